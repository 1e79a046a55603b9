"""Quantity phrases: a number with its currency or classifier (1.9万余条, 约28万元)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from netcrime_ie.lexicon import Lexicon
from netcrime_ie.numbers.types import Money, Number

# 6名单身女性, 3名单位负责人: no 名单.
_PEOPLE = ("名单身", "名单亲", "名单位", "名单独", "名单纯")
# Brackets that give a second classifier: 台(部), 家(次), 台（套）.
_SECOND = {"(": ")"}


# 烟丝3吨半,: a half behind the classifier; in 两个半月 it belongs to what follows.
_AFTER_HALF = frozenset(",。;、:!?) \n") | {""}


def _and_a_half(number: Number) -> Number:
    if number.value is None or number.modifier != "exact":
        return number
    value = number.value + Decimal("0.5")
    return replace(number, value=value, low=value, high=value, kind="decimal")


# 30人次 counts acts, not people; 次日 and 次要 are words of their own.
_TIMES = {"person": "times_person"}
_AFTER_TIMES = frozenset("日月年要长第")


@dataclass(slots=True)
class Phrase:
    """A number with what measures it.

    Attributes:
        number: The number read.
        start: First character, with prefix modifiers or a currency in front.
        end: End of the classifier or currency.
        unit: Classifier as written in the folded text, or the currency code.
        unit_class: The object class that the classifier suggests; ``money`` for sums.
        money: Whether it is a sum of money.
        plain: Whether its currency is a bare 元 or $, which means another one in Hong Kong.
        shared: Whether its classifier stands only with the last of a list (3218、3051、2821起).
    """

    number: Number
    start: int
    end: int
    unit: str | None
    unit_class: str
    money: bool = False
    plain: bool = False
    shared: bool = False


class PhraseReader:
    """Reads phrases with a lexicon's classifiers, longest first."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._classes = lexicon.classifiers
        # A classifier that opens one of these words is none: 3条件.
        self._words = lexicon.cues["not_classifier"]
        by_head: dict[str, list[str]] = {}
        for word in lexicon.classifiers:
            by_head.setdefault(word[0], []).append(word)
        self._by_head = {
            head: sorted(words, key=len, reverse=True) for head, words in by_head.items()
        }

    def classifier_at(self, folded: str, at: int) -> tuple[int, str] | None:
        """End and object class of the classifier that stands at ``at``."""
        for word in self._by_head.get(folded[at : at + 1], ()):
            if not folded.startswith(word, at):
                continue
            if word.isascii():
                after = folded[at + len(word) : at + len(word) + 1]
                if after.isascii() and after.isalnum():
                    continue
            elif folded.startswith(self._words, at) and not folded.startswith(_PEOPLE, at):
                return None
            return self._with_times(folded, at + len(word), self._classes[word])
        return None

    @staticmethod
    def _with_times(folded: str, end: int, unit_class: str) -> tuple[int, str]:
        """Take in 次: 下架应用241款次, 出动车辆30台次."""
        if folded[end : end + 1] != "次" or folded[end + 1 : end + 2] in _AFTER_TIMES:
            return end, unit_class
        return end + 1, _TIMES.get(unit_class, unit_class)

    def _with_second(self, folded: str, end: int) -> int:
        """Take in a bracketed second classifier: 160余台(部)."""
        close = _SECOND.get(folded[end : end + 1])
        if close is None:
            return end
        second = self.classifier_at(folded, end + 1)
        if second and folded.startswith(close, second[0]):
            return second[0] + 1
        if folded.startswith("次)", end + 1):
            return end + 3
        return end

    def read(self, folded: str, number: Number, money: Money | None) -> Phrase:
        """The phrase that ``number`` heads."""
        if money is not None:
            return Phrase(
                number, money.start, money.end, money.currency, "money", True, money.plain
            )
        if number.unit:
            unit_class = self._classes.get(number.unit, "thing")
            return Phrase(number, number.start, number.end, number.unit, unit_class)
        at = number.core_end
        if folded[at : at + 1] == " ":
            at += 1
        found = self.classifier_at(folded, at)
        if found is None:
            return Phrase(number, number.start, number.end, None, "none")
        end, unit_class = found
        end = self._with_second(folded, end)
        unit = folded[at:end]
        if folded[end : end + 1] == "半" and folded[end + 1 : end + 2] in _AFTER_HALF:
            number, end = _and_a_half(number), end + 1
        return Phrase(number, number.start, max(end, number.end), unit, unit_class)


def read_phrases(
    folded: str, numbers: Sequence[Number], money: Sequence[Money], reader: PhraseReader
) -> list[Phrase]:
    """Phrases of all numbers, in text order; the numbers inside a sum of money become one."""
    phrases: list[Phrase] = []
    sums = iter(money)
    amount = next(sums, None)
    for number in numbers:
        while amount is not None and amount.end <= number.core_start:
            amount = next(sums, None)
        if phrases and number.core_start < phrases[-1].end:
            continue
        inside = amount is not None and amount.start <= number.core_start
        if inside and amount is not None:
            phrases.append(reader.read(folded, amount.number, amount))
        else:
            phrases.append(reader.read(folded, number, None))
    return phrases
