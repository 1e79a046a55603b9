"""Types that stand outside the clause: totals, comparisons, regions, stages, broken compounds.

In a row: the sentence, then each fact in text order as ``value family.type unit``. All sentences
are invented.
"""

import pytest

from netcrime_ie import extract

COMPOUNDS = [
    ("缉获走私案件3起。", "3 case.solved 起"),
    ("破获毒品走私案件24起、武器走私案件6起。", "24 case.solved 起", "6 case.solved 起"),
    ("捣毁非法采砂点5处。", "5 measure.den 处"),
    ("三县各拔除零包贩毒点4处。", "4 measure.den 处"),
    ("端掉地下印刷点一处。", "1 measure.den 处"),
    ("检查出版物经营单位300家次。", "300 measure.inspected 家次"),
    # near misses
    ("该市设便民服务点40个。", "40 measure.deployed 个"),
    ("查出售假问题3个。", "3 measure.vulnerability 个"),
]

WHOLES = [
    (
        "起诉3300人。被提起公诉的人员中，涉走私类犯罪1200人；危险驾驶500人。",
        "3300 person.prosecuted 人",
        "1200 person.prosecuted 人",
        "500 person.prosecuted 人",
    ),
    (
        "查办走私案件500起，其中非涉税案件340起；后者包括毒品走私案件240起。",
        "500 case.investigated 起",
        "340 case.investigated 起",
        "240 case.investigated 起",
    ),
    (
        "收缴非法出版物30万件。这批出版物里，盗版音像制品达21万张，盗版图书6万册。",
        "300000 measure.seized 件",
        "210000 measure.seized 张",
        "60000 measure.seized 册",
    ),
    (
        "受理诈骗案2100件、财损7亿元，去年同期则为2700件、15亿元。",
        "2100 case.received 件",
        "700000000 amount.loss CNY",
        "2700 case.received 件",
        "1500000000 amount.loss CNY",
    ),
    # a number with a verb of its own is no part
    (
        "查处倒票案件240起。其中，网络倒票90起，涉及嫌疑人108人。",
        "240 case.investigated 起",
        "90 case.investigated 起",
        "108 person.other 人",
    ),
    # 督办 is said of the whole, not of its part
    (
        "由省厅挂牌督办的6起刑事案件已侦破4起。",
        "6 case.supervised 起",
        "4 case.solved 起",
    ),
]

STAGES = [
    ("拘留720人，逮捕490人。", "720 person.criminal_detention 人", "490 person.arrested 人"),
    ("查处治安案件31起，拘留12人。", "31 case.investigated 起", "12 person.admin_detention 人"),
    ("高雄市警方逮捕吳男等11人。", "11 person.captured 人"),
    ("長沙警方逮捕吳某等11人。", "11 person.arrested 人"),
    (
        "8名嫌疑人被取保候审、3人被逮捕。",
        "8 person.bail 名",
        "3 person.arrested 人",
    ),
    ("打詐專案檢肅14件、75人到案。", "14 case.solved 件", "75 person.captured 人"),
]

CLAUSES = [
    # when something happened governs nothing
    ("民警从背包里起出他人身份证66张。", "66 measure.seized 张"),
    ("被捕时，嫌疑人身上带有假币30张。", "30 measure.crime_scale 张"),
    # what was not done
    ("尚有5起案件未找到货主。", "5 case.other 起"),
    # whom a thing made ill
    ("63人服用后出现低血糖等不良反应。", "63 measure.victim 人"),
    # things by their own last verb
    ("查获冻鸟1100只，活鸟106只当场放归。", "1100 measure.seized 只", "106 measure.other 只"),
    # where they searched is what was searched
    ("警方兵分多路在城北的12处处所翻找。", "12 measure.inspected 处"),
    ("民警在两处仓库查扣假酒310箱。", "310 measure.seized 箱"),
    # who acts: officers who close in are no operation
    ("80余名执法人员同时收网。", "80 measure.deployed 名"),
    ("警方分4波搜索，拘提19人。", "4 measure.campaign 波", "19 person.captured 人"),
    ("该团伙坑了2900多名玩家。", "2900 measure.victim 名"),
    ("62家企业因私设暗管被查。", "62 measure.org_penalty 家"),
    ("清理木材市场204次。", "204 measure.inspected 次"),
    ("清理违规商户204家。", "204 measure.org_penalty 家"),
]

ATTRIBUTES = [
    # what a thing is like is no clause
    ("海关在旅客运输行李中查获体积较大的象牙6根。", "6 measure.seized 根"),
    ("查处情节严重的5人。", "5 person.admin_penalty 人"),
    # crimes listed in one attribute
    (
        "警方将涉嫌敲诈、非法拘禁、殴打他人等罪行的团伙成员周某等八人一举擒获。",
        "8 person.captured 人",
    ),
    # wanted people caught, and people only wanted
    ("抓获各类上网通缉逃犯211人。", "211 person.fugitive 人"),
    ("对3人上网追逃。", "3 person.other 人"),
    # whom a procuratorate hunts it adds to the arrested
    ("检察机关追诉漏犯15人，追捕28人。", "15 person.prosecuted 人", "28 person.arrested 人"),
    ("涉案鸟网43张全部烧毁。", "43 measure.other 张"),
    ("涉案资金46万元。", "460000 amount.involved CNY"),
    ("收缴电网900余米，收缴钢丝套120个。", "900 measure.seized 米", "120 measure.seized 个"),
    ("录入吸毒人员信息4.6万条。", "46000 measure.other 条"),
]

SUMS = [
    ("该集團清洗3200萬元犯罪得益。", "32000000 amount.involved CNY"),
    ("该团伙非法所得320万元。", "3200000 amount.gain CNY"),
    ("所有案件累计损失金额，高达1.5亿元。", "150000000 amount.loss CNY"),
    ("民警破门时，保险柜里码着现金91万元。", "910000 amount.seized CNY"),
    ("市民林先生交了押金2000元后被拉黑。", "2000 amount.loss CNY"),
    ("拘捕71人，涉及的骗案共69宗。", "71 person.captured 人", "69 case.other 宗"),
]

SUFFERERS = [
    ("被害人陆续赶来报案，截至发稿已登记213人。", "213 measure.victim 人"),
    ("购药者散布在多省，有名有姓的共计1160人。", "1160 measure.victim 人"),
    ("嫌疑人散布在多省，警方登记213人。", "213 person.other 人"),
    ("报案者已有82人。", "82 measure.victim 人"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (text, expected)
        for text, *expected in ATTRIBUTES + SUMS + SUFFERERS + COMPOUNDS + WHOLES + STAGES + CLAUSES
    ],
    ids=str,
)
def test_types(text, expected):
    found = [
        f"{fact.quantity.value} {fact.family.value}.{fact.type.value} {fact.unit or '-'}"
        for fact in extract(text).facts
    ]
    assert found == expected
