"""Signs of a story and of a round-up: in words, and in what a fact counts."""

import re
from collections.abc import Mapping
from functools import lru_cache
from re import Pattern

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.lexicon import load_lexicon

# How many signs of a story make one: a name alone may stand in any round-up.
ENOUGH = 2
# A figure of so many days belongs to a round-up, if an authority reports it.
_LONG_PERIOD = 28
# What offenders did over years tells nothing of a round-up.
_OFFENDERS = frozenset(("crime_scale", "involved", "gain", "loss", "other", "victim"))
# “6·18”网络传销案, “皇×”赌球案.
_NAMED_CASE = re.compile(r"“[^“”\n]{1,12}”[^,。;\n]{0,20}案")
_ONE_CASE = re.compile(r"[一1]起[^,。;\n]{0,30}案|特大[^,。;\n]{0,24}案|[一1]个[^,。;\n]{0,30}团伙")
# 张某, 王某甲, 姓周, 徐姓主嫌.
_PERSON = re.compile(
    r"[\u4e00-\u9fff]某|姓[\u4e00-\u9fff][(男女]|[\u4e00-\u9fff]姓(?:主嫌|男|女|犯嫌|嫌|船长)"
)
# Those who write and speak for the authorities: 记者 周某, 副局长刘某某介绍.
_SPEAKER = re.compile(
    r"(?:记者|通讯员|作者|编辑|责编|局长|负责人|队长|主任|检察官|科长|处长|警司|法官)"
    r"(?:[\s、]?[\u4e00-\u9fff]某{1,2})+|[\u4e00-\u9fff]某{1,2}\s?(?:介绍|说|表示|指出|透露|坦言|摄)"
)


def signs_of(text: str) -> set[str]:
    """The signs of a story in a text, each once."""
    signs = set(cue("case_told").findall(text))
    for name, pattern in (("named", _NAMED_CASE), ("one", _ONE_CASE), ("person", _PERSON)):
        if pattern.search(text if name != "person" else _SPEAKER.sub("", text)):
            signs.add(name)
    return signs


def covers_long(fact: FactDraft) -> bool:
    """Whether a fact states a period that is too long for one case."""
    if fact.period is None or "period" in fact.inherited:
        return False
    if fact.family in ("amount", "measure") and fact.type in _OFFENDERS:
        return False
    start, end = fact.period
    return start is not None and end is not None and (end - start).days >= _LONG_PERIOD


def counts_cases(fact: FactDraft) -> bool:
    """Whether a fact counts more than one case."""
    value = fact.phrase.number.value
    return fact.family == "case" and value is not None and value > 1


def is_one_gang(fact: FactDraft) -> bool:
    """Whether a fact is the breaking up of one gang or den."""
    return fact.type in ("gang", "den") and fact.phrase.number.value == 1


@lru_cache(maxsize=8)
def cue(name: str) -> Pattern[str]:
    """The words of a block of cues.txt, the longest first."""
    words: Mapping[str, tuple[str, ...]] = load_lexicon().cues
    longest_first = sorted(words[name], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
