"""What each word is by itself: the verbs, nouns and function words of one extractor."""

from collections.abc import Iterator

from netcrime_ie.facts.nodes import QUOTES, SEGMENT_ENDS, Kind, Node
from netcrime_ie.lexicon import Lexicon

# No compound of the lists is longer: a run of Latin letters is left alone.
_LONGEST = 24
_ADVERB_HEADS = frozenset("共已并均先再另现又还被将未")
_PUNCTUATION = SEGMENT_ENDS | QUOTES | frozenset("、—-·…~/|.")
FUNCTION_WORDS = frozenset(
    (
        "的 被 由 将 把 对 遭 受到 其中 分别 各 及 和 与 并 以及 或 等 已 先后 均 全部 共 另 "
        "另有 另外 含 包括 其余 为 占 有 是 达 共计 累计 合计 总计 多达 高达 约 近 计 了 着 "
        "在 从 向 给 让 使 于 也 还 即 就 便 仅 只 都 又 再 更 最 不 未 没有 地 得 所 以 因 "
        "而 但 涉嫌"
    ).split()
)


def _word_nodes(text: str, start: int, end: int, pos: str, lexicon: Lexicon) -> Iterator[Node]:
    if text in FUNCTION_WORDS:
        yield Node(Kind.FUNCTION, start, end, text)
    elif (cls := lexicon.verbs.get(text)) is not None:
        yield Node(Kind.VERB, start, end, text, cls, intransitive=text in lexicon.intransitive)
    elif (cls := lexicon.nouns.get(text)) is not None:
        yield Node(Kind.NOUN, start, end, text, cls)
    elif text in _PUNCTUATION:
        yield Node(Kind.PUNCTUATION, start, end, text)
    else:
        yield from _compound_nodes(text, start, end, pos, lexicon)


def _compound_nodes(text: str, start: int, end: int, pos: str, lexicon: Lexicon) -> Iterator[Node]:
    """A word that no list knows: by its parts, or as it is.

    Chinese compounds have their head at the end: 面单数据 is 数据, 盗刷案 is 案. What the tokenizer
    guessed to be one word may be a verb with its object: 冻结资金.
    """
    if len(text) > _LONGEST:
        yield Node(Kind.WORD, start, end, text, pos)
        return
    for cut in range(1, len(text)):
        cls = lexicon.nouns.get(text[cut:])
        if cls is None or (len(text) - cut < 2 and len(text) < 3):
            continue
        verb = lexicon.verbs.get(text[:cut]) if cut > 1 else None
        if verb is not None:
            middle = start + cut
            yield Node(Kind.VERB, start, middle, text[:cut], verb)
            yield Node(Kind.NOUN, middle, end, text[cut:], cls)
        else:
            yield Node(Kind.NOUN, start, end, text, cls)
        return
    verb = lexicon.verbs.get(text[1:]) if text[0] in _ADVERB_HEADS else None
    if verb is not None:
        # The tokenizer's guess took an adverb or 被 in: 共收缴, 被查获.
        if text[0] in FUNCTION_WORDS:
            yield Node(Kind.FUNCTION, start, start + 1, text[0])
        intransitive = text[1:] in lexicon.intransitive
        yield Node(Kind.VERB, start + 1, end, text[1:], verb, intransitive=intransitive)
        return
    yield Node(Kind.WORD, start, end, text, pos)


class WordTable:
    """What the lists say of each word met so far: most words come back, few are new.

    Attributes:
        nominal: Words that make a noun of the verb before them.
        nouns: Head noun -> object class.
        verbs: Trigger verb -> class.
        suffered: Verbs of one character behind 被 -> class.
        known: The node that a word makes, at offset 0; None for a word that makes several.
    """

    _LIMIT = 100_000

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.nominal = frozenset(lexicon.cues["nominal"])
        self.nouns = lexicon.nouns
        self.verbs = lexicon.verbs
        self.suffered = lexicon.suffered
        self.known: dict[str, Node | None] = {}

    def add(self, nodes: list[Node], text: str, start: int, end: int, pos: str) -> None:
        """Append the node or nodes of a word."""
        known = self.known.get(text, self)
        if known is self:
            found = list(_word_nodes(text, 0, len(text), "", self._lexicon))
            single = len(found) == 1 and found[0].end == len(text) and found[0].start == 0
            known = found[0] if single else None
            if len(self.known) > self._LIMIT:
                self.known.clear()
            self.known[text] = known
        if isinstance(known, Node):
            cls = pos if known.kind is Kind.WORD else known.cls
            nodes.append(Node(known.kind, start, end, text, cls, None, None, known.intransitive))
        else:
            nodes.extend(_word_nodes(text, start, end, pos, self._lexicon))
