"""Comparisons of a sentence: by how many percent something rose or fell, and what.

受理46件95人,与2020年的27件61人相比,分别增加70%和55.7%; 立案数、抓获数较去年分别增长22%和18%;
涉毒案件上升8%至578宗.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import SEGMENT_ENDS, STOPS, Kind, Node
from netcrime_ie.lexicon import load_lexicon

# What may stand before a word of rising or falling in one token: 同比增加, 大幅上升.
_LEADING = re.compile(
    "^(?:同比|环比|按年|按月|同期|比|分别|均|都|大幅度?|明显|显著|小幅|略有?|再|又|则|也|还|共|净|实际|各|继续|持续)+"
)
_DOUBLED = ("番", "翻倍", "翻了倍")
_SIGNS = {"+": 1, "↑": 1, "-": -1, "↓": -1, "−": -1}
# 日均拦截量上升12%: a rate, of which no figure is told.
_RATES = ("日均", "月均", "年均", "人均", "平均", "均")
# Behind a percentage: the figure that it led to.
_LEADS_TO = frozenset(("至", "到", "达", "达到", "为"))
_JOINING = frozenset(("、", "和", "及", "与"))
# Words that only name the number itself: 案件数, 人数, 总量.
COUNTING = ("数", "量", "额", "幅", "期", "比", "率", "项", "数据", "指标", "总数", "数量")
_POINTS = re.compile("个?百分点")
_COMPARED = ("同比", "环比", "同期", "上年", "去年", "增", "降", "总", "按年", "此次", "今年")
_REACH = 40
# How far a word of rising may stand from 3倍.
_MULTIPLE = 6


@dataclass(slots=True)
class Comparison:
    """Percentages told together.

    Attributes:
        values: The percentages, negative where something fell.
        at: Index of the first one.
        end: Index behind the last one.
        depth: How many brackets are open there.
        subjects: Nouns and verbs that say what rose or fell, between the last number and them.
        counted: Words for numbers of them: 件数, 人数, 两项.
        before: The facts right before them, baselines included, the last one last.
        groups: What each percentage compares, where as many are listed: 立案数、抓获人数.
        led_to: The figure behind them: 上升8%至578宗.
        rate: Whether what rose or fell is a rate: 日均拦截量.
        opens: Whether a comma stands between the last fact and them.
    """

    values: list[Decimal]
    at: int
    end: int
    depth: int
    subjects: list[Node] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    before: list[FactDraft] = field(default_factory=list)
    groups: list[list[Node]] = field(default_factory=list)
    led_to: FactDraft | None = None
    rate: bool = False
    opens: bool = False


def comparisons_of(
    folded: str,
    nodes: Sequence[Node],
    facts: Mapping[int, FactDraft],
    roles: Mapping[int, tuple[str, str]],
) -> Iterator[Comparison]:
    """Give the comparisons of a sentence in text order.

    Args:
        folded: The folded text.
        nodes: The sentence.
        facts: Its facts by the index of their number.
        roles: Role and rule of the other numbers by the start of their numeral.
    """
    before: list[FactDraft] = []
    running: Comparison | None = None
    last = -1
    sign = 0
    for i, node in enumerate(nodes):
        if i in facts:
            if running is not None:
                if _leads_to(nodes, running.end, i):
                    running.led_to = facts[i]
                yield running
                running = None
            before.append(facts[i])
            last, sign = i, 0
            continue
        moved = _moved(node)
        sign = moved or sign
        value = _percentage(folded, node, sign, roles)
        if value is not None and _is_multiple(folded, node) and not _rises_to(nodes, i):
            value = None
        if value is not None:
            if running is None or not _joins(nodes[running.end : i]):
                if running is not None:
                    yield running
                    last = running.end - 1
                running = _open(nodes, last, i, before)
            running.values.append(value)
            running.end = i + 1
        elif node.text in STOPS:
            sign = 0
    if running is not None:
        yield running


def _open(nodes: Sequence[Node], last: int, i: int, before: Sequence[FactDraft]) -> Comparison:
    comparison = Comparison([], i, i + 1, nodes[i].depth, before=list(before[-8:]))
    comparison.groups.append([])
    for k in range(max(last + 1, i - _REACH), i):
        node = nodes[k]
        if node.text in _JOINING:
            comparison.groups.append([])
        elif node.text in SEGMENT_ENDS:
            comparison.groups = [[]]
        elif node.kind in (Kind.NOUN, Kind.VERB, Kind.WORD):
            comparison.groups[-1].append(node)
        if node.text in SEGMENT_ENDS:
            comparison.opens = True
        elif node.text in _RATES:
            comparison.rate = True
        elif _moved(node) or node.text.startswith("翻") or node.text in _COMPARED:
            continue
        elif node.kind is Kind.VERB:
            comparison.subjects.append(node)
        elif node.kind in (Kind.NOUN, Kind.WORD, Kind.QUANTITY):
            if node.text.endswith(COUNTING):
                comparison.counted.append(node.text)
            elif node.kind is Kind.NOUN or _is_subject(node):
                comparison.subjects.append(node)
    return comparison


def _percentage(
    folded: str, node: Node, sign: int, roles: Mapping[int, tuple[str, str]]
) -> Decimal | None:
    """By how many percent something rose, by what one node says; None where it says nothing."""
    if node.kind is not Kind.QUANTITY:
        # 翻一番 in one token; of 翻两番 the number tells.
        doubled = node.text.startswith("翻") and node.text.endswith(_DOUBLED)
        return Decimal(100) if doubled else None
    number = node.phrase.number if node.phrase is not None else None
    if number is None or number.value is None:
        return None
    if _POINTS.search(folded, number.core_start, number.end):
        # 占比降低2.4个百分点
        return None
    if number.kind == "percent":
        told = roles.get(number.core_start, ("",))[0] == "change"
        # 同比+12.5%, 环比↓3%
        sign = sign or _SIGNS.get(folded[number.start - 1 : number.start], 0)
        return sign * number.value if told and sign else None
    if folded.startswith("番", number.core_end) and number.value < 10:
        # 翻两番 is four times as many.
        return Decimal(2 ** int(number.value) - 1) * 100
    if folded.startswith("倍", number.core_end) and sign > 0:
        return number.value * 100
    return None


def _is_multiple(folded: str, node: Node) -> bool:
    """Whether a number counts how many times as much: 3倍."""
    number = node.phrase.number if node.phrase is not None else None
    return number is not None and folded.startswith("倍", number.core_end)


def _rises_to(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word of rising governs the multiple: 增长了近3倍; not 增幅是总体的4.12倍."""
    for node in reversed(nodes[max(0, i - _MULTIPLE) : i]):
        if _moved(node) > 0:
            return True
        if node.text in ("是", "为", "的", "相当于") or node.text in SEGMENT_ENDS:
            return False
    return False


def _joins(nodes: Sequence[Node]) -> bool:
    """Whether percentages go on: 18.2%、23.5%和9%; 上升11.6%和下降9%."""
    # 1.5倍、3.3倍和72.6%
    return len(nodes) <= 3 and all(
        node.text in _JOINING
        or node.text in ("倍", "番")
        or node.kind is Kind.QUANTITY
        or _moved(node)
        for node in nodes
    )


def _leads_to(nodes: Sequence[Node], end: int, i: int) -> bool:
    # 上升2.5倍至5亿元
    between = [node.text for node in nodes[end:i] if node.text not in (",", "倍", "番")]
    return len(between) == 1 and between[0] in _LEADS_TO


def _moved(node: Node) -> int:
    """1 for a word of rising, -1 for one of falling, else 0."""
    if node.kind is Kind.PUNCTUATION or node.kind is Kind.QUANTITY:
        return 0
    word = _LEADING.sub("", node.text) or node.text
    return _moves().get(word, 0)


@lru_cache(maxsize=1)
def _moves() -> dict[str, int]:
    cues = load_lexicon().cues
    return dict.fromkeys(cues["rise_word"], 1) | dict.fromkeys(cues["fall_word"], -1)


def _is_subject(node: Node) -> bool:
    """Whether a noun that no list knows says what rose or fell: 网络平台下降了77%."""
    return node.cls in ("n", "vn", "nz") and not node.text.startswith(_COMPARED)
