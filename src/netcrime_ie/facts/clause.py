"""The clause around a quantity: the noun it counts and the verb that governs it.

Chinese bulletins state a result in a handful of shapes, and this module knows no others:

* before: 抓获犯罪嫌疑人14名, 侦破6起网约犯罪案件
* after: 39起案件被公安部挂牌督办, 47人到案, 将9名中介抓获
* carried: 查获手机30部、银行卡50张 (the second object shares the verb)
* bare: 涉案金额2000余万元 (no verb: the noun says it all)

A relative clause (查获存储视频7.6万余部的账号41个) ends in 的: the verb inside governs the number
inside, the verb before governs the number after.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netcrime_ie.facts.nodes import BREAKS, ENUMERATION, STOPS, Kind, Node

# How far a governor may stand from its number, in nodes: keeps every scan linear.
REACH = 60

# Offenders' verbs and verbs of mere knowing. Between an enforcement verb and its object they are
# attributive (查处传播淫秽物品案件30起); a verb of enforcement to their left governs.
CRIME = frozenset(("crime", "cheat", "gain", "transact", "recruit", "owe", "involve"))
WEAK = frozenset(("find", "light"))
# Verbs that a number's own phrase often holds (宣传案件, 出动车辆): where a firmer verb stands
# further left and knows the object, it governs.
SOFT = CRIME | WEAK | frozenset(("publicize", "deploy", "lead"))
# Their subject is never the thing acted on.
_AGENTIVE = frozenset(("deploy", "publicize", "light", "lead", "find", "receive", "act")) | CRIME

_ADVERBS = frozenset(
    (
        "共 共计 累计 合计 总计 达 多达 高达 约 近 为 有 是 计 已 先后 均 就 便 仅 更 也 还 "
        "了 各 分别 又 再 都 其中 另 另有 另外 包括 含 等 即 高 一度 内 最多 至少 最高 最多时 "
        "同时 达到 超过 突破 接近 就有 更是"
    ).split()
)
PERSON_STAGES = frozenset(
    ("criminal_detention", "arrest", "bail", "compulsory", "admin_detention", "prosecute",
     "sentence", "capture", "transfer", "surrender", "control")
)  # fmt: skip
_CLOSE = frozenset("”’》〉)]】」\"'")
_OBJECT_MARKERS = frozenset(("将", "把", "对", "给"))
_PASSIVE = frozenset(("被", "遭", "受到", "由"))
_NOUN_LIKE = ("n", "v", "a", "l", "b", "j", "x", "i", "s", "m", "q", "t", "r", "d", "z", "")
# Nouns of a right-hand phrase stop at these: what follows is the predicate.
_PREDICATE = (
    _PASSIVE
    | _OBJECT_MARKERS
    | frozenset(("已 先后 均 全部 共 分别 从 向 在 达 为 占 是 共计 累计 合计 中").split())
)


@dataclass(slots=True)
class Clause:
    """What was found around one quantity.

    Attributes:
        verb: The governing verb.
        how: ``before``, ``after``, ``carried`` or ``bare``.
        noun: The head noun, None where no known noun stands beside the number.
        noun_left: Whether the noun stands before the number (案件3332起).
        first: Index of the first node of the noun phrase with its number.
        last: Index of the last one.
        passive: Whether the verb after the number is passive.
        attributive: Whether the verb only stands in a relative clause before the noun.
    """

    verb: Node | None
    how: str
    noun: Node | None
    noun_left: bool
    first: int
    last: int
    passive: bool = False
    attributive: bool = False


def segment_bounds(nodes: Sequence[Node], i: int) -> tuple[int, int]:
    """Indices of the comma-free segment that holds node ``i``."""
    low = i
    while low > 0 and i - low < REACH and not _breaks(nodes[low - 1]):
        low -= 1
    high = i + 1
    while high < len(nodes) and high - i < REACH and not _breaks(nodes[high]):
        high += 1
    return low, high


_ENDS = BREAKS | STOPS


def _breaks(node: Node) -> bool:
    return node.text in _ENDS and node.kind is Kind.PUNCTUATION


def _is(node: Node, words: frozenset[str]) -> bool:
    return node.text in words


def find_left_noun(nodes: Sequence[Node], i: int, low: int) -> tuple[Node | None, int, bool]:
    """The noun that stands right before the number, where it stands, and whether 为 came between.

    案件共57起 and 资金流水达28亿 have adverbs in between; 阅读量半天内过万 a duration.
    """
    j = i - 1
    copula = False
    while j >= low:
        node = nodes[j]
        if node.kind is Kind.NOUN:
            return node, j, copula
        copula = copula or node.text == "为"
        skip = (
            (node.kind is Kind.FUNCTION and _is(node, _ADVERBS))
            or (node.kind is Kind.PUNCTUATION and _is(node, _CLOSE))
            or (node.kind is Kind.WORD and (node.cls in ("d", "f", "ad") or _is(node, _ADVERBS)))
            or node.kind is Kind.DATE
            # 涉案资金流水初步查明近90亿元
            or (node.kind is Kind.VERB and node.cls == "find" and j > low)
        )
        if not skip:
            break
        j -= 1
    return None, i, copula


def _opens_phrase(nodes: Sequence[Node], i: int, high: int) -> bool:
    """Whether a noun follows the number at once: 近7万家网店."""
    if i + 1 >= high:
        return False
    following = nodes[i + 1]
    return following.kind is Kind.NOUN or (
        following.kind is Kind.WORD and following.cls.startswith("n")
    )


def find_right_noun(nodes: Sequence[Node], i: int, high: int) -> tuple[Node | None, int, bool]:
    """The head noun of the phrase that the number opens, and the index of its last node.

    The third value tells that the phrase runs into a verb: it may be a relative clause that
    closes after a comma.

    The head is the last noun (39起重特大案件); verbs belong to the phrase as long as a 的 follows
    them (83个不落实实名收寄的网点受到处罚).
    """
    head: Node | None = None
    last = i
    open_end = False
    attributive = True
    j = i + 1
    while j < high:
        node = nodes[j]
        # 邱、方二人各自开设工作室: behind a pronoun or an adverb a verb is the predicate.
        attributive = attributive and not (node.kind is Kind.WORD and node.cls in ("r", "d", "p"))
        if node.kind is Kind.NOUN:
            head, last = node, j
        elif node.kind is Kind.VERB:
            closing = _next_de(nodes, j, high)
            if closing is None:
                if not (attributive and _noun_follows(nodes, j, high, head)):
                    open_end = True
                    break
            else:
                j = last = closing
        elif node.kind is Kind.QUANTITY or node.kind is Kind.DATE:
            # 一条横跨七省的贩卖链条: a number inside the attribute.
            if not _closes(nodes, j, high):
                break
        elif node.kind is Kind.FUNCTION:
            if _is(node, _PREDICATE):
                closing = _next_de(nodes, j, high)
                if closing is None or head is not None:
                    break
                j = closing
        elif node.text == ENUMERATION and (head is not None or j == i + 1):
            # 手机30部、银行卡50张; but 683名出租、出售“两卡”人员 goes on.
            break
        j += 1
    return head, last, open_end


def _noun_follows(nodes: Sequence[Node], j: int, high: int, head: Node | None) -> bool:
    """Whether a crime verb is attributive: 6起网约犯罪案件, 17名制作假证人员."""
    if head is not None or nodes[j].cls not in CRIME:
        return False
    return any(node.kind is Kind.NOUN for node in nodes[j + 1 : min(high, j + 6)])


def _next_de(nodes: Sequence[Node], j: int, high: int) -> int | None:
    """Index of the 的 that closes a relative clause begun at ``j``, before the next number."""
    for k in range(j + 1, min(high, j + REACH)):
        node = nodes[k]
        if node.kind is Kind.QUANTITY and not _closes(nodes, k, high):
            return None
        if node.text == "的" and k + 1 < high and nodes[k + 1].kind is not Kind.PUNCTUATION:
            return k
    return None


def _closes(nodes: Sequence[Node], k: int, high: int) -> bool:
    """Whether 的 follows the quantity at ``k`` at once or after one word (横跨十余省的)."""
    return any(nodes[j].text == "的" for j in range(k + 1, min(high, k + 3)))


def find_far_noun(nodes: Sequence[Node], i: int) -> tuple[Node | None, int]:
    """The head noun after a long relative clause with commas: 一个通过…,获取…的犯罪团伙."""
    for k in range(i + 1, min(len(nodes), i + REACH)):
        node = nodes[k]
        if node.kind is Kind.QUANTITY and not _closes(nodes, k, len(nodes)):
            break
        if node.kind is Kind.PUNCTUATION and node.text in STOPS:
            break
        if node.text == "的":
            for j in range(k + 1, min(len(nodes), k + 6)):
                if nodes[j].kind is Kind.NOUN:
                    following = nodes[j + 1] if j + 1 < len(nodes) else None
                    if following is None or following.kind is not Kind.NOUN:
                        return nodes[j], j
                elif nodes[j].kind in (Kind.PUNCTUATION, Kind.QUANTITY):
                    break
    return None, i


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
    closed = False
    for j in range(start - 1, max(low, start - REACH) - 1, -1):
        node = nodes[j]
        if node.text == "的":
            closed = True
        elif node.kind is Kind.QUANTITY and nearest is not None:
            break
        elif node.kind is Kind.WORD and closed and node.cls == "v":
            closed = False
        elif node.kind is Kind.VERB:
            if closed:
                closed = False
                fallback = fallback or node
            elif nearest is None:
                if j > low and nodes[j - 1].cls == "receive" and node.cls != "receive":
                    # 受理审查起诉1521件: what is received is named by a verb.
                    return nodes[j - 1], False
                if inside or node.cls not in SOFT:
                    outer = nodes[j - 1] if j > low else node
                    stronger = outer.kind is Kind.VERB and outer.cls not in SOFT
                    if not inside and stronger and knows(outer.cls) and not knows(node.cls):
                        # 冻结警示账户98个: the inner verb is part of the noun.
                        return _first_of_chain(nodes, j - 1, low), False
                    return _first_of_chain(nodes, j, low), False
                nearest = j
            elif node.cls not in SOFT and (nodes[nearest].cls in CRIME | WEAK or knows(node.cls)):
                return _first_of_chain(nodes, j, low), False
    if nearest is None:
        return fallback, True
    verb = nodes[nearest]
    if verb.cls == "light" and fallback is not None:
        return fallback, True
    return (verb if verb.cls in CRIME | WEAK else _first_of_chain(nodes, nearest, low)), False


def _first_of_chain(nodes: Sequence[Node], j: int, low: int) -> Node:
    """The first of coordinated verbs: 教育、训诫、警示43名 is governed by 教育."""
    first = j
    k = j - 1
    joined = False
    while k >= low:
        node = nodes[k]
        if node.text in ("、", "并", "和", "及", "或", "以及", "并且"):
            joined = True
        elif joined and node.kind is Kind.VERB and node.cls not in CRIME | WEAK:
            first, joined = k, False
        elif node.text != "依法":
            break
        k -= 1
    return nodes[first]


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
        if node.kind is Kind.FUNCTION and _is(node, _PASSIVE):
            passive = True
        elif node.kind is Kind.QUANTITY or node.text == ENUMERATION:
            # 设备24台、手机卡一万余张被扣押: the passive verb at the end has all of them.
            if passive:
                break
            listed = True
        elif node.kind is Kind.NOUN and node.cls == "supervised_case" and passive:
            # 12起被列为厅级挂牌督办案件
            return Node(Kind.VERB, node.start, node.end, node.text, "supervise"), True
        elif node.kind is Kind.WORD and node.cls == "v":
            # 旁听了宣判 has a verb of its own; 获准保释, 联合检查 only a modifier.
            following = nodes[j + 1] if j + 1 < high else None
            other_verb = other_verb or following is None or following.kind is not Kind.VERB
        elif node.kind is Kind.VERB:
            if node.intransitive:
                return node, True
            if node.cls not in CRIME | WEAK:
                if passive:
                    return node, True
                # 民警10人抓获嫌疑人3名: the verb has an object of its own.
                own = any(after.kind is Kind.QUANTITY for after in nodes[j + 1 : min(high, j + 8)])
                blocked = (own and not marked) or listed or other_verb
                return (None, False) if blocked else (node, False)
            crime = crime or (None if listed and not passive else node)
    return crime, passive


def find_verb_in_next(nodes: Sequence[Node], high: int) -> Node | None:
    """The verb of the next segment, where that has no subject: 19人涉嫌…罪,昨日移送检察院."""
    for j in range(high + 1, min(len(nodes), high + 14)):
        node = nodes[j]
        if node.kind is Kind.VERB:
            return node if node.cls in PERSON_STAGES else None
        if node.cls == "offence" or node.text in (",", "、"):
            # 58名被告人分别以诈骗罪,洗钱罪被定罪处罚
            continue
        word = node.kind is Kind.WORD and (
            node.cls in ("d", "t", "f", "ad", "p") or node.text in ("到", "向", "主动")
        )
        if not word and node.kind not in (Kind.DATE, Kind.FUNCTION, Kind.AGENCY):
            return None
    return None


def has_object_marker(nodes: Sequence[Node], first: int, low: int) -> bool:
    """Whether 将, 把 or 对 puts the number before its verb: 对其中71人批准逮捕."""
    closed = False
    for j in range(first - 1, max(low, first - 14) - 1, -1):
        node = nodes[j]
        if _is(node, _OBJECT_MARKERS):
            return True
        if node.text == "的":
            closed = True
        elif node.kind is Kind.QUANTITY or (node.kind is Kind.VERB and not closed):
            return False
    return False


def _is_own_stage(nodes: Sequence[Node], i: int, high: int, after: Node) -> bool:
    """Whether the next word is the number's own predicate: 11人被批捕、5人取保候审."""
    return (
        i + 1 < high
        and nodes[i + 1] is after
        and after.cls in PERSON_STAGES
        and (i + 2 >= high or nodes[i + 2].text in ("、", "和", "及"))
    )


def in_relative_clause(nodes: Sequence[Node], i: int, low: int, high: int) -> bool:
    """Whether the number belongs to an attribute of a later noun: 存储视频7.6万余部的网盘账号.

    Only nouns may stand between the number and 的 (存有1.7亿条公民信息的移动硬盘), and a verb must
    stand before the number; 83个不落实实名收寄的网点 is the number's own phrase.
    """
    if not any(node.kind is Kind.VERB or node.cls == "v" for node in nodes[low:i]):
        return False
    for j in range(i + 1, min(high, i + 8)):
        node = nodes[j]
        if node.text == "的":
            return any(
                after.kind is Kind.NOUN or after.kind is Kind.WORD
                for after in nodes[j + 1 : min(high, j + 3)]
            )
        if node.kind is not Kind.NOUN and not (
            node.kind is Kind.WORD and node.cls[:1] in ("n", "")
        ):
            return False
    return False


def all_bounds(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """The segment of each node of a sentence, as `segment_bounds` gives it for one."""
    bounds: list[tuple[int, int]] = []
    low = 0
    for i, node in enumerate(nodes):
        if _breaks(node):
            bounds.extend([(low, i)] * (i - low))
            bounds.append((i, i + 1))
            low = i + 1
    bounds.extend([(low, len(nodes))] * (len(nodes) - low))
    if len(bounds) <= REACH:
        return bounds
    return [(max(low, i - REACH), min(high, i + REACH)) for i, (low, high) in enumerate(bounds)]


def analyse(
    nodes: Sequence[Node], i: int, bounds: tuple[int, int], knows: Callable[[str, str], bool]
) -> Clause:
    """Parse the clause around the quantity at node ``i``.

    Args:
        nodes: The sentence.
        i: Index of the quantity.
        bounds: Its segment.
        knows: Whether a verb class has a type of its own for an object class.
    """
    low, high = bounds
    noun, first, copula = find_left_noun(nodes, i, low)
    gender = i + 1 < high and nodes[i + 1].text in ("男", "女")
    if noun is not None and (gender or (copula and _opens_phrase(nodes, i, high))):
        # 该团伙累计为近7万家网店刷单: 为 is a preposition, the number belongs to what follows.
        noun, first = None, i
    noun_left = noun is not None
    last = i
    inside = in_relative_clause(nodes, i, low, high)
    if noun is None:
        noun, last, open_end = find_right_noun(nodes, i, high)
        directly = i > low and nodes[i - 1].kind is Kind.VERB
        if directly and not inside and (noun is None or open_end):
            far, far_last = find_far_noun(nodes, i)
            noun, last = (far, far_last) if far is not None else (noun, last)
    phrase = nodes[i].phrase
    thing = noun.cls if noun is not None else phrase.unit_class if phrase is not None else "none"
    if phrase is not None and phrase.money:
        thing = "money"
    before, attributive = find_verb_before(
        nodes, first, low, inside, lambda verb: knows(verb, thing)
    )
    marked = has_object_marker(nodes, first, low)
    after, passive = (
        find_verb_after(nodes, last, high, marked) if last < high and not inside else (None, False)
    )
    if after is not None and not passive and after.cls in _AGENTIVE:
        served = first > low and nodes[first - 1].text in ("为", "给", "向")
        after = after if marked or served else None
    if after is not None:
        weak = before is None or attributive or before.cls in CRIME | WEAK
        apart = after.intransitive and (first == low or nodes[first - 1] is not before)
        apart = apart or _is_own_stage(nodes, i, high, after)
        if before is None or marked or attributive or apart or (passive and weak):
            return Clause(after, "after", noun, noun_left, first, last, passive)
    if before is not None and not attributive:
        return Clause(before, "before", noun, noun_left, first, last)
    person = phrase is not None and phrase.unit_class == "person"
    if person and high < len(nodes) and not noun_left and i - low <= 3:
        following = find_verb_in_next(nodes, high)
        if following is not None:
            return Clause(following, "after", noun, noun_left, first, last, True)
    if before is not None:
        # 其中永久关闭的近4300个: a relative clause right before the number is about it.
        headless = first > low and nodes[first - 1].text == "的"
        return Clause(before, "before", noun, noun_left, first, last, attributive=not headless)
    return Clause(None, "bare", noun, noun_left, first, last)
