"""The fact engine: every quantity of a sentence becomes a fact or gets a role."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from netcrime_ie.facts.articles import article_role
from netcrime_ie.facts.carry import part_type, take_over, zipped
from netcrime_ie.facts.clause import Clause, analyse
from netcrime_ie.facts.context import Context, Cues
from netcrime_ie.facts.corrections import FUNDS, Number, corrected
from netcrime_ie.facts.decide import NEUTRAL, decide
from netcrime_ie.facts.drafts import (
    BREAKDOWN_RULE,
    GENDER_RULE,
    FactDraft,
    Last,
    Linked,
    Memory,
)
from netcrime_ie.facts.grammar import CRIME, REACH, TAKING, all_bounds
from netcrime_ie.facts.guesses import read_as_money
from netcrime_ie.facts.labels import gender_of_total, offence_part
from netcrime_ie.facts.leftovers import leftover_role, loose_role, pronoun_role
from netcrime_ie.facts.nodes import ENUMERATION, Kind, Node
from netcrime_ie.facts.passives import find_topic_verb
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.refine import compared_type
from netcrime_ie.facts.roles import role_of
from netcrime_ie.facts.rows import is_rest, row_type, silent_rows
from netcrime_ie.facts.sides import (
    acting_side,
    offender_acts,
)
from netcrime_ie.facts.told import Told
from netcrime_ie.lexicon import Lexicon

# Who takes without being an officer.
_NO_OFFICERS = ("people", "others")
_HEADS = frozenset(("人", "名"))
_LARGE = frozenset("千万亿")


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
        named = clause.noun is not None and clause.noun.cls not in FUNDS
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
        shared = gender or divided or compared
        found = shared or decide(clause, phrase, text, self._lexicon, crime_side)
        in_row = row_type(every, at, clause, found, memory) if shared is None else None
        found, divided = in_row or found, divided or in_row
        number = Number(
            folded, nodes, i, every, at, clause, phrase, text, last, memory, self._lexicon
        )
        found = corrected(number, found)
        if found is None:
            return None
        if number.is_bare and clause.how == "carried":
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
