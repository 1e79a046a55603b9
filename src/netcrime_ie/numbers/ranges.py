"""Ranges of two numerals: 10至20, 3-8, 12人至18人, 3至5万, 三、四千."""

import re
from decimal import Decimal

from netcrime_ie.numbers.numeral import Numeral
from netcrime_ie.numbers.ratios import EXACT, read_number
from netcrime_ie.numbers.section import follows
from netcrime_ie.text.numerals import CJK_DIGITS, NUMERALS

_NUMERAL_CLASS = "".join(sorted(NUMERALS - set("兆○")))
_LINK = re.compile(rf"([^\W\d_]{{0,3}}?) ?([至到~—–〜-]) ?(?=[{_NUMERAL_CLASS}数])")
# A link has its sign within so many characters.
LINK_SIGNS = "至到~—–〜-"
_SIGNS = frozenset(LINK_SIGNS)
_REACH = 5
_POWERS = frozenset("百佰千仟万亿")
# Around a dash these show a date, a time, a phone number or a code: 2018-10-13, 9:17-18:20.
_CODE_SIGNS = frozenset("-/.:_·")


def read_range(text: str, low: Numeral) -> tuple[Numeral, str | None] | None:
    """Read the range that begins with ``low``, and the unit that both its ends repeat.

    >>> low = read_number("12人至18人", 0)
    >>> joined, unit = read_range("12人至18人", low)
    >>> str(joined.high), joined.end, unit
    ('18', 7, '人')
    """
    if low.value is None:
        return None
    if text[low.end : low.end + 1] == "、":
        return _read_pair(text, low)
    if _SIGNS.isdisjoint(text[low.end : low.end + _REACH]):
        return None
    match = _LINK.match(text, low.end)
    if match is None:
        return None
    high = read_number(text, match.end())
    if high is None or high.value is None:
        return None
    unit, dash = match[1], match[2] not in "至到"
    if not text.startswith(unit, high.end) or (dash and _is_code(text, low, high)):
        return None
    value, kind = low.value, high.kind
    top = high.high if high.high is not None else high.value
    if low.kind == "percent" and high.kind in ("integer", "decimal"):
        if text[low.start] not in _POWERS:
            return None
        kind, top = "percent", EXACT.multiply(top, low.factor)  # 百分之三至五
    elif high.kind == "percent" and low.kind in ("integer", "decimal"):
        value = EXACT.multiply(value, high.factor)  # 5-20%, 三至五成
    elif not unit and _carries(text, low, high):
        value = value * high.unit
    elif "digits" in (low.kind, high.kind) or (low.kind == "fraction") != (kind == "fraction"):
        return None
    if top < value and not dash and (unit or "不等" in text[high.end : high.end + _REACH]):
        # 罚金10万元至2万元, 8000至2000元不等: from the highest down.
        value, top = top, value
    if top <= value:
        return None
    if kind == "integer" and low.kind == "decimal":
        kind = "decimal"
    end = high.end + len(unit)
    return Numeral(low.start, end, value, kind, top, "range"), unit or None


def _read_pair(text: str, low: Numeral) -> tuple[Numeral, None] | None:
    """Read 三、四千元, which older texts write for 三四千元; a list marker is none."""
    first = CJK_DIGITS.get(text[low.start], 0)
    second = CJK_DIGITS.get(text[low.end + 1 : low.end + 2], 0)
    before = text[low.start - 1] if low.start else ""
    if low.end > low.start + 1 or not first or not follows(first, second) or not before:
        return None
    high = read_number(text, low.end + 1)
    if high is None or high.value != second * high.unit or before in "\n 、第":
        return None
    if text[high.end : high.end + 1] == "、" or low.value is None:
        return None
    value = low.value * high.unit
    return Numeral(low.start, high.end, value, high.kind, high.value, "range"), None


def _carries(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether the first number lacks the unit of the second: 3至5万 is 30,000 to 50,000."""
    if high.unit < 100 or low.unit != 1 or low.value is None or high.value is None:
        return False
    # 十五至十八亿, 三至五百; 十五至三百 is not 1500 to 300.
    plain = "0" <= text[low.start] <= "9" or low.end == low.start + 1 or high.unit >= 10_000
    return plain and not low.inner and low.value < EXACT.divide(high.value, Decimal(high.unit))


def _is_code(text: str, low: Numeral, high: Numeral) -> bool:
    before = text[low.start - 1 : low.start]
    after = text[high.end : high.end + 1]
    return (
        low.kind == "digits"
        or high.end - high.start > 7
        or (before.isascii() and before.isalnum())
        or before in _CODE_SIGNS
        or (after in _CODE_SIGNS and text[high.end + 1 : high.end + 2].isdigit())
    )
