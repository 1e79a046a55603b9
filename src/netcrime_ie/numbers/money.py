"""Sums of money: a number and the currency beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from netcrime_ie.models.values import plain_decimal
from netcrime_ie.numbers.currencies import Currencies, Currency, load_currencies
from netcrime_ie.numbers.modifiers import read_prefix, read_suffix
from netcrime_ie.numbers.ratios import EXACT
from netcrime_ie.numbers.scan import bounds
from netcrime_ie.numbers.types import Money, Number

# 4.2万枚泰达币, 20个比特币.
_COIN_CLASSIFIER = re.compile(" ?[枚个] ?")
# 人民币5张, 比特币3次: the number counts something else.
_OTHER_CLASSIFIERS = frozenset("张次名人起件种捆叠箱袋家年月日号万亿")
# 50元零6角, 两美元又三美分.
_AND = re.compile(" {0,2}[又零]? {0,2}")
# What ends a price: 每条5分,..., 三块。
_PRICE_END = re.compile(r" {0,3}(?:不等|$|[\s,。;:、!?.)”])")
_PER = re.compile("[每按仅]")
_PAYS = re.compile("[花费价卖收付给赚要每元值仅才只便宜块]")
_MORE = re.compile("[余多](?![次种名家人地样])")
# USDT(泰达币)136万枚: the second name stands in brackets.
_BRACKET = {")": "("}


def scan_money(
    folded: str,
    numbers: Sequence[Number],
    *,
    colloquial: bool = False,
    currencies: Currencies | None = None,
) -> list[Money]:
    """Find the sums of money among ``numbers``.

    Args:
        folded: Folded text.
        numbers: What ``scan_numbers`` found in it.
        colloquial: Whether 块 is money at the end of a clause about a price (花费我三块).
        currencies: The known currencies; the packaged ones by default.

    >>> from netcrime_ie.numbers.scan import scan_numbers
    >>> text = "冻结资金约二点一五亿港元,折合人民币2300万元左右"
    >>> [(text[m.start:m.end], m.currency) for m in scan_money(text, scan_numbers(text))]
    [('约二点一五亿港元', 'HKD'), ('人民币2300万元左右', 'CNY')]
    """
    return _MoneyScanner(folded, numbers, colloquial, currencies or load_currencies()).scan()


class _MoneyScanner:
    def __init__(
        self, text: str, numbers: Sequence[Number], colloquial: bool, currencies: Currencies
    ) -> None:
        self.text = text
        self.numbers = numbers
        self.colloquial = colloquial
        self.currencies = currencies
        self.floor = 0

    def scan(self) -> list[Money]:
        found = []
        index = 0
        while index < len(self.numbers):
            number = self.numbers[index]
            index += 1
            if not self._may_be(number) or number.kind in ("ordinal", "percent"):
                continue
            money, index = self._read(number, index)
            if money is not None:
                found.append(money)
                self.floor = money.end
        return found

    def _may_be(self, number: Number) -> bool:
        """Whether a currency can stand beside the number: one glance tells most numbers."""
        text, start, end = self.text, number.start, number.end
        return number.value is not None and (
            text[end : end + 1] in self.currencies.behind_starts
            or (start > 0 and text[start - 1] in self.currencies.before_ends)
            or number.unit is not None
        )

    def _read(self, number: Number, index: int) -> tuple[Money | None, int]:
        """Read the sum that ``number`` begins; also how many numbers are then used up."""
        floor = max(self.floor, self.numbers[index - 2].end if index > 1 else 0)
        before = self._before(number.start, floor)
        behind = self._behind(number, index)
        if behind is None and (before is None or not self._stands_alone(before[0], number)):
            return None, index
        end, plain, parts = number.end, False, Decimal(0)
        if behind is not None:
            currency, end = behind
            plain = currency.kind in ("plain", "colloquial") or currency.name in "角毛分"
            if currency.kind == "minor":
                number = _scale(number, currency.factor)
            else:
                parts, end, index = self._minor_parts(currency, end, index)
        start = number.start
        if before is not None and (behind is None or plain or before[0].code == currency.code):
            currency, start = before
            plain = currency.kind == "home"
        if parts and number.value is not None:
            value = plain_decimal(EXACT.add(number.value, parts))
            number = replace(number, value=value, low=value, high=value, modifier="exact")
        number, start, end = self._bound(number, start, end, floor, behind is not None)
        return Money(start, end, number, currency.code, plain), index

    def _before(self, position: int, floor: int) -> tuple[Currency, int] | None:
        text = self.text
        if position - 1 > floor and text[position - 1] in _BRACKET:
            inside = self.currencies.before(text, position - 1, floor)
            if inside and inside[1] > floor and text[inside[1] - 1] == "(":
                outside = self.currencies.before(text, inside[1] - 1, floor)
                if outside and outside[0].code == inside[0].code:
                    return outside
        return self.currencies.before(text, position, floor)

    def _behind(self, number: Number, index: int) -> tuple[Currency, int] | None:
        """The currency behind a number, and where the last of its words ends."""
        text, position = self.text, number.end
        if number.unit is not None:  # 650元至12万元
            entry = self.currencies.behind(number.unit, 0)
            if entry is None or entry[1] != len(number.unit):
                return None
            return self._specific(entry[0], position)
        entry = self.currencies.behind(text, position)
        if entry is None:
            match = _COIN_CLASSIFIER.match(text, position)
            entry = self.currencies.behind(text, match.end()) if match else None
            return entry if entry and entry[0].kind == "coin" else None
        currency, end = entry
        if currency.kind == "plain":
            return self._specific(currency, end)
        if currency.kind == "colloquial" and not self._is_colloquial(currency, number, end, index):
            return None
        if currency.kind == "minor" and len(currency.name) == 1:
            return entry if self._is_price(number, end, _PER) else None
        return entry

    def _specific(self, currency: Currency, end: int) -> tuple[Currency, int]:
        """300万元港币: the word behind 元 says which."""
        further = self.currencies.behind(self.text, end)
        if further is not None and further[0].kind in ("word", "sign", "home"):
            return further
        return currency, end

    def _is_colloquial(self, currency: Currency, number: Number, end: int, index: int) -> bool:
        """Whether 块 is money: 花费我三块, 1块5毛; not 硬盘3块."""
        if not self.colloquial:
            return False
        alone = number.start == 0 and _PRICE_END.match(self.text, end) is not None
        return (
            (alone and self.text[end : end + 1] != "、")
            or self._is_price(number, end, _PAYS)
            or bool(self._minor_parts(currency, end, index)[0])
        )

    def _is_price(self, number: Number, end: int, cue: re.Pattern[str]) -> bool:
        context = self.text[max(self.floor, number.start - 6) : number.start]
        return bool(cue.search(context)) and _PRICE_END.match(self.text, end) is not None

    def _stands_alone(self, currency: Currency, number: Number) -> bool:
        """Whether a currency before the number is enough: 人民币300万, 泰达币4万余枚, $20."""
        after = self.text[number.end : number.end + 1]
        if currency.kind in ("sign", "home"):
            return True
        return not after or after not in _OTHER_CLASSIFIERS

    def _minor_parts(self, currency: Currency, end: int, index: int) -> tuple[Decimal, int, int]:
        """Add up what follows in parts of the unit: 50元6角三分."""
        total = Decimal(0)
        while index < len(self.numbers):
            number = self.numbers[index]
            link = _AND.match(self.text, end)
            entry = self.currencies.behind(self.text, number.end)
            if link is None or link.end() != number.start or number.modifier != "exact":
                break
            if entry is None or entry[0].kind != "minor" or number.value is None:
                break
            if entry[0].code not in (currency.code, "CNY"):
                break
            total = EXACT.add(total, EXACT.multiply(number.value, entry[0].factor))
            end = entry[1]
            index += 1
        return total, end, index

    def _bound(
        self, number: Number, start: int, end: int, floor: int, behind: bool
    ) -> tuple[Number, int, int]:
        """Read the modifiers outside the currency: 约人民币28万元, 1.08亿元以上."""
        text = self.text
        suffix = ""
        if behind:
            suffix, end, _ = read_suffix(text, end)
            if not suffix and _MORE.match(text, end):
                suffix, end = "more", end + 1
        prefix = ""
        if start < number.start:
            prefix, start = read_prefix(text, start, floor)
        modifier = prefix or ("" if number.start < number.core_start else suffix)
        if modifier:
            modifier, low, high = bounds(number.value, None, "", modifier)
            number = replace(number, modifier=modifier, low=low, high=high)
        return number, start, end


def _scale(number: Number, factor: Decimal) -> Number:
    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else plain_decimal(EXACT.multiply(value, factor))

    return replace(
        number, value=scaled(number.value), low=scaled(number.low), high=scaled(number.high)
    )
