"""Tokenizers: silent, independent of each other, and never off by one."""

import builtins
import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from netcrime_ie.errors import MissingExtraError
from netcrime_ie.text import fold
from netcrime_ie.tokenizers import make_tokenizer

NAMES = ["jieba", "rjieba"]
GOLD = Path(__file__).parents[2] / "data" / "gold" / "dev"
WORDS = ["挂牌督办", "涉案流水", "断卡行动"]
TEXTS = [
    "",
    "抓获犯罪嫌疑人14名，涉案流水2000余万元。",
    "3332起、5829名；①②③ ABC-123 \t\r\n\u3000😀",
    "第一行\n第二行\0第三行",
    "39起重特大案件被公安部挂牌督办",
]


def skip_without_rjieba(name):
    if name == "rjieba":
        pytest.importorskip("rjieba", reason="rjieba (extra fast) is not installed")


@pytest.fixture(params=NAMES, scope="module")
def tokenizer(request):
    skip_without_rjieba(request.param)
    return make_tokenizer(request.param, WORDS)


def run(code: str, folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    """Run Python with its temporary files in ``folder``."""
    env = {**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
    return subprocess.run(
        [sys.executable, *flags, "-c", code],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_name(tokenizer):
    assert tokenizer.name in NAMES


def test_words_cover_the_text(tokenizer):
    rows = tokenizer.tokenize(TEXTS)
    assert len(rows) == len(TEXTS)
    for text, tokens in zip(TEXTS, rows, strict=True):
        end = 0
        for token in tokens:
            assert token.start == end
            assert token.text == text[token.start : token.end] != ""
            end = token.end
        assert end == len(text)


def test_own_words_are_not_cut(tokenizer):
    (tokens,) = tokenizer.tokenize(["公安部挂牌督办，涉案流水达百万"])
    assert {"挂牌督办", "涉案流水"} <= {token.text for token in tokens}


def test_parts_of_speech(tokenizer):
    (tokens,) = tokenizer.tokenize(["抓获嫌疑人"])
    assert [(token.text, token.pos) for token in tokens] == [("抓获", "v"), ("嫌疑人", "n")]


def test_no_texts(tokenizer):
    assert tokenizer.tokenize([]) == []


def test_pickle(tokenizer):
    copy = pickle.loads(pickle.dumps(tokenizer))
    assert type(copy) is type(tokenizer)
    assert copy.tokenize(TEXTS) == tokenizer.tokenize(TEXTS)


@pytest.mark.parametrize("name", NAMES)
def test_two_instances_are_independent(name):
    skip_without_rjieba(name)
    text = "川西镇雷霆万钧局通告"
    plain = make_tokenizer(name)
    before = plain.tokenize([text])
    other = make_tokenizer(name, ["川西镇雷霆", "万钧局通告"])
    assert plain.tokenize([text]) == before
    assert [token.text for token in other.tokenize([text])[0]] == ["川西镇雷霆", "万钧局通告"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_printed_and_nothing_is_written(name, tmp_path):
    skip_without_rjieba(name)
    code = (
        "from netcrime_ie.tokenizers import make_tokenizer\n"
        f"make_tokenizer({name!r}, ['案值']).tokenize(['涉案案值进一步扩大'])"
    )
    done = run(code, tmp_path, "-W", "always")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_warnings_as_errors(tmp_path):
    code = "from netcrime_ie.tokenizers import make_tokenizer; make_tokenizer('jieba')"
    done = run(code, tmp_path, "-W", "error")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_global_jieba_is_left_alone(tmp_path):
    code = (
        "from netcrime_ie.tokenizers import make_tokenizer\n"
        "make_tokenizer('jieba', ['川西镇雷霆']).tokenize(['川西镇雷霆'])\n"
        "import jieba\n"
        "assert jieba.dt.initialized is False\n"
        "assert jieba.dt.FREQ == {}\n"
        "assert jieba.dt.user_word_tag_tab == {}\n"
    )
    done = run(code, tmp_path, "-W", "ignore")
    assert (done.returncode, done.stderr) == (0, "")


def test_rjieba_cuts_as_jieba_does():
    skip_without_rjieba("rjieba")
    lines = [
        piece
        for path in sorted(GOLD.glob("*.txt"))
        for piece in re.findall("[一-鿿]+", fold(path.read_bytes().decode()))
    ]
    assert len(lines) > 1000
    ours, theirs = (make_tokenizer(name, WORDS).tokenize(lines) for name in NAMES)
    different = [line for line, a, b in zip(lines, ours, theirs, strict=True) if a != b]
    assert different == []


def test_auto_takes_what_is_installed(monkeypatch):
    monkeypatch.setattr("netcrime_ie.tokenizers.registry.find_spec", lambda name: None)
    assert make_tokenizer("auto").name == "jieba"


def test_unknown_name():
    with pytest.raises(ValueError, match=r"unknown tokenizer 'hanlp'.*jieba"):
        make_tokenizer("hanlp")


def test_missing_extra_is_named(monkeypatch):
    real = builtins.__import__

    def without_rjieba(name, *arguments, **options):
        if name == "rjieba":
            raise ModuleNotFoundError("No module named 'rjieba'", name="rjieba")
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without_rjieba)
    with pytest.raises(MissingExtraError, match=r"netcrime-ie\[fast\]"):
        make_tokenizer("rjieba")
    with pytest.raises(ImportError):
        make_tokenizer("rjieba")
