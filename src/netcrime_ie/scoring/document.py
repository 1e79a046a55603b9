"""Scoring one document: its facts, entities, headline and ledger."""

from collections.abc import Hashable, Iterable, Iterator

from netcrime_ie.models import EnforcementReport, Span
from netcrime_ie.scoring.facts import FactScores, context_of, score_facts
from netcrime_ie.scoring.gold import GoldDocument
from netcrime_ie.scoring.scores import (
    Accuracy,
    Difference,
    DifferenceKind,
    DocumentScores,
    Score,
)

# The two forms of each name that the guide treats as one; the longer is folded to the shorter.
_SAME_BODY = (
    ("人民检察院", "检察院"),
    ("人民法院", "法院"),
    ("市场监督管理局", "市场监管局"),
    ("互联网信息办公室", "网信办"),
)


def fold_agency(name: str) -> str:
    """Bring both forms of an agency's name together.

    >>> fold_agency("国家互联网信息办公室"), fold_agency("合川区人民检察院")
    ('国家网信办', '合川区检察院')
    """
    for full, short in _SAME_BODY:
        name = name.replace(full, short)
    return name


def score_document(
    document: GoldDocument, report: EnforcementReport
) -> tuple[DocumentScores, FactScores, list[Difference]]:
    """Score a report; give the keys, the scores of its facts and all differences.

    Raises:
        ValueError: The report was made from another text.
    """
    if report.text != document.text:
        raise ValueError(f"{document.id}: the report was made from another text")
    facts = score_facts(document, report)
    differences = list(facts.differences)
    article = report.article
    sets = {
        "agencies": _compare_sets(
            document.id, DifferenceKind.AGENCY,
            map(fold_agency, document.agencies),
            (fold_agency(agency.name) for agency in report.agencies),
        ),
        "cities": _compare_sets(
            document.id, DifferenceKind.CITY,
            document.cities,
            (city.adcode for city in report.cities),
        ),
        "campaigns": _compare_sets(
            document.id, DifferenceKind.CAMPAIGN,
            document.campaigns,
            (campaign.name for campaign in report.campaigns),
        ),
    }  # fmt: skip
    stated = {
        DifferenceKind.PUBLISHED: (document.published, article.published),
        DifferenceKind.TITLE: (document.title, article.title),
        DifferenceKind.SOURCE: (document.source, article.source),
    }
    keys: dict[str, Score | Accuracy] = {**facts.keys}
    for key, (score, wrong) in sets.items():
        keys[key] = score
        differences += wrong
    for kind, (gold, predicted) in stated.items():
        keys[kind.value] = Accuracy.of(int(gold == predicted), 1)
        if gold != predicted:
            differences.append(_whole(document.id, kind, gold, predicted))
    if document.roles:
        wrong = list(_role_differences(document, report))
        total = len(document.roles)
        keys["roles"] = Accuracy.of(total - len(wrong), total)
        differences += wrong
    return DocumentScores.model_validate({"id": document.id, **keys}), facts, differences


def _compare_sets(
    document: str, kind: DifferenceKind, gold: Iterable[str], predicted: Iterable[str]
) -> tuple[Score, list[Difference]]:
    wanted, found = set(gold), set(predicted)
    differences = [_whole(document, kind, name, None) for name in sorted(wanted - found)]
    differences += [_whole(document, kind, None, name) for name in sorted(found - wanted)]
    return Score.of(len(wanted & found), len(wanted), len(found)), differences


def _whole(document: str, kind: DifferenceKind, gold: Hashable, predicted: Hashable) -> Difference:
    return Difference(
        document=document,
        kind=kind,
        gold=None if gold is None else str(gold),
        predicted=None if predicted is None else str(predicted),
    )


def _role_differences(document: GoldDocument, report: EnforcementReport) -> Iterator[Difference]:
    """Give the non-facts whose entries in the ledger do not all have the gold role.

    Entries and gold texts need not have the same edges: 3月 may be part of 2018年3月.
    """
    for item in document.roles:
        end = item.start + len(item.text)
        found = {
            entry.role.value if entry.role else "none"
            for entry in report.numbers
            if entry.span.start < end and item.start < entry.span.end
        }
        if found != {item.role.value}:
            span = Span(start=item.start, end=end, text=item.text)
            yield Difference(
                document=document.id,
                kind=DifferenceKind.ROLE,
                gold=item.role.value,
                predicted=", ".join(sorted(found)) or None,
                span=span,
                context=context_of(document.text, span),
            )
