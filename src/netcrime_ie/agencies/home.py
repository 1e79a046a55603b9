"""Where a bulletin is from: the place that completes 省公安厅 and 全市公安机关."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from netcrime_ie.agencies.lexicon import Lexicon, packaged_lexicon
from netcrime_ie.agencies.model import PlaceLike, Places
from netcrime_ie.agencies.region_words import typical_regions
from netcrime_ie.places import PlaceEntry

_TITLE: Final = 3
_AGENCY: Final = 3
_SOURCE: Final = 2
# 司警, 港警 and their like are the words of the region's own press.
_LOCAL_WORD: Final = 8
_MENTION: Final = 1
# Each different word that is typical of a region's press (诈欺, 新台币), in its script. A paper of
# Hong Kong writes so of 广东省公安厅 too: two words speak as loud as who is named first.
_TYPICAL: Final = 4
_TYPICAL_MOST: Final = 2
_FIRST_AGENCY: Final = 8
_HONG_KONG: Final = "810000"
_MACAO: Final = "820000"
# Fewer votes than this share of all: a round-up of several provinces.
_MAJORITY: Final = 0.4
# 桂“清源2号”, 滇法在线讯: short names of provinces that begin no other word of a headline.
_SHORT_NAMES: Final = frozenset("滇桂鄂皖赣豫冀鲁湘粤琼蜀川黔陕陇吉苏浙闽晋辽渝沪津蒙")
_SOURCE_NAME: Final = range(6, 1, -1)


def home_of(
    folded: str,
    places: Sequence[PlaceLike],
    gazetteer: Places,
    *,
    body: Sequence[tuple[int, int]] = (),
    title: str | None = None,
    source: str | None = None,
    words: Lexicon | None = None,
    traditional: bool = False,
) -> str | None:
    """The adcode of the smallest division that a bulletin is about, None for a round-up.

    The places vote for their provinces: those of the title and those with an agency (泸州警方)
    weigh more than the rest, which a case may only have reached. Inside the winner a city or a
    county is the home where all its agencies belong to it.

    Args:
        folded: The folded text.
        places: The places that it names.
        gazetteer: The divisions.
        body: The stretches that are the article itself; everything where none are given.
        title: The folded headline; the first line of the body where it is not known.
        source: The folded name of the publisher (滇法在线).
        words: The names of bodies; the packaged ones by default.
        traditional: Whether the text is written in traditional characters, so that words typical
            of the press of Hong Kong, Macao or Taiwan speak for the region.
    """
    stretches = body or [(0, len(folded))]
    bounds = [bound for stretch in stretches for bound in stretch]
    inside = [place for place in places if _within(place.start, bounds)]
    acting = list(_acting(folded, inside, bounds, gazetteer, words or packaged_lexicon()))
    votes: Counter[str] = Counter()
    for entry, weight in acting:
        votes[entry.province or ""] += weight
    if acting:
        votes[acting[0][0].province or ""] += _FIRST_AGENCY
    for place in inside:
        votes[place.entry.province or ""] += _MENTION
    headline = title if title is not None else _first_line(folded, stretches)
    for entry in _of_title(headline, folded, places, gazetteer):
        votes[entry.province or ""] += _TITLE
    for entry in _of_source(source, gazetteer):
        votes[entry.province or ""] += _SOURCE
    if traditional:
        typical = Counter(typical_regions(folded[bounds[0] : bounds[-1]]))
        if votes[_MACAO] > votes[_HONG_KONG]:
            # 拘捕 and 警司 are Macao's words as well.
            typical[_MACAO] += typical.pop(_HONG_KONG, 0)
        for region, words_found in typical.items():
            votes[region] += _TYPICAL * min(words_found, _TYPICAL_MOST)
    del votes[""]
    if not votes:
        return None
    province, most = votes.most_common(1)[0]
    if most < _MAJORITY * sum(votes.values()):
        return None
    named = [place.entry for place in inside if place.entry.province == province]
    return _narrowed(province, [entry for entry, _ in acting if entry.province == province], named)


def _within(offset: int, bounds: Sequence[int]) -> bool:
    """Whether an offset lies in a stretch: after the start of one and before its end."""
    return bisect_right(bounds, offset) % 2 == 1


def _first_line(folded: str, stretches: Sequence[tuple[int, int]]) -> str:
    start, end = stretches[0]
    return folded[start:end].strip().partition("\n")[0]


def _acting(
    folded: str,
    places: Sequence[PlaceLike],
    bounds: Sequence[int],
    gazetteer: Places,
    words: Lexicon,
) -> Iterator[tuple[PlaceEntry, int]]:
    """The places with an agency right after them, and the regions of 司警 and 港警."""
    ends = {place.end: place.entry for place in places}
    for head in words.scan(folded):
        if not _within(head.start, bounds):
            continue
        senses = head.senses
        owner = ends.get(head.start) or (ends.get(head.end - 1) if senses.ranked else None)
        if owner is not None and (senses.body or senses.ranked or senses.taiwanese):
            yield owner, _AGENCY
        for regional in senses.regional:
            region = None if regional.home else gazetteer.get(regional.region)
            if region is not None:
                named = head.word.startswith(("香港", "澳门"))
                yield region, _AGENCY if named else _LOCAL_WORD


def _of_title(
    title: str, folded: str, places: Sequence[PlaceLike], gazetteer: Places
) -> Iterator[PlaceEntry]:
    start = folded.find(title) if title else -1
    if start >= 0:
        for place in places:
            if start <= place.start < start + len(title):
                yield place.entry
    if title[:1] in _SHORT_NAMES and title:
        yield from gazetteer.named(title[0])[:1]


def _of_source(source: str | None, gazetteer: Places) -> Iterator[PlaceEntry]:
    """The place that a publisher's name begins with: 广安日报, 修水县公安局, 滇法在线."""
    if not source:
        return
    for size in _SOURCE_NAME:
        entries = [entry for entry in gazetteer.named(source[:size]) if not entry.former]
        if entries:
            yield entries[0]
            return
    if source[0] in _SHORT_NAMES:
        yield from gazetteer.named(source[0])[:1]


def _narrowed(province: str, acting: Sequence[PlaceEntry], named: Sequence[PlaceEntry]) -> str:
    """The city or county that all agencies of the province belong to, else the province."""
    if any(entry.level == "province" for entry in acting):
        return province
    counties = {entry.adcode for entry in acting}
    # 鹿城区、瓯海区公安分局: another county of the list is named, so the city is the home.
    if len(counties) == 1 and len({entry.adcode for entry in named if entry.level == "county"}) < 2:
        return counties.pop()
    cities = {entry.city for entry in acting}
    city = cities.pop() if len(cities) == 1 else None
    return city or province
