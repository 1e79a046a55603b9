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
from netcrime_ie.facts.nodes import Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.marks import Mark, Sign, marks_of
from netcrime_ie.scope.measure import is_counted, measure_of, same_kind, size_of

# How many facts and paragraphs back a total may stand.
_NEAR = 20
_PARAGRAPHS = 2
# Signs after which a list goes on over semicolons.
_LASTING = frozenset((Sign.ASPECT, Sign.WITHIN, Sign.GROUP))
# Signs that divide for one number alone.
_MOMENTARY = frozenset((Sign.REST, Sign.SINGLE))
# What goes on with a list in a sentence of its own.
_GOES_ON = frozenset(("此外", "另外", "其次", "其余", "其他", "其它", "余下", "还有"))
_GENDERS = frozenset(("男", "女"))


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
    """

    mark: Mark
    depth: int
    pool: Sequence[FactDraft]
    opens: bool
    chosen: dict[str, FactDraft] = field(default_factory=dict)
    filled: dict[int, Decimal] = field(default_factory=dict)
    begun: bool = False

    @property
    def lasts(self) -> bool:
        """Whether it goes on over a semicolon."""
        return self.opens or self.mark.sign in _LASTING


class Divider:
    """Reads the sentences of a body in order and links their parts."""

    def __init__(self) -> None:
        self._told: list[tuple[int, FactDraft]] = []
        self._open: list[_Division] = []
        self._ended = ""
        self._paragraph = -1

    def read(self, sentence: Sentence, facts: Sequence[FactDraft]) -> None:
        """Set ``part_of`` of a sentence's facts, in place."""
        nodes = sentence.nodes
        self._open = [one for one in self._open if self._goes_on(one, nodes, sentence.paragraph)]
        self._paragraph = sentence.paragraph
        by_index = {fact.index: fact for fact in facts}
        marks = list(marks_of(nodes, by_index)) if facts else []
        before: list[FactDraft] = []
        done = 0
        for fact in facts:
            while done < len(marks) and marks[done].at < fact.index:
                self._begin(marks[done], nodes, before, sentence.paragraph)
                done += 1
            depth = nodes[fact.index].depth
            self._open = [one for one in self._open if one.depth <= depth]
            if not fact.baseline:
                self._place(fact, nodes, before)
            self._open = [one for one in self._open if one.mark.sign not in _MOMENTARY]
            before.append(fact)
        self._told += [(sentence.paragraph, fact) for fact in facts]
        self._told = self._told[-2 * _NEAR :]
        self._ended = nodes[-1].text if nodes else ""

    def _goes_on(self, division: _Division, nodes: Sequence[Node], paragraph: int) -> bool:
        """Whether a list is still open when a sentence begins."""
        if paragraph != self._paragraph or not division.lasts or division.depth or not nodes:
            return False
        if self._ended == ";":
            return True
        return division.mark.sign is Sign.ASPECT and nodes[0].text in _GOES_ON

    def _begin(
        self, mark: Mark, nodes: Sequence[Node], before: Sequence[FactDraft], paragraph: int
    ) -> None:
        depth = nodes[mark.at].depth
        if mark.sign is Sign.REST and any(one.begun for one in self._open):
            # 其余15人 goes on with the list that is open.
            return
        opens = mark.sign in (Sign.LIST, Sign.ASPECT) and not before and mark.at <= 1
        reach = _PARAGRAPHS if opens or mark.sign is Sign.GROUP else 0
        earlier = [fact for at, fact in self._told if paragraph - at <= reach]
        pool = [*earlier, *before][-_NEAR:]
        if mark.sign is Sign.LIST and opens and any(one.lasts for one in self._open):
            self._open = []
        if pool or mark.total is not None:
            self._open = [one for one in self._open if one.depth < depth or one.lasts]
            self._open.append(_Division(mark, depth, pool, opens))

    def _place(self, fact: FactDraft, nodes: Sequence[Node], before: Sequence[FactDraft]) -> None:
        """Find what a fact divides."""
        if _gender_of(fact, nodes):
            fact.part_of = _whole_of_genders(fact, before, nodes)
            return
        while self._open:
            division = self._open[-1]
            total = _total_in(division, fact)
            if total is not None and not _tells_anew(division, total, fact):
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


def _total_in(division: _Division, fact: FactDraft) -> FactDraft | None:
    """The total of a division that a fact can be a part of."""
    mark = division.mark
    if mark.total is not None:
        return mark.total if _holds(mark.total, fact) else None
    known = division.chosen.get(measure_of(fact))
    if known is not None and _holds(known, fact) and not _has_own_total(division, known, fact):
        return known
    fitting = [one for one in reversed(division.pool) if _holds(one, fact)]
    if division.opens or mark.sign is Sign.GROUP:
        # What a sentence divides as a whole are the totals before it, not their parts.
        fitting.sort(key=lambda one: one.part_of is not None)
    acting = _acts_alike(division, fact, fitting)
    alike = acting or next((one for one in fitting if same_kind(one, fact)), None)
    if alike is not None:
        return alike
    if mark.sign is Sign.ASPECT and fact.how in ("before", "after"):
        # 分类看,非法集资立案46起,集资参与人1.2万名: what it does not divide is told beside it.
        return None
    if fitting and (fact.family != "measure" or fitting[0].family == fact.family):
        return fitting[0]
    return _mixed_total(division, fact)


def _acts_alike(
    division: _Division, fact: FactDraft, fitting: Sequence[FactDraft]
) -> FactDraft | None:
    """The total with the part's own verb: 查处715起、处分673人。其中,3月查处278起、处分264人."""
    verb = fact.verb
    if verb is None or fact.how not in ("before", "after"):
        return None
    return next(
        (one for one in fitting if one.verb is not None and one.verb.text == verb.text), None
    )


def _has_own_total(division: _Division, known: FactDraft, fact: FactDraft) -> bool:
    """Whether another total has the verb of the part: a list of parts may divide several."""
    acting = _acts_alike(division, fact, [one for one in division.pool if _holds(one, fact)])
    return acting is not None and (known.verb is None or acting.verb is not known.verb)


def _mixed_total(division: _Division, fact: FactDraft) -> FactDraft | None:
    """The last number before a list of all sorts: 危险物品168万件次,包括管制刀具5.1万把."""
    last = division.pool[-1] if division.pool else None
    if last is None or last.baseline or not (is_counted(last) and is_counted(fact)):
        return None
    return last if size_of(fact) <= size_of(last) and last.family == fact.family else None


def _holds(total: FactDraft, fact: FactDraft) -> bool:
    """Whether a number measures what another one does, and is large enough to hold it."""
    if total.baseline or total is fact or total.rule == GENDER_RULE:
        return False
    if measure_of(total) != measure_of(fact):
        return False
    return size_of(fact) <= size_of(total)


def _tells_anew(division: _Division, total: FactDraft, fact: FactDraft) -> bool:
    """Whether a fact that might be a part is told beside the list.

    其中关闭3206个、禁言700个,关停网站130个: another verb with a thing of its own.
    43人中,31人被刑拘,12人取保候审,9名货主被逮捕: the total is filled already.
    """
    acting = fact.how in ("before", "after") and fact.verb is not None
    if not division.begun or not acting or division.mark.sign is Sign.ASPECT:
        return False
    if division.filled.get(id(total), Decimal(0)) >= size_of(total):
        return True
    if fact.family != total.family:
        return True
    if fact.family != "measure" or fact.noun is None or total.noun is None:
        return False
    return fact.how == "before" and fact.noun.cls != total.noun.cls


def _gender_of(fact: FactDraft, nodes: Sequence[Node]) -> bool:
    """Whether a number counts the people of one sex: 358男167女."""
    following = nodes[fact.index + 1].text if fact.index + 1 < len(nodes) else ""
    return following in _GENDERS and measure_of(fact) in ("person", "none")


def _whole_of_genders(
    fact: FactDraft, before: Sequence[FactDraft], nodes: Sequence[Node]
) -> FactDraft | None:
    """The people that 358男167女 divides: those counted right before."""
    for one in reversed(before):
        if measure_of(one) == "person" and not _gender_of(one, nodes):
            return one if size_of(one) >= size_of(fact) and not one.baseline else None
    return None
