"""What a rule says and not what was done: statutes, their penalties, thresholds, prison terms."""

import re

from netcrime_ie.facts.context import Context
from netcrime_ie.facts.nodes import Kind

_BOUNDS = frozenset(("以上", "以下", "以内"))
_REACHED = re.compile("(?:满|达到?|超过?|不足|逾|过|累计)$")
_CONDITION = re.compile("[^,。;]{0,9}?(?:的|者|、|即|就|且|并|或)")
_STATUTES = (
    "法",
    "条例",
    "规定",
    "办法",
    "解释",
    "意见",
    "通知",
    "公约",
    "决定",
    "细则",
    "准则",
    "标准",
    "规则",
    "法典",
    "规程",
    "修正案",
)
_TITLE = 40
_BRACKET = 8
_QUALIFIES = re.compile(
    "[^,。;、]{0,8}?(?:(?:可以?|即可|就可|才能|才可|方可|便可|就能)(?:担任|晋升|升为|升任|晋级)"
    "|(?:即可|就能|才能|方可)成为)"
)
_ALL_OF_THEM = re.compile("的[^,。;]{0,12},?(?:一律|均须|均应|必须|须|应当|不得|将被|要求)")
_LEGAL_BOUND = re.compile(
    "(?:立案|追诉|定罪|入罪|量刑|起刑|认定|处罚|执法|国家|行业|安全)[^,。;]{0,4}?(?:标准|起点|门槛|限值|上限|下限|红线)"
    "(?:定?为|是|:)$"
)
_BOUND_MOVED = re.compile(
    "(?:起点|门槛|上限|下限|限额|限值|起征点|标准)(?:也|已|均|则)?(?:由|从|自|提高[到至]|上调[到至]|下调[到至]|降[到至低]|调整[为到至]|提升[到至]|增[到至])"
    "(?:[0-9一二三四五六七八九十百千万余近约元吨克件分个]{1,12}(?:提高|上调|下调|降|降低|调整|提升|增|升)[到至为])?$"
)
_OF_A_BOUND = re.compile(
    "的(?:立案|追诉|定罪|入罪|量刑|认定|处罚|刑事|醉酒|醉驾|酒驾|超载|超标|国家|法定|限定|规定)"
    "[^,。;]{0,4}?(?:标准|起点|门槛|红线|限值|上限)"
)
_CONSEQUENCE = re.compile(
    ",(?:最高|最低|可|就|即|便)?(?:可[判处以能]|处[以一二三四五六七八九十]|构成|应当|将面临|将被|属于?|视为|判处)"
)
_JOINED = frozenset("、及和与,并")
_ONE_BLOW = re.compile("次(?:性)?(?:造成|致)?(?:死亡|伤亡)[^,。;]{1,4}?人?以上")
_FELL_BELOW = re.compile("跌破$")
_AGAIN_BELOW = re.compile("(?:首次|首度|再次|再度|连续[^,。;]{1,5}|始终|一直|均|都)$")
_FELL_WITHIN = re.compile("(?:控制|保持|压降|稳定|压减|压缩)(?:在|到|至)$")
_BOUND_PREFIX = (
    "超",
    "逾",
    "突破",
    "至少",
    "不低于",
    "不少于",
    "不足",
    "不到",
    "不满",
    "未满",
    "低于",
    "高于",
    "少于",
    "多于",
)


def law(context: Context) -> str | None:
    """A number of a statute: 第285条, 第二百八十七条之二, 《刑法》 in title marks."""
    if context.before.endswith("条之"):
        return "law"
    named = context.before.endswith(("》", *context.cues.words["law_word"]))
    if context.char(context.after) == "条" and named and not context.before.endswith("文章"):
        return "law"
    if context.char(context.after) in ("条", "條") and context.folded.startswith(
        "立法", context.after + 1
    ):
        # 23条立法
        return "law"
    opened = context.folded.rfind("《", context.look_back, context.phrase.start)
    if opened < 0 or context.folded.find("》", opened, context.phrase.start) >= 0:
        return None
    closed = context.folded.find("》", context.phrase.start, context.phrase.start + _TITLE)
    # 《纳豆胶囊八大功效》 is no statute.
    return "law" if context.folded[max(0, closed - 4) : closed].endswith(_STATUTES) else "name"


def statutory(context: Context) -> str | None:
    """What a statute threatens: 一经定罪,最高可判监14年及罚款500万元."""
    if not context.phrase.money:
        return None
    bounded = context.folded[context.phrase.end - 2 : context.phrase.end + 2]
    if "以上" in bounded or "以下" in bounded:
        # 处一百万元以上二百万元以下罚款
        return "law" if context.before.endswith(("处", "元以上", "处以")) else None
    return "law" if context.cues.within("statutory", context.clause(30)) else None


def sentence_term(context: Context) -> str | None:
    """Months and years of a prison term that are no calendar durations."""
    term = context.folded.startswith(("年", "月", "日", "个月"), context.after)
    return "sentence" if term and context.cues.within("sentence_word", context.before) else None


def norm(context: Context) -> str | None:
    """The condition of a rule: 盗伐幼树100株以上即可立案, 记满12分的应参加学习."""
    if context.is_one:
        return None
    if not context.phrase.money and _QUALIFIES.match(context.folded, context.phrase.end):
        # 发展5个群主可以担任总监
        return "threshold"
    if not context.told.flagged or not context.told.is_norm(context.phrase.end):
        return None
    number, folded = context.phrase.number, context.folded
    end = context.phrase.end
    if number.tail or folded.startswith(tuple(_BOUNDS), end) or folded[end - 2 : end] in _BOUNDS:
        return "threshold"
    prefix = folded[number.start : number.core_start]
    if not prefix.startswith(_BOUND_PREFIX) and not _REACHED.search(context.before):
        return None
    # 达18.2万元,超过5万元的立案追诉标准: what was found is no condition.
    return "threshold" if _CONDITION.match(folded, end) else None


def threshold(context: Context) -> str | None:
    """案值超2000万元的7件, 一证超5张的号卡: a bound that selects what is counted."""
    phrase = context.phrase
    if context.is_one and context.folded.startswith(("以内地", "以上海"), phrase.end):
        # 一个以内地楼盘招徕的集团
        return None
    end = max(phrase.end, phrase.number.tail[1] if phrase.number.tail else 0)
    if context.folded.startswith("(", end):
        # 超过10万张(册、盒)以上的7宗
        closed = context.folded.find(")", end, end + _BRACKET)
        end = closed + 1 if closed > 0 else end
    rest = context.folded[end : end + 3]
    tail = context.folded[max(phrase.start, end - 2) : end]
    if _ONE_BLOW.match(context.folded, context.after):
        # 没有发生一次死亡5人以上的事故
        return "threshold"
    bounded = phrase.number.modifier == "less_than" or context.folded.startswith(
        ("以内", "以下", "之内", "之下"), end
    )
    below = bounded and phrase.number.start < phrase.number.core_start
    if (
        _FELL_BELOW.search(context.before)
        or (bounded and _FELL_WITHIN.search(context.before))
        or (below and _AGAIN_BELOW.search(context.before))
    ):
        # 首次跌破1000宗, 连续两年低于3万起, 控制在3万起以内
        return "threshold"
    if _BOUND_MOVED.search(context.clause(30)):
        # 罚款起点由5000元提高到2万元
        return "threshold"
    if _LEGAL_BOUND.search(context.before) or _OF_A_BOUND.match(context.folded, end):
        # 立案标准为5万元, 未达到10克的定罪标准
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
    if tail in _BOUNDS and _CONSEQUENCE.match(context.folded, end):
        # 根据刑法第三百四十七条,贩卖五十克以上,最高可判死刑
        return "threshold"
    if tail in ("以上", "以下") and context.cues.within("statutory", context.before):
        return "threshold"
    if rest.startswith(("以上的", "以下的")):
        return "threshold"
    prefixed = phrase.number.start < phrase.number.core_start
    bounded = prefixed and phrase.number.modifier in ("more_than", "less_than")
    if rest.startswith("的") and bounded and _ALL_OF_THEM.match(context.folded, end):
        # 酒精含量超过80毫克的驾驶人一律吊销驾照
        return "threshold"
    if not rest.startswith("的") or not (bounded or _REACHED.search(context.before)):
        return None
    return "threshold" if _is_subset(context) else None


def _is_subset(context: Context) -> bool:
    """Whether a count of several things stands beside a bound: 案值超2000万元的7件.

    一起案值超千万元的走私案, 涉案金额近28亿元的赌博案: the sum of one case is a fact.
    """
    nodes, i = context.nodes, context.index
    if any(node.kind is Kind.QUANTITY for node in nodes[i + 1 : context.high]):
        return True
    k = i - 1
    while k >= context.low and nodes[k].kind is not Kind.QUANTITY:
        if nodes[k].text in _JOINED:
            # 总重1.3吨、市值逾20亿元的毒品
            return False
        k -= 1
    phrase = nodes[k].phrase if k >= context.low else None
    value = phrase.number.value if phrase is not None and not phrase.money else None
    return value is not None and value > 1


def _selects(context: Context) -> bool:
    """Whether the number's phrase is an attribute of what a later number counts."""
    nodes = context.nodes[context.index + 1 : context.high]
    texts = [node.text for node in nodes[:4]]
    return "的" in texts and any(node.kind is Kind.QUANTITY for node in nodes)
