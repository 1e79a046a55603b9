"""The gazetteer: divisions by code and by name, and the search for names in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from netcrime_ie.places.entry import NameHit, PlaceEntry
from netcrime_ie.places.table import PlaceTable, added_rows, read_table
from netcrime_ie.tables import Overlay

# The tokenizer need not be told names shorter than this.
MIN_WORD: Final = 2

Rank = tuple[int, bool, str]
"""Level, whether outside the great cities, code: the smaller, the more prominent."""


class Gazetteer:
    """Divisions of China, present and since 2000.

    >>> places = Gazetteer.load()
    >>> places.named("泸州")[0].adcode
    '510500'
    >>> [(hit.start, hit.name) for hit in places.scan("四川省泸州市公安局")]
    [(0, '四川省'), (3, '泸州市')]

    An instance can be pickled: it takes its table along and builds the search anew.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.version = sha256(text.encode("utf-8")).hexdigest()[:12]
        self._table = PlaceTable(text)
        self._meanings: dict[str, tuple[PlaceEntry, ...]] = {}
        self._names = list(self._table.searched)
        self._weakness = list(self._table.searched.values())
        self._automaton = AhoCorasick(
            self._names,
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    @classmethod
    def load(cls, path: Path | None = None, overlay: Overlay | None = None) -> Gazetteer:
        """Read a gazetteer file, by default the packaged one, and a user's rows behind it.

        Raises:
            DataError: A row of the user's breaks the format; the message names file and line.
        """
        table = read_table(path)
        if overlay is None or not (added := added_rows(overlay, table)):
            return cls(table)
        return cls(table.rstrip("\n") + "\n" + added)

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[str]]:
        return (type(self), (self._text,))

    def __len__(self) -> int:
        return len(self._table.cells)

    def row(self, number: int) -> PlaceEntry:
        """The division of a row of the table, from 0 to ``len(gazetteer) - 1``."""
        return self._table.entry(number)

    def get(self, adcode: str) -> PlaceEntry | None:
        """The division of a code; a former one where no present one has the code.

        >>> places = Gazetteer.load()
        >>> places.get("500110").name, places.get("371200").name
        ('綦江区', '莱芜市')
        """
        number = self._table.by_code.get(adcode)
        return None if number is None else self._table.entry(number)

    def named(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every division, present or former, that has this name or alias, in order of code."""
        return tuple(map(self._table.entry, self._table.by_name.get(name, ())))

    def meanings(self, name: str) -> tuple[PlaceEntry, ...]:
        """The present divisions that a name can mean, each once, the most prominent first.

        >>> [entry.name for entry in Gazetteer.load().meanings("朝阳")]
        ['朝阳市', '朝阳区', '朝阳区', '朝阳县']
        >>> [entry.name for entry in Gazetteer.load().meanings("襄樊市")]
        ['襄阳市']
        """
        known = self._meanings.get(name)
        if known is None:
            known = self._meanings[name] = self._find_meanings(name)
        return known

    def _find_meanings(self, name: str) -> tuple[PlaceEntry, ...]:
        every = self.named(name)
        # 铜仁市 was a county-level city; where the name lives on in its city it means that. The
        # former 桥西区 of 邢台 is not that of 石家庄.
        living = {entry.city for entry in every if not entry.former}
        first = self._table.first.get(name)
        found: dict[str, tuple[tuple[bool, bool, Rank], PlaceEntry]] = {}
        for entry in every:
            if entry.former and entry.city in living:
                continue
            meant = self.resolve_former(entry)
            order = (meant.adcode != first, entry.former, rank(meant))
            found.setdefault(meant.adcode, (order, meant))
        return tuple(meant for _, meant in sorted(found.values(), key=lambda pair: pair[0]))

    def resolve_former(self, entry: PlaceEntry) -> PlaceEntry:
        """What a former division became; a present one is its own answer.

        >>> places = Gazetteer.load()
        >>> places.resolve_former(places.get("341400")).name
        '合肥市'
        """
        if entry.successor is None:
            return entry
        return self.get(entry.successor) or entry

    def city_of(self, adcode: str) -> str | None:
        """The city that a division counts as.

        >>> places = Gazetteer.load()
        >>> places.city_of("341324"), places.city_of("500117"), places.city_of("429004")
        ('341300', '500000', '429004')
        >>> places.city_of("510000") is None
        True
        """
        entry = self.get(adcode)
        return None if entry is None else entry.city

    def province_of(self, adcode: str) -> str | None:
        """The province that a division is or lies in.

        >>> Gazetteer.load().province_of("341324")
        '340000'
        """
        entry = self.get(adcode)
        return None if entry is None else entry.province

    def is_part(self, name: str, adcode: str) -> bool:
        """Whether a name means a part of the division and not the division itself.

        >>> places = Gazetteer.load()
        >>> places.is_part("旺角", "810000"), places.is_part("香港", "810000")
        (True, False)
        """
        return (name, adcode) in self._table.parts

    def contains(self, outer: str, inner: str) -> bool:
        """Whether a division is another one or holds it.

        >>> places = Gazetteer.load()
        >>> places.contains("340000", "341324"), places.contains("341300", "340000")
        (True, False)
        """
        return outer in self._table.above(inner)

    def common(self, adcodes: Iterable[str]) -> str | None:
        """The smallest division that holds all of them; None where one is unknown or none given.

        >>> places = Gazetteer.load()
        >>> places.common(["440400", "442000"]), places.common(["320500", "330100"])
        ('440000', '100000')
        """
        shared: list[str] | None = None
        for code in adcodes:
            if code not in self._table.by_code:
                return None
            chain = list(self._table.above(code))
            shared = chain if shared is None else [step for step in shared if step in chain]
        return shared[0] if shared else None

    def words(self) -> Iterable[str]:
        """The names that a tokenizer should know: all that are searched and no ordinary words."""
        return (
            name
            for name, weakness in self._table.searched.items()
            if not weakness and len(name) >= MIN_WORD
        )

    def scan(self, folded: str) -> list[NameHit]:
        """The names in a text, the longest at each place, in order and without overlap.

        The text is in simplified characters of normal width; offsets are code points.
        """
        return [
            self._hit(index, start, end)
            for index, start, end in self._automaton.find_matches_as_indexes(folded)
        ]

    def overlapping(self, folded: str, hit: NameHit) -> Iterator[NameHit]:
        """The names that begin inside a hit and reach beyond its end: 卫辉 in 其[中卫]辉."""
        for start in range(hit.start + 1, hit.end):
            found = self._automaton.find_matches_as_indexes(folded[start : hit.end + _LONGEST])
            if found and found[0][1] == 0 and start + found[0][2] > hit.end:
                yield self._hit(found[0][0], start, start + found[0][2])

    def _hit(self, index: int, start: int, end: int) -> NameHit:
        weakness = self._weakness[index]
        return NameHit(start, end, self._names[index], weakness > 0, weakness > 1)


_LONGEST: Final = 8
_LEVELS: Final = ("country", "province", "prefecture", "county", "township")
# The middle digits of a provincial capital.
_CAPITAL: Final = "01"


def rank(entry: PlaceEntry) -> Rank:
    """The order of divisions that share a name: level, parts of great cities first, then code."""
    in_capital = entry.adcode[2:4] == _CAPITAL
    great = entry.city is not None and (entry.city == entry.province or in_capital)
    return (_LEVELS.index(entry.level), not great, entry.adcode)
