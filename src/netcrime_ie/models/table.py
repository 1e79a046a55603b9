"""Reports as flat tables: one row per fact."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from netcrime_ie.errors import MissingExtraError

if TYPE_CHECKING:
    from netcrime_ie.models.report import AnyFact, EnforcementReport

ROW_COLUMNS = (
    "report", "title", "published", "fact", "family", "type", "value", "modifier", "low", "high",
    "unit", "target", "agency", "adcode", "place", "period_start", "period_end", "change",
    "inherited", "part_of", "restates", "rule", "start", "end", "value_text", "text",
)  # fmt: skip
"""The columns of ``to_rows`` and ``to_frame``, in order."""


def report_rows(report: "EnforcementReport") -> list[dict[str, Any]]:
    """Give one flat dict per fact: plain strings, integers, decimals and dates."""
    return [dict(zip(ROW_COLUMNS, _row(report, fact), strict=True)) for fact in report.facts]


def frames(reports: Iterable["EnforcementReport"]) -> Any:
    """Give the facts of many reports as one pandas ``DataFrame``, a row per fact.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        pandas = import_module("pandas")
    except ImportError as error:
        raise MissingExtraError(
            "tables need pandas: pip install 'netcrime-ie[notebook]'"
        ) from error
    rows = [row for report in reports for row in report.to_rows()]
    return pandas.DataFrame(rows, columns=list(ROW_COLUMNS))


def _row(report: "EnforcementReport", fact: "AnyFact") -> tuple[Any, ...]:
    quantity, place, period = fact.quantity, fact.place, fact.period
    return (
        report.id, report.article.title, report.article.published,
        fact.id, fact.family.value, fact.type.value,
        quantity.value, quantity.modifier.value, quantity.low, quantity.high,
        fact.unit, fact.target, fact.agency and fact.agency.name,
        place and place.adcode, place and place.name,
        period and period.start, period and period.end, fact.change,
        ",".join(fact.inherited), fact.part_of, fact.restates, fact.rule,
        fact.span.start, fact.span.end, fact.value_span.text, fact.span.text,
    )  # fmt: skip
