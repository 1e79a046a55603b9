"""Tokens and mentions laid out as one row of nodes."""

import sys
from collections.abc import Sequence

from netcrime_ie.facts.contextual import join_verbs, name_offences
from netcrime_ie.facts.nodes import SEGMENT_ENDS, STOPS, Kind, Node
from netcrime_ie.facts.word_table import WordTable
from netcrime_ie.tokenizers import MASK, Token

_NEVER = sys.maxsize
# How many nodes a quoted name has at most, and what may follow one besides a noun.
_QUOTED_NAME = 12
_NAME_GOES_ON = frozenset(("、", "“", "等", "和", "专项", "行动", "类"))


def build_nodes(tokens: Sequence[Token], overlay: Sequence[Node], words: WordTable) -> list[Node]:
    """Lay known mentions over the tokens.

    Args:
        tokens: Tokens of the stretch, in order.
        overlay: Quantities, dates, places, agencies and campaigns, in order, not overlapping.
        words: Verbs and nouns.

    Returns:
        The nodes in text order. A token that a mention cuts gives what is left of it.
    """
    nodes: list[Node] = []
    known = words.known
    position = 0
    count = len(overlay)
    next_start = overlay[0].start if overlay else _NEVER
    for token in tokens:
        text, start, end, pos = token
        if end <= next_start:
            word = known.get(text)
            if word is not None:
                cls = pos if word.kind is Kind.WORD else word.cls
                nodes.append(Node(word.kind, start, end, text, cls, None, None, word.intransitive))
            elif text != MASK and not text.isspace():
                words.add(nodes, text, start, end, pos)
            continue
        hidden = text == MASK
        while position < count and overlay[position].end <= start:
            nodes.append(overlay[position])
            position += 1
        while position < count and overlay[position].start < end:
            mention = overlay[position]
            if start < mention.start and not hidden:
                piece = text[start - token.start : mention.start - token.start]
                words.add(nodes, piece, start, mention.start, "")
            start = min(mention.end, end)
            if mention.end > end:
                break
            nodes.append(mention)
            position += 1
        next_start = overlay[position].start if position < count else _NEVER
        if start == token.start:
            if not (hidden or text.isspace()):
                words.add(nodes, text, start, end, pos)
        elif start < end and not hidden:
            words.add(nodes, text[start - token.start :], start, end, "")
    nodes.extend(overlay[position:])
    texts = {node.text for node in nodes}
    if any(text.endswith("罪") or text == "罪名" for text in texts):
        name_offences(nodes)
    join_verbs(nodes, words)
    if "“" in texts:
        _name_quotations(nodes)
    if "(" in texts:
        _count_brackets(nodes)
    return nodes


def part_headline(nodes: Sequence[Node]) -> list[Node]:
    """Put a comma where a headline parts its clauses by a space: 传销案收网 三百余人落网."""
    parted: list[Node] = []
    for node in nodes:
        before = parted[-1] if parted else None
        if before is not None and before.end < node.start and _is_wide(before) and _is_wide(node):
            parted.append(Node(Kind.PUNCTUATION, before.end, node.start, ","))
        parted.append(node)
    return parted


def _is_wide(node: Node) -> bool:
    """Whether a node is no mark and no bare figure, which spaces part from its unit."""
    return node.kind is not Kind.PUNCTUATION and not node.text.isascii()


def _count_brackets(nodes: list[Node]) -> None:
    """Set the depth of each node; brackets that a sentence leaves open are closed by its end."""
    depth = 0
    for node in nodes:
        if node.text == "(":
            depth += 1
        node.depth = depth
        if node.text == ")" or node.text in STOPS:
            depth = max(0, depth - 1) if node.text == ")" else 0


def _name_quotations(nodes: Sequence[Node]) -> None:
    """Make names of the verbs in short quotations: “种草测评”, “优化环境—整治乱象”专项行动.

    A single quoted verb without a noun behind it is a predicate: 为赌博网站“跑分”3亿元.
    """
    opened = -1
    for i, node in enumerate(nodes):
        if node.text == "“":
            opened = i
        elif node.text == "”" and opened >= 0:
            inside = nodes[opened + 1 : i]
            opened = -1
            if len(inside) > _QUOTED_NAME or any(n.text in SEGMENT_ENDS for n in inside):
                continue
            after = nodes[i + 1] if i + 1 < len(nodes) else None
            named = after is not None and (after.kind is Kind.NOUN or after.text in _NAME_GOES_ON)
            counted = any(n.kind is Kind.QUANTITY and n.phrase and n.phrase.unit for n in inside)
            if (len(inside) > 1 or named) and not counted:
                for n in inside:
                    if n.kind is Kind.VERB:
                        n.kind, n.cls = Kind.WORD, "n"
