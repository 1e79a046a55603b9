"""The folded text with what the rules ask of it: words, places and paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from netcrime_ie.agencies.lexicon import Lexicon, packaged_lexicon
from netcrime_ie.agencies.model import PlaceLike, Places
from netcrime_ie.tokenizers import Token

_token_start: Final = attrgetter("start")


class Page:
    """A folded text, its tokens and its places, indexed by offset.

    Tokens may leave out parts of the text (page furniture); nothing is read there.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        places: Sequence[PlaceLike],
        gazetteer: Places,
        paragraphs: Sequence[tuple[int, int]] = (),
        words: Lexicon | None = None,
    ) -> None:
        self.text = text
        self.words = words or packaged_lexicon()
        self.gazetteer = gazetteer
        self.tokens = tokens
        self.places = sorted(places, key=lambda place: place.start)
        self.place_from = {place.start: place for place in self.places}
        self.place_to = {place.end: place for place in self.places}
        self._paragraphs = [start for start, _ in paragraphs] or self._lines()
        self._place_starts = [place.start for place in self.places]

    def _lines(self) -> list[int]:
        starts = [0]
        found = self.text.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = self.text.find("\n", found + 1)
        return starts

    def _last_from(self, offset: int) -> int:
        """The number of the last token that starts at or before the offset, -1 for none."""
        # Only few offsets are asked for: an index of all tokens would cost more than it saves.
        return bisect_right(self.tokens, offset, key=_token_start) - 1

    def token_at(self, start: int) -> int | None:
        """The number of the token that starts at the offset."""
        number = self._last_from(start)
        return number if number >= 0 and self.tokens[number].start == start else None

    def token_to(self, end: int) -> int | None:
        """The number of the token that ends at the offset."""
        number = self._last_from(end - 1)
        return number if number >= 0 and self.tokens[number].end == end else None

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch belongs to the text that was handed in as tokens."""
        number = self._last_from(start)
        if number < 0 or start >= self.tokens[number].end:
            return False
        return end <= self.tokens[number].end or end <= self.tokens[self._last_from(end - 1)].end

    def paragraph(self, offset: int) -> int:
        """The start of the paragraph that holds the offset."""
        number = bisect_right(self._paragraphs, offset) - 1
        return self._paragraphs[max(number, 0)]

    def is_boundary(self, offset: int) -> bool:
        """Whether a word begins or ends at the offset."""
        return self.token_at(offset) is not None or self.token_to(offset) is not None

    def in_place(self, start: int, end: int) -> bool:
        """Whether a place's name covers part of the stretch (公安 in 公安县)."""
        number = bisect_right(self._place_starts, start) - 1
        for place in self.places[max(number, 0) : number + 2]:
            if place.start < end and start < place.end:
                return True
        return False

    def places_between(self, start: int, end: int, most: int) -> list[PlaceLike]:
        """The last places named in a stretch, in order."""
        first = bisect_right(self._place_starts, start - 1)
        last = bisect_right(self._place_starts, end - 1)
        return self.places[max(first, last - most) : last]

    def stretches(self) -> list[tuple[int, int]]:
        """The parts of the text that were handed in as tokens."""
        parts: list[tuple[int, int]] = []
        start = end = -1
        for token in self.tokens:
            if token.start != end:
                if end >= 0:
                    parts.append((start, end))
                start = token.start
            end = token.end
        if end >= 0:
            parts.append((start, end))
        return parts
