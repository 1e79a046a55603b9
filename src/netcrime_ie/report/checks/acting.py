"""What governs a number: a verb of its own, the total's verb, or none."""

from netcrime_ie.facts.grammar import CRIME, WEAK
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.report.checks.view import Item
from netcrime_ie.report.checks.words import NOT_ACTING

STAGE_TYPES = frozenset(
    ("criminal_detention", "arrested", "bail", "compulsory", "admin_detention", "prosecuted",
     "sentenced")
)  # fmt: skip


def acts(item: Item) -> bool:
    """Whether a verb of enforcement of its own governs a number.

    In 提起公诉后3650万元 the verb only tells when, in 投资理财类58起 of what kind.
    """
    fact = item.fact
    if fact is None or fact.verb is None or fact.how not in ("before", "after"):
        return False
    if fact.verb.cls in CRIME | WEAK:
        return False
    if fact.how == "after":
        return True
    nodes = item.row.before(item)
    for i, node in enumerate(nodes):
        if node.start == fact.verb.start:
            following = nodes[i + 1].text if i + 1 < len(nodes) else ""
            return not following.startswith(NOT_ACTING)
    return False


def is_stage(item: Item, total: Item) -> bool:
    """Whether a number counts people of a total at a stage of the procedure: 其中刑事拘留26名."""
    fact = item.fact
    return fact is not None and total.measure[0] == "person" and fact.type in STAGE_TYPES


def repeats_verb(total: Item, item: Item) -> bool:
    """Whether a number has the verb of its total once more: 抓获317名,其中长沙抓获45名."""
    same = _verb_class(item) == _verb_class(total)
    return same and item.fact is not None and item.fact.how == "before"


def at_place(item: Item) -> bool:
    """其中长沙抓获45名: a share of the total by place."""
    return any(node.kind in (Kind.PLACE, Kind.AGENCY) for node in item.row.before(item))


def _verb_class(item: Item) -> str:
    return item.fact.verb.cls if item.fact is not None and item.fact.verb is not None else ""
