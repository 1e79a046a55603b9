"""Facts in words, for explanations."""

from netcrime_ie.models.enums import Modifier
from netcrime_ie.models.report import AnyFact
from netcrime_ie.models.values import Period
from netcrime_ie.text import one_line


def describe_value(fact: AnyFact) -> str:
    """Value, modifier, bounds and unit: ``80 more_than (80 to below 90), unit 名``."""
    quantity = fact.quantity
    said = f"{quantity.value:f} {quantity.modifier}"
    if quantity.low != quantity.value or quantity.high != quantity.value:
        low, high = (
            "?" if bound is None else f"{bound:f}" for bound in (quantity.low, quantity.high)
        )
        # 80余 ends before 90, 10至20 with 20.
        open_end = quantity.modifier is Modifier.MORE_THAN and quantity.high is not None
        said += f" ({low} to {'below ' if open_end else ''}{high})"
    return f"{said}, unit {one_line(fact.unit or '-')}"


def describe_scope(fact: AnyFact) -> str:
    """Agency, place and period, each stated with the number or inherited from its context."""
    place = f"{fact.place.name} {fact.place.adcode}" if fact.place else None
    values = {
        "agency": fact.agency.name if fact.agency else None,
        "place": place,
        "period": _days(fact.period) if fact.period else None,
    }
    return "; ".join(
        f"{name} -"
        if value is None
        else f"{name} {value} ({'inherited' if name in fact.inherited else 'stated'})"
        for name, value in values.items()
    )


def _days(period: Period) -> str:
    return f"{period.start or '?'} .. {period.end or '?'}"


def describe_links(fact: AnyFact) -> str:
    """What a fact divides or repeats, and its change; empty where there is nothing."""
    links = []
    if fact.part_of is not None:
        links.append(f"part of fact {fact.part_of}")
    if fact.restates is not None:
        links.append(f"restates fact {fact.restates}")
    if fact.change is not None:
        links.append(f"change {fact.change:+f}%")
    return "; ".join(links)
