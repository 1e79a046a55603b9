"""Sums of money: text -> (span, value, currency, modifier)."""

from decimal import Decimal

import pytest

from netcrime_ie.numbers import find_money, scan_money, scan_numbers
from netcrime_ie.numbers.currencies import KINDS, Currencies, Currency, load_currencies
from netcrime_ie.text import fold

MONEY = [
    ("追缴八十万元", "八十万元", "800000", "CNY", "exact"),
    ("涉案价值４００余万元", "４００余万元", "4000000", "CNY", "more_than"),
    ("流水近90亿元", "近90亿元", "9000000000", "CNY", "less_than"),
    ("高達上百萬元", "上百萬元", "1000000", "CNY", "vague"),
    ("現金約二點一五億港元", "約二點一五億港元", "215000000", "HKD", "about"),
    ("折合人民币约28万元", "人民币约28万元", "280000", "CNY", "about"),
    ("约人民币28万元", "约人民币28万元", "280000", "CNY", "about"),
    ("不低于人民币3万元", "不低于人民币3万元", "30000", "CNY", "more_than"),
    ("1.08亿元以上", "1.08亿元以上", "108000000", "CNY", "more_than"),
    ("2300万元左右", "2300万元左右", "23000000", "CNY", "about"),
    ("100元余", "100元余", "100", "CNY", "more_than"),
    ("二十八億三千萬元人民幣", "二十八億三千萬元人民幣", "2830000000", "CNY", "exact"),
    ("三百萬元港幣", "三百萬元港幣", "3000000", "HKD", "exact"),
    ("港幣三百萬元", "港幣三百萬元", "3000000", "HKD", "exact"),
    ("扣押三百三十多萬港元", "三百三十多萬港元", "3300000", "HKD", "more_than"),
    ("罰款5万澳門元", "5万澳門元", "50000", "MOP", "exact"),
    ("新臺幣三千元", "新臺幣三千元", "3000", "TWD", "exact"),
    ("人民币  50元", "人民币  50元", "50", "CNY", "exact"),
    ("人民币300万", "人民币300万", "3000000", "CNY", "exact"),
    ("金额￥12,345.60元", "￥12,345.60元", "12345.6", "CNY", "exact"),
    ("HK$3万", "HK$3万", "30000", "HKD", "exact"),
    ("US$1.5亿", "US$1.5亿", "150000000", "USD", "exact"),
    ("50万美元以上", "50万美元以上", "500000", "USD", "more_than"),
    ("一两万美金", "一两万美金", "10000", "USD", "range"),
    ("三十卢布", "三十卢布", "30", "RUB", "exact"),
    ("1,000,000越南盾", "1,000,000越南盾", "1000000", "VND", "exact"),
    ("50元6角三分", "50元6角三分", "50.63", "CNY", "exact"),
    ("壹佰元陆角柒分", "壹佰元陆角柒分", "100.67", "CNY", "exact"),
    ("两美元又三美分", "两美元又三美分", "2.03", "USD", "exact"),
    ("10日元5日本銭", "10日元5日本銭", "10.05", "JPY", "exact"),
    ("650元至12万元", "650元至12万元", "650", "CNY", "range"),
    ("每单佣金3至8元", "3至8元", "3", "CNY", "range"),
    ("４．２万枚泰达币（ＵＳＤＴ）", "４．２万枚泰达币", "42000", "USDT", "exact"),
    ("泰达币4万余枚", "泰达币4万余", "40000", "USDT", "more_than"),
    ("USDT(泰达币)136万枚", "USDT(泰达币)136万", "1360000", "USDT", "exact"),
    ("20个比特币", "20个比特币", "20", "BTC", "exact"),
    ("500 USDT", "500 USDT", "500", "USDT", "exact"),
    ("5块钱", "5块钱", "5", "CNY", "exact"),
    ("花费我三块", "三块", "3", "CNY", "exact"),
    ("1块5毛", "1块5毛", "1.5", "CNY", "exact"),
    ("三毛钱", "三毛钱", "0.3", "CNY", "exact"),
    ("每条5分。", "5分", "0.05", "CNY", "exact"),
    ("20元月租", "20元", "20", "CNY", "exact"),
    ("几百块钱", "几百块钱", "200", "CNY", "vague"),
]


@pytest.mark.parametrize(("text", "span", "value", "currency", "modifier"), MONEY)
def test_money(text: str, span: str, value: str, currency: str, modifier: str) -> None:
    (mention,) = find_money(text)
    assert text[mention.span.start : mention.span.end] == mention.span.text == span
    assert mention.quantity.value == Decimal(value)
    assert (mention.currency, mention.quantity.modifier) == (currency, modifier)


@pytest.mark.parametrize(
    "text",
    [
        "奖池36.57亿",
        "公元2018年",
        "单元3",
        "2018元旦",
        "5元宵",
        "一元化",
        "一元二次方程",
        "多元",
        "五角大楼",
        "80分钟",
        "5分",
        "三分之一",
        "移动硬盘3块、银行卡2张",
        "52块、净重18.2公斤",
        "3块硬盘",
        "人民币5张",
        "比特币3次",
        "3ETHICS",
        "第3元",
        "12.5%",
        "元",
        "",
    ],
)
def test_no_money(text: str) -> None:
    assert find_money(text) == []


def test_each_currency_word_serves_one_number() -> None:
    assert [(m.span.text, m.currency) for m in find_money("4人民币5美元")] == [
        ("4人民币", "CNY"),
        ("5美元", "USD"),
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [("3元", True), ("$3", True), ("3元港币", False), ("¥3", False), ("US$3", False)],
)
def test_bare_yuan_and_dollar_are_plain(text: str, plain: bool) -> None:
    (money,) = scan_money(text, scan_numbers(text))
    assert money.plain is plain


def test_kuai_is_money_only_where_asked() -> None:
    text = "花费我三块"
    assert scan_money(text, scan_numbers(text)) == []
    assert len(scan_money(text, scan_numbers(text), colloquial=True)) == 1


def test_bounds_of_a_sum_count_the_modifier_behind_the_currency() -> None:
    (mention,) = find_money("三百元余")
    assert (mention.quantity.low, mention.quantity.high) == (300, 400)


def test_currency_table() -> None:
    currencies = load_currencies()
    assert isinstance(currencies, Currencies)
    names: list[str] = []
    from importlib.resources import files

    path = files("netcrime_ie") / "resources" / "currencies.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, name, kind, factor = line.split("\t")
        entry = Currency(code, name, kind, Decimal(factor))
        assert entry.kind in KINDS
        assert (code == "-") == (kind == "not")
        assert fold(name) == name, f"{name} is not in folded form"
        names.append(name)
    assert len(names) == len(set(names))
