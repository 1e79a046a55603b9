"""How alike two numbers are: in what they count, and in how they are written."""

from collections.abc import Sequence
from decimal import Decimal

from netcrime_ie.facts.nodes import Kind
from netcrime_ie.report.checks.view import Item, View

# Further apart than this two numbers of one kind are hardly the same figure with a wrong digit.
_NEAR = 2
# How many numbers in a row may make up another one.
RUN = 8
# Numbers of one kind that are still looked at one by one; a longer page is no bulletin.
MANY = 200


def related(view: View, a: Item, b: Item) -> bool:
    """Whether two numbers may count the same things, by their nouns."""
    if a.measure[0] == "person":
        return True
    one, other = view.noun(a), view.noun(b)
    if not one or not other:
        return True
    if a.measure[0] == "case":
        one, other = _crime(a) + one, _crime(b) + other
        return _shortens(one, other) or _shortens(other, one)
    return one[-2:] in other or other[-2:] in one


def _crime(item: Item) -> str:
    """The words between the verb and the noun of cases: 非法捕捞 in 破获非法捕捞案件12起."""
    fact = item.fact
    if fact is None or fact.verb is None or fact.target is None:
        return ""
    low, high = fact.verb.end, fact.target[0]
    words = [node for node in item.row.before(item) if low <= node.start and node.end <= high]
    return "".join(node.text for node in words if node.kind in (Kind.VERB, Kind.NOUN, Kind.WORD))


def _shortens(short: str, long: str) -> bool:
    """Whether a name of cases may be a short form of another.

    电诈案 is one of 电信网络诈骗案件; 毒品刑事案件 and 非法种植毒品植物案件 are two things.
    """
    letters = iter(long)
    return all(letter in letters for letter in short)


def same_noun(view: View, a: Item, b: Item) -> bool:
    """Whether two numbers name the same thing."""
    noun = view.noun(a)
    return bool(noun) and view.noun(b)[-4:] == noun[-4:]


def same_family(a: Item, b: Item) -> bool:
    """Whether two numbers are facts of one family, as far as they are facts."""
    return a.fact is None or b.fact is None or a.fact.family == b.fact.family


def same_scope(a: Item, b: Item) -> bool:
    """Whether two facts are about one place and not about two stated periods."""
    first, second = a.fact, b.fact
    if first is None or second is None:
        return False
    if first.adcode and second.adcode and first.adcode != second.adcode:
        return False
    stated = "period" not in first.inherited and "period" not in second.inherited
    return not (stated and first.period and second.period and first.period != second.period)


def digits(item: Item) -> str:
    """The digits of a number without its zeros at both ends: 3.6亿 and 3.6万 are 36."""
    return str(item.bounds.value.normalize()).partition("E")[0].replace(".", "").strip("0")


def close(a: Item, b: Item) -> bool:
    """Whether the larger of two numbers is at most twice the other."""
    low, high = sorted((a.bounds.value, b.bounds.value))
    return low > 0 and high <= low * _NEAR


def swapped(a: Item, b: Item) -> bool:
    """Whether two numbers have the same digits in another order: 214 and 241."""
    one, other = digits(a), digits(b)
    if a.bounds.value.adjusted() != b.bounds.value.adjusted() or len(one) != len(other):
        return False
    return sorted(one) == sorted(other) and (len(one) > 2 or (len(one) == 2 and close(a, b)))


def miswritten(a: Item, b: Item) -> bool:
    """Whether two numbers differ in one digit of three or more, or in the order of digits."""
    one, other = digits(a), digits(b)
    if a.bounds.value.adjusted() != b.bounds.value.adjusted() or len(one) != len(other):
        return False
    differ = sum(x != y for x, y in zip(one, other, strict=True))
    return (len(one) > 2 and differ == 1) or swapped(a, b)


def adds_up(item: Item, others: Sequence[Item]) -> bool:
    """Whether a run of other numbers makes up one: 11人 and 7人 are 18人."""
    values = [other.bounds for other in others]
    for start in range(len(values)):
        low = high = Decimal(0)
        for bounds in values[start : start + RUN]:
            low, high = low + bounds.low, high + bounds.high
            if low <= item.bounds.high and item.bounds.low <= high:
                return True
    return False
