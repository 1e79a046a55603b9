"""From paragraphs to stories: one case, a list of cases, or stories between round-ups."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.reading import Reading
from netcrime_ie.report.incidents.blocks import Block, Row
from netcrime_ie.report.incidents.signs import ENOUGH, counts_cases, cue, signs_of

# 公布两起跨境赌博案件: what follows are several cases, though no mark sets them apart.
_SEVERAL = re.compile(r"[^,。;\n]{0,8}(?:[两二三四五六七八九十]|\d+)[起宗件]")
# Title and lead.
_HEAD = 3
# A paragraph that furniture broke off.
_BROKEN = (",", "、")
_CLOSED = tuple("。!?;:)”》")


@dataclass(slots=True)
class Story:
    """One case with its facts, in text order."""

    facts: list[FactDraft] = field(default_factory=list)

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
    items = [block for block in blocks if block.is_item]
    if not items:
        # The headline is no item, nor are the captions that repeat it.
        title = blocks[0].text.strip()
        bare = [block for block in blocks if block.is_bare_item and block.text.strip() != title]
        items = bare if len(bare) > 1 else []
    if items:
        stories = _listed(blocks, items)
    elif _tells_one_case(blocks):
        stories = _single(blocks)
    else:
        stories = _told_between(blocks)
    return [story for story in stories if story.facts]


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


def _listed(blocks: Sequence[Block], items: Sequence[Block]) -> Iterator[Story]:
    """Cases one after the other; each lasts until the next, or to a round-up or advice."""
    story: Story | None = None
    openers = {id(item) for item in items}
    for block in blocks:
        if id(block) in openers:
            if story is not None:
                yield story
            story = Story()
        elif (
            story
            and story.facts
            and (block.is_advice or block.is_round_up or (block.marked and block.is_heading))
        ):
            yield story
            story = None
        if story is not None:
            story.facts += block.facts
    if story is not None:
        yield story


def _tells_one_case(blocks: Sequence[Block]) -> bool:
    """Whether the lead does not count, the title announces no list, and a story is told."""
    lead = _lead(blocks)
    row = lead.first if lead is not None else None
    if lead is None or row is None:
        return False
    if any(_publishes_several(block.text) for block in blocks[:_HEAD]):
        return False
    opening = lead.signs | signs_of(blocks[0].text)
    if (row.is_round_up or row.weight > len(opening)) and not _names_case(blocks[0]):
        return False
    return len({sign for block in blocks for sign in signs_of(block.text)}) >= ENOUGH


def _publishes_several(text: str) -> bool:
    return any(_SEVERAL.match(text, word.end()) for word in cue("publishing").finditer(text))


def _lead(blocks: Sequence[Block]) -> Block | None:
    return next((block for block in blocks if block.facts and not block.is_heading), None)


def _names_case(title: Block) -> bool:
    """Whether a headline is about one case: …清洗约八十九亿元黑钱案件."""
    text = title.text.strip()
    counts = any(counts_cases(fact) for fact in title.facts)
    return title.is_heading and text.endswith(("案", "案件")) and not counts


def _single(blocks: Sequence[Block]) -> Iterator[Story]:
    """One case; what the bulletin counts beside it is left out."""
    story = Story()
    lead = _lead(blocks)
    for block in blocks:
        if block.is_advice or (block.counts_beside and block is not lead and not block.is_heading):
            continue
        # A lead may close with a round-up (据悉,今年以来…), but does not open with one.
        rows = [row for row in block.rows if not block.beside(row) or row is block.rows[0]]
        story.facts += [fact for row in rows for fact in row.facts]
    yield story


def _told_between(blocks: Sequence[Block]) -> Iterator[Story]:
    """Stories between the paragraphs of a round-up."""
    stories: list[Story] = []
    opened = 0
    section = False
    for block in blocks:
        if block.is_section:
            section = True
        if not block.facts or block.is_heading:
            continue
        if opened == 1 and block.goes_on and not block.counts_beside:
            stories[-1].facts += block.facts
            continue
        if block.is_advice or block.is_round_up or block.is_distribution or block.leans:
            opened = 0
        elif len(block.signs) + section >= ENOUGH and len(block.facts) > 1:
            parts = list(_parts(block))
            stories += parts
            opened = len(parts)
        elif opened == 1 and block.signs:
            stories[-1].facts += block.facts
        else:
            opened = 0
    # A single figure tells no story: 驾驶人马某被罚款2000元.
    yield from (story for story in stories if len(story.facts) > 1)


def _parts(block: Block) -> Iterator[Story]:
    """The cases of a paragraph: 5月17日,甲站查获…;当晚,乙站截获…"""
    story = Story()
    agency: str | None = None
    for row in block.rows:
        if row.is_round_up:
            continue
        other = row.agency is not None and agency is not None and row.agency != agency
        if story.facts and other and row.opens_with_time:
            yield story
            story = Story()
        agency = row.agency or agency
        story.facts += row.facts
    if story.facts:
        yield story


def _most(names: Iterable[str | None]) -> str | None:
    found = Counter(name for name in names if name)
    # Equal counts keep their order of arrival.
    return found.most_common(1)[0][0] if found else None
