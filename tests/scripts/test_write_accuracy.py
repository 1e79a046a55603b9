"""The page of scores: its sections, and how it reads what it is made of. No score is fixed here."""

import doctest
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from netcrime_ie.scoring import Difference

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "write_accuracy.py"
SECTIONS = (
    "Sealed set, each time that it was scored",
    "How far two annotators agree",
    "Development set",
    "Beside other libraries",
    "The 10 most frequent kinds of error left",
)
TABLES = ("By family (typed)", "By type (typed)", "By kind of document (F1)", "By script (F1)")


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(SCRIPT), *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    target = tmp_path_factory.mktemp("accuracy") / "page.md"
    done = run("--to", target)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("write_accuracy", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_after(text, heading):
    part = text.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]
    return [line for line in part.splitlines() if line.startswith("| ")][2:]


def test_page_has_its_sections(page):
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)", text, re.M) == list(SECTIONS)
    assert re.findall(r"^### (.+)", text, re.M) == list(TABLES)


@pytest.mark.parametrize("heading", SECTIONS + TABLES)
def test_every_table_has_rows_of_one_width(page, heading):
    rows = rows_after(page.read_text(encoding="utf-8"), heading)
    assert rows
    assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1


def test_every_bulletin_has_one_script(page):
    rows = rows_after(page.read_text(encoding="utf-8"), "By script (F1)")
    counts = [int(row.split("|")[2]) for row in rows]
    assert sum(counts) == len(list((ROOT / "data/gold/dev").glob("*.json")))
    assert all(counts)


def test_errors_are_ranked(page):
    rows = rows_after(page.read_text(encoding="utf-8"), SECTIONS[-1])
    times = [int(row.split("|")[2]) for row in rows]
    assert times == sorted(times, reverse=True)


def test_check_tells_a_stale_page(page, tmp_path):
    stale = tmp_path / "stale.md"
    stale.write_text("# Accuracy\n", encoding="utf-8")
    done = run("--check", "--to", stale)
    assert done.returncode == 1
    assert "out of date" in done.stderr
    assert stale.read_text(encoding="utf-8") == "# Accuracy\n"
    assert run("--check", "--to", page).returncode == 0


def test_examples_of_the_script(script):
    assert doctest.testmod(script).failed == 0


def test_script_never_names_a_path_into_the_sealed_set():
    code = re.sub(r'""".*?"""', "", SCRIPT.read_text(encoding="utf-8"), flags=re.S)
    assert 'GOLD / "dev"' in code
    assert 'GOLD / "sealed"' not in code


@pytest.mark.parametrize(
    ("kind", "gold", "found", "general"),
    [
        ("missing", "case.solved 12 exact 起", None, ("case.solved", "none")),
        ("extra", None, "amount.loss 800 exact CNY", ("none", "amount.loss")),
        ("type", "person.captured", "person.other", ("person.captured", "person.other")),
        ("unit", "起", None, ("起", "none")),
        ("place", "510502", "510500", ("county", "prefecture")),
        ("place", "510500", "511100", ("prefecture", "another prefecture")),
        ("place", "510500", None, ("prefecture", "none")),
        ("period", "2020-01-01..2020-03-31", "2020-02-01..2020-03-31", ("given", "another start")),
        ("period", "..2020-03-31", "2020-02-01..", ("given", "another start and end")),
        ("agency", None, "泸州市公安局", ("none", "given")),
        ("part_of", "3", "4", ("given", "another")),
    ],
)
def test_differences_in_general(script, kind, gold, found, general):
    difference = Difference(document="A", kind=kind, gold=gold, predicted=found)
    assert script.in_general(difference) == general


def test_kept_scorings_need_a_cell_for_each_column(script):
    with pytest.raises(ValueError, match="typed F1"):
        script.read_sealed("# why\nkey\tsealed abc\tdev abc\ntyped F1\t0.9\n")


def test_gap_is_that_of_the_last_scoring(script):
    columns = ["sealed a", "dev a", "sealed b", "dev b"]
    parts = script.sealed_section(columns, {"typed F1": ["0.8", "0.9", "0.85", "0.9"]})
    assert "typed 0.050" in parts[-1]
