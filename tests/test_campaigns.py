"""Named operations: forms in which bulletins write them, and what is none."""

import time

import pytest

from netcrime_ie.campaigns import match_campaigns
from netcrime_ie.text import fold
from netcrime_ie.tokenizers import Token

NAMED = [
    ("“净网2018”专项行动", [("净网2018", 2018)]),
    ("我省“净网2022”已破案96起", [("净网2022", 2022)]),
    ("“净网-2025”专项行动", [("净网2025", 2025)]),
    ("净网2020专项行动", [("净网2020", 2020)]),
    ("纵深推进“云剑”“断卡”“断流”等专项行动", [("云剑", None), ("断卡", None), ("断流", None)]),
    ("以「淨網」、「護苗」專項行動為抓手", [("净网", None), ("护苗", None)]),
    ("深入推进“断卡行动2.0”", [("断卡2.0", None)]),
    ("断卡行动2.0启动", [("断卡2.0", None)]),
    ("“断卡2.0”“打猫”行动", [("断卡2.0", None), ("打猫", None)]),
    ("“网剑行动”连续开展", [("网剑", None)]),
    ("“铁拳”行动中", [("铁拳", None)]),
    ("“猎网”追逃专项工作", [("猎网", None)]),
    ("展開“清源七號“統一收網行動", [("清源七号", None)]),
    ("清源七號行動中司警", [("清源七号", None)]),
    ("代號清源七號", [("清源七号", None)]),
    ("代號「鋒刃」的執法行動", [("锋刃", None)]),
    ("代号为“谋动”,拘捕三人", [("谋动", None)]),
    ("“国门利剑2018”联合专项行动", [("国门利剑2018", 2018)]),
    ("“千村禁毒会战”首战两月告捷", [("千村禁毒会战", None)]),
    ("以“九闽护水”小专项为抓手", [("九闽护水", None)]),
    ("“铲诈27号”全国集群战役", [("铲诈27号", None)]),
    ("打击倒票“猎鹰—2019”战役", [("猎鹰2019", 2019)]),
    ("“清朗·优化营商网络环境”专项行动", [("清朗", None)]),
    ("“清朗·京华”系列专项行动", [("清朗·京华", None)]),
    ("採取「旭日19」行動拘捕十人", [("旭日19", None)]),
    ("“集打斗争”“春夏攻势”期间", [("集打斗争", None), ("春夏攻势", None)]),
    ("為“护海1号”和“净网2021”再添战果", [("护海1号", None), ("净网2021", 2021)]),
    ("斬金專案第三波", [("斩金", None)]),
    ("採取名為「旭陽行動」", [("旭阳", None)]),
    ("展開代號「掃穴」(LEVINGTON)的執法行動", [("扫穴", None)]),
    ("警「雷霆一六」反黑。展開代號「雷霆一六」的反罪案行動", [("雷霆一六", None)] * 2),
    ("維穩“天网”、站车治安“利剑”和打击倒票“猎鹰”战役",
     [("天网", None), ("利剑", None), ("猎鹰", None)]),
    ("“红盾护农”百日行动启动", [("红盾护农", None)]),
    ("“利剑护绿”行动。某州森林公安冬季行动盘点", [("利剑护绿", None)]),
    ("开展“冬季行动”,冬季行动以来", [("冬季行动", None)] * 2),
    ("“清朗·江河2020”系列专项行动", [("清朗·江河2020", 2020)]),
    ("“清朗·2023年春节网络环境整治”专项行动", [("清朗2023", 2023)]),
    ("“净网”2021专项行动、“断卡”行动2.0", [("净网2021", 2021), ("断卡2.0", None)]),
    ("“2019净网”专项行动", [("2019净网", 2019)]),
    ("“2017利剑行动”取得成效", [("2017利剑", 2017)]),
    ("“亮剑2018-3”执法行动", [("亮剑2018-3", 2018)]),
    ("“秋风——2017”战役", [("秋风2017", 2017)]),
    ("雷霆行动第三波,净网护苗专项行动", [("雷霆", None), ("净网", None), ("护苗", None)]),
    ("代号为“天府利剑”的专项整治行动,“利剑”行动小组出击,“利剑”行动中",
     [("天府利剑", None)] * 3),
    ("“净链2024”卷烟市场集中整治专项行动", [("净链2024", 2024)]),
    ("“护网”和“剑网”行动", [("护网", None), ("剑网", None)]),
    ("「斬手專案」", [("斩手", None)]),
    ("“猎鹰-2021”打击倒票行动", [("猎鹰2021", 2021)]),
    ("夏季治安打击整治“百日行动”", [("百日行动", None)]),
    ("“衡阳净网3号”专项行动", [("衡阳净网3号", None)]),
    ("“雷霆3号”查获12人。“雷霆3号”统一行动", [("雷霆3号", None)] * 2),
    ("“净网2018”专项行动。净网行动中", [("净网2018", 2018)] * 2),
    ("“净网2018”“净网2019”专项行动。净网行动中",
     [("净网2018", 2018), ("净网2019", 2019), ("净网", None)]),
]  # fmt: skip

NONE = [
    "“双11”前后网上巡查",
    "“反腐斗争”永远在路上",
    "“护海1号”巡逻艇",
    "断卡专案组抓获5人",
    "“敲门”提醒9800余次",
    "突出做好“三个抓”",
    "“3·19”专案上报公安部",
    "“5·12”集群战役",
    "全国“扫黄打非”办,“扫黄打非”行动",
    "打击“跑分”专项行动",
    "严打“内鬼”专项行动",
    "深化打击整治网络违法犯罪专项行动",
    "打击治理跨境赌博专项行动",
    "“洋垃圾”走私是上半年的重头戏",
    "“鹭岛一号”特大跨国生产销售假烟案",
    "长城2号汽车,飓风来袭,守护平安",
    "“反诈进校园”等宣讲活动",
    "开展“反诈进社区”行动",
    "“两抢一盗”百日会战",
    "“跑分”团伙抓捕行动",
    "“打击跨境赌博专项行动”",
    "「打詐掃黑專案」",
    "“专精特新”专项资金",
    "部署开展2023专项行动",
    "“两卡”违法犯罪专项行动",
    "“野味馆”专项清查",
    "年底前还要再打一个“百日会战”",
    "“蜜柚”直播平台传播淫秽物品牟利案",
]


def read(text: str) -> list[tuple[str, int | None]]:
    folded = fold(text)
    found = match_campaigns(folded, [Token(folded, 0, len(folded))])
    return [(campaign.name, campaign.year) for campaign in found]


@pytest.mark.parametrize(("text", "campaigns"), NAMED)
def test_campaign(text, campaigns):
    assert read(text) == campaigns


@pytest.mark.parametrize("text", NONE)
def test_no_campaign(text):
    assert read(text) == []


def test_unquoted_operation_of_a_city():
    text = "衡阳净网3号行动"
    tokens = [Token("衡阳", 0, 2, "ns"), Token("净网3号行动", 2, 8)]
    assert [campaign.name for campaign in match_campaigns(text, tokens)] == ["衡阳净网3号"]


def test_name_that_only_its_year_tells():
    text = "组织开展护航2020专项行动"
    words = ("组织", "开展", "护航", "2020", "专项", "行动")
    tokens = [Token(word, text.index(word), text.index(word) + len(word)) for word in words]
    assert [campaign.name for campaign in match_campaigns(text, tokens)] == ["护航2020"]


def test_span_is_the_name_without_quotes():
    text = "开展“净网2018”专项行动"
    (campaign,) = match_campaigns(text, [Token(text, 0, len(text))])
    assert text[campaign.start : campaign.end] == "净网2018"


def test_nothing_is_read_outside_the_tokens():
    text = "近日破案\n相关:“净网2018”专项行动"
    assert match_campaigns(text, [Token(text[:4], 0, 4)]) == []


@pytest.mark.parametrize("piece", ["“净网”", "净网行动", "“", "“净网1号”", "“净网"])
def test_time_is_linear(piece):
    start = time.perf_counter()
    read(piece * 20_000)
    assert time.perf_counter() - start < 5
