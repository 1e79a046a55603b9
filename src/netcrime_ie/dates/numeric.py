"""Dates in figures: 2018-10-13, 2018/10/13, 18.10.2016, 05/05/89."""

import re

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.days import make_day
from netcrime_ie.dates.numerals import full_year
from netcrime_ie.dates.patterns import JOIN
from netcrime_ie.dates.types import POINT, Reading

# A date inside an address or a code is none: /2018/10/13/, GB-2018-10-13, flat 12-3-1室.
_FREE = re.compile(r"(?<![0-9A-Za-z./_\-])")
# After a hyphen only the other end of a range may follow: 2018.9.1-2018.9.30.
_RANGE_END = r"[12][0-9]{3}[./-]|[0-9]{1,2}[./][0-9]{1,2}[./][12]"
_CLOSED = rf"(?![0-9]|[./_][0-9A-Za-z]|-(?!{_RANGE_END})[0-9A-Za-z]|[室号楼栋幢户层])"
_YEAR_FIRST = re.compile(
    r"([12][0-9]{3})(?: ?([-/.]) ?| (?=[0-9]{2} [0-9]{2}))([0-9]{1,2})"
    rf"(?: ?\2 ?|(?<=[0-9]{{4}} [0-9]{{2}}) )([0-9]{{1,2}}){_CLOSED}"
)
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([12][0-9]{{3}}){_CLOSED}")
# Short years stand with - and / only: 1.2.3 is a version.
_SHORT = re.compile(rf"([0-9]{{1,2}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}}){_CLOSED}")
# What all have: a sign behind the first figure, or figures with a space between.
_FIGURES = re.compile("[0-9]{1,4}(?: {0,2}[-/.~—–―至到]| [0-9])")
# 从2016到2018: without 年 two points of a time line, so the second year is where it ends.
_YEARS = re.compile(rf"((?:19|20)[0-9]{{2}}){JOIN}((?:19|20)[0-9]{{2}})(?! ?年)")


def _day(end: int, year: int, month: int, day: int) -> Reading | None:
    found = make_day(year, month, day)
    return Reading(end, found, found, "day", POINT) if found else None


def read_numeric(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read a date in figures.

    The year stands first or last; of the other two the month is the one that the order day,
    month, year gives, unless it is above 12.
    """
    if not "0" <= text[pos] <= "9" or not _FIGURES.match(text, pos):
        return None
    if ctx.after is None and not _FREE.match(text, pos):
        return None
    if match := _YEAR_FIRST.match(text, pos):
        # “2020.9.25”案 is a case.
        if text[pos - 1 : pos] + text[match.end() : match.end() + 1] == "“”":
            return None
        year, _, month, day = match.groups()
        return _day(match.end(), int(year), int(month), int(day))
    if match := _YEAR_LAST.match(text, pos):
        day, _, month, year = match.groups()
        return _day(match.end(), int(year), int(month), int(day)) or _day(
            match.end(), int(year), int(day), int(month)
        )
    if match := _SHORT.match(text, pos):
        one, _, two, three = match.groups()
        # 27-7-3 is the third of July, 05/05/89 and 3-7-07 have the year at the end.
        found = None
        if len(one) == 2:
            found = _day(match.end(), full_year(int(one)), int(two), int(three))
        if found is None and len(three) == 2:
            found = _day(match.end(), full_year(int(three)), int(two), int(one))
        return found
    if text[pos - 1 : pos] in ("从", "自") and (match := _YEARS.match(text, pos)):
        first, last = make_day(int(match[1]), 1, 1), make_day(int(match[2]) - 1, 12, 31)
        if first and last and first < last:
            return Reading(match.end(), first, last, "year")
    return None
