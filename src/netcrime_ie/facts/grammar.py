"""What the clause engine knows of verbs in general: their classes, and where a clause ends."""

import re
from collections.abc import Sequence

from netcrime_ie.facts.nodes import SEGMENT_ENDS, Kind, Node

# How far a governor may stand from its number, in nodes: keeps every scan linear.
REACH = 60
# Offenders' verbs and verbs of mere knowing. Between an enforcement verb and its object they are
# attributive (查处传播淫秽物品案件30起); a verb of enforcement to their left governs.
CRIME = frozenset(
    ("crime", "cheat", "gain", "transact", "move", "recruit", "owe", "involve", "hurt", "hold",
     "complain")
)  # fmt: skip
WEAK = frozenset(("find", "light", "impose"))
# Verbs that a number's own phrase often holds (宣传案件, 出动车辆): where a firmer verb stands
# further left and knows the object, it governs.
SOFT = CRIME | WEAK | frozenset(("publicize", "deploy", "lead", "act", "list_wanted"))
# Their subject is never the thing acted on.
AGENTIVE = (
    frozenset(
        ("deploy", "publicize", "light", "lead", "find", "receive", "act", "impose", "launch")
    )
    | CRIME
)
# Verbs that lay hands on things: what else is said of the thing is its attribute.
TAKING = frozenset(("seize", "seize_funds", "bust", "capture", "solve"))
PERSON_STAGES = frozenset(
    ("criminal_detention", "arrest", "bail", "compulsory", "admin_detention", "prosecute",
     "sentence", "capture", "transfer", "surrender", "control")
)  # fmt: skip
PASSIVE = frozenset(("被", "遭", "受到", "由"))
# Between a headless relative clause and its number: 取保候审的则有148人.
COPULAS = frozenset(
    ("有", "共有", "共", "达", "多达", "为", "是", "则", "则为", "则有", "约", "近", "各", "各为",
     "各有", "仅", "只", "才", "倒", "倒有", "仅有", "只有", "尚有", "竟有", "超", "逾", "分别",
     "也", "还有", "就有", "已有", "已", "共计", "计", "合计", "占")
)  # fmt: skip
# Words that sum up what the clause before named: 发现大量盗版图书,总计27万册.
# What joins the items of a list of things; 与 also joins those who act together.
LISTING = frozenset(("、", "和", "及", "以及"))
SEXES = frozenset(("男", "女"))
# What a sum opens with: 共8人.
TOTALLING = frozenset(("共", "共计", "合计", "总计", "总共", "一共"))
SUMMING = frozenset(
    ("共", "共计", "总计", "合计", "累计", "总共", "达", "分别", "为", "计", "共有", "约", "总重",
     "净重", "数量", "总量", "重量", "总数", "达到", "已", "毛重", "重", "共达", "前后", "有",
     "绝对数", "总数是", "是", "合共", "数目", "计有", "全部", "拢共", "总共有", "共有", "加起来",
     "先后", "足足", "竟", "竟有", "就有", "多达", "超过", "高达", "至少", "近", "一共", "统共")
)  # fmt: skip
# 43人中: what follows divides the number before.
WITHIN = frozenset(("中", "当中", "之中", "里", "里面", "内"))
PARTING = frozenset(("中", "当中", "之中", "其中"))
# What makes a name of the characters before it: 五象派出所, 廉东大道三巷, 蕲州水陆派出所.
FACILITY = re.compile(
    "派出所|分局|边检站|镇(?!压)|乡(?![下村镇亲])|村(?![民委干])|屯|庄|巷|弄|胡同|大街|大道|街道|水库|山庄|大厦"
    "|社区|中学|小学|码头|渔港|大桥|广场"
)
# Behind a verb: who does it.
DOER = "者"
OBJECT_MARKERS = frozenset(("将", "把", "对", "给"))


def segment_bounds(nodes: Sequence[Node], i: int) -> tuple[int, int]:
    """Indices of the comma-free segment that holds node ``i``."""
    # `is_break` written out: this is asked a hundred times a page.
    low, floor = i, max(0, i - REACH)
    while low > floor:
        node = nodes[low - 1]
        if node.text in SEGMENT_ENDS and node.kind is Kind.PUNCTUATION:
            break
        low -= 1
    high, ceiling = i + 1, max(i + 1, min(len(nodes), i + REACH))
    while high < ceiling:
        node = nodes[high]
        if node.text in SEGMENT_ENDS and node.kind is Kind.PUNCTUATION:
            break
        high += 1
    return low, high


def is_break(node: Node) -> bool:
    """Whether a node ends a segment: a comma, a colon or a full stop."""
    return node.text in SEGMENT_ENDS and node.kind is Kind.PUNCTUATION


def all_bounds(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """The segment of each node of a sentence, as `segment_bounds` gives it for one."""
    bounds: list[tuple[int, int]] = []
    low = 0
    for i, node in enumerate(nodes):
        if node.text in SEGMENT_ENDS:
            bounds += [(low, i)] * (i - low)
            bounds.append((i, i + 1))
            low = i + 1
    bounds += [(low, len(nodes))] * (len(nodes) - low)
    if len(bounds) <= REACH:
        return bounds
    return [(max(low, i - REACH), min(high, i + REACH)) for i, (low, high) in enumerate(bounds)]
