"""From hits of names to places: what is a place, and which one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from netcrime_ie.places.abbreviated import abbreviated_provinces
from netcrime_ie.places.candidate import TAIWAN, is_of_taiwan
from netcrime_ie.places.entry import NameHit, PlaceEntry
from netcrime_ie.places.evidence import Evidence
from netcrime_ie.places.gazetteer import Gazetteer
from netcrime_ie.places.homonyms import Homonyms, is_guess
from netcrime_ie.places.rules import PlaceRules


@dataclass(slots=True)
class PlaceMatch:
    """A place at ``folded[start:end]``.

    `candidates` are the other places of that name, each with the reason why `entry` won; `reason`
    is the evidence: ``name`` (the name stands as a word), ``chain`` (after the name of what holds
    it), ``list`` (in a list of divisions), ``agency`` (before a body), ``located`` (after 在 and
    the like). `part` says that the text names a part of the entry (天府新区, 旺角) and not the
    division itself.
    """

    start: int
    end: int
    entry: PlaceEntry
    candidates: tuple[tuple[PlaceEntry, str], ...]
    reason: str
    part: bool = False

    @property
    def rivals(self) -> tuple[PlaceEntry, ...]:
        """The other places of that name, where nothing beside it told which one is meant."""
        return tuple(entry for entry, why in self.candidates if is_guess(why))


@lru_cache(maxsize=1)
def packaged_rules() -> PlaceRules:
    """The packaged word lists, read once."""
    return PlaceRules.load()


def match_places(
    folded: str,
    hits: Iterable[NameHit],
    is_boundary: Callable[[int], bool],
    gazetteer: Gazetteer,
    *,
    near: str | None = None,
) -> list[PlaceMatch]:
    """The places among the hits of a text, in order and without overlap.

    `folded` is in simplified characters of normal width, `hits` is what `Gazetteer.scan` found in
    it, and `is_boundary` tells whether a word of the tokenizer starts or ends at an offset.
    `near` is the adcode of the home province or city, for names that several places share.

    >>> gazetteer = Gazetteer.load()
    >>> text = "沈阳市和平、铁西两区"
    >>> places = match_places(text, gazetteer.scan(text), lambda offset: True, gazetteer)
    >>> [(text[place.start : place.end], place.entry.adcode) for place in places]
    [('沈阳市', '210100'), ('和平', '210102'), ('铁西', '210106')]
    """
    rules = packaged_rules()
    found = Evidence(folded, is_boundary, gazetteer, rules).accepted(hits)
    if near is not None and near.startswith(TAIWAN):
        found = [
            candidate for candidate in found if not is_of_taiwan(folded, candidate, rules.taiwan)
        ]
    homonyms = Homonyms(gazetteer, found, near)
    places = []
    for candidate in found:
        entry, why = homonyms.choose(candidate)
        others: tuple[tuple[PlaceEntry, str], ...] = ()
        if len(candidate.meanings) > 1:
            others = tuple((other, why) for other in candidate.meanings if other is not entry)
        part = gazetteer.is_part(candidate.name, entry.adcode)
        places.append(
            PlaceMatch(candidate.start, candidate.end, entry, others, candidate.evidence, part)
        )
    joined = [
        PlaceMatch(start, start + 1, entry, (), "list")
        for start, entry in abbreviated_provinces(folded, gazetteer)
    ]
    if not joined:
        return places
    taken = {offset for place in places for offset in range(place.start, place.end)}
    places.extend(place for place in joined if place.start not in taken)
    return sorted(places, key=lambda place: place.start)
