"""How the command line writes quantities and foreign text."""

from decimal import Decimal

from netcrime_ie.models import Modifier, Quantity


def show_number(value: Decimal) -> str:
    """Write a number with separators.

    >>> show_number(Decimal(120000000)), show_number(Decimal("18.2"))
    ('120,000,000', '18.2')
    """
    return f"{value:,f}"


def show_quantity(quantity: Quantity) -> str:
    """Write a quantity with its bounds.

    >>> show_quantity(Quantity(value=Decimal(80), modifier=Modifier.MORE_THAN))
    '≥ 80'
    >>> show_quantity(Quantity(value=Decimal(20), modifier=Modifier.VAGUE, low=20, high=99))
    '20…99'
    """
    value = show_number(quantity.value)
    low = value if quantity.low is None else show_number(quantity.low)
    high = None if quantity.high is None else show_number(quantity.high)
    match quantity.modifier:
        case Modifier.MORE_THAN:
            return f"≥ {value}"
        case Modifier.LESS_THAN:
            return f"< {value}"
        case Modifier.ABOUT:
            return f"~ {value}"
        case Modifier.RANGE:
            return f"{low}–{high or '?'}"
        case Modifier.VAGUE:
            return f"{low}…{high or ''}"
        case _:
            return value
