"""Numbers that are no facts: ages, floors, unit prices, thresholds, hotlines, ranks ...

Each rule is a named function that looks at one quantity in its sentence and returns a ledger role
or None. ``RULES`` is the order in which they are asked; the first answer wins. The words they look
for stand in ``resources/lexicon/cues.txt``.
"""

from collections.abc import Callable

from netcrime_ie.facts import role_forms as forms
from netcrime_ie.facts import role_uses as uses
from netcrime_ie.facts.context import Context

Rule = Callable[[Context], str | None]


RULES: tuple[Rule, ...] = (
    forms.list_marker,
    forms.phone,
    forms.code,
    forms.ordinal,
    forms.law,
    forms.statutory,
    forms.second_time,
    forms.rate,
    forms.age,
    uses.sentence_term,
    uses.unit_price,
    uses.threshold,
    uses.measure_word,
    uses.rumour,
    uses.quoted,
    forms.change,
    uses.published,
    uses.target,
)


# Rules that need one of the words that `Context.hinted` looks for; most numbers have none near.
_HINTED: frozenset[Rule] = frozenset((uses.unit_price, uses.rumour, forms.change, uses.target))


def role_of(context: Context) -> tuple[str, str] | None:
    """Role and rule name of a number that is no fact; None where it may be one."""
    hinted = context.hinted
    for rule in RULES:
        if not hinted and rule in _HINTED:
            continue
        role = rule(context)
        if role is not None:
            return role, rule.__name__
    return None
