"""Throughput, start-up, memory and Parquet sizes of ``netcrime_ie.spark`` in local mode.

    python benchmarks/spark.py [ROWS]

Rows are the bulletins of ``data/gold/dev`` with other figures, in one Parquet file for each core.
So many variants of few pages compress better than real ones do: the sizes of the pages alone are
printed too. Runs on Unix.

Wall time depends on what else the machine does, so the processor time of the Python workers is
measured too, by a job that asks them.
"""

import itertools
import os
import random
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession

from netcrime_ie.spark import extract_column, facts_table

DEV = Path("data/gold/dev")
CORES = os.cpu_count() or 1
PROBES = 16 * CORES
Usage = dict[int, tuple[float, float]]
"""Processor seconds and the most memory in MB, by the id of a worker's process."""


def probe(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Tell what this worker has used so far."""
    for _ in batches:
        time.sleep(0.05)  # Long enough that every worker gets a share of these jobs.
        used = resource.getrusage(resource.RUSAGE_SELF)
        row = [os.getpid(), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]
        yield pa.RecordBatch.from_arrays([pa.array([value]) for value in row], ["pid", "cpu", "mb"])


def usage(spark: SparkSession) -> Usage:
    """Ask all workers."""
    rows = spark.range(PROBES, numPartitions=PROBES)
    answers = rows.mapInArrow(probe, "pid long, cpu double, mb double").collect()
    return {answer.pid: (answer.cpu, answer.mb) for answer in answers}


def spent(before: Usage, after: Usage) -> float:
    """Processor seconds of all workers between two answers."""
    return sum(cpu - before.get(pid, (0.0, 0.0))[0] for pid, (cpu, _) in after.items())


def pages() -> list[str]:
    """The bulletins that all others are made of."""
    return [path.read_text(encoding="utf-8") for path in sorted(DEV.glob("*.txt"))]


def varied(count: int) -> list[str]:
    """Give bulletins with other figures; years, days and times stay what they are."""
    vary = random.Random(4)

    def other(figure: re.Match[str]) -> str:
        return str(vary.randrange(10 ** len(figure[0]) - 1) + 1)

    made = itertools.islice(itertools.cycle(pages()), count)
    return [re.sub(r"(?<!\d)(?:\d{3}|\d{5,})(?!\d)", other, text) for text in made]


def write_bulletins(folder: Path, texts: list[str], files: int) -> None:
    """Write bulletins as Parquet."""
    folder.mkdir()
    for part in range(files):
        mine = range(part, len(texts), files)
        table = pa.table({"id": [*mine], "text": [texts[number] for number in mine]})
        pq.write_table(table, folder / f"{part}.parquet", compression="zstd")


def size(folder: Path) -> int:
    """Bytes of the Parquet files in a folder."""
    return sum(path.stat().st_size for path in folder.glob("*.parquet"))


def timed_write(spark: SparkSession, name: str, df: DataFrame, rows: int, folder: Path) -> None:
    """Write a table, and print how long it took and how big it is."""
    before = usage(spark)
    start = time.perf_counter()
    df.write.parquet(str(folder / name))
    wall = time.perf_counter() - start
    cpu = spent(before, usage(spark))
    print(
        f"{name:8} {wall:7.1f} s wall {rows / wall / CORES:6.1f} bulletins/s/core |"
        f" {cpu:7.1f} s of Python workers {rows / cpu:6.1f} bulletins/s/core |"
        f" {size(folder / name) / rows:7.0f} bytes of Parquet a bulletin"
    )


def print_sizes(spark: SparkSession, folder: Path) -> None:
    """Write the pages without variants, and print their sizes."""
    df = spark.read.parquet(str(folder / "pages"))
    facts_table(df).write.parquet(str(folder / "facts of pages"))
    extract_column(df).select("id", "report").write.parquet(str(folder / "reports of pages"))
    count = df.count()
    print(f"{count} pages as they are, bytes of Parquet a bulletin:", end="")
    for name in ("pages", "facts of pages", "reports of pages"):
        print(f" {name} {size(folder / name) / count:.0f}", end="")
    print()


def main() -> None:
    """Run all measurements."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master(f"local[{CORES}]")
        .config("spark.ui.enabled", False)
        .config("spark.ui.showConsoleProgress", False)
        .config("spark.log.level", "ERROR")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .getOrCreate()
    )
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        texts = varied(rows)
        write_bulletins(folder / "input", texts, CORES)
        write_bulletins(folder / "pages", pages(), 1)
        df = spark.read.parquet(str(folder / "input"))
        length = sum(map(len, texts)) // rows
        print(f"{rows} bulletins of {length} characters, {CORES} cores, Spark {spark.version}")
        bare = usage(spark)
        # One row a partition: the workers start and build their extractors.
        facts_table(df.limit(CORES).repartition(CORES)).write.parquet(str(folder / "first"))
        ready = usage(spark)
        print(
            f"worker   {max(mb for _, mb in bare.values()):.0f} MB bare,"
            f" {max(mb for _, mb in ready.values()):.0f} MB with its extractor,"
            f" {spent(bare, ready) / CORES:.2f} s to start it"
        )
        timed_write(spark, "facts", facts_table(df), rows, folder)
        reports = extract_column(df).select("id", "report", "error")
        timed_write(spark, "reports", reports, rows, folder)
        print(f"worker   {max(mb for _, mb in usage(spark).values()):.0f} MB at the end")
        print_sizes(spark, folder)
        facts_table(df).explain()
    spark.stop()


if __name__ == "__main__":
    main()
