"""Agencies over annotated bulletins: those of the repository, and the shared ones where present."""

import json
from pathlib import Path

import pytest

from netcrime_ie.article import read_article
from netcrime_ie.campaigns import match_campaigns
from netcrime_ie.text import fold
from netcrime_ie.tokenizers import Token

REPOSITORY = Path(__file__).parents[2]
GOLD = sorted((REPOSITORY / "data" / "gold" / "dev").glob("*.json"))
SHARED = sorted((REPOSITORY.parent / "shared" / "bulletins").glob("*.json"))
# The scorer's folding of forms that name the same body.
FORMS = (
    ("人民检察院", "检察院"),
    ("人民法院", "法院"),
    ("市场监督管理局", "市场监管局"),
    ("互联网信息办公室", "网信办"),
)


def folded_name(name: str) -> str:
    for form, plain in FORMS:
        name = name.replace(form, plain)
    return name


@pytest.fixture(scope="module")
def predicted(read):
    def names(path: Path) -> tuple[set[str], set[str]]:
        document = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        folded = fold(text)
        parts = read_article(text, folded)
        title = folded[slice(*parts.title)] if parts.title else None
        source = fold(parts.source) if parts.source else None
        found = read(text, body=parts.body, paragraphs=parts.paragraphs, title=title, source=source)
        gold = {folded_name(name) for name in document["agencies"]}
        return {folded_name(agency.name) for agency in found}, gold

    return names


@pytest.mark.parametrize("folder", [GOLD, SHARED], ids=["repository", "shared"])
def test_f1(predicted, folder):
    if not folder:
        pytest.skip("../shared/bulletins is absent")
    hits = total = 0
    for path in folder:
        found, gold = predicted(path)
        hits += len(found & gold)
        total += len(found) + len(gold)
    assert 2 * hits / total >= 0.95


def test_first_bulletin_exactly(predicted):
    paths = [path for path in SHARED if path.stem == "sichuan-2018"]
    if not paths:
        pytest.skip("the shared bulletins are not here")
    found, gold = predicted(paths[0])
    assert found == gold


@pytest.mark.parametrize("path", GOLD + SHARED, ids=lambda path: path.stem)
def test_campaigns(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    folded = fold(text)
    body = read_article(text, folded).body
    tokens = [Token(folded[start:end], start, end) for start, end in body]
    assert {c.name for c in match_campaigns(folded, tokens)} == set(document["campaigns"])
