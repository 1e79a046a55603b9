"""Lists that must be equally long: what 分别 pairs, and places with their number."""

import re
from collections.abc import Iterator, Sequence

from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.report.checks.finding import LISTS, Finding
from netcrime_ie.report.checks.owners import opening, owners_of, small_number
from netcrime_ie.report.checks.runs import Run, labelled_run, runs
from netcrime_ie.report.checks.view import Row, View
from netcrime_ie.report.checks.words import ENUMERATING, JOINING, PAIRING

# 三省, 四市, 两个区: how many places the text says it has named. In 两省一市 it is no sum.
_PLACE_COUNT = re.compile(
    "([两二三四五六七八九十]|[2-9]|1[0-9])个?(?:省[区市]?|市|县|区|地|州|盟)"
    "(?![级一二三四五六七八九十两0-9])"
)
_LONGEST_COUNT = 6
_PLACES = (Kind.PLACE, Kind.AGENCY)
_OPENERS = (",", ":", "。", ";", "(", "“")


def check_lists(view: View) -> Iterator[Finding]:
    """分别 with more or fewer numbers than owners; more or fewer places than the text says."""
    for row in view.rows:
        marks = [at for at, node in enumerate(row.nodes) if node.text in PAIRING]
        for at in marks:
            yield from _paired(row, at)
        yield from _places(view, row)


def _paired(row: Row, at: int) -> Iterator[Finding]:
    nodes = row.nodes
    high = at + 1
    while high < len(nodes) and nodes[high].text not in STOPS and nodes[high].text not in PAIRING:
        high += 1
    labelled = labelled_run(nodes, at, high)
    found = [labelled] if labelled is not None else list(runs(nodes, at + 1, high))
    if not found:
        return
    owners = owners_of(row, at, found[0])
    wrong = next((run for run in found if not owners.allow(run.count)), None)
    if wrong is not None:
        yield _finding(row, at, wrong, sorted(owners.counts))


def _finding(row: Row, at: int, run: Run, counts: Sequence[int]) -> Finding:
    nodes = row.nodes
    start = opening(nodes, at)
    if start == at and start > 1:
        # The owners stand in the clause before: 民警两次收网,分别抓获…
        start = opening(nodes, start - 1)
    said = str(counts[0]) if len(counts) == 1 else f"{counts[0]} to {counts[-1]}"
    return Finding(
        LISTS,
        f"a list of {run.count} numbers for {said} owners",
        [(nodes[start].start, nodes[run.last].end)],
        [item.id for item in row.within(run.first, run.last + 1) if item.id is not None],
    )


def _places(view: View, row: Row) -> Iterator[Finding]:
    """长沙、株洲、湘潭、衡阳三地: the places named and their number."""
    nodes = row.nodes
    at = 0
    while at < len(nodes):
        if nodes[at].kind not in _PLACES:
            at += 1
            continue
        end = at + 1
        while end < len(nodes) and (nodes[end].kind in _PLACES or _joins(nodes[end])):
            end += 1
        last = max(k for k in range(at, end) if nodes[k].kind in _PLACES)
        said = _said_after(view, nodes[last])
        commas = sum(node.text == ENUMERATING for node in nodes[at:last])
        most = commas + sum(node.text in JOINING for node in nodes[at:last]) + 1
        # 临沂、荆门等三地警方 names but some; the agency's name may hold the 等.
        closed = "等" not in nodes[last].text
        if said and commas and closed and _opens_list(nodes, at):
            text, after = said
            if not commas < small_number(text) <= most:
                yield Finding(
                    LISTS,
                    f"{most} places are named where the text says {text}",
                    [(nodes[at].start, after)],
                    [],
                )
        at = end


def _joins(node: Node) -> bool:
    return node.text == ENUMERATING or node.text in JOINING


def _said_after(view: View, node: Node) -> tuple[str, int] | None:
    """The number behind the last place; an agency's name may hold it: 南通三市市场监管局."""
    inner = _PLACE_COUNT.search(node.text, 1) if node.kind is Kind.AGENCY else None
    if inner is not None:
        return inner[1], node.end
    behind = _PLACE_COUNT.match(view.folded[node.end : node.end + _LONGEST_COUNT])
    return (behind[1], node.end + behind.end()) if behind is not None else None


def _opens_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a list of places begins here: no member before it that is no known place."""
    if at == 0:
        return True
    before = nodes[at - 1]
    if before.kind in (Kind.VERB, Kind.DATE, Kind.FUNCTION):
        return before.text not in JOINING
    return before.text in _OPENERS
