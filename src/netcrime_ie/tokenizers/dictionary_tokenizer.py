"""What jieba and rjieba share: words from a dictionary, tags from jieba's file."""

from collections.abc import Iterable, Sequence
from typing import Any

from netcrime_ie.tokenizers.base import Token
from netcrime_ie.tokenizers.dictionary import PartOfSpeech


class DictionaryTokenizer:
    """A tokenizer that cuts by a dictionary, without guessing new words (HMM).

    A guess glues what must stay apart (共收缴, 冻结资金). A word that no dictionary has comes out
    as single characters, and jieba and rjieba then cut every text alike.

    Args:
        words: Words that it must not cut: place names, agencies, verbs and nouns.
    """

    name = ""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = tuple(words)
        self._pos = PartOfSpeech()

    def __reduce__(self) -> tuple[Any, ...]:
        # The word tables cannot be pickled; another process builds its own.
        return (type(self), (self._words,))

    def cut(self, text: str) -> Iterable[str]:
        """The words of a text, in order and without gaps."""
        raise NotImplementedError

    def tag(self, word: str) -> str:
        """The part of speech of a word, empty where the dictionary lacks it."""
        pos = self._pos.known.get(word)
        return self._pos.of(word) if pos is None else pos

    def tokenize(self, texts: Sequence[str]) -> list[list[Token]]:
        """Cut each text into words."""
        rows: list[list[Token]] = []
        for text in texts:
            row: list[Token] = []
            start = 0
            for word in self.cut(text):
                end = start + len(word)
                row.append(Token(word, start, end, self.tag(word)))
                start = end
            rows.append(row)
        return rows
