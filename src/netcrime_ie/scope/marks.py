"""Where a sentence begins to divide a total: 其中, 含, 43人中, 从罪名看, (, 分别为, 其余."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from netcrime_ie.facts.drafts import PART_MARKS, FactDraft, opens_breakdown
from netcrime_ie.facts.grammar import is_break, segment_bounds
from netcrime_ie.facts.nodes import JOINERS, STOPS, Kind, Node
from netcrime_ie.scope.singles import next_number, singled_out

_WITHIN = frozenset(("中", "当中", "之中", "里", "里面", "里头", "内", "之内"))
# 查获含西布曲明的胶囊: here they are verbs.
_THESE = frozenset(("这", "这些", "此", "这其"))
_DEFINITE = frozenset(("已", "被", "所", "的", "上述", "前述", "此次", "以上"))
# 后者包括毒品走私案件24起: of two parts the last.
_OF_TWO = frozenset(("后者", "前者"))
_HOLDING = frozenset(("含", "内含", "除", "包括", "包含"))
_COPULAS = frozenset(("为", "是", "系", "有"))
_TAKING = frozenset(("为", "是", "占", "占了", "达", "达到", "有"))
_IN_TURN = frozenset(("分别", "依次"))
REST = frozenset(("其余", "余下", "剩余", "剩下", "其它", "其他", "余"))
PEOPLE = frozenset(("person", "people", "fugitive_person", "victim", "users"))
MONEY = frozenset(("fund", "cash", "involved_money", "loss_money", "gain_money", "fine_money"))
# What a bracket says again instead of dividing it: (折合…), (共1872瓶), (约合…), (去年同期…).
_SAID_AGAIN = frozenset(
    ("折合", "约", "约合", "合", "共", "共计", "计", "重", "净重", "总重", "价值")
)
# By place: what areas did is told by their own verbs, unless figures are only dealt out to them.
_PLACES = re.compile(
    "各处|各[地市县区州盟]|地[市区域]|[分县市区州盟](?:来看|看)|区域|属地|分布|辖区|基层"
)
# What picks one out: 仅6月份, 光是东城一地.
_ONLY = frozenset(("仅", "仅仅", "单", "单单", "光", "光是", "单是", "仅在", "单在"))
# What measures, and has no parts among the numbers told: 案值、获利分别为….
_SUMS = MONEY | {"sum", "value", "tax_money"}
_MEASURING = ("数", "量", "额", "率", "值", "款", "金", "幅")
# What sorts: 按类型分, 从罪名看, 分省区看.
_SORTING = ("按", "从", "分")
_LED_BY = ("最", "以", "居首", "排首", "排在", "占比最", "数量最")
_PICKED = 2
_REACH = 24
_ON_TOP = frozenset(("也", "还", "又", "并", "另", "另外", "同时", "亦", "更", "再", "还有"))
_NEAR = 4
_HEAD = 8


class Sign(Enum):
    """How the text divides a total.

    LIST: 其中, 包括. BRACKET: 35人(女性8人). WITHIN: 43人中. GROUP: 被捕者中. ASPECT: 从罪名看.
    LABELS: 分别为. COLON: 共58起:. SINGLE: 有31人系积案, 外籍的占28人. LATTER, FORMER: 后者包括.
    ONLY: 仅6月份. PLACES: 分省区看. AMONG: 电骗中最多是.
    """

    LIST = "list"
    BRACKET = "bracket"
    WITHIN = "within"
    GROUP = "group"
    ASPECT = "aspect"
    LABELS = "labels"
    COLON = "colon"
    SINGLE = "single"
    LATTER = "latter"
    FORMER = "former"
    ONLY = "only"
    PLACES = "places"
    AMONG = "among"


@dataclass(slots=True)
class Mark:
    """A place where parts begin.

    Attributes:
        at: Index of the node; parts stand behind it.
        sign: What stands there.
        total: The total where the mark names it.
        noun: The noun that names a group: 未成年人 in 这些未成年人当中.
        verb: The verb that says which group is meant: 被判刑的人员里.
        beside: The total right before it: 14件75人当中.
        only: Index of the number that alone is a part; -1 where a list follows.
    """

    at: int
    sign: Sign
    total: FactDraft | None = None
    noun: Node | None = None
    only: int = -1
    beside: FactDraft | None = None
    verb: Node | None = None


def marks_of(nodes: Sequence[Node], facts: Mapping[int, FactDraft]) -> Iterator[Mark]:
    """Give the marks of a sentence in text order.

    Args:
        nodes: The sentence.
        facts: Its facts by the index of their number.
    """
    sorted_ = nodes[0].text.startswith(_SORTING) and opens_breakdown(nodes)
    if sorted_:
        places = _PLACES.search("".join(node.text for node in nodes[:_HEAD]))
        yield Mark(0, Sign.ASPECT if places is None else Sign.PLACES)
    last = -1
    for i, node in enumerate(nodes):
        if i in facts:
            last = i
        if node.text in _WITHIN and last >= 0 and _is_led(nodes, i):
            yield Mark(i, Sign.AMONG)
        elif node.text in _WITHIN and (mark := _within(nodes, i, facts)) is not None:
            yield mark
        elif node.text in PART_MARKS and _heads_list(nodes, i):
            yield Mark(i, Sign.LIST)
        elif node.text == "(" and (total := _bracketed(nodes, i, last, facts)) is not None:
            yield Mark(i, Sign.BRACKET, total)
        elif node.text in _IN_TURN and (_labels_follow(nodes, i) or _is_labelled(nodes, i)):
            yield Mark(i, Sign.LABELS)
        elif node.text == "从中" and last >= 0 and (only := next_number(nodes, i)) >= 0:
            yield Mark(i, Sign.SINGLE, only=only)
        elif node.text in _OF_TWO:
            yield Mark(i, Sign.LATTER if node.text == "后者" else Sign.FORMER)
        elif node.text in _ONLY and _is_narrowed(nodes, i):
            yield Mark(i, Sign.ONLY)
        elif node.text == ":" and 0 <= i - last <= _NEAR and last >= 0:
            yield Mark(i, Sign.COLON, facts[last])
        elif (only := singled_out(nodes, i, told=last >= 0)) >= 0:
            yield Mark(i, Sign.SINGLE, only=only)


def _within(nodes: Sequence[Node], i: int, facts: Mapping[int, FactDraft]) -> Mark | None:
    """43人中, 起诉的2914人当中, 被捕者中, 这些未成年人里; 当中 alone is 其中."""
    before = nodes[i - 1] if i else None
    if before is None or is_break(before) or before.text in _THESE:
        # 这当中, and 当中 alone, are 其中.
        told = before is not None and before.text in _THESE
        return Mark(i, Sign.LIST) if told or nodes[i].text == "当中" else None
    for k in range(i - 1, max(-1, i - 1 - _NEAR), -1):
        node = nodes[k]
        if k in facts:
            # 14件75人当中
            return Mark(i, Sign.WITHIN, facts[k], beside=facts.get(k - 1))
        if node.kind not in (Kind.NOUN, Kind.VERB) and not _is_thing(node):
            break
    if before.kind is Kind.DATE:
        # 半年内
        return None
    for k in range(i - 1, max(-1, i - 3), -1):
        node = nodes[k]
        if node.kind is Kind.NOUN and node.text != "者":
            known = node.cls in PEOPLE | MONEY or _is_definite(nodes, k)
            return Mark(i, Sign.GROUP, noun=node, verb=_verb_of(nodes, k)) if known else None
        if node.text == "者":
            return Mark(i, Sign.GROUP, noun=node)
    return None


def _verb_of(nodes: Sequence[Node], k: int) -> Node | None:
    """The verb in front of a group's noun: 被判刑的人员里."""
    for node in reversed(nodes[max(0, k - _NEAR) : k]):
        if is_break(node):
            return None
        if node.kind is Kind.VERB:
            return node
    return None


def _is_definite(nodes: Sequence[Node], k: int) -> bool:
    """Whether a noun names things told before: 这批出版物, 已破案件, 起获的毒品."""
    for node in reversed(nodes[max(0, k - _NEAR) : k]):
        if is_break(node):
            return False
        if node.text in _DEFINITE or node.text.startswith(("这", "该")):
            return True
    return False


def _is_led(nodes: Sequence[Node], i: int) -> bool:
    """Whether the largest parts of a sort follow: 电骗中最多是假冒客服(93宗)."""
    before = nodes[i - 1] if i else None
    named = before is not None and before.kind in (Kind.NOUN, Kind.VERB, Kind.WORD)
    following = nodes[i + 1].text if i + 1 < len(nodes) else ""
    return named and following.startswith(_LED_BY)


def _is_thing(node: Node) -> bool:
    """Whether a word may stand between a number and 中: 8106名被起诉者里; not 3人后在家中."""
    return node.text in ("的", "被", "者") or (node.kind is Kind.WORD and node.cls[:1] in "nabvz")


def _heads_list(nodes: Sequence[Node], i: int) -> bool:
    """Whether 其中 or 含 opens a list of parts; 查获含西布曲明的胶囊 does not."""
    if nodes[i].text not in _HOLDING:
        return True
    if any(node.text in ("在内", "内") for node in _until_number(nodes, i)):
        # 包括法定代表人在内的9人: the 9 are the whole.
        return False
    if nodes[i].text == "除" and _adds(nodes, i):
        return False
    before = nodes[i - 1] if i else None
    if before is None or before.kind in (Kind.PUNCTUATION, Kind.QUANTITY, Kind.NOUN):
        return True
    return before.kind is Kind.FUNCTION


def _adds(nodes: Sequence[Node], i: int) -> bool:
    """Whether what follows comes on top: 除扣得现金外,也冻结账户; not 除1人在逃外,其余6人."""
    for k in range(i + 1, min(i + 1 + _REACH, len(nodes) - 2)):
        if nodes[k].text in ("外", "之外", "以外") and is_break(nodes[k + 1]):
            return nodes[k + 2].text in _ON_TOP
        if nodes[k].text in STOPS:
            return False
    return False


def _until_number(nodes: Sequence[Node], i: int) -> Iterator[Node]:
    """The nodes behind a word, up to the next number."""
    for node in nodes[i + 1 : i + 1 + _HEAD]:
        if node.kind is Kind.QUANTITY:
            return
        yield node


def _bracketed(
    nodes: Sequence[Node], i: int, last: int, facts: Mapping[int, FactDraft]
) -> FactDraft | None:
    """The number that a bracket divides: 抓获35人(女性8人); 约合 and 去年同期 divide nothing."""
    if last < 0 or i - last > 2 or any(is_break(node) for node in nodes[last + 1 : i]):
        return None
    following = nodes[i + 1 : i + 3]
    if any(node.text in _SAID_AGAIN or node.kind is Kind.DATE for node in following):
        return None
    return facts[last]


def _labels_follow(nodes: Sequence[Node], i: int) -> bool:
    """抓获61人,分别为主犯5人、从犯56人."""
    opens = i > 0 and is_break(nodes[i - 1])
    return opens and i + 1 < len(nodes) and nodes[i + 1].text in _COPULAS


def _is_labelled(nodes: Sequence[Node], i: int) -> bool:
    """Whether 分别为 deals numbers out to labels that are no acts: 甲、乙两地分别为9起和4起.

    涉案金额、获利分别为30万元和5万元 divides nothing.
    """
    if i + 1 >= len(nodes) or nodes[i + 1].text not in _TAKING:
        return False
    low = segment_bounds(nodes, i)[0]
    labels = nodes[max(low, i - _REACH) : i]
    if not labels or not any(node.text in JOINERS for node in labels):
        return False
    return not any(
        node.kind is Kind.VERB or node.cls in _SUMS or node.text.endswith(_MEASURING)
        for node in labels
    )


def _is_narrowed(nodes: Sequence[Node], i: int) -> bool:
    """Whether 仅 picks out a time or a place of what was told: 仅6月份, 仅义乌一地."""
    for node in nodes[i + 1 : i + 1 + _PICKED]:
        if is_break(node) or node.kind is Kind.QUANTITY:
            return False
        if node.kind in (Kind.PLACE, Kind.AGENCY):
            return True
        if node.kind is Kind.DATE:
            return getattr(node.mention, "kind", "") in ("point", "period")
    return False
