"""A command line whose extractor is made by hand: it knows one sentence."""

import datetime
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner

from netcrime_ie.cli import app
from netcrime_ie.errors import InputError, MissingExtraError
from netcrime_ie.models import EnforcementReport

TEXT = "警方\n抓获\x1b[31m嫌疑人9人，冻结80余万元，另有3次。"
META = {
    "library": "0",
    "schema_version": "1",
    "lexicon": "1",
    "gazetteer": "1",
    "tokenizer": "jieba",
}


def _span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


PLACE = {"adcode": "510500", "name": "泸州市", "level": "prefecture"}
FIELDS: dict[str, Any] = {
    "meta": META,
    "article": {"title": "标题", "source": "新华社"},
    "campaigns": [{"name": "净网2018"}],
    "agencies": [{"name": "泸州市公安机关", "kind": "public_security"}],
    "cities": [PLACE],
    "arrests": [
        {
            "id": 1,
            "type": "captured",
            "quantity": {"value": "9"},
            "unit": "人",
            "target": "嫌疑人",
            "place": PLACE,
            "rule": "hand",
            "change": "28.5",
            "value_span": _span("9人"),
            "span": _span("抓获\x1b[31m嫌疑人9人"),
        }
    ],
    "amounts": [
        {
            "id": 2,
            "type": "frozen",
            "quantity": {"value": "800000", "modifier": "more_than", "low": "800000", "high": None},
            "unit": "CNY",
            "rule": "hand",
            "part_of": 1,
            "value_span": _span("80余万元"),
            "span": _span("冻结80余万元"),
        }
    ],
    "numbers": [{"span": _span("3"), "kind": "integer", "role": "unexplained"}],
    "checks": [{"code": "C1", "severity": "warning", "message": "looks odd"}],
}


class HandMadeExtractor:
    """Gives the same report for TEXT, an empty one for the rest."""

    def __init__(self, tokenizer: str = "auto", lexicon: Path | None = None) -> None:
        if tokenizer == "rjieba":
            raise MissingExtraError("rjieba needs the extra fast")

    def extract(
        self, text: str, *, published: datetime.date | None = None, id: str | None = None
    ) -> EnforcementReport:
        if "\ud800" in text or text == "bad":
            raise InputError("text holds a lone surrogate")
        fields = FIELDS if text == TEXT else {"meta": META, "article": {}}
        return EnforcementReport.model_validate(
            {**fields, "text": text, "id": id, "reference_date": published}
        )


@pytest.fixture
def run(monkeypatch):
    """Run the command line in this process, with the extractor made by hand."""
    pipeline = ModuleType("netcrime_ie.pipeline")
    pipeline.Extractor = HandMadeExtractor
    monkeypatch.setitem(sys.modules, "netcrime_ie.pipeline", pipeline)
    monkeypatch.setenv("COLUMNS", "120")
    return lambda *arguments, **options: CliRunner().invoke(app, list(arguments), **options)


@pytest.fixture
def bulletin(tmp_path):
    path = tmp_path / "bulletin.txt"
    path.write_bytes(TEXT.encode())
    return path
