"""Where reports go: the formats, and what each needs."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from netcrime_ie.corpus.lines import LineFile
from netcrime_ie.models import EnforcementReport

# Reports of so many bytes are in memory at most before they are written.
_PENDING = 8_000_000


class Writer(Protocol):
    """Takes what a format keeps of reports and makes it last at each commit."""

    def add(self, payload: Any) -> None:
        """Keep one report for the next commit."""
        ...

    @property
    def due(self) -> bool:
        """Whether so much is kept that it should be committed now."""
        ...

    @property
    def eager(self) -> bool:
        """Whether it may be committed at any moment; else only when ``due``, or at the end."""
        ...

    def commit(self) -> Any:
        """Make all that was added last; give a position, plain values, to open it with again."""
        ...

    def close(self) -> None:
        """Drop what was not committed and release the files."""
        ...


class JsonLinesWriter:
    """``reports.jsonl``: one report per line, complete."""

    name = "reports.jsonl"
    eager = True

    def __init__(self, folder: Path, position: int | None) -> None:
        self._file = LineFile(folder / self.name, position or 0)

    @staticmethod
    def render(report: EnforcementReport) -> bytes:
        """The line of a report, as bytes: they travel between processes as they are."""
        return report.model_dump_json().encode()

    @property
    def due(self) -> bool:
        """Whether much is kept."""
        return self._file.pending > _PENDING

    def add(self, payload: bytes) -> None:
        """Keep a line."""
        self._file.add(payload)

    def commit(self) -> int:
        """Write the lines; the position is the size of the file."""
        return self._file.commit()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


# By format: module and class; tables are imported only where they are wanted.
_WRITERS = {
    "jsonl": ("netcrime_ie.corpus.writers", "JsonLinesWriter"),
    "parquet": ("netcrime_ie.corpus.parquet_writer", "ParquetWriter"),
    "duckdb": ("netcrime_ie.corpus.duckdb_writer", "DuckDbWriter"),
}
FORMATS = tuple(_WRITERS)


def find_writer(format: str) -> tuple[Callable[[Path, Any], Writer], Callable[..., Any]]:
    """Give what opens a writer and what renders reports for it.

    Raises:
        MissingExtraError: The format needs an extra that is not installed.
    """
    module, name = _WRITERS[format]
    writer = getattr(import_module(module), name)
    return writer, writer.render
