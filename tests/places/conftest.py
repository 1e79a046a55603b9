"""The packaged gazetteer and a small way from a text to its places."""

import logging
import warnings
from collections.abc import Callable

import pytest

from netcrime_ie.places import Gazetteer, PlaceMatch, match_places

with warnings.catch_warnings():
    # jieba 0.42 has unescaped patterns; compiling it warns.
    warnings.simplefilter("ignore")
    import jieba

jieba.setLogLevel(logging.ERROR)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture(scope="session")
def boundaries(gazetteer: Gazetteer) -> Callable[[str], Callable[[int], bool]]:
    tokenizer = jieba.Tokenizer()
    for word in gazetteer.words():
        tokenizer.add_word(word)

    def boundary_of(text: str) -> Callable[[int], bool]:
        offsets = {0, len(text)}
        for _, start, end in tokenizer.tokenize(text):
            offsets |= {start, end}
        return offsets.__contains__

    return boundary_of


Places = Callable[..., list[PlaceMatch]]


@pytest.fixture(scope="session")
def places(gazetteer: Gazetteer, boundaries: Callable[[str], Callable[[int], bool]]) -> Places:
    def find(text: str, near: str | None = None) -> list[PlaceMatch]:
        return match_places(text, gazetteer.scan(text), boundaries(text), gazetteer, near=near)

    return find
