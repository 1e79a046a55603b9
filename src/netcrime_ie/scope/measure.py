"""What a number measures, so that two can be compared: 18.2公斤 and 1.2吨, 人 and 人次."""

from decimal import Decimal

from netcrime_ie.facts.drafts import FactDraft

_GRAMS = {
    "吨": Decimal(1_000_000), "公吨": Decimal(1_000_000), "公斤": Decimal(1000),
    "千克": Decimal(1000), "kg": Decimal(1000), "斤": Decimal(500), "市斤": Decimal(500),
    "克": Decimal(1), "毫克": Decimal("0.001"), "两": Decimal(50),
}  # fmt: skip
_MILLILITRES = {"升": Decimal(1000), "公升": Decimal(1000), "毫升": Decimal(1)}
_PERSONS = frozenset(("person", "times_person"))
# What is counted piece by piece: a total may be given in 件次 and its parts in 把, 家 or 间.
_COUNTED = frozenset(("thing", "piece", "org", "times", "record", "case", "times_record"))


# People who were caught, one way or another.
CAUGHT = frozenset(("captured", "fugitive", "surrendered"))
# Types that a sum may count together.
_ONE_RESULT = (CAUGHT, frozenset(("seized", "frozen")))


def value_of(fact: FactDraft) -> Decimal:
    """Its value as written; 0 where its digits have none."""
    return fact.phrase.number.value or Decimal(0)


def size_of(fact: FactDraft) -> Decimal:
    """Its value in the smallest unit of its measure: 1.2吨 is 1200000."""
    unit = fact.phrase.unit or ""
    return value_of(fact) * (_GRAMS.get(unit) or _MILLILITRES.get(unit) or Decimal(1))


def measure_of(fact: FactDraft) -> str:
    """What it measures: people, cases, grams, yuan."""
    phrase = fact.phrase
    unit = phrase.unit or ""
    if phrase.money:
        return f"money {unit}"
    if unit in _GRAMS:
        return "grams"
    if unit in _MILLILITRES:
        return "millilitres"
    if phrase.unit_class in _PERSONS:
        return "person"
    if fact.family == "case":
        return "case"
    return phrase.unit_class


def is_counted(fact: FactDraft) -> bool:
    """Whether it counts things piece by piece."""
    return not fact.phrase.money and measure_of(fact) in _COUNTED


def same_kind(a: FactDraft, b: FactDraft) -> bool:
    """Whether two facts are of one family and type."""
    return (a.family, a.type) == (b.family, b.type)


def is_alike(fact: FactDraft, total: FactDraft) -> bool:
    """Whether two facts tell of one result: 10人全部落网…1人投案; 查扣3715万元…冻结1260万元."""
    if fact.family != total.family:
        return False
    pair = {fact.type, total.type}
    return len(pair) == 1 or any(pair <= kinds for kinds in _ONE_RESULT)


def result_of(fact: FactDraft) -> tuple[str, str, str]:
    """Family, type and measure; fugitives are caught as others are."""
    found = "captured" if fact.type in CAUGHT else fact.type
    return fact.family, found, measure_of(fact)


def is_exact(fact: FactDraft) -> bool:
    """Whether its value is the number itself: 38人, not 30余人."""
    number = fact.phrase.number
    return number.modifier == "exact" and number.value is not None and not fact.baseline
