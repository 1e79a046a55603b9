"""What the library asks of a tokenizer."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Token(NamedTuple):
    """A word of the folded text: code points ``[start, end)`` and its part of speech.

    ``pos`` follows the ICTCLAS tag set that jieba's dictionary uses (``v`` verb, ``n`` noun,
    ``m`` numeral, ``q`` classifier ...); empty where the tokenizer knows none.
    """

    text: str
    start: int
    end: int
    pos: str = ""


class Tokenizer(Protocol):
    """A batch-first tokenizer: the words of each text, in order and without gaps."""

    name: str

    def tokenize(self, texts: Sequence[str]) -> list[list[Token]]:
        """Cut each text into words whose concatenation is the text."""
        ...
