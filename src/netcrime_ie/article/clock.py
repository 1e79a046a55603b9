"""Full dates and times of day as pages print them beside an article."""

import re
from dataclasses import dataclass
from datetime import date, time

_TIME = (
    r"(?:[\sT,(/|-]|HKT|北京时间|香港时间|星期[一二三四五六日天]|周[一二三四五六日]|[()]|时间:?){0,8}"
    r"(?P<half>上午|下午|晚上|凌晨|中午|早上)?\s?"
    r"(?P<hour>[01]?\d|2[0-3])\s?(?::|时|点)\s?(?P<minute>[0-5]\d)(?!\d)"
    r"(?::(?P<second>[0-5]\d)(?!\d))?"
)
_DATE = re.compile(
    r"(?<!\d)(?:"
    r"(?P<year>(?:19|20)\d\d)\s?(?P<sign>[-/.年\s])\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})(?!\d)日?"
    r"|(?P<day2>\d{1,2})\s?[./-]\s?(?P<month2>\d{1,2})\s?[./-]\s?(?P<year2>(?:19|20)\d\d)(?!\d)"
    r"|民国(?P<roc>\d{2,3})年(?P<month3>\d{1,2})月(?P<day3>\d{1,2})日"
    # 发布日期:98年6月12日, 发布日期:113-05-21: a label tells the era of Taiwan.
    r"|(?<=[日时][期间]:)\s?(?P<roc2>(?:8\d|9\d|1[0-3]\d)(?=年)|1[0-3]\d)[-/.年]"
    r"(?P<month6>\d{1,2})[-/.月](?P<day6>\d{1,2})(?!\d)日?"
    # 〔记者王某/台中报导〕114年12月4日: so does a byline.
    r"|(?<=[)\]〕】导])\s?(?P<roc3>1[0-3]\d)年(?P<month7>\d{1,2})月(?P<day7>\d{1,2})日"
    r"|(?P<year4>(?:19|20)\d\d)(?P<month4>[01]\d)(?P<day4>[0-3]\d)(?!\d)"
    r"|(?P<han>[一二][〇零○O0一二三四五六七八九]{3})年(?P<month5>[一二三四五六七八九十]{1,2})月"
    r"(?P<day5>[一二三四五六七八九十]{1,3})日)"
)
# What every date holds, in plain alternatives: most lines are told by it at little cost.
_YEAR = re.compile(
    r"19\d\d|20\d\d|民国\d|[日时][期间]:\s?\d|[)\]〕】导]\s?1[0-3]\d年|一[〇零○O0一二三四五六七八九]{3}年|二[〇零○O0一二三四五六七八九]{3}年"
)
_CLOCK = re.compile(_TIME)
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= dict.fromkeys("零○O0", 0)


@dataclass(slots=True, frozen=True)
class Stamp:
    """A full date, with its time of day where one follows, and where both stand in a line."""

    start: int
    end: int
    day: date
    clock: time | None


def _small(numeral: str) -> int:
    """The value of a Chinese numeral below one hundred: 二十三 is 23."""
    tens, ten, units = numeral.rpartition("十")
    value = _DIGITS.get(units, 0) if units else 0
    return value + (10 * (_DIGITS.get(tens, 1) if tens else 1) if ten else 0)


def _day(match: re.Match[str]) -> date | None:
    """The date of a match; None for one that no calendar has (2018-13-40)."""
    part = match.groupdict()
    if part["han"]:
        year = int("".join(str(_DIGITS[sign]) for sign in part["han"]))
        month, day = _small(part["month5"]), _small(part["day5"])
    elif part["roc"]:
        year, month, day = int(part["roc"]) + 1911, int(part["month3"]), int(part["day3"])
    elif part["roc2"]:
        year, month, day = int(part["roc2"]) + 1911, int(part["month6"]), int(part["day6"])
    elif part["roc3"]:
        year, month, day = int(part["roc3"]) + 1911, int(part["month7"]), int(part["day7"])
    else:
        year = int(part["year"] or part["year2"] or part["year4"])
        month = int(part["month"] or part["month2"] or part["month4"])
        day = int(part["day"] or part["day2"] or part["day4"])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(match: re.Match[str] | None) -> time | None:
    if match is None:
        return None
    hour = int(match["hour"])
    if match["half"] in ("下午", "晚上") and hour < 12:
        hour += 12
    return time(hour, int(match["minute"]), int(match["second"] or 0))


def find_stamps(line: str) -> list[Stamp]:
    """The full dates in a folded line.

    >>> [(str(stamp.day), str(stamp.clock)) for stamp in find_stamps("18.10.2016  09:22")]
    [('2016-10-18', '09:22:00')]
    >>> find_stamps("2018-13-40"), find_stamps("10月13日")
    ([], [])
    """
    stamps: list[Stamp] = []
    if _YEAR.search(line) is None:
        return stamps
    for match in _DATE.finditer(line):
        day = _day(match)
        if day is None:
            continue
        clock = _CLOCK.match(line, match.end())
        end = clock.end() if clock else match.end()
        stamps.append(Stamp(match.start(), end, day, _clock(clock)))
    return stamps
