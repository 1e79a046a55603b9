"""Reading a page: which stretches are the article, and what the page states about it."""

import re

from netcrime_ie.article.kinds import is_original_title
from netcrime_ie.article.layout import Layout, lay_out
from netcrime_ie.article.lines import Line, cut_lines
from netcrime_ie.article.parts import ArticleParts, Span
from netcrime_ie.article.published import find_published, find_url
from netcrime_ie.article.source import find_source

_ORIGINAL = re.compile(r"[(\[【]?\s*(?:原标题|标题|题目)\s*:\s*(?P<title>.*?)\s*[)\]】]?$")
# "……被依法刑拘。(责任编辑:张某)": the editor in the last paragraph's own line.
_EDITOR = re.compile(
    r"\s*[(\[【]?\s*(?:责任编辑|责编|编辑|本文来源|文章来源|来源)\s*[:丨|][^。!?]{1,30}[)\]】]?\s*$"
)
# "|某市通报 | ||||": the rules of a table that held the page.
_RULED = re.compile(r"[|\s]*")
_REACH = 60


def _title_span(line: Line) -> Span:
    """The span of a title; in (原标题:…) what stands after the colon."""
    if is_original_title(line) and (match := _ORIGINAL.match(line.text)):
        start, end = match.span("title")
        opened, closed = line.text[start:end].count("("), line.text[start:end].count(")")
        if opened > closed and line.text[end : end + 1] == ")" and line.text[0] not in "([【":
            end += 1
        if end > start:
            return line.start + start, line.start + end
    start, end = _RULED.match(line.text).end(), line.size  # type: ignore[union-attr]
    while end > start and line.text[end - 1] in " |\t":
        end -= 1
    return (line.start + start, line.start + end) if end > start else line.span


def _paragraph(layout: Layout, index: int) -> Span:
    """The span of one line of the body, without an editor's name at its end."""
    line = layout.lines[index]
    if index == layout.title:
        return _title_span(line)
    if index == layout.last:
        offset = max(0, line.size - _REACH)
        editor = _EDITOR.search(line.text, offset)
        if editor and editor.start() > 0 and line.text[editor.start() - 1] in "。!?)”】":
            return line.start, line.start + editor.start()
    return line.span


def _stretches(layout: Layout, paragraphs: list[Span]) -> tuple[Span, ...]:
    """Paragraphs that follow one another in the page joined into one stretch."""
    stretches: list[Span] = []
    previous: int | None = None
    for index, (start, end) in zip(layout.body, paragraphs, strict=True):
        if previous is not None and index == previous + 1 and previous != layout.title:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
        previous = index
    return tuple(stretches)


def read_article(text: str, folded: str) -> ArticleParts:
    r"""Find the article in a page.

    Args:
        text: The page as given.
        folded: The same, folded; every offset is the same in both.

    >>> from netcrime_ie.text import fold
    >>> page = "首页 > 法治 > 正文\n某县破获一起诈骗案\n2021-05-06 来源：某县日报\n"
    >>> page += "近日，某县破案。\n上一篇：略"
    >>> parts = read_article(page, fold(page))
    >>> [page[start:end] for start, end in parts.paragraphs], parts.source, str(parts.published)
    (['某县破获一起诈骗案', '近日，某县破案。'], '某县日报', '2021-05-06')
    """
    lines = cut_lines(text, folded)
    if not lines:
        return ArticleParts(None, None, None, None, None, (), ())
    layout = lay_out(lines)
    paragraphs = [_paragraph(layout, index) for index in layout.body]
    title = None if layout.title is None else _title_span(lines[layout.title])
    published, published_time = find_published(layout)
    return ArticleParts(
        title=title,
        source=find_source(layout, text),
        published=published,
        published_time=published_time,
        url=find_url(layout),
        body=_stretches(layout, paragraphs),
        paragraphs=tuple(paragraphs),
    )
