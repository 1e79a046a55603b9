"""Numbers that add up to one beside them divide it, said or not.

43人到案…31人被刑事拘留,12人取保候审; 分别为3218、3051、2821起,共计9090起; 8月9日抓获14人…目前,9人
被批准逮捕,3人取保候审,另有2人受到行政处罚.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.scope.measure import is_counted, measure_of, same_kind, size_of, value_of
from netcrime_ie.scope.stages import link_caught, link_stages
from netcrime_ie.scope.words import COUNTRY

# How many facts are looked at on either side.
_NEAR = 20
# A sum of fewer may be chance; so may one of many parts, or of numbers far off.
_SMALLEST = 5
_MOST_PARTS = 8
# A province has up to two dozen cities.
_MOST_AREAS = 30
_BEFORE = 60
_BEHIND = 120
# 二者合计6300万元 sums up two figures; so many characters hold such words.
_TOGETHER = re.compile("合计|共计|总计|加起来")
_PAIR = re.compile("(二者|两者|两项|三者|三项|四项)")
_COUNTS = {"二者": 2, "两者": 2, "两项": 2, "三者": 3, "三项": 3, "四项": 4}
_CAUGHT = frozenset(("captured", "fugitive", "surrendered"))
# Types that a sum may count together.
_ONE_RESULT = (
    _CAUGHT,
    frozenset(("seized", "frozen")),
)
_FINE = "fine"
_WORDS = 10
# How far before a number 合计 may stand: 三地合计685人.
_SUMMED = 4
# A list whose sum stands behind it without a word.
_SUM = 20
_STOP = re.compile("[。;!?\n]")
# 上述四案, 以上案件, 这3起案件: all that a list has told.
_CLOSING = re.compile(
    "(?:上述|以上|前述|这)(?:[0-9一二三四五六七八九十两]{1,3}(?:起|件|宗|个)?)?(?:典型|典型的)?(?:案件|案例|案)"
)
_SUMMING = re.compile("共计|合计|总计|总共|加上|合共|共|加起来|一共")


def link_sums(
    folded: str,
    headline: Sequence[FactDraft],
    paragraphs: Sequence[Sequence[FactDraft]],
    cases: Mapping[FactDraft, int],
) -> None:
    """Set ``part_of`` of numbers that add up, in place.

    Args:
        folded: The folded text.
        headline: The facts of the headlines.
        paragraphs: The body's facts by paragraph.
        cases: The case of a list that each fact is told of.
    """
    told = [fact for fact in headline if fact.restates is None]
    case = 0
    for facts in paragraphs:
        if facts and cases[facts[0]] != case:
            case, told = cases[facts[0]], []
        counted = [fact for fact in facts if fact.restates is None and _is_exact(fact)]
        _link_paragraph(folded, counted)
        _link_listed(counted)
        _link_made_up(folded, facts)
        link_caught(folded, facts, told)
        link_stages(folded, facts, told)
        _link_areas(told, counted)
        _link_same_things(told, counted)
        told = [*told, *counted][-_NEAR:]
    _link_closing(folded, [fact for facts in paragraphs for fact in facts], cases)
    if paragraphs:
        rest = [fact for facts in paragraphs[1:] for fact in facts]
        _link_lead(headline, paragraphs[0], rest)


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


def _link_lead(
    headline: Sequence[FactDraft], lead: Sequence[FactDraft], rest: Sequence[FactDraft]
) -> None:
    """What the lead sums up and the body tells case by case: 共拘捕5人…拘捕3人…夫妇2人被捕."""
    counted = len(headline[:_NEAR])
    for i, total in enumerate((*headline[:_NEAR], *lead[:_NEAR])):
        # More of the same within the lead is no part of what it says.
        end = lead[-1].phrase.end if i >= counted else 0
        if value_of(total) < _SMALLEST or total.restates is not None or not _is_exact(total):
            continue
        later = [
            fact
            for fact in (*lead, *rest)
            if fact.phrase.start > total.phrase.end
            and _is_alike(fact, total)
            and measure_of(fact) == measure_of(total)
            and (fact.part_of is total or (fact.part_of is None and fact.phrase.start > end))
            and fact.restates is None
        ]
        strict = [fact for fact in later if same_kind(fact, total)]
        fresh = [fact for fact in strict if fact.part_of is None]
        for parts in (fresh, strict, later):
            together = sum((size_of(fact) for fact in parts), Decimal(0))
            if len(parts) > 1 and together == size_of(total) and all(map(_is_exact, parts)):
                for fact in parts:
                    fact.part_of = total
                break


def _is_alike(fact: FactDraft, total: FactDraft) -> bool:
    """Whether two facts tell of one result: 10人全部落网…1人投案; 查扣3715万元…冻结1260万元."""
    if fact.family != total.family:
        return False
    pair = {fact.type, total.type}
    return len(pair) == 1 or any(pair <= kinds for kinds in _ONE_RESULT)


def _link_areas(told: Sequence[FactDraft], counted: Sequence[FactDraft]) -> None:
    """What several bodies or places made up together: 查处酒驾31起…甲大队查处19起;乙大队12起."""
    kinds: dict[tuple[str, str, str], list[FactDraft]] = {}
    for fact in counted:
        if fact.part_of is None:
            kinds.setdefault(_result_of(fact), []).append(fact)
    for kind, facts in kinds.items():
        whole = [one for one in told if _result_of(one) == kind]
        for total in (*reversed(whole), *facts[:_NEAR]):
            run = [one for one in facts if one.phrase.start > total.phrase.end]
            if not all(_is_within(one, total) for one in run):
                # 福州抓获9人,南昌4人,金华3人,徐州2人: more, and 9 by chance.
                continue
            if not 1 < len(run) <= _MOST_AREAS or value_of(total) < _SMALLEST:
                continue
            apart = {fact.agency for fact in run}, {fact.adcode for fact in run}
            together = sum((size_of(fact) for fact in run), Decimal(0))
            if max(map(len, apart)) > 1 and together == size_of(total):
                for fact in run:
                    fact.part_of = total
                break


def _result_of(fact: FactDraft) -> tuple[str, str, str]:
    """Family, type and measure; fugitives are caught as others are."""
    found = "captured" if fact.type in _CAUGHT else fact.type
    return fact.family, found, measure_of(fact)


def _is_within(fact: FactDraft, total: FactDraft) -> bool:
    """Whether a number is told of the total's place or of one inside it."""
    if fact.adcode is None or total.adcode is None:
        return fact.adcode == total.adcode
    if total.adcode == COUNTRY:
        return True
    outer = total.adcode.rstrip("0")
    return fact.adcode.startswith(outer + "0" * (len(outer) % 2))


def _link_same_things(told: Sequence[FactDraft], counted: Sequence[FactDraft]) -> None:
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
                and _is_alike(one, total)
                and measure_of(one) == measure_of(total)
            ]
            together = sum((size_of(fact) for fact in run), Decimal(0))
            if 1 < len(run) <= _MOST_PARTS and together == size_of(total):
                for fact in run:
                    fact.part_of = total
        before.append(total)


def _link_closing(folded: str, facts: Sequence[FactDraft], cases: Mapping[FactDraft, int]) -> None:
    """What all cases of a list came to: 上述4起案件中,11名被告人被判刑,并处罚金共计100万元."""
    for i, total in enumerate(facts):
        low = max(folded.rfind(mark, 0, total.start) for mark in "。\n")
        opening = folded[low + 1 : total.phrase.start]
        if len(opening) > _BEHIND or not _CLOSING.search(opening) or not _is_exact(total):
            continue
        run = [
            one
            for one in facts[:i]
            if cases[one]
            and one.phrase.start < low
            and same_kind(one, total)
            and measure_of(one) == measure_of(total)
            and one.restates is None
            and _is_exact(one)
        ]
        together = sum((size_of(fact) for fact in run), Decimal(0))
        if len(run) > 1 and together == size_of(total):
            for fact in run:
                fact.part_of = total


def _is_exact(fact: FactDraft) -> bool:
    number = fact.phrase.number
    return number.modifier == "exact" and number.value is not None and not fact.baseline


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
