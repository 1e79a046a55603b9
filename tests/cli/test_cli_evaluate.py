"""``netcrime-ie evaluate``."""

import json

import pytest

GOLD = {
    "id": "bulletin",
    "published": None,
    "title": "标题",
    "source": None,
    "campaigns": ["净网2018"],
    "agencies": [],
    "cities": ["510500"],
    "facts": [{"family": "person", "type": "captured", "value": "9", "unit": "名", "quote": "9人"}],
}


@pytest.fixture
def folder(bulletin):
    text = bulletin.read_text(encoding="utf-8")
    fact = {**GOLD["facts"][0], "start": text.index("9人"), "place": "510500"}
    gold = json.dumps({**GOLD, "facts": [fact]}, ensure_ascii=False)
    bulletin.with_suffix(".json").write_text(gold, encoding="utf-8")
    return bulletin.parent


def rows(output):
    return [line.split() for line in output.splitlines()]


def test_scores_are_tables(run, folder):
    result = run("evaluate", str(folder))
    assert result.exit_code == 0
    assert ["typed", "0.500", "1.000", "0.667", "1", "1", "2"] in rows(result.output)
    assert ["source", "0.000", "0", "1"] in rows(result.output)
    assert ["person", "captured", "1.000", "1.000", "1.000", "1", "1", "1"] in rows(result.output)
    assert rows(result.output)[-2][0] == "bulletin"
    assert "differences" not in result.output


def test_errors_are_listed(run, folder):
    output = run("evaluate", "--errors", str(folder)).output
    assert "4 differences" in output
    assert [row[1:5] for row in rows(output) if row[:2] == ["bulletin", "unit"]] == [
        ["unit", "13", "名", "人"]
    ]


@pytest.mark.parametrize(("options", "has"), [([], False), (["--errors"], True)])
def test_scores_as_json(run, folder, options, has):
    scores = json.loads(run("evaluate", "--json", *options, str(folder)).stdout)
    assert scores["typed"]["hits"] == 1
    assert ("differences" in scores) is has


def test_bad_gold_is_named(run, folder):
    (folder / "bulletin.json").write_text("{", encoding="utf-8")
    result = run("evaluate", str(folder))
    assert result.exit_code == 1
    assert "bulletin.json:1:" in result.output


def test_a_missing_folder_is_wrong_usage(run, tmp_path):
    assert run("evaluate", str(tmp_path / "nothing")).exit_code == 2
