"""Cases of a list: the place of each, known from its first line to its last.

A list of cases names the bureau late: 案例三 赵某等人开设赌场案 … 投注总额38.5亿元。襄垣县公安局….
What stands before the bureau's name is about its area all the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.grammar import CRIME, WEAK
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer, PlaceMatch
from netcrime_ie.scope.agency_parts import agency_part, handles, opens_clause
from netcrime_ie.scope.groups import agency_group
from netcrime_ie.scope.words import FACILITIES, JUDGES, cue

_NUMBER = "(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
MARKED = re.compile(
    f"(?:典型)?(?:案例|案件)[(]?{_NUMBER}|[(]?{_NUMBER}[)、.:,]|[①-⑳]|第{_NUMBER}[案起]"
)
_HEAD_NODES = 4
# Verbs of what happened before a bureau acted.
_TOLD = CRIME | WEAK | {"receive", "lead"}
# What opens a label, and what closes it.
_LABELS = {
    "【": "】",
    "[": "]",
    "〔": "〕",
    "〖": "〗",
    "■": ":",
    "●": ":",
    "◆": ":",
    "▲": ":",
    "★": ":",
}
_LABEL_NODES = 8


def section_places(
    sentences: Sequence[Sentence], gazetteer: Gazetteer, home: str | None
) -> dict[int, str]:
    """Place of the case by index of the sentence that its section begins with.

    A section begins with a subheading, a numbered paragraph or a label (【柳州】). Only places
    inside the bulletin's own area tell (山西's list has cases of its counties); a label tells of
    any place of its province.
    """
    starts = list(_starts(sentences))
    places: dict[int, str] = {}
    for start, end in pairwise((*starts, len(sentences))):
        labelled = label_of(sentences[start].nodes) is not None
        area = gazetteer.province_of(home) if labelled and home is not None else home
        found = _place_of(sentences[start:end], gazetteer, area or home)
        if found is not None:
            places[start] = found
    return places


def paragraph_areas(
    sentences: Sequence[Sentence], gazetteer: Gazetteer, home: str | None
) -> dict[int, str]:
    """Area of a paragraph that tells its bureau late, by index of its first sentence.

    网民张某发布视频,播放量3万次。经查系谣言。张某被城关区公安分局拘留: all of it is 城关区's. Only
    one area inside the bulletin's own tells, and only where nobody acts before.
    """
    areas: dict[int, str] = {}
    first = 0
    for i in range(1, len(sentences) + 1):
        if i < len(sentences) and sentences[i].paragraph == sentences[first].paragraph:
            continue
        area = _late_area(sentences[first:i], gazetteer, home)
        if area is not None:
            areas[first] = area
        first = i
    return areas


def _late_area(paragraph: Sequence[Sentence], gazetteer: Gazetteer, home: str | None) -> str | None:
    opening = paragraph[0]
    goes_on = any(node.text in cue("case_goes_on") for node in opening.nodes[:_HEAD_NODES])
    if opening.heading or goes_on:
        return None
    area: str | None = None
    for number, sentence in enumerate(paragraph):
        nodes = sentence.nodes
        for i, node in enumerate(nodes):
            mention = node.mention
            if area is None and node.kind is Kind.VERB and node.cls not in _TOLD:
                # 劝阻群众36万人次。嘉兴市公安局创新机制: results of the whole, not of a part.
                return None
            if isinstance(mention, PlaceMatch) and number == 0 and area is None:
                return None
            if not isinstance(mention, AgencyMatch) or mention.kind in JUDGES:
                continue
            last, _ = agency_group(nodes, i)
            part = agency_part(nodes, i, last)
            acts = part == "agent" or (part == "subject" and opens_clause(nodes, i))
            if acts and mention.adcode != area:
                early = number == 0 and part == "subject"
                inside = mention.adcode is not None and _inside(gazetteer, home, mention.adcode)
                if area is not None or early or not inside or last > i:
                    return None
                area = mention.adcode
    return area


def _starts(sentences: Sequence[Sentence]) -> Iterator[int]:
    """Where sections begin: at numbered paragraphs and at headings below the headline."""
    told = False
    for i, sentence in enumerate(sentences):
        told = told or not sentence.heading
        if not sentence.opens or sentence.paragraph == 0:
            continue
        marked = MARKED.match("".join(node.text for node in sentence.nodes[:3])) is not None
        if label_of(sentence.nodes) is not None or _is_titled(sentence.nodes):
            yield i
            continue
        # Above the first sentence stand the lines of the headline, but for 泸州网络赌博案.
        named = told or sentence.nodes[-1].text.endswith("案")
        if marked or (sentence.heading and named):
            yield i


def _is_titled(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph begins with a title in brackets: 【挽损】, but not 【裁判结果】."""
    if not nodes[0].text.startswith("【"):
        return False
    title = ""
    for node in nodes[1:_LABEL_NODES]:
        if node.text.startswith("】"):
            return title not in cue("case_parts")
        title += node.text
    return False


def label_of(nodes: Sequence[Node]) -> int | None:
    """Index of the place in a label that a paragraph begins with: 【柳州】, [绵阳站], ■北海:."""
    if not nodes or not nodes[0].text.startswith(tuple(_LABELS)):
        return None
    closing = _LABELS.get(nodes[0].text[:1], "")
    place: int | None = None
    for i, node in enumerate(nodes[1:_LABEL_NODES], 1):
        if node.text.startswith(closing):
            return place
        if node.kind is Kind.PLACE:
            place = i
        elif place is not None and not node.text.startswith(FACILITIES):
            return None
    return None


def _place_of(section: Sequence[Sentence], gazetteer: Gazetteer, home: str | None) -> str | None:
    named: str | None = None
    acting: list[str] = []
    judging: list[str] = []
    for number, sentence in enumerate(section):
        nodes = sentence.nodes
        for i, node in enumerate(nodes):
            mention = node.mention
            if isinstance(mention, AgencyMatch) and mention.adcode and handles(nodes, i, i):
                judges = mention.kind in JUDGES
                (judging if judges else acting).append(mention.adcode)
            elif isinstance(mention, PlaceMatch) and named is None:
                # 大同李某出售快递信息案, 乌市某公司租用…: who the case is about, at its beginning.
                early = sentence.heading or (number == 0 and i < _HEAD_NODES)
                moving = i > 0 and nodes[i - 1].text in cue("travel")
                inner = nodes[i + 1] if i + 1 < len(nodes) else None
                outer = inner is not None and inner.kind is Kind.PLACE
                if early and not moving and not outer:
                    named = mention.entry.adcode
    if named is not None and not _inside(gazetteer, home, named):
        named = None
    if named is None:
        # 烟台“撞库”盗号案: that a district's procuratorate charged three leaves it the city's.
        acting = acting or judging
    acting = [code for code in acting if _inside(gazetteer, home, code)]
    within = [code for code in acting if named is None or gazetteer.contains(named, code)]
    if within and _one_area(within, gazetteer):
        return within[0]
    return named


def _one_area(codes: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether the bureaus of a section all lie in the area of the first, or contain it."""
    first = codes[0]
    return all(gazetteer.contains(first, code) or gazetteer.contains(code, first) for code in codes)


def _inside(gazetteer: Gazetteer, home: str | None, adcode: str) -> bool:
    """Whether a place is a smaller part of the bulletin's area."""
    return adcode != home and (home is None or gazetteer.contains(home, adcode))
