"""What the peers find in texts; run by peers.py in the environment that holds them.

    python peers_worker.py TEXTS.json FOUND.json

TEXTS.json holds texts by name. FOUND.json gets, for each peer, what it finds in each: values of
money as decimal strings, or adcodes.
"""

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path


def jionlp_money() -> Callable[[str], list[str]]:
    """Values of JioNLP's sums of money."""
    extract = importlib.import_module("jionlp").ner.extract_money

    def find(text: str) -> list[str]:
        found = extract(text, with_parsing=True, ret_all=True)
        numbers = [item["detail"]["num"] for item in found]
        # 2000余万元 is ['20000000.00', '30000000.00']: the number as written is the lower one.
        return [number if isinstance(number, str) else number[0] for number in numbers]

    return find


def recognizers_money() -> Callable[[str], list[str]]:
    """Values of Recognizers-Text's currencies."""
    recognize = importlib.import_module("recognizers_number_with_unit").recognize_currency

    def find(text: str) -> list[str]:
        values = [(item.resolution or {}).get("value") for item in recognize(text, "zh-cn")]
        # A currency word without a number that it can read (二點一五億港元) has the value None.
        return [str(value) for value in values if value is not None]

    return find


def cpca_codes() -> Callable[[str], list[str]]:
    """Adcodes of cpca's addresses."""
    transform = importlib.import_module("cpca").transform_text_with_addrs

    def find(text: str) -> list[str]:
        try:
            return [str(code) for code in transform(text)["adcode"]]
        except KeyError:  # a text without an address: its empty table has no columns
            return []

    return find


PEERS = {"jionlp": jionlp_money, "recognizers": recognizers_money, "cpca": cpca_codes}


def main() -> None:
    """Run every peer over every text."""
    source, target = map(Path, sys.argv[1:3])
    texts: dict[str, str] = json.loads(source.read_text(encoding="utf-8"))
    found = {}
    for name, load in PEERS.items():
        find = load()
        found[name] = {text_id: find(text) for text_id, text in texts.items()}
    target.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
