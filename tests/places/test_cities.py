"""The cities of a report: places of enforcement, crime or agency, not those by the way."""

import pytest

from netcrime_ie import extract

CITIES = [
    ("成都警方在绵阳抓获5人。", ["510100", "510700"]),
    ("民警将手机卖给湛江人吴某,在泸州抓获3人。", ["510500"]),
    ("在湛江人民医院门口抓获3人。", ["440800"]),
    ("乘警在开往武汉的G1002次列车上查获毒品2公斤,成都铁路公安处立案。", ["510100"]),
    ("民警前往武汉抓获5人。", ["420100"]),
    ("吴某从三亚飞抵沈阳,在机场落网,沈阳警方已刑拘3人。", ["210100"]),
    ("从三亚抓获2人。", ["460200"]),
    ("司警拘捕三人，檢察院跟進，檢獲現金澳門元三萬。", ["820000"]),
]


@pytest.mark.parametrize(("text", "cities"), CITIES)
def test_cities(text: str, cities: list[str]) -> None:
    assert [city.adcode for city in extract(text).cities] == cities
