"""What an agency does in its sentence: it acts, owns a case, guides, helps or is only told of."""

from collections.abc import Sequence
from typing import Literal

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.grammar import is_break
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.scope.words import (
    AGENT_MARKS,
    CASE_RESUMES,
    COUNTRY,
    JOINING,
    OPENERS,
    PASSIVE_ENDS,
    SPOT_MARKS,
    TELLING,
    cue,
)

AgencyPart = Literal[
    "subject", "owner", "handler", "part", "agent", "overseer", "helper", "joiner", "none"
]
# What handles a case, as against who only watches over it.
_HANDLING = frozenset(
    ("investigate", "file", "solve", "capture", "control", "prosecute", "sentence", "conclude",
     "transfer", "seize", "bust", "cut", "inspect", "punish", "fine", "receive", "admin_penalty")
)  # fmt: skip
# What opens the object of an agency, or the ground on which a court judges: 对…, 以…罪.
_OBJECT_MARKS = frozenset(
    ("对", "将", "把", "向", "给", "就", "针对", "以", "因", "依据", "根据", "依照")
)
_OWNED = frozenset(("campaign_noun", "case", "supervised_case"))
# 接到上级交办线索, 根据省厅交办: what follows was done by others.
_TOLD = frozenset(("接", "接到", "收到", "根据", "依据", "按照", "经", "上级", "获"))
_CASE_OF = frozenset(("由", "在", "经"))
_SOURCES = frozenset(("从", "自", "由"))
_DRAWN = 5
# 该案由X办理, 案件系X侦破
_HANDED = frozenset(("由", "系", "系由", "主要由", "全程由", "后由", "现由", "交由"))
_TAKING_ON = frozenset(("investigate", "file", "solve"))
# A class of cases or people that a ministry has made: 公安部毒品目标案件, 公安部A级通缉犯.
_CLASSED = frozenset(("case", "supervised_case", "fugitive_person"))
_WANTED = ("通缉", "逃犯")
_CLASS_NAME = 6
# 公安部督办、省公安厅指挥、X市公安局侦办: who only guides among others.
_GUIDING = frozenset(
    ("指挥", "统一指挥", "组织指挥", "领导", "部署", "统一部署", "统筹", "协调", "指导", "督导",
     "组织", "调度", "统一调度", "组织协调", "挂牌督办", "督办", "交办", "推动", "统筹协调")
)  # fmt: skip
# What a ministry does that tells nothing of the bulletin's own figures.
_TELLING = frozenset(("notify", "publicize", "deploy", "launch", "supervise", "light"))
_HELP = frozenset(
    (
        "配合",
        "协助",
        "支持",
        "帮助",
        "密切配合",
        "大力支持",
        "全力配合",
        "支援",
        "协作",
        "协同",
        "密切协作",
        "全力支持",
        "积极配合",
        "大力配合",
        "大力协助",
        "协力",
        "鼎力支持",
        "通力协作",
        "全力协助",
        "鼎力协助",
        "积极协助",
        "援助",
        "策应",
    )
)
# 在X网安支队抓获…的线下团伙: words that end so and tell of nobody's guidance.
_NOT_UNDER = frozenset(
    ("线下", "旗下", "名下", "地下", "部下", "手下", "当下", "私下", "乡下", "楼下", "剩下", "拿下",
     "留下", "余下", "以下", "之下", "如下", "上下", "扣下", "截下", "打下", "买下")
)  # fmt: skip
_ATTRIBUTE = 6
_WITH = frozenset(("与", "同", "跟"))
# Who is drawn on: 市局抽调大关县公安局21人.
_DRAWING = frozenset(
    ("抽调", "调集", "调派", "抽派", "调动", "选派", "抽选", "增派", "调用", "抽组", "调遣")
)
# What happened, not what an agency does: 破获3月发生的抢劫案.
_HAPPENED = frozenset(("发生", "发案", "出现", "高发", "多发"))
_GUIDED = 9
_LONG_GUIDED = 40
_LIST = 12


def agency_part(nodes: Sequence[Node], first: int, last: int) -> AgencyPart:
    """What the agencies from node ``first`` to ``last`` do in their sentence.

    ``subject``: they act; ``handler``: a case is theirs from here on (该案由X县检察院办理);
    ``owner``: a case of theirs opens the clause (汕头海关侦办的“1·17”案);
    ``part``: a case of theirs is named inside a clause (出自西湖区检察院办理的一起案件);
    ``agent``: they act on what stands before (被北海市公安局刑拘); ``overseer``: they only watch
    (省公安厅挂牌督办); ``helper``: they help on their own ground (在徐州警方配合下);
    ``joiner``: they join whoever acts (经侦查,联合贵阳警方抓获3名); ``none``: they are told
    or guide (上报公安部, 在公安部指挥下).
    """
    before = nodes[first - 1] if first else None
    if before is not None and before.text in _CASE_OF and _attribute(nodes, last):
        # 由江山市法院审理的周某诈骗案…; 在开化县法院宣判的一起案件中,…
        return "owner" if opens_clause(nodes, first - 1) else "part"
    if before is not None and before.text in _HANDED and _is_handed(nodes, first, last):
        # 会上通报的一起案件由来凤县检察院办理。
        return "handler"
    if before is not None and before.text in AGENT_MARKS:
        passive = before.text.endswith(PASSIVE_ENDS)
        return "agent" if passive and not _oversees(nodes, last) else "none"
    if before is not None and before.text in _SOURCES and _is_drawn_on(nodes, last):
        return "none"
    if _is_drawn(nodes, first):
        return "none"
    if before is not None and before.text in cue("compared_to"):
        # 占全国海关缴获总量的六成, 高于全市公安机关平均水平
        return "none"
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    if after is not None and (after.cls == "supervised_case" or _names_class(nodes, last)):
        # 侦破公安部督办案件1起、省公安厅督办案件5起: who supervises does not act.
        return "none" if first > 0 else "overseer"
    if _guides_another(nodes, last):
        return "none"
    if _guides(nodes, first, last):
        helps = any(node.text in _HELP for node in nodes[last + 1 : last + _GUIDED])
        return "helper" if helps and nodes[first - 1].text == "在" else "none"
    handling = _attribute(nodes, last)
    if handling is not None:
        if not handling and not _owns(nodes, last):
            return "none"
        return "owner" if opens_clause(nodes, first) else "part"
    if _oversees(nodes, last):
        return "overseer"
    if before is not None and (before.text in JOINING or _is_joined(nodes, first)):
        return "joiner"
    return "subject"


def _is_joined(nodes: Sequence[Node], first: int) -> bool:
    """Whether an agency opens a clause as a partner: 司警公布,与珠海警方采取联合行动."""
    if first == 0 or nodes[first - 1].text not in _WITH:
        return False
    return first >= 2 and is_break(nodes[first - 2])


def _is_handed(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether a case is told to be an agency's: 该案由X公安局侦办, but not 由X法院判处."""
    handled = False
    for node in nodes[last + 1 : last + _DRAWN]:
        if is_break(node) or node.text == "的":
            break
        handled = handled or (node.kind is Kind.VERB and node.cls in _TAKING_ON)
        if node.kind is Kind.QUANTITY or (node.kind is Kind.VERB and node.cls not in _TAKING_ON):
            return False
    if not handled:
        return False
    for node in reversed(nodes[max(0, first - _LIST) : first - 1]):
        if is_break(node):
            break
        if node.cls in ("case", "supervised_case") or node.text in CASE_RESUMES:
            return True
    return False


def _names_class(nodes: Sequence[Node], last: int) -> bool:
    """Whether a ministry only names a class of cases: 公安部毒品目标案件占21起, 公安部A级通缉令."""
    mention = nodes[last].mention
    if not isinstance(mention, AgencyMatch) or mention.adcode not in (None, COUNTRY):
        return False
    for node in nodes[last + 1 : last + _CLASS_NAME]:
        if node.cls in _CLASSED or node.text.startswith(_WANTED):
            return True
        if node.text in cue("oversight"):
            # 公安部督捕逃犯2名
            continue
        if node.kind not in (Kind.NOUN, Kind.WORD) or node.cls[:1] in ("v", "d", "p"):
            return False
    return False


def _is_drawn_on(nodes: Sequence[Node], last: int) -> bool:
    """Whether people are taken from agencies: 从北海市公安局抽调130名, but not 从…获悉."""
    for node in nodes[last + 1 : last + _DRAWN]:
        if is_break(node):
            return False
        if node.kind is Kind.VERB:
            return node.cls == "deploy"
    return False


def _is_drawn(nodes: Sequence[Node], first: int) -> bool:
    """Whether people of agencies are drawn on: 市局抽调大关县公安局21人."""
    for node in reversed(nodes[max(0, first - _LIST) : first]):
        if is_break(node):
            return False
        if node.kind is Kind.VERB or node.text in _DRAWING:
            return node.text in _DRAWING
    return False


def _guides_another(nodes: Sequence[Node], last: int) -> bool:
    """Whether another agency follows whom this one guides: 省公安厅指挥、宿迁市公安局侦办的案."""
    if last + 3 >= len(nodes) or nodes[last + 1].text not in _GUIDING:
        return False
    return nodes[last + 2].text in "、,和" and nodes[last + 3].kind is Kind.AGENCY


def only_tells(nodes: Sequence[Node], last: int) -> bool:
    """Whether an agency only makes something known or starts it: 公安部日前公布十起典型案例."""
    for node in nodes[last + 1 : last + _GUIDED]:
        if node.text in TELLING:
            return True
        if node.kind is Kind.VERB:
            return node.cls in _TELLING
        if is_break(node):
            return False
    return False


def _guides(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether agencies only guide or help: 在省厅网安总队统一指挥下, 在当地江北警方配合下.

    All of a long list do: 在省公安厅、市公安局的组织指挥和湖南、河南警方的大力支持下.
    """
    for node in reversed(nodes[max(0, first - _LONG_GUIDED) : first]):
        if is_break(node):
            return False
        if node.text == "在":
            break
    else:
        return False
    for node in nodes[last + 1 : last + _LONG_GUIDED]:
        if is_break(node):
            return False
        if node.text.endswith("下") and node.text not in _NOT_UNDER:
            return True
    return False


def handles(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether agencies act, or a case of theirs opens the clause."""
    return agency_part(nodes, first, last) in ("subject", "owner", "handler")


def _attribute(nodes: Sequence[Node], last: int) -> bool | None:
    """Whether an agency's attribute is of handling; None where 的 does not follow it.

    X侦办的一起案 is, 公安部挂牌督办的31起案件 and 在公安部的指挥下 are not. In X盯上湖畔的窝点 the
    的 is that of what it acts on.
    """
    handling = False
    if last + 1 < len(nodes) and nodes[last + 1].text in _OBJECT_MARKS:
        # 静安区检察院对另案处理的12人批准逮捕; 三台县法院以销售假冒注册商标的商品罪判处
        return None
    for at in range(last + 1, min(last + _ATTRIBUTE, len(nodes))):
        node = nodes[at]
        if node.text == "的" and handling and nodes[at - 1].text in _HAPPENED:
            # 沧州市公安局破获今年1月青县发生的抢劫案: the 的 is that of what happened.
            return None
        if node.text == "的":
            own = at == last + 1 or _is_verbal(nodes[at - 1]) or not _is_verbal(nodes[last + 1])
            return handling if own else None
        if node.kind in (Kind.QUANTITY, Kind.PUNCTUATION, Kind.AGENCY) or node.text in SPOT_MARKS:
            # 延吉市公安局在州公安局的指挥下: the 的 is another's.
            return None
        handling = handling or (node.kind is Kind.VERB and node.cls in _HANDLING)
    return None


def _is_verbal(node: Node) -> bool:
    """Whether a node tells what is done: 侦办, 立案, 则."""
    return node.kind in (Kind.VERB, Kind.FUNCTION) or node.cls[:1] in ("v", "d")


def _owns(nodes: Sequence[Node], last: int) -> bool:
    """Whether one operation or case of the agencies is told of: 漯河烟草与当地警方的一次行动."""
    for at in range(last + 1, min(last + _ATTRIBUTE, len(nodes) - 1)):
        if nodes[at].text == "的":
            single = nodes[at + 1].kind is Kind.QUANTITY and nodes[at + 1].text.startswith("一")
            return single and any(node.cls in _OWNED for node in nodes[at + 2 : at + _ATTRIBUTE])
    return False


def _oversees(nodes: Sequence[Node], last: int) -> bool:
    """Whether the first verb of an agency is of oversight: 于5月对此案挂牌督办."""
    for node in nodes[last + 1 : last + 1 + _GUIDED]:
        if node.text in cue("oversight"):
            return True
        if node.text in _TOLD:
            # 接上级交办线索后: it is the one that was told.
            return False
        if node.kind is Kind.VERB and node.cls != "notify":
            return False
        if node.kind is Kind.PUNCTUATION and node.text not in "“”":
            return False
    return False


def opens_clause(nodes: Sequence[Node], first: int) -> bool:
    """Whether nothing but dates and openers stands before an agency in its clause."""
    for at in range(first - 1, max(-1, first - 7), -1):
        node = nodes[at]
        if is_break(node) or node.text in ("-", "—", "】", ")", "]"):
            return True
        if at == 0 and node.kind is Kind.QUANTITY:
            # 1.花溪区法院审理的张某诈骗案
            return True
        if node.kind not in (Kind.DATE, Kind.PLACE, Kind.PUNCTUATION) and node.text not in OPENERS:
            return False
    return True
