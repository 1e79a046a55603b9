"""Why a number of a text became a fact, or none.

The package is not called ``explain``: that is the name of the function which users import.
"""

from netcrime_ie.explanation.build import build_explanation
from netcrime_ie.explanation.meanings import rule_meaning

__all__ = ["build_explanation", "rule_meaning"]
