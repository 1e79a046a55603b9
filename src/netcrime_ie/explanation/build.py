"""An explanation from a reading and the report that was made of it."""

from bisect import bisect_right
from collections.abc import Iterable

from netcrime_ie.explanation.meanings import AREA_REASONS, rule_meaning
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import Node
from netcrime_ie.lexicon import Lexicon
from netcrime_ie.models import (
    AnyFact,
    EnforcementReport,
    NumberMention,
    PlaceLevel,
    PlaceRef,
    Role,
    Span,
)
from netcrime_ie.models.explanation import (
    AreaExplanation,
    AreaWeight,
    Explanation,
    FactExplanation,
    NumberExplanation,
    WordExplanation,
)
from netcrime_ie.places import Gazetteer
from netcrime_ie.reading import Reading
from netcrime_ie.report.ledger import Entry, build_ledger, facts_by_numeral

_AROUND = 12
# The rule of a ledger role that no rule of the fact engine gave.
_LEFT_OVER = {Role.WORD: "in_word", Role.UNEXPLAINED: "unexplained"}


def build_explanation(
    reading: Reading, report: EnforcementReport, lexicon: Lexicon, gazetteer: Gazetteer
) -> Explanation:
    """Explain the area and each number of a report.

    Args:
        reading: What the layers found.
        report: The report of that reading.
        lexicon: The word lists that decided.
        gazetteer: The divisions.
    """
    ledger = build_ledger(reading, facts_by_numeral(reading.facts))
    by_id = {fact.id: fact for fact in report.facts}
    explained = {
        number: _explain_fact(reading.text, by_id[number], draft, lexicon)
        for number, draft in enumerate(reading.facts, 1)
    }
    dates = _Stretches([(match.start, match.end) for match in reading.dates])
    return Explanation(
        id=report.id,
        text=report.text,
        area=_explain_area(reading, gazetteer),
        numbers=tuple(
            _explain_number(reading, number, entry, explained, dates)
            for number, entry in zip(report.numbers, ledger, strict=True)
        ),
    )


def _explain_area(reading: Reading, gazetteer: Gazetteer) -> AreaExplanation | None:
    place = _place(reading.area.area, gazetteer)
    if place is None:
        return None
    return AreaExplanation(
        place=place,
        reason=AREA_REASONS[reading.area.reason],
        weights=_weights(reading.area.weights, gazetteer),
        votes=_weights(reading.origin.votes, gazetteer),
    )


def _weights(shares: Iterable[tuple[str, float]], gazetteer: Gazetteer) -> tuple[AreaWeight, ...]:
    placed = ((_place(adcode, gazetteer), weight) for adcode, weight in shares)
    return tuple(
        AreaWeight(place=place, weight=round(weight, 1))
        for place, weight in placed
        if place is not None
    )


def _place(adcode: str | None, gazetteer: Gazetteer) -> PlaceRef | None:
    entry = gazetteer.get(adcode) if adcode else None
    if entry is None:
        return None
    return PlaceRef(adcode=entry.adcode, name=entry.name, level=PlaceLevel(entry.level))


class _Stretches:
    """Whether some stretches in text order, none of which overlap, touch another one."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in stretches]
        self._ends = [end for _, end in stretches]

    def touch(self, start: int, end: int) -> bool:
        before = bisect_right(self._starts, end - 1) - 1
        return before >= 0 and self._ends[before] > start


def _explain_number(
    reading: Reading,
    number: NumberMention,
    entry: Entry,
    explained: dict[int, FactExplanation],
    dates: _Stretches,
) -> NumberExplanation:
    start, end = number.span.start, number.span.end
    rule = None if number.facts else _rule_of(reading, number, entry, dates)
    return NumberExplanation(
        number=number,
        before=reading.text[max(0, start - _AROUND) : start],
        after=reading.text[end : end + _AROUND],
        rule=rule,
        meaning=None if rule is None else rule_meaning(rule),
        facts=tuple(explained[fact] for fact in number.facts),
    )


def _rule_of(reading: Reading, number: NumberMention, entry: Entry, dates: _Stretches) -> str:
    if entry.phrase is not None:
        found = reading.roles.get(entry.phrase.number.core_start)
        if found is not None:
            return found[1]
    left_over = _LEFT_OVER.get(number.role) if number.role is not None else None
    if left_over is not None:
        return left_over
    # 荆州、黄冈两地市场监管局: what is no date is left over from a name.
    return "date" if dates.touch(number.span.start, number.span.end) else "in_name"


def _explain_fact(text: str, fact: AnyFact, draft: FactDraft, lexicon: Lexicon) -> FactExplanation:
    return FactExplanation(
        fact=fact,
        meaning=rule_meaning(draft.rule),
        how=draft.how,
        verb=_word(text, draft.verb),
        noun=_word(text, draft.noun),
        unit_class=draft.phrase.unit_class,
        table=_row_of(draft, lexicon),
    )


def _word(text: str, node: Node | None) -> WordExplanation | None:
    if node is None:
        return None
    span = Span(start=node.start, end=node.end, text=text[node.start : node.end])
    return WordExplanation(span=span, word=node.text, lexicon_class=node.cls)


def _row_of(draft: FactDraft, lexicon: Lexicon) -> str | None:
    """The row of types.tsv that gives the type: that of verb and object, or of the noun alone."""
    things = ["money"] if draft.phrase.money else []
    things += [draft.noun.cls] if draft.noun is not None else []
    # 39起案件被挂牌督办: a case under a 督办 of its own.
    things += [draft.phrase.unit_class, "supervised_case", "person", "*"]
    verbs = [draft.verb.cls] if draft.verb is not None else []
    for verb in (*verbs, "-"):
        for thing in things:
            if lexicon.types.get((verb, thing)) == (draft.family, draft.type):
                return f"{verb} × {thing}"
    return None
