"""A list of parts that is being read, and which total each of its numbers divides."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from netcrime_ie.facts.drafts import GENDER_RULE, FactDraft
from netcrime_ie.facts.grammar import CRIME, segment_bounds
from netcrime_ie.facts.nodes import Node
from netcrime_ie.scope.marks import MONEY, PEOPLE, Mark, Sign
from netcrime_ie.scope.measure import is_counted, measure_of, same_kind, size_of

# How many facts back a total may stand.
# What officers are counted as.
_OFFICERS = "deployed"
_NEAR = 20
# Signs after which a list goes on over semicolons.
_LASTING = frozenset((Sign.ASPECT, Sign.PLACES, Sign.AMONG, Sign.WITHIN, Sign.GROUP))
# What is told beside a list that is full: 主犯9人、从犯49人,另对12人不起诉.
_BESIDE = frozenset(("另", "另有", "另外", "此外", "还", "同时", "并"))
# People caught, whom 被捕者中 divides.
_CAUGHT = frozenset(("captured", "prosecuted", "sentenced", "criminal_detention"))
_STAGES = frozenset(
    ("criminal_detention", "arrested", "bail", "compulsory", "admin_detention", "prosecuted",
     "sentenced")
)  # fmt: skip


@dataclass(slots=True)
class Division:
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


def total_in(folded: str, division: Division, fact: FactDraft) -> FactDraft | None:
    """The total of a division that a fact can be a part of.

    Args:
        folded: The folded text.
        division: The division.
        fact: The fact.
    """
    mark = division.mark
    if fact.phrase.money and fact.verb is not None and fact.verb.cls == "bail":
        # 总损失190万元…其中一人以2万元保释
        return None
    if mark.total is not None:
        named = (mark.total, mark.beside)
        return next((one for one in named if one is not None and _holds(one, fact)), None)
    if mark.sign is Sign.SINGLE:
        last = next((one for one in reversed(division.pool) if _holds(one, fact)), None)
        if last is None or last.family != fact.family or last.unit != fact.unit:
            return None
        return last
    if mark.sign is Sign.GROUP:
        return _total_of_group(division, fact)
    if mark.sign is Sign.AMONG:
        known = division.chosen.get(measure_of(fact))
        near = [one for one in reversed(division.pool[-_NEAR:]) if _holds(one, fact)]
        return known if known in near else next(iter(near), None)
    if mark.sign is Sign.PLACES:
        kind = [one for one in division.pool if same_kind(one, fact) and _holds(one, fact)]
        return max((one for one in kind if one.part_of is None), key=size_of, default=None)
    if mark.sign is Sign.ONLY:
        return _total_of_kind(division, fact)
    acts = fact.how in ("before", "after")
    if mark.sign is Sign.LABELS and acts:
        # 分别为9起和45起,打击处理65人次
        return None
    fitting = [one for one in reversed(division.pool[-_NEAR:]) if _holds(one, fact)]
    if division.opens or mark.sign is Sign.ASPECT:
        # What a sentence divides as a whole are the totals before it, not their parts.
        fitting.sort(key=lambda one: one.part_of is not None)
    acting = _acts_alike(folded, fact, fitting)
    known = division.chosen.get(measure_of(fact))
    if known is not None and _holds(known, fact):
        return acting or known
    alike = acting or next((one for one in fitting if same_kind(one, fact)), None)
    if alike is not None:
        return alike
    if mark.sign is Sign.ASPECT and acts and measure_of(fact) != "none":
        # 分类看,非法集资立案46起,集资参与人1.2万名: the latter is told beside it.
        return None
    person = measure_of(fact) == "person"
    if fitting and (person or (fact.family == fitting[0].family and not division.begun)):
        return fitting[0]
    if fitting and fact.family != "measure" and not division.begun:
        return fitting[0]
    return None if division.begun and acts else _mixed_total(division, fact)


def _total_of_kind(division: Division, fact: FactDraft) -> FactDraft | None:
    """The last number of the same kind, which 仅6月份…198起 picks one from."""
    fitting = [one for one in reversed(division.pool[-_NEAR:]) if _holds(one, fact)]
    alike = [one for one in fitting if same_kind(one, fact)]
    alike = alike or [one for one in fitting if one.family == fact.family in ("case", "person")]
    return alike[0] if alike else None


def _acts_alike(folded: str, fact: FactDraft, fitting: Sequence[FactDraft]) -> FactDraft | None:
    """The total with the part's own verb: 查处715起、处分673人。其中,3月处分264人."""
    verb = fact.verb
    if verb is None or fact.how not in ("before", "after") or verb.cls in CRIME:
        return None
    for one in fitting:
        told = one.verb is not None and one.verb.text == verb.text
        said = _says(folded[one.start : one.phrase.start], verb.text)
        if one.part_of is None and (told or said):
            return one
    return None


def _says(text: str, verb: str) -> bool:
    """Whether a text has a verb; 决定不起诉 is no 起诉."""
    at = text.find(verb)
    return at >= 0 and not text[:at].endswith(("不", "未", "免"))


def _total_of_group(division: Division, fact: FactDraft) -> FactDraft | None:
    """The people or the money that a noun names again: 被捕者中, 这些未成年人当中."""
    noun = division.mark.noun
    if noun is not None and noun.text != "者" and noun.cls not in PEOPLE | MONEY:
        return _total_of_things(noun, division, fact)
    money = noun is not None and noun.cls in MONEY
    if fact.phrase.money != money:
        return None
    fitting = [one for one in reversed(division.pool) if _holds(one, fact)]
    if noun is not None:
        named = [one for one in fitting if one.noun is not None and one.noun.text == noun.text]
        if named:
            return named[0]
    verb = division.mark.verb
    done = [one for one in fitting if verb and one.verb and one.verb.cls == verb.cls]
    if done:
        return done[0]
    fitting = [one for one in fitting if one.part_of is None]
    caught = [one for one in fitting if one.type in _CAUGHT]
    return next(iter(fitting if money else caught), None)


def _total_of_things(noun: Node, division: Division, fact: FactDraft) -> FactDraft | None:
    """The things that a noun names again: 这批出版物里, 已破案件中, 提起公诉的案件中."""
    verb = division.mark.verb
    found: FactDraft | None = None
    for one in reversed(division.pool):
        if one.baseline or one.family != fact.family or one.part_of is not None:
            continue
        counted = is_counted(one) and is_counted(fact) and size_of(fact) <= size_of(one)
        if not (_holds(one, fact) or counted):
            continue
        if verb is not None and one.verb is not None and one.verb.text == verb.text:
            return one
        named = one.noun is not None and (
            one.noun.text.endswith(noun.text) or noun.text.endswith(one.noun.text)
        )
        found = found or (one if named else None)
    return found


def _mixed_total(division: Division, fact: FactDraft) -> FactDraft | None:
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
    if are_two_sides(total, fact) or (total.type == _OFFICERS and fact.type != _OFFICERS):
        # 出动民警212名,在五地收网。其中,在青岛抓获4人
        return False
    return size_of(fact) <= size_of(total)


def are_two_sides(total: FactDraft, fact: FactDraft) -> bool:
    """Whether one counts those caught and the other their victims: 拘捕20人,其中一名骗走5名事主."""
    return (
        measure_of(fact) == "person"
        and (total.family, fact.family)
        in (
            ("person", "measure"),
            ("measure", "person"),
        )
        and "victim" in (total.type, fact.type)
    )


def _is_bare(fact: FactDraft, total: FactDraft) -> bool:
    """Whether a part leaves out its unit: 接到举报623万件次。按渠道分,中心受理41万."""
    return measure_of(fact) == "none" and is_counted(total)


def tells_anew(
    division: Division, total: FactDraft, fact: FactDraft, nodes: Sequence[Node]
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
