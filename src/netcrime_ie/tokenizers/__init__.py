"""Tokenizers: where words begin and end."""

from netcrime_ie.tokenizers.base import Token, Tokenizer
from netcrime_ie.tokenizers.registry import make_tokenizer

__all__ = ["Token", "Tokenizer", "make_tokenizer"]
