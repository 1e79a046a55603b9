"""How long ``extract`` takes, as ratios to other work on the same texts in the same run.

    python benchmarks/speed.py                      pages, and documents of 50 KB and 1 MB
    python benchmarks/speed.py --hostile            inputs made to be slow
    python benchmarks/speed.py --start              import, first extract, memory
    python benchmarks/speed.py --peers FOLDER       three other libraries, installed there

Each round times everything on every text, one after the other, so that a slow moment of the
machine hits all of it; medians of the rounds are compared.
"""

import argparse
import json
import logging
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from netcrime_ie import Extractor
from peers import make_environment
from varied import gold_texts, joined

HERE = Path(__file__).parent
TOKENIZERS = ("jieba", "rjieba")
BASE = "jieba.lcut"
SMALL, LARGE = 50_000, 1_000_000

Work = Callable[[str], object]


def works() -> dict[str, Work]:
    """What is timed: jieba alone, and ``extract`` with each tokenizer that is installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    found: dict[str, Work] = {BASE: jieba.lcut}
    for name in TOKENIZERS:
        try:
            found[f"extract ({name})"] = Extractor(name).extract
        except ImportError as error:
            print(f"extract ({name}): left out, {error}")
    return found


def measure(work: Work, texts: Sequence[str]) -> float:
    """Seconds that one pass over the texts takes."""
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


def medians(found: Mapping[str, Work], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Median seconds of each work over the texts."""
    seconds: dict[str, list[float]] = {name: [] for name in found}
    for _ in range(rounds):
        for name, work in found.items():
            seconds[name].append(measure(work, texts))
    return {name: statistics.median(times) for name, times in seconds.items()}


def show_texts(console: Console) -> None:
    """Pages as they are, and joined to larger documents."""
    pages = gold_texts()
    found = works()
    corpora = {
        f"{len(pages)} pages": (pages, 9),
        "20 documents of 50 KB": ([joined(pages, SMALL, first=k * 100) for k in range(20)], 3),
        "1 document of 1 MB": ([joined(pages, LARGE)], 3),
    }
    table = Table("texts", "work", "ms a text", "characters/s", f"ratio to {BASE}")
    every: dict[str, dict[str, float]] = {}
    for label, (texts, rounds) in corpora.items():
        every[label] = times = medians(found, texts, rounds)
        size = sum(map(len, texts))
        for name, seconds in times.items():
            table.add_row(
                label,
                name,
                f"{seconds * 1000 / len(texts):.2f}",
                f"{size / seconds:,.0f}",
                f"{seconds / times[BASE]:.2f}",
            )
        table.add_section()
    console.print(table)
    _, small, large = every.values()
    for name in found:
        print(f"{name}: 1 MB takes {large[name] / small[name]:.2f} x 20 times 50 KB")


def hostile() -> dict[str, str]:
    """Inputs that a careless rule would read in quadratic time."""
    size = 30_000
    flat = joined(gold_texts(), 3 * size).translate(str.maketrans("。;；!？?\n", ",,,,,, "))
    pieces = {
        "digits": "9",
        "numerals": "一二三四五六七八九十百千万",
        "bodies": "公安局",
        "places": "合肥、芜湖、蚌埠",
        "dates": "2018年3月1日，",
        "quotations": "“净网”",
        "items of a list": "手机3部、",
        "clauses": "抓获3人，",
        "parts": "其中3起、",
        "joined numbers": "3人和",
        "joined sums": "1600万元和720万元、",
        "relative clauses": "3人盗窃的、",
        "restatements": "起诉1189人。其中3人，",
        "cells": "诈骗 3 5%\n",
    }
    texts = {name: piece * (size // len(piece)) for name, piece in pieces.items()}
    texts["brackets"] = "（" * (size // 2) + "）" * (size // 2)
    texts["one line"] = flat[:size]
    return texts


def show_hostile(console: Console) -> None:
    """What a character of each costs, as a ratio to one of ordinary pages."""
    extract = Extractor().extract
    pages = gold_texts()
    measure(extract, pages)
    plain = measure(extract, pages) / sum(map(len, pages))
    table = Table("input", "characters", "ratio per character to pages")
    for name, text in hostile().items():
        seconds = min(measure(extract, [text]) for _ in range(2))
        table.add_row(name, f"{len(text):,}", f"{seconds / len(text) / plain:.2f}")
    console.print(table)


_IMPORT = """
import sys, time
start = time.perf_counter()
import netcrime_ie
heavy = {"jieba", "rjieba", "pandas", "rich"}
print(time.perf_counter() - start, *sorted(heavy & set(sys.modules)))
"""
_MEMORY = """
import resource, sys, time
def resident():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
"""
_JIEBA = (
    _MEMORY
    + """
import logging, warnings
warnings.simplefilter("ignore")
start = time.perf_counter()
import jieba
jieba.setLogLevel(logging.WARNING)
jieba.initialize()
print(time.perf_counter() - start, resident())
"""
)
_FIRST = (
    _MEMORY
    + """
import netcrime_ie
start = time.perf_counter()
netcrime_ie.Extractor({name!r}).extract({text!r})
print(time.perf_counter() - start, resident())
"""
)


def in_new_process(code: str) -> list[str]:
    """What a fresh interpreter prints."""
    command = [sys.executable, "-W", "ignore", "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def show_start(console: Console) -> None:
    """Time to import, time and memory until the first report, beside jieba's own."""
    rounds = 5
    text = gold_texts()[0]
    codes = {"import netcrime_ie": _IMPORT, "jieba alone": _JIEBA}
    codes |= {f"first extract ({name})": _FIRST.format(name=name, text=text) for name in TOKENIZERS}
    printed: dict[str, list[list[str]]] = {name: [] for name in codes}
    for _ in range(rounds):
        for name, code in codes.items():
            printed[name].append(in_new_process(code))
    table = Table("in a new process", "seconds", "resident MB", "also loaded")
    for name, runs in printed.items():
        seconds = statistics.median(float(run[0]) for run in runs)
        if name.startswith("import"):
            table.add_row(name, f"{seconds:.3f}", "", " ".join(runs[0][1:]) or "nothing heavy")
        else:
            memory = statistics.median(float(run[1]) for run in runs)
            table.add_row(name, f"{seconds:.3f}", f"{memory:.0f}", "")
    console.print(table)


def show_peers(console: Console, folder: Path) -> None:
    """What users glue together, on the same texts; their times are of their own environment."""
    python = make_environment(folder)
    pages = gold_texts()
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "texts.json"
        source.write_text(json.dumps(pages), encoding="utf-8")
        command = [python, "-W", "ignore", str(HERE / "peers_speed_worker.py"), str(source)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    theirs: dict[str, float] = json.loads(printed.splitlines()[-1])
    ours = medians(works(), pages, 5)
    table = Table("work", "ms a text", *(f"ratio to extract ({name})" for name in TOKENIZERS))
    for name, seconds in {**ours, **theirs}.items():
        ratios = [
            f"{seconds / ours[key]:.2f}" if (key := f"extract ({tokenizer})") in ours else ""
            for tokenizer in TOKENIZERS
        ]
        table.add_row(name, f"{seconds * 1000 / len(pages):.2f}", *ratios)
    console.print(table)


def main() -> None:
    """Print the tables that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hostile", action="store_true", help="inputs made to be slow")
    parser.add_argument("--start", action="store_true", help="import, first extract, memory")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="environment of the peers")
    options = parser.parse_args()
    console = Console()
    if options.hostile:
        show_hostile(console)
    if options.start:
        show_start(console)
    if options.peers is not None:
        show_peers(console, options.peers)
    if not (options.hostile or options.start or options.peers):
        show_texts(console)


if __name__ == "__main__":
    main()
