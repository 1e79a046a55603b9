"""The words that rules know, read from the files under ``resources/lexicon``."""

from netcrime_ie.lexicon.load import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
