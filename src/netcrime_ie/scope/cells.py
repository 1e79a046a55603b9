"""The facts of tables: what their row says of them, and how their column hangs together."""

from collections.abc import Sequence
from decimal import Decimal

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Cell, Sentence
from netcrime_ie.places import PlaceMatch
from netcrime_ie.scope.measure import same_kind, value_of


def settle_cells(sentences: Sequence[Sentence], facts_of: Sequence[list[FactDraft]]) -> None:
    """Give the facts of tables what their row says: place, agency or period, kind and change."""
    for sentence, facts in zip(sentences, facts_of, strict=True):
        cell = sentence.cell
        if cell is None:
            continue
        phrase = sentence.nodes[-1].phrase
        if phrase is not None:
            phrase.unit = phrase.unit or None
        for fact in facts:
            fact.start = cell.first
            fact.change = cell.change
            if isinstance(cell.mention, DateMatch):
                fact.period = (cell.mention.first, cell.mention.last)
                fact.inherited.discard("period")
            elif isinstance(cell.mention, AgencyMatch):
                fact.agency, fact.adcode = cell.mention.name, cell.mention.adcode or fact.adcode
                fact.inherited -= {"agency", "place"}
            elif isinstance(cell.mention, PlaceMatch):
                fact.adcode = cell.mention.entry.adcode
                fact.inherited.discard("place")
            named = fact.target is not None and fact.target[0] < fact.target[1]
            if not named and not cell.total and cell.mention is None:
                fact.target = cell.label


def link_cells(sentences: Sequence[Sentence], facts_of: Sequence[list[FactDraft]]) -> None:
    """Set ``part_of`` and ``restates`` of the facts of tables, in place.

    The total of a column is its 合计 cell, what the caption names (起诉的2217人,按罪名列表如下), or
    the number before the table that the column adds up to.
    """
    stated: dict[tuple[str, str, Decimal], FactDraft] = {}
    caption: list[FactDraft] = []
    told = -1
    columns: dict[tuple[int, int], list[tuple[Cell, FactDraft]]] = {}
    captions: dict[int, list[FactDraft]] = {}
    for sentence, facts in zip(sentences, facts_of, strict=True):
        cell = sentence.cell
        if cell is None:
            for fact in facts:
                stated.setdefault(_key(fact, value_of(fact)), fact)
            if facts:
                caption, told = facts, sentence.paragraph
            continue
        # Between the caption and the first row stands the header alone.
        near = sentence.paragraph - told <= 2
        captions.setdefault(cell.table, caption if near else [])
        for fact in facts:
            columns.setdefault((cell.table, cell.column), []).append((cell, fact))
    for (table, _), entries in columns.items():
        _link_column(entries, captions.get(table, []), stated)


def _link_column(
    entries: Sequence[tuple[Cell, FactDraft]],
    caption: Sequence[FactDraft],
    stated: dict[tuple[str, str, Decimal], FactDraft],
) -> None:
    parts = [fact for cell, fact in entries if not cell.total]
    row = next((fact for cell, fact in entries if cell.total), None)
    if not parts:
        return
    added = sum((value_of(fact) for fact in parts), Decimal(0))
    total = stated.get(_key(row or parts[0], value_of(row) if row is not None else added))
    if total is not None and row is None and len(parts) < 2:
        total = None
    if row is not None:
        row.restates = _first(total)
    total = total or row or next((f for f in caption if _alike(f, parts[0], added)), None)
    if total is None or not _alike(total, parts[0], added):
        # Rows with 小计 between them add up to more than one total.
        return
    for fact in parts:
        if _alike(total, fact, added):
            fact.part_of = _first(total)


def _first(fact: FactDraft | None) -> FactDraft | None:
    return fact.restates or fact if fact is not None else None


def _key(fact: FactDraft, value: Decimal) -> tuple[str, str, Decimal]:
    return fact.family, fact.type, value


def _alike(total: FactDraft, part: FactDraft, value: Decimal) -> bool:
    return same_kind(total, part) and value_of(total) >= value
