"""Sentences and paragraphs of a bulletin, and what each does: tell a case, count, warn."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import PlaceMatch
from netcrime_ie.report.captions import is_caption
from netcrime_ie.report.incidents.signs import (
    ENOUGH,
    LONG_PERIOD,
    breaks_one_gang,
    counts_cases,
    covers_long,
    cue,
    enforces,
    labels_of,
    people_of,
    signs_of,
)

# The code of a whole province or of the country ends so.
WIDE = "0000"
# So much of a code is its prefecture.
PREFECTURE = 4
# How far from its beginning a sentence still opens with a date: 此外,前晚九时半,…
_OPENING = 6
# The unit of a bureau that acts: 网安大队, 会战中,城关派出所.
_UNIT = re.compile(
    r"(?:[^,。;\n]{1,6}[中间,],?)?([\u4e00-\u9fff]{2,10}?(?:大队|支队|中队|派出所|分局|海关|缉私局|工作站|边检站|海警局|警署|警分局))"
)
# Whom a new case is about.
_SOMEBODY = re.compile(
    r"(?:[^,。;\n]{1,8},)?(?:[^,。;\n]{0,6})(?:网民|男子|女子|村民|居民|市民|店主|司机)[\u4e00-\u9fff]某"
)
# 案例一, 【战例2】, 三、, (二), ①, ——, ◆, 第一案: marks of a list.
_MARK = re.compile(
    r"\s*(?:【?(?:典型)?(?:案例?|案件|战例|事例|实例|个案|故事|镜头|片段|现场)[:\s]*"
    r"(?:之?[一二三四五六七八九十]{1,2}(?![\u4e00-\u9fff])|\d{1,2}(?![\d年月日起件宗]))】?"
    r"|案例?[:\s]*[一二三四五六七八九十\d]+|案件[一二三四五六七八九十\d]+"
    r"|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]"
    r"|\d{1,2}[.、](?!\d)|[①-⑳]|——|[◆◇■□●★◎▶►]"
    r"|第[一二三四五六七八九十\d]+[案起])"
)
# 【柳州】, 【内江北站】: the place or the unit whose case a paragraph tells.
_LABELLED = re.compile(r"\s*【([^【】\n]{1,16})】")
# 【案情】, 【典型意义】: parts of one case, and advice.
_PART_LABELS = re.compile(
    "案情|经过|回顾|侦查|审理|处理|处置|结果|意义|提[示醒]|说法|释法|点评|寄语|链接|背景|导读|编者按|法条"
    "|普法|建议|来源|延伸|评析|裁判|要旨|启示|聚焦|速览|详情|线索|收网|成效|抓捕|数据|提要"
)
_TITLE_SIZE = 60
# Where a paragraph points back: 7月26日起,专案组…
_REACH = 14
# Where a sentence does; further on it points at what it has told itself.
_BEGINNING = 24


def _is_long(match: DateMatch) -> bool:
    """Whether a date opens a period of weeks: 今年以来, not 9月10日至18日."""
    if not match.scope or match.first is None or match.last is None:
        return match.scope
    return (match.last - match.first).days >= LONG_PERIOD


class Row:
    """A sentence with its facts, as the segmentation sees it."""

    def __init__(self, folded: str, sentence: Sentence, facts: Sequence[FactDraft]) -> None:
        self.sentence = sentence
        self.facts = facts
        self.start = sentence.nodes[0].start
        self.end = sentence.nodes[-1].end
        self.text = folded[self.start : self.end]

    @cached_property
    def signs(self) -> set[str]:
        """Signs of a story, each counted once."""
        return signs_of(self.text)

    @cached_property
    def weight(self) -> int:
        """How much speaks for a round-up."""
        weight = len(set(cue("round_up").findall(self.text)))
        # 一名男子涉嫌干犯11宗同类骗案: what offenders did counts no cases of an area.
        told = "someone" in self.signs
        weight += min(
            ENOUGH,
            sum(counts_cases(fact) and not (told and fact.type == "other") for fact in self.facts),
        )
        works = not self.facts or any(enforces(fact) for fact in self.facts)
        reports = works and any(
            isinstance(node.mention, DateMatch)
            and (node.mention.baseline or _is_long(node.mention))
            # 截至目前 closes stories as well.
            and not node.text.startswith("截")
            for node in self.sentence.nodes
        )
        if reports or any(covers_long(fact) for fact in self.facts):
            weight += ENOUGH
        return weight

    @cached_property
    def area(self) -> str | None:
        """Whose place it opens with, or where its first fact with a place is."""
        told = next((fact.adcode for fact in self.facts if fact.adcode), None)
        return told if self.actor is None or self.actor.endswith(WIDE) else self.actor

    @cached_property
    def actor(self) -> str | None:
        """Code of the agency or place that it opens with: 滁州市局联合天长市公安局破获一起…案."""
        for node in self.sentence.nodes[:_OPENING]:
            if isinstance(node.mention, AgencyMatch):
                return node.mention.adcode
            if isinstance(node.mention, PlaceMatch):
                return node.mention.entry.adcode
            if node.kind not in (Kind.DATE, Kind.PUNCTUATION):
                return None
        return None

    @cached_property
    def unit(self) -> str:
        """The unit that it opens with, as written: 网安大队端掉…; empty where there is none."""
        found = _UNIT.match(self.text)
        return found[1] if found is not None else ""

    @cached_property
    def opens_with_person(self) -> bool:
        """Whether it opens with somebody new: 网民韦某以售卖气枪为幌子…"""
        return _SOMEBODY.match(self.text) is not None

    @cached_property
    def is_scene(self) -> bool:
        """Whether it tells what happened on a day: 1月22日,某站派出所民警在进站口拦下2名黄牛."""
        return (
            self.opens_with_day
            and not self.is_round_up
            and len(self.facts) > 1
            # 邯郸、邢台、衡水抓获41名、26名和12名: a day of an operation.
            and len({fact.adcode[:4] for fact in self.facts if fact.adcode}) <= ENOUGH
            and any(enforces(fact) for fact in self.facts)
            and not any(counts_cases(fact) or covers_long(fact) for fact in self.facts)
            and cue("round_up").search(self.text) is None
            # 6月22日,三地端掉窝点6处、3处、一处; 当晚检查车辆1900辆: an operation's day.
            and len({(fact.adcode or "")[:PREFECTURE] for fact in self.facts}) == 1
            and not any(fact.type == "inspected" for fact in self.facts)
        )

    @cached_property
    def introduces(self) -> bool:
        """Whether it names a case for the first time: 破获一起…案, “6·18”案, 打掉一个团伙."""
        return bool(self.evidence & {"named", "one"})

    @cached_property
    def is_dated_case(self) -> bool:
        """Whether it tells of one gang on its day: 抚州警方于9月27日端掉一个窝点,9人无一漏网."""
        return self.introduces and any(
            isinstance(node.mention, DateMatch)
            and node.mention.kind == "point"
            and not node.mention.scope
            for node in self.sentence.nodes
        )

    @cached_property
    def evidence(self) -> set[str]:
        """Signs of a story in its words and facts."""
        # 打掉一个冒充公益组织的骗捐团伙,抓获7人: such a sentence tells a case.
        gang = {"gang", "one"} if breaks_one_gang(self.facts) else set()
        return self.signs | gang | ({"scene"} if self.is_scene else set())

    @cached_property
    def people(self) -> set[str]:
        """Whom it names: 王某."""
        return people_of(self.text)

    @cached_property
    def labels(self) -> set[str]:
        """The cases that it names by a label."""
        return labels_of(self.text)

    @cached_property
    def tells(self) -> bool:
        """Whether anything in it belongs to a story."""
        return bool(self.evidence) or self.opens_with_time

    @cached_property
    def refers(self) -> bool:
        """Whether it points back at a case: …,该团伙已…"""
        return cue("case_meant").search(self.text[:_BEGINNING]) is not None

    @cached_property
    def is_round_up(self) -> bool:
        """Whether it counts the cases of an area or a period, and tells none."""
        return self.weight >= ENOUGH and self.weight > len(self.signs)

    @cached_property
    def only_covers(self) -> bool:
        """Whether nothing but a long time speaks for a round-up: 2017年5月至今,龙某等人…"""
        return self.weight <= ENOUGH and not any(counts_cases(fact) for fact in self.facts)

    @cached_property
    def distributes(self) -> bool:
        """Whether it gives figures to several places: 三地警方分别查获21人、13人、8人."""
        return "分别" in self.text and len({fact.adcode for fact in self.facts}) > ENOUGH

    @cached_property
    def opens_with_time(self) -> bool:
        """Whether it opens with a day or a month: 5月17日, 此外,前晚九时半."""
        for node in self.sentence.nodes:
            if node.start - self.start > _OPENING:
                return False
            if isinstance(node.mention, DateMatch):
                return not node.mention.scope and node.mention.kind in ("point", "period")
        return False

    @cached_property
    def opens_with_day(self) -> bool:
        """Whether it opens with a day or an hour: 5月17日, 当晚10时50分."""
        for node in self.sentence.nodes:
            if node.start - self.start > _OPENING:
                return False
            if isinstance(node.mention, DateMatch):
                return node.mention.kind in ("point", "time") and not node.mention.scope
        return False


class Block:
    """A paragraph: its rows and what it does."""

    def __init__(self, folded: str, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.text = folded[rows[0].start : rows[-1].end]
        self.is_heading = all(row.sentence.heading for row in rows)

    @cached_property
    def first(self) -> Row | None:
        """Its first row with a fact."""
        return next((row for row in self.rows if row.facts), None)

    @cached_property
    def facts(self) -> list[FactDraft]:
        """Its facts, in text order."""
        return [fact for row in self.rows for fact in row.facts]

    @cached_property
    def is_round_up(self) -> bool:
        """Whether it begins to count cases: what follows divides them."""
        first = self.first
        return first is not None and (first.is_round_up or self.rows[0].is_round_up)

    @cached_property
    def counts_beside(self) -> bool:
        """Whether it is a round-up even beside a story."""
        first = self.first
        return first is not None and self.is_round_up and self.beside(first)

    @cached_property
    def label(self) -> str:
        """The place or unit whose case it tells: 【柳州】; empty where it has none."""
        found = _LABELLED.match(self.text)
        return found[1] if found is not None and not _PART_LABELS.search(found[1]) else ""

    def beside(self, row: Row) -> bool:
        """Whether a row counts what is no part of the story that the paragraph tells."""
        if row is self.first and row.opens_with_day and self.names_case_first:
            return False
        return row.is_round_up and not (row.only_covers and self.signs)

    @cached_property
    def names_case_first(self) -> bool:
        """Whether it names its case before any figure: 督办案件之一发生在某区。9月4日,…"""
        before = takewhile(lambda row: not row.facts, self.rows)
        return any(row.introduces for row in before)

    @cached_property
    def is_distribution(self) -> bool:
        """Whether it begins to give figures to places."""
        first = self.first
        return first is not None and first.distributes

    @cached_property
    def is_caption(self) -> bool:
        """Whether it stands under a photo: 图为民警清点…, ▲…, (李某 摄)."""
        return is_caption(self.text)

    @cached_property
    def is_table(self) -> bool:
        """Whether it is a row of a table."""
        return any(row.sentence.cell is not None for row in self.rows)

    @cached_property
    def leans(self) -> bool:
        """Whether its first figures speak for a round-up rather than for a story."""
        first = self.first
        return first is not None and first.weight > len(first.signs | self.opening)

    @cached_property
    def opening(self) -> set[str]:
        """The sign of a paragraph that opens with its time."""
        return {"time"} if self.rows[0].opens_with_time else set()

    @cached_property
    def is_advice(self) -> bool:
        """Whether it warns readers: 警方提醒,…"""
        return cue("advice").search(self.text[:16]) is not None

    @cached_property
    def is_section(self) -> bool:
        """Whether cases follow: 四、典型案件."""
        return (
            len(self.text) <= _TITLE_SIZE
            and not self.facts
            and cue("case_section").search(self.text) is not None
        )

    @cached_property
    def goes_on(self) -> bool:
        """Whether it goes on with the case before: 经查,…"""
        return cue("case_goes_on").search(self.text.lstrip()[:_REACH]) is not None

    @cached_property
    def mark(self) -> str:
        """The mark of a list that it opens with, empty where it has none."""
        found = _MARK.match(self.text)
        return found[0].strip() if found is not None else ""

    @cached_property
    def signs(self) -> set[str]:
        """Signs of a story in the whole paragraph."""
        signs = signs_of(self.text) | self.opening
        return signs.union(*(row.evidence for row in self.rows))
