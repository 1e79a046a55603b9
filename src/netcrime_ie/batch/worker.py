"""What runs in a worker process: one item after the other, each with its answer."""

import os
import pickle
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from netcrime_ie.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")

# How often a worker looks whether the process that started it still lives, in seconds.
_WATCH = 1.0
# How long results may wait for one another, in seconds.
_TOGETHER = 0.005


@dataclass(frozen=True, slots=True)
class Failure:
    """Stands in the place of a result.

    Attributes:
        code: The kind of error: the exception's name.
        message: What was wrong.
        error: The exception, for whom it is to be raised.
    """

    code: str
    message: str
    error: Exception

    @classmethod
    def of(cls, error: Exception) -> "Failure":
        """The failure that an exception tells of."""
        return cls(type(error).__name__, str(error), error)

    def portable(self) -> "Failure":
        """The same as it can travel: some exceptions cannot be pickled, or not be built again."""
        try:
            pickle.loads(pickle.dumps(self.error))
        except Exception:
            return replace(self, error=WorkerError(f"{self.code}: {self.message}"))
        return self


def attempt(work: Callable[[Item], Result], item: Item) -> Result | Failure:
    """Do the work on one item; whatever it raises becomes a `Failure`."""
    try:
        return work(item)
    except Exception as error:  # one bad document must not end a run of a million
        return Failure.of(error)


def serve(
    connection: "Connection[list[Any], list[bytes]]",
    make: Callable[[], Callable[[Item], Result]],
    inherited: Sequence["Connection[list[bytes], list[Any]]"],
) -> None:
    """Answer item by item until the connection closes.

    The first answer is an empty list: the work is built. Or it holds the failure to do so.

    Args:
        connection: Gives lists of pickled items, takes lists of results.
        make: Builds the work.
        inherited: Connections of the parent to other workers. A forked worker has copies of them
            and closes them: else those workers would not notice that the parent is gone.
    """
    # Ctrl-C reaches all processes of a terminal; the parent decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    try:
        try:
            work = make()
        except Exception as error:
            connection.send([Failure.of(error).portable()])
            return
        connection.send([])
        while True:
            _answer(connection, work, connection.recv())
    except (EOFError, OSError):
        return  # the parent closed the connection, or is gone


def _answer(
    connection: "Connection[list[Any], list[bytes]]",
    work: Callable[[Item], Result],
    items: list[bytes],
) -> None:
    """Do a list of items; several quick ones are answered together, which is cheaper."""
    results: list[Result | Failure] = []
    sent = time.monotonic()
    for number, item in enumerate(items, 1):
        result = attempt(lambda data: work(pickle.loads(data)), item)
        results.append(result.portable() if isinstance(result, Failure) else result)
        if number == len(items) or time.monotonic() - sent > _TOGETHER:
            connection.send(results)
            results.clear()
            sent = time.monotonic()


def _end_with_parent(parent: int) -> None:
    """End this process when the one that started it was killed, even within a long document."""
    while os.getppid() == parent:
        time.sleep(_WATCH)
    os._exit(1)
