"""Bytes to text, however short."""

import pytest

from netcrime_ie.encodings import decode, find_encoding
from netcrime_ie.errors import InputError

SIMPLIFIED = [
    "破案3起",
    "泸州警方抓获犯罪嫌疑人14名。",
    "8月2日，石屏警方侦破案件96起，其中12起被挂牌督办。",
    "标题\n某县公安局",
    "查获香烟３０００条，价值约２０万元；罚款￥500元。",
    "朱镕基路、㛃县",  # beyond GB2312, then beyond GBK's plane of common characters
    "𠮷野家被罚5000元",  # four bytes in GB18030
]
TRADITIONAL = [
    "破案3宗",
    "警方拘捕14人。",
    "警方昨日在旺角拘捕5名本地男子，檢獲約二點一五億港元。",
    "臺北市政府警察局偵破詐欺案12件，查扣新臺幣300萬元。",
    "澳門司法警察局破獲案件",
]


@pytest.mark.parametrize("text", SIMPLIFIED + TRADITIONAL)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32", "utf-16-be"]
)
def test_unicode_and_gb18030(text, encoding):
    data = text.encode(encoding)
    if encoding == "utf-16-be":
        data = b"\xfe\xff" + data
    assert decode(data) == text


@pytest.mark.parametrize("text", SIMPLIFIED[:5])
def test_gb2312(text):
    assert decode(text.encode("gb2312")) == text


@pytest.mark.parametrize("text", TRADITIONAL)
@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gbk"])
def test_traditional(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_characters_of_hong_kong():
    text = "警方在深水埗鴨寮街及啱啱開張的店舖檢獲手機。"
    assert decode(text.encode("big5hkscs")) == text


def test_the_mark_of_gb18030_is_no_text():
    assert decode("\ufeff抓获9人".encode("gb18030")) == "抓获9人"


def test_ascii_and_nothing():
    assert decode(b"") == ""
    assert decode(b"9 people") == "9 people"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        "抓获9人".encode() + b"\xff\xff",
        "破获案件".encode("gb18030") + b"\xff",
        bytes(range(256)),
        "Détenus arrêtés à l'été".encode("latin-1"),
    ],
)
def test_what_is_damaged_or_foreign_is_an_error(data):
    with pytest.raises(InputError, match="not UTF-8 at byte"):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_sample_may_end_within_a_character(encoding):
    data = "檢獲案件14宗，拘捕嫌疑人".encode(encoding)
    wanted = {"big5": "big5hkscs"}.get(encoding, encoding)
    for end in (len(data) - 1, len(data)):
        assert find_encoding(data[:end], cut=True) == wanted
