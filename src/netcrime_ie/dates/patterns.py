"""The pieces of regular expressions that several readers share; all work on folded text."""

import re

GAP = " {0,2}"  # "5 月 4 日": pages put thin spaces between figures and characters
CJK_DIGIT = "〇零○一二三四五六七八九"
MONTH_NUMERAL = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正])"
CJK_DAY = (
    "(?:三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|"
    "十[一二三四五六七八九]?|初[一二三四五六七八九十]|[一二三四五六七八九])"
)
DAY_NUMERAL = f"(?:3[01]|[12][0-9]|0?[1-9]|{CJK_DAY})"
# 至, 到 and all dashes; "9月25日--10月10日" doubles them.
JOIN = f"{GAP}(?:至|到|[-~—–―]{{1,2}}){GAP}"
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
WEEK_WORD = "(?:星期|礼拜|周)"

# What makes another word of 年 and 月: 三年级, 前年均, 5月饼, 二月份额.
NOT_YEAR = "(?![级龄薪均轻纪货画糕])"
NOT_MONTH = "(?![饼球薪供租均龄刊])"
# A bare day, unlike one after its month, can be money, a tour, the country or a length: 12日元,
# 五日游, 3日本籍 (but 5日本报讯), 3日内, 十日以下.
NOT_DAY = "(?![元游均租薪利内后化]|本(?![报市省县区网台局院])|[以之][内后上下])"
# The days of a list before its last: 10月12、13日.
LISTED_DAY = (
    f"(?={GAP}[、和及]{GAP}(?:[0-9一二三四五六七八九十廿]{{1,3}}、){{0,3}}{DAY_NUMERAL}{GAP}日)"
)

# A length stands after these: 历时近一个月, 连续5日, 拘留15日, 有期徒刑11年.
_LENGTH_WORDS = (
    "前后|奋战|苦战|鏖战|蹲守|守候|追踪|跟踪|费时|"
    "历时|历经|经|经过|长达|为期|用时|耗时|时长|连续|一连|接连|持续|潜逃|潜伏|不到|不足|超|超过|逾|满|达|共|约|"
    "第|每|隔|仅|短短|拘留|行拘|刑拘|拘役|徒刑|缓刑|管制|禁闭|停业整顿|停业"
)
_LENGTH_LINKS = "期限|期|执行|了|的|近|为|:"
_LENGTH_BEFORE = re.compile(f"(?:{_LENGTH_WORDS})(?:{_LENGTH_LINKS})?$")
# 仅6月份: a month, whatever stands before it.
_NAMED_MONTH = re.compile("[0-9一二三四五六七八九十]{1,2}月份")
# What such words end with; to the pattern a line end is the end as well.
_LENGTH_ENDS = frozenset(
    (*(word[-1] for word in f"{_LENGTH_WORDS}|{_LENGTH_LINKS}".split("|")), "\n")
)


def length_before(text: str, pos: int) -> bool:
    """Tell whether the words before ``pos`` make a length of the number that follows.

    >>> length_before("被处以行政拘留15日", 7), length_before("同月15日", 2)
    (True, False)
    """
    if text[pos - 1 : pos] not in _LENGTH_ENDS or _NAMED_MONTH.match(text, pos, pos + 5):
        return False
    return _LENGTH_BEFORE.search(text, max(0, pos - 6), pos) is not None
