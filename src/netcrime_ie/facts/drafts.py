"""Facts before their scope is known."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.nodes import Node
from netcrime_ie.facts.phrases import Phrase

PART_MARKS = frozenset(("其中", "含", "包括", "内含", "当中", "除"))


@dataclass(slots=True)
class FactDraft:
    """A fact before its scope is known. Offsets are the text's."""

    phrase: Phrase
    family: str
    type: str
    start: int
    end: int
    target: tuple[int, int] | None
    rule: str
    index: int
    how: str
    verb: Node | None
    agency: str | None = None
    adcode: str | None = None
    period: tuple[date | None, date | None] | None = None
    inherited: set[str] = field(default_factory=set)
    part_of: "FactDraft | None" = None
    restates: "FactDraft | None" = None
    change: Decimal | None = None

    @property
    def unit(self) -> str | None:
        """Classifier or currency code, folded."""
        return self.phrase.unit


@dataclass(slots=True)
class Last:
    """The fact whose verb the next number may share.

    Attributes:
        index: Index of its quantity; -1 where it stands in the sentence before.
        clause: Its clause.
        fact: The fact.
    """

    index: int
    clause: Clause
    fact: FactDraft


@dataclass(slots=True)
class Linked:
    """What a sentence gave: facts, roles of the other quantities by node index, the last fact."""

    facts: list[FactDraft]
    roles: dict[int, tuple[str, str]]
    last: Last | None = None
