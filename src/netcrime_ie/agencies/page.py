"""The folded text with what the rules ask of it: words, places and paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from netcrime_ie.agencies.model import PlaceLike, Places
from netcrime_ie.tokenizers import Token


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
    ) -> None:
        self.text = text
        self.gazetteer = gazetteer
        self.tokens = tokens
        self.places = sorted(places, key=lambda place: place.start)
        self.token_at = {token.start: number for number, token in enumerate(tokens)}
        self.token_to = {token.end: number for number, token in enumerate(tokens)}
        self.place_from = {place.start: place for place in self.places}
        self.place_to = {place.end: place for place in self.places}
        self._covered = bytearray(len(text))
        for token in tokens:
            self._covered[token.start : token.end] = b"\1" * (token.end - token.start)
        self._paragraphs = [start for start, _ in paragraphs] or self._lines()
        self._place_starts = [place.start for place in self.places]

    def _lines(self) -> list[int]:
        starts = [0]
        found = self.text.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = self.text.find("\n", found + 1)
        return starts

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch belongs to the text that was handed in as tokens."""
        return bool(self._covered[start] and self._covered[end - 1])

    def paragraph(self, offset: int) -> int:
        """The start of the paragraph that holds the offset."""
        number = bisect_right(self._paragraphs, offset) - 1
        return self._paragraphs[max(number, 0)]

    def is_boundary(self, offset: int) -> bool:
        """Whether a word begins or ends at the offset."""
        return offset in self.token_at or offset in self.token_to

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
        for token in self.tokens:
            if parts and parts[-1][1] == token.start:
                parts[-1] = (parts[-1][0], token.end)
            else:
                parts.append((token.start, token.end))
        return parts
