"""What holds for every input: spans are valid and ordered, and nothing raises or stalls."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcrime_ie.article import ArticleParts, read_article
from netcrime_ie.text import fold

ARTICLE = (
    "某县公安局抓获诈骗嫌疑人23名",
    "近日，某县公安局打掉一个诈骗团伙，抓获23人，冻结资金120万元。",
    "　　经查，该团伙作案40余起，涉案金额300万元。案件正在侦办中。",
    "二、“断流”行动见成效",
    "图为民警清点涉案手机。 李某 摄",
    "（原标题：某县破案）",
)
FURNITURE = (
    "首页 > 法治 > 正文",
    "来源：某县日报 2018-10-13 04:55",
    "责任编辑：张某",
    "相关新闻",
    "上一篇：略",
    "· 某市新增专利1200件 [2018-10-12]",
    "打印",
    "版权所有 某网",
    "2018年10月13日",
    "var _hmt = [];",
    "新华社某地10月13日电",
    "完",
    "作者：",
    "---",
    "第07版：法治",
    "首页|要闻|图片|时评|国际",
    "0",
    "\0",
)
ENDINGS = ("\n", "\r\n", "\r", "\u2028", "\n\n\n")


def _check(text: str, parts: ArticleParts) -> None:
    for spans in (parts.body, parts.paragraphs):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for start, end in parts.paragraphs:
        assert any(first <= start and end <= last for first, last in parts.body)
        assert not text[start:end].isspace()
    assert parts.title is None or parts.title in parts.paragraphs
    assert parts.source is None or parts.source in text


@given(st.lists(st.sampled_from(ARTICLE + FURNITURE), max_size=25), st.sampled_from(ENDINGS))
def test_shuffled_lines(lines: list[str], ending: str) -> None:
    text = ending.join(lines)
    _check(text, read_article(text, fold(text)))


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text(text: str) -> None:
    _check(text, read_article(text, fold(text)))


@given(st.text("来源:：记者电讯 123年月日-/()（）\n【】报网社某", max_size=200))
def test_text_of_marks(text: str) -> None:
    _check(text, read_article(text, fold(text)))


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", " \r\n\u3000\0"])
def test_nothing_to_read(text: str) -> None:
    assert read_article(text, fold(text)) == ArticleParts(None, None, None, None, None, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "抓获23人", "责任编辑张某抓获嫌疑人3名", "相关新闻", "· 抓获5人", "3332", "查获毒品5公斤，",
        "2018年10月13日，某市公安局抓获嫌疑人5名。", "来源不明的手机1200部被查获",
    ],
)  # fmt: skip
def test_one_line_is_body(text: str) -> None:
    assert read_article(text, fold(text)).body == ((0, len(text)),)


@pytest.mark.parametrize(
    "text",
    [
        "近日，某县公安局抓获5人。" * 80_000,
        "（记者 来源：" * 120_000,
        "2018-10-13 " * 90_000,
        " " * 1_000_000 + "抓获5人。",
    ],
    ids=["sentences", "marks", "dates", "spaces"],
)
def test_a_megabyte_in_one_line_is_fast(text: str) -> None:
    folded = fold(text)
    start = time.perf_counter()
    read_article(text, folded)
    assert time.perf_counter() - start < 1


def test_many_lines_take_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "近日抓获5人。\n" + "某市新增专利\n2018-10-13\n打印\n" * count
        folded = fold(text)
        start = time.perf_counter()
        read_article(text, folded)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(8_000) < 24 * max(seconds(1_000), 0.005)
