"""The words of agencies, read from the packaged tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal, cast

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

Form = Literal["body", "seat", "police", "group", "quiet", "unit"]
POLICE: Final = "public_security"

# 省厅, 市局: a body named by its rank alone; the system comes from the context.
RANKED: Final = ("省厅", "区厅", "省局", "市局", "县局", "区局", "州局", "盟局", "旗局")
# 该局: the agency named last that ends so.
_POINTED_ENDS: Final = (
    *("局", "院", "厅", "部", "署", "关", "队", "总队", "支队", "大队", "中心", "所", "办", "处"),
    *("分局", "网信办", "法院", "检察院", "机关"),
)
POINTERS: Final = tuple(first + end for first in "该本我" for end in _POINTED_ENDS)
# 人行沈阳分行: the central bank's branches carry the place inside.
BANKS: Final = ("中国人民银行", "人民银行", "人行")
# 柯城分局, 城关派出所: named units without their bureau.
NAMED_UNITS: Final = ("分局", "派出所")


@dataclass(slots=True, frozen=True)
class Body:
    """A body of a place: 公安局, 网信部门, 海关."""

    canonical: str
    kind: str
    level: str
    form: Form


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


def _rows(name: str) -> Iterator[list[str]]:
    """The lines of a table as cells, without comments and the column header."""
    text = files("netcrime_ie").joinpath(f"resources/agencies/{name}").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    if name.endswith(".tsv"):
        next(lines)
    for line in lines:
        yield line.split("\t")


class Lexicon:
    """Every table of agencies, and the search for their words.

    >>> [(head.start, head.word) for head in lexicon().scan("四川省公安厅和公安部门")]
    [(3, '公安厅'), (7, '公安部门')]
    """

    def __init__(self) -> None:
        self.senses: dict[str, Senses] = {}
        self._read_bodies()
        self._read_special()
        self.qualifiers = frozenset(cells[0] for cells in _rows("units.txt"))
        # First character -> how long the qualifiers are that begin with it, the longest first.
        self.qualifier_sizes = {
            first: sorted({len(word) for word in self.qualifiers if word[0] == first}, reverse=True)
            for first in {word[0] for word in self.qualifiers}
        }
        self.zones = tuple(sorted((cells[0] for cells in _rows("zones.tsv")), key=len)[::-1])
        self.seats = dict(_rows("customs.tsv"))
        self._read_negatives()
        self._words = list(self.senses)
        self._automaton = AhoCorasick(
            self._words,
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def _of(self, word: str) -> Senses:
        return self.senses.setdefault(word, Senses())

    def _read_bodies(self) -> None:
        for word, canonical, kind, level, form in _rows("bodies.tsv"):
            self._of(word).body = Body(canonical, kind, level, cast(Form, form))
        for word, canonical, kind, level in _rows("national.tsv"):
            self._of(word).national = National(canonical, kind, level)
        for region, word, canonical, kind, where in _rows("regions.tsv"):
            self._of(word).regional.append(Regional(region, canonical, kind, where == "home"))
        for word, canonical, kind, place in _rows("taiwan.tsv"):
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
        groups: dict[str, list[str]] = {"word": [], "after": [], "before": []}
        for word, where in _rows("not_agencies.tsv"):
            groups[where].append(word)
        self.after = tuple(groups["after"])
        self.before = tuple(groups["before"])
        for word in groups["word"]:
            self._of(word)

    def words(self) -> tuple[str, ...]:
        """The words that a tokenizer should know."""
        return tuple(word for word, senses in self.senses.items() if senses.body or senses.national)

    def scan(self, folded: str) -> Iterator[Head]:
        """The words in a text, the longest at each place, in order and without overlap."""
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            word = self._words[index]
            yield Head(start, end, word, self.senses[word])


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The packaged lexicon, read on first use."""
    return Lexicon()
