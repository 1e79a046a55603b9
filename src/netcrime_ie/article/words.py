"""The word lists of the article layer: data files, read once."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from netcrime_ie.errors import DataError

_BLOCK = re.compile(r"\[([a-z]+(?: [a-z]+)?)\]")


def _blocks(name: str) -> Iterator[tuple[str, list[str]]]:
    """The blocks of a data file: what stands in brackets, and the entries below it."""
    text = (files("netcrime_ie.resources") / "article" / name).read_text("utf-8")
    header, entries = "", list[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.partition("# ")[0].strip()
        if block := _BLOCK.fullmatch(content):
            if header:
                yield header, entries
            header, entries = block[1], []
        elif content and not header:
            raise DataError(f"{name}, line {number}: an entry before the first [block]")
        else:
            entries += content.split()
    yield header, entries


@lru_cache(maxsize=1)
def media() -> dict[str, tuple[str, ...]]:
    """The lists of media.txt by name.

    >>> "日报" in media()["suffix"], "本网" in media()["none"]
    (True, True)
    """
    return {header: tuple(entries) for header, entries in _blocks("media.txt")}


@lru_cache(maxsize=1)
def markers() -> dict[tuple[str, str], tuple[str, ...]]:
    """The lists of markers.txt by role and way of matching.

    >>> "相关新闻" in markers()["end", "is"]
    True
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for header, entries in _blocks("markers.txt"):
        role, _, match = header.partition(" ")
        if match not in ("is", "starts", "label", "has"):
            raise DataError(f"markers.txt: [{header}] names no way of matching")
        found[role, match] = tuple(entries)
    return found
