"""What a number is where no listed verb tells: the roots of unknown verbs, and who acts.

加罚3万元 is a fine by its 罚; 民警从车里拆走网关4台 seizes and 该公司替人过户卡片640张 is the scale
of a crime by their subjects.
"""

from collections.abc import Sequence

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.decide import BULK, NEUTRAL
from netcrime_ie.facts.grammar import PASSIVE, REACH, is_break
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.sides import acting_side
from netcrime_ie.facts.unknown_verbs import unknown_verb
from netcrime_ie.facts.verbs import has_object_marker, is_apart
from netcrime_ie.lexicon import Lexicon

# What the lists say of a number when they do not know its verb.
UNSURE = (None, ("measure", "other"), ("amount", "other"), ("person", "other"))
_MONEY_NOUNS = frozenset(
    ("cash", "fund", "value", "involved_money", "loss_money", "gain_money", "fine_money",
     "tax_money", "money_other", "sum")
)  # fmt: skip
_MONEY_VERBS = frozenset(
    ("gain", "cheat", "fine", "recover", "give_back", "pay_back", "owe", "avoid_loss", "involve",
     "transact", "take")
)  # fmt: skip
# Nouns whose own row names the type of a sum; a sum after them takes it (最重的一家8万元).
_TELLING = frozenset(("loss_money", "gain_money", "fine_money", "value", "involved_money"))
# Verbs that govern a sum without saying what it is.
_MUTE = frozenset(("find", "light", "impose", "publicize", "deploy", "act", "receive", "owe"))
_TOPIC = 12
_SMALL = 10
_PIECES = "块"
# Smaller sums that nothing explains are mostly prices.
_PRICE = 1000
# Units of ways and turns: 分四批审查, 分5组赶赴外省 count no things.
_WAYS = frozenset(("批", "组", "路", "轮", "拨", "道", "队", "班", "级", "步"))
# Right behind a number that counts no things: 七个通宵, 80毫克/100毫升.
_NOT_THINGS = frozenset(
    "/ 通宵 钟头 昼夜 晚上 夜晚 夜 春秋 寒暑 年头 月头 礼拜 星期 回合 小时 日夜 字 字眼 角度 疑问 "
    "问号".split()
)
# What has not happened: 明年将增至100部, 幼树100株以上即可立案.
_UNREAL = frozenset(
    "拟 须 应 应当 可 即可 可以 即 如 如果 若 要是 凡 要 每 明年 下一步 假如 一旦 会 不得 "
    "不准 请 需 需要 必须 少说".split()
)


def guess_type(
    nodes: Sequence[Node],
    i: int,
    clause: Clause,
    thing: str,
    found: tuple[str, str] | None,
    lexicon: Lexicon,
) -> tuple[str, str] | None:
    """Family and type of a number whose verb no list knows; None where nothing tells.

    Args:
        nodes: The sentence.
        i: Index of the number.
        clause: Its clause.
        thing: The class of what it counts.
        found: What the lists make of it.
        lexicon: The word lists.
    """
    phrase = nodes[i].phrase
    assert phrase is not None
    verb = unknown_verb(nodes, clause.first, clause.noun is None)
    root = lexicon.guess(verb.text) if verb is not None else None
    if phrase.money:
        return _guess_sum(nodes, i, clause, root, lexicon)
    if phrase.unit is None or (clause.verb is not None and clause.how != "topic"):
        return None
    if phrase.unit in _WAYS or not _is_real(nodes, i):
        return None
    side = acting_side(nodes, clause.first)
    thing = _closer(clause, phrase, thing)
    marked = clause.first > 0 and has_object_marker(nodes, clause.first, 0)
    suffered, told_by = _suffered_verb(nodes, clause.last, marked)
    if suffered:
        after = lexicon.guess(told_by.text) if told_by is not None else None
        made = _by_root(after, thing, side, lexicon) if after is not None else None
        return made or lexicon.decide("suffered", thing)
    made = _by_root(root, thing, side, lexicon) if root is not None else None
    if made is not None:
        return made
    if found is not None and found[0] == "person":
        return None
    # 共计运动鞋1.9万双: a thing that no list knows, named right before its number.
    left = nodes[i - 1] if i else None
    unlisted = left is not None and left.kind is Kind.WORD and left.cls in ("n", "nz")
    # 馆内藏书45万册: nobody acts in the whole sentence.
    named = unlisted and clause.noun is None and bool(side)
    told = verb is not None or found is not None or named
    return _by_side(clause, phrase, thing, side, told, lexicon)


def _closer(clause: Clause, phrase: Phrase, thing: str) -> str:
    """``goods`` for things by name or by weight and bulk: 机油四十桶."""
    named = thing == "thing" and (clause.noun is not None or phrase.unit in BULK)
    return "goods" if named else thing


def _suffered_verb(nodes: Sequence[Node], last: int, marked: bool) -> tuple[bool, Node | None]:
    """Whether something unknown is done to a number, and that verb: 11家被降级, 将三人包围.

    Args:
        nodes: The sentence.
        last: Last node of the number's phrase.
        marked: Whether 将 or 把 stands before it.
    """
    passive = marked
    behind: Node | None = None
    for k, node in enumerate(nodes[last + 1 : last + 1 + _TOPIC]):
        # 310万次后被封禁: what follows is another's; a verb of the lists has been weighed already.
        apart = k == 0 and is_apart(nodes, last, last + 1)
        if apart or node.kind in (Kind.QUANTITY, Kind.VERB):
            return False, None
        if is_break(node):
            break
        if node.text in PASSIVE:
            passive, behind = True, None
            continue
        if passive and node.kind is Kind.WORD and node.cls in ("v", "vn"):
            return True, node
        behind = node
    # 被摘帽: the tokenizer guesses a noun, but nothing else is left to be the verb.
    return (True, behind) if passive and behind is not None and not marked else (False, None)


def _is_real(nodes: Sequence[Node], i: int) -> bool:
    """Whether nothing in the number's segment tells that it is a rule, a plan or a rate."""
    if i + 1 < len(nodes) and nodes[i + 1].text in _NOT_THINGS:
        return False
    phrase = nodes[i].phrase
    if phrase is None or not phrase.number.value:
        return False
    for step in (-1, 1):
        k = i + step
        while 0 <= k < len(nodes) and abs(k - i) < REACH and not is_break(nodes[k]):
            if nodes[k].text in _UNREAL or _is_future(nodes, k):
                return False
            k += step
    return True


def _is_future(nodes: Sequence[Node], k: int) -> bool:
    """Whether 将 tells of what will be (将增至100部) and marks no object (将四名小偷箍住)."""
    following = nodes[k + 1] if k + 1 < len(nodes) else None
    if nodes[k].text != "将" or following is None:
        return False
    return following.kind is Kind.VERB or following.cls in ("v", "d", "p")


def _by_root(root: str, thing: str, side: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """What an unknown verb makes of a thing, by its root and who acts."""
    if side == "offenders" and (root == "take" or root in NEUTRAL):
        # 王某的直播间连播37场
        root = "crime"
    made = lexicon.types.get((root, thing)) or lexicon.decide(root, thing)
    return made if made is not None and made[0] != "amount" else None


def _by_side(
    clause: Clause, phrase: Phrase, thing: str, side: str, told: bool, lexicon: Lexicon
) -> tuple[str, str] | None:
    """What officers and offenders mostly do to a thing."""
    small = phrase.number.value is not None and phrase.number.value <= _SMALL
    if thing in ("people", "offence", "person", "times_person", "case", "times", "bystander"):
        return None
    if side == "officers":
        named = clause.noun is not None and not small
        return lexicon.decide("officers", thing) if told or named else None
    vague = clause.noun is None and (small or side != "offenders" or thing == "org")
    return None if vague and not told else lexicon.decide("offenders", thing)


def _guess_sum(
    nodes: Sequence[Node], i: int, clause: Clause, root: str | None, lexicon: Lexicon
) -> tuple[str, str] | None:
    """The type of a sum by the root of its verb, else by what the sentence told of money before."""
    phrase = nodes[i].phrase
    assert phrase is not None
    made = lexicon.types.get((root, "money")) if root is not None else None
    if made is not None:
        return made
    value = phrase.number.value
    if value is None or value < _PRICE:
        return None
    if clause.verb is None and clause.noun is None:
        made = _told_before(nodes, clause.first, lexicon)
        if made is None and acting_side(nodes, i) == "people":
            made = ("amount", "loss")
    return made or ("amount", "other")


def _told_before(nodes: Sequence[Node], first: int, lexicon: Lexicon) -> tuple[str, str] | None:
    """What the nearest verb or noun of money before a bare sum makes of it: 罚款最重的50万元."""
    for node in reversed(nodes[max(0, first - 2 * REACH) : first]):
        if node.kind is Kind.PUNCTUATION and node.text in STOPS:
            return None
        if node.kind is Kind.VERB and node.cls not in _MUTE:
            made = lexicon.types.get((node.cls, "money"))
            if made is not None and made[0] == "amount":
                return made
        if node.kind is Kind.NOUN and node.cls in _TELLING:
            return lexicon.types[("-", node.cls)]
    return None


def _speaks_of_money(nodes: Sequence[Node], i: int) -> bool:
    """Whether the topic of the clause is money: 涉案资金止付6.4亿、冻结3.1亿."""
    for node in reversed(nodes[max(0, i - _TOPIC) : i]):
        if is_break(node):
            return False
        if node.phrase is not None:
            return node.phrase.money
        if node.kind is Kind.NOUN:
            return node.cls in _MONEY_NOUNS
    return False


def read_as_money(
    folded: str, nodes: Sequence[Node], i: int, clause: Clause, lexicon: Lexicon
) -> None:
    """获利80余万, 涉案28亿, 主体公司挨罚68万: a sum without its 元, told by its verb or noun."""
    phrase = nodes[i].phrase
    assert phrase is not None
    number = phrase.number
    # 把老人的6万块夺了回来: no pieces, where nothing is named.
    pieces = phrase.unit == _PIECES and clause.noun is None and nodes[i - 1].kind is not Kind.NOUN
    unit = phrase.unit if not pieces else None
    if phrase.money or unit is not None or number.value is None or number.value < _PRICE:
        return
    if number.kind not in ("integer", "decimal"):
        return
    if not any(char in "千万亿" for char in folded[number.core_start : number.core_end]):
        return
    noun = clause.noun.cls if clause.noun is not None else None
    verb = clause.verb.cls if clause.verb is not None and clause.how != "carried" else None
    unknown = unknown_verb(nodes, clause.first)
    root = lexicon.guess(unknown.text) if unknown is not None and noun is None else None
    told = noun in _MONEY_NOUNS if noun is not None else verb in _MONEY_VERBS
    if noun is None and not told:
        told = _speaks_of_money(nodes, i)
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    # 繳款31萬現金: what the number stands before is money.
    told = told or (following is not None and following.cls in ("cash", "fund"))
    if told or root in _MONEY_VERBS or pieces:
        phrase.money, phrase.plain = True, True
        phrase.unit, phrase.unit_class = "CNY", "money"
