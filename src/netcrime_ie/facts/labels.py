"""Numbers that what stands beside them only labels: a crime's name, a sex.

* 起诉2914人,…依次是危险驾驶(1107人)、盗窃(836人): what they did names a part of the people
* 九名男女落网。涉案人为五男四女: the people of the sentence before
"""

from collections.abc import Sequence

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.drafts import FactDraft, Memory
from netcrime_ie.facts.grammar import CRIME, SEXES
from netcrime_ie.facts.nodes import Kind, Node

_COUNTED = frozenset(("case", "piece", "person"))
_FAMILIES = frozenset(("case", "person"))
# How many nodes the halves of 五男四女 may be apart.
_PAIR = 4


def offence_part(
    nodes: Sequence[Node], i: int, clause: Clause, facts: Sequence[FactDraft], memory: Memory
) -> tuple[str, str] | None:
    """The type of the total of which a crime's name labels a part: 诈骗(836人), 盗窃221件."""
    phrase, verb = nodes[i].phrase, clause.verb
    if phrase is None or phrase.unit_class not in _COUNTED:
        return None
    if verb is None or verb.cls not in CRIME:
        return None
    bracketed = _in_bracket(nodes, i)
    if not bracketed and not (phrase.unit_class == "piece" and clause.noun is None):
        return None
    for fact in reversed(facts):
        if fact.phrase.unit_class == phrase.unit_class:
            return (fact.family, fact.type) if fact.family in _FAMILIES else None
    total = memory.totals.get(phrase.unit_class) or memory.nearest.get(phrase.unit_class)
    told = total is not None and total.family in _FAMILIES and total.unit == phrase.unit
    return (total.family, total.type) if told and total is not None else None


def _in_bracket(nodes: Sequence[Node], i: int) -> bool:
    """Whether a number stands alone in brackets: 盗窃(836人)."""
    return 0 < i < len(nodes) - 1 and nodes[i - 1].text == "(" and nodes[i + 1].text in (")", ",")


def gender_of_total(nodes: Sequence[Node], i: int, memory: Memory) -> tuple[str, str] | None:
    """The type of the people told in the sentence before, where 五男四女 add up to them."""
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    total = memory.nearest.get("person")
    if following is None or following.text not in SEXES or total is None:
        return None
    near = range(max(0, i - _PAIR), min(len(nodes) - 1, i + _PAIR))
    halves = [
        phrase.number.value
        for k in near
        if (phrase := nodes[k].phrase) is not None
        and nodes[k].kind is Kind.QUANTITY
        and nodes[k + 1].text in SEXES
    ]
    if len(halves) != len(SEXES) or sum(half or 0 for half in halves) != total.phrase.number.value:
        return None
    return total.family, total.type
