"""Tokenizers: where words begin and end."""

from netcrime_ie.tokenizers.base import Token, Tokenizer
from netcrime_ie.tokenizers.masked import MASK, Hidden, cut_around
from netcrime_ie.tokenizers.registry import make_tokenizer

__all__ = ["MASK", "Hidden", "Token", "Tokenizer", "cut_around", "make_tokenizer"]
