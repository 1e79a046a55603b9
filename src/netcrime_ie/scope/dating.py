"""The period of each fact: what its sentence states, or what still holds from before.

A day holds for the rest of its paragraph (5月28日,…), a range until the next one (今年1至5月),
a baseline (较去年同期) only for the number beside it, the day of a report for nothing.
"""

from collections.abc import Sequence
from datetime import date

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import WEAK, segment_bounds
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.scope.words import TELLING

Days = tuple[date | None, date | None]

# How far from its day a word of reporting stands.
_REPORT = 10


class Calendar:
    """The time that holds at one point of the text."""

    def __init__(self) -> None:
        self._range: Days | None = None
        self._day: Days | None = None
        self._when: Days | None = None
        self._when_at = -1
        self._baseline: Days | None = None
        self._baseline_end = -1

    def open_paragraph(self) -> None:
        """Forget the day of the paragraph before."""
        self._day = None

    def open_sentence(self) -> None:
        """Forget what the sentence before stated for itself."""
        self._when, self._when_at = None, -1
        self._baseline, self._baseline_end = None, -1

    def meet(self, nodes: Sequence[Node], i: int, match: DateMatch) -> None:
        """Take in the date expression at node ``i``."""
        known = match.first is not None or match.last is not None
        if match.kind not in ("point", "period") or not known:
            return
        first, last = match.first, match.last
        if first == last and _tells_of_report(nodes, i):
            return
        if match.baseline:
            # 较去年同期的419起: the baseline's date holds for its own number only.
            self._baseline, self._baseline_end = (first, last), segment_bounds(nodes, i)[1]
            return
        if first is None and last is not None and self._when is not None:
            # 今年2月以来,截至9月底: one period.
            begun = self._when[0]
            first = begun if begun is not None and begun <= last else None
        self._when, self._when_at = (first, last), i

    def date(self, fact: FactDraft, nodes: Sequence[Node]) -> None:
        """Give a fact its period."""
        if self._baseline is not None and fact.index < self._baseline_end:
            fact.period = self._baseline
            return
        if self._when is None:
            held = self._day or self._range
            if held is not None:
                fact.period = held
                fact.inherited.add("period")
            return
        start, end = self._when
        begun = self._range[0] if self._range is not None else None
        if start is None and end is not None and begun is not None and begun <= end:
            start = begun
        fact.period = (start, end)
        if self._when_at < segment_bounds(nodes, fact.index)[0]:
            fact.inherited.add("period")

    def close_sentence(self) -> None:
        """Keep what the sentence stated for those that follow."""
        if self._when is None:
            return
        if self._when[0] != self._when[1]:
            self._range, self._day = self._when, None
        else:
            self._day = self._when


def _tells_of_report(nodes: Sequence[Node], i: int) -> bool:
    """Whether a day is the report's: 6月24日,记者从…获悉."""
    for node in nodes[i + 1 : i + _REPORT]:
        if node.text in TELLING:
            return True
        if node.kind is Kind.QUANTITY or (node.kind is Kind.VERB and node.cls not in WEAK):
            return node.cls == "notify"
        if node.text in STOPS:
            return False
    return False
