"""Compounds that the tokenizer cut apart or cut wrongly, made whole again.

走私案/件242起 counts 走私案件; what offenders do at a 点 names it (捣毁非法采砂/点5处);
检查出/版物 is 检查 and 出版物.
"""

from collections.abc import Sequence

from netcrime_ie.facts.grammar import CRIME
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.word_table import WordTable

# Behind an offender's verb these name where it is done.
_DEN_ENDS = frozenset("点窝场厂坊档站库")
_DEN_VERBS = CRIME - {"involve", "owe", "hurt"}
# Words that no list has end so where they name a crime: 贩毒, 聚赌, 藏赃.
_VICES = frozenset("毒赌嫖淫赃")
# How many characters a wrong cut may take from the noun behind it.
_STOLEN = 2


def mend_words(nodes: Sequence[Node], words: WordTable) -> list[Node]:
    """The row with its broken compounds made whole."""
    mended: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        before = mended[-1] if mended else None
        at += 1
        if before is None or before.end != node.start or node.kind is not Kind.WORD:
            mended.append(node)
        elif (joined := _joined(before, node)) is not None:
            mended[-1] = joined
        elif (parts := _recut(before, nodes[at - 1 : at + 1], words)) is not None:
            mended[-1:] = parts
            at += parts[1].end > node.end
        else:
            mended.append(node)
    return mended


def _joined(before: Node, node: Node) -> Node | None:
    """Two nodes as the one noun that they are: 走私案/件, 采砂/点."""
    if len(node.text) > 1:
        return None
    if node.text == "件" and before.kind is Kind.NOUN and before.text.endswith("案"):
        cls = before.cls
    elif node.text in _DEN_ENDS and len(before.text) > 1 and _is_crime(before):
        cls = "den"
    else:
        return None
    return Node(Kind.NOUN, before.start, node.end, before.text + node.text, cls, depth=node.depth)


def _is_crime(node: Node) -> bool:
    """Whether a word says what offenders do: 采砂, 贩毒."""
    if node.kind is Kind.VERB:
        return node.cls in _DEN_VERBS
    return node.kind is Kind.WORD and node.text[-1] in _VICES


def _recut(before: Node, behind: Sequence[Node], words: WordTable) -> list[Node] | None:
    """A verb and its object where the cut between them was wrong: 检查出/版/物."""
    if before.kind is not Kind.VERB:
        return None
    for count in range(1, len(behind) + 1):
        end = behind[count - 1].end
        rest = "".join(node.text for node in behind[:count])
        for size in range(1, min(_STOLEN, len(before.text) - 2) + 1):
            verb, noun = before.text[:-size], before.text[-size:] + rest
            cls, thing = words.verbs.get(verb), words.nouns.get(noun)
            if cls is not None and thing is not None and len(noun) == end - before.end + size:
                cut = before.end - size
                return [
                    Node(Kind.VERB, before.start, cut, verb, cls, depth=before.depth),
                    Node(Kind.NOUN, cut, end, noun, thing, depth=before.depth),
                ]
    return None
