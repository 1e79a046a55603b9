"""The public functions: arguments, guarantees for every input, one process and several."""

import itertools
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netcrime_ie
from netcrime_ie import (
    Document,
    EnforcementReport,
    ExtractionError,
    Extractor,
    extract,
    extract_many,
)
from netcrime_ie.text import NUMERAL_RUN, fold

ROOT = Path(__file__).parents[1]
TEXTS = sorted((ROOT / "data" / "gold" / "dev").glob("*.txt"))
SHARED = ROOT.parent / "shared" / "bulletins"
SHARED_TEXTS = sorted(SHARED.glob("*.txt"))

TEXT = (
    "四川重拳打击涉网犯罪\n来源：某某日报　2018-10-13 04:55\n"
    "今年3月以来，四川省公安机关在“净网2018”专项行动中立案侦办案件332起，抓获嫌疑人582名，"
    "同比上升28.5%，冻结资金１９００餘萬元。\n其中，泸州市公安局打掉一个团伙，抓获34岁的张某等9人。"
)


def read(path: Path) -> str:
    # As bytes: reading as text would turn CRLF into LF.
    return path.read_bytes().decode()


def spans_of(value: object) -> Iterator[tuple[int, int, str]]:
    """Every span of a dumped report."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            yield value["start"], value["end"], value["text"]
        else:
            for item in value.values():
                yield from spans_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans_of(item)


def check(report: EnforcementReport) -> None:
    """What holds for every report: spans quote the text, and the ledger is complete."""
    text = report.text
    spans = list(spans_of(report.model_dump(mode="json")))
    assert [span for span in spans if text[span[0] : span[1]] != span[2]] == []

    entries = [(entry.span.start, entry.span.end) for entry in report.numbers]
    assert all(start < end for start, end in entries)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(entries))
    body = report.article.body
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(body))
    runs = [
        run.span() for start, end in body for run in NUMERAL_RUN.finditer(fold(text), start, end)
    ]
    missing = [
        text[start:end]
        for start, end in runs
        if sum(first <= start and end <= last for first, last in entries) != 1
    ]
    assert missing == []

    ids = [fact.id for fact in report.facts]
    assert len(set(ids)) == len(ids)
    linked = {number for fact in report.facts for number in (fact.part_of, fact.restates)}
    assert linked - {None} <= set(ids)
    told = [number for entry in report.numbers for number in entry.facts]
    assert sorted(told) == sorted(ids)
    assert all(entry.facts for entry in report.numbers if entry.role == "fact")
    starts = [fact.value_span.start for fact in report.facts]
    assert starts == sorted(starts)


# What extract takes


@pytest.mark.parametrize(
    "text", ["", " ", "\n", " \r\n\u3000\t", "\ufeff", "\0", "今天天气很好。", "民警走访了村民。"]
)
def test_text_without_facts(text):
    report = extract(text)
    assert report.text == text
    assert report.facts == ()
    assert report.agencies == report.campaigns == report.cities == ()
    check(report)


@pytest.mark.parametrize("text", [None, b"\xe6\x8a\x93", 3, ["抓获5人"], Path("a.txt")])
def test_text_of_another_type(text):
    with pytest.raises(TypeError, match="str"):
        extract(text)


@pytest.mark.parametrize("text", ["\ud800", "抓获嫌疑人5名\udfff。"])
def test_lone_surrogate(text):
    with pytest.raises(ValueError, match="surrogate"):
        extract(text)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        TEXT.replace("，", "，\0"),
        TEXT.replace("，", "\u3000，\u00a0"),
        TEXT.replace("嫌疑人", "嫌疑人\u200b"),
        "😀" + TEXT.replace("。", "。😀"),
    ],
    ids=["CRLF", "BOM", "NUL", "odd spaces", "zero width", "beyond the BMP"],
)
def test_odd_characters_are_kept(text):
    report = extract(text)
    assert report.text == text
    assert {str(fact.quantity.value) for fact in report.facts} >= {"332", "582", "19000000", "9"}
    check(report)


@pytest.mark.parametrize(
    "published",
    [
        date(2018, 10, 13),
        datetime(2018, 10, 13, 4, 55),
        "2018-10-13",
        "2018-10-13T04:55:00",
        "2018-10-13T04:55:00Z",
        "2018-10-13T04:55:00+08:00",
        "20181013",
    ],
)
def test_published(published):
    report = extract("今年3月以来，抓获嫌疑人5名。", published)
    assert report.reference_date == date(2018, 10, 13)
    assert report.facts[0].period.start == date(2018, 3, 1)


def test_published_wins_over_the_page():
    assert extract(TEXT).reference_date == date(2018, 10, 13)
    report = extract(TEXT, "2019-01-02")
    assert report.reference_date == date(2019, 1, 2)
    assert report.article.published == date(2018, 10, 13)


@pytest.mark.parametrize("published", ["", "gestern", "2018-13-01", "13.10.2018"])
def test_published_that_is_no_date(published):
    with pytest.raises(ValueError, match="ISO 8601"):
        extract("抓获嫌疑人5名。", published)


@pytest.mark.parametrize("published", [20181013, 3.5, b"2018-10-13", (2018, 10, 13)])
def test_published_of_another_type(published):
    with pytest.raises(TypeError, match="date"):
        extract("抓获嫌疑人5名。", published)


def test_id_url_and_meta():
    report = extract(TEXT, url="https://example.org/1", id="a1")
    assert report.id == "a1"
    assert report.article.url == "https://example.org/1"
    assert report.meta.library == netcrime_ie.__version__
    assert report.meta.tokenizer in ("jieba", "rjieba")
    assert all(report.meta.model_dump().values())


def test_meta_names_the_tokenizer():
    assert Extractor(tokenizer="jieba").extract(TEXT).meta.tokenizer == "jieba"


def test_both_tokenizers_give_the_same_report():
    pytest.importorskip("rjieba", reason="rjieba (extra fast) is not installed")
    reports = [Extractor(tokenizer=name).extract(TEXT) for name in ("jieba", "rjieba")]
    ours, theirs = (report.model_dump(exclude={"meta"}) for report in reports)
    assert ours == theirs


def test_extractor_and_report_can_be_pickled():
    extractor = Extractor()
    report = extractor.extract(TEXT)
    assert pickle.loads(pickle.dumps(extractor)).extract(TEXT) == report
    assert pickle.loads(pickle.dumps(report)) == report


# What holds for every report


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_gold_text(path):
    check(extract(read(path)))


@pytest.mark.skipif(not SHARED_TEXTS, reason="../shared/bulletins is absent")
def test_shared_texts():
    for path in SHARED_TEXTS:
        check(extract(read(path)))


@pytest.mark.parametrize("path", TEXTS[:3], ids=lambda path: path.stem)
def test_json_round_trip(path):
    report = extract(read(path), "2020-01-01", url="https://example.org", id=path.stem)
    written = report.model_dump_json()
    again = EnforcementReport.model_validate_json(written)
    assert again == report
    assert again.model_dump_json() == written


def test_json_is_plain():
    data = json.loads(extract(TEXT).model_dump_json())
    assert data["amounts"][0]["quantity"]["value"] == "19000000"
    assert data["amounts"][0]["unit"] == "CNY"


def test_report_is_frozen():
    report = extract(TEXT)
    with pytest.raises(ValueError, match="frozen"):
        report.id = "b"


def test_the_same_bytes_in_every_process():
    code = (
        "import sys\nfrom pathlib import Path\nfrom netcrime_ie import extract\n"
        "for path in sys.argv[1:]:\n"
        "    text = Path(path).read_bytes().decode()\n"
        "    sys.stdout.buffer.write(extract(text, '2020-01-01').model_dump_json().encode())\n"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code, *map(str, TEXTS[:4])],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    ]
    assert outputs[0] == outputs[1] != b""


def test_an_entry_that_holds_a_fact_is_one():
    (entry,) = extract("案例一14名嫌疑人被抓获。").numbers
    assert entry.facts
    assert entry.role == "fact"


@pytest.mark.parametrize("text", ["净网0.18", "“断卡行动2.02000余万元”"])
def test_an_operation_that_runs_into_a_number(text):
    check(extract(text))


FRAGMENTS = [
    *"，。、；：（）“”\n的被将把对在等其中分别各共约近余多",
    *"一二三十百千万亿两半0123456789.%",
    "抓获", "查获", "冻结", "立案侦办", "打掉", "移送起诉", "挂牌督办", "同比上升", "罚款",
    "犯罪嫌疑人", "案件", "团伙", "手机", "资金", "违法信息", "涉案金额", "账号", "会员",
    "14名", "3332起", "8万余张", "2000余万元", "1.9万余条", "34岁", "23层", "5%", "九十余件",
    "9月25日", "今年3月以来", "截至目前", "去年同期", "三年六个月", "凌晨3时",
    "泸州市公安局", "四川警方", "公安部", "在祁东县", "朝阳区", "全省", "该案", "辗转福建、江西",
    "“净网2018”", "第285条", "《刑法》", "拨打96110", "一、", "每条0.5元", "“3·19”专案",
    "詐騙", "搗毀窩點兩個", "１，９００", "\0", "\r\n", "\u3000", "😀", "来源：某报", "责任编辑：",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join))
def test_any_bulletin(text):
    check(extract(text, "2018-10-13"))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80))
def test_any_text(text):
    check(extract(text))


@pytest.mark.parametrize(
    "char", ["一", "1", "万", "，", "“", "（", "的", "被", "第", "A", " ", "\n"]
)
def test_a_long_run_of_one_character(char):
    report = extract(char * 300_000)
    assert report.facts == ()


# extract_many


def test_many_are_read_in_order():
    texts = [f"抓获嫌疑人{number}名。" for number in range(2, 12)]
    reports = list(extract_many(texts))
    assert [report.text for report in reports] == texts
    assert [int(report.facts[0].quantity.value) for report in reports] == list(range(2, 12))


def test_many_read_no_more_than_asked_for():
    taken = []

    def endless():
        for number in itertools.count(1):
            taken.append(number)
            yield f"抓获嫌疑人{number}名。"

    reports = extract_many(endless())
    assert taken == []
    assert [len(report.facts) for report in itertools.islice(reports, 3)] == [1, 1, 1]
    assert taken == [1, 2, 3]


def test_documents_carry_what_is_known():
    document = Document(
        "今年3月以来，抓获嫌疑人5名。", id="a", published="2018-10-13", url="https://example.org/a"
    )
    (report,) = extract_many([document])
    assert (report.id, report.article.url) == ("a", "https://example.org/a")
    assert report.reference_date == date(2018, 10, 13)


def test_two_workers_give_what_one_gives():
    items = [Document(read(path), id=path.stem) for path in TEXTS[:5]]
    items += [Document("\ud800", id="bad"), Document("抓获嫌疑人5名。", published="nie")]
    alone = list(extract_many(items, on_error="record"))
    assert list(extract_many(items, workers=2, chunk=2, on_error="record")) == alone


def test_workers_stop_when_the_caller_does():
    reports = extract_many((TEXT for _ in itertools.count()), workers=2, chunk=1)
    assert next(reports).text == TEXT
    reports.close()


def test_errors_are_recorded_in_place():
    items = ["抓获嫌疑人5名。", Document("\ud800", id="bad"), "抓获嫌疑人6名。"]
    first, error, last = extract_many(items, on_error="record")
    assert isinstance(first, EnforcementReport)
    assert isinstance(last, EnforcementReport)
    assert isinstance(error, ExtractionError)
    assert (error.id, error.index, error.code) == ("bad", 1, "InputError")
    assert "surrogate" in error.message


def test_an_item_of_another_type_is_an_error():
    (error,) = extract_many([7], on_error="record")
    assert (error.index, error.code) == (0, "TypeError")
    with pytest.raises(TypeError):
        list(extract_many([7]))


@pytest.mark.parametrize("workers", [1, 2])
def test_errors_are_raised(workers):
    with pytest.raises(ValueError, match="surrogate"):
        list(extract_many(["抓获嫌疑人5名。", "\ud800"], workers=workers))


@pytest.mark.parametrize(
    "arguments", [{"workers": 0}, {"workers": -1}, {"chunk": 0}, {"on_error": "ignore"}]
)
def test_bad_arguments(arguments):
    with pytest.raises(ValueError, match=next(iter(arguments))):
        extract_many(["抓获嫌疑人5名。"], **arguments)


def test_no_items():
    assert list(extract_many([])) == list(extract_many([], workers=2)) == []


# The package


@pytest.mark.parametrize("name", netcrime_ie.__all__)
def test_public_name(name):
    assert getattr(netcrime_ie, name) is not None
    assert name in dir(netcrime_ie)


def test_unknown_name():
    with pytest.raises(AttributeError, match="no_such_name"):
        netcrime_ie.no_such_name  # noqa: B018


def test_the_import_is_light():
    code = "import netcrime_ie, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded & {"jieba", "rjieba", "pydantic", "rich", "typer", "opencc", "pandas"} == set()


def test_an_extractor_reads_many_like_the_function():
    extractor = Extractor("jieba")
    texts = [TEXT, "", TEXT]
    assert list(extractor.extract_many(texts, workers=2, chunk=1)) == [
        extractor.extract(text) for text in texts
    ]


def test_one_text_is_not_many():
    with pytest.raises(TypeError, match="iterable"):
        extract_many(TEXT)
