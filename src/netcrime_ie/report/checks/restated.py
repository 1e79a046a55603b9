"""The same figure said twice with different values: a contradiction."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from netcrime_ie.facts.nodes import Kind
from netcrime_ie.report.checks.finding import CONTRADICTION, Finding, found
from netcrime_ie.report.checks.likeness import (
    MANY,
    RUN,
    adds_up,
    close,
    digits,
    miswritten,
    related,
    same_family,
    same_noun,
    same_scope,
    swapped,
)
from netcrime_ie.report.checks.references import all_act, is_attribute, is_reference
from netcrime_ie.report.checks.view import Item, View, is_bare
from netcrime_ie.report.checks.words import ADDING, REVISED, ROUND_UP, SUMMARY

Pair = tuple[Item, Item]

# So small a number may well count something else.
_FEW = 5
# Numbers of so many digits are hardly alike by chance.
_TELLING = 4
_CAPTURED = ("person", "captured")


def check_contradictions(view: View, parts: set[int]) -> Iterator[Finding]:
    """Exact numbers that repeat another one wrongly; what rounding explains is none.

    Args:
        view: The text.
        parts: Identities of the numbers that are parts of totals.
    """
    told: set[int] = set()
    for first, second in _pairs(view, parts):
        if id(second) not in told:
            told.add(id(second))
            yield found(
                CONTRADICTION,
                f"{view.written(second)} where {view.written(first)} is said of the same",
                [first, second],
            )


def _pairs(view: View, parts: set[int]) -> Iterator[Pair]:
    for group in view.by_measure.values():
        if len(group) > MANY:
            continue
        body = [
            item
            for item in group
            if item.fact is not None
            and not item.row.heading
            and not item.row.caption
            and id(item) not in parts
            and not view.qualified(item)
        ]
        yield from _of_headlines(view, group, body)
        yield from _of_references(view, group)
        yield from _of_totals(view, body)


# --- headlines


def _of_headlines(view: View, group: Sequence[Item], body: Sequence[Item]) -> Iterator[Pair]:
    """A headline whose number the body gives otherwise."""
    told = [item for item in group if not item.row.heading]
    for title in group:
        if not title.row.heading or title.fact is None or not title.bounds.exact:
            continue
        if view.qualified(title) or any(item.bounds.meets(title.bounds) for item in told):
            continue
        if adds_up(title, told):
            continue
        twin = _misprint(view, title, body) or _counterpart(view, title, body)
        if twin is not None:
            yield title, twin


def _misprint(view: View, title: Item, body: Sequence[Item]) -> Item | None:
    """1280万 of a title for 1820万 of the body, whatever verb stands with it."""
    for item in body:
        alike = miswritten(title, item) and same_family(title, item)
        if alike and related(view, title, item):
            return item
    return None


def _counterpart(view: View, title: Item, body: Sequence[Item]) -> Item | None:
    """What the body says of the same: its lead, its only number of the kind, or its total."""
    same = [item for item in body if item.kind == title.kind]
    if not same:
        return None
    largest = max(same, key=lambda item: item.bounds.value)
    lead = largest.row.paragraph == view.first or len(same) == 1 or largest.says_all
    alike = largest.bounds.exact and close(title, largest) and related(view, title, largest)
    return largest if lead and alike else None


# --- references


def _of_references(view: View, group: Sequence[Item]) -> Iterator[Pair]:
    """这26名嫌疑人, 查获的5800条信息, 26人全部落网: they point back at a number."""
    for item in group:
        if not item.bounds.exact or item.bounds.value < _FEW or not is_reference(item):
            continue
        others = [other for other in group if other is not item and related(view, item, other)]
        if any(other.bounds.meets(item.bounds) for other in others) or adds_up(item, others):
            continue
        meant = next((other for other in others if _is_meant(view, item, other)), None)
        if meant is not None:
            yield meant, item


def _is_meant(view: View, item: Item, other: Item) -> bool:
    """Whether a reference that fits no number is meant for this one."""
    if other.phrase.start > item.phrase.start or not same_family(item, other):
        return False
    if other.fact is None or not other.bounds.exact or view.qualified(other):
        return False
    alike = close(item, other) or miswritten(item, other)
    if item.row.caption:
        return alike and bool(view.noun(item)) and bool(view.noun(other))
    if is_attribute(item):
        # 受理的1386件: what was 受理, not what was 起诉.
        return alike and item.kind == other.kind
    if all_act(item) and item.kind != _CAPTURED and item.bounds.low < other.bounds.low:
        # 12名被告人均被判刑: some of the 19 captured.
        return False
    return close(item, other)


# --- totals


def _of_totals(view: View, body: Sequence[Item]) -> Iterator[Pair]:
    """A total said twice in the body: 全市共破获214起 … 共破获241起."""
    groups: dict[tuple[str, str] | None, list[Item]] = {}
    for item in body:
        if item.bounds.exact:
            groups.setdefault(item.kind, []).append(item)
    for group in groups.values():
        for first, second in combinations(group[:RUN], 2):
            alike = close(first, second) or miswritten(first, second)
            if not alike or first.bounds.meets(second.bounds) or not same_scope(first, second):
                continue
            if related(view, first, second) and _repeats(view, first, second):
                yield first, second


def _repeats(view: View, first: Item, second: Item) -> bool:
    """Whether the second number claims to be the whole once more."""
    if view.several or first.row is second.row:
        return False
    if first.says_all and second.says_all:
        return True
    if second.row.holds(ADDING) or second.row.holds(REVISED):
        return False
    named = same_noun(view, first, second)
    if named and _is_misprint(view, first, second):
        return True
    if not _sums_up(view, first) or second.row.holds(ROUND_UP) or not view.one_case:
        return False
    if second.row.paragraph == view.first:
        return False
    if first.measure[0] == "money":
        return named and _bare_noun(second) and _bare_noun(first)
    # The details are part of what the lead sums up.
    return second.bounds.low > first.bounds.high and (named or first.measure[0] == "person")


def _is_misprint(view: View, first: Item, second: Item) -> bool:
    """Whether only a wrong digit explains how alike two numbers are."""
    length = len(digits(first))
    if swapped(first, second):
        return length > 2
    return miswritten(first, second) and (length >= _TELLING or view.one_case)


def _sums_up(view: View, item: Item) -> bool:
    """Whether a number stands in a lead that sums up the case."""
    row = item.row
    if row.paragraph != view.first or item.bounds.value < _FEW or row.holds(ROUND_UP):
        return False
    return row.holds(SUMMARY) or view.headlined(item)


def _bare_noun(item: Item) -> bool:
    """Whether only the noun stands before a sum: 涉案金额1.2亿元, not 张某涉案金额300万元."""
    fact = item.fact
    if fact is None or fact.target is None:
        return False
    start = fact.target[0]
    nodes = [
        node
        for node in item.row.before(item)
        if node.start < start or node.kind not in (Kind.NOUN, Kind.VERB)
    ]
    return is_bare(nodes)
