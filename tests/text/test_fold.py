"""Folding: one character in, one character out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcrime_ie.errors import InputError
from netcrime_ie.text import CJK_DIGITS, NUMERAL_RUN, fold

# The blocks of CJK characters and signs in the Basic Multilingual Plane.
CJK = (
    st.characters(min_codepoint=0x2E80, max_codepoint=0x33FF)
    | st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)
    | st.characters(min_codepoint=0xF900, max_codepoint=0xFAFF)
    | st.characters(min_codepoint=0xFE30, max_codepoint=0xFE4F)
    | st.characters(min_codepoint=0xFF00, max_codepoint=0xFFEF)
)

EXAMPLES = [
    ("下降13.9﹪﹐为26宗﹙初步﹚", "下降13.9%,为26宗(初步)"),
    # traditional characters
    ("搗毀窩點九個", "捣毁窝点九个"),
    ("偵破網絡詐騙案", "侦破网络诈骗案"),
    ("涉款二億餘萬", "涉款二亿余万"),
    ("檢獲現鈔", "检获现钞"),
    ("爲羣衆", "为群众"),
    ("裡裏外外", "里里外外"),
    # a word of several characters keeps its length, and no word is exchanged for another
    ("網路", "网路"),
    ("手機軟體", "手机软体"),
    # full-width signs
    ("１，９００．５％", "1,900.5%"),
    ("ＡＢＣａｂｃ", "ABCabc"),
    ("（第２批）：", "(第2批):"),
    ("￥８０", "¥80"),
    # dots, quotation marks, spaces
    ("３・１９", "3·19"),
    ("「淨網」", "“净网”"),
    ("一\u3000二\u00a0三\t四", "一 二 三 四"),
    # kept as they are
    ("抓获嫌疑人14名。", "抓获嫌疑人14名。"),
    ("甲\r\n乙\n丙", "甲\r\n乙\n丙"),
    ("", ""),
    ("😀案", "😀案"),
]


@pytest.mark.parametrize(("text", "folded"), EXAMPLES)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "folded"), EXAMPLES)
def test_folding_twice_changes_nothing(text, folded):
    assert fold(folded) == folded


def test_every_cjk_character_alone_keeps_its_length():
    blocks = [(0x2E80, 0xA000), (0xF900, 0xFB00), (0xFE30, 0xFE50), (0xFF00, 0xFFF0)]
    for first, last in blocks:
        text = "\n".join(map(chr, range(first, last)))
        folded = fold(text)
        assert len(folded) == len(text)
        assert {len(line) for line in folded.split("\n")} == {1}


@given(st.text(CJK))
def test_cjk_text_keeps_its_length(text):
    assert len(fold(text)) == len(text)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_keeps_its_length(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("text", ["\0", "\ufeff抓获", "一\0二", "a\u0301", "\u200b"])
def test_odd_characters_keep_their_place(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("text", ["\ud800", "抓获\udfff五名"])
def test_lone_surrogate(text):
    with pytest.raises(InputError, match="surrogate"):
        fold(text)
    with pytest.raises(ValueError, match="surrogate"):
        fold(text)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("抓获14名", ["14"]),
        ("三千八百九十六萬餘條", ["三千八百九十六万"]),
        ("壹佰贰拾叁元", ["壹佰贰拾叁"]),
        ("１，９００餘", ["1", "900"]),
        ("二〇一八年廿三日", ["二〇一八", "廿三"]),
        ("进一步、统一", ["一", "一"]),
        ("半吨", ["半"]),
        ("无数字", []),
    ],
)
def test_numeral_runs(text, runs):
    assert NUMERAL_RUN.findall(fold(text)) == runs


def test_digits_have_one_value_each():
    assert sorted(set(CJK_DIGITS.values())) == list(range(10))
