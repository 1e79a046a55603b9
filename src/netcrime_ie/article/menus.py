"""Lines of links: menus, bars, rows of teasers."""

import re
from functools import lru_cache

from netcrime_ie.article.words import markers

_TOKENS = re.compile(r"[\s|/·丨>»]+")
_NO_MENU = re.compile(r"[。!?;:“\d]")
_BAR = re.compile(r"\s*[|丨·•/]\s*|\s{2,}")
_TEASER = re.compile(r"([\u4e00-\u9fff0-9]{2,8})\s?:")
_FEWEST, _LINK = 2, 8


def is_menu(text: str) -> bool:
    """Many short words: 首页|要闻|图片|时评, 成都市 绵阳市 自贡市."""
    if _NO_MENU.search(text):
        return False
    tokens = [token for token in _TOKENS.split(text) if token]
    short = sum(len(token) <= 6 for token in tokens)
    return (len(tokens) >= 4 and short >= 0.8 * len(tokens)) or (
        len(tokens) == 3 and max(map(len, tokens)) <= 4
    )


def is_bar(text: str) -> bool:
    """A bar of links: 首页 | 股票 | 7×24小时, or of teasers: 热搜:统一发票 | 双11."""
    label = _TEASER.match(text)
    if label is not None and label[1] in _teaser_words():
        return len(_TOKENS.split(text[label.end() :].strip())) >= _FEWEST
    items = [item for item in _BAR.split(text) if item]
    if len(items) < _FEWEST:
        return False
    buttons = sum(item in button_words() for item in items)
    short = all(len(item) <= _LINK for item in items)
    return len(items) > _FEWEST and buttons > 0 and short and "|" in text


@lru_cache(maxsize=1)
def button_words() -> frozenset[str]:
    """The words of buttons: 首页, 打印, 专题."""
    return frozenset(markers()["ui", "is"])


@lru_cache(maxsize=1)
def _teaser_words() -> frozenset[str]:
    """What lists of other articles are called: 热搜, 今日推荐."""
    return frozenset(markers()["end", "is"])
