"""What stands around a date and tells what it does: 较…, …前, 于…结束, 将…上网的逃犯."""

import re
from collections.abc import Iterator, Sequence

from netcrime_ie.facts.grammar import WEAK, is_break, segment_bounds
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.scope.stretches import ENDS
from netcrime_ie.scope.words import TELLING

# How far from its day a word of reporting stands, and how far what names a date goes on.
_REPORT = 10
_LATER = 20
_NEAR = 6
_COMPARING = frozenset(("比", "较", "相比", "对比", "较之", "相较", "比起", "相对"))
_WITH = frozenset(("与", "和", "同", "跟", "相较于", "对照"))
_COMPARED = ("相比", "比较", "对比", "相较")
# 骤减到19起, 升至, 回落至.
_MOVED = re.compile(
    "[骤锐陡猛激剧大速略微]?(?:增加|上升|增长|攀升|上涨|减少|下降|回落|缩减|压减|压降|升|增|涨|降|减|跌|缩|压)"
    "[至到为成]"
)
_DUE = (
    "须于",
    "将于",
    "定于",
    "拟于",
    "需于",
    "应于",
    "订于",
    "预计",
    "预定",
    "有望",
    "计划",
    "择日",
)
_DUE_WORDS = frozenset(("须", "将", "定", "拟", "需", "应", "订", "必须", "需要"))
_FROM = frozenset(("由", "从"))
_BEFORE = frozenset(("前", "之前", "以前"))
_HOLIDAY = re.compile(
    "[“]?(?:国庆|春节|元旦|中秋|五一|端午|清明|双节|双十一|假期|长假|小长假|寒假|暑假|节日|“?两节)[^,。]{0,4}"
    "(?:期间|假期|长假|前后|前夕)|春运|暑运"
)
_ATTRIBUTED = frozenset(("将", "把", "对"))
_OPERATIONS = ("行动", "会战", "战役", "春运", "暑运", "整治", "攻坚", "严打", "大干")
# What is called so in Taiwan is an operation; elsewhere it is a case.
_TAIWAN = ("专案", "扫荡", "大执法", "同步查缉", "威力扫荡", "扩大临检")
_DURING = ("期间", "中", "里", "以来", "共", "当天", "当晚", "过程")
_BEGUN = ("打响", "开展", "启动", "展开", "部署", "实施")
_SINCE_THEN = frozenset(("以来", "后", "以后", "之后", "至今"))
# What happened to a person or a company once: 其在2005年入职.
_BIOGRAPHY = frozenset(
    ("入职", "出生", "毕业", "退休", "退伍", "结婚", "移民", "移居", "入行", "生", "入", "参加工作",
     "调任", "任职", "考入", "来台", "来港", "来澳")
)  # fmt: skip
# 上周则是3人, 上一年这个数字是498件.
_THEN = re.compile(
    "则[是为仅只]|[,]?(?:这个|这一|该|此|相应|对应|同一)的?(?:数字|数据|数|指标|数值|项)"
)
# 前年为48起: another period's figure.
_PAST = ("前年", "上年", "去年", "上一年", "前一年", "上月", "上季度", "上期", "上半年", "上周")
_EQUALS = frozenset(("为", "是", "仅", "仅为", "只有", "有"))
# 查得最多的一天, 最高峰出现在10月2日.
_PEAK = re.compile("(?:最[高多大忙]|高?峰|峰值|单日)[^,。;]{0,10}$")
_SO_LONG = ("至今", "以来", "迄今", "至目前", "到现在")
_RANKED = re.compile("最[大多高重严早长低小]|首[例起个宗次案]|第一[例起个宗次]|之最|罕见")
_RANKED_SOON = re.compile(
    "(?:[^,。;最首]{0,8})(?:最[大多高重严早低小]的?一?[起宗件例个次家批]|首[例起个宗次件]|规模最|金额最|数量最)"
)
# What a press conference tells of a time: the figures that follow are of it.
_REPORTED = ("情况", "成果", "战果", "成效", "战绩", "进展", "成绩", "战况")
_COPULAS = frozenset(("系", "是", "为", "属", "属于", "均系", "均为", "也是", "乃", "成为"))


def segment_after(nodes: Sequence[Node], i: int) -> Sequence[Node]:
    """The nodes behind a date, as far as its clause goes."""
    return nodes[i + 1 : min(segment_bounds(nodes, i)[1], i + _REPORT)]


def end_of_comparison(nodes: Sequence[Node], i: int) -> int:
    """Up to where figures are those of the date compared with.

    较去年同期的419起下降12%,抓获3人: to the end of the clause. 上一年同期,全省破案59宗: as far as
    the next one goes.
    """
    _, high = segment_bounds(nodes, i)
    if i and nodes[i - 1].text in _FROM:
        # 由去年的77起锐减至21起: up to where the figure moves.
        moved = (k for k in range(i + 1, high) if _MOVED.match(_pair(nodes, k)))
        return next(moved, high)
    if high == i + 1 and high < len(nodes) and nodes[high].text == ",":
        return segment_bounds(nodes, high + 1)[1] if high + 1 < len(nodes) else high
    return high


def _pair(nodes: Sequence[Node], k: int) -> str:
    return "".join(node.text for node in nodes[k : k + 2])


def moves_from(nodes: Sequence[Node], i: int) -> bool:
    """Whether a figure is the one from which another rose: 由2900万元增至7350万元."""
    before = {node.text for node in nodes[max(0, i - 2) : i]}
    if not before & _FROM:
        return False
    return any(_MOVED.match(_pair(nodes, k)) for k in range(i + 1, min(i + 3, len(nodes))))


def is_compared(nodes: Sequence[Node], i: int) -> bool:
    """Whether figures are compared with a date's: 比去年, 与2020年的…相比, 由2013年的…升至."""
    before = nodes[i - 1].text if i else ""
    if before in _COMPARING:
        return True
    following = segment_after(nodes, i)
    if before in _WITH:
        return any(node.text.startswith(_COMPARED) for node in following)
    if before in _FROM:
        return _MOVED.search("".join(node.text for node in following)) is not None
    if before == "(" and i > 1 and nodes[i - 2].kind is Kind.DATE:
        # 与上周(8月28日至9月3日)比较
        return is_compared(nodes, i - 2)
    if following and _THEN.match("".join(node.text for node in following[:2])):
        # 上周则是3人死亡
        return True
    if _is_past(nodes, i) and following and following[0].text in _EQUALS and len(following) > 1:
        # 侦破案件61起,前年为48起,缴获…
        return following[1].kind is Kind.QUANTITY
    if before in ("是", "为", "达"):
        # 是上一年(428人)的7倍多
        return any(node.text.startswith("倍") or node.text.endswith("倍") for node in following)
    return False


def _is_past(nodes: Sequence[Node], i: int) -> bool:
    """Whether a date behind a comma is a year or a time before: ,前年, ,上年同期."""
    return bool(i) and nodes[i - 1].text == "," and nodes[i].text.startswith(_PAST)


def is_due(nodes: Sequence[Node], i: int) -> bool:
    """Whether something is only to happen on a day: 12人须于七月中旬报到."""
    if not i:
        return False
    before = nodes[i - 1].text
    if before in ("于", "在") and i > 1:
        return nodes[i - 2].text in _DUE_WORDS or nodes[i - 2].text in _DUE
    return before in _DUE


def opens_finished(nodes: Sequence[Node], i: int) -> bool:
    """Whether an operation that is over began on a date: 去年7月启动的“剑网”行动已告结束."""
    following = nodes[i + 1 : i + 1 + _LATER]
    if not following or not following[0].text.startswith((*_BEGUN, "开始", "拉开")):
        return False
    clause: list[str] = []
    for node in following:
        if node.text in STOPS or node.kind is Kind.QUANTITY:
            break
        clause.append(node.text)
    text = "".join(clause)
    named = any(word in text for word in _OPERATIONS)
    return "的" in clause[:4] and named and any(end in text for end in ENDS)


def is_attribute(nodes: Sequence[Node], i: int) -> bool:
    """Whether a date only tells which people or things are meant: 将2018年上网的逃犯1名抓获."""
    before = nodes[i - 1] if i else None
    if before is None:
        return False
    if _ranks(nodes, i):
        return True
    following = nodes[i + 1 : i + 3]
    if any(node.text in _BIOGRAPHY for node in following):
        return True
    if any(node.text.endswith("岁") for node in following):
        # 王某今年33岁
        return True
    if before.text in _COPULAS:
        # 有31人系上年积案, 系今年第二回; but 最多的一天是7月23日,311起
        return bool(following) and not is_break(following[0])
    if before.text not in _ATTRIBUTED and before.kind is not Kind.VERB:
        return False
    for k, node in enumerate(segment_after(nodes, i), i + 1):
        if node.text == "的":
            # 通报今年3月以来开展专项行动的情况
            told = "".join(node.text for node in nodes[k + 1 : k + 3])
            return not told.startswith(_REPORTED) and not told.endswith(_REPORTED)
        if node.kind is Kind.QUANTITY or node.kind is Kind.PUNCTUATION:
            return False
    return False


def _ranks(nodes: Sequence[Node], i: int) -> bool:
    """Whether a date only tells among which a case ranks: 这是全省今年以来金额最大的一起."""
    low, high = segment_bounds(nodes, i)
    after = "".join(node.text for node in nodes[i + 1 : min(high, i + _REPORT)])
    if _RANKED_SOON.match(after):
        # 破获近年来最大一起走私案
        return True
    if not any(node.text in _COPULAS for node in nodes[max(low, i - _NEAR) : i]):
        return False
    return _RANKED.search(after) is not None


def is_peak(nodes: Sequence[Node], i: int) -> bool:
    """Whether a day only tells when most was counted: 最高峰出现在10月2日."""
    low = segment_bounds(nodes, i)[0]
    return _PEAK.search("".join(node.text for node in nodes[low:i])) is not None


def runs_on(nodes: Sequence[Node], i: int) -> bool:
    """Whether what began on a date goes on: 2009年4月打拐行动启动至今."""
    for node in nodes[i + 1 : i + 1 + _LATER]:
        if node.text.endswith(_SO_LONG):
            return True
        if is_break(node) or node.kind in (Kind.QUANTITY, Kind.DATE):
            return False
    return False


def is_holiday(nodes: Sequence[Node], i: int) -> bool:
    """Whether a year only tells which holiday is meant: 今年国庆期间, 去年“双十一”前后."""
    following = "".join(node.text for node in nodes[i + 1 : i + 1 + _NEAR])
    return _HOLIDAY.match(following) is not None


def is_of_operation(nodes: Sequence[Node], i: int) -> bool:
    """Whether days are those of an operation: 11月10日至21日实施全国同步扫黑专案."""
    low, high = segment_bounds(nodes, i)
    return any(
        node.kind is Kind.CAMPAIGN or node.text.endswith(_OPERATIONS + _TAIWAN)
        for node in nodes[max(low, i - _REPORT) : min(high, i + _LATER)]
    )


def ends_there(nodes: Sequence[Node], i: int) -> bool:
    """Whether something ended on a day: 行动于9月30日结束."""
    following = nodes[i + 1].text if i + 1 < len(nodes) else ""
    return i > 0 and nodes[i - 1].text in ("于", "在") and following.startswith(ENDS)


def is_before(nodes: Sequence[Node], i: int) -> bool:
    """Whether what is told lies before a date: 5月26日“清网行动”前."""
    for node in nodes[i + 1 : i + 1 + _NEAR]:
        if node.text in _BEFORE:
            return True
        if is_break(node) or node.kind in (Kind.QUANTITY, Kind.DATE, Kind.AGENCY):
            return False
        if node.kind is Kind.VERB:
            return False
    return False


def names_operation(nodes: Sequence[Node], i: int) -> bool:
    """Whether a sentence goes back to the operation: 行动期间, “清网行动”打响后, 春运期间."""
    text = nodes[i].text
    if text.startswith(_OPERATIONS) and text.endswith(_DURING):
        return True
    if text == "专案" and nodes[i + 1 : i + 2] and nodes[i + 1].text == "期间":
        return True
    if nodes[i].kind is not Kind.CAMPAIGN and not text.endswith(_OPERATIONS):
        return False
    following = [node.text for node in nodes[i + 1 : i + 5] if node.kind is not Kind.PUNCTUATION]
    for k, word in enumerate(following):
        if word.startswith(_DURING):
            return True
        if word.startswith(_BEGUN):
            return k + 1 < len(following) and following[k + 1] in _SINCE_THEN
        if not word.endswith(_OPERATIONS):
            return False
    return False


def tells_of_report(nodes: Sequence[Node], i: int) -> bool:
    """Whether a day is the report's: 6月24日,记者从…获悉."""
    for node in _until_stop(nodes[i + 1 : i + _REPORT]):
        if node.text in TELLING:
            return True
        if node.kind is Kind.QUANTITY or (node.kind is Kind.VERB and node.cls not in WEAK):
            return node.cls == "notify"
    return False


def _until_stop(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.text in STOPS:
            return
        yield node
