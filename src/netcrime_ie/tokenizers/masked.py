"""Cutting words around what is already read: quantities and dates.

Each hidden stretch is one character to the tokenizer. "39起重特大案件" cannot become 起重 then, and
there is less to cut. Long words of the lists (犯罪嫌疑人) are found faster than they are cut.
"""

from collections.abc import Iterable, Sequence

from netcrime_ie.text.numerals import NUMERALS
from netcrime_ie.tokenizers.base import Token, Tokenizer
from netcrime_ie.tokenizers.dictionary_tokenizer import DictionaryTokenizer

# A character of no script: every tokenizer gives it as a token of its own.
MASK = "\0"
Hidden = tuple[int, int, str]


def cut_around(
    tokenizer: Tokenizer,
    text: str,
    stretches: Sequence[tuple[int, int]],
    hidden: Iterable[Hidden],
) -> list[Token]:
    """Cut stretches of a text, each hidden part of them being one token ``MASK``.

    Args:
        tokenizer: Cuts the words.
        text: The folded text.
        stretches: What to cut, in order.
        hidden: Parts that are one token each, in order and apart, none across a stretch's end:
            start, end, and the token's text (``MASK``, or a word that is known already).

    Returns:
        The tokens of all stretches with their offsets in ``text``.
    """
    pieces: list[str] = []
    holes_of: list[list[Hidden]] = []
    parts = iter(hidden)
    part = next(parts, None)
    for start, end in stretches:
        cuts: list[str] = []
        holes: list[Hidden] = []
        at = start
        while part is not None and part[0] < end:
            if part[0] >= at and part[1] <= end:
                cuts.append(text[at : part[0]].replace(MASK, " "))
                cuts.append(MASK)
                holes.append(part)
                at = part[1]
            part = next(parts, None)
        cuts.append(text[at:end].replace(MASK, " "))
        pieces.append("".join(cuts))
        holes_of.append(holes)
    tokens: list[Token] = []
    if isinstance(tokenizer, DictionaryTokenizer):
        for (start, _), holes, piece in zip(stretches, holes_of, pieces, strict=True):
            words = list(tokenizer.cut(piece))
            _lay(words, map(tokenizer.tag, words), start, holes, tokens)
        return tokens
    for (start, _), holes, row in zip(stretches, holes_of, tokenizer.tokenize(pieces), strict=True):
        _lay([token.text for token in row], [token.pos for token in row], start, holes, tokens)
    return tokens


def _lay(
    words: Iterable[str],
    tags: Iterable[str],
    start: int,
    holes: Sequence[Hidden],
    tokens: list[Token],
) -> None:
    """Append the tokens of one stretch with their offsets in the whole text."""
    fill = iter(holes)
    at = start
    for word, pos in zip(words, tags, strict=True):
        if word == MASK:
            first, at, known = next(fill)
            # A known word with a numeral is an idiom: 一网打尽 counts nothing.
            idiom = known != MASK and not NUMERALS.isdisjoint(known)
            tokens.append(Token(known, first, at, "l" if idiom else pos))
        else:
            end = at + len(word)
            tokens.append(Token(word, at, end, pos))
            at = end
