"""Evaluation of reports against gold data."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from netcrime_ie.models import EnforcementReport, Family
from netcrime_ie.scoring.document import score_document
from netcrime_ie.scoring.facts import FactScores
from netcrime_ie.scoring.gold import GoldDocument, read_gold
from netcrime_ie.scoring.scores import (
    ACCURACY_KEYS,
    OPTIONAL_KEYS,
    SCORE_KEYS,
    Accuracy,
    Difference,
    DocumentScores,
    Score,
    Scores,
    TypeScore,
)


def evaluate(
    gold: str | Path | Iterable[GoldDocument],
    reports: Mapping[str, EnforcementReport] | Iterable[EnforcementReport] | None = None,
    *,
    tokenizer: str = "auto",
    lexicon: Path | str | None = None,
) -> Scores:
    """Score reports against gold documents.

    Args:
        gold: A folder of ID.txt and ID.json, or the documents themselves.
        reports: Reports by id, or reports that carry their ids. Those without a gold document are
            left out. Without ``reports`` the documents are extracted here, with the date that
            each gives as its context.
        tokenizer: The tokenizer to extract with.
        lexicon: A folder of the user's own lexicon files to extract with.

    Raises:
        DataError: A gold file breaks the format.
        ValueError: A document has no report, or a report was made from another text.
    """
    documents = read_gold(gold) if isinstance(gold, str | Path) else list(gold)
    if reports is None:
        by_id = _extract(documents, tokenizer, lexicon)
    elif isinstance(reports, Mapping):
        by_id = dict(reports)
    else:
        by_id = {report.id: report for report in reports if report.id is not None}
    without = [document.id for document in documents if document.id not in by_id]
    if without:
        raise ValueError(f"no report for: {', '.join(without)}")
    parts = [score_document(document, by_id[document.id]) for document in documents]
    return _sum(
        [keys for keys, _, _ in parts],
        [facts for _, facts, _ in parts],
        [difference for _, _, differences in parts for difference in differences],
    )


def _extract(
    documents: Sequence[GoldDocument], tokenizer: str, lexicon: Path | str | None
) -> dict[str, EnforcementReport]:
    # Extraction loads dictionaries; scoring finished reports needs none of it.
    from netcrime_ie.pipeline import Extractor

    extractor = Extractor(tokenizer=tokenizer, lexicon=lexicon)
    return {
        document.id: extractor.extract(
            document.text, published=document.context_date, id=document.id
        )
        for document in documents
    }


def _sum(
    documents: list[DocumentScores], facts: list[FactScores], differences: list[Difference]
) -> Scores:
    keys: dict[str, Score | Accuracy] = {
        key: Score.sum(getattr(document, key) for document in documents) for key in SCORE_KEYS
    }
    for key in ACCURACY_KEYS:
        keys[key] = Accuracy.sum(getattr(document, key) for document in documents)
    if roles := [document.roles for document in documents if document.roles]:
        keys["roles"] = Accuracy.sum(roles)
    for key in OPTIONAL_KEYS:
        if scores := [score for document in documents if (score := getattr(document, key))]:
            keys[key] = Score.sum(scores)
    types = sorted({type_ for part in facts for type_ in part.by_type})
    by_type = [
        TypeScore(
            family=Family(family),
            type=name,
            score=Score.sum(
                part.by_type[family, name] for part in facts if (family, name) in part.by_type
            ),
        )
        for family, name in types
    ]
    return Scores.model_validate(
        {
            **keys,
            "documents": len(documents),
            "by_type": by_type,
            "by_document": documents,
            "differences": differences,
        }
    )
