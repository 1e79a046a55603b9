"""What the command line reads: files and standard input, as UTF-8."""

from pathlib import Path
from typing import BinaryIO

STDIN = "-"


class SourceError(Exception):
    """A source cannot be read; the message says why."""


def read_source(name: str, stdin: BinaryIO) -> str:
    """Read a file, or standard input for ``-``.

    A byte order mark is a sign of the encoding and no part of the text; all else is kept, so that
    the offsets of a report fit the file.

    Raises:
        SourceError: It is missing, unreadable or not UTF-8.
    """
    try:
        data = stdin.read() if name == STDIN else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"not UTF-8 at byte {error.start}; convert it first, "
            "for example: iconv -f GB18030 -t UTF-8"
        ) from error
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from error
