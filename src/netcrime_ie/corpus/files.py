"""The documents of one file, by its kind."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from netcrime_ie.corpus.records import Fields, Kind, Source, Unreadable
from netcrime_ie.corpus.rows import read_csv, read_parquet
from netcrime_ie.corpus.streams import TextLines, Undecodable, open_bytes
from netcrime_ie.corpus.values import source_of
from netcrime_ie.errors import InputError, MissingExtraError

_WHOLE = {".txt": Kind.TEXT, ".html": Kind.HTML, ".htm": Kind.HTML}
_LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst")
_KNOWN = (*_WHOLE, *_LINES, ".csv", ".parquet")


def is_known(name: str) -> bool:
    """Whether a file's name ends as one of the kinds that are read."""
    return name.lower().endswith(_KNOWN)


def read_file(path: Path, id: str, fields: Fields) -> Iterator[Source | Unreadable]:
    """Give the documents of a file; what cannot be read of it becomes an `Unreadable`.

    Raises:
        MissingExtraError: The kind of the file needs an extra.
    """
    name = path.name.lower()
    if path.suffix.lower() in _WHOLE:
        yield Source(id, path, _WHOLE[path.suffix.lower()])
    elif not name.endswith(_KNOWN):
        message = f"no kind of file that is read; they are: {', '.join(_KNOWN)}"
        yield Unreadable(id, "UnknownKind", message)
    elif name.endswith(".parquet"):
        yield from _guarded(read_parquet(path, id, fields), id)
    elif name.endswith(".csv"):
        yield from _guarded(read_csv(path, id, fields), id)
    else:
        yield from _guarded(read_lines(open_bytes(path), id, fields), id)


def _guarded(rows: Iterator[Source | Unreadable], id: str) -> Iterator[Source | Unreadable]:
    """The documents of a file; what ends it early becomes an `Unreadable` behind them."""
    last = 0
    try:
        for row in rows:
            yield row
            last += 1
    except MissingExtraError:
        raise
    except (OSError, EOFError, InputError, ValueError) as error:
        # What came before is done; the id tells apart several such errors of one file.
        yield Unreadable(f"{id}#after-{last}" if last else id, *_told(error))


def _told(error: Exception) -> tuple[str, str]:
    message = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return type(error).__name__, message or type(error).__name__


def read_stream(stream: BinaryIO, id: str, fields: Fields) -> Iterator[Source | Unreadable]:
    """Give the documents of standard input: JSON lines where it begins with ``{``, else one text.

    A page of HTML is one that begins with ``<``.
    """
    yield from _guarded(_read_stream(stream, id, fields), id)


def _read_stream(stream: BinaryIO, id: str, fields: Fields) -> Iterator[Source | Unreadable]:
    head = b""
    while not head.removeprefix(BOM_UTF8).strip() and (line := stream.readline()):
        head += line
    start = head.removeprefix(BOM_UTF8).lstrip()
    if start.startswith(b"{"):
        yield from read_lines(chain(BytesIO(head), stream), id, fields)
    elif start:
        kind = Kind.HTML if start.startswith(b"<") else Kind.TEXT
        yield Source(id, head + stream.read(), kind)
    else:
        yield Unreadable(id, "NoInput", "standard input is empty")


def read_lines(lines: Iterator[bytes], id: str, fields: Fields) -> Iterator[Source | Unreadable]:
    """Give the document of each line of a JSON lines file."""
    for number, line in enumerate(TextLines(lines), 1):
        if isinstance(line, Undecodable):
            yield Unreadable(f"{id}#{number}", "UnicodeDecodeError", line.message)
        elif line.strip():
            yield _read_object(line, f"{id}#{number}", fields)


def _read_object(line: str, id: str, fields: Fields) -> Source | Unreadable:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return Unreadable(id, "InvalidJson", f"no JSON: {error.msg} at character {error.pos + 1}")
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or brackets within brackets without end.
        return Unreadable(id, "InvalidJson", f"no JSON that can be read: {error}")
    if not isinstance(data, dict):
        return Unreadable(id, "InvalidJson", "no JSON object")
    return source_of(data, id, fields)
