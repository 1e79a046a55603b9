"""What offenders did, apart from what was done about it: 经查,2012年以来,该团伙…."""

import re
from collections.abc import Sequence

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import CRIME, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.time_model import Time, Use
from netcrime_ie.scope.words import HOME_WORDS

# What offenders did or held, and what may be told of them as well as of an authority's work.
DONE = frozenset(("crime_scale", "gain", "loss"))
OFFENCES = DONE | {"victim"}
NEUTRAL = frozenset(("involved", "other"))
# What follows is told of offenders: 经查,…; 据张某交代,…
TOLD = re.compile(
    "经(?:初步|深入|进一步|警方|法院|民警|办案民警|侦查员|执法人员|检方|突审|连夜)?"
    "(?:调查|审查|审讯|讯问|审理|核查|核实|侦查|清点|突审|审|查)|查明|查实|查出|[检警]方查|检警[调]?查"
    "|(?:调查|侦查|审讯|讯问|审查|研判|核查)(?:显示|发现|得知|指出|表明)|交[代待]|供述|供认|供称"
    "|起诉书|起诉意旨|指控(?!体系|机制|职能|职责|能力|质效|质量|水平|工作)|审理认为"
    "|涉嫌干犯|涉嫌犯下|判决书|认定,"
)
_OFFENDER = re.compile(
    "团伙|集团|犯罪网络|为首|嫌疑人|嫌犯|被告人|当事人|骗徒|不法分子|犯罪分子|主犯|主嫌"
    "|[\u4e00-\u9fff]某|[二两三四五六七八九十]人(?=[,先将把以通利用在共合伙])|夫妇|夫妻|兄弟"
    "|父子|姐妹|他们|伙同|[该这]伙|一伙人|[此本]人"
    "|作坊|店主|该店|该公司|庄家|卖家|骗子|集团首脑|幕后|歹徒|[男女]子|诈团|车手"
)
# How long offenders went on: 短短半年, 两年间.
_LASTING = re.compile(
    "[0-9一二三四五六七八九十两半多余几数个](?:年|月|天|星期|周)[多余半]?[间内里来中,]|短短|先后|累计"
)
# How many characters and nodes before a number are looked at: keeps every scan linear.
_WINDOW = 240
# So many nodes hold the subject of a sentence.
_SUBJECT = 3
_NODES = 80


def is_offence(fact: FactDraft) -> bool:
    """Whether a fact tells what offenders did."""
    if fact.type in OFFENCES:
        return True
    return fact.type in NEUTRAL and fact.verb is not None and fact.verb.cls in CRIME


def tells_offences(facts: Sequence[FactDraft]) -> bool:
    """Whether facts tell what offenders did, and nothing that was done about it."""
    told = [fact for fact in facts if fact.type != "involved"]
    return bool(told) and all(is_offence(fact) for fact in told)


def looks_back(folded: str, sentence: Sentence, fact: FactDraft) -> bool:
    """Whether a number tells what offenders had done before: 短短半年,这伙人作案200多起."""
    before = _before(folded, sentence, fact)
    if is_offence(fact):
        return bool(TOLD.search(before) or _OFFENDER.search(before) or _LASTING.search(before))
    return fact.type in NEUTRAL and TOLD.search(before) is not None


def of_offenders(folded: str, sentence: Sentence, fact: FactDraft, time: Time) -> bool:
    """Whether a time open up to the report is when offenders acted, until their arrest."""
    nodes = sentence.nodes
    low = segment_bounds(nodes, time.at)[0]
    official = _names_authority(nodes[max(low, fact.index - _NODES) : fact.index])
    if not official and _OFFENDER.search(folded, nodes[low].start, nodes[time.at].end):
        # 以赵某为首的4人自去年6月起…
        return True
    opening = nodes[: min(low, _SUBJECT)]
    told = fact.type in OFFENCES | NEUTRAL and fact.family != "person"
    told = told and bool(opening) and not official and not _names_authority(nodes[:low])
    if told and _OFFENDER.search(folded, nodes[0].start, opening[-1].end):
        # 该集团以开公司作掩饰,去年三月以来共炮制个案93宗: its subject holds on.
        return True
    if not is_offence(fact) and fact.type != "involved":
        return False
    if TOLD.search(_before(folded, sentence, fact)):
        return True
    if fact.type in ("gain", "crime_scale") and not official:
        return True
    rescued = fact.verb is not None and fact.verb.cls not in CRIME
    if official and (fact.type not in OFFENCES or (fact.type == "victim" and rescued)):
        # 去年以来,全市法院审结案件320件,涉案被告人512人
        return False
    start = max(nodes[time.at].end, fact.phrase.start - _WINDOW)
    return _OFFENDER.search(folded, start, fact.phrase.start) is not None


def is_told(folded: str, sentence: Sentence, time: Time, after: Sequence[FactDraft]) -> bool:
    """Whether a time is of a story about offenders: 审理查明,2014年5月至2017年11月….

    Args:
        folded: The folded text.
        sentence: The sentence that states the time.
        time: The time.
        after: The facts behind it.
    """
    nodes = sentence.nodes
    if time.days[0] is not None and time.days[0] == time.days[1]:
        return False
    end = after[0].index if after else len(nodes)
    if _names_authority(nodes[time.at : end]):
        return False
    at = nodes[time.at].start
    if TOLD.search(folded, max(nodes[0].start, at - _WINDOW), at):
        return True
    if not after:
        return _OFFENDER.search(folded, nodes[0].start, nodes[-1].end) is not None
    open_end = time.use is Use.SINCE
    return open_end and any(of_offenders(folded, sentence, fact, time) for fact in after)


def _before(folded: str, sentence: Sentence, fact: FactDraft) -> str:
    """The sentence before a number."""
    start = fact.phrase.start
    return folded[max(sentence.nodes[0].start, start - _WINDOW) : start]


def _names_authority(nodes: Sequence[Node]) -> bool:
    """Whether an authority or an area is the subject: 今年以来,全市…."""
    return any(node.kind is Kind.AGENCY or node.text in HOME_WORDS for node in nodes)
