"""The times that a sentence states, and for which of its numbers each holds.

A date may open the reporting period of a whole bulletin (今年以来, 1至6月), tell when something
happened (5月28日), go up to a day (截至9月底), compare (较去年同期的419起), say no more than lately
(近日) or now (目前), or point back at a time told before (行动期间, 全年, 至此).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.grammar import REACH, is_break, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.scope.stretches import (
    ENDS,
    begun_before,
    ended_run,
    last_day_of_run,
    past_year,
)
from netcrime_ie.scope.time_cues import (
    end_of_comparison,
    ends_there,
    is_attribute,
    is_before,
    is_compared,
    is_due,
    is_holiday,
    is_of_operation,
    is_peak,
    names_operation,
    opens_finished,
    runs_on,
    segment_after,
    tells_of_report,
)
from netcrime_ie.scope.time_model import Days, Time, Use
from netcrime_ie.scope.words import cue

_NEAR = 6
# How many dates back the beginning of a range may stand.
_JOINED = 3
# A range of so many days covers more than one operation.
_LONG = 20
_MONTH = 31
_ONE_DAY = timedelta(days=1)
_TO = frozenset(("至", "到", "截至", "直至", "直到"))
_AND = frozenset(("和", "及", "与", "、", "以及"))
_BEGINS = ("启动", "打响", "开始", "开展", "展开", "拉开", "部署")
_SO_FAR = frozenset(("至此", "截至此时", "到此"))
_NOW = frozenset(("目前", "现", "现在", "当前", "如今", "眼下", "现已", "日下"))
_WHOLE_YEAR = frozenset(("全年", "一年来", "一年间", "全年度"))
_BEFOREHAND = frozenset(
    ("节前", "假前", "假期前", "节日前", "节日前夕", "节前夕", "赛前", "会前", "考前", "此前")
)
_YEAR_BEFORE = ("上一年", "上年", "前一年")
_SAME_TIME = frozenset(
    ("同期", "同时期", "在此期间", "此期间", "这期间", "其间", "此间", "同一时段", "同一时间段")
)
_DATED = frozenset((Use.FRAME, Use.SINCE, Use.SPOT))


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
        elif (year := past_year(nodes, i, base)) is not None:
            times.append(Time(i, Use.FRAME, year, len(nodes)))
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
    if (first == last or lately) and tells_of_report(nodes, i):
        return Time(i, Use.REPORT, until=len(nodes))
    if match.baseline or is_compared(nodes, i):
        end = end_of_comparison(nodes, i)
        end = next((k for k in range(i + 1, end) if nodes[k].kind is Kind.DATE), end)
        before = nodes[i].text.startswith(_YEAR_BEFORE)
        return Time(i, Use.OWN, (first, last), end, match.baseline, year_before=before)
    if is_attribute(nodes, i) or _moves(nodes, i):
        return None
    if lately:
        return Time(i, Use.LATELY, until=len(nodes))
    if i and nodes[i - 1].text in _TO and (i == 1 or is_break(nodes[i - 2])):
        # 至4月底,检察机关已批准逮捕102人; 到3月底的半年间 says since when.
        begun = begun_before(nodes, i, last) if last is not None else None
        return Time(i, Use.FRAME if begun else Use.UNTIL, (begun, last), len(nodes))
    if match.grain == "year" and is_holiday(nodes, i):
        # 自1月17日至2月25日,为期40天的2022年春运
        dated = any(_is_day(node) for node in nodes[:i])
        return None if dated else Time(i, Use.LATELY, until=len(nodes))
    if first is not None and first == last and ends_there(nodes, i):
        # 专项行动于9月30日结束
        return Time(i, Use.UNTIL, (None, last), len(nodes))
    if first is not None and is_before(nodes, i):
        # 今年5月26日“清网行动”前: up to the day before.
        # 9月底前 holds September, 9月30日前 does not hold its day.
        whole = nodes[i].text.endswith(("底", "末"))
        until = last if whole else first - _ONE_DAY
        return Time(i, Use.SPOT, (None, until), len(nodes))
    long = match.grain in ("year", "half", "quarter")
    if long and base is not None and first is not None and first > base:
        # A link or a plan: 2026年春运火车票开抢.
        return None
    if long and base is not None and first is not None and last is not None and first <= base:
        last = min(last, base)
    running = first is not None and last is not None and (last - first).days > _MONTH
    if running and base is not None and first is not None and first <= base:
        # 6月至12月 in a report of 24 December
        last = min(last or base, base)
    use = _use_of(match, base, long)
    if use is Use.UNTIL and last is not None and (begun := begun_before(nodes, i, last)):
        # 截至9月底的两年内
        return Time(i, Use.FRAME, (begun, last), len(nodes))
    if first is not None and first == last and (begun := ended_run(nodes, i, first)) is not None:
        # 10月8日24时,为期8天的国庆假期落下帷幕
        return Time(i, Use.FRAME, (begun, last), len(nodes))
    if first is not None and (ran := last_day_of_run(nodes, i, first)) is not None:
        # 由6月5日起一连七日展开行动
        return Time(i, Use.FRAME, (first, ran), len(nodes))
    if use is Use.SPOT and first is not None and base is not None and runs_on(nodes, i):
        # 2009年4月打拐行动启动至今
        return Time(i, Use.SINCE, (first, base), len(nodes))
    if use is Use.SPOT and is_due(nodes, i):
        return None
    if use is Use.SPOT and opens_finished(nodes, i):
        # 去年7月启动的“剑网”行动已告结束
        return Time(i, Use.FRAME, (first, None), len(nodes))
    days = match.grain == "day" and first is not None and last is not None and first < last
    if use is Use.SPOT and days and is_of_operation(nodes, i):
        # 于11月10日至21日实施扫黑专案: what a whole bulletin reports on.
        use = Use.FRAME
    return Time(i, use, (first, last), len(nodes), aside=use is Use.SPOT and is_peak(nodes, i))


def _is_day(node: Node) -> bool:
    """Whether a node tells a day or a run of days: 1月17日至2月25日."""
    match = node.mention
    return isinstance(match, DateMatch) and match.grain == "day" and match.first is not None


def _moves(nodes: Sequence[Node], i: int) -> bool:
    """Whether a date only tells when a figure moved: 今年增长67.4%."""
    after = nodes[i + 1].text if i + 1 < len(nodes) else ""
    return after in cue("rise_word") or after in cue("fall_word")


def _use_of(match: DateMatch, base: date | None, long: bool) -> Use:
    if match.first is None:
        return Use.UNTIL
    if match.last is None:
        return Use.SINCE if match.scope else Use.SPOT
    if match.scope and match.last == base and match.first != match.last:
        return Use.SINCE
    # 7月1日至8月31日暑运期间: longer than any single event.
    long = long or (match.last - match.first).days > _MONTH
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
    if last is not None and last.use is Use.UNTIL and time.use in (Use.FRAME, Use.SINCE):
        # 截至9月30日,今年全市…; 截至9月30日,该关今年以来…
        end, begun = last.days[1], time.days[0]
        if end is not None and begun is not None and begun <= end <= (time.days[1] or end):
            time.days, time.use = (begun, end), Use.FRAME
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
    following = segment_after(nodes, time.at)
    ended = any(node.text.startswith(ENDS) for node in _until_date(following))
    if between[-1].text in _TO and (ended or not any(is_break(node) for node in between)):
        # 去年7月25日行动打响至12月31日; 11月1日起…,到12月15日收官
        return (first, end), use
    # 3月18日、19日和26日分别在三地捣毁…
    until = last.days[1]
    days = last.use is Use.SPOT and until is not None and until <= end == time.days[0]
    days = days and until is not None and (until - first).days < _LONG
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


def _until_date(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes before the next date; 3日24时 is one."""
    for node in nodes:
        if isinstance(node.mention, DateMatch) and node.mention.kind in ("point", "period"):
            return
        yield node


def _pointed(nodes: Sequence[Node], i: int) -> Use | None:
    """What a word does that points at a time without stating it."""
    text = nodes[i].text
    if text in _BEFOREHAND or "".join(node.text for node in nodes[i : i + 2]) in _BEFOREHAND:
        return Use.LATELY
    if text in _SO_FAR:
        return Use.UNTIL
    if text in _NOW:
        return Use.NOW
    if text in _WHOLE_YEAR:
        return Use.YEAR
    if text in ("同期", "同时期") and i and nodes[i - 1].text.endswith(("年", "年度")):
        # 较前一年同期
        return None
    if text in _SAME_TIME or (text == "期间" and (i == 0 or is_break(nodes[i - 1]))):
        return Use.SAME
    if i < _NEAR and names_operation(nodes, i):
        # 在去年12月的联合行动中 says itself when that was.
        dated = any(node.kind is Kind.DATE for node in nodes[segment_bounds(nodes, i)[0] : i])
        return None if dated else Use.OPERATION
    return None
