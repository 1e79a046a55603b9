"""Dates by year, month and day: 2018年10月13日, 去年11月, 3月底, 25日至27日, 二〇一八年."""

import re
from datetime import date

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.days import (
    UNKNOWN,
    Days,
    add_months,
    make_day,
    month_days,
    part_of_month,
    year_days,
)
from netcrime_ie.dates.fiscal import read_fiscal
from netcrime_ie.dates.numerals import full_year, read_numeral
from netcrime_ie.dates.patterns import (
    CJK_DIGIT,
    DAY_NUMERAL,
    GAP,
    JOIN,
    LISTED_DAY,
    MONTH_NUMERAL,
    NOT_DAY,
    NOT_MONTH,
    NOT_YEAR,
    WEEK_WORD,
    WEEKDAYS,
    length_before,
)
from netcrime_ie.dates.types import POINT, Reading

_BASE_YEARS = {
    "今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "前年": -2, "大前年": -3,
    "明年": 1, "下一年": 1, "后年": 2, "大后年": 3,
}  # fmt: skip
_TEXT_YEARS = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_RELATIVE_YEAR = re.compile(
    # 此前年均, 3年后年底, 以上年龄: the first character belongs to the word before.
    "(?<![之以此目年月日天线网](?=[前后上下]))("
    + "|".join(sorted(_BASE_YEARS | _TEXT_YEARS, key=len, reverse=True))
    + f"){NOT_YEAR}度?"
)
# 本(104)年6月15日, as offices of Taiwan write the year of the Republic.
_BRACKETED_YEAR = re.compile("[本今去明][(]([0-9]{3})[)]年")
_RELATIVE_HEADS = frozenset(word[0] for word in _BASE_YEARS | _TEXT_YEARS)
# "一八年", "07年" and "789年" can be lengths; what they need besides is checked in _bare_year.
_YEAR = re.compile(
    rf"([12][0-9]{{3}}|[0-9]{{2,3}}|[{CJK_DIGIT}]{{2,4}}|[两二]千零?[一二三四五六七八九十]{{0,3}})"
    rf"{GAP}年{NOT_YEAR}(?!代|多(?![0-9])|余|来|之?内|之?间隔)度?"
)
# 2018上半年, 2021全年: the year without 年.
_CLIPPED_YEAR = re.compile("((?:19|20)[0-9]{2})(?=[上下]半年|全年|第?[一二三四]季度)")
_YEAR_RANGE = re.compile(
    rf"([12][0-9]{{3}}|[{CJK_DIGIT}]{{4}}){GAP}年?{JOIN}"
    rf"([12][0-9]{{3}}|[{CJK_DIGIT}]{{4}}){GAP}年{NOT_YEAR}"
    rf"(?!{GAP}(?:{MONTH_NUMERAL}{GAP}月|[初底末]))"
)
_RANGE_HEADS = frozenset("12" + CJK_DIGIT)
_LAST_ERA_YEAR = 189
# Taiwan's year 1 is 1912. 98年 is 2009 there, where the text has a date of it just before its day.
_ERA = 1911
_LEAST_ERA_YEAR = 80
_ERA_DAYS = 200
_MONTH_AND_DAY = re.compile(rf"{GAP}({MONTH_NUMERAL}){GAP}月{GAP}({DAY_NUMERAL}){GAP}日")
_ERA_YEAR = re.compile(rf"民国(?:([0-9]{{1,3}})|([{CJK_DIGIT}十百]{{1,5}})){GAP}年")
_MONTH_NEXT = re.compile(rf"{GAP}(?:的{GAP})?(?:{MONTH_NUMERAL}{GAP}月|年?[初底末])(?!{GAP}个)")
_BASE_MONTHS = {
    "本月": 0, "这个月": 0, "上月": -1, "上个月": -1, "上一个月": -1,
    "上上个月": -2, "上上月": -2, "下月": 1, "下个月": 1, "下一个月": 1, "下下个月": 2,
}  # fmt: skip
_TEXT_MONTHS = {"同月": 0, "同一个月": 0, "当月": 0, "次月": 1, "翌月": 1}
_MONTH = re.compile(
    rf"{GAP}(?:的{GAP})?(?:({MONTH_NUMERAL}){GAP}月份?{NOT_MONTH}|("
    + "|".join(sorted(_BASE_MONTHS | _TEXT_MONTHS, key=len, reverse=True))
    + f"){NOT_MONTH})"
)
_MONTH_HEADS = frozenset(
    (*" 的0123456789一二三四五六七八九十正", *(word[0] for word in _BASE_MONTHS | _TEXT_MONTHS))
)
_PART = re.compile(rf"{GAP}([上中下]旬|上中旬|中下旬|[上下]半月|[初底末]|中(?=[至到,。、;]|$))")
_DAY_RANGE = re.compile(rf"{GAP}({DAY_NUMERAL}){GAP}[日号]?{JOIN}({DAY_NUMERAL}){GAP}[日号]")
_DAY = re.compile(
    rf"{GAP}(?:({DAY_NUMERAL}){GAP}(?:日|号(?![楼线院店令文公牌])|{LISTED_DAY})"
    # 一月二十三, 八月十五: without 日 only where no counted thing follows (三月二十三名干部).
    r"|([初二三十廿]十?[一二三四五六七八九十])(?=[^\u4e00-\u9fff0-9]|[至到]|$))"
)
_BARE_DAY = re.compile(rf"({DAY_NUMERAL}){GAP}日{NOT_DAY}")
_BARE_RANGE = re.compile(rf"({DAY_NUMERAL}){GAP}日?{JOIN}({DAY_NUMERAL}){GAP}日{NOT_DAY}")
# 中旬, 中下旬; 月底, but not the tail of 13月底 or 三个月底.
_BARE_PART = re.compile(
    "(上中旬|中下旬|[上中下]旬)|(?<![0-9一二三四五六七八九十个])月([初底末])(?!底)"
)
_DAY_HEADS = frozenset("0123456789一二三四五六七八九十廿卅初上中下月")
# "10月12日(星期五)", "10月12号,星期一"
_WEEKDAY = re.compile(rf"\({WEEK_WORD}[一二三四五六日天]\)|,?{GAP}(?:星期|礼拜)[一二三四五六日天]")
# 8月的最后一个星期一, 5月第二个周日
_NTH_WEEKDAY = re.compile(rf"的?(第[一二三四五]|最后一)个{WEEK_WORD}([一二三四五六日天])")
# A birthday is no step of the story: (1985年8月12日出生).
_BORN = re.compile("出?生(?![产效])")


# 自一七年部署: a short year, and no length.
_SINCE = re.compile("(?<![来各出])(?:自|自从|早在|始于|截至|截止)$")


def _bare_year(text: str, match: re.Match[str]) -> bool:
    """Tell a short year from a length: 07年, 18年10月, 一八年底, but 11年, 一二年."""
    numeral = match[1]
    if match[0].endswith("度") or (len(numeral) == 2 and _SINCE.search(text, 0, match.start())):
        # 113年度; 自一七年起
        return numeral.isdecimal() or len(numeral) == 2
    if len(numeral) == 4 and ("千" not in numeral or "零" in numeral):
        return True
    if _MONTH_NEXT.match(text, match.end()):
        return True
    if len(numeral) == 3 and numeral[0] != "0" and "千" not in numeral:
        return text[match.start() - 1 : match.start()] in ("在", "元")
    return len(numeral) == 2 and numeral[0] == "0"


def _is_of_era(text: str, pos: int, year: int, base: date | None) -> bool:
    """Tell by a full date right before the report that years count from 1912: 98年6月9日."""
    match = _MONTH_AND_DAY.match(text, pos)
    if match is None or base is None or year < _LEAST_ERA_YEAR:
        return False
    day = make_day(_ERA + year, read_numeral(match[1]), read_numeral(match[2]))
    return day is not None and 0 <= (base - day).days < _ERA_DAYS


def read_year(text: str, pos: int, ctx: Context) -> tuple[int, int | None] | None:
    """Read a year: where it ends, and which it is where that is known."""
    head = text[pos : pos + 1]
    if head in _RELATIVE_HEADS:
        if bracketed := _BRACKETED_YEAR.match(text, pos):
            return bracketed.end(), _ERA + int(bracketed[1])
        match = _RELATIVE_YEAR.match(text, pos)
        if match is None:
            return None
        word = match[1]
        if word in _BASE_YEARS:
            return match.end(), ctx.base.year + _BASE_YEARS[word] if ctx.base else None
        known = ctx.year or (ctx.base.year if ctx.base else None)
        return match.end(), known + _TEXT_YEARS[word] if known else None
    if head == "民" and (match := _ERA_YEAR.match(text, pos)):
        return match.end(), _ERA + read_numeral(match[1] or match[2])
    if match := _CLIPPED_YEAR.match(text, pos):
        return match.end(), read_numeral(match[1])
    match = _YEAR.match(text, pos)
    if match is None or not _bare_year(text, match):
        return None
    year = read_numeral(match[1])
    if 100 <= year < _LAST_ERA_YEAR:
        # 111年10月 in a bulletin from Taiwan is 2022: no bulletin tells of the second century.
        return match.end(), _ERA + year
    if 0 < year < 100:
        ctx.era = ctx.era or _is_of_era(text, match.end(), year, ctx.base)
        year = _ERA + year if ctx.era and year >= _LEAST_ERA_YEAR else full_year(year)
    return match.end(), year


def read_unit(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read the longest date that begins at ``pos``."""
    if text[pos] in _RANGE_HEADS and (match := _YEAR_RANGE.match(text, pos)):
        first, last = (year_days(read_numeral(match[group])) for group in (1, 2))
        return Reading(match.end(), first[0], last[1], "year")
    if stated := read_year(text, pos, ctx):
        end, year = stated
        reading = read_fiscal(text, end, ctx, year=year, stated=True)
        if reading is None:
            reading = _read_month(text, end, ctx, year=year, stated=True)
        if reading is None:
            first_day, last_day = year_days(year) if year else UNKNOWN
            reading = Reading(end, first_day, last_day, "year")
    else:
        reading = (
            read_fiscal(text, pos, ctx, year=None, stated=False)
            or _read_month(text, pos, ctx, year=None, stated=False)
            or _read_day(text, pos, ctx)
        )
    if reading and _BORN.match(text, reading.end):
        reading.anchor = False
    return reading


def _read_month(
    text: str, pos: int, ctx: Context, *, year: int | None, stated: bool
) -> Reading | None:
    match = _MONTH.match(text, pos) if text[pos : pos + 1] in _MONTH_HEADS else None
    if match is None:
        return None
    # 每3月, 近一月 are lengths. After 至 or a year, or with its day, it is a month all the same.
    end = match.end()
    # 仅6月份一个月: 月份 and what repeats it name a month.
    named = text[end - 1] == "份" or text.startswith(("一个月", "单月", "当月"), end)
    is_length = not stated and not named and ctx.after is None and length_before(text, pos)
    numeral, word = match.groups()
    if word in _BASE_MONTHS or word in _TEXT_MONTHS:
        origin = ctx.base if word in _BASE_MONTHS else ctx.month or ctx.base
        offset = _BASE_MONTHS.get(word, _TEXT_MONTHS.get(word, 0))
        moved = add_months(origin.replace(day=1), offset) if origin else None
        month, known = (moved.month, year or moved.year) if moved else (1, None)
        stated = True
    else:
        month, known = read_numeral(numeral), year

    def year_for(day: int) -> int | None:
        return known if stated else ctx.in_year(month, day)

    if days := _DAY_RANGE.match(text, end):
        low, high = read_numeral(days[1]), read_numeral(days[2])
        found = year_for(low)
        first = make_day(found, month, low) if found else None
        last = make_day(found, month, high) if found else None
        if low < high:
            return Reading(days.end(), first, last, "day")
    if day := _DAY.match(text, end):
        number = read_numeral(day[1] or day[2])
        found = year_for(number)
        return _point(text, day.end(), make_day(found, month, number) if found else None)
    # A length in months: 3月内, 三月余.
    if is_length or (not stated and text[end : end + 1] in ("余", "多", "内")):
        return None
    found = known if stated else ctx.in_year(month)
    if nth := _NTH_WEEKDAY.match(text, end):
        return _point(text, nth.end(), _nth_weekday(found, month, nth[1], nth[2]))
    if part := _PART.match(text, end):
        first_last: Days = part_of_month(found, month, part[1]) if found else UNKNOWN
        return Reading(part.end(), *first_last, "day")
    return Reading(end, *(month_days(found, month) if found else UNKNOWN), "month")


def _point(text: str, end: int, day: date | None) -> Reading:
    if weekday := _WEEKDAY.match(text, end):
        end = weekday.end()
    return Reading(end, day, day, "day", POINT)


def _nth_weekday(year: int | None, month: int, which: str, weekday: str) -> date | None:
    first, last = month_days(year, month) if year else UNKNOWN
    if first is None or last is None:
        return None
    offset = (WEEKDAYS[weekday] - first.weekday()) % 7
    weeks = (last.day - 1 - offset) // 7 if which == "最后一" else read_numeral(which[1]) - 1
    return make_day(first.year, month, 1 + offset + 7 * weeks)


def _read_day(text: str, pos: int, ctx: Context) -> Reading | None:
    if text[pos] not in _DAY_HEADS:
        return None
    # After 拘留 or 连续 it is a length; after 月 (13月5日) the month was none.
    if ctx.after is None and (
        length_before(text, pos) or text[pos - 1 : pos] == "月" or ctx.continues_length(text, pos)
    ):
        return None
    if days := _BARE_RANGE.match(text, pos):
        low, high = read_numeral(days[1]), read_numeral(days[2])
        first = ctx.in_month(low)
        last = make_day(first.year, first.month, high) if first else None
        if low < high:
            return Reading(days.end(), first, last, "day")
    if day := _BARE_DAY.match(text, pos):
        return _point(text, day.end(), ctx.in_month(read_numeral(day[1])))
    if part := _BARE_PART.match(text, pos):
        origin = ctx.month or ctx.base
        known = part_of_month(origin.year, origin.month, part[1] or part[2]) if origin else UNKNOWN
        return Reading(part.end(), *known, "day")
    return None
