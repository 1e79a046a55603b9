"""Numbers that are no facts: ages, floors, unit prices, thresholds, hotlines, ranks ...

Each rule is a named function that looks at one quantity in its sentence and returns a ledger role
or None. ``RULES`` is the order in which they are asked; the first answer wins. The words they look
for stand in ``resources/lexicon/cues.txt``.
"""

from collections.abc import Callable
from itertools import product

from netcrime_ie.facts import role_counts as counts
from netcrime_ie.facts import role_marks as marks
from netcrime_ie.facts import role_measures as measures
from netcrime_ie.facts import role_norms as norms
from netcrime_ie.facts import role_plans as plans
from netcrime_ie.facts import role_prices as prices
from netcrime_ie.facts import role_ranks as ranks
from netcrime_ie.facts import role_rates as rates
from netcrime_ie.facts import role_speech as speech
from netcrime_ie.facts.context import Context

Rule = Callable[[Context], str | None]


RULES: tuple[Rule, ...] = (
    marks.list_marker,
    marks.year,
    counts.address,
    counts.ways,
    counts.traffic,
    counts.footage,
    counts.turns,
    norms.norm,
    measures.points,
    measures.digits,
    measures.advised,
    rates.odds,
    rates.level,
    marks.phone,
    marks.code,
    ranks.ordinal,
    norms.law,
    norms.statutory,
    ranks.second_time,
    speech.pretended,
    rates.rate,
    ranks.age,
    norms.sentence_term,
    prices.unit_price,
    counts.team,
    counts.onlookers,
    measures.capacity,
    measures.measure_word,
    norms.threshold,
    rates.change,
    rates.moved,
    speech.rumour,
    speech.claimed,
    speech.quoted,
    plans.published,
    counts.few,
    plans.reward,
    plans.target,
    plans.pool,
    counts.site,
)


# Rules that need one of the words that `Context.hinted` looks for; most numbers have none near.
_HINTED: frozenset[Rule] = frozenset((prices.unit_price, speech.rumour, rates.change))
# Rules that need one of the words that `Told.flagged` looks for; most sentences have none.
_FLAGGED: frozenset[Rule] = frozenset(
    (speech.pretended, plans.target, speech.claimed, speech.quoted)
)
# What may still make no fact of a plain number with a classifier or a currency (`counted`): most
# numbers of a bulletin are of this kind.
_OF_COUNTED: frozenset[Rule] = frozenset(
    (counts.address, counts.ways, counts.traffic, counts.footage, counts.turns,
     ranks.ordinal, norms.law,
     norms.norm, norms.statutory,
     ranks.second_time,
     counts.few, counts.team, counts.onlookers, norms.threshold, measures.measure_word,
     measures.capacity, measures.points, measures.digits, measures.advised,
     rates.odds, plans.published, plans.reward, plans.pool, rates.level,
     rates.moved, counts.site)
)  # fmt: skip


def _asked(hinted: bool, counted: bool, flagged: bool) -> tuple[Rule, ...]:
    """The rules that may answer, in order."""
    shut = (_HINTED if not hinted else frozenset()) | (_FLAGGED if not flagged else frozenset())
    plain = counted and not hinted
    return tuple(
        rule for rule in RULES if rule not in shut and (not plain or rule in _OF_COUNTED | _FLAGGED)
    )


_ASKED = {flags: _asked(*flags) for flags in product((False, True), repeat=3)}


def role_of(context: Context) -> tuple[str, str] | None:
    """Role and rule name of a number that is no fact; None where it may be one."""
    for rule in _ASKED[context.hinted, context.counted, context.told.flagged]:
        role = rule(context)
        if role is not None:
            return role, rule.__name__
    return None
