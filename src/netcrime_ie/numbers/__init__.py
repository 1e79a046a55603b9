"""Numbers: every numeral with its value and bounds, and sums of money."""

from netcrime_ie.numbers.currencies import Currencies, load_currencies
from netcrime_ie.numbers.find import find_money, find_numbers, quantity_of
from netcrime_ie.numbers.money import scan_money
from netcrime_ie.numbers.scan import scan_numbers
from netcrime_ie.numbers.types import Money, Number
from netcrime_ie.numbers.words import inside_word, numeral_words, whole_words

__all__ = [
    "Currencies",
    "Money",
    "Number",
    "find_money",
    "find_numbers",
    "inside_word",
    "load_currencies",
    "numeral_words",
    "quantity_of",
    "scan_money",
    "scan_numbers",
    "whole_words",
]
