"""The public finder: dates of any text, with spans of the text as given."""

from datetime import date, datetime

from netcrime_ie.dates.scan import scan_dates
from netcrime_ie.dates.types import DURATION, PERIOD, POINT
from netcrime_ie.models import DateKind, DateMention, Period, Span
from netcrime_ie.text import fold


def resolve_base(published: date | datetime | str | None) -> date | None:
    """Give the day of a date, a datetime or an ISO 8601 string.

    Raises:
        TypeError: ``published`` is something else.
        ValueError: The string is no ISO 8601 date or datetime.

    >>> resolve_base("2018-10-13T04:55:00+08:00")
    datetime.date(2018, 10, 13)
    """
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.date()
    if isinstance(published, date):
        return published
    if not isinstance(published, str):
        raise TypeError(
            f"a date is a date, a datetime or an ISO 8601 string, not {type(published).__name__}"
        )
    # Python 3.10 reads neither the Z of UTC nor the basic form 20181013.
    written = published.strip()
    if len(written) == 8 and written.isdecimal():
        written = f"{written[:4]}-{written[4:6]}-{written[6:]}"
    if written[-1:] in ("Z", "z"):
        written = written[:-1] + "+00:00"
    try:
        return datetime.fromisoformat(written).date()
    except ValueError:
        raise ValueError(f"{published!r} is no ISO 8601 date such as 2018-10-13") from None


def find_dates(text: str, base: date | datetime | str | None = None) -> list[DateMention]:
    """Find the dates of a text: points, periods and durations, in text order.

    Args:
        text: Any text, simplified or traditional, of any width.
        base: The day that relative dates (去年11月, 9月中旬) are read against.

    Raises:
        TypeError: ``text`` is no string.
        ValueError: ``base`` is no date, or the text holds a lone surrogate.

    >>> mention = find_dates("截至9月中旬", base=date(2018, 10, 13))[0]
    >>> mention.span.text, str(mention.period.end)
    ('截至9月中旬', '2018-09-20')
    """
    if not isinstance(text, str):
        raise TypeError(f"text is a str, not {type(text).__name__}")
    mentions = []
    for match in scan_dates(fold(text), resolve_base(base)):
        if match.kind not in (POINT, PERIOD, DURATION):
            continue
        known = match.first is not None or match.last is not None
        mentions.append(
            DateMention(
                span=Span(start=match.start, end=match.end, text=text[match.start : match.end]),
                kind=DateKind(match.kind),
                period=Period(start=match.first, end=match.last) if known else None,
                grain=match.grain,
            )
        )
    return mentions
