"""Totals whose parts stand apart from them: told by area, place by place, case by case.

The lead of a story counts what its paragraphs tell one after the other (共抓获63人…抓获21人…14人
落网…8人被抓…抓获20人), a report lists its areas line by line, and a list of cases closes with what
all of them came to. Nothing but the sum says so; it has to be exact.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.measure import (
    is_alike,
    is_exact,
    measure_of,
    result_of,
    same_kind,
    size_of,
    value_of,
)

# How many facts are looked at on either side.
_NEAR = 20
# A sum of fewer may be chance.
_SMALLEST = 5
_MOST_PARTS = 8
# A total that is told apart may be smaller: 卷接机6台…4台…2台.
_FEWEST = 4
# A province has up to two dozen cities.
_MOST_AREAS = 30
# How many facts on a total's last part may stand.
_FAR = 80
# The same thing twice makes chance unlikely from here on.
_SUM = 20
_BEHIND = 120
# 上述四案, 以上案件, 这3起案件: all that a list has told.
_CLOSING = re.compile(
    "(?:上述|以上|前述|这)(?:[0-9一二三四五六七八九十两]{1,3}(?:起|件|宗|个)?)?(?:典型|典型的)?(?:案件|案例|案)"
)


def link_lead(
    headline: Sequence[FactDraft], lead: Sequence[FactDraft], rest: Sequence[FactDraft]
) -> None:
    """What the lead sums up and the body tells case by case: 共拘捕5人…拘捕3人…夫妇2人被捕."""
    counted = len(headline[:_NEAR])
    for i, total in enumerate((*headline[:_NEAR], *lead[:_NEAR])):
        # More of the same within the lead is no part of what it says.
        end = lead[-1].phrase.end if i >= counted else 0
        if value_of(total) < _SMALLEST or total.restates is not None or not is_exact(total):
            continue
        later = [
            fact
            for fact in (*lead, *rest)
            if fact.phrase.start > total.phrase.end
            and is_alike(fact, total)
            and measure_of(fact) == measure_of(total)
            and (fact.part_of is total or (fact.part_of is None and fact.phrase.start > end))
            and fact.restates is None
        ]
        strict = [fact for fact in later if same_kind(fact, total)]
        fresh = [fact for fact in strict if fact.part_of is None]
        for parts in (fresh, strict, later):
            together = sum((size_of(fact) for fact in parts), Decimal(0))
            if len(parts) > 1 and together == size_of(total) and all(map(is_exact, parts)):
                for fact in parts:
                    fact.part_of = total
                break


def link_told_apart(
    paragraphs: Sequence[Sequence[FactDraft]], cases: Mapping[FactDraft, int]
) -> None:
    """What later paragraphs tell piece by piece: 缴获摩托车41辆…摩托车7辆、11辆…又起获23辆.

    The numbers of one result and one thing that follow a total are its parts as soon as they come
    to it exactly.
    """
    told = [
        (paragraph, fact)
        for paragraph, facts in enumerate(paragraphs)
        for fact in facts
        if fact.restates is None and is_exact(fact)
    ]
    for i, (paragraph, total) in enumerate(told):
        if value_of(total) < _FEWEST or total.part_of is not None:
            continue
        run: list[FactDraft] = []
        rest = size_of(total)
        for later, fact in told[i + 1 : i + 1 + _FAR]:
            if cases[total] and cases[fact] != cases[total]:
                break
            if later == paragraph or fact.part_of is not None or not _is_same_thing(fact, total):
                continue
            run.append(fact)
            rest -= size_of(fact)
            if rest <= 0:
                break
        if rest == 0 and len(run) > 1 and (len(run) > 2 or total.noun or value_of(total) >= _SUM):
            for fact in run:
                fact.part_of = total


def _is_same_thing(fact: FactDraft, total: FactDraft) -> bool:
    """Whether two numbers count one result of one thing; a part may leave its noun out."""
    if not is_alike(fact, total) or measure_of(fact) != measure_of(total):
        return False
    if fact.family != "measure":
        return fact.family != "amount" or fact.type == total.type
    if fact.noun is None or total.noun is None:
        return fact.unit == total.unit
    one, other = fact.noun.text, total.noun.text
    return one.endswith(other) or other.endswith(one)


def link_areas(
    told: Sequence[FactDraft], counted: Sequence[FactDraft], gazetteer: Gazetteer
) -> None:
    """What several bodies or places made up together: 查处酒驾31起…甲大队查处19起;乙大队12起."""
    kinds: dict[tuple[str, str, str], list[FactDraft]] = {}
    for fact in counted:
        if fact.part_of is None:
            kinds.setdefault(result_of(fact), []).append(fact)
    for kind, facts in kinds.items():
        whole = [one for one in told if result_of(one) == kind]
        for total in (*reversed(whole), *facts[:_NEAR]):
            run = [one for one in facts if one.phrase.start > total.phrase.end]
            if not 1 < len(run) <= _MOST_AREAS or value_of(total) < _SMALLEST:
                continue
            apart = {fact.agency for fact in run}, {fact.adcode for fact in run}
            together = sum((size_of(fact) for fact in run), Decimal(0))
            if max(map(len, apart)) < 2 or together != size_of(total):
                continue
            # 福州抓获9人,南昌4人,金华3人,徐州2人: more, and 9 by chance.
            if all(_is_within(one, total, gazetteer) for one in run):
                for fact in run:
                    fact.part_of = total
                break


def _is_within(fact: FactDraft, total: FactDraft, gazetteer: Gazetteer) -> bool:
    """Whether a number is told of the total's place or of one inside it."""
    if fact.adcode is None or total.adcode is None:
        return fact.adcode == total.adcode
    return gazetteer.contains(total.adcode, fact.adcode)


def link_same_things(told: Sequence[FactDraft], counted: Sequence[FactDraft]) -> None:
    """A thing counted piece by piece and once more: 缴获银行卡84张…银行卡112张…共银行卡196张."""
    before = [*told]
    for total in counted:
        if total.noun is not None and value_of(total) >= _SUM:
            run = [
                one
                for one in before[-_NEAR:]
                if one.part_of is None
                and one.noun is not None
                and one.noun.text == total.noun.text
                and is_alike(one, total)
                and measure_of(one) == measure_of(total)
            ]
            together = sum((size_of(fact) for fact in run), Decimal(0))
            if 1 < len(run) <= _MOST_PARTS and together == size_of(total):
                for fact in run:
                    fact.part_of = total
        before.append(total)


def link_closing(folded: str, facts: Sequence[FactDraft], cases: Mapping[FactDraft, int]) -> None:
    """What all cases of a list came to: 上述4起案件中,11名被告人被判刑,并处罚金共计100万元."""
    told: dict[tuple[str, str, str], _Run] = {}
    for total in facts:
        kind = (total.family, total.type, measure_of(total))
        run = told.setdefault(kind, _Run())
        low = _closing_sentence(folded, total)
        if low is not None and is_exact(total):
            count = bisect_left(run.facts, low, key=lambda fact: fact.phrase.start)
            if count > 1 and run.sums[count] == size_of(total):
                for fact in run.facts[:count]:
                    fact.part_of = total
        if cases[total] and total.restates is None and is_exact(total):
            run.facts.append(total)
            run.sums.append(run.sums[-1] + size_of(total))


@dataclass(slots=True)
class _Run:
    """The numbers of one kind in text order, and what the first of them come to."""

    facts: list[FactDraft] = field(default_factory=list)
    sums: list[Decimal] = field(default_factory=lambda: [Decimal(0)])


def _closing_sentence(folded: str, total: FactDraft) -> int | None:
    """Where the sentence of a number begins, if it speaks of all cases told: 上述4起案件中."""
    start = max(0, total.phrase.start - _BEHIND - 1)
    low = max(folded.rfind(mark, start, total.start) for mark in "。\n")
    if low < 0 < start or not _CLOSING.search(folded, low + 1, total.phrase.start):
        return None
    return low
