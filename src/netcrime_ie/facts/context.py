"""One quantity in its sentence, as the role rules see it."""

import re
from collections.abc import Sequence

from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.told import Told
from netcrime_ie.lexicon import Lexicon
from netcrime_ie.text import either

# Characters before a number that may make it a code, a rank or a mark.
_SIGNS = frozenset("·-/._#@前首居列其(第")
# Roles that a word right after the number gives, in the order in which they are asked.
MEASURES = ("distance", "size", "agency_count", "place_count", "rank", "kind_count", "floor")


# Roles whose rules are asked only where one of their words stands before the number.
_HINTS = ("price_word", "rate_word", "rumour")
_HINT_WORDS = ("每", "均", "比", "较", "按年", "按月", "按季", "年增", "年减", "日结")
# Small sums may be prices.
_SMALL = 200_000
_ATTRIBUTE = re.compile("[\u4e00-\u9fff]{0,4}")
# 翻了一番, 1.7倍, 三成: measures of a change or a share, though some are classifiers as well.
_FOLDS = frozenset("倍成番")
_LARGE = frozenset("百千万亿")
# Words that say how all later numbers of a sentence are meant, and the quotation mark.
_TOLD = ("plan", "outlook", "claim", "norm")


class Cues:
    """Context words by role, ready for matching."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = {
            role: tuple(sorted(words, key=len, reverse=True))
            for role, words in lexicon.cues.items()
        }
        self.patterns = {role: re.compile(either(words)) for role, words in self.words.items()}
        self.heads = {
            role: frozenset(word[0] for word in words) for role, words in self.words.items()
        }

        hints = [word for role in _HINTS for word in self.words[role]]
        self.hint = re.compile(either((*hints, *_HINT_WORDS)))
        telling = [word for role in _TOLD for word in self.words[role]]
        self.flag = re.compile(either((*telling, "“", "凡")))
        self.measure_heads = frozenset[str]().union(*(self.heads[role] for role in MEASURES))

    def starts(self, role: str, folded: str, at: int) -> int | None:
        """End of the longest cue of ``role`` that begins at ``at``."""
        if folded[at : at + 1] not in self.heads[role]:
            return None
        found = self.patterns[role].match(folded, at)
        return found.end() if found else None

    def starts_near(self, role: str, stretch: str) -> bool:
        """Whether a cue of ``role`` stands in a stretch, a short attribute before it at most."""
        found = self.patterns[role].search(stretch)
        return found is not None and _ATTRIBUTE.fullmatch(stretch, 0, found.start()) is not None

    def last(self, role: str, stretch: str) -> int | None:
        """End of the last cue of ``role`` in a short stretch."""
        end = None
        for found in self.patterns[role].finditer(stretch):
            end = found.end()
        return end

    def within(self, role: str, stretch: str) -> bool:
        """Whether a cue of ``role`` stands anywhere in a short stretch."""
        return self.patterns[role].search(stretch) is not None


class Context:
    """One quantity in its sentence.

    Attributes:
        folded: The folded text.
        phrase: The quantity.
        nodes: The sentence.
        index: Index of the quantity's node.
        low: First node of its segment.
        high: End of its segment.
        cues: Context words.
        told: What the words of the sentence say about all its numbers.
        after: Where the text goes on after the numeral with its modifiers.
        before: The characters of the clause before the number, at most twelve.
        counted: Whether it is a plain number with a unit that no sign beside it makes a code, an
            ordinal or a rate.
        hinted: Whether a word stands near that most role rules need.
        previous: The character before the number, empty at the text's start.
        next: The character after the numeral, empty at the text's end.
        look_back: How far a quotation or title mark may stand before the number.
    """

    __slots__ = (
        "after", "before", "counted", "cues", "folded", "high", "hinted", "index", "look_back",
        "low", "next", "nodes", "phrase", "previous", "told",
    )  # fmt: skip

    def __init__(
        self,
        folded: str,
        phrase: Phrase,
        nodes: Sequence[Node],
        index: int,
        bounds: tuple[int, int],
        cues: Cues,
        told: Told,
    ) -> None:
        self.folded = folded
        self.phrase = phrase
        self.nodes = nodes
        self.index = index
        self.low, self.high = bounds
        self.cues = cues
        self.told = told
        self.after = phrase.number.core_end
        start = phrase.start
        self.before = folded[max(nodes[self.low].start, start - 12) : start]
        self.look_back = max(nodes[0].start, start - 80)
        number = phrase.number
        self.previous = folded[number.start - 1] if number.start else ""
        self.next = folded[self.after : self.after + 1]
        self.counted = (
            phrase.unit is not None
            and phrase.unit_class != "data"
            and number.kind in ("integer", "decimal")
            and self.previous not in _SIGNS
            and not (self.previous.isascii() and self.previous.isalnum())
            and self.next not in cues.heads["age"]
            and self.next not in _FOLDS
            and not folded.startswith("个点", self.after)
            and number.unit is None
        )
        near = folded[max(nodes[self.low].start, start - 30) : start]
        small = phrase.money and number.value is not None and number.value < _SMALL
        self.hinted = small or cues.hint.search(near) is not None

    def clause(self, reach: int) -> str:
        """The characters of the clause before the number, at most so many."""
        start = self.phrase.start
        return self.folded[max(self.nodes[self.low].start, start - reach) : start]

    @property
    def prefix(self) -> str:
        """What bounds the numeral from the left as a part of it: 不少于3次."""
        return self.folded[self.phrase.start : self.phrase.number.core_start]

    @property
    def opens_clause(self) -> bool:
        """Whether nothing stands between the last punctuation mark and the number."""
        return self.index == 0 or self.nodes[self.index - 1].kind is Kind.PUNCTUATION

    @property
    def is_one(self) -> bool:
        """Whether the numeral is a bare 一, which is mostly an article."""
        return self.folded[self.phrase.number.core_start : self.after] == "一"

    @property
    def large(self) -> bool:
        """Whether the numeral names its magnitude: 月入3万."""
        number = self.phrase.number
        return not _LARGE.isdisjoint(self.folded[number.core_start : number.core_end])

    def char(self, offset: int) -> str:
        """The character at an offset, empty outside the text."""
        return self.folded[offset : offset + 1] if offset >= 0 else ""

    def boundary(self, offset: int) -> bool:
        """Whether a node begins or ends at an offset (cheap test for a word boundary)."""
        return any(
            node.start == offset or node.end == offset
            for node in self.nodes[self.index : self.index + 4]
        )
