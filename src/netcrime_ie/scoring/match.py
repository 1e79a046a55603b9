"""One-to-one matching of predicted facts with gold facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netcrime_ie.models import AnyFact, Span
from netcrime_ie.scoring.gold import GoldFact
from netcrime_ie.text import NUMERAL_RUN, fold

# A pair weighs more than any agreement between fields, so that as many facts as possible find a
# partner; and a fact that counts goes before a restatement, which does not.
_PAIR = 1000
_COUNTS = 100


@dataclass(frozen=True, slots=True)
class Matching:
    """Who belongs to whom.

    Attributes:
        pairs: Gold facts with the predictions that match them, in gold order.
        missing: Gold facts that no prediction matches.
        extra: Predictions that match nothing, in text order.
    """

    pairs: tuple[tuple[GoldFact, AnyFact], ...]
    missing: tuple[GoldFact, ...]
    extra: tuple[AnyFact, ...]


def match_facts(gold: Sequence[GoldFact], facts: Sequence[AnyFact]) -> Matching:
    """Match facts one to one: numeral inside the gold quote, values equal, most fields agreeing."""
    weights = {
        (left, right): _PAIR + _COUNTS * (not want.is_restatement) + _agreement(want, fact)
        for right, fact in enumerate(facts)
        for left, want in enumerate(gold)
        if is_on(fact, want) and values_equal(want, fact)
    }
    partner = heaviest_matching(weights)
    taken = set(partner.values())
    return Matching(
        pairs=tuple((gold[left], facts[partner[left]]) for left in sorted(partner)),
        missing=tuple(want for left, want in enumerate(gold) if left not in partner),
        extra=tuple(fact for right, fact in enumerate(facts) if right not in taken),
    )


def is_on(fact: AnyFact, gold: GoldFact) -> bool:
    """Tell whether the numeral of a prediction lies in the gold quote.

    Modifiers and units around it may stand outside, as edges of quotes are not scored.
    """
    start, end = _numeral(fact.value_span)
    return gold.start <= start and end <= gold.end


def values_equal(gold: GoldFact, fact: AnyFact) -> bool:
    """Compare values, and the upper ends where gold has one."""
    quantity = fact.quantity
    return gold.value == quantity.value and gold.value_high in (None, quantity.high)


def units_equal(gold: GoldFact, fact: AnyFact) -> bool:
    """Compare units as folded: 條 is 条, ｋｇ is kg."""
    return (gold.unit and fold(gold.unit)) == (fact.unit and fold(fact.unit))


def adcode_of(fact: AnyFact) -> str | None:
    """Give the code of a fact's place."""
    return fact.place.adcode if fact.place else None


def _numeral(span: Span) -> tuple[int, int]:
    runs = list(NUMERAL_RUN.finditer(fold(span.text)))
    if not runs:
        return span.start, span.end
    return span.start + runs[0].start(), span.start + runs[-1].end()


def _agreement(gold: GoldFact, fact: AnyFact) -> int:
    return sum(
        (
            gold.family == fact.family,
            gold.family == fact.family and gold.type == fact.type,
            gold.modifier == fact.quantity.modifier,
            units_equal(gold, fact),
            gold.place == adcode_of(fact),
            gold.target is not None and gold.target == fact.target,
        )
    )


def heaviest_matching(weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Choose the one-to-one matching of the greatest weight; give right by left.

    Greedy choice would let a quote that holds two candidates take the only one of another quote.

    >>> heaviest_matching({(0, 0): 12, (0, 1): 10, (1, 0): 11})
    {0: 1, 1: 0}
    """
    partner: dict[int, int] = {}
    while path := _best_augmenting_path(weights, partner):
        partner.update(path)
    return dict(sorted(partner.items()))


def _best_augmenting_path(
    weights: Mapping[tuple[int, int], int], partner: Mapping[int, int]
) -> dict[int, int]:
    """Find the new pairs of the path that gains most (Bellman-Ford; the graphs are tiny)."""
    owner = {right: left for left, right in partner.items()}
    # gain[left]: the most that is gained by setting this left node free for another partner.
    gain = {left: 0 for left, _ in weights if left not in partner}
    paths: dict[int, dict[int, int]] = {left: {} for left in gain}
    best, best_path = 0, dict[int, int]()
    changed = True
    while changed:
        changed = False
        for (left, right), weight in weights.items():
            if left not in gain or partner.get(left) == right:
                continue
            total = gain[left] + weight
            if right not in owner:
                if total > best:
                    best, best_path = total, {**paths[left], left: right}
                continue
            other = owner[right]
            freed = total - weights[other, right]
            if other not in gain or freed > gain[other]:
                gain[other], paths[other] = freed, {**paths[left], left: right}
                changed = True
    return best_path
