"""Family and type of a quantity from its clause: verb class x object class, by types.tsv."""

import re

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.grammar import CRIME, TAKING, WEAK
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.lexicon import Lexicon

# Object classes that a person's classifier (名, 人) may count; 涉案信息3人 is not among them.
_PEOPLE = frozenset(
    (
        "person",
        "people",
        "fugitive_person",
        "downline",
        "victim",
        "users",
        "police",
        "lead_noun",
        "missed_offender",
        "casualty",
        "bystander",
        "audience",
    )
)
# Nouns that 起 and 宗 may count besides cases.
_EVENTS = frozenset(
    (
        "case",
        "alarm",
        "supervised_case",
        "vulnerability",
        "lead_noun",
        "call",
        "campaign_noun",
        "publicity_noun",
    )
)
# Nouns that name a sum by themselves: 涉案金额2000余万元 borrows no verb from the clause before.
SELF_EXPLAINING = frozenset(
    ("value", "involved_money", "gain_money", "loss_money", "tax_money", "users", "victim",
     "downline", "fine_money", "lead_noun")
)  # fmt: skip
# Verbs that both sides use: 警方删除信息, 团伙删帖.
NEUTRAL = frozenset(
    (
        "publicize",
        "remove",
        "deploy",
        "light",
        "impose",
        "launch",
        "receive",
        "close",
        "take",
        "act",
    )
)
# Object classes that no verb makes a person of, whatever it does to people.
_NOBODY = frozenset(
    ("goods", "advice_noun", "publicity_noun", "org", "site", "app", "content", "account", "info",
     "data", "call", "building", "den", "outlet", "lead_noun", "vulnerability", "campaign_noun",
     "police", "audience", "penalty_notice")
)  # fmt: skip
# What is worth so much comes back to its owner: 返还财物价值1026万元.
_GIVEN_BACK = frozenset(("recover", "give_back", "pay_back", "avoid_loss"))
# Units of things that have weight and bulk.
BULK = frozenset(
    "吨 公吨 公斤 千克 斤 克 毫克 升 毫升 公升 立方米 立方 方 辆 艘 架 台 部 桶 瓶 箱 包 袋 盒 坛 "
    "罐 头 尾 株 棵 支 枚 粒 颗 根 捆 筐 篓 卷 册 本 套 把 挺 发".split()
)
# What passes through their hands is no gain of theirs.
_LAUNDERS = frozenset(("transact", "move"))
# What befalls people only: 19条“大鱼”落网.
_ONLY_PEOPLE = frozenset(
    "落网 到案 归案 就擒 被捕 伏法 落马 悉数落网 全部落网 先后落网 相继落网 落入法网".split()
)
_ESTATES = frozenset(("land", "building", "fund", "cash", "goods"))
_WEIGHTS = frozenset(
    "吨 公吨 公斤 千克 斤 克 毫克 升 毫升 公升 立方米 立方 "
    "瓶 箱 桶 袋 盒 头 尾 枚 粒 颗 条 包".split()
)
BULK_PAPERS = frozenset("份 张 本 册 沓 叠".split())
# Things' units that count people as well: 抓获3个.
_BUILT = frozenset(("座", "栋", "幢"))
_PEOPLE_UNITS = frozenset(("个", None))
_LOOKED = frozenset(("查", "查了", "查过", "查完"))
_SHOPS = frozenset(("家", "间", "家次"))
_NETS = frozenset(("张", "公里", "米", "片", "套", "口", "副"))
_DESTROYED = tuple("销毁 焚毁 烧毁 割毁 碾压 深埋 掩埋 报废 拆解 拆除 处理 放归 发放".split())
# Violations by name, and what mends them.
_PETTY = (
    "驾驶", "酒驾", "醉驾", "毒驾", "超员", "超载", "超速", "违法", "违章", "违规", "违停",
    "违法行为", "违规行为", "违章行为",
)  # fmt: skip
_MENDED = frozenset(
    (
        "纠正",
        "制止",
        "劝导",
        "整治",
        "治理",
        "依法纠正",
        "现场纠正",
        "当场纠正",
        "纠正违法",
        "纠正违章",
    )
)
_NO_CASES = (("measure", "other"), ("measure", "crime_scale"))
# What counts places, and the last character of what is one: 写单点18个, 加工棚1个.
_PLACED = frozenset(("处", "家", "间"))
_PREMISES = re.compile(
    "[点庄铺店坊棚房厂场园窑室仓库站馆院屋厅巢寨楼营井矿间所吧档窟洞区](?:[0-9]|[一二两三四五六七八九十数]+[余多]?个)"
)
# Sums that nobody can lay hands on.
_SIZES = ("金额", "案值", "货值", "流水", "总额", "交易额", "涉案额")
# A story tells of so many cases at most.
_STORY = 3


def object_class(clause: Clause, phrase: Phrase, text: str) -> str:
    """The class of the thing counted."""
    if phrase.money:
        return "money"
    noun = clause.noun.cls if clause.noun is not None else None
    if "督办" in text and (noun == "case" or (noun is None and phrase.unit_class == "case")):
        # 联合督办的5起全部告破
        noun = "supervised_case"
    if noun == "alarm" and clause.verb is not None and clause.verb.cls not in CRIME:
        noun = "case"
    firm = clause.verb is not None and clause.verb.cls not in CRIME | WEAK
    if noun == "bystander" and firm:
        # 带回被告及证人33人
        noun = "people"
    unit = phrase.unit_class
    if noun in ("people", "person") and phrase.unit in _SHOPS:
        # 9家店主吃了罚单
        return unit
    taken = clause.verb is not None and clause.verb.cls in TAKING | {"seize_funds"}
    if taken and phrase.unit in _BUILT and noun in (None, "org"):
        # 起获反应槽6座, 查封油库2座: what stands there is taken, nobody is punished.
        return "building"
    if noun is None and unit == "piece" and clause.verb is not None:
        # 提出检察建议6件
        return "advice_noun" if clause.verb.text.endswith(("建议", "意见")) else unit
    if noun is None:
        return unit
    reached = clause.verb is not None and clause.verb.cls == "involve"
    if noun == "people" and reached and clause.noun is not None:
        # 涉及带货人员2140人次
        noun = "person" if clause.noun.text.endswith("人员") else noun
    if noun == "users" and unit == "thing" and clause.verb is not None:
        # 起出未取车票订单57份 are papers; 抓取用户订单 has 条.
        noun = unit if clause.verb.cls in TAKING and phrase.unit in BULK_PAPERS else noun
    if noun == "chain" and (
        phrase.unit in _NETS or (phrase.number.unit is None and unit == "none")
    ):
        # 成品网5100张, 粘网41公里
        noun = "thing"
    if noun == "app" and phrase.unit in BULK:
        # 没收“三无”产品1300盒
        noun = "thing"
    if phrase.unit == "口" and noun == "thing":
        # 网箱100余口
        return noun
    if unit in ("person", "times_person") and noun not in _PEOPLE:
        return unit
    visitors = unit == "times_person" and noun == "lead_noun"
    if visitors and clause.verb is not None and clause.verb.cls == "act":
        # 接待群众来访1200人次: visitors, no tips.
        return unit
    if phrase.unit == "件" and noun == "gang":
        # 查获诈欺集团20件89人
        return noun
    if unit == "case" and taken and noun in _ESTATES:
        # 查封土地2宗
        return noun
    if unit == "case" and (noun not in _EVENTS or noun == "vulnerability"):
        # 查处违反中央八项规定精神问题715起: what 起 counts happened, so it is a case.
        return unit
    if unit == "record" and noun in ("person", "case"):
        return unit
    if phrase.unit in _WEIGHTS and noun in ("org", "site", "outlet", "den"):
        # 两万余斤流入熟食摊点
        return unit
    if phrase.unit in BULK and noun in ("person", "people", "users"):
        # 黄牛12头 are no touts.
        return unit
    if unit == "piece" and noun in ("person", "people"):
        # 批准逮捕犯罪嫌疑人112件183人: what 件 counts is no person.
        return unit
    if noun == "offence" or (noun == "casualty" and unit not in ("person", "none")):
        return unit
    return noun


def decide(
    clause: Clause, phrase: Phrase, text: str, lexicon: Lexicon, offender_acts: bool
) -> tuple[str, str] | None:
    """Family and type; None where neither verb nor noun tells."""
    thing = object_class(clause, phrase, text)
    noun_class = clause.noun.cls if clause.noun is not None else "none"
    given = clause.verb is not None and clause.how == "before" and clause.verb.cls in _GIVEN_BACK
    if phrase.money and noun_class == "value" and not given:
        # 抢走首饰价值19万元
        stolen = clause.verb is not None and clause.verb.cls == "cheat" and clause.how == "before"
        return ("amount", "loss" if stolen and not clause.attributive else "involved")
    complained = clause.noun is not None and clause.noun.text.endswith(("举报", "投诉", "报案"))
    if thing == "lead_noun" and phrase.unit == "宗" and complained:
        # 同类举报已有17宗: in Hong Kong what is reported is a case.
        return ("case", "received")
    if thing == "lead_noun" and clause.verb is not None and clause.verb.cls in CRIME:
        # 发现涉及25省的攻击线索220条
        return ("measure", "lead")
    found_out = clause.verb is not None and clause.verb.cls == "seize" and phrase.money
    if found_out and clause.noun is not None and clause.noun.text.endswith(_SIZES):
        # 查获诈骗犯罪金额逾70亿元
        return ("amount", "involved")
    if clause.verb is not None:
        cls = clause.verb.cls
        sampled = cls == "gain" and clause.verb.text.startswith("抽")
        looked = (
            clause.how == "before"
            and clause.verb.text in _LOOKED
            and thing not in ("case", "piece", "lead_noun", "gang")
        )
        if not phrase.money and (sampled or looked):
            # 抽了218批次食品, 查了1.3万辆车
            cls = "inspect"
        if phrase.money and cls in CRIME | WEAK:
            own = lexicon.types.get(("-", noun_class))
            if cls in _LAUNDERS and noun_class == "gain_money":
                # 清洗3200万元犯罪得益
                return ("amount", "involved")
            told = cls in WEAK or noun_class in SELF_EXPLAINING
            if own is not None and own[0] == "amount" and told:
                return own
        if offender_acts and cls in NEUTRAL:
            if phrase.money:
                return ("amount", "loss" if cls == "take" else "other")
            return lexicon.decide("crime", thing)
        closer = _closer_class(cls, clause, phrase, thing, text)
        found = lexicon.types.get((cls, closer)) or lexicon.types.get((cls, thing))
        found = found or lexicon.decide(cls, "person" if thing == "people" else thing)
        if found is not None and found[0] == "person" and _is_nobody(cls, closer, lexicon):
            found = None
        if found == ("case", "investigated") and noun_class == "case" and cls != "investigate":
            # 排查化解纠纷192起: nobody is punished for them.
            assert clause.noun is not None
            found = ("case", "other") if clause.noun.text.endswith("纠纷") else found
        if thing == "piece" and cls == "act" and clause.verb.text.endswith(_DESTROYED):
            # 集中销毁盗版制品21.3万件
            return ("measure", "other")
        if found == ("case", "solved") and _is_petty(clause, text):
            # 拿下酒驾12起
            found = ("case", "investigated")
        if found == ("case", "other") and clause.verb.text in _MENDED and _is_petty(clause, text):
            # 纠正无证驾驶、遮挡号牌等违法47起
            found = ("case", "investigated") if phrase.unit == "起" else found
        if found in _NO_CASES and thing == "case":
            # 5起未找到货主, 逃税千万元的55起: cases stay cases, whatever befalls them.
            return ("case", "other")
        if found is not None and (found[0] == "amount") == phrase.money:
            return found
    own = lexicon.types.get(("-", noun_class if phrase.money else thing))
    if thing == "people" and not clause.noun_left:
        # 实为7名学生因肠胃不适就诊: people to whom nothing was done.
        own = None
    if own is not None and (own[0] == "amount") == phrase.money:
        return own
    if clause.verb is None:
        return None
    if phrase.money:
        return ("amount", "other")
    return ("measure", "other") if clause.verb.cls not in WEAK else None


def _is_petty(clause: Clause, text: str) -> bool:
    """Whether violations are counted that are punished, never solved: 醉驾6起, 超员8起."""
    noun = clause.noun.text if clause.noun is not None else text
    return noun.endswith(_PETTY) if clause.noun is not None else any(w in text for w in _PETTY)


def _is_nobody(cls: str, thing: str, lexicon: Lexicon) -> bool:
    """Whether no person can be meant: 追加逮捕74人;提出检察建议54份."""
    return thing in _NOBODY and (cls, thing) not in lexicon.types


def _is_premises(phrase: Phrase, text: str) -> bool:
    """Whether what no list knows is a place by its unit or its last character: 写单点18个."""
    if phrase.unit in _PLACED:
        return True
    return phrase.unit == "个" and _PREMISES.search(text) is not None


def _closer_class(cls: str, clause: Clause, phrase: Phrase, thing: str, text: str) -> str:
    """A narrower object class where there is one, else the class itself.

    ``goods``: a noun of the lists names a thing (清理废物 is not 清理信息).
    ``one_case``: a story's case or two (查获一起走私案), where statistics count many.
    ``visits``: shops by the times that they were visited (清理市场204次).
    """
    value = phrase.number.value
    told = clause.noun is not None and clause.noun.text.endswith(("案", "案件"))
    part = clause.how == "carried"
    if thing == "case" and told and not part and value is not None and value <= _STORY:
        return "one_case"
    caught = clause.verb is not None and clause.verb.text in _ONLY_PEOPLE
    if cls == "capture" and thing == "thing" and phrase.unit not in _PEOPLE_UNITS and not caught:
        # 起出他人身份证66张, 棚内有雏鸟23只
        return "goods"
    if thing == "person" and phrase.unit_class == "times_person":
        # 打击处理违法人员246人次: acts, not people
        return "times_person"
    if cls == "bust" and clause.noun is None and _is_premises(phrase, text):
        # 端掉地下厂2处, 写单点18个
        return "den"
    if thing in ("org", "site", "outlet") and phrase.unit_class == "times":
        return "visits"
    named = thing == "thing" and clause.noun is not None and clause.noun.cls == thing
    bulky = thing == "thing" and phrase.unit in BULK
    return "goods" if named or bulky else thing
