"""Parts of a total: 其中, 含, 包括, …起案件中, (…), 358男167女, 合计."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from netcrime_ie.facts.nodes import Node
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.report.checks.acting import acts, at_place, is_stage, repeats_verb
from netcrime_ie.report.checks.marks import Mark, part_marks
from netcrime_ie.report.checks.totals import (
    NEAR,
    ceiling_of,
    gender_of,
    largest_before,
    total_of,
)
from netcrime_ie.report.checks.view import Item, Row, View, index_of, same_measure
from netcrime_ie.report.checks.words import (
    BESIDE,
    ENUMERATING,
    JOINING,
    PART_MARKS,
    SUMMING,
)

# How many numbers a list of parts may pass over.
_MOST = 60
_SEXES = 2


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
            total = total_of(view, at, mark)
            if total is None:
                continue
            parts = [item for item in _collect(row, mark, total) if item.at not in ceilings]
            if not parts:
                continue
            ceiling = ceiling_of(total, mark)
            if total.row is row:
                # 其中刑拘80人,其中骨干12人: the second 其中 may divide the whole as well.
                ceiling = max(ceiling, ceilings.get(total.at, ceiling))
            ceilings.update((part.at, ceiling) for part in parts)
            yield PartList(total, ceiling, parts, _adds_up(view, total, parts))
        yield from _gender_lists(view, at)
        yield from _summed_up(row)


def _collect(row: Row, mark: Mark, total: Item) -> Iterator[Item]:
    """The parts after a mark, up to what is counted beside them."""
    first = True
    last = mark.at
    start = bisect_right(row.items, mark.at, key=index_of)
    depth: int | None = None
    for item in row.items[start : start + _MOST]:
        between = row.nodes[last + 1 : item.at]
        if _leaves(between, mark, first):
            return
        last = item.at
        node = row.nodes[item.at]
        depth = node.depth if depth is None else min(depth, node.depth)
        if node.depth > depth:
            # 其中酒驾19起(再次酒驾1起)、醉驾4起: the bracket divides the part before it.
            continue
        if not same_measure(total, item):
            if acts(item) and not first and item.fact is not None:
                return
            continue
        if item.fact is None or item.fact.baseline or _is_conversion(row, item):
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


def _is_conversion(row: Row, item: Item) -> bool:
    """Whether a sum stands alone in a bracket: 人民币10万元(约新台币42万元) names no part."""
    around = [node.text for node in row.nodes[max(0, item.at - 1) : item.at + 2]]
    return item.measure[0] == "money" and around[0] == "(" and around[-1] == ")"


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
            whole = _whole_of_genders(view, at, run, total)
            if whole is not None and not (total is not None and _apart(total, run[0])):
                yield PartList(whole, whole.bounds.high, run, len(run) == _SEXES)
        total, run = item, []


def _whole_of_genders(view: View, at: int, run: list[Item], total: Item | None) -> Item | None:
    """The people whom men and women divide: those right before, or all that were listed."""
    if total is None:
        return largest_before(view, at, run[0])
    row = total.row
    if row.nodes[run[0].at - 1].text == "(":
        return total
    # 被害人312名,其中老年人280名,女性201名,男性111名: of the 312.
    end = bisect_right(row.items, total.at, key=index_of)
    listed = [x for x in row.items[max(0, end - NEAR) : end] if x.measure == total.measure]
    return max(listed, key=lambda item: item.bounds.high)


def _apart(total: Item, part: Item) -> bool:
    """Whether a list goes on between two numbers: 2名泰国籍女子,以及7男2女."""
    between = total.row.nodes[total.at + 1 : part.at]
    return any(node.text in JOINING or node.text == ENUMERATING for node in between)


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
