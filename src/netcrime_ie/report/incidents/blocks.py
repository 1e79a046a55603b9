"""Sentences and paragraphs of a bulletin, and what each does: tell a case, count, warn."""

import re
from collections.abc import Sequence
from functools import cached_property

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.report.incidents.signs import (
    ENOUGH,
    counts_cases,
    covers_long,
    cue,
    is_one_gang,
    signs_of,
)

# How far from its beginning a sentence still opens with a date: 此外,前晚九时半,…
_OPENING = 6
# 案例一, 三、, (二), ①, ——, 第一案: marks of a list.
_MARK = re.compile(
    r"\s*(?:(?:典型)?案例?[:\s]*[一二三四五六七八九十\d]+|案件[一二三四五六七八九十\d]+"
    r"|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]"
    r"|\d{1,2}[.、](?!\d)|[①-⑳]|——|第[一二三四五六七八九十\d]+[案起])"
)
_CASE_MARK = re.compile(r"\s*(?:典型|第|案)")
# The name of a case closes its heading: 刷单炒信案, 偷税案件; but not 典型案件.
_CASE_NAME_END = re.compile(r"案件?[”》]?[。.:,\s)]|案件?[”》]?$")
# What the mark of a list opens that is no one case: 几类重点案件.
_MANY = re.compile("类|重点|多发|系列|部分|一批|各")
_TITLE_SIZE = 60
# Where a paragraph points back: 7月26日起,专案组…
_REACH = 14


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
    def agency(self) -> str | None:
        """Who acted first in it."""
        return next((fact.agency for fact in self.facts if fact.agency), None)

    @cached_property
    def weight(self) -> int:
        """How much speaks for a round-up."""
        weight = len(set(cue("round_up").findall(self.text)))
        weight += min(ENOUGH, sum(counts_cases(fact) for fact in self.facts))
        reports = any(
            isinstance(node.mention, DateMatch)
            and (node.mention.scope or node.mention.baseline)
            # 截至目前 closes stories as well.
            and not node.text.startswith("截")
            for node in self.sentence.nodes
        )
        if reports or any(covers_long(fact) for fact in self.facts):
            weight += ENOUGH
        return weight

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
                return not node.mention.scope and node.mention.kind in ("point", "period", "time")
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

    def beside(self, row: Row) -> bool:
        """Whether a row counts what is no part of the story that the paragraph tells."""
        return row.is_round_up and not (row.only_covers and self.signs)

    @cached_property
    def is_distribution(self) -> bool:
        """Whether it begins to give figures to places."""
        first = self.first
        return first is not None and first.distributes

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
    def marked(self) -> bool:
        """Whether it opens with the mark of a list."""
        return _MARK.match(self.text) is not None

    @cached_property
    def is_item(self) -> bool:
        """Whether it opens a case of a list: 案例一:…, 一、某公司刷单案."""
        mark = _MARK.match(self.text)
        if mark is None or self.is_section:
            return False
        if _CASE_MARK.match(mark[0]):
            return True
        head = re.split("[。;\n]", self.text[mark.end() :], maxsplit=1)[0]
        named = _CASE_NAME_END.search(head + "\n") is not None
        return named and "," not in head and not _MANY.search(head)

    @cached_property
    def is_bare_item(self) -> bool:
        """Whether it is a heading that names a case without a mark."""
        text = self.text.strip()
        named = text.endswith(("案", "案件")) and not _MANY.search(text)
        return self.is_heading and not self.is_section and named and not self.facts

    @cached_property
    def signs(self) -> set[str]:
        """Signs of a story in the whole paragraph."""
        signs = signs_of(self.text)
        signs |= self.opening
        first = self.first
        if first is not None and any(is_one_gang(fact) for fact in first.facts):
            # 打掉一个冒充公益组织的骗捐团伙,抓获7人: such a sentence tells a case.
            signs |= {"gang", "one"}
        return signs
