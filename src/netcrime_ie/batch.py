"""Many documents: lazily, in order, in one process or several."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Protocol

from netcrime_ie.errors import NetcrimeError
from netcrime_ie.models import EnforcementReport

ERROR_MODES = ("raise", "record")


class Extracts(Protocol):
    """What this module needs of an extractor."""

    def extract(
        self,
        text: str,
        *,
        published: date | datetime | str | None = None,
        url: str | None = None,
        id: str | None = None,
    ) -> EnforcementReport:
        """Read one bulletin."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what its owner knows about it.

    Attributes:
        text: The bulletin.
        id: The caller's name for it.
        published: Resolves relative dates.
        url: Where it is from.
    """

    text: str
    id: str | None = None
    published: date | datetime | str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractionError:
    """Stands in the place of a document that could not be read.

    Attributes:
        id: The caller's name for it.
        index: Its position among the items, from 0.
        code: The kind of error: the exception's name.
        message: What was wrong.
    """

    id: str | None
    index: int
    code: str
    message: str


def run_many(
    make: Callable[[], Extracts],
    items: Iterable[str | Document],
    *,
    workers: int = 1,
    chunk: int = 16,
    on_error: str = "raise",
) -> Iterator[EnforcementReport | ExtractionError]:
    """Read documents with the extractor that ``make`` builds, once per process.

    Raises:
        TypeError: ``items`` is one text instead of several.
        ValueError: ``workers`` or ``chunk`` is below 1, or ``on_error`` is unknown.
    """
    if isinstance(items, (str, bytes, Document)):
        raise TypeError("items must be an iterable of texts or documents, not a single one")
    if workers < 1 or chunk < 1:
        raise ValueError("workers and chunk must be at least 1")
    if on_error not in ERROR_MODES:
        raise ValueError(f"on_error must be one of {', '.join(ERROR_MODES)}")
    numbered = enumerate(item if isinstance(item, Document) else Document(item) for item in items)
    if workers == 1:
        return _in_this_process(make, numbered, on_error)
    return _in_processes(make, numbered, workers, chunk, on_error)


def _in_this_process(
    make: Callable[[], Extracts], numbered: Iterable[tuple[int, Document]], on_error: str
) -> Iterator[EnforcementReport | ExtractionError]:
    extractor = make()
    for index, document in numbered:
        yield _read(extractor, index, document, on_error)


def _read(
    extractor: Extracts, index: int, document: Document, on_error: str
) -> EnforcementReport | ExtractionError:
    try:
        return extractor.extract(
            document.text, published=document.published, url=document.url, id=document.id
        )
    except (NetcrimeError, TypeError, ValueError) as error:
        if on_error == "raise":
            raise
        return ExtractionError(document.id, index, type(error).__name__, str(error))


_extractor: Extracts | None = None


def _start(make: Callable[[], Extracts]) -> None:
    """Build a worker process's extractor."""
    global _extractor
    _extractor = make()


def _read_chunk(chunk: list[tuple[int, Document]], on_error: str) -> list[str | ExtractionError]:
    """Read a chunk in a worker; reports travel as JSON, a fifth of the cost of pickled models."""
    assert _extractor is not None
    results: list[str | ExtractionError] = []
    for index, document in chunk:
        result = _read(_extractor, index, document, on_error)
        results.append(result if isinstance(result, ExtractionError) else result.model_dump_json())
    return results


def _in_processes(
    make: Callable[[], Extracts],
    numbered: Iterator[tuple[int, Document]],
    workers: int,
    chunk: int,
    on_error: str,
) -> Iterator[EnforcementReport | ExtractionError]:
    pending: deque[Future[list[str | ExtractionError]]] = deque()
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=(make,))
    try:
        while True:
            # Two chunks a worker in flight: busy processes, bounded memory.
            while len(pending) < 2 * workers:
                batch = list(islice(numbered, chunk))
                if not batch:
                    break
                pending.append(pool.submit(_read_chunk, batch, on_error))
            if not pending:
                return
            for result in pending.popleft().result():
                yield (
                    result
                    if isinstance(result, ExtractionError)
                    else EnforcementReport.model_validate_json(result)
                )
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
