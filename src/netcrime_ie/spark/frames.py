"""The functions that a driver calls: data frames in, data frames out."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from pyspark.cloudpickle import dumps
from pyspark.sql import DataFrame
from pyspark.sql.types import (
    CharType,
    DataType,
    DateType,
    IntegralType,
    StringType,
    StructField,
    StructType,
    TimestampNTZType,
    TimestampType,
    VarcharType,
)

from netcrime_ie.pipeline import Extractor
from netcrime_ie.spark.schema import error_type, fact_row_type, report_type
from netcrime_ie.spark.worker import Task, add_reports, list_facts

_TEXTS: Final = (StringType, CharType, VarcharType)
_DAYS: Final = (*_TEXTS, DateType, TimestampType, TimestampNTZType)
_IDS: Final = (*_TEXTS, IntegralType)


def extract_column(
    df: DataFrame,
    text: str = "text",
    published: str | None = None,
    *,
    id: str | None = None,
    url: str | None = None,
    report: str = "report",
    error: str = "error",
    extractor: Extractor | None = None,
) -> DataFrame:
    """Add a column of reports, typed as `report_type`, and one of errors, as `error_type`.

    Of the two one is null in every row: a text that cannot be read (null, a lone surrogate, a date
    that is none) has an error and no report, and the job goes on. No row moves to another
    partition. All columns of ``df`` pass through Python: select those that are needed first.

    Args:
        df: Rows with a bulletin each.
        text: The column of bulletins, strings.
        published: The column of the days that resolve relative dates: dates, timestamps (their day
            in the session's time zone) or ISO 8601 strings.
        id: The column of ids, strings or integers, kept in the reports.
        url: The column of addresses, kept in the reports.
        report: The name of the column of reports.
        error: The name of the column of errors.
        extractor: An extractor with a lexicon, gazetteer or tokenizer of your own; it is pickled
            once and travels. By default each worker builds its own, with ``tokenizer="auto"``.

    Raises:
        ValueError: A column does not exist, is named twice, is of another type, or has the name of
            one that is added.

    ::

        reports = extract_column(df.select("id", "text"), id="id")
        facts = reports.selectExpr("id", "explode(report.facts) AS fact")
        facts.where("fact.family = 'case'").select("id", "fact.type", "fact.quantity.value")
    """
    kept = tuple(df.columns)
    task = _task(df, kept, (report, error), text, published, id, url, extractor)
    added = [StructField(report, report_type()), StructField(error, error_type())]
    return df.mapInArrow(partial(add_reports, task), StructType([*df.schema.fields, *added]))


def facts_table(
    df: DataFrame,
    text: str = "text",
    published: str | None = None,
    *,
    id: str | None = None,
    url: str | None = None,
    keep: Sequence[str] | None = None,
    extractor: Extractor | None = None,
) -> DataFrame:
    """Give a flat table with a row for each fact: the kept columns, then those of ``to_rows``.

    Its last columns are ``oversized``, ``error_code`` and ``error_message``. A text that cannot be
    read has one row with these two and no fact; a text without facts has none. See
    `fact_row_type` for the types, `extract_column` for what else holds.

    Args:
        df: As for `extract_column`.
        text: As for `extract_column`.
        published: As for `extract_column`.
        id: As for `extract_column`; it becomes the column ``report``.
        url: As for `extract_column`.
        keep: The columns of ``df`` that go on; by default all but ``text`` and ``published``.
        extractor: As for `extract_column`.

    Raises:
        ValueError: As `extract_column`.

    ::

        facts_table(df, id="id").where("error_code IS NULL").write.parquet("facts")
    """
    if keep is None:
        keep = [name for name in df.columns if name not in (text, published)]
    facts, why = fact_row_type(), error_type()
    why_fields = [StructField(f"error_{field.name}", field.dataType) for field in why]
    added = [*facts.fields, *why_fields]
    names = tuple(field.name for field in added)
    task = _task(df, tuple(keep), names, text, published, id, url, extractor)
    read = [name for name in (text, published, id, url) if name is not None]
    rows = df.select(*dict.fromkeys([*keep, *read]))
    kept = [df.schema[name] for name in keep]
    return rows.mapInArrow(partial(list_facts, task), StructType([*kept, *added]))


def _task(
    df: DataFrame,
    kept: tuple[str, ...],
    added: tuple[str, ...],
    text: str,
    published: str | None,
    id: str | None,
    url: str | None,
    extractor: Extractor | None,
) -> Task:
    """Check the columns, and pack what travels to the workers."""
    for name in kept:
        _check_column(df, name, (DataType,))
    for column, kinds in ((text, _TEXTS), (published, _DAYS), (id, _IDS), (url, _TEXTS)):
        if column is not None:
            _check_column(df, column, kinds)
    _check_new(kept, added)
    # Spark's pickler takes along what only the driver knows: a tokenizer written in a notebook.
    pickled = None if extractor is None else dumps(extractor)
    return Task(pickled, kept, added, text, published, id, url)


def _check_column(df: DataFrame, name: str, kinds: tuple[type[DataType], ...]) -> None:
    if df.columns.count(name) != 1:
        found = "two columns" if name in df.columns else "no column"
        raise ValueError(f"{found} {name!r}; there are {', '.join(df.columns)}")
    kind = df.schema[name].dataType
    if not isinstance(kind, kinds):
        raise ValueError(f"column {name!r} is of the type {kind.simpleString()}")


def _check_new(kept: Iterable[str], added: Iterable[str]) -> None:
    # Spark does not tell names apart by case.
    known = {name.lower() for name in kept}
    clashes = sorted({name for name in added if name.lower() in known})
    if clashes:
        raise ValueError(f"rename or leave out columns that are added: {', '.join(clashes)}")
