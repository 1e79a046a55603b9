"""Which line of a page is the article's title."""

import re

from netcrime_ie.article.kinds import SOFT_KINDS, Kind, is_original_title, strong_meta
from netcrime_ie.article.lines import Line
from netcrime_ie.article.marks import carries

# "一、净网行动", "案例一:某县破案": the heading of a part, not the title.
_COUNTED = re.compile(
    r"[(]?[一二三四五六七八九十]{1,2}[)、]|\d{1,2}[)、.](?!\d)|案例[一二三四五\d]"
)
# A column's or site's name over the headline: 法治频道, 某某日报社主办; not 某团伙16人落网.
# A site's name is short: 某某新闻网; 一条短信揪出三省贩毒网 is a headline.
_COLUMN = re.compile(
    r"[^\d]{2,16}(?:频道|首页|客户端|日报|晚报|主管|主办|专栏|公众号|门户|数字报|电子报|电子版"
    r"|务公开|信息公开|政府网站|门户网站|入口网站|官方网站|官网|政务网)"
    r"|[^\d\s]{2,8}(?:青年报|法[治制]报|商报|晨报|早报|快报|时报|都市报|周刊|周报|导报|头条|新闻网|新闻台|电视台"
    r"|融媒体中心|报报道)"
    r"|[^\d]{2,7}(?<![落净收上断触联入漏涉毒黑赌法恢])网"
)
# Titles shorter than others: 警情通报.
_NOTICE = re.compile("[\u4e00-\u9fff]{2,4}(?:通报|通告|通缉令)")
# How far above the first paragraph a menu may name the column that stands over the title.
_ABOVE = 60
_PARAGRAPH = 600


def is_headline(line: Line, *, column: bool = False) -> bool:
    """Whether a SHORT line can be a title.

    Args:
        line: The line.
        column: Whether it may read like a column's or site's name.

    >>> texts = ("某县破获一起诈骗案", "某县新闻网", "二、断卡行动初见成效")
    >>> [is_headline(Line(0, len(text), text)) for text in texts]
    [True, False, False]
    """
    if is_original_title(line):
        return True
    if line.size > 90 or _COUNTED.match(line.text):
        return False
    if _COLUMN.fullmatch(line.text):
        return column and line.han >= 7
    return line.han >= 5 or _NOTICE.fullmatch(line.text) is not None


def _is_told_again(line: Line, below: Line) -> bool:
    """Whether a paragraph tells again what the line above it says, as under a headline."""
    pairs = {line.text[k : k + 2] for k in range(line.size - 1)}
    told = below.text[:_PARAGRAPH]
    return sum(pair in told for pair in pairs) >= 0.4 * len(pairs)


def _leads_to_date(lines: list[Line], kinds: list[Kind], index: int) -> bool:
    """Whether a date line stands there, or below the authors' names."""
    while kinds[index] is Kind.META and index < len(lines) - 1:
        if strong_meta(lines[index]):
            return True
        index += 1
    return kinds[index] is Kind.META and strong_meta(lines[index])


def lift_headlines(lines: list[Line], kinds: list[Kind]) -> None:
    """A title with many commas reads as sentences; the date or the paragraph below it tells."""
    texts = [index for index, kind in enumerate(kinds) if kind is Kind.TEXT]
    for index in texts[:-1]:
        line, below = lines[index], index + 1
        while below < len(lines) - 1 and kinds[below] is Kind.UI:
            below += 1
        if "。" in line.text or line.size > 90 or line.text[-1] in ",、;:":
            return
        dated = _leads_to_date(lines, kinds, below)
        told = kinds[below] is Kind.TEXT and _is_told_again(line, lines[below])
        if not dated and not (told and "。" in lines[below].text):
            return
        kinds[index] = Kind.SHORT


def _menus(lines: list[Line], kinds: list[Kind], first: int) -> str:
    """The text of the menus and paths above a line."""
    return "".join(
        lines[k].text
        for k in range(max(0, first - _ABOVE), first)
        if kinds[k] is Kind.NAV or (kinds[k] is Kind.META and carries(lines[k], "crumb"))
    )


def find_title(
    lines: list[Line], kinds: list[Kind], first: int, *, column: bool = False
) -> int | None:
    """The topmost headline over the first paragraph, or over the date line between them."""
    menus = _menus(lines, kinds, first)
    below: list[int] = []
    above: list[int] = []
    found = below
    for index in range(first - 1, -1, -1):
        kind = kinds[index]
        if kind is Kind.TEXT:
            break
        if kind is Kind.SHORT and is_headline(lines[index], column=column):
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
    if not chosen and not column:
        return find_title(lines, kinds, first, column=True)
    return chosen[-1] if chosen else None
