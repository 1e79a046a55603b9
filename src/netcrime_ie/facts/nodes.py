"""A sentence as a row of nodes: what the fact engine parses."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.lexicon import Lexicon
from netcrime_ie.tokenizers import Token


class Kind(Enum):
    """What a node is."""

    QUANTITY = "quantity"
    VERB = "verb"
    NOUN = "noun"
    DATE = "date"
    AGENCY = "agency"
    PLACE = "place"
    CAMPAIGN = "campaign"
    PUNCTUATION = "punctuation"
    FUNCTION = "function"
    WORD = "word"


@dataclass(slots=True)
class Node:
    """A piece of a sentence.

    Attributes:
        kind: What it is.
        start: First character.
        end: End of the piece.
        text: The folded text.
        cls: Verb class, object class or part of speech.
        phrase: The quantity phrase of a QUANTITY node.
        mention: The agency, place or date match that the node stands for.
    """

    kind: Kind
    start: int
    end: int
    text: str
    cls: str = ""
    phrase: Phrase | None = None
    mention: object = None


BREAKS = frozenset(",:")
STOPS = frozenset("。!?;\n")
ENUMERATION = "、"
QUOTES = frozenset("“”\"'‘’《》〈〉()[]【】「」")
_PUNCTUATION = BREAKS | STOPS | QUOTES | frozenset("、—-·…~/|.")

FUNCTION_WORDS = frozenset(
    "的 被 由 将 把 对 遭 受到 其中 分别 各 及 和 与 并 以及 或 等 已 先后 均 全部 共 另 另有 另外 含 包括 "
    "其余 为 占 有 是 达 共计 累计 合计 总计 多达 高达 约 近 计 了 着 在 从 向 给 让 使 于 也 还 即 就 便 仅 "
    "只 都 又 再 更 最 不 未 没有 地 得 所 以 因 而 但 涉嫌".split()
)



def _word_node(text: str, start: int, end: int, pos: str, lexicon: Lexicon) -> Node:
    if text in FUNCTION_WORDS:
        return Node(Kind.FUNCTION, start, end, text)
    cls = lexicon.verbs.get(text)
    if cls is not None:
        return Node(Kind.VERB, start, end, text, cls)
    cls = lexicon.nouns.get(text)
    if cls is not None:
        return Node(Kind.NOUN, start, end, text, cls)
    if text in _PUNCTUATION:
        return Node(Kind.PUNCTUATION, start, end, text)
    # Chinese compounds have their head at the end: 面单数据 is 数据, 盗刷案 is 案.
    for cut in range(1, len(text) - 1):
        cls = lexicon.nouns.get(text[cut:])
        if cls is not None:
            return Node(Kind.NOUN, start, end, text, cls)
    return Node(Kind.WORD, start, end, text, pos)


def build_nodes(
    tokens: Sequence[Token], overlay: Sequence[Node], lexicon: Lexicon
) -> list[Node]:
    """Lay known mentions over the tokens.

    Args:
        tokens: Tokens of the stretch, in order.
        overlay: Quantities, dates, places, agencies and campaigns, in order, not overlapping.
        lexicon: Verbs and nouns.

    Returns:
        The nodes in text order. A token that a mention cuts gives what is left of it.
    """
    nodes: list[Node] = []
    position = 0
    for token in tokens:
        text, start, end, pos = token
        while position < len(overlay) and overlay[position].end <= start:
            nodes.append(overlay[position])
            position += 1
        while position < len(overlay) and overlay[position].start < end:
            mention = overlay[position]
            if start < mention.start:
                piece = text[start - token.start : mention.start - token.start]
                nodes.append(_word_node(piece, start, mention.start, "", lexicon))
            start = min(mention.end, end)
            if mention.end > end:
                break
            nodes.append(mention)
            position += 1
        if start < end:
            if not text.isspace():
                piece = text[start - token.start :]
                pos = pos if piece == text else ""
                nodes.append(_word_node(piece, start, end, pos, lexicon))
    nodes.extend(overlay[position:])
    return nodes
