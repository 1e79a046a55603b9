"""The public finder of numbers: words left out, spans on the text as given."""

from decimal import Decimal
from importlib.resources import files

import pytest

from netcrime_ie.models import NumberKind
from netcrime_ie.numbers import find_money, find_numbers, inside_word, scan_numbers
from netcrime_ie.text import NUMERALS, fold
from netcrime_ie.tokenizers import Token, Tokenizer, make_tokenizer


@pytest.fixture(scope="module", params=["jieba", "auto"])
def tokenizer(request: pytest.FixtureRequest) -> Tokenizer:
    return make_tokenizer(request.param)


@pytest.mark.parametrize(
    "text",
    [
        "一切", "统一", "进一步", "四川", "三星手机", "美味十足", "这是我的队伍", "放肆", "陆地",
        "登陆部队", "海陆空部队", "肆无忌惮", "万一", "一旦", "一定", "一些", "一系列", "唯一",
        "百姓", "百度", "千方百计", "第三方支付", "四处流窜", "万某", "陆某", "小明拾起石子",
        "我一看你就笑", "两两", "零件", "几乎", "十分猖獗", "上半年", "五台山", "万", "百", "",
    ],
)  # fmt: skip
def test_words_are_no_numbers(text: str, tokenizer: Tokenizer) -> None:
    assert find_numbers(text, tokenizer) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("破获一起盗窃案", ["一"]),
        ("捣毁一个团伙", ["一"]),
        ("三人均已被刑拘", ["三"]),
        ("二人商议", ["二"]),
        ("两地警方", ["两"]),
        ("十九人涉嫌", ["十九"]),
        ("三级响应", ["三"]),
        ("十大典型案例", ["十"]),
        ("五月", ["五"]),
        ("阅读量过万", ["过万"]),
        ("百余人", ["百余"]),
        ("占了将近一半", ["将近一半"]),
        ("十分之一", ["十分之一"]),
        ("罚款陆元", ["陆"]),
        ("查獲近８萬餘張", ["近８萬餘"]),
        ("四川省破案３３３２起", ["３３３２"]),
        ("１２人至１８人", ["１２人至１８人"]),
    ],
)
def test_numbers_stay(text: str, spans: list[str], tokenizer: Tokenizer) -> None:
    mentions = find_numbers(text, tokenizer)
    assert [mention.span.text for mention in mentions] == spans
    assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)


def test_the_examples_of_the_contract() -> None:
    (mention,) = find_numbers("三千八百九十六万余条")
    assert mention.quantity is not None
    assert (mention.quantity.value, mention.quantity.modifier) == (38960000, "more_than")
    assert mention.kind is NumberKind.INTEGER
    assert mention.role is None


def test_addresses_give_nothing() -> None:
    text = "见 https://example.org/a?id=305&x=%2024 和 www.example.org/12，3起，5元"
    assert [mention.span.text for mention in find_numbers(text)] == ["3", "5"]
    assert [mention.span.text for mention in find_money(text)] == ["5元"]


@pytest.mark.parametrize("text", [None, 3, b"3", ["3"]])
def test_only_strings(text: object) -> None:
    with pytest.raises(TypeError, match="text must be a str"):
        find_numbers(text)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text must be a str"):
        find_money(text)  # type: ignore[arg-type]


def test_a_string_of_digits_without_value_has_no_quantity() -> None:
    (mention,) = find_numbers("9" * 100)
    assert (mention.quantity, mention.kind) == (None, NumberKind.DIGITS)


def test_decimals_are_exact_and_plain() -> None:
    (mention,) = find_numbers("1234567890123456789012345678901234567890.5万")
    assert mention.quantity is not None
    assert str(mention.quantity.value) == "12345678901234567890123456789012345678905000"


def test_a_name_that_the_caller_knows() -> None:
    text = "三六零公司"
    number = scan_numbers(text)[0]
    assert not inside_word(text, number, [Token("三六零", 0, 3, "m"), Token("公司", 3, 5, "n")])
    assert inside_word(text, number, [Token("三六零公司", 0, 5, "nz")])
    assert not inside_word(text, number, [])


def test_word_list() -> None:
    path = files("netcrime_ie") / "resources" / "lexicon" / "numeral_words.tsv"
    words = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, reading, _ = line.split("\t")
        assert reading in ("word", "name", "number")
        assert fold(word) == word
        assert not NUMERALS.isdisjoint(word)
        words.append(word)
    assert len(words) == len(set(words))


def test_value_of_a_mixed_numeral() -> None:
    (mention,) = find_numbers("12万3千")
    assert mention.quantity is not None
    assert mention.quantity.value == Decimal(123000)
