"""What the tests of agencies share: the gazetteer, a tokenizer, and texts read to agencies."""

from collections.abc import Callable, Sequence

import pytest

from netcrime_ie.agencies import AgencyMatch, find_home, match_agencies, packaged_lexicon
from netcrime_ie.places import Gazetteer, PlaceMatch, match_places
from netcrime_ie.text import fold
from netcrime_ie.tokenizers import Token, Tokenizer, make_tokenizer

Stretches = Sequence[tuple[int, int]]
Read = Callable[..., list[AgencyMatch]]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture(scope="session", params=["jieba", "rjieba"])
def tokenizer(request: pytest.FixtureRequest, gazetteer: Gazetteer) -> Tokenizer:
    if request.param == "rjieba":
        pytest.importorskip("rjieba")
    return make_tokenizer(request.param, [*gazetteer.words(), *packaged_lexicon().words()])


@pytest.fixture(scope="session")
def words(tokenizer: Tokenizer) -> Callable[[str, Stretches], list[Token]]:
    """The tokens of the stretches of a folded text."""

    def cut(folded: str, stretches: Stretches) -> list[Token]:
        lists = tokenizer.tokenize([folded[start:end] for start, end in stretches])
        return [
            Token(token.text, token.start + start, token.end + start, token.pos)
            for (start, _), tokens in zip(stretches, lists, strict=True)
            for token in tokens
        ]

    return cut


@pytest.fixture(scope="session")
def places_in(gazetteer: Gazetteer) -> Callable[[str, list[Token], str | None], list[PlaceMatch]]:
    """The places of a folded text inside its tokens."""

    def find(folded: str, tokens: list[Token], near: str | None) -> list[PlaceMatch]:
        edges = {edge for token in tokens for edge in (token.start, token.end)}
        inside = {offset for token in tokens for offset in range(token.start, token.end)}
        hits = [hit for hit in gazetteer.scan(folded) if hit.start in inside]
        return match_places(folded, hits, edges.__contains__, gazetteer, near=near)

    return find


@pytest.fixture(scope="session")
def read(gazetteer: Gazetteer, words: Callable, places_in: Callable) -> Read:
    """From a text to its agencies, as a report reads them."""

    def agencies(
        text: str,
        home: str | None = None,
        body: Stretches | None = None,
        paragraphs: Stretches = (),
        title: str | None = None,
        source: str | None = None,
    ) -> list[AgencyMatch]:
        folded = fold(text)
        stretches = body or [(0, len(folded))]
        tokens = words(folded, stretches)
        places = places_in(folded, tokens, home)
        if home is None:
            home = find_home(
                folded, places, gazetteer, body=stretches, title=title, source=source
            ).adcode
            places = places_in(folded, tokens, home)
        return match_agencies(folded, tokens, places, gazetteer, paragraphs=paragraphs, home=home)

    return agencies
