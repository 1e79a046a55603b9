"""Numbers that the text tells twice: in the headline, rounded, pointed back at, converted."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.scope.measure import measure_of, same_kind, value_of
from netcrime_ie.scope.time_model import Days

# How many facts with the same value or kind are compared.
_NEAR = 20
# How many facts a headline's number is compared with.
_MANY = 200
# Smaller numbers come up twice by chance.
_TELLING = 20
# Of people caught at one place even smaller ones hardly do.
_TELLING_CAUGHT = 6
# So large a number is told of one thing.
_LARGE = 1000
_POINTING = ("这", "该", "上述", "前述", "以上", "此")
# 75人当中; 14件75人当中
_AMONG = re.compile("(?:[0-9一二三四五六七八九十百千]{1,6}[人名])?(?:当中|之中|中|里)")
_CAUGHT = re.compile("(?:被捕|落网|到案|归案|被抓|抓获|拘捕|逮捕|查获|缴获|扣押|收缴|检获|起获)的$")
_ALL = re.compile("全部|悉数|均|都|无一|一网打尽|尽数|一并|全数")
_CONVERTED = re.compile(
    "[^,。;()]{0,3}[,(]?(?:折合|约合|合人民币|合港[币元]|合新台币|相当于|折算|折人民币|等值)"
)
_BRACKET = re.compile(r"[^,。;()]{0,3}\([^()。;,]{0,6}$")
# 白酒312箱(共1872瓶): the same things counted otherwise.
_COUNTED = re.compile(r"[^,。;()]{0,3}(?:\((?:折合|共|合计|合|计|即)|,折合)[^()。;,]{0,3}$")


def link_headlines(headline: Sequence[FactDraft], body: Sequence[FactDraft]) -> None:
    """A headline's number that the body states too, in full or more precisely."""
    equal: dict[tuple[str, Decimal], list[FactDraft]] = {}
    alike: dict[str, list[FactDraft]] = {}
    for fact in body:
        if fact.baseline:
            continue
        equal.setdefault((fact.family, value_of(fact)), []).append(fact)
        group = alike.setdefault(measure_of(fact), [])
        if len(group) < _MANY:
            group.append(fact)
    seen: dict[tuple[str, str, Decimal], FactDraft] = {}
    for fact in headline:
        same = equal.get((fact.family, value_of(fact)), [])[:_NEAR]
        same = [other for other in same if _may_measure(fact, other)]
        close = [other for other in alike.get(measure_of(fact), []) if rounds(fact, other)]
        found = [other for other in same if same_kind(fact, other)]
        found += [other for other in close if same_kind(fact, other)]
        found += same
        # 辟谣信息触发3.4万条次 for 发布辟谣信息34126条次: told of in other words.
        found += [other for other in close if other.unit == fact.unit and fact.unit is not None]
        key = (fact.family, fact.type, value_of(fact))
        fact.restates = found[0] if found else seen.get(key)
        seen.setdefault(key, fact)


def _may_measure(fact: FactDraft, other: FactDraft) -> bool:
    """Whether two numbers may measure the same; a headline often leaves the unit out."""
    pair = {measure_of(fact), measure_of(other)}
    return len(pair) == 1 or "none" in pair or not pair & {"person", "grams"}


def rounds(rough: FactDraft, exact: FactDraft) -> bool:
    """Whether one number is the other one rounded: 逾3万 for 31286, 近90亿 for 89.6亿."""
    a, b = value_of(rough), value_of(exact)
    if a <= 0 or b <= 0 or a == b or b < 100:
        return False
    number = rough.phrase.number
    low, high = number.low, number.high
    if _digits(a) >= _digits(b):
        return False
    if number.modifier == "more_than":
        top = high if high is not None else a * 2
        return a <= b < top
    if number.modifier == "less_than":
        return b <= a <= b * Decimal("1.15")
    if number.modifier in ("about", "exact"):
        return abs(a - b) <= b * Decimal("0.05")
    return low is not None and low <= b and (high is None or b <= high)


def _digits(value: Decimal) -> int:
    """How many digits tell: 31000 has two, 312.6 four."""
    return len(value.normalize().as_tuple().digits)


def link_rounded(body: Sequence[FactDraft], cases: Mapping[FactDraft, int]) -> None:
    """清理信息3.1万余条 … 清理信息31286条: the rough figure restates the exact one.

    Args:
        body: The body's facts.
        cases: The case of a list that each is told of: two cases repeat nothing.
    """
    groups: dict[tuple[str, str, str | None], list[FactDraft]] = {}
    for fact in body:
        if fact.baseline:
            continue
        # 480余人 and 480余名 count alike; a sum in another currency does not.
        key = (fact.family, fact.type, measure_of(fact))
        group = groups.setdefault(key, [])
        for other in group[-_NEAR:]:
            if fact.restates or other.restates or fact.adcode != other.adcode:
                continue
            if 0 < cases[other] != cases[fact] or not _may_repeat(fact, other):
                continue
            least = _TELLING_CAUGHT if fact.type == "captured" else _TELLING
            if value_of(fact) == value_of(other) and value_of(fact) >= least:
                fact.restates = other
            elif rounds(other, fact):
                other.restates = fact
            elif rounds(fact, other):
                fact.restates = other
        group.append(fact)


def _may_repeat(fact: FactDraft, other: FactDraft) -> bool:
    """Whether two figures of one kind can be one: of one time, of one thing, of one whole."""
    stated = "period" not in fact.inherited or "period" not in other.inherited
    if stated and fact.period and other.period and fact.period != other.period:
        # 今年“夏季行动”抓获97.5万名…6月25日至9月30日,抓获97.5万名: one within the other.
        exact = value_of(fact) == value_of(other) >= _LARGE
        if not (exact and _is_within(fact.period, other.period)):
            return False
    if fact.part_of is not None:
        # Of another whole, or beside it in one list: 产品质量类206件,…广告类200件.
        return fact.part_of is other.part_of and value_of(fact) == value_of(other)
    noun, known = _thing_of(fact), _thing_of(other)
    if not noun or not known or fact.family != "measure":
        return True
    # 账号310个, 直播间310个
    return noun[-1] == known[-1] or noun in known or known in noun


def _is_within(one: Days, other: Days) -> bool:
    """Whether one of two periods holds the other."""
    first, last = (
        [start or date.min for start, _ in (one, other)],
        [end or date.max for _, end in (one, other)],
    )
    return (first[0] - first[1]).days * (last[0] - last[1]).days <= 0


def _thing_of(fact: FactDraft) -> str:
    """What a figure counts, or what the total counts that it divides."""
    noun = fact.noun or (fact.part_of.noun if fact.part_of is not None else None)
    return noun.text if noun is not None else ""


def link_referring(folded: str, body: Sequence[FactDraft], cases: Mapping[FactDraft, int]) -> None:
    """这113人, 被捕的十九人, 5人中: the number points back at an earlier one of its case."""
    told: dict[tuple[int, str, str, Decimal], FactDraft] = {}
    for fact in body:
        key = (cases[fact], fact.family, measure_of(fact), value_of(fact))
        earlier = told.get(key)
        free = fact.restates is None and fact.part_of is None
        if free and earlier is not None and _points_back(folded, fact, earlier):
            fact.restates = earlier
        told.setdefault(key, fact)


def _points_back(folded: str, fact: FactDraft, earlier: FactDraft) -> bool:
    # 这23人均被刑事拘留 says something new of the same people; 52人里被刑拘39人 does not.
    among = _AMONG.match(folded, fact.phrase.end) and fact.family == "person"
    acted = fact.how == "after" and not same_kind(fact, earlier) and not among
    if acted:
        return False
    start, end = fact.phrase.start, fact.phrase.end
    before = folded[max(0, start - 4) : start]
    if before.endswith(_POINTING) or _CAUGHT.search(before):
        return True
    if _AMONG.match(folded, end) and (fact.family == "person" or same_kind(fact, earlier)):
        return True
    if _opens_clause(folded, fact) and _same_noun(fact, earlier):
        # 两起案件发生后,…: definite at the beginning of a clause.
        return True
    if not same_kind(fact, earlier):
        return False
    # 成功将5名犯罪嫌疑人全部抓获
    clause = re.split("[,。;]", folded[end : end + 24], maxsplit=1)[0]
    return fact.family == "person" and _ALL.search(clause) is not None


def _opens_clause(folded: str, fact: FactDraft) -> bool:
    start = fact.phrase.start
    return start == 0 or folded[start - 1] in ",。;:\n "


def _same_noun(fact: FactDraft, earlier: FactDraft) -> bool:
    return fact.noun is not None and earlier.noun is not None and fact.noun.cls == earlier.noun.cls


def link_captions(captions: Sequence[FactDraft], body: Sequence[FactDraft]) -> None:
    """图为民警清点扣押的37部手机: what stands under a photo repeats the text."""
    told: dict[tuple[str, Decimal], FactDraft] = {}
    for other in reversed(body):
        told[measure_of(other), value_of(other)] = other
    for fact in captions:
        first = told.get((measure_of(fact), value_of(fact)), fact)
        if fact.restates is None and first.phrase.start < fact.phrase.start:
            fact.restates = first


def link_converted(folded: str, facts_of: Sequence[Sequence[FactDraft]]) -> None:
    """冻结泰达币4万余枚,折合人民币约28万元; 白酒312箱(共1872瓶): told in another unit."""
    for facts in facts_of:
        for previous, fact in pairwise(facts):
            between = folded[previous.phrase.end : fact.phrase.start]
            if len(between) > _NEAR or previous.unit == fact.unit or fact.family != previous.family:
                continue
            if fact.family == "amount":
                again = _CONVERTED.match(between) or _BRACKET.match(between)
            else:
                again = _COUNTED.match(between) if fact.family == "measure" else None
            if again:
                fact.restates = previous
                fact.type = previous.type
