"""Agencies that lean on one named before: 该局, 市局, 网安支队, 柯城分局."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from netcrime_ie.agencies.functions import Body
from netcrime_ie.agencies.heads import HeadRules
from netcrime_ie.agencies.lexicon import POLICE, Head
from netcrime_ie.agencies.memory import Known
from netcrime_ie.agencies.model import HELPING, LEVELS, AgencyMatch
from netcrime_ie.agencies.regions import TAIWAN, taiwan_bureau
from netcrime_ie.places import PlaceEntry

_BUREAU_ENDS: Final = {"局": ("局",), "厅": ("厅", "局")}
# Police with a bureau of their own beside the place's 公安局.
_OWN_POLICE: Final = ("森林公安局", "林业公安局", "港航公安局", "机场公安局")
# 我局, 本院
_FIRST_PERSON: Final = "我本"
_NOT_AFTER_RANK: Final = "长面势部限域校士内外前线落子级方感"
_HOUSES: Final = frozenset(("procuratorate", "court"))
_JOINTS: Final = ("、", "以及", "和", "与", "及", "联同", "会同", "联合")
# Before a body that joins whoever acts.
_JOINED: Final = ("会同", "联合", "联同", "协同", "配合", "协助", "移交", "移送")
# Which bureau a unit without one belongs to.
_RANK_OF_UNIT: Final = {
    "总队": ("省", "自治区", "市"),
    "支队": ("市", "州", "盟", "地区"),
}
# Units that only one system has tell which bureau 市局 is: 市局专卖科.
_SYSTEM_OF_UNIT: Final = {"专卖": Body("烟草专卖局", "tobacco", "any", "body")}
# So many times a text says 烟 that is about tobacco.
_ABOUT: Final = 4
# Names of police stations that no dictionary has: 绥安, 金湖路.
_SHORTEST_NAME: Final = 2
_LONGEST_NAME: Final = 4
_BUREAU: Final = re.compile("局")
_STATION: Final = "派出所"
# So near to its beginning 该关 opens a paragraph.
_OPENING: Final = 10
# 东兴工作站: a unit of the coast guard's, elsewhere only a place of work.
_COAST_STATION: Final = "工作站"
_BRANCHES: Final = ("中心支行", "总部", "分行", "支行", "营业管理部")


class LinkRules:
    """Completes what an agency's name leaves to the context."""

    def __init__(self, heads: HeadRules) -> None:
        self._heads = heads
        self._page = heads.page
        self._memory = heads.memory
        # By length, what stands behind each 局 of the text.
        self._of_bureaus: dict[int, set[str]] = {}

    def ranked(self, head: Head) -> Iterator[Known]:
        """襄阳市局, 省厅网安总队, 市院: the body of the system that the text named last."""
        text = self._page.text
        if text[head.end : head.end + 1] in _NOT_AFTER_RANK and head.end < len(text):
            return
        for start in (head.end - 1, head.start):
            # The place's name may take in the 市 (襄阳市 + 局) or leave it (襄阳 + 市局).
            if start in self._page.place_to:
                break
        else:
            start = head.end - 1
        owners = self._heads.owners.read(start)
        if not owners:
            return
        units = self._heads.units.chain(head.end)
        told = _SYSTEM_OF_UNIT.get(units.names[0][:2]) if units else None
        end = head.word[-1]
        body = told or (self._house() if end == "院" else self._system(end, owners[0].entry))
        if body is not None:
            yield from self._heads.each(owners, head, body, units)

    def _house(self) -> Body | None:
        """个旧市院 in a bulletin of procurators is 个旧市检察院; None in one of nobody of 院."""
        for known in self._memory.known:
            if known.match.kind in _HOUSES and known.form == "body" and known.body.endswith("院"):
                court = known.match.kind == "court"
                return Body("人民法院" if court else "人民检察院", known.match.kind, "any", "body")
        return None

    def _system(self, end: str, place: PlaceEntry | None) -> Body:
        for known in self._memory.recent():
            if known.form == "body" and known.body.endswith(_BUREAU_ENDS[end]) and known.entry:
                if known.match.kind == POLICE:
                    if known.entry is place and known.body.endswith(_OWN_POLICE):
                        # 县局 after 剑河县森林公安局
                        return Body(known.body, POLICE, "any", "body")
                    break
                if known.body.endswith(end):
                    return Body(known.body, known.match.kind, "any", "body")
        if end == "局" and self._page.text.count("烟") >= _ABOUT:
            # 连城县局 in a text about 卷烟
            return _SYSTEM_OF_UNIT["专卖"]
        return Body("公安厅" if end == "厅" else "公安局", POLICE, "any", "body")

    def pointer(self, head: Head) -> Iterator[Known]:
        """该局: another mention of the agency named last that ends so; 我局 is who speaks."""
        antecedent = self._memory.speaking if head.word[0] in _FIRST_PERSON else self._memory.ending
        known = antecedent(head.word[1:])
        if known is not None and self._opens_behind_several(head, known):
            # …洛阳海关…。南阳海关…。\n同期,该关移交线索12条: the house that the text is about.
            known = self._memory.speaking(head.word[1:])
        if known is None or self._page.text[head.end : head.end + 1] in {"长"}:
            return
        house, found, _ = known.stem.partition("海关")
        if head.word.endswith("关") and found:
            # 该关 after 宁波海关缉私局 is the customs house.
            known = replace(known, stem=house + found)
        if known.match.name.endswith(head.word[1:]):
            name, kind, level, code = (
                known.match.name, known.match.kind, known.match.level, known.match.adcode
            )  # fmt: skip
        else:
            name, kind = known.stem, known.match.kind
            level = LEVELS[known.entry.level] if known.entry else known.match.level
            code = known.entry.adcode if known.entry else known.match.adcode
        # 该局网安大队
        units = self._heads.units.chain(head.end)
        end = units.end if units else head.end
        if known.entry is not None and known.entry.adcode == code:
            # 该局合浦工作站
            known = replace(known, entry=self._heads.smallest(known.entry, units))
            if known.entry is not None:
                code, level = known.entry.adcode, LEVELS[known.entry.level]
        for unit in units.names if units else [""]:
            match = AgencyMatch(head.start, end, name + unit, kind, level, code, stated=False)
            yield replace(known, match=match, paragraph=self._page.paragraph(head.start))

    def _opens_behind_several(self, head: Head, last: Known) -> bool:
        """Whether 该关 opens a paragraph behind one that told of several bodies of its kind."""
        paragraph = self._page.paragraph(head.start)
        if head.start - paragraph > _OPENING or last.paragraph == paragraph:
            return False
        end = head.word[-1]
        told = {
            known.match.name
            for known in self._memory.recent()
            if known.paragraph == last.paragraph and known.match.name.endswith(end)
        }
        return len(told) > 1

    def unit(self, head: Head, body: Body) -> Iterator[Known]:
        """网安支队 without its bureau; 泸州网安支队 with a place."""
        owners = self._heads.owners.read(head.start)
        if owners:
            # 徐州交警支队铜山大队
            units = self._heads.units.chain(head.end)
            yield from self._heads.each(owners, head, body, units)
            return
        branch = self._branch(head)
        if branch is not None:
            yield branch
            return
        parent = self._parent(head.word[-2:])
        if parent is not None:
            stem, entry = parent
            yield self._completed(head.start, head.end, stem, head.word, entry)

    def _branch(self, head: Head) -> Known | None:
        """分局刑警大队: a unit of the branch that the text named last."""
        start = head.start - len("分局")
        if not self._page.text.endswith("分局", 0, head.start) or not self._stands(start):
            return None
        known = self._memory.ending("分局")
        if known is None or known.match.kind != POLICE:
            return None
        branch = known.match.name if known.match.name.endswith("分局") else known.stem
        match = replace(
            known.match, start=start, end=head.end, name=branch + head.word, stated=False
        )
        return replace(known, match=match, stem=branch, paragraph=self._page.paragraph(start))

    def _stands(self, start: int) -> bool:
        """Whether no word before belongs to the name: 。分局, but not 柯城分局."""
        before = self._page.text[start - 1 : start]
        return not ("一" <= before <= "鿿")

    def _parent(self, rank: str) -> tuple[str, PlaceEntry] | None:
        """The police bureau that a unit of this rank belongs to."""
        levels = _RANK_OF_UNIT.get(rank, ())
        for known in self._memory.of_kind(POLICE):
            if known.entry is None or known.form not in {"body", "police", "quiet"}:
                continue
            if self._only_joins(known):
                continue
            if known.entry.adcode == TAIWAN:
                # 台东县警察局成功分局、关山分局: no bureau of the whole island.
                continue
            if not levels:
                # 孔浦派出所 after 宁波市公安局江北分局 is the branch's.
                stem = known.stem if known.form == "body" else self._bureau(known.entry)
                return stem, known.entry
            if known.entry.province == TAIWAN:
                return self._bureau(known.entry), known.entry
            for level in levels:
                entry = self._memory.lift(known.entry, level)
                if entry is not None:
                    entry = self._of_rank(entry, rank)
                    return self._bureau(entry), entry
            return None
        return None

    def _only_joins(self, known: Known) -> bool:
        """Whether an agency only helps or is joined: 会同枣阳市公安局…。交警大队 is not its own."""
        text, match = self._page.text, known.match
        joined = match.start > 0 and text.endswith(_JOINED, 0, match.start)
        return joined or HELPING.match(text, match.end) is not None

    def _of_rank(self, entry: PlaceEntry, rank: str) -> PlaceEntry:
        """禁毒支队 after 滕州市公安局 is the prefecture's: a county's city has 大队."""
        above = self._page.gazetteer.get(entry.city) if entry.city else None
        return above if rank == "支队" and entry.level == "county" and above else entry

    @staticmethod
    def _bureau(entry: PlaceEntry) -> str:
        taiwanese = taiwan_bureau(entry)
        if taiwanese is not None:
            return taiwanese
        province = entry.level == "province" and not entry.name.endswith("市")
        return entry.name + ("公安厅" if province else "公安局")

    def _completed(self, start: int, end: int, stem: str, unit: str, entry: PlaceEntry) -> Known:
        level = LEVELS[entry.level]
        match = AgencyMatch(start, end, stem + unit, POLICE, level, entry.adcode, stated=False)
        return Known(match, stem, stem, "body", entry, self._page.paragraph(start))

    def named_unit(self, head: Head) -> Iterator[Known]:
        """柯城分局, 城关派出所: a named unit of the bureau that the text has named."""
        if head.word == "分局" and self._stands(head.start):
            yield from self._same_branch(head)
            return
        start = self._name_start(head.start)
        if start is None or self._page.text.endswith(self._page.words.before, 0, start):
            return
        if head.word == _COAST_STATION:
            parent = self._coast_guard()
        else:
            parent = self._parent("支队" if head.word == "分局" else "")
        if parent is None:
            yield from self._orphan(head, start)
            return
        stem, entry = parent
        place = self._page.place_to.get(head.start)
        city = self._city(place.entry, start) if place and head.word == "分局" else None
        if city is not None:
            # 合肥、芜湖警方…蜀山分局: the district tells the city.
            stem, entry = self._bureau(city), city
        units = self._heads.units.chain(head.end)
        end = units.end if units else head.end
        unit = self._page.text[start:end]
        known = self._completed(start, end, stem, unit, entry)
        alone = head.word == _STATION and not self._is_listed(start)
        if alone and not self._is_of_bureau(unit):
            # 走进东皇派出所: written as one name, it does not add its parent.
            known.match.name = unit
        inside = place and self._page.gazetteer.contains(entry.adcode, place.entry.adcode)
        # 鄂州派出所 of the river's police lies where its name says.
        beyond = head.word == _STATION and place is not None
        district = (
            place.entry if place and (inside or beyond) else self._heads.district(entry, unit)
        )
        if district is not entry:
            known.entry = district
            known.match.adcode = district.adcode
            known.match.level = LEVELS[district.level]
        yield known

    def _is_of_bureau(self, unit: str) -> bool:
        """Whether the text has the name right behind a bureau's: 桃源县公安局漆河派出所."""
        size, text = len(unit), self._page.text
        if size not in self._of_bureaus:
            self._of_bureaus[size] = {
                text[found.end() : found.end() + size] for found in _BUREAU.finditer(text)
            }
        return unit in self._of_bureaus[size]

    def _is_listed(self, start: int) -> bool:
        """该局谭庄派出所、固墙派出所: whether a name goes on with a list of a bureau's stations."""
        last = self._memory.last()
        joined = last is not None and self._page.text[start - 1 : start] in ("、", "和", "及")
        if last is None or not joined or last.match.end != start - 1:
            return False
        named = last.match.name.startswith(last.stem) and last.match.name != last.stem
        return named and last.match.name.endswith(_STATION)

    def _same_branch(self, head: Head) -> Iterator[Known]:
        """分局抽调21名民警: the branch that the text named last."""
        known = self._memory.ending("分局")
        after = self._page.text[head.end : head.end + 1]
        if known is None or known.match.kind != POLICE or after == "长":
            return
        branch = known.match.name if known.match.name.endswith("分局") else known.stem
        if not branch.endswith("分局"):
            return
        units = self._heads.units.chain(head.end)
        end = units.end if units else head.end
        for unit in units.names if units else [""]:
            match = replace(
                known.match, start=head.start, end=end, name=branch + unit, stated=False
            )
            paragraph = self._page.paragraph(head.start)
            yield replace(known, match=match, stem=branch, paragraph=paragraph)

    def _orphan(self, head: Head, start: int) -> Iterator[Known]:
        """湖东派出所 in a text that names no bureau: its own name is all there is."""
        home = self._memory.home
        if head.word != _STATION or home is None:
            return
        name = self._page.text[start : head.end]
        match = AgencyMatch(start, head.end, name, POLICE, "township", home.adcode, stated=False)
        yield Known(match, name, name, "quiet", home, self._page.paragraph(start))

    def _coast_guard(self) -> tuple[str, PlaceEntry] | None:
        """The bureau of 东兴工作站: the coast guard's that the text named last."""
        for known in self._memory.of_kind(POLICE):
            if known.body == "海警局" and known.entry is not None:
                return known.stem, known.entry
        return None

    def _city(self, entry: PlaceEntry, start: int) -> PlaceEntry | None:
        """The city of a district that the text is about, has named, or that joins in.

        曲江分局 in a text of 西安 is no bureau of 韶关, but 会同柯城分局 may reach beyond.
        """
        city = self._page.gazetteer.get(entry.city) if entry.city else None
        if city is None or city is entry:
            return None
        home, contains = self._memory.home, self._page.gazetteer.contains
        near = home is not None and home.province == city.province
        named = (known.entry for known in self._memory.recent() if known.entry is not None)
        joins = self._page.text.endswith(("会同", "联合", "联同", "移交", "移送"), 0, start)
        if near or joins or any(contains(city.adcode, known.adcode) for known in named):
            return city
        return None

    def _name_start(self, end: int) -> int | None:
        page = self._page
        place = page.place_to.get(end)
        if place is not None:
            return place.start
        for zone in self._page.words.zones:
            if page.text.endswith(zone, 0, end):
                return end - len(zone)
        number = page.token_to(end)
        if number is None:
            return None
        token = page.tokens[number]
        proper = token.pos.startswith(("ns", "nz", "nr")) or not token.pos
        han = all("一" <= char <= "鿿" for char in token.text)
        if proper and han and 2 <= len(token.text) <= 4:
            return token.start
        return self._pieced_name(number, end)

    def _pieced_name(self, number: int, end: int) -> int | None:
        """绥安派出所: a name that the tokenizer does not know and cut, behind a joint or a stop."""
        page, start = self._page, end
        while number >= 0 and page.tokens[number].end == start and end - start < _LONGEST_NAME:
            token = page.tokens[number]
            if self._heads.units.is_no_name(token):
                break
            if len(token.text) > 1 and token.pos and not token.pos.startswith("n"):
                return None
            start, number = token.start, number - 1
        return start if _SHORTEST_NAME <= end - start <= _LONGEST_NAME else None

    def following(self, last: Known) -> Iterator[Known]:
        """刑侦局、网安总队、情报中心: units that share the bureau of the one before."""
        text = self._page.text
        end = last.match.end
        while True:
            joint = next((j for j in _JOINTS if text.startswith(j, end)), None)
            if joint is None:
                return
            start = end + len(joint)
            unit = self._heads.units.known(start)
            if unit is None or self._is_body(start, unit.end):
                return
            end = unit.end
            for name in unit.names:
                match = replace(last.match, start=start, end=end, name=last.stem + name)
                yield replace(last, match=match)

    def _is_body(self, start: int, end: int) -> bool:
        senses = self._page.words.sense(self._page.text[start:end])
        if senses is None:
            return False
        # 会同刑事局: a body of its own, not a unit of the one before.
        local = senses.body is not None and senses.body.form != "unit"
        return local or bool(senses.regional or senses.national or senses.taiwanese)

    def bank(self, head: Head) -> Iterator[Known]:
        """人行沈阳分行: the central bank's branch, its seat as written."""
        text = self._page.text
        place = self._page.place_from.get(head.end)
        if place is None:
            return
        end = place.end + text.startswith("市", place.end)
        branch = next((branch for branch in _BRANCHES if text.startswith(branch, end)), None)
        if branch is None:
            return
        name = "中国人民银行" + text[head.end : end] + branch
        entry = place.entry
        match = AgencyMatch(
            head.start, end + len(branch), name, "finance", LEVELS[entry.level], entry.adcode, True
        )
        yield Known(match, name, name, "seat", entry, self._page.paragraph(head.start))
