"""What the text has named so far: antecedents of 该局 and the places of 市公安局."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from netcrime_ie.agencies.model import AgencyMatch
from netcrime_ie.agencies.page import Page
from netcrime_ie.places import PlaceEntry


@dataclass(slots=True)
class Known:
    """An agency that the text has named.

    Attributes:
        match: The mention.
        stem: Its bureau, without the units: 泸州市公安局 of 泸州市公安局网安支队.
        body: The bureau's own word: 公安局.
        form: The form of that word in the lexicon.
        entry: The bureau's place.
        paragraph: Where its paragraph starts.
    """

    match: AgencyMatch
    stem: str
    body: str
    form: str
    entry: PlaceEntry | None
    paragraph: int


# How many agencies and places back a text points; it keeps the reading linear.
_REACH: Final = 100
# The heading of one of several cases: 四、某市…案, 案例三:…
_HEADING: Final = 60
_NUMBERED: Final = re.compile(r"[\s(]*(?:案例)?[一二三四五六七八九十0-9]{1,3}[)、.:]")


class Memory:
    """The agencies named so far, and the home of the text.

    `home` is the province, city or county that the text is from, where that is known; `speaker`
    the agency that gave the text.
    """

    def __init__(self, page: Page, home: str | None, speaker: AgencyMatch | None = None) -> None:
        self._page = page
        self._places = page.gazetteer
        self.known: list[Known] = []
        self.home = self._places.get(home) if home else None
        self._speaker = speaker

    def add(self, known: Known) -> None:
        """Remember an agency."""
        self.known.append(known)

    def last(self) -> Known | None:
        """The agency named last."""
        return self.known[-1] if self.known else None

    def absorb(self, known: Known) -> None:
        """Forget an agency whose name turns out to be the beginning of a longer one."""
        if self.known and self.known[-1] is known:
            self.known.pop()

    def recent(self) -> Sequence[Known]:
        """The agencies named last, the last one first."""
        return self.known[: -_REACH - 1 : -1]

    def ending(self, end: str) -> Known | None:
        """The agency named last whose name ends so, or whose bureau's does (该局, 该大队).

        The bureau counts because a text goes on with 该局 after 县公安局网安大队.
        """
        national: Known | None = None
        for known in self.recent():
            if known.form in {"police", "quiet"} and end != "机关":
                continue
            customs = end == "关" and "海关" in known.stem
            if known.match.name.endswith(end) or known.stem.endswith(end) or customs:
                if known.match.level != "national":
                    return known
                # 由最高检督办的专案出自该院: 该院 is the county's that the sentence is about.
                national = national or known
        return national

    def speaking(self, end: str) -> Known | None:
        """The agency that 我局 and 本院 stand for: the text's source, else the one named first.

        The text of 四平市公安局宣传处 means 四平市公安局 by 我局.
        """
        source = self._speaker
        cut = source.name.rfind(end) if source is not None else -1
        if source is not None and cut > 0:
            name = source.name[: cut + len(end)]
            entry = self._places.get(source.adcode) if source.adcode else None
            return Known(replace(source, name=name), name, name, "body", entry, 0)
        for known in self.known[:_REACH]:
            vague = known.form in {"police", "quiet"} or known.match.level == "national"
            if not vague and (known.match.name.endswith(end) or known.stem.endswith(end)):
                return known
        return self.ending(end)

    def of_kind(self, kind: str) -> Iterator[Known]:
        """The agencies of a system, the last one first."""
        return (known for known in self.recent() if known.match.kind == kind)

    def resolve(self, level: str, offset: int) -> PlaceEntry | None:
        """The place that 省, 市, 县 ... stands for at the offset.

        In order: the paragraph's last agency, the last place that the paragraph names inside the
        text's home, the home itself, earlier agencies, any place of the paragraph. A province is
        the home's before an agency's, because a case reaches other provinces (会同江苏警方 in a
        bulletin of 云南), unless the paragraph names only agencies of another one.
        """
        paragraph = self._page.paragraph(offset)
        for entry in self._candidates(level, offset, paragraph):
            lifted = self.lift(entry, level)
            if lifted is not None:
                return lifted
        return None

    def own(self, level: str, offset: int) -> PlaceEntry | None:
        """The place that 我省, 本市 stands for: the home's, whoever the paragraph names."""
        lifted = self.lift(self.home, level) if self.home is not None else None
        return lifted or self.resolve(level, offset)

    def _candidates(self, level: str, offset: int, paragraph: int) -> Iterator[PlaceEntry]:
        here = [
            known.entry
            for known in self.recent()
            if known.paragraph == paragraph and known.entry is not None
        ]
        elsewhere = bool(here) and not any(self._at_home(entry) for entry in here)
        if level in {"省", "自治区"} and self.home is not None and not elsewhere:
            yield self.home
        yield from here
        named = [place.entry for place in self._page.places_between(paragraph, offset, _REACH)]
        if self.home is not None:
            yield from (entry for entry in reversed(named) if self._at_home(entry))
            yield from self._heading(paragraph)
            yield self.home
        yield from (known.entry for known in self.recent() if known.entry is not None)
        yield from reversed(named)
        yield from (place.entry for place in self._page.places[:_REACH])

    def _heading(self, paragraph: int) -> Iterator[PlaceEntry]:
        """The places of a short line above the paragraph: 四、景德镇某网站价格欺诈案."""
        text = self._page.text
        end = len(text[max(0, paragraph - _HEADING) : paragraph].rstrip())
        end += max(0, paragraph - _HEADING)
        start = text.rfind("\n", max(0, end - _HEADING), end) + 1
        if start and _NUMBERED.match(text, start) and "。" not in text[start:end]:
            named = self._page.places_between(start, end, _REACH)
            yield from (place.entry for place in reversed(named))

    def _at_home(self, entry: PlaceEntry) -> bool:
        home = self.home
        return home is not None and (
            self._places.contains(home.adcode, entry.adcode)
            or self._places.contains(entry.adcode, home.adcode)
        )

    def pointed(self, level: str, offset: int) -> PlaceEntry | None:
        """The place that 该省, 该市 stands for: the last one named in the paragraph.

        In a round-up of provinces 该省 is the one whose paragraph it stands in, not the home.
        """
        paragraph = self._page.paragraph(offset)
        for place in reversed(self._page.places_between(paragraph, offset, _REACH)):
            lifted = self.lift(place.entry, level)
            if lifted is not None:
                return lifted
        return self.resolve(level, offset)

    def lift(self, entry: PlaceEntry, level: str) -> PlaceEntry | None:
        """The division of the wanted kind that the entry is or lies in.

        市 is the city: of a county its prefecture, but a county-level city (常宁市) stands for
        itself.
        """
        if level == "市" and entry.level == "county" and entry.name.endswith("市"):
            return entry
        above = [entry]
        for code in (entry.city, entry.province):
            upper = self._places.get(code) if code else None
            if upper is not None and upper is not above[-1]:
                above.append(upper)
        for step in above:
            if fits(step, level):
                return step
        return None


def fits(entry: PlaceEntry, level: str) -> bool:
    """Whether a division is called 省, 市, 县 ... for short.

    县 also serves for 自治县, 旗 for 自治旗; 区 is a district before it is an 自治区.
    """
    name = entry.name
    if level == "自治区" or (level == "区" and entry.level == "province"):
        return name.endswith("自治区")
    if level == "自治州":
        return name.endswith("自治州")
    if level == "地区":
        return entry.level == "prefecture" and name.endswith("地区")
    if level in {"县", "区"} and entry.level != "county":
        return False
    return name.endswith(level)
