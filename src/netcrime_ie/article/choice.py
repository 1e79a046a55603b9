"""Which part of a page is its article."""

import re
from itertools import pairwise

from netcrime_ie.article.headline import is_headline
from netcrime_ie.article.kinds import Kind, strong_meta
from netcrime_ie.article.lines import Line

_BOUNDARIES = frozenset({Kind.END, Kind.PAGER, Kind.LEGAL})
_CLOSED = re.compile(r"[(\[【](?:完|全文完|本文完|END|end)[)\]】]\s*$|^(?:完|全文完|#+|END|end)$")
# A part that weighs less is no article: a cookie notice, a teaser.
_LEAST, _NEARLY_WHOLE = 40, 0.05


def _goes_on(kinds: list[Kind]) -> list[bool]:
    """For every line, whether paragraphs follow it before anything that ends an article."""
    follows = [False] * len(kinds)
    text_ahead = False
    for index in range(len(kinds) - 1, -1, -1):
        follows[index] = text_ahead
        if kinds[index] in _BOUNDARIES:
            text_ahead = False
        elif kinds[index] is Kind.TEXT:
            text_ahead = True
    return follows


def _cuts(lines: list[Line], kinds: list[Kind]) -> list[int]:
    """Where the page's parts begin: after furniture that ends articles, and at a second one."""
    cuts = [0]
    text_since = False
    follows = _goes_on(kinds)
    for index, kind in enumerate(kinds):
        if kind in _BOUNDARIES and index and lines[index - 1].text.endswith((",", "、")):
            # A link pasted into a sentence: "抓获82名, | 点击查看更多>> | 其中61男21女".
            continue
        ends = kind is Kind.CREDIT or (
            kind in (Kind.SHORT, Kind.NOISE) and _CLOSED.search(lines[index].text) is not None
        )
        if kind in _BOUNDARIES or (ends and text_since):
            cuts.append(index)
            text_since = False
        elif kind is Kind.META and text_since and follows[index] and strong_meta(lines[index]):
            above = index - 1
            while above > cuts[-1] and kinds[above] is Kind.UI:
                above -= 1
            if kinds[above] is Kind.SHORT and is_headline(lines[above]):
                cuts.append(above)
        elif kind is Kind.TEXT:
            text_since = True
            if _CLOSED.search(lines[index].text[-12:]) and index + 1 < len(lines):
                cuts.append(index + 1)
                text_since = False
    cuts.append(len(lines))
    return cuts


def _is_closed(lines: list[Line], kinds: list[Kind], stop: int) -> bool:
    """Whether the part before ``stop`` ends as articles do: editors' names, or (完)."""
    if stop < len(lines) and (kinds[stop] is Kind.CREDIT or _CLOSED.search(lines[stop].text)):
        return True
    return _CLOSED.search(lines[stop - 1].text[-12:]) is not None


def choose_part(lines: list[Line], kinds: list[Kind]) -> tuple[int, int]:
    """The part of the page that is its article.

    That is the first with a date line or an article's ending, else the heaviest.
    """
    parts: list[tuple[float, bool, int, int]] = []
    meta = False
    for start, stop in pairwise(_cuts(lines, kinds)):
        weight = 0.0
        for index in range(start, stop):
            if kinds[index] is Kind.TEXT:
                weight += lines[index].size
            elif kinds[index] is Kind.SHORT:
                weight += 0.25 * lines[index].size
            elif kinds[index] is Kind.META and not weight:
                meta = meta or strong_meta(lines[index])
        listed = kinds[start : start + 1] == [Kind.END]
        has_text = Kind.TEXT in kinds[start:stop]
        weight *= 0.25 if listed else 1
        sure = has_text and not listed and (meta or _is_closed(lines, kinds, stop))
        parts.append((weight, sure, start, stop))
        meta = meta and not has_text
    top = max(part[0] for part in parts)
    for weight, sure, start, stop in parts:
        if sure and weight >= max(_LEAST, _NEARLY_WHOLE * top):
            return start, stop
    return next((start, stop) for weight, _, start, stop in parts if weight == top)
