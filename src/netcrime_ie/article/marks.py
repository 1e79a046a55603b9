"""Which markers of furniture a line carries: 责任编辑:…, 【打印】, 上一篇:…."""

import re
from dataclasses import dataclass
from functools import lru_cache

from netcrime_ie.article.lines import EDGES, Line
from netcrime_ie.article.words import markers
from netcrime_ie.text import either

LONG = 120  # a line of this length is no heading

_TAILS = {
    "label": r"(?:\([^)]{0,8}\))?\s*[:丨|│/]",
    "is": r"[】\])>]*(?:\(?\d{0,5}\)?|更多|more|MORE)$",
}
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True, frozen=True)
class _Marker:
    """The markers of one role, way of matching and first character."""

    role: str
    pattern: re.Pattern[str]
    way: str


@dataclass(slots=True, frozen=True)
class _Markers:
    """All markers, prepared for looking at a line once for all roles.

    Attributes:
        heads: First character -> the markers that begin with it and stand at a line's beginning.
        anywhere: Any marker that may stand anywhere in a line.
        has: The same markers by role.
    """

    heads: dict[str, list[_Marker]]
    anywhere: re.Pattern[str]
    has: list[_Marker]


@lru_cache(maxsize=1)
def _prepared() -> _Markers:
    heads: dict[str, list[_Marker]] = {}
    has: list[_Marker] = []
    anywhere: list[str] = []
    for (role, way), words in markers().items():
        if way == "has":
            has.append(_Marker(role, re.compile(either(words)), way))
            anywhere += words
            continue
        by_head: dict[str, list[str]] = {}
        for word in words:
            by_head.setdefault(word[0], []).append(word)
        for head, same in by_head.items():
            pattern = re.compile(f"(?:{either(tuple(same))}){_TAILS.get(way, '')}")
            heads.setdefault(head, []).append(_Marker(role, pattern, way))
    return _Markers(heads, re.compile(either(tuple(anywhere))), has)


def _find_roles(line: Line) -> frozenset[str]:
    prepared, compact = _prepared(), line.compact
    edge = compact.lstrip(EDGES)
    found: set[str] = set()
    # Most lines begin with a character that no marker begins with.
    for marker in prepared.heads.get(edge[:1], ()):
        if marker.pattern.match(edge.rstrip(EDGES) if marker.way == "is" else edge):
            found.add(marker.role)
    if compact is not edge:
        for marker in prepared.heads.get(compact[:1], ()):
            if marker.way == "starts" and marker.pattern.match(compact):
                found.add(marker.role)
    if prepared.anywhere.search(compact):
        found.update(marker.role for marker in prepared.has if marker.pattern.search(compact))
    return frozenset(found) if found else _NONE


def carries(line: Line, role: str, *, reach: int = LONG) -> bool:
    """Whether ``line`` has a marker of ``role``; longer lines than ``reach`` have none."""
    return line.size <= reach and role in roles_of(line)


def roles_of(line: Line) -> frozenset[str]:
    """The roles of all markers that a line carries, however long it is.

    >>> text = "【责任编辑:张某某】"
    >>> sorted(roles_of(Line(0, len(text), text)))
    ['credit']
    """
    if line.roles is None:
        line.roles = _find_roles(line)
    return line.roles
