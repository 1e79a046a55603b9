"""Where the text begins to divide a total: 其中, 214起案件中, 按类别看, (, 分别为."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netcrime_ie.facts.drafts import opens_breakdown
from netcrime_ie.facts.grammar import is_break
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.report.checks.view import Item, Row
from netcrime_ie.report.checks.words import COPULAS, OF_THESE, PART_MARKS, SORTING


@dataclass(slots=True)
class Mark:
    """Where parts begin: after node ``at``; ``total`` where the mark itself names it."""

    at: int
    total: Item | None = None
    text: str = ""


def part_marks(row: Row) -> Iterator[Mark]:
    """The marks of a row in order."""
    by_index = {item.at: item for item in row.items}
    nodes = row.nodes
    first = row.items[0].at if row.items else 0
    named = first and _of_these(nodes, first)
    if nodes and nodes[0].text in SORTING and opens_breakdown(nodes) and not named:
        # 从罪名看,起诉的2914人中,… names its total itself.
        yield Mark(0, None, nodes[0].text)
    for at, node in enumerate(nodes):
        if node.kind is Kind.QUANTITY:
            item = by_index.get(at)
            end = _of_these(nodes, at)
            if item is not None and end:
                yield Mark(end, item, "中")
        elif node.text in PART_MARKS and not _of_something(nodes, at):
            yield Mark(at, None, node.text)
        elif node.text == "(" and at and nodes[at - 1].kind is Kind.QUANTITY:
            yield Mark(at, by_index.get(at - 1), "(")
        elif node.text == "分别" and _labels_follow(nodes, at):
            yield Mark(at + 1, None, "分别为")


def _labels_follow(nodes: Sequence[Node], at: int) -> bool:
    """抓获61人,分别为主犯5人、从犯56人; not 去年同期分别为2.9万人、1.8万人."""
    opens = at > 0 and is_break(nodes[at - 1])
    if not opens or at + 2 >= len(nodes) or nodes[at + 1].text not in COPULAS:
        return False
    return nodes[at + 2].kind is not Kind.QUANTITY


def _of_something(nodes: Sequence[Node], at: int) -> bool:
    """Whether the mark is no list's head: 其中一名… singles out, 含 in a word."""
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    return following is None or following.text in ("的", "一名", "一人", "一起")


def _of_these(nodes: Sequence[Node], at: int) -> int:
    """Index of the 中 that makes a number a total: 214起案件中, 43人中; 0 where none follows."""
    for k in range(at + 1, min(at + 4, len(nodes))):
        if nodes[k].text in OF_THESE:
            return k
        if nodes[k].kind not in (Kind.NOUN, Kind.WORD):
            break
    return 0
