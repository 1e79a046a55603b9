"""Tables for spreadsheets, in which no cell runs as a formula."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from netcrime_ie.corpus.stored import Row
from netcrime_ie.errors import MissingExtraError
from netcrime_ie.models import plain_decimal
from netcrime_ie.models.table import ROW_COLUMNS

# What makes a spreadsheet take a cell for a formula, in both widths; a bulletin's text may begin
# with any of them.
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
# The limits of Excel: rows of a sheet, characters of a cell, digits of a number.
_SHEET_ROWS, _CELL, _DIGITS = 1_048_576, 32_767, 15


class Sheet(Protocol):
    """Takes row by row."""

    def add(self, row: Row) -> None:
        """Write a row."""
        ...

    def close(self) -> None:
        """Finish the file."""
        ...


class CsvSheet:
    """A CSV file; a text that would be a formula begins with an apostrophe.

    Args:
        path: The file.
        encoding: Its encoding.
    """

    def __init__(self, path: Path, encoding: str) -> None:
        self._file = path.open("w", encoding=encoding, newline="", errors="backslashreplace")
        self._rows = csv.writer(self._file)
        self._rows.writerow(ROW_COLUMNS)

    def add(self, row: Row) -> None:
        """Write a row."""
        self._rows.writerow(map(_as_csv, row))

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def _as_csv(value: Any) -> Any:
    """A cell as CSV has it; numbers are no text, so a negative one stays one.

    >>> _as_csv("=1+1"), _as_csv(Decimal("-7.500")), _as_csv("抓获9人")
    ("'=1+1", '-7.5', '抓获9人')
    """
    if isinstance(value, Decimal):
        return format(plain_decimal(value), "f")
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


class ExcelSheet:
    """An Excel workbook; what does not fit on one sheet goes on on the next.

    Args:
        path: The file.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """

    def __init__(self, path: Path) -> None:
        try:
            import xlsxwriter
        except ImportError as error:
            raise MissingExtraError(
                "Excel workbooks need the extra 'xlsx': pip install 'netcrime-ie[xlsx]'"
            ) from error
        # The file itself is made at the end; a name that cannot be written is told before.
        self._file = path.open("wb")
        self._book = xlsxwriter.Workbook(self._file, {"constant_memory": True})
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._sheets = 0
        self._begin_sheet()

    def _begin_sheet(self) -> None:
        self._sheets += 1
        name = "facts" if self._sheets == 1 else f"facts {self._sheets}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        for column, heading in enumerate(ROW_COLUMNS):
            self._sheet.write_string(0, column, heading, self._bold)
        self._next = 1

    def add(self, row: Row) -> None:
        """Write a row; texts are written as texts, whatever they begin with."""
        if self._next == _SHEET_ROWS:
            self._begin_sheet()
        for column, value in enumerate(row):
            self._write(column, value)
        self._next += 1

    def _write(self, column: int, value: Any) -> None:
        if value is None:
            return
        if isinstance(value, date):
            self._sheet.write_datetime(self._next, column, value, self._day)
        elif isinstance(value, int):
            self._sheet.write_number(self._next, column, value)
        elif isinstance(value, Decimal):
            plain = plain_decimal(value)
            if len(plain.as_tuple().digits) <= _DIGITS:
                self._sheet.write_number(self._next, column, float(plain))
            else:
                # As a number it would lose its last digits.
                self._sheet.write_string(self._next, column, format(plain, "f"))
        else:
            self._sheet.write_string(self._next, column, str(value)[:_CELL])

    def close(self) -> None:
        """Finish the file."""
        try:
            self._book.close()
        finally:
            self._file.close()
