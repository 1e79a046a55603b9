"""Tokenizers by name, imported when asked for."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec

from netcrime_ie.tokenizers.base import Tokenizer

TOKENIZERS: dict[str, str] = {
    "jieba": "netcrime_ie.tokenizers.jieba_tokenizer:JiebaTokenizer",
    "rjieba": "netcrime_ie.tokenizers.rjieba_tokenizer:RjiebaTokenizer",
}


def make_tokenizer(name: str = "auto", words: Iterable[str] = ()) -> Tokenizer:
    """Build a tokenizer.

    Args:
        name: ``jieba``, ``rjieba``, or ``auto``: rjieba where it is installed, else jieba.
        words: Words that it must not cut.

    Raises:
        ValueError: No tokenizer has this name.
        MissingExtraError: Its extra is not installed.
    """
    if name == "auto":
        name = "rjieba" if find_spec("rjieba") else "jieba"
    if name not in TOKENIZERS:
        raise ValueError(f"unknown tokenizer {name!r}; there are: auto, {', '.join(TOKENIZERS)}")
    module, _, attribute = TOKENIZERS[name].partition(":")
    tokenizer: Tokenizer = getattr(import_module(module), attribute)(words)
    return tokenizer
