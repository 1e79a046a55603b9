"""Rows of numbers without a verb, which divide what was told: 网络诈骗1534起,盗窃421起."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.drafts import PART_MARKS, FactDraft, Memory
from netcrime_ie.facts.grammar import COPULAS, CRIME, WEAK, WITHIN, is_break
from netcrime_ie.facts.nodes import ENUMERATION, Kind, Node
from netcrime_ie.facts.phrases import Phrase

# What may be said of a part without doing anything to it: 分属掩饰、隐瞒犯罪所得等罪名.
_SAYING = COPULAS | frozenset(
    "居 列 属 系 分属 次之 依次 依次为 分别为 居首 领先 位居 位列 排 排名 排在 最多 最少 来自 分布 "
    "涉 属于 集中 则有 多为 垫底 殿后".split()
)
_REST = frozenset(("其余", "其它", "其他", "余下", "剩下", "剩余", "另外", "其馀", "余者", "下余"))
_KIND_ENDS = frozenset(("类", "型", "方面", "领域", "类型", "类别"))
_SUMS = frozenset(("共", "共计", "总计", "一共", "总共", "累计"))
_SHARING = frozenset(("占", "占了", "占去", "占到", "分占"))
# Nouns that only name a kind of what is divided.
_KINDS = frozenset(("case", "person", "people", "offence"))
# What the lists make of such a number: it is no more than its noun.
_LOOSE = (
    None, ("case", "other"), ("person", "other"), ("measure", "other"), ("measure", "crime_scale"),
)  # fmt: skip
_OPEN_WHOLES = (("case", "other"), ("person", "other"))
# 约 and 余 let a row run a little over its whole.
_SLACK = Decimal("1.02")
_REACH = 30
# No text divides a total into more parts than this; longer rows would be added up again and again.
_LONGEST = 60


def silent_rows(
    nodes: Sequence[Node], quantities: Iterable[int], begun: Collection[str]
) -> dict[int, tuple[int, ...]]:
    """The numbers that stand in a row without a verb, each with the whole row.

    江阳区96起居首,合江21起; one alone only where it goes on with a row (…;黑客类18起) or a word
    says that it is a part: 其余112人, 诈骗占1534起.

    Args:
        nodes: The sentence.
        quantities: Indices of its numbers.
        begun: Units of the rows that a semicolon lets this sentence go on with.
    """
    rows: dict[str, list[int]] = {}
    for i in quantities:
        phrase = nodes[i].phrase
        if phrase is None or phrase.money or phrase.unit is None or phrase.number.value is None:
            continue
        if _is_silent(nodes, i):
            rows.setdefault(phrase.unit, []).append(i)
    found: dict[int, tuple[int, ...]] = {}
    for whole_row in rows.values():
        row = _without_whole(nodes, whole_row)
        if len(row) > _LONGEST:
            continue
        phrase = nodes[row[0]].phrase
        goes_on = phrase is not None and phrase.unit in begun
        if len(row) > 1 or goes_on or is_rest(nodes, row[0]) or nodes[row[0] - 1].text in _SHARING:
            found |= dict.fromkeys(row, tuple(row))
    return found


def _without_whole(nodes: Sequence[Node], row: list[int]) -> list[int]:
    """A row without the total that it divides itself: 涉11宗骗案,其中屯门占3宗,其余8宗."""
    for k in range(len(row) - 1, 0, -1):
        between = nodes[row[k - 1] + 1 : row[k]]
        if any(node.text in PART_MARKS or node.text in WITHIN for node in between):
            return row[k:]
    total = _value(nodes[row[0]].phrase)
    adds_up = len(row) > 1 and total == sum(_value(nodes[k].phrase) for k in row[1:])
    return row[1:] if adds_up else row


def is_rest(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word says that the number is what remains of a whole: 余下112人."""
    return any(node.text in _REST for node in nodes[max(0, i - 2) : i])


def _is_silent(nodes: Sequence[Node], i: int) -> bool:
    """Whether nothing is done to a number in its segment: 黑客类最少,18起."""
    following = nodes[i + 1].text if i + 1 < len(nodes) else ""
    if following == "的" or nodes[i - 1].text in _SUMS:
        # 3人的销售额, 购药者共计1163人
        return False
    for k in range(i - 1, max(-1, i - _REACH), -1):
        node = nodes[k]
        if is_break(node) or node.phrase is not None or node.text in _KIND_ENDS:
            # 网购类8000件: a verb only helps to name a kind.
            break
        if _acts(node):
            return False
    for node in nodes[i + 1 : i + _REACH]:
        if is_break(node) or node.phrase is not None or node.text in _SAYING | {ENUMERATION}:
            break
        if _acts(node):
            return False
    return True


def _acts(node: Node) -> bool:
    if node.kind is Kind.VERB:
        return node.cls not in CRIME and node.text not in _SAYING
    return node.kind is Kind.WORD and node.cls == "v" and node.text not in _SAYING


def row_type(
    nodes: Sequence[Node],
    i: int,
    clause: Clause,
    found: tuple[str, str] | None,
    memory: Memory,
) -> tuple[str, str] | None:
    """The type of the whole that the row of a number divides; None where there is none.

    Args:
        nodes: The sentence.
        i: Index of the number.
        clause: Its clause.
        found: What the lists make of it.
        memory: The facts told so far, and the rows of the sentence.
    """
    phrase, row = nodes[i].phrase, memory.rows.get(i)
    if phrase is None or row is None:
        return None
    # 破了37起,起获信息1亿条;黑客类18起: the verb of another thing is not handed on.
    handed = clause.how == "carried" and phrase.unit in memory.begun and not nodes[i].counts_people
    if found not in _LOOSE and not handed:
        return None
    firm = clause.verb is not None and clause.verb.cls not in CRIME | WEAK
    if firm and clause.how in ("before", "after"):
        return None
    parts = sum((_value(nodes[k].phrase) for k in row), Decimal(0))
    begin = nodes[row[0]].start
    wholes = [w for w in memory.recent if w.unit == phrase.unit and w.start < begin]
    exact = next((w for w in reversed(wholes) if _value(w.phrase) == parts), None)
    fitting = [
        w
        for w in wholes
        if parts <= _value(w.phrase) * _SLACK and (w.family, w.type) not in _OPEN_WHOLES
    ]
    whole = exact or max(fitting, key=lambda w: _value(w.phrase), default=None)
    if whole is None:
        return None
    # 其余112人分属侵犯公民个人信息等罪名: what stands behind is no head.
    rest = is_rest(nodes, i) and not clause.noun_left and phrase.unit_class == "person"
    # 预付卡类3000件: so is what names a kind.
    if not _same_kind(None if rest or nodes[i - 1].text in _KIND_ENDS else clause, whole, phrase):
        return None
    made = (whole.family, whole.type)
    return made if made not in _OPEN_WHOLES else None


def _value(phrase: Phrase | None) -> Decimal:
    value = phrase.number.value if phrase is not None else None
    return value if value is not None else Decimal(0)


def _same_kind(clause: Clause | None, whole: FactDraft, phrase: Phrase) -> bool:
    """Whether the noun of a part may name a kind of the whole: 谣言类22万条 of 信息120万条."""
    if phrase.unit_class == "person" and whole.family != "person":
        # 出动民警45人;涉案成员12人、8人
        return False
    if clause is None or clause.noun is None:
        return True
    same = whole.noun is not None and whole.noun.cls == clause.noun.cls
    counted = phrase.unit_class in ("case", "person", "piece")
    return same or (counted and clause.noun.cls in _KINDS)
