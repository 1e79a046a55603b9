"""Bodies of a place: 四川省公安厅, 泸州警方, 全省网信系统, 武汉海关."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from netcrime_ie.agencies.functions import Body
from netcrime_ie.agencies.lexicon import POLICE, REGION_NAMES, Head
from netcrime_ie.agencies.memory import Known, Memory
from netcrime_ie.agencies.model import LEVELS, AgencyMatch
from netcrime_ie.agencies.owners import Owner, OwnerReader
from netcrime_ie.agencies.page import Page
from netcrime_ie.agencies.units import Unit, UnitReader
from netcrime_ie.places import PlaceEntry
from netcrime_ie.places.entry import COUNTRY

# 粤港警方: a list that shares its head.
_HONG_KONG_POLICE_WORDS: Final = frozenset(("香港警方", "香港警察", "香港公安机关"))
_HONG_KONG_POLICE: Final = "香港警务处"
_JOINTS: Final = ("、", "以及", "和", "与", "及")
# Units that are named for the district or county that they are in: 碑林分局, 合浦工作站.
_DISTRICT_UNITS: Final = ("分局", "工作站")
_DISTRICT_SUFFIXES: Final = ("区", "县", "市")
_LONGEST_DISTRICT: Final = 4
# 市场监管、公安部门: what bodies of one place share, how many and how long they are.
_SHARED_ENDS: Final = ("部门", "系统")
_LONGEST_SHARED: Final = 8
_LONGEST_FUNCTION: Final = 8
_COLLECTIVE: Final = frozenset(("police", "group", "quiet"))


def _has_department(entry: PlaceEntry) -> bool:
    """Whether its police is a 公安厅: a province's, but not a municipality's."""
    return entry.level == "province" and not entry.name.endswith("市")


class HeadRules:
    """Reads the agencies at one head after the other, in text order."""

    def __init__(self, page: Page, memory: Memory) -> None:
        self.page = page
        self.memory = memory
        self.owners = OwnerReader(page, memory)
        self.units = UnitReader(page)

    def body(self, head: Head, body: Body) -> Iterator[Known]:
        """四川省公安厅, 泸州警方, 全省网信系统, 武汉海关."""
        if body.form == "quiet" and not self._quiet(head):
            return
        bare = body.form != "quiet" or self._whole(head.start)
        owners = self.owners.read(head.start, bare=bare, seat=body.form == "seat")
        if not owners and head.word.endswith(_SHARED_ENDS):
            yield from self._sharing_end(head, body)
            return
        if not owners:
            owners = self._shared(head, body) or self._implied(head, body)
        if not owners:
            return
        # 当地江北警方: the place tells whose police it is, which 当地警方 does not.
        start = owners[0].start
        told = owners[0].stated and self.page.text.endswith("当地", 0, start)
        if self.hidden(start - len("当地") if told else start, head.end):
            return
        owners = [owner for owner in owners if self._is_at(owner, body)]
        branch = self._branch(head, body, owners) or self._railway(head, body, owners)
        if branch is not None:
            yield branch
            return
        units = self.units.chain(head.end) if self._has_units(head, body) else None
        if units is not None and body.form in _COLLECTIVE:
            body = self._bureau(body, owners)
        yield from self.each(owners, head, body, units)

    def _sharing_end(self, head: Head, body: Body) -> Iterator[Known]:
        """诸城市市场监管、公安部门: bodies of one place that share 部门 or 系统."""
        text = self.page.text
        shared = next(filter(head.word.endswith, _SHARED_ENDS))
        found = [(head.start, head.end, body)]
        while len(found) < _LONGEST_SHARED and text.startswith("、", found[0][0] - 1):
            end = found[0][0] - 1
            for size in range(_LONGEST_FUNCTION, 1, -1):
                sense = self.page.words.sense(text[max(0, end - size) : end] + shared)
                if end >= size and sense is not None and sense.body is not None:
                    found.insert(0, (end - size, end, sense.body))
                    break
            else:
                return
        owners = self.owners.read(found[0][0]) if len(found) > 1 else []
        if len(owners) != 1 or self.hidden(owners[0].start, head.end):
            return
        for start, end, one in found:
            first = start == found[0][0]
            owner = replace(owners[0], start=owners[0].start if first else start)
            yield from self.each([owner], Head(start, end, head.word, head.senses), one, None)

    def _branch(self, head: Head, body: Body, owners: list[Owner]) -> Known | None:
        """龙文公安分局 after 漳州市公安局龙文分局 is the same branch."""
        if body.canonical != "公安分局" or len(owners) != 1 or owners[0].entry is None:
            return None
        owner = owners[0]
        end = f"公安局{owner.short.removesuffix('区')}分局"
        for known in self.memory.of_kind(POLICE):
            name = known.match.name
            cut = name.find(end)
            if cut >= 0 and known.entry is not None:
                name = name[: cut + len(end)]
                match = replace(known.match, start=owner.start, end=head.end, name=name)
                return replace(known, match=match, paragraph=self.page.paragraph(owner.start))
        return None

    def _railway(self, head: Head, body: Body, owners: list[Owner]) -> Known | None:
        """襄阳公安处 after 武汉铁路公安局 is a part of it."""
        if body.canonical != "公安处" or len(owners) != 1:
            return None
        owner = owners[0]
        for known in self.memory.of_kind(POLICE):
            bureau, railway, _ = known.match.name.partition("铁路公安局")
            if railway:
                units = self.units.chain(head.end)
                stem = bureau + railway
                name = stem + owner.short + body.canonical + (units.names[0] if units else "")
                end = units.end if units else head.end
                match = replace(known.match, start=owner.start, end=end, name=name)
                paragraph = self.page.paragraph(owner.start)
                return replace(known, match=match, stem=stem, paragraph=paragraph)
        return None

    def _has_units(self, head: Head, body: Body) -> bool:
        if body.form == "group":
            return False
        if body.form in _COLLECTIVE:
            # 云南警方网安总队: only units whose words are all known follow 警方.
            return self.units.known(head.end) is not None
        return True

    def _bureau(self, body: Body, owners: list[Owner]) -> Body:
        entry = owners[-1].entry
        department = entry is not None and _has_department(entry)
        return replace(body, canonical="公安厅" if department else "公安局", form="body")

    def _quiet(self, head: Head) -> bool:
        """公安 and 交警 are agencies only right after a place, and not as a name in quotes."""
        text = self.page.text
        return not text.startswith("”", head.end) and not self._is_longer(head)

    def _is_longer(self, head: Head) -> bool:
        """公安 as the beginning of a longer word of the tokenizer (公安史)."""
        number = self.page.token_at(head.start)
        return number is not None and self.page.tokens[number].end > head.end

    def _whole(self, start: int) -> bool:
        """全市公安, 我省公安: with a quiet word only a whole area is an owner."""
        return self.page.text[max(0, start - 2) : start - 1] in {"全", "我"}

    def _is_at(self, owner: Owner, body: Body) -> bool:
        """Whether the owner can have such a body: a 公安厅 is a province's."""
        if body.level != "province" or owner.entry is None:
            return True
        return owner.entry.level in {"province", "country"}

    def _shared(self, head: Head, body: Body) -> list[Owner]:
        """省委网信办、公安厅、农业农村厅: the place of the agency before goes for the next one."""
        last = self.memory.last()
        if last is None or last.entry is None or body.form in _COLLECTIVE | {"unit"}:
            return []
        if self.page.text[last.match.end : head.start] not in _JOINTS:
            return []
        entry = last.entry
        seat, customs, _ = last.match.name.partition("海关")
        if body.form == "seat" and customs:
            # 罗湖海关及缉私分局
            return [Owner(entry, seat, seat, head.start, head.start, stated=False)]
        if body.level == "province":
            upper = self.page.gazetteer.get(entry.province) if entry.province else None
            entry = upper or entry
        if body.canonical == "公安局" and _has_department(entry):
            # 湖北省公安厅、公安局: no province has both.
            return []
        name = self._label(entry.name, entry.adcode)
        return [Owner(entry, name, name, head.start, head.start, stated=False)]

    def _implied(self, head: Head, body: Body) -> list[Owner]:
        """公安厅 alone: there is one in the home province."""
        text = self.page.text
        vague = ("省", "区", "市", "各", *self.page.words.before)
        if not head.word.endswith("厅") or text.endswith(vague, 0, head.start):
            return []
        for level in ("省", "自治区"):
            entry = self.memory.resolve(level, head.start)
            if entry is not None:
                return [Owner(entry, entry.name, entry.name, head.start, head.start, stated=False)]
        return []

    def hidden(self, start: int, end: int) -> bool:
        """Names that only contain an agency, and police that somebody only claims to be."""
        text, words = self.page.text, self.page.words
        return text.startswith(words.after, end) or text.endswith(words.before, 0, start)

    def _label(self, name: str, adcode: str | None) -> str:
        return REGION_NAMES.get(adcode or "", name)

    def _name(self, owner: Owner, body: Body, head: Head) -> str:
        adcode = owner.entry.adcode if owner.entry else None
        if adcode is not None and (adcode in REGION_NAMES or adcode.startswith("71")):
            # Hong Kong, Macao and Taiwan keep what they are called: 台中警方.
            short = REGION_NAMES.get(adcode) or owner.short
            name = short + (head.word if body.form in _COLLECTIVE else body.canonical)
            return _HONG_KONG_POLICE if name in _HONG_KONG_POLICE_WORDS else name
        return (owner.short if body.form == "seat" else owner.label) + body.canonical

    def each(
        self, owners: list[Owner], head: Head, body: Body, units: Unit | None
    ) -> Iterator[Known]:
        """Every place of a shared head, with every unit of a shared bureau."""
        for owner in owners:
            last = owner is owners[-1]
            stem = self._name(owner, body, head)
            end = (units.end if units else head.end) if last else owner.end
            for unit in units.names if units else [""]:
                place = self.smallest(owner.entry, units)
                level = LEVELS[place.level] if place else "national"
                adcode = place.adcode if place else COUNTRY
                match = AgencyMatch(
                    owner.start, end, stem + unit, body.kind, level, adcode, owner.stated
                )
                paragraph = self.page.paragraph(owner.start)
                outer = stem + units.outer if units else stem
                # 该局 and 东街派出所 after 福州市公安局鼓楼分局 are in its district.
                entry = place if units else owner.entry
                yield Known(match, outer, body.canonical, body.form, entry, paragraph)

    def smallest(self, entry: PlaceEntry | None, units: Unit | None) -> PlaceEntry | None:
        """徐汇区 for 上海市公安局徐汇分局."""
        if entry is None or units is None:
            return entry
        if units.entry is None:
            return self.district(entry, units.names[0])
        inside = self.page.gazetteer.contains(entry.adcode, units.entry.adcode)
        # 张家口市公安局桥西分局: of two 桥西 the page may mean the other.
        return units.entry if inside else self.district(entry, units.names[0])

    def district(self, entry: PlaceEntry, unit: str) -> PlaceEntry:
        """碑林区 for 碑林分局 of 西安市公安局, also where 碑林 alone is no place's name."""
        cuts = [(unit.find(end), end) for end in _DISTRICT_UNITS]
        cut = min((at for at, _ in cuts if at > 0), default=0)
        for suffix in _DISTRICT_SUFFIXES if 2 <= cut <= _LONGEST_DISTRICT else ():
            for found in self.page.gazetteer.named(unit[:cut] + suffix):
                below = found.level == "county" and not found.former
                if below and self.page.gazetteer.contains(entry.adcode, found.adcode):
                    return found
        return entry
