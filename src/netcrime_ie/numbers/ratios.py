"""Percentages and fractions: 12.5%, 百分之五, 七成六, 八点五折, 三分之一, 1/3."""

import re
from decimal import Context, Decimal

from netcrime_ie.models.values import plain_decimal
from netcrime_ie.numbers.numeral import Numeral, read_numeral
from netcrime_ie.text.numerals import CJK_DIGITS

# Products are exact at any length that a numeral may have; 1/3 is not, and stops at 28 digits.
EXACT = Context(prec=400)
_DIVISION = Context(prec=28)

_STARTS = frozenset(" %‰个百佰分成折又/")
# 3个 and 5分 are no ratios unless these follow: 3个百分点, 5分之一.
_AFTER_START = {"个": frozenset("百佰 "), "分": frozenset("之 ")}
_SIGN = re.compile(" {0,3}([%‰])")
_POINTS = re.compile(" {0,3}个? {0,3}[百佰] {0,3}分 {0,3}点")
_OUT_OF = re.compile(" {0,3}分 {0,3}之 {0,3}(负?) {0,3}")
_AND = re.compile(" {0,3}又 {0,3}")
_POWER = re.compile("[百佰千仟万亿]+")
# 成 is a tenth unless it begins a word: 2成年人, 分成三成员, 一成立.
_TENTHS = re.compile(
    " {0,3}成(?![年都为员立功果长本绩交分品套就熟效型语批了不因书像])"
    "(?: {0,3}([一二三四五六七八九])(?![名人起件个家条部元〇零一二三四五六七八九十百千万亿])"
    "|(半)(?![数年成天日]))?"
)
# 折 is a discount unless it begins a word: 折合人民币28万元, 折断, 折抵.
_DISCOUNT = re.compile(" {0,3}折(?![合算叠断射磨腾返抵旧价])")
# 7 2 折: digits that spaces hold apart, as older pages print them.
_APART_DISCOUNT = re.compile(" {1,3}([0-9])" + _DISCOUNT.pattern)
_SLASH = re.compile("(?: ([0-9]{1,3}))?/([0-9]{1,3})(?![0-9/.])")
_SHORT = re.compile("[0-9]{1,3}")


def read_number(text: str, start: int) -> Numeral | None:
    """Read the numeral at ``start`` with the sign or word that makes it a ratio.

    >>> str(read_number("七成六", 0).value), str(read_number("百分之2.4", 0).value)
    ('76', '2.4')
    >>> str(read_number("五分之一", 0).value)
    '0.2'
    """
    numeral = read_numeral(text, start)
    if numeral is None or numeral.value is None:
        return numeral
    after = text[numeral.end : numeral.end + 1]
    if not after or after not in _STARTS:
        return numeral
    following = _AFTER_START.get(after)
    if following is not None and text[numeral.end + 1 : numeral.end + 2] not in following:
        return numeral
    return _percent(text, numeral) or _fraction(text, numeral) or numeral


def _percent(text: str, numeral: Numeral) -> Numeral | None:
    end = numeral.end
    if match := _SIGN.match(text, end):
        factor = Decimal(1) if match[1] == "%" else Decimal("0.1")
        return _scaled(numeral, numeral.start, match.end(), factor)
    if match := _POINTS.match(text, end):
        return _scaled(numeral, numeral.start, match.end(), Decimal(1))
    value = numeral.value
    if value is None or value > 100 or numeral.inner:
        return None
    if value <= 10 and (match := _TENTHS.match(text, end)):
        tenths = _scaled(numeral, numeral.start, match.end(), Decimal(10))
        if match[1] and tenths.value is not None:
            tenths.value = tenths.value + CJK_DIGITS[match[1]]
        if match[2] and tenths.value is not None:
            # 七成半
            tenths.value = tenths.value + 5
        return tenths
    if value < 10 and (match := _APART_DISCOUNT.match(text, end)):
        discount = _scaled(numeral, numeral.start, match.end(), Decimal(10))
        if discount.value is not None:
            discount.value += int(match[1])
        return discount
    if value != 10 and (match := _DISCOUNT.match(text, end)):
        return _scaled(numeral, numeral.start, match.end(), Decimal(10 if value < 10 else 1))
    return None


def _scaled(numeral: Numeral, start: int, end: int, factor: Decimal) -> Numeral:
    """The same number as a percentage."""
    value, high = numeral.value, numeral.high
    if value is not None and factor != 1:
        value = plain_decimal(EXACT.multiply(value, factor))
        high = None if high is None else plain_decimal(EXACT.multiply(high, factor))
    return Numeral(
        start, end, value, "percent", high, numeral.fuzzy, numeral.inner, numeral.unit, factor
    )


def _fraction(text: str, numeral: Numeral) -> Numeral | None:
    end = numeral.end
    if match := _OUT_OF.match(text, end):
        return _out_of(text, numeral, match)
    if text[end] in "/ " and (slash := _slash(text, numeral)):
        return slash
    if match := _AND.match(text, end):
        below = read_numeral(text, match.end())
        over = below and _OUT_OF.match(text, below.end)
        part = _out_of(text, below, over) if below and over else None
        if part and part.kind == "fraction" and part.value and numeral.value is not None:
            total = _DIVISION.add(numeral.value, part.value)
            return Numeral(numeral.start, part.end, plain_decimal(total), "fraction")
    return None


def _out_of(text: str, below: Numeral, over: re.Match[str]) -> Numeral | None:
    """Read the numerator behind 分之."""
    above = read_numeral(text, over.end())
    if above is None or above.value is None or not below.value:
        return None
    if _POWER.fullmatch(text, below.start, below.end):
        factor = plain_decimal(EXACT.divide(Decimal(100), below.value))
        return _scaled(above, below.start, above.end, factor)
    value = _DIVISION.divide(above.value, below.value)
    if over[1]:
        value = -value
    return Numeral(below.start, above.end, plain_decimal(value), "fraction")


def _slash(text: str, numeral: Numeral) -> Numeral | None:
    """Read 1/3 and 4 6/3; 2018/10/13 is no fraction."""
    start, end = numeral.start, numeral.end
    match = _SLASH.match(text, end)
    if match is None or _SHORT.fullmatch(text, start, end) is None or numeral.value is None:
        return None
    below = int(match[2])
    if not below or text[start - 1 : start] == "/" or (text[end] == " " and not match[1]):
        return None
    over = Decimal(match[1]) if match[1] else numeral.value
    value = _DIVISION.divide(over, Decimal(below))
    if match[1]:
        value = _DIVISION.add(value, numeral.value)
    return Numeral(start, match.end(), plain_decimal(value), "fraction")
