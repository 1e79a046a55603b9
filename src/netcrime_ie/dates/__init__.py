"""Dates, periods, lengths and clock times of a text."""

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.find import find_dates, resolve_base
from netcrime_ie.dates.scan import scan_dates
from netcrime_ie.dates.types import DateMatch

__all__ = ["Context", "DateMatch", "find_dates", "resolve_base", "scan_dates"]
