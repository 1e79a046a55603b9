"""Numbers that the word behind them explains: floors, sizes, distances, places, kinds."""

import re

from netcrime_ie.facts.context import MEASURES, Context
from netcrime_ie.facts.grammar import REACH
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.role_counts import body_count

# Behind these 项 counts one by one: 隐患1200项, 整改1150项.
_COUNTED_ITEMS = frozenset(("vulnerability", "penalty_notice", "advice_noun", "rectify"))
# What is done to land that was spoilt.
_REMEDIES = frozenset(("remove", "rectify", "act", "recover", "give_back", "rescue"))
_OF_GOODS = ("亩", "立方米", "公顷")
# Goods by the metre; but a front line, a road net and a belt of land are none.
_LENGTHY = tuple("网 缆 线 管 绳 索 笼 布 丝 链 轨 栏 网具 线材 管材 带".split())
_NO_GOODS = tuple(
    "路线 防线 战线 沿线 岸线 境线 界线 支线 干线 专线 路网 热线 一线 前线 地带 一带 管网 河网 "
    "铁轨 航线 里程".split()
)
_FLOW = re.compile("(?:内存|显存|缓存|流量|峰值|带宽|网速|速率)[^,。;]{0,4}$")
# 体重约210公斤, 直径1米, 剧本长达27页: what is measured stands before the number; 高达8公斤 counts.
_DIMENSION = re.compile(
    "(?:体重|身高|体长|身长|车长|船长|楼高|层高|直径|半径|胸径|口径|翼展|篇幅|频率|频段|波长|电压|电流|功率|排量|吃水"
    "|载重|载重量|吨位|排水量|内存|容量|分辨率|海拔|水深|坑深|温度|气温|气压|音量|噪音|浓度|度数|酒精度|厚度|宽度|深度|高度"
    "|跨度|间距|间隔|落差)(?:曾|高|仅|只)?(?:达到?|为|约|是|近|超过?|逾|有|不足)*$"
)
_LONG = re.compile(
    "(?:(?<![最成特船车机助增生会队局所校团市县])长|宽|厚|深)(?:达|约|为|近|逾|超)*$"
)
_LONG_UNITS = frozenset(
    ("米", "厘米", "毫米", "公分", "寸", "英寸", "尺", "英尺", "页", "公里", "千米")
)
_LONG_AFTER = re.compile("(?:长|高|宽|厚|深|粗|见方)(?![度官期速江春])")
_SHORT_UNITS = ("米", "厘米", "毫米", "公分", "寸", "英寸", "尺", "英尺")
# 足足装满三辆货车, 塞满两张长桌: how much there was of it.
_FILLED = re.compile(
    "(?:写|记|贴|印|画|装|塞|堆|摆|占|挤|坐|停|填|铺|排|挂|站|盛|码|叠)(?:得|了)?(?:满满|满|足)(?:当当)?了?$"
)
# 二类电信业者: 二 never counts, 两 does.
_SECOND_KIND = re.compile("[类型等维]")
_DIVIDED_INTO = re.compile("分(?:为|成|作)[^,。;]{0,24}、[^,。;]{1,8}$")
_PARTS = frozenset("组类级层档线段块拨路伙")
# 推出十条便民措施: rules and plans are kinds of work.
_MEASURES_TAKEN = re.compile(
    "[条项](?![^,。;、]{0,8}(?:整改|处罚|强制))[^,。;、0-9]{0,8}?(?:措施|举措|禁令|新规|承诺|倡议)(?!书)"
)
_PREDICATES = frozenset("分均都,")
# 后两项, 前三项, 上述两项.
_LATTER = re.compile("(?:^|[^\u4e00-\u9fff])[前后这那该]$|上述$|以上$")
_LISTED = re.compile("[\u4e00-\u9fff]、[\u4e00-\u9fff]{1,6}$")
# 六大型, 两大队: 大 belongs to what follows.
_BIG_WORDS = frozenset("型量队学桥楼")
_SET_OUT = re.compile("(?:分设|下设|设有|内设|分为|设)$")

# 核载19人: what a vehicle may carry, or carried.
_HOLDS = re.compile(
    "(?:核载|实载|核定载客|核定载人|核定人数|核定乘坐|限乘|限载|准乘|准载|核乘|实乘|可容纳|能容纳|可坐|能坐|可乘坐|荷载|满载|载客|载员|乘载)"
    "(?:人数|量)?(?:为|共|达|了|约|仅|只有|只能)?$"
)
_DIGITS = re.compile("位[\u4e00-\u9fff]{0,4}?(?:数字|密码|验证码|数的|编码|号码|字符|代码|数密码)")
_SEATS = re.compile(
    "座(?:位)?(?:的)?[\u4e00-\u9fff]{0,2}?(?:面包车|客车|轿车|商务车|中巴|校车|越野车|小车|大巴)"
)
_BOUND = re.compile("超过?|高于|低于|少于|多于|大于|小于")
_BOUND_ENDS = frozenset("过超于")
_BOUND_END = re.compile("(?:超过?|高于|低于|少于|多于|大于|小于)$")
_FORBIDS = re.compile("(?:不要|不得|不能|不可|不应|不宜|切勿|严禁|禁止|请勿|别)[^,。;]{0,3}$")
_SCORED = re.compile("(?:记分?|扣分?|计分?|积分|得分|累积记)(?:了|除|满|罚|共|共计|合计|累计)?$")
_BY_LAW = re.compile("(?:依据|根据|按照|依照|按)[^。;]{2,40}?(?:法|条例|规定|办法|规则)")
_TOLD_BEFORE = 120


def measure_word(context: Context) -> str | None:
    """23层, 300平方米, 三省, 14家成员单位, 四个行业: words after the number that say it all."""
    if context.folded[context.phrase.number.start : context.after] == "一":
        return None
    second = context.folded[context.phrase.number.start : context.after] == "二"
    if second and _SECOND_KIND.match(context.next):
        # 二类电信业者; 两类电信业者 are counted
        return "name"
    role = body_count(context) or _dimension(context)
    if role is not None:
        return role
    if context.next == "级" and context.large:
        # 粉丝百万级的主播
        return "threshold"
    if _DIVIDED_INTO.search(context.clause(30)) and context.next in _PARTS:
        # 分为引流、洗钱、技术三组
        return "kind_count"
    if _MEASURES_TAKEN.match(context.folded, context.after):
        return "kind_count"
    if context.next not in context.cues.measure_heads:
        return None
    for role in MEASURES:
        end = _measured(context, role)
        if end is None or _is_other(context, role, end):
            continue
        if role == "kind_count" and _refers_back(context):
            return "pronoun"
        if role == "agency_count" and _SET_OUT.search(context.before):
            # 团伙分设四个部门
            return "kind_count"
        return role
    return None


def _measured(context: Context, role: str) -> int | None:
    """End of the word of a role behind the number, an attribute skipped: 四个重点省区."""
    end = context.cues.starts(role, context.folded, context.after)
    if end is not None or role not in ("place_count", "kind_count"):
        return end
    for head in context.cues.words["counting_head"]:
        at = context.after + len(head)
        if not context.folded.startswith(head, context.after):
            continue
        skipped = context.cues.starts("attributive", context.folded, at)
        if skipped is None:
            continue
        # 23个不同真假品牌: two at most.
        skipped = context.cues.starts("attributive", context.folded, skipped) or skipped
        skipped += context.folded.startswith("的", skipped)
        plain = head + context.folded[skipped : skipped + 6]
        found = context.cues.starts(role, plain, 0)
        if found is not None and found > len(head):
            return skipped + found - len(head)
    return None


def _dimension(context: Context) -> str | None:
    """How large one thing is: 体重约210公斤, 直径1米, 3毫米长, 装满三辆货车, 流量400G."""
    phrase, before = context.phrase, context.before
    if phrase.money:
        return None
    if phrase.unit_class == "data":
        return "size" if _FLOW.search(before) else None
    unit = phrase.unit or phrase.number.unit or _unit_behind(context)
    if (
        unit is not None
        and phrase.unit_class not in ("person", "case")
        and _DIMENSION.search(before)
    ):
        return "size"
    if unit in _LONG_UNITS and _LONG.search(before):
        return "distance" if unit in ("公里", "千米") else "size"
    if unit in _SHORT_UNITS and _LONG_AFTER.match(context.folded, context.after + len(unit)):
        return "size"
    return "size" if unit is not None and _FILLED.search(before) else None


def _unit_behind(context: Context) -> str | None:
    """The unit of measure behind a number that the list of classifiers does not know."""
    end = context.cues.starts("distance", context.folded, context.after) or context.cues.starts(
        "size", context.folded, context.after
    )
    if end is None:
        return "页" if context.next == "页" else None
    return context.folded[context.after : end]


def _is_other(context: Context, role: str, end: int) -> bool:
    """Whether what follows the number only looks like the word of a role."""
    if context.char(end - 1) == "大" and context.char(end) in _BIG_WORDS:
        return True
    if role in ("place_count", "floor") and not context.boundary(end):
        return True
    left = context.nodes[context.index - 1] if context.index else None
    if role in ("distance", "size"):
        return _is_goods(context, left)
    if role == "place_count":
        # 检查120个小区
        return left is not None and left.cls == "inspect"
    if role == "floor":
        after = context.char(end)
        return after in ("次", "级") or (after == "面" and context.char(end - 1) != "楼")
    if role == "kind_count":
        if context.char(end - 1) == "方" and left is not None and left.cls in ("thing", "n", "nz"):
            # 追缴木材37方: cubic metres
            return context.char(end) in ("", ",", "。", ";", "、", "(", ")")
        # 作出43项行政处罚决定: decisions and dangers are counted, not kinds.
        later = context.nodes[context.index + 1 : context.index + 5]
        counted = left is not None and left.cls in _COUNTED_ITEMS and context.char(end - 1) == "项"
        return counted or any(node.cls == "advice_noun" for node in later)
    return False


def digits(context: Context) -> str | None:
    """6位简单数字, 8位密码, 7座面包车: how long a string of signs is, how many a car seats."""
    if context.next == "座":
        return "size" if _SEATS.match(context.folded, context.after) else None
    if context.next != "位":
        return None
    return "size" if _DIGITS.match(context.folded, context.after) else None


def advised(context: Context) -> str | None:
    """车速不要超过60公里, 音量不得高于80分贝: a bound that people are told to keep."""
    counted = context.phrase.money or context.phrase.unit_class in ("person", "case")
    if not context.prefix and context.previous not in _BOUND_ENDS:
        return None
    if counted or context.phrase.number.kind == "percent":
        return None
    bounded = _BOUND.match(context.prefix) or _BOUND_END.search(context.before)
    return "threshold" if bounded and _FORBIDS.search(context.before) else None


def capacity(context: Context) -> str | None:
    """核载19人,实载33人: how many a vehicle or a room holds."""
    return "size" if _HOLDS.search(context.before) and not context.phrase.money else None


def points(context: Context) -> str | None:
    """当场记12分: points of a licence; 依据…第九十一条,一次记12分 tells the law."""
    if context.next != "分" or context.folded.startswith(("分钟", "分之"), context.after):
        return None
    if not _SCORED.search(context.before):
        return None
    start = max(context.told.start, context.phrase.start - _TOLD_BEFORE)
    return "law" if _BY_LAW.search(context.folded, start, context.phrase.start) else "other"


def _is_goods(context: Context, left: Node | None) -> bool:
    """Whether a length or a volume measures goods: 查获导火索100米、收缴杉木63立方米."""
    if left is None or left.end < context.phrase.start:
        return False
    reach = context.nodes[max(0, context.index - REACH) : context.index]
    if left.cls == "land" and any(n.kind is Kind.VERB and n.cls in _REMEDIES for n in reach):
        # 督促清理被污染水域86亩
        return True
    if left.text in context.cues.words["extent"]:
        return False
    named = left.kind is Kind.NOUN and left.cls == "thing"
    if not named and context.folded.startswith(_OF_GOODS, context.after):
        named = left.kind is Kind.NOUN or (left.kind is Kind.WORD and left.cls[:1] in ("n", ""))
    # 收缴电网9000余米: what officers take is goods, by whatever name.
    taken = any(node.kind is Kind.VERB and node.cls == "seize" for node in reach)
    drawn = left.text.endswith(_LENGTHY) and not left.text.endswith(_NO_GOODS)
    if drawn and any(_handles(node) for node in reach):
        # 拆除粘网41公里, 盗割电缆1200米
        return True
    named = named or (left.kind is Kind.WORD and left.cls[:1] == "n" and taken)
    return named and any(node.kind is Kind.VERB for node in reach)


def _handles(node: Node) -> bool:
    """Whether a word tells that something is done to a thing: 拆除, 盗割; 巡查 and 途经 are not."""
    if node.kind is Kind.VERB:
        return node.cls not in ("inspect", "deploy", "publicize", "find")
    return node.cls == "v"


def _refers_back(context: Context) -> bool:
    """两项数据; 立案、抓获两项: what was named before."""
    if context.next != "项" and not context.folded.startswith("个项", context.after):
        return False
    if _LATTER.search(context.before):
        return True
    after = context.char(context.after + 1)
    return _LISTED.search(context.before) is not None and after in _PREDICATES
