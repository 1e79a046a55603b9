"""What runs in a worker process: one item after the other, each with its answer."""

import os
import pickle
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from netcrime_ie.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")

# How often a worker looks whether the process that started it still lives, in seconds.
_WATCH = 1.0


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


@dataclass(frozen=True, slots=True)
class Answer(Generic[Result]):
    """What a worker sends: a result, or nothing but that it has started."""

    result: Result | Failure | None = None
    started: bool = False


def attempt(work: Callable[[Item], Result], item: Item) -> Result | Failure:
    """Do the work on one item; whatever it raises becomes a `Failure`."""
    try:
        return work(item)
    except Exception as error:  # one bad document must not end a run of a million
        return Failure.of(error)


def serve(
    connection: "Connection[Answer[Result], list[Item]]",
    make: Callable[[], Callable[[Item], Result]],
    inherited: Sequence["Connection[list[Item], Answer[Result]]"],
) -> None:
    """Answer item by item until the connection closes.

    Args:
        connection: Gives lists of items, takes answers.
        make: Builds the work; what it raises is the first and only answer.
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
            connection.send(Answer(Failure.of(error).portable()))
            return
        connection.send(Answer(started=True))
        while True:
            for item in connection.recv():
                result = attempt(work, item)
                connection.send(
                    Answer(result.portable() if isinstance(result, Failure) else result)
                )
    except (EOFError, OSError):
        return  # the parent closed the connection, or is gone


def _end_with_parent(parent: int) -> None:
    """End this process when the one that started it was killed, even within a long document."""
    while os.getppid() == parent:
        time.sleep(_WATCH)
    os._exit(1)
