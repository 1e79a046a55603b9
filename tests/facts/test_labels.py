"""Types of numbers that a crime's name, a sex, or what became of a sum labels.

In a row: the sentence, then each fact in text order as ``value family.type unit``. All sentences
are invented.
"""

import pytest

from netcrime_ie import extract

OFFENCES = [
    (
        "全市起诉1900人，罪名前两位是盗窃（410人）、贩卖毒品（302人）。",
        "1900 person.prosecuted 人",
        "410 person.prosecuted 人",
        "302 person.prosecuted 人",
    ),
    (
        "审结刑事案件900件，抢劫由上年的35件降至18件。",
        "900 case.prosecuted 件",
        "35 case.prosecuted 件",
        "18 case.prosecuted 件",
    ),
    ("该公司向880人募集资金。", "880 measure.victim 人"),
    ("哄得当中210人汇款。", "210 measure.victim 人"),
    # customers are none
    ("该公司向880人出售假货。", "880 measure.crime_scale 人"),
    # a thing that is stolen is named
    ("该团伙盗窃电缆35件。", "35 measure.crime_scale 件"),
    ("受理案件90件。该团伙盗窃电缆35件。", "90 case.received 件", "35 measure.crime_scale 件"),
    ("该公司诈骗老人（61人）。", "61 measure.victim 人"),
]

SEXES = [
    (
        "共有8名男女落網。涉案人為六男二女。",
        "8 person.captured 名",
        "6 person.captured -",
        "2 person.captured -",
    ),
    # they do not add up to the people told before
    ("共有8名男女落網。車上有三男二女。", "8 person.captured 名"),
]

COMPARED = [
    (
        "全年破获走私案件310起。起数较上年同期的350起下降一成。",
        "310 case.solved 起",
        "350 case.solved 起",
    ),
]

SUMS = [
    ("案发时仍有3100万元未能兑付。", "31000000 amount.loss CNY"),
    ("尚有赃款260万元未追回。", "2600000 amount.loss CNY"),
    ("已追回赃款260万元。", "2600000 amount.recovered CNY"),
    ("法院拍卖房产，变现所得620万元按比例返还被害人。", "6200000 amount.recovered CNY"),
    ("王某变现所得620万元。", "6200000 amount.gain CNY"),
    (
        "冻结账户21个，里头有现金90万元。",
        "21 measure.frozen 个",
        "900000 amount.frozen CNY",
    ),
    ("该团伙窃走首饰，经鉴定价值一万三千元。", "13000 amount.involved CNY"),
    ("骗款由9亿元急增至14亿元。", "900000000 amount.loss CNY", "1400000000 amount.loss CNY"),
    ("他叫孙某，几年里前后掏出彩礼22万元。", "220000 amount.loss CNY"),
    ("民警从其家中掏出现金22万元。", "220000 amount.seized CNY"),
    ("该货主每吨2600元买进，倒手加价五百元卖给工地。",),
]

THINGS = [
    ("发出堵塞漏洞检察建议31份。", "31 measure.other 份"),
    ("下发责令整改通知书31份。", "31 measure.rectified 份"),
    ("提出检察建议6件。", "6 measure.other 件"),
    ("共执行21案搜索90处。", "21 case.other 案", "90 measure.inspected 处"),
    ("查证涉嫌走私煤炭310吨。", "310 measure.other 吨"),
    ("该团伙走私煤炭310吨。", "310 measure.crime_scale 吨"),
    ("打掉7个通过网店、快递等渠道销售假药的团伙。", "7 measure.gang 个"),
    ("检获约900张面值一千及五百港元的假钞。", "900 measure.seized 张"),
    ("该店出售面值3.6万元的购物卡。", "36000 amount.involved CNY"),
    ("事主先後將5萬及7萬澳門元交予騙徒。", "50000 amount.loss MOP", "70000 amount.loss MOP"),
    ("现场查封岸边油库3座。", "3 measure.seized 座"),
    ("屋内起获蒸馏塔4座。", "4 measure.seized 座"),
    ("查封违规加油站3家。", "3 measure.closed 家"),
    ("专班端掉黑厂子6处。", "6 measure.den 处"),
    ("督促清理被污染滩涂31亩。", "31 measure.other 亩"),
    ("涉及带货人员310人次。", "310 person.other 人次"),
    ("涉及老年群众310人。", "310 measure.victim 人"),
    ("该厂日产假烟300件。",),
    ("5月3日产生假烟300件。", "300 measure.crime_scale 件"),
    ("民警先后梳理银行流水21万条。", "210000 measure.inspected 条"),
    ("他接连抢夺4名单身女子的提包。", "4 measure.victim 名"),
    ("下半年将对30条航线实施监控。",),
    ("通过这2个人核查资金。",),
]

STAGES = [
    (
        "共查处酒后驾驶210人，其中醉酒41人，已经拘留20人。",
        "210 person.admin_penalty 人",
        "41 person.admin_penalty 人",
        "20 person.admin_detention 人",
    ),
    (
        "高雄市警方逮捕孫姓男子等13男2女，含4名通緝犯共15人。",
        "13 person.captured -",
        "2 person.captured -",
        "4 person.fugitive 名",
        "15 person.captured 人",
    ),
    (
        "檢方聲押9人獲准，另有1人因通緝解送歸案、2人請回。",
        "9 person.arrested 人",
        "1 person.captured 人",
        "2 person.other 人",
    ),
    (
        "抓获犯罪嫌疑人14名，执行拘留13名。",
        "14 person.captured 名",
        "13 person.criminal_detention 名",
    ),
    ("该名在逃男子曾骗走21万元。", "210000 amount.loss CNY"),
    ("抓获在逃男子2名。", "2 person.fugitive 名"),
    ("在滬落網的六人，昨日移送檢察院。", "6 person.prosecuted 人"),
    ("在滬落網的六人。", "6 person.captured 人"),
    ("该岸的4栋违建小楼，也在建议发出两个月后被查封。", "4 measure.seized 栋"),
    ("该岸的4栋违建小楼，也在建议发出两个月后被拆除。", "4 measure.other 栋"),
]


@pytest.mark.parametrize(
    ("text", "facts"),
    [(row[0], list(row[1:])) for row in OFFENCES + SEXES + COMPARED + SUMS + THINGS + STAGES],
)
def test_fact(text: str, facts: list[str]) -> None:
    report = extract(text)
    found = [
        f"{fact.quantity.value:f} {fact.family.value}.{fact.type.value} {fact.unit or '-'}"
        for fact in report.facts
    ]
    assert found == facts
