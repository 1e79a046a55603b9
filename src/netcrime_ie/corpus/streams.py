"""Lines of files that may be compressed, in any encoding."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from netcrime_ie.encodings import find_encoding
from netcrime_ie.errors import InputError, MissingExtraError

# The encoding is told by the first bytes that are no ASCII, and as many as this around them.
_ENOUGH = 16_384
# So many lines of pure ASCII are held back at most while waiting for one that tells.
_HELD = 4_000_000


def open_bytes(path: Path) -> Iterator[bytes]:
    """Give the lines of a file, unpacked by its suffix, as bytes with their line ends.

    Raises:
        OSError: It cannot be read, or is damaged.
        MissingExtraError: It is packed with zstd, which needs an extra.
    """
    suffix = path.suffix.lower()
    damage: tuple[type[Exception], ...] = (EOFError, zlib.error)
    with path.open("rb") as file:
        stream: Iterable[bytes] = file
        if suffix == ".gz":
            stream = gzip.GzipFile(fileobj=file)
        elif suffix == ".zst":
            zstd = _load_zstd()
            stream = zstd.ZstdFile(file)
            damage = (EOFError, zstd.ZstdError)
        try:
            yield from stream
        except damage as error:
            what = "it ends too early" if isinstance(error, EOFError) else str(error)
            raise OSError(f"damaged: {what}") from error


def _load_zstd() -> Any:
    """The module of the standard library, or of the package that brings it to older Pythons."""
    for name in ("compression.zstd", "backports.zstd"):
        with suppress(ImportError):
            return import_module(name)
    raise MissingExtraError(
        "files packed with zstd need the extra 'zstd': pip install 'netcrime-ie[zstd]'"
    )


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Stands in the place of a line that is not in the encoding of its file."""

    message: str


class TextLines:
    """The lines of bytes as text, all in the encoding that the first of them tell.

    Args:
        lines: Lines with their ends, as a binary file gives them.

    Raises:
        InputError: The encoding is unknown, or its lines cannot be told apart as bytes.
    """

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)

    def __iter__(self) -> Iterator[str | Undecodable]:
        held: list[bytes] = []
        rest = self._lines
        size = telling = 0
        try:
            for line in rest:
                held.append(line)
                size += len(line)
                telling += 0 if line.isascii() else len(line)
                if telling > _ENOUGH or size > _HELD:
                    break
        except OSError as error:
            # The lines before the damage come first.
            rest = _raising(error)
        encoding = self._encoding(b"".join(held))
        first = True
        for line in chain(held, rest):
            try:
                text = line.decode(encoding)
            except UnicodeDecodeError as error:
                yield Undecodable(f"not {encoding} at byte {error.start} of the line")
            else:
                yield text.removeprefix("\ufeff") if first else text
            first = False

    @staticmethod
    def _encoding(sample: bytes) -> str:
        encoding = encoding_of_lines(sample)
        if encoding.startswith(("utf-16", "utf-32", "utf_16", "utf_32")):
            raise InputError(f"JSON lines in {encoding}; convert the file to UTF-8")
        return encoding


def encoding_of_lines(sample: bytes, *, cut: bool = False) -> str:
    """The encoding of a file by some of its lines; one damaged line does not decide.

    Args:
        sample: The lines.
        cut: Whether the last may end within a character.
    """
    try:
        return find_encoding(sample, cut=cut)
    except InputError:
        votes: dict[str, int] = {}
        for line in sample.splitlines():
            if not line.isascii():
                with suppress(InputError):
                    name = find_encoding(line)
                    votes[name] = votes.get(name, 0) + 1
        # UTF-8 where no line tells: then each damaged line is an error of its own.
        return max(votes, key=votes.__getitem__, default="utf-8")


def _raising(error: OSError) -> Iterator[bytes]:
    """Lines that end with an error before the first."""
    raise error
    yield
