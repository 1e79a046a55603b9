"""How facts hang together: parts of a total, and restatements."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from netcrime_ie.facts.drafts import GENDER_RULE, PART_MARKS, FactDraft, opens_breakdown
from netcrime_ie.facts.sentences import Sentence

# How many facts back a total may stand.
_NEAR = 20
# A sum of fewer may be chance; so may one of many parts, or of numbers far before it.
_SMALLEST_SUM = 5
_MOST_PARTS = 8
_SUM_REACH = 60
_PARTS_REACH = 120
_SUMMING = re.compile("共计|合计|总计|总共|加上|合共|共")
_COUNTED = frozenset(("case", "piece", "person"))


def link_facts(
    folded: str, sentences: Sequence[Sentence], facts_of: Sequence[Sequence[FactDraft]]
) -> None:
    """Set ``part_of`` and ``restates`` of the facts, in place."""
    headline: list[FactDraft] = []
    body: list[FactDraft] = []
    recent: list[FactDraft] = []
    dividing = False
    ended = ""
    for sentence, facts in zip(sentences, facts_of, strict=True):
        if sentence.cell is not None:
            # A table's own rows and columns tell what is part of what.
            continue
        dividing = opens_breakdown(sentence.nodes) or (dividing and ended == ";")
        _link_parts(folded, sentence, facts, recent if dividing else [])
        if facts and not dividing:
            # What a following 其中 divides: the totals of this sentence, not their parts.
            kept = recent if ended == ";" else []
            recent = [*kept, *(fact for fact in facts if fact.part_of is None)][-_NEAR:]
        ended = sentence.nodes[-1].text if sentence.nodes else ""
        (headline if sentence.heading else body).extend(facts)
    _link_headlines(headline, body)
    _link_rounded(body)
    _link_sums(folded, body)
    _link_referring(folded, body)
    _link_converted(folded, facts_of)
    for fact in body:
        if fact.part_of is not None and fact.part_of.restates is not None:
            fact.part_of = fact.part_of.restates


def _link_parts(
    folded: str, sentence: Sentence, facts: Sequence[FactDraft], totals: Sequence[FactDraft]
) -> None:
    """Facts after 其中 or 含 divide the last total of the same unit before it.

    Args:
        folded: The folded text.
        sentence: The sentence.
        facts: Its facts.
        totals: Facts of earlier sentences that this one divides from its first word on.
    """
    candidates: list[FactDraft] = list(totals)
    marks = [i for i, node in enumerate(sentence.nodes) if node.text in PART_MARKS]
    parts = bool(totals)
    marked = sentence.nodes[0].start if sentence.nodes else 0
    total: FactDraft | None = None
    for fact in facts:
        while marks and marks[0] < fact.index:
            marked = sentence.nodes[marks[0]].end
            del marks[0]
            if candidates:
                parts, total = True, None
        if fact.rule == GENDER_RULE:
            fact.part_of = candidates[-1] if candidates else None
            continue
        if parts:
            if total is None or total.phrase.unit_class != fact.phrase.unit_class:
                near = "," not in folded[marked : fact.phrase.start].lstrip(",")
                total = _total_for(fact, candidates[-_NEAR:], near)
            if total is not None and value_of(fact) <= value_of(total):
                fact.part_of = total
                continue
            if fact.how != "carried" and not totals:
                parts = False
        if folded.startswith("中", fact.phrase.end):
            # 43人中,31人被刑事拘留,12人取保候审
            parts, total = True, fact
        candidates.append(fact)


def _link_sums(folded: str, body: Sequence[FactDraft]) -> None:
    """Numbers that add up to one beside them divide it, said or not.

    43人到案 … 31人被刑事拘留,12人取保候审; 分别为3218、3051、2821起,共计9090起.
    """
    counted = [fact for fact in body if fact.restates is None and _is_exact(fact)]
    for i, total in enumerate(counted):
        if value_of(total) < _SMALLEST_SUM:
            continue
        following = [
            fact
            for fact in counted[i + 1 : i + 1 + _NEAR]
            if fact.phrase.start - total.phrase.end < _PARTS_REACH
        ]
        parts = _adding_up(total, following)
        if not parts and _SUMMING.search(folded, max(0, total.start - 1), total.phrase.start):
            near = counted[max(0, i - _NEAR) : i][::-1]
            parts = _adding_up(total, [fact for fact in near if _told_before(fact, total)])
        for fact in parts:
            if fact.part_of is None:
                fact.part_of = total


def _is_exact(fact: FactDraft) -> bool:
    return fact.phrase.number.modifier == "exact" and fact.phrase.number.value is not None


def _told_before(fact: FactDraft, total: FactDraft) -> bool:
    """Whether a number stands close enough before its sum to be one of its parts."""
    return total.phrase.start - fact.phrase.end < _SUM_REACH and fact.part_of is None


def _adding_up(total: FactDraft, facts: Sequence[FactDraft]) -> list[FactDraft]:
    """The first of the facts, all of the total's kind, that together are the total; else none."""
    parts: list[FactDraft] = []
    rest = value_of(total)
    for fact in facts:
        if fact.family != total.family or fact.phrase.unit_class != total.phrase.unit_class:
            continue
        if fact.verb is not None and fact.verb is total.verb:
            # 分别查处21人、13人、8人: a list, whatever its numbers come to.
            return []
        if fact.unit != total.unit and fact.phrase.unit_class not in _COUNTED:
            continue
        if fact.part_of is not None and fact.part_of is not total:
            continue
        rest -= value_of(fact)
        parts.append(fact)
        if rest <= 0:
            return parts if rest == 0 and len(parts) > 1 else []
        if len(parts) == _MOST_PARTS:
            return []
    return []


def _total_for(fact: FactDraft, candidates: Sequence[FactDraft], near: bool) -> FactDraft | None:
    """The nearest fact of the same unit that is large enough, of the same type if there is one.

    Args:
        fact: The part.
        candidates: The facts before it.
        near: Whether it stands in the clause of 其中 itself.
    """
    fitting = [
        candidate
        for candidate in reversed(candidates)
        if candidate.phrase.unit_class == fact.phrase.unit_class
        and value_of(candidate) >= value_of(fact)
    ]
    alike = next((one for one in fitting if same_kind(one, fact)), None)
    if alike is not None or (fact.family == "measure" and not near):
        # 查证冻品1.2万吨…,查获鳞片1.1吨: things of other kinds do not divide each other.
        return alike
    return fitting[0] if fitting else None


def value_of(fact: FactDraft) -> Decimal:
    """Its value; 0 where its digits have none."""
    return fact.phrase.number.value or Decimal(0)


def same_kind(a: FactDraft, b: FactDraft) -> bool:
    """Whether two facts are of one family and type."""
    return (a.family, a.type) == (b.family, b.type)


def _link_headlines(headline: Sequence[FactDraft], body: Sequence[FactDraft]) -> None:
    """A headline's number that the body states too, in full or more precisely."""
    equal: dict[tuple[str, Decimal], list[FactDraft]] = {}
    alike: dict[tuple[str, str], list[FactDraft]] = {}
    for fact in body:
        equal.setdefault((fact.family, value_of(fact)), []).append(fact)
        alike.setdefault((fact.family, fact.type), []).append(fact)
    seen: dict[tuple[str, str, Decimal], FactDraft] = {}
    for fact in headline:
        same = equal.get((fact.family, value_of(fact)), [])[:_NEAR]
        close = alike.get((fact.family, fact.type), [])[:_NEAR]
        found = [other for other in same if same_kind(fact, other)]
        found += [other for other in close if _rounds(fact, other)]
        found += same
        key = (fact.family, fact.type, value_of(fact))
        fact.restates = found[0] if found else seen.get(key)
        seen.setdefault(key, fact)


def _rounds(rough: FactDraft, exact: FactDraft) -> bool:
    """Whether one number is the other one rounded: 逾3万 for 31286, 近90亿 for 89.6亿."""
    a, b = value_of(rough), value_of(exact)
    if a <= 0 or b <= 0 or a == b or b < 100:
        return False
    number = rough.phrase.number
    low, high = number.low, number.high
    digits = len(str(int(a)).rstrip("0"))
    if digits >= len(str(int(b)).rstrip("0")):
        return False
    if number.modifier == "more_than":
        top = high if high is not None else a * 2
        return a <= b < top
    if number.modifier == "less_than":
        return b <= a <= b * Decimal("1.15")
    if number.modifier in ("about", "exact"):
        return abs(a - b) <= b * Decimal("0.05")
    return low is not None and low <= b and (high is None or b <= high)


def _link_rounded(body: Sequence[FactDraft]) -> None:
    """清理信息3.1万余条 … 清理信息31286条: the rough figure restates the exact one."""
    groups: dict[tuple[str, str, str | None], list[FactDraft]] = {}
    for fact in body:
        # 480余人 and 480余名 count alike; a sum in another currency does not.
        unit = fact.unit if fact.phrase.money else fact.phrase.unit_class
        key = (fact.family, fact.type, unit)
        group = groups.setdefault(key, [])
        for other in group[-20:]:
            if fact.restates or other.restates or fact.adcode != other.adcode:
                continue
            if value_of(fact) == value_of(other) and value_of(fact) >= 20:
                fact.restates = other
            elif _rounds(other, fact):
                other.restates = fact
            elif _rounds(fact, other):
                fact.restates = other
        group.append(fact)


def _link_referring(folded: str, body: Sequence[FactDraft]) -> None:
    """这113人, 被捕的十九人, 5人中: the number points back at an earlier one."""
    people: dict[Decimal, FactDraft] = {}
    for fact in body:
        if fact.family != "person" or fact.restates is not None:
            continue
        earlier = people.get(value_of(fact))
        # 这23人均被刑事拘留 says something new of the same people.
        acted = fact.how == "after" and earlier is not None and not same_kind(fact, earlier)
        phrase = fact.phrase
        before = folded[max(0, phrase.start - 1) : phrase.start]
        after = folded[phrase.end : phrase.end + 1]
        if (
            earlier is not None
            and not acted
            and (before in ("这", "的", "该", "上") or after == "中")
        ):
            fact.restates = earlier
        people.setdefault(value_of(fact), fact)


def _link_converted(folded: str, facts_of: Sequence[Sequence[FactDraft]]) -> None:
    """冻结泰达币4万余枚，折合人民币约28万元: the same sum in another currency."""
    for facts in facts_of:
        for previous, fact in pairwise(facts):
            if fact.family != "amount" or previous.family != "amount":
                continue
            if fact.how == "before" and fact.verb is not None:
                continue
            between = folded[previous.phrase.end : fact.phrase.start]
            if any(word in between for word in ("折合", "约合", "合人民币", "相当于", "折算")):
                fact.restates = previous
                fact.type = previous.type
