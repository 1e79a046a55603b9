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

from netcrime_ie.facts.governors import find_verb_before
from netcrime_ie.facts.grammar import (
    AGENTIVE,
    COPULAS,
    CRIME,
    DOER,
    PARTING,
    WEAK,
    WITHIN,
    segment_bounds,
)
from netcrime_ie.facts.nodes import ENUMERATION, JOINERS, Kind, Node
from netcrime_ie.facts.nouns import (
    find_far_noun,
    find_fronted_noun,
    find_left_noun,
    find_right_noun,
    is_people,
    opens_phrase,
)
from netcrime_ie.facts.passives import find_chain_predicate, find_later_passive
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.verbs import (
    ends_with,
    find_far_stage,
    find_fronted_verb,
    find_nominal_act,
    find_verb_after,
    find_verb_in_next,
    has_object_marker,
    in_relative_clause,
    is_own_stage,
)

_CONJUNCTS = frozenset(("及", "以及", "和", "与", "还有"))
# Words that only name: nouns, attributes, pronouns (起获的各类信息).
_NAMING = ("n", "b", "r", "a")
# Objects of a crime that no classifier of people counts.
_OBJECTS = (Kind.NOUN, Kind.WORD)
_NO_PEOPLE = frozenset(("thing", "den", "cash", "fund", "building"))


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
    if noun is not None and (gender or (copula and opens_phrase(nodes, i, high))):
        # 该团伙累计为近7万家网店刷单: 为 is a preposition, the number belongs to what follows.
        noun, first = None, i
    noun_left = noun is not None
    fronted = find_fronted_noun(nodes, i, low) if noun is None else None
    last = i
    inside = in_relative_clause(nodes, i, low, high)
    if noun is None:
        noun, last, open_end = find_right_noun(nodes, i, high)
        directly = i > low and nodes[i - 1].kind is Kind.VERB
        here = nodes[i].phrase
        money = here is not None and here.money
        if directly and not inside and not money and (noun is None or open_end):
            far, far_last = find_far_noun(nodes, i)
            noun, last = (far, far_last) if far is not None else (noun, last)
        noun = noun or fronted
    phrase = nodes[i].phrase
    thing = noun.cls if noun is not None else phrase.unit_class if phrase is not None else "none"
    if phrase is not None and phrase.money:
        thing = "money"
    before, attributive = find_verb_before(
        nodes, first, low, inside, lambda verb: knows(verb, thing)
    )
    if before is not None and not attributive and _is_passive_of_another(nodes, before, first, low):
        # 41人被遣返内地、8人…送交检察院: the verb has a subject of its own.
        before = None
    marked = has_object_marker(nodes, first, low)
    # 向61名群众返还204万元: the verb has them as its other object.
    served = first > low and nodes[first - 1].text in ("为", "给", "向", "替")
    # 63人服用后出现低血糖反应: a thing behind people is no head of theirs.
    loose = nodes[i].counts_people and not noun_left and noun is not None and not is_people(noun)
    after, passive = (
        find_verb_after(nodes, i if loose else last, high, marked or served)
        if last < high and not inside
        else (None, False)
    )
    # 288名被告人主动退缴赃款: people give back, they are not given back.
    payers = after is not None and after.cls == "recover" and thing in ("person", "people")
    if after is not None and not passive and (payers or after.cls in AGENTIVE):
        freed = after.cls == "act" and ends_with(nodes, last, high, after)
        after = after if marked or served or (freed and not _counts_people(nodes[i])) else None
    if after is not None and after.cls == "inspect" and not (passive or marked):
        # 通过这1个人梳理关系: people who look at something are not looked at.
        people = _counts_people(nodes[i]) or (noun is not None and is_people(noun))
        k = nodes.index(after, last) + 1
        after = None if people and k < high and nodes[k].kind in _OBJECTS else after
    if marked and (act := find_nominal_act(nodes, i, low, high)) is not None:
        return Clause(act, "after", noun, noun_left, first, last, True)
    if after is not None:
        weak = before is None or attributive or before.cls in CRIME | WEAK
        apart = after.intransitive and (first == low or nodes[first - 1] is not before)
        # 查获12人移送: the verb right before has the first claim.
        claimed = before is not None and first > low and nodes[first - 1] is before
        apart = apart or (is_own_stage(nodes, i, high, after) and not claimed)
        # 接获11人报案: what is received is what they tell.
        told = before is not None and before.cls == "receive" and after.cls == "complain"
        apart = apart or told
        # 被捕者中有五人已被落案起诉: the verb before belongs to the whole, not to the part.
        parted = passive and any(node.text in PARTING for node in nodes[low:first])
        # 在北区的12处处所翻找: where they searched is what was searched.
        searched = after.cls == "inspect" and any(node.text == "在" for node in nodes[low:first])
        apart = apart or searched
        # 涉案鸟网43张全部烧毁
        apart = apart or (
            before is not None and before.cls == "involve" and ends_with(nodes, last, high, after)
        )
        # 变现所得1208万元返还集资人: what came in goes back.
        returned = thing == "money" and after.cls == "give_back" and before is not None
        apart = apart or (returned and before is not None and before.cls == "gain")
        if before is None or marked or attributive or apart or parted or (passive and weak):
            return Clause(after, "after", noun, noun_left, first, last, passive)
    lying = before is not None and before.cls == "hold"
    if lying and not inside and thing != "money" and high < len(nodes):
        # 冰柜里冻着穿山甲3只,均被带走
        later = find_later_passive(nodes, high, False)
        if later is not None:
            return Clause(later, "after", noun, noun_left, first, last, True)
    if attributive and nodes[low].text in _CONJUNCTS and (outer := _verb_of_list(nodes, low)):
        return Clause(outer, "before", noun, noun_left, first, last)
    if before is not None and not attributive and _counts_doers(before, noun, noun_left, phrase):
        return Clause(None, "bare", None, False, i, i)
    if before is not None and not attributive:
        return Clause(before, "before", noun, noun_left, first, last)
    if marked and before is None and after is None and high < len(nodes):
        fronted = find_fronted_verb(nodes, high)
        if fronted is not None:
            return Clause(fronted, "after", noun, noun_left, first, last, True)
    person = phrase is not None and phrase.unit_class == "person"
    # 涉案的23人中,14人被批捕: the verb is the part's.
    divided = nodes[high - 1].text in WITHIN or any(
        node.kind is Kind.QUANTITY for node in nodes[last + 1 : high]
    )
    named = not noun_left or (noun is not None and noun.cls in ("person", "downline"))
    # 在澳落网的六人,已移送检察院: a relative clause may stand before them.
    opens = i - low <= 3 or (attributive and nodes[first - 1].text == "的")
    if person and high < len(nodes) and named and opens and not divided:
        following = find_verb_in_next(nodes, high)
        following = following or find_chain_predicate(nodes, i, high)
        following = following or find_far_stage(nodes, high)
        if following is not None:
            return Clause(following, "after", noun, noun_left, first, last, True)
    # 账上只剩83万元,已遭冻结; a sum that names itself (损失…) is no money in hand.
    held = thing != "money" or noun is None or noun.cls in ("cash", "fund")
    if before is None and held and high < len(nodes):
        later = find_later_passive(nodes, high, person)
        if later is not None:
            return Clause(later, "after", noun, noun_left, first, last, True)
    if before is not None:
        # 其中永久关闭的近4300个: a relative clause right before the number is about it.
        headless = noun is None and _follows_relative(nodes, first, low)
        # 移送公安机关的案件412件: so is one right before its noun, where no verb stands outside.
        firm = before.cls not in CRIME | WEAK
        headless = headless or (firm and noun_left and _ends_relative(nodes, first, low))
        # 涉及的骗案共69宗
        involved = before.cls == "involve" and first > low + 1 and nodes[first - 2] is before
        headless = headless or (involved and nodes[first - 1].text == "的")
        doer = nodes[first].text == DOER
        if doer and not firm:
            # 窝藏者两人: what offenders do says nothing of what is done to them.
            return Clause(None, "bare", noun, noun_left, first, last)
        headless = headless or doer
        return Clause(before, "before", noun, noun_left, first, last, attributive=not headless)
    return Clause(None, "bare", noun, noun_left, first, last)


def _is_passive_of_another(nodes: Sequence[Node], verb: Node, first: int, low: int) -> bool:
    """Whether the verb before an item of a list befell the one before: 41人被遣返、8人."""
    if first <= low or nodes[first - 1].text not in JOINERS:
        return False
    at = next((k for k in range(first - 1, low, -1) if nodes[k] is verb), -1)
    if at < low + 2 or nodes[at - 1].text not in ("被", "遭", "获"):
        return False
    return any(node.kind is Kind.QUANTITY for node in nodes[low : at - 1])


def _verb_of_list(nodes: Sequence[Node], low: int) -> Node | None:
    """The verb of a list that goes on behind a comma: 抓获诈骗的王某,及提供账户的李某等9人."""
    begin, _ = segment_bounds(nodes, max(0, low - 2))
    for k in range(begin, low - 1):
        node = nodes[k]
        if node.kind is Kind.QUANTITY:
            return None
        if node.kind is Kind.VERB and node.cls not in CRIME | WEAK:
            return node
    return None


def _counts_people(node: Node) -> bool:
    return node.phrase is not None and node.phrase.unit_class in ("person", "times_person")


def _counts_doers(verb: Node, noun: Node | None, noun_left: bool, phrase: Phrase | None) -> bool:
    """Whether people counted behind a crime and its object did it: 抓获寻衅滋事4人,开设赌场3人."""
    people = phrase is not None and phrase.unit_class == "person"
    return (
        people and noun is not None and noun_left and verb.cls == "crime" and noun.cls in _NO_PEOPLE
    )


def _ends_relative(nodes: Sequence[Node], first: int, low: int) -> bool:
    """Whether a noun phrase opens with a relative clause: 追回的现金、汽车等财物折合316万元."""
    k = first - 1
    while k > low:
        node = nodes[k]
        if node.text == "的":
            return True
        listed = node.text in (ENUMERATION, "和", "及", "等", "各类", "各种")
        named = node.kind is Kind.NOUN or (node.kind is Kind.WORD and node.cls[:1] in _NAMING)
        if not (listed or named):
            return False
        k -= 1
    return False


def _follows_relative(nodes: Sequence[Node], first: int, low: int) -> bool:
    """Whether only a copula parts the number from a relative clause: 批准逮捕的共有2012件."""
    k = first - 1
    while k > low and nodes[k].kind is Kind.WORD and nodes[k].cls[:1] == "n":
        # 同时落网的还有程序员2名
        k -= 1
    if k < first - 1 and nodes[k].text not in COPULAS:
        return False
    while k > low and nodes[k].text in COPULAS:
        k -= 1
    return k >= low and nodes[k].text == "的"
