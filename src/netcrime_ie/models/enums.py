"""Closed vocabularies of the report."""

import sys
from enum import Enum

if sys.version_info >= (3, 11):
    from enum import StrEnum as StrEnum
else:

    class StrEnum(str, Enum):
        """Enum whose members are their string values (the standard one is 3.11+)."""

        def __str__(self) -> str:
            return str(self.value)


class Family(StrEnum):
    """What kind of thing a fact counts."""

    CASE = "case"
    PERSON = "person"
    AMOUNT = "amount"
    MEASURE = "measure"


class Modifier(StrEnum):
    """How the text bounds a number: 余/多/超 ``more_than``, 近/不足 ``less_than``, 约 ``about``."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


class NumberKind(StrEnum):
    """The form of a numeral; ``digits`` is a string of digits without a value (a code)."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    DIGITS = "digits"


class Role(StrEnum):
    """What a numeral of the body does; everything but ``fact`` is counted nowhere."""

    FACT = "fact"
    DATE = "date"
    DURATION = "duration"
    TIME = "time"
    AGE = "age"
    RATE = "rate"
    CHANGE = "change"
    RANK = "rank"
    ORDINAL = "ordinal"
    LAW = "law"
    SENTENCE = "sentence"
    THRESHOLD = "threshold"
    PHONE = "phone"
    CODE = "code"
    PRICE = "price"
    DISTANCE = "distance"
    SIZE = "size"
    FLOOR = "floor"
    PLACE_COUNT = "place_count"
    AGENCY_COUNT = "agency_count"
    KIND_COUNT = "kind_count"
    ARTICLE = "article"
    PRONOUN = "pronoun"
    VAGUE = "vague"
    NAME = "name"
    WORD = "word"
    LIST_MARKER = "list_marker"
    TARGET = "target"
    QUOTED = "quoted"
    OTHER = "other"
    UNEXPLAINED = "unexplained"


class PlaceLevel(StrEnum):
    """Administrative level of a place (GB/T 2260)."""

    COUNTRY = "country"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


class AgencyLevel(StrEnum):
    """Administrative level of an agency."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    PREFECTURAL = "prefectural"
    COUNTY = "county"
    TOWNSHIP = "township"


class AgencyKind(StrEnum):
    """The system that an agency belongs to."""

    PUBLIC_SECURITY = "public_security"
    CYBERSPACE = "cyberspace"
    PROCURATORATE = "procuratorate"
    COURT = "court"
    CUSTOMS = "customs"
    MARKET_REGULATION = "market_regulation"
    CULTURE = "culture"
    COPYRIGHT = "copyright"
    TELECOM = "telecom"
    TOBACCO = "tobacco"
    TAX = "tax"
    FINANCE = "finance"
    POSTAL = "postal"
    TRANSPORT = "transport"
    GOVERNMENT = "government"
    PARTY = "party"
    LEGISLATURE = "legislature"
    OTHER = "other"


class DateKind(StrEnum):
    """A point (2月11日), a period (9月中旬) or a duration (20天)."""

    POINT = "point"
    PERIOD = "period"
    DURATION = "duration"


class Severity(StrEnum):
    """Weight of a check."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
