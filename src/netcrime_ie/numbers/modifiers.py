"""Words before and behind a numeral that bound it: 近, 超, 约, 不足, 以上, 左右."""

import re

# Word -> modifier, and the characters before it that make it part of another word:
# 附近3个小区, 最近3天, 网约. Without a modifier it is a word that hides a shorter one:
# 合约3份, but 折合约3万元; 新近3起, but 更新近300条.
_BEFORE: dict[str, tuple[str, str]] = {
    "近": ("less_than", "附最邻靠临贴"),
    "新近": ("", "更翻创重"),
    "逼近": ("less_than", ""),
    "将近": ("less_than", ""),
    "接近": ("less_than", ""),
    "不足": ("less_than", ""),
    "不到": ("less_than", "查找看得想料等见听达收感"),
    "不满": ("less_than", ""),
    "未满": ("less_than", ""),
    "少于": ("less_than", ""),
    "低于": ("less_than", ""),
    "小于": ("less_than", ""),
    "至多": ("less_than", ""),
    "不超": ("less_than", ""),
    "不超过": ("less_than", ""),
    "不多于": ("less_than", ""),
    "不高于": ("less_than", ""),
    "超": ("more_than", "高反赶中英"),
    "超过": ("more_than", ""),
    "超出": ("more_than", ""),
    "逾": ("more_than", ""),
    "突破": ("more_than", ""),
    "至少": ("more_than", ""),
    "起码": ("more_than", ""),
    "不少于": ("more_than", ""),
    "不低于": ("more_than", ""),
    "不下": ("more_than", ""),
    "不下于": ("more_than", ""),
    "多于": ("more_than", ""),
    "大于": ("more_than", ""),
    "高于": ("more_than", ""),
    "约": ("about", "预签契条节公违解履邀特制网婚爽"),
    "合约": ("", "折"),
    "约为": ("about", ""),
    "约合": ("about", ""),
    "约有": ("about", ""),
    "约达": ("about", ""),
    "大约": ("about", ""),
    "大概": ("about", ""),
    "差不多": ("about", ""),
}
# 过万, 过半, 破亿: only before a bare unit; 通过百家号 and 破3起 are something else.
_BEFORE_BARE: dict[str, tuple[str, str]] = {
    "过": ("more_than", "通经透路错难越不"),
    "破": ("more_than", "侦告查攻打击识连"),
}

_BEHIND: dict[str, str] = {
    "以上": "more_than",
    "开外": "more_than",
    "有余": "more_than",
    "出头": "more_than",
    "以下": "less_than",
    "以内": "less_than",
    "之内": "less_than",
    "左右": "about",
    "上下": "about",
    "许": "about",
}
# 以上述, 以下简称, 左右手, 上下车, 许某, 许多.
_BEHIND_WORD = (
    "(以上(?!述)|以下(?!简)|[以之]内(?!部)|左右(?![手两侧臂])|上下(?![车班级游])"
    "|开外|有余|出头|许(?![某多可诺昌]))"
)
_SUFFIX = re.compile(f" {{0,2}}{_BEHIND_WORD}")
# What may stand between a number and its modifier: 50起以上, 200余名左右, 5000万美元以上.
_CLASSIFIERS = (
    "名人个起件宗条张部台家户元块年月日天岁次级公斤克千米吨里小时分钟秒枚笔套份美港欧日圆币"
    "辆艘把支瓶包盒箱袋处所间层楼场项种类批队位亩平方海厘毫升度倍票股只头匹本册篇颗粒周星期"
)
_TAIL = re.compile(
    f"[{_CLASSIFIERS}]{{1,4}} ?(以上(?!述)|以下(?!简)|[以之]内(?!部)|左右(?![手两侧臂])"
    "|上下(?![车班级游])|开外)"
    # 三年多, 两个多月, 20余天 behind its unit: 个 counts only before 月 and 小时.
    "|(?:年|天|个月|岁|小时|分钟|公里|公斤|吨|倍|元)([多余])(?![次名家人地元部种方起条])"
    "|个([多余])(?=月|小时|星期|钟)"
)
# 大概不超过约10人 has three; a page of 近近近 has no number for them.
_MAX_PREFIXES = 3
_TAIL_STARTS = frozenset(_CLASSIFIERS)
_SUFFIX_STARTS = frozenset(" 以之左上开有出许")


def _by_last(
    words: dict[str, tuple[str, str]],
) -> dict[str, list[tuple[str, str, str]]]:
    index: dict[str, list[tuple[str, str, str]]] = {}
    for word in sorted(words, key=len, reverse=True):
        index.setdefault(word[-1], []).append((word, *words[word]))
    return index


_INDEX = _by_last(_BEFORE)
_BARE_INDEX = _by_last(_BEFORE_BARE)
# Most numerals have none of these beside them, and nothing needs to be read there.
BEFORE_ENDS = frozenset((*_INDEX, *_BARE_INDEX, " "))
_BEHIND_STARTS = _SUFFIX_STARTS | _TAIL_STARTS
# One of these is within so many characters of a numeral with a modifier behind it or its unit.
SUFFIX_SIGNS = "以之左上开有出许多余"
SUFFIX_REACH = 6
_SUFFIX_SIGNS = frozenset(SUFFIX_SIGNS)


def read_prefix(text: str, start: int, floor: int, bare: bool = False) -> tuple[str, int]:
    """Read the modifiers before ``start``: what the outermost says, and where it begins.

    Args:
        text: Folded text.
        start: Where the numeral or its currency sign begins.
        floor: Where the number before it ends.
        bare: The numeral begins with a unit (过万).

    >>> read_prefix("发送近百余次", 3, 0)
    ('less_than', 2)
    >>> read_prefix("附近3个小区", 2, 0)
    ('', 2)
    """
    modifier = ""
    for _ in range(_MAX_PREFIXES):
        if start <= floor:
            break
        at = start - 1 if text[start - 1] == " " and start - 1 > floor else start
        entries = _INDEX.get(text[at - 1])
        if bare and not modifier:
            entries = (entries or []) + _BARE_INDEX.get(text[at - 1], [])
        if not entries:
            break
        for word, meaning, not_after in entries:
            begin = at - len(word)
            if begin >= floor and text.startswith(word, begin):
                if begin and text[begin - 1] in not_after:
                    continue
                if not meaning:
                    return modifier, start
                modifier, start = meaning, begin
                break
        else:
            break
    return modifier, start


def read_suffix(text: str, end: int) -> tuple[str, int, tuple[int, int] | None]:
    """Read the modifier behind ``end``: what it says, where it ends, and its own stretch.

    The stretch is given where a classifier stands between; the number then ends before it.

    >>> read_suffix("2300万左右", 5)
    ('about', 7, None)
    >>> read_suffix("10人以上", 2)
    ('more_than', 2, (3, 5))
    """
    after = text[end : end + 1]
    if after not in _BEHIND_STARTS or _SUFFIX_SIGNS.isdisjoint(text[end : end + SUFFIX_REACH]):
        return "", end, None
    if after in _SUFFIX_STARTS and (match := _SUFFIX.match(text, end)):
        return _meaning(match[1]), match.end(), None
    if after in _TAIL_STARTS and (match := _TAIL.match(text, end)):
        group = match.lastindex or 1
        modifier = _meaning(match[1]) if group == 1 else "more"
        return modifier, end, match.span(group)
    return "", end, None


def _meaning(word: str) -> str:
    return _BEHIND[word]
