"""A news page to the text of its article, with the lines that tell title, source and date.

trafilatura finds the article, but leaves out the line below the headline where Chinese pages print
来源 and 发布时间; the article layer of this library knows such lines but not the structure of a
page. Each does here what it does well.
"""

import re
from collections.abc import Sequence
from typing import Any

from netcrime_ie.article import ArticleParts, read_article
from netcrime_ie.errors import InputError, MissingExtraError
from netcrime_ie.html.decode import decode_page
from netcrime_ie.html.lines import meta_values, page_lines
from netcrime_ie.text import fold

_TITLE_NAMES = ("ArticleTitle", "og:title")
_SOURCE_NAMES = ("ContentSource", "source", "og:article:source")
_DATE_NAMES = ("PubDate", "publishdate", "article:published_time", "og:release_date")
# How many lines between a headline and its article may tell of it, and how many below.
_HEAD, _TAIL = 12, 6
_TELLS_SOURCE = re.compile("(?:来源|來源|稿源|供稿)(?:单位|單位)?\\s*[:：]")
_TELLS_DATE = re.compile(r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}")
# So many characters of a line tell it from others.
_KEY = 24
# Where trafilatura gives less than this share of what the article layer finds, it missed some.
_MISSED = 0.5


def page_text(html: str | bytes, url: str | None = None) -> str:
    """Give the text of the article of a page: headline, source and date, paragraphs.

    Args:
        html: The page; of bytes the encoding is found.
        url: Where it is from; helps trafilatura.

    Raises:
        MissingExtraError: trafilatura is not installed.
        TypeError: ``html`` is neither text nor bytes.
        InputError: The encoding is unknown, or the text holds a lone surrogate, or the
            elements are nested deeper than 2000.
    """
    if not isinstance(html, (str, bytes)):
        raise TypeError(f"html must be a str or bytes, not {type(html).__name__}")
    trafilatura = _trafilatura()
    page = decode_page(html) if isinstance(html, bytes) else html.removeprefix("\ufeff")
    tree = _parse(page)
    if tree is None:
        return ""
    lines = page_lines(tree)
    found = _read(lines)
    title = _title(tree, lines, found)
    article = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    body = [line.strip() for line in ((article and article.text) or "").split("\n")]
    body = [line for line in body if line]
    if sum(map(len, body)) < _MISSED * sum(end - start for start, end in found.body):
        body = []
    text = [*_around(lines, body, title)] if body else lines
    return "\n".join(_completed(text, tree, title))


def _trafilatura() -> Any:
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtraError(
            "HTML needs the extra 'html': pip install 'netcrime-ie[html]'"
        ) from error
    return trafilatura


def _parse(page: str) -> Any:
    """The tree of a page; None where it holds nothing."""
    from lxml import etree, html

    try:
        # As bytes: a string whose head declares an encoding is refused. NUL ends a text.
        data = page.replace("\0", " ").encode()
    except UnicodeEncodeError as error:
        raise InputError(f"html holds a lone surrogate at {error.start}") from error
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = html.document_fromstring(data, parser)
    except etree.ParserError:
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError("html is nested too deep")
    return tree


def _read(lines: Sequence[str]) -> ArticleParts:
    text = "\n".join(lines)
    return read_article(text, fold(text))


def _title(tree: Any, lines: Sequence[str], found: ArticleParts) -> str | None:
    """The headline: as the head of the page names it, else as its lines show it."""
    named = meta_values(tree, _TITLE_NAMES[0])
    if named:
        return named[0]
    whole = " ".join((tree.findtext(".//title") or "").split())
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1", "h2")]
    for heading in headings:
        if len(heading) >= 4 and heading in whole:
            return heading
    if found.title is not None:
        return "\n".join(lines)[slice(*found.title)]
    rest = [*headings[:1], *meta_values(tree, _TITLE_NAMES[1])]
    return next((heading for heading in rest if heading), None)


def _around(lines: Sequence[str], body: Sequence[str], title: str | None) -> list[str]:
    """The article with the lines of the page above and below that speak of it."""
    keys = [_key(line) for line in lines]
    first, last = _find(keys, body, 0), _find(keys[::-1], body[::-1], 0)
    start = len(keys) if first is None else first
    stop = len(keys) if last is None else len(keys) - last
    above = [line for line in lines[max(0, start - _HEAD) : start] if _key(line) != _key(title)]
    if title is not None and _key(title) in keys[:start]:
        at = start - 1 - keys[:start][::-1].index(_key(title))
        above = list(lines[max(at + 1, start - _HEAD) : start])
    head = [line for line in above if _TELLS_SOURCE.search(line) or _TELLS_DATE.search(line)]
    below = [line for line in lines[stop : stop + _TAIL] if _TELLS_SOURCE.search(line)]
    text = body[1:] if title is not None and _key(body[0]) == _key(title) else body
    known = set(map(_key, text))
    head = [line for line in head if _key(line) not in known]
    below = [line for line in below if _key(line) not in known]
    return [*([title] if title is not None else []), *head, *text, *below]


def _find(keys: Sequence[str], body: Sequence[str], start: int) -> int | None:
    """The line of the page where the article begins: its first paragraph that a line shows."""
    for line in body[:3]:
        if len(line) >= 4 and _key(line) in keys[start:]:
            return keys.index(_key(line), start)
    return None


def _key(line: str | None) -> str:
    return re.sub(r"\s", "", line or "")[:_KEY]


def _completed(lines: list[str], tree: Any, title: str | None) -> list[str]:
    """The text with what only the head of the page names: source and date."""
    found = _read(lines)
    added = []
    if found.published is None:
        dates = meta_values(tree, *_DATE_NAMES)
        added += [f"发布时间：{date.replace('T', ' ')[:16]}" for date in dates[:1]]
    if found.source is None:
        added += [f"来源：{source}" for source in meta_values(tree, *_SOURCE_NAMES)[:1]]
    if not added:
        return lines
    at = next((i + 1 for i, line in enumerate(lines) if title and _key(line) == _key(title)), 0)
    return [*lines[:at], "　".join(added), *lines[at:]]
