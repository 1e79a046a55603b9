"""How long the peers take over texts; run by speed.py in the environment that holds them.

    python peers_speed_worker.py TEXTS.json

TEXTS.json holds a list of texts. The last line printed is JSON: seconds of each peer over all of
them, the median of the rounds after a first one that loads what they load late.
"""

import importlib
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 3

Work = Callable[[str], object]


def jionlp() -> list[Work]:
    """Money, time and places of JioNLP."""
    library = importlib.import_module("jionlp")
    return [library.ner.extract_money, library.ner.extract_time, library.recognize_location]


def recognizers() -> list[Work]:
    """Numbers, currencies and dates of Recognizers-Text."""
    number = importlib.import_module("recognizers_number").recognize_number
    unit = importlib.import_module("recognizers_number_with_unit").recognize_currency
    day = importlib.import_module("recognizers_date_time").recognize_datetime
    return [
        lambda text: number(text, "zh-cn"),
        lambda text: unit(text, "zh-cn"),
        lambda text: day(text, "zh-cn"),
    ]


def cpca() -> list[Work]:
    """Addresses of cpca."""
    transform = importlib.import_module("cpca").transform_text_with_addrs

    def find(text: str) -> object:
        try:
            return transform(text)
        except KeyError:  # a text without an address: its empty table has no columns
            return None

    return [find]


PEERS = {
    "JioNLP: money, time, location": jionlp,
    "Recognizers-Text: number, currency, date": recognizers,
    "cpca: addresses": cpca,
}


def main() -> None:
    """Time every peer over every text."""
    texts: list[str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    seconds = {}
    for name, load in PEERS.items():
        works = load()
        rounds = []
        for _ in range(ROUNDS + 1):
            start = time.perf_counter()
            for text in texts:
                for work in works:
                    work(text)
            rounds.append(time.perf_counter() - start)
        seconds[name] = statistics.median(rounds[1:])
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
