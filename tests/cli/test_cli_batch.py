"""``netcrime-ie batch`` and ``netcrime-ie export``, in this process and as a user runs them."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from typer.testing import CliRunner

from netcrime_ie.cli import app

COMMAND = [sys.executable, "-c", "from netcrime_ie.cli import main; main()"]


@pytest.fixture
def call(monkeypatch, tmp_path):
    """Run the command line in this process, with the real extractor, in an empty folder."""
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **options: CliRunner().invoke(
        app, [*arguments, *(["--workers", "1"] if arguments[0] == "batch" else [])], **options
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(3):
        text = f"泸州警方抓获犯罪嫌疑人{number + 5}名，另见第{number}章。"
        (tmp_path / f"in/{number}.txt").write_bytes(text.encode("gb18030"))
    return tmp_path / "in"


def rows(output):
    return [line.split() for line in output.splitlines()]


def test_a_folder_becomes_reports_and_a_summary(call, folder, tmp_path):
    result = call("batch", "in", "--out", "out")
    assert result.exit_code == 0
    assert ["documents", "3"] in rows(result.output)
    assert ["errors", "0"] in rows(result.output)
    assert ["person.captured", "3"] in rows(result.output)
    lines = (tmp_path / "out/reports.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["0.txt", "1.txt", "2.txt"]
    assert (tmp_path / "out/errors.jsonl").read_bytes() == b""


def test_errors_are_counted_and_make_exit_code_1(call, folder, tmp_path):
    (folder / "1.txt").write_bytes(b"\xff")
    result = call("batch", "in", "none.txt", "--out", "out")
    assert result.exit_code == 1
    assert ["InputError", "1"] in rows(result.output)
    assert "netcrime-ie: none.txt: no such file or folder" in result.output
    assert "2 could not be read; out/errors.jsonl tells which and why" in result.output
    lines = (tmp_path / "out/errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["in/1.txt", "none.txt"]


def test_resuming(call, folder):
    assert call("batch", "in", "--out", "out", "--resume").exit_code == 0
    result = call("batch", "in", "--out", "out")
    assert result.exit_code == 2
    assert "not empty; --resume goes on with it" in " ".join(result.output.split())
    result = call("batch", "in", "--out", "out", "--resume")
    assert result.exit_code == 0
    assert rows(result.output)[1][:4] == ["of", "them", "now", "0"]


def test_nothing_to_read(call, tmp_path):
    (tmp_path / "empty").mkdir()
    result = call("batch", "empty", "--out", "out")
    assert result.exit_code == 1
    assert "NoInput" in result.output


def test_standard_input_and_fields(call, tmp_path):
    line = json.dumps({"body": "抓获5人。", "key": "a", "day": "2023-05-20"})
    arguments = ["--text-field", "body", "--id-field", "key", "--date-field", "day"]
    result = call("batch", "-", "--out", "out", *arguments, input=line.encode())
    assert result.exit_code == 0
    report = json.loads((tmp_path / "out/reports.jsonl").read_text(encoding="utf-8"))
    assert (report["id"], report["reference_date"]) == ("a", "2023-05-20")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["in"], "--out"),
        (["--out", "out"], "INPUT"),
        (["in", "--out", "out", "--format", "xml"], "'xml' is none of: jsonl, parquet, duckdb"),
        (["in", "--out", "in/0.txt"], "is no folder"),
        (["in", "--out", "out", "--tokenizer", "hanlp"], "none of: auto"),
        (["in", "--out", "out", "--lexicon", "nowhere"], "nowhere"),
    ],
)
def test_wrong_usage_is_exit_code_2(call, folder, arguments, message):
    result = call("batch", *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.output.replace("│", " ").split())


def test_export(call, folder, tmp_path):
    call("batch", "in", "--out", "out")
    result = call("export", "out", "out/reports.jsonl", "--out", "facts.csv")
    assert (result.exit_code, result.output) == (0, "6 facts in facts.csv\n")
    result = call("export", "out", "none.jsonl", "--out", "b.csv", "--encoding", "utf-8-sig")
    assert result.exit_code == 1
    assert "none.jsonl: No such file" in result.output
    assert (tmp_path / "b.csv").read_bytes().startswith(b"\xef\xbb\xbfreport,")
    assert call("export", "out", "--out", "facts.ods").exit_code == 2
    assert call("export", "out", "--out", "no/facts.csv").exit_code == 1


@pytest.fixture
def long_run(tmp_path):
    """A run of the command with two workers that is in the midst of its work."""
    lines = (json.dumps({"text": f"泸州警方抓获犯罪嫌疑人{n}名。"}) for n in range(100_000))
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    process = subprocess.Popen(
        [*COMMAND, "batch", "in.jsonl", "--out", "out", "--workers", "2"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    wait_for_growth(tmp_path / "out/reports.jsonl", 0)
    yield process
    process.kill()
    process.communicate()


def wait_for_growth(path, size):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if path.exists() and path.stat().st_size > size:
            return path.stat().st_size
        time.sleep(0.05)
    raise AssertionError(f"{path} does not grow")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_a_dead_worker_and_an_interrupt(long_run, tmp_path):
    reports = tmp_path / "out/reports.jsonl"
    worker = next(
        child
        for child in psutil.Process(long_run.pid).children()
        if "resource_tracker" not in " ".join(child.cmdline())
    )
    worker.kill()
    size = wait_for_growth(reports, reports.stat().st_size)
    wait_for_growth(reports, size)
    # To all processes, as a terminal sends it.
    os.killpg(long_run.pid, signal.SIGINT)
    _out, err = long_run.communicate(timeout=30)
    assert long_run.returncode == 130
    assert b"stopped; what is finished is in out, and --resume goes on with it" in err
    assert b"Traceback" not in err
    for line in reports.read_text(encoding="utf-8").splitlines():
        json.loads(line)
    # Its document got a second chance.
    assert (tmp_path / "out/errors.jsonl").read_bytes() == b""
