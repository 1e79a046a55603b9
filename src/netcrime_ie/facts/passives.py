"""Verbs that a number shares with a whole list, told in another segment of its sentence.

* later: 银行卡8300余张、手机卡1.26万张,合计2.4万余件,悉数被扣押
* chain: 两名“上家”,七名“二传手”,三十余名散贩相继落网
* topic: 被查扣的农资里,假劣化肥有2130吨,种子6.7万公斤
"""

from collections.abc import Sequence

from netcrime_ie.facts.grammar import (
    PASSIVE,
    PERSON_STAGES,
    REACH,
    SUMMING,
    WITHIN,
    is_break,
)
from netcrime_ie.facts.nodes import STOPS, Kind, Node

# What is done to things that were listed before.
_THING_STAGES = frozenset(
    ("seize", "seize_funds", "freeze", "close", "remove", "take_down", "bust", "block", "recover",
     "solve", "fine", "punish", "interview", "rectify", "take", "display", "capture")
)  # fmt: skip
# What is done to things besides: 也在两个月后被拆除.
_DONE_TO = frozenset(("act",))
_ALL = frozenset(
    ("全部", "悉数", "均", "均已", "一并", "都", "一律", "统统", "如数", "全数", "尽数", "皆", "全")
)
_AT_ONCE = frozenset("当场 现场 随即 随后 当即 立即 旋即 同时 日前 近日".split())
_WHEN = frozenset(("后", "之后", "以后", "时"))
_BY = frozenset(("经", "经过", "随后", "由"))
# How many segments a list may run on before its verb.
_SEGMENTS = 6
_OPENING = 12


def find_later_passive(nodes: Sequence[Node], high: int, people: bool = False) -> Node | None:
    """The verb of a later segment that has no subject of its own: …,均被查扣.

    Args:
        nodes: The sentence.
        high: End of the number's segment.
        people: Whether people are counted (浙江一人、贵州两人,均被警方抓走).
    """
    stages = PERSON_STAGES if people else _THING_STAGES
    at = high + 1
    for _ in range(_SEGMENTS):
        end = _segment_end(nodes, at)
        segment = nodes[at:end]
        if not segment or (end <= len(nodes) and nodes[at - 1].text in STOPS):
            return None
        if not _counts_on(segment):
            return _collective(segment, stages)
        at = end + 1
    return None


def find_chain_predicate(nodes: Sequence[Node], i: int, high: int) -> Node | None:
    """The verb behind the last of several numbers of people, each in a segment of its own."""
    phrase = nodes[i].phrase
    at = high + 1
    for _ in range(_SEGMENTS):
        first = nodes[at] if at < len(nodes) else None
        if first is None or first.phrase is None or phrase is None:
            return None
        if first.phrase.unit_class != phrase.unit_class or nodes[at - 1].text in STOPS:
            return None
        end = _segment_end(nodes, at)
        verb = next((node for node in nodes[at:end] if node.kind is Kind.VERB), None)
        if verb is not None:
            passive = verb.intransitive or any(node.text in PASSIVE for node in nodes[at:end])
            return verb if passive and verb.cls in PERSON_STAGES else None
        at = end + 1
    return None


def find_topic_verb(nodes: Sequence[Node]) -> Node | None:
    """The verb of a topic that opens the sentence: 被查扣的农资里,…; 止付冻结并举:账户1.9万个."""
    end = _segment_end(nodes, 0)
    if 0 < end < len(nodes) and nodes[end].text == ":":
        return _announced(nodes[:end])
    if not 4 <= end < min(len(nodes), REACH) or not nodes[end - 1].text.endswith(tuple(WITHIN)):
        return None
    verb: Node | None = None
    for k, node in enumerate(nodes[:end]):
        if node.kind in (Kind.QUANTITY, Kind.DATE):
            return None
        if node.kind is Kind.VERB and verb is None:
            verb = node
            if k and nodes[k - 1].text == "所" and node.cls in _THING_STAGES | PERSON_STAGES:
                # 在所破案件里
                return node
        elif node.text == "的" and verb is not None:
            return verb if verb.cls in _THING_STAGES else None
    return None


def _announced(head: Sequence[Node]) -> Node | None:
    """The last verb before a colon that is followed by a list."""
    if any(node.kind is Kind.QUANTITY for node in head):
        return None
    verbs = [node for node in head if node.kind is Kind.VERB]
    return verbs[-1] if verbs and verbs[-1].cls in _THING_STAGES | PERSON_STAGES else None


def _segment_end(nodes: Sequence[Node], at: int) -> int:
    end = at
    while end < len(nodes) and end - at < REACH and not is_break(nodes[end]):
        end += 1
    return end


def _counts_on(segment: Sequence[Node]) -> bool:
    """Whether a segment goes on with the list or sums it up: 合计2.4万余件."""
    counted = any(node.kind is Kind.QUANTITY for node in segment)
    verbal = any(node.kind is Kind.VERB for node in segment)
    return counted and not verbal and (segment[0].text in SUMMING or len(segment) <= REACH)


def _collective(segment: Sequence[Node], stages: frozenset[str]) -> Node | None:
    """The verb that the whole list suffers: 被缉私民警悉数扣押, 均已冻结."""
    suffered = False
    # 经县公安局七个月的攻坚被侦破: what the segment opens with tells by whom or how.
    opened = segment[0].text in _BY
    for node in segment[_when(segment) : _OPENING]:
        if node.text in PASSIVE or node.text in _ALL:
            suffered = True
        elif node.kind is Kind.VERB and (suffered or not opened):
            return node if suffered and node.cls in stages | _DONE_TO else None
        elif node.kind in (Kind.QUANTITY, Kind.PUNCTUATION) or not (
            suffered or opened or _is_light(node)
        ):
            return None
    return None


def _when(segment: Sequence[Node]) -> int:
    """Where a segment goes on behind the words that tell when: 也在建议发出三个月后/被拆除."""
    for k, node in enumerate(segment[:_OPENING]):
        if node.kind is Kind.QUANTITY:
            return 0
        following = segment[k + 1] if k + 1 < len(segment) else None
        if node.text in _WHEN and following is not None:
            return k + 1 if following.text in PASSIVE or following.text in _ALL else 0
    return 0


def _is_light(node: Node) -> bool:
    """Whether a word may stand before 被 without being a new subject."""
    return node.kind is Kind.FUNCTION or node.cls in ("d", "t", "ad", "s") or node.text in _AT_ONCE
