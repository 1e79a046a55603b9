"""Which number a mark of parts divides: the total before 其中, 按类别看 or a bracket."""

from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise

from netcrime_ie.facts.drafts import BREAKDOWN_RULE, opens_breakdown
from netcrime_ie.facts.grammar import is_break
from netcrime_ie.report.checks.acting import STAGE_TYPES
from netcrime_ie.report.checks.marks import Mark
from netcrime_ie.report.checks.view import Item, Row, View, index_of, same_measure
from netcrime_ie.report.checks.words import ENUMERATING, JOINING, OF_THESE, PART_MARKS, SORTING

# How many numbers back a total may stand.
NEAR = 6
# How many rows back it may stand where 其中 opens a sentence, and how many nodes that head has.
_ROWS = 3
_HEAD = 3
# 按类别看, 从地区看: aspects follow one another, the total stands before all of them.
_ROWS_OF_ASPECTS = 12
_GENDERS = ("男", "女")


def total_of(view: View, at: int, mark: Mark) -> Item | None:
    """The number that the mark divides: what part comes first tells of which unit it is."""
    if mark.total is not None:
        return mark.total
    row = view.rows[at]
    split = bisect_right(row.items, mark.at, key=index_of)
    first = row.items[split] if split < len(row.items) else None
    if first is None or first.fact is None:
        return None
    before = row.items[max(0, split - NEAR) : split]
    for between, item in enumerate(reversed(before)):
        if same_measure(item, first) and _divisible(view, item, first, adjacent=not between):
            return item
    if before or mark.at >= _HEAD:
        return None
    return largest_before(view, at, first, every=mark.text in SORTING)


def ceiling_of(total: Item, mark: Mark) -> Decimal:
    """What parts may reach: of 刑拘25人、取保候审7人,其中… both numbers together."""
    ceiling = total.bounds.high
    if mark.total is not None:
        return ceiling
    items = total.row.items
    at = bisect_right(items, total.at, key=index_of) - 1
    for left, right in pairwise(reversed(items[max(0, at - NEAR) : at + 1])):
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
    if total.fact is None or total.fact.baseline or gender_of(total):
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


def largest_before(view: View, at: int, first: Item, *, every: bool = False) -> Item | None:
    """The largest fitting number of the row before: 共侦办2614起…。其中,诈骗1187起…

    After 按类别看 the total may stand further back: of ``every`` row near the largest one.
    """
    fitting: list[Item] = []
    reach = _ROWS_OF_ASPECTS if every else _ROWS
    # 从各地看,云南立案2218起: a verb of its own divides what was 立案, not 破获毒品案391起.
    kind = first.kind if every and _is_governed(first) else None
    for row in reversed(view.rows[max(0, at - reach) : at]):
        if any(node.text in PART_MARKS for node in row.nodes[:_HEAD]) or _sorts(row):
            continue
        fitting += [
            item
            for item in row.items
            if same_measure(item, first)
            and _divisible(view, item, first, adjacent=False)
            and kind in (None, item.kind)
            and not _is_share(item)
        ]
        if not every:
            break
    return max(fitting, key=lambda item: item.bounds.high, default=None)


def _is_governed(item: Item) -> bool:
    """Whether a verb stands right with a number: 云南立案侦办案件918起."""
    fact, before = item.fact, item.row.before(item)
    verb = fact.verb if fact is not None and fact.how == "before" else None
    return verb is not None and bool(before) and before[0].start <= verb.start


def _sorts(row: Row) -> bool:
    """按类别看,诈骗类312起: such a row divides what stands before it."""
    return row.nodes[0].text in SORTING and opens_breakdown(row.nodes)


def _is_share(item: Item) -> bool:
    """Whether a number goes on with a breakdown: 此外,大办婚丧71起."""
    return item.fact is not None and item.fact.rule == BREAKDOWN_RULE


def gender_of(item: Item) -> str:
    """男 or 女 where a number counts people of one sex."""
    row = item.row
    after = row.nodes[item.at + 1].text if item.at + 1 < len(row.nodes) else ""
    before = row.nodes[item.at - 1].text if item.at else ""
    for word in _GENDERS:
        if after == word or before in (word, f"{word}性", f"{word}子"):
            return word
    return ""
