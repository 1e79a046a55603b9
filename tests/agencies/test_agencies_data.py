"""The tables of agencies, and texts that punish a careless search."""

import time
from importlib.resources import files

import pytest

from netcrime_ie.agencies import packaged_lexicon
from netcrime_ie.agencies.functions import Body, Functions
from netcrime_ie.models.enums import AgencyKind, AgencyLevel
from netcrime_ie.text import fold

TABLES = {
    "bodies.tsv": 5,
    "heads.tsv": 3,
    "national.tsv": 4,
    "regions.tsv": 5,
    "taiwan.tsv": 4,
    "not_agencies.tsv": 2,
    "zones.tsv": 1,
    "customs.tsv": 2,
    "units.txt": 1,
    "region_words.tsv": 2,
}
FORMS = {"body", "seat", "police", "group", "quiet", "unit"}


def rows(name: str) -> list[list[str]]:
    text = files("netcrime_ie").joinpath(f"resources/agencies/{name}").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[name.endswith(".tsv") :]]


@pytest.mark.parametrize(("name", "columns"), TABLES.items())
def test_table_is_regular(name, columns):
    table = rows(name)
    assert {len(cells) for cells in table} == {columns}
    assert len({tuple(cells) for cells in table}) == len(table)
    for cells in table:
        assert all(cell and cell == fold(cell) == cell.strip() for cell in cells)


def test_kinds_levels_and_forms_are_known():
    kinds = {kind.value for kind in AgencyKind}
    assert {cells[2] for cells in rows("bodies.tsv")} <= kinds
    assert {cells[2] for cells in rows("national.tsv")} <= kinds
    assert {cells[3] for cells in rows("regions.tsv")} <= kinds
    assert {cells[3] for cells in rows("national.tsv")} <= {level.value for level in AgencyLevel}
    assert {cells[4] for cells in rows("bodies.tsv")} <= FORMS


def test_no_body_is_listed_twice():
    words = [cells[0] for cells in rows("bodies.tsv")]
    assert len(set(words)) == len(words)


def test_no_body_is_listed_that_its_parts_make():
    functions = Functions()
    for word, canonical, kind, level, form in rows("bodies.tsv"):
        made = [functions.body(word, 0, size) for size in range(len(word) - 1, 1, -1)]
        whole = [body for end, body in filter(None, made) if end == len(word)]
        assert Body(canonical, kind, level, form) not in whole[:1]


def test_words_for_a_tokenizer():
    assert {"公安厅", "网信办", "公安部"} <= set(packaged_lexicon().words())


@pytest.mark.parametrize(
    "piece",
    ["公安局", "市公安局", "该院", "成都、", "成都公安、", "刑侦、", "公安局网络", "高新区分局"],
)
def test_time_is_linear(read, piece):
    def seconds(times: int) -> float:
        start = time.perf_counter()
        read("成都市公安局" + piece * times, "510000")
        return time.perf_counter() - start

    seconds(100)
    # Ten times the text may take ten times as long, and some noise; a square would be a hundred.
    assert seconds(20_000) < 40 * max(seconds(2_000), 0.02)
