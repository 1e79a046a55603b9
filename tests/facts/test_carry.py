"""What a number takes over from the text before it."""

import pytest

from netcrime_ie import extract

ROWS = [
    # A part without a verb of enforcement has the type of what it divides.
    (
        "交警共查处酒驾25973起,其中饮酒驾驶22905起、醉酒驾驶2399起。",
        "investigated 25973|investigated 22905|investigated 2399",
    ),
    ("警方抓获嫌疑人120名,其中女性32名。", "captured 120|captured 32"),
    # A part that names its own kind keeps it.
    ("警方抓获嫌疑人879人,含网上逃犯14人。", "captured 879|fugitive 14"),
    # The next kind of a list goes on with the verb.
    (
        "检察机关立案查办贿赂犯罪案件77件,涉及民生领域的案件59件,涉农案件43件。",
        "investigated 77|investigated 59|investigated 43",
    ),
    # 共计 sums up what the clause before it named, or the list before it.
    ("执法人员在仓库里发现大量盗版图书,总计27万册。", "other 270000"),
    ("税务局对该加油站追缴税费款并处罚款,共计143万元。", "recovered 1430000"),
    # The last of a list lends its classifier to the numbers before it.
    (
        "长治、运城、吕梁查处量较高,分别为3218、3051、2821起,共计9090起。",
        "investigated 3218|investigated 3051|investigated 2821|investigated 9090",
    ),
    # Of two sums side by side the second is what the first is; the list goes on with its verb.
    (
        "民警查获香烟300箱,价值分别为30万元、20万元,酒5瓶。",
        "seized 300|involved 300000|involved 200000|seized 5",
    ),
    # People counted by sex alone.
    ("警方拘捕十男三女。", "captured 10|captured 3"),
    # A verb in a quoted name is no verb of the sentence.
    ("警方开展“整治乱象”等15个专项行动,关停账号30个。", "campaign 15|closed 30"),
    # Verbs zipped to numbers.
    ("交警暂扣、注销驾驶证分别为933本和17本。", "seized 933|closed 17"),
    (
        "公安机关刑事拘留、治安拘留分别为204人、391人。",
        "criminal_detention 204|admin_detention 391",
    ),
    # A list of single things.
    ("民警搜出一支手枪及一颗子弹。", "seized 1|seized 1"),
    # What is received has come through another body.
    ("检察机关受理监察机关移送68件75人。", "received 68|other 75"),
    # A number in the attribute parts no verb from its object.
    ("当场查扣18个品种的假酒1195箱。", "seized 1195"),
    # 受理 and 办结 are two stages of the same reports.
    ("网信办受理举报34.8万件,办结33.9万件。", "lead 348000|lead 339000"),
]


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_taken_over(text, facts):
    found = [f"{fact.type} {fact.quantity.value}" for fact in extract(text).facts]
    assert "|".join(found) == facts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("没收违法所得人民币一亿五千三百一十七点七六万元。", ["153177600"]),
        ("没收违法所得1亿5317.76万元。", ["153177600"]),
        ("查获假烟,案值十五至十八亿元。", ["1500000000"]),
    ],
)
def test_sums_with_two_units(text, values):
    assert [str(fact.quantity.value) for fact in extract(text).facts] == values


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("封停[400]开头号码2.7万个。", "phone"),
        ("对[170]、171号段的6家企业下发通知书。", "phone"),
        ("执法人员对川河村[五]组一处仓库进行检查。", "name"),
        ("市局计划年底前再走访零售户[3]万户次。", "target"),
        ("一经定罪,最高可判监[14]年及罚款500万元。", "law"),
        ("依照刑法第二百八十七条之[二],追究刑事责任。", "law"),
        ("该平台每天进账[数]百万元。", "rate"),
        ("警方兵分[两]路抓捕。", "word"),
        ("三个大队合计占近一半,[三]个大队受表彰。", "agency_count"),
        ("起获印有[27]个品牌标识的烟标8.5万张。", "kind_count"),
    ],
)
def test_no_fact(text, role):
    start = text.index("[")
    text = text.replace("[", "").replace("]", "")
    (entry,) = (
        number for number in extract(text).numbers if number.span.start <= start < number.span.end
    )
    assert entry.role == role
