"""What a run comes to: documents, facts by type, unexplained numbers, errors by kind."""

from collections import Counter
from dataclasses import dataclass, field

from netcrime_ie.models import EnforcementReport, Role


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted of one report.

    Attributes:
        facts: How many of each ``family.type``.
        unexplained: How many numbers no rule explains.
    """

    facts: dict[str, int]
    unexplained: int

    @classmethod
    def of(cls, report: EnforcementReport) -> "Counts":
        """Count one report."""
        facts = Counter(f"{fact.family.value}.{fact.type.value}" for fact in report.facts)
        unexplained = sum(entry.role is Role.UNEXPLAINED for entry in report.numbers)
        return cls(dict(facts), unexplained)


@dataclass(slots=True)
class Summary:
    """What the results of a folder hold, over all runs that wrote into it.

    Attributes:
        reports: Documents that were read.
        errors: Documents and inputs that could not be, by kind of error.
        facts: Facts by ``family.type``.
        unexplained: Numbers that no rule explains.
    """

    reports: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    unexplained: int = 0

    @property
    def documents(self) -> int:
        """How many were done, with or without success."""
        return self.reports + self.failed

    @property
    def failed(self) -> int:
        """How many could not be read."""
        return self.errors.total()

    def add(self, counts: Counts) -> None:
        """Count one report."""
        self.reports += 1
        self.facts.update(counts.facts)
        self.unexplained += counts.unexplained

    def to_json(self) -> dict[str, object]:
        """Plain values for a file."""
        return {
            "reports": self.reports,
            "errors": dict(self.errors),
            "facts": dict(self.facts),
            "unexplained": self.unexplained,
        }

    @classmethod
    def from_json(cls, data: dict[str, object]) -> "Summary":
        """The summary that `to_json` gave."""
        errors, facts = data["errors"], data["facts"]
        reports, unexplained = data["reports"], data["unexplained"]
        assert isinstance(errors, dict)
        assert isinstance(facts, dict)
        assert isinstance(reports, int)
        assert isinstance(unexplained, int)
        return cls(reports, Counter(errors), Counter(facts), unexplained)
