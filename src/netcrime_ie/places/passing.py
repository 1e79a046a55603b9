"""Places that a text only mentions by the way: home towns, and where a journey leads."""

import re
from typing import Final

_HOME_TOWN: Final = re.compile("籍|人(?:氏|[,;、。)]|[一-鿿]{1,2}(?:某|×|氏))")
_BOUND_FOR: Final = ("开往", "驶往", "飞往", "发往")
_VEHICLE: Final = re.compile(
    "(?:的|方向的)?[A-Z]?[0-9]{0,5}次?[一-鿿]{0,3}?"
    "(?:航班|列车|班机|动车|高铁|客车|大巴|火车|巴士|货车|货柜车|[货客渡游邮快油渔轮]船|[客渡邮货]轮|快艇)"
)
_LEAVES: Final = re.compile(
    "(?:连夜|辗转|乘飞机|坐飞机|乘坐|搭乘|乘|坐|驾车|开车)?[一-鿿A-Z0-9]{0,4}"
    "(?:飞抵|飞往|飞回|飞到|飞赴|抵达|出发|启程|返回|回到|开往|驶往)"
)


def is_home_town(folded: str, end: int) -> bool:
    """Whether the place name that ends there says where somebody is from.

    >>> is_home_town("湛江人吴某", 2), is_home_town("湛江人民法院", 2), is_home_town("湛江籍", 2)
    (True, False, True)
    """
    return _HOME_TOWN.match(folded, end) is not None


def is_on_the_way(folded: str, start: int, end: int) -> bool:
    """Whether a place is only where a train goes to, or where a journey began.

    >>> text = "开往武汉的G1002次列车"
    >>> is_on_the_way(text, 2, 4), is_on_the_way("从三亚飞抵沈阳", 1, 3)
    (True, True)
    >>> is_on_the_way("从三亚抓获", 1, 3)
    False
    """
    if folded.endswith(_BOUND_FOR, max(0, start - 2), start):
        return _VEHICLE.match(folded, end) is not None
    from_there = folded.endswith("从", max(0, start - 1), start)
    return from_there and _LEAVES.match(folded, end) is not None
