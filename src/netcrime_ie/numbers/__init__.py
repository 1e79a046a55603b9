"""Numbers: every numeral with its value and bounds, and sums of money."""

from netcrime_ie.numbers.money import scan_money
from netcrime_ie.numbers.scan import scan_numbers
from netcrime_ie.numbers.types import Money, Number

__all__ = ["Money", "Number", "scan_money", "scan_numbers"]
