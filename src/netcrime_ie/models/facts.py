"""The four kinds of fact, and what links and checks them."""

from typing import Literal

from netcrime_ie.models.entities import AgencyRef, PlaceRef
from netcrime_ie.models.enums import Family, Severity, StrEnum
from netcrime_ie.models.values import Model, Period, PlainDecimal, Quantity, Span


class CaseType(StrEnum):
    """What happened to the cases counted."""

    RECEIVED = "received"
    FILED = "filed"
    INVESTIGATED = "investigated"
    SOLVED = "solved"
    SUPERVISED = "supervised"
    PROSECUTED = "prosecuted"
    OTHER = "other"


class PersonType(StrEnum):
    """What happened to the people counted."""

    CAPTURED = "captured"
    FUGITIVE = "fugitive"
    CRIMINAL_DETENTION = "criminal_detention"
    ARRESTED = "arrested"
    BAIL = "bail"
    COMPULSORY = "compulsory"
    ADMIN_DETENTION = "admin_detention"
    ADMIN_PENALTY = "admin_penalty"
    PROSECUTED = "prosecuted"
    SENTENCED = "sentenced"
    SURRENDERED = "surrendered"
    OTHER = "other"


class AmountType(StrEnum):
    """What the sum of money is."""

    INVOLVED = "involved"
    FROZEN = "frozen"
    SEIZED = "seized"
    RECOVERED = "recovered"
    INTERCEPTED = "intercepted"
    LOSS = "loss"
    GAIN = "gain"
    FINE = "fine"
    OTHER = "other"


class MeasureType(StrEnum):
    """What was done to the things counted, or what they are."""

    GANG = "gang"
    DEN = "den"
    SEIZED = "seized"
    REMOVED = "removed"
    CLOSED = "closed"
    TAKEN_DOWN = "taken_down"
    FROZEN = "frozen"
    BLOCKED = "blocked"
    INSPECTED = "inspected"
    VULNERABILITY = "vulnerability"
    INTERVIEWED = "interviewed"
    ORG_PENALTY = "org_penalty"
    RECTIFIED = "rectified"
    WARNED = "warned"
    PUBLICITY = "publicity"
    DISSUADED = "dissuaded"
    VICTIM = "victim"
    DEPLOYED = "deployed"
    LEAD = "lead"
    CAMPAIGN = "campaign"
    CRIME_SCALE = "crime_scale"
    OTHER = "other"


class Fact(Model):
    """One stated number of one thing.

    Attributes:
        id: Unique in the report; links hold ids.
        quantity: Its value with modifier and bounds.
        unit: Classifier or measure unit as written (起, 名, 公斤); None where none stands.
        target: The thing counted, as written.
        agency: Who acted.
        place: What the figure is about.
        period: When.
        change: Percent against the compared period (同比上升28.5% is 28.5).
        inherited: Which of agency, place, period come from the context, sorted.
        part_of: Id of the total that this fact divides.
        restates: Id of the fact that this one repeats.
        rule: The named rule that made it.
        value_span: The numeral with its modifiers and unit.
        span: The words that state the fact, from the verb to the unit.
    """

    id: int
    quantity: Quantity
    unit: str | None = None
    target: str | None = None
    agency: AgencyRef | None = None
    place: PlaceRef | None = None
    period: Period | None = None
    change: PlainDecimal | None = None
    inherited: tuple[str, ...] = ()
    part_of: int | None = None
    restates: int | None = None
    rule: str
    value_span: Span
    span: Span


class CaseCount(Fact):
    """A number of cases."""

    family: Literal[Family.CASE] = Family.CASE
    type: CaseType


class PersonCount(Fact):
    """A number of people acted against.

    Successive stages of the same people (captured, detained, sentenced) are separate facts, so
    a sum over types means nothing.
    """

    family: Literal[Family.PERSON] = Family.PERSON
    type: PersonType


class MonetaryAmount(Fact):
    """A sum of money; ``unit`` is its ISO 4217 code, or USDT, BTC, ETH."""

    family: Literal[Family.AMOUNT] = Family.AMOUNT
    type: AmountType

    @property
    def currency(self) -> str | None:
        """The currency code."""
        return self.unit


class Measure(Fact):
    """Anything else that is counted."""

    family: Literal[Family.MEASURE] = Family.MEASURE
    type: MeasureType


class Incident(Model):
    """One case told as a story: the facts that belong to it."""

    facts: tuple[int, ...]
    place: PlaceRef | None = None
    agency: AgencyRef | None = None
    span: Span


class Check(Model):
    """Something in the report that looks inconsistent."""

    code: str
    severity: Severity
    message: str
    spans: tuple[Span, ...] = ()
    facts: tuple[int, ...] = ()
