"""Roles that the form of a numeral tells: codes, hotlines, ordinals, percentages, list markers."""

import re

from netcrime_ie.facts.context import Context

_COMPARED = re.compile("同比|环比|较上年|较去年|比上年|比去年")
_MOVED = re.compile("增|减|降|升|多|少|提高")
_RANKED = re.compile("排名|位居|位列|居全|名列")
# 400开头的号码, 170、171号段: the first digits of telephone numbers.
_PREFIX = re.compile("(?:[、和][0-9]{2,5})*(?:开头|号段|字头)")
# 三组, 五组 behind a village are addresses.
_VILLAGE = re.compile(
    "[村屯庄社湾寨](?:[一-鿿]{0,4}[一二三四五六七八九十0-9]+[组队、]*)?[一-鿿]{0,2}$"
)
_MARKER_ENDS = frozenset("、.):\n】 ,是")
_MARKER_STARTS = frozenset(",。;:!?\n “、和") | {""}


def code(context: Context) -> str | None:
    """Digits of a name or code: “3·19”专案, 4G, P2P, 京A12345."""
    number, folded = context.phrase.number, context.folded
    left, right = context.char(number.core_start - 1), context.char(number.core_end)
    if left in ("·", "-", "/") and context.char(number.core_start - 2).isdigit():
        return "code"
    if right in ("·", "-", "/") and context.char(number.core_end + 1).isdigit():
        return "code"
    if left == "·" or right == "·":
        return "code"
    if left.isascii() and (left.isalpha() or left in ("_", "#", "@", "-")):
        # 下架App67款 counts; P2P and 京A12345 do not.
        counted = context.phrase.unit is not None and context.phrase.unit_class != "data"
        return None if counted and left.isalpha() else "code"
    if context.phrase.unit == "G" and number.value is not None and number.value < 7:
        # 4G网络
        return "code"
    if left == "." and context.char(number.core_start - 2).isalnum():
        return "code"
    if context.cues.starts("name_after", folded, number.core_end) is not None:
        return "name"
    digits = folded[number.core_start : number.core_end].isdigit()
    if digits and right.isascii() and right.isalpha() and context.phrase.unit is None:
        return "code"
    if digits and right == "号" and not context.phrase.money:
        return "code"
    return None


def address(context: Context) -> str | None:
    """川河村五组: a group of a village."""
    number = context.phrase.number
    if context.char(number.core_end) not in ("组", "队") or number.modifier != "exact":
        return None
    start = number.core_start
    return "name" if _VILLAGE.search(context.folded[max(0, start - 8) : start]) else None


def ways(context: Context) -> str | None:
    """兵分两路: the number is part of the phrase, nothing is counted."""
    parted = context.next == "路" and context.previous == "分"
    return "word" if parted else None


def phone(context: Context) -> str | None:
    """A hotline or telephone number: 拨打96110."""
    number = context.phrase.number
    text = context.folded[number.core_start : number.core_end]
    joined = context.char(number.core_start - 1) == "-"
    near = context.folded[max(0, number.start - 12) : number.start]
    if not (text.isascii() and text.isdigit()) or context.phrase.unit is not None:
        return None
    if (
        len(text) >= 3
        and context.cues.within("phone_word", near)
        and (joined or context.char(number.core_end) == "-")
    ):
        return "phone"
    split = context.folded[number.core_end : number.core_end + 2]
    if context.cues.within("phone_word", near) and (
        (split[:1] == " " and split[1:].isdigit())
        or (context.previous == " " and context.char(number.start - 2).isdigit())
    ):
        # 致电182 8080
        return "phone"
    people = context.next in ("男", "女")
    if (text in context.cues.words["hotline"] and not people) or _PREFIX.match(
        context.folded, number.core_end
    ):
        return "phone"
    if len(text) >= 5 and context.cues.within("phone_word", near):
        return "phone"
    if number.value is None or len(text) >= 11:
        return "phone" if len(text) <= 13 else "code"
    return None


def ordinal(context: Context) -> str | None:
    """第三小组, 第5位; 前三位 and 十大 are ranks."""
    number = context.phrase.number
    if number.kind == "ordinal":
        following = context.char(context.after)
        if following in ("位", "名") or _RANKED.search(context.before):
            return "rank"
        if following == "层" or context.folded.startswith("、第", context.after):
            floor = re.match(
                r"(?:、第[一二三四五六七八九十\d]+)*层",
                context.folded[context.after : context.after + 12],
            )
            if floor:
                return "floor"
        if context.folded.startswith("时间", context.after):
            return "word"
        statute = following in ("条", "章") or (
            following in ("款", "项") and "条" in context.before
        )
        return "law" if statute else "ordinal"
    if context.char(number.start - 1) == "前" and context.char(context.after) in ",。;、)\n":
        # 排名前三
        return "rank"
    if context.char(number.start - 1) in ("前", "首", "居", "列") and context.folded.startswith(
        ("位", "名"), context.after
    ):
        return "rank"
    return None


def law(context: Context) -> str | None:
    """A number of a statute: 第285条, 第二百八十七条之二, 《刑法》 in title marks."""
    if context.before.endswith("条之"):
        return "law"
    if context.char(context.after) == "条" and context.before.endswith(
        ("》", *context.cues.words["law_word"])
    ):
        return "law"
    opened = context.folded.rfind("《", context.look_back, context.phrase.start)
    if opened >= 0 and context.folded.find("》", opened, context.phrase.start) < 0:
        return "law"
    return None


def statutory(context: Context) -> str | None:
    """What a statute threatens: 一经定罪,最高可判监14年及罚款500万元."""
    if not context.phrase.money:
        return None
    bounded = context.folded[context.phrase.end - 2 : context.phrase.end + 2]
    if "以上" in bounded or "以下" in bounded:
        # 处一百万元以上二百万元以下罚款
        return "law" if context.before.endswith(("处", "元以上", "处以")) else None
    start = context.nodes[context.low].start
    clause = context.folded[max(start, context.phrase.start - 30) : context.phrase.start]
    return "law" if context.cues.within("statutory", clause) else None


def second_time(context: Context) -> str | None:
    """二次认证: 二 with 次 before a verb is the second time."""
    number = context.phrase.number
    if context.folded[number.start : number.core_end + 1] == "二次":
        return "ordinal"
    return None


def rate(context: Context) -> str | None:
    """Percentages and fractions; beside 同比, 上升, 下降 they are changes."""
    number = context.phrase.number
    if number.kind in ("percent", "fraction") or context.next in ("倍", "成", "番"):
        start = context.nodes[context.low].start
        near = context.folded[max(start, number.start - 14) : number.core_end + 3]
        # 电诈发案数、损失金额同比分别下降18.4%和26.1%: the cue stands before the first of two.
        near += context.folded[max(start, number.start - 30) : number.start]
        return "change" if context.cues.within("change_word", near) else "rate"
    return None


def change(context: Context) -> str | None:
    """An absolute change: 同比减少120起, 较去年增加3件."""
    before = context.before
    if "比" not in before and "较" not in before:
        return None
    compared = _COMPARED.search(before)
    return "change" if compared and _MOVED.search(before, compared.end()) else None


def list_marker(context: Context) -> str | None:
    """一、 (二) 3. at a line's start, 一是 ... 二是, 案例一."""
    after, before = context.next, context.previous
    if after not in _MARKER_ENDS and not context.before.endswith("例"):
        return None
    number, folded = context.phrase.number, context.folded
    bare = context.phrase.unit is None
    if before == "(" and after == ")" and bare:
        return "list_marker"
    head = folded[max(0, number.start - 8) : number.start].rpartition("\n")[2].strip()
    of_case = head.endswith("案例")
    if after != "是" and number.kind != "percent" and (of_case or head in ("", "(", "例")):
        return "list_marker"
    if of_case and bare:
        return "list_marker"
    single = number.core_end - number.core_start <= 2
    if after == "是" and single and before in _MARKER_STARTS:
        return "list_marker"
    return "list_marker" if before == "其" and single and after in ",、" else None


def age(context: Context) -> str | None:
    """34岁, 60岁以上, 85后."""
    if context.phrase.number.unit in ("岁", "周岁"):
        return "age"
    following = context.cues.starts("age", context.folded, context.after)
    if following is not None:
        if context.char(context.after) != "后":
            return "age"
        number = context.phrase.number
        digits = number.core_end - number.core_start
        born = number.value is not None and (number.value >= 50 or number.value in (0, 5, 10))
        return "age" if digits == 2 and born else None
    told = context.before.rpartition("年龄")
    if (told[1] and "岁" not in told[2]) or "岁至" in context.before:
        return "age"
    return None
