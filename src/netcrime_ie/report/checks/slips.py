"""The same thing said twice with different units: 3.6亿 in the title, 3.6万 in the body."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from netcrime_ie.report.checks.finding import MAGNITUDE, Finding, found
from netcrime_ie.report.checks.likeness import MANY, RUN, digits, related
from netcrime_ie.report.checks.view import Item, View

# Powers of ten between two statements: 万 for 亿 or a dropped 万; 千 for 万; a dropped 亿.
_SHIFTS = (3, 4, 5, 8)
_UNIT_SHIFTS = (4, 8)
# Chance makes two numbers of so many digits alike only seldom.
_TELLING = 3


def check_magnitude(view: View, parts: set[int]) -> Iterator[Finding]:
    """Numbers of one thing that differ by their unit alone.

    Args:
        view: The text.
        parts: Identities of the numbers that are parts of totals.
    """
    figures = [
        item
        for item in view.items
        if item.fact is not None
        and item.bounds.value > 0
        and id(item) not in parts
        and not view.singled(item)
    ]
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in figures:
        groups.setdefault((item.measure, item.kind, digits(item)), []).append(item)
    seen: set[int] = set()
    for group in groups.values():
        for first, second in combinations(group[:RUN], 2):
            if id(second) not in seen and _is_slip(view, first, second):
                seen.add(id(second))
                yield _finding(view, first, second)
    if len(figures) <= MANY:
        yield from _rounded(view, figures, seen)


def _is_slip(view: View, first: Item, second: Item) -> bool:
    low, high = sorted((first.bounds.value, second.bounds.value))
    shift = (high / low).adjusted()
    if high / low != Decimal(10) ** shift or shift not in _SHIFTS:
        return False
    if not related(view, first, second):
        return False
    # 5亿 and 5万 may be two things; a title or a caption repeats what the body says.
    repeats = first.row.heading or second.row.heading or second.row.caption
    length = len(digits(first))
    if shift in _UNIT_SHIFTS:
        return repeats or length > 1
    return length >= _TELLING or (repeats and length > 1)


def _rounded(view: View, figures: Sequence[Item], seen: set[int]) -> Iterator[Finding]:
    """近4亿 in the title and 3.86万 in the body."""
    factor = Decimal(10) ** _UNIT_SHIFTS[0]
    body = [item for item in figures if not item.row.heading]
    for title in (item for item in figures if item.row.heading):
        same = [
            item
            for item in body
            if item.kind == title.kind
            and item.measure == title.measure
            and related(view, title, item)
        ]
        if any(item.bounds.meets(title.bounds) for item in same):
            continue
        for item in same:
            if id(item) in seen or len(digits(item)) < 2:
                continue
            scaled = (item.bounds.scaled(factor), item.bounds.scaled(1 / factor))
            if any(bounds.meets(title.bounds) for bounds in scaled):
                yield _finding(view, title, item)
                break


def _finding(view: View, first: Item, second: Item) -> Finding:
    return found(
        MAGNITUDE,
        f"{view.written(first)} and {view.written(second)} are said of the same: "
        "a unit (千, 万, 亿) must be wrong",
        [first, second],
    )
