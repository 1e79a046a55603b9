"""Numbers whose verb stands in another clause, and parts that take the type of what they divide.

Sentences are invented; what the mechanism must leave alone stands beside what it must find.
"""

import pytest

from netcrime_ie import extract

BEHIND_THE_LIST = [
    (
        "账本12册、印章8枚，合计20件，悉数被扣押。",
        "12 measure.seized 册",
        "8 measure.seized 枚",
        "20 measure.seized 件",
    ),
    ("码头上有26个货柜滞留，被缉私民警悉数扣押。", "26 measure.seized 个"),
    (
        "三名“中间人”，六名“跑腿”，二十余名散户相继落网。",
        "3 person.captured 名",
        "6 person.captured 名",
        "20 person.captured 名",
    ),
    # What somebody else does in the next clause is not done to the number.
    ("抓获嫌疑人7名，民警被家属围堵。", "7 person.captured 名"),
]
BEFORE_THE_LIST = [
    (
        "被收缴的酒水里，散装白酒有320升，瓶装假酒90箱。",
        "320 measure.seized 升",
        "90 measure.seized 箱",
    ),
    ("冻结止付：账户1200个，资金86万元。", "1200 measure.frozen 个", "860000 amount.frozen CNY"),
    ("对潜逃外地的两名头目，警方已上网追逃。", "2 person.other 名"),
    # A verb of its own wins over the topic's.
    ("被收缴的酒水里，已销毁假酒90箱。", "90 measure.other 箱"),
]
PARTS = [
    (
        "从起诉罪名看，危险驾驶罪64人，盗窃罪31人。",
        "64 person.prosecuted 人",
        "31 person.prosecuted 人",
    ),
    (
        "起诉的95人中，诈骗罪64人，盗窃罪31人。",
        "95 person.prosecuted 人",
        "64 person.prosecuted 人",
        "31 person.prosecuted 人",
    ),
    (
        "立案90起（刑警大队52，网安大队38）。",
        "90 case.filed 起",
        "52 case.filed -",
        "38 case.filed -",
    ),
    # The verb behind 中 is the part's.
    ("涉案的二十三人中，十四人被逮捕。", "23 person.other 人", "14 person.arrested 人"),
]
VERBS = [
    ("租来的3辆轿车被扣。", "3 measure.seized 辆"),
    ("查补税款和罚款260万元。", "2600000 amount.recovered CNY"),
    ("责令停业整顿并罚款11万元。", "110000 amount.fine CNY"),
    ("罚款17人。", "17 person.admin_penalty 人"),
    ("提出抗诉17件，提前介入36件。", "17 case.other 件", "36 case.other 件"),
    ("泸州警方查获一起走私案。", "1 case.solved 起"),
    ("泸州海关查获走私案件46起。", "46 case.investigated 起"),
    ("查处违规问题71起。", "71 case.investigated 起"),
    ("批准逮捕犯罪嫌疑人11件18人。", "11 case.other 件", "18 person.arrested 人"),
    ("开展6次打击走私专项行动。", "6 measure.campaign 次"),
    ("58名被告人被判处三年至十年不等的有期徒刑。", "58 person.sentenced 名"),
    ("收缴手枪12支，其中5支系群众上交。", "12 measure.seized 支", "5 measure.seized 支"),
    (
        "现场扣查冻品100吨，价值人民币290万元，车辆7辆。",
        "100 measure.seized 吨",
        "2900000 amount.involved CNY",
        "7 measure.seized 辆",
    ),
    (
        "涉案资金止付6.4亿、冻结3.1亿。",
        "640000000 amount.frozen CNY",
        "310000000 amount.frozen CNY",
    ),
    # In Hong Kong a count of cases without a verb is what was reported to the police.
    ("香港警方表示，去年勒索案885宗。", "885 case.received 宗"),
]

EXAMPLES = [*BEHIND_THE_LIST, *BEFORE_THE_LIST, *PARTS, *VERBS]


def read(text: str) -> list[str]:
    return [
        f"{fact.quantity.value} {fact.family}.{fact.type} {fact.unit or '-'}"
        for fact in extract(text).facts
    ]


@pytest.mark.parametrize(("text", "facts"), [(text, facts) for text, *facts in EXAMPLES])
def test_facts(text: str, facts: list[str]) -> None:
    assert read(text) == facts


def test_headlines_are_parted_by_spaces() -> None:
    report = extract("泸州传销案收网 三百余名骨干一夜落网\n泸州警方通报了案情。")
    assert [(fact.type, str(fact.quantity.value)) for fact in report.facts] == [("captured", "300")]
