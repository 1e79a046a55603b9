"""Numerals on folded characters: text -> (span, value, modifier, low, high, kind)."""

from decimal import Decimal

import pytest

from netcrime_ie.numbers import Number, scan_numbers
from netcrime_ie.text import fold


def _only(text: str) -> tuple[str, Number]:
    folded = fold(text)
    numbers = scan_numbers(folded)
    assert len(numbers) == 1, [folded[n.start : n.end] for n in numbers]
    return folded[numbers[0].start : numbers[0].end], numbers[0]


def _texts(text: str) -> list[str]:
    folded = fold(text)
    return [folded[number.start : number.end] for number in scan_numbers(folded)]


# text, span, value: exact integers and decimals
EXACT = [
    ("案件3332起", "3332", "3332"),
    ("３３３２起", "3332", "3332"),
    ("1,126部", "1,126", "1126"),
    ("１，９００元", "1,900", "1900"),
    ("12,345,678条", "12,345,678", "12345678"),
    ("5.1萬個", "5.1万", "51000"),
    ("36.57亿", "36.57亿", "3657000000"),
    ("4.78万亿", "4.78万亿", "4780000000000"),
    ("116.4 万元", "116.4 万", "1164000"),
    ("1.5千人", "1.5千", "1500"),
    ("3万5000元", "3万5000", "35000"),
    ("12万3千", "12万3千", "123000"),
    ("88亿7,015万元", "88亿7,015万", "8870150000"),
    ("5亿1万4千6百", "5亿1万4千6百", "500014600"),
    ("7 萬5 千4 百", "7 万5 千4 百", "75400"),
    ("2千零30万", "2千零30万", "20300000"),
    ("十", "十", "10"),
    ("廿四歲", "廿四", "24"),
    ("卅六", "卅六", "36"),
    ("一百廿五", "一百廿五", "125"),
    ("一千零五", "一千零五", "1005"),
    ("一百〇八", "一百〇八", "108"),
    ("两百五", "两百五", "250"),
    ("三千八", "三千八", "3800"),
    ("九万四", "九万四", "94000"),
    ("百三", "百三", "130"),
    ("五亿零六", "五亿零六", "500000006"),
    ("一万五千亿", "一万五千亿", "1500000000000"),
    ("四万万", "四万万", "400000000"),
    ("一百零十万三千斤", "一百零十万三千", "1103000"),
    ("五兆六十二億四萬五千二", "五兆六十二亿四万五千二", "5006200045200"),
    ("三千 八百 九十六 万", "三千 八百 九十六 万", "38960000"),
    ("肆佰陸拾", "肆佰陆拾", "460"),
    ("壹萬貳仟叁佰肆拾伍", "壹万贰仟叁佰肆拾伍", "12345"),
    ("二十八億三千萬元", "二十八亿三千万", "2830000000"),
    ("一五〇万", "一五〇万", "1500000"),
    ("百万", "百万", "1000000"),
    ("千万", "千万", "10000000"),
    ("零点五", "零点五", "0.5"),
    ("二点一五亿", "二点一五亿", "215000000"),
    ("两千三点一", "两千三点一", "2300.1"),
    ("四百亿点零五零", "四百亿点零五零", "40000000000.05"),
    ("15k元", "15k", "15000"),
    ("3.2k", "3.2k", "3200"),
    ("4k视频", "4", "4"),
    ("5km", "5", "5"),
    (".5", ".5", "0.5"),
    ("...9", "9", "9"),
    ("-10000", "-10000", "-10000"),
    ("负一百", "负一百", "-100"),
    ("增速为-3.5", "-3.5", "-3.5"),
    ("净网-2018", "2018", "2018"),
    ("背负20万元", "20万", "200000"),
    ("18.2千克", "18.2", "18.2"),
    ("3千米", "3", "3"),
    ("三万五千克", "三万五千", "35000"),
    ("100兆带宽", "100", "100"),
    ("3亿", "3亿", "300000000"),
    ("达31人", "31", "31"),
    ("高达3000万", "3000万", "30000000"),
    ("共7人", "7", "7"),
]


@pytest.mark.parametrize(("text", "span", "value"), EXACT)
def test_exact(text: str, span: str, value: str) -> None:
    found, number = _only(text)
    assert (found, number.value, number.modifier) == (span, Decimal(value), "exact")
    assert number.low == number.high == number.value
    assert number.value is not None
    assert "E" not in str(number.value)


# text, span, value, modifier, low, high
BOUNDED = [
    ("8万余张", "8万余", "80000", "more_than", "80000", "90000"),
    ("8余万张", "8余万", "80000", "more_than", "80000", "90000"),
    ("五千六百余万元", "五千六百余万", "56000000", "more_than", "56000000", "57000000"),
    ("88亿7,015万余元", "88亿7,015万余", "8870150000", "more_than", "8870150000", "8870160000"),
    ("2000余万", "2000余万", "20000000", "more_than", "20000000", "30000000"),
    ("80余", "80余", "80", "more_than", "80", "90"),
    ("1.9万余", "1.9万余", "19000", "more_than", "19000", "20000"),
    ("1520余", "1520余", "1520", "more_than", "1520", "1530"),
    ("3.1万余", "3.1万余", "31000", "more_than", "31000", "32000"),
    ("1.2亿余", "1.2亿余", "120000000", "more_than", "120000000", "130000000"),
    ("9800余次", "9800余", "9800", "more_than", "9800", "9900"),
    ("8300 多张", "8300 多", "8300", "more_than", "8300", "8400"),
    ("九百多個", "九百多", "900", "more_than", "900", "1000"),
    ("十余起", "十余", "10", "more_than", "10", "20"),
    ("百余人", "百余", "100", "more_than", "100", "200"),
    ("万余次", "万余", "10000", "more_than", "10000", "20000"),
    ("二十有余", "二十有余", "20", "more_than", "20", None),
    ("逾六千萬條", "逾六千万", "60000000", "more_than", "60000000", None),
    ("超2000万", "超2000万", "20000000", "more_than", "20000000", None),
    ("超过百万", "超过百万", "1000000", "more_than", "1000000", None),
    ("突破15万", "突破15万", "150000", "more_than", "150000", None),
    ("不低于3万", "不低于3万", "30000", "more_than", "30000", None),
    ("至少三起", "至少三", "3", "more_than", "3", None),
    ("阅读量过万", "过万", "10000", "more_than", "10000", None),
    ("10人以上", "10", "10", "more_than", "10", None),
    ("1500%以上", "1500%以上", "1500", "more_than", "1500", None),
    ("1万元以上", "1万", "10000", "more_than", "10000", None),
    ("三年多", "三", "3", "more_than", "3", "4"),
    ("两个多月", "两", "2", "more_than", "2", "3"),
    ("近500万", "近500万", "5000000", "less_than", None, "5000000"),
    ("将近20起", "将近20", "20", "less_than", None, "20"),
    ("接近40", "接近40", "40", "less_than", None, "40"),
    ("不足10%", "不足10%", "10", "less_than", None, "10"),
    ("不到20天", "不到20", "20", "less_than", None, "20"),
    ("12小时以内", "12", "12", "less_than", None, "12"),
    ("约9300万", "约9300万", "93000000", "about", None, None),
    ("损失约九千三百万元", "约九千三百万", "93000000", "about", None, None),
    ("折合约28万", "约28万", "280000", "about", None, None),
    ("2300万左右", "2300万左右", "23000000", "about", None, None),
    ("200余名左右", "200余", "200", "about", None, None),
    ("十来个", "十来", "10", "about", None, None),
    ("百十人", "百十", "100", "about", None, None),
    ("近百余次", "近百余", "100", "less_than", None, "100"),
    ("近八成", "近八成", "80", "less_than", None, "80"),
    ("约10至20人", "约10至20", "10", "about", None, None),
    ("数百余起", "数百余", "200", "more_than", "200", "300"),
    ("十几人", "十几", "11", "vague", "11", "19"),
    ("二十几万", "二十几万", "210000", "vague", "210000", "299999"),
    ("数十", "数十", "20", "vague", "20", "99"),
    ("几十", "几十", "20", "vague", "20", "99"),
    ("数百", "数百", "200", "vague", "200", "999"),
    ("数万", "数万", "20000", "vague", "20000", "99999"),
    ("几百万", "几百万", "2000000", "vague", "2000000", "9999999"),
    ("好几百", "好几百", "200", "vague", "200", "999"),
    ("几个", "几", "2", "vague", "2", "9"),
    ("上百", "上百", "100", "vague", "100", None),
    ("上万", "上万", "10000", "vague", "10000", None),
    ("上亿", "上亿", "100000000", "vague", "100000000", None),
    ("上千万元", "上千万", "10000000", "vague", "10000000", None),
    ("成百上千", "成百上千", "100", "vague", "100", None),
    ("数以万计", "数以万计", "10000", "vague", "10000", None),
    ("10至20", "10至20", "10", "range", "10", "20"),
    ("10-20名", "10-20", "10", "range", "10", "20"),
    ("10～20名", "10~20", "10", "range", "10", "20"),
    ("10—20名", "10—20", "10", "range", "10", "20"),
    ("六至八人", "六至八", "6", "range", "6", "8"),
    ("3万到5万", "3万到5万", "30000", "range", "30000", "50000"),
    ("3至5万", "3至5万", "30000", "range", "30000", "50000"),
    ("三至五百", "三至五百", "300", "range", "300", "500"),
    ("100至1万", "100至1万", "100", "range", "100", "10000"),
    ("三五个", "三五", "3", "range", "3", "5"),
    ("七八十", "七八十", "70", "range", "70", "80"),
    ("八九十张", "八九十", "80", "range", "80", "90"),
    ("三四千万", "三四千万", "30000000", "range", "30000000", "40000000"),
    ("一两百", "一两百", "100", "range", "100", "200"),
    ("十五六", "十五六", "15", "range", "15", "16"),
    ("约为三、四千元", "约为三、四千", "3000", "about", None, None),
    ("损失三、四千元", "三、四千", "3000", "range", "3000", "4000"),
]


@pytest.mark.parametrize(("text", "span", "value", "modifier", "low", "high"), BOUNDED)
def test_bounded(
    text: str, span: str, value: str, modifier: str, low: str | None, high: str | None
) -> None:
    found, number = _only(text)
    assert (found, str(number.value), number.modifier) == (span, value, modifier)
    assert number.low == (None if low is None else Decimal(low))
    assert number.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("text", "span", "unit", "low", "high"),
    [
        ("１２人至１８人", "12人至18人", "人", "12", "18"),
        ("0.5元至3元不等", "0.5元至3元", "元", "0.5", "3"),
        ("650元至12万元", "650元至12万元", "元", "650", "120000"),
        ("廿四歲至五十七歲", "廿四岁至五十七岁", "岁", "24", "57"),
    ],
)
def test_range_swallows_the_unit_that_it_repeats(
    text: str, span: str, unit: str, low: str, high: str
) -> None:
    found, number = _only(text)
    assert (found, number.unit, number.modifier) == (span, unit, "range")
    assert (number.low, number.high) == (Decimal(low), Decimal(high))


# text, span, value, kind
RATIOS = [
    ("12.5%", "12.5%", "12.5", "percent"),
    ("91％", "91%", "91", "percent"),
    ("2‰", "2‰", "0.2", "percent"),
    ("-22.2%", "-22.2%", "-22.2", "percent"),
    ("负3.9%", "负3.9%", "-3.9", "percent"),
    ("百分之二点四", "百分之二点四", "2.4", "percent"),
    ("百 分 之2.4", "百 分 之2.4", "2.4", "percent"),
    ("千分之一", "千分之一", "0.1", "percent"),
    ("万分之三", "万分之三", "0.03", "percent"),
    ("百万分之五", "百万分之五", "0.0005", "percent"),
    ("百分之百", "百分之百", "100", "percent"),
    ("12.56个百分点", "12.56个百分点", "12.56", "percent"),
    ("一 百 五 十 个 百 分 点", "一 百 五 十 个 百 分 点", "150", "percent"),
    ("七成六", "七成六", "76", "percent"),
    ("佔六成;", "六成", "60", "percent"),
    ("半成", "半成", "5", "percent"),
    ("三至五成", "三至五成", "30", "percent"),
    ("5-20%", "5-20%", "5", "percent"),
    ("八点五折", "八点五折", "85", "percent"),
    ("五五折", "五五折", "55", "percent"),
    ("打7 2 折", "7 2 折", "72", "percent"),
    ("打对折", "对折", "50", "percent"),
    ("五分之一", "五分之一", "0.2", "fraction"),
    ("五百分之2", "五百分之2", "0.004", "fraction"),
    ("负一又二分之一", "负一又二分之一", "-1.5", "fraction"),
    ("1 3/5", "1 3/5", "1.6", "fraction"),
    ("1/2", "1/2", "0.5", "fraction"),
    ("一半", "一半", "0.5", "fraction"),
    ("半年", "半", "0.5", "fraction"),
    ("第三款", "第三", "3", "ordinal"),
    ("第6个年头", "第6", "6", "ordinal"),
    ("第十二届", "第十二", "12", "ordinal"),
    ("二〇一八年", "二〇一八", "2018", "digits"),
    ("二○一八年", "二○一八", "2018", "digits"),
    ("第01版", "第01", "1", "ordinal"),
    ("07版", "07", "7", "digits"),
    ("1.5倍", "1.5", "1.5", "decimal"),
    ("3倍", "3", "3", "integer"),
]


@pytest.mark.parametrize(("text", "span", "value", "kind"), RATIOS)
def test_kinds(text: str, span: str, value: str, kind: str) -> None:
    found, number = _only(text)
    assert (found, number.value, number.kind) == (span, Decimal(value), kind)


# What must not be read together, and modifiers that are parts of other words.
SEPARATE = [
    ("2018-10-13", ["2018", "10", "13"]),
    ("18.10.2016", ["18", "10", "2016"]),
    ("2018/10/13", ["2018", "10", "13"]),
    ("192.168.1.1", ["192", "168", "1", "1"]),
    ("010-12345678", ["010", "12345678"]),
    ("400-123-4567", ["400", "123", "4567"]),
    ("3·19", ["3", "19"]),
    ("9:17-18:20", ["9", "17", "18", "20"]),
    ("9月25日至10月10日", ["9", "25", "10", "10"]),
    ("358男167女", ["358", "167"]),
    ("1, 234", ["1", "234"]),
    ("12万 3人", ["12万", "3"]),
    ("1600万 奖池36.57亿", ["1600万", "36.57亿"]),
    ("五十千", ["五十", "千"]),
    ("两百点两", ["两百", "两"]),
    ("八点二十", ["八", "二十"]),
    ("八点零五分", ["八", "零五"]),
    ("三百四百", ["三百", "四百"]),
    ("一万一万", ["一万", "一万"]),
    ("2018十大新闻", ["2018", "十"]),
    ("2018多地", ["2018"]),
    ("第二、第三款", ["第二", "第三"]),
    ("一、二、三", ["一", "二", "三"]),
    ("附近3个小区", ["3"]),
    ("最近3天", ["3"]),
    ("网约3次", ["3"]),
    ("合约3份", ["3"]),
    ("查不到2人", ["2"]),
    ("其余5人", ["5"]),
    ("以上2人以上述方式", ["2"]),
    ("5人多次作案", ["5"]),
    ("2余某", ["2"]),
    ("网上百家号", ["百"]),
    ("通过百家号", ["百"]),
    ("人数百余", ["百余"]),
    ("一人数百元", ["一", "数百"]),
    ("上半年", ["半"]),
    ("138-1234-5678", ["138", "1234", "5678"]),
    ("数据", []),
    ("余额", []),
    ("千克", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "spans"), SEPARATE)
def test_separate(text: str, spans: list[str]) -> None:
    assert _texts(text) == spans


@pytest.mark.parametrize("text", ["附近3个小区", "合约3份", "查不到2人", "5人多次作案", "其余5人"])
def test_word_before_is_no_modifier(text: str) -> None:
    assert _only(text)[1].modifier == "exact"


def test_modifier_behind_a_classifier_has_its_own_stretch() -> None:
    text = "涉案200余名左右"
    (number,) = scan_numbers(text)
    assert text[number.start : number.end] == "200余"
    assert number.tail is not None
    assert text[slice(*number.tail)] == "左右"


def test_core_lies_inside_the_modifiers() -> None:
    text = "近8万余张"
    (number,) = scan_numbers(text)
    assert text[number.core_start : number.core_end] == "8万余"


@pytest.mark.parametrize("text", ["9" * 100, "一" * 100, "万" * 100, "9" * 100 + ".5万"])
def test_more_digits_than_any_sum_have_no_value(text: str) -> None:
    (number, *rest) = scan_numbers(text)
    assert (number.value, number.kind, number.low, number.high) == (None, "digits", None, None)
    assert all(number.kind != "digits" or number.value is None for number in rest)
