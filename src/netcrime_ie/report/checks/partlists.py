"""Parts of a total: 其中, 含, 包括, …起案件中, (…), 358男167女, 合计."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from netcrime_ie.facts.grammar import is_break
from netcrime_ie.facts.nodes import Node
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.report.checks.acting import STAGE_TYPES, acts, at_place, is_stage, repeats_verb
from netcrime_ie.report.checks.marks import Mark, part_marks
from netcrime_ie.report.checks.view import Item, Row, View, index_of, same_measure
from netcrime_ie.report.checks.words import (
    BESIDE,
    ENUMERATING,
    JOINING,
    OF_THESE,
    PART_MARKS,
    SORTING,
    SUMMING,
)

# How many numbers back a total may stand, and how many a list of parts may pass over.
_NEAR = 6
_MOST = 60
# How many rows back it may stand where 其中 opens a sentence, and how many nodes that head has.
_ROWS = 3
_HEAD = 3
_GENDERS = ("男", "女")


@dataclass(slots=True)
class PartList:
    """A total and what the text names as its parts.

    Attributes:
        total: The total.
        ceiling: What no part may exceed.
        parts: Its parts in order.
        adds_up: Whether the parts exclude each other, so that their sum means something.
    """

    total: Item
    ceiling: Decimal
    parts: list[Item]
    adds_up: bool


def part_lists(view: View) -> Iterator[PartList]:
    """Every total with its parts, one list per mark."""
    for at, row in enumerate(view.rows):
        ceilings: dict[int, Decimal] = {}
        for mark in part_marks(row):
            total = _total(view, at, mark)
            if total is None:
                continue
            parts = [item for item in _collect(row, mark, total) if item.at not in ceilings]
            if not parts:
                continue
            ceiling = _ceiling(total, mark)
            if total.row is row:
                # 其中刑拘80人,其中骨干12人: the second 其中 may divide the whole as well.
                ceiling = max(ceiling, ceilings.get(total.at, ceiling))
            ceilings.update((part.at, ceiling) for part in parts)
            yield PartList(total, ceiling, parts, _adds_up(view, total, parts))
        yield from _gender_lists(view, at)
        yield from _summed_up(row)


def _total(view: View, at: int, mark: Mark) -> Item | None:
    """The number that the mark divides: what part comes first tells of which unit it is."""
    if mark.total is not None:
        return mark.total
    row = view.rows[at]
    split = bisect_right(row.items, mark.at, key=index_of)
    first = row.items[split] if split < len(row.items) else None
    if first is None or first.fact is None:
        return None
    before = row.items[max(0, split - _NEAR) : split]
    for between, item in enumerate(reversed(before)):
        if same_measure(item, first) and _divisible(view, item, first, adjacent=not between):
            return item
    if before or mark.at >= _HEAD:
        return None
    return _largest_before(view, at, first, every=mark.text in SORTING)


def _ceiling(total: Item, mark: Mark) -> Decimal:
    """What parts may reach: of 刑拘25人、取保候审7人,其中… both numbers together."""
    ceiling = total.bounds.high
    if mark.total is not None:
        return ceiling
    items = total.row.items
    at = bisect_right(items, total.at, key=index_of) - 1
    for left, right in pairwise(reversed(items[max(0, at - _NEAR) : at + 1])):
        if right.measure != total.measure:
            break
        if not _enumerated(right, left) and not (_is_staged(right) and _is_staged(left)):
            break
        ceiling += right.bounds.high
    return ceiling


def _is_staged(item: Item) -> bool:
    """已刑事拘留52人,取保候审9人,其中批准逮捕46人: the stages stand side by side."""
    return item.fact is not None and item.fact.type in STAGE_TYPES


def _enumerated(left: Item, right: Item) -> bool:
    """Whether two numbers of a row stand in one list."""
    between = left.row.nodes[left.at + 1 : right.at]
    listed = any(node.text == ENUMERATING or node.text in JOINING for node in between)
    return listed and not any(is_break(node) for node in between)


def _divisible(view: View, total: Item, part: Item, *, adjacent: bool) -> bool:
    """Whether a number further off may be what a part divides."""
    if total.fact is None or gender_of(total):
        return False
    if any(node.text in OF_THESE for node in total.row.before(total)):
        # 被捕者中两人为董事,其中五人…: these are parts themselves.
        return False
    if adjacent or total.measure[0] in ("case", "weight"):
        return True
    if total.measure[0] == "person":
        return part.fact is None or total.fact.family == part.fact.family
    noun = view.noun(part)
    return total.kind == part.kind and (not noun or noun[-2:] in view.noun(total))


def _largest_before(view: View, at: int, first: Item, *, every: bool = False) -> Item | None:
    """The largest fitting number of the row before: 共侦办2614起…。其中,诈骗1187起…

    After 按类别看 the total may stand further back: of ``every`` row near the largest one.
    """
    fitting: list[Item] = []
    for row in reversed(view.rows[max(0, at - _ROWS) : at]):
        if any(node.text in PART_MARKS for node in row.nodes[:_HEAD]):
            continue
        fitting += [
            item
            for item in row.items
            if same_measure(item, first) and _divisible(view, item, first, adjacent=False)
        ]
        if not every:
            break
    return max(fitting, key=lambda item: item.bounds.high, default=None)


def _collect(row: Row, mark: Mark, total: Item) -> Iterator[Item]:
    """The parts after a mark, up to what is counted beside them."""
    first = True
    last = mark.at
    start = bisect_right(row.items, mark.at, key=index_of)
    for item in row.items[start : start + _MOST]:
        between = row.nodes[last + 1 : item.at]
        if _leaves(between, mark, first):
            return
        last = item.at
        if not same_measure(total, item):
            if acts(item) and not first and item.fact is not None:
                return
            continue
        if item.fact is None:
            continue
        acting = acts(item)
        own = is_stage(item, total) or (repeats_verb(total, item) and at_place(item))
        if acting and not first and not own:
            return
        if acting and repeats_verb(total, item) and not at_place(item):
            # 其中抓获…: the same verb once more counts something new.
            return
        yield item
        first = False


def _leaves(between: Sequence[Node], mark: Mark, first: bool) -> bool:
    """Whether a list of parts ends before the next number."""
    for node in between:
        if node.text in PART_MARKS or node.text == "。" or node.text == "!":
            return True
        if mark.text == "(" and node.text == ")":
            return True
        if not first and node.text in BESIDE and node.text not in JOINING:
            return True
        if not first and node.text == ";" and mark.text not in ("其中", "分别为", "中"):
            return True
    return False


def _adds_up(view: View, total: Item, parts: Sequence[Item]) -> bool:
    """Whether parts exclude each other: 冻牛肉12吨、鸡爪8吨 do, 未成年人5名、女性9名 need not."""
    attributes = load_lexicon().cues["part_attribute"]
    for part in parts:
        label = view.label(part)
        if any(word in label for word in attributes):
            return False
        # People may be detained and later charged; a share of a place is counted once.
        shared = repeats_verb(total, part) and at_place(part)
        if part.measure[0] in ("person", "case") and acts(part) and not shared:
            return False
    return True


def _gender_lists(view: View, at: int) -> Iterator[PartList]:
    """358男167女, 男61人、女21人 divide the people counted right before them."""
    row = view.rows[at]
    total: Item | None = None
    run: list[Item] = []
    for item in [*(item for item in row.items if item.measure[0] == "person"), None]:
        if item is not None and gender_of(item):
            run.append(item)
            continue
        if run:
            whole = total if total is not None else _largest_before(view, at, run[0])
            if whole is not None and not (total is not None and _apart(total, run[0])):
                yield PartList(whole, whole.bounds.high, run, len(run) == len(_GENDERS))
        total, run = item, []


def _apart(total: Item, part: Item) -> bool:
    """Whether a list goes on between two numbers: 2名泰国籍女子,以及7男2女."""
    between = total.row.nodes[total.at + 1 : part.at]
    return any(node.text in JOINING or node.text == ENUMERATING for node in between)


def gender_of(item: Item) -> str:
    """男 or 女 where a number counts people of one sex."""
    row = item.row
    after = row.nodes[item.at + 1].text if item.at + 1 < len(row.nodes) else ""
    before = row.nodes[item.at - 1].text if item.at else ""
    for word in _GENDERS:
        if after == word or before in (word, f"{word}性", f"{word}子"):
            return word
    return ""


def _summed_up(row: Row) -> Iterator[PartList]:
    """长沙30人、株洲20人,合计60人: a sum after its parts."""
    for i, item in enumerate(row.items):
        before = row.nodes[item.at - 1].text if item.at else ""
        opened = row.nodes[item.at - 2].text if item.at > 1 else ""
        if before not in SUMMING or opened not in (",", "、"):
            continue
        run: list[Item] = []
        for part in reversed(row.items[max(0, i - _MOST) : i]):
            if part.measure != item.measure or part.fact is None:
                break
            if any(node.text in SUMMING for node in row.before(part)):
                break
            run.insert(0, part)
        if len(run) > 1:
            yield PartList(item, item.bounds.high, run, True)
