"""What a run over many documents comes to, as a person reads it."""

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

if TYPE_CHECKING:
    from netcrime_ie.corpus import Summary


def summary_view(summary: "Summary", done: int, seconds: float) -> RenderableType:
    """Lay out a summary.

    Args:
        summary: All that the folder of the results holds.
        done: How many documents this run did.
        seconds: How long it took.
    """
    rate = done / seconds if seconds > 0 else 0.0
    overview = {
        "documents": f"{summary.documents:,}",
        "of them now": f"{done:,} in {seconds:,.1f} s, {rate:,.1f} a second",
        "reports": f"{summary.reports:,}",
        "errors": f"{summary.failed:,}",
        "facts": f"{summary.facts.total():,}",
        "unexplained numbers": f"{summary.unexplained:,}",
    }
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column()
    for name, value in overview.items():
        grid.add_row(name, value)
    parts: list[RenderableType] = [grid]
    if summary.facts:
        parts += ["", _counts("fact", sorted(summary.facts.items()))]
    if summary.errors:
        parts += ["", _counts("error", summary.errors.most_common())]
    return Group(*parts)


def _counts(heading: str, rows: list[tuple[str, int]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(heading, no_wrap=True)
    table.add_column("count", justify="right", no_wrap=True)
    for name, count in rows:
        table.add_row(name, f"{count:,}")
    return table
