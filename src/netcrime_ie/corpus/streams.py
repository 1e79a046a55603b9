"""Lines of files that may be compressed, in any encoding."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, cast

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
    with path.open("rb") as file:
        stream: Any = file
        if suffix == ".gz":
            stream = gzip.GzipFile(fileobj=file)
        elif suffix == ".zst":
            stream = _open_zstd(file)
        try:
            yield from stream
        except zlib.error as error:
            raise OSError(f"damaged: {error}") from error
        except EOFError as error:
            raise OSError("damaged: it ends too early") from error


def _open_zstd(file: BinaryIO) -> BinaryIO:
    try:
        import zstandard
    except ImportError as error:
        raise MissingExtraError(
            "files packed with zstd need the extra 'zstd': pip install 'netcrime-ie[zstd]'"
        ) from error
    reader = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)
    return _ZstdLines(cast(Any, reader), zstandard.ZstdError)


class _ZstdLines(BufferedReader):
    """The lines of a zstd stream; what is wrong with it is an `OSError` like any other."""

    def __init__(self, raw: Any, problem: type[Exception]) -> None:
        super().__init__(raw)
        self._problem = problem

    def __next__(self) -> bytes:
        try:
            return super().__next__()
        except self._problem as error:
            raise OSError(f"damaged: {error}") from error


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
        size = telling = 0
        for line in self._lines:
            held.append(line)
            size += len(line)
            telling += 0 if line.isascii() else len(line)
            if telling > _ENOUGH or size > _HELD:
                break
        encoding = self._encoding(b"".join(held))
        first = True
        for line in chain(held, self._lines):
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
        if not votes:
            raise
        return max(votes, key=votes.__getitem__)
