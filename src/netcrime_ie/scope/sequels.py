"""What a sentence tells behind its date that was not on that day.

7月6日抓获司机2人,随后又在两地抓获9人,查明该团伙倾倒废酸41车次: only the first was on the 6th.
"""

import re

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.offenders import NEUTRAL, TOLD, is_offence
from netcrime_ie.scope.time_model import Days, Time, Use

# At the beginning of a clause: on a later day. 循线追踪的民警 only tells who acts.
_THEN = re.compile(
    "[,;][^,。;]{0,10}?(?:随后|随即|其后|此后|之后|事后|嗣后|继而|后续|由此|顺藤摸瓜|进一步|深挖|扩线|再循|尔后|而后"
    "|[顺循沿]着|[循顺]线)(?![^,。;]{0,6}的)"
)
# What became of those caught, once the day was over: 抓获52人,32人已被批捕.
_STAGES = frozenset(("arrested", "prosecuted", "sentenced", "bail", "criminal_detention"))
_DONE = re.compile("抓|获|落网|到案|捕|归案|扣|端掉|捣毁|起出|缴|控制|搜出|堵|拦|截|查")
_CLAUSE = 14
_FEW = 10
_WINDOW = 240


def leaves_day(folded: str, sentence: Sentence, fact: FactDraft, time: Time) -> bool:
    """Whether a number behind the date of its sentence is of another, untold time."""
    if time.use is not Use.SPOT or time.at > fact.index:
        return False
    start = sentence.nodes[time.at].end
    between = folded[max(start, fact.phrase.start - _WINDOW) : fact.phrase.start]
    if is_offence(fact):
        return _is_days(time.days) and TOLD.search(between) is not None
    if fact.type in NEUTRAL:
        return False
    then = _THEN.search(between)
    later = then is not None and _DONE.search(between, 0, then.start()) is not None
    return later or _is_by_now(folded, fact, between)


def _is_days(days: Days) -> bool:
    """Whether a time is a day or a few: 5月初."""
    first, last = days
    return first is not None and last is not None and (last - first).days <= _FEW


def _is_by_now(folded: str, fact: FactDraft, between: str) -> bool:
    """Whether people were charged since: 4月12日,…抓获52人,32人已被批捕."""
    if fact.type not in _STAGES or _DONE.search(between) is None:
        return False
    clause = re.split("[,。;]", between)[-1]
    following = re.split("[,。;]", folded[fact.phrase.end : fact.phrase.end + _CLAUSE])[0]
    return "已" in clause + following or "随后" in clause + following
