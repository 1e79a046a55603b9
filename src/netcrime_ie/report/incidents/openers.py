"""Where the cases of a list begin: 案例一, ——, 第一宗案件, a case's name, a subheading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netcrime_ie.facts.grammar import CRIME, WEAK
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.report.incidents.blocks import Block
from netcrime_ie.report.incidents.signs import (
    PERSON_CASE,
    breaks_one_gang,
    counts_cases,
    cue,
)

_CASE_MARK = re.compile(r"(?:典型|第|案)")
# The name of a case closes its heading: 刷单炒信案, 偷税案件; but not 典型案件.
_CASE_NAME_END = re.compile(r"案件?[”》]?[。.:,\s)]|案件?[”》]?$")
# What the mark of a list opens that is no one case: 几类重点案件.
_MANY = re.compile("类|重点|多发|系列(?!案$)|部分|一批|各|典型|案、[一二三四五六七八九十]、")
_CASE_OPENS = 30
_NAME_SIZE = 60
_SUBHEAD_SIZE = 30
# So many paragraphs a case may have on average where a line announces how many cases follow.
_LOOSE = 3
# Title and lead.
_HEAD = 3
# A single figure tells no case.
_FIGURES = 2
# 成品油走私案涉案…, 在冻品走私案中,…, 假冒官员骗案方面,….
_TOPIC = re.compile(r"(?:在|而)?[^,。;\n]{2,14}案(?:件|例)?(?:方面|中|里|则|涉案|由|有|是|亦|也|,)")
# What is told beside the cases may be another, or none.
_BESIDE = re.compile("另外|此外|与此同时|另有一")
_DIGITS = {char: value for value, char in enumerate("二三四五六七八九十", 2)} | {"两": 2}
_NUMBER = r"(?:[两二三四五六七八九十]|[2-9]|[1-9]\d)"
# 第一宗案件中, 首宗, 另一起: a paragraph that takes up the next case.
_ORDINAL = re.compile(r"\s*(?:第[一二三四五六七八九十\d]+|首|另[外有]?一|再一)(?:宗|起|个案|案)")
_FIRST = re.compile(r"\s*(?:第[一1]|首)")
# 两起案件, 五起典型问题, 多宗, 三类案, 一批侵财案件: more than one.
_SEVERAL = re.compile(
    rf"(?:{_NUMBER}|[多数])[起宗件个类][^,。;\n]{{0,20}}(?:案|问题)|一批[^,。;\n]{{0,12}}案"
)
# 撷取三例, 择其四例, 选取几个片段: examples of what the lead counts.
_EXAMPLES = re.compile(
    rf"(?:{_NUMBER}|[多数几])(?:例(?![如外])|(?:个|则|段|组)(?:案例|战例|实例|故事|片段|镜头|侧面))"
)
# 公布典型案例3起, 通报的6起: a number of cases soon behind the verb.
_COUNT = re.compile(rf"[^,。;\n]{{0,8}}{_NUMBER}[起宗件]")
_LEADS_IN = re.compile(r"(?::|如下[。:]?|分别是[:]?)\s*$")


@dataclass(frozen=True, slots=True)
class Opener:
    """A paragraph that begins a case or a part of the bulletin.

    Attributes:
        block: The paragraph.
        firm: Whether the text itself says that a case begins; else what follows must tell one.
    """

    block: Block
    firm: bool = True


def case_openers(blocks: Sequence[Block]) -> list[Opener]:
    """The paragraphs that begin the cases of a list; none where the text lists no cases."""
    found = [block for block in blocks if _is_item(block)]
    if found:
        return [Opener(block) for block in found]
    for find in (_bare_headings, _case_names, _ordinals, _persons_cases):
        found = find(blocks)
        if len(found) > 1:
            return [Opener(block) for block in found]
    return (
        _announced(blocks) or _labelled(blocks) or _subheads(blocks) or _in_turn_of_topics(blocks)
    )


def section_openers(blocks: Sequence[Block]) -> list[Opener]:
    """Numbered headings: 二、操控卖淫集团; what stands below them may tell a case or count."""
    found = [block for block in blocks if block.mark and block.is_heading]
    return [Opener(block, firm=False) for block in found] if len(found) > 1 else []


def announces_several(text: str) -> bool:
    """Whether a notice publishes several cases: 公布两起跨境赌博案件."""
    return any(_COUNT.match(text, word.end()) for word in cue("publishing").finditer(text))


def gives_examples(text: str) -> int:
    """How surely a title or a lead announces cases: 1 for 连破多起盗抢案, 2 for 记者撷取三例."""
    if _EXAMPLES.search(text) is not None:
        return 2
    return int(_SEVERAL.search(text) is not None)


def _is_item(block: Block) -> bool:
    """Whether it opens a case of a list: 案例一:…, 一、某公司刷单案."""
    if not block.mark or block.is_section:
        return False
    if _CASE_MARK.match(block.mark):
        return True
    # 江苏某市“某某”侵权案:赵某架设网站,…: the name ends at its colon.
    head = re.split("[。:;\n]", block.text.lstrip()[len(block.mark) :], maxsplit=1)[0]
    return _is_name(head)


def _is_name(head: str) -> bool:
    named = _CASE_NAME_END.search(head + "\n") is not None
    return named and "," not in head and not _MANY.search(head)


def _bare_headings(blocks: Sequence[Block]) -> list[Block]:
    """Headings that name cases without a mark; the headline is none, nor what repeats it."""
    title = blocks[0].text.strip()
    return [
        block
        for block in blocks
        if block.is_heading
        and not block.facts
        and not block.is_section
        and block.text.strip().endswith(("案", "案件"))
        and not _MANY.search(block.text)
        and block.text.strip() != title
    ]


def _case_names(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs whose first sentence is a case's name: 盐城“某平台”传播淫秽物品案。今年2月,…"""
    return [
        block
        for block in blocks
        if not block.is_heading and len(block.rows) > 1 and _is_name_only(block)
    ]


def _persons_cases(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that each open with another's case: 被告人周某贩卖毒品案中,周某…"""
    found = [
        (match[1], block)
        for block in blocks
        if not block.is_heading
        and block.facts
        and (match := PERSON_CASE.search(block.text, 0, _CASE_OPENS)) is not None
    ]
    return [block for _, block in found] if len({name for name, _ in found}) == len(found) else []


def _is_name_only(block: Block) -> bool:
    row = block.rows[0]
    text = row.text.strip()
    if row.facts or len(text) > _NAME_SIZE or not text.endswith(("案。", "案件。")):
        return False
    acts = any(
        node.kind is Kind.VERB and node.cls not in CRIME | WEAK for node in row.sentence.nodes
    )
    return not acts and _is_name(text)


def _ordinals(blocks: Sequence[Block]) -> list[Block]:
    """第一宗案件中,…; 第三宗…: and between them what opens with a time of its own."""
    at = [i for i, block in enumerate(blocks) if _ORDINAL.match(block.text) and block.facts]
    if not at or not _FIRST.match(blocks[at[0]].text):
        return []
    last = at[-1]
    between = blocks[at[0] : last + 1]
    return [
        block
        for block in between
        if _ORDINAL.match(block.text)
        or (block.facts and block.rows[0].opens_with_time and not block.goes_on)
    ]


def _announced(blocks: Sequence[Block]) -> list[Opener]:
    """What a line announces: 一批大要案件: above marks, 这两起案件是: above two paragraphs."""
    for at, block in enumerate(blocks):
        text = block.text.strip()
        several = _SEVERAL.search(text)
        if not (block.is_section or several) or _LEADS_IN.search(text) is None:
            continue
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if below is not None and below.mark:
            kind = _shape(below.mark)
            # 一、违例载客: below a heading the notice may count as well.
            return [
                Opener(other, firm=not other.is_heading)
                for other in blocks[at + 1 :]
                if _shape(other.mark) == kind
            ]
        count = _count(several[0]) if several is not None else 0
        near = blocks[at + 1 : at + 1 + _LOOSE * count]
        told = [other for other in near if not other.goes_on and not other.is_caption]
        if count and len(told) >= count:
            return [Opener(other) for other in told[:count]]
    return []


def _labelled(blocks: Sequence[Block]) -> list[Opener]:
    """Paragraphs under the label of a place or a unit: 【柳州】7月21日,…; 【西昌站】…"""
    found = [Opener(block, firm=False) for block in blocks[1:] if block.label]
    return found if len(found) > 1 else []


def _in_turn_of_topics(blocks: Sequence[Block]) -> list[Opener]:
    """Paragraphs of a bulletin on several cases, each with its own topic: 香烟走私案则由…牵出."""
    head = [block for block in blocks[:_HEAD] if gives_examples(block.text)]
    counting = any(counts_cases(fact) for block in head for fact in block.facts)
    if not head or (counting and not head[0].is_heading):
        return []
    counts = (_several_in(block.text) for block in head)
    count = next((number for number in counts if number), 0)
    below = blocks[blocks.index(head[-1]) + 1 :]
    found: list[Block] = []
    known = {name for block in head for row in block.rows for name in row.people}
    for block in below:
        if _is_topic(block, known):
            found.append(block)
        known.update(*(row.people for row in block.rows))
    if len(found) < max(count, 2) or (count and len(found) > count + 1):
        return []
    return [Opener(block, firm=_names_topic(block)) for block in found]


def _several_in(text: str) -> int:
    """How many cases a line announces, as far as it counts them: 连破三起走私案."""
    several = _SEVERAL.search(text)
    return _count(several[0]) if several is not None else 0


def _is_topic(block: Block, known: set[str]) -> bool:
    """Whether a paragraph takes up a case of its own; ``known`` are the people told before it."""
    skipped = block.is_heading or block.is_caption or block.is_advice or bool(block.mark)
    counting = block.counts_beside or any(map(counts_cases, block.facts))
    if skipped or len(block.facts) < _FIGURES or block.goes_on or counting:
        return False
    first = block.rows[0]
    if first.refers:
        return False
    named = "someone" in first.signs or bool(first.people - known)
    fresh = first.introduces or breaks_one_gang(first.facts) or (named and not first.people & known)
    beside = _BESIDE.match(first.text.lstrip()) is not None
    return _names_topic(block) or beside or (first.opens_with_time and fresh)


def _names_topic(block: Block) -> bool:
    """Whether it opens with what its case is about: 演唱会门票骗案有抬头之势。"""
    first = block.rows[0]
    said = not first.facts and len(first.text.strip()) <= _SUBHEAD_SIZE
    return said or _TOPIC.match(first.text.lstrip()) is not None


def _shape(mark: str) -> str:
    """The kind of a mark: 一、 and 二、 are one, (一) and ① others."""
    return re.sub(r"[一二三四五六七八九十\d]+|[①-⑳]", "#", mark)


def _count(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits is not None else _DIGITS.get(text[0], 0)


def _subheads(blocks: Sequence[Block]) -> list[Opener]:
    """Subheadings of a bulletin on several cases: 连破多起盗抢案 … 偷车团伙栽在饼屋前."""
    if not any(gives_examples(block.text) for block in blocks[:_HEAD]):
        return []
    body = next((i for i, block in enumerate(blocks) if not block.is_heading), len(blocks))
    found = [
        Opener(block, firm=False)
        for block, following in zip(blocks[body:], blocks[body + 1 :], strict=False)
        if block.is_heading
        and not block.facts
        and not block.is_caption
        and len(block.text.strip()) <= _SUBHEAD_SIZE
        and following.facts
        and not following.is_heading
    ]
    return found if len(found) > 1 else []
