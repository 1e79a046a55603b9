"""DuckDB: one file with the four tables."""

from pathlib import Path
from typing import Any

from netcrime_ie.corpus.arrow import RowBuffer, load_arrow
from netcrime_ie.corpus.schema import TABLES, Rows, render_rows
from netcrime_ie.errors import MissingExtraError

# Reports in memory before they are inserted, and of a transaction, which a kill costs.
_GROUP, _TRANSACTION = 250, 1_000
# What DuckDB may keep in memory; it would take most of the machine's.
_MEMORY = "256MB"
_TYPES = {
    "int32": "INTEGER",
    "int64": "BIGINT",
    "string": "VARCHAR",
    "date32": "DATE",
    "decimal128(38, 9)": "DECIMAL(38, 9)",
    "list<string>": "VARCHAR[]",
    TABLES["places"]["mentions"]: 'STRUCT(start INTEGER, "end" INTEGER, "text" VARCHAR)[]',
    TABLES["places"]["candidates"]: (
        "STRUCT(adcode VARCHAR, name VARCHAR, level VARCHAR, reason VARCHAR)[]"
    ),
}


class DuckDbWriter:
    """``reports.duckdb``.

    Args:
        folder: The folder of the results.
        position: How many reports the last commit left.

    Raises:
        MissingExtraError: DuckDB or pyarrow is not installed.
        OSError: The file cannot be written.
    """

    name = "reports.duckdb"
    eager = False
    render = staticmethod(render_rows)

    def __init__(self, folder: Path, position: int | None) -> None:
        self._duckdb = load_duckdb()
        load_arrow()
        self._path = folder / self.name
        self._docs = position or 0
        self._buffer = RowBuffer(self._docs)
        self._database: Any = None
        try:
            # One thread: the cores are the workers'.
            self._database = self._duckdb.connect(
                str(self._path), config={"threads": 1, "memory_limit": _MEMORY}
            )
            for table, columns in TABLES.items():
                names = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in columns.items())
                self._database.execute(f"CREATE TABLE IF NOT EXISTS {table} ({names})")
                # Reports that were written, but whose commit was not noted any more.
                self._database.execute(f"DELETE FROM {table} WHERE doc >= ?", [self._docs])
            self._database.execute("BEGIN")
        except self._duckdb.Error as error:
            self.close()
            raise OSError(f"{self._path}: {error}") from error

    @property
    def due(self) -> bool:
        """Whether a transaction is big enough."""
        return self._buffer.docs - self._docs >= _TRANSACTION

    def add(self, payload: Rows) -> None:
        """Add the rows of a report to the transaction."""
        self._buffer.add(payload)
        if len(self._buffer) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        try:
            for table, rows in self._buffer.take().items():
                if rows.num_rows:
                    self._database.register("new_rows", rows)
                    self._database.execute(f"INSERT INTO {table} SELECT * FROM new_rows")
                    self._database.unregister("new_rows")
        except self._duckdb.Error as error:
            raise OSError(f"{self._path}: {error}") from error

    def commit(self) -> int:
        """End the transaction; the position is how many reports there are."""
        if len(self._buffer):
            self._flush()
        try:
            self._database.execute("COMMIT")
            self._database.execute("BEGIN")
        except self._duckdb.Error as error:
            raise OSError(f"{self._path}: {error}") from error
        self._docs = self._buffer.docs
        return self._docs

    def close(self) -> None:
        """Drop what was not committed and close the file."""
        if self._database is not None:
            self._database.close()


def load_duckdb() -> Any:
    """Give DuckDB.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError(
            "DuckDB needs the extra 'duckdb': pip install 'netcrime-ie[duckdb]'"
        ) from error
    return duckdb
