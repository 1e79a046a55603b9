"""Roles that the words around a numeral tell: prices, thresholds, counts of places, quotations."""

import re

from netcrime_ie.facts.context import MEASURES, Context
from netcrime_ie.facts.grammar import CRIME, REACH
from netcrime_ie.facts.nodes import Kind, Node

_VERBAL = frozenset("兑换卖买交充贷借转")
_TIMES = frozenset("天日周月年晚夜季")
_PER_ONE = re.compile(r"每[^,、。]{0,3}$")
_PER_TIME = re.compile(r"[每日月年人户](?:[秒天日周月年晚夜]|分钟|小时|均)[^,。;]{0,12}$")
_COURT = re.compile("[\u4e00-\u9fff]{0,4}(?:法院|检察院|公安局|公安机关|派出所|海关)")
_DIGIT = re.compile("[0-9]")
_BEFORE_RANK = ("第", "前", "居", "列", "排", "名次", "位列", "排名", "列全省", "列全国", "倒数")
_BOUNDS = frozenset(("以上", "以下", "以内"))
# What a rule goes on with: 幼树100株以上即可立案, 两立方米以上或幼树百株.
_RULING = frozenset("即或可应均处者属就须")
# Verbs that a rumour or an advert holds as well.
_SPOKEN_OF = frozenset(
    ("crime", "owe", "gain", "light", "impose", "find", "cheat", "transact", "receive", "involve")
)


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
    if context.phrase.unit == "家" and _COURT.match(context.folded, context.phrase.end):
        # 6家基层法院
        return "agency_count"
    if context.next not in context.cues.measure_heads:
        return None
    for role in MEASURES:
        end = context.cues.starts(role, context.folded, context.after)
        if end is None:
            continue
        if context.char(end - 1) == "大" and context.char(end) in "型量队学桥楼":
            continue
        if role in ("place_count", "floor") and not context.boundary(end):
            continue
        if context.next == "位" and not context.before.endswith(_BEFORE_RANK):
            # 三位受骗老人
            continue
        left = context.nodes[context.index - 1] if context.index else None
        if role in ("distance", "size") and _is_goods(context, left):
            continue
        if role == "place_count" and left is not None and left.cls == "inspect":
            # 检查120个小区
            continue
        if role == "floor" and context.char(end) in "次级面":
            continue
        if role == "kind_count" and any(
            node.cls == "advice_noun"
            for node in context.nodes[context.index + 1 : context.index + 5]
        ):
            # 作出43项行政处罚决定: decisions are counted, not kinds.
            continue
        return role
    return None


def _is_goods(context: Context, left: Node | None) -> bool:
    """Whether a length or a volume measures goods: 查获导火索100米、原木6300立方米."""
    if left is None:
        return False
    verbs = {
        node.cls
        for node in context.nodes[max(0, context.index - REACH) : context.index]
        if node.kind is Kind.VERB
    }
    if left.kind is Kind.NOUN and left.cls == "thing":
        return bool(verbs - CRIME)
    # 收缴杉原木88立方米: a noun that no list knows.
    return left.kind is Kind.WORD and left.cls[:1] == "n" and "seize" in verbs


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
            if clause[each + 1 : each + 2] in _TIMES:
                # 每天进账数百万元
                return "rate"
            # 每条0.5元 is a price; 每兑换一万港元抽佣八十元 a rate.
            numbers = re.search(r"[\d一二三四五六七八九十百千万]", clause[each + 1 :])
            own = re.match(r"每[\u4e00-\u9fff]{1,4}$", clause[each:])
            return (
                "rate" if numbers or (own and len(own[0]) > 2 and own[0][1] in _VERBAL) else "price"
            )
        if context.cues.starts("price_after", context.folded, context.phrase.end) is not None:
            return "price"
        if context.cues.within("price_word", clause[-8:]):
            return "price"
    if "每" not in clause and "均" not in clause:
        return None
    if not context.phrase.money and _PER_TIME.search(clause):
        return "rate"
    if not context.phrase.money and _PER_ONE.search(clause) and not clause.endswith("名"):
        # 每兑换一万港元, 每10万抽1500
        return "price"
    near = clause[-8:]
    told = context.cues.last("rate_word", near)
    # 平均年龄25岁的6名: the average is another number's.
    return "rate" if told is not None and not _DIGIT.search(near, told) else None


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
    if rest[:2] in _BOUNDS and rest[2:3] in _RULING:
        return "threshold"
    prefixed = phrase.number.start < phrase.number.core_start and phrase.unit is None
    if prefixed and phrase.number.modifier == "more_than" and _selects(context):
        # 超100万粉丝的账号12个
        return "threshold"
    if tail not in _BOUNDS and not rest.startswith(("的", "以")):
        return None
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


def _selects(context: Context) -> bool:
    """Whether the number's phrase is an attribute of what a later number counts."""
    nodes = context.nodes[context.index + 1 : context.high]
    texts = [node.text for node in nodes[:4]]
    return "的" in texts and any(node.kind is Kind.QUANTITY for node in nodes)


def published(context: Context) -> str | None:
    """Cases that a notice publishes: 公布5起典型案例, 两起特大赌博案件 in a headline's 公布."""
    if context.phrase.unit_class not in ("case", "piece", "thing"):
        return None
    before = context.before
    after = context.folded[context.phrase.end : context.phrase.end + 12]
    if after.startswith(("典型案例", "典型案件", "典型事例", "精品案例")):
        return "other"
    if context.cues.within("publishing", before):
        stop = re.split(r"[,。;、]", after)[0]
        if context.cues.within("published", stop):
            return "other"
        if "公布" in before and context.phrase.unit_class == "case":
            return "other"
    return None


def target(context: Context) -> str | None:
    """Plans: 力争年内关停1000个."""
    start = context.nodes[context.low].start
    clause = context.folded[max(start, context.phrase.start - 24) : context.phrase.start]
    done = any(word in clause for word in ("已", "共", "累计"))
    return "target" if not done and context.cues.within("target_word", clause) else None


def rumour(context: Context) -> str | None:
    """网传300名儿童失踪: the content of a rumour."""
    return "quoted" if context.cues.within("rumour", context.before) else None


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
    if any(n.cls not in _SPOKEN_OF for n in inside):
        return None
    return "quoted"
