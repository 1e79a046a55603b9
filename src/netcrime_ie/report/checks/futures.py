"""Dates of results that lie after the day of publication."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.grammar import REACH
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.report.checks.finding import FUTURE, Finding
from netcrime_ie.report.checks.view import Row, View
from netcrime_ie.report.checks.words import COPULAS

# A date with its month and without its year is read as past: 10月25日 in a text of 18 October
# would be last year's.
_OWN_YEAR = re.compile("年|[去今明上同当]")
_MONTH = re.compile("[0-9一二三四五六七八九十]月")
# 岁末年初 is no day.
_NUMBERED = re.compile("[0-9〇零一二三四五六七八九十] ?(?:[年月日号]|个?月|季度|[./-][0-9])|半年")
# Nearer than that in the future, a bare 10月25日 is meant to be this year's.
_AHEAD = 150
# The day of a report is close to its publication.
_REPORTING = re.compile("记者|获悉|通报|召开|发布会|[电讯]\\(|讯[,\\s(]|从.{2,12}(?:获悉|了解)")
_OBJECT_MARK = "将"
# 每年4月到6月, 每逢5月: such a time comes again, and is no day of this year.
_RECURRING = ("每", "历年", "逢", "往年")
_UNTIL = re.compile("[年月日底旬末号]?(?:之?前|以前)")


def check_dates(view: View) -> Iterator[Finding]:
    """What the text tells as done, with a date after its publication."""
    published = _published(view)
    if published is None:
        return
    cues = load_lexicon().cues
    scheduled = cues["scheduled"]
    earlier: DateMatch | None = None
    for row in view.rows:
        for at, node in enumerate(row.nodes):
            match = node.mention
            if not isinstance(match, DateMatch) or match.kind not in ("point", "period"):
                continue
            day = _future_day(view, match, earlier, published)
            lasting = _runs(match, published)
            words = (*scheduled, *cues["running"]) if lasting else scheduled
            if day is not None and _tells_past(view, row, at, words, lasting):
                stretch = (match.start, match.end)
                yield Finding(
                    FUTURE,
                    f"{view.reading.text[slice(*stretch)]} ({day}) lies after the publication "
                    f"on {published}",
                    [stretch],
                    _facts(row, at),
                )
            if match.first is not None and _says_year(view, match, published):
                earlier = match


def _says_year(view: View, match: DateMatch, published: date) -> bool:
    """Whether an expression tells in which year the story is."""
    text = view.folded[match.start : match.end]
    assert match.first is not None
    return match.first.year >= published.year or _OWN_YEAR.search(text) is not None


def _published(view: View) -> date | None:
    """The later of the page's own date and the caller's."""
    days = [day for day in (view.reading.article.published, view.reading.base) if day is not None]
    return max(days, default=None)


def _future_day(
    view: View, match: DateMatch, earlier: DateMatch | None, published: date
) -> date | None:
    """The day after the publication that an expression means."""
    text = view.folded[match.start : match.end]
    if match.baseline or match.last is None or not _NUMBERED.search(text):
        return None
    first = match.first or match.last
    if first > published:
        return first
    if match.last > published and _begins_late(match, published):
        return match.last
    if _OWN_YEAR.search(text) or first.year >= published.year:
        return None
    return _next_year(match, earlier, published) if _MONTH.search(text) else None


def _runs(match: DateMatch, published: date) -> bool:
    """Whether a period has begun and lasts: 10月至明年3月在全省开展冬季行动 is under way."""
    first, last = match.first, match.last
    if first is None or last is None or (first.month, first.day) == (1, 1):
        # 今年1至11月 is what a report is about.
        return False
    return first <= published < last


def _begins_late(match: DateMatch, published: date) -> bool:
    """Whether the last month or day of a period has not begun: 1至11月 told in October."""
    assert match.last is not None
    if match.grain == "day":
        return match.first is None or match.first != match.last
    return match.last.replace(day=1) > published and match.grain in ("month", "quarter", "half")


def _next_year(match: DateMatch, earlier: DateMatch | None, published: date) -> date | None:
    """The end of a bare 10月25日 in the year of publication, where that is just ahead."""
    assert match.last is not None
    if earlier is not None and earlier.first is not None and earlier.first.year < published.year:
        # 去年8月…。11月20日,…: the story is still in that year.
        return None
    try:
        day = match.last.replace(year=match.last.year + 1)
    except ValueError:
        return None
    last = min(day, day.replace(day=1) if match.grain == "month" else day)
    ahead = last - published
    return last if timedelta(0) < ahead <= timedelta(days=_AHEAD) else None


def _tells_past(view: View, row: Row, at: int, scheduled: Sequence[str], lasting: bool) -> bool:
    """Whether a sentence tells what happened, and nothing near the date is still to come."""
    nodes = row.nodes
    low, high = _sentence(nodes, at)
    near_low, near_high = row.segment(at)
    if nodes[min(at + 1, len(nodes) - 1)].text in COPULAS:
        # 10月20日是反诈宣传日: a day of the calendar.
        return False
    if lasting and near_low - 1 > low:
        # 行动为期三个月,自9月15日至12月15日: the clause before as well.
        near_low = row.segment(near_low - 2)[0]
    if near_high + 1 < high:
        # 10月25日,将开庭审理: the clause that follows as well.
        near_high = min(high, row.segment(near_high + 1)[1])
    near = nodes[max(low, near_low) : near_high]
    text = "".join(node.text for node in near)
    if any(node.text.startswith(_RECURRING) for node in nodes[near_low : at + 1]):
        return False
    if any(word in text for word in scheduled) or _UNTIL.match(view.folded, nodes[at].end):
        return False
    if any(_will(near, k) for k in range(len(near))):
        return False
    told = nodes[low:high]
    return any(node.kind is Kind.VERB for node in told) or (
        _REPORTING.search("".join(node.text for node in told)) is not None
    )


def _sentence(nodes: Sequence[Node], at: int) -> tuple[int, int]:
    """The sentence around a node, as far as it matters."""
    low = at
    while low > 0 and at - low < REACH and nodes[low - 1].text not in STOPS:
        low -= 1
    high = at + 1
    while high < len(nodes) and high - at < REACH and nodes[high].text not in STOPS:
        high += 1
    return low, high


def _will(nodes: Sequence[Node], at: int) -> bool:
    """Whether 将 announces: 将开展, 将于; in 将张某抓获 it marks the object."""
    if nodes[at].text != _OBJECT_MARK or at + 1 >= len(nodes):
        return False
    following = nodes[at + 1]
    return following.kind in (Kind.VERB, Kind.DATE) or following.text in ("于", "在", "从", "对")


def _facts(row: Row, at: int) -> list[int]:
    """Facts of the date's own clause."""
    return [item.id for item in row.within(*row.segment(at)) if item.id is not None]
