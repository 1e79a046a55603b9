"""Numbers that are no facts: ages, floors, unit prices, thresholds, hotlines, ranks ...

Each rule is a named function that looks at one quantity in its sentence and returns a ledger role
or None. ``RULES`` is the order in which they are asked; the first answer wins. The words they look
for stand in ``resources/lexicon/cues.txt``.
"""

import re
from collections.abc import Callable, Sequence

from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.lexicon import Lexicon


class Cues:
    """Context words by role, ready for matching."""

    def __init__(self, lexicon: Lexicon) -> None:
        groups: dict[str, list[str]] = {}
        for word, role in lexicon.cues.items():
            groups.setdefault(role, []).append(word)
        self.words = {
            role: tuple(sorted(words, key=len, reverse=True)) for role, words in groups.items()
        }
        self._patterns = {
            role: re.compile("|".join(map(re.escape, words))) for role, words in self.words.items()
        }
        self.heads = {
            role: frozenset(word[0] for word in words) for role, words in self.words.items()
        }

    def starts(self, role: str, folded: str, at: int) -> int | None:
        """End of the longest cue of ``role`` that begins at ``at``."""
        if folded[at : at + 1] not in self.heads[role]:
            return None
        found = self._patterns[role].match(folded, at)
        return found.end() if found else None

    def within(self, role: str, stretch: str) -> bool:
        """Whether a cue of ``role`` stands anywhere in a short stretch."""
        return self._patterns[role].search(stretch) is not None


class Context:
    """One quantity in its sentence.

    Attributes:
        folded: The folded text.
        phrase: The quantity.
        nodes: The sentence.
        index: Index of the quantity's node.
        low: First node of its segment.
        high: End of its segment.
        cues: Context words.
        after: Where the text goes on after the numeral with its modifiers.
        before: The characters of the clause before the number, at most twelve.
        look_back: How far a quotation or title mark may stand before the number.
    """

    __slots__ = (
        "after", "before", "cues", "folded", "high", "index", "look_back", "low", "nodes", "phrase",
    )  # fmt: skip

    def __init__(
        self,
        folded: str,
        phrase: Phrase,
        nodes: Sequence[Node],
        index: int,
        bounds: tuple[int, int],
        cues: Cues,
    ) -> None:
        self.folded = folded
        self.phrase = phrase
        self.nodes = nodes
        self.index = index
        self.low, self.high = bounds
        self.cues = cues
        self.after = phrase.number.core_end
        start = phrase.start
        self.before = folded[max(nodes[self.low].start, start - 12) : start]
        self.look_back = max(nodes[0].start, start - 80)

    def char(self, offset: int) -> str:
        """The character at an offset, empty outside the text."""
        return self.folded[offset : offset + 1] if offset >= 0 else ""

    def boundary(self, offset: int) -> bool:
        """Whether a node begins or ends at an offset (cheap test for a word boundary)."""
        return any(
            node.start == offset or node.end == offset
            for node in self.nodes[self.index : self.index + 4]
        )


Rule = Callable[[Context], str | None]

_VERBAL = frozenset("兑换卖买交充贷借转")
_PER_TIME = re.compile(r"[每日月年人户](?:[秒天日周月年晚夜]|分钟|小时|均)[^,。;]{0,12}$")


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


def phone(context: Context) -> str | None:
    """A hotline or telephone number: 拨打96110."""
    number = context.phrase.number
    text = context.folded[number.core_start : number.core_end]
    joined = context.char(number.core_start - 1) == "-"
    if not (text.isascii() and text.isdigit()) or context.phrase.unit is not None:
        return None
    if (
        len(text) >= 3
        and context.cues.within("phone_word", context.before)
        and (joined or context.char(number.core_end) == "-")
    ):
        return "phone"
    if text in context.cues.words["hotline"]:
        return "phone"
    if len(text) >= 5 and context.cues.within("phone_word", context.before):
        return "phone"
    if number.value is None or len(text) >= 11:
        return "phone" if len(text) <= 13 else "code"
    return None


def ordinal(context: Context) -> str | None:
    """第三小组, 第5位; 前三位 and 十大 are ranks."""
    number = context.phrase.number
    if number.kind == "ordinal":
        following = context.char(context.after)
        if following in ("位", "名"):
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
    if context.char(number.start - 1) in ("前", "首", "居", "列") and context.folded.startswith(
        ("位", "名"), context.after
    ):
        return "rank"
    return None


def law(context: Context) -> str | None:
    """A number of a statute: 第285条, 《刑法》 in title marks."""
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
    start = context.nodes[context.low].start
    clause = context.folded[max(start, context.phrase.start - 30) : context.phrase.start]
    return "law" if context.phrase.money and context.cues.within("statutory", clause) else None


def second_time(context: Context) -> str | None:
    """二次认证: 二 with 次 before a verb is the second time."""
    number = context.phrase.number
    if context.folded[number.start : number.core_end + 1] == "二次":
        return "ordinal"
    return None


def rate(context: Context) -> str | None:
    """Percentages and fractions; beside 同比, 上升, 下降 they are changes."""
    number = context.phrase.number
    start = context.nodes[context.low].start
    if number.kind in ("percent", "fraction") or context.char(context.after) in ("倍", "成", "番"):
        near = context.folded[max(start, number.start - 14) : number.core_end + 3]
        # 电诈发案数、损失金额同比分别下降18.4%和26.1%: the cue stands before the first of two.
        near += context.folded[max(start, number.start - 30) : number.start]
        return "change" if context.cues.within("change_word", near) else "rate"
    return None


def change(context: Context) -> str | None:
    """An absolute change: 同比减少120起, 较去年增加3件."""
    before = context.before
    for word in (
        ("同比", "环比", "较上年", "较去年", "比上年", "比去年")
        if "比" in before or "较" in before
        else ()
    ):
        if word in before:
            tail = before.rpartition(word)[2]
            if any(verb in tail for verb in ("增", "减", "降", "升", "多", "少", "提高")):
                return "change"
    return None


def list_marker(context: Context) -> str | None:
    """一、 (二) 3. at a line's start, 一是 ... 二是, 案例一."""
    number, folded = context.phrase.number, context.folded
    after = folded[number.core_end : number.core_end + 1]
    if context.char(number.start - 1) == "(" and after == ")" and context.phrase.unit is None:
        return "list_marker"
    head = folded[max(0, number.start - 8) : number.start].rpartition("\n")[2].strip()
    at_line = head in ("", "(", "案例", "(案例", "【案例", "例", "典型案例") or head.endswith(
        "案例"
    )
    if (
        at_line
        and after in ("、", ".", ")", ":", "\n", "】", "，", " ", ",")
        and number.kind != "percent"
    ):
        return "list_marker"
    if head.endswith("案例") and context.phrase.unit is None:
        return "list_marker"
    before = context.char(number.start - 1)
    single = number.core_end - number.core_start <= 2
    if after == "是" and single and (before in ",。;:!?\n “、和" or before == ""):
        return "list_marker"
    if before == "其" and single and after in ",、":
        return "list_marker"
    return None


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
        return "age" if digits == 2 and number.value is not None and number.value >= 50 else None
    if "年龄" in context.before or "岁至" in context.before:
        return "age"
    return None


_MEASURES = ("distance", "size", "agency_count", "place_count", "kind_count", "rank", "floor")


def measure_word(context: Context) -> str | None:
    """23层, 300平方米, 三省, 14家成员单位, 四个行业: words after the number that say it all."""
    if context.folded[context.phrase.number.start : context.after] == "一":
        return None
    if context.phrase.unit == "家" and any(
        node.kind is Kind.AGENCY
        for node in context.nodes[max(0, context.index - 1) : context.index]
    ):
        # 吉林省公安厅刑侦局、网安总队、情报中心三家
        return "agency_count"
    for role in _MEASURES:
        end = context.cues.starts(role, context.folded, context.after)
        if end is None:
            continue
        if context.char(end - 1) == "大" and context.char(end) in "型量队学桥楼":
            continue
        if role in ("place_count", "floor") and not context.boundary(end):
            continue
        if role == "floor" and context.char(end) in "次级面":
            continue
        return role
    return None


def sentence_term(context: Context) -> str | None:
    """Months and years of a prison term that are no calendar durations."""
    term = context.folded.startswith(("年", "月", "日", "个月"), context.after)
    return "sentence" if term and context.cues.within("sentence_word", context.before) else None


def unit_price(context: Context) -> str | None:
    """每条0.5元至3元, 以每个68元至188元不等的价格, 日薪500元; 日均充值 is a rate."""
    start = context.nodes[context.low].start
    clause = context.folded[max(start, context.phrase.start - 20) : context.phrase.start]
    if context.phrase.money:
        each = clause.rfind("每")
        if each >= 0 and not _result_between(context, start, each):
            # 每条0.5元 is a price; 每兑换一万港元抽佣八十元 a rate.
            numbers = re.search(r"[\d一二三四五六七八九十百千万]", clause[each + 1 :])
            own = re.match(r"每[\u4e00-\u9fff]{1,4}$", clause[each:])
            return (
                "rate" if numbers or (own and len(own[0]) > 2 and own[0][1] in _VERBAL) else "price"
            )
        if context.cues.starts("price_after", context.folded, context.phrase.end) is not None:
            return "price"
        if context.folded.startswith("/", context.phrase.end):
            return "price"
        if any(word in clause[-8:] for word in context.cues.words["price_word"] if word != "每"):
            return "price"
    elif _PER_TIME.search(clause):
        return "rate"
    elif re.search(r"每[^,、。]{0,3}$", clause) and not clause.endswith("名"):
        # 每兑换一万港元, 每10万抽1500
        return "price"
    if context.cues.within("rate_word", clause[-8:]):
        return "rate"
    return None


def _result_between(context: Context, start: int, each: int) -> bool:
    """Whether the 每 belongs to another thing: 对每名司机…,罚款5000元 has a verb in between."""
    offset = max(start, context.phrase.start - 20) + each
    return any(
        node.kind is Kind.VERB and node.cls in ("fine", "seize", "recover", "freeze")
        for node in context.nodes[context.low : context.index]
        if node.start > offset
    )


def threshold(context: Context) -> str | None:
    """案值超2000万元的7件, 一证超5张的号卡: a bound that selects what is counted."""
    phrase = context.phrase
    end = max(phrase.end, phrase.number.tail[1] if phrase.number.tail else 0)
    rest = context.folded[end : end + 3]
    tail = context.folded[max(phrase.start, end - 2) : end]
    if tail in ("以上", "以下", "以内") and not (rest[:1] in ",。;、:)!?\n" or rest == ""):
        # 案值5万元以上涉烟案件74起, 10万元以上即涉嫌犯罪
        return "threshold"
    if tail in ("以上", "以下") and context.cues.within("statutory", context.before):
        return "threshold"
    bounded = phrase.number.modifier in ("more_than", "less_than") and (
        phrase.number.start < phrase.number.core_start or rest.startswith(("以上", "以下"))
    )
    if rest.startswith(("以上的", "以下的")) or (bounded and rest.startswith("的")):
        return "threshold"
    if re.search(r"(?:满|达到?|超过?|不足|逾)$", context.before) and rest.startswith("的"):
        return (
            "threshold"
            if any(
                node.kind is Kind.QUANTITY
                for node in context.nodes[context.index + 1 : context.high]
            )
            else None
        )
    return None


def published(context: Context) -> str | None:
    """Cases that a notice publishes: 公布5起典型案例, 两起特大赌博案件 in a headline's 公布."""
    if context.phrase.unit_class not in ("case", "piece", "thing"):
        return None
    before = context.before
    after = context.folded[context.phrase.end : context.phrase.end + 12]
    if after.startswith(("典型案例", "典型案件", "典型事例", "精品案例")):
        return "other"
    if any(word in before for word in ("公布", "通报", "发布", "曝光", "披露", "晒出")):
        stop = re.split(r"[,。;、]", after)[0]
        if context.cues.within("published", stop):
            return "other"
        if "公布" in before and context.phrase.unit_class == "case":
            return "other"
    return None


def target(context: Context) -> str | None:
    """Plans: 力争年内关停1000个."""
    stretch = context.before[-10:]
    return (
        "target"
        if any(word in stretch for word in ("力争", "目标", "计划", "争取", "确保"))
        else None
    )


def quoted(context: Context) -> str | None:
    """Numbers inside quotation marks: names (“两卡”), or the words of a rumour or an advert."""
    folded, start = context.folded, context.phrase.start
    if folded[start : context.after] == "一" and context.phrase.unit is None:
        return None
    opened = folded.rfind("“", context.look_back, start)
    if opened < 0 or folded.find("”", opened, start) >= 0:
        return None
    closed = folded.find("”", context.phrase.number.core_end, context.phrase.end + 80)
    if closed < 0:
        return None
    # A whole paragraph in quotation marks is an officer speaking, not a rumour.
    if folded[closed - 1] in "。!?…,":
        return None
    if closed - opened <= 11:
        return "name"
    inside = [n for n in context.nodes if opened < n.start < closed and n.kind is Kind.VERB]
    if any(
        n.cls not in ("crime", "owe", "gain", "light", "find", "cheat", "transact") for n in inside
    ):
        return None
    return "quoted"


RULES: tuple[Rule, ...] = (
    list_marker,
    phone,
    code,
    ordinal,
    law,
    statutory,
    second_time,
    rate,
    age,
    sentence_term,
    unit_price,
    threshold,
    measure_word,
    quoted,
    change,
    published,
    target,
)


def role_of(context: Context) -> tuple[str, str] | None:
    """Role and rule name of a number that is no fact; None where it may be one."""
    for rule in RULES:
        role = rule(context)
        if role is not None:
            return role, rule.__name__
    return None
