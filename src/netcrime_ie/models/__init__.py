"""The public values of the library: frozen pydantic models and string enums.

Nothing here reads text. Other layers find things and build these at the edge.
"""

from netcrime_ie.models.entities import (
    Agency,
    AgencyRef,
    Article,
    Campaign,
    Meta,
    Place,
    PlaceCandidate,
    PlaceRef,
)
from netcrime_ie.models.enums import (
    AgencyKind,
    AgencyLevel,
    DateKind,
    Family,
    Modifier,
    NumberKind,
    PlaceLevel,
    Role,
    Severity,
)
from netcrime_ie.models.explanation import (
    AreaExplanation,
    AreaWeight,
    Explanation,
    FactExplanation,
    NumberExplanation,
    WordExplanation,
)
from netcrime_ie.models.facts import (
    AmountType,
    CaseCount,
    CaseType,
    Check,
    Fact,
    Incident,
    Measure,
    MeasureType,
    MonetaryAmount,
    PersonCount,
    PersonType,
)
from netcrime_ie.models.gaps import Gap, Gaps
from netcrime_ie.models.mentions import (
    AgencyMention,
    DateMention,
    MoneyMention,
    NumberMention,
    PlaceMention,
)
from netcrime_ie.models.report import FACT_TYPES, AnyFact, EnforcementReport
from netcrime_ie.models.table import frames
from netcrime_ie.models.values import Model, Period, Quantity, Span, plain_decimal

__all__ = [
    "FACT_TYPES",
    "Agency",
    "AgencyKind",
    "AgencyLevel",
    "AgencyMention",
    "AgencyRef",
    "AmountType",
    "AnyFact",
    "AreaExplanation",
    "AreaWeight",
    "Article",
    "Campaign",
    "CaseCount",
    "CaseType",
    "Check",
    "DateKind",
    "DateMention",
    "EnforcementReport",
    "Explanation",
    "Fact",
    "FactExplanation",
    "Family",
    "Gap",
    "Gaps",
    "Incident",
    "Measure",
    "MeasureType",
    "Meta",
    "Model",
    "Modifier",
    "MonetaryAmount",
    "MoneyMention",
    "NumberExplanation",
    "NumberKind",
    "NumberMention",
    "Period",
    "PersonCount",
    "PersonType",
    "Place",
    "PlaceCandidate",
    "PlaceLevel",
    "PlaceMention",
    "PlaceRef",
    "Quantity",
    "Role",
    "Severity",
    "Span",
    "WordExplanation",
    "frames",
    "plain_decimal",
]
