"""Numeral characters inside words and names, where they mean no number: 一切, 统一, 四川."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from netcrime_ie.numbers.types import Number
from netcrime_ie.text.numerals import NUMERALS
from netcrime_ie.tokenizers.base import Token

# Tags of words that state their number: 一起 m, 三件 mq, 五月 t; "" is a word that the dictionary
# lacks, of which nothing is known (七人).
_COUNTING_TAGS = frozenset(["m", "mq", "t", "", "q", "zg"])
# The dictionary calls 二人 a name, 三级 an adjective and 两地 a noun: a numeral and a classifier.
_CLASSIFIERS = frozenset("人名个级楼层期地市县省区家位岁村城案起件宗条大万亿部台")
_IDIOM_TAGS = frozenset(["i", "l"])
_UNITS = frozenset("十百千万亿廿卅")
# Financial digits that stand alone as words: 陆某, 伍家, 放肆, 拾起. A cheque writes 陆元 or 陆佰.
_ALONE = frozenset("陆伍肆拾")
_AFTER_ALONE = frozenset("元圆角分万亿整名")
# 一看便知, 一听就懂: "as soon as".
_AS_SOON_AS = frozenset("看听问想")
# 一一, 两两, 三三两两.
_DOUBLED = frozenset(["一", "两", "三", "半"])


@lru_cache(maxsize=1)
def _readings() -> dict[str, bool]:
    """Word -> whether its numeral means nothing."""
    path = files("netcrime_ie") / "resources" / "lexicon" / "numeral_words.tsv"
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, reading, _ = line.split("\t")
            table[word] = reading == "word"
    return table


def inside_word(folded: str, number: Number, tokens: Sequence[Token]) -> bool:
    """Whether the numeral belongs to a word or name and means no number.

    一起 stays a number: tokens cannot tell 一起盗窃案 from 一起作案.

    Args:
        folded: Folded text.
        number: A number that ``scan_numbers`` found in it.
        tokens: The words of the whole text, in order.

    >>> from netcrime_ie.numbers.scan import scan_numbers
    >>> text, tokens = "统一收网", [Token("统一", 0, 2, "vn"), Token("收网", 2, 4, "n")]
    >>> inside_word(text, scan_numbers(text)[0], tokens)
    True
    """
    start, end = number.core_start, number.core_end
    core = folded[start:end]
    if not core or "0" <= core[0] <= "9":
        return False
    after = folded[end : end + 1]
    if after == "某" and len(core) == 1:
        return True  # 万某, 陆某: a surname
    if core == "一" and after and after in _AS_SOON_AS:
        return True
    if _is_doubled(folded, start, end, core):
        return True
    if core in _ALONE and (not after or after not in _AFTER_ALONE):
        return True
    index = bisect_right(tokens, start, key=lambda token: token.start) - 1
    while 0 <= index < len(tokens) and tokens[index].start < end:
        token = tokens[index]
        if token.start < number.start or token.end > number.end:
            # The 余人 of 百|余人 holds no numeral and decides nothing.
            if not NUMERALS.isdisjoint(token.text) and _is_word(token, number):
                return True
        elif (token.start, token.end) == (start, end) and _readings().get(token.text):
            return True  # 万一
        index += 1
    return False


def _is_doubled(folded: str, start: int, end: int, core: str) -> bool:
    if core in ("一一", "两两", "三三"):
        return True
    return core in _DOUBLED and core in (folded[start - 1 : start], folded[end : end + 1])


def _is_word(token: Token, number: Number) -> bool:
    """Whether ``token``, which reaches beyond the number, takes its meaning away."""
    listed = _readings().get(token.text)
    if listed is not None and number.kind != "percent":
        return listed
    if number.kind in ("percent", "fraction"):
        return False
    if token.pos == "t":
        return token.start < number.start  # 周五, 前一天; not 五月
    if token.pos in _COUNTING_TAGS:
        return False
    if token.start != number.core_start or token.pos == "ns":
        return True
    core_length = number.core_end - number.core_start
    core, rest = token.text[:core_length], token.text[core_length:]
    if len(rest) <= 1 and rest in _CLASSIFIERS:
        return False  # 二人, 三级, 百余人
    # 百万富翁 is an idiom; 二十世纪 and 十九人 state their number.
    return token.pos in _IDIOM_TAGS or len(core) == 1 or _UNITS.isdisjoint(core)
