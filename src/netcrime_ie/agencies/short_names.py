"""One body under two names: 市工商局 in a text that also writes 市工商行政管理局."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from netcrime_ie.agencies.lexicon import POLICE
from netcrime_ie.agencies.memory import Known

# The one end is short for the other: 卫健委 is 卫生健康委员会.
_ENDS: Final = (("委", "委员会"), ("办", "办公室"))
_BUREAUS: Final = ("公安局", "公安厅")
# Names that one place has, at most, for which the longer forms are looked through.
_MOST: Final = 60


def is_short_for(short: str, full: str) -> bool:
    """Whether a name abbreviates another one: its characters in order, but not a part of it.

    >>> is_short_for("工商局", "工商行政管理局"), is_short_for("网安支队", "网络安全保卫支队")
    (True, True)
    >>> is_short_for("公安局", "森林公安局"), is_short_for("文旅局", "文化馆")
    (False, False)
    """
    if len(short) >= len(full) or short[:1] != full[:1] or short in full:
        return False
    for end, whole in _ENDS:
        if short.endswith(end) and full.endswith(whole):
            full = full.removesuffix(whole) + end
            break
    if short[-1] != full[-1]:
        return False
    characters = iter(full)
    return all(character in characters for character in short)


def _parts(known: Known) -> tuple[str, str, str] | None:
    """The place, the body and the units of a name: 成都市, 公安局, 网安支队."""
    name, body = known.match.name, known.body
    label = known.entry.name if known.entry is not None else ""
    if not label or not name.startswith(label + body):
        return None
    return label, body, name[len(label) + len(body) :]


def _full(short: str, names: Iterable[str]) -> str:
    """The one longer name that a name is short for; itself where there is none or a choice."""
    full = [name for name in names if is_short_for(short, name)]
    return full[0] if len(full) == 1 else short


def _bodies(pairs: Iterable[tuple[str, str]], kind: str) -> dict[str, str]:
    """Each body of a place with its full name: 工商局, 工商行政管理局."""
    pairs = list(pairs)
    bodies = dict.fromkeys(body for body, _ in pairs)
    if kind != POLICE:
        return {body: _full(body, bodies) for body in bodies}
    # 北京市网安总队 is 北京市公安局网络安全保卫总队.
    units = {unit: body + unit for body, unit in pairs if body in _BUREAUS and unit}
    full: dict[str, str] = {}
    for body in bodies:
        longer = body if body in units else _full(body, units)
        own = body if body.startswith("公安") else _full(body, bodies)
        full[body] = units.get(longer, own)
    return full


def unite_short_names(knowns: Iterable[Known]) -> None:
    """Give every mention under a shorter name the full one that the text has for the same body."""
    named: dict[tuple[str, str], dict[tuple[str, str], list[Known]]] = defaultdict(dict)
    for known in knowns:
        parts = _parts(known)
        if parts is not None:
            label, body, unit = parts
            named[label, known.match.kind].setdefault((body, unit), []).append(known)
    for (label, kind), names in named.items():
        if not 1 < len(names) <= _MOST:
            continue
        bodies = _bodies(names, kind)
        for (body, unit), mentions in names.items():
            units = [other for base, other in names if bodies[base] == bodies[body]]
            for known in mentions:
                known.match.name = label + bodies[body] + _full(unit, units)
