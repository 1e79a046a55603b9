"""Changes against another period: 受理3326起,同比上升28.5%."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import SEGMENT_ENDS, STOPS, Kind, Node
from netcrime_ie.facts.sentences import Sentence

_UP = ("上升", "增长", "增加", "提高", "上涨", "攀升", "激增", "提升", "多", "增幅", "升幅", "增")
_DOWN = ("下降", "减少", "降低", "回落", "下滑", "降幅", "少", "减", "降")
# Nouns that only name the number itself, and those of the comparison.
_COUNTING = ("数", "量", "额", "数量", "人", "次", "幅", "期", "比", "率")
_COMPARED = ("同比", "环比", "同期", "上年", "去年", "增", "降", "案件", "总")
_DOUBLED = ("翻了一番", "翻一番", "翻番")


def attach_changes(
    folded: str,
    sentences: Sequence[Sentence],
    facts_of: Sequence[Sequence[FactDraft]],
    roles: Mapping[int, tuple[str, str]],
) -> None:
    """Set ``change`` of the facts that a percentage compares, in place.

    The percentage belongs to the fact before it; several after 分别 belong to as many facts, in
    order (办理3件5人,同比分别上升11.6%和9%). A baseline in between (较去年同期的419起下降12.4%) has
    no change of its own.
    """
    compared = {start for start, role in roles.items() if role[0] == "change"}
    if not compared and "翻" not in folded:
        return
    for sentence, facts in zip(sentences, facts_of, strict=True):
        if facts and any(
            node.text.startswith("翻")
            or (node.phrase is not None and node.phrase.number.core_start in compared)
            for node in sentence.nodes
        ):
            _attach(folded, sentence.nodes, facts, roles)


def _attach(
    folded: str,
    nodes: Sequence[Node],
    facts: Sequence[FactDraft],
    roles: Mapping[int, tuple[str, str]],
) -> None:
    by_index = {fact.index: fact for fact in facts}
    ready: list[FactDraft] = []
    run: list[Decimal] = []
    sign = 0
    apart = False
    baseline = False
    opened, foreign = -1, False
    for i, node in enumerate(nodes):
        if node.kind is Kind.DATE and isinstance(node.mention, DateMatch):
            baseline = baseline or node.mention.baseline
        elif node.text == "分别":
            apart = True
        elif node.kind is Kind.QUANTITY:
            fact = by_index.get(i)
            if fact is not None:
                _settle(ready, run, apart)
                run, sign, apart, opened, foreign = [], 0, False, -1, False
                if not baseline:
                    ready.append(fact)
                baseline = False
                continue
            phrase = node.phrase
            number = phrase.number if phrase is not None else None
            if number is None or number.value is None:
                continue
            if roles.get(number.core_start, ("",))[0] == "change" and number.kind == "percent":
                if foreign:
                    ready.clear()
                elif sign:
                    run.append(sign * number.value)
            elif folded.startswith("番", number.core_end) and number.value < 10:
                # 翻两番 is four times as many.
                run.append(Decimal(2 ** int(number.value) - 1) * 100)
            elif folded.startswith("倍", number.core_end) and sign > 0:
                run.append(number.value * 100)
        elif node.text in SEGMENT_ENDS and node.text not in STOPS:
            opened = i
        elif opened >= 0 and not run and not sign and _is_subject(node):
            # 查缴资金577亿元,据监测,网络平台下降了77%: what fell is another thing.
            foreign = True
        elif node.kind is not Kind.PUNCTUATION:
            if folded.startswith(_DOUBLED, node.start):
                run.append(Decimal(100))
            elif node.text in _UP:
                sign = 1
            elif node.text in _DOWN:
                sign = -1
        elif node.text in STOPS:
            break
    _settle(ready, run, apart)


def _is_subject(node: Node) -> bool:
    """Whether a noun of its own says what rose or fell; 案件数, 人数 repeat what was counted."""
    named = node.kind is Kind.NOUN or (node.kind is Kind.WORD and node.cls in ("n", "vn", "nz"))
    return named and not node.text.endswith(_COUNTING) and not node.text.startswith(_COMPARED)


def _settle(ready: list[FactDraft], run: Sequence[Decimal], apart: bool) -> None:
    """Give the percentages read so far to the facts before them."""
    if not run or not ready:
        return
    count = len(run) if apart and len(run) <= len(ready) else 1
    for fact, change in zip(ready[-count:], run[-count:] if apart else run[:1], strict=True):
        fact.change = change
    del ready[:]
