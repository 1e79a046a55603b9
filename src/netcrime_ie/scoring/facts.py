"""Scoring the facts of one document."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from netcrime_ie.models import AnyFact, EnforcementReport, Span
from netcrime_ie.scoring.gold import FactId, GoldDocument, GoldFact
from netcrime_ie.scoring.incidents import score_incidents
from netcrime_ie.scoring.match import Matching, adcode_of, is_on, match_facts, units_equal
from netcrime_ie.scoring.scores import Difference, DifferenceKind, Score

Type = tuple[str, str]
Pair = tuple[GoldFact, AnyFact]
_AROUND = 20


@dataclass(frozen=True, slots=True)
class FactScores:
    """The scores of a document's facts.

    Attributes:
        keys: value, typed, full, typed_place and, where the gold data has them, the others.
        by_type: Hits, expected and predicted facts for each family and type.
        differences: In text order.
    """

    keys: dict[str, Score]
    by_type: dict[Type, Score]
    differences: list[Difference]


def score_facts(document: GoldDocument, report: EnforcementReport) -> FactScores:
    """Score facts as the annotation guide says.

    A gold fact that restates another one is never a miss, and a prediction on it (its numeral in
    that quote) is neither hit nor false alarm; nor is a prediction that declares ``restates`` and
    matches nothing.
    """
    matching = match_facts(document.facts, report.facts)
    optional = [want for want in document.facts if want.is_restatement]
    pairs = [pair for pair in matching.pairs if not pair[0].is_restatement]
    missing = [want for want in matching.missing if not want.is_restatement]
    extra = [
        fact
        for fact in matching.extra
        if fact.restates is None and not any(is_on(fact, want) for want in optional)
    ]
    expected, predicted = len(pairs) + len(missing), len(pairs) + len(extra)

    def score(agree: Callable[[GoldFact, AnyFact], bool]) -> Score:
        return Score.of(sum(agree(*pair) for pair in pairs), expected, predicted)

    keys = {
        "value": score(lambda want, fact: True),
        "typed": score(_same_type),
        "full": score(lambda want, fact: _same_type(want, fact) and _same_form(want, fact)),
        "typed_place": score(lambda want, fact: _same_type(want, fact) and _same_place(want, fact)),
    }
    differences = [_difference(document, DifferenceKind.MISSING, want, None) for want in missing]
    differences += [_difference(document, DifferenceKind.EXTRA, None, fact) for fact in extra]
    for want, fact in pairs:
        differences += _field_differences(document, want, fact)
    for kind, score_of, wrong in _optional_keys(document, matching):
        keys[kind.value] = score_of
        differences += wrong
    if told := score_incidents(document, report, matching):
        keys["incidents"] = told[0]
        differences += told[1]
    differences.sort(key=lambda difference: difference.span.start if difference.span else 0)
    return FactScores(keys, _by_type(pairs, missing, extra), differences)


def context_of(text: str, span: Span) -> str:
    """Show a stretch of text with what stands around it, on one line."""
    around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    return " ".join(around.split())


def _same_type(want: GoldFact, fact: AnyFact) -> bool:
    return want.family == fact.family and want.type == fact.type


def _same_form(want: GoldFact, fact: AnyFact) -> bool:
    return want.modifier == fact.quantity.modifier and units_equal(want, fact)


def _same_place(want: GoldFact, fact: AnyFact) -> bool:
    return want.place == adcode_of(fact)


def _by_type(pairs: list[Pair], missing: list[GoldFact], extra: list[AnyFact]) -> dict[Type, Score]:
    hits = Counter(
        (fact.family.value, fact.type.value) for want, fact in pairs if _same_type(want, fact)
    )
    expected = Counter(
        (want.family.value, want.type) for want in [*(want for want, _ in pairs), *missing]
    )
    predicted = Counter(
        (fact.family.value, fact.type.value) for fact in [*(fact for _, fact in pairs), *extra]
    )
    return {
        type_: Score.of(hits[type_], expected[type_], predicted[type_])
        for type_ in sorted(expected | predicted)
    }


def _field_differences(
    document: GoldDocument, want: GoldFact, fact: AnyFact
) -> Iterator[Difference]:
    compared = (
        (DifferenceKind.TYPE, f"{want.family}.{want.type}", f"{fact.family}.{fact.type}"),
        (DifferenceKind.MODIFIER, want.modifier.value, fact.quantity.modifier.value),
        (DifferenceKind.PLACE, want.place, adcode_of(fact)),
    )
    for kind, gold, predicted in compared:
        if gold != predicted:
            yield _difference(document, kind, want, fact, (gold, predicted))
    if not units_equal(want, fact):
        yield _difference(document, DifferenceKind.UNIT, want, fact, (want.unit, fact.unit))


def _optional_keys(
    document: GoldDocument, matching: Matching
) -> Iterator[tuple[DifferenceKind, Score, list[Difference]]]:
    """Compare period, change and links over the matched facts, where the document has any.

    Predicted links are read as links between gold facts. Where a document says only that a fact
    restates something, any link of the report will do.
    """
    names = {fact.id: want.id for want, fact in matching.pairs if want.id is not None}

    def links(want: FactId | bool | None, found: int | None) -> tuple[Hashable, Hashable]:
        if want is True:
            return True, True if found is not None else None
        # A link to a prediction that is no gold fact with an id leads to none of them.
        return want, None if found is None else names.get(found, ("fact", found))

    values: dict[DifferenceKind, Callable[[Pair], tuple[Hashable, Hashable]]] = {
        DifferenceKind.PERIOD: lambda pair: (pair[0].period, _days(pair[1])),
        DifferenceKind.CHANGE: lambda pair: (pair[0].change, pair[1].change),
        DifferenceKind.PART_OF: lambda pair: links(pair[0].part_of, pair[1].part_of),
        DifferenceKind.RESTATES: lambda pair: links(
            pair[0].restates if pair[0].is_restatement else None, pair[1].restates
        ),
    }
    for kind, of in values.items():
        given = [getattr(want, kind.value) for want in document.facts]
        if all(value is None or value is False for value in given):
            continue
        compared = [(pair, *of(pair)) for pair in matching.pairs]
        score = Score.of(
            sum(gold == found for _, gold, found in compared if gold is not None),
            sum(gold is not None for _, gold, _ in compared),
            sum(found is not None for _, _, found in compared),
        )
        wrong = [
            _difference(document, kind, *pair, (_shown(gold), _shown(found)))
            for pair, gold, found in compared
            if gold != found
        ]
        yield kind, score, wrong


def _days(fact: AnyFact) -> Hashable:
    return (fact.period.start, fact.period.end) if fact.period else None


def _shown(value: Hashable) -> str | None:
    if isinstance(value, tuple):
        return "..".join("" if part is None else str(part) for part in value)
    return None if value is None else str(value)


def _difference(
    document: GoldDocument,
    kind: DifferenceKind,
    want: GoldFact | None,
    fact: AnyFact | None,
    values: tuple[str | None, str | None] | None = None,
) -> Difference:
    span = fact.span if fact else None
    if want:
        span = Span(start=want.start, end=want.end, text=want.quote)
    assert span is not None, "a difference is about a gold fact or a prediction"
    gold, predicted = values or (
        _gold_shown(want) if want else None,
        _fact_shown(fact) if fact else None,
    )
    return Difference(
        document=document.id,
        kind=kind,
        gold=gold,
        predicted=predicted,
        span=span,
        context=context_of(document.text, span),
    )


def _gold_shown(want: GoldFact) -> str:
    return f"{want.family}.{want.type} {want.value} {want.modifier} {want.unit or '-'}"


def _fact_shown(fact: AnyFact) -> str:
    quantity = fact.quantity
    return f"{fact.family}.{fact.type} {quantity.value} {quantity.modifier} {fact.unit or '-'}"
