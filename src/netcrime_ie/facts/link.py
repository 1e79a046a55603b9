"""The fact engine: every quantity of a sentence becomes a fact or gets a role."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from netcrime_ie.facts.articles import article_role
from netcrime_ie.facts.carry import list_type, part_type, take_over, zipped
from netcrime_ie.facts.clause import Clause, analyse
from netcrime_ie.facts.context import Context, Cues
from netcrime_ie.facts.decide import NEUTRAL, decide, object_class
from netcrime_ie.facts.drafts import (
    BREAKDOWN_RULE,
    GENDER_RULE,
    FactDraft,
    Last,
    Linked,
    Memory,
)
from netcrime_ie.facts.grammar import CRIME, REACH, TAKING, all_bounds
from netcrime_ie.facts.guesses import UNSURE, guess_type, read_as_money
from netcrime_ie.facts.labels import gender_of_total, offence_part
from netcrime_ie.facts.leftovers import leftover_role, loose_role, pronoun_role
from netcrime_ie.facts.nodes import ENUMERATION, Kind, Node
from netcrime_ie.facts.passives import find_topic_verb
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.refine import compared_type, refine
from netcrime_ie.facts.roles import role_of
from netcrime_ie.facts.rows import is_rest, row_type, silent_rows
from netcrime_ie.facts.sides import (
    acting_side,
    counts_sufferers,
    is_deceived,
    is_searched,
    named_side,
    none_escaped,
    offender_acts,
    serves,
)
from netcrime_ie.facts.told import Told
from netcrime_ie.lexicon import Lexicon

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
# Who takes without being an officer.
_NO_OFFICERS = ("people", "others")
# What a sum in a frozen account is by its noun alone.
_HELD = (("amount", "involved"), ("amount", "other"))
_PART_OF_SUM = frozenset("其中 剩下 剩余 其余 余下 另外 余下的 剩下的".split())
_BALANCES = frozenset(
    "存款 结余 余额 结存 账面余额 账户余额 卡内余额 户口结余 余款 存款余额".split()
)
_INSIDE = frozenset(("里头", "里面", "内", "里", "内有", "存有", "其中", "账上", "卡内", "户内"))
# What people are whom nothing names.
_NOBODY_YET = (None, ("person", "other"))
# What people are of whom their noun alone tells: 赌客28人一个也没跑成.
_AT_LARGE = (*_NOBODY_YET, ("measure", "crime_scale"), ("measure", "victim"))
# What a payment is where nobody is cheated.
_PAID = (("amount", "other"), ("amount", "involved"))
_FUNDS = frozenset(("fund", "cash", "involved_money", "gain_money", "sum"))
_HEADS = frozenset(("人", "名"))
_LARGE = frozenset("千万亿")
# Hong Kong and Macao.
_RECORDED = frozenset(("81", "82"))


class Linker:
    """Links quantities to what they count, with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.cues = Cues(lexicon)

    def link(self, folded: str, nodes: Sequence[Node], memory: Memory) -> Linked:
        """Read one sentence.

        Args:
            folded: The folded text.
            nodes: The sentence.
            memory: What the sentences before hand on; updated.
        """
        linked = Linked([], {})
        last = memory.last
        aside: Last | None = None
        contexts: dict[int, Context] = {}
        quantities = [i for i, node in enumerate(nodes) if node.kind is Kind.QUANTITY]
        if not quantities:
            return linked
        bounds = all_bounds(nodes)
        _share_classifiers(nodes, quantities)
        _share_in_brackets(nodes, quantities)
        topic = find_topic_verb(nodes) or memory.deictic(nodes)
        told = Told(folded, nodes[0].start, nodes[-1].end, self.cues)
        for i in quantities:
            node = nodes[i]
            if node.phrase is None:
                continue
            context = Context(folded, node.phrase, nodes, i, bounds[i], self.cues, told)
            role = role_of(context) or _goes_on_rate(nodes, i, linked.roles)
            if role is None:
                contexts[i] = context
            else:
                linked.roles[i] = role
        # A number that is no fact is a word like any other to the clauses of the rest.
        plain = list(nodes)
        for i in linked.roles:
            node = nodes[i]
            plain[i] = Node(Kind.WORD, node.start, node.end, node.text, "m", depth=node.depth)
        outer_row, outer_index = plain, {}
        outer_bounds = bounds
        if contexts and any(node.depth for node in plain):
            outer = [(i, node) for i, node in enumerate(plain) if node.depth == 0]
            outer_row = [node for _, node in outer]
            outer_index = {i: k for k, (i, _) in enumerate(outer)}
            outer_bounds = all_bounds(outer_row)
        memory.rows = silent_rows(plain, contexts, memory.begun)
        for i, context in contexts.items():
            phrase = context.phrase
            # 抓获冯某(29岁,本科学历)等12人: what stands in brackets does not part verb and number.
            k = outer_index.get(i, -1)
            row, k, reach = (outer_row, k, outer_bounds[k]) if k >= 0 else (plain, i, bounds[i])
            # 市值分别为1600万元和720万元: the second is what the first is.
            paired = aside is not None and _is_second(plain, i, aside.index)
            shared = aside if paired else last
            clause = self._clause(row, k, reach, shared, plain, i)
            if (
                topic is not None
                and (clause.verb is None or _is_attribute(clause, row))
                and self._fits_topic(topic, clause, phrase)
            ):
                # 被查扣的农资里,假劣化肥有2130吨
                clause = replace(clause, verb=topic, how="topic")
            read_as_money(folded, row, k, clause, self._lexicon)
            role = (
                article_role(context, clause)
                or loose_role(context, clause)
                or pronoun_role(context, clause, self._lexicon.types)
            )
            if role == ("pronoun", "pronoun") and i in memory.rows and is_rest(plain, i):
                # 其余八人为骨干; 其余八人共获利33万元 has a verb of its own.
                role = role if clause.verb is not None and clause.verb.cls in CRIME else None
            if role is not None:
                linked.roles[i] = role
                if role[0] == "vague" and clause.how == "before":
                    # 查获一批手机,共计86部: the vague number hands its verb on.
                    vague = self._draft(
                        folded, row, k, reach, clause, last, memory, linked.facts, plain, i
                    )
                    last = Last(i, clause, vague) if vague is not None else last
                continue
            draft = self._draft(
                folded, row, k, reach, clause, shared, memory, linked.facts, plain, i
            )
            if draft is None:
                linked.roles[i] = leftover_role(context, clause)
                continue
            draft.index, draft.noun = i, clause.noun
            linked.facts.append(draft)
            if last is None or not (paired or _is_aside(clause, draft, last)):
                last, aside = Last(i, clause, draft), None
            else:
                aside = Last(i, clause, draft)
            if draft.rule != BREAKDOWN_RULE:
                memory.remember(draft)
            else:
                memory.recount(draft)
                memory.begun.add(draft.unit or "")
        memory.close(last)
        return linked

    def _clause(
        self,
        nodes: Sequence[Node],
        i: int,
        bounds: tuple[int, int],
        last: Last | None,
        every: Sequence[Node],
        at: int,
    ) -> Clause:
        clause = zipped(nodes, i, bounds, analyse(nodes, i, bounds, self._knows))
        return take_over(nodes, i, clause, last, every, at)

    def _fits_topic(self, topic: Node, clause: Clause, phrase: Phrase) -> bool:
        """Whether a topic may govern a number: any thing, and a sum that nothing names.

        判令退赔:王某32万元,李某17万元; 冻结:涉案资金320万元
        """
        if not phrase.money:
            return True
        made = self._lexicon.types.get((topic.cls, "money"))
        named = clause.noun is not None and clause.noun.cls not in _FUNDS
        return made is not None and not named

    def _knows(self, verb: str, thing: str) -> bool:
        return (verb, thing) in self._lexicon.types

    def _draft(
        self,
        folded: str,
        nodes: Sequence[Node],
        i: int,
        bounds: tuple[int, int],
        clause: Clause,
        last: Last | None,
        memory: Memory,
        facts: Sequence[FactDraft],
        every: Sequence[Node],
        at: int,
    ) -> FactDraft | None:
        phrase = nodes[i].phrase
        assert phrase is not None
        target = _target(nodes, i, clause)
        low, _ = bounds
        # 督办的6起案件已侦破4起: what stands before another number is said of that.
        own = next((k for k in range(i - 1, low - 1, -1) if nodes[k].phrase is not None), low)
        text = folded[nodes[own].start : nodes[clause.last].end]
        if clause.how == "after" and clause.verb is not None:
            text += folded[phrase.end : clause.verb.end + 4]
        verb = clause.verb
        reports = memory.reports.get(phrase.unit or "")
        if verb is not None and verb.cls in ("receive", "conclude") and clause.noun is None:
            # 受理举报13万件。两区分别受理5.2万件
            clause = replace(clause, noun=reports)
        crime_side = verb is not None and verb.cls in NEUTRAL and offender_acts(nodes, verb, i)
        takes = verb is not None and verb.cls == "take"
        side = acting_side(nodes, i) if takes else ""
        if side in _NO_OFFICERS or (takes and side != "officers" and phrase.money):
            # 64位老客户掏出1.03亿, 科技公司扒走简历2.1亿份
            crime_side = True
        gender = _gender_split(nodes, i, clause, last) or gender_of_total(nodes, i, memory)
        divided = offence_part(every, at, clause, facts, memory)
        divided = divided or part_type(every, at, clause, facts, memory, self._lexicon.types)
        compared = compared_type(nodes, i, clause, facts, memory)
        found = gender or divided or compared
        found = found or decide(clause, phrase, text, self._lexicon, crime_side)
        shared = gender or divided or compared
        in_row = row_type(every, at, clause, found, memory) if shared is None else None
        found, divided = in_row or found, divided or in_row
        if found in _OPEN and clause.verb is None:
            found = list_type(clause, phrase, last) or found
        if found in (*UNSURE, _OPEN[1]) and (verb is None or clause.how == "carried"):
            found = memory.repeated(phrase) or found
        bare = phrase.unit is None and not phrase.money and not phrase.shared
        if bare and clause.noun is None and clause.how == "before" and clause.verb is not None:
            found = memory.made.get(clause.verb.cls, found)
        told = clause.verb is not None and clause.verb.cls not in _NAMES_CASES
        if found == ("case", "other") and not told and memory.region in _RECORDED:
            # 去年勒索案885宗: there the police publish what was reported to them.
            found = ("case", "received")
        if found == ("case", "other") and _is_next_offence(every, at, clause, last):
            # 查处超员3起,非法改装车辆2起
            assert last is not None
            found = (last.fact.family, last.fact.type)
        found = refine(found, clause, phrase, folded, memory.region)
        if found in _HELD and _held_in_frozen(clause, last, every, at):
            found = ("amount", "frozen")
        if found == ("measure", "crime_scale") and is_searched(nodes, i, clause.verb):
            # 货车被截停,夹层藏有芯片2600粒
            found = ("measure", "seized")
        cash = clause.noun is not None and clause.noun.cls == "cash"
        if found == ("amount", "involved") and cash and _lies_open(nodes, i, clause.verb):
            # 民警破门,保险柜里码着现金91万元
            found = ("amount", "seized")
        if found in _AT_LARGE and none_escaped(folded, phrase):
            found = ("person", "captured")
        if found in _NOBODY_YET and clause.noun is None and counts_sufferers(nodes, i, verb):
            found = ("measure", "victim")
        if found == ("measure", "crime_scale") and serves(nodes, i, clause.verb):
            thing = object_class(clause, phrase, text)
            found = self._lexicon.decide("act", "none" if thing == "victim" else thing)
        if _counts_acts(nodes, i, clause) and acting_side(nodes, i) != "officers":
            # 分17次取走筹码
            found = ("measure", "crime_scale")
        if found in _PAID and (whole := _lost_whole(every, at, clause, phrase, memory)):
            found = whole
        if found in _PAID and _pays(clause) and is_deceived(nodes, i):
            found = ("amount", "loss")
        if found in UNSURE and (clause.how != "carried" or clause.verb is None):
            thing = object_class(clause, phrase, text)
            found = guess_type(nodes, i, clause, thing, found, self._lexicon) or found
        if found in UNSURE and last is not None and _is_next_sum(every, at, last):
            found = (last.fact.family, last.fact.type)
        if found is None:
            return None
        if bare and clause.how == "carried":
            following = nodes[i + 1] if i + 1 < len(nodes) else None
            if following is None or following is not clause.noun:
                return None
        start = min(nodes[clause.first].start, phrase.start)
        if clause.how == "before" and clause.verb is not None:
            at = next((k for k in range(i, low - 1, -1) if nodes[k] is clause.verb), i)
            # Of an enumeration only the first item's quote takes in the verb.
            if not any(node.kind is Kind.QUANTITY for node in nodes[at : clause.first]):
                start = min(start, clause.verb.start)
        end = max(phrase.end, nodes[clause.last].end if not clause.noun_left else phrase.end)
        if clause.how == "after" and clause.verb is not None:
            end = max(end, clause.verb.end)
        name = (
            clause.verb.cls
            if clause.verb is not None
            else (clause.noun.cls if clause.noun is not None else "part")
        )
        return FactDraft(
            phrase,
            found[0],
            found[1],
            start,
            end,
            target,
            GENDER_RULE if gender else BREAKDOWN_RULE if divided else f"{clause.how}:{name}",
            i,
            clause.how,
            clause.verb,
        )


def _goes_on_rate(
    nodes: Sequence[Node], i: int, roles: dict[int, tuple[str, str]]
) -> tuple[str, str] | None:
    """Whether a number goes on with a list of averages: 日均投入警力350人次、警车42辆次."""
    phrase = nodes[i].phrase
    if phrase is None or phrase.unit is None:
        return None
    k = i - 1
    while k >= 0 and (nodes[k].kind is Kind.NOUN or nodes[k].cls[:1] in ("n", "b")):
        k -= 1
    if k < 1 or nodes[k].text not in (ENUMERATION, "和", "及"):
        return None
    before = nodes[k - 1].phrase
    averaged = roles.get(k - 1) == ("rate", "unit_price")
    return roles[k - 1] if averaged and before is not None and before.unit else None


def _is_attribute(clause: Clause, nodes: Sequence[Node]) -> bool:
    """Whether an offender's verb only names the thing behind it: 这批书里,盗版图书6.9万册."""
    verb = clause.verb
    if verb is None or verb.cls not in CRIME:
        return False
    if clause.how in ("summed", "carried"):
        return True
    first = nodes[clause.first]
    return (
        clause.how == "before"
        and clause.noun_left
        and (verb.end == first.start or first.start < verb.end)
    )


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
    if clause.noun is not None and clause.noun.cls not in _FUNDS:
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


def _share_classifiers(nodes: Sequence[Node], quantities: Sequence[int]) -> None:
    """Let the numbers of a list share the classifier of the last: 3218、3051、2821起."""
    for i in reversed(quantities):
        phrase = nodes[i].phrase
        gender = nodes[i + 1].text if i + 1 < len(nodes) else ""
        if phrase is not None and phrase.unit is None and gender in ("男", "女", "男女"):
            # 拘捕十男三女: people without a classifier.
            phrase.unit_class, phrase.shared = "person", True
            continue
        people = nodes[i + 1].phrase if i + 1 < len(nodes) else None
        if phrase is not None and phrase.unit == "件" and people is not None:
            # 查获诈欺1088件1149人: what people follow at once are cases.
            phrase.unit_class = "case" if people.unit in _HEADS else phrase.unit_class
        after = nodes[i + 2].phrase if i + 2 < len(nodes) else None
        if phrase is None or after is None or nodes[i + 1].text not in ("、", "和", "及", "与"):
            continue
        counted = after.unit is not None or after.shared
        plain = phrase.unit is None and phrase.number.kind in ("integer", "decimal")
        if plain and after.money and not phrase.money and nodes[i].text[-1] in _LARGE:
            # 5万及7万澳门元
            phrase.money, phrase.unit, phrase.unit_class = True, after.unit, "money"
            continue
        if plain and counted and not after.money and after.number.kind == phrase.number.kind:
            phrase.unit_class, phrase.shared = after.unit_class, True


def _share_in_brackets(nodes: Sequence[Node], quantities: Sequence[int]) -> None:
    """Let bare numbers in brackets share the unit of the total that they add up to.

    破案167起(刑侦大队58,网安大队21,各派出所88)
    """
    for total, opened in pairwise(quantities):
        whole = nodes[total].phrase
        if whole is None or whole.unit is None or whole.money or nodes[total + 1].text != "(":
            continue
        parts: list[Phrase] = []
        for node in nodes[opened : opened + REACH]:
            if node.text == ")":
                break
            if node.phrase is not None and node.depth > nodes[total].depth:
                parts.append(node.phrase)
        bare = len(parts) > 1 and all(p.unit is None and not p.money for p in parts)
        if bare and sum(p.number.value or 0 for p in parts) == whole.number.value:
            for part in parts:
                part.unit_class, part.shared = whole.unit_class, True


def _gender_split(
    nodes: Sequence[Node], i: int, clause: Clause, last: Last | None
) -> tuple[str, str] | None:
    """358男167女 divides the people just counted, whatever was done to them."""
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    if last is None or following is None or following.text not in ("男", "女"):
        return None
    if last.fact.family == "person" or last.fact.type == "victim":
        return (last.fact.family, last.fact.type)
    return None


def _is_second(nodes: Sequence[Node], i: int, first: int) -> bool:
    """Whether two sums stand side by side: 1600万元和720万元."""
    phrases = (nodes[i].phrase, nodes[first].phrase)
    money = all(phrase is not None and phrase.money for phrase in phrases)
    return money and first == i - 2 and nodes[i - 1].text in ("和", "及", "、", "与")


def _is_aside(clause: Clause, draft: FactDraft, last: Last) -> bool:
    """Whether a number only describes what was just told: 扣查冻品101吨,价值290万元,车辆7辆.

    缴获印章1346枚,涉及高校23所,假文凭2900本
    """
    taken = last.clause.verb is not None and last.clause.verb.cls in TAKING
    involved = clause.verb is not None and clause.verb.cls == "involve" and clause.how == "before"
    if involved and taken and last.fact.family == "measure" and not draft.phrase.money:
        return True
    valued = clause.noun is not None and clause.noun.cls == "value"
    return clause.how == "bare" and draft.phrase.money and valued


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


def _target(nodes: Sequence[Node], i: int, clause: Clause) -> tuple[int, int] | None:
    """Where the thing counted is written: from the verb or the last break to the head noun."""
    noun = clause.noun
    if noun is None and i > 0 and nodes[i - 1].kind is Kind.WORD:
        # A thing that no list knows, named right before its number: 假户口本3本.
        noun, clause = nodes[i - 1], replace(clause, noun_left=True, first=i - 1)
    if noun is None or not (nodes[clause.first].start <= noun.start <= nodes[clause.last].end):
        return None
    if not clause.noun_left:
        phrase = nodes[i].phrase
        assert phrase is not None
        return (phrase.end, noun.end)
    first = clause.first
    while first > 0:
        node = nodes[first - 1]
        if node.kind is Kind.PUNCTUATION and node.text not in "“”·":
            break
        if node.kind in (Kind.VERB, Kind.QUANTITY, Kind.AGENCY, Kind.DATE, Kind.FUNCTION):
            break
        first -= 1
    return (nodes[first].start, noun.end)
