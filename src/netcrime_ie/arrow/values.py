"""Reports as the plain values that Arrow makes columns of."""

import json
from collections.abc import Callable
from datetime import time
from decimal import Decimal
from enum import Enum
from typing import Any, Final

import pyarrow as pa

from netcrime_ie.arrow.types import FACT_ROW, NUMBER, REPORT
from netcrime_ie.models import EnforcementReport, plain_decimal

Oversized = dict[str, str]
"""Numbers that ``decimal(38, 9)`` cannot hold, by the name of their column."""

Convert = Callable[[Any, Oversized], Any]
"""Gives the plain value of an attribute; adds what does not fit to the collection."""


def report_value(report: EnforcementReport) -> dict[str, Any]:
    """Give a report as a value of the type `REPORT`.

    >>> from netcrime_ie import extract
    >>> value = report_value(extract("破案96起。"))
    >>> value["facts"][0]["quantity"]["value"], value["facts"][0]["span"]["text"]
    (Decimal('96'), '破案96起')
    """
    value: dict[str, Any] = _REPORT(report, {})
    return value


def fact_rows(report: EnforcementReport) -> list[dict[str, Any]]:
    """Give the rows of ``to_rows`` as values of the type `FACT_ROW`.

    >>> from netcrime_ie import extract
    >>> (row,) = fact_rows(extract("破案" + "9" * 40 + "起。"))
    >>> row["value"], row["oversized"][:24]
    (None, '{"value": "9999999999999')
    """
    return [_flat(row) for row in report.to_rows()]


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    oversized: Oversized = {}
    for name in _NUMBER_COLUMNS:
        row[name] = _fit(row[name], name, oversized)
    row["oversized"] = _listed(oversized)
    return row


_NUMBER_COLUMNS: Final = [field.name for field in FACT_ROW if field.type == NUMBER]
_DIGITS_BEFORE_POINT: Final = NUMBER.precision - NUMBER.scale


def _fit(number: Decimal | None, name: str, oversized: Oversized) -> Decimal | None:
    """Give a number that the type holds exactly; note any other, written plainly."""
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    behind_point = -exponent if isinstance(exponent, int) else 0
    if behind_point <= NUMBER.scale and number.adjusted() < _DIGITS_BEFORE_POINT:
        return number
    oversized[name] = format(plain_decimal(number), "f")
    return None


def _listed(oversized: Oversized) -> str | None:
    """Write the collection as JSON, which every sink of a table can hold."""
    return json.dumps(oversized) if oversized else None


def _converter(kind: pa.DataType, name: str = "") -> Convert:
    """Build, once for a type, what turns an attribute of that type into a plain value."""
    if pa.types.is_struct(kind):
        return _struct_converter(kind)
    if pa.types.is_list(kind):
        item = _converter(kind.value_type)
        return lambda values, oversized: [item(value, oversized) for value in values]
    if pa.types.is_decimal(kind):
        return lambda number, oversized: _fit(number, name, oversized)
    return _plain if pa.types.is_string(kind) else _unchanged


def _struct_converter(kind: pa.DataType) -> Convert:
    names = [field.name for field in kind if field.name != "oversized"]
    items = [_converter(kind.field(name).type, name) for name in names]
    collects = len(names) < kind.num_fields

    def convert(value: Any, oversized: Oversized) -> Any:
        if value is None:
            return None
        if isinstance(value, tuple):  # A stretch of the body has no names of its own.
            return dict(zip(names, value, strict=True))
        own: Oversized = {} if collects else oversized
        plain = {
            name: item(getattr(value, name), own) for name, item in zip(names, items, strict=True)
        }
        if collects:
            plain["oversized"] = _listed(own)
        return plain

    return convert


def _unchanged(value: Any, _: Oversized) -> Any:
    return value


def _plain(value: Any, _: Oversized) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, time) else value


_REPORT: Final = _converter(REPORT)
