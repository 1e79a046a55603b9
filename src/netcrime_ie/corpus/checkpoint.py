"""What a folder of results is known to hold: which documents, and how far its files are good.

One SQLite file, changed in transactions: a run that is killed leaves the state of its last commit.
It costs about 30 MB per million documents on disk, and a few MB of memory however many there are.
"""

import json
import sqlite3
from collections.abc import Mapping
from enum import Enum
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any

from netcrime_ie.corpus.problems import BatchError, UsageError
from netcrime_ie.corpus.summary import Summary

NAME = "progress.sqlite"

_TABLES = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ids (
    hash BLOB PRIMARY KEY,  -- of the id, 16 bytes: ids of any length cost the same
    done INTEGER NOT NULL,  -- how often it was met and its outcome written
    seen INTEGER NOT NULL,  -- how often it was met in the run of that number
    run INTEGER NOT NULL
) WITHOUT ROWID;
"""
_SEE = """
INSERT INTO ids VALUES (?1, 0, 1, ?2) ON CONFLICT (hash) DO UPDATE
SET seen = CASE run WHEN ?2 THEN seen + 1 ELSE 1 END, run = ?2
"""


class Verdict(Enum):
    """What is to be done with a document."""

    NEW = "new"
    DONE = "done"
    DUPLICATE = "duplicate"


class Checkpoint:
    """The state of one folder of results.

    Args:
        folder: The folder; it exists.
        settings: What must not change between the runs that fill it.

    Attributes:
        positions: How far each file is good, as its writer said at the last commit.
        summary: What was done up to then.

    Raises:
        UsageError: The folder was begun with other settings.
        BatchError: Another run writes into it, or its state cannot be read or written.
    """

    def __init__(self, folder: Path, settings: Mapping[str, Any]) -> None:
        self.positions: dict[str, Any] = {}
        self.summary = Summary()
        self._run = 1
        self._path = folder / NAME
        try:
            self._database = sqlite3.connect(self._path, timeout=0, isolation_level=None)
            self._open(settings)
        except sqlite3.Error as error:
            if "locked" in str(error):
                raise BatchError(f"another run is writing into {folder}") from error
            raise BatchError(f"{self._path}: {error}") from error

    def _open(self, settings: Mapping[str, Any]) -> None:
        self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.execute("BEGIN EXCLUSIVE")
        for statement in _TABLES.split(";\n"):
            self._database.execute(statement)
        state = dict(self._database.execute("SELECT name, value FROM state"))
        if "settings" in state:
            _compare(json.loads(state["settings"]), settings)
            self.positions = json.loads(state["positions"])
            self.summary = Summary.from_json(json.loads(state["summary"]))
            self._run = int(state["run"]) + 1
        self._save(settings=json.dumps(dict(settings)), run=str(self._run))
        self.commit(self.positions)

    def __enter__(self) -> "Checkpoint":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._database.close()

    def admit(self, id: str) -> Verdict:
        """Say what is to be done with the next document of the inputs.

        Raises:
            BatchError: The state cannot be written.
        """
        key = _hash(id)
        self._execute(_SEE, (key, self._run))
        done, seen = self._execute("SELECT done, seen FROM ids WHERE hash = ?", (key,)).fetchone()
        if seen <= done:
            return Verdict.DONE
        return Verdict.NEW if seen == 1 else Verdict.DUPLICATE

    def finished(self, id: str) -> None:
        """Note that the outcome of a document was given to its writer.

        Raises:
            BatchError: The state cannot be written.
        """
        self._execute("UPDATE ids SET done = done + 1 WHERE hash = ?", (_hash(id),))

    def commit(self, positions: Mapping[str, Any]) -> None:
        """Make all that was noted good, with the files up to these positions.

        Raises:
            BatchError: The state cannot be written; it stays that of the commit before.
        """
        self._save(
            positions=json.dumps(dict(positions)), summary=json.dumps(self.summary.to_json())
        )
        self._execute("COMMIT")
        self.positions = dict(positions)
        self._execute("BEGIN EXCLUSIVE")

    def _save(self, **values: str) -> None:
        for pair in values.items():
            self._execute("INSERT OR REPLACE INTO state VALUES (?, ?)", pair)

    def _execute(self, statement: str, values: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        try:
            return self._database.execute(statement, values)
        except sqlite3.Error as error:
            raise BatchError(f"cannot write to {self._path}: {error}") from error


def _hash(id: str) -> bytes:
    return blake2b(id.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _compare(before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    for name, value in now.items():
        if before.get(name) != value:
            raise UsageError(
                f"the folder was begun with {name} {before.get(name)!r}, not {value!r}; "
                "resume with the same, or take another folder"
            )
