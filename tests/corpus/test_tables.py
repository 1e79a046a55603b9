"""Parquet and DuckDB: what the tables hold, and their schema."""

from datetime import date
from decimal import Decimal

import pytest

from corpus.samples import bulletin
from netcrime_ie import extract
from netcrime_ie.corpus.schema import TABLES, render_rows
from netcrime_ie.models.table import ROW_COLUMNS

pytest.importorskip("pyarrow", reason="needs the extra tables")
from netcrime_ie.corpus.arrow import RowBuffer, arrow_schema

FORMATS = ["parquet", "duckdb"]


@pytest.fixture
def load(run, collection, tmp_path):
    """Run a batch and give its tables as lists of dicts."""

    def start(format, count=30, **options):
        if format == "duckdb":
            pytest.importorskip("duckdb", reason="needs the extra duckdb")
        source = collection(count)
        run(source, format=format, fields={"id": "key"}, **options)
        return read_tables(tmp_path / "out", format)

    return start


def read_tables(folder, format):
    if format == "parquet":
        from pyarrow import parquet

        return {table: parquet.read_table(folder / table).to_pylist() for table in TABLES}
    import duckdb

    with duckdb.connect(str(folder / "reports.duckdb"), read_only=True) as database:
        found = {}
        for table in TABLES:
            rows = database.execute(f"SELECT * FROM {table} ORDER BY doc, rowid")
            names = [column[0] for column in rows.description]
            found[table] = [dict(zip(names, row, strict=True)) for row in rows.fetchall()]
        return found


@pytest.mark.parametrize("format", FORMATS)
def test_the_tables_of_a_batch(load, format):
    tables = load(format)
    assert [row["doc"] for row in tables["reports"]] == list(range(30))
    assert [row["text"] for row in tables["reports"]] == [bulletin(n) for n in range(30)]
    first = tables["facts"][0]
    assert list(first) == ["doc", *ROW_COLUMNS, "oversized"]
    assert (first["doc"], first["report"], first["family"], first["value"]) == (0, "k0", "case", 2)
    assert tables["reports"][0]["reference_date"] == date(2023, 5, 20)
    assert tables["agencies"][3] == {
        "doc": 3,
        "report": "k3",
        "name": "泸州市公安机关",
        "kind": "public_security",
        "level": None,
        "adcode": None,
        "place": None,
        "mentions": [],
    }
    assert [row["adcode"] for row in tables["places"]] == ["510500"] * 30


def test_both_formats_hold_the_same(load, run, tmp_path):
    tables = load("parquet")
    pytest.importorskip("duckdb", reason="needs the extra duckdb")
    run(tmp_path / "many.jsonl", format="duckdb", fields={"id": "key"}, out=tmp_path / "duck")
    assert read_tables(tmp_path / "duck", "duckdb") == tables


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_batch_has_empty_tables(run, tmp_path, format):
    if format == "duckdb":
        pytest.importorskip("duckdb", reason="needs the extra duckdb")
    run("-", stdin=b"", format=format)
    if format == "duckdb":
        assert read_tables(tmp_path / "out", format) == {table: [] for table in TABLES}
    else:
        assert [*(tmp_path / "out/facts").iterdir()] == []


@pytest.mark.parametrize("format", FORMATS)
def test_what_was_not_noted_is_dropped(load, run, tmp_path, format, monkeypatch):
    from netcrime_ie.corpus.checkpoint import Checkpoint

    real = Checkpoint.commit

    def fail(self, positions):
        # Dies between the commit of the tables and that of the progress.
        if positions.get("reports"):
            raise KeyboardInterrupt
        real(self, positions)

    monkeypatch.setattr(Checkpoint, "commit", fail)
    with pytest.raises(KeyboardInterrupt):
        load(format)
    monkeypatch.setattr(Checkpoint, "commit", real)
    tables = load(format, resume=True)
    assert [row["text"] for row in tables["reports"]] == [bulletin(n) for n in range(30)]
    assert len(tables["facts"]) == 60


def test_rows_of_a_real_report_fit_the_schema():
    report = extract(
        "8月2日，石屏县公安局侦破案件96起，其中12起被挂牌督办，冻结资金近200万元，朝阳区抓获9人。",
        published="2022-08-03",
        id="a",
    )
    rows = render_rows(report)
    buffer = RowBuffer(7)
    buffer.add(rows)
    tables = buffer.take()
    for table, columns in TABLES.items():
        assert tables[table].schema == arrow_schema(table)
        assert tables[table].schema.names == list(columns)
        assert set(tables[table]["doc"].to_pylist()) <= {7}
        assert tables[table].num_rows == len(rows[table])
    assert tables["facts"]["value"].to_pylist()[:2] == [96, 12]
    assert tables["facts"]["low"].to_pylist()[2] is None
    assert tables["agencies"]["mentions"].to_pylist()[0][0]["text"] == "石屏县公安局"
    assert any(tables["places"]["candidates"].to_pylist())


def test_numbers_that_do_not_fit_stand_beside():
    nines = "9" * 29
    rows = render_rows(extract(f"查获香烟{nines}条，查获烟叶1{nines}条，查获海洛因0.5公斤。"))
    buffer = RowBuffer(0)
    buffer.add(rows)
    facts = buffer.take()["facts"]
    assert facts["value"].to_pylist() == [Decimal(nines), None, Decimal("0.5")]
    assert f"1{nines}" in facts["oversized"].to_pylist()[1]
