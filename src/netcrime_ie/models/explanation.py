"""Why a report says what it says: the ledger with the rule, verb and noun behind each number."""

from netcrime_ie.models.entities import PlaceRef
from netcrime_ie.models.explained_text import (
    describe_links,
    describe_scope,
    describe_value,
)
from netcrime_ie.models.mentions import NumberMention
from netcrime_ie.models.report import AnyFact
from netcrime_ie.models.values import Model, Span
from netcrime_ie.text import one_line


class WordExplanation(Model):
    """A word that decided, and its class in the lexicon.

    Attributes:
        span: Where it stands; empty, at the cell, for a word of a table's header.
        word: The word folded to simplified characters, as the lexicon has it.
        lexicon_class: Its block in ``verbs.txt`` or ``nouns.txt``.
    """

    span: Span
    word: str
    lexicon_class: str

    def __str__(self) -> str:
        return f"{one_line(self.word)} ({self.lexicon_class})"


class FactExplanation(Model):
    """A fact and what made it.

    Attributes:
        fact: The fact as the report has it.
        meaning: What its rule says.
        how: Where the verb was found: ``before`` or ``after`` the number, ``carried`` on from the
            number before, ``summed`` up from the clause before, or ``bare``: nowhere.
        verb: The governing verb.
        noun: The head noun, where the lexicon has it.
        unit_class: What the classifier or currency suggests is counted.
        table: The row of ``types.tsv`` that gives family and type (``capture × person``); None
            where a rule gave them without the table.
    """

    fact: AnyFact
    meaning: str
    how: str
    verb: WordExplanation | None = None
    noun: WordExplanation | None = None
    unit_class: str
    table: str | None = None

    def __str__(self) -> str:
        fact = self.fact
        lines = [
            f"fact {fact.id}: {fact.family}.{fact.type}, {describe_value(fact)}",
            f"rule {fact.rule}: {self.meaning}",
            f"verb {self.verb or '-'}, {self.how}; noun {self.noun or '-'}; "
            f"classifier class {self.unit_class}; types.tsv {self.table or '-'}",
            f"target {one_line(fact.target or '-')}; {describe_scope(fact)}",
        ]
        links = describe_links(fact)
        return "\n".join([*lines, links] if links else lines)


class NumberExplanation(Model):
    """A line of the ledger: what the numeral is, and why.

    Attributes:
        number: The ledger's entry.
        before: The text before the numeral, at most twelve characters.
        after: The text after it, at most twelve characters.
        rule: The rule that gave the role; None for a fact, whose rules stand with ``facts``.
        meaning: What that rule says.
        facts: The facts that the numeral states.
    """

    number: NumberMention
    before: str
    after: str
    rule: str | None = None
    meaning: str | None = None
    facts: tuple[FactExplanation, ...] = ()

    def __str__(self) -> str:
        shown = f"{self.before}【{self.number.span.text}】{self.after}"
        lines = [one_line(shown)]
        if self.rule is not None:
            lines.append(f"{self.number.role}, rule {self.rule}: {self.meaning}")
        for fact in self.facts:
            lines.extend(str(fact).split("\n"))
        return "\n    ".join(lines)


class AreaWeight(Model):
    """A place and what speaks for it."""

    place: PlaceRef
    weight: float

    def __str__(self) -> str:
        return f"{self.place.name} {self.weight:g}"


class AreaExplanation(Model):
    """The area of the whole bulletin: the place of figures where nobody else is named.

    Attributes:
        place: The area.
        reason: Why it is that, in one line.
        weights: The areas whose bodies act, the heaviest first: how many figures stand behind
            each, and what the headline and the first body add.
        votes: The provinces that the text's names speak for, the first most.
    """

    place: PlaceRef
    reason: str
    weights: tuple[AreaWeight, ...] = ()
    votes: tuple[AreaWeight, ...] = ()

    def __str__(self) -> str:
        lines = [f"bulletin of {self.place.name} {self.place.adcode}: {self.reason}"]
        for name, shares in (("figures", self.weights), ("names", self.votes)):
            if shares:
                lines.append(f"{name}: {', '.join(map(str, shares))}")
        return "\n    ".join(lines)


class Explanation(Model):
    """Number by number what was found in a text and why; ``str()`` gives it as readable text.

    Attributes:
        id: The caller's name for the text.
        text: The input; all spans index it.
        area: The area of the whole bulletin, and why it is that; None where nothing tells.
        numbers: The ledger of the body, in text order.
    """

    id: str | None = None
    text: str
    area: AreaExplanation | None = None
    numbers: tuple[NumberExplanation, ...] = ()

    def __str__(self) -> str:
        parts = [self.area] if self.area is not None else []
        return "\n\n".join(str(part) for part in (*parts, *self.numbers))

    def __repr_args__(self) -> list[tuple[str | None, object]]:
        # An explanation holds a whole page: show its size.
        return [("id", self.id), ("numbers", len(self.numbers))]
