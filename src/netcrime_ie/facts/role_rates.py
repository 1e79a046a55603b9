"""Rates, changes and prices: numbers that measure one thing or one time, not a total."""

import re

from netcrime_ie.facts.context import Context
from netcrime_ie.facts.grammar import CRIME, PERSON_STAGES
from netcrime_ie.facts.nodes import Kind, Node

# 破案率44.4%,上升4%: what follows a comma is said of another figure.
_CLAUSE_END = re.compile("[,。;、()]")
_COMPARED = re.compile(
    "同比|环比|按年|按月|按季|年增|年减|[比较][^,。;]{0,8}[年月期度季段代]|较前|比前"
)
# 增152宗, 多了414宗, but 增至152宗 is the new level.
_MOVED = re.compile("(?:增加?|减少?|下?降|上?升|跌|多|少|提高|回落)[^至到为达,。;]{0,6}$")
_FELL = ("降", "跌", "增", "减", "涨", "升", "缩短", "压减", "翻了", "高出", "多出")
# 是上一年的7倍, 为去年同期的1.5倍.
_OF_BEFORE = re.compile("(?:去年|上年|前年|一年|上月|上季|同期|此前|以往|往年)[^,。;]{0,10}的$")
# 罪案率936宗, 时速131公里: a level by its name.
_LEVEL = re.compile(
    "(?:[\u4e00-\u9fff]率|时速|车速|流速|转速|日活|均价)(?:曾|高)?(?:达|为|约|是|仅|超过|逾)?$"
)
_PER_VOLUME = re.compile("(?:mg|g|μg|毫克|微克|克) ?/")
_VOLUME_BEFORE = re.compile("(?:mg|g|毫克|微克|克) ?/$")

_EACH = 32
_TIMES = frozenset("天日周月年晚夜季秒")
_TIME_WORDS = ("小时", "个月", "个小时", "分钟", "星期", "礼拜", "个星期", "季度")
_TIME_FEE = re.compile("收费|价|会费|月费|年费|租金|薪|工资")
# 需要缴纳3800元来购买资格; 需支付22万赎金 is asked once.
_REQUIRED = re.compile("(?:需要?|须|只要|只需|必须|规定)(?:缴纳|交纳|支付|交|缴|付|花费|投资|花)$")
_ASKED_ONCE = re.compile("[^,。;]{0,3}(?:赎金|保释|保证金|罚款|罚金|医疗费|赔偿)")
_VERBAL = frozenset("兑换卖买交充贷借转加取跑拉搬刷送接打发骗")
# What happens again and again: 每宗罚款3万, but 每次收费500元 is a price.
_EVENT = re.compile("(?:航次|人次|[次宗起场趟班轮回局夜])")
# 每吨赚五百元, 每拉一人抽佣: what one brings in.
_BRINGS = re.compile("^[^,。;]{1,4}(?:赚|抽|提成|返|罚|奖)")
_FEE = re.compile("[费价售卖佣资票薪酬抽]|收取|报酬|代价|门槛")
_RESULTS = frozenset(("fine", "seize", "recover", "freeze"))
_ENFORCED = PERSON_STAGES | _RESULTS | frozenset(
    ("solve", "bust", "cut", "close", "file", "investigate", "take_down", "remove", "punish")
)  # fmt: skip
_DIGIT = re.compile("[0-9]")
# 由0.18元推高至2.47元, 涨到6元; 转手只卖800元; 交10万元就能预订.
_MOVING = "推高|炒高|炒|涨|升|抬高|抬|拉升|拉|跌|降|贬"
_PRICE_MOVED = re.compile(f"(?:{_MOVING})(?:价|了)?[至到]$")
_PRICE_MOVES = re.compile(f"[^,。;]{{0,4}}(?:{_MOVING})(?:价|了)?[至到]")
_RESOLD = re.compile("(?:转手|只|仅|才|能|可|便宜|贱|倒手)[^,。;]{0,3}[卖售赚]得?$")
_OFFER = re.compile(
    "[^,。;]{0,8}?(?:就能|就可|即可|便可|便能|方可|才能|为门槛|起步|起投|起充|包过|包邮)"
)
_JUST_MOVED = re.compile(
    "(?:增加|减少|上升|下降|下跌|增多|增长|回落|净增|净减)了?(?:[0-9一二三四五六七八九十]+[及和、])?$"
)
_SMALL = 10_000
_SMALL_OFFER = 200_000
# No single thing costs more.
_DEAREST = 10_000_000


def rate(context: Context) -> str | None:
    """Percentages and fractions; beside 同比, 上升, 下降 they are changes."""
    number = context.phrase.number
    if number.kind in ("percent", "fraction") or context.next in ("倍", "成", "番"):
        start = context.nodes[context.low].start
        after = _CLAUSE_END.split(context.folded[number.core_end : number.core_end + 3], 1)[0]
        near = context.folded[max(start, number.start - 14) : number.core_end] + after
        # 电诈发案数、损失金额同比分别下降18.4%和26.1%: the cue stands before the first of two.
        near += context.folded[max(start, number.start - 30) : number.start]
        if context.told.planned(number.start):
            return "target"
        moved = context.cues.within("change_word", near) or context.before.endswith(_FELL)
        if not moved and context.next == "倍":
            moved = _OF_BEFORE.search(context.before) is not None
        return "change" if moved else "rate"
    return None


def level(context: Context) -> str | None:
    """罪案率936宗, 时速131公里, 147mg/100ml: how much for one, not how many."""
    folded, phrase = context.folded, context.phrase
    if phrase.number.kind == "percent":
        return None
    if _LEVEL.search(context.before) and not phrase.money:
        return "rate"
    per = _PER_VOLUME.match(folded, phrase.number.core_end)
    if not per and not _VOLUME_BEFORE.search(context.before):
        return None
    # 达到80毫克/100毫升即为醉驾
    return "threshold" if context.told.is_norm(phrase.end) else "rate"


def change(context: Context) -> str | None:
    """An absolute change: 同比减少120起, 按年增152宗, 较前年少414宗."""
    before = context.clause(24)
    compared = _COMPARED.search(before)
    return "change" if compared and _MOVED.search(before, compared.end()) else None


def moved(context: Context) -> str | None:
    """By how much a figure moved: 下降13.9%(-459宗), 分别增加1及2宗."""
    number = context.phrase.number
    signed = context.char(number.core_start) in ("-", "+")
    if signed and context.char(number.core_start - 1) == "(":
        return "change"
    return "change" if _JUST_MOVED.search(context.before) and not context.phrase.money else None


def unit_price(context: Context) -> str | None:
    """每条0.5元至3元, 以每个68元至188元不等的价格, 日薪500元; 日均充值 is a rate."""
    clause = context.clause(_EACH)
    phrase = context.phrase
    if not phrase.money and context.folded[phrase.number.core_start : context.after] == "一":
        # 每拉一名会员
        return None
    near = clause[-8:]
    told = context.cues.last("rate_word", near)
    # 平均年龄25岁的6名: the average is another number's.
    if told is not None and not _DIGIT.search(near, told) and not _TIME_FEE.search(near, told):
        return "rate"
    each = clause.rfind("每")
    if each >= 0:
        role = _for_each(context, clause, each)
        if role is not None:
            return role
    bare = phrase.unit is None and context.cues.last("price_word", near) == len(near)
    if bare and phrase.number.kind == "integer":
        # 日薪八百
        return "price"
    if phrase.money:
        if context.cues.starts("price_after", context.folded, phrase.end) is not None:
            return "price"
        if _names_price(context, clause) or _is_offered(context, clause):
            return "price"
    return None


def _for_each(context: Context, clause: str, each: int) -> str | None:
    """每条5分 is a price; 每天进账数百万, 每兑换一万抽佣80 and 每宗罚款3万 are rates."""
    said = clause[each + 1 :]
    offset = context.phrase.start - len(said)
    between = [
        node
        for node in context.nodes[context.low : context.index]
        if node.start >= offset and node.kind is Kind.VERB
    ]
    timed = said[:1] in _TIMES or said.startswith(_TIME_WORDS)
    if timed:
        # 每月收费25元
        return "price" if context.phrase.money and _TIME_FEE.search(said) else "rate"
    stops = _RESULTS if context.phrase.money else _ENFORCED
    if not _EVENT.match(said) and any(node.cls in stops for node in between):
        # 对每名司机罚款5000元, 对每个窝点查获的30部
        return None
    head = _node_at(context, offset)
    based = not said or (head is not None and head.kind is Kind.QUANTITY)
    acted = said[:1] in _VERBAL or (head is not None and _is_verbal(head))
    if based or acted or (context.phrase.money and _BRINGS.search(said)):
        # 每10万抽1500, 每兑换一万港元抽佣80元
        return "rate"
    if not context.phrase.money:
        return "rate" if len(said) <= _SHORT else None
    return "price" if not _EVENT.match(said) or _FEE.search(said) else "rate"


_SHORT = 8
# 每注, 每刷: a single character may be a classifier.
_WORD = 2


def _node_at(context: Context, offset: int) -> Node | None:
    """The node that begins at an offset before the number."""
    for node in context.nodes[context.low : context.index]:
        if node.start == offset:
            return node
    return None


def _is_verbal(node: Node) -> bool:
    if len(node.text) < _WORD:
        return False
    if node.kind is Kind.VERB:
        return node.cls in CRIME or node.cls == "recruit"
    return node.kind is Kind.WORD and node.cls in ("v", "vn")


def _names_price(context: Context, clause: str) -> bool:
    """Whether a word of prices stands before a sum that one thing may cost.

    追回工资11.3亿元 and 虚开价税合计19亿元 (开/价) are no prices.
    """
    value = context.phrase.number.value
    small = value is not None and value < _DEAREST
    return small and context.cues.within("price_word", clause[-8:])


def _is_offered(context: Context, clause: str) -> bool:
    """Whether a small sum is what one thing costs: 交10万元就能预订, 涨到6元, 转手只卖800元."""
    phrase = context.phrase
    value = phrase.number.value
    if value is None or value >= _SMALL_OFFER:
        return False
    if _OFFER.match(context.folded, phrase.end):
        return True
    required = _REQUIRED.search(clause) is not None
    if required and not _ASKED_ONCE.match(context.folded, phrase.end):
        return True
    if value >= _SMALL:
        return False
    moves = _PRICE_MOVES.match(context.folded, phrase.end) and clause.endswith(("由", "从"))
    return bool(moves or _PRICE_MOVED.search(clause) or _RESOLD.search(clause))
