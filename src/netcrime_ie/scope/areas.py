"""Areas: how they lie to one another, and what words for them mean."""

from collections.abc import Sequence

from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.words import COUNTRY, TAIWAN

# How many places are kept for 该市.
_REMEMBERED = 8


def are_apart(area: str, other: str, gazetteer: Gazetteer) -> bool:
    """Whether two areas lie beside one another."""
    return not gazetteer.contains(area, other) and not gazetteer.contains(other, area)


def nation_of(base: str | None) -> str:
    """The country; of a Taiwan text the island."""
    return TAIWAN if (base or "").startswith(TAIWAN[:2]) else COUNTRY


class Named:
    """The places named last, for 该市 and 该县, and groups of them, for 四市公安机关."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._last: list[str] = []
        self._groups: dict[int, list[str]] = {}
        self._provinces: set[str] = set()

    def remember(self, codes: Sequence[str]) -> None:
        """Keep places that were named together."""
        self._last = [*self._last, *codes][-_REMEMBERED:]
        self._provinces.update(code[:2] for code in codes)
        if len(codes) > 1:
            self._groups[len(codes)] = list(codes)

    def has_part_of(self, province: str) -> bool:
        """Whether a place of a province was named."""
        return province[:2] in self._provinces

    def group(self, size: int) -> list[str] | None:
        """The places that were last named together, as many as are counted."""
        return self._groups.get(size)

    def recent(self, size: int) -> list[str] | None:
        """The last places named beside one another, as many as are counted."""
        last = list(dict.fromkeys(reversed(self._last)))[:size]
        apart = all(
            are_apart(code, other, self._gazetteer)
            for i, code in enumerate(last)
            for other in last[:i]
        )
        return last if len(last) == size and apart else None

    def ending(self, end: str) -> str | None:
        """The place named last whose name ends so: 该市, 该县."""
        for code in reversed(self._last):
            entry = self._gazetteer.get(code)
            if entry is not None and entry.name.endswith(end):
                return code
        return None


def area_of(
    reach: str, base: str | None, area: str | None, named: Named, gazetteer: Gazetteer
) -> str | None:
    """The area that a word means by its reach.

    Args:
        reach: ``country`` (全国), ``province`` (全省), ``prefecture`` (全州), ``city`` (全市),
            ``county`` (全县), ``district`` (全区: a district's, else an autonomous region's)
            or ``home`` (本港).
        base: The bulletin's area.
        area: The area of who acts.
        named: The places named so far.
        gazetteer: The divisions.
    """
    if reach == "country":
        return nation_of(base)
    if base is None or reach == "home":
        return base
    if reach == "province":
        return gazetteer.province_of(base) or base
    for code in (area, base):
        entry = gazetteer.get(code) if code else None
        if entry is None or entry.level != "county":
            continue
        # 义乌市: 全市 of a county-level city is the county.
        own = entry.name.endswith("市") if reach == "city" else reach in ("county", "district")
        if own:
            return code
    if reach == "county":
        return named.ending("县") or base
    if reach == "district":
        return gazetteer.province_of(base) or base
    return gazetteer.city_of(area or base) or gazetteer.city_of(base) or base
