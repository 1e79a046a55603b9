"""People caught, and what became of them: 抓获14人…9人被批捕,3人取保候审; 至此,14人悉数落网."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.scope.measure import CAUGHT, is_exact, measure_of, size_of, value_of
from netcrime_ie.scope.words import SHORTENED

# A sum of fewer may be chance; so may one of many parts.
_SMALLEST = 5
_MOST_PARTS = 8
# The stages of the procedure that people caught together are divided by.
_STAGES = frozenset(
    ("criminal_detention", "arrested", "bail", "compulsory", "admin_detention", "admin_penalty",
     "prosecuted", "other", "warned")
)  # fmt: skip
_CAUGHT = frozenset(("captured", "prosecuted", "sentenced"))
_ALL = re.compile(
    "至此|无一漏网|无一逃脱|悉数|全部|一网打尽|全数|先后|相继|陆续|均已?(?:落网|到案|归案)"
)
_COUNTED = re.compile("累计|共计|合计|总计|总共|全案|共")
_WORDS = 10
_STOP = re.compile("[。!?\n]")
_CLAUSE_END = re.compile("[,。;!?\n]")
_MORE = re.compile("又|再|还|另")
_CLAUSE = 40
# 对176人刑事拘留, 在内的9人 go back to nobody.
_OBJECT = frozenset(("对", "将", "把", "的", "该", "这"))


def link_stages(folded: str, facts: Sequence[FactDraft], told: Sequence[FactDraft]) -> None:
    """Set ``part_of`` of people at several stages, in place.

    They are those caught where they add up: 抓获14人…9人被批捕,另有5人取保候审. Bare numbers
    are some of those as well (抓获7人,2人已被批准逮捕), as long as they do not exceed them.

    Args:
        folded: The folded text.
        facts: The facts of a paragraph.
        told: Those of the paragraphs before, of the same case.
    """
    free = [one for one in facts if one.restates is None and not one.baseline]
    run = [one for one in free if one.type in _STAGES and is_exact(one) and _is_free(one)]
    wholes = reversed([*told, *free]) if 1 < len(run) <= _MOST_PARTS + 1 else ()
    for total in wholes:
        # 26人被移送起诉,检察院对3人不起诉、对23人提起公诉: one of the stages may be the whole.
        parts = [one for one in run if one is not total]
        several = 1 < len(parts) <= _MOST_PARTS and len({fact.type for fact in parts}) > 1
        together = sum((value_of(fact) for fact in parts), Decimal(0))
        if (
            several
            and together >= _SMALLEST
            and _is_caught(total)
            and value_of(total) == together
            and (total not in run or total.start < parts[0].start)
        ):
            for fact in parts:
                fact.part_of = total
            return
    staged = [one for one in free if one.type in _STAGES and _is_free(one)]
    for group in _by_sentence(folded, staged):
        # 8名嫌疑人被取保候审、3人被逮捕 are others than those caught.
        if _is_bare(folded, group[0]):
            _link_bare([one for one in group if _is_bare(folded, one)], [*told, *free])


def _by_sentence(folded: str, facts: Sequence[FactDraft]) -> list[list[FactDraft]]:
    groups: list[list[FactDraft]] = []
    for fact in facts:
        if not groups or _STOP.search(folded, groups[-1][-1].phrase.end, fact.phrase.start):
            groups.append([])
        groups[-1].append(fact)
    return groups


def _link_bare(run: Sequence[FactDraft], told: Sequence[FactDraft]) -> None:
    """Link bare numbers of people to those caught before them."""
    together = sum((size_of(fact) for fact in run), Decimal(0))
    for total in reversed([one for one in told if one.start < run[0].start]):
        if _is_caught(total) and total.type == "captured" and size_of(total) >= together:
            if size_of(total) > max(map(size_of, run)):
                for fact in run:
                    fact.part_of = total
            return


def link_caught(folded: str, facts: Sequence[FactDraft], told: Sequence[FactDraft]) -> None:
    """Set ``part_of`` of people caught one by one whom a last number counts together, in place.

    抓获吴某等4人…夫妇二人被抓…抓获7人。至此,14名嫌疑人无一漏网: who is named is no number.
    """
    # Those who were caught one after another.
    before = [one for one in told if one.type in CAUGHT]
    for i, total in enumerate(facts):
        if i and facts[i - 1].type in CAUGHT:
            before.append(facts[i - 1])
        if not _is_caught(total) or total.restates is not None or value_of(total) < _SMALLEST:
            continue
        if _COUNTED.search(folded, max(0, total.start - _WORDS), total.phrase.start):
            # 抓获37人…再抓5人。全案累计到案42人
            _link_exact(total, before)
        if not _sums_up(folded, total):
            continue
        run = [one for one in before[-_MOST_PARTS:] if _is_free(one) and one.restates is None]
        run = [one for one in run if size_of(one) < size_of(total)]
        together = sum((size_of(one) for one in run), Decimal(0))
        rest = size_of(total) - together
        if len(run) < 2 or rest < 0 or together * 2 < size_of(total):
            continue
        names = set(SHORTENED.findall(folded, run[0].start, total.phrase.start))
        if rest <= len(names):
            for one in run:
                one.part_of = total


def _link_exact(total: FactDraft, before: Sequence[FactDraft]) -> None:
    """Link those caught last who together are exactly the total."""
    run: list[FactDraft] = []
    rest = size_of(total)
    free = (one for one in reversed(before) if _is_free(one) and one.restates is None)
    for one in islice(free, _MOST_PARTS):
        run.append(one)
        rest -= size_of(one)
        if rest <= 0:
            break
    if rest == 0 and len(run) > 1:
        for one in run:
            one.part_of = total


def _sums_up(folded: str, total: FactDraft) -> bool:
    """Whether the sentence of a number says that those are all: 至此,…无一漏网."""
    start, end = total.phrase.start, total.phrase.end
    low = max(folded.rfind(mark, max(0, start - _CLAUSE), start) for mark in "。;\n")
    stop = _CLAUSE_END.search(folded, end, end + _CLAUSE)
    high = stop.start() if stop else end + _CLAUSE
    before = folded[max(low, start - _CLAUSE, 0) : start]
    if _MORE.search(re.split("[,。;]", before)[-1]):
        # 又在两地抓到代理商11名: more of them.
        return False
    return _ALL.search(before + folded[end:high]) is not None


def _is_caught(fact: FactDraft) -> bool:
    return fact.family == "person" and fact.type in _CAUGHT and fact.part_of is None


def _is_free(fact: FactDraft) -> bool:
    return fact.part_of is None and fact.family == "person" and measure_of(fact) == "person"


def _is_bare(folded: str, fact: FactDraft) -> bool:
    """Whether a number leaves out who is meant: 2人已被批准逮捕, 羁押吴某等9人."""
    before = folded[max(0, fact.phrase.start - 1) : fact.phrase.start]
    if fact.type == "other" or before in _OBJECT:
        return False
    return before == "等" or (fact.how == "after" and fact.noun is None)
