"""The times that a sentence states, and for which of its numbers each holds.

A date may open the reporting period of a whole bulletin (今年以来, 1至6月), tell when something
happened (5月28日), go up to a day (截至9月底), compare (较去年同期的419起), say no more than lately
(近日) or now (目前), or point back at a time told before (行动期间, 全年, 至此).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.grammar import REACH, WEAK, is_break, segment_bounds
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.scope.words import TELLING

Days = tuple[date | None, date | None]

# How far from its day a word of reporting stands, and how far what names a date goes on.
_REPORT = 10
_NEAR = 6
# How many dates back the beginning of a range may stand.
_JOINED = 3
# A range of so many days covers more than one operation.
_LONG = 20
_ONE_DAY = timedelta(days=1)

_COMPARING = frozenset(("比", "较", "相比", "对比", "较之", "相较", "比起", "相对"))
_WITH = frozenset(("与", "和", "同", "跟", "相较于", "对照"))
_COMPARED = ("相比", "比较", "对比", "相较")
_RISING = ("升至", "增至", "增加到", "上升到", "增加至", "上升至", "增长到", "增长至")
_FALLING = ("降至", "减至", "减少到", "下降到", "减少至", "下降至", "跌至")
_TO = frozenset(("至", "到", "截至", "直至", "直到"))
_AND = frozenset(("和", "及", "与", "、", "以及"))
_BEFORE = frozenset(("前", "之前", "以前"))
_BEGINS = ("启动", "打响", "开始", "开展", "展开", "拉开", "部署")
_ENDS = ("结束", "落下", "落幕", "收官", "告一段落", "收尾", "收兵", "完成", "止", "帷幕")
_HOLIDAY = re.compile(
    "[“]?(?:国庆|春节|元旦|中秋|五一|端午|清明|双节|双十一|假期|长假|小长假|寒假|暑假|节日|“?两节)[^,。]{0,4}"
    "(?:期间|假期|长假|前后|前夕)"
)
_ATTRIBUTED = frozenset(("将", "把", "对"))
_SO_FAR = frozenset(("至此", "截至此时", "到此"))
_NOW = frozenset(("目前", "现", "现在", "当前", "如今", "眼下", "现已", "日下"))
_WHOLE_YEAR = frozenset(("全年", "一年来", "一年间", "全年度"))
_SAME_TIME = frozenset(("同期", "同时期"))
_OPERATIONS = ("行动", "会战", "战役", "春运", "暑运", "整治", "攻坚", "严打", "大干")
_DURING = ("期间", "中", "里", "以来", "共", "当天", "当晚", "过程")
_BEGUN = ("打响", "开展", "启动", "展开", "部署", "实施")
_SINCE_THEN = frozenset(("以来", "后", "以后", "之后", "至今"))
# What happened to a person or a company once: 其在2005年入职.
_BIOGRAPHY = frozenset(
    ("入职", "出生", "毕业", "退休", "退伍", "结婚", "移民", "移居", "入行", "生", "入", "参加工作",
     "调任", "任职", "考入", "来台", "来港", "来澳")
)  # fmt: skip
_COPULAS = frozenset(("系", "是", "为", "属", "属于", "均系", "均为", "也是", "乃", "成为"))


class Use(Enum):
    """What a time does.

    FRAME: the period that a bulletin reports on. SINCE: one that is open up to the report.
    SPOT: when something happened. UNTIL: up to a day. OWN: for the numbers beside it alone.
    LATELY and NOW: no known time. YEAR, SAME and OPERATION point back at a time told before.
    """

    FRAME = "frame"
    SINCE = "since"
    SPOT = "spot"
    UNTIL = "until"
    OWN = "own"
    LATELY = "lately"
    NOW = "now"
    YEAR = "year"
    SAME = "same"
    OPERATION = "operation"


_DATED = frozenset((Use.FRAME, Use.SINCE, Use.SPOT))


@dataclass(slots=True)
class Time:
    """A time that a sentence states.

    Attributes:
        at: Index of its node.
        use: What it does.
        days: First and last day; both None where the text only points at a time.
        until: Index of the node before which it ends to hold.
        shifts: Whether it is the reporting period of another year: 去年同期.
    """

    at: int
    use: Use
    days: Days = (None, None)
    until: int = 0
    shifts: bool = False


def read_times(nodes: Sequence[Node], base: date | None) -> list[Time]:
    """Give the times of a sentence in text order.

    Args:
        nodes: The sentence.
        base: The day of the report: no figure runs beyond it.
    """
    times: list[Time] = []
    quoted = False
    for i, node in enumerate(nodes):
        if node.text in ("“", "《", "”", "》"):
            quoted = node.text in ("“", "《")
        elif node.kind is Kind.DATE and isinstance(node.mention, DateMatch):
            if not quoted and (time := _read_date(nodes, i, node.mention, base)) is not None:
                _add(times, nodes, time)
        elif (use := _pointed(nodes, i)) is not None:
            times.append(Time(i, use, until=len(nodes)))
    return times


def _read_date(nodes: Sequence[Node], i: int, match: DateMatch, base: date | None) -> Time | None:
    known = match.first is not None or match.last is not None
    if match.kind not in ("point", "period") or not known:
        return None
    first, last = match.first, match.last
    lately = first is None and not match.scope
    if (first == last or lately) and _tells_of_report(nodes, i):
        return None
    if match.baseline or _is_compared(nodes, i):
        end = _end_of_comparison(nodes, i)
        end = next((k for k in range(i + 1, end) if nodes[k].kind is Kind.DATE), end)
        return Time(i, Use.OWN, (first, last), end, match.baseline)
    if _is_attribute(nodes, i):
        return None
    if lately:
        return Time(i, Use.LATELY, until=len(nodes))
    if i and nodes[i - 1].text in _TO and (i == 1 or is_break(nodes[i - 2])):
        # 至4月底,检察机关已批准逮捕102人
        return Time(i, Use.UNTIL, (None, last), len(nodes))
    if match.grain == "year" and _is_holiday(nodes, i):
        return Time(i, Use.LATELY, until=len(nodes))
    if first is not None and first == last and _ends_there(nodes, i):
        # 专项行动于9月30日结束
        return Time(i, Use.UNTIL, (None, last), len(nodes))
    if first is not None and _is_before(nodes, i):
        # 今年5月26日“清网行动”前: up to the day before.
        return Time(i, Use.SPOT, (None, first - _ONE_DAY), len(nodes))
    long = match.grain in ("year", "half", "quarter")
    if long and base is not None and first is not None and last is not None and first <= base:
        last = min(last, base)
    return Time(i, _use_of(match, base, long), (first, last), len(nodes))


def _use_of(match: DateMatch, base: date | None, long: bool) -> Use:
    if match.first is None:
        return Use.UNTIL
    if match.last is None:
        return Use.SINCE if match.scope else Use.SPOT
    if match.scope and match.last == base and match.first != match.last:
        return Use.SINCE
    return Use.FRAME if match.scope or long else Use.SPOT


def _add(times: list[Time], nodes: Sequence[Node], time: Time) -> None:
    """Add a time, joined with the one before it where both are one: …启动至4月30日."""
    if time.use in (Use.SPOT, Use.UNTIL):
        for k in range(len(times) - 1, max(-1, len(times) - 1 - _JOINED), -1):
            joined = _joined(times[k], nodes, time)
            if joined is not None:
                times[k:] = [Time(time.at, joined[1], joined[0], time.until)]
                return
    last = times[-1] if times else None
    if last is not None and last.use is Use.UNTIL and time.use is Use.FRAME:
        # 截至9月30日,今年全市…
        end, begun = last.days[1], time.days[0]
        if end is not None and begun is not None and begun <= end <= (time.days[1] or end):
            time.days = (begun, end)
    if time.use is Use.UNTIL and last is not None and last.use is not Use.OWN:
        # 今年2月以来,截至9月底: one period.
        begun, end = last.days[0], time.days[1]
        if begun is not None and end is not None and begun <= end:
            time.days, time.use = (begun, end), Use.FRAME
    times.append(time)


def _joined(last: Time, nodes: Sequence[Node], time: Time) -> tuple[Days, Use] | None:
    first, end = last.days[0], time.days[1]
    if first is None or end is None or end < first or last.use not in _DATED:
        return None
    if time.at - last.at > REACH:
        return None
    between = [node for node in nodes[last.at + 1 : time.at] if node.kind is not Kind.DATE]
    if not between:
        return None
    long = (end - first).days >= _LONG
    use = Use.FRAME if long else Use.SPOT
    following = _segment_after(nodes, time.at)
    ended = any(node.text.startswith(_ENDS) for node in _until_date(following))
    if between[-1].text in _TO and (ended or not any(is_break(node) for node in between)):
        # 去年7月25日行动打响至12月31日; 11月1日起…,到12月15日收官
        return (first, end), use
    days = last.days[1] == first and time.days[0] == end
    if days and len(between) == 1 and between[0].text in _AND and not long:
        # 本月16日及17日
        return (first, end), Use.SPOT
    begins = nodes[last.at].text.endswith(_BEGINS) or any(
        node.text.startswith(_BEGINS) for node in between
    )
    if begins and ended:
        # 1月24日开始的春运3月3日落下帷幕
        return (first, end), use
    return None


def _segment_after(nodes: Sequence[Node], i: int) -> Sequence[Node]:
    return nodes[i + 1 : min(segment_bounds(nodes, i)[1], i + _REPORT)]


def _end_of_comparison(nodes: Sequence[Node], i: int) -> int:
    """Up to where figures are those of the date compared with.

    较去年同期的419起下降12%,抓获3人: to the end of the clause. 上一年同期,全省破案59宗: as far as
    the next one goes.
    """
    _, high = segment_bounds(nodes, i)
    if high == i + 1 and high < len(nodes) and nodes[high].text == ",":
        return segment_bounds(nodes, high + 1)[1] if high + 1 < len(nodes) else high
    return high


def _until_date(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes before the next date; 3日24时 is one."""
    for node in nodes:
        if isinstance(node.mention, DateMatch) and node.mention.kind in ("point", "period"):
            return
        yield node


def _is_compared(nodes: Sequence[Node], i: int) -> bool:
    """Whether figures are compared with a date's: 比去年, 与2020年的…相比, 由2013年的…升至."""
    before = nodes[i - 1].text if i else ""
    if before in _COMPARING:
        return True
    following = _segment_after(nodes, i)
    if before in _WITH:
        return any(node.text.startswith(_COMPARED) for node in following)
    if before in ("由", "从"):
        return any(node.text.startswith(_RISING + _FALLING) for node in following)
    if before in ("是", "为", "达"):
        # 是上一年(428人)的7倍多
        return any(node.text.startswith("倍") or node.text.endswith("倍") for node in following)
    return False


def _is_attribute(nodes: Sequence[Node], i: int) -> bool:
    """Whether a date only tells which people or things are meant: 将2018年上网的逃犯1名抓获."""
    before = nodes[i - 1] if i else None
    if before is None:
        return False
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
    for node in _segment_after(nodes, i):
        if node.text == "的":
            return True
        if node.kind is Kind.QUANTITY or node.kind is Kind.PUNCTUATION:
            return False
    return False


def _is_holiday(nodes: Sequence[Node], i: int) -> bool:
    """Whether a year only tells which holiday is meant: 今年国庆期间."""
    following = "".join(node.text for node in nodes[i + 1 : i + 4])
    return _HOLIDAY.match(following) is not None


def _ends_there(nodes: Sequence[Node], i: int) -> bool:
    """Whether something ended on a day: 行动于9月30日结束."""
    following = nodes[i + 1].text if i + 1 < len(nodes) else ""
    return i > 0 and nodes[i - 1].text in ("于", "在") and following.startswith(_ENDS)


def _is_before(nodes: Sequence[Node], i: int) -> bool:
    for node in nodes[i + 1 : i + 1 + _NEAR]:
        if node.text in _BEFORE:
            return True
        if is_break(node) or node.kind in (Kind.QUANTITY, Kind.DATE, Kind.AGENCY):
            return False
        if node.kind is Kind.VERB:
            return False
    return False


def _pointed(nodes: Sequence[Node], i: int) -> Use | None:
    """What a word does that points at a time without stating it."""
    text = nodes[i].text
    if text in _SO_FAR:
        return Use.UNTIL
    if text in _NOW:
        return Use.NOW
    if text in _WHOLE_YEAR:
        return Use.YEAR
    if text in _SAME_TIME:
        return Use.SAME
    if i < _NEAR and _names_operation(nodes, i):
        # 在去年12月的联合行动中 says itself when that was.
        dated = any(node.kind is Kind.DATE for node in nodes[segment_bounds(nodes, i)[0] : i])
        return None if dated else Use.OPERATION
    return None


def _names_operation(nodes: Sequence[Node], i: int) -> bool:
    """Whether a sentence goes back to the operation: 行动期间, “清网行动”打响后, 春运期间."""
    text = nodes[i].text
    if text.startswith(_OPERATIONS) and text.endswith(_DURING):
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


def _tells_of_report(nodes: Sequence[Node], i: int) -> bool:
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
