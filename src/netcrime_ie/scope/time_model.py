"""A time that a sentence states, and what it does."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

Days = tuple[date | None, date | None]


class Use(Enum):
    """What a time does.

    FRAME: the period that a bulletin reports on. SINCE: one that is open up to the report.
    SPOT: when something happened. UNTIL: up to a day. OWN: for the numbers beside it alone.
    LATELY and NOW: no known time. REPORT: the day of the report. YEAR, SAME
    and OPERATION point back at a time told before.
    """

    FRAME = "frame"
    SINCE = "since"
    SPOT = "spot"
    UNTIL = "until"
    OWN = "own"
    LATELY = "lately"
    REPORT = "report"
    NOW = "now"
    YEAR = "year"
    SAME = "same"
    OPERATION = "operation"


@dataclass(slots=True)
class Time:
    """A time that a sentence states.

    Attributes:
        at: Index of its node.
        use: What it does.
        days: First and last day; both None where the text only points at a time.
        until: Index of the node before which it ends to hold.
        aside: Whether it is that of figures in a bracket or of a peak alone.
        shifts: Whether it is the reporting period of another year: 去年同期.
        year_before: Whether it is the year before the bulletin's: 上一年.
    """

    at: int
    use: Use
    days: Days = (None, None)
    until: int = 0
    shifts: bool = False
    year_before: bool = False
    aside: bool = False
