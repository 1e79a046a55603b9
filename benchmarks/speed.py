"""How long ``extract`` takes, as a ratio to ``jieba.lcut`` on the same texts in the same run.

    python benchmarks/speed.py [FOLDER]

Each round times both on every text, one after the other, so that a slow moment of the machine
hits both; the medians of the rounds are compared.
"""

import logging
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from netcrime_ie import Extractor

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jieba

ROUNDS = 9


def measure(work: Callable[[str], object], texts: list[str]) -> float:
    """Seconds that one pass over the texts takes."""
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


def main() -> None:
    """Print the medians and their ratios."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "data/gold/dev")
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        sys.exit(f"no .txt files in {folder}")
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    works: dict[str, Callable[[str], object]] = {"jieba.lcut": jieba.lcut}
    for name in ("jieba", "rjieba"):
        try:
            works[f"extract ({name})"] = Extractor(name).extract
        except ImportError as error:
            print(f"extract ({name}): left out, {error}")
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        measure(work, texts)
    for _ in range(ROUNDS):
        for name, work in works.items():
            seconds[name].append(measure(work, texts))
    characters = sum(map(len, texts))
    base = statistics.median(seconds["jieba.lcut"])
    print(f"{len(texts)} texts, {characters} characters, median of {ROUNDS} rounds")
    for name, times in seconds.items():
        median = statistics.median(times)
        print(
            f"{name:18} {median * 1000 / len(texts):7.2f} ms/text"
            f" {characters / median / 1e6:6.2f} M chars/s  {median / base:5.2f} x jieba.lcut"
        )


if __name__ == "__main__":
    main()
