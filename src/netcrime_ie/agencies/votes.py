"""The provinces that the names of a text speak for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netcrime_ie.places import PlaceEntry

# Whose agency is named first.
_FIRST_AGENCY: Final = 8
# Fewer votes than this share of all: a round-up of several provinces.
_MAJORITY: Final = 0.4
# The footer tells where the site is, if the text names anything there.
_SITE: Final = 2


class Votes:
    """The provinces that names speak for; one that could mean several speaks for each in part."""

    def __init__(self) -> None:
        self._cast: list[tuple[frozenset[str], float]] = []
        self._lead: frozenset[str] = frozenset()

    def add(self, meanings: Sequence[PlaceEntry], weight: float) -> None:
        """A name with its meanings speaks."""
        provinces = frozenset(entry.province for entry in meanings if entry.province)
        if provinces:
            self._cast.append((provinces, weight))

    def give(self, province: str, weight: float) -> None:
        """Something else than a name speaks for a province."""
        self._cast.append((frozenset((province,)), weight))

    def lead(self, meanings: Sequence[PlaceEntry]) -> None:
        """Whose agency is named first."""
        self._lead = frozenset(entry.province for entry in meanings if entry.province)

    def of(self, province: str) -> float:
        """What speaks for a province."""
        said = sum(weight / len(told) for told, weight in self._cast if province in told)
        return said + (_FIRST_AGENCY / len(self._lead) if province in self._lead else 0)

    def ordered(self, site: str | None) -> tuple[tuple[str, float], ...]:
        """The provinces and what speaks for them, the most first.

        The site's own province gains where the text names anything there.
        """
        named = {province for provinces, _ in self._cast for province in provinces}
        sums = {province: self.of(province) for province in sorted(named)}
        if site in sums:
            sums[site] += _SITE
        return tuple(sorted(sums.items(), key=lambda pair: -pair[1]))

    def winner(self, site: str | None) -> str | None:
        """The province with the most votes, unless too many speak against it.

        To be named first helps to win, not against a round-up of many.
        """
        ordered = self.ordered(site)
        if not ordered:
            return None
        best = ordered[0][0]
        total = sum(weight for _, weight in self._cast)
        held = sum(weight for provinces, weight in self._cast if best in provinces)
        return best if held >= _MAJORITY * total else None
