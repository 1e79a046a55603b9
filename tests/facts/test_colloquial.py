"""Bulletins in the words of the street: what the verb lists alone cannot tell.

A line is a sentence, then each fact in text order as ``value family.type unit``. All sentences are
invented.
"""

import pytest

from netcrime_ie import extract

# Verbs of carrying: officers seize, offenders steal or move.
CARRIED_OFF = [
    ("民警从地窖里搬走假酒132瓶。", "132 measure.seized 瓶"),
    ("执法人员当场卸下走私冻肉6吨。", "6 measure.seized 吨"),
    ("海关关员从夹层中拖出私烟24箱。", "24 measure.seized 箱"),
    ("该团伙先后从仓库拉走电缆3.5吨。", "3.5 measure.crime_scale 吨"),
    ("电脑41台、公章260枚摆满了一屋。", "41 measure.seized 台", "260 measure.seized 枚"),
]
# People who are sent away, money that is handed over, places that are shut.
OTHER_VERBS = [
    ("当天遣送出境非法就业者27名。", "27 person.other 名"),
    ("水上民警转移渔民143名。", "143 measure.other 名"),
    ("嫌疑人家属退出赃款8.3万元。", "83000 amount.recovered CNY"),
    ("叫停违规直播间52个。", "52 measure.closed 个"),
    ("从中揪出高危漏洞19处。", "19 measure.vulnerability 处"),
    ("顺线挖出制假窝点5个。", "5 measure.den 个"),
    ("立案31家。", "31 case.filed 家"),
    ("督促恢复耕地64亩。", "64 measure.other 亩"),
    ("48名被告人认罪认罚。", "48 person.other 名"),
]
# Verbs that no list has: their roots, and who acts, tell the type.
GUESSED = [
    ("民警在仓库里翻验包裹830件。", "830 measure.inspected 件"),
    ("该车行被加重罚6万元。", "60000 amount.fine CNY"),
    ("海警从货舱扛走冻菇12吨。", "12 measure.seized 吨"),
    ("这伙人半年里偷伐杉树47棵。", "47 measure.crime_scale 棵"),
    ("该公司靠着37家空壳公司走单。", "37 measure.crime_scale 家"),
    ("其中罚款最重的一家为30万元。", "300000 amount.fine CNY"),
    ("旅馆老板挨罚12万。", "120000 amount.fine CNY"),
    ("明年书店将增至90家。",),
    ("执法队分四路出发。",),
]
# What is done to a thing by a verb that no list has, told by who acts and by 被, 将.
ACTED_ON = [
    ("协会称，另有13家被摘帽。", "13 measure.org_penalty 家"),
    ("平台上46个账号被打入冷宫。", "46 measure.closed 个"),
    ("民警将四名小偷合力箍住。", "4 person.captured 名"),
    ("抓获寻衅滋事4人，开设赌场3人。", "4 person.captured 人", "3 person.captured 人"),
    ("发展会员300人。", "300 measure.crime_scale 人"),
    ("查获12人移送。", "12 person.captured 人"),
    ("向群众返还财物价值52万元。", "520000 amount.recovered CNY"),
    ("查获赃物价值52万元。", "520000 amount.involved CNY"),
    ("缴毒3公斤，起获工作机22支。", "3 measure.seized 公斤", "22 measure.seized 支"),
    ("群众提供举报线索420条。", "420 measure.lead 条"),
]
# Small numbers, doers, lists.
COUNTED = [
    ("两名同行者被一齐扣下。", "2 person.captured 名"),
    ("三人先后被骗。", "3 measure.victim 人"),
    ("二人坐下商议。",),
    ("查获望风者3人。", "3 person.captured 人"),
    ("警方抓获藏匿者六人。", "6 person.captured 人"),
    ("查获山鸡五只、野猪一头。", "5 measure.seized 只", "1 measure.seized 头"),
    ("其中一笔被取走。",),
    ("把钱还给七位受骗老人。", "7 measure.victim 位"),
    ("注销检测机构营业执照3份。", "3 measure.closed 份"),
    ("辖区有6个关区。",),
    ("旁听的律师有41位。",),
]
# Whose the verb is.
OWNERS = [
    ("被省厅联合督办的7起全部告破。", "7 case.supervised 起"),
    ("阅读量冲到46万次后被封禁。", "460000 measure.crime_scale 次"),
    ("退运处理不合格货物38批。", "38 measure.other 批"),
    ("处理38人。", "38 person.admin_penalty 人"),
    ("湖北一人、湖南三人，均被警方抓走。", "1 person.captured 人", "3 person.captured 人"),
    ("另查出遭暴力催收者14人。", "14 measure.victim 人"),
    ("某餐吧无牌卖酒，警员捡走啤酒86支。", "86 measure.seized 支"),
    ("事主误收假金条，付出21万元。", "210000 amount.loss CNY"),
    ("转立案的仅42件。", "42 case.filed 件"),
    ("对方索要赎金7万元。", "70000 amount.other CNY"),
]
# Things that lie somewhere, money in pieces, what counts nothing.
LYING = [
    ("货车被海关截停，夹层藏有芯片2600粒。", "2600 measure.seized 粒"),
    ("民警掀开座椅，底下码着走私烟弹4300颗。", "4300 measure.seized 颗"),
    ("该团伙藏有假币3.2万张。", "32000 measure.crime_scale 张"),
    ("冰柜里冻着穿山甲6只，均被民警带走。", "6 measure.seized 只"),
    ("起出冰毒三包，称得1106克。", "3 measure.seized 包", "1106 measure.seized 克"),
    (
        "起出冰毒三包，连同柜里冻着的一包，称得2106克。",
        "3 measure.seized 包",
        "2106 measure.seized 克",
    ),
    ("追回医保基金37万元。", "370000 amount.recovered CNY"),
    ("拦下无检疫生猪88头。", "88 measure.seized 头"),
    ("民警蹲守了七个通宵。",),
    ("民警把老人的5万块夺了回来。", "50000 amount.other CNY"),
    ("查获硬盘320块。", "320 measure.seized 块"),
]
MORE = [
    ("因虚假招聘受骗的大学生累计达210人。", "210 measure.victim 人"),
    ("带回被告及证人17人。", "17 person.captured 人"),
    ("可仍有三人挂断电话后被骗走8万元。", "3 measure.victim 人", "80000 amount.loss CNY"),
    ("流向乡镇食堂19家。", "19 measure.crime_scale 家"),
    ("一夜被盗黄牛12头。", "12 measure.crime_scale 头"),
    ("截停货车26台。", "26 measure.seized 台"),
    ("馆内藏书45万册。",),
    ("舱内江砂足有740吨。", "740 measure.crime_scale 吨"),
    ("端窝点12处。", "12 measure.den 处"),
    ("巡查处置违法帖文3100条。", "3100 measure.removed 条"),
    ("受害人最多的一个投进去51万元。", "510000 amount.loss CNY"),
    ("替4200名农民工追回工资6300万元。", "4200 measure.victim 名", "63000000 amount.recovered CNY"),
    ("某公司扒走简历86万份。", "860000 measure.crime_scale 份"),
    ("骨干6人各处五年。", "6 person.sentenced 人"),
    ("每月工资5000元。",),
]
# What a number takes from further away.
TOPICS = [
    ("举报占比升到14%，绝对数是4.1万件。", "41000 measure.lead 件"),
    (
        "法院判令退赔：王某21万元，李某9万元。",
        "210000 amount.recovered CNY",
        "90000 amount.recovered CNY",
    ),
    ("所欠税款——1.7亿元。", "170000000 amount.other CNY"),
    ("检察建议发出38份。", "38 measure.other 份"),
    ("街面警情降到52起。", "52 case.received 起"),
    ("破获盗窃警情52起。", "52 case.solved 起"),
    ("老人误信群组，先交保证金7800元。", "7800 amount.loss CNY"),
    ("该公司缴纳保证金7800元。", "7800 amount.other CNY"),
    ("另搜出未申报的现钞20万元。", "200000 amount.seized CNY"),
]

EXAMPLES = [
    *CARRIED_OFF,
    *OTHER_VERBS,
    *GUESSED,
    *ACTED_ON,
    *COUNTED,
    *OWNERS,
    *LYING,
    *MORE,
    *TOPICS,
]


def read(text: str) -> list[str]:
    """The facts of a text, in its order."""
    facts = extract(text).facts
    return [f"{f.quantity.value:f} {f.family}.{f.type} {f.unit or '-'}" for f in facts]


@pytest.mark.parametrize(("text", "facts"), [(text, facts) for text, *facts in EXAMPLES])
def test_fact(text: str, facts: list[str]) -> None:
    assert read(text) == facts
