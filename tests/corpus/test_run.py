"""Runs: what is written, what is counted, how they end, and how they go on."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from corpus.samples import bulletin, read_lines
from corpus.stub import StubExtractor
from netcrime_ie.corpus import BatchError, UsageError
from netcrime_ie.errors import MissingExtraError
from netcrime_ie.models import EnforcementReport


def ids(path):
    return [line["id"] for line in read_lines(path)]


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(bulletin(number), encoding="utf-8")
    return folder


def test_reports_errors_and_the_summary(run, texts, tmp_path):
    (texts / "3.txt").write_bytes(b"\xff\xfe\xfd")
    (texts / "5.jsonl").write_text('{"text": "x", "published": "never"}', encoding="utf-8")
    summary = run(texts)
    lines = (tmp_path / "out/reports.jsonl").read_text(encoding="utf-8").splitlines()
    reports = [EnforcementReport.model_validate_json(line) for line in lines]
    assert [report.id for report in reports] == ["0.txt", "1.txt", "2.txt", "4.txt"]
    assert [report.text for report in reports] == [bulletin(number) for number in (0, 1, 2, 4)]
    errors = read_lines(tmp_path / "out/errors.jsonl")
    assert [(error["id"], error["code"]) for error in errors] == [
        ("3.txt", "InputError"),
        ("5.jsonl#1", "ValueError"),
    ]
    assert all(error["message"] for error in errors)
    assert (summary.documents, summary.reports, summary.failed) == (6, 4, 2)
    assert summary.facts == {"case.solved": 4, "person.captured": 4}
    assert summary.errors == {"InputError": 1, "ValueError": 1}


def test_two_workers_write_what_one_writes(run, collection, tmp_path):
    source = collection(300)
    one = run(source, fields={"id": "key"})
    two = run(source, fields={"id": "key"}, workers=2, out=tmp_path / "two")
    assert one == two
    for name in ("reports.jsonl", "errors.jsonl"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_second_document_with_an_id_is_an_error(run, tmp_path):
    source = tmp_path / "in.jsonl"
    lines = [{"text": bulletin(n), "key": key} for n, key in enumerate(["a", "b", "a", "a", "c"])]
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    for resume in (False, True):
        summary = run(source, fields={"id": "key"}, resume=resume)
        assert ids(tmp_path / "out/reports.jsonl") == ["a", "b", "c"]
        assert ids(tmp_path / "out/errors.jsonl") == ["a", "a"]
        assert summary.errors == {"DuplicateId": 2}


def test_a_folder_of_results_is_not_overwritten(run, texts, tmp_path):
    run(texts)
    with pytest.raises(UsageError, match="not empty; --resume"):
        run(texts)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/notes").touch()
    with pytest.raises(UsageError, match=r"not empty$"):
        run(texts, out=tmp_path / "other")
    with pytest.raises(UsageError, match="holds notes but no batch"):
        run(texts, out=tmp_path / "other", resume=True)
    with pytest.raises(UsageError, match="is no folder"):
        run(texts, out=tmp_path / "other/notes")


def test_resuming_reads_only_what_is_new(run, texts, tmp_path):
    run(texts, resume=True)
    (texts / "2a.txt").write_text(bulletin(9), encoding="utf-8")
    summary = run(texts, resume=True)
    assert summary.reports == 6
    assert ids(tmp_path / "out/reports.jsonl")[-1] == "2a.txt"


@pytest.mark.parametrize(
    "options",
    [
        {"format": "parquet"},
        {"fields": {"text": "body"}},
        {"fields": {"id": "key"}},
        {"tokenizer": "jieba"},
        {"lexicon": Path("mine")},
    ],
)
def test_resuming_with_other_settings_is_refused(run, texts, options):
    if options.get("format") == "parquet":
        pytest.importorskip("pyarrow", reason="needs the extra tables")
    run(texts)
    with pytest.raises(UsageError, match="was begun with"):
        run(texts, resume=True, **options)


def test_inputs_whose_ids_would_change_are_refused(run, texts, tmp_path):
    run(texts)
    (tmp_path / "more").mkdir()
    with pytest.raises(UsageError, match="common folder"):
        run(texts, tmp_path / "more", resume=True)


def test_two_runs_do_not_write_into_one_folder(run, texts, tmp_path):
    run(texts)
    other = sqlite3.connect(tmp_path / "out/progress.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(BatchError, match="another run is writing"):
        run(texts, resume=True)
    other.close()


def test_damaged_results_are_told(run, texts, tmp_path):
    run(texts)
    (tmp_path / "out/reports.jsonl").write_bytes(b"")
    with pytest.raises(BatchError, match="shorter than the"):
        run(texts, resume=True)
    (tmp_path / "out/progress.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(BatchError, match=r"progress\.sqlite"):
        run(texts, resume=True)


def make_none():
    raise MissingExtraError("the tokenizer needs an extra")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_could_not_begin_leaves_no_trace(run, texts, tmp_path, workers):
    with pytest.raises(MissingExtraError, match="tokenizer"):
        run(texts, make=make_none, workers=workers)
    assert list((tmp_path / "out").iterdir()) == []
    assert run(texts, tokenizer="jieba").reports == 5


class Interrupting(StubExtractor):
    """Presses Ctrl-C in the third document."""

    def extract(self, text, **arguments):
        if text == bulletin(2):
            signal.raise_signal(signal.SIGINT)
        return super().extract(text, **arguments)


def test_an_interrupt_keeps_what_is_finished(run, texts, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        run(texts, make=Interrupting)
    assert ids(tmp_path / "out/reports.jsonl") == ["0.txt", "1.txt"]
    assert run(texts, resume=True).reports == 5
    assert ids(tmp_path / "out/reports.jsonl") == [f"{number}.txt" for number in range(5)]


class WithoutExtra(StubExtractor):
    """Finds an extra missing in the third document."""

    def extract(self, text, **arguments):
        if text == bulletin(2):
            raise MissingExtraError("HTML needs the extra 'html'")
        return super().extract(text, **arguments)


def test_a_missing_extra_ends_the_run_with_the_rest_kept(run, texts, tmp_path):
    with pytest.raises(MissingExtraError, match="html"):
        run(texts, make=WithoutExtra)
    assert ids(tmp_path / "out/reports.jsonl") == ["0.txt", "1.txt"]
    assert run(texts, resume=True).reports == 5


FULL = """
import resource, sys
from pathlib import Path
from corpus.stub import StubExtractor
from netcrime_ie.corpus import Batch, BatchError, run, run_batch
run._INTERVAL = 0
resource.setrlimit(resource.RLIMIT_FSIZE, (6_000_000, 6_000_000))
try:
    run_batch(Batch([sys.argv[1]], Path(sys.argv[2]), sys.argv[3]), stdin=None, make=StubExtractor)
except BatchError as error:
    sys.exit(f"{error}")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")
def test_a_full_disk_is_a_clear_error_with_the_rest_kept(run, tmp_path):
    source = tmp_path / "big.jsonl"
    lines = (json.dumps({"text": bulletin(n) + "略" * 30_000}) for n in range(150))
    source.write_text("\n".join(lines))
    done = subprocess.run(
        [sys.executable, "-c", FULL, source, tmp_path / "out", "jsonl"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("cannot write to")
    assert b"Traceback" not in done.stderr
    reports = read_lines(tmp_path / "out/reports.jsonl")
    assert 20 < len(reports) < 140
    run(source, resume=True)
    run(source, out=tmp_path / "whole")
    for name in ("reports.jsonl", "errors.jsonl"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_half_a_line_is_cut_off(run, texts, tmp_path):
    run(texts)
    path = tmp_path / "out/reports.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"id": "9.t')
    run(texts, resume=True)
    assert path.read_bytes() == whole


def test_standard_input_can_be_resumed(run, tmp_path):
    lines = [json.dumps({"text": bulletin(n)}).encode() for n in range(4)]
    run("-", stdin=b"\n".join(lines[:2]))
    assert run("-", stdin=b"\n".join(lines), resume=True).reports == 4
    assert ids(tmp_path / "out/reports.jsonl") == ["-#1", "-#2", "-#3", "-#4"]


def test_html_files_are_read_as_pages(run, tmp_path):
    pytest.importorskip("trafilatura", reason="needs the extra html")
    page = tmp_path / "in.html"
    page.write_bytes(f"<html><body><p>{bulletin(3)}</p></body></html>".encode("gbk"))
    run(page)
    (report,) = read_lines(tmp_path / "out/reports.jsonl")
    assert (report["id"], report["text"]) == ("in.html", bulletin(3))


def test_ids_that_are_no_unicode_do_no_harm(run, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "x", "key": "\\ud800"}\n{"text": "y", "key": "b"}\n')
    summary = run(source, fields={"id": "key"})
    assert (summary.reports, summary.failed) == (1, 1)
    assert ids(tmp_path / "out/errors.jsonl") == ["\ud800"]


def test_it_runs_beside_the_main_thread(run, texts):
    failed = []
    thread = threading.Thread(target=lambda: failed.append(run(texts, workers=2).failed))
    thread.start()
    thread.join(60)
    assert failed == [0]
