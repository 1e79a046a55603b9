"""Where a bulletin is from."""

import pytest

from netcrime_ie.agencies import find_home, registered_province, site_owner
from netcrime_ie.text import fold

HOMES = [
    ("四川省公安厅通报,泸州警方破案", None, "510000"),
    ("湄潭公安斩断黑链。辗转福建、江西等地", None, "520328"),
    ("沈阳市人民检察院通报,法库县检察院起诉", None, "210100"),
    ("记者从省公安厅获悉,全省破案", "滇法在线", "530000"),
    ("桂“清源2号”清理信息", None, "450000"),
    ("省公安厅通报", "广安日报", "510000"),
    ("司警拘捕三人,珠海警方配合", None, "820000"),
    ("港警拘捕三人", None, "810000"),
    ("浙江衢州公安、广东中山公安、河北廊坊公安、江苏宿迁公安", None, None),
    ("警方提醒", None, None),
    # Without an agency of its own the only city that is named, or whose paper it is.
    ("渭南市民刘某被骗,民警在临渭区抓获3人", None, "610500"),
    ("渭南市民刘某被骗,咸阳市民王某也被骗", None, "610000"),
    ("在渭南,全省破案90起", "陕西日报", "610500"),
    ("辗转渭南、咸阳抓获3人", "延安日报", "610600"),
    ("警方破案90起", "延安日报", "610600"),
]


@pytest.mark.parametrize(("text", "source", "home"), HOMES)
def test_home(words, places_in, gazetteer, text, source, home):
    folded = fold(text)
    tokens = words(folded, [(0, len(folded))])
    places = places_in(folded, tokens, None)
    found = find_home(folded, places, gazetteer, source=source).adcode
    assert found == home


# The level of who speaks: of a body without its place, or of 我县.
LEVELS = [
    ("记者从省委网信办获悉,郑州市委网信办约谈网站", "410000"),
    ("蕲春县公安局破获涉及安庆市、罗田县的案件,系我县首例", "421126"),
    ("磐安县公安局侦破案件,县局在永康、义乌抓获嫌疑人", "330727"),
    ("桐梓:打掉团伙11个。县公安局召开通气会", "520322"),
    # Who only orders does not speak.
    ("按照省公安厅部署,泸州市公安局抓获嫌疑人", "510500"),
    # Helpers and places of travel have no say.
    (
        "假烟大案告破\n会泽县烟草专卖局联合县公安局破案,赶赴广东、福建,在广州白云区警方协助下抓获",
        "530326",
    ),
]


@pytest.mark.parametrize(("text", "home"), LEVELS)
def test_home_by_who_speaks(words, places_in, gazetteer, text, home):
    folded = fold(text)
    places = places_in(folded, words(folded, [(0, len(folded))]), None)
    assert find_home(folded, places, gazetteer).adcode == home


SHARED_NAME = "鼓楼区公安分局抓获嫌疑人9名,在南昌抓获4名,在徐州抓获2名,押回福州"


@pytest.mark.parametrize(
    ("footer", "home"),
    [
        ("版权所有 闽ICP备05000123号", "350000"),
        ("苏公网安备 32010202000001号", "320000"),
        # The country's media sit in 北京.
        ("京ICP备05000123号", None),
    ],
)
def test_site_tells_which_of_several_places(words, places_in, gazetteer, footer, home):
    folded = fold(SHARED_NAME)
    places = places_in(folded, words(folded, [(0, len(folded))]), None)
    site = registered_province(footer)
    found = find_home(folded, places, gazetteer, site=site).adcode
    assert site == home
    assert home is None or (found or "").startswith(home[:2])


REGIONAL = [
    ("刑事局表示,共查獲詐欺犯嫌30人,查扣現金20萬元", "710000"),
    ("警方拘捕三人,探員在九龍檢獲毒品", "810000"),
    ("治警在關閘截獲兩人", "820000"),
    # 湖南 is told more often than the paper's own words.
    ("湖南省公安廳通報,長沙警方、永州警方協同作戰,涉款五十萬港元", "430000"),
]


@pytest.mark.parametrize(("text", "home"), REGIONAL)
def test_home_by_the_words_of_a_region(words, places_in, gazetteer, text, home):
    folded = fold(text)
    places = places_in(folded, words(folded, [(0, len(folded))]), None)
    assert find_home(folded, places, gazetteer, traditional=True).adcode == home


def test_words_of_a_region_say_nothing_in_simplified_characters(gazetteer):
    assert find_home("查扣新台币20万元,抓获诈欺嫌疑人3名", [], gazetteer).adcode is None


@pytest.mark.parametrize(
    ("source", "owner", "home"),
    [
        (None, "衡水市公安局", "131100"),
        # Who published it knows better.
        ("延安日报", "衡水市公安局", "610600"),
        ("法治日报", "衡水市公安局", "131100"),
        (None, None, None),
    ],
)
def test_the_owner_of_the_site_speaks_last(gazetteer, source, owner, home):
    text = "市公安局破案90起"
    assert find_home(text, [], gazetteer, source=source, owner=owner).adcode == home


@pytest.mark.parametrize(
    ("footer", "owner"),
    [
        ("版权所有:衡水市公安局 冀ICP备12000000号", "衡水市公安局"),
        ("主办单位:绵阳日报社", "绵阳日报社"),
        ("主办 某网络公司 承办:泸州市网信办", "泸州市网信办"),
        ("版权所有 北京某日报网络科技有限公司", None),
        ("版权所有 侵权必究", None),
    ],
)
def test_site_owner(footer, owner):
    assert site_owner(footer) == owner
