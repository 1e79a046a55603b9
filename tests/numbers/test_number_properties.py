"""Numbers written in many ways are read back; no text breaks the scanners."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcrime_ie.numbers import find_money, find_numbers, scan_money, scan_numbers
from netcrime_ie.text import NUMERAL_RUN, fold

ORDINARY = "零一二三四五六七八九", ["", "十", "百", "千"]
FINANCIAL = "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]
BIG = ["", "万", "亿", "兆"]


def _section(value: int, digits: str, units: list[str]) -> str:
    written, zero = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            written += (digits[0] if zero and written else "") + digits[digit] + units[place]
            zero = False
        else:
            zero = True
    return written


def _chinese(value: int, style: tuple[str, list[str]] = ORDINARY) -> str:
    digits, units = style
    if value == 0:
        return digits[0]
    written = ""
    for power in (3, 2, 1, 0):
        section = value // 10 ** (4 * power) % 10_000
        if section:
            gap = digits[0] if written and section < 1000 else ""
            written += gap + _section(section, digits, units) + BIG[power]
    return written


def _mixed(value: int) -> str:
    written = ""
    for power in (3, 2, 1):
        section = value // 10 ** (4 * power) % 10_000
        written += f"{section}{BIG[power]}" if section else ""
    rest = value % 10_000
    # 3万500 is 30,500; a single digit behind 万 would be thousands, so it takes its 零.
    return written + (f"{'零' * bool(written) * (rest < 10)}{rest}" if rest or not written else "")


def _scaled(value: int) -> str:
    return f"{Decimal(value) / 10_000:f}万"


STYLES = [
    str,
    lambda value: f"{value:,}",
    _chinese,
    lambda value: _chinese(value, FINANCIAL),
    _mixed,
    _scaled,
]


@settings(deadline=None)
@given(st.integers(0, 10**16 - 1) | st.integers(0, 20_000), st.sampled_from(STYLES))
def test_what_is_written_is_read(value: int, style) -> None:  # type: ignore[no-untyped-def]
    written = style(value)
    (number,) = scan_numbers(f"抓获{written}名")
    assert number.value == value, written
    assert number.end - number.start == len(written)


@given(st.integers(1, 10**12), st.sampled_from(["余", "多"]))
def test_more_is_less_than_one_step(value: int, word: str) -> None:
    (number,) = scan_numbers(f"{value * 10}{word}件")
    assert (number.modifier, number.low) == ("more_than", value * 10)
    assert number.high is not None
    assert value * 10 < number.high <= value * 20


PIECES = list(
    "0123456789.,一二三五九十百千万亿兆两廿几半零〇余多来数上近超约第负-至到~/%成折分之又点"
    " 元角块人个、。\n抓"
)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=60) | st.text(st.sampled_from(PIECES), max_size=40))
def test_spans_are_valid_and_ordered(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    folded = fold(text)
    end = 0
    for number in scan_numbers(folded):
        assert end <= number.start <= number.core_start < number.core_end <= number.end
        end = number.end
        assert number.low is None or number.value is None or number.low <= number.value
        assert number.high is None or number.value is None or number.high >= number.value
        assert number.value is None or number.value.is_finite()
    end = 0
    for money in scan_money(folded, scan_numbers(folded), colloquial=True):
        assert end <= money.start < money.end <= len(folded)
        end = money.end
    for mention in [*find_numbers(text), *find_money(text)]:
        assert text[mention.span.start : mention.span.end] == mention.span.text


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from(list("一二三五九十百千万亿两廿几半零0123 余多上抓人")), max_size=30))
def test_every_run_of_numerals_lies_in_numbers(folded: str) -> None:
    covered = {place for n in scan_numbers(folded) for place in range(n.start, n.end)}
    for run in NUMERAL_RUN.finditer(folded):
        assert covered.issuperset(range(*run.span())), run[0]


@pytest.mark.parametrize(
    "text",
    ["9" * 10**5, "万" * 10**5, "一" * 10**5, "十" * 20_000, "1,234" * 20_000, "1." * 20_000,
     "一万" * 20_000, "一又" * 20_000, "三分之" * 20_000, "3至" * 20_000, "1-" * 20_000,
     "近" * 10**5, "3" + " " * 10**5 + "万", "1元又5角" * 10_000, "1" + ",234" * 20_000 + "5"],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_time_is_linear(text: str) -> None:
    started = time.perf_counter()
    numbers = scan_numbers(text)
    scan_money(text, numbers, colloquial=True)
    assert time.perf_counter() - started < 5
