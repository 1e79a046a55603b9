"""The rules from a word of the lexicon to agencies, one method per sense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from netcrime_ie.agencies.functions import Body
from netcrime_ie.agencies.lexicon import POLICE, Head, Regional, Taiwanese
from netcrime_ie.agencies.memory import Known, Memory
from netcrime_ie.agencies.model import LEVELS, AgencyMatch
from netcrime_ie.agencies.owners import Owner, OwnerReader
from netcrime_ie.agencies.page import Page
from netcrime_ie.agencies.units import Unit, UnitReader
from netcrime_ie.places import PlaceEntry
from netcrime_ie.places.entry import COUNTRY

_SPECIAL: Final = {"810000": "香港", "820000": "澳门"}
TAIWAN: Final = "710000"
# Only the police bureaus of the special municipalities have 政府 in their names.
_METROPOLES: Final = frozenset(("台北市", "新北市", "桃园市", "台中市", "台南市", "高雄市"))
_JOINTS: Final = ("、", "以及", "和", "与", "及")
_COLLECTIVE: Final = frozenset(("police", "group", "quiet"))
# 公安部门 and 公安部长 are other words than 公安部.
_NOT_AFTER_MINISTRY: Final = "门署队分"


def taiwan_bureau(entry: PlaceEntry) -> str | None:
    """The police bureau of a place in Taiwan: 台中市政府警察局, 彰化县警察局; else None."""
    if entry.province != TAIWAN or entry.level == "province":
        return None
    return entry.name + ("政府警察局" if entry.name in _METROPOLES else "警察局")


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

    # --- bodies of a place -----------------------------------------------------------------

    def body(self, head: Head, body: Body) -> Iterator[Known]:
        """四川省公安厅, 泸州警方, 全省网信系统, 武汉海关."""
        if body.form == "quiet" and not self._quiet(head):
            return
        bare = body.form != "quiet" or self._whole(head.start)
        owners = self.owners.read(head.start, bare=bare, seat=body.form == "seat")
        if not owners:
            owners = self._shared(head, body) or self._implied(head, body)
        if not owners:
            return
        # 当地江北警方: the place tells whose police it is, which 当地警方 does not.
        start = owners[0].start
        told = owners[0].stated and self.page.text.endswith("当地", 0, start)
        if self._hidden(start - len("当地") if told else start, head.end):
            return
        owners = [owner for owner in owners if self._is_at(owner, body)]
        branch = self._branch(head, body, owners)
        if branch is not None:
            yield branch
            return
        units = self.units.chain(head.end) if self._has_units(head, body) else None
        if units is not None and body.form in _COLLECTIVE:
            body = self._bureau(body, owners)
        yield from self.each(owners, head, body, units)

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

    def _hidden(self, start: int, end: int) -> bool:
        """Names that only contain an agency, and police that somebody only claims to be."""
        text, words = self.page.text, self.page.words
        return text.startswith(words.after, end) or text.endswith(words.before, 0, start)

    def _label(self, name: str, adcode: str | None) -> str:
        return _SPECIAL.get(adcode or "", name)

    def _name(self, owner: Owner, body: Body, head: Head) -> str:
        adcode = owner.entry.adcode if owner.entry else None
        if adcode is not None and (adcode in _SPECIAL or adcode.startswith("71")):
            # Hong Kong, Macao and Taiwan keep what they are called: 台中警方.
            short = _SPECIAL.get(adcode) or owner.short
            return short + (head.word if body.form in _COLLECTIVE else body.canonical)
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
                place = self._smallest(owner.entry, units)
                level = LEVELS[place.level] if place else "national"
                adcode = place.adcode if place else COUNTRY
                match = AgencyMatch(
                    owner.start, end, stem + unit, body.kind, level, adcode, owner.stated
                )
                paragraph = self.page.paragraph(owner.start)
                outer = stem + units.outer if units else stem
                # 该局 after 福州市公安局鼓楼分局反诈中心 is the branch, in its district.
                entry = place if units and units.outer else owner.entry
                yield Known(match, outer, body.canonical, body.form, entry, paragraph)

    def _smallest(self, entry: PlaceEntry | None, units: Unit | None) -> PlaceEntry | None:
        """徐汇区 for 上海市公安局徐汇分局."""
        if entry is None or units is None or units.entry is None:
            return entry
        inside = self.page.gazetteer.contains(entry.adcode, units.entry.adcode)
        return units.entry if inside else entry

    # --- bodies without a place ------------------------------------------------------------

    def national(self, head: Head) -> Iterator[Known]:
        """公安部, 公安部刑侦局."""
        sense = head.senses.national
        after = self.page.text[head.end : head.end + 1]
        if sense is None or (head.word.endswith("部") and after and after in _NOT_AFTER_MINISTRY):
            return
        if self._hidden(head.start, head.end) or self._leads(head):
            return
        # 长江航运公安局武汉分局
        chain = self.units.chain if sense.canonical.endswith("公安局") else self.units.known
        units = chain(head.end) or self._numbered(head.end)
        end = units.end if units else head.end
        for unit in units.names if units else [""]:
            match = AgencyMatch(
                head.start, end, sense.canonical + unit, sense.kind, sense.level, COUNTRY, True
            )
            paragraph = self.page.paragraph(head.start)
            yield Known(match, sense.canonical, sense.canonical, "body", None, paragraph)

    def _leads(self, head: Head) -> bool:
        """国家税务总局厦门市税务局: the ministry is the first part of the local body's name."""
        place = self.page.place_from.get(head.end)
        return place is not None and self.page.text.startswith(("税务局", "监管局"), place.end)

    def _numbered(self, start: int) -> Unit | None:
        """A unit that is a body's name elsewhere: 公安部铁路公安局, 海关总署缉私局."""
        for size in range(6, 2, -1):
            word = self.page.text[start : start + size]
            senses = self.page.words.sense(word)
            if senses and senses.body and word.endswith("局") and senses.body.kind == POLICE:
                return Unit([word], start + size)
        return None

    def regional(self, head: Head, sense: Regional) -> Iterator[Known]:
        """香港警方, 司警; 检察院 in a text from Macao."""
        entry = self.page.gazetteer.get(sense.region)
        before = self.page.text[max(0, head.start - 2) : head.start]
        if sense.home and (
            before.endswith(self.page.words.before) or head.start in self.page.place_to
        ):
            # 两地警方, 珠海海关
            return
        if self._hidden(head.start, head.end):
            return
        start = head.start
        last = self.memory.last()
        if last and last.match.end == start and sense.canonical.startswith(last.match.name):
            # 香港警务处 + 商业罪案调查科: the second word completes the first.
            start = last.match.start
        # 刑事警察局侦查第九大队, 海巡署侦防分署台南查缉队
        named = not sense.home or sense.region == TAIWAN
        units = self.units.regional(head.end) if named else None
        name, end = sense.canonical, units.end if units else head.end
        for unit in units.names if units else [""]:
            match = AgencyMatch(
                start, end, name + unit, sense.kind, "provincial", sense.region, not sense.home
            )
            yield Known(match, name, name, "body", entry, self.page.paragraph(start))

    def taiwanese(self, head: Head, sense: Taiwanese) -> Iterator[Known]:
        """台中地检署, 台中市警局."""
        owners = self.owners.read(head.start)
        if not owners or any(o.entry is None or o.entry.province != TAIWAN for o in owners):
            return
        for owner in owners:
            entry = owner.entry
            if entry is None:
                continue
            short = entry.name[:-1] if entry.level != "province" else "台湾"
            stem = short + sense.canonical
            if sense.full:
                local = sense.canonical.removeprefix("政府警察局")
                police = local != sense.canonical
                stem = (taiwan_bureau(entry) or "") + local if police else entry.name + local
            # 高雄市刑大与三民二分局: units of one bureau.
            bureau = stem.removesuffix("刑事警察大队")
            units = self.units.chain(head.end) if sense.full else None
            unit = units.names[0] if units else ""
            end = units.end if units else head.end
            match = AgencyMatch(
                owner.start,
                end if owner is owners[-1] else owner.end,
                stem + unit,
                sense.kind,
                LEVELS[entry.level],
                entry.adcode,
                owner.stated,
            )
            paragraph = self.page.paragraph(owner.start)
            yield Known(match, bureau, sense.canonical, "body", entry, paragraph)
