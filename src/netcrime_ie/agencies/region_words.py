"""Words typical of the press of Taiwan, Hong Kong and Macao."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Final

_FILE: Final = "region_words.tsv"


@lru_cache(maxsize=1)
def _packaged() -> tuple[dict[str, str], re.Pattern[str]]:
    """The region of each word, and the search for them."""
    path = files("netcrime_ie.resources") / "agencies" / _FILE
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    regions = {word: region for word, _, region in (line.partition("\t") for line in lines[1:])}
    return regions, re.compile("|".join(sorted(regions, key=len, reverse=True)))


def typical_regions(folded: str) -> list[str]:
    """The region of every different word of a folded text that is typical of a region's press.

    >>> typical_regions("查获诈欺集团,现金新台币3万元,诈欺")
    ['710000', '710000']
    """
    regions, pattern = _packaged()
    return [regions[word] for word in dict.fromkeys(pattern.findall(folded))]
