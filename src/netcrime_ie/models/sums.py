"""Adding quantities: values, bounds and modifiers."""

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

from netcrime_ie.models.enums import Modifier
from netcrime_ie.models.values import Quantity

# Sums must stay exact at any length; the default context would round at 28 digits.
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def add_quantities(quantities: Iterable[Quantity]) -> Quantity:
    """Add values and bounds; a bound that one of them leaves open stays open.

    >>> add_quantities([])
    Quantity(value=Decimal('0'), modifier=<Modifier.EXACT: 'exact'>, low=Decimal('0'), \
high=Decimal('0'))
    """
    value, low, high = Decimal(0), Decimal(0), Decimal(0)
    open_low = open_high = False
    modifiers = set()
    for quantity in quantities:
        value = _EXACT.add(value, quantity.value)
        low = _EXACT.add(low, quantity.low or Decimal(0))
        high = _EXACT.add(high, quantity.high or Decimal(0))
        open_low |= quantity.low is None
        open_high |= quantity.high is None
        modifiers.add(quantity.modifier)
    bounds = (None if open_low else low, None if open_high else high)
    modifier = _modifier(modifiers, value, *bounds)
    return Quantity(value=value, modifier=modifier, low=bounds[0], high=bounds[1])


def _modifier(
    modifiers: set[Modifier], value: Decimal, low: Decimal | None, high: Decimal | None
) -> Modifier:
    """Name a sum's modifier: the one that its parts share, else what its bounds amount to."""
    inexact = modifiers - {Modifier.EXACT}
    if len(inexact) < 2:
        return inexact.pop() if inexact else Modifier.EXACT
    if low is not None:
        return Modifier.MORE_THAN if high is None else Modifier.RANGE
    # 近100 and 10至20 may well be more than 110, so the sum is below its upper bound only.
    return Modifier.LESS_THAN if high == value else Modifier.ABOUT
