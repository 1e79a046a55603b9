"""All numerals of a text, on characters: the ledger's and the facts' first step."""

import re
from decimal import Decimal

from netcrime_ie.numbers.modifiers import (
    BEFORE_ENDS,
    SUFFIX_REACH,
    SUFFIX_SIGNS,
    read_prefix,
    read_suffix,
)
from netcrime_ie.numbers.numeral import AFTER_SINGLE, SINGLES, Numeral
from netcrime_ie.numbers.ranges import LINK_SIGNS, read_range
from netcrime_ie.numbers.ratios import EXACT, read_number
from netcrime_ie.numbers.types import Number
from netcrime_ie.text.numerals import NUMERALS

_NUMERAL_CLASS = "".join(sorted(NUMERALS - set("兆○")))
# The class in front lets the engine skip to the characters that a numeral begins with.
_START = re.compile(
    rf"[{_NUMERAL_CLASS}.数对](?<=(?=[{_NUMERAL_CLASS}]|\.[0-9]|数[十百千万亿]"
    r"|数以[百千万亿]{1,2}计|(?<=打)对折).)"
)
# Most numerals are plain digits with nothing beside them that says more: 抓获3人, 统一. Right of
# them stands no part of a longer numeral, no ratio, and soon after no range and no modifier.
_PLAIN = re.compile(
    f"(?:[1-9][0-9]{{0,14}}|[0{''.join(SINGLES)}])(?! [0-9]{{3}})"
    f"(?![0-9.,k半、{''.join(sorted(AFTER_SINGLE))}%‰成折又/]|个[百佰 ]|分[之 ])"
    f"(?!.{{0,{SUFFIX_REACH - 1}}}(?:[{SUFFIX_SIGNS}{LINK_SIGNS}]))"
)
# Left of them stands none of these.
_NOT_PLAIN_AFTER = BEFORE_ENDS | set("第负-成")
_BARE = frozenset("百佰千仟万亿半")
# Financial digits that are words beside Arabic ones.
_ALONE = frozenset("陆伍肆拾")
_HUNDREDS = re.compile("百上千|千上万")
# 人数百余 is 人数 with 百余; 一人数百元 and 每户数千元 are 数百 and 数千.
_COUNT_WORD_ENDS = frozenset("人户总少多半参系指函倍代字")
# 网上百家号, 以上千分之五: 上 belongs to the word before it.
_NOT_UP_AFTER = frozenset("网线路街会身手船书地天晚早以马")
_NOT_UP_BEFORE = ("百度", "百货", "百姓", "百分", "百科")
# 胜负, 背负20万元债务.
_NOT_MINUS_AFTER = frozenset("胜欺担肩抱自身背")


def scan_numbers(folded: str) -> list[Number]:
    """Find every numeral of a folded text, in order.

    It knows no words: 一切 gives 一 too, and callers that have tokens drop it.

    >>> [(n.value, n.modifier) for n in scan_numbers("抓获近百余名,涉案30.4亿余元")]
    [(Decimal('100'), 'less_than'), (Decimal('3040000000'), 'more_than')]
    """
    numbers: list[Number] = []
    floor = position = 0
    while match := _START.search(folded, position):
        start = match.start()
        number = _read_plain(folded, start) or _read(folded, start, floor)
        if number is None:
            position = start + 1
            continue
        numbers.append(number)
        floor = position = number.end
    return numbers


def _read_plain(text: str, start: int) -> Number | None:
    """Read the numeral at ``start`` if one glance tells that nothing beside it matters."""
    plain = _PLAIN.match(text, start)
    if plain is None or (start and text[start - 1] in _NOT_PLAIN_AFTER):
        return None
    value, end = SINGLES.get(text[start]) or Decimal(plain[0]), plain.end()
    return Number(start, end, start, end, value, "exact", value, value, "integer")


def _read(text: str, start: int, floor: int) -> Number | None:
    character = text[start]
    if character == "对":
        return _exact(start, start + len("对折"), Decimal(50), "percent")
    if character == "数":
        if text[start + 1] == "以":
            return _read_by(text, start)
        if text[start - 1 : start] in _COUNT_WORD_ENDS and not _is_per(text, start):
            return None
    if character in _ALONE and "0" <= text[start + 1 : start + 2] <= "9":
        # 涉及大陆30个省
        return None
    numeral = read_number(text, start)
    if numeral is None:
        return None
    if start > floor:
        before = text[start - 1]
        if before == "第":
            return _exact(start - 1, numeral.end, numeral.value, "ordinal")
        if before in "负-" and _is_minus(text, start, floor, numeral):
            return _negative(text, numeral)
        if before == "成" and (idiom := _HUNDREDS.match(text, start)):
            low = numeral.value
            end = idiom.end()
            return Number(start - 1, end, start - 1, end, low, "vague", low, None, "integer")
    unit = None
    if joined := read_range(text, numeral):
        numeral, unit = joined
    return bound(text, numeral, floor, unit)


def bound(text: str, numeral: Numeral, floor: int, unit: str | None = None) -> Number:
    """Read the modifiers around a numeral and derive its bounds from the outermost."""
    start, end, fuzzy, high = numeral.start, numeral.end, numeral.fuzzy, numeral.high
    head = text[start]
    bare = head in _BARE
    if head == "几" and start > floor and text[start - 1] == "好":
        start -= 1
    elif bare and head != "半" and _is_up(text, start, floor):
        start, fuzzy, bare = start - 1, "vague", False
    core_start = start
    suffix, end, tail = read_suffix(text, end)
    prefix = ""
    if start > floor and text[start - 1] in BEFORE_ENDS:
        prefix, start = read_prefix(text, start, floor, bare)
    said = prefix or suffix or numeral.inner
    if said or fuzzy:
        modifier, low, high = bounds(numeral.value, high, fuzzy, said)
    else:
        modifier, low, high = "exact", numeral.value, numeral.value
    return Number(
        start,
        end,
        core_start,
        numeral.end,
        numeral.value,
        modifier,
        low,
        high,
        numeral.kind,
        unit,
        tail,
    )


def bounds(
    value: Decimal | None, high: Decimal | None, fuzzy: str, modifier: str
) -> tuple[str, Decimal | None, Decimal | None]:
    """The modifier of the report, and the smallest and largest value.

    >>> bounds(Decimal(1520), None, "", "more")
    ('more_than', Decimal('1520'), Decimal('1530'))
    """
    if value is None:
        return "exact", None, None
    if modifier == "more":
        return "more_than", value, EXACT.add(value, step(value))
    if modifier == "more_than":
        return modifier, value, None
    if modifier == "less_than":
        return modifier, None, value
    if modifier == "about":
        return modifier, None, None
    if fuzzy:
        return fuzzy, value, high
    return "exact", value, value


def step(value: Decimal) -> Decimal:
    """The unit of the last digit that is not zero: what 余 may add at most.

    >>> print(step(Decimal(19000)), step(Decimal("1.25")), step(Decimal(20000000)))
    1000 0.01 10000000
    """
    _, digits, exponent = value.as_tuple()
    power = int(exponent)
    for digit in reversed(digits):
        if digit:
            break
        power += 1
    else:
        return Decimal(1)
    return Decimal(10**power) if power >= 0 else Decimal(f"1E{power}")


def _exact(start: int, end: int, value: Decimal | None, kind: str) -> Number:
    return Number(start, end, start, end, value, "exact", value, value, kind)


def _read_by(text: str, start: int) -> Number | None:
    """Read 数以万计: counted by the ten thousand."""
    numeral = read_number(text, start + len("数以"))
    if numeral is None:
        return None
    end, value = numeral.end + 1, numeral.value
    return Number(start, end, start, end, value, "vague", value, None, "integer")


def _is_per(text: str, start: int) -> bool:
    before = text[start - 2 : start - 1] if start >= 2 else ""
    return text[start - 1] in "人户" and (before == "每" or before in NUMERALS)


def _is_up(text: str, start: int, floor: int) -> bool:
    """Whether 上 before a bare unit means "as many as": 上百, 上千万."""
    if start <= floor or text[start - 1] != "上" or text.startswith(_NOT_UP_BEFORE, start):
        return False
    return start < 2 or text[start - 2] not in _NOT_UP_AFTER


def _is_minus(text: str, start: int, floor: int, numeral: Numeral) -> bool:
    if start - 1 < floor:
        return False
    before = text[start - 2] if start >= 2 else ""
    if text[start - 1] == "负":
        return before not in _NOT_MINUS_AFTER or not before
    if numeral.kind == "percent":
        return not (before.isascii() and before.isalnum())
    if not "0" <= text[start] <= "9":
        return False
    # -10000, 为-3; not 净网-2018, 2018-10, GOIP-16, [0-16].
    return not before or before in "\n (:,;=为是达至到"


def _negative(text: str, numeral: Numeral) -> Number:
    value = None if numeral.value is None else -numeral.value
    return _exact(numeral.start - 1, numeral.end, value, numeral.kind)
