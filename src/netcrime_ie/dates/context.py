"""What earlier dates of a text say about later ones: 4月12日…同日…5月…12日."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netcrime_ie.dates.days import Days, add_months, make_day
from netcrime_ie.dates.types import POINT, Reading

# "12月6日,记者获悉" is the day of the report, whatever year the story before it was in.
_REPORT_DAYS = 3


@dataclass(slots=True)
class Context:
    """The running state of a scan.

    Attributes:
        base: The reference day, usually the day of publication.
        year: Year of the last date, for 同年.
        day: The last single day, for 同日 and 当天.
        month: First day of the last month or day mentioned, for a bare 12日.
        local: The last month or day of the same paragraph, for a bare 5月.
        span: The last reporting period, for 去年同期.
        after: While the right end of a range is read, its left end.
        upcoming: Whether 将于 or the like announces the next date.
        report: Whether the next date is the day of the report (记者12日获悉).
        era: Whether years of two digits count from 1912, as in Taiwan: 98年.
        length_end: Where the last length in days ended, for 拘留12日、7日.
    """

    base: date | None = None
    year: int | None = None
    day: date | None = None
    month: date | None = None
    local: date | None = None
    span: Days | None = None
    after: date | None = None
    upcoming: bool = False
    report: bool = False
    length_end: int = 0
    era: bool = False

    def continues_length(self, text: str, pos: int) -> bool:
        """Tell whether ``pos`` goes on a list of lengths in days: 行政拘留12日、7日."""
        return self.length_end > 0 and pos - self.length_end == 1 and text[pos - 1] in "、和至到或"

    def open_paragraph(self) -> None:
        """Begin a paragraph: a look back at an earlier month (一个月前,10月中旬…) is over."""
        self.local = None
        if self.day is not None and self.month is not None and self.month < self.day:
            self.month = self.day

    def note(self, reading: Reading) -> None:
        """Remember a date for those that follow."""
        first = reading.first
        if reading.scope and not reading.baseline:
            self.span = (first, reading.last)
        if first is None or not reading.anchor:
            return
        self.year = first.year
        # A reporting period is no step of the story: after 去年10月以来 a bare 12月6日 is this
        # year's, and after 9月2日…1至8月 a bare 2日 is still in September.
        if reading.scope or reading.grain not in ("day", "month"):
            return
        # After 9月25日至10月10日 a bare 12日 is in October.
        self.month = self.local = first if reading.kind == POINT else reading.last or first
        if reading.kind == POINT:
            self.day = first

    def in_year(self, month: int, day: int | None = None) -> int | None:
        """Find the year of a month (and day) that is written without one."""
        wanted = day or 1

        def first_valid(years: Iterable[int], low: date | None, high: date | None) -> int | None:
            for year in years:
                found = make_day(year, month, wanted)
                if found and (low is None or found >= low) and (high is None or found <= high):
                    return year
            return None

        if self.after:
            start = self.after if day else self.after.replace(day=1)
            return first_valid(range(start.year, start.year + 9), start, None)
        local = self.local
        if self.base is None:
            known = local.year if local else self.year
            if local is None or known is None:
                return known
            start = local.replace(day=1)
            return first_valid((known, known + 1), start, None) or known
        if self.upcoming:
            return first_valid(range(self.base.year, self.base.year + 9), self.base, None)
        # Nine years hold a 29 February in every century.
        latest = first_valid(range(self.base.year, self.base.year - 9, -1), None, self.base)
        if day and latest:
            newest = make_day(latest, month, day)
            if newest and (self.base - newest).days <= _REPORT_DAYS:
                return latest
        if local:
            # 2020年3月…5月4日: the story goes on in its own year, or in the next (2020年11月…3月).
            start = local.replace(day=1)
            told = first_valid((local.year, local.year + 1), start, self.base)
            if told:
                return told
        return latest

    def in_month(self, day: int) -> date | None:
        """Find the date of a day that is written without its month."""
        if self.after:
            return self._nearest(self.after, day, 1)
        told = make_day(self.month.year, self.month.month, day) if self.month else None
        if self.base is None:
            return told
        if self.upcoming:
            return self._nearest(self.base, day, 1)
        latest = self._nearest(self.base, day, -1)
        if told and self.month == self.day and self.day and told < self.day and latest:
            # 1月24日开始的春运3日落下帷幕, told on the 5th of March.
            fresh = (self.base - latest).days <= _REPORT_DAYS
            told = latest if fresh else told
        if told and told <= self.base and not self.report:
            return told
        return latest

    @staticmethod
    def _nearest(start: date, day: int, step: int) -> date | None:
        # The 31st is at most two months away.
        for months in range(4):
            month = add_months(start.replace(day=1), step * months)
            found = make_day(month.year, month.month, day)
            if found and found.day == day and (found - start).days * step >= 0:
                return found
        return None

    def span_year(self, first: int, last: int) -> int | None:
        """Find the year of months ``first`` to ``last`` that are written without one."""
        if self.after:
            return self.after.year if last >= self.after.month else self.after.year + 1
        if self.base is None:
            return self.year
        # 1至11月, 前三季度 and 上半年 sum up what is over, so one published in January is last
        # year's; 下半年 and 三季度 may still run.
        turn = last if first == 1 else first
        return self.base.year if turn <= self.base.month else self.base.year - 1
