"""Scoring which facts belong to which incident."""

from collections.abc import Sequence

from netcrime_ie.models import EnforcementReport, Span
from netcrime_ie.scoring.gold import GoldDocument
from netcrime_ie.scoring.match import Matching, heaviest_matching
from netcrime_ie.scoring.scores import Difference, DifferenceKind, Score

Members = frozenset[tuple[str, object]]


def score_incidents(
    document: GoldDocument, report: EnforcementReport, matching: Matching
) -> tuple[Score, list[Difference]] | None:
    """Score memberships: pairs of an incident and a fact.

    Incidents are matched one to one by how many facts they share. A prediction stands for the gold
    fact that it matches; a restatement that matches nothing counts on neither side. None where the
    document has no incidents.
    """
    if not document.incidents:
        return None
    names = {fact.id: ("gold", want.id) for want, fact in matching.pairs if want.id is not None}
    optional = {want.id for want in matching.missing if want.is_restatement}
    silent = {fact.id for fact in matching.extra if fact.restates is not None}
    gold = [
        frozenset(("gold", id) for id in incident if id not in optional)
        for incident in document.incidents
    ]
    found = [
        frozenset(names.get(id, ("extra", id)) for id in incident.facts if id not in silent)
        for incident in report.incidents
    ]
    partner = heaviest_matching(_shared(gold, found))
    score = Score.of(
        sum(len(gold[left] & found[right]) for left, right in partner.items()),
        sum(map(len, gold)),
        sum(map(len, found)),
    )
    return score, _differences(document, report, gold, found, partner)


def _shared(gold: Sequence[Members], found: Sequence[Members]) -> dict[tuple[int, int], int]:
    return {
        (left, right): len(want & got)
        for left, want in enumerate(gold)
        for right, got in enumerate(found)
        if want & got
    }


def _differences(
    document: GoldDocument,
    report: EnforcementReport,
    gold: Sequence[Members],
    found: Sequence[Members],
    partner: dict[int, int],
) -> list[Difference]:
    """Give each incident that is not as the gold data has it, on either side."""
    differences: list[Difference] = []
    for left, want in enumerate(gold):
        got = found[partner[left]] if left in partner else None
        if got != want:
            span = report.incidents[partner[left]].span if left in partner else None
            differences.append(_difference(document, span, want, got))
    taken = set(partner.values())
    for right, incident in enumerate(report.incidents):
        if right not in taken:
            differences.append(_difference(document, incident.span, None, found[right]))
    return differences


def _difference(
    document: GoldDocument, span: Span | None, want: Members | None, got: Members | None
) -> Difference:
    return Difference(
        document=document.id,
        kind=DifferenceKind.INCIDENT,
        gold=_shown(want),
        predicted=_shown(got),
        span=span,
        context=" ".join(span.text[:40].split()) if span else None,
    )


def _shown(members: Members | None) -> str | None:
    """Gold facts by their ids, other predictions with a plus: 3, 4, +17."""
    if members is None:
        return None
    ranked = sorted(members, key=lambda member: (member[0] != "gold", str(member[1]).zfill(6)))
    return ", ".join(str(id) if kind == "gold" else f"+{id}" for kind, id in ranked)
