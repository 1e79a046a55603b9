"""Counts of what is no result: acting bodies and teams, sites, onlookers, a few."""

import re

from netcrime_ie.facts.context import Context
from netcrime_ie.facts.grammar import CRIME, OBJECT_MARKERS
from netcrime_ie.facts.nodes import Kind

# 三组, 五组 behind a village are addresses.
_VILLAGE = re.compile(
    "[村屯庄社湾寨](?:[一-鿿]{0,4}[一二三四五六七八九十0-9]+[组队、]*)?[一-鿿]{0,2}$"
)
# 龙华区金盘一路的仓库, 沿人民二路; but 在北京一路追踪, 兵分三路.
_STREETS = frozenset("路街巷弄环道")
_STREET = re.compile(
    "(?:[省市区县镇乡州旗盟位于沿在至到、和与]|街道)(?![^,]*[分兵每各这那上下另第])[\u4e00-\u9fff]{2,4}$"
)
_ON_STREET = re.compile("[0-9的与交口和、,。某附段旁边仓小商店市广号东西南北上]|$")
_COURT = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:法院|检察院|基层院|中院|高院|公安局|公安机关|派出所|海关|看守所|分局|支队|大队|缉私局|税务局|网信办|监管局)"
    "(?![\u4e00-\u9fff]{0,3}(?:案|线索|问题))"
)
_LEVELS = re.compile("级(?:公安|检察|法院|网信|网安|海关|税务|烟草|警方|机关|部门|监管|市场)")
# 联合14家, 连同18家属地网站: partners who act.
_PARTNERS = re.compile("(?:联合|会同|连同|协同|携手|联手|汇同)$")
# 与10间银行成立中心
_JOINTLY = re.compile("[与和同]$")
_JOINT_ACT = re.compile("[^,。;、]{1,10}?(?:成立|建立|合作|签订|签署|联合|开展|组成|携手|达成)")
_ALLIES = re.compile("[\u4e00-\u9fff][、和与][\u4e00-\u9fff]{2,8}$")
_TOGETHER = re.compile(
    "(?:单位|部门|机关)?(?:联合|联手|联动|会同|合作|协作|协同|携手|一起|一道|共同|合力|同时|分头|齐上|会商|合署)"
)
_MEMBERS = re.compile("(?:成员|成员单位|参与单位|联席单位|签约单位|共建单位)由?[^,。;]{0,6}$")
_TEAM = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:小组|小分队|分队|专班|工作组|专案组|抓捕组|行动组|突击组|战斗组|检查组|督导组"
    "|搜查组|收网组|审讯组|人马|警力|民警|队伍|组(?![\u4e00-\u9fff]))"
)
# 在当事人租用的两处仓库查扣312箱: where it was found.
_AT = re.compile("[在于](?!案|逃|押|建|册|线|校|职)[^,。;在]{0,14}$")
_SITES = frozenset(("处", "套", "个", "间", "栋", "幢", "座", "家", "所", "户", "层"))
_INSIDE = frozenset(("里", "内", "中", "里面", "上", "旁", "外", "之中"))
_ON_BODY = re.compile(
    "[\u4e00-\u9fff]{0,6}?(?:身上|随身|行李|住处|住所|家中|寓所|房内|车内|鞋内|背包)[^,。;]{0,14}?(?:查获|搜|检|起|缴|发现|找|扣|获)"
)
_CLOSED_SITE = 5
_SITE_NOUNS = frozenset(("den", "org", "site"))
_DIVIDED = re.compile("分(?:成|为|作|做)$")
_LOTS = ("批", "步", "拨", "波", "轮", "期", "堆", "摞")
_INSTALMENTS = ("批", "步", "期", "阶段", "个阶段", "次", "轮")
_HANDLED = frozenset(("把", "将"))
_TRAFFIC = re.compile(
    "(?:(?:发送|运送|输送|到发|接发|承运|载送|迎送|吞吐|发运|接待)(?:了)?(?:进出站|往返|出行|中外)?(?:旅客|乘客|游客|客流|货物)(?:吞吐量|发送量|运输量|总量|量)?"
    "|(?:车流量?|客流量?|人流量?|客运量|货运量|吞吐量|旅客发送量|旅客运输量|出入境流量|通行量))"
    "(?:共|总计|累计|合计|超|逾|约|近|达到?|多达|高达|为|突破|总数|已)*$"
)
_AVERAGE = re.compile("[日月年周人]均|平均|每[日天月年]")
# 花一千二百元买来的两瓶酒: what a customer got for a price.
_BOUGHT = re.compile(
    "(?:花|掏|付)(?:了|费|出)?[^,。;]{1,12}[元块][^,。;]{0,3}(?:买|购)[来下到了得回入]*的?$"
)
_PUNISHED = re.compile(
    "(?:因[^,。;]{1,10}?)?(?:被|受|遭)(?:公安机关|警方|法院|依法)?(?:判|拘|处|劳教|抓|查|行政|治安|刑|强制|收容)"
)
_CARRIES = re.compile(
    "[\u4e00-\u9fff]{0,4}(?:车站|客运站|火车站|高铁站|机场|码头|航线|站)(?:共|累计|日均)?(?:发送|运送|输送|到发|接发)"
)
_FOOTAGE = re.compile("(?:[\u4e00-\u9fff]{0,4}?)(?:监控|录像|视频探头|视频监控|摄像头|探头)")
_LOOKS = re.compile(
    "(?:调出|调取|调看|翻看|查看|回看|翻查|观看|调阅|查阅|翻阅|研判|看完|看了|梳理|追踪|串联)(?:了)?(?:沿途|沿线|周边|附近|案发地)?(?:的)?$"
)
_OFTEN = 10
_LINKS = "就有共达约为计是等"


def address(context: Context) -> str | None:
    """川河村五组, 龙华区金盘一路: a group of a village, a numbered street."""
    number = context.phrase.number
    if context.next in _STREETS and number.modifier == "exact":
        named = _STREET.search(context.clause(10)) and _ON_STREET.match(
            context.folded, context.after + 1
        )
        return "name" if named else None
    if context.char(number.core_end) not in ("组", "队") or number.modifier != "exact":
        return None
    start = number.core_start
    return "name" if _VILLAGE.search(context.folded[max(0, start - 8) : start]) else None


def ways(context: Context) -> str | None:
    """兵分两路: the number is part of the phrase, nothing is counted; 分四批起诉 tells how."""
    if _DIVIDED.search(context.before) and context.folded.startswith(_LOTS, context.after):
        # 被告人分成7批入庭
        return "other"
    if context.previous != "分":
        return None
    if context.next == "路":
        return "word"
    value = context.phrase.number.value
    if context.next == "次" and value is not None and value > _OFTEN:
        # 分36次转走: so many are counted.
        return None
    return "other" if context.folded.startswith(_INSTALMENTS, context.after) else None


def traffic(context: Context) -> str | None:
    """发送旅客1986万人次, 车流量达320万辆次: what passed by is nobody's result."""
    if context.phrase.unit_class == "person" or context.phrase.money:
        return None
    if _TRAFFIC.search(context.clause(16)):
        return "rate" if _AVERAGE.search(context.clause(24)) else "other"
    return "other" if _CARRIES.match(context.folded, context.phrase.end) else None


def footage(context: Context) -> str | None:
    """调出18路监控, 翻看200多段视频: what an investigator looks through."""
    if context.phrase.unit not in ("路", "段", "个", "台", "处", "条"):
        return None
    shown = _FOOTAGE.match(context.folded, context.phrase.end)
    return "other" if shown and _LOOKS.search(context.before) else None


def turns(context: Context) -> str | None:
    """补了三次证, 跑了四趟外地: how often something was tried that is no act of enforcement."""
    phrase, nodes, i = context.phrase, context.nodes, context.index
    small = phrase.number.value is not None and phrase.number.value <= _OFTEN
    bought = small and not phrase.money and ("买" in context.before or "购" in context.before)
    if bought and _BOUGHT.search(context.clause(24)):
        return "other"
    if small and phrase.unit == "次" and _PUNISHED.match(context.folded, phrase.end):
        # 曾因盗窃四次被判刑
        return "other"
    if phrase.unit not in ("次", "趟", "回", "遍") or context.previous not in ("了", "过"):
        return None
    if not small or i < 2 or i + 1 >= context.high:
        return None
    tried, thing = nodes[i - 2], nodes[i + 1]
    return "other" if tried.kind is Kind.WORD and thing.kind is Kind.NOUN else None


def few(context: Context) -> str | None:
    """几台电脑, 好几手: a few give no number; 几人 and 几个人 refer back."""
    number = context.phrase.number
    text = context.folded[number.core_start : number.core_end]
    if text not in ("几", "好几") or number.kind != "integer":
        return None
    people = context.folded.startswith(("人", "个人"), context.after)
    return "pronoun" if people else "vague"


def site(context: Context) -> str | None:
    """在两处仓库查扣312箱: the places of an action are not its result."""
    phrase = context.phrase
    if context.is_one:
        return None
    if _is_handled(context):
        return "other"
    if phrase.unit_class == "person" and _ON_BODY.match(context.folded, phrase.end):
        # 在四人身上搜得筹码
        return "other"
    if phrase.unit not in _SITES:
        return None
    if _opens_with_site(context):
        return "other"
    placed = _AT.search(context.clause(18))
    if placed is None:
        return None
    nodes, i = context.nodes, context.index
    start = phrase.start - len(placed[0])
    if any(node.text in OBJECT_MARKERS for node in nodes[context.low : i]):
        # 将藏身于物流园的两处窝点捣毁
        return None
    closed = context.previous == "的"
    if not closed and any(n.kind is Kind.VERB and n.start > start for n in nodes[context.low : i]):
        return None
    noun = nodes[i + 1] if i + 1 < context.high else None
    if noun is None or noun.kind is not Kind.NOUN or noun.cls not in _SITE_NOUNS:
        return None
    if nodes[context.high - 1].text in _INSIDE and context.high - i <= _CLOSED_SITE:
        # 在两间出租房内,民警发现10人
        return "other"
    verb = next((n for n in nodes[i + 2 : context.high] if n.kind is Kind.VERB), None)
    # 在12处处所翻找, 在11个QQ群里招揽生源: what is searched or used for a crime counts.
    counted = verb is None or verb.cls == "inspect" or (noun.cls == "site" and verb.cls in CRIME)
    return None if counted else "other"


def _opens_with_site(context: Context) -> bool:
    """两座冷库里扒出冻鸟: where it was found, at the head of its clause."""
    nodes, i = context.nodes, context.index
    if i != context.low or i + 3 >= context.high:
        return False
    noun, inside, verb = nodes[i + 1 : i + 4]
    return (
        noun.kind in (Kind.NOUN, Kind.WORD)
        and inside.text in _INSIDE
        and (verb.kind is Kind.VERB or verb.cls == "v")
    )


def team(context: Context) -> str | None:
    """四个抓捕组同时破门, 四路人马: teams that act, not teams that were set up."""
    phrase = context.phrase
    if phrase.unit not in ("个", "支", "路", "组") or phrase.number.modifier == "more_than":
        return None
    named = _TEAM.match(context.folded, phrase.end) or (
        phrase.unit in ("路", "组") and _parted(context)
    )
    if named is None or named is False:
        return None
    clause = context.clause(30)
    if context.is_one and context.previous in ("另", "每", "任"):
        # 另一组民警
        return "article"
    # Setting teams up is a measure; a team that acts is a subject.
    return None if context.cues.within("set_up", clause) else "agency_count"


def _parted(context: Context) -> bool:
    """分5组赶赴外省: a team by its classifier alone."""
    return context.previous == "分" and context.phrase.unit == "组"


def _is_handled(context: Context) -> bool:
    """把四份判决书念完: papers that no known verb does anything to."""
    nodes, i = context.nodes, context.index
    if not i or nodes[i - 1].text not in _HANDLED or i + 1 >= context.high:
        return False
    if nodes[i + 1].cls != "advice_noun":
        # 将8支白酒绑在身上: goods that are hidden count.
        return False
    return not any(node.kind is Kind.VERB for node in nodes[i + 1 : context.high])


def onlookers(context: Context) -> str | None:
    """辩护律师139位, 5名大学生志愿者: people of a trial or a campaign to whom nothing is done."""
    phrase, nodes, i = context.phrase, context.nodes, context.index
    if phrase.unit_class != "person":
        return None
    if context.is_one:
        return None
    if any(node.kind is Kind.VERB for node in nodes[context.low : i]):
        return None
    if context.cues.last("onlooker", context.before.rstrip(_LINKS)) == len(
        context.before.rstrip(_LINKS)
    ):
        return "other"
    after = context.folded[phrase.end : phrase.end + 8]
    return "other" if context.cues.starts_near("onlooker", after) else None


def body_count(context: Context) -> str | None:
    """Acting bodies: 吉林省公安厅刑侦局、网安总队三家, 6家基层法院, 两级公安机关, 连同18家网站."""
    nodes, i = context.nodes, context.index
    jointly = context.next in ("家", "间") and _JOINTLY.search(context.before)
    if jointly and _JOINT_ACT.match(context.folded, context.phrase.end):
        return "agency_count"
    if context.next == "家" and _ALLIES.search(context.before):
        # 公安、生态环境两家联合倒查
        together = _TOGETHER.match(context.folded, context.after + 1)
        if together:
            return "agency_count"
    if context.next in ("家", "个"):
        listed = any(node.kind is Kind.AGENCY for node in nodes[max(0, i - 1) : i])
        named = _COURT.match(context.folded, context.phrase.end) and not _is_struck(context)
        partners = _PARTNERS.search(context.before) or _MEMBERS.search(context.clause(16))
        return "agency_count" if listed or named or partners else None
    if context.next == "级":
        agency = any(
            node.kind is Kind.AGENCY and node.start == context.after + 1
            for node in nodes[i : i + 3]
        )
        return "agency_count" if agency or _LEVELS.match(context.folded, context.after) else None
    return None


def _is_struck(context: Context) -> bool:
    """Whether bodies are what was inspected or closed, not who acted."""
    left = context.nodes[context.index - 1] if context.index else None
    return (
        left is not None and left.kind is Kind.VERB and left.cls in ("inspect", "close", "rectify")
    )
