"""Numbers that point back at people or things counted before."""

from netcrime_ie.facts.grammar import CRIME, WEAK
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.report.checks.view import Item, is_bare
from netcrime_ie.report.checks.words import ALL_OF_THEM, OF_THESE, POINTING

# How many nodes the noun behind a number may have.
_NOUN_PHRASE = 5


def is_reference(item: Item) -> bool:
    """Whether a number refers to one that the text has given."""
    before = item.row.before(item)
    last = before[-1] if before else None
    if last is not None and last.text in POINTING:
        return True
    if item.row.caption and is_attribute(item):
        return True
    if not _opens_segment(item):
        return False
    if is_attribute(item) and _of_them(item):
        return True
    return is_bare(before) and (_of_them(item) or all_act(item))


def _opens_segment(item: Item) -> bool:
    """Whether no other number or list stands before it in its segment."""
    low, _ = item.row.segment(item.at)
    return len(item.row.before(item)) == item.at - low


def _of_them(item: Item) -> bool:
    """24名嫌疑人中, 1286件审查逮捕案件中."""
    for node in item.row.after(item)[:_NOUN_PHRASE]:
        if node.text in OF_THESE:
            return True
        if node.kind in (Kind.PUNCTUATION, Kind.FUNCTION):
            return False
    return False


def all_act(item: Item) -> bool:
    """26人均被刑事拘留, 26名嫌疑人全部落网."""
    if item.measure[0] != "person":
        return False
    for node in item.row.after(item)[:4]:
        if node.text.startswith(ALL_OF_THEM):
            return True
        if node.kind not in (Kind.NOUN, Kind.FUNCTION, Kind.DATE) and node.text != "随后":
            return False
    return False


def is_attribute(item: Item) -> bool:
    """查获的5800余条信息, 受理的1286件案件: a verb of enforcement and 的 before the number."""
    nodes = item.row.before(item)
    if not nodes or nodes[-1].text != "的":
        return False
    return any(node.kind is Kind.VERB and node.cls not in CRIME | WEAK for node in nodes[-4:-1])
