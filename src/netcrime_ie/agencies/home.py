"""Where a bulletin is from: the place that completes 省公安厅 and 全市公安机关."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from netcrime_ie.agencies.lexicon import Head, Lexicon, packaged_lexicon
from netcrime_ie.agencies.model import HELPING, PlaceLike, Places
from netcrime_ie.agencies.region_words import typical_regions
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.places import PlaceEntry

_TITLE: Final = 3
_AGENCY: Final = 3
_SOURCE: Final = 2
# 司警, 港警 and their like are the words of the region's own press.
_LOCAL_WORD: Final = 8
_MENTION: Final = 1
# How long words of travel are.
_REACH: Final = 5
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
# The footer tells where the site is, if the text names anything there.
_SITE: Final = 2
# Between places of one list.
_JOINTS: Final = frozenset(("", "、", "和", "及", "与", ","))
# 省公安厅, 全县公安机关, 我市警方: the level of whoever speaks.
_LEVEL: Final = re.compile("(?:自治区|[省市县区州盟旗])$")
_OWN: Final = re.compile("[全我]([省市县区州盟旗])")
_PROVINCIAL: Final = frozenset(("省", "自治区"))
_COUNTY: Final = frozenset("县区旗")


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
    site: str | None = None,
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
        site: The province where the page's site is registered.
    """
    stretches = body or [(0, len(folded))]
    bounds = [bound for stretch in stretches for bound in stretch]
    inside = [place for place in places if _within(place.start, bounds)]
    scan = (words or packaged_lexicon()).scan(folded)
    heads = [head for head in scan if _within(head.start, bounds)]
    helping = {head.start for head in heads if HELPING.match(folded, head.end)}
    passed = _passed(folded, inside, helping)
    acting = list(_acting(folded, inside, heads, gazetteer))
    votes = _Votes()
    for meanings, weight in acting:
        votes.add(meanings, weight)
    if acting:
        votes.lead(acting[0][0])
    for place in inside:
        if place.start not in passed:
            votes.add((place.entry, *place.rivals), _MENTION)
    headline = title if title is not None else _first_line(folded, stretches)
    for meanings in _of_title(headline, folded, places, gazetteer):
        votes.add(meanings, _TITLE)
    for entry in _of_source(source, gazetteer):
        votes.add((entry,), _SOURCE)
    if traditional:
        typical = Counter(typical_regions(folded[bounds[0] : bounds[-1]]))
        if votes.of(_MACAO) > votes.of(_HONG_KONG):
            # 拘捕 and 警司 are Macao's words as well.
            typical[_MACAO] += typical.pop(_HONG_KONG, 0)
        for region, words_found in typical.items():
            votes.give(region, _TYPICAL * min(words_found, _TYPICAL_MOST))
    province = votes.winner(site)
    if province is None:
        return None
    named = [entry for place in inside for entry in (place.entry, *place.rivals)]
    level = _level(folded, bounds, heads, inside)
    return _narrowed(
        province,
        [entry for meanings, _ in acting for entry in meanings if entry.province == province],
        [entry for entry in named if entry.province == province],
        level,
    )


class _Votes:
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

    def winner(self, site: str | None) -> str | None:
        """The province with the most votes, unless too many speak against it.

        The site's own province gains where the text names anything there. To be named first helps
        to win, not against a round-up of many.
        """
        named = {province for provinces, _ in self._cast for province in provinces}
        sums = {province: self.of(province) for province in sorted(named)}
        if site in sums:
            sums[site] += _SITE
        if not sums:
            return None
        best = max(sums, key=lambda province: sums[province])
        total = sum(weight for _, weight in self._cast)
        held = sum(weight for provinces, weight in self._cast if best in provinces)
        return best if held >= _MAJORITY * total else None


def _passed(folded: str, places: Sequence[PlaceLike], helping: set[int]) -> set[int]:
    """Where the places start that are only travelled to, or help: 辗转成都, 广州警方协助下."""
    travel = load_lexicon().cues["travel"]
    passed: set[int] = set()
    end = 0
    for place in places:
        goes_on = end > 0 and folded[end : place.start] in _JOINTS
        if folded.endswith(travel, max(0, place.start - _REACH), place.start) or goes_on:
            passed.add(place.start)
            end = place.end
        else:
            end = 0
        if place.end in helping:
            passed.add(place.start)
    return passed


def _within(offset: int, bounds: Sequence[int]) -> bool:
    """Whether an offset lies in a stretch: after the start of one and before its end."""
    return bisect_right(bounds, offset) % 2 == 1


def _first_line(folded: str, stretches: Sequence[tuple[int, int]]) -> str:
    start, end = stretches[0]
    return folded[start:end].strip().partition("\n")[0]


def _acting(
    folded: str,
    places: Sequence[PlaceLike],
    heads: Sequence[Head],
    gazetteer: Places,
) -> Iterator[tuple[tuple[PlaceEntry, ...], int]]:
    """What places with an agency right after them can mean, and the regions of 司警 and 港警."""
    ends = {place.end: place for place in places}
    for head in heads:
        if HELPING.match(folded, head.end):
            continue
        senses = head.senses
        owner = ends.get(head.start) or (ends.get(head.end - 1) if senses.ranked else None)
        if owner is not None and (
            senses.body or senses.ranked or senses.taiwanese or senses.named_unit
        ):
            yield (owner.entry, *owner.rivals), _AGENCY
        for regional in senses.regional:
            region = None if regional.home else gazetteer.get(regional.region)
            if region is not None:
                named = head.word.startswith(("香港", "澳门"))
                yield (region,), _AGENCY if named else _LOCAL_WORD


def _level(
    folded: str, bounds: Sequence[int], heads: Sequence[Head], places: Sequence[PlaceLike]
) -> str:
    """The level of the first body that is named without its place: 省 of 省公安厅获悉.

    Empty where a body with its place comes first; then 县 where one of a county follows (县局).
    """
    ends = {place.end for place in places}
    county = ""
    for head in heads:
        senses = head.senses
        at = head.end - 1 if senses.ranked else head.start
        if at in ends or (senses.ranked and head.start in ends):
            county = county or " "
            continue
        found = _LEVEL.search(folded, max(0, at - 3), at) if senses.body else None
        level = head.word[0] if senses.ranked else found[0] if found else ""
        if level in _PROVINCIAL and not county and not _is_told(folded, at - len(level)):
            return level
        if level in _COUNTY:
            return "县"
        county = county or (" " if level else "")
    own = Counter(found[1] for found in _OWN.finditer(folded, bounds[0], bounds[-1]))
    return "县" if own["县"] and not own["市"] and not own["省"] else ""


def _is_told(folded: str, start: int) -> bool:
    """Whether a body orders or is told: 按照省公安厅部署, 上报省公安厅, 和省公安厅挂牌督办."""
    return folded.endswith(
        ("按照", "根据", "上报", "在", "由", "被", "报", "向", "和", "、"), 0, start
    )


def _of_title(
    title: str, folded: str, places: Sequence[PlaceLike], gazetteer: Places
) -> Iterator[tuple[PlaceEntry, ...]]:
    start = folded.find(title) if title else -1
    if start >= 0:
        for place in places:
            if start <= place.start < start + len(title):
                yield place.entry, *place.rivals
    if title[:1] in _SHORT_NAMES and title:
        yield from ((entry,) for entry in gazetteer.named(title[0])[:1])


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


def _narrowed(
    province: str, acting: Sequence[PlaceEntry], named: Sequence[PlaceEntry], level: str
) -> str:
    """The city or county that all agencies of the province belong to, else the province."""
    if level in _PROVINCIAL or any(entry.level == "province" for entry in acting):
        return province
    counties = {entry.adcode for entry in acting}
    others = {entry.adcode for entry in named if entry.level == "county"}
    if level == "县" and len(counties or others) == 1:
        # 县局, 我县: the bulletin of the only county whose agencies it names.
        return (counties or others).pop()
    # 鹿城区、瓯海区公安分局: another county of the list is named, so the city is the home.
    if len(counties) == 1 and len(others) < 2:
        return counties.pop()
    cities = {entry.city for entry in acting}
    city = cities.pop() if len(cities) == 1 else None
    return city or province
