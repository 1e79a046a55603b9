"""The packaged files: rebuilt byte for byte, small, and without contradictions."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "src" / "netcrime_ie" / "resources" / "gazetteer"
MOST_BYTES = 700_000
KINDS = {
    *("phrase", "after", "after_not", "split", "split_not", "agency", "at", "tail", "surname"),
    *("common", "writer", "taiwan", "act"),
}


@pytest.fixture(scope="module")
def script():
    path = ROOT / "scripts" / "build_gazetteer.py"
    spec = importlib.util.spec_from_file_location("build_gazetteer", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_rebuild_is_byte_equal(script):
    assert script.build().encode("utf-8") == (RESOURCES / "places.tsv").read_bytes()
    assert script.main(["--check"]) == 0


def test_size():
    assert sum(path.stat().st_size for path in RESOURCES.iterdir()) < MOST_BYTES


@pytest.mark.parametrize(
    "table", ["additions", "aliases", "changes", "divisions", "homonyms", "weak", "zones"]
)
def test_source_tables_have_no_doubled_line(table):
    lines = (ROOT / "data" / "gazetteer" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines))
    assert len({line.count("\t") for line in lines}) == 1


def test_word_lists():
    lines = (RESOURCES / "not_places.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "kind\ttext\tnote"
    rows = [line.split("\t") for line in lines[1:]]
    assert {kind for kind, _, _ in rows} == KINDS
    assert len({(kind, text) for kind, text, _ in rows}) == len(rows)
    assert all(note for _, _, note in rows)
