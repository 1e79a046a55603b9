"""Sentences: the rows of nodes that the engine parses one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netcrime_ie.facts.nodes import STOPS, Kind, Node


@dataclass(slots=True)
class Sentence:
    """A sentence or a part of one up to a semicolon.

    Attributes:
        nodes: Its nodes in order.
        paragraph: Index of its paragraph in the body.
        heading: Whether its paragraph is a headline: the title or a short line without a full stop.
        opens: Whether it is the first of its paragraph.
    """

    nodes: list[Node]
    paragraph: int
    heading: bool
    opens: bool


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
