"""What the sentence around a clause says of a type that verb and noun leave open.

* another period: 受理2022件、财损7亿元,去年同期为2738件、15亿元 counts the same things in turn
* the procedure: 拘留723人…逮捕498人 is criminal, whatever 拘留 means alone
* the region: police in Taiwan, Hong Kong and Macao themselves 逮捕 people
* turns: 分4波搜索 counts operations
* what has not come back: 尚有4950万元未能兑付 is lost
"""

import re
from collections.abc import Sequence

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.drafts import PART_MARKS, FactDraft, Memory
from netcrime_ie.facts.grammar import CRIME, REACH
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.facts.phrases import Phrase

# First digits of the codes where police, not a procuratorate, arrest.
_POLICE_ARREST = frozenset(("71", "81", "82"))
_ARREST = frozenset(("逮捕", "依法逮捕", "共逮捕"))
# Who orders that people stay in custody.
_CUSTODY = ("检察", "地检", "法院")
_HUNTED = frozenset(("追捕", "纠正漏捕"))
_PROSECUTORS = ("检察", "追诉", "起诉", "批捕")
_DETAIN = frozenset(("拘留", "执行拘留", "予以拘留"))
_SUSPECTS = re.compile("(?<!违法)犯罪嫌疑人")
# What follows or goes before 拘留 in a criminal case.
_STAGES = ("逮捕", "批捕", "判刑", "起诉", "公诉", "刑拘", "刑事")
_NEAR = 60
# How far behind 移送 the addressee's kind may stand.
_ADDRESSEE = 10
_KEPT = (None, ("amount", "involved"), ("amount", "other"))
_UNPAID = re.compile(
    "[^,。;]{0,6}?(?:未能?|没能|没有|无法|不能|无力|拒不|难以)(?:按期|如期|足额|全部|实际)?"
    "(?:兑付|归还|偿还|返还|追回|退还|收回|清偿|退赔|兑现|赎回|取出|取回|还本|还款)"
)
_WANTED = re.compile(
    "[^,。;]{0,24}?(?:通缉令|通缉通告|通缉|悬赏通告|协查通报|协查通告|红色通报|追逃令)"
)
_SNATCHED = re.compile(
    "[^,。;]{0,8}的[^,。;]{1,12}(?:被(?:人|贼|小偷|他人|其)?(?!民警|警方|查|扣|缴|收缴)"
    "[^,。;]{0,3}(?:拎走|偷|盗|抢|窃|顺走|拿走|掏|摸走|提走|卷走|骗|扒)|不见|不翼而飞|失窃|丢失|不知去向)"
)
_GONE = re.compile(
    "[^,。;]{0,6}?(?:不翼而飞|不知去向|不知所终|没了踪影|没了影|不见踪影|不见了|凭空消失|"
    "[被遭](?:人|他人|陌生人|骗子|对方)?(?:分[^,。;]{1,4}次)?(?:悉数|全部|全数)?(?:转走|刷走|取走|盗刷|划走|提走|支走|转空|刷空|转到|转往|卷走))"
)
_OF_CASH = re.compile(
    "的?[\u4e00-\u9fff]{0,4}?(?:筹码|现金|现钞|外币|纸币|港币|澳门币|人民币|美金|美元|泰铢|钞票|赌资|毒资|赃款|钱款)"
)
_TRANSFERS = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:入数|交易|转账|转帐|汇款|流水|款项|入账|入帐|存款|提款|订单)"
)
_LOST_THING = re.compile("遗失|丢失|失物|走失|遗忘|遗落|落下的|失主|丢的|忘带|错拿")
_STOLEN = re.compile("被盗|被抢|被骗|失窃|被偷|赃")
_NEAR_VERB = 12
_FLEECING = frozenset(
    ("募集", "募资", "集资", "非法集资", "吸储", "揽储", "吸存", "非法吸存", "吸收", "非法吸收",
     "非法吸收公众存款", "收取", "索要", "索取", "推销", "筹款", "筹集", "借款", "收款")
)  # fmt: skip
# To whom people are handed over who are caught thereby.
_TO_POLICE = re.compile("(?:公安|警方|警察|派出所|分局|刑警|刑侦|缉私|经侦|治安)")
_SERVED = (("measure", "other"), ("measure", "publicity"))
_MEND = re.compile("[^,。;、]{0,12}(?:责令|整改|改正)[^,。;、]{0,6}(?:通知|决定|指令)")
_LICENCES = ("证", "照", "证件", "执照", "许可")
_LOCKS = frozenset(("封锁", "锁定", "封存", "封控", "管控", "限制", "锁死", "锁住", "管制"))
_HOLDS_MONEY = ("户口", "钱包", "账户", "帐户", "银行卡", "银行账号", "卡号")
# How many facts back the figure that one is compared with may stand.
_NEAR = 40
_GATHERED = re.compile(
    "[^,。;]{0,10}?(?:赌|卖淫|偷渡|诈骗|传销|投注|刷单|炒作|吸毒|越境|盗|套现|洗钱|跑分)"
)
_AGAINST = re.compile("(?:对|向|针对|锁定)[\u4e00-\u9fff]{0,2}$")
# What is held and what counts it: 办了23场, 开了40堂.
_SHOWS = frozenset(("场", "场次", "堂", "节", "期", "讲"))
_HELD = frozenset(
    "办 办了 办过 举办 开 开了 搞 搞了 组织 组织了 "
    "进行 开展 开展了 开办 承办 连办 讲 讲了 演 演了 走进 送".split()
)
_UNTOLD = (
    ("measure", "other"), ("case", "investigated"), ("measure", "deployed"),
    ("measure", "inspected"), ("person", "other"),
)  # fmt: skip
_MENDED = frozenset("纠正 制止 劝导 现场纠正 当场纠正 依法纠正 劝阻 规劝 纠正违法 纠正违章".split())
_WAVES = frozenset(("波", "波次"))
_ACTED = frozenset(("inspect", "capture", "bust", "launch", "light"))


def compared_type(
    nodes: Sequence[Node], i: int, clause: Clause, facts: Sequence[FactDraft], memory: Memory
) -> tuple[str, str] | None:
    """The type of the figure that the one at ``i`` is compared with.

    去年同期则为2738件、15亿元: what was counted last in the same measure before 去年同期; in a
    sentence that opens so (起数较上年同期的2351起回落) what the one before counted.
    """
    phrase = nodes[i].phrase
    if phrase is None or clause.noun is not None:
        return None
    for k in range(i - 1, max(-1, i - REACH), -1):
        node = nodes[k]
        if node.kind in (Kind.VERB, Kind.NOUN) or node.text in STOPS or node.text in PART_MARKS:
            return None
        if isinstance(node.mention, DateMatch):
            if not node.mention.baseline:
                return None
            break
    else:
        return None
    for fact in reversed(facts[-_NEAR:]):
        same = fact.phrase.unit_class == phrase.unit_class
        if fact.phrase.start < node.start and same and fact.phrase.money == phrase.money:
            return fact.family, fact.type
    told = None if facts or phrase.money else memory.nearest.get(phrase.unit_class)
    return (told.family, told.type) if told is not None and told.unit == phrase.unit else None


def refine(
    found: tuple[str, str] | None, clause: Clause, phrase: Phrase, folded: str, region: str
) -> tuple[str, str] | None:
    """The type that verb and noun gave, narrowed by what stands around the clause.

    Args:
        found: What verb and noun gave.
        clause: The clause.
        phrase: The quantity.
        folded: The folded text.
        region: First digits of the code of the bulletin's area.
    """
    verb = clause.verb
    if (
        phrase.money
        and verb is not None
        and verb.cls == "hold"
        and _SNATCHED.match(folded, phrase.end)
    ):
        # 装着6.2万元手术费的帆布包被人拎走
        return ("amount", "loss")
    if verb is not None and verb.cls == "recover" and found == ("measure", "seized"):
        # 帮旅客寻回遗失物品320件: what was lost is no loot.
        clause_text = folded[max(0, verb.end - _NEAR_VERB) : phrase.start]
        lost = _LOST_THING.search(re.split("[,。;]", clause_text)[-1])
        return ("measure", "other") if lost else found
    taken = clause.verb is not None and clause.verb.cls == "seize" and clause.how == "before"
    if phrase.money and taken and found in _KEPT and _OF_CASH.match(folded, phrase.end):
        # 检获约值96万元的外币现钞: what it is worth is what was taken.
        return ("amount", "seized")
    if (
        found == ("measure", "other")
        and phrase.unit == "笔"
        and _TRANSFERS.match(folded, phrase.end)
    ):
        # 录得逾180笔可疑入数
        return ("measure", "crime_scale")
    if phrase.money and found in _KEPT and _GONE.match(folded, phrase.end):
        # 卡里的3.2万元不翼而飞
        return ("amount", "loss")
    if phrase.money and found in _KEPT and _UNPAID.match(folded, phrase.end):
        return ("amount", "loss")
    if verb is None:
        return found
    if verb.text in _FLEECING and clause.how == "after" and phrase.unit_class == "person":
        # 向1146人募集资金: who gives is a victim.
        served = folded[max(0, phrase.start - 1) : phrase.start] in ("向", "从", "对", "找")
        return ("measure", "victim") if served else found
    if verb.text.endswith("找回") and found == ("measure", "other"):
        # 找回被盗电动车130辆
        stolen = _STOLEN.search(folded, verb.end, phrase.start)
        return ("measure", "seized") if stolen else found
    if phrase.unit_class == "person" and found == ("measure", "publicity"):
        # 对十名涉案人员发布A级通缉令
        return ("person", "other") if _WANTED.match(folded, phrase.end) else found
    near = folded[max(0, phrase.start - _NEAR) : phrase.end + _NEAR]
    if verb.text in _ARREST and region in _POLICE_ARREST and found == ("person", "arrested"):
        before = folded[max(0, phrase.start - _NEAR) : phrase.start].rpartition("。")[2]
        ordered = any(body in before for body in _CUSTODY)
        return found if ordered else ("person", "captured")
    if verb.text in _HUNTED and any(body in near for body in _PROSECUTORS):
        # 追诉漏犯150人,追捕280人: whom a procuratorate adds to the arrested
        return ("person", "arrested") if found == ("person", "fugitive") else found
    if verb.cls == "transfer" and clause.how == "after" and found == ("person", "other"):
        # 3名批发商被移送渝中区公安分局处理
        addressed = _TO_POLICE.search(folded, verb.start, verb.end + _ADDRESSEE)
        return ("person", "captured") if addressed else found
    if verb.text in _DETAIN and found == ("person", "admin_detention"):
        criminal = any(stage in near for stage in _STAGES) or _SUSPECTS.search(near)
        return ("person", "criminal_detention") if criminal else found
    served = clause.how == "after" and phrase.unit_class == "org" and found in _SERVED
    if served and _MEND.match(folded, phrase.end):
        # 对19户下达责令改正通知书
        return ("measure", "rectified")
    if found == ("person", "captured") and verb.text.endswith(_LICENCES):
        # 被暂扣驾驶证154人
        return ("person", "admin_penalty")
    noun = clause.noun
    if verb.text in _LOCKS and noun is not None and noun.text.endswith(_HOLDS_MONEY):
        # 封锁虚拟钱包两个
        return ("measure", "frozen")
    if phrase.unit_class == "person" and found == ("measure", "other") and verb.cls == "light":
        # 组织数万人进行网络赌博
        gathered = _GATHERED.match(folded, phrase.end)
        return ("measure", "crime_scale") if gathered else found
    suffered = folded[max(0, verb.start - 1) : verb.start] in ("被", "遭")
    if suffered and verb.cls == "crime" and found == ("measure", "crime_scale"):
        # 被冒用身份的有43名学生
        return ("measure", "victim") if phrase.unit_class == "person" else found
    if clause.how == "after" and verb.cls == "crime" and found == ("measure", "crime_scale"):
        # 对17名老人实施诈骗
        before = folded[max(0, phrase.start - 4) : phrase.start]
        people = phrase.unit_class == "person" and _AGAINST.search(before)
        return ("measure", "victim") if people else found
    if phrase.unit in _SHOWS and clause.noun is None and verb.text in _HELD and found in _UNTOLD:
        # 上半年办了23场
        return ("measure", "publicity")
    if phrase.unit_class in ("person", "times_person") and verb.text in _MENDED:
        # 纠正骑乘人员不戴头盔1.1万人次
        return ("measure", "warned") if found in _UNTOLD else found
    if phrase.unit in _WAVES and verb.cls in _ACTED and verb.cls not in CRIME:
        return ("measure", "campaign")
    return found
