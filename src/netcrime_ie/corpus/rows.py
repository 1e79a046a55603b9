"""The documents of tables: CSV and Parquet files with a column of texts."""

import csv
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from netcrime_ie.corpus.records import Fields, Source, Unreadable
from netcrime_ie.corpus.streams import encoding_of_lines
from netcrime_ie.corpus.values import DEFAULT_DATE, source_of
from netcrime_ie.errors import InputError, MissingExtraError

_BLOCK = 65_536
# Rows of a Parquet file that are in memory at a time.
_ROWS = 64


def read_csv(path: Path, id: str, fields: Fields) -> Iterator[Source | Unreadable]:
    """Give the document of each row; the first row names the columns.

    Raises:
        OSError: The file cannot be read.
        InputError: Its encoding is unknown, or it lacks a column.
        ValueError: It is no CSV from some row on.
    """
    # Bulletins are longer than the 131,072 characters that the module allows by default.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    encoding = _find_encoding(path)
    # What cannot be decoded becomes lone surrogates, by which the row is then left out.
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
        rows = csv.reader(file)
        header = [name.removeprefix("\ufeff") for name in next(rows, [])]
        _check_columns(header, fields)
        line = rows.line_num + 1
        try:
            for row in rows:
                if row:
                    yield _row(dict(zip(header, row, strict=False)), f"{id}#{line}", fields)
                line = rows.line_num + 1
        except csv.Error as error:
            raise InputError(f"no CSV from line {line} on: {error}") from error


def _row(row: dict[str, str], id: str, fields: Fields) -> Source | Unreadable:
    try:
        "".join(row.values()).encode()
    except UnicodeEncodeError:
        return Unreadable(id, "UnicodeDecodeError", "not in the encoding of the file")
    return source_of(row, id, fields)


def _find_encoding(path: Path) -> str:
    """The encoding that the first bytes of a file that are no ASCII tell."""
    with path.open("rb") as file:
        block = file.read(_BLOCK)
        while block.isascii() and (more := file.read(_BLOCK)):
            block = block[-1024:] + more
        return encoding_of_lines(block, cut=len(block) >= _BLOCK)


def _check_columns(columns: Sequence[str], fields: Fields) -> None:
    for option, name in (("text", fields.text), ("date", fields.date), ("id", fields.id)):
        if name is not None and name not in columns:
            have = ", ".join(columns[:20]) or "none"
            raise InputError(f"no column {name!r}; there are: {have}; see --{option}-field")


def read_parquet(path: Path, id: str, fields: Fields) -> Iterator[Source | Unreadable]:
    """Give the document of each row.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: The file cannot be read, or is damaged.
        InputError: It lacks a column.
    """
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise MissingExtraError(
            "Parquet files need the extra 'tables': pip install 'netcrime-ie[tables]'"
        ) from error
    try:
        with parquet.ParquetFile(path) as file:
            columns: list[str] = file.schema_arrow.names
            _check_columns(columns, fields)
            wanted = {fields.text, fields.date or DEFAULT_DATE, fields.id}
            batches = file.iter_batches(_ROWS, columns=[name for name in columns if name in wanted])
            rows: Iterator[dict[str, Any]] = chain.from_iterable(map(_as_dicts, batches))
            for number, row in enumerate(rows, 1):
                yield source_of(row, f"{id}#{number}", fields)
    except ArrowException as error:
        raise OSError(f"damaged: {error}") from error


def _as_dicts(batch: Any) -> list[dict[str, Any]]:
    return batch.to_pylist()  # type: ignore[no-any-return]
