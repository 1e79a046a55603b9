"""Lengths of time (七个多月, 三年六个月, 近一个月) and what recurs (每月, 日均)."""

import re

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.patterns import GAP, length_before
from netcrime_ie.dates.types import DURATION, RECURRING, Reading

_CJK = "一二三四五六七八九两十百千万几数半廿卅零〇"
_NUMERAL = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}(?:\.[0-9]{1,2})?)"
    r"(?:[-~至到][0-9]{1,4}(?:\.[0-9])?)?"
    rf"|[{_CJK}]{{1,8}}(?:至|到)[{_CJK}]{{1,6}}|[{_CJK}]{{1,8}}"
)
# What makes another word of a unit: 三年级, 3天津籍, 18周岁, 两周边, 3分钟 is complete.
_UNIT = (
    "分(?=[0-9]{1,2}秒)|个[多半]?(?:月|小时|季度|星期|礼拜|年头)|个?(?:小时|星期|礼拜|工作日|自然日)|周年|整?年(?![级龄薪均轻制货报检]|期(?!满))"
    "|周(?![岁边围某刊末转密])|[天晚夜](?![津然猫河府门山水台网元间上总猪])|分钟|秒钟?(?![杀传速])|个?昼夜|个?日夜"
)
_LENGTH = re.compile(
    rf"({_NUMERAL}){GAP}([余多来几]?{GAP})({_UNIT})"
    "(半(?![数价])|[余多](?!次|人|名|起|张|部|家|个|万|元|地))?"
)
# 数月, 半月, 三月余: months without 个 only where no name of a month is left.
_BARE_MONTHS = re.compile(
    "(?:[数几半]|[一二三四五六七八九十]{1,2}(?=月[余多])|[一二三四五六七八九十两]{1,2}余|两)月"
    "(?![饼球薪供租均刊报])[余多]?"
)
# 15日内, 数日, 十余日: days are a length before 内 and after 拘留 (checked by the reader).
_BARE_DAYS = re.compile(
    rf"(?:[0-9]{{1,4}}(?:[-~至到][0-9]{{1,4}})?|[{_CJK}]{{1,5}}(?:至[{_CJK}]{{1,5}})?){GAP}[余多]?"
    "日(?![元本均游])"
)
_VAGUE_DAYS = re.compile(
    "(?:[数几半]|十几|数十|[0-9一二三四五六七八九十]{1,3}[余多])日(?![元本均])"
)
_DAYS_AFTER = re.compile("[以之]?[内后]|左右|余|以[上下]")
_SENTENCE_MONTHS = re.compile(rf"(?:[0-9]{{1,2}}|[{_CJK}]{{1,2}})月(?!份)")
# 三年零六个月, 1小时30分钟, 两年又三个月.
_AND = re.compile("[零又加]?")
_MINUTES = re.compile("[0-9]{1,2}分(?![之钟])")
_AFTER = re.compile(f"{GAP}(?:左右|上下|以上|以下|以内|许)(?!的?刑)")
_BEFORE = re.compile(
    "(?:将近|接近|不足|不到|不满|未满|至少|至多|最多|最少|大约|约为|超过|近|超|逾|约|满|大|小|上)$"
)
# 统一, 单一, 逐一: 一 ends a word.
_WHOLE_BEFORE = ("统", "单", "逐", "唯", "专", "划")
_RECURRING = re.compile(
    "每(?:隔)?(?:一|两|几|[二三四五六七八九十]|[0-9]{1,3})?个?(?:季度|工作日|星期|小时|分钟|秒|"
    "年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|月(?:[0-9]{1,2}[日号])?|[日天晚夜周])(?![均津边围级])"
    # 每周三, but 每周一次.
    "(?:(?:(?<=周)|(?<=星期))[一二三四五六日](?![次个场起期]))?"
    "|[日月年周]均(?![可已])|逐[日月年](?!代)"
)


def read_recurring(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read 每月, 每两周, 日均 and their like at ``pos``."""
    match = _RECURRING.match(text, pos)
    # "当日均被抓获", "5月均已": 均 means "all".
    if match is None or (match[0][-1] == "均" and text[pos - 1 : pos] in _DATE_BEFORE):
        return None
    return Reading(match.end(), None, None, "day", RECURRING, anchor=False)


_DATE_BEFORE = ("当", "同", "次", "今", "昨", *"0123456789一二三四五六七八九十")


def read_length(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read a length of time at ``pos``; parts that follow one another are one (三年六个月)."""
    if text[pos - 1 : pos] == "第":
        return None
    # 行政拘留12日、7日: the second is a length as the first.
    sentence = length_before(text, pos) or ctx.continues_length(text, pos)
    end = _one_length(text, pos, sentence)
    if end is None:
        return None
    # Years, months, days, hours: no length has more parts.
    for _ in range(4):
        joint = _AND.match(text, end)
        start = joint.end() if joint else end
        following = _one_length(text, start, True)
        if following is None:
            minutes = _MINUTES.match(text, start) if text[end - 1] == "时" else None
            following = minutes.end() if minutes else None
        if following is None:
            break
        end = following
    if after := _AFTER.match(text, end):
        end = after.end()
    return Reading(end, None, None, "day", DURATION, anchor=False)


def _one_length(text: str, pos: int, sentence: bool) -> int | None:
    match = _LENGTH.match(text, pos)
    if match and match[1] == "一" and text[pos - 1 : pos] in _WHOLE_BEFORE:
        # 全省统一夜查
        return None
    # 万年县 and 千年 count nothing; 半夜 is a time of day.
    if match and match[1].strip("万千零〇") != "" and not (match[1] == "半" and match[3] in "夜晚"):
        return match.end()
    if match := _BARE_MONTHS.match(text, pos):
        return match.end()
    if match := _VAGUE_DAYS.match(text, pos):
        return match.end()
    match = _BARE_DAYS.match(text, pos)
    if match and (sentence or _DAYS_AFTER.match(text, match.end())):
        return match.end()
    match = _SENTENCE_MONTHS.match(text, pos) if sentence else None
    return match.end() if match else None


def modifier_start(text: str, pos: int, floor: int) -> int:
    """Find where the modifiers before a length begin: 近一个月, 不到半年.

    >>> modifier_start("以贷还贷不到半年", 6, 0)
    4
    """
    match = _BEFORE.search(text, max(floor, pos - 3), pos)
    return match.start() if match else pos
