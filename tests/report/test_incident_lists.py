"""Incidents in lists: labels of places, scenes, examples, one of the cases that were counted.

All bulletins are invented. Each is given with the numbers of its incidents.
"""

from datetime import date

import pytest

from netcrime_ie import extract
from netcrime_ie.report.incidents.openers import gives_examples
from netcrime_ie.report.incidents.signs import labels_of, people_of, signs_of

PUBLISHED = date(2023, 10, 18)

TOLD = {
    "scenes under a heading, the last of which counts": (
        "玉林警方“净风”会战破案三百余起\n\n"
        "5月以来，玉林市公安机关共破获电信网络诈骗案件312起，抓获嫌疑人407名，"
        "追回赃款620万元。\n\n"
        "镜头一：“客服”的骗局\n"
        "6月3日，容县居民覃女士接到“客服”电话，被骗9.4万元。民警顺着资金流向，"
        "在钦州一出租屋抓获陆某等5人，缴获手机22部。\n\n"
        "镜头二：虚假征信\n"
        "北流市公安局接到多名学生报案，称被骗去注销费共18万元。经查，该团伙藏身南宁，"
        "7月11日，专案组收网，抓获12人。\n\n"
        "镜头三：防范在前\n"
        "会战期间，全市派出宣传小分队130支，劝阻群众1600人次。\n",
        [["9.4万元", "5人", "22部"], ["18万元", "12人"]],
    ),
    "examples that the lead announces": (
        "宜昌公布打击洗钱犯罪成果\n\n"
        "今年上半年，宜昌市公安机关共侦破洗钱案件58起，抓获犯罪嫌疑人210名。"
        "记者选取其中四例予以报道。\n\n"
        "◆枝江：商店里的“码商”\n"
        "枝江市公安局在一家烟酒店抓获刘某等3人，查扣银行卡46张，涉案流水870万元。\n\n"
        "◆当阳：包车取现\n"
        "当阳警方拦下一辆网约车，车内4名男子随身携带现金37万元，均被刑拘。\n\n"
        "◆宜都：空壳公司\n"
        "2月9日，宜都市公安局打掉一个贩卖对公账户团伙，抓获9人，查获营业执照71本。\n\n"
        "◆夷陵：黄金变现\n"
        "夷陵区公安分局在一家金店抓获正在购金的赵某，查扣黄金320克，冻结资金12万元。\n",
        [
            ["3人", "46张", "870万元"],
            ["4名", "37万元"],
            ["一个", "9人", "71本"],
            ["320克", "12万元"],
        ],
    ),
    "one of the cases that were counted, and the greatest": (
        "市场监管部门查处侵权假冒案件上千件\n\n"
        "市市场监管局3日通报，去年全市共查处侵权假冒案件1043件，罚没款1760万元，"
        "移送公安机关29件。\n\n"
        "其中一起案件发生在惠城区。去年8月20日，执法人员根据举报突击检查一栋厂房，"
        "现场查获假冒品牌耳机4300副，货值26万元，包装盒1.1万个也被一并扣下，"
        "店主黄某被带走调查。经查，该店两年间售出耳机2.6万副。\n\n"
        "在惠东县，案值最大的一宗牵出三省。县局联合公安部门在惠州、东莞同步行动，"
        "端掉仓库4间，抓获11人。\n\n"
        "全年还检查各类市场主体8.3万家次，责令整改1920家。\n",
        [["4300副", "26万元", "1.1万个", "2.6万副"], ["4间", "11人"]],
    ),
    "the last of several bodies on a day": (
        "西江海关缉私成绩单出炉\n\n"
        "今年前10个月，西江海关缉私局立案侦办走私案件77起，案值9.6亿元，"
        "同比增长14%。\n\n"
        "各隶属海关战果不俗：梧州海关查获冻品63吨，"
        "贵港海关查获香烟1.2万条；玉林海关7月4日在一处货场截获走私轮胎的货车2辆，"
        "扣押轮胎860条，司机莫某等3人被抓。\n\n"
        "该关还在旅检渠道查获濒危物种制品212件。\n",
        [["2辆", "860条", "3人"]],
    ),
    "cases of one line, of which one gives a stray figure": (
        "公安部公布十起打击网络谣言典型案例\n\n"
        "去年12月以来，全国公安机关共查处网络谣言案件1.6万起，关闭账号6.4万个。"
        "现公布部分案例：\n\n"
        "1.河北唐山“地震预报”谣言案：网民郑某编造地震信息，被行政拘留10日，"
        "账号2个被关闭，视频播放量达42万次。\n"
        "2.江西上饶“食品投毒”谣言案：公安机关抓获3人，扣押手机8部。\n"
        "3.贵州铜仁“停课”谣言案：李某被罚款500元。\n"
        "4.湖南怀化摆拍造谣案：某传媒公司编造“孤儿卖菜”视频，获利7.1万元，"
        "公安机关抓获4人。\n",
        [["2个", "42万次"], ["3人", "8部"], ["7.1万元", "4人"]],
    ),
    "a gang in the headline, an operation in the lead": (
        "警方搗破跨境賭波集團　23人被捕\n\n"
        "（本報訊）警務處有組織罪案及三合會調查科聯同商業罪案調查科，"
        "上周三起展開代號「獵風」行動，出動三百名人員，搜查全港52個地點，拘捕17男6女，"
        "年齡介乎22至61歲。\n\n"
        "有組織罪案及三合會調查科警司何志強表示，該集團以一間遊戲開發公司作掩飾，"
        "管理12個賭博網站，會員逾4萬人，兩年來處理投注額13億元。\n\n"
        "行動中，警方檢獲現金410萬元、名錶9隻、電腦33部，凍結銀行戶口68個，"
        "涉款5200萬元。\n\n"
        "截至今日，9人已被落案起訴，14人獲准保釋候查。\n",
        [
            [
                "23人",
                "三百名",
                "52個",
                "17",
                "6",
                "12個",
                "逾4萬人",
                "13億元",
                "410萬元",
                "9隻",
                "33部",
                "68個",
                "5200萬元",
                "9人",
                "14人",
            ]
        ],
    ),
    "labels of places, of which two count": (
        "陕西警方夏季行动战果丰硕\n\n"
        "7月以来，全省公安机关破案2140起，抓获3380人。\n\n"
        "【安康】汉滨公安分局打掉一个冒充军采的诈骗团伙，抓获16人，缴获手机53部，"
        "涉案金额410万元。\n\n"
        "【汉中】全市打掉团伙9个，抓获73人，查扣手机180部。\n\n"
        "【商洛】村民老孟轻信“投资导师”，两个月里转出31万元。接警后，"
        "商州警方止付9.7万元，并在西安抓获取款的任某、窦某2人。\n\n"
        "【榆林】缉毒民警在神木一收费站截停一辆轿车，从备胎中查出冰毒2.1公斤，"
        "2名男子被带走。\n\n"
        "【延安】检查旅馆、网吧2600家次，查改隐患310处，处罚44家。\n",
        [
            ["一个", "16人", "53部", "410万元"],
            ["31万元", "9.7万元", "2人"],
            ["一辆", "2.1公斤", "2名"],
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_told(text, expected):
    report = extract(text, published=PUBLISHED)
    words = {fact.id: fact.value_span.text for fact in report.facts}
    assert [[words[id] for id in told.facts] for told in report.incidents] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("瓦解跨境洗钱集团 19人落网", True),
        ("打掉一“租车”诈骗团伙", True),
        ("督办案件之一发生在城东区", True),
        ("案值最大的一宗牵出两省", True),
        ("一季度打掉诈骗团伙9个", False),
        ("打掉的团伙分别为7个和4个", False),
        ("接连捣破多个诈骗集团", False),
    ],
)
def test_signs_of_one_case(text, expected):
    assert ("one" in signs_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("侦破“6·18”网络赌博案", {"6·18"}),
        ("侦破“盗抢骗”案件96起", set()),
        ("该市“剑网2023”半年办案94件", set()),
        ("警方连破“票、证、章”三类案", set()),
    ],
)
def test_labels_of_cases(text, expected):
    assert labels_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓获覃某、陆某等5人", {"覃某", "陆某"}),
        ("在城西区某小区端掉窝点", set()),
        ("某传媒公司被罚", set()),
        ("对某网络平台立案", set()),
    ],
)
def test_people(text, expected):
    assert people_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者撷取三例，以飨读者", 2),
        ("选取其中四例予以报道", 2),
        ("以下是几个故事", 2),
        ("警方连破多起盗抢案", 1),
        ("全市破案三百余起", 0),
    ],
)
def test_examples(text, expected):
    assert gives_examples(text) == expected
