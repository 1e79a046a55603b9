"""One division of the gazetteer, and one hit of its names in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["country", "province", "prefecture", "county", "township"]
"""The administrative levels, highest first."""

COUNTRY = "100000"
"""The adcode of the country itself."""


@dataclass(slots=True, frozen=True)
class PlaceEntry:
    """A division, present or former.

    `province` and `city` are adcodes. `city` is what the division rolls up to when cities are
    listed: a prefecture itself, a county's prefecture, a county directly under a province itself,
    and 110000, 810000 or 710000 for everything inside a municipality, Hong Kong or Taiwan. It is
    None for other provinces and the country.

    A former division carries its old adcode, which may have been given to another since, and
    `successor`, the adcode of what it became.
    """

    adcode: str
    name: str
    level: Level
    parent: str | None
    province: str | None
    city: str | None
    aliases: tuple[str, ...]
    former: bool
    successor: str | None


@dataclass(slots=True)
class NameHit:
    """A name of the gazetteer at ``text[start:end]``.

    `weak` says that the name is an ordinary word too (和平), which needs more evidence; `strict`
    that it is nearly always that word (资源).
    """

    start: int
    end: int
    name: str
    weak: bool = False
    strict: bool = False
