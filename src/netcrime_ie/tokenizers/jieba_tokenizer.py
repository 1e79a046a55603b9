"""jieba, as an instance of its own: no global state, no log line, no cache file."""

import warnings
from collections.abc import Iterable, Sequence
from typing import Any

from netcrime_ie.tokenizers.base import Token
from netcrime_ie.tokenizers.dictionary import PartOfSpeech

# Frequency given to our own words: jieba's suggest_freq would re-cut every word (0.2 s for the
# gazetteer); this one outweighs any cut of a name into common words.
WORD_FREQUENCY = 3000


class JiebaTokenizer:
    """jieba's exact mode with the library's words added, without guessing new words (HMM).

    A guess glues what must stay apart (共收缴, 冻结资金). A word that no dictionary has comes out
    as single characters, and jieba and rjieba then cut every text alike.

    The word table is built from jieba's dictionary at construction (as fast as jieba's own cache
    file, which several users of one machine cannot share safely).

    Args:
        words: Words that jieba must not cut: place names, agencies, verbs and nouns.

    >>> tokenizer = JiebaTokenizer(["案值"])
    >>> [token.text for token in tokenizer.tokenize(["案值进一步扩大"])[0]]
    ['案值', '进一步', '扩大']
    """

    name = "jieba"

    def __init__(self, words: Iterable[str] = ()) -> None:
        with warnings.catch_warnings():
            # jieba 0.42 imports pkg_resources and has unescaped patterns; both warn on stderr.
            warnings.simplefilter("ignore")
            import jieba
        self._words = tuple(words)
        self._jieba: Any = jieba.Tokenizer()
        self._jieba.FREQ, self._jieba.total = self._jieba.gen_pfdict(self._jieba.get_dict_file())
        self._jieba.initialized = True
        self._pos = PartOfSpeech()
        for word in self._words:
            if self._jieba.FREQ.get(word, 0) < WORD_FREQUENCY:
                self._jieba.add_word(word, WORD_FREQUENCY)

    def __reduce__(self) -> tuple[Any, ...]:
        # The word table holds a lock; another process builds its own.
        return (JiebaTokenizer, (self._words,))

    def tokenize(self, texts: Sequence[str]) -> list[list[Token]]:
        """Cut each text into words."""
        known, look_up = self._pos.known, self._pos.of
        result = []
        for text in texts:
            tokens = []
            start = 0
            for word in self._jieba.cut(text, HMM=False):
                end = start + len(word)
                pos = known.get(word)
                tokens.append(Token(word, start, end, look_up(word) if pos is None else pos))
                start = end
            result.append(tokens)
        return result
