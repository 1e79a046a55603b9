"""Reports as tables for spreadsheets."""

import csv
import json
from datetime import datetime
from decimal import Decimal

import pytest

from netcrime_ie import extract
from netcrime_ie.corpus import BatchError, UsageError, export, sheets
from netcrime_ie.models.table import ROW_COLUMNS

HOSTILE = '=HYPERLINK("x")\n泸州警方抓获嫌疑人9人，冻结80余万元，同比下降7.5%。'


def read_csv(path, encoding="utf-8"):
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def reports(tmp_path):
    path = tmp_path / "reports.jsonl"
    made = [
        extract(HOSTILE, "2023-05-20", id="@SUM(1)"),
        extract("石屏警方破案3起。", id="＝b"),
    ]
    path.write_text("\n".join(r.model_dump_json() for r in made) + "\n", encoding="utf-8")
    return path


def test_csv_has_the_rows_of_the_reports(reports, tmp_path):
    assert export([str(reports)], tmp_path / "a.csv") == (3, 0)
    rows = read_csv(tmp_path / "a.csv")
    assert list(rows[0]) == list(ROW_COLUMNS)
    assert [(row["family"], row["value"], row["unit"]) for row in rows] == [
        ("person", "9", "人"),
        ("amount", "800000", "CNY"),
        ("case", "3", "起"),
    ]
    assert rows[1]["change"] == "-7.5"
    assert not (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_cell_of_csv_is_a_formula(reports, tmp_path):
    export([str(reports)], tmp_path / "a.csv")
    rows = read_csv(tmp_path / "a.csv")
    assert [row["report"] for row in rows] == ["'@SUM(1)", "'@SUM(1)", "'＝b"]
    for row in rows:
        for name, cell in row.items():
            assert name == "change" or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_excel_reads_chinese_with_a_mark(reports, tmp_path):
    export([str(reports)], tmp_path / "a.csv", encoding="utf-8-sig")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_csv(tmp_path / "a.csv", "utf-8-sig")[0]["unit"] == "人"


def read_xlsx(path):
    openpyxl = pytest.importorskip("openpyxl", reason="reads the workbook back")
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows()) for sheet in book}


def test_workbook(reports, tmp_path):
    pytest.importorskip("xlsxwriter", reason="needs the extra xlsx")
    export([str(reports)], tmp_path / "a.xlsx")
    (header, first, second, _third) = read_xlsx(tmp_path / "a.xlsx")["facts"]
    assert [cell.value for cell in header] == list(ROW_COLUMNS)
    row = dict(zip(ROW_COLUMNS, first, strict=True))
    assert (row["report"].value, row["report"].data_type) == ("@SUM(1)", "s")
    assert (row["value"].value, row["value"].data_type) == (9, "n")
    assert dict(zip(ROW_COLUMNS, second, strict=True))["change"].value == -7.5
    assert all(cell.data_type != "f" for cells in (first, second) for cell in cells)


def test_cells_of_a_workbook(tmp_path, monkeypatch):
    pytest.importorskip("xlsxwriter", reason="needs the extra xlsx")
    monkeypatch.setattr(sheets, "_SHEET_ROWS", 3)
    sheet = sheets.ExcelSheet(tmp_path / "a.xlsx")
    rest = (None,) * (len(ROW_COLUMNS) - 4)
    long = Decimal("1234567890123456.5")
    for _ in range(3):
        sheet.add(("=1+1", "x" * 40_000, datetime(2023, 5, 20).date(), long, *rest))
    sheet.close()
    found = read_xlsx(tmp_path / "a.xlsx")
    assert [(name, len(rows)) for name, rows in found.items()] == [("facts", 3), ("facts 2", 2)]
    cells = found["facts 2"][1]
    assert (cells[0].value, cells[0].data_type) == ("=1+1", "s")
    assert len(cells[1].value) == 32_767
    assert cells[2].value == datetime(2023, 5, 20)
    assert cells[3].value == "1234567890123456.5"


@pytest.mark.parametrize("format", ["jsonl", "parquet", "duckdb"])
def test_a_folder_of_a_batch_gives_what_its_reports_give(run, collection, tmp_path, format):
    if format != "jsonl":
        pytest.importorskip("pyarrow", reason="needs the extra tables")
        if format == "duckdb":
            pytest.importorskip("duckdb", reason="needs the extra duckdb")
    source = collection(20)
    with source.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"text": f"抓获{'9' * 40}名。"}))
    run(source, out=tmp_path / "lines")
    run(source, format=format)
    assert export([str(tmp_path / "lines/reports.jsonl")], tmp_path / "a.csv") == (41, 0)
    assert export([str(tmp_path / "out")], tmp_path / "b.csv") == (41, 0)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_what_cannot_be_read_is_told_and_the_rest_done(reports, tmp_path):
    with reports.open("a", encoding="utf-8") as file:
        file.write('{"text": 5}\n{"id": "cut')
    (tmp_path / "empty").mkdir()
    (tmp_path / "noise.jsonl").write_text("x\n" * 20)
    told = []
    names = ("none.jsonl", "empty", "reports.jsonl", "noise.jsonl")
    inputs = [tmp_path / name for name in names]
    counts = export([str(path) for path in inputs], tmp_path / "a.csv", complain=told.append)
    assert counts == (3, 24)
    assert told[0].endswith("none.jsonl: No such file or directory")
    assert told[1].endswith("empty: the folder holds no reports")
    assert "reports.jsonl:3: no report: text: Input should be a valid string" in told[2]
    assert "reports.jsonl:4: no report: Invalid JSON" in told[3]
    assert told[-1].endswith("noise.jsonl: and 15 more such lines")
    assert len(read_csv(tmp_path / "a.csv")) == 3


def test_wrong_usage(reports, tmp_path):
    with pytest.raises(UsageError, match=r"ends in \.csv or \.xlsx"):
        export([str(reports)], tmp_path / "a.ods")
    with pytest.raises(UsageError, match="none of: utf-8, utf-8-sig"):
        export([str(reports)], tmp_path / "a.csv", encoding="gbk")
    for name in ("no/a.csv", "no/a.xlsx"):
        with pytest.raises(BatchError, match="cannot write to"):
            export([str(reports)], tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["reports.jsonl"]
