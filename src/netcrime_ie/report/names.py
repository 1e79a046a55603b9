"""Numerals that stand for no number: parts of names (四川, 五象派出所) and of words (统一)."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from netcrime_ie.facts.grammar import FACILITY
from netcrime_ie.numbers import numeral_words
from netcrime_ie.reading import Reading
from netcrime_ie.tokenizers import Token

# Tags of jieba's dictionary for names of people, places and bodies.
_NAME_TAGS = frozenset(("nr", "nrt", "nrfg", "ns", "nt", "nz"))
# 千克以上, 首起万克毒品大案: how large what is counted must be.
_BOUND = re.compile("[百千万]克[^,。;、]{0,6}案|[百千万](?:克|元|吨|人|件|美元|港元|公斤)以[上下]")
_COUNTS = frozenset("2345678两二三四五六七八九十")
_MEASURED = re.compile(r"[百千万亿]{1,2}[元人件起宗条美港](?:元)?\)")
# The first character of a place that no list has, behind the place that it lies in.
_PLACE_NAME = re.compile(
    "[\u4e00-\u9fff]{0,3}?(?:派出所|街道|社区|小区|大道|大街|水库|山庄|广场|码头|大桥|[镇乡村屯庄寨区县路街巷港岛湾])"
)
_IN_PLACE = re.compile("[省市区县镇乡州盟旗道、]")
# 马某二, 马某一、马某三; but 王某一审获刑, 贺某一并被抓.
_NUMBERED_PERSON = re.compile("某(?:[二三四五六七八九](?!审)|一[、,和及与等。)])")
_AFTER_MARK = frozenset(",、:是")
_QUOTED = 12
_OPERATION = re.compile(
    "(?:系列|统一|集中|联合|小|大)?(?:专项|行动|战役|会战|攻势|工程|计划|活动|整治|专案|品牌|平台|公司|酒店|网吧|KTV|工作室)"
)
_SURNAME = re.compile("[陆伍万](?:某|姓|氏|先生|女士|小姐|老板|队长|警官)")


class Cover:
    """Which of some stretches holds an offset, asked in text order."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._at = 0

    def covers(self, offset: int) -> bool:
        """Whether one of the stretches holds the offset."""
        while self._at < len(self._stretches) and self._stretches[self._at][1] <= offset:
            self._at += 1
        return self._at < len(self._stretches) and self._stretches[self._at][0] <= offset


class Known:
    """Names and words of a reading, looked up only where a numeral is left over."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def names(self) -> Cover:
        """Places, agencies and campaigns."""
        reading = self._reading
        return Cover(
            [
                (item.start, item.end)
                for found in (reading.places, reading.agencies, reading.campaigns)
                for item in found
            ]
        )

    def word_at(self, offset: int) -> Token | None:
        """The word of more than one character that holds the offset."""
        tokens = self._reading.tokens
        index = bisect_right(tokens, offset, key=lambda token: token.start) - 1
        if index < 0 or tokens[index].end <= offset or len(tokens[index].text) < 2:
            return None
        return tokens[index]


def _in_title(folded: str, start: int, end: int) -> bool:
    """Whether a numeral stands in the quoted name of an operation: “八桂护河”小专项."""
    opened = folded.rfind("“", max(0, start - _QUOTED), start)
    closed = folded.find("”", end, end + _QUOTED)
    if opened < 0 or closed < 0 or folded.find("”", opened, start) >= 0:
        return False
    return _OPERATION.match(folded, closed + 1) is not None


def name_or_word(folded: str, start: int, end: int, known: Known) -> str:
    """The role of a numeral that no number, date or fact holds."""
    if known.names.covers(start):
        # 苏州、无锡、南通三市市场监管局, 荆州、黄冈两地市场监管局: counted inside an agency's name.
        counted = end - start <= 2 and not _COUNTS.isdisjoint(folded[start:end])
        if counted and folded.startswith(("县警方", "市警方", "区警方", "省警方"), end):
            # 太和、临泉两县警方
            return "place_count"
        if counted and folded.startswith(("市", "家", "级", "县", "省"), end):
            return "agency_count"
        if counted and folded.startswith(("地", "区", "个区", "州"), end):
            return "place_count"
        return "name"
    if _SURNAME.match(folded, start) or _NUMBERED_PERSON.match(folded, start - 1):
        # 陆先生, 马某二
        return "name"
    if folded[start - 1 : start] == "其" and folded[end : end + 1] in _AFTER_MARK:
        # 其一,…;其二,…
        return "list_marker"
    word = known.word_at(start)
    if _BOUND.match(folded, start):
        # 千克以上大案
        return "threshold"
    if _MEASURED.match(folded, start):
        # (万元) heads a column.
        return "other"
    if _in_title(folded, start, end):
        return "name"
    if _PLACE_NAME.match(folded, end) and _IN_PLACE.match(folded, start - 1):
        # 防城区万欧村, 高雄市三民区
        return "name"
    if word is None:
        return "unexplained" if folded[start].isascii() else "word"
    if FACILITY.match(folded, word.end) or word.text.endswith("籍"):
        return "name"
    reading = numeral_words().get(word.text)
    if reading is not None:
        return "name" if reading == "name" else "word"
    return "name" if word.pos in _NAME_TAGS else "word"
