"""The packaged table in memory: columns and indexes, no objects before they are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final, get_args

from netcrime_ie.errors import DataError
from netcrime_ie.places.entry import COUNTRY, Level, PlaceEntry
from netcrime_ie.tables import Overlay
from netcrime_ie.tables import read_table as read_rows

PACKAGED: Final = "resources/gazetteer/places.tsv"
COLUMNS: Final = ("adcode", "name", "level", "parent", "aliases", "successor", "note")
# Provinces that are cities themselves: municipalities, Taiwan, Hong Kong, Macao.
CITY_PROVINCES: Final = frozenset(
    ("110000", "120000", "310000", "500000", "710000", "810000", "820000")
)
# The class of aliases that are not searched for in running text.
UNSEARCHED: Final = "a"
# The class of names that mean a part of the division.
PART: Final = "z"
# How much of an ordinary word an alias of a class is; classes that are none are not listed.
WEAKNESS: Final = {"w": 1, "x": 2}

Row = tuple[str, str, Level, str, tuple[tuple[str, str], ...], str, str]


def read_table(path: Path | None = None) -> str:
    """The text of a gazetteer file, by default of the packaged one."""
    if path is not None:
        return path.read_text(encoding="utf-8")
    return files("netcrime_ie").joinpath(PACKAGED).read_text(encoding="utf-8")


_CODE: Final = re.compile("[0-9]{6}")
_KINDS: Final = frozenset("sawxzp")


def added_rows(overlay: Overlay, table: str) -> str:
    """A user's places as rows that can follow the packaged ones.

    Raises:
        DataError: A row breaks the format; the message names file and line.
    """
    file = overlay.file("places.tsv")
    if file is None:
        return ""
    codes = {line.partition("\t")[0] for line in table.splitlines()}
    added = []
    levels = {"level": frozenset(get_args(Level))}
    for where, row in read_rows(file, COLUMNS, levels, optional=3):
        code, name, _, parent, aliases, successor, _ = row
        if not _CODE.fullmatch(code):
            raise DataError(f"{where}: the adcode {code!r} is not six digits")
        if len(name) < 2:
            raise DataError(f"{where}: the name {name!r} is too short to be searched for")
        for other in (parent, successor):
            if other and other not in codes:
                raise DataError(f"{where}: there is no place {other!r}")
        for item in aliases.split():
            if item[-2:-1] != ":" or item[-1] not in _KINDS:
                raise DataError(f"{where}: the alias {item!r} has no class (泸州:s)")
        codes.add(code)
        added.append("\t".join(row) + "\n")
    return "".join(added)


def _aliases(cell: str) -> tuple[tuple[str, str], ...]:
    """``朝阳:s`` to pairs of alias and class."""
    return tuple((item[:-2], item[-1]) for item in cell.split(" ")) if cell else ()


class PlaceTable:
    """Rows, and the indexes from code and from name to row numbers."""

    def __init__(self, text: str) -> None:
        lines = text.splitlines()
        if not lines or tuple(lines[0].split("\t")) != COLUMNS:
            raise ValueError("not a gazetteer table: the header differs")
        self.cells = [line.split("\t") for line in lines[1:]]
        if any(len(cells) != len(COLUMNS) for cells in self.cells):
            raise ValueError("not a gazetteer table: a line has another number of cells")
        self.by_code: dict[str, int] = {}
        self.by_name: dict[str, list[int]] = {}
        self.parents: dict[str, str] = {}
        # name -> weakness, the least among the divisions of that name
        self.searched: dict[str, int] = {}
        self.first: dict[str, str] = {}
        # names of parts, with the code of the division that they lie in
        self.parts: set[tuple[str, str]] = set()
        self._entries: dict[int, PlaceEntry] = {}
        for number, cells in enumerate(self.cells):
            self._index(number, cells)

    def _index(self, number: int, cells: list[str]) -> None:
        code, name, _, parent, aliases, successor, note = cells
        # A current division stands before a former one of the same code, so the first one stays.
        if code not in self.by_code or not successor:
            self.by_code[code] = number
            self.parents[code] = parent
        self.by_name.setdefault(name, []).append(number)
        weakness = 0
        if aliases:
            for item in aliases.split(" "):
                alias, kind = item[:-2], item[-1]
                if alias == name:
                    weakness = WEAKNESS[kind]
                    continue
                self.by_name.setdefault(alias, []).append(number)
                if kind == PART:
                    self.parts.add((alias, code))
                if kind != UNSEARCHED:
                    self._search(alias, WEAKNESS.get(kind, 0))
        self._search(name, weakness)
        if "first:" in note:
            for word in note.split(" "):
                if word.startswith("first:"):
                    self.first[word[6:]] = code

    def _search(self, name: str, weakness: int) -> None:
        known = self.searched.get(name, weakness)
        self.searched[name] = min(known, weakness)

    def entry(self, number: int) -> PlaceEntry:
        """The row as an object, built once."""
        known = self._entries.get(number)
        if known is None:
            known = self._entries[number] = self._build(self.cells[number])
        return known

    def _build(self, cells: list[str]) -> PlaceEntry:
        code, name, level, parent, aliases, successor, _ = cells
        # A former division is where its successor is.
        living = successor or code
        return PlaceEntry(
            adcode=code,
            name=name,
            level=level,  # type: ignore[arg-type]  # the build script writes no other level
            parent=parent or None,
            province=self.province_of(living),
            city=self.city_of(living),
            aliases=tuple(alias for alias, _ in _aliases(aliases) if alias != name),
            former=bool(successor),
            successor=successor or None,
        )

    def above(self, code: str) -> Iterator[str]:
        """The division itself and everything that contains it, smallest first."""
        while code:
            yield code
            code = self.parents.get(code, "")

    def province_of(self, code: str) -> str | None:
        """The province that a division is or lies in."""
        below = None
        for step in self.above(code):
            if step == COUNTRY:
                return below
            below = step
        return None

    def city_of(self, code: str) -> str | None:
        """The city that a division counts as; None for a province and the country."""
        chain = list(self.above(code))
        if len(chain) < 2 or chain[-1] != COUNTRY:
            return None
        province = chain[-2]
        if province in CITY_PROVINCES:
            return province
        return chain[-3] if len(chain) > 2 else None
