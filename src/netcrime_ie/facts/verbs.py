"""The verb that a number is the subject of: after it, in the next segment, or behind a marker."""

from collections.abc import Sequence

from netcrime_ie.facts.contextual import SAYING
from netcrime_ie.facts.grammar import (
    CRIME,
    LISTING,
    OBJECT_MARKERS,
    PASSIVE,
    PERSON_STAGES,
    REACH,
    SOFT,
    WEAK,
    WITHIN,
)
from netcrime_ie.facts.nodes import ENUMERATION, STOPS, Kind, Node

# 网具5张、渔船2艘一并收缴: the verb has the whole list.
_COLLECTIVE = frozenset(
    "一并 并 全部 悉数 均 均已 都 全 尽数 统统 如数 全数 皆 一律 一同 全被".split()
)
_UNDONE = frozenset(("未", "没有", "没", "尚未", "仍未", "未能", "无法", "无人"))
_SYMPTOMS = ("症状", "反应", "不适", "休克", "过敏", "中毒")
# What follows has not happened yet.
_AWAITED = frozenset(("待", "俟", "有待", "等待"))
_SENTENCING = frozenset(("处", "判", "各处", "各判", "被处", "分处"))
# Who gets a term is sentenced.
_GIVEN = _SENTENCING | frozenset(("获", "分获", "各获", "均获", "领", "领受", "得", "吃", "面临"))
_TERMS = frozenset(
    ("刑", "徒刑", "有期徒刑", "刑期", "拘役", "管制", "监禁", "缓刑", "无期徒刑", "死刑", "刑罚",
     "入狱", "重刑", "轻刑", "实刑")
)  # fmt: skip
_TERM_REACH = 16
# How far the noun of a number may stand behind it.
_OWN = 8
# Right behind a number: what follows is not about it.
_APART = frozenset(("中", "后", "之后", "时", "前", "之前"))

_BETWEEN = 4
# How far the end of one person's story may stand.
_FAR = 24
# What befalls people whom nobody takes: 13人因数额较小,罚款后教育释放.
_LENIENT = frozenset(("fine", "admin_penalty", "warn", "punish"))
_CHEATS = frozenset(("诈骗", "敲诈", "勒索", "敲诈勒索", "盗窃", "欺诈", "行骗"))
# What officers look through: 在3600余个IP地址中逐一排查.
_ATTACKS = frozenset(
    "攻击 网络攻击 流量攻击 DDoS攻击 诈骗 敲诈 勒索 盗窃 渗透 入侵 围攻 打砸 恐吓 骚扰".split()
)
_SIFTING = frozenset(("inspect",))


def find_verb_after(
    nodes: Sequence[Node], last: int, high: int, marked: bool
) -> tuple[Node | None, bool]:
    """The verb after a number that is its subject, and whether it is passive.

    Args:
        nodes: The sentence.
        last: Last node of the number's phrase.
        high: End of the segment.
        marked: Whether 对 or 将 makes the number the verb's object: then the verb may have another
            object besides (对两家平台分别罚款80万元).
    """
    passive = False
    listed = False
    other_verb = False
    crime: Node | None = None
    for j in range(last + 1, min(high, last + REACH)):
        node = nodes[j]
        if node.kind is Kind.FUNCTION and node.text in PASSIVE:
            passive = True
        elif j == last + 1 and node.text in WITHIN and (sifted := _sifts(nodes, j, high)):
            return sifted, True
        elif j == last + 1 and is_apart(nodes, last, j):
            # 5人中3人被批捕, 冲到310万次后被封禁: the verb is another's.
            return None, False
        elif node.text in WITHIN and nodes[j + 1 : j + 2] and nodes[j + 1].kind is Kind.QUANTITY:
            # 4批肥料中2批不达标: the verb is the part's.
            return None, False
        elif node.text in _AWAITED:
            # 冻结的422万元待案件审结后返还
            return None, False
        elif node.kind is Kind.QUANTITY or node.text == ENUMERATION:
            # 设备24台、手机卡一万余张被扣押: the passive verb at the end has all of them.
            if passive:
                break
            listed = True
        elif node.kind is Kind.VERB and not passive and _describes_next(nodes, last, j):
            # 电话机9部和尚未烧毁的投注单1万张均被扣押
            continue
        elif node.kind is Kind.NOUN and node.cls == "supervised_case" and passive:
            # 12起被列为厅级挂牌督办案件
            return Node(Kind.VERB, node.start, node.end, node.text, "supervise"), True
        elif node.text == "出现" and any(
            n.text.endswith(_SYMPTOMS) for n in nodes[j + 1 : min(high, j + _OWN)]
        ):
            # 63人服用后出现低血糖等不良反应
            return Node(Kind.VERB, node.start, node.end, node.text, "hurt"), True
        elif node.kind is Kind.WORD and node.cls == "v" and node.text not in ("系", "均系", "属"):
            # 旁听了宣判 has a verb of its own; 获准保释, 联合检查 only a modifier.
            following = nodes[j + 1] if j + 1 < high else None
            if marked and following is not None and following.text == "的":
                # 对163家隐患突出的下发整改通知
                continue
            other_verb = other_verb or following is None or following.kind is not Kind.VERB
        elif node.text in _SENTENCING and j + 1 < high and nodes[j + 1].kind is Kind.DATE:
            # 干部8人各处5年
            return Node(Kind.VERB, node.start, node.end, node.text, "sentence"), True
        elif node.text in _GIVEN and any(
            n.text in _TERMS for n in nodes[j + 1 : min(high, j + _TERM_REACH)]
        ):
            # 其余28人分获九年至一年二个月不等的有期徒刑
            return Node(Kind.VERB, node.start, node.end, node.text, "sentence"), True
        elif node.kind is Kind.VERB:
            if node.text in SAYING and not passive:
                # 26名乘客报称在网上购票受骗: who says so is not acted on by it.
                continue
            if nodes[j - 1].text == "因" and not node.intransitive:
                # 1人因通缉解送归案: why, not what.
                continue
            if marked and (crime_noun := _nominal_crime(nodes, j, high)) is not None:
                cls = "cheat" if crime_noun.text in _CHEATS else "crime"
                return Node(Kind.VERB, node.start, crime_noun.end, crime_noun.text, cls), True
            if marked and not passive and node.cls in CRIME and _is_sum(nodes, last):
                # 把5.6万元转入对方卡号后被拉黑: the first verb has the sum.
                return node, False
            if node.cls in CRIME and _is_reason(nodes, last, j, high):
                # 102款因超范围收集个人信息被点名
                continue
            if nodes[j - 1].text in _UNDONE:
                # 5起未找到货主: what was not done to it
                return None, False
            if node.intransitive:
                return node, True
            if node.cls not in CRIME | WEAK:
                if passive:
                    return node, True
                # 民警10人抓获嫌疑人3名: the verb has an object of its own.
                own = _has_own_object(nodes, j, high)
                apart = listed and nodes[j - 1].text not in _COLLECTIVE
                blocked = (not marked and (own or apart)) or other_verb
                return (None, False) if blocked else (node, False)
            crime = crime or (None if listed and not passive else node)
    return crime, passive


def _is_sum(nodes: Sequence[Node], last: int) -> bool:
    """Whether the phrase that ends at a node counts money: 5.6万元, 6万元养老钱."""
    counted = (node.phrase for node in reversed(nodes[max(0, last - 2) : last + 1]))
    phrase = next((phrase for phrase in counted if phrase is not None), None)
    return phrase is not None and phrase.money


def _is_reason(nodes: Sequence[Node], last: int, j: int, high: int) -> bool:
    """Whether a crime only tells why something befell what was counted: 因…收集信息被点名."""
    before = nodes[last + 1 : j]
    if not any(node.text in ("因", "因为", "由于") for node in before):
        return False
    for node in nodes[j + 1 : min(high, j + _OWN)]:
        if node.text in ("被", "遭"):
            return True
        if node.kind is Kind.QUANTITY:
            return False
    return False


def _sifts(nodes: Sequence[Node], j: int, high: int) -> Node | None:
    """The verb that looks through what was counted: 在3600余个IP地址中逐一排查."""
    if not any(node.text in ("在", "从") for node in nodes[max(0, j - _OWN) : j]):
        return None
    for node in nodes[j + 1 : min(high, j + _BETWEEN)]:
        if node.kind is Kind.VERB:
            own = _has_own_object(nodes, nodes.index(node, j), high)
            return node if node.cls in _SIFTING and not own else None
        if node.kind not in (Kind.WORD, Kind.FUNCTION):
            return None
    return None


def _nominal_crime(nodes: Sequence[Node], j: int, high: int) -> Node | None:
    """The crime that a light verb carries out on what stands before: 对87个网站发起攻击."""
    if nodes[j].cls not in ("light", "launch", "act") or j + 1 >= high:
        return None
    for node in nodes[j + 1 : min(high, j + _BETWEEN)]:
        if node.kind is Kind.VERB or node.text in _ATTACKS:
            return node if node.cls in CRIME or node.text in _ATTACKS else None
        if node.kind is not Kind.WORD and node.text not in ("了", "过"):
            return None
    return None


def _has_own_object(nodes: Sequence[Node], j: int, high: int) -> bool:
    """Whether a verb counts an object of its own; 12件移送、5件督办 goes on with the next."""
    for node in nodes[j + 1 : min(high, j + _OWN)]:
        if node.kind is Kind.QUANTITY:
            return True
        if node.text == ENUMERATION:
            return False
    return False


def ends_with(nodes: Sequence[Node], last: int, high: int, verb: Node) -> bool:
    """Whether nothing but adverbs stands between a number and the verb that ends its segment.

    活鸟1306只当场放归
    """
    if nodes[high - 1] is not verb or high - last > _OWN:
        return False
    return all(
        node.kind is Kind.FUNCTION or node.cls in ("d", "s", "ad", "t")
        for node in nodes[last + 1 : high - 1]
    )


def _describes_next(nodes: Sequence[Node], last: int, j: int) -> bool:
    """Whether a verb is the attribute of a list's next item: 9部和尚未烧毁的投注单1万张."""
    if j + 1 >= len(nodes) or nodes[j + 1].text != "的":
        return False
    return any(node.text in LISTING for node in nodes[last + 1 : j])


def is_apart(nodes: Sequence[Node], last: int, j: int) -> bool:
    """Whether what follows a number is about another: 310万次后被封禁; but 三人后被抓 is theirs."""
    counted = (nodes[k].phrase for k in range(last, max(-1, last - _OWN), -1))
    phrase = next((phrase for phrase in counted if phrase is not None), None)
    people = phrase is not None and phrase.unit_class == "person"
    return nodes[j].text in _APART and not (people and nodes[j].text == "后")


def find_verb_in_next(nodes: Sequence[Node], high: int) -> Node | None:
    """The verb of the next segment, where that has no subject: 19人涉嫌…罪,昨日移送检察院."""
    for j in range(high + 1, min(len(nodes), high + 14)):
        node = nodes[j]
        if node.kind is Kind.VERB:
            # 其中醉酒57人,已经拘留32人: the verb counts its own.
            own = j + 1 < len(nodes) and nodes[j + 1].kind is Kind.QUANTITY
            light = node.cls in _LENIENT and not _has_own_object(nodes, j, len(nodes))
            stage = node.cls in PERSON_STAGES or light
            return node if stage and not own else None
        if node.cls == "offence" or node.text in (",", "、"):
            # 58名被告人分别以诈骗罪,洗钱罪被定罪处罚
            continue
        word = node.kind is Kind.WORD and (
            node.cls in ("d", "t", "f", "ad", "p") or node.text in ("到", "向", "主动")
        )
        if not word and node.kind not in (Kind.DATE, Kind.FUNCTION, Kind.AGENCY):
            return None
    return None


def find_far_stage(nodes: Sequence[Node], high: int) -> Node | None:
    """What the last of several clauses tells of their one subject: 1名嫌疑人走投无路,…投案自首."""
    for node in nodes[high + 1 : high + _FAR]:
        if node.kind is Kind.VERB and node.intransitive and node.cls in PERSON_STAGES:
            return node
        people = node.kind is Kind.NOUN and node.cls in ("police", "person", "gang", "victim")
        if people or node.kind in (Kind.QUANTITY, Kind.AGENCY) or node.text in STOPS:
            return None
        if node.kind is Kind.VERB and node.cls not in SOFT:
            return None
    return None


def find_fronted_verb(nodes: Sequence[Node], high: int) -> Node | None:
    """The verb of the next segment, whose object stands before the comma.

    对潜逃境外的两名头目,警方已上网追逃
    """
    for node in nodes[high + 1 : high + 14]:
        if node.kind is Kind.VERB and node.cls not in CRIME | WEAK:
            return node
        if node.kind in (Kind.QUANTITY, Kind.NOUN) and node.cls != "police":
            return None
        if node.kind is Kind.PUNCTUATION:
            return None
    return None


def find_nominal_act(nodes: Sequence[Node], i: int, low: int, high: int) -> Node | None:
    """The act that a light verb only carries out: 完成对49件案件的宣判, 开展对8家企业的检查."""
    marker = next((k for k in range(i - 1, max(low, i - _OWN), -1) if nodes[k].text == "对"), low)
    light = nodes[marker - 1] if marker > low else None
    if light is None or light.kind is not Kind.VERB or light.cls != "light":
        return None
    closed = next((k for k in range(i + 1, min(high, i + _OWN)) if nodes[k].text == "的"), high)
    for node in nodes[closed + 1 : min(high, closed + 1 + _BETWEEN)]:
        if node.kind is Kind.VERB and node.cls not in SOFT:
            return node
    return None


def has_object_marker(nodes: Sequence[Node], first: int, low: int) -> bool:
    """Whether 将, 把 or 对 puts the number before its verb: 对其中71人批准逮捕."""
    closed = False
    for j in range(first - 1, max(low, first - 14) - 1, -1):
        node = nodes[j]
        if node.text in OBJECT_MARKERS:
            return True
        if node.text == "的":
            closed = True
        elif node.kind is Kind.VERB and not closed:
            return False
    return False


def is_own_stage(nodes: Sequence[Node], i: int, high: int, after: Node) -> bool:
    """Whether the next word is the number's own predicate: 11人被批捕、5人取保候审."""
    k = i + 1
    while k < high and nodes[k] is not after and nodes[k].kind is Kind.FUNCTION:
        k += 1
    return (
        k < high
        and nodes[k] is after
        and (after.cls in PERSON_STAGES or after.cls == "treat")
        and (k + 1 >= high or nodes[k + 1].text in ("、", "和", "及"))
    )


def in_relative_clause(nodes: Sequence[Node], i: int, low: int, high: int) -> bool:
    """Whether the number belongs to an attribute of a later noun: 存储视频7.6万余部的网盘账号.

    Only nouns may stand between the number and 的 (存有1.7亿条公民信息的移动硬盘), and a verb must
    stand before the number; 83个不落实实名收寄的网点 is the number's own phrase.
    """
    for j in range(i + 1, min(high, i + 8)):
        node = nodes[j]
        if node.text == "的":
            governed = any(node.kind is Kind.VERB or node.cls == "v" for node in nodes[low:i])
            return governed and any(
                after.kind is Kind.NOUN or after.kind is Kind.WORD
                for after in nodes[j + 1 : min(high, j + 3)]
            )
        if node.kind is not Kind.NOUN and not (
            node.kind is Kind.WORD and node.cls[:1] in ("n", "")
        ):
            return False
    return False
