"""Stories between the paragraphs of a round-up: paragraphs that go on with one another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.report.incidents.blocks import PREFECTURE, WIDE, Block, Row
from netcrime_ie.report.incidents.openers import announces_several
from netcrime_ie.report.incidents.signs import ENOUGH, cue

# First digits of the codes of Taiwan, Hong Kong and Macao.
_REGIONS = frozenset(("71", "81", "82"))
# A single figure tells no story: 驾驶人马某被罚款2000元.
_FIGURES = 2
# 绥化案的17人, 该市某某案已…
_THAT_CASE = re.compile("[\u4e00-\u9fff]案(?:的|中|[0-9]|已|现|目前|涉案|嫌|主)")
# 当晚10时50分,该局又在辖区起获…
_AGAIN = re.compile("又在|再次|又[查截起缴收捣拦抓]|再[查截起缴收捣拦抓]|另[在查截起缴收捣拦抓]")
_SOON = 30
# The sign that a paragraph opens with its time tells a story only beside others.
_TIME = {"time"}


@dataclass(slots=True)
class Run:
    """A story as it grows.

    Attributes:
        announced: Whether a heading or a sentence announced it.
        rows: Its sentences.
        waiting: Sentences without a sign of it, that belong to it if it goes on behind them.
        people: Whom it names.
        labels: The labels that its case goes by.
        area: Where it begins.
        introduces: Whether it has named its case.
        tells: Whether anything in it belongs to a story.
        actor: Who opens its last sentence that a body opens.
        is_scene: Whether it tells what happened on a day.
        unit: The unit that opened its last sentence that one opens.
    """

    announced: bool = False
    rows: list[Row] = field(default_factory=list)
    waiting: list[Row] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    area: str | None = None
    introduces: bool = False
    tells: bool = False
    actor: str | None = None
    is_scene: bool = False
    unit: str = ""

    def add(self, row: Row) -> None:
        """Go on with a sentence."""
        self.rows.append(row)
        self.people |= row.people
        self.labels |= row.labels
        self.area = self.area or row.area
        self.introduces = self.introduces or row.introduces
        self.tells = self.tells or row.tells
        self.actor = row.actor or self.actor
        self.is_scene = self.is_scene or row.is_scene
        self.unit = row.unit or self.unit

    def extend(self, block: Block) -> None:
        """Go on with a paragraph and what stands before it, but for what they count beside."""
        for row in (*self.waiting, *block.rows):
            if not block.beside(row):
                self.add(row)
        self.waiting = []

    @property
    def facts(self) -> list[FactDraft]:
        """Its facts in text order."""
        return [fact for row in self.rows for fact in row.facts]

    def is_told(self) -> bool:
        """Whether it is a story and no stray figure."""
        signs = {sign for row in self.rows for sign in row.evidence}
        timed = any(row.opens_with_time for row in self.rows)
        # 澧县公安局破获一起贷款诈骗案: an agency and its case.
        # Where cases are announced, a body that acts tells the next.
        acted = any(
            (self.introduces or self.announced or row.people) and (row.actor or row.unit)
            for row in self.rows
        )
        strength = len(signs) + timed + acted + self.announced
        return strength >= ENOUGH and len(self.facts) >= _FIGURES

    def takes(self, block: Block) -> bool:
        """Whether a paragraph with signs of a story goes on with this one."""
        if block.goes_on:
            return True
        other = Run()
        other.extend(block)
        if other.people & self.people or other.labels & self.labels:
            return True
        if in_two_prefectures(other.area, self.area):
            return False
        if other.introduces and (self.introduces or other.area != self.area):
            return False
        return block.rows[0].refers or not other.people or not self.people


def told_between(blocks: Sequence[Block]) -> Iterator[list[FactDraft]]:
    """The facts of each story that stands between the paragraphs of a round-up."""
    runs: list[Run] = []
    current: Run | None = None
    section = False
    for block in blocks:
        section = section or block.is_section
        if block.is_caption:
            continue
        if block.is_heading or _counts(block):
            current = None
            continue
        signs = block.signs - _TIME
        earlier = _told_earlier(runs, current, block)
        if earlier is not None:
            earlier.extend(block)
        elif current is not None and (signs or block.goes_on) and current.takes(block):
            current.extend(block)
        elif signs:
            parts = list(_parts(block, announced=section))
            runs += parts
            # Which of two cases a later paragraph goes on with, nobody knows.
            current = parts[0] if len(parts) == 1 else None
        elif current is not None and block.facts:
            current.waiting += block.rows
    yield from (run.facts for run in runs if run.is_told())


def _told_earlier(runs: Sequence[Run], current: Run | None, block: Block) -> Run | None:
    """The story before the last one that a paragraph goes on with: 目前,绥化案的17人中,…"""
    first = block.first
    area = first.area if first is not None else None
    if first is None or area is None or not block.goes_on:
        return None
    if current is None:
        named = _THAT_CASE.search(first.text[:_SOON]) is not None
    else:
        named = in_two_prefectures(area, current.area)
    if not named:
        return None
    told = (run for run in reversed(runs) if run is not current and run.area and area)
    return next((run for run in told if not in_two_prefectures(run.area, area)), None)


def _counts(block: Block) -> bool:
    """Whether a paragraph counts or warns, and so ends a story."""
    if block.is_advice or block.is_table or block.is_distribution:
        return True
    # 涉案超千万元的案件共4件。去年5月,义乌警方侦破“3·07”案…: it counts and then tells.
    named = any(row.signs & {"named", "one"} or row.is_dated_case for row in block.rows)
    leans = block.leans and not block.goes_on and not named
    return block.counts_beside or leans


def _parts(block: Block, *, announced: bool) -> Iterator[Run]:
    """The cases of a paragraph: 5月17日,甲站查获…;当晚,乙站截获…"""
    run = Run(announced=announced)
    for row in block.rows:
        if row.is_round_up:
            continue
        listed = announces_several(row.text) and ":" in row.text
        run.announced = run.announced or listed
        if run.tells and _opens_other(row, run):
            yield run
            run = Run(announced=run.announced or run.is_told())
        elsewhere = bool(row.evidence) and in_two_prefectures(row.area, run.area)
        if (row.introduces or elsewhere) and not run.tells:
            # 全省检查单位630家。伊春警方打掉一个团伙,…: what leads there is no part of it.
            run = Run(announced=run.announced)
        run.add(row)
    if run.rows:
        yield run


def _opens_other(row: Row, run: Run) -> bool:
    """Whether a sentence takes up another case than the one before it in its paragraph."""
    if row.people & run.people:
        return False
    if row.opens_with_person and run.people:
        return True
    if row.refers:
        return False
    if row.is_scene and run.is_scene and _AGAIN.search(row.text[:_SOON]):
        return True
    if row.unit and run.unit and row.unit != run.unit and (row.introduces or row.people):
        # 城关派出所抓获何某;网安大队端掉一个“引流”窝点
        return True
    if run.announced and _in_two_counties(row.actor, run.actor):
        return True
    opens = run.announced or row.opens_with_time or row.introduces or row.actor is not None
    goes_on = row.actor is None and cue("case_goes_on").match(row.text) is not None
    return opens and not goes_on and in_two_prefectures(row.area, run.area)


def _in_two_counties(one: str | None, other: str | None) -> bool:
    """Whether two counties act: 虎林警方拦停…;密山市公安局则盯上…"""
    if one is None or other is None or one == other:
        return False
    return not one.endswith("00") and not other.endswith("00")


def in_two_prefectures(one: str | None, other: str | None) -> bool:
    """Whether two places lie in different prefectures.

    >>> in_two_prefectures("460100", "460200"), in_two_prefectures("510000", "510500")
    (True, False)
    """
    if one is None or other is None:
        return False
    if one[:2] in _REGIONS or other[:2] in _REGIONS:
        # 澳门, 香港: a region is a place of its own.
        return one[:2] != other[:2]
    if one.endswith(WIDE) or other.endswith(WIDE):
        return False
    return one[:PREFECTURE] != other[:PREFECTURE]
