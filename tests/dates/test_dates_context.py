"""What earlier dates of a text say about later ones."""

from datetime import date

import pytest

from netcrime_ie.dates import Context, scan_dates
from netcrime_ie.text import fold

BASE = date(2018, 10, 13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The running month and day.
        (
            "4月12日立案,同日抓获3人,5月,12日收网,次日移交",
            ["2018-04-12", "2018-04-12", "2018-05-01", "2018-05-12", "2018-05-13"],
        ),
        ("6月11日凌晨抓捕,当天端掉2个", ["2018-06-11", "2018-06-11"]),
        ("10月12、13日", ["2018-10-12", "2018-10-13"]),
        # A story goes on in its own year, and over its end.
        ("2016年3月立案。5月4日收网", ["2016-03-01", "2016-05-04"]),
        ("2016年11月立案。3月收网", ["2016-11-01", "2017-03-01"]),
        ("8月4日,抓获3人。两天后,又抓获1人", ["2018-08-04", "2018-08-06"]),
        ("8月4日抓获3人,拘留2日后释放", ["2018-08-04", "None"]),
        ("10月2日,抓获3人。同一个月,收网", ["2018-10-02", "2018-10-01"]),
        # In Taiwan years count from 1912; a date shortly before the report tells.
        ("98年6月9日搜索,自95年4月起", ["1998-06-09", "1995-04-01"]),
        # A new paragraph leaves it, 同年 does not.
        ("2016年3月立案。\n5月4日收网", ["2016-03-01", "2018-05-04"]),
        ("2016年3月立案。\n同年9月收网", ["2016-03-01", "2016-09-01"]),
        # The day of the report stands outside the story.
        ("去年3月立案。10月12日,记者获悉", ["2017-03-01", "2018-10-12"]),
        ("5月4日立案。记者12日获悉", ["2018-05-04", "2018-10-12"]),
        # A reporting period is no step of the story.
        ("去年10月以来,抓获3人。9月6日,召开", ["2017-10-01", "2018-09-06"]),
        ("10月2日电 1至8月,立案3起。2日,通报", ["2018-10-02", "2018-01-01", "2018-10-02"]),
        ("7月26日起收网,同日", ["2018-07-26", "2018-07-26"]),
        ("9月25日至10月10日。12日", ["2018-09-25", "2018-10-12"]),
        # A birthday is none either.
        ("(1985年8月12日出生),5月", ["1985-08-12", "2018-05-01"]),
        # The right end of a range takes what it leaves out from the left.
        ("2016年6月1日-6月30日", ["2016-06-01"]),
    ],
)
def test_days_of_a_story(text: str, expected: list[str]) -> None:
    assert [str(m.first) for m in scan_dates(fold(text), BASE)] == expected


def test_a_page_date_leads_a_bare_day() -> None:
    found = scan_dates(fold("2025-03-14\n\n司警局於十二日清晨五時派出"), date(2025, 3, 14))
    assert [str(m.first) for m in found] == ["2025-03-14", "2025-03-12", "None"]


def test_a_context_carries_over() -> None:
    context = Context()
    scan_dates("2016年3月立案", BASE, context=context)
    (found,) = scan_dates("同年9月", BASE, context=context)
    assert str(found.first) == "2016-09-01"


def test_years_of_taiwan_are_told_by_a_date_near_the_report() -> None:
    text = fold("98年6月9日搜索,自95年4月起")
    found = scan_dates(text, date(2009, 6, 12))
    assert [str(match.first) for match in found] == ["2009-06-09", "2006-04-01"]
    found = scan_dates(text, date(2001, 6, 12))
    assert [str(match.first) for match in found] == ["1998-06-09", "1995-04-01"]
