"""The verb before a number that governs it, past attributes, names and relative clauses."""

from collections.abc import Callable, Sequence

from netcrime_ie.facts.grammar import (
    CRIME,
    DOER,
    LISTING,
    REACH,
    SOFT,
    TAKING,
    WEAK,
)
from netcrime_ie.facts.nodes import ENUMERATION, Kind, Node

_NO_CLAUSE = frozenset("其中 其 该 上述 部分 其余 他们 新 旧 各类 同类".split())
# What makes a verb say what a thing lacks: 无检疫生猪.
_LACKING = frozenset(("无", "未", "未经", "没有", "没", "免"))
_RESISTING = frozenset(
    ("听", "不听", "不服", "不服从", "拒不", "拒绝", "抗拒", "无视", "逃避", "躲避", "拒")
)
# 经劝阻仍, 屡经教育不改.
_AFTER = frozenset(("经", "屡经", "多次", "屡次", "虽经", "经过"))
_STILL = frozenset(
    ("仍", "仍不", "仍然", "拒不", "不", "不改", "无效", "后仍", "依然", "仍拒不", "仍拒")
)
# Verbs that name places and papers: 检测机构, 培训点, 宣传册, 预警信息.
_NAMING = frozenset(("inspect", "act", "warn", "dissuade", "rescue"))
_VERIFYING = frozenset(("查证", "查实", "核实", "查证属实"))
# What a thing is like: 体积较大的象牙.
_ADJECTIVES = frozenset(("a", "an", "ad"))
# What regulators do to accounts and firms.
_MEASURES = frozenset(("close", "punish", "warn", "interview", "remove", "take_down"))
# How far the noun of a number may stand behind it.
_OWN = 8
# Who is the subject of what was found out, and what may follow him.
_OFFENDERS = frozenset(("gang", "person", "downline"))
_THEY = frozenset(("其", "他们", "她", "他", "该犯", "双方"))
_BY_MEANS = frozenset(
    "以 从 在 利用 通过 借助 假借 采取 采用 打着 先后 累计 伙同 勾结 多次".split()
)
_SUBJECT = 4
_FEW = 10
# Right behind a verb: when something happened.
_WHEN = frozenset(("时", "之时", "后", "之后", "期间", "当天", "当日", "之际", "前", "之前"))
# Verbs that tell of a result without being one: 通报了侦办的跨省案件三起.
_REPORTING = frozenset(("light", "impose", "notify"))


def find_verb_before(
    nodes: Sequence[Node], start: int, low: int, inside: bool, knows: Callable[[str], bool]
) -> tuple[Node | None, bool]:
    """The verb to the left that governs what begins at node ``start``.

    Args:
        nodes: The sentence.
        start: First node of the noun phrase.
        low: First node of the segment.
        inside: Whether the number stands in a relative clause itself: then the nearest verb
            governs, whatever its class.
        knows: Whether a verb class has a type of its own for the object.

    Returns:
        The verb, and whether it only stands in a relative clause before the noun (销售环节的32人).
    """
    nearest: int | None = None
    fallback: Node | None = None
    # 查处携带作弊器材入场者2名: the verb of a doer is attributive.
    closed = nodes[start].text == DOER
    inner = -1
    for j in range(start - 1, max(low, start - REACH) - 1, -1):
        node = nodes[j]
        if node.text == "的":
            # 督办其中的重大案件, 查获体积较大的象牙6根: no clause.
            closed = j > low and nodes[j - 1].text not in _NO_CLAUSE
            closed = closed and nodes[j - 1].cls not in _ADJECTIVES
        elif closed and node.text in ("含", "含有", "有"):
            # 查获含西布曲明的糖果11万颗
            closed = False
        elif closed and (node.kind is Kind.QUANTITY or node.cls == "m"):
            # 查扣18个品种的假酒1195箱: the attribute is a number, no clause.
            closed = False
        elif node.kind is Kind.QUANTITY and nearest is not None:
            # 查获船舶4艘、走私成品油2000吨 goes on under 查获; 抓获5人非法获利3万 does not.
            if nodes[j + 1].text not in LISTING:
                break
        elif closed and ((node.kind is Kind.WORD and node.cls == "v") or node.text == "未"):
            # 搜出未申报的现钞
            closed = False
        elif node.kind is Kind.VERB:
            if _is_negated_attribute(nodes, j) or _tells_when(nodes, j, start):
                continue
            if node.cls == "find" and _opens_clause(nodes, j, start):
                # 查明该团伙以…揽下废酸1960吨
                continue
            if node.text == "立" and not knows(node.cls):
                # 亚克力立牌2.9万个
                continue
            if closed:
                closed = False
                fallback, inner = fallback or node, j
            elif node.cls in CRIME and (j == inner - 1 or _in_one_list(nodes, j, inner)):
                # 因招聘受骗的大学生: of the same relative clause.
                inner = j
            elif j == start - 1 and node.cls == "cheat" and _is_suffered(nodes, j):
                # 办理贷款时被诈骗28888元
                return node, False
            elif nearest is None:
                receiving = _receiving(nodes, j, low)
                if receiving is not None:
                    return receiving, False
                if not inside and (owner := _owner_of_attribute(nodes, j, low)) is not None:
                    return owner, False
                named = None if inside else _outer_of_name(nodes, j, low)
                if named is not None:
                    return _first_of_chain(nodes, named, low, knows), False
                if inside or node.cls not in SOFT:
                    outer = nodes[j - 1] if j > low else node
                    stronger = outer.kind is Kind.VERB and (
                        # 发出堵塞漏洞检察建议76份: what is sent tells what it is for.
                        # 下发责令整改通知书57份 orders it.
                        outer.cls not in SOFT
                        or (outer.cls == "publicize" and not set("令改") & set(node.text))
                    )
                    if not inside and stronger and knows(outer.cls) and not knows(node.cls):
                        # 冻结警示账户98个: the inner verb is part of the noun.
                        return _first_of_chain(nodes, j - 1, low, knows), False
                    if (sender := _sender_of_staff(nodes, j, low)) is not None:
                        return sender, False
                    if node.cls == "notify" and fallback is not None and not inside:
                        return fallback, True
                    return _first_of_chain(nodes, j, low, knows), False
                nearest = j
            elif node.cls == "find" and _is_suspected(nodes, j, nearest):
                # 查证涉嫌走私固体废物2500吨: what was found is what was smuggled.
                return node, False
            elif node.cls == "hold" and j == nearest - 1 and nodes[nearest].cls in CRIME:
                # 底下码着走私烟弹9600颗: what lies there is what was smuggled.
                return node, False
            elif _cannot(node, nodes[nearest], knows):
                # 清查该集团洗钱逾上亿元, 约谈…查获: only the inner verb takes the object.
                continue
            elif node.cls not in SOFT and (nodes[nearest].cls in CRIME | WEAK or knows(node.cls)):
                return _first_of_chain(nodes, j, low, knows), False
            elif (
                node.cls in SOFT
                and node.cls not in CRIME | WEAK
                and nodes[nearest].cls in CRIME
                and knows(node.cls)
                and not knows(nodes[nearest].cls)
            ):
                # 发送诈骗防范短信6500万条: the crime names what was sent.
                return node, False
            elif nodes[nearest].cls == "list_wanted" and not knows("list_wanted"):
                # 检查密室逃脱场所31家
                return node, False
    if nearest is None:
        return fallback, True
    verb = nodes[nearest]
    if verb.cls in _REPORTING and fallback is not None:
        return fallback, True
    named = verb.cls in CRIME and _names_noun(nodes, start, low)
    if named and fallback is not None and fallback.cls not in SOFT:
        # 新立案侦办的走私/犯罪案件有198起: the crime only names the case.
        return fallback, False
    if verb.cls in CRIME | WEAK:
        return verb, False
    return _first_of_chain(nodes, nearest, low, knows), False


def _opens_clause(nodes: Sequence[Node], j: int, start: int) -> bool:
    """Whether offenders and what they did follow a verb of finding: 查明二人控制的“肉鸡”达63台."""
    for k in range(j + 1, min(start - 1, j + _SUBJECT)):
        node, following = nodes[k], nodes[k + 1]
        offender = node.kind is Kind.NOUN and node.cls in _OFFENDERS
        pronoun = node.text in _THEY or (node.counts_people and _is_few(node))
        named = node.text.endswith("某") and node.text != "某"
        if offender or pronoun or named:
            return (
                following.kind is Kind.VERB and following.cls in CRIME
            ) or following.text in _BY_MEANS
        if node.kind is not Kind.WORD and node.text not in ("该", "其"):
            return False
    return False


def _is_few(node: Node) -> bool:
    value = node.phrase.number.value if node.phrase is not None else None
    return value is not None and value <= _FEW


def _cannot(outer: Node, inner: Node, knows: Callable[[str], bool]) -> bool:
    """Whether an outer verb cannot have the object that the inner one has: 清查洗钱1亿元."""
    looks = outer.cls in ("inspect", "interview", "publicize")
    return looks and inner.cls in CRIME and knows(inner.cls) and not knows(outer.cls)


def _names_noun(nodes: Sequence[Node], start: int, low: int) -> bool:
    """Whether only crimes stand between 的 and the case they name: 审结的诈骗及关联犯罪案件."""
    for j in range(start - 1, max(low, start - _OWN), -1):
        node = nodes[j]
        if node.text == "的":
            return True
        if node.kind is Kind.QUANTITY and j == start - 1:
            # …案件2347件7169人
            continue
        if node.kind is Kind.QUANTITY or (node.kind is Kind.VERB and node.cls not in CRIME):
            return False
    return False


def _in_one_list(nodes: Sequence[Node], j: int, inner: int) -> bool:
    """Whether crimes are listed in one attribute: 非法拘禁、妨害公务、殴打他人等罪行的成员."""
    between = nodes[j + 1 : inner]
    return any(node.text == ENUMERATION for node in between) and all(
        node.kind in (Kind.WORD, Kind.NOUN) or node.text == ENUMERATION or node.cls in CRIME
        for node in between
    )


def _is_suspected(nodes: Sequence[Node], j: int, nearest: int) -> bool:
    """Whether a verb of finding stands before the crime, 涉嫌 at most between: 查证涉嫌走私…."""
    if nearest == j + 1 and nodes[j].text in _VERIFYING and nodes[nearest].text == "走私":
        return True
    return nearest == j + 2 and nodes[j + 1].text == "涉嫌" and nodes[nearest].cls in CRIME


def _owner_of_attribute(nodes: Sequence[Node], j: int, low: int) -> Node | None:
    """The verb that has what an inspecting verb only describes: 查扣检测仪器12台.

    A noun or a conjunction between them makes two acts: 出动民警检查企业, 查封并检查.
    """
    if nodes[j].cls != "inspect":
        return None
    for k in range(j - 1, max(low, j - 4) - 1, -1):
        node = nodes[k]
        if node.kind is Kind.VERB and node.cls in TAKING:
            return node
        if node.kind is not Kind.WORD and node.cls not in CRIME:
            return None
    return None


def _is_suffered(nodes: Sequence[Node], j: int) -> bool:
    """Whether the verb at ``j`` is what somebody suffered: 被诈骗, 遭/骗取."""
    return nodes[j].text[0] in "被遭" or (j > 0 and nodes[j - 1].text in ("被", "遭"))


def _is_negated_attribute(nodes: Sequence[Node], j: int) -> bool:
    """Whether 无 makes a verb say what a thing lacks: 拦下无检疫生猪142头; 不听劝阻的47人."""
    if j and (nodes[j - 1].text in _RESISTING or _was_in_vain(nodes, j)):
        return True
    if not j or nodes[j - 1].text not in _LACKING or j + 1 >= len(nodes):
        return False
    following = nodes[j + 1]
    return following.kind is Kind.NOUN or (following.kind is Kind.WORD and following.cls[:1] == "n")


def _was_in_vain(nodes: Sequence[Node], j: int) -> bool:
    """Whether what was done before changed nothing: 经教育仍不改正的3家企业."""
    after = nodes[j + 1].text if j + 1 < len(nodes) else ""
    return nodes[j - 1].text in _AFTER and after in _STILL


def _tells_when(nodes: Sequence[Node], j: int, start: int) -> bool:
    """Whether a verb only says when: 被捕时棚内有雏鸟23只, 案发后追回3万元."""
    return j + 2 < start and nodes[j + 1].text in _WHEN


def _outer_of_name(nodes: Sequence[Node], j: int, low: int) -> int | None:
    """The verb whose object a verb only helps to name: 注销检测点12个, 关停违规培训机构3家."""
    following = nodes[j + 1] if j + 1 < len(nodes) else None
    if nodes[j].cls not in _NAMING or following is None:
        return None
    noun = following.kind is Kind.NOUN or (
        following.kind is Kind.WORD and following.cls in ("n", "m")
    )
    if not noun or following.start != nodes[j].end:
        return None
    for k in range(j - 1, max(low, j - 3) - 1, -1):
        if nodes[k].kind is Kind.VERB:
            firm = nodes[k].cls not in SOFT and nodes[k].cls not in _NAMING
            return k if firm else None
        if nodes[k].kind is not Kind.WORD or nodes[k].cls == "v":
            return None
    return None


def _sender_of_staff(nodes: Sequence[Node], j: int, low: int) -> Node | None:
    """The verb that sends staff whom the verb at ``j`` only names: 出动林业巡查人员320人次."""
    named = nodes[j + 1]
    if named.kind is not Kind.NOUN or named.cls not in ("people", "police"):
        return None
    for node in reversed(nodes[max(low, j - 4) : j]):
        if node.kind is Kind.VERB:
            return node if node.cls == "deploy" else None
        if node.kind not in (Kind.WORD, Kind.NOUN):
            return None
    return None


def _receiving(nodes: Sequence[Node], j: int, low: int) -> Node | None:
    """受理审查起诉1521件, 受理监察机关移送68件: what is received is named by a verb."""
    if nodes[j].cls == "receive":
        return None
    for k in range(j - 1, max(low, j - 3) - 1, -1):
        if nodes[k].cls == "receive":
            return nodes[k]
        if nodes[k].kind not in (Kind.WORD, Kind.AGENCY) or nodes[k].cls == "v":
            return None
    return None


def _first_of_chain(nodes: Sequence[Node], j: int, low: int, knows: Callable[[str], bool]) -> Node:
    """The first of coordinated verbs that fits: 教育、训诫、警示43名 is governed by 教育.

    责令停业整顿并罚款11万元: only the second takes money.
    """
    chain = [nodes[j]]
    k = j - 1
    joined = False
    while k >= low:
        node = nodes[k]
        if node.text in ("、", "并", "和", "及", "或", "以及", "并且"):
            joined = True
        elif (
            (joined or (_are_measures(node, chain[-1]) and k + 1 < len(nodes)))
            and node.kind is Kind.VERB
            and node.cls not in CRIME | WEAK
        ):
            # 封禁降级账号14万个: so do two measures side by side.
            chain.append(node)
            joined = False
        elif node.text != "依法":
            break
        k -= 1
    return next((verb for verb in reversed(chain) if knows(verb.cls)), chain[-1])


def _are_measures(left: Node, right: Node) -> bool:
    """Whether two measures stand side by side: 封禁/降级, 约谈/处罚."""
    pair = left.end == right.start and left.kind is Kind.VERB
    return pair and left.cls in _MEASURES and right.cls in _MEASURES
