"""What one thing costs and what one time brings in: prices, fees, commissions."""

import re

from netcrime_ie.facts.context import Context
from netcrime_ie.facts.grammar import CRIME, PERSON_STAGES
from netcrime_ie.facts.nodes import Kind, Node

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
# 三万张面值一千及五百港元的假钞, 面值10元之钞票.
_FACE = re.compile(
    "(?:面值|面额|票面) ?(?:为|均为|是|每张)?(?:[0-9一二三四五六七八九十百千,]+元? ?[、及和])*$"
)
_OF_NOTES = re.compile(
    "(?:不等)?[的之]|[、及和]|[\u4e00-\u9fff]{0,3}?(?:筹码|纸币|钞|泥码|硬币|代币|购物卡|礼品卡|充值卡|券)"
)
_OF_DATE = re.compile("[0-9一二三四五六七八九十][日月年][\u4e00-\u9fff]{1,2}$")
# 由0.18元推高至2.47元, 涨到6元; 转手只卖800元; 交10万元就能预订.
_MOVING = "推高|炒高|炒|涨|升|抬高|抬|拉升|拉|跌|降|贬"
_PRICE_MOVED = re.compile(f"(?:{_MOVING})(?:价|了)?[至到]$")
_PRICE_MOVES = re.compile(f"[^,。;]{{0,4}}(?:{_MOVING})(?:价|了)?[至到]")
_RESOLD = re.compile(
    "[^,。;](?:加价|溢价|抬价)$|(?:转手|只|仅|才|能|可|便宜|贱|倒手)[^,。;]{0,3}[卖售赚]得?$"
)
_OFFER = re.compile(
    "[^,。;]{0,8}?(?:就能|就可|即可|便可|便能|方可|才能|为门槛|起步|起投|起充|包过|包邮)"
)
# 按人头收费200元, 按单提成5元.
_FEE_BY = re.compile(
    "(?:按|论)(?:人头|人|件|单|次|天|日|月|年|张|条|注|局|户|量|斤|吨|克|粒|头|票|份|时|小时)"
    "(?:收费|收取|收|计费|计价|计酬|提成|抽成|抽佣|结算|付费|给|付)"
)
# 按每分钟0.3元计价收费: the fee's name behind it.
_FEE_AFTER = re.compile(
    "(?:不等)?的?(?:价格|单价|价码|定价|售价|要价|租金|会费|佣金|手续费|服务费|好处费|计价|收费|计费|计酬|资费"
    "|费用|报酬|酬劳|价钱|价位|标准收)"
)
_AT_LEAST = re.compile("至少|不少于|不低于|不得少于|不得低于")
_FEE_BEFORE = re.compile(
    "(?:租金|月租|房租|年租|租价|费用|收费|价格|单价|价钱|报价|标价|定价|资费|工资|薪水|佣金|报酬|酬劳|酬金|工钱|会费|服务费"
    "|代理费|手续费|提成|好处费|辛苦费)(?:标准)?(?:为|是|按|达|约|高达|不过|只要)?$"
)
# 一对9000元, 一只三百元.
_ONE_FOR = re.compile(
    "[一每](?:对|只|条|张|个|套|部|台|本|克|斤|公斤|吨|箱|瓶|盒|包|支|根|头|匹|单|份|粒|颗|株|块|串|桶|车|船|票|人|位|次|晚|小时)$"
)
# 包过价3万8, 到手价八百; but 估价, 代价, 作价.
_A_PRICE = re.compile("(?<![估代作议评溢涨降讲杀砍加])价(?:为|是|达|仅|约|只要|只需)?$")
# 以40元批给餐馆, 转手卖到20元, 每袋批5元.
_AT_PRICE = re.compile("[以按]$")
_SOLD = re.compile(
    "[^,。;\u4e00-\u9fff]{0,2}(?:的价格)?(?:批给|批发|卖给|卖出|出售|售给|售出|转卖|转售|倒卖|出手|抛售|收购|购入|买入|买进|买下|揽下|揽货|兜售|外卖|叫卖|脱手|成交"
    "|(?:不等)?的?(?:报酬|酬劳|酬金|薪水|薪酬|月薪|日薪|工钱|佣金)?(?:招揽|招募|雇|聘|租借|租用|收集|引诱|利诱))"
)
# 缴纳2900元会员费: what each has to pay.
_PAYS = re.compile("(?:缴纳|交纳|交付|支付|收取|缴|交|付|收)(?:了|人民币)?$")
_MEMBERSHIP = re.compile(
    "(?:不等)?的?[“]?(?:会员费|入会费|代理费|加盟费|入门费|入伙费|门槛费|报名费|培训费|年费|月费|茶水费|介绍费|入场费|门票)"
)
_SOLD_FOR = re.compile(
    "(?:卖|炒|涨|叫|喊|抬|加|批|售|要)(?:价)?[到至出]$|[每一][^,。;]{1,3}(?:批|卖|售|收|要|付|给|返|赚)$"
)
_SMALL = 10_000
_SMALL_OFFER = 200_000
# No single thing costs more.
_DEAREST = 10_000_000
_SHORT = 8
_COINS = frozenset("角毛分块")
# 每注, 每刷: a single character may be a classifier.
_WORD = 2


def unit_price(context: Context) -> str | None:
    """每条0.5元至3元, 以每个68元至188元不等的价格, 日薪500元; 日均充值 is a rate."""
    clause = context.clause(_EACH)
    phrase = context.phrase
    if not phrase.money and context.folded[phrase.number.core_start : context.after] == "一":
        # 每拉一名会员
        return None
    near = clause[-8:]
    each = clause.rfind("每")
    if (
        each >= 0
        and phrase.money
        and (_FEE_AFTER.match(context.folded, phrase.end) or _FEE_BEFORE.search(clause, 0, each))
    ):
        # 以每千条80元的价格, 租金每月2.8万元
        return "price"
    if each >= 0 and phrase.unit_class == "times" and _AT_LEAST.search(clause + context.prefix):
        # 每周至少开展2次夜查
        return "target"
    told = context.cues.last("rate_word", near)
    if told is not None and _OF_DATE.search(near, 0, told):
        # 9日产生: of a date.
        told = None
    # 平均年龄25岁的6名: the average is another number's.
    if told is not None and not _DIGIT.search(near, told) and not _TIME_FEE.search(near, told):
        fee = phrase.money and _FEE_AFTER.match(context.folded, phrase.end)
        return "price" if fee else "rate"
    if each >= 0:
        role = _for_each(context, clause, each)
        if role is not None:
            return role
    bare = phrase.unit is None and context.cues.last("price_word", near) == len(near)
    if bare and phrase.number.kind == "integer":
        # 日薪八百
        return "price"
    if bare and phrase.number.kind in ("integer", "decimal") and _A_PRICE.search(near):
        return "price"
    if phrase.money:
        small = phrase.number.value is not None and phrase.number.value <= _SMALL
        if small and _FACE.search(clause) and _OF_NOTES.match(context.folded, phrase.end):
            return "price"
        if context.cues.starts("price_after", context.folded, phrase.end) is not None:
            return "price"
        if _ONE_FOR.search(near) or _FEE_BY.search(near):
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
        fee = _TIME_FEE.search(said) or _FEE_AFTER.match(context.folded, context.phrase.end)
        return "price" if context.phrase.money and fee else "rate"
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
        # 每片不到1角
        if context.next in _COINS and not _EVENT.match(said):
            return "price"
        return "rate" if len(said) <= _SHORT else None
    return "price" if not _EVENT.match(said) or _FEE.search(said) else "rate"


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
    # 经鉴定价值2万元: no 定价.
    near = clause[-8:].replace("价值", "")
    return small and context.cues.within("price_word", near)


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
    if _SOLD_FOR.search(clause):
        return True
    if _PAYS.search(clause) and _MEMBERSHIP.match(context.folded, phrase.end):
        return True
    if _AT_PRICE.search(clause) and _SOLD.match(context.folded, phrase.end):
        return True
    return bool(moves or _PRICE_MOVED.search(clause) or _RESOLD.search(clause))
