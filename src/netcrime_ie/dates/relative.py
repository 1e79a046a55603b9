"""Dates that lean on the day of the report or on the text: 昨日, 同日, 近日, 上周一, 近三年."""

import re
from datetime import date

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.days import (
    ONE_DAY,
    UNKNOWN,
    Days,
    add_days,
    add_months,
    back,
    make_day,
    week_days,
)
from netcrime_ie.dates.numerals import read_numeral
from netcrime_ie.dates.patterns import DAY_NUMERAL, GAP, WEEK_WORD, WEEKDAYS, length_before
from netcrime_ie.dates.types import POINT, Reading

_BASE_DAYS = {
    "今天": 0, "今日": 0, "本日": 0, "今晨": 0, "今早": 0, "今晚": 0, "昨天": -1, "昨日": -1,
    "昨晚": -1, "昨夜": -1, "前天": -2, "前日": -2, "前晚": -2, "大前天": -3, "明天": 1, "明日": 1,
    "后天": 2, "后日": 2, "大后天": 3,
}  # fmt: skip
_TEXT_DAYS = {
    "同日": 0, "同一天": 0, "当日": 0, "当天": 0, "当晚": 0, "当夜": 0, "次日": 1, "翌日": 1,
}  # fmt: skip
_OF_AN_EVENT = frozenset(("当日", "当天", "当晚", "当夜"))
# 今日头条 is a platform, 此前天津 and 随后天津 a place, 此前日均 a rate, 同日本 two words.
_DAY_WORD = re.compile(
    "(?<![目之以此当先提午随然今最年月日](?=[前后]))("
    + "|".join(sorted(_BASE_DAYS | _TEXT_DAYS, key=len, reverse=True))
    + ")(?!头条|说法|关注|之[星子]|[津均系]|本(?![报市省县区网台局院]))"
)
# 今(21)日, 昨(五)日: the day of the month in brackets.
_BRACKET_DAY = re.compile(rf"(今|昨|前|明)\(({DAY_NUMERAL})\)[日天晨晚]")
_LATELY = re.compile("近日来?|近期以?来?|近来|日前|连日来|前不久|前几[天日]|前些天")
_LATE_YEARS = re.compile("近(?:几|些|数)?年(?:以?来)?(?![均龄级])")
# 截至目前, 截至发稿时, 到目前为止, 迄今: open to the past.
_SO_FAR = re.compile(
    "截[至止]到?(?:目前|现在|当前|现阶段|(?:记者|本报|本文|本刊)?(?:发稿|截稿|成稿|通报|发布|公布|见报)[时前日]?)(?:为止)?|到?目前为止|迄今(?:为止)?"
)
_WEEK = re.compile(
    rf"(上上|上一|上|本|这一|这|下下|下一|下)个?{WEEK_WORD}(?:([一二三四五六日天])|(末))?"
    "(?![围边刊年岁转某密期报口])"
)
_WEEK_OFFSETS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
# 周一 alone can be a name (周一鸣); a part of the day or a pause must follow.
_WEEKDAY = re.compile(
    "(?:(?:星期|礼拜)([一二三四五六日天])|周([一二三四五六日])(?=[上下中]午|[晚早凌至到的,。、;)]|$))"
)
_COUNTED = re.compile(
    r"(最近|近|过去|上|前|未来|今后|后|下)([0-9]{1,3}|"
    rf"[二三]?十[一二三四五六七八九]?|[一二两三四五六七八九]){GAP}(?:个?(年|月|周|星期|礼拜)|([天日]))(?![级均薪报津])(?P<tail>以?来|[间里]|之?内)?"
    "(?!多|余|半|的?时间|之久|的?努力)"
)
# 两天后,民警…: counted from the last day of the story.
_DAYS_LATER = re.compile(
    rf"([0-9]{{1,2}}|[一二两三四五六七八九]|[一二三]?十[一二三四五六七八九]?){GAP}[天日][之以]?后(?=[,凌上下中傍深晚])"
)
_UNIT_GRAINS = {"年": "year", "月": "month", "周": "week", "天": "day"}
# 历时三天后 is a length.
_PAUSES = ("", "。", ";", "!", "\n", ",", " ")


def _left(text: str, pos: int) -> str:
    return text[pos - 1 : pos]


def read_relative(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read a relative date that begins at ``pos``."""
    if match := _DAY_WORD.match(text, pos):
        if ctx.day is None and match[1] in _OF_AN_EVENT and _left(text, pos) > "\u4dff":
            # 突击检查当日: of an event whose day nothing tells.
            return _day(match.end(), None)
        return _day(match.end(), _resolve_day(match[1], ctx))
    if match := _BRACKET_DAY.match(text, pos):
        return _day(match.end(), _bracketed(match[1], read_numeral(match[2]), ctx))
    if match := _SO_FAR.match(text, pos):
        return Reading(match.end(), None, ctx.base, "day", scope=True)
    # 10日前 is a day before, not 日前.
    if (match := _LATELY.match(text, pos)) and not _left(text, pos).isnumeric():
        return Reading(match.end(), None, ctx.base, "day", anchor=False)
    if match := _LATE_YEARS.match(text, pos):
        return Reading(match.end(), None, ctx.base, "year", anchor=False)
    # "晚上周某", "以下周期": 上 and 下 are part of the word before.
    if _left(text, pos) not in ("晚", "早", "以", "之", "线", "天", "网"):
        if match := _WEEK.match(text, pos):
            return _week(match, ctx)
        if match := _COUNTED.match(text, pos):
            return _counted(text, match, ctx)
    if (match := _WEEKDAY.match(text, pos)) and not (
        _left(text, pos) in ("每", "个", "逢") or _left(text, pos).isnumeric()
    ):
        return _day(match.end(), _last_weekday(match[1] or match[2], ctx))
    return None


def read_days_later(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read 两天后 at the beginning of a clause, counted from the last day of the story."""
    if ctx.day is None or _left(text, pos) not in _PAUSES:
        return None
    match = _DAYS_LATER.match(text, pos)
    return _day(match.end(), add_days(ctx.day, read_numeral(match[1]))) if match else None


def _day(end: int, day: date | None) -> Reading:
    return Reading(end, day, day, "day", POINT)


def _bracketed(word: str, number: int, ctx: Context) -> date | None:
    """The day that 今(21)日 names: the 21st on or before the reference day, for 明 after it."""
    if ctx.base is None:
        return None
    near = add_days(ctx.base, _BASE_DAYS[word + "日"])
    if near.day == number:
        return near
    month = near if number <= near.day or word == "明" else add_months(near.replace(day=1), -1)
    return make_day(month.year, month.month, number)


def _resolve_day(word: str, ctx: Context) -> date | None:
    if word in _BASE_DAYS:
        return add_days(ctx.base, _BASE_DAYS[word]) if ctx.base else None
    origin = ctx.day or ctx.base
    return add_days(origin, _TEXT_DAYS[word]) if origin else None


def _week(match: re.Match[str], ctx: Context) -> Reading | None:
    which, weekday, end = match[1], match[2], match[3]
    if ctx.base is None:
        return _day(match.end(), None) if weekday else Reading(match.end(), None, None, "week")
    first, last = week_days(ctx.base, _WEEK_OFFSETS[which.rstrip("一")])
    if first is None:
        return None
    if weekday:
        return _day(match.end(), add_days(first, WEEKDAYS[weekday]))
    return Reading(match.end(), add_days(first, 5) if end else first, last, "week")


def _last_weekday(weekday: str, ctx: Context) -> date | None:
    if ctx.base is None:
        return None
    return add_days(ctx.base, -((ctx.base.weekday() - WEEKDAYS[weekday]) % 7))


def _counted(text: str, match: re.Match[str], ctx: Context) -> Reading | None:
    """近三年, 过去两周, 上2个月, 后1年; a length (历时近三年, 近一个月) is left to its reader."""
    which, numeral, long_unit, _, tail = match.groups()
    unit = {"星期": "周", "礼拜": "周", None: "天"}.get(long_unit, long_unit)
    # "前10个月" is January to October.
    if length_before(text, match.start()) or (which == "前" and unit == "月"):
        return None
    if read_numeral(numeral) < 1:
        return None
    if which == "近" and unit != "年" and tail not in ("来", "以来"):
        return None
    if which in ("前", "后", "上", "下"):
        # 案发前一周 and 3天后 count from something else; 前3个月 is January to March.
        left = _left(text, match.start())
        if (
            tail
            or numeral in ("一", "十")
            or (left > "\u4dff" and left not in ("在", "从", "你", "我"))
        ):
            return None
    days = _count_days(which, unit, read_numeral(numeral), ctx.base) if ctx.base else UNKNOWN
    return Reading(match.end(), *days, _UNIT_GRAINS[unit], anchor=False)


def _count_days(which: str, unit: str, count: int, base: date) -> Days:
    if which in ("后", "下", "未来", "今后"):
        return add_days(base, 1), back(base, unit, -count)
    if which in ("上", "前"):
        return back(base, unit, count), base - ONE_DAY
    # 近三年 ends on the day of the report.
    return add_days(back(base, unit, count), 1), base
