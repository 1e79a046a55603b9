"""``find_numbers`` and ``find_money``: the finders that users call on any text."""

import re
from decimal import Decimal
from functools import lru_cache

from netcrime_ie.models.enums import Modifier, NumberKind
from netcrime_ie.models.mentions import MoneyMention, NumberMention
from netcrime_ie.models.values import Quantity, Span
from netcrime_ie.numbers.money import scan_money
from netcrime_ie.numbers.scan import scan_numbers
from netcrime_ie.numbers.types import Number
from netcrime_ie.numbers.words import inside_word
from netcrime_ie.text.fold import fold
from netcrime_ie.tokenizers import Tokenizer, make_tokenizer

_URL = re.compile(r"(?:https?://|ftp://|www\.)[!-~]+", re.IGNORECASE)
# A unit alone is no number: 万, 百. With a modifier it is one: 过万, 百余.
_BARE_UNITS = frozenset("百佰千仟万亿")


@lru_cache(maxsize=1)
def _default_tokenizer() -> Tokenizer:
    return make_tokenizer("auto")


def find_numbers(text: str, tokenizer: Tokenizer | None = None) -> list[NumberMention]:
    """Find the numbers of a text: Arabic, full-width, Chinese, financial and mixed.

    Numerals inside words and names (一切, 四川) and in web addresses are left out.

    Args:
        text: Any text, simplified or traditional.
        tokenizer: What tells words apart; by default rjieba where installed, else jieba.

    Returns:
        One mention per number, in text order. Spans run from the first modifier to the last.

    Raises:
        TypeError: ``text`` is no string.
        InputError: ``text`` holds a lone surrogate.

    >>> mention = find_numbers("查獲近８萬餘張")[0]
    >>> mention.span.text, str(mention.quantity.value), str(mention.quantity.modifier)
    ('近８萬餘', '80000', 'less_than')
    """
    folded = _fold(text)
    numbers = scan_numbers(folded)
    if not numbers:
        return []
    tokens = (tokenizer or _default_tokenizer()).tokenize([folded])[0]
    return [
        NumberMention(
            span=_span(text, number.start, number.end),
            quantity=quantity_of(number),
            kind=NumberKind(number.kind),
        )
        for number in numbers
        if folded[number.start : number.end] not in _BARE_UNITS
        and not inside_word(folded, number, tokens)
    ]


def find_money(text: str) -> list[MoneyMention]:
    """Find the sums of money of a text; a currency word or sign must stand with the number.

    Args:
        text: Any text, simplified or traditional.

    Returns:
        One mention per sum, in text order. Spans hold the currency and all modifiers. A bare 元
        is CNY.

    Raises:
        TypeError: ``text`` is no string.
        InputError: ``text`` holds a lone surrogate.

    >>> mention = find_money("約二點一五億港元")[0]
    >>> mention.span.text, str(mention.quantity.value), mention.currency
    ('約二點一五億港元', '215000000', 'HKD')
    """
    folded = _fold(text)
    mentions = []
    for money in scan_money(folded, scan_numbers(folded), colloquial=True):
        quantity = quantity_of(money.number)
        if quantity is not None:
            span = _span(text, money.start, money.end)
            mentions.append(MoneyMention(span=span, quantity=quantity, currency=money.currency))
    return mentions


def quantity_of(number: Number) -> Quantity | None:
    """The public value of a number; None for a string of digits that has none.

    >>> quantity_of(scan_numbers("数百")[0]).high
    Decimal('999')
    """
    value: Decimal | None = number.value
    if value is None:
        return None
    return Quantity(
        value=value, modifier=Modifier(number.modifier), low=number.low, high=number.high
    )


def _fold(text: str) -> str:
    """Fold a text with web addresses blanked out; offsets stay.

    Addresses end at the first character beyond ASCII, so they are cut before a full-width comma
    is folded.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return fold(_URL.sub(lambda match: "\n" * len(match[0]), text))


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])
