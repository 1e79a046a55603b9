"""One worker process, seen from its parent."""

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any, Generic

from netcrime_ie.batch.worker import Failure, Item, Result, serve

# How long a process may take to end before it is killed, in seconds.
_PATIENCE = 5.0


class Member(Generic[Item, Result]):
    """A worker process with what it has to do.

    Args:
        context: How it starts.
        make: Builds its work.
        others: The workers that run already.

    Attributes:
        todo: Pickled items given and not answered yet, with their indexes.
        started: Whether its work is built.
        ended: Whether the process is gone.
    """

    def __init__(
        self,
        context: BaseContext,
        make: Callable[[], Callable[[Item], Result]],
        others: Sequence["Member[Item, Result]"],
    ) -> None:
        self.todo: deque[tuple[int, bytes]] = deque()
        self.started = False
        self.ended = False
        self.connection: Connection[list[bytes], list[Any]]
        self.connection, theirs = context.Pipe()
        forked = context.get_start_method() == "fork"
        inherited = [*(other.connection for other in others), self.connection] if forked else []
        process: Any = context.Process  # type: ignore[attr-defined]
        self.process = process(target=serve, args=(theirs, make, inherited), daemon=True)
        with _no_interrupt():
            self.process.start()
        theirs.close()

    def give(self, batch: list[tuple[int, bytes]]) -> None:
        """Give a process that has nothing to do its next items."""
        self.todo.extend(batch)
        if self.started:
            self._send()

    def _send(self) -> None:
        try:
            self.connection.send([item for _index, item in self.todo])
        except OSError:
            # It died while idle; its sentinel tells, and the items go to another.
            self.ended = True

    def collect(self) -> Iterator[tuple[int, Result | Failure]]:
        """The answers that have arrived, with the indexes of their items.

        Raises:
            Exception: What building the work raised.
        """
        alive = self.process.is_alive()
        try:
            while self.connection.poll():
                results = self.connection.recv()
                if self.started:
                    for result in results:
                        yield self.todo.popleft()[0], result
                elif results:
                    raise results[0].error
                else:
                    self.started = True
                    self._send()
        except (EOFError, OSError):
            self.ended = True
        self.ended = self.ended or not alive

    def cause(self) -> str:
        """Why a process that is gone ended."""
        code = self.process.exitcode
        if code is not None and code < 0:
            hint = "; out of memory?" if code == -9 else ""
            return f"killed by signal {-code}{hint}"
        return f"exit code {code}"

    def stop(self) -> None:
        """End the process, now."""
        self.connection.close()
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Let a process start deaf to Ctrl-C: amid its imports that would print a traceback."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
