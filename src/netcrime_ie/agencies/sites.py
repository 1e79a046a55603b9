"""The site that a page is from, by the registration in its footer: 闽公网安备35010202000123号."""

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


def registered_province(folded: str) -> str | None:
    """The province where a page's site is registered.

    >>> registered_province("版权所有 闽ICP备05000123号-2"), registered_province("京ICP备1号")
    ('350000', None)
    """
    found = _REGISTERED.search(folded)
    return _PROVINCES[found[1]] + "0000" if found else None
