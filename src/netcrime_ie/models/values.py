"""Spans, quantities and periods: the values that every mention and fact is made of."""

import datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer, model_validator

from netcrime_ie.models.enums import Modifier


class Model(BaseModel):
    """Base of all public values: immutable, no unknown fields, hashable where its fields are."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain_decimal(value: Decimal) -> Decimal:
    """Give the same number without exponent or trailing zeros, so that it prints plainly.

    >>> print(plain_decimal(Decimal("1.90E+4")), plain_decimal(Decimal("0.50")))
    19000 0.5
    """
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError("a quantity is a finite number")
    if exponent > 0:
        return Decimal((sign, (*digits, *([0] * exponent)), 0))
    while exponent < 0 and digits[-1] == 0 and len(digits) > 1:
        digits, exponent = digits[:-1], exponent + 1
    if digits == (0,):
        return Decimal((sign, digits, 0))
    return Decimal((sign, digits, exponent))


def _plain(value: Decimal) -> Decimal:
    # Most values are small plain integers already; only the rest pays for the rebuild.
    return value if str(value).isdigit() else plain_decimal(value)


def _print_plainly(value: Decimal) -> str:
    return format(value, "f")


PlainDecimal = Annotated[
    Decimal, AfterValidator(_plain), PlainSerializer(_print_plainly, when_used="json")
]


class Span(Model):
    """A stretch of the input: code points ``[start, end)`` and the text that stands there.

    ``report.text[span.start:span.end] == span.text`` always holds: a report checks its spans.
    """

    start: int
    end: int
    text: str


class Quantity(Model):
    """A normalised number with its modifier and bounds.

    Attributes:
        value: The number as stated, in the base unit: 8万余 is 80000. For a range its lower end,
            for a vague number the smallest one meant (数十 20).
        modifier: How the text bounds the number.
        low: The smallest possible value, None where the text gives none.
        high: The largest possible value, None where the text gives none. With ``more_than``
            written 余 or 多 it is exclusive: 80余 lies in [80, 90).
    """

    value: PlainDecimal
    modifier: Modifier = Modifier.EXACT
    low: PlainDecimal | None = None
    high: PlainDecimal | None = None

    @model_validator(mode="before")
    @classmethod
    def _exact_bounds(cls, data: Any) -> Any:
        # An exact number is its own bounds; callers may leave them out.
        if (
            isinstance(data, dict)
            and data.get("modifier", "exact") == "exact"
            and "low" not in data
        ):
            return {**data, "low": data.get("value"), "high": data.get("value")}
        return data


class Period(Model):
    """Days from ``start`` to ``end``, both inclusive; None where that side is open."""

    start: datetime.date | None = None
    end: datetime.date | None = None
