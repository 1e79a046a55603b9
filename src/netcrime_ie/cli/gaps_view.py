"""A ranking of gaps as a person reads it."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from netcrime_ie.models import Gap, Gaps
from netcrime_ie.text import one_line


def gaps_view(gaps: Gaps, top: int) -> RenderableType:
    """Lay out the most frequent contexts: unexplained numbers first, then facts of type other."""
    return Group(
        Text(f"{gaps.documents} documents"),
        *_section("Unexplained numbers", gaps.unexplained, top),
        *_section("Facts of type other", gaps.other, top),
    )


def _section(heading: str, gaps: tuple[Gap, ...], top: int) -> list[RenderableType]:
    total = sum(gap.count for gap in gaps)
    parts: list[RenderableType] = ["", Text(f"{heading}: {total}", style="bold")]
    if not gaps:
        return parts
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("count", justify="right", no_wrap=True)
    of_facts = any(gap.family for gap in gaps)
    for name in ("family",) if of_facts else ():
        table.add_column(name, no_wrap=True)
    for name in ("context", "example", "document"):
        table.add_column(name, overflow="fold")
    for gap in gaps[:top]:
        table.add_row(
            Text(str(gap.count)),
            *([Text(gap.family or "")] if of_facts else []),
            Text(one_line(f"{gap.before} … {gap.unit or ''} {gap.after}").strip()),
            Text(one_line(gap.example)),
            Text(one_line(gap.document or "")),
        )
    parts.append(table)
    if len(gaps) > top:
        parts.append(Text(f"and {len(gaps) - top} more contexts"))
    return parts
