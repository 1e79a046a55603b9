"""Single numbers that are a part of the one before: 有31人系积案, 外籍的占28人, 7宗,已告破6宗."""

from collections.abc import Sequence

from netcrime_ie.facts.grammar import is_break
from netcrime_ie.facts.nodes import Kind, Node

# 7宗,已告破6宗; 63条,查实41条; 举报2308条,从中梳理线索61条.
_DONE = frozenset(("已", "现已", "均已", "已经", "目前已", "查实", "查证属实", "判定", "经查属实"))
_SORTED_OUT = frozenset(("查实", "查证属实", "经查属实"))
_HAVING = frozenset(("有", "尚有", "仍有", "已有", "还有"))
_BEING = frozenset(("系", "是", "为", "属", "属于", "均系", "均为", "均是"))
_LEADING = frozenset(("有", "则有", "共有", "为", "共", "达", "了"))
_BESIDE = frozenset(("连同", "另", "另有", "另外", "还", "又", "再", "以及", "加上", "包括", "最"))
# What a headless number goes on with: 36份被采纳, 11家因…被立案处罚.
_PASSIVE = frozenset(
    ("被", "因", "获", "已", "已被", "经", "遭", "仍", "现已", "尚", "予以", "均已", "得到")
)
# How far back and ahead words of a clause are looked at.
_HEAD = 8


def next_number(nodes: Sequence[Node], i: int) -> int:
    """Index of the number behind 从中 in its clause; -1 where none."""
    for k in range(i + 1, min(i + 1 + _HEAD, len(nodes))):
        if is_break(nodes[k]):
            return -1
        phrase = nodes[k].phrase
        if phrase is not None:
            return -1 if phrase.money else k
    return -1


def singled_out(nodes: Sequence[Node], i: int, *, told: bool) -> int:
    """Index of the number that a word makes a part of the one before; -1 where none.

    109人,有31人系积案; 外籍的占28人; 487份,已到期的462份.
    """
    word = nodes[i].text
    if told and word in (",", ";"):
        return _headless(nodes, i + 1)
    if word in _DONE and told:
        return _done(nodes, i)
    if word not in _HAVING and word not in ("占", "的"):
        return -1
    at = i + 1
    while at < len(nodes) and nodes[at].text in _LEADING:
        at += 1
    phrase = nodes[at].phrase if at < len(nodes) else None
    if phrase is None or phrase.unit is None or phrase.money:
        return -1
    if word == "占":
        return at
    if word == "的":
        return at if told and _is_headless(nodes, i, at) else -1
    opens = i == 0 or is_break(nodes[i - 1])
    being = any(node.text in _BEING for node in nodes[at + 1 : at + 3])
    return at if opens and being else -1


def _headless(nodes: Sequence[Node], at: int) -> int:
    """Index of a number without a noun that something was done to: 建议38份,36份被采纳."""
    phrase = nodes[at].phrase if at < len(nodes) else None
    if phrase is None or phrase.unit is None or phrase.money or phrase.unit_class == "person":
        return -1
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    return at if following is not None and following.text in _PASSIVE else -1


def _done(nodes: Sequence[Node], i: int) -> int:
    """Index of the bare number of those that something was done with already: 7宗,已告破6宗."""
    if i > 0 and not is_break(nodes[i - 1]) and nodes[i].text not in _SORTED_OUT:
        return -1
    at = i + 1
    while at < len(nodes) and nodes[at].kind is Kind.VERB and at - i <= 2:
        at += 1
    phrase = nodes[at].phrase if at < len(nodes) else None
    if phrase is None or phrase.unit is None or phrase.money:
        return -1
    acts = at > i + 1 or nodes[i].text in _SORTED_OUT
    bare = at + 1 >= len(nodes) or is_break(nodes[at + 1])
    return at if acts and bare else -1


def _is_headless(nodes: Sequence[Node], i: int, at: int) -> bool:
    """Whether a relative clause has a number for its head: 已到期的462份, 公安部督捕的5名."""
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    if following is not None and following.kind in (Kind.NOUN, Kind.WORD):
        return False
    low = i
    while low > 0 and i - low < _HEAD and not is_break(nodes[low - 1]):
        low -= 1
    return not any(node.kind is Kind.NOUN or node.text in _BESIDE for node in nodes[low:i])
