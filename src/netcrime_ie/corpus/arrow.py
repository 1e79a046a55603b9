"""Rows of reports as Arrow tables."""

from functools import cache
from typing import Any

from netcrime_ie.corpus.schema import TABLES, Rows
from netcrime_ie.errors import MissingExtraError


def load_arrow() -> Any:
    """Give pyarrow.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtraError(
            "tables need the extra 'tables': pip install 'netcrime-ie[tables]'"
        ) from error
    return pyarrow


@cache
def arrow_schema(table: str) -> Any:
    """The schema of a table, a ``pyarrow.Schema``."""
    arrow = load_arrow()
    from netcrime_ie.arrow import FACT_ROW, REPORT

    places = REPORT.field("places").type.value_type
    types = {
        "int32": arrow.int32(),
        "int64": arrow.int64(),
        "string": arrow.string(),
        "date32": arrow.date32(),
        TABLES["facts"]["value"]: FACT_ROW.field("value").type,
        "list<string>": arrow.list_(arrow.string()),
        TABLES["places"]["mentions"]: places.field("mentions").type,
        TABLES["places"]["candidates"]: places.field("candidates").type,
    }
    return arrow.schema([(name, types[kind]) for name, kind in TABLES[table].items()])


class RowBuffer:
    """Collects rows of reports until they are taken as Arrow tables.

    Args:
        first: The number of the next report, its ``doc``.
    """

    def __init__(self, first: int) -> None:
        self.docs = first
        self._first = first
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in TABLES}

    def __len__(self) -> int:
        return self.docs - self._first

    def add(self, rows: Rows) -> None:
        """Collect the rows of one report."""
        for table, found in rows.items():
            self._rows[table].extend((self.docs, *row) for row in found)
        self.docs += 1

    def take(self) -> dict[str, Any]:
        """The rows as tables; the buffer is empty then."""
        arrow = load_arrow()
        tables = {}
        for table, rows in self._rows.items():
            schema = arrow_schema(table)
            columns = list(zip(*rows, strict=True)) or [()] * len(schema)
            arrays = [
                arrow.array(column, field.type)
                for column, field in zip(columns, schema, strict=True)
            ]
            tables[table] = arrow.Table.from_arrays(arrays, schema=schema)
            rows.clear()
        self._first = self.docs
        return tables
