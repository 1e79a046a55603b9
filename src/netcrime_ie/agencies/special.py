"""Special police under several names: 绵阳交警 and 支队, 江油大队, 成都铁警."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from netcrime_ie.agencies.lexicon import POLICE
from netcrime_ie.agencies.memory import Known, Memory
from netcrime_ie.agencies.model import LEVELS, AgencyMatch, PlaceLike
from netcrime_ie.agencies.page import Page

_TRAFFIC: Final = "交警"
_TRAFFIC_UNITS: Final = ("公安厅交警总队", "公安局交警总队", "公安局交警支队", "公安局交警大队")
# Units that a text names without whose they are: 支队昨日发布, 从支队获悉, 该大队.
_BARE: Final = re.compile(r"(?:^|[^一-鿿]|[从该经据由])(总队|支队|大队)(?![长员])")
_RANKS: Final = {"province": "总队", "prefecture": "支队", "county": "大队"}
_SQUAD: Final = "大队"
# The general names of special police, and the bureaus that they are.
_GROUPS: Final = ("森林公安机关", "铁路公安机关")
_HOUSES: Final = {
    "森林公安机关": ("森林公安局", "森林公安分局"),
    "铁路公安机关": ("铁路公安局", "铁路公安处"),
}


def name_special_police(page: Page, memory: Memory) -> None:
    """Give special police that a text names for short the full names that it tells."""
    _name_by_rank(page.text, memory)
    _name_by_unit(page.text, memory)
    _name_by_house(memory)
    _add_squads(page, memory)


def _is_traffic(text: str, known: Known) -> bool:
    return known.form == "quiet" and text.endswith(_TRAFFIC, 0, known.match.end)


def _name_by_rank(text: str, memory: Memory) -> None:
    """绵阳交警 in a text that goes on with 支队 is 绵阳市公安局交警支队."""
    ranks = {match[1] for match in _BARE.finditer(text)}
    for known in memory.known:
        entry = known.entry
        rank = _RANKS.get(entry.level) if entry is not None else None
        if entry is not None and rank in ranks and _is_traffic(text, known):
            bureau = "公安厅" if entry.level == "province" else "公安局"
            known.match.name = f"{entry.name}{bureau}{_TRAFFIC}{rank}"
            known.form = "body"


def _name_by_unit(text: str, memory: Memory) -> None:
    """青海交警 in a text that names 青海省公安厅交警总队 is short for it."""
    units = {
        known.match.adcode: known.match.name
        for known in memory.known
        if known.form == "body" and known.match.name.endswith(_TRAFFIC_UNITS)
    }
    for known in memory.known if units else ():
        unit = units.get(known.match.adcode)
        if unit is not None and _is_traffic(text, known):
            known.match.name = unit


def _name_by_house(memory: Memory) -> None:
    """成都铁警 in a text of 成都铁路公安处 is that, 黔东南森林公安 黔东南州森林公安局."""
    houses: dict[str, list[str]] = defaultdict(list)
    for known in memory.known:
        houses[known.match.adcode or ""].append(known.match.name)
    for known in memory.known:
        match = known.match
        group = next(filter(match.name.endswith, _GROUPS), None)
        if group is None:
            continue
        root = match.name.removesuffix(group)
        own = [root + house for house in _HOUSES[group]]
        match.name = next(filter(houses[match.adcode or ""].__contains__, own), match.name)


def _add_squads(page: Page, memory: Memory) -> None:
    """江油大队 beside 绵阳市公安局交警支队: a county's own unit, a district's of the city's."""
    units = [
        known
        for known in memory.known
        if known.match.name.endswith("交警支队") and known.entry is not None
    ]
    if not units:
        return
    taken = {known.match.start for known in memory.known}
    for place in page.places:
        end = place.end + len(_SQUAD)
        if place.start in taken or not page.text.startswith(_SQUAD, place.end):
            continue
        if page.covers(place.start, end):
            memory.known.extend(filter(None, (_squad(page, place, unit) for unit in units[:1])))
    memory.known.sort(key=lambda known: known.match.start)


def _squad(page: Page, place: PlaceLike, unit: Known) -> Known | None:
    entry = place.entry
    inside = unit.match.adcode is not None and page.gazetteer.contains(
        unit.match.adcode, entry.adcode
    )
    if entry.level != "county" or not inside:
        return None
    short = page.text[place.start : place.end]
    own = entry.name.endswith("区")
    stem = unit.match.name if own else f"{entry.name}公安局"
    name = f"{stem}{short}{_SQUAD}" if own else f"{stem}{_TRAFFIC}{_SQUAD}"
    level = LEVELS[entry.level]
    end = place.end + len(_SQUAD)
    match = AgencyMatch(place.start, end, name, POLICE, level, entry.adcode, stated=True)
    return Known(match, stem, stem, "body", entry, page.paragraph(place.start))
