"""How many bulletins a second a batch reads with one worker and with two, and in how much memory.

    python benchmarks/batch.py [N] [--format jsonl|parquet|duckdb]

N bulletins (2000 by default) are made by varying the development set, and read with one worker,
then with two. Time runs from the first sample on, without the start of the processes. Memory is
the resident set of a worker, sampled through the run: where it is flat, the last tenth needs no
more than the second.
"""

import argparse
import io
import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from netcrime_ie.corpus import FORMATS, Batch, Summary, run_batch
from varied import gold_texts, varied

# How often a run is looked at.
_SAMPLES = 50


@dataclass(frozen=True)
class Sample:
    """A look at a run.

    Attributes:
        documents: How many are done.
        seconds: When it was.
        processor: Processor seconds of parent and workers so far.
        parent: Those of the parent.
        resident: Bytes of the biggest worker; of this process where it is the only one.
        own: Bytes of this process.
    """

    documents: int
    seconds: float
    processor: float
    parent: float
    resident: int
    own: int

    @classmethod
    def take(cls, documents: int) -> "Sample":
        """Look now."""
        own = psutil.Process()
        processes = [own, *own.children(recursive=True)]
        used = [sum(process.cpu_times()[:2]) for process in processes]
        resident = [process.memory_info().rss for process in processes]
        return cls(
            documents,
            time.perf_counter(),
            sum(used),
            used[0],
            max(resident[1:] or resident),
            resident[0],
        )


def run(batch: Batch, count: int) -> list[Sample]:
    """Run a batch and look at it now and then."""
    step = max(1, count // _SAMPLES)
    samples: list[Sample] = []

    def look(summary: Summary) -> None:
        if summary.documents % step == 0:
            samples.append(Sample.take(summary.documents))

    summary = run_batch(batch, stdin=io.BytesIO(), progress=look)
    if summary.failed:
        print(f"errors: {dict(summary.errors)}")
    return samples


@contextmanager
def bulletins(count: int) -> Iterator[Path]:
    """A folder with so many bulletins as JSON lines."""
    with tempfile.TemporaryDirectory() as name:
        characters = 0
        with (Path(name) / "bulletins.jsonl").open("w", encoding="utf-8") as file:
            for text in varied(gold_texts(), count):
                characters += len(text)
                file.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
        print(f"{count} bulletins of {characters / count:.0f} characters")
        yield Path(name)


def main() -> None:
    """Print rates, their ratio, processor time and memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--format", choices=FORMATS, default="jsonl")
    options = parser.parse_args()
    rates, costs = {}, {}
    with bulletins(options.count) as folder:
        print(f"{options.format}, {os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}")
        for workers in (1, 2):
            source = str(folder / "bulletins.jsonl")
            batch = Batch([source], folder / f"out{workers}", options.format, workers=workers)
            samples = run(batch, options.count)
            first, last = samples[0], samples[-1]
            done = last.documents - first.documents
            rates[workers] = done / (last.seconds - first.seconds)
            costs[workers] = (last.processor - first.processor) / done * 1000
            parent = (last.parent - first.parent) / done * 1000
            tenth = max(1, len(samples) // 10)
            early = max(sample.resident for sample in samples[tenth : 2 * tenth])
            late = max(sample.resident for sample in samples[-tenth:])
            print(
                f"{workers} worker(s): {rates[workers]:.1f} documents/s, processor time of each "
                f"{costs[workers]:.2f} ms ({parent:.2f} of it in this process); "
                f"memory of a worker {early / 1e6:.0f} MB in the second tenth, "
                f"{late / 1e6:.0f} MB in the last; of this process {last.own / 1e6:.0f} MB"
            )
    print(f"2 workers / 1 worker: {rates[2] / rates[1]:.2f}")
    # What two cores with nothing else to do could give: the rest is waiting for the machine.
    print(f"by processor time: {2 * costs[1] / costs[2]:.2f}")


if __name__ == "__main__":
    main()
