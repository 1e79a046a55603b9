"""Reports made by hand: facts by their values, the text is made to fit."""

from collections.abc import Callable
from typing import Any

import pytest

from netcrime_ie.models import EnforcementReport

FIELDS = {
    "case": "case_counts",
    "person": "arrests",
    "amount": "amounts",
    "measure": "measures",
}
PLACES = {
    "100000": ("中华人民共和国", "country"),
    "510000": ("四川省", "province"),
    "510500": ("泸州市", "prefecture"),
    "510504": ("龙马潭区", "county"),
    "500117": ("合川区", "county"),
}
META = {
    "library": "0",
    "schema_version": "1",
    "lexicon": "1",
    "gazetteer": "1",
    "tokenizer": "jieba",
}

MakeReport = Callable[..., EnforcementReport]


def _report(*facts: dict[str, Any], **fields: Any) -> EnforcementReport:
    """Build a report; ``place`` is an adcode, ``agency`` a name, ids count from 1."""
    text = ""
    data: dict[str, Any] = {name: [] for name in FIELDS.values()}
    for number, given in enumerate(facts, 1):
        fact = {"id": number, "type": "other", "rule": "hand", **given}
        value = fact.pop("value", "1")
        quantity = {"value": value, "modifier": fact.pop("modifier", "exact")}
        quantity |= {name: fact.pop(name) for name in ("low", "high") if name in fact}
        words = f"{value}{fact.get('unit') or ''}"
        start = len(text) + 2
        text += f"查获{words}，"
        place = fact.pop("place", None)
        if place:
            name, level = PLACES[place]
            fact["place"] = {"adcode": place, "name": name, "level": level}
        if "agency" in fact:
            fact["agency"] = {"name": fact["agency"]}
        fact["quantity"] = quantity
        fact["value_span"] = {"start": start, "end": start + len(words), "text": words}
        fact["span"] = {"start": start - 2, "end": start + len(words), "text": f"查获{words}"}
        data[FIELDS[fact["family"]]].append(fact)
    article = {"title": "标题", "published": "2018-10-13", "body": [[0, len(text)]]}
    return EnforcementReport.model_validate(
        {"id": "R1", "text": text, "meta": META, "article": article, **data, **fields}
    )


@pytest.fixture(scope="session")
def make_report() -> MakeReport:
    return _report
