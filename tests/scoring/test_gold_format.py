"""Gold files: what is accepted, and that errors name the file and the problem."""

import json

import pytest
from pydantic import ValidationError

from netcrime_ie.errors import DataError
from netcrime_ie.scoring import read_gold

TEXT = "\ufeff第一行\r\n破案96起，抓获12人至18人。"
GOOD = {
    "id": "G1",
    "published": None,
    "context_date": "2018-10-13",
    "title": None,
    "source": None,
    "campaigns": [],
    "agencies": [],
    "cities": ["510500"],
    "facts": [
        {"family": "case", "type": "solved", "value": "96", "modifier": "exact", "unit": "起",
         "quote": "破案96起", "start": 6, "place": "510500", "target": None, "id": 1},
        {"family": "person", "type": "captured", "value": "12", "value_high": "18",
         "modifier": "range", "unit": "人", "quote": "12人至18人", "start": 14,
         "id": 2, "part_of": 1, "restates": True, "period": ["2018-01-01", None], "change": "3"},
    ],
    "non_facts": [{"start": 1, "text": "第一", "role": "ordinal"}, "第一: a note"],
    "incidents": [[1, 2]],
}  # fmt: skip


@pytest.fixture
def write(tmp_path):
    def write_document(data, text=TEXT, name="G1"):
        (tmp_path / f"{name}.txt").write_bytes(text.encode())
        content = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
        (tmp_path / f"{name}.json").write_text(content, encoding="utf-8")
        return tmp_path

    return write_document


def test_the_text_is_kept_as_it_is(write):
    (document,) = read_gold(write(GOOD))
    assert document.text == TEXT
    assert document.facts[1].is_restatement
    assert [item.text for item in document.roles] == ["第一"]


def with_fact(**fields):
    first, *others = GOOD["facts"]
    return {**GOOD, "facts": [{**first, **fields}, *others]}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("{", r"G1\.json:1: Expecting"),
        ("[]", r"must be an object with the id 'G1'"),
        ({**GOOD, "id": "G2"}, r"must be an object with the id 'G1'"),
        ({**GOOD, "surprise": 1}, r"surprise: Extra inputs"),
        ({**GOOD, "cities": ["泸州"]}, r"cities\.0: String should match"),
        ({**GOOD, "published": "2018"}, r"published: "),
        ({key: value for key, value in GOOD.items() if key != "facts"}, r"facts: Field required"),
        (with_fact(type="captured"), r"facts\.0: .*family case has no type 'captured'"),
        (with_fact(family="cases"), r"facts\.0\.family: "),
        (with_fact(value="many"), r"facts\.0\.value: "),
        (with_fact(modifier="nearly"), r"facts\.0\.modifier: "),
        (with_fact(value_high="95"), r"value_high is below value"),
        (with_fact(quote="破案"), r"holds no numeral"),
        (with_fact(start=7), r"the text has '案96起，', not '破案96起', at 7"),
        (with_fact(id=2), r"two facts share an id"),
        (with_fact(part_of=9), r"no fact has the id 9"),
        ({**GOOD, "incidents": [[3]]}, r"no fact has the id 3"),
        ({**GOOD, "non_facts": [{"start": 0, "text": "一", "role": "date"}]}, r"not '一', at 0"),
        ({**GOOD, "non_facts": [{"start": 2, "text": "一", "role": "x"}]}, r"non_facts\.0"),
    ],
)
def test_errors_name_the_file_and_the_problem(write, data, problem):
    with pytest.raises(DataError, match=problem) as caught:
        read_gold(write(data))
    assert "G1.json" in str(caught.value)
    assert not isinstance(caught.value, ValidationError)


def test_both_files_must_be_there_and_be_utf8(write, tmp_path):
    with pytest.raises(DataError, match="no gold documents"):
        read_gold(tmp_path)
    write(GOOD)
    (tmp_path / "G1.txt").write_bytes("破案".encode("gb18030"))
    with pytest.raises(DataError, match=r"G1\.txt: not UTF-8"):
        read_gold(tmp_path)
    (tmp_path / "G1.txt").unlink()
    with pytest.raises(DataError, match=r"G1\.txt: No such file"):
        read_gold(tmp_path)
