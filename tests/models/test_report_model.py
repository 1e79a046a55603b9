"""The report as a value: what it refuses, how it prints, and that JSON keeps it."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from netcrime_ie.errors import MissingExtraError
from netcrime_ie.models import FACT_TYPES, EnforcementReport, Family, frames
from netcrime_ie.models.table import ROW_COLUMNS

SCHEMA = Path(__file__).parents[2] / "docs" / "report-schema.json"


def _plain(schema):
    """Drop what releases of pydantic write differently: patterns of decimals, allOf of one."""
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if len(schema.get("allOf", [])) == 1:
        schema = {**schema, **schema["allOf"][0]}
    dropped = {"allOf", "pattern"} | ({"enum"} if "const" in schema else set())
    return {key: _plain(value) for key, value in schema.items() if key not in dropped}


def test_the_published_schema_is_current():
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert _plain(published) == _plain(EnforcementReport.model_json_schema())


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"part_of": 9}, "part_of of fact 1 leads to no other fact: 9"),
        ({"restates": 1}, "restates of fact 1 leads to no other fact: 1"),
        ({"surprise": 1}, "Extra inputs are not permitted"),
        ({"type": "captured"}, "Input should be"),
    ],
)
def test_broken_facts_are_refused(make_report, fields, problem):
    with pytest.raises(ValidationError, match=problem):
        make_report({"family": "case", "type": "solved", **fields})


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"campaigns": [{"name": "净网", "mentions": [{"start": 0, "end": 2, "text": "净网"}]}]},
         "is not '净网'"),
        ({"article": {"body": [[0, 99]]}}, "outside the text"),
        ({"incidents": [{"facts": [7], "span": {"start": 0, "end": 2, "text": "查获"}}]},
         "not in the report"),
    ],
)  # fmt: skip
def test_broken_reports_are_refused(make_report, fields, problem):
    with pytest.raises(ValidationError, match=problem):
        make_report({"family": "case"}, **fields)


def test_two_facts_with_one_id_are_refused(make_report):
    with pytest.raises(ValidationError, match="share an id"):
        make_report({"family": "case", "id": 1}, {"family": "person", "id": 1})


def test_reports_are_frozen(make_report):
    with pytest.raises(ValidationError, match="frozen"):
        make_report().text = ""


def test_repr_counts_what_is_long(make_report):
    report = make_report(*[{"family": "case"}] * 300)
    assert repr(report) == (
        "EnforcementReport(id='R1', title='标题', published='2018-10-13', campaigns=0, "
        "agencies=0, cities=0, facts=300, incidents=0, numbers=0, checks=0)"
    )


VALUES = st.decimals(min_value=0, max_value=10**12, places=2).map(str)
FACTS = st.sampled_from(Family).flatmap(
    lambda family: st.fixed_dictionaries(
        {
            "family": st.just(family.value),
            "type": st.sampled_from([member.value for member in FACT_TYPES[family]]),
            "value": VALUES,
            "modifier": st.sampled_from(["exact", "more_than", "about", "vague"]),
            "unit": st.sampled_from([None, "起", "人", "CNY", "台(套)"]),
            "place": st.sampled_from([None, "100000", "510500"]),
            "change": st.none() | VALUES,
            "period": st.none() | st.just({"start": None, "end": "2018-10-13"}),
            "inherited": st.sampled_from([[], ["agency", "place"]]),
        },
    )
)


@given(facts=st.lists(FACTS, max_size=8), links=st.booleans())
def test_json_keeps_everything_byte_for_byte(make_report, facts, links):
    if links and len(facts) > 1:
        facts[1] = {**facts[1], "part_of": 1}
    report = make_report(*facts)
    text = report.model_dump_json()
    again = EnforcementReport.model_validate_json(text)
    assert again == report
    assert again.model_dump_json() == text
    assert EnforcementReport.model_validate(report.model_dump()) == report
    assert EnforcementReport.model_validate(json.loads(text)) == report


def test_rows_hold_plain_values(make_report):
    report = make_report(
        {"family": "case", "type": "solved", "value": "96", "unit": "起", "place": "510500",
         "change": "28.5", "agency": "泸州市公安局", "inherited": ["agency", "place"],
         "period": {"start": "2018-03-01", "end": None}},
        {"family": "person", "value": "2", "part_of": 1},
    )  # fmt: skip
    first, second = report.to_rows()
    assert tuple(first) == ROW_COLUMNS
    assert {type(value) for row in (first, second) for value in row.values()} == {
        str, int, Decimal, type(None), type(report.article.published),
    }  # fmt: skip
    assert first | {"family": "case", "type": "solved", "value": 96, "adcode": "510500"} == first
    assert (first["change"], first["inherited"]) == (Decimal("28.5"), "agency,place")
    assert first["value_text"] == "96起"
    assert report.text[first["start"] : first["end"]] == first["text"] == "查获96起"
    assert second["part_of"] == first["fact"]


def test_tables_name_the_missing_extra(make_report, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match="notebook"):
        make_report().to_frame()


def test_tables_of_many_reports(make_report):
    pytest.importorskip("pandas")
    reports = [make_report({"family": "case"}), make_report({"family": "person"}, id="R2")]
    table = frames(reports)
    assert list(table.columns) == list(ROW_COLUMNS)
    assert list(table["report"]) == ["R1", "R2"]
    assert len(reports[0].to_frame()) == 1
    assert list(frames([]).columns) == list(ROW_COLUMNS)
