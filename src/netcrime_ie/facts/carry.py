"""What a number takes over from the text before it: a verb, a noun, or a type.

Bulletins say a verb once and count on: 查获手机30部、银行卡50张. They divide a total without a verb
(其中诈骗案412起), go on with the next kind (…案件77件,涉农案件43件) and sum up (共计9090起).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.contextual import SORTS
from netcrime_ie.facts.decide import SELF_EXPLAINING, object_class
from netcrime_ie.facts.drafts import BREAKDOWN_RULE, PART_MARKS, FactDraft, Last, Memory
from netcrime_ie.facts.grammar import CRIME, REACH, SOFT, SUMMING, TOTALLING, WEAK, WITHIN, is_break
from netcrime_ie.facts.nodes import ENUMERATION, SEGMENT_ENDS, STOPS, Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.unknown_verbs import unknown_verb

# How many facts back a total of the same sentence may stand.
_NEAR = 40
_BANDS = frozenset(("den", "gang", "offender_platform", "chain"))
_FIRMS = frozenset(("org", "outlet"))
_BUSTED = frozenset(("den", "gang", "solved", "investigated", "other"))
# Nouns that only name a kind of what is divided: 诈骗案, 主犯, 女性.
_KINDS = frozenset(("case", "person", "people", "offence", "police"))
_REACHES = frozenset(("涉及", "牵涉", "牵扯", "涉案"))
_AREAS = frozenset(("地", "市", "县", "区", "省", "州", "全市", "全省", "全县", "全区"))
_APART = ({"person", "case"}, {"times_person", "case"})
_CHANGES = tuple("减 增 升 降 跌 涨 下 上 多 少 回落 攀升 翻 锐 骤 激 飙 缩 同比 环比 较".split())
# How many facts back the things may stand that the next sentence divides.
_DIVIDED = 6
_MEASURING = frozenset(
    ("称", "称得", "秤", "秤得", "称重", "过秤", "折", "折合", "折算", "量", "估", "约合", "合")
)
# What is done with reports (受理举报…,办结…); 立案49件 of them are cases.
_OF_REPORTS = frozenset(
    ("receive", "conclude", "investigate", "transfer", "lead", "inspect", "recover", "find", "act",
     "remove", "punish", "publicize", "notify")
)  # fmt: skip


def take_over(
    nodes: Sequence[Node],
    i: int,
    clause: Clause,
    last: Last | None,
    every: Sequence[Node],
    at: int,
) -> Clause:
    """The clause of a number, with what it shares with the number before it.

    Args:
        nodes: The row that the clause was read in.
        i: The number's index there.
        clause: What stands around the number itself.
        last: The number before it that became a fact.
        every: The whole sentence.
        at: The number's index there.
    """
    phrase = nodes[i].phrase
    if phrase is None:
        return clause
    if clause.verb is None and (summed := _summed(nodes, i, clause, last)) is not None:
        return summed
    if last is None:
        return clause
    if _only_names(nodes, clause, last):
        # 捣毁烟厂1个,贩藏窝点362个: the crime names the den.
        clause = replace(clause, verb=None, how="bare", attributive=True)
    if clause.verb is not None and not clause.attributive:
        earlier = last.clause.verb
        same = earlier is not None and clause.verb.cls == earlier.cls
        # 打掉偷渡便道两条: a thing that no list knows stands between.
        listed = any(node.text == ENUMERATION for node in every[last.index + 1 : at])
        left = nodes[clause.first - 1] if clause.first > 0 else None
        named = left is not None and left.kind is Kind.WORD and left.cls[:1] == "n"
        bare = listed or not named
        shared = same and clause.noun is None and bare
        if shared and last.fact.phrase.unit_class == phrase.unit_class:
            # 打掉窝点7个——其中通辽3个: the noun is shared with the verb.
            clause.noun = last.clause.noun
        topic = last.clause.noun
        reported = topic is not None and topic.cls == "lead_noun" and phrase.unit is not None
        told = clause.verb.cls in _OF_REPORTS
        if clause.noun is None and reported and told and last.fact.unit == phrase.unit:
            # 受理举报34.8万件,办结33.9万件: the same things at the next stage.
            clause.noun = topic
        return clause
    j, previous, draft = last.index, last.clause, last.fact
    own = clause.noun.cls if clause.noun is not None else None
    if previous.verb is None and own is not None:
        return clause
    apart = {draft.phrase.unit_class, phrase.unit_class} in _APART
    if j < 0 and own is not None and apart:
        # 检控4600人次;电脑犯罪813宗: of people before, of cases now.
        return clause
    between = every[j + 1 : at]
    comma = any(node.text in SEGMENT_ENDS for node in between)
    part = any(node.text in PART_MARKS for node in between)
    if own in SELF_EXPLAINING and (comma or j < 0) and not part:
        return clause
    if (comma or j < 0) and _suffers(nodes, clause.last):
        # 7名司机因疲劳驾驶被请下车: what befalls them is told, though no list knows it.
        return clause
    if previous.verb is not None and previous.verb.cls == "hold" and nodes[i].counts_people:
        # 舱里装着冻鸡爪38吨,船上6人…
        return clause
    first = nodes[clause.first].start
    if len(between) > 40 or any(
        # 冰毒三包,连同冰柜里冻着的一包: where it lay is no act of its own.
        node.kind is Kind.VERB
        and node.cls != "hold"
        and not (clause.attributive and node.start < first)
        for node in between
    ):
        return clause
    if (comma or j < 0) and previous.how == "after" and own is not None and not part:
        # 24人主动投案;移送公安机关的案件412件: the verb behind a number is that number's own.
        return clause
    if comma and any(node.text == "有" for node in between):
        # 设于柬埔寨的机房有话务手三四十人: a statement of its own.
        return clause
    listed = part or any(node.text == ENUMERATION for node in between)
    if comma and phrase.unit_class == "case" and any(n.text == "涉嫌" for n in between):
        # 拘捕84人,被捕人涉嫌与82宗骗案有关
        return clause
    stranger = unknown_verb(nodes, clause.first)
    # 冰毒四包,称得1204克: a measure goes on with the same thing.
    unknown = stranger is not None and stranger.text not in _MEASURING
    kind = listed and _same_unit(draft.phrase, phrase)
    if unknown and own != "offence" and not kind:
        return clause
    noun = clause.noun
    # 含6名通缉犯共17人: the sum is no part.
    total = draft.family == "person" and i > 0 and nodes[i - 1].text in TOTALLING
    if noun is None and draft.phrase.unit_class == phrase.unit_class and not total:
        noun = previous.noun
    return Clause(previous.verb, "carried", noun, clause.noun_left, clause.first, clause.last)


def _suffers(nodes: Sequence[Node], last: int) -> bool:
    """Whether 被 stands behind a number before the next one: 2台车带病上路被卸牌."""
    for k in range(last + 1, min(len(nodes), last + _NEAR)):
        node = nodes[k]
        if is_break(node) or node.kind is Kind.QUANTITY or node.text == ENUMERATION:
            return False
        if node.text in ("被", "遭") and node.kind is Kind.FUNCTION:
            return True
    return False


def _only_names(nodes: Sequence[Node], clause: Clause, last: Last) -> bool:
    """Whether a crime only names the next thing of a list: 捣毁窝点2个,走私团伙3个."""
    verb, noun = clause.verb, clause.noun
    if verb is None or verb.cls not in CRIME or clause.how != "before":
        return False
    if last.index < 0 and last.fact.type == "seized" and verb is nodes[0]:
        # 缴获假酒5万瓶;假冒阿胶1300盒
        return verb.text in SORTS and (noun is None or noun.cls == "thing")
    if noun is None:
        return False
    earlier = last.clause.verb
    if earlier is None or earlier.cls in SOFT or not clause.noun_left:
        return False
    k = clause.first - 1
    if last.index < 0:
        return False
    if k > 1 and nodes[k].kind is Kind.WORD:
        k -= 1
    if k < 1 or nodes[k] is not verb or not is_break(nodes[k - 1]):
        return False
    if noun.cls in _BANDS:
        return last.fact.type in _BUSTED
    if noun.cls in _FIRMS:
        # 检查摊点36个,印刷企业12家
        return earlier.cls not in CRIME
    return verb.text in SORTS and noun.cls == "thing" and last.fact.type == "seized"


def zipped(nodes: Sequence[Node], i: int, bounds: tuple[int, int], clause: Clause) -> Clause:
    """Give each number of a 分别 list the verb in its place: 暂扣、注销驾驶证分别为933本和17本."""
    low, high = bounds
    apart = next((k for k in range(low, i) if nodes[k].text == "分别"), -1)
    if apart < 0:
        return clause
    verbs = _listed_verbs(nodes, low, apart)
    numbers = [k for k in range(apart, high) if nodes[k].kind is Kind.QUANTITY and nodes[k].phrase]
    if len(verbs) < 2 or len(verbs) != len(numbers) or i not in numbers:
        return clause
    noun = next((node for node in reversed(nodes[low:apart]) if node.kind is Kind.NOUN), None)
    verb = verbs[numbers.index(i)]
    return Clause(verb, "before", clause.noun or noun, True, clause.first, clause.last)


def _listed_verbs(nodes: Sequence[Node], low: int, end: int) -> list[Node]:
    """The verbs that 、 or 和 joins right before 分别, none where something else parts them."""
    verbs: list[Node] = []
    for k in range(low, end):
        node = nodes[k]
        if node.kind is Kind.VERB:
            joined = k > 0 and nodes[k - 1].text in (ENUMERATION, "和", "及", "与")
            if verbs and not joined:
                return []
            verbs.append(node)
        elif node.kind is Kind.QUANTITY:
            return []
    return verbs


def _summed(nodes: Sequence[Node], i: int, clause: Clause, last: Last | None) -> Clause | None:
    """A number that sums up what the clause before it told: 发现…盗版图书,总计27万册."""
    noun = clause.noun
    if noun is not None and not (clause.noun_left and noun.cls == "sum"):
        return None
    head = clause.first if noun is not None else i
    low = head
    while low > 0 and not is_break(nodes[low - 1]):
        low -= 1
        node = nodes[low]
        # 悉数落网,三地共7名
        of_places = node.kind in (Kind.QUANTITY, Kind.PLACE, Kind.AGENCY) or node.cls == "m"
        of_places = of_places or node.text in _AREAS
        if node.text not in SUMMING and not of_places:
            return None
    if low == i or low == 0 or nodes[low - 1].text in STOPS:
        return None
    begin = low - 1
    while begin > 0 and low - begin < REACH and not is_break(nodes[begin - 1]):
        begin -= 1
    stretch = nodes[begin : low - 1]
    if last is not None and last.index >= 0:
        # The sentence has counted already: its numbers are what 共计 sums up.
        topic = next((n for n in stretch if n.kind is Kind.NOUN), None)
        told = topic is not None and topic.cls in SELF_EXPLAINING
        if told and last.fact.phrase.start < nodes[begin].start and _moves(stretch):
            # …受理6118件,财损则减少一成四,为12.7亿元
            return Clause(None, "bare", topic, True, i, i)
        here = nodes[i].phrase
        sums = here is not None and here.money and not last.fact.phrase.money and noun is not None
        taken = _main_verb(stretch) if sums else None
        # 40余名村民的养老钱被卷走,总额达370万元
        return Clause(taken, "summed", noun, True, i, i) if taken is not None else None
    verb = _main_verb(stretch)
    phrase = nodes[i].phrase
    money = phrase is not None and phrase.money
    if noun is None and not money:
        noun = next((node for node in reversed(stretch) if node.kind is Kind.NOUN), None)
    elif noun is None and stretch and stretch[-1].cls in SELF_EXPLAINING:
        # 所有案件累计损失金额,高达1.5亿元
        return Clause(None, "bare", stretch[-1], True, i, i)
    if verb is None and (noun is None or clause.noun is not None):
        return None
    # 举报占比升到14%,绝对数是5.27万件: a topic without a verb is what is counted.
    return Clause(verb, "summed", noun, True, i, i)


def _moves(stretch: Sequence[Node]) -> bool:
    """Whether a clause tells that a figure rose or fell: 财损则减少一成四."""
    return any(node.text.startswith(_CHANGES) for node in stretch)


def _main_verb(stretch: Sequence[Node]) -> Node | None:
    """The first verb that is not in an attribute: 对该加油站追缴税费款并处罚款."""
    fallback: Node | None = None
    for k, node in enumerate(stretch):
        if node.kind is not Kind.VERB:
            continue
        if _in_attribute(stretch, k):
            continue
        if node.cls not in CRIME | WEAK:
            return node
        fallback = fallback or node
    return fallback


def _in_attribute(stretch: Sequence[Node], k: int) -> bool:
    """Whether 的 closes a relative clause that the verb stands in: 潜逃在外的骨干."""
    for node in stretch[k + 1 : k + 5]:
        if node.text == "的":
            return True
        if node.kind in (Kind.VERB, Kind.NOUN, Kind.QUANTITY):
            return False
    return False


def _same_unit(one: Phrase, other: Phrase) -> bool:
    pair = {one.unit_class, other.unit_class}
    return one.unit_class == other.unit_class or pair == {"case", "piece"}


def part_type(
    nodes: Sequence[Node],
    i: int,
    clause: Clause,
    facts: Sequence[FactDraft],
    memory: Memory,
    types: Mapping[tuple[str, str], tuple[str, str]],
) -> tuple[str, str] | None:
    """The type of the total that a part without an enforcement verb divides.

    查处酒驾25973起,其中饮酒驾驶22905起: both are what 查处 makes of a case.

    Args:
        nodes: The sentence.
        i: Index of the number.
        clause: Its clause.
        facts: The facts of the sentence so far.
        memory: The totals of the sentences before.
        types: What a verb class makes of an object class.
    """
    phrase = nodes[i].phrase
    if phrase is None or phrase.unit_class == "none":
        return None
    if phrase.money and (clause.noun is not None or clause.verb is not None):
        return None
    # 其中,倒票91起,涉及嫌疑人108人: people whom the cases involve are no part of others.
    reaches = clause.verb is not None and clause.verb.text in _REACHES
    reaches = reaches and clause.noun is not None and clause.noun.cls == "person"
    own = (
        clause.how != "carried"
        and clause.verb is not None
        and (reaches or clause.verb.cls not in CRIME)
        # 检获585枚,其中在房内发现130枚: where a part was found makes nothing else of it.
        and not (clause.verb.cls == "find" and clause.noun is None and not phrase.money)
        and not clause.attributive
        # 从问题类型看,违规发放津补贴198起: 发放 names the kind, it does nothing to a case.
        and (reaches or not (memory.breakdown and _is_idle(clause.verb, phrase, types)))
    )
    thing = object_class(clause, phrase, "")
    if _is_cheated(nodes, i, clause):
        return None
    if own or not (thing == phrase.unit_class or thing in _KINDS):
        return ("person", "fugitive") if thing == "fugitive_person" and not own else None
    mark = max((k for k in range(max(0, i - REACH), i) if _marks_part(nodes, k, i)), default=-1)
    for fact in reversed(facts[-_NEAR:] if mark >= 0 else ()):
        if fact.index > mark and fact.how in ("before", "after") and fact.rule != BREAKDOWN_RULE:
            break
        if fact.index < mark and _divides(fact, phrase):
            return fact.family, fact.type
    for fact in reversed(facts[-_NEAR:]):
        behind = nodes[fact.index + 1 : min(i, fact.index + 3)]
        # 16名非法劳工中,持假证者5人
        behind = behind[1:] if behind and behind[0].kind is Kind.NOUN else behind[:1]
        if behind and behind[0].text in WITHIN and _divides(fact, phrase):
            # 起诉的2914人中,诈骗罪1120人
            return fact.family, fact.type
    if memory.breakdown and phrase.unit_class == "thing" and not phrase.money and not own:
        return _of_same_things(phrase, memory)
    if not memory.breakdown or phrase.unit_class not in ("case", "piece", "person"):
        return None
    if memory.aspect is not None:
        aspect = memory.aspect.cls
        made = types.get((aspect, phrase.unit_class)) or types.get((aspect, "*"))
        if made is not None and made[0] in ("case", "person") and made[1] != "other":
            return made
    total = memory.divided(nodes, phrase.unit_class)
    if total is None or (total.phrase.number.value or 0) < (phrase.number.value or 0):
        return None
    return total.family, total.type


def _of_same_things(phrase: Phrase, memory: Memory) -> tuple[str, str] | None:
    """What was done to the things of the sentence before that 其中 divides: 经鉴定,其中290枚."""
    value = phrase.number.value
    for fact in reversed(memory.recent[-_DIVIDED:]):
        whole = fact.phrase.number.value
        if value is None or whole is None or fact.unit != phrase.unit:
            continue
        if whole >= value:
            return (fact.family, fact.type) if fact.type == "seized" else None
    return None


def _is_cheated(nodes: Sequence[Node], i: int, clause: Clause) -> bool:
    """Whether what offenders did stands before the mark of the part: 哄得当中312人汇款."""
    verb = clause.verb
    if verb is None or verb.cls != "cheat" or clause.how != "before" or not nodes[i].counts_people:
        return False
    return any(
        node.text in PART_MARKS and node.start >= verb.end for node in nodes[max(0, i - 2) : i]
    )


def _is_idle(verb: Node, phrase: Phrase, types: Mapping[tuple[str, str], tuple[str, str]]) -> bool:
    """Whether a verb class makes nothing particular of cases or people."""
    made = types.get((verb.cls, phrase.unit_class)) or types.get((verb.cls, "*"))
    told = made is not None and made[0] in ("case", "person")
    told = told and (verb.cls not in SOFT or made is None or made[1] != "other")
    return phrase.unit_class in ("case", "person") and not told


def _marks_part(nodes: Sequence[Node], k: int, i: int) -> bool:
    """Whether a word before the number opens a division: 其中, or a bracket behind a number."""
    if nodes[k].text in PART_MARKS:
        return True
    # 破案984起(涉案千万元以上的61起)
    bracket = nodes[k].text == "(" and nodes[i].depth >= nodes[k].depth > 0
    return bracket and k > 0 and nodes[k - 1].kind is Kind.QUANTITY


def _divides(total: FactDraft, phrase: Phrase) -> bool:
    if not _same_unit(total.phrase, phrase):
        return False
    counted = phrase.unit_class in ("case", "piece", "person", "times_person", "org")
    return counted or total.unit == phrase.unit


def list_type(clause: Clause, phrase: Phrase, last: Last | None) -> tuple[str, str] | None:
    """The type of the number before, where this one goes on with the next kind or sums up.

    …分别为3218起、2821起,共计9090起
    """
    if last is None or phrase.money or clause.how not in ("bare", "carried"):
        return None
    if clause.noun is not None and clause.noun.cls not in _KINDS:
        return None
    draft = last.fact
    if not _same_unit(draft.phrase, phrase) or phrase.unit is None:
        return None
    counted = draft.family in ("case", "person")
    if draft.type == "deployed" and clause.noun is not None and clause.noun.cls == "person":
        # 由四名探员押返,同机尚有两名疑犯
        return None
    return (draft.family, draft.type) if counted or draft.unit == phrase.unit else None
