"""Changes against another period: 受理3326起,同比上升28.5%."""

from collections.abc import Mapping, Sequence

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.comparisons import COUNTING, Comparison, comparisons_of
from netcrime_ie.scope.measure import measure_of, same_kind
from netcrime_ie.scope.time_model import Days

# How many facts back what is compared may stand.
_NEAR = 40
_DOUBLING = frozenset("翻番倍")
_PAIRS = {"两项": 2, "两者": 2, "二者": 2, "三项": 3, "三者": 3, "四项": 4}
# Words for numbers of something, by what it measures.
_MEASURES = (
    ("person", ("人数", "人次", "人员数")),
    ("case", ("件数", "起数", "宗数", "案件数", "案件总数", "案件量", "案数")),
    ("money", ("金额", "数额", "总额", "案值")),
)


def attach_changes(
    folded: str,
    sentences: Sequence[Sentence],
    facts_of: Sequence[Sequence[FactDraft]],
    roles: Mapping[int, tuple[str, str]],
) -> None:
    """Set ``change`` of the facts that a percentage compares, in place.

    What was compared is named (立案数、抓获数较去年分别增长22%和18%), or measures what the baseline
    does (402件1036人,比去年同期的351件上升14.5%), or is the number right before.
    """
    compared = any(role == "change" for role, _ in roles.values())
    if not compared and not _DOUBLING & set(folded):
        return
    told: list[FactDraft] = []
    for sentence, facts in zip(sentences, facts_of, strict=True):
        if sentence.cell is not None or not sentence.nodes:
            continue
        by_index = {fact.index: fact for fact in facts}
        for comparison in comparisons_of(folded, sentence.nodes, by_index, roles):
            for fact, value in zip(
                _compared(folded, sentence.nodes, comparison, told), comparison.values, strict=False
            ):
                # Of a headline that repeats the body the body's own figure has the change.
                repeated = sentence.heading and fact is not None and fact.restates is not None
                if fact is not None and fact.change is None and not repeated:
                    fact.change = value
        told = [*told, *facts][-_NEAR:]


def _compared(
    folded: str, nodes: Sequence[Node], comparison: Comparison, told: Sequence[FactDraft]
) -> Sequence[FactDraft | None]:
    """What each of the percentages compares."""
    if comparison.rate:
        return []
    if comparison.led_to is not None:
        return [comparison.led_to]
    near = [fact for fact in comparison.before if nodes[fact.index].depth <= comparison.depth]
    baselines: list[FactDraft] = []
    while near and near[-1].baseline:
        baselines.insert(0, near.pop())
    own = [fact for fact in near if not fact.baseline]
    days = _days_of(nodes, comparison)
    earlier = [fact for fact in told if not fact.baseline and fact.restates is None]
    earlier = [one for one in earlier if _may_be_of(one, days)]
    whole = [fact for fact in earlier if fact.part_of is None]
    count = len(comparison.values)
    if len(baselines) > count == 1:
        # 去年同期为2738件、15亿元,件数降26.2%、财损减少51.5%
        named = _named(folded, comparison, own, earlier)
        if named and named[0] is not None:
            return named
    if baselines and (count == 1 or len(baselines) >= count):
        return [_of_baseline(one, own, whole) for one in baselines[:count]]
    counted = {_measure_named(word) for word in comparison.counted}
    if len(counted) == 1 and (measure := counted.pop()) is not None:
        # 酒驾4751起。因酒驾导致的死亡人数下降50%: no figure of people, no change.
        own = [fact for fact in own if measure_of(fact).startswith(measure)]
        earlier = [fact for fact in earlier if measure_of(fact).startswith(measure)]
    pairs = next((_PAIRS[word] for word in comparison.counted if word in _PAIRS), 0)
    if pairs == count:
        return [*whole, *own][-count:]
    named = _named(folded, comparison, own, earlier)
    if named is not None:
        return named
    listed = _listed(folded, comparison, [*reversed(own), *reversed(earlier)])
    if listed is not None:
        return listed
    return own[-count:] if count <= len(own) else []


def _days_of(nodes: Sequence[Node], comparison: Comparison) -> Days | None:
    """The period that a sentence states before its comparison: 今年上半年…下降16%."""
    for node in reversed(nodes[: comparison.at]):
        date = node.mention
        if isinstance(date, DateMatch) and date.scope and not date.baseline:
            return date.first, date.last
    return None


def _may_be_of(fact: FactDraft, days: Days | None) -> bool:
    """Whether a figure of an earlier sentence may be that of a comparison's period."""
    if days is None or fact.period is None or days[0] is None:
        return True
    return fact.period[0] == days[0]


def _of_baseline(
    baseline: FactDraft, own: Sequence[FactDraft], earlier: Sequence[FactDraft]
) -> FactDraft | None:
    """The figure that a baseline is compared with: the nearest that measures the same."""
    measure = measure_of(baseline)
    for fact in reversed(own):
        if measure_of(fact) == measure:
            return fact
    fitting = [fact for fact in reversed(earlier) if measure_of(fact) == measure]
    return next((fact for fact in fitting if same_kind(fact, baseline)), None) or next(
        iter(fitting if baseline.family == "case" else ()), None
    )


def _named(
    folded: str,
    comparison: Comparison,
    own: Sequence[FactDraft],
    earlier: Sequence[FactDraft],
) -> Sequence[FactDraft | None] | None:
    """What the subjects of a comparison name; None where nothing is named.

    A subject that no figure was told of takes its percentage along: 据监测,网络平台下降了77%.
    """
    pool = [*reversed(own), *reversed(earlier)]
    found: list[FactDraft | None] = []
    for subject in comparison.subjects:
        fact = next((one for one in pool if _names(folded, subject, one)), None)
        counts = bool(comparison.counted) or subject.text.endswith(COUNTING)
        if fact is None and subject.kind is Kind.VERB and not counts:
            continue
        if fact not in found:
            found.append(fact)
    if not comparison.subjects or not found:
        return _by_measure(comparison, pool)
    known = [fact for fact in found if fact is not None]
    if len(comparison.values) == 1:
        # 帮信罪起诉人数上升4倍: the rarer name tells.
        return [known[0]] if known else ([None] if comparison.opens or not own else None)
    return known if len(known) == len(comparison.values) else None


def _listed(
    folded: str, comparison: Comparison, pool: Sequence[FactDraft]
) -> Sequence[FactDraft | None] | None:
    """What each item of a list names: 刑事破案数、打击人数分别上升142%和156%; None for no list."""
    groups = comparison.groups
    if len(groups) != len(comparison.values) or len(groups) < 2 or not all(groups):
        return None
    found = [_best(folded, group, pool) for group in groups]
    return found if any(fact is not None for fact in found) else None


def _best(folded: str, group: Sequence[Node], pool: Sequence[FactDraft]) -> FactDraft | None:
    """The figure that most words of an item name; of equals the nearest."""
    measure = next((name for node in group if (name := _measure_named(node.text))), None)
    best, most = None, 0
    for one in pool:
        if measure is not None and not measure_of(one).startswith(measure):
            continue
        count = sum(_names(folded, node, one) for node in group if node.kind is not Kind.WORD)
        if count > most:
            best, most = one, count
    return best


def _by_measure(
    comparison: Comparison, pool: Sequence[FactDraft]
) -> Sequence[FactDraft | None] | None:
    """件数同比上升22.6%, 人数下降9%: told by what is counted."""
    found: list[FactDraft | None] = []
    for word in comparison.counted:
        measure = _measure_named(word)
        if measure is not None:
            found.append(next((one for one in pool if measure_of(one).startswith(measure)), None))
    return found if len(found) == len(comparison.values) else None


def _measure_named(word: str) -> str | None:
    """What a word for a number measures: 死亡人数 people, 案件总数 cases."""
    return next((name for name, words in _MEASURES if word.endswith(words)), None)


def _names(folded: str, subject: Node, fact: FactDraft) -> bool:
    """Whether a noun or a verb is what a figure counts or was made by."""
    text = subject.text.rstrip("数量额")
    if subject.kind is Kind.VERB:
        verb = fact.verb
        return verb is not None and (verb.cls == subject.cls or verb.text.startswith(text))
    noun = fact.noun
    if noun is not None and (noun.text == text or noun.text.endswith(text)):
        return True
    target = folded[slice(*fact.target)] if fact.target is not None else ""
    return bool(text) and (text in target or (len(target) > 1 and target in text))
