"""What a written number allows: its own bounds, and what rounding it may hide."""

import re
from dataclasses import dataclass
from decimal import Decimal

from netcrime_ie.numbers import Number

# 1.86亿, 4200万, 3亿6,000万: digits and the multiplier that they stand before.
_LAST_PLACE = re.compile(r"(\d[\d,]*)(?:\.(\d+))?([千百]?[万亿]|千)$")
_UNITS = {"千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "百亿": 10**10}
_OPEN = 2
_NEARLY = Decimal("0.8")
_ABOUT = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Smallest and largest value meant.

    Attributes:
        low: The smallest.
        high: The largest.
        value: The value as written.
        exact: Whether the text writes the number without a modifier.
    """

    low: Decimal
    high: Decimal
    value: Decimal
    exact: bool

    def scaled(self, factor: Decimal) -> "Bounds":
        """The same in another unit: 2吨 is 2000公斤."""
        if factor == 1:
            return self
        return Bounds(self.low * factor, self.high * factor, self.value * factor, self.exact)

    def meets(self, other: "Bounds") -> bool:
        """Whether both may mean one value."""
        return self.low <= other.high and other.low <= self.high


def bounds_of(number: Number, folded: str) -> Bounds:
    """Read what a number allows.

    12.3万 may be 122500 to 123500; 近300 is 240 to 300; 逾300 less than 600; 约300 270 to 330.
    """
    value = number.value or Decimal(0)
    low, high = number.low, number.high
    exact = number.modifier == "exact"
    if exact:
        slack = _slack(value, folded[number.core_start : number.core_end])
        low, high = value - slack, value + slack
    elif number.modifier == "about":
        low, high = value * (1 - _ABOUT), value * (1 + _ABOUT)
    elif number.modifier == "less_than":
        low = value * _NEARLY
    low = value if low is None else low
    return Bounds(low, max(low, value * _OPEN) if high is None else high, value, exact)


def _slack(value: Decimal, written: str) -> Decimal:
    """Half of the last place of a number that is written in 万 or 亿; none for a plain count."""
    found = _LAST_PLACE.search(written)
    if found is not None:
        unit = _UNITS.get(found[3], 1)
        return Decimal(unit).scaleb(-len(found[2] or "")) / 2
    if written[-1:] in ("万", "亿") and value == value.to_integral_value():
        digits = str(int(value))
        return Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) / 2
    return Decimal(0)
