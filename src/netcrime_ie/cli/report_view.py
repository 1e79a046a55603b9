"""A report as a person reads it."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from netcrime_ie.cli.values import show_number, show_quantity
from netcrime_ie.models import AnyFact, EnforcementReport, NumberMention, Role
from netcrime_ie.text import one_line

_AROUND = 12


def report_view(report: EnforcementReport, *, wide: bool = True) -> RenderableType:
    """Lay out a report: what the page is, its facts, and what was left open.

    Args:
        report: The report.
        wide: Whether there is room for the column of targets, which the quotes hold anyway.
    """
    parts: list[RenderableType] = [_header(report)]
    if report.facts:
        parts += ["", _facts(report.facts, wide=wide)]
    open_numbers = [entry for entry in report.numbers if entry.role == Role.UNEXPLAINED]
    if open_numbers:
        parts += ["", Text("Unexplained numbers", style="bold")]
        parts += [_in_context(report.text, entry) for entry in open_numbers]
    if report.checks:
        parts += ["", Text("Checks", style="bold")]
        parts += [Text(f"  {check.severity}: {one_line(check.message)}") for check in report.checks]
    return Group(*parts)


def _header(report: EnforcementReport) -> RenderableType:
    article = report.article
    date = str(article.published) if article.published else None
    if date is None and report.reference_date:
        date = f"{report.reference_date} (given, not on the page)"
    rows = (
        ("document", report.id),
        ("title", article.title),
        ("source", article.source),
        ("date", date),
        ("campaigns", "、".join(campaign.name for campaign in report.campaigns)),
        ("agencies", "、".join(agency.name for agency in report.agencies)),
        ("cities", "、".join(city.name for city in report.cities)),
        ("facts", str(len(report.facts))),
    )
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        grid.add_row(name, Text(one_line(value or "-")))
    return grid


def _facts(facts: tuple[AnyFact, ...], *, wide: bool) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("fact", no_wrap=True)
    table.add_column("value", justify="right", no_wrap=True)
    table.add_column("unit", no_wrap=True)
    for heading in ("target", "place", "quote") if wide else ("place", "quote"):
        table.add_column(heading, overflow="fold")
    notes = [_notes(fact) for fact in facts]
    if any(notes):
        table.add_column("notes", overflow="fold")
    for fact, note in zip(facts, notes, strict=True):
        cells = [
            Text(str(fact.id)),
            Text(f"{fact.family}.{fact.type}"),
            Text(show_quantity(fact.quantity)),
            Text(one_line(fact.unit or "")),
            *([Text(one_line(fact.target or ""))] if wide else []),
            Text(fact.place.name if fact.place else ""),
            _quote(fact),
        ]
        table.add_row(*cells, *([Text(note)] if any(notes) else []))
    return table


def _quote(fact: AnyFact) -> Text:
    quote = Text(one_line(fact.span.text))
    start = fact.value_span.start - fact.span.start
    quote.stylize("bold reverse", start, start + len(fact.value_span.text))
    return quote


def _notes(fact: AnyFact) -> str:
    notes = []
    if fact.part_of is not None:
        notes.append(f"part of {fact.part_of}")
    if fact.restates is not None:
        notes.append(f"restates {fact.restates}")
    if fact.change is not None:
        notes.append(f"{'+' if fact.change > 0 else ''}{show_number(fact.change)}%")
    return ", ".join(notes)


def _in_context(text: str, entry: NumberMention) -> Text:
    start = max(0, entry.span.start - _AROUND)
    line = Text("  " + one_line(text[start : entry.span.end + _AROUND]))
    line.stylize("bold reverse", 2 + entry.span.start - start, 2 + entry.span.end - start)
    return line
