"""Parts above the total that they divide."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from netcrime_ie.report.checks.acting import STAGE_TYPES
from netcrime_ie.report.checks.finding import MAGNITUDE, PARTS, STAGES, Finding, found, named, plain
from netcrime_ie.report.checks.partlists import PartList
from netcrime_ie.report.checks.view import Item, View

# A part so many times its total has a wrong unit rather than a wrong digit.
_FAR = 100
_SLIP = 10_000


def check_parts(view: View, lists: Sequence[PartList]) -> Iterator[Finding]:
    """Parts above their total, one by one or together."""
    for parts in lists:
        total = parts.total
        above = [part for part in parts.parts if part.bounds.low > parts.ceiling]
        if above:
            yield _single(view, total, above)
        elif parts.adds_up and len(parts.parts) > 1:
            low = sum((part.bounds.low for part in parts.parts), Decimal(0))
            if low > parts.ceiling:
                value = sum((part.bounds.value for part in parts.parts), Decimal(0))
                yield found(
                    PARTS,
                    f"the parts {named(view, parts.parts)} add up to {plain(value)}, more than "
                    f"their total {view.written(total)}",
                    [total, *parts.parts],
                )


def _single(view: View, total: Item, above: Sequence[Item]) -> Finding:
    largest = max(above, key=lambda part: part.bounds.low)
    message = f"the part {named(view, above)} is larger than its total {view.written(total)}"
    if _is_slip(view, largest, total):
        message += ": a unit (千, 万, 亿) must be wrong"
        return found(MAGNITUDE, message, [total, *above])
    staged = all(part.fact is not None and part.fact.type in STAGE_TYPES for part in above)
    return found(STAGES if staged else PARTS, message, [total, *above])


def _is_slip(view: View, part: Item, total: Item) -> bool:
    """Whether a part is too large by its unit: 2400亿 of 8650万."""
    if part.bounds.low >= total.bounds.high * _FAR:
        return True
    units = [view.written(item) for item in (part, total)]
    larger = "亿" in units[0] and "亿" not in units[1]
    return larger and part.bounds.low / _SLIP <= total.bounds.high
