"""What holds for any text, and for any day in any style."""

import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcrime_ie.dates import find_dates, scan_dates
from netcrime_ie.text import fold

_CHARS = "0123456789一二十廿〇年月日号时点分半至到-./:,。 \n近周每前自起旬底第"
_WORDS = "今年 去年 以来 截至 同期 上半年 季度 个月 拘留 2018 星期 昨日"
_PIECES = st.sampled_from([*_CHARS, *_WORDS.split()])
_TEXT = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=30).map("".join))
_BASES = st.one_of(st.none(), st.dates())

_CJK = "〇一二三四五六七八九"


def _digits(number: int) -> str:
    return "".join(_CJK[int(digit)] for digit in str(number))


def _by_value(number: int) -> str:
    tens, ones = divmod(number, 10)
    lead = {0: "", 1: "十"}.get(tens, f"{_CJK[tens]}十")
    return lead + (_CJK[ones] if ones else "")


_STYLES: list[Callable[[date], str]] = [
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    lambda day: day.isoformat(),
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.year}.{day.month:02}.{day.day:02}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: f"{_digits(day.year)}年{_by_value(day.month)}月{_by_value(day.day)}日",
    lambda day: f"民国{day.year - 1911}年{day.month}月{day.day}日",
]


@given(text=_TEXT, base=_BASES)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_ordered_spans(text: str, base: date | None) -> None:
    try:
        folded = fold(text)
    except ValueError:
        return
    end = 0
    for match in scan_dates(folded, base):
        assert end <= match.start < match.end <= len(text)
        assert match.first is None or match.last is None or match.first <= match.last
        end = match.end


@given(text=_TEXT, base=_BASES)
@settings(max_examples=150, deadline=None)
def test_the_finder_cuts_spans_of_the_text(text: str, base: date | None) -> None:
    try:
        fold(text)
    except ValueError:
        return
    for mention in find_dates(text, base):
        assert text[mention.span.start : mention.span.end] == mention.span.text


@given(day=st.dates(date(1950, 1, 1), date(2049, 12, 31)), style=st.sampled_from(_STYLES))
@settings(deadline=None)
def test_a_written_day_is_read_back(day: date, style: Callable[[date], str]) -> None:
    written = style(day)
    (match,) = scan_dates(fold(f"警方于{written}收网"), None)
    assert (match.kind, match.first, match.last) == ("point", day, day)
    assert (match.start, match.end) == (3, 3 + len(written))


@given(day=st.dates(date(2000, 1, 1), date(2040, 1, 1)), ago=st.integers(0, 300))
@settings(deadline=None)
def test_a_day_without_its_year_lies_before_the_base(day: date, ago: int) -> None:
    told = day - timedelta(days=ago)
    (match,) = scan_dates(f"{told.month}月{told.day}日", day)
    assert match.first == told


@given(first=st.dates(date(1950, 1, 1), date(2040, 1, 1)), days=st.integers(1, 360))
@settings(deadline=None)
def test_a_range_without_its_second_year(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    text = f"{first.year}年{first.month}月{first.day}日至{last.month}月{last.day}日"
    (match,) = scan_dates(text, None)
    assert (match.first, match.last) == (first, last)


@pytest.mark.parametrize(
    "piece", ["1", "一", "1月", "自2020年", "1,000", "1日至", "1-", "近", "今年", "每1"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.perf_counter()
        scan_dates(text, date(2018, 10, 13))
        return time.perf_counter() - start

    seconds(1_000)
    # Quadratic time would make this a factor of 256.
    assert seconds(64_000) < 60 * seconds(4_000) + 0.5
