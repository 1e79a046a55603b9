"""Lists of numbers that 分别 pairs with what stands before: 42件、35件和28件."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.report.checks.words import COPULAS, ENUMERATING, JOINING

# Leave a list open: 三年至一年不等, 3人、5人以上.
_LOOSE = frozenset(("不等", "至", "到", "以上", "以下", "等", "不同"))


@dataclass(slots=True)
class Run:
    """Numbers in one list.

    Attributes:
        first: Index of the first one's node.
        last: Index of the last one's.
        count: How many there are.
        change: Whether they are percentages.
        labelled: Whether each has a label of its own: 诈骗12起、赌博9起.
    """

    first: int
    last: int
    count: int
    change: bool
    labelled: bool = False


def runs(nodes: Sequence[Node], low: int, high: int) -> Iterator[Run]:
    """Lists of at least two numbers of one kind with nothing but 、 and 和 between them."""
    at = low
    first_run = True
    while at < high:
        if not _is_value(nodes[at]):
            at += 1
            continue
        last, count = at, 1
        following = _next_member(nodes, last, high)
        while following is not None:
            last, count = following, count + 1
            following = _next_member(nodes, last, high)
        if _is_open(nodes, last):
            return
        if count > 1:
            yield Run(at, last, count, _is_change(nodes[at]))
        elif first_run and not nodes[last].counts_people:
            # 分别判处三人有期徒刑四年、三年: people are who the list is about.
            # 分别抓获30人,…: nothing is listed.
            return
        first_run = False
        at = last + 1
        if any(node.kind in (Kind.AGENCY, Kind.PLACE) for node in nodes[at : at + 3]):
            # The next clause has owners of its own.
            return


def labelled_run(nodes: Sequence[Node], at: int, high: int) -> Run | None:
    """分别为诈骗12起、赌博9起: labels and numbers of one unit."""
    if at + 1 >= high or nodes[at + 1].text not in COPULAS:
        return None
    members: list[int] = []
    for k in range(at + 2, high):
        node = nodes[k]
        if _is_value(node):
            if members and (node.phrase is None or _unit(node) != _unit(nodes[members[0]])):
                return None
            members.append(k)
        elif node.text in (",", ":"):
            break
    if len(members) < 2 or members[0] == at + 2 or _is_open(nodes, members[-1]):
        return None
    return Run(members[0], members[-1], len(members), False, True)


def _next_member(nodes: Sequence[Node], at: int, high: int) -> int | None:
    """The next number of a list: its noun, 、 or 和, and the number."""
    k = at + 1
    while k < high and nodes[k].kind is Kind.NOUN and k - at < 3:
        k += 1
    if k + 1 >= high or not (nodes[k].text == ENUMERATING or nodes[k].text in JOINING):
        return None
    return k + 1 if _is_value(nodes[k + 1]) and _alike(nodes[at], nodes[k + 1]) else None


def _is_value(node: Node) -> bool:
    """Whether a node is a number or a term (有期徒刑三年)."""
    if node.phrase is not None:
        return node.phrase.number.kind not in ("ordinal", "digits")
    match = node.mention
    return isinstance(match, DateMatch) and match.kind == "duration"


def _alike(a: Node, b: Node) -> bool:
    if a.phrase is None or b.phrase is None:
        return a.phrase is b.phrase
    return a.phrase.money == b.phrase.money


def _unit(node: Node) -> str | None:
    return node.phrase.unit if node.phrase is not None else None


def _is_change(node: Node) -> bool:
    return node.phrase is not None and node.phrase.number.kind == "percent"


def _is_open(nodes: Sequence[Node], at: int) -> bool:
    return at + 1 < len(nodes) and nodes[at + 1].text in _LOOSE
