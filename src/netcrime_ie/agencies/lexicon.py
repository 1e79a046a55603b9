"""The words of agencies, read from the packaged tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, cast

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from netcrime_ie.agencies.functions import FORMS, KINDS, LEVELS, Body, Form, Functions, is_continued
from netcrime_ie.tables import Overlay, merged_table

POLICE: Final = "public_security"
REGION_NAMES: Final = {"810000": "香港", "820000": "澳门"}

# 省厅, 市局, 县院: a body named by its rank alone; the system comes from the context.
RANKED: Final = (
    *("省厅", "区厅", "省局", "市局", "县局", "区局", "州局", "盟局", "旗局", "地局"),
    *("省院", "市院", "县院", "区院", "州院", "盟院", "旗院"),
)
# 该局: the agency named last that ends so.
_POINTED_ENDS: Final = (
    *("局", "院", "厅", "部", "署", "关", "队", "总队", "支队", "大队", "中心", "所", "办", "处"),
    *("分局", "网信办", "法院", "检察院", "机关"),
)
POINTERS: Final = tuple(first + end for first in "该本我" for end in _POINTED_ENDS)
# 人行沈阳分行: the central bank's branches carry the place inside.
BANKS: Final = ("中国人民银行", "人民银行", "人行")
# 地检, short for a 地方检察署, is also the middle of 两地检察院, and 海警 of 上海警方.
_POLICEMEN: Final = ("方", "察", "员", "官", "务", "民", "力", "种", "区", "司")
_CUT_WORDS: Final = {"地检": ("察",), "港警": _POLICEMEN, "海警": _POLICEMEN, "铁警": _POLICEMEN}
_REST: Final = 4
# 柯城分局, 城关派出所: named units without their bureau.
NAMED_UNITS: Final = ("分局", "派出所", "工作站")


@dataclass(slots=True, frozen=True)
class National:
    """A body that needs no place: 公安部."""

    canonical: str
    kind: str
    level: str


@dataclass(slots=True, frozen=True)
class Regional:
    """A body of Hong Kong, Macao or Taiwan; `home` asks for a text from there."""

    region: str
    canonical: str
    kind: str
    home: bool


@dataclass(slots=True, frozen=True)
class Taiwanese:
    """A body of a place in Taiwan; `full` says that the place keeps its 市 or 县."""

    canonical: str
    kind: str
    full: bool


@dataclass(slots=True)
class Senses:
    """What a word can be the head of."""

    body: Body | None = None
    national: National | None = None
    regional: list[Regional] = field(default_factory=list)
    taiwanese: Taiwanese | None = None
    ranked: bool = False
    pointer: bool = False
    bank: bool = False
    named_unit: bool = False


@dataclass(slots=True)
class Head:
    """A word of the lexicon at ``text[start:end]``."""

    start: int
    end: int
    word: str
    senses: Senses


_KIND: Final = {"kind": KINDS}
_NOTHING: Final = Senses()


class Lexicon:
    """Every table of agencies, and the search for their words.

    Args:
        overlay: A user's tables, whose rows win.

    Raises:
        DataError: A table breaks its format; the message names file and line.

    >>> [(head.start, head.word) for head in packaged_lexicon().scan("四川省公安厅和公安部门")]
    [(3, '公安厅'), (7, '公安部门')]
    """

    def __init__(self, overlay: Overlay | None = None) -> None:
        self._overlay = overlay
        self.senses: dict[str, Senses] = {}
        self._functions = Functions(overlay)
        self._read_bodies()
        self._read_special()
        self.qualifiers = frozenset(word for (word,) in self._rows("units.txt", "word"))
        # First character -> how long the qualifiers are that begin with it, the longest first.
        self.qualifier_sizes = {
            first: sorted({len(word) for word in self.qualifiers if word[0] == first}, reverse=True)
            for first in {word[0] for word in self.qualifiers}
        }
        self.zones = tuple(
            sorted((word for (word,) in self._rows("zones.tsv", "word")), key=len)[::-1]
        )
        self.seats = {row[0]: row[1] for row in self._rows("customs.tsv", "word adcode")}
        self._read_negatives()
        self._words = list(dict.fromkeys((*self.senses, *self._functions)))
        self._automaton = AhoCorasick(
            self._words,
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def _of(self, word: str) -> Senses:
        return self.senses.setdefault(word, Senses())

    def _rows(
        self, name: str, columns: str, allowed: Mapping[str, frozenset[str]] | None = None
    ) -> Iterator[tuple[str, ...]]:
        for _, row in merged_table(name, columns.split(), self._overlay, allowed):
            yield row

    def _read_bodies(self) -> None:
        columns = "word canonical kind level form"
        forms = {"level": LEVELS, "form": FORMS, **_KIND}
        for word, canonical, kind, level, form in self._rows("bodies.tsv", columns, forms):
            self._of(word).body = Body(canonical, kind, level, cast(Form, form))
        for word, canonical, kind, level in self._rows(
            "national.tsv", "word canonical kind level", _KIND
        ):
            self._of(word).national = National(canonical, kind, level)
        where = {"where": frozenset(("any", "home")), **_KIND}
        for region, word, canonical, kind, use in self._rows(
            "regions.tsv", "region word canonical kind where", where
        ):
            self._of(word).regional.append(Regional(region, canonical, kind, use == "home"))
            name = REGION_NAMES.get(region, "")
            if use == "home" and name and canonical.startswith(name):
                # 香港劳工处 means that body in any text.
                named = self._of(name + word)
                if not named.regional:
                    named.regional.append(Regional(region, canonical, kind, home=False))
        sizes = {"place": frozenset(("full", "short")), **_KIND}
        for word, canonical, kind, place in self._rows(
            "taiwan.tsv", "word canonical kind place", sizes
        ):
            self._of(word).taiwanese = Taiwanese(canonical, kind, place == "full")

    def _read_special(self) -> None:
        for word in RANKED:
            self._of(word).ranked = True
        for word in POINTERS:
            self._of(word).pointer = True
        for word in BANKS:
            self._of(word).bank = True
        for word in NAMED_UNITS:
            self._of(word).named_unit = True

    def _read_negatives(self) -> None:
        groups: dict[str, list[str]] = {"word": [], "after": [], "before": [], "unit": []}
        where_of = {"where": frozenset(groups)}
        for word, where in self._rows("not_agencies.tsv", "word where", where_of):
            groups[where].append(word)
        self.after = tuple(groups["after"])
        self.before = tuple(groups["before"])
        self.no_names = frozenset(groups["unit"])
        for word in groups["word"]:
            self._of(word)

    def words(self) -> tuple[str, ...]:
        """The words that a tokenizer should know."""
        listed = (word for word, senses in self.senses.items() if senses.body or senses.national)
        return tuple(dict.fromkeys((*listed, *self._functions.words())))

    def sense(self, word: str) -> Senses | None:
        """What a whole word can be the head of: a listed one, or 文旅局 by its parts."""
        listed = self.senses.get(word)
        if listed is not None:
            return listed
        for size in range(len(word) - 1, 1, -1):
            found = self._functions.body(word, 0, size)
            if found is not None:
                return Senses(body=found[1]) if found[0] == len(word) else None
        return None

    def scan(self, folded: str) -> Iterator[Head]:
        """The words in a text, the longest at each place, in order and without overlap."""
        done = 0
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            if start < done:
                continue
            head = self._head(folded, self._words[index], start, end)
            if head is None:
                # 诸暨、新昌两地检察院, 铁路公安处: the word that began first hides another one.
                head = self._inner(folded, start + 1, end)
            if head is not None:
                done = head.end
                yield head

    def _head(self, folded: str, word: str, start: int, end: int) -> Head | None:
        """What the word at a place is: of a listed one and one made of parts the longer."""
        if word in _CUT_WORDS and folded.startswith(_CUT_WORDS[word], end):
            return None
        made = self._functions.body(folded, start, end)
        listed = self.senses.get(word)
        if made is not None and (listed is None or made[0] > end):
            # 旅游局 is listed as Macao's.
            whole = folded[start : made[0]]
            listed, word, end = self.senses.get(whole, _NOTHING), whole, made[0]
        if made is not None and listed is not None and listed.body is None and made[0] == end:
            listed = replace(listed, body=made[1])
        if listed is not None and listed.body is not None and is_continued(folded, end, word):
            return None
        return Head(start, end, word, listed) if listed is not None else None

    def _inner(self, folded: str, start: int, end: int) -> Head | None:
        """The first word that begins inside a stretch, for one that turned out to be none."""
        for index, begin, stop in self._automaton.find_matches_as_indexes(
            folded[start : end + _REST]
        ):
            if start + begin >= end:
                return None
            head = self._head(folded, self._words[index], start + begin, start + stop)
            if head is not None:
                return head
        return None


@lru_cache(maxsize=1)
def packaged_lexicon() -> Lexicon:
    """The packaged lexicon, read on first use."""
    return Lexicon()
