"""A run that is killed at any moment and resumed gives what an uninterrupted one gives."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from corpus.samples import read_lines

REAL = "from netcrime_ie.cli import main; main()"
# Says how many are done, so that kills can be spread over the work however busy the machine is.
STUB = """
import sys
from pathlib import Path
from corpus.stub import StubExtractor
from netcrime_ie.corpus import Batch, run, run_batch
from netcrime_ie.corpus.records import Fields
run._INTERVAL = 0.02
def tell(summary):
    print(summary.documents, flush=True)
if __name__ == "__main__":
    options = dict(zip(sys.argv[2::2], sys.argv[3::2]))
    out, format = Path(options["--out"]), options["--format"]
    workers = int(options["--workers"])
    if format == "parquet":
        from netcrime_ie.corpus import parquet_writer
        parquet_writer._GROUP, parquet_writer._PART = 50, 200
    if format == "duckdb":
        from netcrime_ie.corpus import duckdb_writer
        duckdb_writer._GROUP, duckdb_writer._TRANSACTION = 50, 200
    batch = Batch([sys.argv[1]], out, format, Fields(id="key"), workers, True)
    run_batch(batch, stdin=sys.stdin.buffer, make=StubExtractor, progress=tell)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def start(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )


def run_to_the_end(code, *arguments):
    process = start(code, *arguments)
    _out, err = process.communicate(timeout=300)
    assert b"Traceback" not in err, err.decode()
    return process.returncode


def kill(process):
    """Kill a run; its workers end by themselves."""
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    _gone, alive = psutil.wait_procs(children, timeout=10)
    assert alive == []


def kill_after(documents, *arguments):
    """Run the stub until so many documents are done in all; then kill it."""
    process = start(STUB, *arguments)
    for line in process.stdout:
        if int(line) >= documents:
            break
    kill(process)


def same_files(one, other):
    for name in ("reports.jsonl", "errors.jsonl"):
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_ten_kills_change_nothing_of_the_lines(collection, tmp_path):
    source = collection(5000)
    whole, out = tmp_path / "whole", tmp_path / "killed"
    arguments = [source, "--format", "jsonl", "--workers", 1, "--out"]
    run_to_the_end(STUB, *arguments, whole)
    chance = random.Random(4)
    done = []
    for moment in sorted(chance.randrange(1, 5000) for _ in range(10)):
        kill_after(moment, *arguments, out)
        done.append(len(read_lines(out / "reports.jsonl")))
    run_to_the_end(STUB, *arguments, out)
    same_files(whole, out)
    # The kills fell into the work, and each run went on from where the one before was killed.
    assert 0 < done[0] < done[5] < done[9] < 5000


def test_kills_of_the_command_change_nothing(collection, tmp_path):
    source = collection(200)
    whole, out = tmp_path / "whole", tmp_path / "killed"
    arguments = ["batch", source, "--id-field", "key", "--workers", 2, "--resume", "--out"]
    assert run_to_the_end(REAL, *arguments, whole) == 1
    chance = random.Random(6)
    for _ in range(2):
        process = start(REAL, *arguments, out)
        before = size_of(out / "reports.jsonl")
        while process.poll() is None and size_of(out / "reports.jsonl") == before:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 1))
        if process.poll() is None:
            kill(process)
        process.communicate()
        read_lines(out / "reports.jsonl")
    assert run_to_the_end(REAL, *arguments, out) == 1
    same_files(whole, out)
    assert len(read_lines(out / "reports.jsonl")) > 190


def size_of(path):
    return path.stat().st_size if path.exists() else 0


def tables(folder, format):
    """All rows of all tables, in order."""
    from netcrime_ie.corpus.schema import TABLES

    if format == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra tables")
        return {table: parquet.read_table(folder / table).to_pylist() for table in TABLES}
    duckdb = pytest.importorskip("duckdb", reason="needs the extra duckdb")
    with duckdb.connect(str(folder / "reports.duckdb"), read_only=True) as database:
        return {
            table: database.execute(f"SELECT * FROM {table} ORDER BY doc, rowid").fetchall()
            for table in TABLES
        }


@pytest.mark.parametrize("format", ["parquet", "duckdb"])
def test_kills_change_nothing_of_the_tables(collection, tmp_path, format):
    pytest.importorskip("pyarrow", reason="needs the extra tables")
    if format == "duckdb":
        pytest.importorskip("duckdb", reason="needs the extra duckdb")
    source = collection(1200)
    arguments = [source, "--format", format, "--workers", 1, "--out"]
    run_to_the_end(STUB, *arguments, tmp_path / "whole")
    for moment in (300, 700, 1150):
        kill_after(moment, *arguments, tmp_path / "killed")
    run_to_the_end(STUB, *arguments, tmp_path / "killed")
    assert tables(tmp_path / "killed", format) == tables(tmp_path / "whole", format)
    errors = [(tmp_path / name / "errors.jsonl").read_text() for name in ("killed", "whole")]
    assert errors[0] == errors[1]
    assert {json.loads(line)["code"] for line in errors[0].splitlines()} == {
        "DuplicateId",
        "MissingField",
        "ValueError",
    }
