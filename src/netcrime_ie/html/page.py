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
from netcrime_ie.html.lines import meta_value, page_lines
from netcrime_ie.text import fold

_SOURCE_NAMES = ("ContentSource", "source", "og:article:source")
_DATE_NAMES = ("PubDate", "publishdate", "article:published_time", "og:release_date")
# How many lines between a headline and its article may tell of it, and how many below.
_HEAD, _TAIL = 12, 6
_TELLS_SOURCE = re.compile("(?:来源|來源|稿源|供稿)(?:单位|單位)?\\s*[:：]")
_TELLS_DATE = re.compile(r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}")
# A line of so many characters is no word of a menu.
_TELLING = 8
_BLANK = re.compile(r"[\s|]+")
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
    metas = (meta_value(tree, *_SOURCE_NAMES), meta_value(tree, *_DATE_NAMES))
    article = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    chosen = _chosen(lines, (article and article.text) or "")
    if sum(len(lines[i]) for i in chosen) >= _MISSED * sum(end - at for at, end in found.body):
        lines = _with_context(lines, chosen, title)
    return "\n".join(_completed(lines, metas, title))


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
    if named := meta_value(tree, "ArticleTitle"):
        return named
    whole = " ".join((tree.findtext(".//title") or "").split())
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1", "h2")]
    for heading in headings:
        if len(heading) >= 4 and heading in whole:
            return heading
    if found.title is not None:
        return "\n".join(lines)[slice(*found.title)]
    return next(filter(None, headings), None) or meta_value(tree, "og:title") or None


def _chosen(lines: Sequence[str], article: str) -> list[int]:
    """Which lines of the page the article consists of.

    The lines are those of the page, since trafilatura may break one where an element within it
    begins: 查获<b>3</b>部.
    """
    whole, at = _key(article), 0
    chosen = []
    for i, line in enumerate(lines):
        key = _key(line)
        # A menu may show a word of the article too: a short line counts where it is the next one.
        place = at if whole.startswith(key, at) else -1
        if place < 0 and len(key) >= _TELLING:
            place = whole.find(key, at)
        if key and place >= 0:
            chosen.append(i)
            at = place + len(key)
    return chosen


def _with_context(lines: Sequence[str], chosen: Sequence[int], title: str | None) -> list[str]:
    """The article with the headline, and the lines around it that tell source and date."""
    if not chosen:
        return []
    heading = _key(title)
    first, last = chosen[0], chosen[-1]
    headings = [i for i in range(first) if _key(lines[i]) == heading]
    above = range(max(headings[-1] + 1 if headings else 0, first - _HEAD), first)
    inside = set(range(first, last)) - {*chosen}
    below = range(last + 1, min(len(lines), last + 1 + _TAIL))
    kept = [i for i in above if _TELLS_SOURCE.search(lines[i]) or _TELLS_DATE.search(lines[i])]
    kept += [i for i in sorted({*chosen, *inside}) if i in chosen or _TELLS_SOURCE.search(lines[i])]
    kept += [i for i in below if _TELLS_SOURCE.search(lines[i])]
    text = [lines[i] for i in kept if _key(lines[i]) != heading]
    return text if title is None else [title, *text]


def _key(line: str | None) -> str:
    """What a line shows, without blanks and the rules of tables."""
    return _BLANK.sub("", line or "")


def _completed(lines: list[str], metas: tuple[str, str], title: str | None) -> list[str]:
    """The text with what only the head of the page names: source and date."""
    found = _read(lines)
    source, date = metas
    added = []
    if found.published is None and date:
        added.append(f"发布时间：{date.replace('T', ' ')[:16]}")
    if found.source is None and source:
        added.append(f"来源：{source}")
    if not added:
        return lines
    at = next((i + 1 for i, line in enumerate(lines) if title and _key(line) == _key(title)), 0)
    return [*lines[:at], "　".join(added), *lines[at:]]
