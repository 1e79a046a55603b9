"""One figure for each of several places: 分别 lists and 各."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import is_break, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node

Owner = tuple[str | None, str | None]
"""adcode and name of who acts."""

_EACH = "各"
# What stands between 分别 and those that it deals to, and how far.
_BEFORE_PLACES = frozenset(("在", "于", "由", "被", "从", "赴", "到"))
_OPENING = 14
_IN_TURN = frozenset(("分别", "依次", "分别为", "依次为", _EACH))
_RATES = frozenset(
    ("上升", "下降", "增长", "增加", "减少", "提高", "降低", "上涨", "回落", "攀升", "减", "增",
     "下滑", "翻", "同比", "环比", "达到")
)  # fmt: skip


@dataclass(slots=True)
class Group:
    """Several places or agencies that act together.

    Attributes:
        at: Index of its last node in the sentence; -1 where an earlier sentence named it.
        owners: Its members.
    """

    at: int
    owners: list[Owner]


def distribute(nodes: Sequence[Node], facts: list[FactDraft], groups: Sequence[Group]) -> None:
    """Give each member of a group its own figure, in place.

    荆州、黄冈、孝感三地市场监管局分别查处17件、9件和22件 is one figure for each;
    盐城、扬州两地各查处一起 is the figure once for each. A group owns the figures up to the next
    one: 其中邯郸13个,石家庄、衡水分别为5个和4个.

    Args:
        nodes: The sentence.
        facts: Its facts.
        groups: The groups that act in it, in order.
    """
    ends = [*(group.at for group in groups[1:]), len(nodes)]
    for group, end in zip(groups, ends, strict=True):
        if len(group.owners) < 2:
            continue
        low = _opening_mark(nodes, group.at)
        marks = [i for i in range(max(0, low), end) if _is_mark(nodes, i)]
        if not marks:
            continue
        window = [fact for fact in facts if group.at < fact.index < end]
        dealt = _deal(window, group.owners, nodes, marks)
        for at in reversed(marks):
            if nodes[at].text == _EACH:
                _repeat(at, nodes, facts, group.owners, dealt)


def _opening_mark(nodes: Sequence[Node], at: int) -> int:
    """Index of a mark before the places that it deals to: 分别在龙岗区、宝安区捣毁窝点3个和2个.

    The index of their last node where none stands there.
    """
    for i in range(at - 1, max(-1, at - _OPENING), -1):
        if is_break(nodes[i]) or nodes[i].kind is Kind.VERB:
            break
        if nodes[i].text in _IN_TURN - {_EACH} and nodes[i + 1].text in _BEFORE_PLACES:
            return i
    return at


def _is_mark(nodes: Sequence[Node], i: int) -> bool:
    """Whether 分别 or 各 deals figures out, not rates: 同比分别上升14.6%和下降8%."""
    if nodes[i].text not in _IN_TURN:
        return False
    after = nodes[i + 1] if i + 1 < len(nodes) else None
    if nodes[i].text == _EACH and after is not None and not _is_told(after):
        # 各环节犯罪嫌疑人
        return False
    return not any(node.text in _RATES for node in nodes[i + 1 : i + 3])


def _is_told(node: Node) -> bool:
    """Whether 各 is an adverb before a node: 各抓获, 各一起, 各为."""
    verb = node.kind in (Kind.VERB, Kind.QUANTITY, Kind.FUNCTION)
    return verb or (node.kind is Kind.WORD and node.cls.startswith(("v", "d")))


def _deal(
    facts: Sequence[FactDraft], owners: Sequence[Owner], nodes: Sequence[Node], marks: Sequence[int]
) -> set[int]:
    """Deal runs of as many figures as there are members; give the indices of what was dealt.

    A clause without 分别 of its own is dealt out where it has just as many figures and the clause
    before had it: 分别查处37人、29人和11人,通报漏洞14个、9个、6个.
    """
    dealt: set[int] = set()
    first = 0
    while first + len(owners) <= len(facts):
        run = facts[first : first + len(owners)]
        low, high = segment_bounds(nodes, run[0].index)
        # 株洲、湘潭各90起,其余420起: 各 gives everyone the same.
        marked = any(
            low <= at < run[-1].index and (nodes[at].text != _EACH or run[-1].index < high)
            for at in marks
        )
        whole = sum(low <= fact.index < high for fact in facts) == len(owners)
        told = bool(dealt) and whole and nodes[marks[0]].text != _EACH
        counted = any(run[0].index - 2 <= at < run[0].index for at in marks)
        if not _is_run(run, counted=counted) or not (marked or told):
            first += 1
            continue
        for fact, (adcode, name) in zip(run, owners, strict=True):
            fact.adcode, fact.agency = adcode or fact.adcode, name or fact.agency
            dealt.add(fact.index)
        first += len(owners)
    return dealt


def _repeat(
    at: int,
    nodes: Sequence[Node],
    facts: list[FactDraft],
    owners: Sequence[Owner],
    dealt: set[int],
) -> None:
    """The facts of the clause of 各 once for each member, unless they were dealt out already."""
    _, high = segment_bounds(nodes, at)
    for fact in [fact for fact in facts if at < fact.index < high and fact.index not in dealt]:
        (adcode, name), *others = owners
        fact.adcode, fact.agency = adcode or fact.adcode, name or fact.agency
        place = facts.index(fact)
        facts[place + 1 : place + 1] = [
            replace(fact, adcode=code or fact.adcode, agency=agency or fact.agency)
            for code, agency in others
        ]


def _is_run(run: Sequence[FactDraft], *, counted: bool) -> bool:
    """Whether facts are one enumeration: the same unit, the same verb.

    Args:
        run: The facts.
        counted: Whether 依次为 or 分别有 stands directly before the first.
    """
    first = run[0]
    alike = all(fact.phrase.unit_class == first.phrase.unit_class for fact in run)
    listed = counted or first.how != "bare" or first.phrase.money or first.phrase.shared
    return alike and listed and all(fact.verb is first.verb for fact in run)
