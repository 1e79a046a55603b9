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
_KIN_COUNTS = frozenset("二两三四五六")
# The dictionary calls 二人 a name, 三级 an adjective and 两地 a noun: a numeral and a classifier.
_CLASSIFIERS = frozenset("人名个级楼层期地市县省区家位岁村城案起件宗条大万亿部台")
_DIVISIONS = frozenset("省市县区州地")
_COUNTED_DIVISIONS = frozenset("两二三四五六七八九十")
_IDIOM_TAGS = frozenset(["i", "l"])
_UNITS = frozenset("十百千万亿廿卅")
# Financial digits that stand alone as words: 陆某, 伍家, 放肆, 拾起. A cheque writes 陆元 or 陆佰.
_ALONE = frozenset("陆伍肆拾")
_AFTER_ALONE = frozenset("元圆角分万亿整名")
SURNAMES = frozenset("陆伍万")
# 一看便知, 一听就懂: "as soon as".
_AS_SOON_AS = frozenset("看听问想")
# 一一, 两两, 三三两两.
_DOUBLED = frozenset(["一", "两", "三", "半"])


# 统一行动, 单一骗案: whatever the tokenizer made of what follows.
_DETERMINERS = frozenset("另每这那该")
_BEFORE_ONE = frozenset("统唯惟逐单专划归")
# 一大看点 is "a major"; 一大批, 一大箱 and 一大队 are not.
_NOT_MAJOR = frozenset("批堆量型队片箱包袋早串摞捆笔学桥楼桶圈半")
# 一案一策, 一人一档: a set phrase; 一男一女 and 一死一伤 count people.
_PAIRED_COUNTS = frozenset("死伤男女老少大小")
# 两名一起作案: a classifier makes a number of the first.
_CHIMES = frozenset("一两三四五六七八九十")
# 五省三市, 三月五日, 两男一女: what counts for itself.
_COUNTED_THINGS = frozenset(
    "名人起件个家次位张部台条宗处套辆份支把月年天日周省市县区州地国村镇乡死伤男女老少大小时点分秒号楼层级元角吨米斤克"
    "成倍折项类种批组队路户站岁期届轮组案罪票箱包瓶只本枚块所间栋座"
)
_COUNTERS = frozenset("名人起件个家次位张部台条宗处套辆份支把月年天日周")
_WHOLE = 3


@lru_cache(maxsize=1)
def numeral_words() -> dict[str, str]:
    """Word -> what its numeral is: part of a ``word``, part of a ``name``, or a ``number``."""
    path = files("netcrime_ie") / "resources" / "lexicon" / "numeral_words.tsv"
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, reading, _ = line.split("\t")
            table[word] = reading
    return table


def whole_words() -> list[str]:
    """Listed words that the tokenizer must not cut: names, and what is too long to be a chance."""
    return [
        word
        for word, reading in numeral_words().items()
        if reading == "name" or (reading == "word" and (len(word) >= _WHOLE or word[0] == "零"))
    ]


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
    if len(core) == 1 and (after == "某" or (core in SURNAMES and after == "姓")):
        return True  # 万某, 陆某, 伍姓男子: a surname
    if core == "一" and _is_loose_one(folded, start, end):
        return True
    if after in ("男", "女") and _counts_people(folded, end):
        return False  # 拘捕一男一女
    if _is_doubled(folded, start, end, core) or _is_paired(folded, start, core):
        return True
    if len(core) == 1 and core in _CHIMES and _is_chiming(folded, start, core):
        return True
    if core in _ALONE and (not after or after not in _AFTER_ALONE):
        return True
    if core == "一" and folded[start - 1 : start] in _DETERMINERS:
        return False  # 另一名, 每一笔
    index = bisect_right(tokens, start, key=lambda token: token.start) - 1
    while 0 <= index < len(tokens) and tokens[index].start < end:
        token = tokens[index]
        if token.start < number.start or token.end > number.end:
            # The 余人 of 百|余人 holds no numeral and decides nothing.
            if not NUMERALS.isdisjoint(token.text) and _is_word(token, number):
                return True
        elif (token.start, token.end) == (start, end) and _listed(token.text):
            return True  # 万一
        index += 1
    return False


def _counts_people(folded: str, at: int) -> bool:
    """Whether 男 or 女 at an offset counts people by sex: 一男一女, 三男四女被捕."""
    following = folded[at + 1 : at + 2]
    return not following or following not in "性子士孩方友儿人婴童工生"


def _is_loose_one(folded: str, start: int, end: int) -> bool:
    """Whether a 一 hangs on the character beside it: 统一行动, 一看便知, 一大看点, 战果不一."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if after and (after in _AS_SOON_AS or before in _BEFORE_ONE):
        return True
    if before == "不":
        return not "一" <= after <= "鿿" or after == "的"
    return after == "大" and folded[end + 1 : end + 2] not in _NOT_MAJOR


def _is_doubled(folded: str, start: int, end: int, core: str) -> bool:
    if core in ("一一", "两两", "三三"):
        return True
    return core in _DOUBLED and core in (folded[start - 1 : start], folded[end : end + 1])


def _is_paired(folded: str, start: int, core: str) -> bool:
    """Whether a 一 is one of the two of a set phrase: 一案一策, 一人一档."""
    if core == "两" and folded[start + 2 : start + 3] == "一":
        # 两微一端, 两抢一盗
        rest = folded[start + 1 : start + 2] + folded[start + 3 : start + 4]
        return len(rest) == 2 and _PAIRED_COUNTS.isdisjoint(rest) and rest[0] not in _COUNTERS
    if core != "一":
        return False
    if folded[start - 2 : start - 1] == "两" and folded[start - 1] not in _COUNTERS:
        return _PAIRED_COUNTS.isdisjoint(folded[start - 1 : start + 2])
    for first in (start, start - 2):
        text = folded[first : first + 4] if first >= 0 else ""
        if len(text) == 4 and text[0] == text[2] == "一":
            rest = text[1] + text[3]
            if _PAIRED_COUNTS.isdisjoint(rest) and all("一" < char <= "鿿" for char in rest):
                return True
    return False


def _is_chiming(folded: str, start: int, core: str) -> bool:
    """Whether a numeral is one of the two of an idiom: 十赌九输, 三缴四查; 三男四女 counts."""
    for first in (start, start - 2):
        text = folded[first : first + 4] if first >= 0 else ""
        if len(text) < 4 or text[0] not in _CHIMES or text[2] not in _CHIMES:
            continue
        around = folded[first - 1 : first] + folded[first + 4 : first + 5]
        inner = text[1] + text[3]
        plain = all("一" < char <= "鿿" for char in inner) and NUMERALS.isdisjoint(inner + around)
        if plain and _COUNTED_THINGS.isdisjoint(inner):
            return True
    return False


def _listed(word: str) -> bool | None:
    """Whether the list says that the word's numeral means nothing; None for a word not listed."""
    reading = numeral_words().get(word)
    return None if reading is None else reading != "number"


def _counts_kin(token: Token, number: Number) -> bool:
    """Whether a word ends in the number of people that it names: 兄弟二人, 夫妻二人."""
    if token.end != number.core_end + 1 or not token.text.endswith("人"):
        return False
    return token.start < number.core_start - 1 and token.text[-2] in _KIN_COUNTS


def _is_word(token: Token, number: Number) -> bool:
    """Whether ``token``, which reaches beyond the number, takes its meaning away."""
    listed = _listed(token.text)
    if listed is not None and number.kind != "percent":
        return listed
    if number.kind in ("percent", "fraction"):
        return False
    if token.pos == "t":
        return token.start < number.start  # 周五, 前一天; not 五月
    if token.pos in _COUNTING_TAGS:
        return False
    counted = token.start == number.core_start and token.text[1:] in _DIVISIONS
    if counted and token.text[0] in _COUNTED_DIVISIONS:
        return False  # 九市, 三省, whatever the dictionary says
    if _counts_kin(token, number):
        return False
    if token.start != number.core_start or token.pos == "ns":
        return True
    core_length = number.core_end - number.core_start
    core, rest = token.text[:core_length], token.text[core_length:]
    if len(rest) <= 1 and rest in _CLASSIFIERS:
        return False  # 二人, 三级, 百余人
    # 百万富翁 is an idiom; 二十世纪 and 十九人 state their number.
    return token.pos in _IDIOM_TAGS or len(core) == 1 or _UNITS.isdisjoint(core)
