"""Sentences: the rows of nodes that the engine parses one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from netcrime_ie.facts.nodes import STOPS, Kind, Node


@dataclass(slots=True)
class Cell:
    """Where in a table a number stands.

    Attributes:
        table: Number of the table in the text.
        column: Its column.
        total: Whether its row is the 合计 row.
        label: The row's label.
        mention: The place, agency or date match that the label is.
        first: Where the fact's stretch begins: at the label for the first number of a row.
        change: Its change in percent, where a column beside it tells.
    """

    table: int
    column: int
    total: bool
    label: tuple[int, int] | None
    mention: object
    first: int = 0
    change: Decimal | None = None


@dataclass(slots=True)
class Sentence:
    """A sentence or a part of one up to a semicolon.

    Attributes:
        nodes: Its nodes in order.
        paragraph: Index of its paragraph in the body.
        heading: Whether its paragraph is a headline: the title or a short line without a full stop.
        opens: Whether it is the first of its paragraph.
        cell: The cell of a table that it reads, None for running text.
    """

    nodes: list[Node]
    paragraph: int
    heading: bool
    opens: bool
    cell: Cell | None = None


def split_sentences(nodes: Sequence[Node], paragraph: int, heading: bool) -> Iterator[Sentence]:
    """Cut a paragraph's nodes at full stops and semicolons outside brackets."""
    row: list[Node] = []
    opens = True
    for node in nodes:
        row.append(node)
        if node.kind is Kind.PUNCTUATION and node.text in STOPS:
            yield Sentence(row, paragraph, heading, opens)
            row, opens = [], False
    if row:
        yield Sentence(row, paragraph, heading, opens)
