"""The numeral one where it counts nothing: articles, adverbs, and what is told of one thing."""

import re
from collections.abc import Sequence

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.context import Context
from netcrime_ie.facts.grammar import CRIME, LISTING, PERSON_STAGES, TAKING
from netcrime_ie.facts.nodes import JOINERS, Kind, Node
from netcrime_ie.facts.verbs import has_object_marker

# 一 with a classifier is a fact only as the result of one of these.
_RESULT = frozenset(
    ("solve", "bust", "cut", "capture", "seize", "fugitive", "investigate", "file", "close",
     "prosecute", "supervise", "punish", "seize_funds", "rescue", "criminal_detention", "take_down",
     "take", "fine", "freeze")
)  # fmt: skip
_OBJECT_REACH = 8
# How long the item before may be: 搜出一张伪造的公安委任证、一份….
_ITEM_REACH = 12
_EVENTS = frozenset(("场", "场次", "番", "阵"))
_VAGUE_UNITS = (
    "批", "大批", "部分", "大堆", "些", "沓", "摞", "叠", "堆",
    "大沓", "大摞", "大叠", "大把", "小批", "众",
)  # fmt: skip
# 一带, 一举: words, whatever stands beside them.
_WORD_UNITS = ("系列", "阵", "带", "举", "直", "律", "度")
# 过筛一遍, 数了一番: how often something was done.
_OFTEN = frozenset("遍番趟回通阵眼声圈顿遭")
# 一网拉出, 一锅端掉: in one go.
_IN_ONE_GO = re.compile(
    "路(?:驾车|驱车|乘车|骑车|尾随|跟踪|跟|追|北上|南下|西行|东进|狂奔|辗转|疾驰|护送|押|奔|直|逃|飙车|颠簸|高歌|走来|循)|口气|股脑|次性|夜之间"
)
_SWEEP = frozenset("网锅窝勺")
# 口供一拿下,: "as soon as" where nothing but a verb follows.
_SOON_ENDS = frozenset(",就便即后")
# 一起: "together" where no case follows.
_CASE_ENDS = ("案", "案件", "事件", "事故", "纠纷", "火灾", "警情", "类案", "个案", "谣言", "交易")
_PLACE_UNITS = frozenset(("家", "处", "间", "个", "栋", "座", "幢", "所"))
_THESE = frozenset("这那此该")
_HOLDS_THINGS = frozenset(("家", "间", "辆", "艘", "处", "个", "座", "栋", "户", "台", "节", "只"))
_LOCATED = re.compile(
    "(?:里|内|下|中|上|旁|后|里面|底下)(?:[,、]?(?:又|还|也)?被)?(?:当场|依法|一次)?$"
)


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
    if context.previous == "各" and verb is not None and verb.cls in TAKING | CRIME:
        # 缴获雕刻机、压膜机各一台; 抓获…2名,强迫交易、非法拘禁人员各一名
        return None
    # 搜出一支手枪及一颗子弹: the second of a list counts as the first does.
    # 麂子两只、野猪一头: with its noun before it as well.
    head = _item_start(nodes, i)
    listed = head > 0 and nodes[head - 1].text in LISTING
    counted = listed and any(
        node.kind is Kind.QUANTITY for node in nodes[max(0, head - _ITEM_REACH) : head - 1]
    )
    if verb is None or verb.cls not in _RESULT or (clause.how == "carried" and not counted):
        return ("article", "article")
    taken = verb.cls in TAKING and clause.how == "before"
    if (counted and clause.how in ("carried", "before")) or (listed and taken):
        # 检获伪造文件、一张委任证
        return None
    thing = context.phrase.unit_class != "person"
    if verb.intransitive and verb.cls == "capture" and clause.how == "before" and thing:
        # 两名逃犯栽在一枚烟蒂上
        return ("article", "article")
    if verb.cls in ("take", "fine", "freeze") and clause.how != "before":
        # 其中一笔被取走, 一名男子被罚款500元
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
    elif context.index + 1 < len(nodes) and _is_handled(context, clause):
        # 会上通报的一起案件由来凤县检察院办理
        return ("article", "article")
    elif (
        (not clause.passive and not has_object_marker(nodes, i, context.low))
        or _is_found_in(context, clause)
        or _names_whole(context, clause)
    ):
        return ("article", "article")
    return None


def _is_found_in(context: Context, clause: Clause) -> bool:
    """Whether the one thing is where something was found: 一家餐馆冰柜里被搜出野鸟32只."""
    verb = clause.verb
    if verb is None or context.phrase.unit not in _HOLDS_THINGS:
        return False
    between = context.folded[context.phrase.end : verb.start]
    return _LOCATED.search(between) is not None


def _names_whole(context: Context, clause: Clause) -> bool:
    """Whether people counted behind it are the ones meant: 一个团伙父子3人落网."""
    if clause.verb is None or clause.verb.cls not in PERSON_STAGES:
        return False
    for k in range(context.index + 1, context.high):
        node, before = context.nodes[k], context.nodes[k - 1]
        if node is clause.verb:
            return False
        if node.phrase is not None and node.phrase.unit_class == "person":
            # 和一名司机共3人被抓; but 一个11人团伙 is counted itself, 一名主犯、三名从犯 both are.
            return k > context.index + 1 and before.text not in JOINERS
        if node.text == "的" or node.text in JOINERS:
            return False
    return False


def _is_handled(context: Context, clause: Clause) -> bool:
    """Whether 由 only tells who does what is done to the one thing: 一起案件由…办理."""
    if clause.verb is None or clause.verb.cls != "investigate":
        return False
    between = context.nodes[context.index : context.high]
    return any(node.text == "由" for node in between)


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
    if context.phrase.unit == "次" and following.kind is Kind.VERB and context.opens_clause:
        # ,一次搬出盗版光盘8.6万张
        return True
    if context.phrase.unit == "路":
        # 一路北上, 一路驾车跟踪; but 一路抓捕人员抵达天水 is one of two groups.
        return verbal and following.cls in ("v", "f", "act", "transact")
    if context.phrase.unit is not None or not verbal:
        return False
    end = nodes[i + 2] if i + 2 < len(nodes) else None
    return end is None or end.text in _SOON_ENDS


def _is_verbal(node: Node) -> bool:
    """Whether a node is a verb, known or not, or closes one: 过筛, 数了."""
    return node.kind is Kind.VERB or node.cls == "v" or node.text in ("了", "过", "得")
