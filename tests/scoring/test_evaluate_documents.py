"""Entities, headline, ledger, sums over documents, and what ``evaluate`` accepts."""

import sys
from types import ModuleType

import pytest

from netcrime_ie.scoring import evaluate, read_gold

CASES = {"family": "case", "type": "solved", "value": "96", "unit": "起"}


def agency(name):
    return {"name": name, "kind": "other"}


def city(adcode):
    return {"adcode": adcode, "name": adcode, "level": "prefecture"}


def counts(score):
    return score.hits, score.expected, score.predicted


def test_entities_are_compared_as_sets(make_gold, make_report):
    gold = make_gold(
        agencies=["国家互联网信息办公室", "合川区人民检察院", "四川省公安厅"],
        cities=["510500", "510500", "511100"],
        campaigns=["净网2018"],
    )
    report = make_report(
        agencies=[agency("国家网信办"), agency("合川区检察院"), agency("公安部")],
        cities=[city("510500")],
    )
    scores = evaluate([gold], [report])
    assert counts(scores.agencies) == (2, 3, 3)
    assert counts(scores.cities) == (1, 2, 1)
    assert counts(scores.campaigns) == (0, 1, 0)
    assert [(item.kind, item.gold, item.predicted) for item in scores.differences] == [
        ("agency", "四川省公安厅", None),
        ("agency", None, "公安部"),
        ("city", "511100", None),
        ("campaign", "净网2018", None),
    ]


def test_the_headline_is_compared_exactly(make_gold, make_report):
    gold = make_gold(title="标题", source=None, published="2018-10-13")
    report = make_report(article={"title": "标题 ", "published": "2018-10-13"})
    scores = evaluate([gold], [report])
    assert (scores.published.accuracy, scores.title.accuracy, scores.source.accuracy) == (1, 0, 1)
    assert [item.kind for item in scores.differences] == ["title"]


def number(text, start, end, role):
    return {
        "span": {"start": start, "end": end, "text": text[start:end]},
        "kind": "integer",
        "role": role,
    }


def test_roles_are_compared_where_the_ledger_overlaps(make_gold, make_report):
    text = "2018年3月，一名男子，0.5元至3元，之一"
    non_facts = [
        {"start": 5, "text": "3月", "role": "date"},
        {"start": 8, "text": "一名", "role": "article"},
        {"start": 13, "text": "0.5元至3元", "role": "price"},
        {"start": text.index("之一"), "text": "之一", "role": "word"},
        "a note, which is not scored",
    ]
    numbers = [
        number(text, 0, 7, "date"),
        number(text, 8, 9, "pronoun"),
        number(text, 13, 16, "price"),
        number(text, 18, 19, "price"),
    ]
    gold = make_gold(text=text, non_facts=non_facts)
    scores = evaluate([gold], [make_report(text=text, numbers=numbers)])
    assert (scores.roles.correct, scores.roles.total) == (2, 4)
    wrong = [(item.gold, item.predicted) for item in scores.differences]
    assert wrong == [("article", "pronoun"), ("word", None)]


def test_documents_add_up_by_counts(make_gold, make_report):
    full = CASES | {"quote": "破案96起"}
    gold = [make_gold(full), make_gold(id="G2")]
    reports = {
        "G1": make_report(CASES | {"number": "96起"}),
        "G2": make_report(CASES | {"number": "96起"}),
    }
    scores = evaluate(gold, reports)
    assert scores.documents == 2
    assert counts(scores.value) == (1, 1, 2)
    assert scores.value.precision == 0.5
    assert [(row.id, counts(row.value)) for row in scores.by_document] == [
        ("G1", (1, 1, 1)),
        ("G2", (0, 0, 1)),
    ]
    assert scores.roles is None
    assert type(scores).model_validate_json(scores.model_dump_json()) == scores


def test_every_document_needs_a_report_of_its_text(make_gold, make_report):
    with pytest.raises(ValueError, match="no report for: G1"):
        evaluate([make_gold()], [make_report(id="G2")])
    with pytest.raises(ValueError, match="G1: the report was made from another text"):
        evaluate([make_gold()], [make_report(text="别的")])


def test_reports_without_gold_are_left_out(make_gold, make_report):
    scores = evaluate([make_gold()], [make_report(), make_report(id="G9", text="别的")])
    assert scores.documents == 1


def test_without_reports_the_documents_are_extracted(make_gold, make_report, monkeypatch):
    calls = []

    class Extractor:
        def __init__(self, tokenizer, lexicon):
            calls.append(tokenizer)

        def extract(self, text, *, published, id):
            calls.append((published and str(published), id))
            return make_report(id=id)

    pipeline = ModuleType("netcrime_ie.pipeline")
    pipeline.Extractor = Extractor
    monkeypatch.setitem(sys.modules, "netcrime_ie.pipeline", pipeline)
    gold = [make_gold(context_date="2018-10-13"), make_gold(id="G2")]
    assert evaluate(gold, tokenizer="jieba").documents == 2
    assert calls == ["jieba", ("2018-10-13", "G1"), (None, "G2")]


def test_a_folder_of_gold(make_gold, make_report, tmp_path):
    document = make_gold(CASES | {"quote": "破案96起"})
    (tmp_path / "G1.txt").write_text(document.text, encoding="utf-8", newline="")
    (tmp_path / "G1.json").write_text(document.model_dump_json(exclude={"text"}), encoding="utf-8")
    assert read_gold(tmp_path) == [document]
    assert counts(evaluate(tmp_path, [make_report()]).value) == (0, 1, 0)
