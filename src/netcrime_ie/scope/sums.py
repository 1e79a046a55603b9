"""Numbers that add up to one beside them divide it, said or not.

43人到案…31人被刑事拘留,12人取保候审; 分别为3218、3051、2821起,共计9090起; 8月9日抓获14人…目前,9人
被批准逮捕,3人取保候审,另有2人受到行政处罚.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.measure import (
    is_counted,
    is_exact,
    measure_of,
    same_kind,
    size_of,
    value_of,
)
from netcrime_ie.scope.spread import (
    link_areas,
    link_closing,
    link_lead,
    link_same_things,
    link_told_apart,
)
from netcrime_ie.scope.stages import link_caught, link_stages

# How many facts are looked at on either side.
_NEAR = 20
# A sum of fewer may be chance; so may one of many parts, or of numbers far off.
_SMALLEST = 5
_MOST_PARTS = 8
_BEFORE = 60
_BEHIND = 120
# 二者合计6300万元 sums up two figures; so many characters hold such words.
_TOGETHER = re.compile("合计|共计|总计|加起来")
_PAIR = re.compile("(二者|两者|两项|三者|三项|四项)")
_COUNTS = {"二者": 2, "两者": 2, "两项": 2, "三者": 3, "三项": 3, "四项": 4}
_FINE = "fine"
_WORDS = 10
# How far before a number 合计 may stand: 三地合计685人.
_SUMMED = 4
# A list whose sum stands behind it without a word.
_SUM = 20
_STOP = re.compile("[。;!?\n]")
_SUMMING = re.compile("共计|合计|总计|总共|加上|合共|共|加起来|一共")


def link_sums(
    folded: str,
    headline: Sequence[FactDraft],
    paragraphs: Sequence[Sequence[FactDraft]],
    cases: Mapping[FactDraft, int],
    gazetteer: Gazetteer,
) -> None:
    """Set ``part_of`` of numbers that add up, in place.

    Args:
        folded: The folded text.
        headline: The facts of the headlines.
        paragraphs: The body's facts by paragraph.
        cases: The case of a list that each fact is told of.
        gazetteer: For what lies inside the area of a total.
    """
    told = [fact for fact in headline if fact.restates is None]
    case = 0
    for facts in paragraphs:
        if facts and cases[facts[0]] != case:
            case, told = cases[facts[0]], []
        counted = [fact for fact in facts if fact.restates is None and is_exact(fact)]
        _link_paragraph(folded, counted)
        _link_listed(counted)
        _link_made_up(folded, facts)
        link_caught(folded, facts, told)
        link_stages(folded, facts, told)
        link_areas(told, counted, gazetteer)
        link_same_things(told, counted)
        told = [*told, *counted][-_NEAR:]
    link_closing(folded, [fact for facts in paragraphs for fact in facts], cases)
    if paragraphs:
        rest = [fact for facts in paragraphs[1:] for fact in facts]
        link_lead(headline, paragraphs[0], rest)
    link_told_apart(paragraphs, cases)


def _link_paragraph(folded: str, counted: Sequence[FactDraft]) -> None:
    for i, total in enumerate(counted):
        if value_of(total) < _SMALLEST:
            continue
        following = [
            fact
            for fact in counted[i + 1 : i + 1 + _NEAR]
            if fact.phrase.start - total.phrase.end < _BEHIND
        ]
        parts = _adding_up(total, following) or _split_at_once(folded, total, following)
        if not parts and _SUMMING.search(folded, max(0, total.start - _SUMMED), total.phrase.start):
            near = counted[max(0, i - _NEAR) : i][::-1]
            told = [fact for fact in near if _told_before(fact, total)]
            parts = _adding_up(total, told, summed=True)
        for fact in parts:
            if fact.part_of is None or (fact.part_of in parts and total.part_of is not fact):
                fact.part_of = total


def _split_at_once(
    folded: str, total: FactDraft, following: Sequence[FactDraft]
) -> list[FactDraft]:
    """The numbers right behind that open their clauses and make it up: 19人,15人酒驾,4人醉驾."""
    parts: list[FactDraft] = []
    rest = size_of(total)
    end = total.phrase.end
    for fact in following[:_MOST_PARTS]:
        start = fact.phrase.start
        opens = folded[start - 1] in ",;:" and _STOP.search(folded, end, start) is None
        if not opens or measure_of(fact) != measure_of(total) or fact.part_of is not None:
            break
        parts.append(fact)
        end = fact.phrase.end
        rest -= size_of(fact)
        if rest <= 0:
            break
    return parts if rest == 0 and len(parts) > 1 else []


def _link_made_up(folded: str, facts: Sequence[FactDraft]) -> None:
    """What 合计 sums up with things left out, or roughly: 银行卡83张、手机卡126张等,合计240件."""
    for i, total in enumerate(facts):
        before = folded[max(0, total.start - _WORDS) : total.phrase.start]
        if total.part_of is not None or not _TOGETHER.search(before):
            continue
        pair = _PAIR.search(before)
        parts: list[FactDraft] = []
        end = total.start
        for fact in reversed(facts[max(0, i - _MOST_PARTS) : i]):
            if pair and len(parts) == _COUNTS[pair[1]]:
                break
            between = folded[fact.phrase.end : end]
            listed = (is_counted(fact) and same_kind(fact, total)) or pair is not None
            if not listed or _STOP.search(between) or fact.part_of is not None:
                break
            if measure_of(fact) == measure_of(total) or is_counted(fact):
                parts.append(fact)
                end = fact.start
        together = sum((size_of(fact) for fact in parts), Decimal(0))
        least = size_of(total) * (Decimal("0.9") if pair else Decimal("0.5"))
        if len(parts) > 1 and least <= together <= size_of(total) * Decimal("1.05"):
            for fact in parts:
                fact.part_of = total


def _link_listed(counted: Sequence[FactDraft]) -> None:
    """A list and its sum right behind: 三地抓获41名、26名和12名。带回的79人中…"""
    for i, total in enumerate(counted):
        if value_of(total) < _SUM or total.part_of is not None:
            continue
        run: list[FactDraft] = []
        rest = size_of(total)
        for fact in reversed(counted[max(0, i - _NEAR) : i]):
            if measure_of(fact) != measure_of(total) or fact.family != total.family:
                continue
            if fact.part_of is not None or (run and fact.verb is not run[0].verb):
                break
            run.append(fact)
            rest -= size_of(fact)
            if rest <= 0:
                break
        if rest == 0 and len(run) > 2:
            for fact in run:
                fact.part_of = total


def _told_before(fact: FactDraft, total: FactDraft) -> bool:
    """Whether a number stands close enough before its sum to be one of its parts.

    甲县286人,乙、丙依次为241人、158人,三地合计685人: those dealt out divide no neighbour.
    """
    near = total.phrase.start - fact.phrase.end < _BEFORE
    whole = fact.part_of
    beside = whole is not None and total.phrase.start - whole.phrase.end < _BEFORE
    return near and (whole is None or (beside and same_kind(fact, total)))


def _adding_up(
    total: FactDraft, facts: Sequence[FactDraft], *, summed: bool = False
) -> list[FactDraft]:
    """The first of the facts, all of the total's kind, that together are the total; else none."""
    parts: list[FactDraft] = []
    rest = size_of(total)
    measure = measure_of(total)
    for fact in facts:
        if fact.family != total.family or measure_of(fact) != measure:
            continue
        divided = fact.part_of is total or any(part.part_of is total for part in parts)
        if fact.verb is not None and fact.verb is total.verb and not (divided or summed):
            # 分别查处21人、13人、8人: a list, whatever its numbers come to.
            return []
        again = same_kind(fact, total) and fact.how in ("before", "after")
        if again and not summed and not divided:
            # 抓获9人;同时,在南昌堵住4人…: more of the same.
            return []
        if (measure == "thing" and fact.unit != total.unit) or (
            fact.type == _FINE and total.type != _FINE
        ):
            # 退缴25万元。判处罚金20万元、5万元
            continue
        taken = fact.part_of is not None and fact.part_of is not total
        if taken and not (summed and any(one is fact.part_of for one in facts)):
            continue
        rest -= size_of(fact)
        parts.append(fact)
        if rest <= 0:
            return parts if rest == 0 and len(parts) > 1 else []
        if len(parts) == _MOST_PARTS:
            return []
    return []
