"""What the agencies layer takes and gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from netcrime_ie.places import PlaceEntry


@dataclass(slots=True)
class AgencyMatch:
    """An agency as written in the folded text.

    In a list that shares its head (成都、眉山公安机关) each place is a match: its own stretch,
    and for the last one up to the end of the head.

    Attributes:
        start: First character of the mention.
        end: End of the mention.
        name: Canonical name in simplified characters.
        kind: The system that it belongs to (``AgencyKind``).
        level: Administrative level (``AgencyLevel``), None where nothing tells.
        adcode: The area that it acts for.
        stated: Whether its place is written with it; False where the context completes it.
    """

    start: int
    end: int
    name: str
    kind: str
    level: str | None
    adcode: str | None
    stated: bool


class PlaceLike(Protocol):
    """What this layer needs of a match of the places layer."""

    @property
    def start(self) -> int:
        """First character of the name."""

    @property
    def end(self) -> int:
        """End of the name."""

    @property
    def entry(self) -> PlaceEntry:
        """The division that the name means here."""

    @property
    def rivals(self) -> tuple[PlaceEntry, ...]:
        """The other divisions of that name, where nothing beside it told which one is meant."""

    @property
    def part(self) -> bool:
        """Whether the name means a part of the division: 雄安新区."""


class Places(Protocol):
    """What this layer needs of the gazetteer."""

    def get(self, adcode: str, /) -> PlaceEntry | None:
        """The division of a code."""

    def named(self, name: str, /) -> Sequence[PlaceEntry]:
        """Every division of a name."""

    def contains(self, outer: str, inner: str, /) -> bool:
        """Whether a division is another one or holds it."""


LEVELS = {
    "country": "national",
    "province": "provincial",
    "prefecture": "prefectural",
    "county": "county",
    "township": "township",
}
"""An agency's level from its place's."""

HELPING: Final = re.compile("的?(?:大力|积极|密切|全力|通力|有力)?(?:配合|协助|支持|帮助)")
"""Behind a body that only helps: 在广州白云区警方协助下."""
