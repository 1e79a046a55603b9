"""What the scanners find: numerals and sums of money, by offsets into the folded text.

Nothing changes them once they are made; frozen dataclasses would take three times as long to make.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class Number:
    """A numeral with its modifiers.

    Attributes:
        start: Where the first modifier begins (近8万余 begins at 近).
        end: Where the last one ends. A classifier stays outside, except in a range that repeats
            it (12人至18人).
        core_start: Where the numeral itself begins, with the 第 of an ordinal.
        core_end: Where it ends, with 万, 亿, 余, 多, 几, % and 成.
        value: The number; None for a string of more digits than any sum or count has.
        modifier: A value of ``models.Modifier``.
        low: The smallest possible value, None where it is open.
        high: The largest possible value, None where it is open.
        kind: A value of ``models.NumberKind``.
        unit: The classifier that a range swallowed (12人至18人: 人).
        tail: A modifier behind the classifier, as a stretch of its own (200名左右: 左右).
    """

    start: int
    end: int
    core_start: int
    core_end: int
    value: Decimal | None
    modifier: str
    low: Decimal | None
    high: Decimal | None
    kind: str
    unit: str | None = None
    tail: tuple[int, int] | None = None


@dataclass(slots=True)
class Money:
    """A sum of money.

    Attributes:
        start: Where the first modifier or currency word begins.
        end: Where the last one ends (2300万元左右 ends with 左右).
        number: The sum; its bounds count the modifiers on both sides of the currency.
        currency: ISO 4217 code, or USDT, BTC, ETH ...
        plain: The currency is a bare 元, which means another one in Hong Kong, Macao or Taiwan.
    """

    start: int
    end: int
    number: Number
    currency: str
    plain: bool = False
