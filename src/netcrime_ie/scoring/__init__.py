"""Scores against gold data, as the annotation guide defines them."""

from netcrime_ie.scoring.evaluator import evaluate
from netcrime_ie.scoring.gold import GoldDocument, GoldFact, NonFact, read_gold
from netcrime_ie.scoring.scores import (
    Accuracy,
    Difference,
    DifferenceKind,
    DocumentScores,
    Score,
    Scores,
    TypeScore,
)

__all__ = [
    "Accuracy",
    "Difference",
    "DifferenceKind",
    "DocumentScores",
    "GoldDocument",
    "GoldFact",
    "NonFact",
    "Score",
    "Scores",
    "TypeScore",
    "evaluate",
    "read_gold",
]
