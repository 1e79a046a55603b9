"""Data frames: equal to `extract` row by row, and no text ends a job."""

import os
import sys
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from netcrime_ie import Extractor
from netcrime_ie.tokenizers import Token

from .plain import plain

pytest.importorskip("pyspark", reason="pyspark (extra spark) is not installed")
netcrime_spark = pytest.importorskip("netcrime_ie.spark")
extract_column, facts_table = netcrime_spark.extract_column, netcrime_spark.facts_table

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")

ROWS = 20_000
DISTINCT = 1_000
# Each row is read by Spark; to stay below a minute the sentences are short, and what is expected
# is read once for each of the distinct ones.
PLACES = ("泸州", "石屏", "苍梧县", "合川区", "鼓楼区")
SENTENCES = (
    "{place}抓获{n}人。",
    "破案{n}起。",
    "冻结资金{n}余万元。",
    "关停店铺{n}家。",
    "9月,{place}警方破案{n}起。",
    "天气晴好。",
    "清理信息{n}万余条,同比上升{m}%。",
    "罚款{n}元。",
)
DAYS = (None, "2023-05-20", "2019-12-31")


def bulletins():
    """Text and date of each distinct bulletin."""
    for number in range(DISTINCT):
        sentence = SENTENCES[number % len(SENTENCES)]
        place = PLACES[number % len(PLACES)]
        text = sentence.format(place=place, n=number + 2, m=number % 90 + 1.5)
        yield text, DAYS[number % len(DAYS)]


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.fixture(scope="module")
def reports(extractor):
    return [extractor.extract(text, published=day) for text, day in bulletins()]


@pytest.fixture(scope="module")
def frame(spark):
    texts = list(bulletins())
    rows = [(number, *texts[number % DISTINCT]) for number in range(ROWS)]
    return spark.createDataFrame(rows, "number long, text string, day string")


def collected(df):
    """The rows as plain values."""
    return df.toArrow().to_pylist()


def test_every_row_has_the_report_that_extract_gives(frame, reports):
    found = collected(extract_column(frame, published="day", id="number"))
    expected = [plain(report) for report in reports]
    assert [row["number"] for row in found] == list(range(ROWS))
    for row in found:
        number = row["number"]
        assert row["error"] is None
        assert row["report"] == expected[number % DISTINCT] | {"id": str(number)}


def test_the_table_has_the_rows_that_reports_give(frame, reports):
    found = collected(facts_table(frame.limit(2 * DISTINCT), published="day", id="number"))
    rest = {"oversized": None, "error_code": None, "error_message": None}
    assert found == [
        {"number": number} | row | {"report": str(number)} | rest
        for number in range(2 * DISTINCT)
        for row in reports[number % DISTINCT].to_rows()
    ]


def test_no_row_moves(frame, capsys):
    for df in (extract_column(frame, published="day"), facts_table(frame)):
        df.explain()
        plan = capsys.readouterr().out
        assert "MapInArrow" in plan
        assert "Exchange" not in plan


GOOD = "泸州警方抓获犯罪嫌疑人14名。"


@pytest.fixture(scope="module")
def bad_frame(spark):
    # Only SQL makes strings that are not UTF-8; one partition, so that rows share a batch.
    return spark.sql(
        f"""
        SELECT * FROM VALUES
            ('a', '{GOOD}', '2018-10-13'),
            ('b', CAST(NULL AS STRING), NULL),
            ('c', CAST(X'37EDA080' AS STRING), NULL),
            ('d', CAST(X'E5FF' AS STRING), NULL),
            ('e', '{GOOD}', '13.10.2018'),
            (CAST(X'FF' AS STRING), '{GOOD}', NULL),
            ('g', '', NULL),
            ('h', '{GOOD}', NULL)
        AS rows (id, text, day)
        """
    ).coalesce(1)


ERRORS = [
    None,
    ("TypeError", "text must be a str"),
    ("InputError", "lone surrogate"),
    ("UnicodeDecodeError", "0xe5"),
    ("ValueError", "13.10.2018"),
    ("UnicodeDecodeError", "0xff"),
    None,
    None,
]


def test_a_bad_row_has_an_error_and_the_others_their_reports(bad_frame):
    rows = extract_column(bad_frame, published="day", id="id").select("report", "error").collect()
    for (report, error), expected in zip(rows, ERRORS, strict=True):
        assert (report is None) == (expected is not None)
        if expected is None:
            assert error is None
        else:
            assert error.code == expected[0]
            assert expected[1] in error.message


def test_a_bad_row_has_one_row_in_the_table(bad_frame):
    df = facts_table(bad_frame, published="day", id="id", keep=())
    rows = df.select("report", "fact", "error_code").collect()
    assert [tuple(row) for row in rows] == [
        ("a", 1, None),
        ("b", None, "TypeError"),
        ("c", None, "InputError"),
        ("d", None, "UnicodeDecodeError"),
        ("e", None, "ValueError"),
        (None, None, "UnicodeDecodeError"),
        ("h", 1, None),
    ]


DAY_COLUMNS = [
    ("date", date(2018, 10, 13), "2018-10-13"),
    ("string", "2018-10-13T23:59:00+08:00", "2018-10-13"),
    # 20 h UTC is the next day in Shanghai, the session's time zone.
    ("timestamp", datetime.fromisoformat("2018-10-12T20:00:00+00:00"), "2018-10-13"),
    ("timestamp_ntz", datetime(2018, 10, 13, 23, 59), "2018-10-13"),
]


@pytest.mark.parametrize(("kind", "value", "day"), DAY_COLUMNS)
def test_published_may_be_of_four_types(spark, kind, value, day):
    df = spark.createDataFrame([(GOOD, value), (GOOD, None)], f"text string, day {kind}")
    rows = extract_column(df, published="day").select("report.reference_date", "day").collect()
    assert [row.reference_date for row in rows] == [date.fromisoformat(day), None]


def test_other_columns_pass_unchanged(spark):
    df = spark.createDataFrame(
        [(GOOD, ["a", None], {"k": 1}, b"\x00", 1.5)],
        "page string, tags array<string>, more map<string,int>, raw binary, score double",
    )
    for made in (extract_column(df, "page"), facts_table(df, "page")):
        kept = made.select("tags", "more", "raw", "score")
        assert [tuple(row) for row in kept.collect()] == [(["a", None], {"k": 1}, b"\x00", 1.5)]


def test_the_address_is_kept(spark):
    df = spark.createDataFrame([(GOOD, "https://example.org/1")], "text string, url string")
    (row,) = extract_column(df, url="url", report="read").select("read.article.url").collect()
    assert row.url == "https://example.org/1"


WRONG = [
    ({"text": "body"}, "no column 'body'; there are id, text, n, report"),
    ({"text": "n"}, "column 'n' is of the type double"),
    ({"published": "n"}, "column 'n' is of the type double"),
    ({"id": "n"}, "column 'n' is of the type double"),
    ({"report": "Text"}, "rename or leave out columns that are added: Text"),
    ({}, "rename or leave out columns that are added: report"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_columns_are_refused_before_the_job(spark, arguments, message):
    df = spark.createDataFrame(
        [(1, GOOD, 1.0, "")], "id long, text string, n double, report string"
    )
    with pytest.raises(ValueError, match=message):
        extract_column(df, **arguments)


def test_a_name_that_two_columns_have_is_refused(spark):
    df = spark.createDataFrame([(GOOD, GOOD)], "text string, other string")
    with pytest.raises(ValueError, match="two columns 'text'"):
        facts_table(df.withColumnRenamed("other", "text"))
    with pytest.raises(ValueError, match=r"leave out .*: published"):
        facts_table(df.withColumnRenamed("other", "published"))


def test_a_users_words_travel(spark, tmp_path):
    (tmp_path / "verbs.txt").write_text("[seize]\n咔嚓\n", encoding="utf-8")
    own = Extractor("jieba", lexicon=tmp_path)
    text = "民警咔嚓了手机18部。"
    df = spark.createDataFrame([(text,)], "text string")
    # The workers get the words, not the folder.
    (tmp_path / "verbs.txt").unlink()
    (row,) = collected(extract_column(df, extractor=own))
    assert row["report"] == plain(own.extract(text))
    assert row["report"]["facts"][0]["type"] == "seized"


class Characters:
    """Cuts single characters, notes in a folder where it was made, and stumbles over a word."""

    name = "characters"

    def __init__(self, folder):
        self.folder = folder
        (Path(folder) / f"{os.getpid()}-{uuid4()}").touch()

    def __reduce__(self):
        return (type(self), (self.folder,))

    def tokenize(self, texts):
        if any("绊" in text for text in texts):
            raise RuntimeError("stumbled over 绊")
        return [[Token(sign, at, at + 1) for at, sign in enumerate(text)] for text in texts]


@pytest.fixture
def own_tokenizer(tmp_path):
    from pyspark import cloudpickle

    # As in a notebook: a class that the workers cannot import.
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    yield Extractor(Characters(str(tmp_path)))
    cloudpickle.unregister_pickle_by_value(sys.modules[__name__])


def test_an_extractor_is_built_once_in_each_worker(spark, own_tokenizer, tmp_path):
    df = spark.createDataFrame([(GOOD,)] * 64, "text string").repartition(16)
    for _ in range(2):
        rows = extract_column(df, extractor=own_tokenizer).select("report.meta.tokenizer").collect()
        assert {row.tokenizer for row in rows} == {"characters"}
    made = Counter(int(path.name.split("-")[0]) for path in tmp_path.iterdir())
    assert len(made) > 1  # The driver's, and a worker's at least.
    assert set(made.values()) == {1}


def test_what_an_extractor_raises_becomes_an_error(spark, own_tokenizer):
    df = spark.createDataFrame([(GOOD,), ("破获羁绊案9起。",)], "text string").coalesce(1)
    rows = extract_column(df, extractor=own_tokenizer).select("error").collect()
    assert [row.error and tuple(row.error) for row in rows] == [
        None,
        ("RuntimeError", "stumbled over 绊"),
    ]


def test_an_extractor_that_cannot_be_pickled_is_refused_before_the_job(spark, extractor):
    class Stuck(type(extractor)):
        def __reduce__(self):
            raise TypeError("holds an open file")

    df = spark.createDataFrame([(GOOD,)], "text string")
    with pytest.raises(TypeError, match="open file"):
        extract_column(df, extractor=Stuck())
