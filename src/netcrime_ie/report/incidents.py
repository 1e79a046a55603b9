"""Incidents: cases told as a story, each with the facts told of it.

A bulletin tells one case (a title, a lead and what led there), lists cases one after the other
(案例一, 二、某公司刷单案), counts many (今年以来,全市共破获…) with a story or two between, or only
counts. What a sentence or paragraph does is read from its words: those of a story (经查, 该团伙,
“6·18”案, 王某) or of a round-up (全省, 同比, 今年1至5月). Vocabulary stands in
``resources/lexicon/cues.txt``: ``case_told``, ``case_goes_on``, ``case_section``, ``round_up``,
``advice``, ``publishing``.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import groupby
from re import Pattern

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.reading import Reading

# How many signs of a story make one: a name alone may stand in any round-up.
_ENOUGH = 2
# A figure of so many days belongs to a round-up, if an authority reports it.
_LONG_PERIOD = 28
# How far from its beginning a sentence still opens with a date: 此外,前晚九时半,…
_OPENING = 6
# What offenders did over years tells nothing of a round-up.
_OFFENDERS = frozenset(("crime_scale", "involved", "gain", "loss", "other", "victim"))
# 案例一, 三、, (二), ①, ——, 第一案: marks of a list.
_MARK = re.compile(
    r"\s*(?:(?:典型)?案例?[:\s]*[一二三四五六七八九十\d]+|案件[一二三四五六七八九十\d]+"
    r"|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]"
    r"|\d{1,2}[.、](?!\d)|[①-⑳]|——|第[一二三四五六七八九十\d]+[案起])"
)
_CASE_MARK = re.compile(r"\s*(?:典型|第|案)")
# The name of a case closes its heading: 刷单炒信案, 偷税案件; but not 典型案件.
_CASE_NAME_END = re.compile(r"案件?[”》]?[。.:,\s)]|案件?[”》]?$")
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
# What the mark of a list opens that is no one case: 几类重点案件.
_MANY = re.compile("类|重点|多发|系列|部分|一批|各")
# 公布两起跨境赌博案件: what follows are several cases, though no mark sets them apart.
_SEVERAL = re.compile(r"[^,。;\n]{0,8}(?:[两二三四五六七八九十]|\d+)[起宗件]")
# Title and lead.
_HEAD = 3
# A paragraph that furniture broke off.
_BROKEN = (",", "、")
_CLOSED = tuple("。!?;:)”》")
_TITLE_SIZE = 60
# Where a paragraph points back: 7月26日起,专案组…
_REACH = 14


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
        return _signs(self.text)

    @cached_property
    def agency(self) -> str | None:
        """Who acted first in it."""
        return next((fact.agency for fact in self.facts if fact.agency), None)

    @cached_property
    def weight(self) -> int:
        """How much speaks for a round-up."""
        weight = len(set(_cue("round_up").findall(self.text)))
        weight += min(_ENOUGH, sum(_counts_cases(fact) for fact in self.facts))
        reports = any(
            isinstance(node.mention, DateMatch)
            and (node.mention.scope or node.mention.baseline)
            # 截至目前 closes stories as well.
            and not node.text.startswith("截")
            for node in self.sentence.nodes
        )
        if reports or any(_covers_long(fact) for fact in self.facts):
            weight += _ENOUGH
        return weight

    @cached_property
    def is_round_up(self) -> bool:
        """Whether it counts the cases of an area or a period, and tells none."""
        return self.weight >= _ENOUGH and self.weight > len(self.signs)

    @cached_property
    def only_covers(self) -> bool:
        """Whether nothing but a long time speaks for a round-up: 2017年5月至今,龙某等人…"""
        return self.weight <= _ENOUGH and not any(_counts_cases(fact) for fact in self.facts)

    @cached_property
    def distributes(self) -> bool:
        """Whether it gives figures to several places: 三地警方分别查获21人、13人、8人."""
        return "分别" in self.text and len({fact.adcode for fact in self.facts}) > _ENOUGH

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
        return _cue("advice").search(self.text[:16]) is not None

    @cached_property
    def is_section(self) -> bool:
        """Whether cases follow: 四、典型案件."""
        return (
            len(self.text) <= _TITLE_SIZE
            and not self.facts
            and _cue("case_section").search(self.text) is not None
        )

    @cached_property
    def goes_on(self) -> bool:
        """Whether it goes on with the case before: 经查,…"""
        return _cue("case_goes_on").search(self.text.lstrip()[:_REACH]) is not None

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
        signs = _signs(self.text)
        signs |= self.opening
        first = self.first
        if first is not None and any(_is_one_gang(fact) for fact in first.facts):
            # 打掉一个冒充公益组织的骗捐团伙,抓获7人: such a sentence tells a case.
            signs |= {"gang", "one"}
        return signs


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
    begun = _cue("case_goes_on").match(rows[0].text.lstrip()) is not None
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
    opening = lead.signs | _signs(blocks[0].text)
    if (row.is_round_up or row.weight > len(opening)) and not _names_case(blocks[0]):
        return False
    return len({sign for block in blocks for sign in _signs(block.text)}) >= _ENOUGH


def _publishes_several(text: str) -> bool:
    return any(_SEVERAL.match(text, word.end()) for word in _cue("publishing").finditer(text))


def _lead(blocks: Sequence[Block]) -> Block | None:
    return next((block for block in blocks if block.facts and not block.is_heading), None)


def _names_case(title: Block) -> bool:
    """Whether a headline is about one case: …清洗约八十九亿元黑钱案件."""
    text = title.text.strip()
    counts = any(_counts_cases(fact) for fact in title.facts)
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
        elif len(block.signs) + section >= _ENOUGH and len(block.facts) > 1:
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


def _signs(text: str) -> set[str]:
    signs = set(_cue("case_told").findall(text))
    for name, pattern in (("named", _NAMED_CASE), ("one", _ONE_CASE), ("person", _PERSON)):
        if pattern.search(text if name != "person" else _SPEAKER.sub("", text)):
            signs.add(name)
    return signs


def _covers_long(fact: FactDraft) -> bool:
    if fact.period is None or "period" in fact.inherited:
        return False
    if fact.family in ("amount", "measure") and fact.type in _OFFENDERS:
        return False
    start, end = fact.period
    return start is not None and end is not None and (end - start).days >= _LONG_PERIOD


def _counts_cases(fact: FactDraft) -> bool:
    value = fact.phrase.number.value
    return fact.family == "case" and value is not None and value > 1


def _is_one_gang(fact: FactDraft) -> bool:
    return fact.type in ("gang", "den") and fact.phrase.number.value == 1


@lru_cache(maxsize=8)
def _cue(name: str) -> Pattern[str]:
    words: Mapping[str, tuple[str, ...]] = load_lexicon().cues
    longest_first = sorted(words[name], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
