"""Arithmetic on days; nothing here raises for a day that the calendar does not have."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date | None, date | None]
UNKNOWN: Days = (None, None)


def make_day(year: int, month: int, day: int) -> date | None:
    """Build a day; the 31st of a short month is its last day, any other impossible day is None.

    >>> make_day(2018, 6, 31), make_day(2019, 2, 29)
    (datetime.date(2018, 6, 30), None)
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    length = monthrange(year, month)[1]
    # "11月31日" is a slip for the end of the month, 2月29日 in a common year a wrong year.
    if day == 31 and length == 30:
        day = 30
    return date(year, month, day) if 1 <= day <= length else None


def year_days(year: int) -> Days:
    """All days of a year."""
    return month_span(year, 1, 12)


def month_days(year: int, month: int) -> Days:
    """All days of a month."""
    return month_span(year, month, month)


def month_span(year: int, first: int, last: int) -> Days:
    """All days from one month to another; the second lies in the next year where it is earlier.

    >>> month_span(2018, 11, 2)
    (datetime.date(2018, 11, 1), datetime.date(2019, 2, 28))
    """
    end_year = year if first <= last else year + 1
    if not (1 <= year <= 9999 and 1 <= end_year <= 9999):
        return UNKNOWN
    return date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1])


def part_of_month(year: int, month: int, part: str) -> Days:
    """The days of 上旬, 中旬, 下旬 and their like (月初, 月底).

    >>> part_of_month(2018, 9, "中旬")
    (datetime.date(2018, 9, 11), datetime.date(2018, 9, 20))
    """
    first, last = month_days(year, month)
    if first is None or last is None:
        return UNKNOWN
    if part in ("上旬", "初"):
        return first, first.replace(day=10)
    if part == "上中旬":
        return first, first.replace(day=20)
    if part == "中下旬":
        return first.replace(day=11), last
    if part in ("中旬", "中"):
        return first.replace(day=11), first.replace(day=20)
    if part == "上半月":
        return first, first.replace(day=15)
    if part == "下半月":
        return first.replace(day=16), last
    return first.replace(day=21), last


def add_months(day: date, months: int) -> date:
    """Move a day by months, to the end of the month where it has no such day.

    >>> add_months(date(2018, 10, 31), -8)
    datetime.date(2018, 2, 28)
    """
    index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_days(day: date, days: int) -> date:
    """Move a day, stopping at the ends of the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def move_years(first: date | None, last: date, years: int) -> Days:
    """Move a period by years; one that ends with its month still does after a leap day.

    >>> move_years(date(2021, 1, 1), date(2021, 2, 28), -1)
    (datetime.date(2020, 1, 1), datetime.date(2020, 2, 29))
    """
    start = add_months(first, 12 * years) if first else None
    after = add_days(last, 1)
    if after.day == 1:
        return start, add_days(add_months(after, 12 * years), -1)
    return start, add_months(last, 12 * years)


def week_days(base: date, weeks: int) -> Days:
    """Monday to Sunday of the week that lies ``weeks`` after that of ``base``.

    >>> week_days(date(2018, 10, 13), -1)
    (datetime.date(2018, 10, 1), datetime.date(2018, 10, 7))
    """
    monday = add_days(base, -base.weekday() + 7 * weeks)
    return monday, add_days(monday, 6)


def back(base: date, unit: str, count: int) -> date:
    """Go back from ``base``: by years (年), months (月), weeks (周) or days."""
    if unit == "年":
        return add_months(base, -12 * count)
    if unit == "月":
        return add_months(base, -count)
    return add_days(base, -count * (7 if unit == "周" else 1))


ONE_DAY = timedelta(days=1)
