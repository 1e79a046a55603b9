"""A reading as the checks see it: rows of numbers, each with the fact that it states."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from re import Pattern

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import REACH, is_break, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.reading import Reading
from netcrime_ie.report.captions import is_caption
from netcrime_ie.report.checks.bounds import Bounds, bounds_of
from netcrime_ie.report.checks.words import ADVERBS, CASE_WORDS, PARTIAL, SINGLING, TOTALLING

# 案例一, 一、, 1., ——: cases told one after the other.
_NUMBERED = re.compile(
    r"\s*(?:典型)?(?:案例?[一二三四五六七八九十\d]|[一二三四五六\d]+[、.]|——|案件[一二三四])"
)
# Roles of numbers that count something after all: 43人中 is a pronoun, 其中1人 an article.
_COUNTING = frozenset(("pronoun", "article", "other", "unexplained"))
_WEIGHTS = {
    "吨": Decimal(1000),
    "公斤": Decimal(1),
    "千克": Decimal(1),
    "斤": Decimal("0.5"),
    "克": Decimal("0.001"),
}

# So many cases are a statistic.
_MANY_CASES = 50

Measure = tuple[str, str]
"""What numbers must share to be added or compared: people, cases, a currency, a classifier."""


@dataclass(slots=True)
class Item:
    """A number that counts something.

    Attributes:
        row: Its row.
        at: Index of its node.
        phrase: The quantity.
        fact: The fact that it states, None for a bare reference (43人中).
        id: The report's id of that fact.
        measure: What it may be compared with.
        bounds: Smallest and largest value that its words allow.
        lead: The words before it, once they were asked for.
    """

    row: "Row"
    at: int
    phrase: Phrase
    fact: FactDraft | None
    id: int | None
    measure: Measure
    bounds: Bounds
    lead: list[Node] | None = None

    @property
    def kind(self) -> tuple[str, str] | None:
        """Family and type."""
        return (self.fact.family, self.fact.type) if self.fact is not None else None

    @property
    def says_all(self) -> bool:
        """Whether a word sums up before it: 共, 累计."""
        return any(node.text in TOTALLING for node in self.row.before(self))

    @property
    def stretch(self) -> tuple[int, int]:
        """Where the report's span of it lies."""
        start, end = self.phrase.start, self.phrase.end
        if self.fact is not None:
            start, end = min(start, self.fact.start), max(end, self.fact.end)
        return start, end


@dataclass(slots=True)
class Row:
    """Sentences that only semicolons part.

    Attributes:
        nodes: Their nodes.
        paragraph: Index of the paragraph.
        heading: Whether it is a headline.
        caption: Whether it stands under a photo.
        text: Its folded text.
        items: Its numbers.
    """

    nodes: list[Node]
    paragraph: int
    heading: bool
    caption: bool
    text: str = ""
    items: list[Item] = field(default_factory=list)
    _found: dict[Pattern[str], bool] = field(default_factory=dict)

    def holds(self, pattern: Pattern[str]) -> bool:
        """Whether its text holds a pattern; asked often, looked for once."""
        known = self._found.get(pattern)
        if known is None:
            known = self._found[pattern] = pattern.search(self.text) is not None
        return known

    def within(self, low: int, high: int) -> list[Item]:
        """Its numbers from node ``low`` up to ``high``."""
        start = bisect_left(self.items, low, key=index_of)
        return self.items[start : bisect_left(self.items, high, start, key=index_of)]

    def segment(self, at: int) -> tuple[int, int]:
        """Indices of the stretch between two commas that holds node ``at``."""
        return segment_bounds(self.nodes, at)

    def before(self, item: Item) -> list[Node]:
        """The nodes of its segment before a number, down to the number or 、 before."""
        if item.lead is None:
            low = item.at
            while low > 0 and item.at - low < REACH and not _parts(self.nodes[low - 1]):
                low -= 1
            item.lead = self.nodes[low : item.at]
        return item.lead

    def after(self, item: Item) -> list[Node]:
        """The nodes of its segment behind a number, up to the next number or 、."""
        high = item.at + 1
        while high < len(self.nodes) and high - item.at <= REACH:
            if _parts(self.nodes[high]):
                break
            high += 1
        return self.nodes[item.at + 1 : high]


def _parts(node: Node) -> bool:
    return node.kind is Kind.QUANTITY or node.text == "、" or is_break(node)


class View:
    """The rows of a reading, and what checks ask about the text as a whole."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.folded = reading.folded
        self._facts: dict[int, tuple[int, FactDraft]] = {}
        for number, fact in enumerate(reading.facts, 1):
            # 各一起 states two facts with one number: the first stands for both.
            self._facts.setdefault(id(fact.phrase), (number, fact))
        self.rows = list(self._read_rows())
        for row in self.rows:
            if row.nodes:
                row.text = self.folded[row.nodes[0].start : row.nodes[-1].end]
            row.items = list(self._read_items(row))

    def _read_rows(self) -> Iterator[Row]:
        row: Row | None = None
        paragraphs = self.reading.article.paragraphs
        captions = [is_caption(self.folded[start:end]) for start, end in paragraphs]
        for sentence in self.reading.sentences:
            follows = row is not None and row.nodes and row.nodes[-1].text == ";"
            if row is not None and follows and not sentence.opens:
                row.nodes.extend(sentence.nodes)
                continue
            if row is not None:
                yield row
            caption = captions[sentence.paragraph]
            row = Row(list(sentence.nodes), sentence.paragraph, sentence.heading, caption)
        if row is not None:
            yield row

    def _read_items(self, row: Row) -> Iterator[Item]:
        for at, node in enumerate(row.nodes):
            phrase = node.phrase
            if phrase is None or phrase.number.value is None:
                continue
            number, fact = self._facts.get(id(phrase), (None, None))
            role = self.reading.roles.get(phrase.number.core_start, ("unexplained",))[0]
            if fact is None and role not in _COUNTING:
                continue
            scale = _WEIGHTS.get(phrase.unit or "", Decimal(1))
            bounds = bounds_of(phrase.number, self.folded).scaled(scale)
            yield Item(row, at, phrase, fact, number, _measure(phrase, fact), bounds)

    @cached_property
    def items(self) -> list[Item]:
        """All numbers in text order."""
        return [item for row in self.rows for item in row.items]

    @cached_property
    def first(self) -> int:
        """The first paragraph of the body that states something: the lead."""
        return next((row.paragraph for row in self.rows if row.items and not row.heading), -1)

    @cached_property
    def several(self) -> bool:
        """Whether the text tells several cases one after the other."""
        texts = (self.folded[start:end] for start, end in self.reading.article.paragraphs)
        return sum(_NUMBERED.match(text) is not None for text in texts) > 1

    @cached_property
    def one_case(self) -> bool:
        """Whether the text tells one case, not a statistic and not several cases."""
        if self.several:
            return False
        many = any(
            item.measure[0] == "case" and item.bounds.low >= _MANY_CASES for item in self.items
        )
        return not many and any(row.holds(CASE_WORDS) for row in self.rows)

    @cached_property
    def by_measure(self) -> dict[Measure, list[Item]]:
        """The numbers that may be compared, in text order."""
        groups: dict[Measure, list[Item]] = {}
        for item in self.items:
            groups.setdefault(item.measure, []).append(item)
        return groups

    def headlined(self, item: Item) -> bool:
        """Whether a headline gives the same number."""
        return (item.measure, item.bounds.value) in self._headlines

    @cached_property
    def _headlines(self) -> set[tuple[Measure, Decimal]]:
        return {(item.measure, item.bounds.value) for item in self.items if item.row.heading}

    def written(self, item: Item) -> str:
        """A number with its unit, as the text has it."""
        return self.reading.text[item.phrase.start : item.phrase.end].strip()

    def label(self, item: Item) -> str:
        """The folded words around a number, up to the numbers and commas beside it."""
        words = [node.text for node in (*item.row.before(item), *item.row.after(item))]
        return "".join(words)

    def noun(self, item: Item) -> str:
        """What is counted, folded; empty where it is not named."""
        fact = item.fact
        if fact is None or fact.target is None:
            return ""
        return self.folded[slice(*fact.target)].strip(" “”‘’\"'、,")

    def singled(self, item: Item) -> bool:
        """Whether the words before a number single something out: 单笔, 去年同期, 首批."""
        return SINGLING.search(self._before(item)) is not None or self.folded.startswith(
            "不等", item.phrase.end
        )

    def qualified(self, item: Item) -> bool:
        """Whether a number is not the whole of its kind: singled out, or 另有, 现场, 其中."""
        return self.singled(item) or PARTIAL.search(self._before(item)) is not None

    def _before(self, item: Item) -> str:
        nodes = item.row.before(item)
        return self.folded[nodes[0].start : item.phrase.start] if nodes else ""


def index_of(item: Item) -> int:
    """Where a number stands in its row."""
    return item.at


def _measure(phrase: Phrase, fact: FactDraft | None) -> Measure:
    family = fact.family if fact is not None else ""
    if phrase.money:
        return ("money", phrase.unit or "")
    if phrase.unit_class == "person" or (phrase.unit is None and family == "person"):
        return ("person", "")
    if phrase.unit_class == "case" or family == "case":
        return ("case", "")
    if phrase.unit in _WEIGHTS:
        return ("weight", "")
    return ("unit", phrase.unit or "")


def is_bare(nodes: Sequence[Node]) -> bool:
    """Whether words only lead up to a number: adverbs, a date, 目前, 该案."""
    return all(node.kind in (Kind.DATE, Kind.FUNCTION) or node.text in ADVERBS for node in nodes)


def same_measure(first: Item, second: Item) -> bool:
    """Whether two numbers may be compared; a bare 元 is the currency named before it."""
    if first.measure == second.measure:
        return True
    money = first.measure[0] == second.measure[0] == "money"
    return money and second.phrase.plain and second.row is first.row
