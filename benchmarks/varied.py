"""Bulletins in any number, made from the development set: other figures, cities and people.

A benchmark that repeats one text flatters whatever keeps what it has seen.
"""

import random
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from netcrime_ie.article import read_article
from netcrime_ie.places.gazetteer import Gazetteer
from netcrime_ie.text import fold

GOLD = Path(__file__).parent.parent / "data" / "gold" / "dev"

_SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶"
_PERSON = re.compile(f"[{_SURNAMES}](?=某)")
# Not 2018年, 10月, 13日 and 04:55: a date has to stay one.
_FIGURE = re.compile("(?<![0-9./:-])[0-9]{1,9}(?![0-9]|[年月日号时点:./-])")


def gold_texts(folder: Path = GOLD) -> list[str]:
    """The texts of a folder, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


@lru_cache(maxsize=1)
def _cities() -> tuple[re.Pattern[str], dict[int, list[str]]]:
    """All cities as a pattern, and by the length of their names."""
    table = Gazetteer.load()
    names = sorted({name for name in table.words() if name.endswith("市")})
    by_length: dict[int, list[str]] = {}
    for name in names:
        by_length.setdefault(len(name), []).append(name)
    return re.compile("|".join(sorted(names, key=len, reverse=True))), by_length


def vary(text: str, seed: int) -> str:
    """The text with other figures, cities and surnames, each as long as the one it replaces."""
    choice = random.Random(seed)
    pattern, by_length = _cities()
    cities: dict[str, str] = {}

    def figure(found: re.Match[str]) -> str:
        size = len(found[0])
        return str(choice.randrange(10 ** (size - 1) + (size == 1), 10**size))

    def city(found: re.Match[str]) -> str:
        name = found[0]
        return cities.setdefault(name, choice.choice(by_length[len(name)]))

    text = _FIGURE.sub(figure, text)
    text = _PERSON.sub(lambda _: choice.choice(_SURNAMES), text)
    return pattern.sub(city, text)


def varied(texts: Sequence[str], count: int, *, first: int = 0) -> Iterator[str]:
    """So many bulletins, each of another seed."""
    for seed in range(first, first + count):
        yield vary(texts[seed % len(texts)], seed)


def body_of(text: str) -> str:
    """The sentences of the article itself: no title, no byline, nothing of the page around it."""
    body = "".join(text[start:end] for start, end in read_article(text, fold(text)).body)
    return "\n".join(line for line in body.splitlines() if line.rstrip().endswith("。"))


def joined(texts: Sequence[str], size: int, *, first: int = 0) -> str:
    """One document of so many bytes of UTF-8, made of the sentences of varied bulletins."""
    texts = [body_of(text) for text in texts]
    parts: list[str] = []
    written, seed = 0, first
    while written < size:
        part = vary(texts[seed % len(texts)], seed)
        parts.append(part)
        written += len(part.encode()) + 1
        seed += 1
    return "\n".join(parts).encode()[:size].decode(errors="ignore")
