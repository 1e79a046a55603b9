"""Reports as one table of facts: CSV, or an Excel workbook."""

from collections.abc import Callable, Sequence
from pathlib import Path

from netcrime_ie.corpus.problems import BatchError, UsageError
from netcrime_ie.corpus.sheets import CsvSheet, ExcelSheet, Sheet
from netcrime_ie.corpus.stored import Problem, read_rows

ENCODINGS = ("utf-8", "utf-8-sig")
_UNFINISHED = ".unfinished"
# Problems of one input that are told one by one: a file of another kind has one in each line.
_TOLD = 5


def export(
    inputs: Sequence[str],
    out: Path,
    *,
    encoding: str = "utf-8",
    complain: Callable[[str], None] = lambda _message: None,
) -> tuple[int, int]:
    """Write the facts of reports as a table, one row each.

    The file appears when it is whole; one that was there before is replaced.

    Args:
        inputs: Files of reports as JSON lines, and folders that a batch filled.
        out: A file ending in ``.csv`` or ``.xlsx``.
        encoding: Of CSV; with ``utf-8-sig`` Excel reads Chinese right.
        complain: Told what could not be read.

    Returns:
        How many rows were written, and how often it complained.

    Raises:
        UsageError: The name of ``out`` ends otherwise, or the encoding is none of `ENCODINGS`.
        MissingExtraError: The output or an input needs an extra.
        BatchError: The file cannot be written.
    """
    if encoding not in ENCODINGS:
        raise UsageError(f"{encoding!r} is none of: {', '.join(ENCODINGS)}")
    suffix = out.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        raise UsageError(f"{out}: write to a file that ends in .csv or .xlsx")
    unfinished = out.with_name(out.name + _UNFINISHED)
    try:
        sheet: Sheet
        sheet = CsvSheet(unfinished, encoding) if suffix == ".csv" else ExcelSheet(unfinished)
        try:
            counts = _fill(sheet, inputs, complain)
        finally:
            sheet.close()
        unfinished.replace(out)
    except OSError as error:
        raise BatchError(f"cannot write to {out}: {error.strerror or error}") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return counts


def _fill(sheet: Sheet, inputs: Sequence[str], complain: Callable[[str], None]) -> tuple[int, int]:
    rows = problems = 0
    for name in inputs:
        here = 0
        for row in read_rows(Path(name)):
            if not isinstance(row, Problem):
                sheet.add(row)
                rows += 1
                continue
            here += 1
            if here <= _TOLD:
                complain(row.message)
        if here > _TOLD:
            complain(f"{name}: and {here - _TOLD} more such lines")
        problems += here
    return rows, problems
