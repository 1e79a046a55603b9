"""The text as rules see it: folded to simplified, half-width characters, cut into units."""

from netcrime_ie.text.display import one_line
from netcrime_ie.text.fold import fold
from netcrime_ie.text.numerals import CJK_DIGITS, NUMERAL_RUN, NUMERALS
from netcrime_ie.text.patterns import either

__all__ = ["CJK_DIGITS", "NUMERALS", "NUMERAL_RUN", "either", "fold", "one_line"]
