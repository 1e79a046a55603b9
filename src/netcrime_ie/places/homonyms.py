"""Which of the places that share a name is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from netcrime_ie.places.candidate import Candidate
from netcrime_ie.places.entry import PlaceEntry
from netcrime_ie.places.gazetteer import Gazetteer

Choice = tuple[PlaceEntry, str]
"""A place and the reason for it."""

PROMINENT = "the most prominent of that name"
NAMED = "the page names its "


def is_guess(reason: str) -> bool:
    """Whether nothing beside a name told which place is meant, only the page or its size."""
    return reason == PROMINENT or reason.startswith(NAMED)


def _is_province(candidate: Candidate) -> bool:
    """Whether a name is a province's own: 吉林; 龙江 is a county, or the province by a nickname."""
    return candidate.meanings[0].level == "province" and not candidate.weak


class Homonyms:
    """Resolves names by what stands before them, the home place, the page, and prominence.

    `near` is the adcode of the home province or city.
    """

    def __init__(
        self, gazetteer: Gazetteer, found: Sequence[Candidate], near: str | None = None
    ) -> None:
        self._gazetteer = gazetteer
        self._chosen: dict[int, PlaceEntry] = {}
        self._last: PlaceEntry | None = None
        # Where the page names something in a city or province, by names of one meaning only.
        self._named: dict[str, list[int]] = defaultdict(list)
        for candidate in found:
            if len(candidate.meanings) == 1:
                entry = candidate.meanings[0]
                if entry.city is not None:
                    self._named[entry.city].append(candidate.start)
                if entry.province is not None and entry.province != entry.city:
                    self._named[entry.province].append(candidate.start)
        # 华容 is what the page names in full as 华容县, or behind its parent.
        self._certain = {
            candidate.meanings[0].adcode for candidate in found if len(candidate.meanings) == 1
        }
        self._homes = self._home_codes(near)

    def _home_codes(self, near: str | None) -> tuple[str, ...]:
        """The home place, its city and its province, smallest first."""
        if near is None:
            return ()
        above = (near, self._gazetteer.city_of(near), self._gazetteer.province_of(near))
        return tuple(dict.fromkeys(code for code in above if code is not None))

    def choose(self, candidate: Candidate) -> Choice:
        """The place that a candidate means; candidates are asked for in text order."""
        choice = self._choose(candidate)
        self._chosen[id(candidate)] = self._last = choice[0]
        return choice

    def _choose(self, candidate: Candidate) -> Choice:
        meanings = candidate.meanings
        if len(meanings) == 1:
            return meanings[0], "the only place of that name"
        for tier in (
            self._by_parent,
            self._by_list,
            self._by_spot,
            self._by_full_name,
            self._by_home,
            self._by_page,
        ):
            choice = tier(candidate, meanings)
            if choice is not None:
                return choice
        return meanings[0], PROMINENT

    def _by_parent(self, candidate: Candidate, meanings: Sequence[PlaceEntry]) -> Choice | None:
        """四川省成都市: the name directly before holds it."""
        if candidate.left is None:
            return None
        outer = self._chosen[id(candidate.left)]
        for entry in meanings:
            if entry.adcode != outer.adcode and self._gazetteer.contains(
                outer.adcode, entry.adcode
            ):
                return entry, f"{outer.name} stands before it"
        return None

    def _by_spot(self, candidate: Candidate, meanings: Sequence[PlaceEntry]) -> Choice | None:
        """赶赴浙江,在当地江北: the place named last holds it."""
        province = self._last.province if candidate.spot and self._last else None
        for entry in meanings if province else ():
            if entry.province == province:
                return entry, "it is where the text has just been"
        return None

    def _by_list(self, candidate: Candidate, meanings: Sequence[PlaceEntry]) -> Choice | None:
        """和平、铁西、浑南: it stands in a list after another of its kind."""
        mate = self._chosen.get(id(candidate.mate))
        others = (mate,) if mate is not None else self._heirs(candidate)
        for entry in meanings:
            for other in others:
                if entry.level == other.level and entry.parent == other.parent:
                    return entry, f"it is listed with {other.name}"
        return None

    @staticmethod
    def _heirs(candidate: Candidate) -> tuple[PlaceEntry, ...]:
        """What the name behind the first of a list means, if that is sure: 岳阳、华容、湘阴警方."""
        heir = candidate.heir
        return heir.meanings if heir is not None and len(heir.meanings) == 1 else ()

    def _by_full_name(self, candidate: Candidate, meanings: Sequence[PlaceEntry]) -> Choice | None:
        """华容 where the page also says 华容县."""
        if candidate.full or _is_province(candidate):
            return None
        certain = [entry for entry in meanings if entry.adcode in self._certain]
        if len(certain) != 1:
            return None
        return certain[0], f"the page names {certain[0].name}"

    def _by_home(self, candidate: Candidate, meanings: Sequence[PlaceEntry]) -> Choice | None:
        """The home place holds it. A province's name needs no such help."""
        if _is_province(candidate):
            return None
        for home in self._homes:
            for entry in meanings:
                if self._gazetteer.contains(home, entry.adcode):
                    return entry, "it is the nearest to the home place"
        return None

    def _by_page(self, candidate: Candidate, meanings: Sequence[PlaceEntry]) -> Choice | None:
        """The page names its city, or its province, nearest first."""
        if _is_province(candidate):
            return None
        for step in ("city", "province"):
            best: tuple[int, PlaceEntry] | None = None
            for entry in meanings:
                code = entry.city if step == "city" else entry.province
                distance = self._distance(code, candidate.start)
                if distance is not None and (best is None or distance < best[0]):
                    best = (distance, entry)
            if best is not None:
                return best[1], NAMED + step
        return None

    def _distance(self, code: str | None, offset: int) -> int | None:
        """How far the nearest mention of a city or province is."""
        positions = self._named.get(code) if code is not None else None
        if not positions:
            return None
        index = bisect_left(positions, offset)
        return min(abs(position - offset) for position in positions[max(index - 1, 0) : index + 1])
