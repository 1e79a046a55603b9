"""Gold documents: what a bulletin states, written by hand, and how they are read from a folder."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, model_validator

from netcrime_ie.errors import DataError
from netcrime_ie.models import FACT_TYPES, Family, Model, Modifier, Role
from netcrime_ie.models.values import PlainDecimal
from netcrime_ie.text import NUMERAL_RUN, fold

Adcode = Annotated[str, Field(pattern=r"^\d{6}$")]
FactId = int | str


class GoldFact(Model):
    """One stated number of one thing.

    Attributes:
        family: case, person, amount or measure.
        type: One of the family's types.
        value: In the base unit; for a range its lower end.
        modifier: How the text bounds it.
        unit: Classifier, measure unit or currency code; None where none stands.
        quote: The words that state it; they hold the numeral.
        start: Where the quote begins.
        place: adcode of what the figure is about.
        target: The thing counted.
        value_high: The upper end of a range.
        id: For links within the document.
        restates: The id of the fact that this one repeats, or only that it repeats one.
        part_of: The id of the total that it divides.
        period: First and last day.
        change: Percent against the compared period.
    """

    family: Family
    type: str
    value: PlainDecimal
    modifier: Modifier = Modifier.EXACT
    unit: str | None = None
    quote: str
    start: int = Field(ge=0)
    place: Adcode | None = None
    target: str | None = None
    value_high: PlainDecimal | None = None
    id: FactId | None = None
    restates: bool | FactId | None = None
    part_of: FactId | None = None
    period: tuple[datetime.date | None, datetime.date | None] | None = None
    change: PlainDecimal | None = None

    @model_validator(mode="after")
    def _is_a_fact(self) -> "GoldFact":
        if self.type not in {member.value for member in FACT_TYPES[self.family]}:
            raise ValueError(f"family {self.family} has no type {self.type!r}")
        if not NUMERAL_RUN.search(fold(self.quote)):
            raise ValueError(f"the quote {self.quote!r} holds no numeral")
        if self.value_high is not None and self.value_high < self.value:
            raise ValueError("value_high is below value")
        return self

    @property
    def end(self) -> int:
        """Where the quote ends."""
        return self.start + len(self.quote)

    @property
    def is_restatement(self) -> bool:
        """Whether it repeats another fact."""
        return self.restates is not None and self.restates is not False


class NonFact(Model):
    """A number that is no fact, with the role that the ledger should give it."""

    start: int = Field(ge=0)
    text: str = Field(min_length=1)
    role: Role


class GoldDocument(Model):
    """A bulletin and everything that it states.

    Attributes:
        id: Its name.
        text: The text as a user would paste it; all offsets index it.
        published: The full date that the page gives.
        context_date: The date that the caller passes where the page gives none.
        title: The first headline as printed.
        source: The publisher.
        campaigns: Named operations.
        agencies: Canonical names.
        cities: adcodes.
        facts: The facts.
        non_facts: Every other number of the body; a plain string is a note and is not scored.
        incidents: Cases told as a story, each the ids of its facts.
    """

    id: str
    text: str
    published: datetime.date | None
    context_date: datetime.date | None = None
    title: str | None
    source: str | None
    campaigns: tuple[str, ...]
    agencies: tuple[str, ...]
    cities: tuple[Adcode, ...]
    facts: tuple[GoldFact, ...]
    non_facts: tuple[NonFact | str, ...] = ()
    incidents: tuple[tuple[FactId, ...], ...] = ()

    @model_validator(mode="after")
    def _quotes_the_text(self) -> "GoldDocument":
        quotes = [(fact.start, fact.quote) for fact in self.facts]
        quotes += [(item.start, item.text) for item in self.roles]
        for start, quote in quotes:
            found = self.text[start : start + len(quote)]
            if found != quote:
                raise ValueError(f"the text has {found!r}, not {quote!r}, at {start}")
        return self

    @model_validator(mode="after")
    def _links_lead_to_facts(self) -> "GoldDocument":
        ids = [fact.id for fact in self.facts if fact.id is not None]
        if len(set(ids)) < len(ids):
            raise ValueError("two facts share an id")
        links = [link for fact in self.facts for link in (fact.part_of, fact.restates)]
        links += [link for incident in self.incidents for link in incident]
        for link in links:
            if link is not None and not isinstance(link, bool) and link not in ids:
                raise ValueError(f"no fact has the id {link!r}")
        return self

    @property
    def roles(self) -> tuple[NonFact, ...]:
        """The non-facts that give a role."""
        return tuple(item for item in self.non_facts if isinstance(item, NonFact))


def read_gold(folder: str | Path) -> list[GoldDocument]:
    """Read the documents of a folder, ID.txt beside ID.json, in order of their names.

    Raises:
        DataError: A file is missing or breaks the format; the message names it.
    """
    paths = sorted(Path(folder).glob("*.json"))
    if not paths:
        raise DataError(f"{folder}: no gold documents (ID.json beside ID.txt)")
    return [_read_document(path) for path in paths]


def _read_document(path: Path) -> GoldDocument:
    text = _read_text(path.with_suffix(".txt"))
    try:
        data = json.loads(_read_text(path))
    except json.JSONDecodeError as error:
        raise DataError(f"{path}:{error.lineno}: {error.msg}") from error
    if not isinstance(data, dict) or data.get("id") != path.stem:
        raise DataError(f"{path}: must be an object with the id {path.stem!r}")
    try:
        return GoldDocument.model_validate({**data, "text": text})
    except ValidationError as error:
        raise DataError(f"{path}: {'; '.join(_problems(error))}") from error


def _read_text(path: Path) -> str:
    # As bytes: reading as text would turn CRLF into LF and move every offset after it.
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise DataError(f"{path}: {reason}") from error


def _problems(error: ValidationError) -> Iterator[str]:
    for problem in error.errors(include_url=False, include_input=False):
        where = ".".join(str(step) for step in problem["loc"])
        yield f"{where}: {problem['msg']}" if where else problem["msg"]
