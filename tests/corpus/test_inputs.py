"""What inputs give: which documents, with which ids, and what stands where there is none."""

import csv
import gzip
import io
import json
import os
import sys

import pytest

from corpus.samples import bulletin
from netcrime_ie.corpus.inputs import read_inputs
from netcrime_ie.corpus.records import Fields, Source


@pytest.fixture
def read(tmp_path):
    def start(*arguments, stdin=b"", without="results", **fields):
        return list(
            read_inputs(
                [str(argument) for argument in arguments],
                Fields(**fields),
                stdin=io.BytesIO(stdin),
                without=tmp_path / without,
            )
        )

    return start


def shown(items):
    """Ids with texts, or with the kind of error."""
    return [(item.id, item.load() if isinstance(item, Source) else item.code) for item in items]


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_folder_is_read_by_name_with_paths_within_it_as_ids(read, tmp_path):
    folder = tmp_path / "in"
    for name in ("b.txt", "a/2.txt", "a/1.TXT", "notes.md", ".hidden.txt", ".git/x.txt", "c.html"):
        write(folder / name, name)
    assert shown(read(folder)) == [
        ("b.txt", "b.txt"),
        ("c.html", b"c.html"),
        ("a/1.TXT", "a/1.TXT"),
        ("a/2.txt", "a/2.txt"),
    ]


def test_several_inputs_have_ids_from_the_folder_that_holds_all(read, tmp_path, monkeypatch):
    for name in ("2020/1.txt", "2021/1.txt", "2021/deep/1.txt"):
        write(tmp_path / "in" / name, name)
    ids = ["2020/1.txt", "2021/1.txt", "2021/deep/1.txt"]
    assert [item.id for item in read(tmp_path / "in/2020", tmp_path / "in/2021")] == ids
    monkeypatch.chdir(tmp_path / "in")
    assert [item.id for item in read("2020", "2021/1.txt", "2021/deep")] == ids
    assert [item.id for item in read("2021/../2020/1.txt")] == ["1.txt"]


def test_patterns(read, tmp_path):
    for name in ("a1.txt", "a2.txt", "b.txt", "[x].txt", "sub/a3.txt"):
        write(tmp_path / name, name)
    assert [item.id for item in read(tmp_path / "a*.txt")] == ["a1.txt", "a2.txt"]
    assert [item.id for item in read(tmp_path / "**" / "a*.txt")] == [
        "a1.txt", "a2.txt", "sub/a3.txt",
    ]  # fmt: skip
    assert [item.id for item in read(tmp_path / "[x].txt")] == ["[x].txt"]
    (missing,) = read(tmp_path / "z*.txt")
    assert (missing.code, missing.message) == ("NoInput", "no file matches this pattern")


def test_the_results_are_no_input(read, tmp_path):
    write(tmp_path / "a.txt", "a")
    write(tmp_path / "results/reports.jsonl", "{}")
    assert [item.id for item in read(tmp_path)] == ["a.txt"]


def test_what_cannot_be_read_is_told(read, tmp_path):
    (tmp_path / "empty").mkdir()
    assert shown(read(tmp_path / "empty")) == [(".", "NoInput")]
    write(tmp_path / "notes.md", "x")
    assert shown(read(tmp_path / "notes.md")) == [("notes.md", "UnknownKind")]
    for name in ("none.txt", "none.jsonl", "none"):
        assert shown(read(tmp_path / name)) == [(name, "FileNotFoundError")]
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (gone,) = read(tmp_path / "gone.txt")
    with pytest.raises(FileNotFoundError):
        gone.load()


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_names_that_are_no_text(read, tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - of bytes
        file.write(b"x")
    assert [item.id for item in read(tmp_path)] == ["\\xff.txt"]


LINES = [
    json.dumps({"text": bulletin(1), "n": 7, "day": "2023-05-20"}, ensure_ascii=False),
    "",
    "{",
    "[]",
    '{"content": "x"}',
    '{"text": 5}',
    '{"text": "\\ud800", "published": 20230520}',
    json.dumps({"text": "a\u2028b\r", "published": ""}, ensure_ascii=False),
]
EXPECTED = [
    ("f#1", bulletin(1)),
    ("f#3", "InvalidJson"),
    ("f#4", "InvalidJson"),
    ("f#5", "MissingField"),
    ("f#6", "MissingField"),
    ("f#7", "InvalidDate"),
    ("f#8", "a\u2028b\r"),
]


def expected(name):
    return [(id.replace("f", name), outcome) for id, outcome in EXPECTED]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_json_lines(read, tmp_path, encoding):
    path = write(tmp_path / "f.jsonl", "\n".join(LINES).encode(encoding))
    assert shown(read(path)) == expected("f.jsonl")


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' + "9" * 5000 + "}"])
def test_hostile_json(read, tmp_path, line):
    (error,) = read(write(tmp_path / "f.jsonl", line))
    assert error.code in ("InvalidJson", "MissingField")


def load_zstd():
    if sys.version_info >= (3, 14):
        return pytest.importorskip("compression.zstd")
    return pytest.importorskip("backports.zstd", reason="needs the extra zstd")


def test_packed_json_lines(read, tmp_path):
    data = "\n".join(LINES).encode()
    path = write(tmp_path / "f.jsonl.gz", gzip.compress(data[:100]) + gzip.compress(data[100:]))
    assert shown(read(path)) == expected("f.jsonl.gz")
    pack = load_zstd().compress
    path = write(tmp_path / "f.jsonl.zst", pack(data[:100]) + pack(data[100:]))
    assert shown(read(path)) == expected("f.jsonl.zst")


def many(count):
    return "\n".join(json.dumps({"text": bulletin(n)}) for n in range(count)).encode()


def test_a_damaged_file_gives_what_comes_before_the_damage(read, tmp_path):
    data = gzip.compress(many(3000))
    *found, last = read(write(tmp_path / "f.jsonl.gz", data[: len(data) // 2]))
    assert len(found) > 100
    assert (last.id, last.message) == (
        f"f.jsonl.gz#after-{len(found)}",
        "damaged: it ends too early",
    )
    (only,) = read(write(tmp_path / "g.jsonl.gz", b"no gzip"))
    assert (only.id, only.code) == ("g.jsonl.gz", "BadGzipFile")
    data = load_zstd().compress(many(3000))
    half = data[: len(data) // 2]
    assert read(write(tmp_path / "f.jsonl.zst", half))[-1].message == "damaged: it ends too early"
    (only,) = read(write(tmp_path / "g.jsonl.zst", b"no zstd at all"))
    assert only.message.startswith("damaged: ")


def test_one_bad_line_is_one_error(read, tmp_path):
    lines = many(50).splitlines()
    lines[20] = b'{"text": "\xff\xfe"}'
    text = [json.dumps({"text": bulletin(n)}, ensure_ascii=False).encode() for n in range(50)]
    text[20] = lines[20]
    for name, content in (("a.jsonl", lines), ("b.jsonl", text)):
        found = shown(read(write(tmp_path / name, b"\n".join(content))))
        assert [outcome for _id, outcome in found if "Error" in outcome] == ["UnicodeDecodeError"]
        assert found[20][0] == f"{name}#21"


def test_fields_of_json_lines(read, tmp_path):
    path = write(tmp_path / "f.jsonl", LINES[0])
    (source,) = read(path, id="n", date="day")
    assert (source.id, source.published) == ("7", "2023-05-20")
    (missing,) = read(path, text="body")
    assert missing.message == "'body' is missing; there are: day, n, text"
    (missing,) = read(path, id="key")
    assert (missing.id, missing.message) == ("f.jsonl#1", "no id under 'key'")


@pytest.mark.parametrize(
    ("stdin", "found"),
    [
        ("抓获9人\n\n{x}".encode(), [("-", "抓获9人\n\n{x}")]),
        ("抓获9人".encode("gb18030"), [("-", "抓获9人")]),
        (b"\xef\xbb\xbf\n" + LINES[0].encode(), [("-#2", bulletin(1))]),
        (b"\n <p>x", [("-", b"\n <p>x")]),
        (b"", [("-", "NoInput")]),
    ],
)
def test_standard_input(read, stdin, found):
    assert shown(read("-", stdin=stdin)) == found


def write_csv(path, rows, encoding="utf-8"):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16"])
def test_csv(read, tmp_path, encoding):
    text = "警方拘捕14人，\n檢獲“贓物”3件。"
    if encoding == "big5":
        text = text.replace("“", "「").replace("”", "」")
    rows = [("編號", "text", "published"), ("a", text, "2023-05-20"), ("", "x", ""), ("c",)]
    found = read(write_csv(tmp_path / "f.csv", rows, encoding))
    assert shown(found) == [("f.csv#2", text), ("f.csv#4", "x"), ("f.csv#5", "MissingField")]
    assert [item.published for item in found[:2]] == ["2023-05-20", None]
    ids = [item.id for item in read(tmp_path / "f.csv", id="編號")]
    assert ids == ["a", "f.csv#4", "c"]


def test_csv_without_the_column(read, tmp_path):
    path = write_csv(tmp_path / "f.csv", [("id", "body"), ("1", "x")])
    (missing,) = read(path)
    assert missing.message == "no column 'text'; there are: id, body; see --text-field"
    assert shown(read(path, text="body")) == [("f.csv#2", "x")]
    assert "see --id-field" in read(path, text="body", id="key")[0].message
    assert shown(read(write(tmp_path / "empty.csv", b""))) == [("empty.csv", "InputError")]


def test_csv_with_long_texts_and_one_damaged_row(read, tmp_path):
    rows = [("text",), ("抓获" * 200_000,), ("damaged",), ("查获3部",)]
    path = write_csv(tmp_path / "f.csv", rows, "gb18030")
    path.write_bytes(path.read_bytes().replace(b"damaged", b"\xff\xff"))
    found = shown(read(path))
    assert [(id, outcome[:4]) for id, outcome in found] == [
        ("f.csv#2", "抓获抓获"),
        ("f.csv#3", "Unic"),
        ("f.csv#4", "查获3部"),
    ]


def test_parquet(read, tmp_path):
    pyarrow = pytest.importorskip("pyarrow", reason="needs the extra tables")
    from datetime import date

    from pyarrow import parquet

    table = pyarrow.table(
        {
            "text": [bulletin(1), None, bulletin(2)],
            "day": [date(2023, 5, 20), None, None],
            "key": [5, 6, 7],
        }
    )
    parquet.write_table(table, tmp_path / "f.parquet")
    assert shown(read(tmp_path / "f.parquet")) == [
        ("f.parquet#1", bulletin(1)),
        ("f.parquet#2", "MissingField"),
        ("f.parquet#3", bulletin(2)),
    ]
    found = read(tmp_path / "f.parquet", date="day", id="key")
    assert [(item.id, item.published) for item in found if isinstance(item, Source)] == [
        ("5", date(2023, 5, 20)),
        ("7", None),
    ]
    assert "no column 'body'" in read(tmp_path / "f.parquet", text="body")[0].message
    (damaged,) = read(write(tmp_path / "g.parquet", b"PAR1 none PAR1"))
    assert damaged.id == "g.parquet"
