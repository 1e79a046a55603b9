"""jieba, as an instance of its own: no global state, no log line, no cache file."""

import warnings
from collections.abc import Iterable
from typing import Any

from netcrime_ie.tokenizers.dictionary_tokenizer import DictionaryTokenizer

# Frequency given to our own words: jieba's suggest_freq would re-cut every word (0.2 s for the
# gazetteer); this one outweighs any cut of a name into common words.
WORD_FREQUENCY = 3000


class JiebaTokenizer(DictionaryTokenizer):
    """jieba's exact mode with the library's words added.

    The word table is built from jieba's dictionary at construction (as fast as jieba's own cache
    file, which several users of one machine cannot share safely).

    Args:
        words: Words that jieba must not cut.

    >>> tokenizer = JiebaTokenizer(["案值"])
    >>> [token.text for token in tokenizer.tokenize(["案值进一步扩大"])[0]]
    ['案值', '进一步', '扩大']
    """

    name = "jieba"

    def __init__(self, words: Iterable[str] = ()) -> None:
        super().__init__(words)
        with warnings.catch_warnings():
            # jieba 0.42 imports pkg_resources and has unescaped patterns; both warn on stderr.
            warnings.simplefilter("ignore")
            import jieba
        self._jieba: Any = jieba.Tokenizer()
        self._jieba.FREQ, self._jieba.total = self._jieba.gen_pfdict(self._jieba.get_dict_file())
        self._jieba.initialized = True
        for word in self._words:
            if self._jieba.FREQ.get(word, 0) < WORD_FREQUENCY:
                self._jieba.add_word(word, WORD_FREQUENCY)

    def cut(self, text: str) -> Iterable[str]:
        """The words of a text."""
        words: Iterable[str] = self._jieba.cut(text, HMM=False)
        return words
