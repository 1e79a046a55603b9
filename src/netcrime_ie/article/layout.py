"""Where the article stands in a page: its title, its paragraphs, and what lies around them."""

import re
from dataclasses import dataclass

from netcrime_ie.article.choice import choose_part
from netcrime_ie.article.headline import find_title, lift_headlines
from netcrime_ie.article.kinds import (
    ARTICLE_KINDS,
    FURNITURE_KINDS,
    SOFT_KINDS,
    Kind,
    classify,
    is_dated_link,
    strong_meta,
)
from netcrime_ie.article.lines import Line

# "(三)关停网站8个", "2.扣押手机31部": the article counts on below its last full stop.
_ENUMERATED = re.compile(r"(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]|[①-⑳]|——)\s*[^\d\s]")
# Who signs a notice under its last paragraph: 某市公安局某分局.
_AGENCY = re.compile("[^\\s,。:!?]{2,28}(?:[局院厅部委办队所关处室会署]|政府|中心|公安|警方)")
# How far above the first and below the last paragraph a line may still speak of the article.
_ABOVE, _BELOW = 60, 8


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


def _shown(lines: list[Line], kinds: list[Kind], index: int) -> bool:
    """Whether a line between others of the article is the article's too."""
    if kinds[index] is Kind.LIST:
        return not is_dated_link(lines[index])
    return kinds[index] in ARTICLE_KINDS


def _opening(lines: list[Line], kinds: list[Kind], title: int | None, first: int) -> list[int]:
    """The lines of the article above its first paragraph."""
    if not FURNITURE_KINDS.intersection(kinds):
        return [index for index in range(first) if _shown(lines, kinds, index)]
    opening: list[int] = []
    if title is not None:
        for index in range(title, first):
            line, kind = lines[index], kinds[index]
            telling = line.han >= 4 or any(map(str.isdigit, line.text))
            if kind is Kind.CAPTION or (kind is Kind.SHORT and telling):
                opening.append(index)
        return opening
    for index in range(first - 1, -1, -1):
        heading = kinds[index] is Kind.SHORT and _ENUMERATED.match(lines[index].text)
        if kinds[index] is Kind.CAPTION or heading:
            opening.append(index)
        elif kinds[index] not in SOFT_KINDS:
            break
    return opening[::-1]


def _keeps_tail(lines: list[Line], kinds: list[Kind], first: int, last: int) -> bool:
    """Whether short lines below the last paragraph belong to it: a list or a poster goes on."""
    if lines[last].text.endswith(":"):
        return True
    inside = kinds[first : last + 1]
    short, text = inside.count(Kind.SHORT), inside.count(Kind.TEXT)
    return short >= max(3, text) or not FURNITURE_KINDS.intersection(kinds)


def _closing(lines: list[Line], kinds: list[Kind], first: int, last: int, stop: int) -> list[int]:
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
    lift_headlines(lines, kinds)
    telling = {Kind.TEXT, Kind.SHORT}
    if not telling.intersection(kinds):
        # Nothing but list items and captions, as in a pasted snippet "· 抓获5人".
        kinds = [Kind.TEXT if kind in (Kind.LIST, Kind.CAPTION) else kind for kind in kinds]
    if not telling.intersection(kinds):
        return Layout(lines, kinds, None, len(lines), len(lines) - 1, len(lines), [])
    start, stop = choose_part(lines, kinds)
    texts = [index for index in range(start, stop) if kinds[index] is Kind.TEXT]
    if not texts:
        return _lay_out_poster(lines, kinds, start, stop)
    first, last = texts[0], texts[-1]
    title = find_title(lines, kinds, first)
    body = _opening(lines, kinds, title, first)
    body += [index for index in range(first, last + 1) if _shown(lines, kinds, index)]
    body += _closing(lines, kinds, first, last, stop)
    return Layout(lines, kinds, title, first, last, stop, body)


def _lay_out_poster(lines: list[Line], kinds: list[Kind], start: int, stop: int) -> Layout:
    """An article of short lines without a full stop, as accounts on WeChat write them."""
    dated = [k for k in range(start, stop) if kinds[k] is Kind.META and strong_meta(lines[k])]
    shorts = [index for index in range(start, stop) if _shown(lines, kinds, index)]
    title = None
    if dated and shorts[-1] > dated[0]:
        title = find_title(lines, kinds, dated[0])
    if title is not None:
        shorts = [index for index in range(title, stop) if _shown(lines, kinds, index)]
    paragraphs = shorts if title is None else [index for index in shorts if index > dated[0]]
    return Layout(lines, kinds, title, paragraphs[0], paragraphs[-1], stop, shorts)
