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
# A name that a city and a district share mostly means the city.
_RANKS: Final = {"province": 4, "prefecture": 3}


class Votes:
    """The provinces that names speak for; one that could mean several speaks for each in part."""

    def __init__(self) -> None:
        self._cast: list[tuple[dict[str, float], float]] = []
        self._lead: dict[str, float] = {}

    def add(self, meanings: Sequence[PlaceEntry], weight: float) -> None:
        """A name with its meanings speaks."""
        shares = _shares(meanings)
        if shares:
            self._cast.append((shares, weight))

    def give(self, province: str, weight: float) -> None:
        """Something else than a name speaks for a province."""
        self._cast.append(({province: 1.0}, weight))

    def lead(self, meanings: Sequence[PlaceEntry]) -> None:
        """Whose agency is named first."""
        self._lead = _shares(meanings)

    def of(self, province: str) -> float:
        """What speaks for a province."""
        said = sum(weight * told[province] for told, weight in self._cast if province in told)
        return said + _FIRST_AGENCY * self._lead.get(province, 0)

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


def _shares(meanings: Sequence[PlaceEntry]) -> dict[str, float]:
    """How much a name speaks for each province: 西安 is the city before it is a district."""
    ranks: dict[str, int] = {}
    for entry in meanings:
        if entry.province:
            rank = _RANKS.get(entry.level, 1)
            ranks[entry.province] = max(rank, ranks.get(entry.province, 0))
    total = sum(ranks.values())
    return {province: rank / total for province, rank in ranks.items()}
