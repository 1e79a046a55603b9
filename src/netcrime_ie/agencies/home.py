"""Where a bulletin is from: the place that completes 省公安厅 and 全市公安机关."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from netcrime_ie.agencies.lexicon import Head, Lexicon, packaged_lexicon
from netcrime_ie.agencies.model import HELPING, PlaceLike, Places
from netcrime_ie.agencies.region_words import typical_regions
from netcrime_ie.agencies.votes import Votes
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.places import PlaceEntry

_TITLE: Final = 3
_TITLE_OPENS: Final = 8
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
_HONG_KONG: Final = "810000"
_MACAO: Final = "820000"
# 桂“清源2号”, 滇法在线讯: short names of provinces that begin no other word of a headline.
_SHORT_NAMES: Final = frozenset("滇桂鄂皖赣豫冀鲁湘粤琼蜀川黔陕陇吉苏浙闽晋辽渝沪津蒙")
_SOURCE_NAME: Final = range(6, 1, -1)
# Between places of one list.
_JOINTS: Final = frozenset(("", "、", "和", "及", "与", ","))
# 省公安厅, 全县公安机关, 我市警方: the level of whoever speaks.
_LEVEL: Final = re.compile("(?:自治区|[省市县区州盟旗])$")
_OWN: Final = re.compile("[全我]([省市县区州盟旗])")
_PROVINCIAL: Final = frozenset(("省", "自治区"))
_COUNTY: Final = frozenset("县区旗")


@dataclass(slots=True, frozen=True)
class Home:
    """Where a bulletin is from, and the provinces that its names spoke for, the first most.

    `adcode` is that of the smallest division that the bulletin is about, None for a round-up.
    """

    adcode: str | None
    votes: tuple[tuple[str, float], ...] = ()


def find_home(
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
    owner: str | None = None,
) -> Home:
    """Where a bulletin is from: the smallest division that it is about.

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
        owner: The folded name of the site's owner, which speaks where the publisher does not.
    """
    stretches = body or [(0, len(folded))]
    bounds = [bound for stretch in stretches for bound in stretch]
    inside = [place for place in places if _within(place.start, bounds)]
    scan = (words or packaged_lexicon()).scan(folded)
    heads = [head for head in scan if _within(head.start, bounds)]
    helping = {head.start for head in heads if HELPING.match(folded, head.end)}
    passed = _passed(folded, inside, helping)
    acting = list(_acting(folded, inside, heads, gazetteer))
    votes = Votes()
    for meanings, weight in acting:
        votes.add(meanings, weight)
    if acting:
        votes.lead(acting[0][0])
    for place in inside:
        if place.start not in passed:
            votes.add((place.entry, *place.rivals), _MENTION)
    headline = title if title is not None else _first_line(folded, stretches)
    for meanings, weight in _of_title(headline, folded, places, gazetteer):
        votes.add(meanings, weight)
    publishers = [*_of_source(source, gazetteer)] or [*_of_source(owner, gazetteer)]
    for entry in publishers:
        votes.add((entry,), _SOURCE)
    if traditional:
        typical = Counter(typical_regions(folded[bounds[0] : bounds[-1]]))
        if votes.of(_MACAO) > votes.of(_HONG_KONG):
            # 拘捕 and 警司 are Macao's words as well.
            typical[_MACAO] += typical.pop(_HONG_KONG, 0)
        for region, words_found in typical.items():
            votes.give(region, _TYPICAL * min(words_found, _TYPICAL_MOST))
    province = votes.winner(site)
    spoken = votes.ordered(site)
    if province is None:
        return Home(None, spoken)
    named = [entry for place in inside for entry in (place.entry, *place.rivals)]
    stood = [place.entry for place in inside if place.start not in passed]
    level = _level(folded, bounds, heads, inside)
    adcode = _narrowed(
        province,
        [entry for meanings, _ in acting for entry in meanings if entry.province == province],
        [entry for entry in named if entry.province == province],
        level,
    )
    if not acting and adcode == province and level not in _PROVINCIAL:
        adcode = _only_city([*stood] or publishers, province) or adcode
    return Home(adcode, spoken)


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
) -> Iterator[tuple[tuple[PlaceEntry, ...], int]]:
    """What the places of a headline can mean, and their weight: 天津:交管部门… is of 天津."""
    start = folded.find(title) if title else -1
    if start >= 0:
        for place in places:
            if start <= place.start < start + len(title):
                opens = place.start == start and folded[place.end : place.end + 1] == ":"
                yield (place.entry, *place.rivals), _TITLE_OPENS if opens else _TITLE
    if title[:1] in _SHORT_NAMES and title:
        yield from (((entry,), _TITLE) for entry in gazetteer.named(title[0])[:1])


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


def _only_city(named: Sequence[PlaceEntry], province: str) -> str | None:
    """The one city that a text without agencies names, or whose paper it is."""
    cities = {entry.city for entry in named if entry.level != "province"}
    city = cities.pop() if len(cities) == 1 else None
    inside = all(entry.province == province for entry in named)
    return city if inside else None


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
