"""What tests of runs with several processes share."""

import time

import psutil
import pytest


@pytest.fixture
def no_process_left():
    """Fail when a process that the test started outlives it."""
    before = {process.pid for process in psutil.Process().children(recursive=True)}
    yield
    deadline = time.monotonic() + 5
    while True:
        left = [p for p in psutil.Process().children(recursive=True) if p.pid not in before]
        # The tracker is one process of the standard library for all later children.
        left = [process for process in left if "resource_tracker" not in " ".join(_words(process))]
        if not left or time.monotonic() > deadline:
            break
        time.sleep(0.05)
    assert left == []


def _words(process):
    try:
        return process.cmdline()
    except psutil.Error:
        return []
