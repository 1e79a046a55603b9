"""The Arrow types of a report, of a row of the table of facts, and of an error.

Names and meanings are those of ``docs/report.md``; what differs is told here:

* Numbers are ``decimal(38, 9)``: exact up to 29 digits before the point and 9 behind it. One that
  does not fit is null there and stands in ``oversized`` beside it, so that none is lost or rounded.
* Offsets (``start``, ``end``) are 32-bit and count code points; Spark's strings end before that.
* Enums and times of day are strings (``more_than``, ``04:55:00``); days are dates.
* A report has no ``text``: that is the column it was read from. Its facts are in one list, in text
  order; ``family`` tells which of the four kinds each is.
"""

from typing import Final

import pyarrow as pa

from netcrime_ie.models.table import ROW_COLUMNS

NUMBER: Final = pa.decimal128(38, 9)
"""The type of ``value``, ``low``, ``high`` and ``change``."""

_TEXT: Final = pa.string()
_INT: Final = pa.int32()
_DATE: Final = pa.date32()


def _struct(**fields: pa.DataType) -> pa.DataType:
    return pa.struct(list(fields.items()))


_SPAN: Final = _struct(start=_INT, end=_INT, text=_TEXT)
_SPANS: Final = pa.list_(_SPAN)
_IDS: Final = pa.list_(_INT)
_PLACE_REF: Final = _struct(adcode=_TEXT, name=_TEXT, level=_TEXT)
_AGENCY_REF: Final = _struct(name=_TEXT)
_PERIOD: Final = _struct(start=_DATE, end=_DATE)
_QUANTITY: Final = _struct(value=NUMBER, modifier=_TEXT, low=NUMBER, high=NUMBER)

_CANDIDATE: Final = _struct(adcode=_TEXT, name=_TEXT, level=_TEXT, reason=_TEXT)
_PLACE: Final = _struct(
    adcode=_TEXT,
    name=_TEXT,
    level=_TEXT,
    province=_TEXT,
    city=_TEXT,
    candidates=pa.list_(_CANDIDATE),
    mentions=_SPANS,
)
_AGENCY: Final = _struct(name=_TEXT, kind=_TEXT, level=_TEXT, place=_PLACE_REF, mentions=_SPANS)
_FACT: Final = _struct(
    id=_INT,
    family=_TEXT,
    type=_TEXT,
    quantity=_QUANTITY,
    unit=_TEXT,
    target=_TEXT,
    agency=_AGENCY_REF,
    place=_PLACE_REF,
    period=_PERIOD,
    change=NUMBER,
    oversized=_TEXT,
    inherited=pa.list_(_TEXT),
    part_of=_INT,
    restates=_INT,
    rule=_TEXT,
    value_span=_SPAN,
    span=_SPAN,
)
_NUMBER_MENTION: Final = _struct(
    span=_SPAN, quantity=_QUANTITY, oversized=_TEXT, kind=_TEXT, role=_TEXT, facts=_IDS
)

REPORT: Final = _struct(
    id=_TEXT,
    meta=_struct(
        library=_TEXT, schema_version=_TEXT, lexicon=_TEXT, gazetteer=_TEXT, tokenizer=_TEXT
    ),
    reference_date=_DATE,
    article=_struct(
        title=_TEXT,
        source=_TEXT,
        published=_DATE,
        published_time=_TEXT,
        url=_TEXT,
        body=pa.list_(_struct(start=_INT, end=_INT)),
    ),
    campaigns=pa.list_(_struct(name=_TEXT, year=_INT, mentions=_SPANS)),
    agencies=pa.list_(_AGENCY),
    places=pa.list_(_PLACE),
    cities=pa.list_(_PLACE),
    facts=pa.list_(_FACT),
    incidents=pa.list_(_struct(facts=_IDS, place=_PLACE_REF, agency=_AGENCY_REF, span=_SPAN)),
    numbers=pa.list_(_NUMBER_MENTION),
    checks=pa.list_(_struct(code=_TEXT, severity=_TEXT, message=_TEXT, spans=_SPANS, facts=_IDS)),
)
"""A whole report but for its text."""

ERROR: Final = _struct(code=_TEXT, message=_TEXT)
"""Why a text could not be read: the exception's name, and what was wrong."""

_ROW_TYPES: Final = {
    "published": _DATE,
    "fact": _INT,
    "value": NUMBER,
    "low": NUMBER,
    "high": NUMBER,
    "period_start": _DATE,
    "period_end": _DATE,
    "change": NUMBER,
    "part_of": _INT,
    "restates": _INT,
    "start": _INT,
    "end": _INT,
}

FACT_ROW: Final = pa.struct(
    [
        *((name, _ROW_TYPES.get(name, _TEXT)) for name in ROW_COLUMNS),
        ("oversized", _TEXT),
    ]
)
"""A row of the table of facts: the columns of ``to_rows``, and ``oversized``."""
