"""Family and type of a stated number: the examples behind verbs.txt, nouns.txt and types.tsv.

To add one, write a line under its type: the sentence, then each fact in text order as
``value family.type unit``, with ``-`` where no unit stands. A line without facts says that the
sentence states none. All sentences are invented.
"""

import pytest

from netcrime_ie import extract
from netcrime_ie.models import FACT_TYPES

CASES = [
    # received: 受理, 接报, 接获, 发生
    ("上半年共受理诈骗案件812起。", "812 case.received 起"),
    ("接报电信网络诈骗警情1206起。", "1206 case.received 起"),
    ("警方接獲網上購物騙案三百零五宗。", "305 case.received 宗"),
    ("1月至6月，辖区发生网络诈骗案件94起。", "94 case.received 起"),
    ("受理审查起诉案件127件。", "127 case.received 件"),
    # filed: 立案
    ("全年立案470件。", "470 case.filed 件"),
    ("检察机关监督立案21件。", "21 case.filed 件"),
    ("共立案网络侵权案件1.2万件。", "12000 case.filed 件"),
    # investigated: 立案侦办, 侦办, 办理, 查办, 查处
    ("立案侦办各类涉网案件642起。", "642 case.investigated 起"),
    ("侦办侵犯公民个人信息案件58起。", "58 case.investigated 起"),
    ("专项行动中办理网络赌博案件33件。", "33 case.investigated 件"),
    ("查办网络侵权盗版案件19件。", "19 case.investigated 件"),
    ("查处各类违法案件240宗。", "240 case.investigated 宗"),
    ("查处传播淫秽物品案件30起。", "30 case.investigated 起"),
    ("查獲走私案件16宗。", "16 case.investigated 宗"),
    # solved: 侦破, 破获, 告破
    ("侦破涉网刑事案件1320起。", "1320 case.solved 起"),
    ("破获侵害公民个人信息案件120余起。", "120 case.solved 起"),
    ("警方偵破網絡投資騙案四十二宗。", "42 case.solved 宗"),
    ("17起积案告破。", "17 case.solved 起"),
    ("带破同类案件26起。", "26 case.solved 起"),
    # supervised: 督办 under any verb
    ("39起案件被公安部挂牌督办。", "39 case.supervised 起"),
    ("其侦破的6起案件被列为部督案件。", "6 case.supervised 起"),
    ("侦破公安部督办案件5起。", "5 case.supervised 起"),
    ("省公安厅挂牌督办案件11起。", "11 case.supervised 起"),
    # prosecuted: 移送起诉, 提起公诉, 审结, 宣判, of cases
    ("移送审查起诉案件84起。", "84 case.prosecuted 起"),
    ("提起公诉网络犯罪案件312件。", "312 case.prosecuted 件"),
    ("法院审结电信诈骗案件509件。", "509 case.prosecuted 件"),
    ("集中宣判案件14件。", "14 case.prosecuted 件"),
    # other
    ("串并全国同类案件46起。", "46 case.other 起"),
    ("其中3件已移送司法机关。", "3 case.other 件"),
    ("调处纠纷46起。", "46 case.other 起"),
    ("涉及电信诈骗案件70余起。", "70 case.other 起"),
    ("不起诉案件8件。", "8 case.other 件"),
    # 一 is a number only as the result of an enforcement verb
    ("成功侦破一起特大跨境赌博案件。", "1 case.solved 起"),
    ("一起诈骗案公开开庭。",),
]

PERSONS = [
    # captured: 抓获, 抓捕, 到案, 落网, 拘捕, 查获…人, 控制
    ("抓获犯罪嫌疑人14名。", "14 person.captured 名"),
    ("民警先后抓捕团伙成员二十三人。", "23 person.captured 人"),
    ("47人到案。", "47 person.captured 人"),
    ("五名主犯悉数落网。", "5 person.captured 名"),
    ("警方拘捕七男二女。", "7 person.captured -", "2 person.captured -"),
    ("當場拘捕12人。", "12 person.captured 人"),
    ("查获违法犯罪嫌疑人31名。", "31 person.captured 名"),
    ("控制涉案人员29名。", "29 person.captured 名"),
    # fugitive: 在逃人员 under 抓获, 劝返, 押解
    ("抓获在逃人员63名。", "63 person.fugitive 名"),
    ("抓获网上逃犯9人。", "9 person.fugitive 人"),
    ("劝返境外在逃人员18名。", "18 person.fugitive 名"),
    ("抓获嫌疑人879人，含网上逃犯14人。", "879 person.captured 人", "14 person.fugitive 人"),
    # criminal_detention
    ("刑事拘留26人。", "26 person.criminal_detention 人"),
    ("依法刑拘犯罪嫌疑人105名。", "105 person.criminal_detention 名"),
    ("其中8人被刑事拘留。", "8 person.criminal_detention 人"),
    # arrested: 逮捕, 批捕, 羁押
    ("批准逮捕犯罪嫌疑人77人。", "77 person.arrested 人"),
    ("检察机关批捕51人。", "51 person.arrested 人"),
    ("四名嫌疑人已被依法逮捕。", "4 person.arrested 名"),
    ("檢方聲請羈押3人獲准。", "3 person.arrested 人"),
    # bail
    ("取保候审11人。", "11 person.bail 人"),
    ("監視居住2人。", "2 person.bail 人"),
    ("諭令交保6人。", "6 person.bail 人"),
    # compulsory
    ("采取刑事强制措施92人。", "92 person.compulsory 人"),
    ("对38名犯罪嫌疑人依法采取刑事强制措施。", "38 person.compulsory 名"),
    # admin_detention
    ("行政拘留17人。", "17 person.admin_detention 人"),
    ("6名网民被处以行政拘留。", "6 person.admin_detention 名"),
    ("治安拘留违法人员13名。", "13 person.admin_detention 名"),
    # admin_penalty: 行政处罚, 治安处罚, 查处…人, 惩戒, of people
    ("行政处罚违法人员44名。", "44 person.admin_penalty 名"),
    ("治安处罚85人。", "85 person.admin_penalty 人"),
    ("查处造谣者10人。", "10 person.admin_penalty 人"),
    ("惩戒涉诈人员320名。", "320 person.admin_penalty 名"),
    # prosecuted
    ("起诉1203人。", "1203 person.prosecuted 人"),
    ("19人被移送起诉。", "19 person.prosecuted 人"),
    ("檢控二十一人。", "21 person.prosecuted 人"),
    ("将15名嫌疑人移送检察院审查起诉。", "15 person.prosecuted 名"),
    # sentenced
    ("法院对该团伙22人作出判决。", "22 person.sentenced 人"),
    ("36名被告人被判处刑罚。", "36 person.sentenced 名"),
    # surrendered
    ("9名嫌疑人投案自首。", "9 person.surrendered 名"),
    ("在政策感召下，7人主动投案。", "7 person.surrendered 人"),
    # other: any other count of offenders
    ("不批捕12人。", "12 person.other 人"),
    ("不起诉9人。", "9 person.other 人"),
    ("网上追逃41人。", "41 person.other 人"),
    ("王某发展下线代理近200人。", "200 person.other 人"),
    ("受理审查起诉24人。", "24 person.other 人"),
    # bystanders are none
    ("12名居民在现场围观。",),
    ("一名男子走进派出所。",),
]

AMOUNTS = [
    # involved: the noun says so, and the value of what was seized
    ("涉案金额2000余万元。", "20000000 amount.involved CNY"),
    ("涉案资金流水达28亿元。", "2800000000 amount.involved CNY"),
    ("案值约350万元。", "3500000 amount.involved CNY"),
    ("走账1.6亿元。", "160000000 amount.involved CNY"),
    ("查获假烟300箱，价值46万元。", "300 measure.seized 箱", "460000 amount.involved CNY"),
    ("网络赌博交易额高达9000万元。", "90000000 amount.involved CNY"),
    # frozen: 冻结, 止付, 查封, 查扣
    ("冻结涉案资金3100万元。", "31000000 amount.frozen CNY"),
    ("紧急止付被骗资金860万元。", "8600000 amount.frozen CNY"),
    ("查封涉案资产1.1亿元。", "110000000 amount.frozen CNY"),
    ("查扣资金72万元。", "720000 amount.frozen CNY"),
    # seized: cash and chips
    ("缴获现金18万元。", "180000 amount.seized CNY"),
    ("搜出現金港幣五十二萬元。", "520000 amount.seized HKD"),
    ("香港警方搜出現金$48萬。", "480000 amount.seized HKD"),
    ("民警搜出现金$48万。", "480000 amount.seized USD"),
    ("查获赌资现金6.3万元。", "63000 amount.seized CNY"),
    ("扣押赃款140余万元。", "1400000 amount.seized CNY"),
    # recovered: the verb decides before the noun
    ("追缴违法所得80万元。", "800000 amount.recovered CNY"),
    ("追回被骗资金230万元。", "2300000 amount.recovered CNY"),
    ("为群众挽回经济损失5100万元。", "51000000 amount.recovered CNY"),
    ("返还被骗资金45万元。", "450000 amount.recovered CNY"),
    ("止损93万元。", "930000 amount.recovered CNY"),
    # intercepted
    ("拦截被骗资金6400万元。", "64000000 amount.intercepted CNY"),
    ("避免群众损失930余万元。", "9300000 amount.intercepted CNY"),
    # loss
    ("群众损失120万元。", "1200000 amount.loss CNY"),
    ("张某被骗38万元。", "380000 amount.loss CNY"),
    ("该团伙骗取资金410万元。", "4100000 amount.loss CNY"),
    # gain
    ("非法获利80余万。", "800000 amount.gain CNY"),
    ("违法所得16.5万元。", "165000 amount.gain CNY"),
    ("李某从中牟利9万元。", "90000 amount.gain CNY"),
    # fine
    ("罚款25万元。", "250000 amount.fine CNY"),
    ("罚没款112万元。", "1120000 amount.fine CNY"),
    ("没收违法所得7万元。", "70000 amount.fine CNY"),
    ("并处罚金10万元。", "100000 amount.fine CNY"),
    # other: ransom, deposit, capital
    ("对方索要赎金30万元。", "300000 amount.other CNY"),
    ("公司注册资本500万元。", "5000000 amount.other CNY"),
    ("缴纳保证金2万元。", "20000 amount.other CNY"),
    ("向举报人发放奖励金8万元。", "80000 amount.other CNY"),
    ("警方悬赏5万元。", "50000 amount.other CNY"),
    # other currencies
    ("冻结泰达币12万枚。", "120000 amount.frozen USDT"),
    ("騙取約二點一五億港元。", "215000000 amount.loss HKD"),
    ("受害最深的是一名教师，先后汇出46万元。", "460000 amount.loss CNY"),
    ("李女士按照要求转账31万元。", "310000 amount.loss CNY"),
    ("该团伙按照上线指示，将赃款31万元转账至境外。", "310000 amount.involved CNY"),
    # a unit price, a rate
    ("每张银行卡售价800元。",),
    ("日均走账200万元。",),
]

MEASURES = [
    # gang
    ("打掉犯罪团伙27个。", "27 measure.gang 个"),
    ("打掉涉黑组织2个。", "2 measure.gang 个"),
    ("捣毁一个诈骗团伙。", "1 measure.gang 个"),
    ("抓获犯罪团伙6个。", "6 measure.gang 个"),
    ("某地警方破获诈骗团伙12个。", "12 measure.gang 个"),
    ("铲除网络赌博集团3个。", "3 measure.gang 个"),
    ("摧毀犯罪組織兩個。", "2 measure.gang 個"),
    # den
    ("捣毁窝点9处。", "9 measure.den 处"),
    ("查封窝点3处。", "3 measure.den 处"),
    ("端掉“水军”工作室4家。", "4 measure.den 家"),
    ("取缔黑网吧4家。", "4 measure.closed 家"),
    ("捣毁黑网吧4家。", "4 measure.den 家"),
    ("搗破賭博窩點五個。", "5 measure.den 個"),
    ("打掉跑分平台2个。", "2 measure.den 个"),
    # seized: things, drugs, data
    ("查获手机130部。", "130 measure.seized 部"),
    ("收缴“黑卡”8万余张。", "80000 measure.seized 张"),
    ("缴获冰毒18.2公斤。", "18.2 measure.seized 公斤"),
    ("扣押作案电脑46台。", "46 measure.seized 台"),
    ("查获公民个人信息1.9万余条。", "19000 measure.seized 条"),
    ("扣押涉案车辆三辆。", "3 measure.seized 辆"),
    ("查扣车辆12辆。", "12 measure.seized 辆"),
    ("查封房产6套。", "6 measure.seized 套"),
    ("罚没卷烟120条。", "120 measure.seized 条"),
    # removed
    ("清理违法信息1.9万余条。", "19000 measure.removed 条"),
    ("删除谣言帖文230篇。", "230 measure.removed 篇"),
    ("删除违规视频40条。", "40 measure.removed 条"),
    ("处置有害信息41万条。", "410000 measure.removed 条"),
    ("屏蔽不良信息600条。", "600 measure.removed 条"),
    ("处置涉案电话号码3000个。", "3000 measure.removed 个"),
    # closed
    ("关停账号32个。", "32 measure.closed 个"),
    ("关闭违法网站118家。", "118 measure.closed 家"),
    ("封停社交账号2100个。", "2100 measure.closed 个"),
    ("注销电话卡5万张。", "50000 measure.closed 张"),
    ("解散QQ群14个。", "14 measure.closed 个"),
    ("清退违规店铺23家。", "23 measure.closed 家"),
    # taken_down
    ("下架67款违规App。", "67 measure.taken_down 款"),
    ("下架违规App67款。", "67 measure.taken_down 款"),
    ("下架侵权商品3200件。", "3200 measure.taken_down 件"),
    # frozen: accounts
    ("冻结涉案账户388个。", "388 measure.frozen 个"),
    ("止付银行卡1500张。", "1500 measure.frozen 张"),
    # blocked: calls, messages, domains
    ("拦截诈骗电话36万次。", "360000 measure.blocked 次"),
    ("封堵涉诈域名9800个。", "9800 measure.blocked 个"),
    ("拦截诈骗短信120万条。", "1200000 measure.blocked 条"),
    # inspected
    ("检查网吧450家次。", "450 measure.inspected 家次"),
    ("排查企业1200家。", "1200 measure.inspected 家"),
    ("比对信息80万条。", "800000 measure.inspected 条"),
    ("监测网站1200个。", "1200 measure.inspected 个"),
    # vulnerability
    ("发现漏洞96个。", "96 measure.vulnerability 个"),
    ("通报安全隐患215处。", "215 measure.vulnerability 处"),
    ("检查发现安全隐患46处。", "46 measure.vulnerability 处"),
    # interviewed
    ("约谈企业28家。", "28 measure.interviewed 家"),
    ("约谈网站负责人16人次。", "16 measure.interviewed 人次"),
    # org_penalty
    ("处罚网络运营单位53家。", "53 measure.org_penalty 家"),
    ("查处违规网站70家。", "70 measure.org_penalty 家"),
    ("依法对12家公司予以警告。", "12 measure.org_penalty 家"),
    ("查处网约车86辆。", "86 measure.org_penalty 辆"),
    # rectified
    ("责令整改64家。", "64 measure.rectified 家"),
    ("限期整改单位39家。", "39 measure.rectified 家"),
    ("督促整改隐患31处。", "31 measure.rectified 处"),
    # warned
    ("教育、训诫、警示43名。", "43 measure.warned 名"),
    ("批评教育网民120人。", "120 measure.warned 人"),
    # publicity
    ("发布宣传帖文560篇。", "560 measure.publicity 篇"),
    ("开展反诈宣传活动88场。", "88 measure.publicity 场"),
    ("推送预警短信20万条。", "200000 measure.publicity 条"),
    ("发放宣传册8000份。", "8000 measure.publicity 份"),
    # dissuaded
    ("劝阻潜在受害群众3100人。", "3100 measure.dissuaded 人"),
    ("预警劝阻460人次。", "460 measure.dissuaded 人次"),
    ("避免128人被骗。", "128 measure.dissuaded 人"),
    # victim
    ("受害人达130余名。", "130 measure.victim 名"),
    ("涉及投资人6000余人。", "6000 measure.victim 人"),
    ("以同样手法诈骗27人。", "27 measure.victim 人"),
    # who reports a crime suffered it; a case that is reported is received
    ("派出所上月接到14人报案。", "14 measure.victim 人"),
    ("已有52名市民报警求助。", "52 measure.victim 名"),
    ("有关报案共19宗。", "19 case.received 宗"),
    # deployed
    ("出动警力240人次。", "240 measure.deployed 人次"),
    ("抽调民警35名。", "35 measure.deployed 名"),
    ("组成抓捕小组6个。", "6 measure.deployed 个"),
    # lead
    ("受理举报线索1.1万条。", "11000 measure.lead 条"),
    ("核查线索730条。", "730 measure.lead 条"),
    ("移送线索12条。", "12 measure.lead 条"),
    # campaign
    ("发起集群战役8次。", "8 measure.campaign 次"),
    ("开展集中收网行动5次。", "5 measure.campaign 次"),
    ("先后收网3次。", "3 measure.campaign 次"),
    # crime_scale: what offenders did or held
    ("非法获取公民个人信息54亿条。", "5400000000 measure.crime_scale 条"),
    ("刷单3万余笔。", "30000 measure.crime_scale 笔"),
    ("注册会员达12万人。", "120000 measure.crime_scale 人"),
    ("该平台参赌人员10万余人。", "100000 measure.crime_scale 人"),
    ("该团伙开设银行账户64个。", "64 measure.crime_scale 个"),
    ("招募刷手3000余人。", "3000 measure.crime_scale 人"),
    ("该团伙删帖4000余条。", "4000 measure.crime_scale 条"),
    ("该平台点击量超过90万次。", "900000 measure.crime_scale 次"),
    # other: any other counted result of enforcement
    ("斩断一条黑色产业链。", "1 measure.other 条"),
    ("制发检察建议17份。", "17 measure.other 份"),
    ("解救被困人员11名。", "11 measure.victim 名"),
    ("救回老人3名。", "3 measure.victim 名"),
    ("召回问题产品4万件。", "40000 measure.other 件"),
    ("提取电子数据30TB。", "30 measure.other TB"),
    ("追回手机26部。", "26 measure.seized 部"),
    ("研判涉诈网址4310个。", "4310 measure.other 个"),
]

# Once gaps: the words say what was wrong.
MENDED: list[tuple[str, ...]] = [
    ("neither verb nor noun is known", "下发风险提示函180份。", "180 measure.other 份"),
    (
        "受害 is about who stands before it",
        "获利11万元，86名群众受害。",
        "110000 amount.gain CNY",
        "86 measure.victim 名",
    ),
    ("文章 is no 章 of a law", "推送短视频和文章580余条。", "580 measure.publicity 条"),
    (
        "a unit of two",
        "查获机器6台套、假冒卷烟2.6万条。",
        "6 measure.seized 台套",
        "26000 measure.seized 条",
    ),
    ("案 counts cases", "查获毒品327案。", "327 case.investigated 案"),
    (
        "what was taken already is about a sum",
        "检获的投注记录涉款4亿元，捣破37个收受赌注中心。",
        "400000000 amount.involved CNY",
        "37 measure.den 个",
    ),
    ("half of a unit", "缴获冰毒半公斤。", "0.5 measure.seized 公斤"),
    (
        "the second item of 受理 is named by a verb too",
        "受理审查逮捕412人、审查起诉988人。",
        "412 person.other 人",
        "988 person.other 人",
    ),
    (
        "家单位 is taken for acting units",
        "对28家单位和19名个人作出行政处罚。",
        "28 measure.org_penalty 家",
        "19 person.admin_penalty 名",
    ),
    (
        "the victims are named before a comma",
        "受害者遍布多地，达3000余人。",
        "3000 measure.victim 人",
    ),
    ("the currency stands before its noun", "搜出港幣現金五十二萬元。", "520000 amount.seized HKD"),
]

EXAMPLES = [*CASES, *PERSONS, *AMOUNTS, *MEASURES]


def read(text: str) -> list[str]:
    return [
        f"{fact.quantity.value} {fact.family}.{fact.type} {fact.unit or '-'}"
        for fact in extract(text).facts
    ]


@pytest.mark.parametrize(("text", "facts"), [(text, facts) for text, *facts in EXAMPLES])
def test_type(text, facts):
    assert read(text) == facts


def test_every_type_has_an_example():
    types = {f"{family}.{member}" for family, members in FACT_TYPES.items() for member in members}
    assert {fact.split()[1] for _, *facts in EXAMPLES for fact in facts} == types


@pytest.mark.parametrize(("text", "facts"), [(text, facts) for _, text, *facts in MENDED])
def test_mended(text, facts):
    assert read(text) == facts
