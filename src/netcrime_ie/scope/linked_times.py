"""Times that facts take over from those they repeat, divide or sum up."""

from collections.abc import Sequence

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.spots import is_later
from netcrime_ie.scope.time_model import Days


def complete_periods(
    sentences: Sequence[Sentence], facts_of: Sequence[Sequence[FactDraft]]
) -> None:
    """Give linked facts the time of what they repeat or divide, and headlines that of the lead."""
    headline: list[FactDraft] = []
    body: list[FactDraft] = []
    for sentence, facts in zip(sentences, facts_of, strict=True):
        if sentence.cell is None:
            (headline if sentence.heading else body).extend(facts)
    lead = next((fact.period for fact in body if fact.period and not fact.baseline), None)
    for fact in headline:
        if fact.period is None or "period" in fact.inherited:
            _inherit(fact, fact.restates.period if fact.restates is not None else lead)
    parts: dict[FactDraft, list[FactDraft]] = {}
    for fact in body:
        if fact.part_of is not None and fact.part_of.phrase.start > fact.phrase.start:
            parts.setdefault(fact.part_of, []).append(fact)
    for total, told in parts.items():
        if "period" in total.inherited and (days := _span_of(told)) is not None:
            _inherit(total, days)
    for fact in body:
        # 抓获14人…检察院批准逮捕9人: on days of their own.
        whole = fact.part_of if fact.part_of is None or not is_later(fact, fact.part_of) else None
        source = fact.restates or whole
        if fact.period is None and not fact.undated and source is not None:
            _inherit(fact, source.period)


def _span_of(facts: Sequence[FactDraft]) -> Days | None:
    """From the first to the last of the days of figures that a number behind them sums up."""
    starts = [fact.period[0] for fact in facts if fact.period and fact.period[0]]
    ends = [fact.period[1] for fact in facts if fact.period and fact.period[1]]
    if len(starts) < len(facts) or len(ends) < len(facts):
        return None
    return min(starts), max(ends)


def _inherit(fact: FactDraft, period: Days | None) -> None:
    fact.period = period
    fact.inherited.discard("period")
    if period is not None:
        fact.inherited.add("period")
