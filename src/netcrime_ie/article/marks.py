"""Which markers of furniture a line carries: 责任编辑:…, 【打印】, 上一篇:…."""

import re
from dataclasses import dataclass
from functools import lru_cache

from netcrime_ie.article.lines import Line
from netcrime_ie.article.words import either, markers

LONG = 120  # a line of this length is no heading

_TAILS = {
    "label": r"(?:\([^)]{0,8}\))?\s*[:丨|│/]",
    "is": r"[】\])>]*(?:\(?\d{0,5}\)?|更多|more|MORE)$",
}
_NONE: frozenset[str] = frozenset()

Patterns = list[tuple[str, re.Pattern[str]]]
"""A role, and the pattern of its markers."""


@dataclass(slots=True, frozen=True)
class _Markers:
    """The markers, prepared for looking at a line once for all roles.

    Attributes:
        heads: Way of matching -> first character -> the markers that begin with it.
        anywhere: Any marker that may stand anywhere in a line.
        has: The same markers by role.
    """

    heads: dict[str, dict[str, Patterns]]
    anywhere: re.Pattern[str]
    has: Patterns


@lru_cache(maxsize=1)
def _prepared() -> _Markers:
    heads: dict[str, dict[str, Patterns]] = {"is": {}, "starts": {}, "label": {}}
    has: Patterns = []
    anywhere: list[str] = []
    for (role, way), words in markers().items():
        if way == "has":
            has.append((role, re.compile(either(words))))
            anywhere += words
            continue
        by_head: dict[str, list[str]] = {}
        for word in words:
            by_head.setdefault(word[0], []).append(word)
        for head, same in by_head.items():
            pattern = re.compile(f"(?:{either(tuple(same))}){_TAILS.get(way, '')}")
            heads[way].setdefault(head, []).append((role, pattern))
    return _Markers(heads, re.compile(either(tuple(anywhere))), has)


def _roles(line: Line) -> frozenset[str]:
    """The roles of all markers that a line carries.

    >>> sorted(_roles(Line(0, 10, "【责任编辑:张某某】")))
    ['credit']
    """
    prepared = _prepared()
    edge, compact = line.edge, line.compact
    found: set[str] = set()
    for way, subject in (("is", line.core), ("starts", edge), ("starts", compact), ("label", edge)):
        # Most lines begin with a character that no marker begins with.
        for role, pattern in prepared.heads[way].get(subject[:1], ()):
            if pattern.match(subject):
                found.add(role)
    if prepared.anywhere.search(compact):
        found.update(role for role, pattern in prepared.has if pattern.search(compact))
    return frozenset(found) if found else _NONE


def carries(line: Line, role: str, *, reach: int = LONG) -> bool:
    """Whether ``line`` has a marker of ``role``; longer lines than ``reach`` have none."""
    if line.size > reach:
        return False
    if line.roles is None:
        line.roles = _roles(line)
    return role in line.roles
