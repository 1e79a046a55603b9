"""Names that several places share: the parent, the list, the home place, the page, prominence."""

import pytest


def last(places, text, near=None):
    return places(text, near)[-1]


@pytest.mark.parametrize(
    ("text", "near", "adcode", "reason"),
    [
        ("北京市朝阳区", None, "110105", "北京市 stands before it"),
        ("北京市朝阳区", "210000", "110105", "北京市 stands before it"),
        ("朝阳警方", None, "211300", "the most prominent of that name"),
        ("朝阳警方", "110000", "110105", "it is the nearest to the home place"),
        ("朝阳区警方", "220102", "220104", "it is the nearest to the home place"),
        ("鼓楼区警方", "350000", "350102", "it is the nearest to the home place"),
        ("沈阳市公安局通报，和平区", None, "210102", "the page names its city"),
        ("石家庄市公安局通报，新华区", None, "130105", "the page names its city"),
        ("邢台市民报警，张家口警方赶到桥西区", None, "130703", "the page names its city"),
        ("河南省公安厅通报，鼓楼区", None, "410204", "the page names its province"),
        (
            "赶赴浙江，在当地江北警方配合下",
            "500000",
            "330205",
            "it is where the text has just been",
        ),
        ("沈阳和平、铁西", None, "210106", "it is listed with 和平区"),
        ("华容县东山镇,在华容", None, "430623", "the page names 华容县"),
        ("华容县东山镇,在华容", "420000", "430623", "the page names 华容县"),
        ("在华容抓获", "420000", "420703", "it is the nearest to the home place"),
        ("长春、吉林警方", None, "220200", "it is listed with 长春市"),
        ("在辽宁、吉林抓获", "220200", "220000", "it is listed with 辽宁省"),
        ("在海南抓获", "630000", "460000", "the most prominent of that name"),
        ("恩施警方", None, "422800", "the most prominent of that name"),
    ],
)
def test_meaning_and_reason(places, text, near, adcode, reason):
    match = last(places, text, near)
    assert match.entry.adcode == adcode
    assert {why for _, why in match.candidates} == {reason}


@pytest.mark.parametrize(
    ("text", "adcodes"),
    [
        # A name that is a common word, at the beginning of what its police did.
        ("信阳市公安局破案90起,其中光山破案5起、罗山破案3起", ["411500", "411522", "411521"]),
        ("湘西州战果\n永顺:劝返逃犯6人", ["433100", "433127"]),
        ("信阳市公安局破案90起,其中光山5起、罗山3起", ["411500", "411522", "411521"]),
        # 其中 does not begin 中江 and 中卫.
        ("泸州市公安局破案90起,其中江阳3起", ["510500", "510502"]),
        ("新乡市公安局破案90起,其中卫辉3起", ["410700", "410781"]),
        ("公安厅破案90起,中卫3起", ["640500"]),
        # A strict one only in such a list or behind its label.
        ("滁州市战果\n来安:破案3起", ["341100", "341122"]),
        ("滁州市战果\n来安:警方提示", ["341100"]),
        ("滁州市战果,来安抓获3人", ["341100"]),
        # Where the page names nothing of its city, or nobody acts, it is the word.
        ("警方破案90起,其中光山破案5起", []),
        ("信阳市公安局在游览光山时接警,光山秃岭", ["411500"]),
        ("湘西州战果\n一见永顺:他说", ["433100"]),
    ],
)
def test_common_words_that_open_a_clause(places, text, adcodes):
    assert [match.entry.adcode for match in places(text)] == adcodes


@pytest.mark.parametrize(
    ("text", "near", "adcodes"),
    [
        # A district or township of Taiwan has the name as well.
        ("警方在北屯、沙鹿搜索", "710000", []),
        ("屏东潮州一名妇人受骗", "710000", ["712400"]),
        ("长治及内埔两处机房", "710000", []),
        # What holds it stands before it, or the text is of the mainland.
        ("广东潮州一名男子", "710000", ["440000", "445100"]),
        ("潮州一名妇人受骗", "440000", ["445100"]),
        ("在上海、厦门设机房", "710000", ["310000", "350200"]),
    ],
)
def test_townships_of_taiwan(places, text, near, adcodes):
    assert [match.entry.adcode for match in places(text, near)] == adcodes


def test_candidates_are_the_other_meanings(places):
    match = last(places, "西湖区警方", "330000")
    assert match.entry.adcode == "330106"
    assert {entry.adcode for entry, _ in match.candidates} == {"360103"}


def test_single_meaning_has_no_candidates(places):
    assert last(places, "泸州警方").candidates == ()


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("四川省成都市", ["name", "chain"]),
        ("沈阳市和平、铁西、浑南三个区", ["name", "chain", "list", "name"]),
        ("沈阳和平、铁西", ["name", "chain", "list"]),
        ("资源警方", ["agency"]),
        ("沈阳市民王某在和平开店", ["name", "located"]),
    ],
)
def test_evidence(places, text, reasons):
    assert [match.reason for match in places(text)] == reasons


@pytest.mark.parametrize(
    ("text", "adcode", "part"),
    [
        ("天府新区公安分局", "510100", True),
        ("在旺角拘捕", "810000", True),
        ("东莞市虎门镇", "441900", True),
        ("浦东警方", "310115", False),
        ("雄安新区公安局", "130600", True),
        ("香港警方", "810000", False),
    ],
)
def test_parts(places, text, adcode, part):
    match = last(places, text)
    assert (match.entry.adcode, match.part) == (adcode, part)
