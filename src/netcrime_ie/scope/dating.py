"""The period of each fact: what its sentence states, or what still holds from before.

A reporting period (今年1至5月) holds until the next one, but not for the cases that a bulletin
lists. A day or a month (5月28日,…) holds for the rest of its paragraph; what offenders did
(经查,2012年以来,该团伙…) is of another time than what the police do about it, and ends nobody knows
when. 近日 and 目前 tell no time. 行动期间 is the time of the operation, wherever that was stated.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from netcrime_ie.dates.days import move_years
from netcrime_ie.facts.drafts import PART_MARKS, FactDraft
from netcrime_ie.facts.grammar import segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.offenders import TOLD, is_told, of_offenders, tells_offences
from netcrime_ie.scope.passages import Passages
from netcrime_ie.scope.sequels import leaves_day
from netcrime_ie.scope.spots import Spot, counts_cases, is_brief, spot_of, still_holds
from netcrime_ie.scope.time_cues import moves_from
from netcrime_ie.scope.time_model import Days, Time, Use
from netcrime_ie.scope.times import read_times

# A paragraph that goes on with the case before.
_GOES_ON = re.compile("案发后|接[报警]|该团伙|该犯罪|该案|此案|本案|随后|随即|循线|顺线|审理期间")
_OPENING = 8
# What a report turns to next: 在治赌一线,…; 打击走私方面,…; 分地区看,….
_POINT = re.compile("(?:分|从|按)[^,。;]{1,8}看,|[^,。;]{2,16}(?:方面|领域|一线|战线|战场),")
# How many times on either side of a number are looked at: keeps long sentences linear.
_TIMES = 6
# A year before the bulletin's period is compared with it; older ones are a story's.
_LONG_PAST = 400
_NOWHERE: Days = (None, None)


def assign_periods(
    folded: str,
    sentences: Sequence[Sentence],
    facts_of: Sequence[Sequence[FactDraft]],
    base: date | None,
) -> None:
    """Set ``period``, ``undated`` and ``baseline`` of the facts, in place.

    Args:
        folded: The folded text.
        sentences: The body's sentences.
        facts_of: The facts of each.
        base: The day of the report.
    """
    calendar = _Calendar(folded, base)
    for sentence, facts in zip(sentences, facts_of, strict=True):
        calendar.read(sentence, facts)


class _Calendar:
    """The times that hold at one point of the text."""

    def __init__(self, folded: str, base: date | None) -> None:
        self._folded = folded
        self._base = base
        self._passages = Passages(folded)
        self._paragraph = -1
        # The reporting period, and whether it is open up to the report.
        self._frame: Days | None = None
        self._open = False
        # The day that the bulletin's figures are counted up to, where it states one.
        self._until: date | None = None
        self._spot: Spot | None = None
        # The first time that a fact of the body has: that of the operation.
        self._lead: Days | None = None
        # Whether the sentence counts the cases of an area.
        self._counting = False
        # Whether this paragraph goes on with the story of the one before.
        self._story = False

    def read(self, sentence: Sentence, facts: Sequence[FactDraft]) -> None:
        """Date the facts of a sentence and keep what it states for the next."""
        if not sentence.nodes:
            return
        if sentence.cell is not None:
            for fact in facts:
                self._give(fact, self._frame or self._lead, told=False)
            return
        if sentence.paragraph != self._paragraph:
            self._open_paragraph(sentence)
        self._passages.read(sentence)
        self._counting = any(map(counts_cases, facts))
        if self._returns(sentence, facts):
            self._spot = None
        times: list[Time] = []
        for time in read_times(sentence.nodes, self._base):
            if self._resolve(time, times):
                times.append(time)
        _set_aside(times, sentence, facts)
        for fact in facts:
            self._date(fact, sentence, times)
        if not sentence.heading:
            dated = (fact.period for fact in facts if fact.period and not fact.baseline)
            self._lead = self._lead or next(dated, None)
        self._keep(sentence, times, facts)
        self._passages.close(sentence, tells=bool(facts))

    def _open_paragraph(self, sentence: Sentence) -> None:
        self._paragraph = sentence.paragraph
        text = self._text(sentence).lstrip()[:_OPENING]
        # What a case's story tells later has no time that was told of its beginning.
        self._story = _GOES_ON.match(text) is not None or TOLD.match(text) is not None
        self._spot = None
        if self._passages.open(sentence):
            self._story = False

    def _returns(self, sentence: Sentence, facts: Sequence[FactDraft]) -> bool:
        """Whether a sentence leaves a day for the whole period: 在治赌一线,查处案件227起."""
        spot = self._spot
        if spot is None or self._frame is None or self._passages.in_cases or not facts:
            return False
        if spot.counted or not is_brief(spot.days):
            return False
        return self._counting or _POINT.match(self._text(sentence).lstrip()) is not None

    def _resolve(self, time: Time, before: Sequence[Time]) -> bool:
        """Find the days that a word points at; tell whether there are any.

        Args:
            time: What the sentence states.
            before: The times that it states before.
        """
        held = self._spot.days if self._spot is not None else self._frame
        if time.use is Use.UNTIL and time.days == _NOWHERE:
            time.days = (None, held[1] if held is not None else None)
        elif time.use is Use.UNTIL and held == (time.days[1], time.days[1]):
            # 昨日,三区同时行动。截至昨晚8时,共出动320人次
            time.days, time.use = (time.days[1], time.days[1]), Use.SPOT
        elif time.use is Use.UNTIL and self._frame is not None:
            (begun, last), end = self._frame, time.days[1]
            inside = self._spot is None and not self._passages.in_cases
            # 今年…侦破的六起案例。截至11月底,共立案327起: what counts goes on with the year.
            within = last is not None and end is not None and end < last and self._counting
            inside = inside and (self._open or within or (end is not None and end == last))
            if inside and begun is not None and end is not None and begun <= end:
                # 今年以来,…。截至10月底,共查处…
                time.days, time.use = (begun, end), Use.FRAME
                self._until = end
        elif time.use is Use.SINCE and self._until is not None:
            begun, end = time.days
            if begun is not None and begun <= self._until and end == self._base:
                # 截至11月30日,…。9月以来,该支队…: of the same report.
                time.days = (begun, self._until)
        elif time.use is Use.YEAR:
            time.days = _year_of(self._frame or held or self._lead, self._base)
            time.use = Use.FRAME
        elif time.use is Use.SAME:
            stated = [one.days for one in before if one.use in (Use.FRAME, Use.SINCE)]
            # 今年1至4月,批捕177人,占同期批捕总人数的27.4%
            time.days = stated[-1] if stated else self._same(held)
            time.use = Use.SPOT
        elif time.use is Use.OPERATION:
            if self._passages.in_cases:
                return False
            time.days, time.use = self._of_operation() or _NOWHERE, Use.SPOT
        elif time.use is Use.REPORT:
            # 3月11日,…。6月17日,县公安局通报,已抓获23人: not on the 11th.
            self._spot = None
            return False
        elif time.use is Use.NOW:
            # In a round-up 目前 goes on with the reporting period.
            return self._spot is not None or self._frame is None
        return time.days != _NOWHERE or time.use in (Use.LATELY, Use.NOW)

    def _date(self, fact: FactDraft, sentence: Sentence, times: Sequence[Time]) -> None:
        nodes = sentence.nodes
        low, _ = segment_bounds(nodes, fact.index)
        depth = nodes[fact.index].depth
        near = [one for one in _near(fact, times) if not one.aside or nodes[one.at].depth <= depth]
        for time in near:
            if time.use is Use.OWN and time.at < fact.index < time.until:
                fact.period, fact.baseline = self._own_days(time, near), True
                return
        compared = [one for one in near if one.use is Use.OWN and one.at < fact.index]
        if compared and moves_from(nodes, fact.index):
            # 较去年同期的31宗上升,损失则由2900万元增至7350万元
            fact.period, fact.baseline = self._own_days(compared[-1], near), True
            return
        stated = _behind(fact, nodes, near) or _before(fact, near)
        if stated is None:
            self._give(fact, self._held(fact, sentence), told=False)
            fact.undated = fact.period is None and self._spot is not None and self._spot.now
            return
        if stated.use is Use.LATELY and nodes[0].text in PART_MARKS:
            # 其中包括,近期平顶山公安局破获一起: of what was counted.
            self._give(fact, self._held(fact, sentence), told=False)
            return
        if stated.use in (Use.LATELY, Use.NOW):
            fact.period, fact.undated = None, stated.use is Use.NOW
            return
        if leaves_day(self._folded, sentence, fact, stated):
            fact.period, fact.undated = None, True
            return
        days = stated.days
        if stated.use is Use.SINCE and of_offenders(self._folded, sentence, fact, stated):
            days = (days[0], None)
        self._give(fact, days, told=stated.at >= low)

    def _same(self, held: Days | None) -> Days:
        """The time told last: 在此期间; of a day the bulletin's period is meant."""
        if held is not None and held[0] != held[1]:
            return held
        return self._frame or held or _NOWHERE

    def _of_operation(self) -> Days | None:
        """When the operation was that 行动中 means: told just before, or the whole bulletin's."""
        spot = self._spot
        if spot is not None and spot.acted and not spot.crime and None not in spot.days:
            return spot.days
        return self._frame or self._lead

    def _own_days(self, time: Time, near: Sequence[Time]) -> Days:
        """The days of a figure compared with; 上一年 goes back from the bulletin's year."""
        frame = self._compared(time, near)
        if time.shifts:
            return _shifted(frame, time.days) or time.days
        begun, end = frame or _NOWHERE
        if time.year_before and begun is not None and end is not None and begun.year == end.year:
            return date(end.year - 1, 1, 1), date(end.year - 1, 12, 31)
        return time.days

    def _compared(self, time: Time, near: Sequence[Time]) -> Days | None:
        """The period that 去年同期 goes back from: 11月份受理…,去年同期…; else the bulletin's."""
        own = [one for one in near if one.at < time.at and one.use in (Use.FRAME, Use.SPOT)]
        return own[-1].days if own else self._frame

    @staticmethod
    def _give(fact: FactDraft, days: Days | None, *, told: bool) -> None:
        fact.period = days if days != _NOWHERE else None
        if fact.period is not None and not told:
            fact.inherited.add("period")

    def _held(self, fact: FactDraft, sentence: Sentence) -> Days | None:
        """What still holds from earlier sentences."""
        spot = self._spot
        if spot is not None:
            return spot.days if still_holds(self._folded, spot, sentence, fact) else None
        if self._story:
            return None
        if self._passages.in_cases and not is_brief(self._frame):
            # 今年以来…。典型案例:…: the figures' period is not that of the cases.
            return None
        return self._frame

    def _text(self, sentence: Sentence) -> str:
        return self._folded[sentence.nodes[0].start : sentence.nodes[-1].end]

    def _keep(self, sentence: Sentence, times: Sequence[Time], facts: Sequence[FactDraft]) -> None:
        """Keep what a sentence stated for those that follow."""
        lasting = [one for one in times if one.use is not Use.OWN and not one.aside]
        if not lasting:
            return
        time = lasting[-1]
        if time.use in (Use.LATELY, Use.NOW):
            self._spot = Spot(_NOWHERE, now=time.use is Use.NOW)
            return
        after = [fact for fact in facts if fact.index > time.at]
        crime = tells_offences(after)
        told = is_told(self._folded, sentence, time, after)
        if time.use in (Use.FRAME, Use.SINCE) and not crime and not told:
            aside = self._passages.in_cases or _is_within(time.days, self._frame)
            aside = aside or _is_long_past(time.days, self._frame)
            if aside and not sentence.opens:
                self._spot = Spot(time.days)
                return
            self._passages.leave()
            self._frame, self._open = time.days, time.use is Use.SINCE
            self._spot, self._story = None, False
            return
        days = (time.days[0], None) if told and time.use is Use.SINCE else time.days
        self._spot = spot_of(self._text(sentence), days, after, crime=crime or told)


def _is_within(days: Days, frame: Days | None) -> bool:
    """Whether a period is a stretch of the bulletin's: 去年…。以护河行动为例,4月至10月,…."""
    if frame is None or frame[0] is None or days[0] is None:
        return False
    return frame[0] < days[0] and (days[1] or date.max) <= (frame[1] or date.max)


def _is_long_past(days: Days, frame: Days | None) -> bool:
    """Whether a period ended long before the bulletin's: 今年春运…。吉某2007年抢劫金店."""
    if frame is None or frame[0] is None or days[1] is None:
        return False
    return (frame[0] - days[1]).days > _LONG_PAST


def _set_aside(times: Sequence[Time], sentence: Sentence, facts: Sequence[FactDraft]) -> None:
    """Note the times of figures in a bracket, which end with it: (2006年90万元,2007年410万元)."""
    nodes = sentence.nodes
    inside = [fact.index for fact in facts if nodes[fact.index].depth]
    for time in times:
        if nodes[time.at].depth and inside:
            time.aside = inside[-1] > time.at


def _year_of(days: Days | None, base: date | None) -> Days:
    """The year of a time that lies in one, as far as the report knows it: 全年."""
    if days is None or days[0] is None or (days[1] or days[0]).year != days[0].year:
        return _NOWHERE
    first, last = date(days[0].year, 1, 1), date(days[0].year, 12, 31)
    return first, min(last, base) if base is not None and base >= first else last


def _near(fact: FactDraft, times: Sequence[Time]) -> Sequence[Time]:
    """The times stated around a number."""
    at = bisect_left(times, fact.index, key=lambda time: time.at)
    return times[max(0, at - _TIMES) : at + _TIMES]


def _before(fact: FactDraft, times: Sequence[Time]) -> Time | None:
    """The last time stated before a number."""
    stated = [time for time in times if time.use is not Use.OWN and time.at < fact.index]
    return stated[-1] if stated else None


def _behind(fact: FactDraft, nodes: Sequence[Node], times: Sequence[Time]) -> Time | None:
    """A time between a number and what was done with it: 87万元于8月10日退还, 三人昨日被起诉."""
    verb = fact.verb.start if fact.how == "after" and fact.verb is not None else -1
    _, high = segment_bounds(nodes, fact.index)
    for time in times:
        if not fact.index < time.at < high:
            continue
        placed = nodes[time.at - 1].text in ("于", "在") and not any(
            node.kind is Kind.QUANTITY for node in nodes[fact.index + 1 : time.at]
        )
        if placed or nodes[time.at].start < verb:
            return time
    return None


def _shifted(frame: Days | None, days: Days) -> Days | None:
    """The reporting period in the year of another time: 去年同期."""
    end = days[1] or days[0]
    if frame is None or frame[0] is None or frame[1] is None or end is None:
        return None
    # In a report on last year 去年同期 is the year before.
    years = min(end.year - frame[1].year, -1)
    return move_years(frame[0], frame[1], years)
