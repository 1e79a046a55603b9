"""Gold documents and reports made by hand over one text, by quotes."""

from collections.abc import Callable
from typing import Any

import pytest

from netcrime_ie.models import EnforcementReport
from netcrime_ie.scoring import GoldDocument

FIELDS = {
    "case": "case_counts",
    "person": "arrests",
    "amount": "amounts",
    "measure": "measures",
}
META = {
    "library": "0",
    "schema_version": "1",
    "lexicon": "1",
    "gazetteer": "1",
    "tokenizer": "jieba",
}
TEXT = "泸州警方破案96起，抓获嫌疑人12人至18人，冻结八十餘萬元。共打掉团伙3个、窝点3个。"


def _span(text: str, words: str, start: int = 0) -> dict[str, Any]:
    at = text.index(words, start)
    return {"start": at, "end": at + len(words), "text": words}


def _gold(*facts: dict[str, Any], text: str = TEXT, **fields: Any) -> GoldDocument:
    located = [{"start": text.index(fact["quote"]), **fact} for fact in facts]
    entities = {"title": None, "source": None, "published": None}
    sets: dict[str, Any] = {"campaigns": [], "agencies": [], "cities": []}
    return GoldDocument.model_validate(
        {"id": "G1", "text": text, **entities, **sets, "facts": located, **fields}
    )


def _report(*facts: dict[str, Any], text: str = TEXT, **fields: Any) -> EnforcementReport:
    """Build a report; a fact gives its ``number`` as written and what differs from the default."""
    data: dict[str, Any] = {name: [] for name in FIELDS.values()}
    for number, given in enumerate(facts, 1):
        fact = {"id": number, "rule": "hand", **given}
        span = _span(text, fact.pop("number"), fact.pop("after", 0))
        quantity = {"value": fact.pop("value"), "modifier": fact.pop("modifier", "exact")}
        if "value_high" in fact:
            quantity |= {"low": quantity["value"], "high": fact.pop("value_high")}
        if "place" in fact:
            fact["place"] = {"adcode": fact["place"], "name": "地", "level": "county"}
        fact |= {"quantity": quantity, "value_span": span, "span": span}
        data[FIELDS[fact["family"]]].append(fact)
    return EnforcementReport.model_validate(
        {"id": "G1", "text": text, "meta": META, "article": {}, **data, **fields}
    )


@pytest.fixture
def make_gold() -> Callable[..., GoldDocument]:
    return _gold


@pytest.fixture
def make_report() -> Callable[..., EnforcementReport]:
    return _report
