"""Parquet: a folder of parts for each table; parts are whole files or not there."""

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from netcrime_ie.corpus.arrow import RowBuffer, arrow_schema, load_arrow
from netcrime_ie.corpus.schema import TABLES, Rows, render_rows

# Reports of a row group, which is in memory before it is written, and of a part. A kill costs the
# part that is being written.
_GROUP, _PART = 250, 2_000
_UNFINISHED = ".unfinished"


class ParquetWriter:
    """``reports/``, ``facts/``, ``agencies/`` and ``places/`` with ``part-000000.parquet`` ...

    Args:
        folder: The folder of the results.
        position: What the last commit gave.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: The folder cannot be written.
    """

    eager = False
    render = staticmethod(render_rows)

    def __init__(self, folder: Path, position: dict[str, int] | None) -> None:
        load_arrow()
        self._folder = folder
        self._part = position["parts"] if position else 0
        self._docs = position["docs"] if position else 0
        self._buffer = RowBuffer(self._docs)
        self._files: dict[str, Any] = {}
        self._stack = ExitStack()
        for table in TABLES:
            (folder / table).mkdir(exist_ok=True)
            for path in (folder / table).iterdir():
                if path.name.endswith(_UNFINISHED) or path.name >= self._name():
                    path.unlink()

    def _name(self) -> str:
        return f"part-{self._part:06}.parquet"

    @property
    def due(self) -> bool:
        """Whether a part is full."""
        return self._buffer.docs - self._docs >= _PART

    def add(self, payload: Rows) -> None:
        """Add the rows of a report to the part."""
        self._buffer.add(payload)
        if len(self._buffer) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        from pyarrow import parquet

        for table, rows in self._buffer.take().items():
            if table not in self._files:
                path = self._folder / table / (self._name() + _UNFINISHED)
                file = self._stack.enter_context(path.open("wb"))
                writer = parquet.ParquetWriter(file, arrow_schema(table), compression="zstd")
                self._files[table] = (writer, file, path)
            if rows.num_rows:
                self._files[table][0].write_table(rows)

    def commit(self) -> dict[str, int]:
        """Finish the part; the position is how many parts and reports there are."""
        if len(self._buffer):
            self._flush()
        if self._files:
            for writer, file, _path in self._files.values():
                writer.close()
                file.flush()
                os.fsync(file.fileno())
            self._stack.close()
            for _writer, _file, path in self._files.values():
                path.rename(path.with_name(self._name()))
            self._files.clear()
            self._part += 1
            self._docs = self._buffer.docs
        return {"parts": self._part, "docs": self._docs}

    def close(self) -> None:
        """Drop the part that is not finished."""
        self._stack.close()
        for _writer, _file, path in self._files.values():
            path.unlink(missing_ok=True)
        self._files.clear()
