"""What the date layer hands to its callers and what its readers hand to each other."""

from dataclasses import dataclass
from datetime import date

POINT = "point"
PERIOD = "period"
DURATION = "duration"
TIME = "time"
RECURRING = "recurring"


@dataclass(slots=True)
class DateMatch:
    """A date expression in folded text.

    Attributes:
        start: First character.
        end: One past the last character.
        kind: ``point`` (one day), ``period`` (several days), ``duration`` (20天), ``time`` (a clock
            time, 凌晨3点许) or ``recurring`` (每月, 日均).
        first: First day meant; None for lengths and clock times, where the expression is open to
            the past (截至目前), and where nothing tells the year.
        last: Last day meant, inclusive; None as for ``first``.
        grain: The unit that the expression is precise to: day, week, month, quarter, half, year,
            decade or time.
        scope: True where the expression opens a reporting period (今年3月以来, 1至11月).
        baseline: True for the period that figures are compared with (去年同期).
    """

    start: int
    end: int
    kind: str
    first: date | None
    last: date | None
    grain: str
    scope: bool = False
    baseline: bool = False


@dataclass(slots=True)
class Reading:
    """One expression as a reader understood it, before connectors and 以来 are looked at.

    Attributes:
        end: One past the last character.
        first: First day meant.
        last: Last day meant, inclusive.
        grain: The unit that the expression is precise to.
        kind: As in ``DateMatch``.
        scope: As in ``DateMatch``.
        baseline: As in ``DateMatch``.
        anchor: Whether later expressions may lean on it (同日, 同年9月, 12日).
    """

    end: int
    first: date | None
    last: date | None
    grain: str
    kind: str = PERIOD
    scope: bool = False
    baseline: bool = False
    anchor: bool = True
