"""Stretches of time that are counted: 到3月底的半年间, 由6月5日起一连七日, 为期8天的…落下帷幕."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from netcrime_ie.dates import DateMatch
from netcrime_ie.dates.days import add_months
from netcrime_ie.dates.numerals import read_numeral
from netcrime_ie.facts.grammar import segment_bounds
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.scope.time_model import Days

_NUMBER = "([两一二三四五六七八九十百]{1,4}|[0-9]{1,3})"
_UNIT = "(年|个月|月|天|日|周|个星期|个礼拜|星期|礼拜)"
# 半年间, 三个月里: how long before a day something began.
_SPAN = re.compile(f"的?[近约这]?(半|{_NUMBER})(年|个月|天|周|个星期)(?:多)?(?:时间)?[间里内来中]")
# 由6月5日起一连七日: how many days an operation took.
_RUN = re.compile(
    f"起?[,)]*起?,?(?:一连|连续|接连|为期|持续|用时|历时)(?:展开|开展|进行)?{_NUMBER}{_UNIT}(?!期|数)"
)
# 10月8日24时,为期8天的…落下帷幕: how long ago that began.
_RAN = re.compile(f"(?:为期|历时|持续|长达|一连){_NUMBER}{_UNIT}")
ENDS = ("结束", "落下", "落幕", "收官", "告一段落", "收尾", "收兵", "完成", "止", "帷幕")
_ENDED = (*ENDS, "画上句号", "鸣金", "收网", "告捷", "谢幕", "闭幕")
_NEAR = 6
_LATER = 24
_ONE_DAY = timedelta(days=1)
# 2026年1月: 过去一年 is 2025 in the reports of the first months.
_REPORTING = 3
_PAST_YEAR = re.compile("过去的?一年|[近这]?一年来|刚刚过去的一年")


def begun_before(nodes: Sequence[Node], i: int, last: date) -> date | None:
    """The first day of a stretch up to a date: 到3月底的半年间."""
    span = _SPAN.match("".join(node.text for node in nodes[i + 1 : i + 1 + _NEAR]))
    if span is None:
        return None
    if span[1] == "半":
        return _back(last, 6, "个月") if span[3] == "年" else None
    return _back(last, read_numeral(span[2]), span[3])


def last_day_of_run(nodes: Sequence[Node], i: int, first: date) -> date | None:
    """The last day of what goes on from a date: 由6月5日起一连七日展开行动, 起一连三星期."""
    run = _RUN.match("".join(node.text for node in nodes[i + 1 : i + 1 + _NEAR]))
    if run is None:
        return None
    count = read_numeral(run[1])
    if run[2].endswith("月"):
        return add_months(first, count) - _ONE_DAY
    if run[2] == "年":
        return add_months(first, 12 * count) - _ONE_DAY
    return first + timedelta(days=count * _days_in(run[2]) - 1)


def ended_run(nodes: Sequence[Node], i: int, last: date) -> date | None:
    """The first day of what ended on a date: 10月8日24时,为期8天的…落下帷幕."""
    clause: list[str] = []
    for node in nodes[i + 1 : i + _LATER]:
        if node.text in STOPS or node.kind is Kind.QUANTITY:
            break
        clause.append(node.text)
    text = "".join(clause)
    low = segment_bounds(nodes, i)[0]
    # 为期两周的整治8月15日收官
    ran = _RAN.search(text) or _RAN.search("".join(node.text for node in nodes[low:i]))
    if ran is None or not any(word in text for word in _ENDED):
        return None
    return _back(last, read_numeral(ran[1]), ran[2])


def past_year(nodes: Sequence[Node], i: int, base: date | None) -> Days | None:
    """The calendar year that a report of the first months calls 过去一年."""
    if base is None or base.month > _REPORTING:
        return None
    before = "".join(node.text for node in nodes[max(0, i - 2) : i])
    node = nodes[i]
    if not isinstance(node.mention, DateMatch):
        return None
    after = nodes[i + 1].text if i + 1 < len(nodes) else ""
    if _PAST_YEAR.search(before[-3:] + node.text + after[:1]) is None or i > _NEAR:
        return None
    return date(base.year - 1, 1, 1), date(base.year - 1, 12, 31)


def _back(last: date, count: int, unit: str) -> date:
    """So many days, weeks, months or years up to a day."""
    if unit.endswith("月"):
        return add_months(last + _ONE_DAY, -count)
    if unit == "年":
        return add_months(last + _ONE_DAY, -12 * count)
    return last - timedelta(days=count * _days_in(unit) - 1)


def _days_in(unit: str) -> int:
    return 1 if unit in ("天", "日") else 7
