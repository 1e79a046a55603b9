"""What overrules the type that a number's verb and noun give it.

`decide` looks a verb and a noun up. What stands around may tell more: money in a frozen account
is frozen, what lies in a car that officers stop is seized, people whom nobody caught are victims.
Each correction looks at one such thing; they are asked in order, and each sees what the one before
made of the number.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netcrime_ie.facts.carry import list_type
from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.decide import object_class
from netcrime_ie.facts.drafts import Last, Memory
from netcrime_ie.facts.grammar import CRIME
from netcrime_ie.facts.guesses import UNSURE, guess_type
from netcrime_ie.facts.nodes import ENUMERATION, Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.refine import refine
from netcrime_ie.facts.sides import (
    acting_side,
    counts_sufferers,
    is_deceived,
    is_searched,
    named_side,
    none_escaped,
    serves,
)
from netcrime_ie.lexicon import Lexicon

Made = tuple[str, str] | None
"""Family and type; None where nothing tells."""

# What a noun alone makes of a number: a list may say more.
_OPEN = (None, ("case", "other"), ("person", "other"))
# Before a number of times that says how often something was done.
_TIMES_MARKS = frozenset(("分", "先后", "前后", "陆续", "多次", "连续", "共分", "累计"))
# Verbs that name a kind of case: 勒索885宗.
_NAMES_CASES = frozenset(("cheat", "transact"))
# Verbs of money that nobody has paid yet.
_DEMANDS = frozenset(
    ("索要", "索取", "索赔", "索要好处", "悬赏", "奖励", "借", "借款", "贷款", "欠款")
)
# What somebody does with the money that he parts with: 汇出, 转入, 提取.
_PAYING = frozenset(("owe", "transact", "move", "act"))
# What a sum in a frozen account is by its noun alone.
_HELD = (("amount", "involved"), ("amount", "other"))
_PART_OF_SUM = frozenset("其中 剩下 剩余 其余 余下 另外 余下的 剩下的".split())
_BALANCES = frozenset(
    "存款 结余 余额 结存 账面余额 账户余额 卡内余额 户口结余 余款 存款余额".split()
)
_INSIDE = frozenset(("里头", "里面", "内", "里", "内有", "存有", "其中", "账上", "卡内", "户内"))
_ABOUT_SUMS = frozenset(("涉款", "涉资", "涉案金额", "涉案款项", "涉案资金", "涉及金额"))
# What people are whom nothing names.
_NOBODY_YET = (None, ("person", "other"))
# What people are of whom their noun alone tells: 赌客28人一个也没跑成.
_AT_LARGE = (*_NOBODY_YET, ("measure", "crime_scale"), ("measure", "victim"))
# What a payment is where nobody is cheated.
_PAID = (("amount", "other"), ("amount", "involved"))
FUNDS = frozenset(("fund", "cash", "involved_money", "gain_money", "sum"))
# Hong Kong and Macao.
_RECORDED = frozenset(("81", "82"))


@dataclass(slots=True)
class Number:
    """A number in its clause, and what stands around it.

    Attributes:
        folded: The folded text.
        nodes: The row that its clause was read in, without what stands in brackets.
        i: Its index there.
        every: The whole sentence.
        at: Its index there.
        clause: What governs it and what it counts.
        phrase: The number with its unit.
        words: The text of its clause.
        last: The number before it that hands its clause on.
        memory: What the text told before.
        lexicon: Verbs, nouns and types.
    """

    folded: str
    nodes: Sequence[Node]
    i: int
    every: Sequence[Node]
    at: int
    clause: Clause
    phrase: Phrase
    words: str
    last: Last | None
    memory: Memory
    lexicon: Lexicon

    @property
    def thing(self) -> str:
        """The class of what it counts."""
        return object_class(self.clause, self.phrase, self.words)

    @property
    def is_bare(self) -> bool:
        """Whether it has no unit: 抓获6, not 抓获6人."""
        return self.phrase.unit is None and not self.phrase.money and not self.phrase.shared


def _of_list(number: Number, made: Made) -> Made:
    """诈骗罪593人、盗窃罪210人: the second item is what the first is."""
    if made in _OPEN and number.clause.verb is None:
        return list_type(number.clause, number.phrase, number.last) or made
    return made


def _told_before(number: Number, made: Made) -> Made:
    """抓获逃犯69名。这69名…: the same number again."""
    open_ = made in UNSURE or made == _OPEN[1]
    if open_ and (number.clause.verb is None or number.clause.how == "carried"):
        return number.memory.repeated(number.phrase) or made
    return made


def _of_its_verb(number: Number, made: Made) -> Made:
    """查处酒驾12起,…查处9: a bare number is what its verb made before."""
    clause = number.clause
    alone = number.is_bare and clause.noun is None and clause.how == "before"
    if alone and clause.verb is not None:
        return number.memory.made.get(clause.verb.cls, made)
    return made


def _recorded(number: Number, made: Made) -> Made:
    """去年勒索案885宗: in Hong Kong the police publish what was reported to them."""
    verb = number.clause.verb
    told = verb is not None and verb.cls not in _NAMES_CASES
    if made == ("case", "other") and not told and number.memory.region in _RECORDED:
        return "case", "received"
    return made


def _next_offence(number: Number, made: Made) -> Made:
    """查处超员3起,非法改装车辆2起: the verb of a crime only names the next kind."""
    last = number.last
    if made == ("case", "other") and _is_next_offence(number.every, number.at, number.clause, last):
        assert last is not None
        return last.fact.family, last.fact.type
    return made


def _refined(number: Number, made: Made) -> Made:
    """What the words of the clause say beside verb and noun (`refine.py`)."""
    return refine(made, number.clause, number.phrase, number.folded, number.memory.region)


def _in_frozen(number: Number, made: Made) -> Made:
    """冻结账户2178个,内有资金1.15亿元"""
    if made in _HELD and _held_in_frozen(number.clause, number.last, number.every, number.at):
        return "amount", "frozen"
    return made


def _found_in_search(number: Number, made: Made) -> Made:
    """货车被截停,夹层藏有芯片2600粒; 民警破门,保险柜里码着现金91万元"""
    clause = number.clause
    if made == ("measure", "crime_scale") and is_searched(number.nodes, number.i, clause.verb):
        return "measure", "seized"
    cash = clause.noun is not None and clause.noun.cls == "cash"
    if made == ("amount", "involved") and cash and _lies_open(number.nodes, number.i, clause.verb):
        return "amount", "seized"
    return made


def _sum_of_taken(number: Number, made: Made) -> Made:
    """检获的投注纪录涉款4亿元: what was taken already is only said to be about a sum."""
    clause = number.clause
    if made != ("amount", "seized") or clause.verb is None or clause.how != "before":
        return made
    told = clause.noun is not None and clause.noun.text in _ABOUT_SUMS
    taken = number.folded.startswith("的", clause.verb.end)
    return ("amount", "involved") if told and taken else made


def _none_escaped(number: Number, made: Made) -> Made:
    """赌客28人一个也没跑成"""
    if made in _AT_LARGE and none_escaped(number.folded, number.phrase):
        return "person", "captured"
    return made


def _sufferers(number: Number, made: Made) -> Made:
    """先后有41人被骗"""
    clause = number.clause
    if made in _NOBODY_YET and clause.noun is None:
        suffered = counts_sufferers(number.nodes, number.i, clause.verb)
        return ("measure", "victim") if suffered else made
    return made


def _services(number: Number, made: Made) -> Made:
    """为群众办理业务300件 is what officers do, though offenders 办理 as well."""
    if made == ("measure", "crime_scale") and serves(number.nodes, number.i, number.clause.verb):
        thing = number.thing
        return number.lexicon.decide("act", "none" if thing == "victim" else thing)
    return made


def _acts(number: Number, made: Made) -> Made:
    """分17次取走筹码"""
    if _counts_acts(number.nodes, number.i, number.clause):
        officers = acting_side(number.nodes, number.i) == "officers"
        return made if officers else ("measure", "crime_scale")
    return made


def _paid(number: Number, made: Made) -> Made:
    """骗走3.2万元。其中2.9万元买成了点卡; 张某按指示汇款98万元"""
    if made in _PAID:
        lost = _lost_whole(number.every, number.at, number.clause, number.phrase, number.memory)
        made = lost or made
    if made in _PAID and _pays(number.clause) and is_deceived(number.nodes, number.i):
        return "amount", "loss"
    return made


def _guessed(number: Number, made: Made) -> Made:
    """加罚 is 罚: where no list knows the verb its root tells (`guesses.py`)."""
    clause = number.clause
    if made in UNSURE and (clause.how != "carried" or clause.verb is None):
        nodes, i = number.nodes, number.i
        return guess_type(nodes, i, clause, number.thing, made, number.lexicon) or made
    return made


def _next_sum(number: Number, made: Made) -> Made:
    """罚款5万及7万澳门元"""
    last = number.last
    if made in UNSURE and last is not None and _is_next_sum(number.every, number.at, last):
        return last.fact.family, last.fact.type
    return made


CORRECTIONS: tuple[Callable[[Number, Made], Made], ...] = (
    _of_list,
    _told_before,
    _of_its_verb,
    _recorded,
    _next_offence,
    _refined,
    _in_frozen,
    _found_in_search,
    _sum_of_taken,
    _none_escaped,
    _sufferers,
    _services,
    _acts,
    _paid,
    _guessed,
    _next_sum,
)


def corrected(number: Number, made: Made) -> Made:
    """What a number is, of what its verb and noun made it."""
    for correction in CORRECTIONS:
        made = correction(number, made)
    return made


def _lies_open(nodes: Sequence[Node], i: int, verb: Node | None) -> bool:
    """Whether cash lies somewhere when officers come: 面袋里装着现金19万元."""
    if verb is None or verb.cls != "hold":
        return False
    return is_searched(nodes, i, verb) or named_side(nodes, i) in ("", "officers")


def _pays(clause: Clause) -> bool:
    """Whether nothing but a payment governs a sum: 先交保证金9800元, 把98万元汇入指定账户."""
    verb = clause.verb
    if clause.noun is not None and clause.noun.cls in ("value", "involved_money"):
        return False
    return verb is None or (verb.cls in _PAYING and verb.text not in _DEMANDS)


def _lost_whole(
    nodes: Sequence[Node], i: int, clause: Clause, phrase: Phrase, memory: Memory
) -> tuple[str, str] | None:
    """What became of the sum that a part of it divides: 骗走3.2万元。其中2.9万元买成了点卡."""
    if not phrase.money or (clause.verb is not None and clause.verb.cls not in CRIME):
        return None
    if clause.noun is not None and clause.noun.cls not in FUNDS:
        return None
    marked = any(node.text in _PART_OF_SUM for node in nodes[max(0, i - 3) : i])
    total = memory.nearest.get("money") if marked else None
    if total is None:
        return None
    value, part = total.phrase.number.value, phrase.number.value
    if value is None or part is None or value <= part:
        return None
    return (total.family, total.type) if total.type in ("loss", "recovered") else None


def _counts_acts(nodes: Sequence[Node], i: int, clause: Clause) -> bool:
    """Whether a number of times stands before its verb: 分17次取走, 先后四次交到."""
    phrase = nodes[i].phrase
    if phrase is None or phrase.unit_class != "times" or i == 0 or clause.how == "before":
        return False
    return nodes[i - 1].text in _TIMES_MARKS


def _held_in_frozen(clause: Clause, last: Last | None, every: Sequence[Node], at: int) -> bool:
    """Whether money lies in accounts just frozen: 冻结账户2178个,内有资金1.15亿元."""
    if last is None or last.fact.type != "frozen" or clause.noun is None:
        return False
    held = clause.verb is None or clause.how == "carried"
    if clause.noun.text in _BALANCES:
        # 冻结账户65个,涉及存款439万元
        return held or (clause.verb is not None and clause.verb.cls in ("involve", "hold"))
    if held and clause.noun.cls == "cash":
        # 冻结账户33个,里头有钱款418万元; but …,现金8万元 was found elsewhere.
        return any(node.text in _INSIDE for node in every[last.index + 1 : at])
    return held and clause.noun.cls == "fund"


def _is_next_offence(nodes: Sequence[Node], i: int, clause: Clause, last: Last | None) -> bool:
    """Whether a crime's verb only names the next kind of a list: 超员3起,非法改装车辆2起."""
    verb = clause.verb
    if last is None or verb is None or verb.cls not in CRIME or clause.how != "before":
        return False
    phrase = nodes[i].phrase
    same = phrase is not None and phrase.unit == last.fact.unit and last.fact.family == "case"
    between = nodes[last.index + 1 : i]
    begins = bool(between) and between[0].text in (",", ENUMERATION)
    return (
        same
        and last.index >= 0
        and begins
        and all(
            node.kind in (Kind.NOUN, Kind.WORD) or node.text in ENUMERATION or node.cls in CRIME
            for node in between[1:]
        )
    )


def _is_next_sum(nodes: Sequence[Node], i: int, last: Last) -> bool:
    """Whether a sum stands right behind the one before in a list: 5万及7万澳门元."""
    phrase = nodes[i].phrase
    listed = last.index == i - 2 and nodes[i - 1].text in ("、", "和", "及", "与")
    return listed and phrase is not None and phrase.money and last.fact.phrase.money
