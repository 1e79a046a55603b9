"""Currency words and signs, from ``resources/currencies.tsv``."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from netcrime_ie.errors import DataError
from netcrime_ie.tables import Overlay, merged_table

KINDS = frozenset(["plain", "word", "sign", "home", "coin", "colloquial", "minor", "not"])


@dataclass(slots=True, frozen=True)
class Currency:
    """A currency's name.

    Attributes:
        code: ISO 4217 code, or a coin's ticker.
        name: The name on folded text.
        kind: What it may stand beside; the file's header says which kinds there are.
        factor: What one of it is in the unit of ``code`` (角: 0.1).
    """

    code: str
    name: str
    kind: str
    factor: Decimal


class Currencies:
    """All names, matched behind or before a number, the longest first.

    Args:
        entries: The names.

    >>> currencies = load_currencies()
    >>> currencies.behind("30万港元", 3)[0].code, currencies.before("港币3万", 2, 0)[0].code
    ('HKD', 'HKD')
    """

    def __init__(self, entries: list[Currency]) -> None:
        self._by_name = {entry.name: entry for entry in entries}
        names = sorted(self._by_name, key=len, reverse=True)
        # A Latin code ends where the letters do: ETH is not in ETHICS.
        alternatives = (
            re.escape(name) + "(?![A-Za-z])" * name.isascii() * name.isalpha() for name in names
        )
        self._behind = re.compile(f"({'|'.join(alternatives)})")
        self._starts = frozenset(name[0] for name in names)
        # What may stand directly behind a number of money: 30 元, 4万枚泰达币.
        self.behind_starts = self._starts | set(" 枚个")
        self._by_last: dict[str, list[Currency]] = {}
        for name in names:
            entry = self._by_name[name]
            if entry.kind in ("word", "sign", "home", "coin"):
                self._by_last.setdefault(name[-1], []).append(entry)
        # What may stand directly before it: 美元 3万, USDT(泰达币)3万.
        self.before_ends = frozenset((*self._by_last, *" )"))

    def behind(self, text: str, position: int) -> tuple[Currency, int] | None:
        """The currency that begins at ``position``, behind at most two spaces, and its end."""
        while text[position : position + 1] == " ":
            position += 1
            if text[position : position + 1] == " ":
                position += 1
                break
        if text[position : position + 1] not in self._starts:
            return None
        match = self._behind.match(text, position)
        if match is None:
            return None
        entry = self._by_name[match[1]]
        if entry.kind == "not":
            return None
        # 20元月租: only 元 is the currency.
        return entry, position + 1 if entry.kind == "plain" else match.end()

    def before(self, text: str, position: int, floor: int) -> tuple[Currency, int] | None:
        """The currency that ends at ``position``, before at most two spaces, and its start."""
        for _ in range(2):
            if position > floor and text[position - 1] == " ":
                position -= 1
        if position <= floor:
            return None
        for entry in self._by_last.get(text[position - 1], ()):
            start = position - len(entry.name)
            if start < floor or not text.startswith(entry.name, start):
                continue
            if entry.name[0].isascii() and start and _is_latin(text[start - 1]):
                continue
            return entry, start
        return None


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


@lru_cache(maxsize=1)
def _packaged() -> Currencies:
    return _load(None)


def load_currencies(overlay: Overlay | None = None) -> Currencies:
    """Read the currencies that the library ships with, and a user's, whose rows win.

    Raises:
        DataError: A table breaks its format; the message names file and line.
    """
    return _packaged() if overlay is None else _load(overlay)


def _load(overlay: Overlay | None) -> Currencies:
    entries = []
    columns = ("code", "name", "kind", "factor")
    for where, (code, name, kind, factor) in merged_table(
        "currencies.tsv", columns, overlay, {"kind": KINDS}
    ):
        try:
            entries.append(Currency(code, name, kind, Decimal(factor)))
        except InvalidOperation:
            raise DataError(f"{where}: the factor {factor!r} is no number") from None
    return Currencies(entries)
