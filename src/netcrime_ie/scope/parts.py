"""Parts of totals: what a sentence divides, and which total that is.

The text says where parts begin (marks.py). The total of a part is what the mark names (43人中, 35人
(女性8人)) or the nearest number before the mark that measures the same, is large enough, and was
made by the same verb or is of the same kind. A list of parts goes on until something else is told:
another verb with a thing of its own, or once the parts have filled their total.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from netcrime_ie.facts.drafts import GENDER_RULE, FactDraft
from netcrime_ie.facts.grammar import CRIME, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.marks import REST, Mark, Sign, marks_of
from netcrime_ie.scope.measure import is_counted, measure_of, same_kind, size_of

# How many facts and paragraphs back a total may stand.
_NEAR = 20
_PARAGRAPHS = 2
# How many lists are open at a time.
_OPEN = 3
# Signs after which a list goes on over semicolons.
_LASTING = frozenset((Sign.ASPECT, Sign.WITHIN, Sign.GROUP))
# What goes on with a list in a sentence of its own.
_GOES_ON = frozenset(("此外", "另外", "其次", "其余", "其他", "其它", "余下", "还有"))
# What is told beside a list that is full: 主犯9人、从犯49人,另对12人不起诉.
_BESIDE = frozenset(("另", "另有", "另外", "此外", "还", "同时", "并"))
_GENDERS = frozenset(("男", "女"))
_MONEY = ("fund", "cash", "involved_money", "loss_money", "gain_money", "fine_money")
# People caught, whom 被捕者中 divides.
_CAUGHT = frozenset(("captured", "prosecuted", "sentenced", "criminal_detention"))
_STAGES = frozenset(
    ("criminal_detention", "arrested", "bail", "compulsory", "admin_detention", "prosecuted",
     "sentenced")
)  # fmt: skip
# How many people a text names beside 其余: 叶某因贩毒被刑拘,其余3人被行政拘留.
_NAMED = 2


@dataclass(slots=True)
class _Division:
    """A list of parts that is being read.

    Attributes:
        mark: Where it begins.
        depth: How many brackets are open there.
        pool: What was told before, the last one last.
        opens: Whether it opens its sentence: then it divides what the sentence before summed up.
        chosen: The total of each measure, once a part has found it.
        filled: How much of a total its parts make up, by the total's identity.
        begun: Whether it has a part.
        pauses: Whether a comma follows the mark: 其中,甲3人;乙4人.
    """

    mark: Mark
    depth: int
    pool: Sequence[FactDraft]
    opens: bool
    chosen: dict[str, FactDraft] = field(default_factory=dict)
    filled: dict[int, Decimal] = field(default_factory=dict)
    begun: bool = False
    pauses: bool = False

    @property
    def lasts(self) -> bool:
        """Whether it goes on over a semicolon."""
        return self.opens or self.pauses or self.mark.sign in _LASTING


class Divider:
    """Reads the sentences of a body in order and links their parts."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._told: list[tuple[int, FactDraft]] = []
        self._open: list[_Division] = []
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
                if fact.part_of is None and _rests(nodes, fact):
                    near = [one for at, one in self._told if sentence.paragraph - at <= _PARAGRAPHS]
                    self._place_rest(fact, [*near, *before[-_NEAR:]])
            self._open = [one for one in self._open if one.mark.only < 0]
            before.append(fact)
        for mark in marks[done:]:
            self._begin(mark, nodes, before, sentence.paragraph)
        self._told += [(sentence.paragraph, fact) for fact in facts]
        self._told = self._told[-2 * _NEAR :]
        self._ended = nodes[-1].text if nodes else ""

    def _goes_on(self, division: _Division, nodes: Sequence[Node], paragraph: int) -> bool:
        """Whether a list is still open when a sentence begins."""
        if paragraph != self._paragraph or division.depth or not nodes:
            return False
        if self._ended == ";":
            # 其中5人被判…;14人被判…: a clause that begins with the next number.
            return division.lasts or (division.begun and nodes[0].kind is Kind.QUANTITY)
        if not division.lasts:
            return False
        return division.mark.sign is Sign.ASPECT and nodes[0].text in _GOES_ON

    def _begin(
        self, mark: Mark, nodes: Sequence[Node], before: Sequence[FactDraft], paragraph: int
    ) -> None:
        depth = nodes[mark.at].depth
        going = any(one.begun and one.lasts for one in self._open)
        if mark.sign is Sign.LABELS and going:
            # 从类型看,甲198起;其次是乙、丙,分别为154起、112起: one list.
            return
        if mark.only >= 0 and self._open:
            return
        opens = mark.sign in (Sign.LIST, Sign.ASPECT) and not before and mark.at <= 1
        if mark.sign is Sign.GROUP:
            earlier = [fact for _, fact in self._told]
        else:
            reach = _PARAGRAPHS if opens else 0
            earlier = [fact for at, fact in self._told if paragraph - at <= reach]
        near = (*earlier, *before[-2 * _NEAR :])
        whole = [self._whole(fact) for fact in near[-2 * _NEAR :]]
        pool = [fact for fact in whole if id(fact) not in self._gendered]
        if opens:
            self._open = []
        if not pool and mark.total is None:
            return
        self._open = [one for one in self._open if one.depth < depth or one.lasts][-_OPEN:]
        following = nodes[mark.at + 1].text if mark.at + 1 < len(nodes) else ""
        division = _Division(mark, depth, pool, opens, pauses=following == ",")
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
            total = self._total_in(division, fact, nodes)
            if total is not None and not _tells_anew(division, total, fact, nodes):
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

    def _whole(self, fact: FactDraft) -> FactDraft:
        """The people that men and women are counted of: what 当中 divides after 九男二女."""
        if id(fact) in self._gendered and fact.part_of is not None:
            return fact.part_of
        return fact

    def _whole_of_genders(self, fact: FactDraft, before: Sequence[FactDraft]) -> FactDraft | None:
        """The people that 358男167女 divides: those counted right before."""
        for one in reversed(before):
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
        last = near[-1] if near else None
        if last is not None and 0 <= size_of(last) - size_of(fact) - 1 < _NAMED:
            # 叶某等4人…。叶某被刑拘,其余3人…
            fact.part_of = last

    def _total_in(
        self, division: _Division, fact: FactDraft, nodes: Sequence[Node]
    ) -> FactDraft | None:
        """The total of a division that a fact can be a part of."""
        mark = division.mark
        if mark.total is not None:
            return mark.total if _holds(mark.total, fact) else None
        if mark.sign is Sign.SINGLE:
            last = next((one for one in reversed(division.pool) if _holds(one, fact)), None)
            if last is None or last.family != fact.family or last.unit != fact.unit:
                return None
            return last
        if mark.sign is Sign.GROUP:
            return _total_of_group(division, fact)
        fitting = [one for one in reversed(division.pool[-_NEAR:]) if _holds(one, fact)]
        if division.opens:
            # What a sentence divides as a whole are the totals before it, not their parts.
            fitting.sort(key=lambda one: one.part_of is not None)
        acting = self._acts_alike(fact, fitting)
        known = division.chosen.get(measure_of(fact))
        if known is not None and _holds(known, fact):
            return acting or known
        alike = acting or next((one for one in fitting if same_kind(one, fact)), None)
        if alike is not None:
            return alike
        acts = fact.how in ("before", "after")
        if mark.sign is Sign.ASPECT and acts and measure_of(fact) != "none":
            # 分类看,非法集资立案46起,集资参与人1.2万名: the latter is told beside it.
            return None
        person = measure_of(fact) == "person"
        if fitting and (person or (fact.family == fitting[0].family and not division.begun)):
            return fitting[0]
        if fitting and fact.family != "measure" and not division.begun:
            return fitting[0]
        return None if division.begun and acts else _mixed_total(division, fact)

    def _acts_alike(self, fact: FactDraft, fitting: Sequence[FactDraft]) -> FactDraft | None:
        """The total with the part's own verb: 查处715起、处分673人。其中,3月处分264人."""
        verb = fact.verb
        if verb is None or fact.how not in ("before", "after") or verb.cls in CRIME:
            return None
        for one in fitting:
            told = one.verb is not None and one.verb.text == verb.text
            said = verb.text in self._folded[one.start : one.phrase.start]
            if one.part_of is None and (told or said):
                return one
        return None


def _total_of_group(division: _Division, fact: FactDraft) -> FactDraft | None:
    """The people or the money that a noun names again: 被捕者中, 这些未成年人当中."""
    noun = division.mark.noun
    money = noun is not None and noun.cls in _MONEY
    if fact.phrase.money != money:
        return None
    fitting = [one for one in reversed(division.pool) if _holds(one, fact)]
    if noun is not None:
        named = [one for one in fitting if one.noun is not None and one.noun.text == noun.text]
        if named:
            return named[0]
    fitting = [one for one in fitting if one.part_of is None]
    caught = [one for one in fitting if one.type in _CAUGHT]
    return next(iter(fitting if money else caught), None)


def _rests(nodes: Sequence[Node], fact: FactDraft) -> bool:
    """Whether a number counts the rest: 其余15名, 剩下的1人."""
    return any(node.text in REST for node in nodes[max(0, fact.index - 2) : fact.index])


def _mixed_total(division: _Division, fact: FactDraft) -> FactDraft | None:
    """The last number before a list of all sorts: 危险物品168万件次,包括管制刀具5.1万把."""
    last = division.pool[-1] if division.pool else None
    if last is None or last.baseline or last.family != fact.family or not is_counted(last):
        return None
    if not is_counted(fact):
        return last if measure_of(fact) in ("millilitres", "grams") else None
    return last if size_of(fact) <= size_of(last) else None


def _holds(total: FactDraft, fact: FactDraft) -> bool:
    """Whether a number measures what another one does, and is large enough to hold it."""
    if total.baseline or total is fact or total.rule == GENDER_RULE:
        return False
    if measure_of(total) != measure_of(fact) and not _is_bare(fact, total):
        return False
    return size_of(fact) <= size_of(total)


def _is_bare(fact: FactDraft, total: FactDraft) -> bool:
    """Whether a part leaves out its unit: 接到举报623万件次。按渠道分,中心受理41万."""
    return measure_of(fact) == "none" and is_counted(total)


def _tells_anew(
    division: _Division, total: FactDraft, fact: FactDraft, nodes: Sequence[Node]
) -> bool:
    """Whether a fact that might be a part is told beside the list.

    其中关闭3206个、禁言700个,关停网站130个: another verb with a thing of its own.
    43人中,31人被刑拘,12人取保候审,9名货主被逮捕: the total is filled already.
    """
    acting = fact.how in ("before", "after") and fact.verb is not None
    sign = division.mark.sign
    if sign is Sign.ASPECT:
        # 从级别看,在受到处分的673人中,…: the total told again.
        return size_of(fact) == size_of(total)
    if not acting or not (division.begun or sign is Sign.WITHIN):
        return False
    other = fact.noun is not None and total.noun is not None and fact.noun.cls != total.noun.cls
    if fact.family != total.family and (other or sign is Sign.WITHIN):
        return True
    filled = division.filled.get(id(total), Decimal(0)) >= size_of(total)
    low = segment_bounds(nodes, fact.index)[0]
    if filled and (fact.type in _STAGES or nodes[low].text in _BESIDE):
        return True
    return division.begun and fact.family == "measure" and other


def _gender_of(fact: FactDraft, nodes: Sequence[Node]) -> bool:
    """Whether a number counts the people of one sex: 358男167女."""
    following = nodes[fact.index + 1].text if fact.index + 1 < len(nodes) else ""
    return following in _GENDERS and measure_of(fact) in ("person", "none")
