"""Scores on gold bulletins: floors that a change must not fall through."""

from datetime import date, time
from pathlib import Path

import pytest

from netcrime_ie import evaluate, extract
from netcrime_ie.models import EnforcementReport
from netcrime_ie.scoring import Scores, read_gold

ROOT = Path(__file__).parents[1]
DEV = ROOT / "data" / "gold" / "dev"
SHARED = ROOT.parent / "shared" / "bulletins"

needs_shared = pytest.mark.skipif(
    not (SHARED / "sichuan-2018.json").exists(), reason="../shared/bulletins is absent"
)


def told(scores: Scores) -> str:
    """What differs, for the message of a failed test."""
    return "\n".join(
        f"{item.document} {item.kind}: {item.gold} / {item.predicted}"
        for item in scores.differences
    )


@pytest.fixture(scope="module")
def dev() -> Scores:
    """Scores on the D series that is part of the repository."""
    return evaluate([document for document in read_gold(DEV) if document.id.startswith("D")])


@pytest.mark.parametrize(
    ("key", "floor"),
    [("typed", 0.93), ("agencies", 0.95), ("cities", 0.95), ("campaigns", 0.95)],
)
def test_dev(dev, key, floor):
    assert dev.documents == 12
    assert getattr(dev, key).f1 >= floor, told(dev)


@pytest.fixture(scope="module")
def shared() -> Scores:
    """Scores on the shared bulletins that were written for the project."""
    return evaluate([document for document in read_gold(SHARED) if document.id.startswith("D")])


@needs_shared
@pytest.mark.parametrize(("key", "floor"), [("typed", 0.85), ("agencies", 0.85), ("cities", 0.9)])
def test_shared(shared, key, floor):
    assert getattr(shared, key).f1 >= floor, told(shared)


@pytest.fixture(scope="module")
def sichuan() -> tuple[EnforcementReport, Scores]:
    """The page that the project was asked for: its report and scores."""
    (document,) = [item for item in read_gold(SHARED) if item.id == "sichuan-2018"]
    report = extract(document.text, id=document.id)
    return report, evaluate([document], [report])


@needs_shared
@pytest.mark.parametrize("key", ["full", "typed_place"])
def test_sichuan_facts(sichuan, key):
    _, scores = sichuan
    score = getattr(scores, key)
    assert (score.hits, score.expected) == (23, 23), told(scores)


@needs_shared
def test_sichuan_has_no_other_fact(sichuan):
    report, scores = sichuan
    assert len(report.facts) == 23, told(scores)


@needs_shared
@pytest.mark.parametrize(("key", "count"), [("agencies", 13), ("cities", 7), ("campaigns", 2)])
def test_sichuan_names(sichuan, key, count):
    _, scores = sichuan
    score = getattr(scores, key)
    assert (score.hits, score.expected, score.predicted) == (count, count, count), told(scores)


@needs_shared
def test_sichuan_page(sichuan):
    article = sichuan[0].article
    assert (article.title, article.source) == ("四川重拳打防涉网违法犯罪", "广安日报")
    assert (article.published, article.published_time) == (date(2018, 10, 13), time(4, 55))
