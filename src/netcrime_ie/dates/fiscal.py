"""Parts of a year that figures are reported for: 上半年, 前三季度, 前10个月, 1至8月, 年初, 同期."""

import re

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.days import UNKNOWN, add_months, month_span, move_years
from netcrime_ie.dates.numerals import read_numeral
from netcrime_ie.dates.patterns import (
    DAY_NUMERAL,
    GAP,
    JOIN,
    MONTH_NUMERAL,
    NOT_MONTH,
    length_before,
)
from netcrime_ie.dates.types import Reading

_QUARTER = "[一二三四1-4]"
_HALF = re.compile(rf"{GAP}的?([上下])半年(?!度?[报刊])度?")
_QUARTERS = re.compile(
    rf"{GAP}的?(?:(?P<upto>[前首头])(?P<n>[一二两三123])个?季度?"
    rf"|(?P<low>{_QUARTER})(?:季度)?{JOIN}(?P<high>{_QUARTER})季度"
    rf"|第?(?P<one>{_QUARTER}(?=季度)|首)季度?(?!军)|第(?P<nth>{_QUARTER})季|[Qq](?P<q>[1-4])(?=[\u4e00-\u9fff,。、;)]|$))"
)
_MONTHS = re.compile(
    rf"{GAP}的?(?:(?:前|首|头)(?P<n>{MONTH_NUMERAL}|两)个?月"
    rf"|(?P<low>{MONTH_NUMERAL}){GAP}(?:月份?)?{JOIN}(?P<high>{MONTH_NUMERAL}){GAP}月份?{NOT_MONTH}"
    # 3月至6月15日 and 10月至11月底 end on a part of the month: two dates with a connector.
    rf"(?!{GAP}(?:{DAY_NUMERAL}{GAP}[日号]|[上中下]旬|[初底末])))"
)
# 四五月份, 二三月间, 7、8月间: two months that follow one another.
_ADJACENT = re.compile(
    f"{GAP}(?P<low>[一二三四五六七八]|{MONTH_NUMERAL}、)(?P<high>{MONTH_NUMERAL})月(?:份|之?间)"
)
# 今年1、2月; 5月、6月: two or three that are listed.
_LISTED = re.compile(
    rf"{GAP}(?P<low>{MONTH_NUMERAL})月?[、和](?:{MONTH_NUMERAL}月?[、和])?(?P<high>{MONTH_NUMERAL})月"
    rf"{NOT_MONTH}(?!{GAP}(?:{DAY_NUMERAL}{GAP}[日号]|个|[上中下]旬|[初底末]))"
)
_LISTED_SPAN = 2
_WHOLE = re.compile("全年")
_SAME = re.compile("同期|同时期")
_EDGE = re.compile("年?([初中底末])(?![级央一二三四五六七八九十])|岁末")
# The characters that these begin with; a space and 的 may stand before the first three.
_HALF_HEADS = frozenset(" 的上下")
# What something may have happened before.
_EVENTS = (
    "会战", "行动", "整治", "案发", "事发", "发案", "报案", "启动", "打响", "部署", "开展", "战役",
    "实施", "施行", "收网", "落网", "到案", "被捕", "攻坚", "专案", "严打", "实行", "改革", "春节",
)  # fmt: skip
_COUNTED_HEADS = frozenset(" 的前第首头Qq一二三四五六七八九十正0123456789")
_EDGE_HEADS = frozenset("年初中底末岁")
_EDGE_MONTHS = {"初": (1, 1), "中": (6, 7), "底": (12, 12), "末": (12, 12)}


def _reading(end: int, year: int | None, first: int, last: int, grain: str) -> Reading:
    days = month_span(year, first, last) if year else UNKNOWN
    return Reading(end, *days, grain, scope=grain != "day")


def read_fiscal(
    text: str, pos: int, ctx: Context, *, year: int | None, stated: bool
) -> Reading | None:
    """Read a part of a year that begins at ``pos``.

    Args:
        text: Folded text.
        pos: Where the part begins; just after the year, where one is written.
        ctx: Running state of the scan.
        year: The year, where it is known.
        stated: Whether a year was written, known or not.
    """

    def known(first: int, last: int) -> int | None:
        return year if stated else ctx.span_year(first, last)

    head = text[pos : pos + 1]
    if head in _HALF_HEADS and (match := _HALF.match(text, pos)):
        first, last = (1, 6) if match[1] == "上" else (7, 12)
        return _reading(match.end(), known(first, last), first, last, "half")
    if head in _COUNTED_HEADS:
        if match := _QUARTERS.match(text, pos):
            low, high = _quarters(match)
            if low <= high:
                first, last = 3 * low - 2, 3 * high
                return _reading(match.end(), known(first, last), first, last, "quarter")
        if match := _MONTHS.match(text, pos):
            return _months(text, pos, match, ctx, year, stated)
        if match := _ADJACENT.match(text, pos):
            first, last = read_numeral(match["low"].rstrip("、")), read_numeral(match["high"])
            if last != first + 1:
                return None
            return _reading(match.end(), known(first, last), first, last, "month")
        if match := _LISTED.match(text, pos):
            first, last = read_numeral(match["low"]), read_numeral(match["high"])
            if not 0 < last - first <= _LISTED_SPAN or length_before(text, pos):
                return None
            reading = _reading(match.end(), known(first, last), first, last, "month")
            reading.scope = first == 1
            return reading
    if stated and (match := _WHOLE.match(text, pos)):
        return _reading(match.end(), year, 1, 12, "year")
    if stated and (match := _SAME.match(text, pos)):
        return _same_period(match.end(), ctx, year)
    if head in _EDGE_HEADS and (stated or head in "年岁") and (match := _EDGE.match(text, pos)):
        first, last = _EDGE_MONTHS[match[1] or "末"]
        return _edge(match.end(), year if stated else _edge_year(ctx), first, last)
    return None


def _quarters(match: re.Match[str]) -> tuple[int, int]:
    if match["upto"]:
        return 1, read_numeral(match["n"])
    if match["low"]:
        return read_numeral(match["low"]), read_numeral(match["high"])
    one = match["one"] or match["nth"] or match["q"]
    return read_numeral(one), read_numeral(one)


def _months(
    text: str, pos: int, match: re.Match[str], ctx: Context, year: int | None, stated: bool
) -> Reading | None:
    if match["n"]:
        # "今年前10个月" sums up the year; "在此前3个月" is a length.
        if not stated and _counts_from(text, pos):
            return None
        count = read_numeral(match["n"])
        found = year if stated else ctx.span_year(1, count)
        return _reading(match.end(), found, 1, count, "month")
    if not stated and length_before(text, pos):
        return None
    low, high = read_numeral(match["low"]), read_numeral(match["high"])
    found = year if stated else ctx.span_year(low, high if low <= high else low)
    return _reading(match.end(), found, low, high, "month")


def _counts_from(text: str, pos: int) -> bool:
    """Whether 前两个月 is a length before something: 此前两个月, 较会战前两个月, 案发前三个月."""
    if text[pos - 1 : pos] in ("此", "之", "以", "年", "月", "日"):
        return True
    return text.endswith(_EVENTS, max(0, pos - 2), pos)


def _edge(end: int, year: int | None, first: int, last: int) -> Reading:
    reading = _reading(end, year, first, last, "month")
    reading.scope = False
    return reading


def _edge_year(ctx: Context) -> int | None:
    return ctx.base.year if ctx.base else ctx.year


def _same_period(end: int, ctx: Context, year: int | None) -> Reading:
    """去年同期: the last reporting period, moved into that year."""
    first, last = ctx.span or UNKNOWN
    if year is None:
        first = last = None
    elif last is not None:
        # Where the period is open to the past, so is the one that it is compared with.
        first, last = move_years(first, last, year - last.year)
    elif ctx.base:
        first = month_span(year, 1, 12)[0]
        last = add_months(ctx.base, 12 * (year - ctx.base.year))
    return Reading(end, first, last, "year", scope=True, baseline=True, anchor=False)
