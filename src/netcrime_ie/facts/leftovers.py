"""Numbers that no verb makes a fact: articles, pronouns, and what stays unexplained."""

import re
from collections.abc import Mapping, Sequence

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.context import Context
from netcrime_ie.facts.grammar import FACILITY, PERSON_STAGES, WEAK
from netcrime_ie.facts.nodes import Kind, Node

# 一 with a classifier is a fact only as the result of one of these.
_RESULT = frozenset(
    ("solve", "bust", "cut", "capture", "seize", "fugitive", "investigate", "file", "close",
     "prosecute", "supervise", "punish", "seize_funds", "rescue", "criminal_detention", "take_down",
     "take")
)  # fmt: skip
_OBJECT_REACH = 8
# How long the item before may be: 搜出一张伪造的公安委任证、一份….
_ITEM_REACH = 12
_EVENTS = frozenset(("场", "场次", "番", "阵"))
_VAGUE_UNITS = ("批", "大批", "部分", "大堆", "些")
# 一带, 一举: words, whatever stands beside them.
_WORD_UNITS = ("系列", "阵", "带", "举", "直", "律", "度")
# 过筛一遍, 数了一番: how often something was done.
_OFTEN = frozenset("遍番趟回通阵眼声圈顿遭")
# 一网拉出, 一锅端掉: in one go.
_IN_ONE_GO = re.compile("口气|股脑|次性|夜之间")
_SWEEP = frozenset("网锅窝勺")
# 口供一拿下,: "as soon as" where nothing but a verb follows.
_SOON_ENDS = frozenset(",就便即后")
# 一起: "together" where no case follows.
_CASE_ENDS = ("案", "案件", "事件", "事故", "纠纷", "火灾", "警情", "类案", "个案", "谣言", "交易")
# What refers back without an action; people and cases that do are restatements.
_THINGS = frozenset(("thing", "piece", "record", "data", "times", "org"))
_SMALL_SUM = 1000
_PLACE_UNITS = frozenset(("家", "处", "间", "个", "栋", "座", "幢", "所"))
_THESE = frozenset("这那此该")
_COUNTERS = frozenset(("个", "种", "家", "条", "张", "只", "辆", "台", "间", "处", "座"))
# 搬开两排瓷砖: what things stand in.
_LAYOUT = frozenset("排列行圈堆摞截段摊垛串")
_LISTED_NAME = re.compile("[\u4e00-\u9fff](?:、[\u4e00-\u9fff]{2,4}){0,4}(?:、|等)")


def article_role(context: Context, clause: Clause) -> tuple[str, str] | None:
    """一 with a classifier is an article unless an enforcement verb has it as its result."""
    number = context.phrase.number
    text = context.folded[number.start : number.core_end]
    if text != "一" or context.phrase.money:
        return None
    if context.folded.startswith(_VAGUE_UNITS, context.after) and not context.folded.startswith(
        "批发", context.after
    ):
        return ("vague", "article")
    if context.folded.startswith(_WORD_UNITS, context.after) or _is_adverb(context):
        return ("word", "article")
    if context.phrase.unit == "场" and clause.verb is not None and clause.verb.cls == "investigate":
        # 办了一场返还大会: an event, no case
        return ("article", "article")
    if context.previous in _THESE and context.phrase.unit is None:
        # 这一特大团伙
        return ("pronoun", "article")
    if context.phrase.unit == "人" and context.before.endswith("某"):
        # 林某一人就抽走41万元
        return ("pronoun", "article")
    if context.previous == "某" or _is_where(context):
        # 赵某一伙; 在义乌一家酒店被堵在房内
        return ("article", "article")
    if context.phrase.shared and context.next in ("男", "女"):
        return None if _is_caught(context, clause) else ("article", "article")
    if context.phrase.unit in _EVENTS:
        # 办了一场返还大会
        return ("article", "article")
    if context.phrase.unit is None or (clause.noun is not None and clause.noun.cls == "offence"):
        return ("article", "article")
    verb = clause.verb
    nodes, i = context.nodes, context.index
    # 搜出一支手枪及一颗子弹: the second of a list counts as the first does.
    # 麂子两只、野猪一头: with its noun before it as well.
    head = _item_start(nodes, i)
    listed = head > 0 and nodes[head - 1].text in ("及", "、", "和", "以及")
    counted = listed and any(
        node.kind is Kind.QUANTITY for node in nodes[max(0, head - _ITEM_REACH) : head - 1]
    )
    if verb is None or verb.cls not in _RESULT or (clause.how == "carried" and not counted):
        return ("article", "article")
    if counted and clause.how in ("carried", "before"):
        return None
    if verb.cls == "take" and clause.how != "before":
        # 其中一笔被取走
        return ("article", "article")
    if clause.how == "before":
        between = nodes[i - 1] if i else None
        if between is not None and between.text == "的":
            # 2600万元出自西湖区检察院办理的一起“杀猪盘”案
            return ("article", "article")
        adjacent = between is verb or (
            between is not None and (clause.noun_left or between.text in ("了", "出", "获"))
        )
        if not adjacent and not _names_object(context, verb):
            return ("article", "article")
    elif not clause.passive and not (i and nodes[i - 1].text in ("将", "把")):
        return ("article", "article")
    return None


def _item_start(nodes: Sequence[Node], i: int) -> int:
    """Where the item of a list begins that ends with the number at ``i``."""
    head = i
    while head > max(0, i - _OBJECT_REACH) and (
        nodes[head - 1].kind is Kind.NOUN
        or (nodes[head - 1].kind is Kind.WORD and nodes[head - 1].cls[:1] in ("n", "a", "b"))
        or nodes[head - 1].text in ("“", "”")
    ):
        head -= 1
    return head


def _names_object(context: Context, verb: Node) -> bool:
    """Whether only a noun stands between the verb and the number: 查获冷链车一辆."""
    for node in reversed(context.nodes[max(0, context.index - _OBJECT_REACH) : context.index]):
        if node is verb:
            return True
        if node.kind not in (Kind.WORD, Kind.NOUN) and node.text not in "“”‘’《》":
            return False
        if node.cls in ("v", "p"):
            return False
    return False


def _is_caught(context: Context, clause: Clause) -> bool:
    """拘捕一男一女, 四男一女被捕: people counted by sex as a result."""
    nodes, i = context.nodes, context.index
    if clause.verb is not None and clause.verb.cls in PERSON_STAGES:
        return True
    return i > 1 and nodes[i - 1].text in ("男", "女") and nodes[i - 2].kind is Kind.QUANTITY


def _is_where(context: Context) -> bool:
    """在义乌一家快捷酒店被民警控制: the place of an action."""
    nodes, i = context.nodes, context.index
    if context.phrase.unit not in _PLACE_UNITS:
        return False
    for node in reversed(nodes[context.low : i]):
        if node.text == "在":
            return True
        if node.kind not in (Kind.PLACE, Kind.WORD, Kind.DATE) or node.cls in ("v", "p"):
            return False
    return False


def _is_adverb(context: Context) -> bool:
    """口供一拿下, 与人一起贩毒, 无一真品: 一 that counts nothing."""
    nodes, i = context.nodes, context.index
    following = nodes[i + 1] if i + 1 < context.high else None
    if context.phrase.unit is None and context.previous == "无":
        return True
    if i and context.phrase.unit in _OFTEN and _is_verbal(nodes[i - 1]):
        return True
    if _IN_ONE_GO.match(context.folded, context.after):
        return True
    if following is None:
        return False
    if following.text in _SWEEP and i + 2 < context.high and nodes[i + 2].kind is Kind.VERB:
        return True
    verbal = following.kind is Kind.VERB or (following.kind is Kind.WORD and following.cls != "n")
    if context.phrase.unit == "起":
        if i and nodes[i - 1].kind is Kind.VERB and nodes[i - 1].cls in _RESULT:
            return False
        rest = nodes[i + 1 : context.high]
        return not any(node.text.endswith(_CASE_ENDS) or node.cls == "case" for node in rest) and (
            following.kind is Kind.VERB
            or following.text in ("被", "在", "向")
            or (following.kind is Kind.WORD and following.cls in ("v", "d", "p"))
        )
    if context.phrase.unit == "次" and following.kind is Kind.VERB and _opens_clause(context):
        # ,一次搬出盗版光盘8.6万张
        return True
    if context.phrase.unit == "路":
        # 一路北上
        return verbal and following.cls in ("v", "f", "act", "transact")
    if context.phrase.unit is not None or not verbal:
        return False
    end = nodes[i + 2] if i + 2 < len(nodes) else None
    return end is None or end.text in _SOON_ENDS


def _is_verbal(node: Node) -> bool:
    """Whether a node is a verb, known or not, or closes one: 过筛, 数了."""
    return node.kind is Kind.VERB or node.cls == "v" or node.text in ("了", "过", "得")


def _opens_clause(context: Context) -> bool:
    """Whether nothing stands between the last punctuation mark and the number."""
    i = context.index
    return i == 0 or context.nodes[i - 1].kind is Kind.PUNCTUATION


def loose_role(context: Context, clause: Clause) -> tuple[str, str] | None:
    """聚对苯二甲酸: a single Chinese numeral without a unit is part of a word that no list has."""
    number = context.phrase.number
    text = context.folded[number.core_start : number.core_end]
    if context.phrase.unit is not None or len(text) > 1 or text.isascii():
        return None
    if context.phrase.shared:
        return None
    if context.next == "者":
        return ("pronoun", "pronoun")
    if context.next in _LAYOUT:
        return ("other", "loose")
    if _is_named(context):
        return ("name", "loose")
    nodes, i = context.nodes, context.index
    counted = (
        clause.noun is not None and i + 1 < len(nodes) and nodes[i + 1].start == clause.noun.start
    )
    exact = number.modifier == "exact" and number.start == number.core_start
    return ("word", "loose") if exact and not counted else None


def _is_named(context: Context) -> bool:
    """五象派出所; 石门、三要、灵口等9个乡镇: the first part of a name that no list has."""
    folded, at = context.folded, context.after
    if any(FACILITY.match(folded, end) for end in (at + 1, at + 2)):
        return "一" <= context.next <= "鿿" and context.next not in "的了在是"
    listed = context.previous == "、" or context.folded.startswith("、", at + 1)
    return listed and _LISTED_NAME.match(folded, at) is not None


def pronoun_role(
    context: Context, clause: Clause, types: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[str, str] | None:
    """二人商议, 两处均设在23层: a small number that points back and is not acted on."""
    phrase = context.phrase
    number = phrase.number
    text = context.folded[number.core_start : number.core_end]
    if clause.how == "bare" and clause.noun is None and context.before.endswith("上述"):
        return ("pronoun", "pronoun")
    told_of = context.previous in _THESE and clause.how in ("bare", "carried")
    if told_of and phrase.unit_class in _THINGS:
        # 这5封举报信都提到…: what was told before, and nothing done to it
        return ("pronoun", "pronoun")
    if _is_case_again(context, clause):
        return ("pronoun", "pronoun")
    if _in_front(context, clause) or number.value is None or number.value > 10 or text.isascii():
        return None
    if phrase.unit in ("处", "者", "案", "方", "地"):
        return (
            ("pronoun", "pronoun")
            if clause.how in ("bare", "carried")
            or (clause.verb is not None and clause.how == "after" and not clause.passive)
            else None
        )
    if phrase.unit not in ("人", "名", "位"):
        return None
    acted_on = clause.verb is not None and (
        clause.verb.cls in PERSON_STAGES
        # 四人先后被骗, 两名同行者被一齐扣下
        or (clause.passive and _acts_on_people(types.get((clause.verb.cls, "person"))))
    )
    if context.before.endswith(("某", "等")) and clause.how in ("carried", "bare"):
        return ("pronoun", "pronoun")
    firm = clause.how == "before" and clause.verb is not None and clause.verb.cls not in WEAK
    named = context.before.endswith("某")
    return None if acted_on or (firm and not named) else ("pronoun", "pronoun")


def _is_case_again(context: Context, clause: Clause) -> bool:
    """两案分别由两家市场监管局办理: cases told before, to which no result is told."""
    number = context.phrase.number
    small = number.value is not None and number.core_end - number.core_start == 1
    if not small or context.phrase.unit is not None or context.next != "案":
        return False
    following = context.char(context.after + 1)
    return following not in "件例由" and clause.how in ("bare", "carried")


def _in_front(context: Context, clause: Clause) -> bool:
    """Whether the clause has a noun of which the number is no pronoun: 二人 takes none."""
    if clause.noun is None:
        return False
    nodes, i = context.nodes, context.index
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    verbal = following is not None and following.cls == "v"
    return not (context.phrase.unit == "人" and verbal and _opens_clause(context))


def _acts_on_people(made: tuple[str, str] | None) -> bool:
    """Whether a verb class does something of its own to people."""
    return made is not None and (made[0] == "person" or made[1] == "victim") and made[1] != "other"


def _counts_next(context: Context) -> bool:
    """Whether a noun of no known class follows the classifier: 五个座椅."""
    nodes, i = context.nodes, context.index
    following = nodes[i + 1] if i + 1 < context.high else None
    return (
        following is not None
        and following.start == context.phrase.end
        and (following.kind is Kind.NOUN or following.cls in ("n", "nz", "vn"))
    )


def leftover_role(context: Context, clause: Clause) -> tuple[str, str]:
    """Role of a number that no rule explains."""
    number = context.phrase.number
    text = context.folded[number.start : number.core_end]
    small = number.value is not None and number.value <= 10 and not text.isascii()
    if context.previous in _THESE and clause.noun is not None:
        # 通过这1个人, 该两名男子
        return ("pronoun", "pronoun")
    if clause.noun is not None and clause.noun.cls in ("people", "bystander"):
        return ("other", "bystanders")
    if context.phrase.money and number.value is not None and number.value < _SMALL_SUM:
        # 6秒钟就要两毛钱
        return ("price", "unit_price")
    if small and context.phrase.unit == "次":
        # 有人考了七次
        return ("other", "times")
    if small and context.phrase.unit in _COUNTERS and _counts_next(context):
        # 该车五个座椅底部
        return ("other", "loose")
    if small and context.phrase.unit in ("人", "名", "个", "位", "者", "种", "起", "家"):
        return ("pronoun", "pronoun")
    if context.told.quotation(context.phrase.start, context.phrase.end) is not None:
        return ("quoted", "quoted")
    if number.modifier == "vague":
        return ("vague", "vague")
    return ("unexplained", "unexplained")
