"""Which hits of place names are places: word boundaries, neighbours and word lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from netcrime_ie.places.candidate import Candidate, is_local
from netcrime_ie.places.entry import NameHit
from netcrime_ie.places.gazetteer import Gazetteer
from netcrime_ie.places.rules import PlaceRules

Boundary = Callable[[int], bool]
"""Whether a word of the text starts or ends at an offset."""

# From this length on a full name is believed even where the tokenizer joined its first letter to
# the word before.
MIN_LONG: Final = 4
# What stands between the names of a list.
SEPARATORS: Final = frozenset(("、", "和", "及", "与", "以及", "、和"))
LONGEST_SEPARATOR: Final = 2
# 记者常怀仁/台北报导: what may follow a writer's name.
_AFTER_WRITER: Final = ("报道", "报导", "摄", "文", "图")
# 武都镇, 城关派出所: a township or its police station has the short name of a county elsewhere.
_TOWNSHIP: Final = re.compile(
    "(?:[满回苗侗壮]族|蒙古族)?(?:镇|乡|街道|派出所|司法所|工商所|税务所|边防所)"
)
# 海安新港, 海门港: so has a harbour or a village, far from the county of that name.
_SITE: Final = re.compile(
    "(?:新|老|渔|渡)?港(?![区闸口城北南商])|码头|渡口|古渡|湾(?!里)|岛|村|社区|水库|"
    "林场|农场|渔场|古镇|圩|水道|锚地|滩涂|渔村"
)
# 象山石浦以东海面, 普陀附近海域: waters behind a name tell that it is a place.
_WATERS: Final = re.compile("[一-鿿]{0,8}?(?:海面|海域|水域|洋面|外海|近海|锚地)")
# The gazetteer has no districts of Taiwan: 台中市太平区 is not the mainland's 太平区.
_REGIONS: Final = ("71", "81", "82")
# 等三个区, 3区, 两地: the number before the closing word of a list.
_COUNT: Final = re.compile("等?[0-9一二两三四五六七八九十几多余]{0,4}个?")
# Behind these a clause begins.
_CLAUSE_ENDS: Final = frozenset(",。;:")
# 其中光山5起、罗山3起: the figure of a place, and that of the one before it.
_FIGURE: Final = re.compile("[0-9]{1,7}(?:[.,][0-9]+)?[余多万亿]{0,2}[起件宗人名个条部张家元次例]")
_FIGURE_BEFORE: Final = re.compile("[0-9余多万亿][起件宗人名个条部张家元次例]、")
# 成都双流机场, 北京西站 may be one word of the tokenizer.
_FACILITY: Final = re.compile(
    "[一-鿿]{0,4}?(?:机场|火车站|高铁站|汽车站|客运站|[东西南北]站|口岸|码头)|港(?![闸口城北南商币元警府])"
)


class Evidence:
    """The reading of one text: candidates in order, each with the evidence for it or none."""

    def __init__(
        self, text: str, is_boundary: Boundary, gazetteer: Gazetteer, rules: PlaceRules
    ) -> None:
        self._text = text
        self._is_boundary = is_boundary
        self._gazetteer = gazetteer
        self._rules = rules
        self._next: dict[int, NameHit] = {}

    def accepted(self, hits: Iterable[NameHit]) -> list[Candidate]:
        """The candidates that are places, in order."""
        found = self._candidates(hits)
        lists = self._lists(found)
        before: Candidate | None = None
        for outer, inner in pairwise(found):
            # 广西北海 and 广州白云机场 may be one word of the tokenizer.
            if outer.end == inner.start:
                outer.holds_next = self._holds(outer, inner)
        for candidate in found:
            if before is not None and self._holds(before, candidate):
                candidate.left = before
            if before is not None and self._is_unlisted(before, candidate):
                candidate.strict = True
                before = None
                continue
            if candidate.left is None and is_local(self._text, before, candidate, self._gazetteer):
                before = None
                continue
            candidate.evidence = self._local(candidate)
            if not candidate.evidence and (id(candidate) in lists or self._follows(candidate)):
                candidate.evidence = "list"
            before = candidate if candidate.evidence else None
        self._located(found)
        for candidate in found:
            candidate.spot = self._text.endswith("当地", 0, candidate.start)
        return self._without_common([candidate for candidate in found if candidate.evidence])

    def _is_unlisted(self, outer: Candidate, inner: Candidate) -> bool:
        """台中市太平区, 东莞长安: something in a city that the gazetteer does not list there.

        It has the name of a county elsewhere.
        """
        if outer.end != inner.start or inner.left is not None:
            return False
        holder = outer.meanings[0]
        if inner.full:
            return holder.adcode.startswith(_REGIONS) and holder.level != "province"
        city = all(entry.level == "prefecture" for entry in outer.meanings)
        # 青县永康副食品店
        county = outer.name[-1] in "县区旗" and all(
            entry.level == "county" for entry in outer.meanings
        )
        return (city or county) and all(entry.level == "county" for entry in inner.meanings)

    def _without_common(self, found: list[Candidate]) -> list[Candidate]:
        """全州 is the county only where the page names something else of its province."""
        common = self._rules.common
        if not any(candidate.name in common for candidate in found):
            return found
        provinces = {
            entry.province
            for candidate in found
            if candidate.name not in common
            for entry in candidate.meanings
        }
        return [
            candidate
            for candidate in found
            if candidate.name not in common
            or any(entry.province in provinces for entry in candidate.meanings)
        ]

    def _candidates(self, hits: Iterable[NameHit]) -> list[Candidate]:
        """The hits outside fixed phrases and institutions' names, trimmed to the name."""
        phrases = iter(self._rules.phrases(self._text))
        phrase = next(phrases, None)
        hits = list(self._recut(hits))
        self._next = {hit.start: hit for hit in hits}
        found = []
        for hit in hits:
            while phrase is not None and phrase[1] <= hit.start:
                phrase = next(phrases, None)
            if phrase is not None and phrase[0] < hit.end:
                continue
            for candidate in self._trimmed(hit):
                if not self._inside_name(candidate):
                    found.append(candidate)
        return found

    def _recut(self, hits: Iterable[NameHit]) -> Iterator[NameHit]:
        """The hits, and where the tokenizer cuts one elsewhere the name that begins inside it.

        从江苏押回 names 江苏 and not 从江, 会同安溪县公安局 安溪县 and not 同安.
        """
        end = 0
        for hit in hits:
            if hit.start < end:
                continue
            if not (self._edge(hit.start) and self._edge(hit.end)):
                for other in self._gazetteer.overlapping(self._text, hit):
                    # 乐山市中区 is a city and its district: both names stand.
                    begun = self._gazetteer.meanings(hit.name[: other.start - hit.start])
                    if not begun and self._edge(other.start) and self._edge(other.end):
                        hit = other
                        end = other.end
                        break
            yield hit

    def _candidate(self, start: int, name: str, hit: NameHit) -> Candidate:
        meanings = self._gazetteer.meanings(name)
        return Candidate(start, start + len(name), name, meanings, hit.weak, hit.strict)

    def _trimmed(self, hit: NameHit) -> list[Candidate]:
        """The hit as a candidate, or without its last letter where that begins the next word.

        成都市民 is 成都 and a word; 乐山市中区 is 乐山 and its district 市中区.
        """
        whole = self._candidate(hit.start, hit.name, hit)
        last = hit.end - 1
        taken = self._rules.split.starts(self._text, last)
        if not taken or taken < self._rules.split_not.starts(self._text, last):
            return [whole]
        shorter = self._candidate(hit.start, hit.name[:-1], hit)
        if not shorter.meanings:
            return [whole]
        # The next word begins where it ends, whatever the tokenizer says: 杭州市/民.
        shorter.holds_next = True
        below = self._candidate(last, self._text[last : last + taken], hit)
        if not below.meanings:
            return [shorter]
        return [shorter, below] if self._holds(shorter, below) else [whole]

    def _inside_name(self, candidate: Candidate) -> bool:
        """广安日报, 南京东路: the short name is a part of another name."""
        if candidate.full:
            return False
        taken = self._rules.after.starts(self._text, candidate.end)
        if taken <= self._rules.after_not.starts(self._text, candidate.end):
            return False
        # 唐山路北区: the road's letter begins a district of the city.
        below = self._next.get(candidate.end)
        return below is None or not self._holds(
            candidate, self._candidate(below.start, below.name, below)
        )

    def _lists(self, found: Sequence[Candidate]) -> set[int]:
        """Link the members of lists and tell which lists are closed like one of divisions."""
        closed: set[int] = set()
        run: list[Candidate] = []
        for candidate in found:
            before = run[-1].end if run else 0
            near = run and candidate.start - before <= LONGEST_SEPARATOR
            if near and self._text[before : candidate.start] in SEPARATORS:
                candidate.mate = run[-1]
                run[-1].heir = candidate
                run.append(candidate)
                continue
            if len(run) > 1:
                self._close(run, closed)
            run = [candidate]
        if len(run) > 1:
            self._close(run, closed)
        return closed

    def _close(self, run: list[Candidate], closed: set[int]) -> None:
        names_places = self._tail(run[-1].end)
        provinces = {
            entry.province for member in run if not member.weak for entry in member.meanings
        }
        for member in run:
            # Only the first can have its letters joined to another word's.
            if member.mate is None and not self._edge(member.start):
                continue
            if names_places or any(entry.province in provinces for entry in member.meanings):
                closed.add(id(member))

    def _tail(self, end: int) -> bool:
        """等三个区, 警方: whether a list that ends here is one of divisions."""
        if self._rules.agency.starts(self._text, end):
            return True
        count = _COUNT.match(self._text, end)
        after = end if count is None else count.end()
        return after > end and bool(
            self._rules.tail.starts(self._text, after)
            or self._rules.agency.starts(self._text, after)
        )

    def _starts(self, candidate: Candidate) -> bool:
        # 其中江阳3起: the tokenizer may cut 其 from 中江.
        told = self._text.endswith("其中", 0, candidate.start)
        return candidate.left is not None or told or self._edge(candidate.start)

    def _edge(self, offset: int) -> bool:
        return self._is_boundary(offset) or offset in (0, len(self._text))

    def _local(self, candidate: Candidate) -> str:
        """The evidence that the letters around a candidate give; empty for none."""
        begins = self._starts(candidate)
        ends = self._edge(candidate.end) or candidate.holds_next
        if not ends and candidate.left is None:
            ends = _FACILITY.match(self._text, candidate.end) is not None
        body = self._rules.agency.starts(self._text, candidate.end) > 0
        if candidate.weak:
            if body and begins and not candidate.vague:
                return "agency"
            if candidate.left is not None and ends and not candidate.strict:
                return "chain"
            return ""
        if candidate.full:
            stands = begins or body or (len(candidate.name) >= MIN_LONG and ends)
        else:
            stands = begins and (body or (ends and not self._person(candidate)))
        if not stands:
            return ""
        return "name" if candidate.left is None else "chain"

    def _person(self, candidate: Candidate) -> bool:
        """刘海宁: whether a family name that is a word of its own stands directly before."""
        before = candidate.start - 1
        if self._writes(before, candidate.end):
            return True
        return (
            candidate.left is None
            and self._rules.surname.ends(self._text, candidate.start) > 0
            and self._edge(before)
        )

    def _writes(self, start: int, end: int) -> bool:
        """记者常怀仁/台北报导: a family name after 记者 and no 从 or 在."""
        if start < 1 or not self._rules.writer.ends(self._text, start):
            return False
        after = self._text[end : end + 1]
        closed = not ("一" <= after <= "鿿") or self._text.startswith(_AFTER_WRITER, end)
        return closed and not self._rules.at.ends(self._text, start + 1)

    def _follows(self, candidate: Candidate) -> bool:
        """沈阳和平、铁西: whether the name before it in a list is a place of the same parent."""
        mate = candidate.mate
        return (
            mate is not None
            and bool(mate.evidence)
            and any(
                entry.level == other.level and entry.parent == other.parent
                for entry in candidate.meanings
                for other in mate.meanings
            )
        )

    def _holds(self, outer: Candidate, inner: Candidate) -> bool:
        """Whether the name directly before can be what contains this one."""
        if outer.end != inner.start:
            return False
        return any(
            above.adcode != below.adcode and self._gazetteer.contains(above.adcode, below.adcode)
            for above in outer.meanings
            for below in inner.meanings
        )

    def _located(self, found: Sequence[Candidate]) -> None:
        """Take 在和平 and 城区警方 for places where the page names the city that they lie in."""
        cities = {
            candidate.meanings[0].city
            for candidate in found
            if candidate.evidence and not candidate.weak
        } - {None}
        for candidate in found:
            if candidate.evidence or not candidate.weak:
                continue
            if not self._starts(candidate):
                continue
            if not (self._edge(candidate.end) or self._in_waters(candidate)):
                continue
            if not any(entry.city in cities for entry in candidate.meanings):
                continue
            body = candidate.vague and self._rules.agency.starts(self._text, candidate.end)
            at = self._rules.at.ends(self._text, candidate.start) > 0
            placed = body or at or self._in_waters(candidate)
            if (placed and not candidate.strict) or self._acts(candidate):
                candidate.evidence = "located"
        self._drop_townships(found)

    def _drop_townships(self, found: Sequence[Candidate]) -> None:
        """Take 武都镇 in a text of 江油 for no 武都区, which is far away, 海安新港 for no 海安."""
        townships = [candidate for candidate in found if self._is_township(candidate)]
        if not townships:
            return
        named = {id(candidate) for candidate in townships}
        others = [
            candidate.meanings[0]
            for candidate in found
            if candidate.evidence and id(candidate) not in named
        ]
        cities = {entry.city for entry in others}
        provinces = {entry.province for entry in others}
        for candidate in townships:
            near = any(entry.city in cities for entry in candidate.meanings)
            if _TOWNSHIP.match(self._text, candidate.end) is None:
                near = any(entry.province in provinces for entry in candidate.meanings)
            if not near:
                candidate.evidence = ""

    def _in_waters(self, candidate: Candidate) -> bool:
        """象山以东海面: whether waters follow."""
        return _WATERS.match(self._text, candidate.end) is not None

    def _is_township(self, candidate: Candidate) -> bool:
        """Whether a county's short name names a township or a site: 武都镇, 城关派出所, 海门港."""
        if not candidate.evidence or candidate.full or candidate.left is not None:
            return False
        if any(entry.level != "county" for entry in candidate.meanings):
            return False
        return any(sign.match(self._text, candidate.end) for sign in (_TOWNSHIP, _SITE))

    def _acts(self, candidate: Candidate) -> bool:
        """其中光山5起, 永顺:抓获8人: a name that opens its clause, with what its police did."""
        text, start, end = self._text, candidate.start, candidate.end
        line = start == 0 or text[start - 1] == "\n"
        if text.startswith(":", end):
            return line and (not candidate.strict or self._rules.act.starts(text, end + 1) > 0)
        acts = self._rules.act.starts(text, end) > 0
        if (
            line
            or text.endswith("其中", 0, start)
            or _FIGURE_BEFORE.search(text, max(0, start - 3), start)
        ):
            return acts or _FIGURE.match(text, end) is not None
        return acts and not candidate.strict and text[start - 1] in _CLAUSE_ENDS
