"""By how many percent which figure changed; baselines have no change of their own."""

import pytest

from netcrime_ie import extract

BASELINES = [
    # Of several baselines the one that is named.
    (
        "今年受理案件202件、财损7亿元，去年同期则为238件、15亿元，件数降26.2%、财损减少51.5%。",
        ["-26.2", "-51.5", None, None],
    ),
    ("破案587件，比去年同期的512件成长14.6%。", ["14.6", None]),
    # What measures as the baseline does.
    ("审结案件42件106人，比去年同期的35件上升20%。", ["20", None, None]),
    (
        "受理案件46件95人，与2020年的27件61人相比，分别增加70%和55.7%。",
        ["70", "55.7", None, None],
    ),
    ("共破获倒票案件158起。与去年同期的141起相比，破案数上升12.4%。", ["12.4", None]),
    ("查获货物总值43亿元（折合美元6亿元），较去年同期的29亿元上升48%。", ["48", None, None]),
    (
        "全省破案912起，缴毒6.3吨。\n上一年同期，全省破案598起、缴毒3480公斤，两项数据分别攀升52%和81%。",
        ["52", "81", None, None],
    ),
]

NAMED = [
    # What a percentage or a multiple led to.
    ("去年骗案2064宗，上升94%；损失金额上升2.5倍至5亿元。", ["94", "250"]),
    # Items of a list, of which not all were told.
    (
        "全市破获刑事案件572起，查处治安案件1784起。刑事破案数、打击人数分别比上年同期上升42%和56%。",
        ["42", None],
    ),
    ("起诉5921人，批捕2013人。批捕人数、不捕人数同比分别下降11%和8%。", [None, "-11"]),
    # Another period's figure that nothing was told of.
    (
        "截至7月底，全国破获刑事案件2698起。\n今年上半年，全国刑事案件同比下降16.3%。",
        [None],
    ),
    # Times and percentages together.
    (
        "办理民事案件316件、行政案件78件、公益诉讼案件195件，比2018年分别上升1.5倍、3.3倍和72.6%。",
        ["150", "330", "72.6"],
    ),
    # Deaths fell: the figures of what caused them did not.
    (
        "查处交通违法1560起，其中无证驾驶55起、酒驾475起。因无证驾驶、酒驾导致的死亡人数同比分别下降30%、50%。",
        [None, None, None],
    ),
    # A multiple that nothing rose by.
    ("新收案件541件。毒品案件的增幅是全部案件增幅的4.12倍。", [None]),
    ("立案300件，同比增长了近3倍。", ["300"]),
    # Points of a share change no figure.
    ("危险驾驶起诉501人，占比较2021年降低2.4个百分点。", [None]),
    # In another sentence, by the verb or by what is counted.
    ("立案侦办案件71起，抓获嫌疑人103名。立案数、抓获数较去年分别增长22%和18%。", ["22", "18"]),
    ("立案156件，破案98起；立案数同比下降6.3%，破案数上升11%。", ["-6.3", "11"]),
    ("审结案件318件702人，件数同比上升22.6%。", ["22.6", None]),
    ("审结案件318件702人，人数同比上升22.6%。", [None, "22.6"]),
    (
        "诈骗罪起诉120人，开设赌场罪起诉53人。其中，开设赌场罪起诉人数下降11.7%。",
        [None, "-11.7"],
    ),
    # A thing of which no figure was told.
    ("查缴资金57亿元，据监测，网络平台下降了77%。", [None]),
    ("捣毁窝点3个，发案数同比下降23.9%。", [None]),
]

FORMS = [
    ("诈骗案共886宗，按年升17.9%。", ["17.9"]),
    ("罪案67740宗，按年下跌7.1%。", ["-7.1"]),
    ("立案侦办案件74起，同比增加14.2%。", ["14.2"]),
    ("涉毒案件上升8%至578宗。", ["8"]),
    ("破案167起（刑侦58起、网安109起），同比上升22.8%。", ["22.8", None, None]),
    ("约谈131家、154人次，同比分别增长22.6%、下降3.1%。", ["22.6", "-3.1"]),
    ("破案46起，环比上升一倍。", ["100"]),
    ("刑拘312人，同比+12.5%。", ["12.5"]),
    # a rate, a share, and a change in number
    ("拦截电话2.1亿次，日均拦截量较上年增长12%。", [None]),
    ("破案46起，破案率达91%。", [None]),
    ("破案46起，比去年少了12起。", [None]),
]


@pytest.mark.parametrize(("text", "changes"), [*BASELINES, *NAMED, *FORMS])
def test_changes(text, changes):
    facts = extract(text, published="2021-08-20").facts
    found = [None if fact.change is None else str(fact.change) for fact in facts]
    assert found == changes, [fact.span.text for fact in facts]


def test_a_repeated_headline_has_no_change():
    text = "交警查处酒驾36起 同比下降12.4%\n8月，交警查处酒驾36起，同比下降12.4%。"
    headline, figure = extract(text, published="2021-08-20").facts
    assert headline.change is None
    assert str(figure.change) == "-12.4"
