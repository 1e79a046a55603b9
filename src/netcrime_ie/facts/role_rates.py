"""Rates and changes: shares, levels, and by how much a figure moved."""

import re

from netcrime_ie.facts.context import Context

# 破案率44.4%,上升4%: what follows a comma is said of another figure.
_CLAUSE_END = re.compile("[,。;、()]")
_COMPARED = re.compile(
    "同比|环比|按年|按月|按季|年增|年减|[比较][^,。;]{0,8}[年月期度季段代]|较前|比前"
)
# 增152宗, 多了414宗, but 增至152宗 is the new level.
_MOVED = re.compile("(?:增加?|减少?|下?降|上?升|跌|多|少|提高|回落)[^至到为达,。;]{0,6}$")
# 逮捕498人,多62%; 立案少了两成六; but 至少85%, 大多七成.
_MORE = re.compile(
    "(?<![至最大许众不超])[多少](?:了|出|出了)?$|(?:高|低|增|减|降|跌|涨|升)(?:了|出)$"
)
# 比上年多缴18.2%: what was done more often than before.
_DID_MORE = re.compile("[比较][^,。;]{1,12}[多少][\u4e00-\u9fff]{1,2}?(?:了|出)?(?:近|约|逾|超)?$")
# 分别多出31%和两成: the change before is of the same kind.
_LISTED_CHANGE = re.compile("[0-9.]+(?:%|倍|成)[、和及与]$")
# 误差超过国家标准0.3%的要求, 限值为0.05%: what a standard allows.
_STANDARD = re.compile("[^,。;]{0,2}?的?(?:标准|要求|限值|上限|下限|红线|门槛|警戒线|规定)")
_LIMIT = re.compile("(?:标准|限值|上限|下限|红线|门槛|警戒线|阈值)(?:为|是|的|规定|±|正负)*$")
# 案值5万元以上的举报按2%计奖: a rate, whatever the sentence plans.
_BY_RATE = re.compile("按(?:照)?[^,。;]{0,6}$")
_DOUBLED = ("翻", "翻了", "翻了近", "翻了约", "翻近", "翻约", "再翻", "翻上")
_SHARE = re.compile("(?:成|抽|返|佣|利|息|费|扣|折|让|赚|得|点位)[^,。;]{0,3}$")
_FELL = ("降", "跌", "增", "减", "涨", "升", "缩短", "压减", "翻了", "高出", "多出")
# 是上一年的7倍, 为去年同期的1.5倍.
_OF_BEFORE = re.compile("(?:去年|上年|前年|一年|上月|上季|同期|此前|以往|往年)[^,。;]{0,10}的$")
# 罪案率936宗, 时速131公里: a level by its name.
_LEVEL = re.compile(
    "(?:[\u4e00-\u9fff]率|时速|车速|流速|转速|日活|均价|峰值)(?:曾|高|一度|最高|已|均|竟)?(?:达|为|约|是|仅|超过|逾)?$"
)
_PER_VOLUME = re.compile("(?:mg|g|μg|毫克|微克|克) ?/")
# 吹出128毫克, 血液酒精含量为156毫克: how much for 100 millilitres of blood.
_BREATH = re.compile(
    "(?:吹出|吹气|呼气|酒测|测酒|酒精含量|酒精浓度|酒精值|检测值|测试值|呼气值|吹气值|酒测值|血检)[^,。;]{0,10}$"
)
_MILLIGRAMS = re.compile("(?:毫克|mg)(?!以上|的|以下|及以|即)")
_VOLUME_BEFORE = re.compile("(?:mg|g|毫克|微克|克) ?/$")
_JUST_MOVED = re.compile(
    "(?:增加|减少|上升|下降|下跌|增多|增长|回落|净增|净减)了?(?:[0-9一二三四五六七八九十]+[及和、])?$"
)
# 增1164宗(+13.8%): the percentage in brackets tells that the count is a change as well.
_SIGNED_BEHIND = re.compile("[\u4e00-\u9fff]{0,2} ?[(][+-]?[0-9.]+%[)]")
_GREW = re.compile("(?:增|减|升|跌|降|多|少|增加|减少)了?$")
# 录得13.8%至40.3%的显著升幅.
_RISE_BEHIND = re.compile(
    "的?[\u4e00-\u9fff]{0,4}?(?:升幅|降幅|跌幅|增幅|涨幅|减幅|增长率|涨跌幅|同比增速)"
)
_LOST_LESS = re.compile(
    "(?:损失|金额|案值|财损|失款)(?:数|额)?(?:同比|较[^,。;]{1,6})?(?:少了|减少了?|下降了?|降了|增加了?|多了|上升了?)$"
)
_MORE_NOW = re.compile("(?<![至最大许众不超])[多少](?:了|出|出了)$")
_COMPARES = re.compile(
    "同比|环比|相比|比较|[较比][^,。;]{0,8}(?:年|月|期|季|前|往|底|末)|比重|占比"
)
_FAR = 60
_HALF_FULL = re.compile("半(?:瓶|箱|袋|碗|杯|桶|车|包|盒|条|屋|仓|柜|罐|壶|盘|堆)")
# 1赔40, 1:1.5的赔率.
_ODDS = re.compile("(?:赔|博|搏)[0-9一二三四五六七八九十百]")
_ODDS_BEFORE = re.compile("[0-9一二三四五六七八九十](?:赔|博|搏)$")
# 一个年出货十几万瓶的团伙; but 四个月销售3846盒.
_OUTPUT = re.compile(
    "(?<![0-9一二两三四五六七八九十几数半每全])(?:年|(?<!个)[月日])(?:均)?(?:出货|发货|产销|销|产|售|制售?|贩|屠宰|加工|吞吐|进出)"
    "(?:售|量|卖)?(?:可?达|约|近|超|逾)?$"
)
_STAKES = frozenset("赔博搏")
_BEHIND = frozenset("赔博搏则有达就能仅约上货发销产售制贩宰工吐出量卖近超逾")
# 少则两三万元,多则十几万元: no sum but the spread of many.
_SPREAD = re.compile("(?:少则|多则)(?:有|也有|达|就有|能有|仅|约|上)?$")


def rate(context: Context) -> str | None:
    """Percentages and fractions; beside 同比, 上升, 下降 they are changes."""
    number = context.phrase.number
    points = context.folded.startswith("个点", context.after)
    if points and _SHARE.search(context.before):
        # 提成5个点
        return "rate"
    if number.kind in ("percent", "fraction") or context.next in ("倍", "成", "番"):
        if _HALF_FULL.match(context.folded, number.core_end - 1):
            # 剩下的大半瓶酒
            return "vague"
        if context.folded[number.core_start : number.core_end] == "半" and context.phrase.unit:
            # K粉半公斤
            return None
        if context.next == "番" and not context.before.endswith(_DOUBLED):
            # 一番审讯
            return None
        start = context.nodes[context.low].start
        after = _CLAUSE_END.split(context.folded[number.core_end : number.core_end + 3], 1)[0]
        near = context.folded[max(start, number.start - 14) : number.core_end] + after
        # 电诈发案数、损失金额同比分别下降18.4%和26.1%: the cue stands before the first of two.
        near += context.folded[max(start, number.start - 30) : number.start]
        if context.told.planned(number.start) and not _BY_RATE.search(context.before):
            return "target"
        if number.kind == "percent" and (
            _STANDARD.match(context.folded, number.core_end) or _LIMIT.search(context.before)
        ):
            return "threshold"
        moved = context.cues.within("change_word", near) or _has_moved(context)
        if not moved and context.next == "倍":
            moved = _OF_BEFORE.search(context.before) is not None
        return "change" if moved else "rate"
    return None


def _has_moved(context: Context) -> bool:
    """Whether a word right before a percentage says that a figure moved by it: 少了两成六."""
    before, number = context.before, context.phrase.number
    signed = context.char(number.start) in ("+", "-") or context.previous in ("+", "-")
    if signed and "(" in context.folded[number.start - 2 : number.start + 1]:
        # 1164宗(+13.8%)
        return True
    if _RISE_BEHIND.match(context.folded, number.core_end):
        return True
    if before.endswith(_FELL) or _MORE.search(before) or _DID_MORE.search(context.clause(24)):
        return True
    listed = _LISTED_CHANGE.search(before)
    return listed is not None and _MORE.search(before, 0, listed.start()) is not None


def odds(context: Context) -> str | None:
    """1赔40; 每期少则两三万元,多则十几万元: what a stake pays, what a run brings in."""
    if context.next not in _STAKES and context.previous not in _BEHIND:
        return None
    if _ODDS.match(context.folded, context.after) or _ODDS_BEFORE.search(context.before):
        return "rate"
    told = _SPREAD.search(context.before) or _OUTPUT.search(context.before)
    return "rate" if told else None


def level(context: Context) -> str | None:
    """罪案率936宗, 时速131公里, 147mg/100ml: how much for one, not how many."""
    folded, phrase = context.folded, context.phrase
    if phrase.number.kind == "percent":
        return None
    counted = not phrase.money and phrase.unit_class != "data"
    if counted and _LEVEL.search(context.before):
        return "rate"
    if _MILLIGRAMS.match(folded, context.after) and _BREATH.search(context.before):
        return "threshold" if context.told.is_norm(phrase.end) else "rate"
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
    if context.phrase.money:
        # 群众损失少了1200余万元
        return "change" if _LOST_LESS.search(context.before) else None
    if _JUST_MOVED.search(context.before):
        return "change"
    # 与上年相比,案件多了13起
    if _GREW.search(context.before) and _SIGNED_BEHIND.match(context.folded, number.core_end):
        return "change"
    more = _MORE_NOW.search(context.before)
    start = max(context.told.start, context.phrase.start - _FAR)
    compared = more and _COMPARES.search(context.folded, start, context.phrase.start)
    return "change" if compared else None
