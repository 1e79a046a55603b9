"""The two formats of lexicon files: blocks of words, and tables.

Blocks::

    [capture]          # a class opens its block
    抓获 抓捕 捕获      # words, separated by spaces

Tables are tab-separated lines. In both, ``#`` starts a comment.
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Protocol

from netcrime_ie.errors import DataError


class TextFile(Protocol):
    """A readable file: a path or a packaged resource."""

    @property
    def name(self) -> str:
        """The file's name, for error messages."""
        ...

    def read_text(self, encoding: str | None = None) -> str:
        """The file's content."""
        ...


def _lines(file: TextFile) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        content = line.partition("#")[0].rstrip()
        if content.strip():
            yield number, content


def read_groups(file: TextFile) -> dict[str, tuple[str, ...]]:
    """Read ``class -> words`` from a file of blocks; a word may stand in several.

    Raises:
        DataError: A word stands before the first block.
    """
    groups: dict[str, list[str]] = {}
    block = ""
    for number, line in _lines(file):
        if line.startswith("["):
            block = line.strip("[] ")
            groups.setdefault(block, [])
            continue
        if not block:
            raise DataError(f"{PurePath(file.name).name}:{number}: a word before the first [class]")
        groups[block].extend(line.split())
    return {block: tuple(dict.fromkeys(words)) for block, words in groups.items()}


def read_blocks(file: TextFile) -> dict[str, str]:
    """Read ``word -> class`` from a file of blocks.

    Raises:
        DataError: A word stands before the first block, or in two blocks.
    """
    classes: dict[str, str] = {}
    for block, words in read_groups(file).items():
        for word in words:
            if classes.setdefault(word, block) != block:
                raise DataError(
                    f"{PurePath(file.name).name}:{_line_of(file, word, block)}: {word} is in "
                    f"[{classes[word]}] and in [{block}]"
                )
    return classes


def _line_of(file: TextFile, word: str, block: str) -> int:
    """The line of a word in a block, for an error message."""
    inside = False
    for number, line in _lines(file):
        if line.startswith("["):
            inside = line.strip("[] ") == block
        elif inside and word in line.split():
            return number
    return 0


def read_table(file: TextFile, columns: int) -> Iterator[tuple[str, ...]]:
    """Read the rows of a table with a fixed number of tab-separated columns.

    Raises:
        DataError: A row has another number of columns.
    """
    for number, line in _lines(file):
        row = tuple(cell.strip() for cell in line.split("\t"))
        if len(row) != columns:
            raise DataError(
                f"{PurePath(file.name).name}:{number}: {len(row)} columns instead of {columns}"
            )
        yield row
