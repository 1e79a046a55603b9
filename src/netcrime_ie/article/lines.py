"""The lines of a page, whatever ends them, with the spans of their visible text."""

import re

from netcrime_ie.article.parts import Span

# U+2028 and U+0085 come from editors and from old mainframes' exports.
_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029\x85]")
# Folding keeps NUL as a space; BOM and zero-width signs stay and are no text either.
_INVISIBLE = " \t\v\f\x1c\x1d\x1e\x1f\u3000\xa0\xad\0\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"
_INVISIBLE += "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
# Signs that pages set around headings and list items: "【打印】", "■ 相关新闻 >>".
EDGES = "【】[]()<>《》〈〉«»“”\"'*#=-—_·●◆◇■□○◎▲△▼▶►◀★☆›|:+~^&×↓↑→←、,.。!@"
_HAN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0002fa1f]")
# Markers are looked for at the edges of long lines only, so that a megabyte in one line is cheap.
REACH = 240


class Line:
    """One line with visible text; what is asked of it again and again is kept.

    Attributes:
        start: Where its visible text starts in the page.
        end: Where it ends.
        text: That text, folded.
        size: Its length.
        roles: The roles of its markers, once they have been looked for.
    """

    __slots__ = ("_compact", "_han", "end", "roles", "size", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.size = end - start
        self.roles: frozenset[str] | None = None
        self._compact: str | None = None
        self._han: int | None = None

    @property
    def span(self) -> Span:
        """Its place in the page."""
        return self.start, self.end

    @property
    def compact(self) -> str:
        """Its beginning without spaces: 来 源 : 某报 is 来源:某报."""
        if self._compact is None:
            self._compact = "".join(self.text[:REACH].split())
        return self._compact

    @property
    def is_han(self) -> bool:
        """Whether its beginning has a Chinese character."""
        return _HAN.search(self.text, 0, REACH) is not None

    @property
    def han(self) -> int:
        """How many Chinese characters its beginning has."""
        if self._han is None:
            self._han = len(_HAN.findall(self.text, 0, REACH))
        return self._han


def cut_lines(text: str, folded: str) -> list[Line]:
    r"""The lines of ``text`` that have visible text.

    >>> page = "\ufeff标题\r\n\r\n  近日。"
    >>> [line.span for line in cut_lines(page, page)]
    [(1, 3), (9, 12)]
    """
    lines: list[Line] = []
    start = 0
    for ending in _LINE_END.finditer(text):
        _add_visible(lines, folded, start, ending.start())
        start = ending.end()
    _add_visible(lines, folded, start, len(text))
    return lines


def _add_visible(lines: list[Line], folded: str, start: int, end: int) -> None:
    if start == end:
        return
    visible = folded[start:end].lstrip(_INVISIBLE)
    first = end - len(visible)
    visible = visible.rstrip(_INVISIBLE)
    if visible:
        lines.append(Line(first, first + len(visible), visible))
