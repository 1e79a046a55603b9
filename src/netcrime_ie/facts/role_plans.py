"""Numbers of what a notice announces: published cases, plans, rewards offered, what was at hand."""

import re
from collections.abc import Sequence

from netcrime_ie.facts.context import Context
from netcrime_ie.facts.nodes import Kind, Node

_TYPICAL = (
    "典型案例",
    "典型案件",
    "典型事例",
    "典型问题",
    "精品案例",
    "优秀案例",
    "指导性案例",
    "指导案例",
    "案例",
)
_SHOWN = re.compile("[^。;]{0,16}?(?:公布|通报|发布|曝光|披露|公开|刊发)")
_AS_FOLLOWS = re.compile("[^,。;]{0,10}?(?:公布|通报|发布|介绍|公开|通告)如下")
_TELLING = ("公布", "通报", "发布", "曝光", "披露", "公开")
_CHOSEN = re.compile("(?:选出|选取|遴选|挑选|评选|筛选|梳理|整理|发布|通报|公布)(?:了|出)?$")
_AS_EXAMPLES = re.compile("[^,。;]{0,24}?(?:案例|典型)")
_CAPPED = re.compile("(?:最高|至多|上限)(?:可达|可|为|达)?(?:不超过)?$|(?:不超过|封顶)$")
_OWN_RESULT = re.compile("(?:侦破|破获|侦办|查办|查处|侦结|告破|打掉|查获)的$")
_REWARD = re.compile("奖励|奖金|悬赏|重奖|赏金|赏格|悬红|花红")
_REWARD_AFTER = re.compile("[^,。;]{0,4}?(?:奖励|奖金|赏金|悬赏|悬红|花红)")
_OFFERED = re.compile(
    "最高|可获|可得|将获|将给予|给予|予以|重奖|即奖|拿出|设立|奖励人民币|至多|凡|有奖|征集|一经|查实|线索者|提供线索|协助抓获|属实|查证|核实|举报"
)
# 悬赏5万元征集线索: what it is offered for.
_SOUGHT = re.compile("[^,。;]{0,4}?(?:公开)?(?:征集|缉拿|缉捕|追缉|通缉|寻找|寻求|征求)")
_PAID = re.compile("发放|兑现|兑付|颁发|支付|已|累计|领取|领到|共计|合计|拨付")
# How far before a reward its condition may stand: 线索一经查实,奖励200元.
_CONDITION = 24
_PUBLISHED_BEHIND = re.compile(
    "[^,。;、:]{0,36}?(?:典型|精品|优秀|指导性?|示范|警示|参考性?)(?:案例|案件|事例|案事例|问题|战例)"
)
# 从全队12名稽查员中抽出5人: what the result was taken out of.
_OUT_OF = re.compile("从[^,。;从]{0,16}$")
_INSIDE = frozenset(("中", "里", "内", "上", "之中", "当中", "里面"))
_TAKES = frozenset(("seize", "find", "seize_funds", "deploy"))
_KNOWN_POOLS = frozenset(("case", "lead_noun", "person", "fugitive_person"))
_POOL_REACH = 9
_POOLED = frozenset(("case", "piece", "person", "thing", "org", "times"))
_STAFF = re.compile("(?:现有|拥有|编有|下辖|编制|在编)$")
_MEMBERS = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:成员|队员|民警|警员|干警|职员|人员编制|编制|探员|调查员|专职人员)(?![\u4e00-\u9fff]*涉)"
)


def published(context: Context) -> str | None:
    """Cases that a notice publishes: 公布5起典型案例, 现将五起案例公布如下, 选出3件予以公布."""
    phrase = context.phrase
    if phrase.unit_class not in ("case", "piece", "thing") or context.is_one:
        return None
    before = context.before
    after = context.folded[phrase.end : phrase.end + 12]
    if after.startswith(_TYPICAL[:-1]):
        return "other"
    shown = context.cues.within("publishing", before)
    if shown and _PUBLISHED_BEHIND.match(context.folded, phrase.end):
        return "other"
    if shown:
        stop = re.split(r"[,。;、]", after)[0]
        if context.cues.within("published", stop):
            return "other"
        if _OWN_RESULT.search(before) and not _AS_EXAMPLES.match(context.folded, phrase.end):
            # 公布陆续侦破的三起洗钱案件
            return None
        told = before.rstrip("了").endswith(_TELLING) and "案" in stop
        if phrase.unit_class == "case" and ("公布" in before or told):
            # 广西通报四起网络诈骗案
            return "other"
    if context.before.endswith("将") and _AS_FOLLOWS.match(context.folded, phrase.end):
        # 现将3起案件情况公布如下
        return "other"
    announced = _SHOWN.match(context.folded, phrase.end)
    if announced and (after.startswith(_TYPICAL) or _CHOSEN.search(before)):
        return "other"
    return None


def target(context: Context) -> str | None:
    """Plans: 力争年内关停1000个, 下一步将再抽查3000部."""
    phrase = context.phrase
    if context.is_one and not phrase.money:
        return None
    return "target" if context.told.planned(phrase.start, phrase.unit_class) else None


def reward(context: Context) -> str | None:
    """A reward that is offered: 最高奖励10万元, 悬赏20万元; 发放奖励5万元 was paid."""
    phrase = context.phrase
    if not phrase.money:
        return None
    clause = context.clause(24)
    start = max(context.told.start, phrase.start - _CONDITION)
    capped = _CAPPED.search(clause + context.prefix)
    if capped and _REWARD.search(context.folded, start, phrase.start):
        # 可获罚没款3%的奖励,最高不超过50万元
        return "other"
    promised = _REWARD.search(clause) or _REWARD_AFTER.match(context.folded, phrase.end)
    if not promised or _PAID.search(clause):
        return None
    if _SOUGHT.match(context.folded, phrase.end):
        return "other"
    return "other" if _OFFERED.search(context.folded, start, phrase.start) else None


def pool(context: Context) -> str | None:
    """What a result was taken from, or who was at hand: 从12个包裹中查获, 现有180名成员."""
    phrase = context.phrase
    if phrase.unit_class not in _POOLED or phrase.money or context.is_one:
        return None
    if phrase.unit_class == "person" and _STAFF.search(context.before):
        return "other" if _MEMBERS.match(context.folded, phrase.end) else None
    source = _OUT_OF.search(context.clause(20))
    if source is None or phrase.unit_class == "case":
        return None
    nodes, i = context.nodes, context.index
    start = phrase.start - len(source[0])
    if any(n.kind is Kind.VERB and n.start >= start for n in nodes[context.low : i]):
        return None
    return "other" if _is_source(nodes[i + 1 : min(context.high, i + 1 + _POOL_REACH)]) else None


def _is_source(nodes: Sequence[Node]) -> bool:
    """Whether a phrase behind a number ends as a source: 稽查员中, 托运行李里, 包裹检出."""
    for node in nodes:
        if node.cls in _KNOWN_POOLS or node.kind is Kind.QUANTITY or node.text == "、":
            return False
        if node.text in _INSIDE or (node.kind is Kind.VERB and node.cls in _TAKES):
            return True
    return False
