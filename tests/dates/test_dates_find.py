"""The public finder and its argument ``base``."""

from datetime import date, datetime, timezone

import pytest

from netcrime_ie.dates import find_dates, resolve_base
from netcrime_ie.models import DateKind, Period


def test_spans_are_those_of_the_text_as_given() -> None:
    text = "於２０１８年１０月１３日,\r\n歷時廿天"
    found = find_dates(text)
    assert [mention.span.text for mention in found] == ["２０１８年１０月１３日", "廿天"]
    assert all(text[m.span.start : m.span.end] == m.span.text for m in found)


def test_part_of_a_month() -> None:
    (found,) = find_dates("9月中旬", base=date(2018, 10, 13))
    assert found.kind is DateKind.PERIOD
    assert found.period == Period(start=date(2018, 9, 11), end=date(2018, 9, 20))
    assert found.grain == "day"


def test_clock_times_and_rates_stay_inside() -> None:
    assert find_dates("每天9时30分许", base="2018-10-13") == []


@pytest.mark.parametrize(
    "base",
    [
        date(2018, 10, 13),
        datetime(2018, 10, 13, 4, 55),
        datetime(2018, 10, 13, 23, 55, tzinfo=timezone.utc),
        "2018-10-13",
        "20181013",
        "2018-10-13 04:55",
        "2018-10-13T04:55:00+08:00",
        "2018-10-13T04:55:00Z",
    ],
)
def test_forms_of_base(base: date | datetime | str) -> None:
    assert resolve_base(base) == date(2018, 10, 13)
    assert find_dates("今天", base=base)[0].period == Period(
        start=date(2018, 10, 13), end=date(2018, 10, 13)
    )


def test_no_base() -> None:
    assert resolve_base(None) is None
    assert find_dates("今天")[0].period is None


@pytest.mark.parametrize("base", ["", "yesterday", "2018-13-01", "2018年10月13日"])
def test_a_base_that_is_no_date(base: str) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        resolve_base(base)


@pytest.mark.parametrize("base", [20181013, 1.5, b"2018-10-13"])
def test_a_base_of_another_type(base: object) -> None:
    with pytest.raises(TypeError, match="not"):
        resolve_base(base)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, 5, b"10"])
def test_a_text_of_another_type(text: object) -> None:
    with pytest.raises(TypeError, match="str"):
        find_dates(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " ", "\0", "\r\n", "月", "日", "年", "至"])
def test_nothing_to_find(text: str) -> None:
    assert find_dates(text, base="2018-10-13") == []
