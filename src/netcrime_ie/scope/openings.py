"""How a sentence begins, and what that changes in the story."""

import re
from collections.abc import Sequence

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.grammar import CRIME
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.story import Story
from netcrime_ie.scope.words import (
    ABOVE,
    ADDING,
    CASE_RESUMES,
    GENERIC_BODIES,
    LEAVING,
    REPORTED,
    STANDS_NOW,
    WHOLE_CASE,
    cue,
)

# How many nodes a topic has, and how far from its beginning a sentence still opens.
_TOPIC = 10
# How far behind a number its noun stands.
_COUNTED = 4
# How far from its beginning a paragraph tells that it only warns.
_CLOSING = 6
_OPENING = 16
_OFFENDERS = frozenset(("person", "people", "gang", "fugitive_person", "victim", "case"))
_POINT = re.compile(
    "[一二三四五六七八九十]是|(?:首先|其次|再次|最后)[,是]|[(]?[一二三四五六七八九十][)、]"
)
# What a field of work is against: 在打击涉枪犯罪中.
_TROUBLE = ("犯罪", "违法", "乱象", "行为", "活动", "问题")
_WHOLE_SYSTEMS = ("机关", "部门", "系统")
_LONG_GRAINS = frozenset(("quarter", "half", "year"))
_LONG_TIMES = frozenset(
    ("全年", "年内", "行动期间", "行动以来", "专项行动以来", "一年来", "半年来")
)


class Opening:
    """Opens sentences, paragraphs, headings and cases in the story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._paragraph = -1
        self._ended = ""
        self._told = False

    def open(self, sentence: Sentence, section: str | None) -> None:
        """Begin a sentence; ``section`` is the area of the case that it opens."""
        story, nodes = self._story, sentence.nodes
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            story.open_paragraph()
            story.lead = not self._told
            self._told = self._told or not sentence.heading
        if sentence.heading and sentence.paragraph > 0:
            story.open_heading(inside=_divides_case(nodes))
        if section is not None:
            story.open_section(section)
        divides = "其中" in [node.text for node in nodes[:2]]
        story.open_sentence(follows=self._ended == ";", divides=divides)
        self._ended = nodes[-1].text if nodes else ""
        self._return(sentence)

    def _return(self, sentence: Sentence) -> None:
        """Where the first words lead back to: the case, the whole bulletin, the court."""
        story, nodes = self._story, sentence.nodes
        first = [node.text for node in nodes[:6]]
        if any(text in WHOLE_CASE for text in first[:3]):
            story.end_spot()
            story.scene = None
        if any(text in CASE_RESUMES for text in first):
            story.resume()
        if _counts_above(nodes):
            story.return_to_whole()
        if sentence.opens and not sentence.heading:
            if _leaves_cases(nodes):
                story.leave_cases()
            if _names_topic(nodes) or _is_item(nodes):
                # 职务犯罪:受理…, 二是防范更精准: about the whole bulletin, not the last bureau.
                story.return_to_owner()
            elif (kind := _speaks_of_all(nodes)) is not None:
                story.return_to_owner(kind)
            elif any(text in STANDS_NOW for text in first[:3]) or _is_until(nodes):
                story.sum_up()
            elif _is_statistic(nodes) or _adds(nodes) or _compares(nodes):
                # 一季度,还查获…; 此外,还救助…: what a part did in the paragraph before is told.
                story.return_to_whole()
        leaves = bool(nodes) and (nodes[0].kind is Kind.DATE or nodes[0].text in LEAVING)
        if leaves or (first[:1] == ["据"] and first[1:2] and first[1] in REPORTED):
            # 6月5日,…; 随后,…; 另外三名业务员被传唤到案
            story.end_spot()
        if not sentence.opens and _is_statistic(nodes):
            story.return_in_paragraph()
        if not sentence.heading and _names_field(nodes):
            story.return_to_field()
        if not sentence.opens and _acts_unnamed(nodes):
            story.return_from_guest()
        if points_at_operation(nodes):
            story.return_to_operation()
        if _is_of_court(nodes):
            story.act_again("court")


def _divides_case(nodes: Sequence[Node]) -> bool:
    """Whether a heading divides one case: 基本案情, 裁判结果."""
    return any(node.text in cue("case_parts") for node in nodes)


def _leaves_cases(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph leaves a list of cases: 下一步,…; 警方提醒,…; 今年以来,共立案128件."""
    closing = cue("outlook") | cue("advice")
    for node in nodes[:_CLOSING]:
        if node.text in closing:
            return True
        if node.kind is Kind.QUANTITY or node.text == ",":
            break
    return _is_statistic(nodes)


def _names_topic(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph opens with a topic: 职务犯罪:, 电信网络诈骗方面,."""
    for node in nodes[:_TOPIC]:
        if node.kind in (Kind.AGENCY, Kind.PLACE, Kind.QUANTITY, Kind.DATE):
            return False
        if node.text in (":", "方面", "领域"):
            return node is not nodes[0]
        if node.kind is Kind.PUNCTUATION and node.text in (",", "。"):
            return False
    return False


def _names_field(nodes: Sequence[Node]) -> bool:
    """Whether a sentence opens with a field of work: 在治赌一线,; 缉枪治爆方面,; 网络治理上,.

    在审讯中, 网上 and 发布会上 are none.
    """
    for i, node in enumerate(nodes[:_TOPIC]):
        if node.kind in (Kind.AGENCY, Kind.PLACE, Kind.QUANTITY, Kind.DATE):
            return False
        if node.kind is Kind.PUNCTUATION and node.text not in "“”、":
            if node.text != "," or i < 2:
                return False
            last, before = nodes[i - 1].text, [other.text for other in nodes[: i - 1]]
            if last in cue("field_ends"):
                return True
            if last == "上":
                return any(text.endswith(tuple(cue("field_work"))) for text in before)
            # 在打击涉枪犯罪中, but not 在执法检查中.
            return last == "中" and before[-1].endswith(_TROUBLE)
    return False


def _acts_unnamed(nodes: Sequence[Node]) -> bool:
    """Whether a sentence opens with officers of no named place: 7月上旬,民警又…; 专案组…."""
    for node in nodes[:_COUNTED]:
        if node.text in cue("unnamed_officers"):
            return True
        if node.kind is not Kind.DATE and node.kind is not Kind.PUNCTUATION:
            return node.cls == "police" and node.kind is not Kind.AGENCY
    return False


def points_at_operation(nodes: Sequence[Node]) -> bool:
    """Whether a sentence opens with an operation told before: 警方说,此次行动共破获…."""
    for i, node in enumerate(nodes[:_TOPIC]):
        if node.kind in (Kind.AGENCY, Kind.PLACE, Kind.QUANTITY):
            return False
        if node.text in cue("this_one"):
            return any(
                other.cls == "campaign_noun" or other.kind is Kind.CAMPAIGN
                for other in nodes[i + 1 : i + _COUNTED]
            )
    return False


def tells_operation(nodes: Sequence[Node]) -> bool:
    """Whether a sentence tells that somebody carries an operation out: 开展清查行动."""
    return any(
        (node.cls == "campaign_noun" or node.kind is Kind.CAMPAIGN)
        and not any(other.text in cue("this_one") for other in nodes[max(0, i - 2) : i])
        for i, node in enumerate(nodes)
    )


def _is_item(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph is one of a list of points: 二是防范更精准, (三)整治更深入."""
    opening = "".join(node.text for node in nodes[:4])
    return _POINT.match(opening) is not None


def _speaks_of_all(nodes: Sequence[Node]) -> str | None:
    """The system of 公安机关 or 海关缉私部门 of no named place that a paragraph opens with."""
    for node in nodes[:_OPENING]:
        if node.kind is Kind.AGENCY or node.kind is Kind.PLACE:
            return None
        if node.text.endswith(_WHOLE_SYSTEMS):
            for word, kind in GENERIC_BODIES.items():
                if node.text.startswith(word):
                    return kind
    return None


def _adds(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph adds further results and names nobody: 此外,还救助群众42名."""
    if not nodes or nodes[0].text not in ADDING:
        return False
    for node in nodes[:_OPENING]:
        if node.kind is Kind.QUANTITY:
            return True
        if node.kind in (Kind.AGENCY, Kind.PLACE):
            return False
    return False


def _is_statistic(nodes: Sequence[Node]) -> bool:
    """Whether a sentence opens with a long time and names nobody: 全年,发布信息3万条.

    截至目前,9人被批准逮捕 goes on with a case, and so does 2021年10月以来,该团伙….
    """
    if not nodes or not (_is_long(nodes[0]) or (len(nodes) > 1 and _is_long(nodes[1]))):
        return False
    quoted = False
    for node in nodes[:_OPENING]:
        quoted = node.text == "“" or (quoted and node.text != "”")
        if node.kind is Kind.QUANTITY:
            break
        if node.kind is Kind.AGENCY or (node.kind is Kind.PLACE and not quoted):
            return False
        if node.cls in _OFFENDERS or (node.kind is Kind.VERB and node.cls in CRIME):
            return False
    return True


def _counts_above(nodes: Sequence[Node]) -> bool:
    """Whether a sentence counts again what all before told: 上述8起案件中尚有5起….

    So does what a higher body watches over: 由省厅挂牌督办的6起案件已侦破4起.
    """
    for i, node in enumerate(nodes[:_OPENING]):
        if node.kind is Kind.QUANTITY and i:
            counted = nodes[i + 1 : i + _COUNTED]
            cases = any(other.cls in ("case", "supervised_case") for other in counted)
            told = nodes[i - 1].text in ABOVE or _is_overseen(nodes, i)
            return cases and told and not node.text.startswith("一")
        if node.kind is Kind.VERB and node.cls not in ("supervise", "find"):
            return False
    return False


def _is_overseen(nodes: Sequence[Node], i: int) -> bool:
    """Whether 挂牌督办的 stands before a number at node ``i``."""
    return nodes[i - 1].text == "的" and i > 1 and nodes[i - 2].text in cue("oversight")


def _compares(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph opens with a comparison: 与去年同期相比, 较上年."""
    if not nodes or nodes[0].text not in ("与", "同", "和", "较", "比"):
        return False
    for node in nodes[1:_TOPIC]:
        if node.kind in (Kind.AGENCY, Kind.PLACE, Kind.QUANTITY):
            return False
        if node.text in ("相比", "比较", "相较", "比"):
            return True
        if node.text == ",":
            return nodes[0].text in ("较", "比")
    return False


def _is_long(node: Node) -> bool:
    """Whether a node is a long time: 今年以来, 全年; but not 截至目前, 经查."""
    date = node.mention if isinstance(node.mention, DateMatch) else None
    long = date is not None and (date.scope or date.grain in _LONG_GRAINS)
    return (long and not node.text.startswith("截")) or node.text in _LONG_TIMES


def _is_until(nodes: Sequence[Node]) -> bool:
    """Whether a sentence opens with 截至11月底."""
    return bool(nodes) and nodes[0].kind is Kind.DATE and nodes[0].text.startswith("截")


def _is_of_court(nodes: Sequence[Node]) -> bool:
    """Whether a sentence tells of a trial and names nobody: 庭审中,12名被告人认罪."""
    told = False
    for node in nodes:
        if node.kind is Kind.AGENCY:
            return False
        told = told or node.text in cue("courtroom")
    return told
