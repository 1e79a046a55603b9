"""The units of a bureau, to the right of its name: 公安局 + 网安支队 + 二大队."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netcrime_ie.agencies.page import Page
from netcrime_ie.places import PlaceEntry
from netcrime_ie.tokenizers import Token

# Longest first: 检查总站 before 总站.
_HEADS: Final = (
    *("派出所", "警务站", "检查站", "管理局", "总队", "支队", "大队", "中队", "分局", "支局"),
    *("分院", "总站", "中心", "稽查局", "分处", "分署", "局", "处", "科", "室", "所", "队"),
    *("庭", "部", "厅", "工作站"),
)
# 第四检察部, 第四检察厅; 公安部 is no unit of anything.
_PROCURATORIAL: Final = frozenset(("部", "厅"))
_PROCURATORS: Final = ("检察", "侦查监督", "公诉")
# 反三合会行动组: squads of Hong Kong's police; elsewhere 组 is an ad-hoc team.
_SQUADS: Final = ("行动组", "调查组", "调查小队", "调查队", "小队", "总部", "组", "部")
_HEADS_BY_FIRST: Final = {
    first: tuple(head for head in _HEADS if head[0] == first)
    for first in {head[0] for head in _HEADS}
}
# One character: also the beginning of 处理, 局长, 科技, so what follows is looked at.
_CONTINUED: Final = {
    "局": "长面势部限域",
    "处": "理置罚长于以分境方级",
    "科": "长技学研目普级员",
    "室": "内外主",
    "所": "长有在以谓得涉属持",
    "队": "长员伍友",
    "分署": "长",
    "部": "门署队分长委位级",
    "厅": "长",
    "庭": "审长前外",
    "组": "织成建团合装员长",
    "中心": "城区任主小学校组",
}
# A unit with a name of its own, which no list of qualifiers holds: 小榄分局, 城关派出所.
_NAMED: Final = ("派出所", "分局", "检查站", "警务站", "工作站", "总队", "支队", "大队", "中心")
# Their names are names of places, which no dictionary lists in full: 稠城派出所, 五象派出所.
_LOCAL: Final = ("派出所", "分局", "检查站", "警务站", "工作站")
_NAME_WORDS: Final = 3
_LOCAL_WORDS: Final = 6
_LONGEST_NAME: Final = 14
_LONGEST_UNIT: Final = 16
# Names of a list that share their head: 青羊、武侯分局.
_LONGEST_LISTED: Final = 4
_LONGEST_LIST: Final = 12
# A preposition, conjunction, particle or pronoun of one character: 在, 与, 的, 其.
_JOINING_TAGS: Final = ("p", "c", "u", "r")
# Parts of speech that a unit's own name is made of.
_NAME_TAGS: Final = ("n", "j", "b", "z", "s", "f")


@dataclass(slots=True)
class Unit:
    """Units read at one place.

    Attributes:
        names: One name, or several that share their head (刑侦、网安支队).
        end: End of the last one.
        entry: The place in its name, where it has one (徐汇分局).
        outer: What the last unit belongs to: 江北分局 of 江北分局刑侦大队.
    """

    names: list[str]
    end: int
    entry: PlaceEntry | None = None
    outer: str = ""


class UnitReader:
    """Reads units to the right of an offset."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def chain(self, start: int) -> Unit | None:
        """Every unit that follows, one inside the other: 网安支队二大队."""
        first = self.known(start) or self.named(start) or self.listed(start)
        if first is None:
            return None
        # 龙文分局刑侦大队; a list does not go on (刑侦、网安支队).
        while len(first.names) == 1 and first.end - start < 2 * _LONGEST_UNIT:
            inner = self.known(first.end) or self.named(first.end)
            if inner is None:
                break
            first.outer = first.names[0]
            first.names = [first.outer + name for name in inner.names]
            first.end = inner.end
        return first

    def regional(self, start: int, *, named: bool) -> Unit | None:
        """A unit of a body of Hong Kong or Taiwan: 反三合会行动组, 侦防分署台南查缉队.

        Args:
            start: End of the body's name.
            named: Whether it may have a name of its own, as after a body that is named in full.
        """
        end = self._qualifiers(start)
        for squad in _SQUADS if end > start else ():
            after = self._page.text[end + len(squad) : end + len(squad) + 1]
            if self._page.text.startswith(squad, end) and after not in set(_CONTINUED["组"]):
                stop = end + len(squad)
                return Unit([self._page.text[start:stop]], stop)
        return self.chain(start) if named else self.known(start)

    def known(self, start: int) -> Unit | None:
        """A unit whose words are all known: 网络犯罪侦查支队; 刑侦、网安支队."""
        text = self._page.text
        parts: list[str] = []
        offset = start
        while True:
            end = self._qualifiers(offset)
            if end == offset:
                return None
            parts.append(text[offset:end])
            head = self._head(end)
            if head:
                stop = end + len(head)
                return Unit([part + head for part in parts], stop)
            if not text.startswith(("、", "和", "与", "及"), end) or len(parts) > _NAME_WORDS:
                return None
            offset = end + 1

    def _qualifiers(self, start: int) -> int:
        """The end of the longest run of qualifiers; 十一 and 第三 count."""
        text, words = self._page.text, self._page.words
        sizes, known = words.qualifier_sizes, words.qualifiers
        offset = start
        while offset - start < _LONGEST_UNIT:
            for size in sizes.get(text[offset : offset + 1], ()):
                if text[offset : offset + size] in known:
                    offset += size
                    break
            else:
                break
        return offset

    def _head(self, offset: int) -> str | None:
        text = self._page.text
        for head in _HEADS_BY_FIRST.get(text[offset : offset + 1], ()):
            if head in _PROCURATORIAL and not text.endswith(_PROCURATORS, 0, offset):
                continue
            if head == "处" and text.endswith("判", 0, offset):
                # 法院一审判处: a verb.
                continue
            if text.startswith(head, offset):
                after = text[offset + len(head) : offset + len(head) + 1]
                return None if after and after in _CONTINUED.get(head, "") else head
        return None

    def listed(self, start: int) -> Unit | None:
        """Several units that share their head: 大安、信义、内湖分局."""
        text, names, offset = self._page.text, list[str](), start
        while len(names) < _LONGEST_LIST:
            end = text.find("、", offset + 2, offset + _LONGEST_LISTED + 1)
            last = self.named(offset) if end < 0 and names else None
            if last is not None and len(last.names) == 1:
                head = next(filter(last.names[0].endswith, _LOCAL), None)
                return (
                    Unit([name + head for name in names] + last.names, last.end) if head else None
                )
            if end < 0 or not self._is_listed(offset, end):
                return None
            names.append(text[offset:end])
            offset = end + 1
        return None

    def _is_listed(self, start: int, end: int) -> bool:
        """Whether a stretch is made of whole words that a unit may be named with."""
        number = self._page.token_at(start)
        tokens = self._page.tokens[number : number + _LONGEST_LISTED] if number is not None else ()
        for token in tokens:
            if token.end > end or self.is_no_name(token):
                return False
            if token.end == end:
                return True
        return False

    def named(self, start: int) -> Unit | None:
        """A unit with a name of its own: a place (徐汇分局), a zone, or up to three nouns."""
        page = self._page
        place = page.place_from.get(start)
        end = place.end if place else start
        end += next((len(zone) for zone in page.words.zones if page.text.startswith(zone, end)), 0)
        if end > start:
            # 武汉公安处, 徐汇分局, 城关镇派出所
            stop = self._qualifiers(end)
            head = self._head(stop)
            if head is not None:
                stop += len(head)
                return Unit([page.text[start:stop]], stop, place.entry if place else None)
        return self._by_nouns(start, place.entry if place else None)

    def _by_nouns(self, start: int, entry: PlaceEntry | None) -> Unit | None:
        page = self._page
        number = page.token_at(start)
        if number is None:
            return None
        nouns = True
        for index, token in enumerate(page.tokens[number : number + _LOCAL_WORDS]):
            if token.end - start > _LONGEST_NAME or self.is_no_name(token):
                return None
            head = next(filter(token.text.endswith, _NAMED), None)
            if head is not None and token.end - start > len(head):
                known = nouns and index < _NAME_WORDS
                unit = Unit([page.text[start : token.end]], token.end, entry)
                return unit if known or head in _LOCAL else None
            nouns = nouns and (not token.pos or token.pos.startswith(_NAME_TAGS))
        return None

    def is_no_name(self, token: Token) -> bool:
        """Whether a word cannot be part of a unit's own name: 会同, 民警, 在."""
        han = all("一" <= char <= "鿿" for char in token.text)
        joins = len(token.text) == 1 and token.pos.startswith(_JOINING_TAGS)
        return not han or joins or token.text in self._page.words.no_names
