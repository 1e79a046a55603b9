"""Where a bulletin is from."""

import pytest

from netcrime_ie.agencies import home_of
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
]


@pytest.mark.parametrize(("text", "source", "home"), HOMES)
def test_home(words, places_in, gazetteer, text, source, home):
    folded = fold(text)
    tokens = words(folded, [(0, len(folded))])
    places = places_in(folded, tokens, None)
    found = home_of(folded, places, gazetteer, source=source)
    assert found == home
