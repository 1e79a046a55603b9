"""Periods with a name: “十三五”期间, 党的十八大以来, 上世纪90年代."""

import re
from datetime import date

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.days import make_day
from netcrime_ie.dates.numerals import read_numeral
from netcrime_ie.dates.types import Reading

# The first five-year plan began in 1953, the sixth (after a pause) in 1981; 十三五 is 2016 to 2020.
_PLAN = re.compile("“?(十[一二三四五六])五”?(?:规划|时期|期间){1,2}|“(十[一二三四五六])五”")
_FIRST_MODERN_PLAN = (10, 2001)

# Opening days of the congresses and of what else texts count from.
_EVENTS = {
    "十六大": date(2002, 11, 8),
    "十七大": date(2007, 10, 15),
    "十八大": date(2012, 11, 8),
    "十九大": date(2017, 10, 18),
    "二十大": date(2022, 10, 16),
    "改革开放": date(1978, 12, 18),
    "新中国成立": date(1949, 10, 1),
    "建国": date(1949, 10, 1),
}
_SINCE = re.compile("(?:党的)?(" + "|".join(_EVENTS) + ")(?:胜利)?(?:召开)?以来")
_DECADE = re.compile(
    "(?:(上)世纪|([12][0-9])世纪|(19|20))?(?:([0-9])0|([二三四五六七八九])十)年代(?:[初中末]期?)?"
)
# The characters that each begins with.
_SINCE_HEADS = frozenset(("党", *(event[0] for event in _EVENTS)))
_DECADE_HEADS = frozenset("上0123456789二三四五六七八九")
_PLAN_HEADS = frozenset("“十")


def read_era(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read a period with a name that begins at ``pos``."""
    head = text[pos]
    if head in _SINCE_HEADS and (match := _SINCE.match(text, pos)):
        return Reading(match.end(), _EVENTS[match[1]], ctx.base, "day", scope=True, anchor=False)
    if head in _DECADE_HEADS and (match := _DECADE.match(text, pos)):
        last_century, century, prefix, figure, numeral = match.groups()
        tens = read_numeral(figure or numeral)
        hundreds = int(century) - 1 if century else int(prefix) if prefix else 19
        # 90年代 and 上世纪90年代 are the 1990s; 20年代 has no century of its own.
        if not (last_century or century or prefix) and tens < 5:
            hundreds = 20
        year = hundreds * 100 + tens * 10
        first, last = make_day(year, 1, 1), make_day(year + 9, 12, 31)
        return Reading(match.end(), first, last, "decade", anchor=False)
    match = _PLAN.match(text, pos) if head in _PLAN_HEADS else None
    if match is None:
        return None
    plan, year = _FIRST_MODERN_PLAN
    year += 5 * (read_numeral(match[1] or match[2]) - plan)
    return Reading(
        match.end(), make_day(year, 1, 1), make_day(year + 4, 12, 31), "year", anchor=False
    )
