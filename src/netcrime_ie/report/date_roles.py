"""The ledger roles of dates, lengths and times: most say when, some are terms, plans or talk."""

import re

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.context import Cues
from netcrime_ie.facts.told import Told

_ROLES = {"point": "date", "period": "date", "duration": "duration", "time": "time"}
# A statute threatens, it does not tell of a sentence: 一经定罪,最高可判监14年.
_THREAT = re.compile(
    "一经定罪|最高可|最高刑(?!期)|最重可|起刑|法定刑|[要应将可会]被?判|[要应]处|第[一二三四五六七八九十百零〇0-9]+条"
)
# ...机动车的,处暂扣六个月; 吊销驾驶证且五年内不得重新取得: what a rule lays down.
_PENALTY = re.compile("[的者],(?:依法)?(?:处|可处|并处|可以|应当?|吊销|暂扣|撤销|责令)")
_LAID_DOWN = re.compile("(?:处|处以|可处|暂扣|吊销|扣留|停业|禁止|不得)[^,。;]{0,4}$")
_FORBIDDEN = re.compile("[之以]?内(?:不得|不予|禁止|不准)")
_TERMS = (
    "有期徒刑",
    "拘役",
    "拘留",
    "行拘",
    "监禁",
    "徒刑",
    "管制",
    "缓刑",
    "刑期",
    "判处",
    "判刑",
    "获刑",
    "领刑",
    "劳动教养",
    "劳教",
    "收容教养",
    "判囚",
    "囚禁",
    "判监",
    "入狱",
    "被判",
    "获判",
    "改判",
    "坐牢",
    "收监",
    "服刑",
    "量刑",
    "剥夺政治权利",
    "禁业",
    "从业禁止",
    "劳役",
    "感化",
    "社会服务令",
    "社区矫正",
)
# 五年至二年二个月不等的有期徒刑: the lengths between this one and the word that names them all.
_LENGTHS = "[0-9一二三四五六七八九十两零半个年月日天周]{2,10}"
_CHAIN_AFTER = re.compile(f"(?:[至到、和及与]{_LENGTHS}){{1,6}}(?:不等)?的?")
_CHAIN_BEFORE = re.compile(f"(?:{_LENGTHS}[至到、和及与]){{1,6}}$")
_CHAIN = 40
# What a court forbids with its sentence: 并处罚金八万元,三年内禁止从事食品销售.
_CONVICTED = re.compile("裁定|驱逐|判令|判处|判刑|获刑|领刑|有期徒刑|徒刑|缓刑|拘役|罚金|宣判|判决")
# 提醒,...的,五年内不得重新取得: what holds for everybody.
_GENERAL = re.compile("吊销|暂扣|提醒|提示|依照|依据|根据|按照|规定|凡|一律|将被|会被|应当|[的者],")
# 于前一天离开, 行动前一晚: the day before.
_DAY_BEFORE = re.compile("前一[天日晚夜]|前[天日晚]")
# 五年以上有期徒刑的21人,三年以上不满五年的34人: the next term of the same kind.
_TERM_LISTED = re.compile("有期徒刑|获刑|判处|刑期|徒刑")
_BOUNDS = ("以上", "以下", "以内")
_BOUNDED = ("以上", "不满", "以下", "不足", "未满")
# 查得最多的一天, 10月的一天: one day as one man.
_ONE_DAY = re.compile("(?:的|某)一[天日晚夜]$")
# 24小时热线: around the clock.
_CLOCK_ROUND = re.compile("(?:[\u4e00-\u9fff]{0,4})?(?:热线|专线|电话|值班|值守|服务|客服)")
# 48小时内办结, 24小时内反馈: a plan's time limit.
_LIMIT = re.compile("[之以]?内")
# 案发前一周 counts from something else; 首六个月 is January to June.
_FIRST = re.compile("[首头同]$|(?:^|[^\u4e00-\u9fff]|[在年从])前$")
_SPAN_BEHIND = re.compile(
    "[0-9一二三四五六七八九十两数几半近约多余]+个?[多半]?(?:天|日|月|年|周|星期|小时|分钟)[多余]?[以之]?后"
)
# 三天两头换住处, 一夜之间被转空: ways of speaking.
_IDIOM = re.compile(
    "三天两头|一夜之间|一夜暴富|一夜成名|一天到晚|三年五载|十天半月|一时半会|一朝一夕|一年到头|一日三餐|百年不遇|千年一遇|三天打鱼|百日维新|一年四季"
)
_DETAINED = ("行政拘留", "拘留", "治安拘留")


def date_role(folded: str, match: DateMatch, cues: Cues) -> str:
    """The role of a date expression."""
    if _IDIOM.match(folded, match.start):
        return "word"
    if match.kind == "duration":
        return _length_role(folded, match, cues)
    if match.kind == "time":
        told = Told.around(folded, match.start, cues)
        marks = told.quotation(match.start, match.end)
        # “凌晨三点有大地震”的谣言
        return "quoted" if marks is not None and told.pretends(*marks) else "time"
    of_a_day = match.kind == "point" and match.grain == "day"
    if of_a_day and folded.startswith(_DETAINED, match.end):
        # 处以15日行政拘留
        return "sentence"
    if match.kind == "period" and folded.startswith("近", match.start):
        # 近三年 tells how long, not when.
        return "duration"
    if _SPAN_BEHIND.fullmatch(folded, match.start, match.end):
        # 两天后 tells how long after, whatever day that was.
        return "duration"
    if match.kind == "recurring":
        # 每年4月到6月 says when, 每3天 how often.
        named = any(unit in folded[match.start + 2 : match.end] for unit in "月日号")
        return "date" if named else "rate"
    return _ROLES.get(match.kind, "date")


def _length_role(folded: str, match: DateMatch, cues: Cues) -> str:
    start, end = match.start, match.end
    told = Told.around(folded, start, cues)
    sentence = folded[told.start : start]
    before, after = _around(folded, start, end)
    threatened = _THREAT.search(sentence) is not None
    ruled = _PENALTY.search(sentence) is not None
    if any(term in before or term in after for term in _TERMS):
        return "law" if threatened or ruled else "sentence"
    bounded = after.startswith(_BOUNDS) or before.endswith("不满") or "不满" in after[:4]
    bounded = bounded or any(word in folded[start:end] for word in _BOUNDED)
    if bounded and _TERM_LISTED.search(sentence):
        return "law" if threatened else "sentence"
    if ruled and (_LAID_DOWN.search(before) or _FORBIDDEN.match(folded, end)):
        return "law"
    if _FORBIDDEN.match(folded, end):
        return _ban(sentence)
    if _FIRST.search(before) or _DAY_BEFORE.match(folded, start - 1):
        return "date"
    if _ONE_DAY.search(folded, max(0, start - 1), end):
        return "article"
    if folded.startswith("24小时", start) and _CLOCK_ROUND.match(folded, end):
        return "time"
    marks = told.quotation(start, end)
    if marks is not None and _is_said(told, *marks):
        return "quoted"
    if told.claimed(start):
        return "quoted"
    return "target" if _LIMIT.match(folded, end) and told.planned(start) else "duration"


def _around(folded: str, start: int, end: int) -> tuple[str, str]:
    """What stands beside a length, or beside the list that it is one of.

    被处五年至二年二个月不等的有期徒刑: 有期徒刑 stands beside both.
    """
    first = _CHAIN_BEFORE.search(folded, max(0, start - _CHAIN), start)
    last = _CHAIN_AFTER.match(folded, end, end + _CHAIN)
    low, high = first.start() if first else start, last.end() if last else end
    return folded[max(0, low - 8) : low], folded[high : high + 8]


def _ban(sentence: str) -> str:
    """The role of a time in which something is forbidden: by a rule, by a court, by an office."""
    if _GENERAL.search(sentence):
        return "law"
    return "sentence" if _CONVICTED.search(sentence) else "duration"


def _is_said(told: Told, opened: int, closed: int) -> bool:
    """Whether a quotation holds words of a rumour or an advert: “7天降糖、不用打针”."""
    if told.folded[closed - 1] in "。!?…":
        return False
    return closed - opened > _NAME or told.pretends(opened, closed)


_NAME = 8
