"""Place values below 万: one section of a numeral (三千八百, 5千4, 十几, 三五百)."""

import re
from dataclasses import dataclass

from netcrime_ie.text.numerals import CJK_DIGITS

SMALL: dict[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BIG: dict[str, int] = {"万": 10**4, "亿": 10**8, "兆": 10**12}
MAX_SPACES = 3

_DIGITS = {character: digit for character, digit in CJK_DIGITS.items() if digit}
_ZEROS = frozenset("〇零")
TENS = {"廿": 20, "卅": 30, "卌": 40}
# What a section behind 万 or 亿 begins with.
_STARTS_AFTER_BIG = frozenset((*_DIGITS, *_ZEROS, *TENS, *"几0123456789 "))
_ARABIC = re.compile("[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])|[0-9]+")
# 18.2千克 and 3千米 are measures: 千 is no place value there.
_AFTER_MEASURE_PREFIX = frozenset("克米瓦伏赫帕焦")


@dataclass(slots=True)
class Section:
    """A number below 10,000, or an Arabic numeral in its place.

    Attributes:
        value: The number, the smallest one meant where it is fuzzy.
        end: Where it ends.
        unit: The unit that ends it (三百: 100), 1 where none does.
        terms: How many digits were read; 0 for a bare unit (百, 千).
        fuzzy: "vague" (几十), "range" (三五十) or empty.
        spread: What the largest digit meant adds to ``value``.
        place: The unit of the fuzzy digit.
    """

    value: int
    end: int
    unit: int = 1
    terms: int = 1
    fuzzy: str = ""
    spread: int = 0
    place: int = 1


def skip_spaces(text: str, position: int) -> int:
    """Where the text goes on behind at most three spaces.

    >>> skip_spaces("116.4 万元", 5)
    6
    """
    if text[position : position + 1] != " ":
        return position
    for end in range(position + 1, position + MAX_SPACES + 1):
        if text[end : end + 1] != " ":
            return end
    return position


def follows(first: int, second: int) -> bool:
    """Whether two digits side by side mean "three or four" (三四, 三五), not a string.

    >>> follows(7, 8), follows(3, 5), follows(5, 4)
    (True, True, False)
    """
    return second - first == 1 or (first, second) == (3, 5)


def is_measure_prefix(text: str, position: int) -> bool:
    """Whether 千 or 百 at ``position`` begins a measure: 千克, 千瓦, 百分点.

    >>> is_measure_prefix("18.2千克", 4), is_measure_prefix("3千人", 1)
    (True, False)
    """
    if text[position] in "百佰":
        return text.startswith("分点", position + 1)
    return text[position] == "千" and text[position + 1 : position + 2] in _AFTER_MEASURE_PREFIX


def read_section(text: str, start: int, above: int) -> Section | None:
    """Read one section at ``start``; None where none begins there.

    Args:
        text: Folded text.
        start: Where it begins.
        above: The big unit before it (九万四: 10,000), 0 at the head of a numeral.

    >>> read_section("三千八百九十六万", 0, 0).value, read_section("四", 0, 10_000).value
    (3896, 4000)
    """
    if above and text[start : start + 1] not in _STARTS_AFTER_BIG:
        return None
    result = Section(0, start, terms=0)
    limit = 10_000  # the unit before, which the next one must stay below
    while True:
        head = not above and result.end == start
        position = result.end if head else skip_spaces(text, result.end)
        spaced = position > result.end
        zero = text[position : position + 1] in _ZEROS and position < len(text)
        if zero:
            position = skip_spaces(text, position + 1)
        character = text[position : position + 1]
        digit, after, fuzzy, spread = _read_digit(text, position, head)
        if digit is None:
            if character in TENS and limit > 10:
                result.value += TENS[character]
                result.end, result.unit, limit = position + 1, 10, 10
                result.terms += 1
                continue
            if character not in SMALL or not (head or zero):
                break
            digit, after = 1, position  # 十, 百三, 一百零十万: a unit without its 一
        arabic = "0" <= character <= "9"
        unit_at = skip_spaces(text, after)
        unit = SMALL.get(text[unit_at : unit_at + 1], 0)
        # 三万五千克 counts grams: 千 is the measure's only behind a first digit. 2018十大 is
        # never one number.
        if unit and result.terms == 0 and not above and is_measure_prefix(text, unit_at):
            unit = 0
        if unit == 10 and arabic:
            unit = 0
        if unit:
            if unit >= limit or digit >= 100:
                break  # the 四 of 三百四百 begins another number
            result.value += digit * unit
            result.end, result.unit, limit = unit_at + 1, unit, unit
            result.terms += after > position
            if fuzzy:
                result.fuzzy, result.spread, result.place = fuzzy, spread * unit, unit
                break
            continue
        big = unit_at < len(text) and text[unit_at] in BIG
        if after == position or (character == "数" and not big):
            break
        if spaced and not big and (arabic or result.end == start):
            break  # "12万 3人" are two numbers
        place = 1
        if digit < 10 and not zero:
            if limit < 10_000:
                place = max(limit // 10, 1)  # 两百五
            elif above and not big:
                place = above // 10  # 九万四
        if limit < 10_000 and digit * place >= limit:
            break
        result.value += digit * place
        result.end, result.unit = after, 1
        result.fuzzy, result.spread, result.place = fuzzy, spread * place, place
        result.terms += 1
        break
    return result if result.end > start else None


def _read_digit(text: str, position: int, head: bool) -> tuple[int | None, int, str, int]:
    """Read the digit of one place: its value, end, how it is fuzzy and by how much."""
    character = text[position : position + 1]
    digit = _DIGITS.get(character)
    if digit is not None:
        second = _DIGITS.get(text[position + 1 : position + 2])
        if second is not None and follows(digit, second):
            return digit, position + 2, "range", second - digit
        return digit, position + 1, "", 0
    if character == "几" or (character == "数" and head):
        # 几 is two at least; behind a unit it is one at least (十几: 11 to 19).
        low = 2 if head else 1
        return low, position + 1, "vague", 9 - low
    if "0" <= character <= "9":
        match = _ARABIC.match(text, position)
        # The 2 of 3亿2.5万 begins another number.
        if match and match.end() - position <= 16 and text[match.end() : match.end() + 1] != ".":
            return int(match[0].replace(",", "")), match.end(), "", 0
    return None, position, "", 0
