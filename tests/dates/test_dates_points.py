"""Single days: how they are written, and which day they are."""

from datetime import date

import pytest

from netcrime_ie.dates import scan_dates
from netcrime_ie.text import fold

BASE = date(2018, 10, 13)


def days(text: str, base: date | None = BASE) -> list[tuple[str, str, str]]:
    """The points and periods of a text: what is written, first and last day."""
    return [
        (text[m.start : m.end], str(m.first), str(m.last))
        for m in scan_dates(fold(text), base)
        if m.kind in ("point", "period")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2018年10月13日",
        "2018 年 10 月 13 日",
        "２０１８年１０月１３日",
        "二〇一八年十月十三日",
        "二零一八年十月十三日",
        "18年10月13日",
        "民国107年10月13日",
        "本(107)年10月13日",
        "今(107)年10月13日",
        "2018-10-13",
        "2018/10/13",
        "2018.10.13",
        "2018 10 13",
        "2018 - 10 - 13",
        "13.10.2018",
        "13/10/2018",
        "10/13/2018",
        "10月13日",
        "10月13号",
        "十月十三日",
        "十月十三",
        "13日",
        "十三日",
        "今年10月13日",
        "今天",
        "今日",
        "本月13日",
        "10月13日(星期六)",
        "10月13日,星期六",
    ],
)
def test_one_day_in_many_styles(text: str) -> None:
    assert days(text) == [(text, "2018-10-13", "2018-10-13")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日", "2018-10-12"),
        ("前天", "2018-10-11"),
        ("前日", "2018-10-11"),
        ("大前天", "2018-10-10"),
        ("明天", "2018-10-14"),
        ("後天", "2018-10-15"),
        ("昨晚", "2018-10-12"),
        ("12月6日", "2017-12-06"),
        ("2月29日", "2016-02-29"),
        ("29日", "2018-09-29"),
        ("31日", "2018-08-31"),
        ("6月31日", "2018-06-30"),
        ("廿五日", "2018-09-25"),
        ("去年11月2日", "2017-11-02"),
        ("前年三月五日", "2016-03-05"),
        ("上月10日", "2018-09-10"),
        ("上周一", "2018-10-01"),
        ("本周五", "2018-10-12"),
        ("上上个星期三", "2018-09-26"),
        ("星期一", "2018-10-08"),
        ("周三上午", "2018-10-10"),
        ("8月的最后一个星期一", "2018-08-27"),
        ("二〇一八年十月一日", "2018-10-01"),
        ("八九年六月一日", "1989-06-01"),
        ("05/05/89", "1989-05-05"),
        ("3-7-07", "2007-07-03"),
        ("27-7-3", "2027-07-03"),
        ("将于12月1日", "2018-12-01"),
        ("定于3日", "2018-11-03"),
        ("于5日夜间", "2018-10-05"),
        ("5日本报讯", "2018-10-05"),
        ("北京时间10月12日9时", "2018-10-12"),
    ],
)
def test_resolved_against_the_base(text: str, expected: str) -> None:
    assert [(first, last) for _, first, last in days(text)] == [(expected, expected)]


@pytest.mark.parametrize("text", ["2月30日", "2019年2月29日"])
def test_a_day_that_never_was_has_no_date(text: str) -> None:
    assert days(text) == [(text, "None", "None")]


@pytest.mark.parametrize(
    "text", ["10月13日", "13日", "今天", "去年11月", "今年以来", "近三年", "3月"]
)
def test_without_base_or_year_nothing_is_guessed(text: str) -> None:
    assert [(first, last) for _, first, last in days(text, None)] == [("None", "None")]


def test_a_stated_year_needs_no_base() -> None:
    assert days("2020年3月立案,同年9月收网", None) == [
        ("2020年3月", "2020-03-01", "2020-03-31"),
        ("同年9月", "2020-09-01", "2020-09-30"),
    ]
