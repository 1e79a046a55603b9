"""Reports as Arrow data: nothing is lost, added or rounded."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from netcrime_ie import Extractor, extract
from netcrime_ie.models.table import ROW_COLUMNS

from .plain import plain

pa = pytest.importorskip("pyarrow", reason="pyarrow (extra spark) is not installed")
arrow = pytest.importorskip("netcrime_ie.arrow")

ROOT = Path(__file__).parents[2]
TEXTS = sorted((ROOT / "data" / "gold" / "dev").glob("*.txt"))[::4]


@pytest.fixture(scope="module")
def reports():
    extractor = Extractor()
    return [
        extractor.extract(
            path.read_text(encoding="utf-8"), url="https://example.org/", id=path.stem
        )
        for path in TEXTS
    ]


def test_a_report_comes_back_as_it_went(reports):
    column = pa.array([arrow.report_value(report) for report in reports], arrow.REPORT)
    column.validate(full=True)
    assert column.to_pylist() == [plain(report) for report in reports]


def test_the_rows_come_back_as_they_went(reports):
    for report in reports:
        column = pa.array(arrow.fact_rows(report), arrow.FACT_ROW)
        assert column.to_pylist() == [row | {"oversized": None} for row in report.to_rows()]


def test_the_table_has_the_columns_of_rows():
    assert [field.name for field in arrow.FACT_ROW] == [*ROW_COLUMNS, "oversized"]


NUMBERS = [
    ("9" * 29, True),
    ("9" * 30, False),
    ("3.123456789", True),
    ("3.1234567891", False),
    ("0.000000001", True),
    ("0.0000000012", False),
]


@pytest.mark.parametrize(("written", "fits"), NUMBERS)
def test_a_number_is_exact_or_stands_beside(written, fits):
    report = extract(f"查获毒品{written}克。")
    (fact,) = report.facts
    assert fact.quantity.value == Decimal(written)
    column = pa.array([arrow.report_value(report)], arrow.REPORT)
    stored = column.to_pylist()[0]["facts"][0]
    (row,) = pa.array(arrow.fact_rows(report), arrow.FACT_ROW).to_pylist()
    number = column.to_pylist()[0]["numbers"][0]
    assert stored["quantity"]["value"] == row["value"] == (Decimal(written) if fits else None)
    beside = None if fits else dict.fromkeys(("value", "low", "high"), written)
    for holder in (stored, row, number):
        assert (holder["oversized"] and json.loads(holder["oversized"])) == beside


def test_a_change_of_many_digits_stands_beside_alone():
    (fact,) = extract("破案96起,同比上升28.1234567891%。").facts
    assert fact.change == Decimal("28.1234567891")
    (row,) = arrow.fact_rows(extract("破案96起,同比上升28.1234567891%。"))
    assert (row["value"], row["change"]) == (96, None)
    assert json.loads(row["oversized"]) == {"change": "28.1234567891"}
