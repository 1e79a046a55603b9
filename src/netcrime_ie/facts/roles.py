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
    forms.address,
    forms.ways,
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
_UNHINTED = tuple(rule for rule in RULES if rule not in _HINTED)
# What may still make no fact of a plain number with a classifier or a currency (`counted`): most
# numbers of a bulletin are of this kind.
_OF_COUNTED: tuple[Rule, ...] = (
    forms.address,
    forms.ways,
    forms.law,
    forms.statutory,
    forms.second_time,
    uses.threshold,
    uses.measure_word,
    uses.quoted,
    uses.published,
)


def role_of(context: Context) -> tuple[str, str] | None:
    """Role and rule name of a number that is no fact; None where it may be one."""
    if context.hinted:
        rules: tuple[Rule, ...] = RULES
    else:
        rules = _OF_COUNTED if context.counted else _UNHINTED
    for rule in rules:
        role = rule(context)
        if role is not None:
            return role, rule.__name__
    return None
