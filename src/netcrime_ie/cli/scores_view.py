"""Scores as tables."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from netcrime_ie.scoring import Accuracy, Difference, Score, Scores
from netcrime_ie.scoring.scores import ACCURACY_KEYS, OPTIONAL_KEYS, SCORE_KEYS
from netcrime_ie.text import one_line

_NAMES = {"typed_place": "typed+place"}


def scores_view(scores: Scores) -> RenderableType:
    """Lay out all keys, the types, and the documents."""
    return Group(_keys(scores), "", _types(scores), "", _documents(scores))


def differences_view(differences: tuple[Difference, ...]) -> RenderableType:
    """Lay out what differs, in the order of the documents."""
    table = Table(
        title=f"{len(differences)} differences",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for heading in ("document", "kind"):
        table.add_column(heading, no_wrap=True)
    table.add_column("at", justify="right", no_wrap=True)
    for heading in ("gold", "predicted", "context"):
        table.add_column(heading, overflow="fold")
    for item in differences:
        cells = (
            item.document,
            item.kind.value,
            str(item.span.start) if item.span else "",
            item.gold or "-",
            item.predicted or "-",
            item.context or "",
        )
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    return table


def _table(title: str, names: tuple[str, ...], numbers: tuple[str, ...]) -> Table:
    table = Table(
        title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False
    )
    for heading in names:
        table.add_column(heading, no_wrap=True)
    for heading in numbers:
        table.add_column(heading, justify="right", no_wrap=True)
    return table


def _keys(scores: Scores) -> RenderableType:
    headings = ("precision", "recall", "F1", "hits", "gold", "predicted")
    table = _table(f"{scores.documents} documents", ("key",), headings)
    for key in (*SCORE_KEYS, *ACCURACY_KEYS, "roles", *OPTIONAL_KEYS):
        score = getattr(scores, key)
        if isinstance(score, Score):
            table.add_row(_NAMES.get(key, key), *_rates(score), *_counts(score))
        elif isinstance(score, Accuracy):
            share = f"{score.accuracy:.3f}"
            table.add_row(key, "", "", share, str(score.correct), str(score.total), "")
    return table


def _types(scores: Scores) -> RenderableType:
    headings = ("precision", "recall", "F1", "hits", "gold", "predicted")
    table = _table("typed, by type", ("family", "type"), headings)
    for row in scores.by_type:
        table.add_row(row.family, row.type, *_rates(row.score), *_counts(row.score))
    return table


def _documents(scores: Scores) -> RenderableType:
    keys = SCORE_KEYS + ACCURACY_KEYS
    table = _table("F1, by document", ("document",), tuple(_NAMES.get(key, key) for key in keys))
    for row in scores.by_document:
        f1 = [f"{getattr(row, key).f1:.2f}" for key in SCORE_KEYS]
        right = ["yes" if getattr(row, key).correct else "no" for key in ACCURACY_KEYS]
        table.add_row(row.id, *f1, *right)
    return table


def _rates(score: Score) -> tuple[str, str, str]:
    return f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}"


def _counts(score: Score) -> tuple[str, str, str]:
    return str(score.hits), str(score.expected), str(score.predicted)
