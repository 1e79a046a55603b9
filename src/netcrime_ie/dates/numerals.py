"""Year, month and day numerals: Arabic, Chinese by value (二十三) and by digits (二〇一八)."""

from netcrime_ie.text.numerals import CJK_DIGITS

# 正月 is the first month, 首季 the first quarter.
_DIGITS = CJK_DIGITS | {"正": 1, "首": 1}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30, "卌": 40}


def read_numeral(numeral: str) -> int:
    """Read a numeral of a date, written with ordinary or Chinese digits; 初 counts nothing.

    >>> read_numeral("07"), read_numeral("二〇一八"), read_numeral("廿四"), read_numeral("三十一")
    (7, 2018, 24, 31)
    >>> read_numeral("两千零八"), read_numeral("初十")
    (2008, 10)
    """
    numeral = numeral.lstrip("初")
    if numeral.isdecimal():
        return int(numeral)
    if not any(char in _UNITS or char in _TENS for char in numeral):
        # Digit by digit: 一八年, 二〇一八年.
        return int("".join(str(_DIGITS[char]) for char in numeral))
    total = pending = 0
    for char in numeral:
        if char in _UNITS:
            total += (pending or 1) * _UNITS[char]
            pending = 0
        elif char in _TENS:
            total += _TENS[char]
        else:
            pending = _DIGITS[char]
    return total + pending


def full_year(short: int) -> int:
    """Give the century to a year of two digits.

    >>> full_year(7), full_year(89)
    (2007, 1989)
    """
    return short + (2000 if short < 50 else 1900)
