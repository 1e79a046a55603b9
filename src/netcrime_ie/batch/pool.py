"""Work on many items in several processes, with the results in the order of the items.

The executors of the standard library do not do here: they cannot tell which item a process died
of, give up all others with it, and leave their processes behind when the parent is killed.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from multiprocessing.reduction import ForkingPickler
from typing import Generic

from netcrime_ie.batch.member import Member
from netcrime_ie.batch.worker import Failure, Item, Result
from netcrime_ie.errors import WorkerError

# A list of items that a worker takes at a time ends here, so that big documents go one by one.
_WEIGHT = 100_000
# How many such lists for each worker may be out, or done while an earlier one is not.
_AHEAD = 4
# An item that a process dies of gets a second chance: the system may have meant another one.
_CHANCES = 2


def map_ordered(
    make: Callable[[], Callable[[Item], Result]],
    items: Iterable[Item],
    *,
    workers: int,
    chunk: int = 16,
    weight: Callable[[Item], int] = lambda _item: 0,
    context: BaseContext | None = None,
) -> Iterator[Result | Failure]:
    """Give the result of every item, in order, lazily and with bounded memory.

    Closing the iterator ends the processes. When ``items`` raises, the results of the items before
    come first.

    Args:
        make: Builds the work, once in each process; must be picklable unless processes are forked.
        items: What to work on.
        workers: How many processes.
        chunk: How many items a process takes at a time.
        weight: The size of an item in characters or bytes.
        context: How processes start; as the standard library does by default.

    Raises:
        WorkerError: A process ended while it started.
        Exception: What ``make`` raised.
    """
    run = _Run(make, items, workers, chunk, weight, context or multiprocessing.get_context())
    try:
        yield from run.results()
    finally:
        run.stop()


class _Run(Generic[Item, Result]):
    """The state of one call."""

    def __init__(
        self,
        make: Callable[[], Callable[[Item], Result]],
        items: Iterable[Item],
        workers: int,
        chunk: int,
        weight: Callable[[Item], int],
        context: BaseContext,
    ) -> None:
        self._make = make
        self._items: Iterator[tuple[int, Item]] = enumerate(items)
        self._workers = workers
        self._chunk = chunk
        self._weight = weight
        self._context = context
        self._members: list[Member[Item, Result]] = []
        self._again: deque[tuple[int, bytes]] = deque()
        self._chances: dict[int, int] = {}
        self._done: dict[int, Result | Failure] = {}
        self._next = 0  # the index whose result comes next
        self._taken = 0  # how many items were taken so far
        self._error: BaseException | None = None  # what the items raised

    def results(self) -> Iterator[Result | Failure]:
        """Hand out, collect, and give what is next in order, until nothing is left."""
        while True:
            self._hand_out()
            if self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1
                self._collect(timeout=0)
            elif any(member.todo for member in self._members):
                self._collect(timeout=None)
            elif self._error is not None:
                raise self._error
            else:
                return

    def stop(self) -> None:
        """End all processes."""
        for member in self._members:
            member.stop()
        self._members.clear()

    def _hand_out(self) -> None:
        idle = [member for member in self._members if not member.todo]
        while idle or len(self._members) < self._workers:
            batch = self._take()
            if not batch:
                return
            if not idle:
                # A process is started when there is work for it.
                self._members.append(Member(self._context, self._make, self._members))
                idle.append(self._members[-1])
            idle.pop().give(batch)

    def _take(self) -> list[tuple[int, bytes]]:
        """The next items for one worker, none while too much is out already."""
        if self._again:
            return [self._again.popleft()]
        batch: list[tuple[int, bytes]] = []
        weight = 0
        if self._taken + self._chunk > self._next + _AHEAD * self._workers * self._chunk:
            return batch
        while len(batch) < self._chunk and weight < _WEIGHT:
            try:
                index, item = next(self._items)
            except StopIteration:
                break
            except BaseException as error:
                # An iterator that raised is at its end; what came before it comes first.
                self._error = self._error or error
                self._items = enumerate(())
                break
            self._taken += 1
            try:
                batch.append((index, bytes(ForkingPickler.dumps(item))))
            except Exception as error:
                problem = TypeError(f"cannot be sent to a worker: {error}")
                self._done[index] = Failure.of(problem)
            else:
                weight += self._weight(item)
        return batch

    def _collect(self, timeout: float | None) -> None:
        """Take the answers that are there; wait for one where ``timeout`` is None."""
        busy = [member for member in self._members if member.todo]
        signs = [sign for member in busy for sign in (member.connection, member.process.sentinel)]
        ready = set(wait(signs, timeout)) if signs else set()
        for member in busy:
            if member.connection in ready or member.process.sentinel in ready:
                self._done.update(member.collect())
                if member.ended:
                    self._replace(member)

    def _replace(self, member: Member[Item, Result]) -> None:
        """Put back what a dead process had to do; another one will start for it."""
        self._members.remove(member)
        member.stop()
        if not member.started:
            raise WorkerError(
                f"a worker process ended while it started ({member.cause()}); where it is started "
                "from a script, call it under if __name__ == '__main__'"
            )
        culprit, _item = member.todo[0]
        self._chances[culprit] = self._chances.get(culprit, 0) + 1
        if self._chances[culprit] >= _CHANCES:
            what = f"a worker process ended while it read this document ({member.cause()})"
            self._done[culprit] = Failure.of(WorkerError(what))
            member.todo.popleft()
        self._again.extendleft(reversed(member.todo))
