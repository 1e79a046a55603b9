"""The report: everything that one bulletin states, and how to ask it."""

import datetime
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any

from pydantic import Field, ValidationInfo, model_validator

from netcrime_ie.models.entities import Agency, AgencyRef, Article, Campaign, Meta, Place, PlaceRef
from netcrime_ie.models.enums import Family
from netcrime_ie.models.facts import (
    AmountType,
    CaseCount,
    CaseType,
    Check,
    Incident,
    Measure,
    MeasureType,
    MonetaryAmount,
    PersonCount,
    PersonType,
)
from netcrime_ie.models.mentions import NumberMention
from netcrime_ie.models.sums import add_quantities
from netcrime_ie.models.table import frames, report_rows
from netcrime_ie.models.values import Model, Quantity, Span

AnyFact = Annotated[
    CaseCount | PersonCount | MonetaryAmount | Measure, Field(discriminator="family")
]
"""A fact of any family; its ``family`` tells which."""

CUT_FROM_TEXT = "spans were cut from this very text"
"""Validation context of the builder, whose spans need no second look."""

FACT_TYPES: dict[Family, type[Enum]] = {
    Family.CASE: CaseType,
    Family.PERSON: PersonType,
    Family.AMOUNT: AmountType,
    Family.MEASURE: MeasureType,
}
"""The types that each family has."""


class EnforcementReport(Model):
    """What one bulletin states, every value with the stretch of text that states it.

    Attributes:
        id: The caller's name for the document.
        text: The input, unchanged; every span indexes it.
        meta: Versions of what made the report.
        reference_date: What resolved relative dates: the caller's date, else the page's.
        article: What the page says about itself.
        campaigns: Named operations.
        agencies: Public bodies.
        places: Every administrative place that the body names.
        cities: Places of enforcement, crime or agency, rolled up to prefecture level.
        case_counts: Numbers of cases.
        arrests: Numbers of people acted against. Successive stages of the same people (captured,
            detained, sentenced) are separate facts, so their sum means nothing.
        amounts: Sums of money.
        measures: Everything else that is counted.
        incidents: Cases told as a story.
        numbers: The ledger: each numeral of the body with its role.
        checks: What looks inconsistent.
    """

    id: str | None = None
    text: str
    meta: Meta
    reference_date: datetime.date | None = None
    article: Article
    campaigns: tuple[Campaign, ...] = ()
    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    cities: tuple[Place, ...] = ()
    case_counts: tuple[CaseCount, ...] = ()
    arrests: tuple[PersonCount, ...] = ()
    amounts: tuple[MonetaryAmount, ...] = ()
    measures: tuple[Measure, ...] = ()
    incidents: tuple[Incident, ...] = ()
    numbers: tuple[NumberMention, ...] = ()
    checks: tuple[Check, ...] = ()

    @model_validator(mode="after")
    def _spans_quote_the_text(self, info: ValidationInfo) -> "EnforcementReport":
        if info.context == CUT_FROM_TEXT:
            return self
        for span in self._spans():
            if self.text[span.start : span.end] != span.text:
                raise ValueError(f"text[{span.start}:{span.end}] is not {span.text!r}")
        for start, end in self.article.body:
            if not 0 <= start <= end <= len(self.text):
                raise ValueError(f"body stretch {start}..{end} lies outside the text")
        return self

    @model_validator(mode="after")
    def _links_lead_to_facts(self, info: ValidationInfo) -> "EnforcementReport":
        if info.context == CUT_FROM_TEXT:
            return self
        facts = self.facts
        ids = {fact.id for fact in facts}
        if len(ids) < len(facts):
            raise ValueError("two facts share an id")
        for fact in facts:
            for name, link in (("part_of", fact.part_of), ("restates", fact.restates)):
                if link is not None and (link == fact.id or link not in ids):
                    raise ValueError(f"{name} of fact {fact.id} leads to no other fact: {link}")
        for holders in (self.incidents, self.numbers, self.checks):
            for holder in holders:
                if not ids.issuperset(holder.facts):
                    raise ValueError(f"{holder!r} names a fact that is not in the report")
        return self

    def _spans(self) -> Iterator[Span]:
        for entities in (self.campaigns, self.agencies, self.places, self.cities):
            for entity in entities:
                yield from entity.mentions
        for fact in self.facts:
            yield fact.value_span
            yield fact.span
        for holders in (self.incidents, self.numbers):
            for holder in holders:
                yield holder.span
        for check in self.checks:
            yield from check.spans

    def __repr_args__(self) -> Iterator[tuple[str, Any]]:
        # A report holds a whole page and hundreds of values: show what it is about, count the rest.
        yield "id", self.id
        yield "title", self.article.title
        yield "published", str(self.article.published) if self.article.published else None
        for name in ("campaigns", "agencies", "cities", "facts", "incidents", "numbers", "checks"):
            yield name, len(getattr(self, name))

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """The facts of all families, in text order."""
        facts: list[AnyFact] = [*self.case_counts, *self.arrests, *self.amounts, *self.measures]
        return tuple(sorted(facts, key=lambda fact: (fact.value_span.start, fact.id)))

    def select(
        self,
        family: str | None = None,
        type: str | None = None,
        place: PlaceRef | str | None = None,
        agency: AgencyRef | str | None = None,
        stated_only: bool = False,
    ) -> tuple[AnyFact, ...]:
        """Give the facts that fit all conditions, in text order.

        Args:
            family: One of the four families.
            type: A type of that family, or of any where no family is given.
            place: A place, its adcode, or its official name as this report writes it. Takes in
                the places inside it: 510000 also gives the facts of 510500; 100000 gives every
                fact that has a place. For a province that the text does not name, pass its adcode.
            agency: The canonical name of who acted.
            stated_only: Leave out facts whose place or agency, as far as asked for, was not
                stated with the number; without both, facts that took anything from the context.

        Raises:
            ValueError: No such family, or the family has no such type.
        """
        kind = None if family is None else Family(family)
        if type is not None:
            _check_type(kind, type)
        prefixes = None if place is None else self._prefixes(place)
        actor = agency.name if isinstance(agency, AgencyRef) else agency
        asked = {"place"} if place is not None else set()
        asked |= {"agency"} if agency is not None else set()
        return tuple(
            fact
            for fact in self.facts
            if (kind is None or fact.family == kind)
            and (type is None or fact.type == type)
            and (prefixes is None or (fact.place and fact.place.adcode.startswith(prefixes)))
            and (actor is None or (fact.agency and fact.agency.name == actor))
            and not (stated_only and (asked or {"agency", "place", "period"}) & {*fact.inherited})
        )

    def _prefixes(self, place: PlaceRef | str) -> tuple[str, ...]:
        if isinstance(place, PlaceRef):
            return (_inside(place.adcode),)
        if place.isdecimal():
            return (_inside(place),)
        known: list[PlaceRef] = [*self.places, *self.cities]
        known += [holder.place for holder in (*self.facts, *self.agencies) if holder.place]
        return tuple(sorted({_inside(ref.adcode) for ref in known if ref.name == place}))

    def total(
        self,
        family: str,
        type: str | None = None,
        *,
        unit: str | None = None,
        place: PlaceRef | str | None = None,
    ) -> Quantity:
        """Add up facts without counting anything twice.

        A restatement is skipped. A part is skipped only when the total that it divides is itself
        selected: of 抓获525人(358男167女) only 525 counts. Bounds add up, so 80余 and 20 give
        ``more_than`` 100, below 110.

        Args:
            family: The family to add up.
            type: One of its types; without it all of them, which for people (captured, then
                detained, then sentenced) is no number of people.
            unit: Only facts with this unit or currency.
            place: As in ``select``.

        Raises:
            ValueError: The facts have different units or currencies, or no such type exists.
        """
        links = {fact.id: fact for fact in self.facts}
        chosen = {
            fact.id: fact
            for fact in self.select(family, type, place)
            if fact.restates is None and (unit is None or fact.unit == unit)
        }
        added = [fact for fact in chosen.values() if not _divides(fact, chosen, links)]
        units = sorted({fact.unit or "none" for fact in added})
        if len(units) > 1:
            raise ValueError(f"the facts have different units ({', '.join(units)}); pass unit=")
        return add_quantities(fact.quantity for fact in added)

    def to_rows(self) -> list[dict[str, Any]]:
        """Give one flat dict per fact: plain strings, integers, decimals and dates."""
        return report_rows(self)

    def to_frame(self) -> Any:
        """Give ``to_rows`` as a pandas ``DataFrame``.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        return frames([self])


def _check_type(family: Family | None, name: str) -> None:
    families = FACT_TYPES if family is None else {family: FACT_TYPES[family]}
    known = sorted({member.value for types in families.values() for member in types})
    if name not in known:
        raise ValueError(f"no type {name!r} in {family or 'any family'}; there are: {known}")


def _inside(adcode: str) -> str:
    """Give what the codes of a place and of all places inside it begin with.

    >>> _inside("100000"), _inside("510000"), _inside("510500"), _inside("510502")
    ('', '51', '5105', '510502')
    """
    if adcode == "100000":
        return ""
    if len(adcode) == 6 and adcode.endswith("0000"):
        return adcode[:2]
    return adcode[:4] if len(adcode) == 6 and adcode.endswith("00") else adcode


def _divides(fact: AnyFact, chosen: dict[int, AnyFact], links: dict[int, AnyFact]) -> bool:
    """Tell whether a chosen fact already counts what this one counts, at any remove.

    The total that a part names may itself restate another fact (a title number): then that one
    is the total.
    """
    seen = {fact.id}
    above = fact.part_of
    while above is not None and above not in seen:
        if above in chosen:
            return True
        seen.add(above)
        total = links[above]
        above = total.restates if total.restates is not None else total.part_of
    return False
