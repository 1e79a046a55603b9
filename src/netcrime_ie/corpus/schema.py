"""The tables that Parquet and DuckDB hold: their columns, and how a report fills them.

``docs/batch.md`` describes them; a test compares the two.
"""

from typing import Any

from netcrime_ie.models import Agency, EnforcementReport, Place, Role, Span

_NUMBER = "decimal128(38, 9)"
_MENTIONS = "list<struct<start: int32, end: int32, text: string>>"

TABLES: dict[str, dict[str, str]] = {
    "reports": {
        "doc": "int64",
        "report": "string",
        "url": "string",
        "title": "string",
        "source": "string",
        "published": "date32",
        "published_time": "string",
        "reference_date": "date32",
        "campaigns": "list<string>",
        "cities": "list<string>",
        "characters": "int32",
        "facts": "int32",
        "incidents": "int32",
        "checks": "int32",
        "unexplained": "int32",
        "library": "string",
        "schema_version": "string",
        "lexicon": "string",
        "gazetteer": "string",
        "tokenizer": "string",
        "text": "string",
    },
    "facts": {
        "doc": "int64",
        "report": "string",
        "title": "string",
        "published": "date32",
        "fact": "int32",
        "family": "string",
        "type": "string",
        "value": _NUMBER,
        "modifier": "string",
        "low": _NUMBER,
        "high": _NUMBER,
        "unit": "string",
        "target": "string",
        "agency": "string",
        "adcode": "string",
        "place": "string",
        "period_start": "date32",
        "period_end": "date32",
        "change": _NUMBER,
        "inherited": "string",
        "part_of": "int32",
        "restates": "int32",
        "rule": "string",
        "start": "int32",
        "end": "int32",
        "value_text": "string",
        "text": "string",
        "oversized": "string",
    },
    "agencies": {
        "doc": "int64",
        "report": "string",
        "name": "string",
        "kind": "string",
        "level": "string",
        "adcode": "string",
        "place": "string",
        "mentions": _MENTIONS,
    },
    "places": {
        "doc": "int64",
        "report": "string",
        "adcode": "string",
        "name": "string",
        "level": "string",
        "province": "string",
        "city": "string",
        "candidates": "list<struct<adcode: string, name: string, level: string, reason: string>>",
        "mentions": _MENTIONS,
    },
}
"""The tables with their columns and types, as Arrow names them. ``doc`` joins them."""

Rows = dict[str, list[tuple[Any, ...]]]
"""Rows by table, without their first value, ``doc``."""


def render_rows(report: EnforcementReport) -> Rows:
    """Give the rows of a report; needs pyarrow."""
    from netcrime_ie.arrow import fact_rows

    return {
        "reports": [_report(report)],
        "facts": [tuple(row.values()) for row in fact_rows(report)],
        "agencies": [_agency(report.id, agency) for agency in report.agencies],
        "places": [_place(report.id, place) for place in report.places],
    }


def _report(report: EnforcementReport) -> tuple[Any, ...]:
    article, meta = report.article, report.meta
    return (
        report.id, article.url, article.title, article.source, article.published,
        article.published_time.isoformat() if article.published_time else None,
        report.reference_date,
        [campaign.name for campaign in report.campaigns],
        [city.adcode for city in report.cities],
        len(report.text), len(report.facts), len(report.incidents), len(report.checks),
        sum(entry.role is Role.UNEXPLAINED for entry in report.numbers),
        meta.library, meta.schema_version, meta.lexicon, meta.gazetteer, meta.tokenizer,
        report.text,
    )  # fmt: skip


def _agency(id: str | None, agency: Agency) -> tuple[Any, ...]:
    place = agency.place
    return (
        id, agency.name, agency.kind.value, agency.level and agency.level.value,
        place and place.adcode, place and place.name, _mentions(agency.mentions),
    )  # fmt: skip


def _place(id: str | None, place: Place) -> tuple[Any, ...]:
    candidates = [
        {"adcode": other.adcode, "name": other.name, "level": other.level.value,
         "reason": other.reason}
        for other in place.candidates
    ]  # fmt: skip
    return (
        id, place.adcode, place.name, place.level.value, place.province, place.city, candidates,
        _mentions(place.mentions),
    )  # fmt: skip


def _mentions(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.text} for span in spans]
