"""One figure for each of several places: 分别 lists and 各."""

from collections.abc import Sequence
from dataclasses import replace

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import segment_bounds
from netcrime_ie.facts.nodes import Node

Owner = tuple[str | None, str | None]
"""adcode and name of who acts."""


def distribute(nodes: Sequence[Node], facts: list[FactDraft], group: Sequence[Owner]) -> None:
    """Give each member of a group its own figure, in place.

    荆州、黄冈、孝感三地市场监管局分别查处17件、9件和22件 is one figure for each;
    盐城、扬州两地各查处一起 is the figure once for each.
    """
    if len(group) < 2:
        return
    marks = [node.text for node in nodes]
    for at in reversed([i for i, mark in enumerate(marks) if mark == "各"]):
        _repeat(at, nodes, facts, group)
    if "分别" not in marks:
        return
    first = 0
    while first + len(group) <= len(facts):
        run = facts[first : first + len(group)]
        if not _is_run(run):
            first += 1
            continue
        for fact, (adcode, name) in zip(run, group, strict=True):
            fact.adcode, fact.agency = adcode or fact.adcode, name or fact.agency
        first += len(group)


def _repeat(at: int, nodes: Sequence[Node], facts: list[FactDraft], group: Sequence[Owner]) -> None:
    """The facts of the clause of 各 once for each member."""
    _, high = segment_bounds(nodes, at)
    for fact in [fact for fact in facts if at < fact.index < high]:
        (adcode, name), *others = group
        fact.adcode, fact.agency = adcode or fact.adcode, name or fact.agency
        place = facts.index(fact)
        facts[place + 1 : place + 1] = [
            replace(fact, adcode=code or fact.adcode, agency=agency or fact.agency)
            for code, agency in others
        ]


def _is_run(run: Sequence[FactDraft]) -> bool:
    """Whether facts are one enumeration: the same unit, the same verb."""
    first = run[0]
    alike = all(fact.phrase.unit_class == first.phrase.unit_class for fact in run)
    listed = first.how != "bare" or first.phrase.money or first.phrase.shared
    return alike and listed and all(fact.verb is first.verb for fact in run)
