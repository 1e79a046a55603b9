"""Whose agency it is: the places and place words to the left of a body's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from netcrime_ie.agencies.memory import Memory
from netcrime_ie.agencies.page import Page
from netcrime_ie.places import PlaceEntry

# 全省公安机关, 我市警方: the first part says how 省 is found.
_GENERIC: Final = re.compile(
    "(?P<all>全|我|本|该|当地)?(?P<level>自治区|自治州|地区|省|市|县|区|州|盟|旗)(?P<each>各级|两级|三级|级)?$"
)
# 全国公安机关.
_NATION: Final = re.compile("(?:全国|中国)(?:各级)?$")
# The last characters of both; to a pattern a line end is the end as well.
_GENERIC_ENDS: Final = frozenset("区州省市县盟旗级\n")
_NATION_ENDS: Final = frozenset("国级\n")
# Between a list of places and its head: 等地, 三市, 三个区, 等12省份, 三家; 各级 after one place.
_SHARED: Final = re.compile(
    "(?:等?(?:[一二两三四五六七八九十多0-9]{1,3}个?)?"
    "(?:地市|省市|省份|省区市|省区|市州|市县|区县|县市区|县区|地区|城市|地|省|市|县|区|州|盟|旗|家)(?:基层)?(?:的)?|等)"
)
_EACH: Final = re.compile("(?:省市|市县)?(?:各级|两级|三级)(?:人民)?")
_LONGEST_LINK: Final = 8
_SPOT: Final = "当地"
_LONGEST_LIST: Final = 60
# Joins the places of a list: 成都、眉山 and 德阳和绵阳.
_JOINTS: Final = ("、", "以及", "和", "与", "及")
# Words that end in 市, 县, 区 and are no place: 城市公安机关, 辖区派出所, 超市.
_VAGUE: Final = frozenset("各某两三四五六七八九十多外跨异邻等")
_NO_PLACE: Final = {
    "市": _VAGUE.union("师城都超上股楼门夜黑集县地省"),
    "省": _VAGUE,
    "县": _VAGUE.union("州区市"),
    "区": _VAGUE.union("地辖社小片景园新城灾山牧矿林郊特战校厂库雷禁街商市老边县"),
}
# The last place of a list with a unit decides which homonym is meant: 三个区检察院.
# Customs houses of airports and the like are named with their city: 昆明长水机场海关.
_PORTS: Final = (
    "机场",
    "口岸",
    "港",
    "港区",
    "邮局",
    "车站",
    "火车站",
    "保税区",
    "保税港区",
    "综合保税区",
)
_NO_PORT: Final = re.compile("[^一-鿿]|海关|[在和与及从的由向至到于]")
_LONGEST_SEAT: Final = 6
_LONGEST_PORT: Final = 12
_COUNTED_UNITS: Final = frozenset("区县市旗")
# 粤港澳三地警方, 沪苏浙皖三省一市公安机关.
_COUNTED_ABBREVIATIONS: Final = re.compile(
    "[两二三四五六七八九十](?:地|省市|省区|省份|省|方)(?:[一两]市)?$"
)
_HAN_NAME: Final = re.compile("[一-鿿]{2,4}$")


@dataclass(slots=True)
class Owner:
    """One place that a body belongs to.

    Attributes:
        entry: The division; None for the whole country and for zones.
        label: How an agency's name begins.
        short: The place as written, for bodies that are named after their seat.
        start: Where it is written, the head's start where the context gives it.
        end: End of its stretch.
        stated: Whether it is written with the body.
    """

    entry: PlaceEntry | None
    label: str
    short: str
    start: int
    end: int
    stated: bool


def place_label(entry: PlaceEntry) -> str:
    """How a mainland agency's name begins: the place's official name."""
    return "全国" if entry.level == "country" else entry.name


class OwnerReader:
    """Reads the places to the left of a head."""

    def __init__(self, page: Page, memory: Memory) -> None:
        self._page = page
        self._memory = memory
        self._places = page.gazetteer

    def read(self, head: int, *, bare: bool = True, seat: bool = False) -> list[Owner]:
        """The places that own the body whose name starts at `head`, in text order.

        Args:
            head: Start of the body's name.
            bare: Whether a place word alone (市公安局) will do.
            seat: Whether the body is named for its seat (拱北海关).
        """
        before = self._page.text[head - 1 : head]
        nation = before in _NATION_ENDS and _NATION.search(self._page.text, max(0, head - 4), head)
        if nation:
            return [Owner(None, "全国", "全国", nation.start(), head, stated=True)]
        listed = self._listed(head)
        if seat and len(listed) < 2:
            # 黄埔海关 is 广州's, not the district's.
            listed = self._known_seat(head) or listed or self._port(head)
        if listed or seat:
            return listed
        joined = self._abbreviated(head)
        if joined:
            return joined
        zone = self._zone(head)
        if zone:
            return [zone]
        return (self._on_the_spot(head) or self._generic(head)) if bare else []

    def _on_the_spot(self, head: int) -> list[Owner]:
        """在常熟会同当地公安机关: the city or county that the paragraph named last."""
        page, start = self._page, head - len(_SPOT)
        if start < 0 or not page.text.startswith(_SPOT, start):
            return []
        named = page.places_between(page.paragraph(head), start, 1)
        entry = named[-1].entry if named else None
        if entry is None or entry.level not in {"prefecture", "county"}:
            return []
        label = place_label(entry)
        return [Owner(entry, label, label, start, head, stated=False)]

    def _listed(self, head: int) -> list[Owner]:
        """泸州公安机关; 成都、眉山等地公安机关; 四川各级公安机关."""
        page = self._page
        last = page.place_to.get(head)
        link = ""
        if last is None:
            for end in range(head - 1, max(head - _LONGEST_LINK, 0), -1):
                if end not in page.place_to:
                    continue
                between = page.text[end:head]
                if _SHARED.fullmatch(between) or _EACH.fullmatch(between):
                    last, link = page.place_to[end], between
                    break
        if last is None:
            return self._counted(head)
        owners = [self._element(last.end)]
        shares = not _EACH.fullmatch(link)
        while shares and len(owners) < _LONGEST_LIST:
            before = self._joint(owners[0].start)
            if before is None or before not in page.place_to:
                break
            owners.insert(0, self._element(before))
        if link and shares and len(owners) == 1 and not link.startswith(("等", "市", "县", "区")):
            # 在成都两地公安机关: a count that the list does not bear out.
            return []
        owners[-1].end = head
        return owners

    def _element(self, end: int) -> Owner:
        """One place of a list with the names of what contains it: 四川省成都市."""
        page = self._page
        place = page.place_to[end]
        start = place.start
        while (outer := page.place_to.get(start)) is not None and self._places.contains(
            outer.entry.adcode, place.entry.adcode
        ):
            start = outer.start
        entry = place.entry
        short = page.text[place.start : place.end]
        # 雄安新区公安局 is no bureau of 保定市.
        own = self._was(short) or (place.part and entry.level != "province")
        label = short if own else place_label(entry)
        return Owner(entry, label, short, start, place.end, stated=True)

    def _was(self, name: str) -> bool:
        """高陵县: the official name when the bulletin was written, no other division's today."""
        named = self._places.named(name)
        return bool(named) and all(entry.former and entry.name == name for entry in named)

    def _joint(self, start: int) -> int | None:
        """Where the element before a joint ends: of 成都、眉山 read at 眉山, the end of 成都."""
        for joint in _JOINTS:
            if self._page.text.startswith(joint, start - len(joint)) and start >= len(joint):
                return start - len(joint)
        return None

    def _abbreviated(self, head: int) -> list[Owner]:
        """川渝警方, 粤港澳三地警方: provinces by one character each, as one word."""
        text = self._page.text
        count = _COUNTED_ABBREVIATIONS.search(text, max(0, head - _LONGEST_LINK), head)
        end = count.start() if count else head
        owners: list[Owner] = []
        for start in range(end - 1, max(end - _LONGEST_LINK, -1), -1):
            named = self._places.named(text[start])
            if not named or named[0].level != "province":
                break
            label = place_label(named[0])
            owners.insert(0, Owner(named[0], label, text[start], start, start + 1, stated=True))
        if len(owners) < 2 or not self._page.is_boundary(owners[0].start):
            return []
        owners[-1].end = head
        return owners

    def _counted(self, head: int) -> list[Owner]:
        """和平、铁西、浑南三个区检察院, where a name is too common a word for a place by itself."""
        text = self._page.text
        if text[head - 1 : head] not in _COUNTED_UNITS:
            return []
        for size in range(2, min(_LONGEST_LINK, head) + 1):
            link = text[head - size : head]
            if link[0] not in _COUNTED_UNITS and _SHARED.fullmatch(link):
                found = self._by_names(head - size, link[-1])
                if found:
                    found[-1].end = head
                    return found
        return []

    def _by_names(self, end: int, unit: str) -> list[Owner]:
        text = self._page.text
        owners: list[Owner] = []
        while len(owners) < _LONGEST_LIST:
            name = _HAN_NAME.search(text, max(0, end - 4), end)
            entry = None
            for start in range(name.start(), end - 1) if name else ():
                entry = self._nearest(text[start:end] + unit)
                if entry is not None:
                    owners.insert(0, Owner(entry, entry.name, text[start:end], start, end, True))
                    break
            if entry is None or text[owners[0].start - 1] != "、":
                break
            end = owners[0].start - 1
        return owners if len(owners) > 1 else []

    def _nearest(self, name: str) -> PlaceEntry | None:
        """The division of that name inside the text's home, or the only one there is."""
        entries = [entry for entry in self._places.named(name) if not entry.former]
        home = self._memory.home
        inside = [e for e in entries if home and self._places.contains(home.adcode, e.adcode)]
        chosen = inside or entries
        return chosen[0] if len(chosen) == 1 else None

    def _known_seat(self, head: int) -> list[Owner]:
        """拱北海关: a customs house whose seat is no division, or another one's than it names."""
        text, page = self._page.text, self._page
        for size in range(_LONGEST_SEAT, 1, -1):
            word = text[max(0, head - size) : head]
            adcode = page.words.seats.get(word)
            if adcode is not None:
                entry = self._places.get(adcode)
                return [Owner(entry, word, word, head - len(word), head, stated=True)]
        return []

    def _port(self, head: int) -> list[Owner]:
        """昆明长水机场海关: a customs house of an airport or port."""
        text, page = self._page.text, self._page
        if not text.endswith(_PORTS, 0, head):
            return []
        for start in range(max(head - _LONGEST_PORT, 0), head - 2):
            # The airport's own name stands between the city and 机场: 长水, 浦东国际.
            place, name = page.place_from.get(start), text[start:head]
            if place is not None and not _NO_PORT.search(name):
                return [Owner(place.entry, name, name, start, head, stated=True)]
        return []

    def _zone(self, head: int) -> Owner | None:
        """成都高新区公安分局, 喀纳斯景区公安局: an area that is no division keeps its name."""
        page = self._page
        if not page.text.endswith(self._page.words.zones, 0, head):
            return None
        for zone in self._page.words.zones:
            start = head - len(zone)
            if start < 0 or not page.text.startswith(zone, start):
                continue
            place = page.place_to.get(start)
            if place is not None:
                label = page.text[place.start : head]
                return Owner(place.entry, label, label, place.start, head, stated=True)
        return None

    def _generic(self, head: int) -> list[Owner]:
        """省公安厅, 全市公安机关, 依托市公安局: the context completes the place."""
        text = self._page.text
        if text[head - 1 : head] not in _GENERIC_ENDS:
            return []
        found = _GENERIC.search(text, max(0, head - 8), head)
        if found is None:
            return []
        level, every = found["level"], found["all"]
        before = text[found.start() - 1] if found.start() else ""
        if every is None and not self._stands(level, found.start("level"), before):
            return []
        if every is None and found["each"]:
            # 县级公安机关, 市县两级法院 name no one place's.
            return []
        if text.endswith(self._page.words.before, 0, found.start()):
            return []
        if every in {"该", "当地"}:
            entry = self._memory.pointed(level, found.start())
        elif every in {"我", "本"}:
            entry = self._memory.own(level, found.start())
        else:
            entry = self._memory.resolve(level, found.start())
        if entry is None:
            return []
        label = place_label(entry)
        return [Owner(entry, label, label, found.start(), head, stated=False)]

    def _stands(self, level: str, start: int, before: str) -> bool:
        """Whether 市 is a word of its own before 公安局, not the end of 城市 or of a place."""
        if start in self._page.place_to and level in {"省", "市", "县"}:
            return False
        if before in _NO_PLACE.get(level, ()):
            return False
        if level in {"省", "市", "县", "自治区", "自治州"}:
            # 依托市公安局 may be cut as 依 托市: the tokens do not decide here.
            return True
        return not ("一" <= before <= "鿿") or self._page.is_boundary(start)
