"""The report as plain values, validated once."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.models import EnforcementReport
from netcrime_ie.models.report import CUT_FROM_TEXT
from netcrime_ie.places import (
    Gazetteer,
    PlaceEntry,
    PlaceMatch,
    in_dateline,
    is_home_town,
    is_on_the_way,
)
from netcrime_ie.reading import Reading
from netcrime_ie.report.checks import find_checks
from netcrime_ie.report.incidents import Story, find_incidents
from netcrime_ie.report.ledger import build_ledger, facts_by_numeral
from netcrime_ie.text import fold

_FIELDS = {"case": "case_counts", "person": "arrests", "amount": "amounts", "measure": "measures"}
# Their own police and customs tell the city in a text that never names it.
_CITIES_BY_AGENCY = ("810000", "820000")


def _span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def build_report(
    reading: Reading,
    gazetteer: Gazetteer,
    meta: dict[str, str],
    *,
    id: str | None = None,
    url: str | None = None,
) -> EnforcementReport:
    """Assemble and validate the report of one reading."""
    text = reading.text
    article = reading.article
    data: dict[str, Any] = {
        "id": id,
        "text": text,
        "meta": meta,
        "reference_date": reading.base,
        "article": {
            "title": text[slice(*article.title)] if article.title else None,
            "source": article.source,
            "published": article.published,
            "published_time": article.published_time,
            "url": url or article.url,
            "body": article.body,
        },
        "campaigns": _campaigns(reading),
        "agencies": _agencies(reading, gazetteer),
        "places": _places(reading, gazetteer),
        "cities": _cities(reading, gazetteer),
        "case_counts": [],
        "arrests": [],
        "amounts": [],
        "measures": [],
    }
    ids = {id_of(fact): number for number, fact in enumerate(reading.facts, 1)}
    for number, fact in enumerate(reading.facts, 1):
        data[_FIELDS[fact.family]].append(_fact(text, number, fact, ids, gazetteer))
    data["incidents"] = [
        _incident(text, story, ids, gazetteer) for story in find_incidents(reading)
    ]
    ledger = build_ledger(reading, facts_by_numeral(reading.facts))
    data["numbers"] = [entry.dump(text) for entry in ledger]
    data["checks"] = find_checks(reading)
    return EnforcementReport.model_validate(data, context=CUT_FROM_TEXT)


def id_of(fact: FactDraft) -> int:
    """Identity of a draft, for the table from drafts to report ids."""
    return id(fact)


def _fact(
    text: str, number: int, fact: FactDraft, ids: dict[int, int], gazetteer: Gazetteer
) -> dict[str, Any]:
    quantity = fact.phrase.number
    value_end = max(fact.phrase.end, quantity.tail[1] if quantity.tail else 0)
    target = text[slice(*fact.target)].strip(" “”‘’\"'、,，") if fact.target else None
    unit = fact.unit
    if unit is not None and not fact.phrase.money:
        stretch = text[fact.phrase.start : fact.phrase.end]
        if not stretch.endswith(unit) and fold(stretch).endswith(unit):
            unit = stretch[len(stretch) - len(unit) :]
    return {
        "id": number,
        "family": fact.family,
        "type": fact.type,
        "quantity": {
            "value": quantity.value,
            "modifier": quantity.modifier,
            "low": quantity.low,
            "high": quantity.high,
        },
        "unit": unit,
        "target": target or None,
        "agency": {"name": fact.agency} if fact.agency else None,
        "place": ref_values(fact.adcode, gazetteer),
        "period": {"start": fact.period[0], "end": fact.period[1]} if fact.period else None,
        "change": fact.change,
        "inherited": sorted(fact.inherited),
        "part_of": ids[id_of(fact.part_of)] if fact.part_of is not None else None,
        "restates": ids[id_of(fact.restates)] if fact.restates is not None else None,
        "rule": fact.rule,
        "value_span": _span(text, fact.phrase.start, value_end),
        "span": _span(text, min(fact.start, fact.phrase.start), max(fact.end, value_end)),
    }


def _incident(text: str, story: Story, ids: dict[int, int], gazetteer: Gazetteer) -> dict[str, Any]:
    return {
        "facts": [ids[id_of(fact)] for fact in story.facts],
        "place": ref_values(story.adcode, gazetteer),
        "agency": {"name": story.agency} if story.agency else None,
        "span": _span(text, *story.stretch),
    }


def ref_values(adcode: str | None, gazetteer: Gazetteer) -> dict[str, Any] | None:
    """Plain values of a `PlaceRef`."""
    entry = gazetteer.get(adcode) if adcode else None
    return _ref(entry) if entry is not None else None


def _ref(entry: PlaceEntry) -> dict[str, Any]:
    return {"adcode": entry.adcode, "name": entry.name, "level": entry.level}


def _campaigns(reading: Reading) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for match in reading.campaigns:
        campaign = found.setdefault(
            match.name, {"name": match.name, "year": match.year, "mentions": []}
        )
        campaign["mentions"].append(_span(reading.text, match.start, match.end))
    return list(found.values())


def _agencies(reading: Reading, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for match in reading.agencies:
        agency = found.setdefault(
            match.name,
            {
                "name": match.name,
                "kind": match.kind,
                "level": match.level,
                "place": ref_values(match.adcode, gazetteer),
                "mentions": [],
            },
        )
        agency["mentions"].append(_span(reading.text, match.start, match.end))
    return list(found.values())


def place_values(
    match_entry: PlaceEntry, matches: Sequence[PlaceMatch], text: str
) -> dict[str, Any]:
    """Plain values of a `Place` with its mentions."""
    candidates = next((match.candidates for match in matches if match.candidates), ())
    return {
        **_ref(match_entry),
        "province": match_entry.province,
        "city": match_entry.city,
        "candidates": [{**_ref(entry), "reason": reason} for entry, reason in candidates],
        "mentions": [_span(text, match.start, match.end) for match in matches],
    }


def _places(reading: Reading, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    grouped: dict[str, list[PlaceMatch]] = {}
    for match in reading.places:
        grouped.setdefault(match.entry.adcode, []).append(match)
    return [place_values(matches[0].entry, matches, reading.text) for matches in grouped.values()]


def _is_of_other_agency(reading: Reading, match: PlaceMatch, gazetteer: Gazetteer) -> bool:
    """曲江分局 of 西安: a name inside an agency's that lies elsewhere."""
    at = bisect_right(reading.agencies, match.start, key=lambda agency: agency.start) - 1
    agency = reading.agencies[at] if at >= 0 else None
    if agency is None or agency.adcode is None or match.end > agency.end:
        return False
    code, named = agency.adcode, match.entry.adcode
    return not gazetteer.contains(code, named) and not gazetteer.contains(named, code)


def _cities(reading: Reading, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Prefecture-level places of enforcement, crime or agency, in order of first mention."""
    grouped: dict[str, list[PlaceMatch]] = {}
    text = reading.folded
    for match in reading.places:
        city = match.entry.city
        if city is None or in_dateline(text, match.start, match.end):
            continue
        if is_home_town(text, match.end) or is_on_the_way(text, match.start, match.end):
            continue
        if _is_of_other_agency(reading, match, gazetteer):
            continue
        grouped.setdefault(city, []).append(match)
    cities: list[dict[str, Any]] = []
    for adcode, matches in grouped.items():
        entry = gazetteer.get(adcode)
        if entry is not None:
            cities.append(place_values(entry, matches, reading.text))
    for adcode in _CITIES_BY_AGENCY:
        acting = [agency for agency in reading.agencies if agency.adcode == adcode]
        entry = gazetteer.get(adcode)
        if acting and adcode not in grouped and entry is not None:
            mentions = [_span(reading.text, agency.start, agency.end) for agency in acting]
            cities.append({**place_values(entry, (), reading.text), "mentions": mentions})
    return cities
