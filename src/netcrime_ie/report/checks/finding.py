"""What a check found, and how it tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from netcrime_ie.models import Severity
from netcrime_ie.models.values import plain_decimal
from netcrime_ie.report.checks.view import Item, View

PARTS = "parts_exceed_total"
MAGNITUDE = "magnitude"
STAGES = "stages"
FUTURE = "future_date"
LISTS = "unequal_lists"
CONTRADICTION = "contradiction"

CODES = {
    PARTS: Severity.ERROR,
    MAGNITUDE: Severity.ERROR,
    STAGES: Severity.WARNING,
    FUTURE: Severity.WARNING,
    LISTS: Severity.WARNING,
    CONTRADICTION: Severity.WARNING,
}
"""Each code with its severity: an error cannot be true, a warning is hardly meant."""


@dataclass(slots=True)
class Finding:
    """An inconsistency.

    Attributes:
        code: One of ``CODES``.
        message: What is wrong, with the numbers.
        stretches: Where, the doubtful one last.
        facts: Ids of the facts.
    """

    code: str
    message: str
    stretches: list[tuple[int, int]]
    facts: list[int]

    def dump(self, text: str) -> dict[str, Any]:
        """Plain values for the model."""
        return {
            "code": self.code,
            "severity": CODES[self.code],
            "message": self.message,
            "spans": [
                {"start": start, "end": end, "text": text[start:end]}
                for start, end in self.stretches
            ],
            "facts": self.facts,
        }


def found(code: str, message: str, items: Iterable[Item]) -> Finding:
    """A finding about numbers."""
    items = list(items)
    return Finding(
        code,
        message,
        [item.stretch for item in items],
        [item.id for item in items if item.id is not None],
    )


def named(view: View, items: Sequence[Item]) -> str:
    """Numbers as written: 97起, 64起 and 58起."""
    written = [view.written(item) for item in items]
    return " and ".join([", ".join(written[:-1]), written[-1]] if len(written) > 1 else written)


def plain(value: Decimal) -> str:
    """A sum without exponent."""
    return format(plain_decimal(value), "f")
