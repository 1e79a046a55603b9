"""How many bulletins a second a batch reads with one worker and with two, and in how much memory.

    python benchmarks/batch.py [N] [--format jsonl|parquet|duckdb]

N bulletins (2000 by default) are made by varying the development set, and read with one worker,
then with two. Time runs from the first report on, without the start of the processes. Memory is
the resident set of a worker, sampled through the run: where it is flat, the last tenth needs no
more than the second.
"""

import argparse
import io
import json
import os
import tempfile
import time
from pathlib import Path

import psutil

from netcrime_ie.corpus import FORMATS, Batch, Summary, run_batch
from varied import gold_texts, varied

# How often memory is looked at.
_SAMPLES = 50


class Meter:
    """Takes the time and the memory of the workers while a batch runs."""

    def __init__(self, count: int) -> None:
        self._step = max(1, count // _SAMPLES)
        self._own = psutil.Process()
        self.first = self.last = 0.0
        self.documents = 0
        self.memory: list[int] = []
        self.own = 0  # the greatest resident set of this process
        self.worked: dict[int, float] = {}  # processor seconds by worker
        self._began = time.process_time()

    def __call__(self, _summary: Summary) -> None:
        """Note that a document is done."""
        self.last = time.perf_counter()
        self.first = self.first or self.last
        self.documents += 1
        if self.documents % self._step == 0:
            self.memory.append(max(map(_resident, self._workers())))
            self.own = max(self.own, _resident(self._own))
            for worker in self._workers():
                self.worked[worker.pid] = _worked(worker)

    def _workers(self) -> list[psutil.Process]:
        return self._own.children(recursive=True) or [self._own]

    @property
    def parent(self) -> float:
        """Processor milliseconds of this process for a document."""
        return (time.process_time() - self._began) / self.documents * 1000

    @property
    def rate(self) -> float:
        """Documents a second."""
        return (self.documents - 1) / (self.last - self.first)


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def _worked(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
        return float(times.user + times.system)
    except psutil.NoSuchProcess:
        return 0.0


def write_bulletins(path: Path, count: int) -> int:
    """Write so many bulletins as JSON lines; give how many characters they have."""
    characters = 0
    with path.open("w", encoding="utf-8") as file:
        for text in varied(gold_texts(), count):
            characters += len(text)
            file.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return characters


def main() -> None:
    """Print rates, their ratio, and memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--format", choices=FORMATS, default="jsonl")
    options = parser.parse_args()
    rates = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "bulletins.jsonl"
        characters = write_bulletins(source, options.count)
        print(
            f"{options.count} bulletins, {characters / options.count:.0f} characters each, "
            f"{options.format}; load average {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores"
        )
        for workers in (1, 2):
            meter = Meter(options.count)
            out = folder / f"out{workers}"
            batch = Batch([str(source)], out, options.format, workers=workers)
            summary = run_batch(batch, stdin=io.BytesIO(), progress=meter)
            rates[workers] = meter.rate
            if workers > 1:
                worked = sum(meter.worked.values()) / options.count * 1000
                print(
                    f"processor time of a document: {worked:.2f} ms in the workers, their start "
                    f"with it, {meter.parent:.2f} ms in the parent, of {meter.own / 1e6:.0f} MB"
                )
            tenth = max(1, len(meter.memory) // 10)
            early, late = max(meter.memory[tenth : 2 * tenth]), max(meter.memory[-tenth:])
            print(
                f"{workers} worker(s): {meter.rate:8.1f} documents/s, errors {summary.failed}; "
                f"memory of a worker {early / 1e6:.0f} MB in the second tenth, "
                f"{late / 1e6:.0f} MB in the last"
            )
    print(f"2 workers / 1 worker: {rates[2] / rates[1]:.2f}")


if __name__ == "__main__":
    main()
