"""What an evaluation gives: counts, rates and the differences behind them."""

from collections.abc import Iterable

from netcrime_ie.models import Family, Model, Span
from netcrime_ie.models.enums import StrEnum


class Score(Model):
    """How much of what there is was found, and how much of what was found is there.

    Attributes:
        hits: Found and right.
        expected: In the gold data.
        predicted: Found.
        precision: hits / predicted.
        recall: hits / expected.
        f1: Their harmonic mean. Where there is nothing and nothing was found, all three are 1.
    """

    hits: int
    expected: int
    predicted: int
    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, hits: int, expected: int, predicted: int) -> "Score":
        """Compute the rates.

        >>> Score.of(3, 4, 6)
        Score(hits=3, expected=4, predicted=6, precision=0.5, recall=0.75, f1=0.6)
        """
        empty = 0.0 if expected or predicted else 1.0
        return cls(
            hits=hits,
            expected=expected,
            predicted=predicted,
            precision=hits / predicted if predicted else empty,
            recall=hits / expected if expected else empty,
            f1=2 * hits / (expected + predicted) if expected or predicted else empty,
        )

    @classmethod
    def sum(cls, scores: Iterable["Score"]) -> "Score":
        """Add up counts, so that every fact weighs the same (the micro average)."""
        parts = list(scores)
        return cls.of(
            sum(part.hits for part in parts),
            sum(part.expected for part in parts),
            sum(part.predicted for part in parts),
        )


class Accuracy(Model):
    """The share of right answers; 1 where nothing was asked."""

    correct: int
    total: int
    accuracy: float

    @classmethod
    def of(cls, correct: int, total: int) -> "Accuracy":
        """Compute the share.

        >>> Accuracy.of(3, 4)
        Accuracy(correct=3, total=4, accuracy=0.75)
        """
        return cls(correct=correct, total=total, accuracy=correct / total if total else 1.0)

    @classmethod
    def sum(cls, parts: Iterable["Accuracy"]) -> "Accuracy":
        """Add up counts."""
        answers = list(parts)
        return cls.of(sum(part.correct for part in answers), sum(part.total for part in answers))


class DifferenceKind(StrEnum):
    """What differs."""

    MISSING = "missing"
    EXTRA = "extra"
    TYPE = "type"
    MODIFIER = "modifier"
    UNIT = "unit"
    PLACE = "place"
    PERIOD = "period"
    CHANGE = "change"
    PART_OF = "part_of"
    RESTATES = "restates"
    AGENCY = "agency"
    CITY = "city"
    CAMPAIGN = "campaign"
    PUBLISHED = "published"
    TITLE = "title"
    SOURCE = "source"
    ROLE = "role"
    INCIDENT = "incident"


class Difference(Model):
    """One place where a report and the gold data differ.

    Attributes:
        document: Id of the document.
        kind: What differs.
        gold: What the gold data has; None where it has nothing.
        predicted: What the report has; None where it has nothing.
        span: The stretch of text concerned, for facts and numbers.
        context: That stretch with some text around it.
    """

    document: str
    kind: DifferenceKind
    gold: str | None
    predicted: str | None
    span: Span | None = None
    context: str | None = None


class Keys(Model):
    """The keys of the scoring rules.

    Attributes:
        value: Facts by value.
        typed: Also by family and type.
        full: Also by modifier and unit.
        typed_place: By value, family, type and adcode.
        agencies: Canonical names per document.
        cities: adcodes per document.
        campaigns: Names per document.
        published: Date of the page.
        title: Headline.
        source: Publisher.
        roles: Roles of the numbers that are no facts, where the gold data has them.
        period: Periods of matched facts, where the gold data has any; so the three below.
        change: Percent of change.
        part_of: Links from parts to totals.
        restates: Links from restatements.
        incidents: Facts of incidents (pairs of an incident and a fact), in the documents whose gold
            data has any.
    """

    value: Score
    typed: Score
    full: Score
    typed_place: Score
    agencies: Score
    cities: Score
    campaigns: Score
    published: Accuracy
    title: Accuracy
    source: Accuracy
    roles: Accuracy | None = None
    period: Score | None = None
    change: Score | None = None
    part_of: Score | None = None
    restates: Score | None = None
    incidents: Score | None = None


SCORE_KEYS = ("value", "typed", "full", "typed_place", "agencies", "cities", "campaigns")
ACCURACY_KEYS = ("published", "title", "source")
OPTIONAL_KEYS = ("period", "change", "part_of", "restates", "incidents")


class TypeScore(Model):
    """The key ``typed`` for one type."""

    family: Family
    type: str
    score: Score


class DocumentScores(Keys):
    """The keys for one document."""

    id: str


class Scores(Keys):
    """The keys over all documents, micro-averaged, and what they are made of.

    Attributes:
        documents: How many documents there are.
        by_type: ``typed`` for each type that occurs.
        by_document: All keys for each document.
        differences: Everything that is not as the gold data has it, document by document.
    """

    documents: int
    by_type: tuple[TypeScore, ...]
    by_document: tuple[DocumentScores, ...]
    differences: tuple[Difference, ...]
