"""Numbers that order or date people and things: ordinals, ranks, ages."""

import re

from netcrime_ie.facts.context import Context

_RANKED = re.compile(
    "排名|位居|位列|居全|名列|排在|排第|跃居|跃升|[居列排获]$|[居列排][\u4e00-\u9fff]{1,5}$"
)
_LISTED_ORDINAL = re.compile(
    r"第[一二三四五六七八九十\d]+(?:、[一二三四五六七八九十\d]+)*[、和至到-]$"
)
_FLOORS = re.compile(r"(?:、第[一二三四五六七八九十\d]+)*层")
# 总量居第六,比上一年前移两位: places gained or lost.
_MOVED_UP = re.compile("(?:前移|后移|上升|提升|下降|下滑|后退|跃升|攀升|前进|倒退)了?$")
# 国家一级保护动物, 层级达十四级: a grade.
_GRADED = re.compile("(?:国家|层级[达至为有在]?|等级为?|级别[达为]?)$")
_TIER = re.compile("[一二三四]线(?!城市)")
# 第四中学, 第三人民医院, 第一看守所: bodies that have a number for their name.
_INSTITUTION = re.compile(
    "(?:警|人民|附属|中心|高级|实验|职业|临床|中医|师范|女子|少年|巡回|中级|城区|初级|建筑|机械|汽车|纺织|刑事|民事|行政|综合|机动|特勤|侦查)*"
    "(?:大队|支队|总队|中队|联队|小队|警署|警区|派出所|中学|小学|高中|初中|学校|幼儿园|医院|监狱|看守所|拘留所|戒毒所|监区|分局|派出所|法庭|审判庭|检察部|检察院|分院|工厂|公司|集团军"
    "|师范|中心校|稽查局|税务所|分公司|大学|学院|研究所|设计院|地质队|水厂|污水处理厂|码头|车站|候车室|航站楼|法院)"
)
_CONGRESS = re.compile(
    "大(?:报告|精神|以来|召开|和|代表|期间|后|胜利)|届(?:[一二三四五六七八九十]中|全国|人大|人民|中央)|中(?:全会|、?[一二三四五六七八九]中)"
)
_ALERT = re.compile("(?:应急)?(?:响应|预警|警卫|勤务|防控|战备|警戒|安保|加强|巡逻|风险|等保)")
# 前两批, 前三期: those before this one.
_EARLIER = re.compile("(?:批|期|轮|届|波|阶段)|(?:[起宗案场例件次])(?!以|上)")
# 目前两批, 此前三起: no 前 of its own.
_OF_TIME = frozenset("目此之以日年月天当提事生往从先会节周期午夜晚")
_GRADE_OF = re.compile(
    "(?:挂牌|督办|目标|重点|保护|英模|英雄模范|警员|警督|警监|警司|文物|警长|高级警长|甲等|伤残|轻伤|重伤)"
)
_SENIORS = frozenset("五六七八九")


def ordinal(context: Context) -> str | None:
    """第三小组, 第5位; 前三位, 十大, 第二大 are ranks."""
    number = context.phrase.number
    if number.kind == "ordinal":
        return _numbered(context)
    if _LISTED_ORDINAL.search(context.before):
        # 居第二、三位
        return _numbered(context)
    if _CONGRESS.match(context.folded, number.core_end):
        # 党的十九大, 十九届四中全会
        return "ordinal" if context.next == "届" else "name"
    if context.char(number.start - 1) == "前" and context.char(context.after) in ",。;、)\n的":
        # 排名前三
        return "rank"
    if context.char(number.start - 1) in ("前", "首", "居", "列") and context.folded.startswith(
        ("位", "名"), context.after
    ):
        return "rank"
    before = context.char(number.start - 2)
    if (
        context.char(number.start - 1) == "前"
        and before not in _OF_TIME
        and _EARLIER.match(context.folded, context.after)
    ):
        return "ordinal"
    if context.next in ("位", "名", "个") and _MOVED_UP.search(context.before):
        after = context.char(context.after + 1)
        return "rank" if context.next != "名" or after in ",。;)\n次" else None
    if context.next == "线" and _tiers(context):
        return "ordinal"
    if context.next == "级" and _ALERT.match(context.folded, context.after + 1):
        # 启动一级响应
        return "ordinal"
    if context.next == "级" and _GRADE_OF.match(context.folded, context.after + 1):
        # 一级挂牌案件, 二级英模
        return "rank"
    return "rank" if context.next == "级" and _GRADED.search(context.before) else None


def _tiers(context: Context) -> bool:
    """一线冒充客服,二线冒充民警: the tiers of a gang, named one after another."""
    told = context.told
    return len(_TIER.findall(told.folded, told.start, told.end)) > 1


def _numbered(context: Context) -> str:
    following = context.char(context.after)
    placed = _RANKED.search(context.before) is not None
    if following in ("位", "名") and not placed:
        # 获第四名; but 第四名被抓获的嫌疑人
        return "ordinal" if "一" <= context.char(context.after + 1) <= "鿿" else "rank"
    if following == "号" and context.before.endswith("字"):
        # 114年度声扣字第96号
        return "code"
    if following == "大" or placed:
        return "rank"
    if following == "层" or context.folded.startswith("、第", context.after):
        floor = _FLOORS.match(context.folded, context.after, context.after + 12)
        if floor:
            return "floor"
    if context.folded.startswith("时间", context.after):
        return "word"
    if _INSTITUTION.match(context.folded, context.after):
        # 上饶市第四中学
        return "name"
    statute = following in ("条", "章") or (following in ("款", "项") and "条" in context.before)
    return "law" if statute else "ordinal"


def second_time(context: Context) -> str | None:
    """二次认证: 二 with 次 before a verb is the second time."""
    number = context.phrase.number
    if context.folded[number.start : number.core_end + 1] == "二次":
        return "ordinal"
    return None


def age(context: Context) -> str | None:
    """34岁, 60岁以上, 85后, 七旬老人."""
    number = context.phrase.number
    if number.unit in ("岁", "周岁"):
        return "age"
    if context.next == "旬":
        return "age" if context.folded[number.core_start] in _SENIORS else None
    following = context.cues.starts("age", context.folded, context.after)
    if following is not None:
        if context.char(context.after) != "后":
            return "age"
        digits = number.core_end - number.core_start
        born = number.value is not None and (number.value >= 50 or number.value in (0, 5, 10))
        return "age" if digits == 2 and born else None
    told = context.before.rpartition("年龄")
    if (told[1] and "岁" not in told[2]) or "岁至" in context.before:
        return "age"
    return None
