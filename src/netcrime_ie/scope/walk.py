"""One walk over the text that gives every fact its agency, place and period.

The walk keeps who is acting and where. An agency that is a subject takes over; one after 被 or 由
does not (案件由省公安厅挂牌督办), unless it lies inside the area that is acting (网民…被百色公安机关
行政拘留). A place after 在 sets the spot for what happens there (在祁东县抓获3名); travel does not
(辗转福建、江西).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.link import FactDraft
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer, PlaceMatch

COUNTRY = "100000"

_AGENT_MARKS = frozenset(("被", "由", "经", "向", "报", "上报", "移送", "移交", "依托", "据", "根据", "按照"))
_LIST_MARKS = frozenset(("、", "和", "及", "与", "会同", "联合", "联同", "联手", "协同", "配合", "以及", "同", "携手"))
_SPOT_MARKS = frozenset(("在", "于", "抵达", "位于", "从"))
_TRAVEL = frozenset("辗转 赶赴 转战 奔赴 前往 赴 途经 奔波 远赴 分赴 横跨 涉及 遍布 飞赴 籍 往返 挺进".split())
_HOME_WORDS = {
    "全国": "country", "各地": "country", "全省": "province", "全区": "province", "自治区": "province",
    "我省": "province", "该省": "province", "省内": "province", "我区": "province", "本省": "province",
    "全市": "city", "我市": "city", "该市": "city", "本市": "city", "市内": "city", "全州": "city",
    "全盟": "city", "全县": "county", "我县": "county", "该县": "county", "各级": "home",
    "全港": "home", "本港": "home", "本澳": "home", "全台": "home",
}  # fmt: skip
_WHOLE_CASE = ("截至", "目前", "该案", "至此", "经查", "截止")


@dataclass(slots=True)
class Scope:
    """What the walk knows at one point of the text."""

    home: str | None
    acting: str | None = None
    agency: str | None = None
    spot: str | None = None
    start: date | None = None
    end: date | None = None
    group: list[tuple[str | None, str]] = field(default_factory=list)


def assign_scope(
    sentences: Sequence[Sentence],
    facts_of: Sequence[Sequence[FactDraft]],
    gazetteer: Gazetteer,
    home: str | None,
    base: date | None,
) -> None:
    """Set agency, place, period and ``inherited`` of every fact, in place.

    Args:
        sentences: The body's sentences.
        facts_of: The facts of each sentence.
        gazetteer: For the smallest place that contains several.
        home: The place that the bulletin is from.
        base: The reference date.
    """
    walker = _Walker(gazetteer, home, base)
    for sentence, facts in zip(sentences, facts_of, strict=True):
        walker.read(sentence, facts)


class _Walker:
    def __init__(self, gazetteer: Gazetteer, home: str | None, base: date | None) -> None:
        self._gazetteer = gazetteer
        self._base = base
        self._scope = Scope(home, acting=home)
        self._paragraph = -1

    def read(self, sentence: Sentence, facts: Sequence[FactDraft]) -> None:
        scope = self._scope
        nodes = sentence.nodes
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            scope.spot = None
        if sentence.heading and sentence.paragraph > 0:
            # A subheading sums up: its figures are the bulletin's, not the last paragraph's.
            scope.acting, scope.agency = scope.home, None
        if any(node.text in _WHOLE_CASE for node in nodes[:3]):
            scope.spot = None
        agent = self._inner_agent(nodes)
        if agent is not None:
            scope.acting, scope.agency = agent.adcode, agent.name
        pending = list(facts)
        stated_at = -1
        place_at = -1
        when: tuple[date | None, date | None] | None = None
        when_at = -1
        item: str | None = None
        i = 0
        while i < len(nodes):
            node = nodes[i]
            if node.kind is Kind.AGENCY and isinstance(node.mention, AgencyMatch):
                last, group = self._agency_group(nodes, i)
                if self._takes_over(nodes, i, group):
                    scope.group = [(match.adcode, match.name) for match in group]
                    codes = [match.adcode for match in group if match.adcode]
                    scope.acting = self._common(codes) or scope.acting
                    scope.agency = group[0].name
                    scope.spot = None
                    stated_at = place_at = i
                    item = None
                i = last + 1
                continue
            if node.kind is Kind.PLACE and isinstance(node.mention, PlaceMatch):
                last, codes = self._place_group(nodes, i)
                use = self._place_use(nodes, i, last, sentence)
                if use == "spot":
                    scope.spot, place_at, item = self._common(codes), i, None
                elif use == "acting":
                    scope.acting, scope.agency, scope.spot = self._common(codes), None, None
                    place_at, item = i, None
                elif use == "item":
                    item, place_at = self._common(codes), i
                i = last + 1
                continue
            if node.kind is Kind.DATE and isinstance(node.mention, DateMatch):
                period = self._period(node.mention)
                if period is not None:
                    when, when_at = period, i
            elif node.text in _HOME_WORDS and node.kind is not Kind.QUANTITY:
                wider = self._home_word(node.text)
                if wider is not None:
                    scope.acting, scope.spot = wider, None
                    place_at, item = i, None
            elif node.kind is Kind.QUANTITY and pending and pending[0].index == i:
                fact = pending.pop(0)
                self._place_fact(fact, nodes, item, stated_at, place_at)
                self._date_fact(fact, nodes, when, when_at)
                if fact.how != "carried":
                    item = None
            i += 1
        self._zip(nodes, facts)
        if when is not None and (when[0] is None or when[1] is None or when[0] != when[1]):
            scope.start, scope.end = when

    def _common(self, codes: Sequence[str]) -> str | None:
        return self._gazetteer.common(codes) if codes else None

    def _inner_agent(self, nodes: Sequence[Node]) -> AgencyMatch | None:
        """An agency after 被 that lies strictly inside the acting area: 被百色公安机关行政拘留."""
        acting = self._scope.acting
        for i, node in enumerate(nodes):
            match = node.mention
            if node.kind is not Kind.AGENCY or not isinstance(match, AgencyMatch):
                continue
            if i == 0 or nodes[i - 1].text != "被":
                return None
            inner = match.adcode
            if inner and acting and inner != acting and self._gazetteer.contains(acting, inner):
                return match
        return None

    def _agency_group(self, nodes: Sequence[Node], i: int) -> tuple[int, list[AgencyMatch]]:
        """The agencies that act together from node ``i`` on, and the index of the last."""
        group: list[AgencyMatch] = []
        last = i
        j = i
        while j < len(nodes):
            node = nodes[j]
            if node.kind is Kind.AGENCY and isinstance(node.mention, AgencyMatch):
                group.append(node.mention)
                last = j
            elif node.text not in _LIST_MARKS and node.kind is not Kind.PLACE:
                break
            j += 1
        return last, group

    def _takes_over(self, nodes: Sequence[Node], i: int, group: Sequence[AgencyMatch]) -> bool:
        before = nodes[i - 1] if i else None
        if before is None or before.text not in _AGENT_MARKS:
            return True
        return False

    def _place_group(self, nodes: Sequence[Node], i: int) -> tuple[int, list[str]]:
        """Adcodes of a list of places; of a chain 浙江金华 only the innermost."""
        codes: list[str] = []
        last = i
        j = i
        while j < len(nodes):
            node = nodes[j]
            if node.kind is Kind.PLACE and isinstance(node.mention, PlaceMatch):
                adcode = node.mention.entry.adcode
                if codes and last == j - 1 and self._gazetteer.contains(codes[-1], adcode):
                    codes[-1] = adcode
                else:
                    codes.append(adcode)
                last = j
            elif node.text not in ("、", "和", "及", "与"):
                break
            j += 1
        return last, codes

    def _place_use(
        self, nodes: Sequence[Node], i: int, last: int, sentence: Sentence
    ) -> str | None:
        before = nodes[i - 1] if i else None
        after = nodes[last + 1] if last + 1 < len(nodes) else None
        if any(node.text in _TRAVEL for node in nodes[max(0, i - 2) : i]):
            return None
        if after is not None and after.text in ("籍", "人"):
            return None
        if before is not None and before.text in _SPOT_MARKS:
            return "spot"
        if after is not None and after.kind is Kind.QUANTITY:
            # 其中通辽3个、巴彦淖尔4个: the place of this number alone.
            return "item"
        opens = before is None or (
            before.kind is Kind.PUNCTUATION and before.text not in "、“”"
        ) or before.kind is Kind.DATE
        if opens and after is not None and after.kind is not Kind.PUNCTUATION:
            if sentence.opens and i <= 3:
                return "acting"
            return "spot" if not sentence.heading else "acting"
        return None

    def _home_word(self, word: str) -> str | None:
        reach = _HOME_WORDS[word]
        home = self._scope.home
        if reach == "country":
            return COUNTRY
        if home is None:
            return None
        if reach == "home":
            return home
        if reach == "province":
            return self._gazetteer.province_of(home) or home
        if reach == "city":
            return self._gazetteer.city_of(home) or home
        return home

    def _place_fact(
        self,
        fact: FactDraft,
        nodes: Sequence[Node],
        item: str | None,
        stated_at: int,
        place_at: int,
    ) -> None:
        scope = self._scope
        fact.adcode = item or scope.spot or scope.acting
        fact.agency = scope.agency
        segment = _segment_start(nodes, fact.index)
        if fact.adcode is not None and place_at < segment:
            fact.inherited.add("place")
        if fact.agency is not None and stated_at < segment:
            fact.inherited.add("agency")

    def _date_fact(
        self,
        fact: FactDraft,
        nodes: Sequence[Node],
        when: tuple[date | None, date | None] | None,
        when_at: int,
    ) -> None:
        if when is not None:
            start, end = when
            if start is None and end is not None and self._scope.start is not None:
                start = self._scope.start if self._scope.start <= end else None
            fact.period = (start, end)
            if when_at < _segment_start(nodes, fact.index):
                fact.inherited.add("period")
        elif self._scope.start is not None or self._scope.end is not None:
            fact.period = (self._scope.start, self._scope.end)
            fact.inherited.add("period")

    def _period(self, match: DateMatch) -> tuple[date | None, date | None] | None:
        if match.kind not in ("point", "period") or (match.first is None and match.last is None):
            return None
        return (match.first, match.last)

    def _zip(self, nodes: Sequence[Node], facts: Sequence[FactDraft]) -> None:
        """荆州、黄冈、孝感三地市场监管局分别查处17件、9件和22件: one figure for each place."""
        group = self._scope.group
        if len(group) < 2 or not any(node.text in ("分别", "各") for node in nodes):
            return
        for first in range(len(facts) - len(group) + 1):
            run = facts[first : first + len(group)]
            same = all(fact.unit == run[0].unit for fact in run)
            shared = all(fact.how == "carried" for fact in run[1:])
            if same and shared and run[0].how == "before":
                for fact, (adcode, name) in zip(run, group, strict=True):
                    fact.adcode, fact.agency = adcode or fact.adcode, name
                return


def _segment_start(nodes: Sequence[Node], i: int) -> int:
    """Index of the first node of the comma-free segment around ``i``."""
    while i > 0 and not (nodes[i - 1].kind is Kind.PUNCTUATION and nodes[i - 1].text in ",:"):
        i -= 1
    return i
