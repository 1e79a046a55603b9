"""Datelines: where a dispatch was written, not what it is about."""

import re

_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_AFTER = re.compile(rf"\s?{_DAY}月{_DAY}日(?:专?电|讯|消息)|[电讯](?:\s|\(|记者)")
# 〔记者许某/台中报导〕: the town where the writer sat.
_REPORTED = ("报道", "报导")
# How far a dateline may stand from the start of its paragraph: 新华社北京, (通讯员 李某)某网某市.
_REACH = 30


def in_dateline(folded: str, start: int, end: int) -> bool:
    """Whether the place name at ``[start, end)`` is a dateline's.

    >>> in_dateline("新华社长沙6月18日电 湖南警方", 3, 5), in_dateline("长沙警方6月18日抓获", 0, 2)
    (True, False)
    """
    near = start - folded.rfind("\n", max(0, start - _REACH), start) < _REACH
    if not near:
        return False
    signed = folded[start - 1 : start] == "/" and folded.startswith(_REPORTED, end)
    return signed or _AFTER.match(folded, end) is not None
