"""rjieba (extra ``fast``): jieba's dictionary and boundaries, in Rust, 20 to 30 times faster."""

from collections.abc import Iterable, Sequence
from typing import Any

from netcrime_ie.errors import MissingExtraError
from netcrime_ie.tokenizers.base import Token
from netcrime_ie.tokenizers.dictionary import PartOfSpeech
from netcrime_ie.tokenizers.jieba_tokenizer import WORD_FREQUENCY


class RjiebaTokenizer:
    """rjieba with the library's words added, without guessing new words; cuts as jieba does.

    Args:
        words: Words that must not be cut.

    Raises:
        MissingExtraError: rjieba is not installed.
    """

    name = "rjieba"

    def __init__(self, words: Iterable[str] = ()) -> None:
        try:
            import rjieba
        except ImportError as error:
            raise MissingExtraError(
                "the tokenizer 'rjieba' needs the extra 'fast': pip install 'netcrime-ie[fast]'"
            ) from error
        self._words = tuple(words)
        self._rjieba: Any = rjieba.Jieba()
        self._pos = PartOfSpeech()
        for word in self._words:
            self._rjieba.add_word(word, WORD_FREQUENCY, None)

    def __reduce__(self) -> tuple[Any, ...]:
        return (RjiebaTokenizer, (self._words,))

    def tokenize(self, texts: Sequence[str]) -> list[list[Token]]:
        """Cut each text into words."""
        known, look_up = self._pos.known, self._pos.of
        result = []
        for text in texts:
            tokens = []
            start = 0
            for word in self._rjieba.cut(text, hmm=False):
                end = start + len(word)
                pos = known.get(word)
                tokens.append(Token(word, start, end, look_up(word) if pos is None else pos))
                start = end
            result.append(tokens)
        return result
