"""Bodies of Hong Kong, Macao and Taiwan, which keep their own names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from netcrime_ie.agencies.heads import HeadRules
from netcrime_ie.agencies.lexicon import Head, Regional, Taiwanese
from netcrime_ie.agencies.memory import Known
from netcrime_ie.agencies.model import LEVELS, AgencyMatch
from netcrime_ie.places import PlaceEntry

_COUNTED: Final = ("一", "名", "位", "个", "两")
# The body whose local offices stand behind its own name.
_PARENT: Final = "调查局"
TAIWAN: Final = "710000"
# Only the police bureaus of the special municipalities have 政府 in their names.
_METROPOLES: Final = frozenset(("台北市", "新北市", "桃园市", "台中市", "台南市", "高雄市"))


def taiwan_bureau(entry: PlaceEntry, name: str | None = None) -> str | None:
    """The police bureau of a place in Taiwan: 台中市政府警察局, 彰化县警察局; else None.

    Args:
        entry: The place.
        name: What it was called when the text was written (台中县).
    """
    if entry.province != TAIWAN or entry.level == "province":
        return None
    name = name or entry.name
    return name + ("政府警察局" if name in _METROPOLES else "警察局")


class RegionRules:
    """Reads bodies of the three regions."""

    def __init__(self, heads: HeadRules) -> None:
        self._heads = heads
        self._page = heads.page
        self._memory = heads.memory

    def completes(self, head: Head, sense: Regional) -> bool:
        """Whether a unit stands right behind its own body: 警务处 + 反诈骗协调中心."""
        last = self._memory.last()
        return (
            last is not None
            and last.match.end == head.start
            and sense.canonical.startswith(last.match.name)
        )

    def regional(self, head: Head, sense: Regional) -> Iterator[Known]:
        """香港警方, 司警; 检察院 in a text from Macao."""
        entry = self._page.gazetteer.get(sense.region)
        before = self._page.text[max(0, head.start - 2) : head.start]
        if sense.home and (
            before.endswith(self._page.words.before) or head.start in self._page.place_to
        ):
            # 两地警方, 珠海海关
            return
        if self._heads.hidden(head.start, head.end) or self._is_officer(head):
            return
        start = head.start
        last = self._memory.last()
        if last and last.match.end == start and sense.canonical.startswith(last.match.name):
            # 香港警务处 + 商业罪案调查科: the second word completes the first.
            start = last.match.start
            self._memory.absorb(last)
        # 刑事警察局侦查第九大队, 海巡署侦防分署台南查缉队, 港岛总区重案组
        named = not sense.home or sense.region == TAIWAN
        units = self._heads.units.regional(head.end, named=named)
        name, end = sense.canonical, units.end if units else head.end
        for unit in units.names if units else [""]:
            match = AgencyMatch(
                start, end, name + unit, sense.kind, "provincial", sense.region, not sense.home
            )
            yield Known(match, name, name, "body", entry, self._page.paragraph(start))

    def _is_officer(self, head: Head) -> bool:
        """疑人包括一治安警, 现役治安警员: one of the police, not the body."""
        text = self._page.text
        if not head.word.endswith("警"):
            return False
        return text.startswith("员", head.end) or text.endswith(_COUNTED, 0, head.start)

    def taiwanese(self, head: Head, sense: Taiwanese) -> Iterator[Known]:
        """台中地检署, 台中市警局."""
        owners = self._heads.owners.read(head.start)
        if not owners or any(o.entry is None or o.entry.province != TAIWAN for o in owners):
            return
        for owner in owners:
            entry = owner.entry
            if entry is None:
                continue
            short = owner.label[:-1] if entry.level != "province" else "台湾"
            stem, start = short + sense.canonical, owner.start
            if sense.full:
                local = sense.canonical.removeprefix("政府警察局")
                police = local != sense.canonical
                bureau = taiwan_bureau(entry, owner.label) or ""
                if head.word.startswith("政府警察局"):
                    # 屏东县政府警察局: where the text writes 政府 it is a part of the name.
                    bureau = owner.label + "政府警察局"
                stem = bureau + local if police else owner.label + local
            last = self._memory.last()
            if last and last.match.end == start and last.match.name.endswith(_PARENT):
                # 法务部调查局台中市调查处
                self._memory.absorb(last)
                stem, start = last.match.name + stem, last.match.start
            # 高雄市刑大与三民二分局: units of one bureau.
            bureau = stem.removesuffix("刑事警察大队")
            units = self._heads.units.chain(head.end) if sense.full else None
            end = units.end if units else head.end
            for unit in units.names if units else [""]:
                match = AgencyMatch(
                    start,
                    end if owner is owners[-1] else owner.end,
                    stem + unit,
                    sense.kind,
                    LEVELS[entry.level],
                    entry.adcode,
                    owner.stated,
                )
                paragraph = self._page.paragraph(owner.start)
                yield Known(match, bureau, sense.canonical, "body", entry, paragraph)
