"""Reports of many documents."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import closing
from multiprocessing.context import BaseContext

from netcrime_ie.batch.items import Document, ExtractionError, Extracts
from netcrime_ie.batch.pool import map_ordered
from netcrime_ie.batch.worker import Failure, attempt
from netcrime_ie.models import EnforcementReport

ERROR_MODES = ("raise", "record")
Outcome = EnforcementReport | ExtractionError


def run_many(
    make: Callable[[], Extracts],
    items: Iterable[str | Document],
    *,
    workers: int = 1,
    chunk: int = 16,
    on_error: str = "raise",
    progress: bool = False,
    context: BaseContext | None = None,
) -> Iterator[Outcome]:
    """Read documents with the extractor that ``make`` builds, once per process.

    ``context`` says how processes start; the rest is as for `netcrime_ie.extract_many`.

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
    outcomes = _read_all(make, items, workers, chunk, on_error, context)
    return _with_bar(outcomes, items) if progress else outcomes


def _read_all(
    make: Callable[[], Extracts],
    items: Iterable[str | Document],
    workers: int,
    chunk: int,
    on_error: str,
    context: BaseContext | None,
) -> Generator[Outcome, None, None]:
    ids: dict[int, str | None] = {}

    def documents() -> Iterator[Document]:
        for index, item in enumerate(items):
            document = item if isinstance(item, Document) else Document(item)
            ids[index] = document.id
            yield document

    results: Iterator[EnforcementReport | bytes | Failure]
    if workers == 1:
        read = _Reading(make).report
        results = (attempt(read, document) for document in documents())
    else:
        results = map_ordered(
            _MakeJson(make),
            documents(),
            workers=workers,
            chunk=chunk,
            weight=_characters,
            context=context,
        )
    with closing(results):  # type: ignore[type-var]
        for index, result in enumerate(results):
            id = ids.pop(index)
            if isinstance(result, EnforcementReport):
                yield result
            elif isinstance(result, bytes):
                yield EnforcementReport.model_validate_json(result)
            elif on_error == "raise":
                raise result.error
            else:
                yield ExtractionError(id, index, result.code, result.message)


def _characters(document: Document) -> int:
    return len(document.text) if isinstance(document.text, str) else 0


class _Reading:
    """Reads documents with one extractor."""

    def __init__(self, make: Callable[[], Extracts]) -> None:
        self._extractor = make()

    def report(self, document: Document) -> EnforcementReport:
        return self._extractor.extract(
            document.text, published=document.published, url=document.url, id=document.id
        )

    def json(self, document: Document) -> bytes:
        """The report as JSON: between processes it costs a fifth of a pickled model."""
        return self.report(document).model_dump_json().encode()


class _MakeJson:
    """Builds what a worker does; an object, since functions within functions cannot travel."""

    def __init__(self, make: Callable[[], Extracts]) -> None:
        self._make = make

    def __call__(self) -> Callable[[Document], bytes]:
        return _Reading(self._make).json


def _with_bar(
    outcomes: Generator[Outcome, None, None], items: Iterable[str | Document]
) -> Iterator[Outcome]:
    """Show on standard error how many are done, how fast, and how many failed."""
    from tqdm.auto import tqdm

    total = len(items) if isinstance(items, Sized) else None
    failed = 0
    with closing(outcomes), tqdm(total=total, unit="doc") as bar:
        for outcome in outcomes:
            if isinstance(outcome, ExtractionError):
                failed += 1
                bar.set_postfix(errors=failed, refresh=False)
            bar.update()
            yield outcome
