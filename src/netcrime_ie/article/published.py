"""When the page says the article was published, and under which address."""

import re
from datetime import date, time

from netcrime_ie.article.clock import find_stamps
from netcrime_ie.article.kinds import Kind
from netcrime_ie.article.layout import Layout

_URL = re.compile(r"https?://[\x21-\x7e]+")
_LABELLED = re.compile(
    r"(?:发布|发稿|发表|刊登|刊发|上传|录入|添加|建立)(?:时间|日期|于)?[:\s]|(?:时间|日期)\s*:|来源"
)
_UPDATED = re.compile(r"更新")
# "新华社北京2018年10月13日电": a dateline may have a year.
_DATELINE = re.compile(r"[(【]?[^,。:;]{2,20}?(?P<date>\d{4}年\d{1,2}月\d{1,2}日)\s*(?:电|讯|消息)")
_EMBEDDED = re.compile(r"(?:发布时间|发稿时间|发表时间|发布日期|来源)\s*:")
_REACH = 200


def _rank(layout: Layout, index: int, before: str) -> int:
    """How likely the date of a line is the article's: 0 for not at all."""
    in_head = index < layout.first
    if _UPDATED.search(before[-8:]):
        return 2 if in_head else 1
    if _LABELLED.search(before):
        return 6 if in_head else 3
    if not in_head:
        # Right under a press release or its signature stands its date; in lists stand others.
        signed = index - 1 in (layout.last, layout.body[-1]) or index - 1 == layout.stop
        return 1 if signed and layout.kinds[index] is Kind.META else 0
    return 5 if layout.title is None or index > layout.title else 4


def find_published(layout: Layout) -> tuple[date | None, time | None]:
    """The full date of the article, and the time of day printed with it."""
    best: tuple[int, date | None, time | None] = (0, None, None)
    for index in (*layout.head, *layout.tail, *layout.inside):
        if layout.kinds[index] not in (Kind.META, Kind.CREDIT, Kind.NAV):
            continue
        line = layout.lines[index].text[:_REACH]
        for stamp in find_stamps(line):
            rank = _rank(layout, index, line[: stamp.start])
            if rank > best[0]:
                best = rank, stamp.day, stamp.clock
    if best[0] < 4 and layout.first < len(layout.lines):
        opening = layout.lines[layout.first].text[:_REACH]
        if dateline := _DATELINE.match(opening):
            for stamp in find_stamps(dateline["date"]):
                return stamp.day, None
        # A whole page in one line still prints 来源 and the date before its text.
        if embedded := _EMBEDDED.search(opening):
            for stamp in find_stamps(opening[: embedded.end() + 60]):
                return stamp.day, stamp.clock
    return best[1], best[2]


def find_url(layout: Layout) -> str | None:
    """The address that the page prints with the article."""
    for index in (*layout.head, *layout.tail):
        address = _URL.search(layout.lines[index].text)
        if address and layout.kinds[index] in (Kind.META, Kind.CREDIT):
            return address[0].rstrip(".,;)")
    return None
