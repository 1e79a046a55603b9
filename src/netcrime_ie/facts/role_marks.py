"""Numerals that are marks and not counts: of lists, codes, telephone numbers."""

import re

from netcrime_ie.facts.context import Context

# 400开头的号码, 170、171号段: the first digits of telephone numbers.
_PREFIX = re.compile("”?(?:[、和]“?[0-9]{2,5}”?)*(?:开头|号段|字头|打头)")
_MARKER_ENDS = frozenset("、.):\n】 ,是")
_MARKER_STARTS = frozenset(",。;:!?\n “、和") | {""}
_INLINE_STARTS = frozenset(",:;。!? ")
# “5.05”特大赌场案: a day in a code name.
_DAY_CODE = re.compile("”[^,。;]{0,12}?(?:案|专案|行动)")
_AREA_CODE = re.compile(r"0[0-9]{2,3}\) ?[0-9]{6,8}")
_DIGIT_CHAIN = re.compile(r"[0-9]+(?:[- ][0-9]+)+")
# 一不透露账号,二不转账,三要报警: the first, the second.
_SERIES = "一二三四五六七八九"
_LINE = 60
_SERIES_STARTS = frozenset(",:;。“(") | {""}
# G1002次列车, D3206次动车.
_TRAIN = re.compile("次(?:列车|高铁|动车|航班|旅客|客车|火车|车)")
# “4·26”世界知识产权日, “6·26”国际禁毒日.
_DAY_NAME = re.compile("[0-9]*”?(?:世界|国际|全国|国家|中国)[\u4e00-\u9fff]{1,10}日")
_SITE = re.compile("”?(?:App|APP|app|网站|官网|客户端|公众号|小程序)")
# 832缉私艇, 417专案: what has a number for its name.
_NUMBERED = re.compile("(?:缉私|海警|巡逻|执法|渔政)?(?:艇|舰)|专案|特大[^,。;]{0,8}案")
# 公布2021民生领域“铁拳”行动典型案例: a year without 年, which measures nothing.
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_YEAR_NEXT = re.compile("[\u4e00-\u9fff“]{2}")
_YEAR_NAMES = re.compile(
    "[^,。;]{0,24}?(?:行动|专项|整治|战役|会战|攻势|年度|计划|工程|案例|案件|排行|报告|通报|大赛|论坛)"
)
# 在708房将其堵住, 宾馆708房: what a door says.
_DOOR = re.compile(
    "(?:号)?(?:房间?|室(?!内外)|包[厢房间]|套房|客房|铺位|仓位|卡座|病房|考场|座(?!位数))"
)
_DOOR_DIGITS = 3
# 京A12345, 粤Z8888港: the plate of a car.
_PLATE = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳][A-Z][A-Z0-9·]{0,2}$"
)
_VERSION = re.compile("[A-Za-z]{2,} $")
# “0316”特大贩毒案: a day in a case's name.
_CASE_DIGITS = re.compile("”[^,。;“期间节来]{0,12}?(?:案|专案)(?![例件])")
# (2019)粤0303刑初88号: the number of a judgment.
_DOCKET = re.compile("[)][\u4e00-\u9fff]{1,3}[0-9]{0,4}[刑民行执知]")
_DOCKET_COURT = re.compile("[)][\u4e00-\u9fff]$")
# Brands that are numbers: 360安全卫士, 999感冒灵.
_BRANDS = frozenset(("360", "361", "555", "999", "1688", "3721", "4399", "7881", "8848", "1919"))
# A serial number has more digits than the name of a model: YJ14, N95, A4.
_MODEL = 4
# 编号A-0117, 单号SF1234, 航班MU5678.
_SERIAL = re.compile(
    "(?:编号|单号|号码|批号|案号|文号|车次|车号|车牌|牌照|号牌|航班|船号|证号|账号|卡号|代码|暗号|型号为|航班|车次|车架|发动机|发票|合同|箱)(?:号码?)?[为:是]?[A-Za-z-]{0,6}$"
)
_ID = 3
# A telephone number in Chinese digits has so many at least.
_TELEPHONE = 7
_ARABIC = str.maketrans("〇零一二三四五六七八九", "00123456789")


def code(context: Context) -> str | None:
    """Digits of a name or code: “3·19”专案, 4G, P2P, 京A12345, G1002次列车."""
    number, folded = context.phrase.number, context.folded
    left, right = context.char(number.core_start - 1), context.char(number.core_end)
    dotted = left == "·" and context.char(number.core_start - 2).isdigit()
    if (dotted or right == "·") and _DAY_NAME.match(folded, number.core_end + (right == "·")):
        return "name"
    if left in ("·", "-", "/") and context.char(number.core_start - 2).isdigit():
        return "code"
    if right in ("·", "-", "/") and context.char(number.core_end + 1).isdigit():
        return "code"
    if left == "·" or right == "·":
        return "code"
    marks = (
        context.told.quotation(number.start, number.core_end) if number.kind == "decimal" else None
    )
    if marks and marks[1] == number.core_end and _DAY_CODE.match(folded, marks[1]):
        return "code"
    if right == "." and context.char(number.core_end + 1).isdigit():
        # “2018.10.08”走私案
        return "code"
    if left.isascii() and (left.isalpha() or left in ("_", "#", "@", "-")):
        return _behind_letters(context, left)
    if _VERSION.search(context.before) and context.phrase.unit is None:
        # VOS 3000, Windows 10
        return "name"
    if context.phrase.unit == "G" and number.value is not None and number.value < 7:
        # 4G网络
        return "code"
    if left == "." and context.char(number.core_start - 2).isalnum():
        return "code"
    if context.cues.starts("name_after", folded, number.core_end) is not None:
        return "name"
    text = folded[number.core_start : number.core_end]
    if _is_docket(context):
        return "code"
    if text in _BRANDS and context.phrase.unit is None and _is_han(right) and right not in "男女":
        return "name"
    digits = text.isdigit()
    if (
        digits
        and len(text) > _MODEL
        and context.phrase.unit is None
        and _SERIAL.search(context.before)
    ):
        # 编号为20180312的仓单
        return "code"
    if digits and left == "“" and len(text) >= _ID and _CASE_DIGITS.match(folded, number.core_end):
        return "code"
    if digits and right.isascii() and right.isalpha() and context.phrase.unit is None:
        return "code"
    if digits and right == "号" and not context.phrase.money:
        # “8号云购”, but “3号”嫌疑人
        marks = context.told.quotation(number.start, number.core_end)
        return "name" if marks and number.core_end + 1 < marks[1] else "code"
    if (
        digits
        and number.core_end - number.core_start >= _ID
        and _NUMBERED.match(folded, number.core_end)
    ):
        return "name" if folded[number.core_end] not in "专特大" else "code"
    if digits and context.phrase.unit is None and _SITE.match(folded, number.core_end):
        return "code"
    long = number.core_end - number.core_start >= _DOOR_DIGITS
    return "code" if digits and long and _DOOR.match(folded, number.core_end) else None


def _is_han(char: str) -> bool:
    return "一" <= char <= "鿿"


def _is_docket(context: Context) -> bool:
    """Whether digits are part of a judgment's number: (2019)粤0303刑初88号."""
    number, folded = context.phrase.number, context.folded
    if _DOCKET.match(folded, number.core_end):
        return True
    court = _DOCKET_COURT.search(folded, max(0, number.core_start - 2), number.core_start)
    return court is not None and context.next in "刑民行执知"


def _behind_letters(context: Context, left: str) -> str | None:
    """Digits that touch a letter: P2P and 京A12345 are codes, A4 a name, App67款 counts."""
    number = context.phrase.number
    if left.isalpha() and _TRAIN.match(context.folded, number.core_end):
        return "code"
    if context.phrase.unit is not None and context.phrase.unit_class != "data":
        return None if left.isalpha() else "code"
    before = context.folded[max(0, number.core_start - 12) : number.core_start]
    if not left.isalpha() or _PLATE.search(before) or _SERIAL.search(before):
        return "code"
    # 4个P2P平台: a letter behind the digits makes an abbreviation.
    right = context.char(number.core_end)
    abbreviated = right.isascii() and right.isalpha()
    short = number.core_end - number.core_start <= _MODEL
    return "name" if short and not abbreviated else "code"


def phone(context: Context) -> str | None:
    """A hotline or telephone number: 拨打96110."""
    number = context.phrase.number
    text = context.folded[number.core_start : number.core_end]
    if len(text) >= _TELEPHONE:
        # 致电二五二七七一七七
        text = text.translate(_ARABIC)
    near = context.folded[max(0, number.start - 12) : number.start]
    if not (text.isascii() and text.isdigit()) or context.phrase.unit is not None:
        return None
    if context.previous.isascii() and context.previous.isalpha() and not near.endswith("QQ"):
        # 车牌京A12345
        return None
    told = context.cues.within("phone_word", near)
    if told and context.previous == "(" and _AREA_CODE.match(context.folded, number.core_start):
        return "phone"
    if told and _is_chained(context):
        # 028-86655110, 04-2303-8888; 致电182 8080
        return "phone"
    people = context.next in ("男", "女")
    if _PLATE.search(near):
        # 粤B·12345
        return None
    # 查获999感冒灵: what follows a hotline's number speaks of calls.
    named = not told and text in _BRANDS and _is_han(context.next)
    hotline = text in context.cues.words["hotline"] and not people and not named
    if hotline and _SITE.match(context.folded, number.core_end):
        # 12306网站; “交管12123”App
        return "name" if context.next == "”" else "code"
    if hotline or _PREFIX.match(context.folded, number.core_end):
        return "phone"
    if len(text) >= 5 and told:
        return "phone"
    if number.value is None or len(text) >= 11:
        return "phone" if len(text) <= 13 else "code"
    return None


def _is_chained(context: Context) -> bool:
    """Whether the digits are one of several groups that make a telephone number."""
    folded, number = context.folded, context.phrase.number
    first = number.core_start
    while first > 1 and folded[first - 1] in "- " and folded[first - 2].isdigit():
        first -= 2
        while first > 0 and folded[first - 1].isdigit() and number.core_start - first < 20:
            first -= 1
    chain = _DIGIT_CHAIN.match(folded, first, first + 24)
    return (
        chain is not None
        and chain.end() >= number.core_end
        and sum(char.isdigit() for char in chain[0]) >= 5
    )


def list_marker(context: Context) -> str | None:
    """一、 (二) 3. at a line's start, 一是 ... 二是, 案例一."""
    after, before = context.next, context.previous
    if after not in _MARKER_ENDS and not context.before.endswith("例"):
        return "list_marker" if _in_series(context) else None
    number, folded = context.phrase.number, context.folded
    bare = context.phrase.unit is None
    if before == "(" and after == ")" and bare and not _DOCKET.match(folded, number.core_end):
        return None if _AREA_CODE.match(folded, number.core_start) else "list_marker"
    head = folded[max(0, number.start - 8) : number.start].rpartition("\n")[2].strip()
    of_case = head.endswith("案例")
    if after != "是" and number.kind != "percent" and (of_case or head in ("", "(", "例")):
        return "list_marker"
    if of_case and bare:
        return "list_marker"
    single = number.core_end - number.core_start <= 2
    if before == after == "、" and bare and _follows_marker(context):
        return "list_marker"
    inline = after == "." and single and before in _INLINE_STARTS
    if inline and "一" <= context.char(number.core_end + 1) <= "鿿":
        # 案件分别是:1.某地制假案,2.某地售假案
        return "list_marker"
    if after == "是" and single and before in _MARKER_STARTS:
        return "list_marker"
    return "list_marker" if before == "其" and single and after in ",、" else None


def _follows_marker(context: Context) -> bool:
    """Whether the line opens with the number before: 五、某诊所虚假广告案、六、某药店价格案."""
    number, folded = context.phrase.number, context.folded
    place = _SERIES.find(folded[number.core_start : number.core_end])
    line = folded.rfind("\n", max(0, number.start - _LINE), number.start) + 1
    return place > 0 and folded.startswith(_SERIES[place - 1] + "、", line)


def year(context: Context) -> str | None:
    """公布2021民生领域“铁拳”行动典型案例: a bare year."""
    number, folded = context.phrase.number, context.folded
    text = folded[number.start : number.core_end]
    if context.phrase.money or not _YEAR.fullmatch(text):
        return None
    if context.phrase.unit is not None and context.phrase.unit_class != "none":
        return None
    named = _YEAR_NEXT.match(folded, number.core_end)
    return "date" if named and _YEAR_NAMES.match(folded, number.core_end) else None


def _in_series(context: Context) -> bool:
    """Whether the clauses of a sentence are numbered: 一不透露账号,二不转账汇款,三要报警."""
    number, folded = context.phrase.number, context.folded
    place = _SERIES.find(folded[number.core_start : number.core_end])
    if place < 0 or number.core_end - number.core_start != 1 or context.phrase.unit is not None:
        return False
    if context.previous not in _SERIES_STARTS or context.next == "线":
        return False
    start, end = context.told.start, context.told.end
    others = [_SERIES[place - 1]] if place else [_SERIES[1]]
    return any(
        folded.startswith(other, start) or folded.find(mark + other, start, end) >= 0
        for other in others
        for mark in ",:;“("
    )
