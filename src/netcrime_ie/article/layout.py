"""Where the article stands in a page: its title, its first and its last line."""

import re
from dataclasses import dataclass
from itertools import pairwise

from netcrime_ie.article.kinds import (
    FURNITURE_KINDS,
    SOFT_KINDS,
    Kind,
    carries,
    classify,
    is_dated_link,
    is_original_title,
    strong_meta,
)
from netcrime_ie.article.lines import Line

# "(三)关停网站8个", "2.扣押手机31部": the article counts on below its last full stop.
_ENUMERATED = re.compile(r"(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]|[①-⑳]|——)\s*[^\d\s]")
# "一、净网行动", "案例一:某县破案": the heading of a part, not the title.
_COUNTED = re.compile(
    r"[(]?[一二三四五六七八九十]{1,2}[)、]|\d{1,2}[)、.](?!\d)|案例[一二三四五\d]"
)
_BOUNDARIES = frozenset({Kind.END, Kind.PAGER, Kind.LEGAL})
_CLOSED = re.compile(r"[(\[【](?:完|全文完|本文完|END|end)[)\]】]\s*$|^(?:完|全文完|#+|END|end)$")
# A column's or site's name over the headline: 法治频道, 某某日报社主办.
_COLUMN = re.compile(
    ".{2,16}(?:频道|网|首页|客户端|日报|晚报|主管|主办|专栏|栏目|公众号|门户|数字报|电子报|公开)"
)
# Who signs a notice under its last paragraph: 某市公安局某分局.
_AGENCY = re.compile("[^\\s,。:!?]{2,28}(?:[局院厅部委办队所关处室会署]|政府|中心|公安|警方)")
# How far above the first and below the last paragraph a line may still speak of the article.
_ABOVE, _BELOW = 60, 8
_PARAGRAPH = 600
# A part that weighs less is no article: a cookie notice, a teaser.
_LEAST, _NEARLY_WHOLE = 40, 0.05


@dataclass(slots=True)
class Layout:
    """The page cut into lines, and which of them are the article.

    Attributes:
        lines: All lines with visible text.
        kinds: The kind of each.
        title: Index of the title's line.
        first: Index of the first paragraph, ``len(lines)`` for a page without article.
        last: Index of the last paragraph.
        stop: Index of the line where what follows the article begins.
        body: Indexes of the article's lines, the title's among them.
    """

    lines: list[Line]
    kinds: list[Kind]
    title: int | None
    first: int
    last: int
    stop: int
    body: list[int]

    @property
    def head(self) -> range:
        """The lines above the first paragraph that may speak of the article."""
        start = self.first
        ends = (Kind.TEXT, Kind.END, Kind.LEGAL)
        while start > max(0, self.first - _ABOVE) and self.kinds[start - 1] not in ends:
            start -= 1
        return range(start, self.first)

    @property
    def inside(self) -> range:
        """The lines between its paragraphs, where a page may print its source too."""
        return range(self.first + 1, max(self.first + 1, self.last))

    @property
    def tail(self) -> range:
        """The lines below the last paragraph that may speak of the article."""
        end = self.last + 1
        ends = (Kind.END, Kind.LEGAL, Kind.PAGER, Kind.LIST, Kind.TEXT)
        stop = min(len(self.lines), self.last + 1 + _BELOW)
        while end < stop and self.kinds[end] not in ends:
            end += 1
        return range(self.last + 1, end)


def _is_headline(line: Line, least: int = 5) -> bool:
    """Whether a SHORT line can be a title: enough characters, and no column's name."""
    if is_original_title(line):
        return True
    return (
        line.han >= least
        and not _COUNTED.match(line.text)
        and line.size <= 90
        and _COLUMN.fullmatch(line.text) is None
    )


def _is_told_again(line: Line, below: Line) -> bool:
    """Whether a paragraph tells again what the line above it says, as under a headline."""
    pairs = {line.text[k : k + 2] for k in range(line.size - 1)}
    told = below.text[:_PARAGRAPH]
    return sum(pair in told for pair in pairs) >= 0.4 * len(pairs)


def _lift_headlines(lines: list[Line], kinds: list[Kind]) -> None:
    """A title with many commas reads as sentences; the date or the paragraph below it tells."""
    texts = [index for index, kind in enumerate(kinds) if kind is Kind.TEXT]
    for index in texts[:-1]:
        line, below = lines[index], index + 1
        while below < len(lines) - 1 and kinds[below] is Kind.UI:
            below += 1
        if "。" in line.text or line.size > 90 or line.text[-1] in ",、;:":
            return
        dated = kinds[below] is Kind.META and strong_meta(lines[below])
        told = kinds[below] is Kind.TEXT and _is_told_again(line, lines[below])
        if not dated and not (told and "。" in lines[below].text):
            return
        kinds[index] = Kind.SHORT


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
            if kinds[above] is Kind.SHORT and _is_headline(lines[above]):
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


def _choose(lines: list[Line], kinds: list[Kind]) -> tuple[int, int]:
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


def _find_title(lines: list[Line], kinds: list[Kind], first: int, least: int = 5) -> int | None:
    """The topmost headline over the first paragraph, or over the date line between them."""
    menus = "".join(
        lines[k].text
        for k in range(max(0, first - _ABOVE), first)
        if kinds[k] is Kind.NAV or (kinds[k] is Kind.META and carries(lines[k], "crumb"))
    )
    below: list[int] = []
    above: list[int] = []
    found = below
    for index in range(first - 1, -1, -1):
        kind = kinds[index]
        if kind is Kind.TEXT:
            break
        if kind is Kind.SHORT and _is_headline(lines[index], least):
            # Between the path 首页>>公告公示 and the headline pages repeat the column: 公告公示.
            if lines[index].text not in menus:
                found.append(index)
        elif kind is Kind.META and not above:
            found = above
        elif (above and kind not in (Kind.CAPTION, Kind.UI)) or (
            below and kind not in SOFT_KINDS and kind is not Kind.SHORT
        ):
            break
    chosen = above or below
    if not chosen and least > 4:
        # 警情通报: a title that short only where the page has no other.
        return _find_title(lines, kinds, first, least=4)
    return chosen[-1] if chosen else None


def _keeps_tail(lines: list[Line], kinds: list[Kind], first: int, last: int) -> bool:
    """Whether short lines below the last paragraph belong to it: a list or a poster goes on."""
    if lines[last].text.endswith(":"):
        return True
    inside = kinds[first : last + 1]
    short, text = inside.count(Kind.SHORT), inside.count(Kind.TEXT)
    return short >= max(3, text) or not FURNITURE_KINDS.intersection(kinds)


def _tail(lines: list[Line], kinds: list[Kind], first: int, last: int, stop: int) -> list[int]:
    """The lines below the last paragraph that are the article's: captions, its signature."""
    keeps = _keeps_tail(lines, kinds, first, last)
    kept: list[int] = []
    for index in range(last + 1, stop):
        kind, line = kinds[index], lines[index]
        signed = index <= last + 2 and _AGENCY.fullmatch(line.text)
        counted = index == last + 1 + len(kept) and _ENUMERATED.match(line.text)
        bulleted = kind is Kind.LIST and not is_dated_link(line)
        goes_on = keeps and (kind is Kind.SHORT or bulleted)
        if kind is Kind.CAPTION or goes_on or (kind is Kind.SHORT and (signed or counted)):
            kept.append(index)
    return kept


def lay_out(lines: list[Line]) -> Layout:
    """Find the article among the lines of a page."""
    kinds = [classify(line) for line in lines]
    if len(lines) == 1:
        kinds = [Kind.TEXT]
    _lift_headlines(lines, kinds)
    if not {Kind.TEXT, Kind.SHORT}.intersection(kinds):
        # Nothing but list items and marks, as in a pasted snippet "· 抓获5人".
        kinds = [Kind.TEXT if kind is Kind.LIST else kind for kind in kinds]
    if not {Kind.TEXT, Kind.SHORT}.intersection(kinds):
        return Layout(lines, kinds, None, len(lines), len(lines) - 1, len(lines), [])
    start, stop = _choose(lines, kinds)
    texts = [index for index in range(start, stop) if kinds[index] is Kind.TEXT]
    if not texts:
        return _lay_out_poster(lines, kinds, start, stop)
    first, last = texts[0], texts[-1]
    title = _find_title(lines, kinds, first)
    body = [] if title is None else [title]
    for index in range(first if title is None else title + 1, first):
        line, kind = lines[index], kinds[index]
        telling = line.han >= 4 or any(map(str.isdigit, line.text))
        if kind is Kind.CAPTION or (kind is Kind.SHORT and telling):
            body.append(index)
    if title is None:
        above = first - 1
        while above >= 0 and kinds[above] in SOFT_KINDS:
            if kinds[above] is Kind.CAPTION:
                body.insert(0, above)
            above -= 1
    inside = {Kind.TEXT, Kind.SHORT, Kind.CAPTION}
    for index in range(first, last + 1):
        bulleted = kinds[index] is Kind.LIST and not is_dated_link(lines[index])
        if kinds[index] in inside or bulleted:
            body.append(index)
    body += _tail(lines, kinds, first, last, stop)
    return Layout(lines, kinds, title, first, last, stop, body)


def _lay_out_poster(lines: list[Line], kinds: list[Kind], start: int, stop: int) -> Layout:
    """An article of short lines without a full stop, as accounts on WeChat write them."""
    dated = [k for k in range(start, stop) if kinds[k] is Kind.META and strong_meta(lines[k])]
    shown = (Kind.SHORT, Kind.CAPTION)
    shorts = [index for index in range(start, stop) if kinds[index] in shown]
    title = None
    if dated and shorts[-1] > dated[0]:
        title = _find_title(lines, kinds, dated[0])
    if title is not None:
        shorts = [index for index in range(title, stop) if kinds[index] in shown]
    paragraphs = shorts if title is None else [index for index in shorts if index > dated[0]]
    return Layout(lines, kinds, title, paragraphs[0], paragraphs[-1], stop, shorts)
