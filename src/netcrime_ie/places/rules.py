"""The hand-editable word lists that decide whether a name is a place."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

PACKAGED: Final = "resources/gazetteer/not_places.tsv"
KINDS: Final = (
    "phrase",
    "after",
    "after_not",
    "split",
    "split_not",
    "agency",
    "at",
    "tail",
    "surname",
    "common",
    "writer",
    "taiwan",
    "act",
)


class WordSet:
    """Words that are looked for at one offset of a text.

    >>> words = WordSet(["日报", "晚报"])
    >>> words.starts("广安日报记者", 2), words.starts("广安日报记者", 0)
    (2, 0)
    >>> words.ends("曾在", 2)
    0
    """

    def __init__(self, words: list[str]) -> None:
        self._words = frozenset(words)
        # First and last character -> the lengths of such words, the longest first: most offsets
        # are told by one look.
        self._from = _lengths_by(words, 0)
        self._to = _lengths_by(words, -1)

    def starts(self, text: str, offset: int) -> int:
        """The length of the longest word that starts at the offset, 0 for none."""
        for length in self._from.get(text[offset : offset + 1], ()):
            if text[offset : offset + length] in self._words:
                return length
        return 0

    def ends(self, text: str, offset: int) -> int:
        """The length of the longest word that ends at the offset, 0 for none."""
        for length in self._to.get(text[offset - 1 : offset], ()):
            if length <= offset and text[offset - length : offset] in self._words:
                return length
        return 0


def _lengths_by(words: list[str], at: int) -> dict[str, list[int]]:
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[at], set()).add(len(word))
    return {character: sorted(found, reverse=True) for character, found in lengths.items()}


class PlaceRules:
    """The lists of ``not_places.tsv``, by kind.

    ``phrase``: holds a name and is no place (中国移动); ``after``: a word that makes the short name
    before it no place (日报), but for what ``after_not`` lists (大学生); ``split``: a word that
    begins with the last letter of a full name (市民), but for ``split_not`` (市民政局);
    ``agency``: a body that confirms the name before it; ``at``: a preposition or verb that says
    where; ``tail``: what closes a list of divisions (三个区); ``surname``: family names, as 刘海宁
    is a person; ``common``: short names that are ordinary words (全州公安机关 of an 自治州);
    ``writer``: what stands before the name of a person who wrote the text (记者); ``taiwan``: short
    names that a district or township of Taiwan has too (北屯, 潮州); ``act``: what the police of a
    place do, so that the name before it is one (光山破案5起).
    """

    def __init__(self, words: dict[str, list[str]]) -> None:
        self.after = WordSet(words["after"])
        self.after_not = WordSet(words["after_not"])
        self.split = WordSet(words["split"])
        self.split_not = WordSet(words["split_not"])
        self.agency = WordSet(words["agency"])
        self.at = WordSet(words["at"])
        self.tail = WordSet(words["tail"])
        self.surname = WordSet(words["surname"])
        self.common = frozenset(words["common"])
        self.writer = WordSet(words["writer"])
        self.taiwan = frozenset(words["taiwan"])
        self.act = WordSet(words["act"])
        self._phrases = AhoCorasick(words["phrase"], matchkind=MatchKind.LeftmostLongest)

    @classmethod
    def load(cls) -> PlaceRules:
        """Read the packaged lists."""
        lines = files("netcrime_ie").joinpath(PACKAGED).read_text(encoding="utf-8").splitlines()
        words: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for line in lines[1:]:
            kind, text, _ = line.split("\t")
            words[kind].append(text)
        return cls(words)

    def phrases(self, text: str) -> list[tuple[int, int]]:
        """Where phrases that are no places lie, in order.

        >>> PlaceRules.load().phrases("中国移动四川公司")
        [(0, 4)]
        """
        return [(start, end) for _, start, end in self._phrases.find_matches_as_indexes(text)]
