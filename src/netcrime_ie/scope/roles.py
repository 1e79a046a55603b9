"""What the words around a place tell of its part in the sentence."""

from collections.abc import Sequence
from typing import Literal

from netcrime_ie.facts.grammar import CRIME, WEAK, is_break
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.words import (
    OPENERS,
    PLACE_UNITS,
    SITE_MARKS,
    SPOT_MARKS,
    cue,
)

PlacePart = Literal[
    "spot", "actor", "topic", "resident", "police", "case", "item", "wandered", "none"
]

_DRAWN = 5
_RANKED = frozenset(
    ("排名", "排在", "位列", "位居", "名列", "居首", "居于", "处于", "推广", "尚属", "属于", "通报",
     "交流", "同类", "平均", "同行", "同期", "首个", "首批", "首创", "靠前")
)  # fmt: skip
_ROADS = (
    "高速", "高速公路", "公路", "国道", "省道", "县道", "铁路", "高铁", "线", "江", "河", "航道",
    "快速路", "环城路", "大道",
)  # fmt: skip
# What brings people from where they were caught.
_BRINGING = ("押解", "押回", "押送", "带回", "遣返", "解回", "引渡", "接回", "解押", "押返", "劝返")
_GOING = frozenset(("赴", "到", "去", "往"))
_RESULT = 20
# How far a clause goes on about the place where a case happened.
_GUIDED = 9
_LIST = 12
# How many nodes the name of a case has.
_CASE_NAME = 16


def place_part(nodes: Sequence[Node], i: int, last: int, sentence: Sentence) -> PlacePart:
    """What the places from node ``i`` to ``last`` do in their sentence.

    ``spot``: things happen there; ``actor``: its authorities act (浙江破案1108起); ``topic``: the
    clause is about it, up to the end of the sentence; ``wandered``: offenders moved about there
    (流窜黔南、黔东南,作案30起); ``resident``: somebody from there;
    ``police``: a unit from there; ``case``: a named case belongs there; ``item``: it holds for
    this clause alone; ``none``: nothing.
    """
    before = nodes[i - 1] if i else None
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    if before is not None and _wanders(nodes, i):
        return "wandered"
    if _is_passed(nodes, i):
        # 分赴长沙、怀化收网,9人归案: travel, even where a raid is told.
        return "none"
    if after is not None and after.text == "方面" and _has_result(nodes, last + 1):
        # 深圳方面抓获31人,香港方面拘捕14人
        return "topic"
    if after is not None and after.text == "方面" and i == 0 and sentence.opens:
        # 香港方面,屯门警区…: the paragraph is about it.
        return "actor"
    if after is not None and (after.text in ("籍", "人", "方面") or after.text.startswith("籍")):
        return "none"
    if after is not None and after.kind is Kind.DATE and _is_dispatch(nodes, last + 2):
        return "none"
    if _is_example(nodes, last) or _is_of_case(nodes, i, last):
        return "none"
    if after is not None and after.text == "“" and _is_case_code(nodes, last + 1):
        return "case"
    if before is not None:
        mark = _mark(nodes, i, last)
        if mark is not None:
            return mark
    if _is_counted(nodes, last):
        return "item"
    if _is_attribute_of_figure(nodes, last):
        return "item"
    if after is not None and _is_stretch(nodes, last + 1) and _is_on_road(nodes, i):
        # 福银高速永修段起了团雾
        return "spot"
    if after is not None and after.text in cue("team") and not _is_direction(nodes, last + 1):
        return "spot"
    opens = (
        before is None
        or before.kind is Kind.DATE
        or (before.kind is Kind.PUNCTUATION and before.text not in "、“”")
        or before.text in OPENERS
        # 光山破案5起、罗山破案3起
        or (before.text == "、" and i > 1 and nodes[i - 2].kind is Kind.QUANTITY)
    )
    if not opens:
        # 该团伙南宁窝点有话务人员十七八人
        noun = after is not None and after.kind is Kind.NOUN and after.cls in ("den", "police")
        return "item" if noun else "none"
    if after is None or (after.kind is Kind.PUNCTUATION and not sentence.heading):
        # 成都:抓获14人;绵阳:抓获9人
        return "actor" if after is not None and after.text == ":" else "none"
    if after.kind is Kind.NOUN and after.cls in ("den", "police"):
        return "police" if after.cls == "police" else "item"
    if _is_resident(nodes, last):
        return "resident"
    leading = i <= 3 or (i <= 8 and all(node.kind is not Kind.VERB for node in nodes[:i]))
    if (sentence.opens and leading) or sentence.heading:
        return "actor"
    return "actor" if _has_result(nodes, last) else "topic"


def _is_stretch(nodes: Sequence[Node], at: int) -> bool:
    """Whether a part of a road stands at a node, in one word or two: 段, 服务区, 服务|区内."""
    text = "".join(node.text for node in nodes[at : at + 2])
    return nodes[at].text in cue("stretches") or text.rstrip("内上") in cue("stretches")


def _is_on_road(nodes: Sequence[Node], i: int) -> bool:
    """Whether nothing but the name of a road or river stands before a place in its clause."""
    named = False
    for node in reversed(nodes[max(0, i - _DRAWN) : i]):
        if node.text in SPOT_MARKS:
            return named
        if is_break(node) or node.kind is Kind.DATE:
            return named
        if node.kind not in (Kind.WORD, Kind.NOUN, Kind.PLACE, Kind.QUANTITY):
            return False
        named = named or node.text.endswith(_ROADS)
    return named and i <= _DRAWN


def _is_direction(nodes: Sequence[Node], at: int) -> bool:
    """Whether 方向 tells where something goes: 上海方向车票88张, but not 成都方向抓获3人."""
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    named = following is not None and following.kind in (Kind.NOUN, Kind.WORD, Kind.FUNCTION)
    return nodes[at].text == "方向" and named


def _wanders(nodes: Sequence[Node], i: int) -> bool:
    """Whether offenders wander to a place: 流窜黔南, 流窜于江西, 先后窜至泰和."""
    wandering = cue("wandering")
    before = nodes[i - 1].text
    return before in wandering or (i > 1 and nodes[i - 2].text + before in wandering)


def _is_passed(nodes: Sequence[Node], i: int) -> bool:
    """Whether a place is only travelled to, reached or come from: 辗转福建, 销往广东."""
    passing, reaches = cue("travel"), cue("reaches")
    after = ""
    for at in range(i - 1, max(-1, i - _LIST), -1):
        text = nodes[at].text
        if text in reaches or text + after in reaches:
            return True
        if at >= i - 2 and (text in passing or text + after in passing):
            return True
        if is_break(nodes[at]) or nodes[at].kind is Kind.VERB or text in SPOT_MARKS:
            return False
        if text in "()" or (text == "、" and at and nodes[at - 1].kind is Kind.QUANTITY):
            # 破获涉鸟案163起(岳阳81起、常德47起)
            return False
        after = text
    return False


def _mark(nodes: Sequence[Node], i: int, last: int) -> PlacePart | None:
    """What the word before a place says: 在祁东县, 位于祁东县, 从祁东县, 追到祁东县."""
    before = nodes[i - 1].text
    if before in SPOT_MARKS:
        return "item" if i > 1 and nodes[i - 2].text in SITE_MARKS else "spot"
    if before in SITE_MARKS:
        return "item"
    inner = nodes[i - 1].kind is Kind.WORD and nodes[i - 1].cls[:1] == "n"
    if inner and i > 1 and nodes[i - 2].text in SPOT_MARKS:
        # 在长江如皋段, 在京沪高铁泰安站
        return "spot"
    if before in ("从", "自"):
        # 从广州抓获3名 happens there, 从广州进货 and 从广州押解3名回泸州 do not.
        return "spot" if _has_result(nodes, last) and not _is_fetched(nodes, last) else "none"
    if i > 1 and nodes[i - 2].text + before in cue("arrival"):
        # 顺线追到山东冠县,又抓6人
        return "spot"
    if before in _GOING:
        # 赴南宁抓获3名 happens there; 赴南宁,… is travel.
        return "spot" if _has_result(nodes, last) else "none"
    return "spot" if before in cue("arrival") else None


def _is_resident(nodes: Sequence[Node], last: int) -> bool:
    """Whether people follow a place: 杭州市民王女士, 四川男子张某."""
    after = nodes[last + 1]
    following = nodes[last + 2].text if last + 2 < len(nodes) else ""
    people = after.kind is Kind.NOUN and after.cls in ("people", "person", "victim")
    return people or after.text + following[:1] in ("市民", "县民", "网民", "村民")


def _is_counted(nodes: Sequence[Node], last: int) -> bool:
    """Whether a figure follows places: 其中通辽3个、巴彦淖尔4个, 南昌一地4180余万元."""
    at = last + 1
    if at + 1 < len(nodes) and nodes[at].kind is Kind.QUANTITY:
        if nodes[at + 1].text in cue("age"):
            # 江油19岁的小伙黄某
            return False
        if nodes[at + 1].text in PLACE_UNITS:
            at += 2
        elif nodes[at].text.startswith("一"):
            return False
    return at < len(nodes) and nodes[at].kind is Kind.QUANTITY


def _is_attribute_of_figure(nodes: Sequence[Node], last: int) -> bool:
    """Whether places tell where something counted is: 邢台、赣州等地的5个诈骗团伙."""
    for at in range(last + 1, min(last + 5, len(nodes))):
        if nodes[at].text == "的":
            return at + 1 < len(nodes) and nodes[at + 1].kind is Kind.QUANTITY
        listed = nodes[at].text.startswith("等") or nodes[at].kind is Kind.QUANTITY
        if not listed and nodes[at].text not in PLACE_UNITS:
            return False
    return False


def _is_dispatch(nodes: Sequence[Node], at: int) -> bool:
    """Whether a dateline ends here: 北京10月14日电."""
    return at < len(nodes) and nodes[at].text[:1] in ("电", "讯")


def _is_case_code(nodes: Sequence[Node], at: int) -> bool:
    """Whether a quoted case name follows: 通化“3·19”专案, 岳阳“6·02”假冒商标卷烟网络案件."""
    closed = 0
    for i in range(at + 1, min(at + _CASE_NAME, len(nodes))):
        text = nodes[i].text
        if text == "”":
            closed = i
        elif closed and nodes[i].kind is Kind.PUNCTUATION:
            return False
        elif text.endswith(("案", "案件")):
            return closed > 0
    return False


def _is_example(nodes: Sequence[Node], last: int) -> bool:
    """Whether a place is that of one example of several cases: 瑞安“3·12”假鞋案等46起."""
    for i in range(last + 1, min(last + _RESULT, len(nodes) - 1)):
        text = nodes[i].text
        if text.startswith("等") and nodes[i - 1].text.endswith(("案", "案件")):
            return nodes[i + 1].kind is Kind.QUANTITY and not nodes[i + 1].text.startswith("一")
        if is_break(nodes[i]):
            return False
    return False


def _is_of_case(nodes: Sequence[Node], i: int, last: int) -> bool:
    """Whether a place only tells where a case happened that is acted on: 破获青县发生的抢劫案."""
    acted = False
    for node in reversed(nodes[max(0, i - _DRAWN) : i]):
        if is_break(node):
            return False
        acted = acted or (node.kind is Kind.VERB and node.cls not in CRIME | WEAK)
    if not acted:
        return False
    for at in range(last + 1, min(last + _GUIDED, len(nodes) - 1)):
        counted = nodes[at].kind is Kind.QUANTITY and not nodes[at].text.startswith("一")
        if is_break(nodes[at]) or counted:
            return False
        if nodes[at].text == "发生":
            return nodes[at + 1].text == "的"
    return False


def _is_fetched(nodes: Sequence[Node], last: int) -> bool:
    """Whether somebody is drawn or brought from a place: 从南宁抽调50人, 从长沙押解回江油."""
    verbs = _verbs(nodes, last)
    return bool(verbs) and (verbs[0].cls == "deploy" or verbs[0].text.startswith(_BRINGING))


def _has_result(nodes: Sequence[Node], last: int) -> bool:
    """Whether an enforcement verb follows in the clause: 武汉小组端掉工作室2个."""
    return any(node.cls not in CRIME | WEAK for node in _verbs(nodes, last))


def is_market(nodes: Sequence[Node], last: int) -> bool:
    """Whether offenders only trade in the rest of a clause: 在天津、沧州等地分销."""
    verbs = _verbs(nodes, last)
    return bool(verbs) and all(node.cls == "transact" for node in verbs)


def _verbs(nodes: Sequence[Node], last: int) -> list[Node]:
    """The verbs of the rest of a clause."""
    verbs: list[Node] = []
    for node in nodes[last + 1 : last + _RESULT]:
        if node.kind is Kind.PUNCTUATION and (node.text == "," or node.text in STOPS):
            break
        if node.kind is Kind.VERB:
            verbs.append(node)
    return verbs


def is_ranking(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word for the area only ranks: 居全国第六位, 入选全国十大案件, 占全市的三分之一."""
    before = nodes[i - 1].text if i else ""
    after = nodes[i + 1].text if i + 1 < len(nodes) else ""
    if any(node.text in cue("reaches") for node in nodes[max(0, i - 2) : i]):
        # 涉及全国25个省份, 销往全国各地
        return True
    if before in _GOING or any(node.text in cue("travel") for node in nodes[max(0, i - 2) : i]):
        # 先后奔赴全国9个省,共抓获16人: travel
        return True
    if before in ("向", "往", "至", "为", "给", "替", "帮") or (
        before == "在" and nodes[i].text in ("各地", "各级")
    ):
        # 向全国各地贩卖, 为全国2300家网店刷单, 在各地冷库分销的嫌疑人
        return True
    if i and nodes[i - 1].kind is Kind.VERB and nodes[i - 1].cls in CRIME:
        # 骗取全国各地1200名被害人
        return True
    if before == "全国" and nodes[i].text == "各地":
        # The word before has told it.
        return True
    if after[:2] in _RANKED:
        # 在全国排名第八, 在全省推广
        return True
    if after[:2] in ("罕见", "领先", "闻名", "最大", "最多", "最高", "首例", "首起", "率先"):
        return True
    return before in ("居", "列", "占", "入选", "位列", "位居", "排名", "获评", "评为") or after[
        :1
    ] in ("第", "前", "首", "十", "平")
