"""What runs in a Python worker of Spark: batches of rows in, batches with what was read out."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeVar

import pyarrow as pa

from netcrime_ie.arrow import ERROR, FACT_ROW, REPORT, fact_rows, report_value
from netcrime_ie.models import EnforcementReport
from netcrime_ie.pipeline import Extractor

ROWS_AT_ONCE: Final = 200
"""Rows whose reports are held as Python objects; a batch of Spark's has 10,000 rows."""

Error = dict[str, str]
"""A value of the type `ERROR`."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is to do, as it travels there.

    Attributes:
        extractor: The pickled extractor; None for the default one.
        kept: The columns that go on unchanged.
        added: The names of the columns that are added, in order.
        text: The column of texts.
        published: The column of dates, if there is one.
        id: The column of ids, if there is one.
        url: The column of addresses, if there is one.
    """

    extractor: bytes | None
    kept: tuple[str, ...]
    added: tuple[str, ...]
    text: str
    published: str | None
    id: str | None
    url: str | None


def add_reports(task: Task, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Give each row with its report and its error, one of which is null."""
    for rows in _slices(batches):
        _, reports, errors = zip(*_read(task, rows, report_value), strict=True)
        kept = [rows.column(name) for name in task.kept]
        columns = [*kept, pa.array(reports, REPORT), pa.array(errors, ERROR)]
        yield pa.RecordBatch.from_arrays(columns, [*task.kept, *task.added])


def list_facts(task: Task, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Give a row for each fact, and one for each text that could not be read."""
    for rows in _slices(batches):
        origins: list[int] = []
        facts: list[dict[str, Any]] = []
        errors: list[Error | None] = []
        for index, (name, found, error) in enumerate(_read(task, rows, fact_rows)):
            added = [{"report": name}] if found is None else found
            origins.extend([index] * len(added))
            facts.extend(added)
            errors.extend([error] * len(added))
        taken = pa.array(origins, pa.int64())
        kept = [rows.column(name).take(taken) for name in task.kept]
        columns = [*kept, *pa.array(facts, FACT_ROW).flatten(), *pa.array(errors, ERROR).flatten()]
        yield pa.RecordBatch.from_arrays(columns, [*task.kept, *task.added])


def _slices(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS_AT_ONCE):
            yield batch.slice(start, ROWS_AT_ONCE)


def _read(
    task: Task, rows: pa.RecordBatch, convert: Callable[[EnforcementReport], _Value]
) -> Iterator[tuple[str | None, _Value | None, Error | None]]:
    """Give for each row its id, and what ``convert`` makes of its report or else its error."""
    extractor = _extractor(task.extractor)
    texts, days, ids, urls = (
        _values(rows, column) for column in (task.text, task.published, task.id, task.url)
    )
    for text, day, number, url in zip(texts, days, ids, urls, strict=True):
        name = None
        try:
            name = None if number is None else str(_decoded(number))
            report = extractor.extract(
                _decoded(text), published=_decoded(day), id=name, url=_decoded(url)
            )
            value = convert(report)
        # Whatever goes wrong with one text of a billion must not end the job.
        except Exception as error:
            message = str(error).encode("utf-8", "backslashreplace").decode()
            yield name, None, {"code": type(error).__name__, "message": message}
        else:
            yield name, value, None


@lru_cache(maxsize=1)
def _extractor(pickled: bytes | None) -> Extractor:
    """Build the extractor, once in a worker process: Spark uses the process for many tasks."""
    if pickled is None:
        return Extractor()
    extractor: Extractor = pickle.loads(pickled)
    return extractor


def _values(rows: pa.RecordBatch, name: str | None) -> list[Any]:
    """Give a column as Python values, strings as bytes."""
    if name is None:
        return [None] * rows.num_rows
    column = rows.column(name)
    # Spark does not check that its strings are UTF-8. Decoding the column would let one bad row
    # end the job, so each is decoded on its own.
    if pa.types.is_string(column.type):
        column = column.cast(pa.binary())
    elif pa.types.is_large_string(column.type):
        column = column.cast(pa.large_binary())
    values: list[Any] = column.to_pylist()
    return values


def _decoded(value: Any) -> Any:
    """Decode a string; a lone surrogate comes through, for the extractor to refuse."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
