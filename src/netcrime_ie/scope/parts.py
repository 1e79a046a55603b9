"""Parts of totals: what a sentence divides, and which total that is.

The text says where parts begin (marks.py). The total of a part is what the mark names (43人中, 35人
(女性8人)) or the nearest number before the mark that measures the same, is large enough, and was
made by the same verb or is of the same kind. A list of parts goes on until something else is told:
another verb with a thing of its own, or once the parts have filled their total.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import SEXES, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.divisions import Division, are_two_sides, tells_anew, total_in
from netcrime_ie.scope.inclusive import link_inclusive
from netcrime_ie.scope.marks import REST, Mark, Sign, marks_of
from netcrime_ie.scope.measure import measure_of, same_kind, size_of
from netcrime_ie.scope.words import SHORTENED

# How many facts and paragraphs back a total may stand.
_NEAR = 20
_PARAGRAPHS = 2
# How many lists are open at a time.
_OPEN = 3
# What goes on with a list in a sentence of its own.
_GOES_ON = frozenset(("此外", "另外", "其次", "其余", "其他", "其它", "余下", "还有"))
_FALLS_TO = frozenset(("为", "占", "有", "达", "是", "、", "和", "及", "各"))
_ONE = frozenset(("1名", "一名", "1人", "一人", "有1名", "有一名"))
_OFFICERS = frozenset(
    ("警方", "民警", "员警", "警员", "关员", "海关", "执法人员", "办案人员", "探员")
)
# How many people a text names beside 其余: 叶某因贩毒被刑拘,其余3人被行政拘留.
_NAMED = 2
_OTHERS = frozenset(("另", "另外", "还有", "另有", "尚有"))
# Who a text tells of alone, without a number.
_HEADS = re.compile("首犯|主犯|首要分子|主谋|头目|组织者|主嫌|首脑|主脑|幕后老板")
# How many stages 余下5人 closes at most.
_RUN = 5


class Divider:
    """Reads the sentences of a body in order and links their parts."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._told: list[tuple[int, FactDraft]] = []
        self._open: list[Division] = []
        self._ended = ""
        self._paragraph = -1
        # Those who count one sex, by identity.
        self._gendered: set[int] = set()

    def read(self, sentence: Sentence, facts: Sequence[FactDraft]) -> None:
        """Set ``part_of`` of a sentence's facts, in place."""
        nodes = sentence.nodes
        self._open = [one for one in self._open if self._goes_on(one, nodes, sentence.paragraph)]
        self._paragraph = sentence.paragraph
        by_index = {fact.index: fact for fact in facts}
        marks = list(marks_of(nodes, by_index))
        before: list[FactDraft] = []
        done = 0
        for fact in facts:
            while done < len(marks) and marks[done].at < fact.index:
                self._begin(marks[done], nodes, before, sentence.paragraph)
                done += 1
            depth = nodes[fact.index].depth
            self._open = [
                one
                for one in self._open
                if one.depth <= depth and one.mark.only in (-1, fact.index)
            ]
            if not fact.baseline:
                self._place(fact, nodes, before)
                near = [one for at, one in self._told if sentence.paragraph - at <= _PARAGRAPHS]
                if fact.part_of is None and _rests(nodes, fact):
                    self._place_rest(fact, [*near, *before[-_NEAR:]])
                elif fact.part_of is None and _is_beside(nodes, fact):
                    self._place_beside(fact, [*near, *before[-_NEAR:]])
            self._open = [one for one in self._open if one.mark.only < 0]
            before.append(fact)
        for mark in marks[done:]:
            self._begin(mark, nodes, before, sentence.paragraph)
        near = [one for at, one in self._told if sentence.paragraph - at <= _PARAGRAPHS]
        link_inclusive(self._folded, nodes, facts, near)
        self._told += [(sentence.paragraph, fact) for fact in facts]
        self._told = self._told[-2 * _NEAR :]
        self._ended = nodes[-1].text if nodes else ""

    def forget(self) -> None:
        """Begin another case of a list."""
        self._told, self._open = [], []

    def _goes_on(self, division: Division, nodes: Sequence[Node], paragraph: int) -> bool:
        """Whether a list is still open when a sentence begins."""
        if paragraph != self._paragraph or division.depth or not nodes:
            return False
        if self._ended == ";":
            # 其中5人被判…;14人被判…: a clause that begins with the next number.
            return division.lasts or (division.begun and nodes[0].kind is Kind.QUANTITY)
        if not division.lasts:
            return False
        return division.mark.sign in (Sign.ASPECT, Sign.PLACES) and nodes[0].text in _GOES_ON

    def _begin(
        self, mark: Mark, nodes: Sequence[Node], before: Sequence[FactDraft], paragraph: int
    ) -> None:
        depth = nodes[mark.at].depth
        begun = any(one.begun for one in self._open)
        if mark.sign is Sign.LABELS and begun:
            # 从类型看,甲198起;其次是乙、丙,分别为154起、112起: one list.
            return
        if mark.only >= 0 and any(one.mark.sign is not Sign.PLACES for one in self._open):
            return
        opens = mark.sign in (Sign.LIST, Sign.ASPECT, Sign.PLACES) and not before and mark.at <= 1
        if mark.sign in (Sign.GROUP, Sign.LATTER, Sign.FORMER):
            earlier = [fact for _, fact in self._told]
        else:
            # Where its own paragraph has told figures, those are divided.
            fresh = not self._told or self._told[-1][0] < paragraph
            definite = mark.sign is Sign.LABELS and _is_named_again(nodes)
            reach = _PARAGRAPHS if (opens and fresh) or definite else 0
            earlier = [fact for at, fact in self._told if paragraph - at <= reach]
        # 28名(男21名、女7名),其中主犯5名: what a bracket holds is divided in it alone.
        beside = [one for one in before[-2 * _NEAR :] if nodes[one.index].depth <= depth]
        near = (*earlier, *beside)
        if mark.sign in (Sign.LATTER, Sign.FORMER):
            mark = _of_two(mark, near)
        whole = [self._whole(fact) for fact in near[-2 * _NEAR :]]
        pool = [fact for fact in whole if id(fact) not in self._gendered]
        if opens:
            self._open = []
        if not pool and mark.total is None:
            return
        self._open = [one for one in self._open if one.depth < depth or one.lasts][-_OPEN:]
        following = nodes[mark.at + 1].text if mark.at + 1 < len(nodes) else ""
        division = Division(mark, depth, pool, opens, pauses=following == ",")
        self._open.append(division)

    def _place(self, fact: FactDraft, nodes: Sequence[Node], before: Sequence[FactDraft]) -> None:
        """Find what a fact divides."""
        if _gender_of(fact, nodes):
            told = [one for _, one in self._told]
            fact.part_of = self._whole_of_genders(fact, [*told, *before[-_NEAR:]])
            self._gendered.add(id(fact))
            return
        while self._open:
            division = self._open[-1]
            dealt = division.mark.sign is not Sign.PLACES or _is_dealt(nodes, fact)
            total = total_in(self._folded, division, fact) if dealt else None
            if _acts_anew(nodes, division.mark.at, fact):
                return
            if total is None and division.mark.sign is Sign.LIST and not division.begun:
                total = self._named_before(fact)
            if total is not None and not tells_anew(division, total, fact, nodes):
                fact.part_of = total
                key = id(total)
                division.filled[key] = division.filled.get(key, Decimal(0)) + size_of(fact)
                division.chosen.setdefault(measure_of(fact), total)
                division.begun = True
                return
            if total is None and (fact.how == "carried" or not division.begun or division.lasts):
                # Something counted beside the parts: 其中,诈骗412起1030人.
                return
            self._open.pop()

    def _named_before(self, fact: FactDraft) -> FactDraft | None:
        """Whom 其中 goes back to over other figures: 62名考生…款项退还给其中47名考生."""
        if fact.noun is None or measure_of(fact) != "person":
            return None
        for _, one in reversed(self._told):
            named = one.noun is not None and one.noun.text == fact.noun.text
            if named and measure_of(one) == "person" and size_of(one) > size_of(fact):
                return one
        return None

    def _whole(self, fact: FactDraft) -> FactDraft:
        """The people that men and women are counted of: what 当中 divides after 九男二女."""
        if id(fact) in self._gendered and fact.part_of is not None:
            return fact.part_of
        return fact

    def _whole_of_genders(self, fact: FactDraft, before: Sequence[FactDraft]) -> FactDraft | None:
        """The people that 358男167女 divides: those counted right before."""
        for one in reversed(before):
            if are_two_sides(one, fact):
                continue
            if measure_of(one) == "person" and id(one) not in self._gendered:
                return one if size_of(one) >= size_of(fact) and not one.baseline else None
        return None

    def _place_rest(self, fact: FactDraft, before: Sequence[FactDraft]) -> None:
        """Link 其余15人 and the parts before it to the number that all of them make up."""
        near = [
            one
            for one in before[-_NEAR:]
            if measure_of(one) == measure_of(fact)
            and not one.baseline
            and one.family in ("person", fact.family)
            # 骨干5人(3男2女): parts of a part.
            and (one.part_of is None or one.part_of.part_of is None)
        ]
        run: list[FactDraft] = []
        together = size_of(fact)
        for one in reversed(near):
            if run and size_of(one) == together:
                for part in (*run, fact):
                    part.part_of = one
                return
            run.append(one)
            together += size_of(one)
        if self._rest_of_caught(fact, before):
            return
        last = near[-1] if near else None
        if last is None:
            return
        named = set(SHORTENED.findall(self._folded, last.phrase.start, fact.phrase.start))
        if 0 <= size_of(last) - size_of(fact) - 1 < max(_NAMED, len(named)):
            # 叶某等4人…。叶某被刑拘,其余3人…
            fact.part_of = last

    def _place_beside(self, fact: FactDraft, before: Sequence[FactDraft]) -> None:
        """Link 另25名 to the 26 told last, where the clause between names the one left out."""
        if self._rest_of_caught(fact, before):
            return
        last = next((one for one in reversed(before) if measure_of(one) == "person"), None)
        if last is None or last.baseline or fact.phrase.start < last.phrase.end:
            return
        between = self._folded[last.phrase.end : fact.phrase.start]
        named = max(len(set(SHORTENED.findall(between))), len(set(_HEADS.findall(between))))
        if named and size_of(last) - size_of(fact) == named:
            fact.part_of = last

    def _rest_of_caught(self, fact: FactDraft, before: Sequence[FactDraft]) -> bool:
        """Link 11人被控,12人保释,余下5人仍被扣留 to the 28 caught, however far back."""
        run = [fact]
        together = size_of(fact)
        caught = [
            one
            for _, one in self._told
            if one.type == "captured" and one.part_of is None and measure_of(one) == "person"
        ]
        for one in reversed(before[-_RUN:]):
            if measure_of(one) != "person" or one.part_of is not None or one.baseline:
                break
            run.append(one)
            together += size_of(one)
            whole = next((total for total in reversed(caught) if size_of(total) == together), None)
            if whole is not None and whole not in run:
                for part in run:
                    part.part_of = whole
                return True
        return False


def _of_two(mark: Mark, near: Sequence[FactDraft]) -> Mark:
    """Find which of the two parts told last 后者 or 前者 means."""
    last = next((fact for fact in reversed(near) if fact.part_of is not None), None)
    if mark.sign is Sign.FORMER and last is not None:
        beside = [fact for fact in near if fact is not last and fact.part_of is last.part_of]
        last = next((fact for fact in reversed(beside) if same_kind(fact, last)), None)
    return replace(mark, total=last)


def _acts_anew(nodes: Sequence[Node], at: int, fact: FactDraft) -> bool:
    """Whether 其中 picks one, and a number tells what officers then did: 其中1名张某…警方起获."""
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    if following is None or following.text not in _ONE or fact.how != "before":
        return False
    between = nodes[at + 2 : min(fact.index, at + 2 + _NEAR)]
    return any(node.text in _OFFICERS for node in between)


def _is_named_again(nodes: Sequence[Node]) -> bool:
    """Whether a sentence begins with things told before: 起获的毒品以…为主,分别为…."""
    return len(nodes) > 1 and nodes[0].kind is Kind.VERB and nodes[1].text == "的"


def _is_dealt(nodes: Sequence[Node], fact: FactDraft) -> bool:
    """Whether a number only falls to a place: 广东、河南分别为333人、192人, 福建82人."""
    before = nodes[fact.index - 1] if fact.index else None
    if before is None or (before.kind is not Kind.PLACE and before.text not in _FALLS_TO):
        return False
    low = segment_bounds(nodes, fact.index)[0]
    return any(node.kind is Kind.PLACE for node in nodes[max(low, fact.index - _NEAR) : fact.index])


def _rests(nodes: Sequence[Node], fact: FactDraft) -> bool:
    """Whether a number counts the rest: 其余15名, 剩下的1人."""
    return any(node.text in REST for node in nodes[max(0, fact.index - 2) : fact.index])


def _is_beside(nodes: Sequence[Node], fact: FactDraft) -> bool:
    """Whether a number counts those beside the ones told: 另25名被告人, 另外4人."""
    low = max(0, fact.index - 2)
    other = any(node.text in _OTHERS for node in nodes[low : fact.index])
    return other and measure_of(fact) == "person"


def _gender_of(fact: FactDraft, nodes: Sequence[Node]) -> bool:
    """Whether a number counts the people of one sex: 358男167女."""
    if fact.unit is not None:
        # 三名男司机
        return False
    following = nodes[fact.index + 1].text if fact.index + 1 < len(nodes) else ""
    return following in SEXES and measure_of(fact) in ("person", "none")
