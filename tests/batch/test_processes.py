"""Runs over many documents in several processes: order, errors, deaths, and what they leave."""

import gc
import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import psutil
import pytest

from batch.odd_extractors import NeverBuiltError, OddExtractor, die_once, make_dead, make_none
from netcrime_ie import Document, WorkerError
from netcrime_ie.batch import ExtractionError, run_many

pytestmark = pytest.mark.usefixtures("no_process_left")

WAYS = [way for way in ("fork", "spawn") if way in multiprocessing.get_all_start_methods()]


@pytest.fixture(params=WAYS)
def run(request):
    """Run with two processes, started in each way that the system has."""
    context = multiprocessing.get_context(request.param)
    return partial(run_many, OddExtractor, workers=2, chunk=2, context=context)


@pytest.fixture
def forked():
    return partial(run_many, OddExtractor, workers=2, chunk=2)


def shown(outcomes):
    return [
        (outcome.index, outcome.id, outcome.code)
        if isinstance(outcome, ExtractionError)
        else outcome.text
        for outcome in outcomes
    ]


def test_order_is_kept_however_long_each_takes(run):
    texts = [f"wait {0.2 if i % 5 == 0 else 0.001}" for i in range(20)]
    assert shown(run(texts)) == texts


def test_whatever_happens_in_a_document_is_recorded(run):
    texts = ["a", "recurse", "die", "memory", "b", "awkward", "exit", "c"]
    documents = [Document(text, id=text.upper()) for text in texts]
    assert shown(run(documents, on_error="record")) == [
        "a",
        (1, "RECURSE", "RecursionError"),
        (2, "DIE", "WorkerError"),
        (3, "MEMORY", "MemoryError"),
        "b",
        (5, "AWKWARD", "AwkwardError"),
        (6, "EXIT", "WorkerError"),
        "c",
    ]


def test_one_process_records_the_same():
    texts = ["a", "recurse", "memory", "awkward", "b"]
    codes = ["RecursionError", "MemoryError", "AwkwardError"]
    alone = shown(run_many(OddExtractor, texts, on_error="record"))
    assert alone == ["a", *((i, None, code) for i, code in enumerate(codes, 1)), "b"]


def test_the_death_of_a_process_is_a_clear_error(forked):
    with pytest.raises(WorkerError, match=r"while it read this document .killed by signal 9; out"):
        list(forked(["a", "die", "b"]))
    (error,) = forked(["exit"], on_error="record")
    assert "exit code 3" in error.message


def test_a_document_that_was_only_near_a_death_is_read(tmp_path):
    make = partial(die_once, tmp_path / "flag")
    texts = ["a", "once", "b", "c"]
    assert shown(run_many(make, texts, workers=2)) == texts


def test_a_process_that_cannot_start_is_no_hang():
    with pytest.raises(NeverBuiltError, match="no lexicon"):
        list(run_many(make_none, ["a"], workers=2, on_error="record"))
    with pytest.raises(WorkerError, match=r"ended while it started .exit code 7"):
        list(run_many(make_dead, ["a"], workers=2, on_error="record"))


def test_what_cannot_travel_is_recorded(forked):
    items = ["a", Document("b", published=threading.Lock()), "c"]
    first, error, last = forked(items, on_error="record")
    assert (first.text, last.text) == ("a", "c")
    assert (error.index, error.code) == (1, "TypeError")


def test_items_that_end_with_an_error_give_their_results_first(run):
    def items():
        yield from "abc"
        raise OSError("the disk is gone")

    results = run(items())
    assert shown(itertools.islice(results, 3)) == ["a", "b", "c"]
    with pytest.raises(OSError, match="the disk"):
        next(results)


def test_few_items_are_taken_ahead(forked):
    taken = []

    def endless():
        for number in itertools.count():
            taken.append(number)
            yield str(number)

    results = forked(endless())
    assert taken == []
    for _ in range(50):
        next(results)
    assert len(taken) <= 50 + 4 * 2 * 2
    results.close()


def test_big_documents_go_one_by_one(forked):
    taken = []

    def items():
        for number in range(40):
            taken.append(number)
            yield "x" * 200_000

    results = run_many(OddExtractor, items(), workers=2, chunk=16)
    next(results)
    # One for each process, and those taken up when the first answers came.
    assert len(taken) <= 6
    results.close()


def test_closing_ends_processes_amid_a_document(run):
    results = run(["a", "slow", "slow", "slow"], chunk=1)
    assert next(results).text == "a"
    start = time.monotonic()
    results.close()
    assert time.monotonic() - start < 5


def test_dropping_ends_processes(forked):
    results = forked("a" for _ in itertools.count())
    next(results)
    assert psutil.Process().children()
    del results
    gc.collect()


@pytest.mark.skipif(sys.platform == "win32", reason="signals go to no thread there")
def test_an_interrupt_ends_processes(forked):
    results = forked(["a", "slow", "slow"], chunk=1)
    assert next(results).text == "a"
    main = threading.main_thread().ident
    timer = threading.Timer(0.3, signal.pthread_kill, [main, signal.SIGINT])
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        next(results)
    timer.join()


SCRIPT = """
import sys
from batch.odd_extractors import OddExtractor
from netcrime_ie.batch import run_many
results = run_many(OddExtractor, ["a"] + ["slow"] * 9, workers=2, chunk=1)
next(results)
print("ready", flush=True)
next(results)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_no_process_outlives_a_parent_that_is_killed():
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert process.stdout.readline() == b"ready\n"
    children = psutil.Process(process.pid).children(recursive=True)
    assert len(children) == 2
    process.kill()
    process.communicate()
    _gone, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []


def test_a_bar_tells_how_many_and_how_many_failed(forked, capsys):
    assert len(list(forked(["a", "memory", "b"], on_error="record", progress=True))) == 3
    shown = capsys.readouterr().err
    assert "3/3" in shown
    assert "doc/s" in shown
    assert "errors=1" in shown
    assert list(run_many(OddExtractor, [], progress=True)) == []
