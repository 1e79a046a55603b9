"""What a number is by its setting: a topic, a total told before, the law of a region, a plan.

Each row is a text and its facts as ``value family.type unit``, in text order. All are invented.
"""

import pytest

from netcrime_ie import extract

# A topic of people governs what follows, beyond semicolons; a verb of its own goes before it.
TOPICS = [
    (
        "被提起公诉的人员中，涉走私类犯罪103人；危险驾驶51人。",
        "103 person.prosecuted 人",
        "51 person.prosecuted 人",
    ),
    ("今年被逮捕的嫌疑人里，外地人占61人。", "61 person.arrested 人"),
    ("被提起公诉的人员中，31人取保候审。", "31 person.bail 人"),
    (
        "全州破案860起。上述案件里，电信诈骗占512起，盗窃203起；赌博类最少，17起。",
        "860 case.solved 起",
        "512 case.solved 起",
        "203 case.solved 起",
        "17 case.solved 起",
    ),
    ("检察院经审查起诉430人，不起诉52人。", "430 person.prosecuted 人", "52 person.other 人"),
]
# What leads back to the total of the sentence before.
TOTALS = [
    ("警方接获14人报案。当中9人按指示付款。", "14 measure.victim 人", "9 measure.victim 人"),
    (
        "海关立案侦办走私案件327起；这当中，逃税千万元以上的大案55起。",
        "327 case.investigated 起",
        "55 case.investigated 起",
    ),
    (
        "海关查办非涉税案件248起。后者包括毒品走私案件142起、枪支走私案件62起。",
        "248 case.investigated 起",
        "142 case.investigated 起",
        "62 case.investigated 起",
    ),
]
# The same number of people or cases, counted again.
REPEATED = [
    (
        "警方掃黑檢肅9件、31人到案。掃黑所獲9件31人當中，恐嚇取財5件19人。",
        "9 case.solved 件",
        "31 person.captured 人",
        "9 case.solved 件",
        "31 person.captured 人",
        "5 case.solved 件",
        "19 person.captured 人",
    ),
]
# Each has the stage that stands right behind it.
STAGES = [
    ("8名嫌疑人被取保候审、3人被逮捕。", "8 person.bail 名", "3 person.arrested 人"),
    (
        "省厅挂牌督办的6起刑事案件已侦破4起。",
        "6 case.supervised 起",
        "4 case.solved 起",
    ),
    ("其中5起未找到货主。", "5 case.other 起"),
]
# What a word means where another law holds, or beside other stages.
CUSTOMS = [
    ("台中市警方搜索8處，逮捕陳男等11人。", "8 measure.inspected 處", "11 person.captured 人"),
    ("成都警方逮捕11人。", "11 person.arrested 人"),
    ("泸州警方拘留72人，逮捕49人。", "72 person.criminal_detention 人", "49 person.arrested 人"),
    ("泸州警方拘留72人。", "72 person.admin_detention 人"),
]
# By whose plan something was done is no plan; what is planned is no fact.
PLANS = [
    ("南投縣警方配合警政署規劃，於11月實施專案，總計查獲嫌犯68人。", "68 person.captured 人"),
    ("下一步，警方计划打掉团伙30个。",),
    ("年底前，全市将排查企业300家。",),
    ("去年年底前完成整改企业300家。", "300 measure.rectified 家"),
]
# Relative clauses, parts and what is awaited.
CLAUSES = [
    ("冻结的422万元待案件审结后依法返还。", "4220000 amount.frozen CNY"),
    (
        "抽检的4个批次化肥中2批次总养分不达标。",
        "4 measure.inspected 个",
        "2 measure.other 批次",
    ),
    ("海关新立案侦办的走私犯罪案件有198起。", "198 case.investigated 起"),
    ("報案者已有82人。", "82 measure.victim 人"),
    (
        "铁警查处倒票案件247起，抓获票贩163人。其中，网络倒票91起，涉及嫌疑人108人。",
        "247 case.investigated 起",
        "163 person.captured 人",
        "91 case.investigated 起",
        "108 person.other 人",
    ),
]
# What stands behind a number, or before it, and is no object of its verb.
PHRASES = [
    (
        "捣毁假烟仓库32个，摧毁一个在边境从事生产、运输、走私卷烟犯罪团伙。",
        "32 measure.den 个",
        "1 measure.gang 个",
    ),
    ("市局组成6个督导检查组开展督查。", "6 measure.deployed 个"),
    ("集中待命的80余名缉查队员立即行动。", "80 measure.deployed 名"),
    ("本次行动中，公安烟草近百人参战。", "100 measure.deployed 人"),
    ("查扣网箱100余口、地笼200余米。", "100 measure.seized 口", "200 measure.seized 米"),
    (
        "渔政查获非法捕捞案件5起和收购江鲜案件4起。",
        "5 case.investigated 起",
        "4 case.investigated 起",
    ),
    ("海警局查获走私案件1起。", "1 case.solved 起"),
    ("海警局仅查获1起。", "1 case.investigated 起"),
]
# What came back had been stolen; what people follow at once are cases.
LISTS = [
    (
        "追回被盗摩托车6辆、被骗轿车5辆、现金20余万元。",
        "6 measure.seized 辆",
        "5 measure.seized 辆",
        "200000 amount.recovered CNY",
    ),
    ("一夜被盗黄牛12头。", "12 measure.crime_scale 头"),
    (
        "警方查獲詐欺1088件1149人、詐欺集團20件89人。",
        "1088 case.investigated 件",
        "1149 person.captured 人",
        "20 measure.gang 件",
        "89 person.captured 人",
    ),
    ("海警查获渔获198公斤，涉案船只5条。", "198 measure.seized 公斤", "5 measure.seized 条"),
    ("到案嫌犯中，诈骗105人、赌博20人。", "105 person.captured 人", "20 person.captured 人"),
    ("市局开展对8家企业的检查。", "8 measure.inspected 家"),
    ("法院审结生效的诈骗及关联犯罪案件共计2347件。", "2347 case.prosecuted 件"),
    ("排查化解矛盾纠纷192起。", "192 case.other 起"),
    ("全国上千名老人深陷骗局。", "1000 measure.victim 名"),
]
# Bodies named for what they do; whom something was handed to.
NAMES = [
    (
        "刑事局今年已瓦解水房46座，其中打擊犯罪中心占11座。",
        "46 measure.den 座",
        "11 measure.den 座",
    ),
    ("司警局移送檢察院處理2100人。", "2100 person.prosecuted 人"),
    ("警方搗破毒品儲存中心3個。", "3 measure.den 個"),
    ("澳門司警局檢控4600人；電腦犯罪813宗。", "4600 person.prosecuted 人", "813 case.received 宗"),
]
# What a letter asks of shops; what nobody has caught yet.
LETTERS = [
    ("执法人员对19户下达责令改正通知书。", "19 measure.rectified 户"),
    ("没收“三无”产品1300余盒。", "1300 measure.seized 盒"),
    ("抓回上线4人，另1人仍在追捕。", "4 person.captured 人", "1 person.other 人"),
]
# Doors that officers knock at.
WHOLES = [
    ("民警敲开14间出租屋，带走18人。", "14 measure.inspected 间", "18 person.captured 人"),
]
# In a Macao text a sum told of Hong Kong is in its dollars.
CURRENCIES = [
    (
        "澳門司警局截獲兩人，搜出現金13萬元。\n香港方面，屯門警方拘捕兩人，涉款190萬元。",
        "2 person.captured 人",
        "130000 amount.seized MOP",
        "2 person.captured 人",
        "1900000 amount.involved HKD",
    ),
]
# What both sides do is a crime's scale only where offenders do it.
SIDES = [
    ("全市检察机关落实准入制度，提供犯罪档案查询4万余次。", "40000 measure.other 次"),
    ("社区民警建立警民微信群120个。", "120 measure.other 个"),
    ("该团伙建立微信群120个。", "120 measure.crime_scale 个"),
    ("警方查明，陈某先后注册公司30家。", "30 measure.crime_scale 家"),
    ("检察院为30名困难群众发放司法救助金。", "30 measure.other 名"),
    ("依法查处挪用征迁补偿款等职务犯15人。", "15 person.admin_penalty 人"),
]
OBJECTS = [
    ("林业公安收回被占林地9.5亩。", "9.5 measure.other 亩"),
    ("清理集贸市场204次。", "204 measure.inspected 次"),
    ("该团伙在郊区设了3处水房。", "3 measure.crime_scale 处"),
    ("民警从中梳理线索61条。", "61 measure.lead 条"),
    ("60余名执法人员同时收网。", "60 measure.deployed 名"),
    ("法治进校园活动受众5.3万人次。", "53000 measure.publicity 人次"),
    ("查获烟草走私案件62起。", "62 case.investigated 起"),
    ("打击处理违法人员459人次。", "459 person.other 人次"),
    ("在其身上起回現金3200元。", "3200 amount.seized CNY"),
]
EXAMPLES = [
    *TOPICS,
    *TOTALS,
    *REPEATED,
    *STAGES,
    *CUSTOMS,
    *PLANS,
    *CLAUSES,
    *PHRASES,
    *LISTS,
    *NAMES,
    *LETTERS,
    *WHOLES,
    *CURRENCIES,
    *SIDES,
    *OBJECTS,
]


def read(text: str) -> list[str]:
    """The facts of a text, in its order."""
    facts = extract(text).facts
    return [f"{f.quantity.value:f} {f.family}.{f.type} {f.unit or '-'}" for f in facts]


@pytest.mark.parametrize(("text", "facts"), [(text, facts) for text, *facts in EXAMPLES])
def test_fact(text: str, facts: list[str]) -> None:
    assert read(text) == facts
