"""The site that a page is from, by its footer: 闽公网安备350102号, 版权所有:衡水市公安局."""

import re

# The short names of provinces in registrations. 京 is left out: the country's media sit there.
_PROVINCES = {
    "津": "12", "冀": "13", "晋": "14", "蒙": "15", "辽": "21", "吉": "22", "黑": "23", "沪": "31",
    "苏": "32", "浙": "33", "皖": "34", "闽": "35", "赣": "36", "鲁": "37", "豫": "41", "鄂": "42",
    "湘": "43", "粤": "44", "桂": "45", "琼": "46", "渝": "50", "川": "51", "蜀": "51", "黔": "52",
    "贵": "52", "滇": "53", "云": "53", "藏": "54", "陕": "61", "甘": "62", "陇": "62", "青": "63",
    "宁": "64", "新": "65",
}  # fmt: skip
_REGISTERED = re.compile(f"([{''.join(_PROVINCES)}])\\s?(?:ICP|icp|公网安备|网安备)")

_OWNED = re.compile(
    "(?:版权所有|主办单位|承办单位|主管单位|主办|承办|版权归)[:\\s]{0,3}([一-鿿]{2,24})"
)
_PUBLIC = re.compile(
    "公安|政府|检察院|法院|网信办|监管局|管理局|烟草|海关|税务|日报|晚报|报社|新闻网|新闻中心|融媒体|电视台"
)


def registered_province(folded: str) -> str | None:
    """The province where a page's site is registered.

    >>> registered_province("版权所有 闽ICP备05000123号-2"), registered_province("京ICP备1号")
    ('350000', None)
    """
    found = _REGISTERED.search(folded)
    return _PROVINCES[found[1]] + "0000" if found else None


def site_owner(folded: str) -> str | None:
    """The public body or paper that a page's footer names as its owner.

    >>> site_owner("版权所有:衡水市公安局 冀ICP备1号"), site_owner("版权所有 北京某网络有限公司")
    ('衡水市公安局', None)
    """
    for found in _OWNED.finditer(folded):
        name: str = found[1]
        if _PUBLIC.search(name) and "公司" not in name:
            return name
    return None
