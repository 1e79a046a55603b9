"""When something happened, and for which of the numbers that follow it still holds.

5月28日,警方抓获12人 holds for the rest of its paragraph, but not for what offenders had done
before, what was done later (随后, 顺着线索), what a court made of it, or what others did elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.measure import value_of
from netcrime_ie.scope.offenders import DONE, NEUTRAL, is_offence, looks_back
from netcrime_ie.scope.time_model import Days

# An operation of so many days has the cases that are told of it.
_BRIEF = 31
# So many cases are an area's.
_MANY = 10
# What happens once the police have done their work, on days of its own.
_LATER = frozenset(("sentenced", "prosecuted", "arrested", "bail"))
# What is reckoned or decided in the days behind a raid.
_SETTLED = frozenset(
    ("criminal_detention", "compulsory", "admin_detention", "closed", "warned", "surrendered",
     "involved")
)  # fmt: skip
_RAIDED = re.compile("[查检缴搜起]获|[查暂]扣|扣[押留]|拘捕|抓获|当[场晚天日]|现场|搜出|检走")
_PROCEDURE = frozenset(
    ("capture", "criminal_detention", "arrest", "bail", "compulsory", "prosecute", "sentence",
     "not_prosecuted", "list_wanted", "conclude", "transfer")
)  # fmt: skip
_COURT = re.compile("法院|宣判|判处|判决|庭审|检察|地检|起诉|公诉|检控|检方|提堂|声押|羁押")
_PENALTY = re.compile("罚金")
# 随后,警方顺着冷链单据…: nobody knows when.
_AFTERWARDS = re.compile(
    "随后|顺着|循着|循线|顺线|沿着|据此|由此|深挖|顺藤摸瓜|扩线|继而|后续|之后|此后|其后|事后|嗣后|经扩线"
    "|进一步|再循"
)
# How far into a sentence such words stand.
_OPENING = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """When something happened, for the rest of the paragraph.

    Attributes:
        days: First and last day; none of them where the text says 近日 or 目前.
        crime: Whether it is when offenders acted.
        now: Whether it is 目前.
        acted: Whether officers' results were told of it.
        court: Whether a court or procurators acted then.
        adcodes: Where that was.
        told: Whether any figure was told of it.
        counted: Whether cases were counted of it.
    """

    days: Days
    crime: bool = False
    now: bool = False
    acted: bool = False
    court: bool = False
    adcodes: frozenset[str] = frozenset()
    told: bool = False
    counted: bool = False


def spot_of(text: str, days: Days, facts: Sequence[FactDraft], *, crime: bool) -> Spot:
    """Keep a time that a sentence states, with what is told of it.

    Args:
        text: The sentence.
        days: The time.
        facts: The facts behind it.
        crime: Whether it is when offenders acted.
    """
    acted = any(not is_offence(fact) and fact.type not in NEUTRAL for fact in facts)
    places = frozenset(fact.adcode for fact in facts if fact.adcode is not None)
    court = _COURT.search(text) is not None
    return Spot(
        days,
        crime,
        acted=acted,
        court=court,
        adcodes=places,
        told=bool(facts),
        counted=any(map(counts_cases, facts)),
    )


def still_holds(folded: str, spot: Spot, sentence: Sentence, fact: FactDraft) -> bool:
    """Whether a time told before is still that of a fact of a later sentence.

    Args:
        folded: The folded text.
        spot: The time.
        sentence: The fact's sentence, which states none.
        fact: The fact.
    """
    single = spot.days[0] == spot.days[1]
    if not single and not spot.told and is_brief(spot.days):
        # 今年5月,河沟突现死鱼。警方起获罐车3辆: nobody knows when.
        return False
    if spot.crime:
        # 经查,2012年以来…。警方冻结账户29个: another time.
        if single and spot.days[1] is not None:
            return True
        # …先后汇款17次。…2人各以10万元交保
        acts = fact.verb is not None and fact.verb.cls in _PROCEDURE
        return fact.type in DONE | NEUTRAL and not acts
    if looks_back(folded, sentence, fact):
        return False
    if is_brief(spot.days) and spot.acted and not spot.court and _is_sequel(folded, fact):
        # 9月4日,民警查获牛肉1.3吨。检察院提起公诉后,二人被判处有期徒刑
        return False
    start = sentence.nodes[0].start
    if is_brief(spot.days) and spot.acted and not spot.court and fact.type in _SETTLED:
        # 3月18日,执法人员查获化肥60吨。货值15.6万元,二人被刑拘: once the raid was over, unless
        # its sentence goes on with it: 检获毒品三公斤,市值20万元.
        return _RAIDED.search(folded, start, fact.phrase.start) is not None
    if single and spot.told and _AFTERWARDS.search(folded, start, start + _OPENING):
        # 3月17日,起获信息9万条。经深挖,7人被行政拘留
        return False
    if not single or not spot.acted:
        return True
    if _AFTERWARDS.search(folded, start, start + _OPENING):
        return False
    # 10月12日,北林分局收网,17人被带走。密山市公安局则盯上…
    named = any(node.kind is Kind.AGENCY for node in sentence.nodes[: fact.index])
    return not (named and _is_elsewhere(spot, fact))


def counts_cases(fact: FactDraft) -> bool:
    """Whether a figure counts the cases of an area, not those of one raid: 查处案件227起."""
    return fact.family == "case" and not fact.baseline and value_of(fact) >= _MANY


def is_brief(days: Days | None) -> bool:
    """Whether a period is that of one operation, whose cases are listed."""
    if days is None or days[0] is None or days[1] is None:
        return False
    return (days[1] - days[0]).days <= _BRIEF


def is_later(fact: FactDraft, whole: FactDraft) -> bool:
    """Whether people are at a later stage than those they are a part of: 抓获14人…批捕9人."""
    return fact.type in _LATER and fact.type != whole.type


def _is_sequel(folded: str, fact: FactDraft) -> bool:
    """Whether a fact is of a later stage of the procedure: 判处, 起诉, 批捕, 罚金."""
    if fact.type in _LATER:
        return True
    return fact.type == "fine" and _PENALTY.search(folded, fact.start, fact.end) is not None


def _is_elsewhere(spot: Spot, fact: FactDraft) -> bool:
    """Whether a fact is of another prefecture than what was told of the time."""
    if fact.adcode is None or fact.adcode.endswith("0000") or not spot.adcodes:
        return False
    return not any(place.endswith("0000") or place[:4] == fact.adcode[:4] for place in spot.adcodes)
