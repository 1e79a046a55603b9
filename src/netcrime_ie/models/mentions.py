"""What the finders return: a span of the text and what it means."""

from netcrime_ie.models.entities import Agency, Place
from netcrime_ie.models.enums import DateKind, NumberKind, Role
from netcrime_ie.models.values import Model, Period, Quantity, Span


class NumberMention(Model):
    """A numeral of the text; in a report also its role and the facts that it states.

    Attributes:
        span: From the first modifier to the last one (近8万余); a classifier stays outside.
        quantity: The value; None for digits that have none (12315, 3·19).
        kind: The form of the numeral.
        role: What the numeral does in the text; None outside a report.
        facts: Ids of the facts that it states (各一起 states two).
    """

    span: Span
    quantity: Quantity | None = None
    kind: NumberKind
    role: Role | None = None
    facts: tuple[int, ...] = ()


class MoneyMention(Model):
    """A sum of money with its ISO 4217 code (or USDT, BTC, ETH)."""

    span: Span
    quantity: Quantity
    currency: str


class DateMention(Model):
    """A date expression.

    Attributes:
        span: Where it stands.
        kind: point (one day), period (several) or duration (a length of time).
        period: The days meant, resolved against the reference date; None for a duration and
            where no reference date was known.
        grain: The unit the expression is precise to: day, week, month, quarter, year ...
    """

    span: Span
    kind: DateKind
    period: Period | None = None
    grain: str


class PlaceMention(Model):
    """A place name in the text and the place it means."""

    span: Span
    place: Place


class AgencyMention(Model):
    """An agency's name in the text, as written, and the agency it means."""

    span: Span
    agency: Agency
