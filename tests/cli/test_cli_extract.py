"""``netcrime-ie extract``: input, output, exit codes."""

import json

import pytest
from rich.console import Console

from netcrime_ie.cli.examples import examples
from netcrime_ie.cli.report_view import report_view
from netcrime_ie.models import EnforcementReport


def test_the_report_is_readable(run, bulletin):
    result = run("extract", str(bulletin), "--published", "2018-10-13")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.output.splitlines()]
    assert "title 标题" in lines
    assert "date 2018-10-13 (given, not on the page)" in lines
    assert "agencies 泸州市公安机关" in lines
    assert "1 person.captured 9 人 嫌疑人 泸州市 抓获 [31m嫌疑人9人 +28.5%" in lines
    assert "2 amount.frozen ≥ 800,000 CNY 冻结80余万元 part of 1" in lines
    assert "Unexplained numbers" in lines
    assert "warning: looks odd" in lines


def test_columns_are_aligned_by_the_width_of_characters(run, bulletin):
    from rich.cells import cell_len

    output = run("extract", str(bulletin)).output
    rows = [line for line in output.splitlines() if "person." in line or "amount." in line]
    assert (
        len({cell_len(row.split(unit)[0]) for row, unit in zip(rows, ("人", "CNY"), strict=True)})
        == 1
    )


def test_escape_sequences_of_a_page_do_not_reach_the_terminal(run, bulletin):
    assert "\x1b" not in run("extract", str(bulletin)).output


def test_numbers_are_highlighted_on_a_terminal_only(run, bulletin):
    report = EnforcementReport.model_validate_json(run("extract", "--json", str(bulletin)).stdout)
    console = Console(width=120, force_terminal=True, color_system="standard", no_color=False)
    with console.capture() as captured:
        console.print(report_view(report))
    assert "\x1b[1;7m9人\x1b[0m" in captured.get()


def test_narrow_terminals_do_without_targets(run, bulletin, monkeypatch):
    assert "target" in run("extract", str(bulletin)).output
    monkeypatch.setenv("COLUMNS", "80")
    output = run("extract", str(bulletin)).output
    assert "target" not in output
    assert "嫌疑人9人" in output


def test_json_is_one_report_per_line(run, bulletin, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("别的", encoding="utf-8")
    result = run("extract", "--json", str(bulletin), str(other))
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert "嫌疑人" in first
    report = EnforcementReport.model_validate_json(first)
    assert (report.id, report.model_dump_json()) == (str(bulletin), first)
    assert json.loads(second)["text"] == "别的"


def test_standard_input_and_the_byte_order_mark(run):
    result = run("extract", "--json", "-", input="\ufeff抓获9人\r\n".encode())
    report = json.loads(result.stdout)
    assert (report["id"], report["text"]) == ("-", "抓获9人\r\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "No such file"), ("抓获".encode("gb18030"), "not UTF-8 at byte 2"), (b"bad", "lone")],
)
def test_a_bad_file_does_not_stop_the_others(run, bulletin, tmp_path, content, message):
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    result = run("extract", "--json", str(bad), str(bulletin))
    assert result.exit_code == 1
    assert f"netcrime-ie: {bad}: " in result.output
    assert message in result.output
    reports = [line for line in result.output.splitlines() if line.startswith("{")]
    assert [json.loads(line)["id"] for line in reports] == [str(bulletin)]


def test_folders_and_bad_input_are_named(run, tmp_path):
    assert f"{tmp_path}: " in run("extract", str(tmp_path)).output
    assert "standard input: not UTF-8" in run("extract", "-", input=b"\xff").output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name a file"),
        (["--published", "2018", "x"], "'2018' is no date"),
        (["--tokenizer", "hanlp", "x"], "none of: auto"),
        (["--tokenizer", "rjieba", "x"], "needs the extra fast"),
        (["--example", "nothing"], "none of: yunnan"),
        (["--nothing"], "No such option"),
    ],
)
def test_wrong_usage_is_exit_code_2(run, arguments, message):
    result = run("extract", *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())


def test_examples_are_extracted_with_their_dates(run):
    result = run("extract", "--json", "--example", "yunnan-data-brokers")
    report = json.loads(result.stdout)
    assert (report["id"], report["reference_date"]) == ("yunnan-data-brokers", "2022-08-03")
    result = run("extract", "--json", "--example", "yunnan-data-brokers", "--published=2023-01-01")
    assert json.loads(result.stdout)["reference_date"] == "2023-01-01"


def test_examples_are_listed_and_printed_as_they_are(run):
    listing = run("example").output
    for name, example in examples().items():
        assert name in listing
        assert example.en in listing
        assert example.zh in listing
        assert run("example", name).stdout == example.text()
    assert run("example", "nothing").exit_code == 2
