"""Facts read back from what a batch or ``extract --json`` wrote."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from netcrime_ie.corpus.duckdb_writer import DuckDbWriter, load_duckdb
from netcrime_ie.corpus.streams import open_bytes
from netcrime_ie.corpus.writers import JsonLinesWriter
from netcrime_ie.models import EnforcementReport
from netcrime_ie.models.table import ROW_COLUMNS

Row = tuple[Any, ...]
"""The cells of one fact, in the order of ``ROW_COLUMNS``."""

_ROWS = 1_000
_COLUMNS = (*ROW_COLUMNS, "oversized")


@dataclass(frozen=True, slots=True)
class Problem:
    """Stands where something could not be read; the message names it."""

    message: str


def read_rows(path: Path) -> Iterator[Row | Problem]:
    """Give the facts of a file of reports, or of a folder that a batch filled.

    Raises:
        MissingExtraError: The file or folder needs an extra.
    """
    if not path.is_dir():
        yield from _from_lines(path)
    elif (path / JsonLinesWriter.name).exists():
        yield from _from_lines(path / JsonLinesWriter.name)
    elif (path / DuckDbWriter.name).exists():
        yield from _from_duckdb(path / DuckDbWriter.name)
    elif (path / "facts").is_dir():
        for part in sorted((path / "facts").glob("*.parquet")):
            yield from _from_parquet(part)
    else:
        yield Problem(f"{path}: the folder holds no reports")


def _from_lines(path: Path) -> Iterator[Row | Problem]:
    try:
        for number, line in enumerate(open_bytes(path), 1):
            if line.strip():
                yield from _from_line(line, f"{path}:{number}")
    except OSError as error:
        if isinstance(error, ImportError):
            raise
        yield Problem(f"{path}: {error.strerror or error}")


def _from_line(line: bytes, name: str) -> Iterator[Row | Problem]:
    try:
        report = EnforcementReport.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        yield Problem(f"{name}: no report: {where + ': ' if where else ''}{first['msg']}")
    else:
        for row in report.to_rows():
            yield tuple(row.values())


def _from_parquet(path: Path) -> Iterator[Row | Problem]:
    from netcrime_ie.corpus.arrow import load_arrow

    arrow = load_arrow()
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_ROWS, columns=list(_COLUMNS)):
                columns = [batch.column(name).to_pylist() for name in _COLUMNS]
                yield from map(_whole, zip(*columns, strict=True))
    except (OSError, arrow.ArrowException) as error:
        yield Problem(f"{path}: {error}")


def _from_duckdb(path: Path) -> Iterator[Row | Problem]:
    duckdb = load_duckdb()
    names = ", ".join(f'"{name}"' for name in _COLUMNS)
    try:
        with duckdb.connect(str(path), read_only=True) as database:
            rows = database.execute(f"SELECT {names} FROM facts ORDER BY doc, rowid")
            while found := rows.fetchmany(_ROWS):
                yield from map(_whole, found)
    except duckdb.Error as error:
        yield Problem(f"{path}: {error}")


def _whole(row: Row) -> Row:
    """A row of a table with the numbers that its columns could not hold."""
    *cells, oversized = row
    for name, number in json.loads(oversized).items() if oversized else ():
        cells[ROW_COLUMNS.index(name)] = Decimal(number)
    return tuple(cells)
