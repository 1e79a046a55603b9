"""``netcrime-ie explain`` and ``netcrime-ie gaps``."""

import json

import pytest
from typer.testing import CliRunner

from netcrime_ie.cli import app
from netcrime_ie.models import Explanation, Gaps

TEXT = "泸州警方9月25日抓获嫌疑人9人。团伙煮粥45碗，涉及诈骗案件70余起。"


@pytest.fixture
def call(monkeypatch):
    """Run the command line in this process, with the real extractor."""
    monkeypatch.setenv("COLUMNS", "120")
    return lambda *arguments, **options: CliRunner().invoke(app, list(arguments), **options)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = [{"text": "团伙煮粥50碗。", "published": "2018-10-13"}, {"text": "抓获9人。\u2028"}]
    (tmp_path / "b.jsonl").write_text(
        "\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n", encoding="utf-8"
    )
    (tmp_path / "c.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "d.txt").mkdir()
    return tmp_path


def test_explain_prints_each_number(call, folder):
    result = call("explain", str(folder / "a.txt"), "--published", "2018-10-13")
    assert result.exit_code == 0
    assert "嫌疑人【9】人" in result.output
    assert "    fact 1: person.captured, 9 exact, unit 人\n" in result.output
    assert "period 2018-09-25 .. 2018-09-25" in result.output
    assert "    date, rule date: " in result.output


def test_explain_as_json(call):
    result = call("explain", "--json", "-", input="抓获9人。".encode())
    explanation = Explanation.model_validate_json(result.stdout)
    assert (explanation.id, len(explanation.numbers)) == ("-", 1)


@pytest.mark.parametrize(
    ("content", "message"), [(None, "No such file"), ("抓获".encode("gb18030"), "not UTF-8")]
)
def test_explain_names_a_bad_file(call, tmp_path, content, message):
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    result = call("explain", str(bad))
    assert result.exit_code == 1
    assert f"netcrime-ie: {bad}: " in result.output
    assert message in result.output
    assert "standard input: not UTF-8" in call("explain", "-", input=b"\xff").output


def test_gaps_are_tables(call, folder):
    result = call("gaps", str(folder))
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.output.splitlines()]
    assert lines[0] == "3 documents"
    assert "Unexplained numbers: 2" in lines
    assert "Facts of type other: 1" in lines
    assert any(line.startswith("1 case 涉及 … 起 ") for line in lines)


def test_gaps_as_json(call, folder):
    found = Gaps.model_validate_json(call("gaps", "--json", "--top", "1", str(folder)).stdout)
    assert (found.documents, len(found.unexplained), len(found.other)) == (3, 1, 1)
    assert found.unexplained[0].document == str(folder / "a.txt")


def test_a_long_ranking_is_cut(call, folder):
    (folder / "e.txt").write_text("不批捕12人。", encoding="utf-8")
    assert "and 1 more contexts" in call("gaps", str(folder), "--top", "1").output


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.txt", b"\xff", "x.txt: not UTF-8"),
        ("x.jsonl", b'{"text": "a"}\n{', "x.jsonl:2: no JSON"),
        ("x.jsonl", b'{"body": "a"}', "x.jsonl:1: no JSON object with a text"),
        ("x.jsonl", b'["a"]', "x.jsonl:1: no JSON object with a text"),
        ("x.jsonl", b'{"text": "a", "published": 3}', "x.jsonl:1: published"),
        ("x.jsonl", b'{"text": "a", "published": "soon"}', "x.jsonl:1: "),
        ("x.jsonl", rb'{"text": "\ud800"}', "x.jsonl:1: "),
    ],
)
def test_a_bad_text_does_not_stop_the_others(call, folder, name, content, message):
    (folder / name).write_bytes(content)
    result = call("gaps", str(folder))
    assert result.exit_code == 1
    assert message in result.output
    assert "Unexplained numbers: 2" in result.output


def test_a_folder_without_texts(call, tmp_path):
    result = call("gaps", str(tmp_path))
    assert result.exit_code == 1
    assert "no .txt or .jsonl" in result.output


def test_wrong_usage_is_exit_code_2(call, tmp_path):
    assert call("explain").exit_code == 2
    assert call("gaps", str(tmp_path / "nothing")).exit_code == 2
    assert call("gaps", str(tmp_path), "--top", "0").exit_code == 2
