"""From paragraphs to stories: one case, a list of cases, or stories between round-ups."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.reading import Reading
from netcrime_ie.report.incidents.blocks import Block, Row
from netcrime_ie.report.incidents.openers import (
    Opener,
    announces_several,
    case_openers,
    gives_examples,
    section_openers,
)
from netcrime_ie.report.incidents.runs import told_between
from netcrime_ie.report.incidents.signs import ENOUGH, counts_cases, cue, signs_of

# Title and lead.
_HEAD = 3
# So many that each tell a case make a list of it, if the lead is none of theirs.
_AGENCIES = 2
# 所辖分局也侦破一起…, 另外,警方还打掉一个….
_ANOTHER = re.compile("[也亦还](?:[侦破查打捣抓起端摧]|成功|一举|同步|日前|近日)|^另|此外")
_BEGINNING = 24
# A paragraph that furniture broke off.
_BROKEN = (",", "、")
_CLOSED = tuple("。!?;:)”》—…")


@dataclass(slots=True)
class Story:
    """One case with its facts, in text order.

    Attributes:
        facts: Its facts.
        headed: Whether it has a heading of its own.
    """

    facts: list[FactDraft] = field(default_factory=list)
    headed: bool = False

    @property
    def agency(self) -> str | None:
        """Who acted on most of its facts; of equals the first."""
        return _most(fact.agency for fact in self.facts)

    @property
    def adcode(self) -> str | None:
        """Where most of its facts are placed; of equals the first."""
        return _most(fact.adcode for fact in self.facts)

    @property
    def stretch(self) -> tuple[int, int]:
        """From its first fact to its last."""
        starts = [min(fact.start, fact.phrase.start) for fact in self.facts]
        ends = [max(fact.end, fact.phrase.end) for fact in self.facts]
        return min(starts), max(ends)


def find_incidents(reading: Reading) -> list[Story]:
    """Give the cases that a bulletin tells, in text order."""
    if not reading.facts:
        return []
    blocks = _blocks(reading)
    openers = case_openers(blocks)
    if openers:
        told = _listed(blocks, openers)
    elif _tells_one_case(blocks):
        told = iter([Story(_single(blocks))])
    else:
        openers = section_openers(blocks)
        told = _listed(blocks, openers) if openers else map(Story, told_between(blocks))
    stories = [story for story in told if story.facts]
    _attach(stories, blocks)
    # A stray figure tells no story: 5.某出版物盗版案:总队罚款22.5万元; below a heading it does.
    return [story for story in stories if story.headed or len(story.facts) > 1]


def _blocks(reading: Reading) -> list[Block]:
    rows: list[Row] = []
    at = 0
    facts = reading.facts
    for sentence in reading.sentences:
        if not sentence.nodes:
            continue
        first, end = at, sentence.nodes[-1].end
        while at < len(facts) and facts[at].phrase.start < end:
            at += 1
        rows.append(Row(reading.folded, sentence, facts[first:at]))
    paragraphs: list[list[Row]] = []
    for _, group in groupby(rows, key=lambda row: row.sentence.paragraph):
        if paragraphs and _is_broken(paragraphs[-1]):
            paragraphs[-1] += group
        else:
            paragraphs.append(list(group))
    return [Block(reading.folded, group) for group in paragraphs]


def _is_broken(rows: Sequence[Row]) -> bool:
    """Whether an advert or a link cut a paragraph in two: 经查,该团伙通过网站发布 (advert) …"""
    text = rows[-1].text.rstrip()
    begun = cue("case_goes_on").match(rows[0].text.lstrip()) is not None
    return text.endswith(_BROKEN) or (begun and "," in text and not text.endswith(_CLOSED))


def _listed(blocks: Sequence[Block], openers: Sequence[Opener]) -> Iterator[Story]:
    """Cases one after the other; each lasts until the next, or to a round-up or advice."""
    firm = {id(opener.block): opener.firm for opener in openers}
    announced = _announced(blocks, openers[0])
    section: list[Block] = []
    sections: list[list[Block]] = []
    within = False
    for block in blocks:
        if id(block) in firm:
            section = [block]
            sections.append(section)
            within = True
        elif within and _has_begun(section) and _ends(block):
            within = False
        elif within:
            section.append(block)
    for section in sections:
        if firm[id(section[0])] or _tells(section, announced=announced):
            facts = [
                fact
                for block in section
                for fact in block.facts
                # A caption may be of another case of the list.
                if fact.restates is None or not block.is_caption
            ]
            yield Story(facts, headed=section[0].is_heading)


def _has_begun(section: Sequence[Block]) -> bool:
    """Whether a case is told below its heading, or in its paragraph."""
    return not section[0].is_heading or any(block.facts for block in section)


def _ends(block: Block) -> bool:
    """Whether a paragraph ends the case before it."""
    if block.is_caption:
        return False
    return block.is_advice or block.counts_beside or (bool(block.mark) and block.is_heading)


def _announced(blocks: Sequence[Block], opener: Opener) -> int:
    """How surely cases are announced before the first of them: 记者撷取三例."""
    before = takewhile(lambda block: block is not opener.block, blocks)
    return max((gives_examples(block.text) for block in before), default=0)


def _tells(section: Sequence[Block], *, announced: int) -> bool:
    """Whether what stands below a subheading tells a case."""
    told = next((block for block in section if block.facts), None)
    if told is None or told.counts_beside or told.leans:
        return False
    signs = {sign for block in section for sign in block.signs}
    headed = section[0].is_section or bool(section[0].label)
    return len(signs) + max(announced, headed) >= ENOUGH


def _tells_one_case(blocks: Sequence[Block]) -> bool:
    """Whether the lead does not count, the title announces no list, and a story is told."""
    lead = _lead(blocks)
    row = lead.first if lead is not None else None
    if lead is None or row is None:
        return False
    if any(announces_several(block.text) for block in blocks[:_HEAD]):
        return False
    if _told_in_turn(blocks, lead) or _tells_elsewhere(blocks, lead):
        return False
    opening = lead.signs | signs_of(blocks[0].text)
    # 今年以来,该局推进“净网”行动,侦破一起特大赌博案: such a lead tells a case all the same.
    counting = (row.is_round_up or row.weight > len(opening)) and not _tells_of_one(row)
    # 捣破赌波集团 above a lead that tells of the operation: 搜查全港52个地点,拘捕17男6女.
    titled = _tells_of_title(blocks[0], lead)
    if counting and not _names_case(blocks[0]) and not titled:
        return False
    told = _tells_of_one(row) or titled
    if (_mostly_counts(lead.rows) and not told) or _mostly_counts(
        [row for block in blocks for row in block.rows]
    ):
        return False
    signs = {sign for block in blocks for sign in block.signs - {"time"}}
    counts = any(block.counts_beside or block.is_distribution for block in blocks)
    return len(signs) >= (ENOUGH if counts and not lead.signs - {"time"} else 1)


def _told_in_turn(blocks: Sequence[Block], lead: Block) -> bool:
    """Whether several agencies each tell a case of their own, below the lead or from it on."""
    acting = {
        row.actor: block is lead
        for block in reversed(blocks)
        for row in block.rows
        if row.actor is not None and row.introduces
    }
    return len(acting) > _AGENCIES or (len(acting) == _AGENCIES and not any(acting.values()))


def _tells_elsewhere(blocks: Sequence[Block], lead: Block) -> bool:
    """Whether a case of its own is told behind what the bulletin counts: 所辖分局也侦破一起…"""
    counted = False
    for block in blocks[blocks.index(lead) + 1 :]:
        first = block.first
        counted = counted or block.counts_beside
        if not counted or first is None or block.counts_beside or block.goes_on:
            continue
        home = lead.first.area if lead.first is not None else None
        away = first.actor is not None and home is not None and first.actor[:2] != home[:2]
        if away and {"someone", "one", "named"} & block.signs:
            return True
        if first.introduces and _ANOTHER.search(first.text[:_BEGINNING]):
            return True
    return False


def _tells_of_one(row: Row) -> bool:
    return bool(row.signs & {"one", "named"}) and not any(map(counts_cases, row.facts))


def _tells_of_title(title: Block, lead: Block) -> bool:
    """Whether a headline names one case or gang, and the lead counts no cases."""
    if not title.is_heading or not {"one", "named"} & signs_of(title.text):
        return False
    return not any(map(counts_cases, (*title.facts, *lead.facts)))


def _mostly_counts(rows: Sequence[Row]) -> bool:
    """Whether more figures stand in sentences of a round-up than elsewhere."""
    counted = sum(len(row.facts) for row in rows if row.is_round_up)
    return 2 * counted > sum(len(row.facts) for row in rows)


def _lead(blocks: Sequence[Block]) -> Block | None:
    return next((block for block in blocks if block.facts and not block.is_heading), None)


def _names_case(title: Block) -> bool:
    """Whether a headline is about one case: …清洗约八十九亿元黑钱案件."""
    text = title.text.strip()
    counts = any(counts_cases(fact) for fact in title.facts)
    return title.is_heading and text.endswith(("案", "案件")) and not counts


def _single(blocks: Sequence[Block]) -> list[FactDraft]:
    """The facts of the one case; what the bulletin counts beside it is left out."""
    facts: list[FactDraft] = []
    lead = _lead(blocks)
    for block in blocks:
        if block.is_advice or (block.counts_beside and block is not lead and not block.is_heading):
            continue
        facts += [fact for row in _rows_of_one(block) for fact in row.facts]
    return facts


def _rows_of_one(block: Block) -> Iterator[Row]:
    """The sentences of a paragraph that tell the one case.

    A lead may close with a round-up (据悉,今年以来…), but does not open with one; what goes on
    behind it (警银联手劝下1519名民众) is a part of it.
    """
    counting = False
    for row in block.rows:
        if row is not block.rows[0]:
            counting = block.beside(row) or (counting and not row.evidence)
        if not counting:
            yield row


def _attach(stories: Sequence[Story], blocks: Sequence[Block]) -> None:
    """Give stories what titles and captions say of them again: 三百余名骨干落网, 图为查扣的手机."""
    owner = {id(fact): story for story in stories for fact in story.facts}
    grown: list[Story] = []
    for block in blocks:
        if not (block.is_heading or block.is_caption):
            continue
        named = len(stories) == 1 and any(row.introduces for row in block.rows)
        for fact in block.facts:
            if id(fact) in owner:
                continue
            story = owner.get(id(fact.restates))
            if story is None and named and fact.restates is None and not counts_cases(fact):
                story = stories[0]
            if story is not None:
                story.facts.append(fact)
                grown.append(story)
    for story in grown:
        story.facts.sort(key=lambda fact: fact.phrase.start)


def _most(names: Iterable[str | None]) -> str | None:
    found = Counter(name for name in names if name)
    # Equal counts keep their order of arrival.
    return found.most_common(1)[0][0] if found else None
