"""The verb that no list knows right before an object."""

from collections.abc import Sequence

from netcrime_ie.facts.nodes import Kind, Node

# Between an unknown verb and what it governs.
_ASPECT = frozenset(("了", "过", "着", "出", "得", "到", "近", "达", "约", "共", "合计", "累计"))
_BETWEEN = 4
# Behind a verb of one character: how it ended.
_COMPLEMENTS = frozenset("下住走上掉回进起倒出入得")
_LIGHT = frozenset(("d", "ad", "a"))
_NOMINAL = frozenset(("n", "nz", "b", "ng"))


def _touches(left: Node, node: Node) -> bool:
    """Whether a loose character stands right before another: 封/下."""
    loose = left.kind is Kind.WORD or left.kind is Kind.VERB
    return loose and left.cls != "d" and len(left.text) == 1 and left.end == node.start


def _with_left_half(nodes: Sequence[Node], k: int) -> Node:
    """A verb of two characters that the tokenizer cut in two: 翻/验, 偷/伐, 封/下."""
    node = nodes[k]
    left = nodes[k - 1] if k else None
    if left is None or len(node.text) > 1 or not _touches(left, node):
        return node
    return Node(Kind.WORD, left.start, node.end, left.text + node.text, "v")


def unknown_verb(nodes: Sequence[Node], first: int, over_nouns: bool = False) -> Node | None:
    """The verb that no list knows right before the object: 抽看短视频平台17个, 讲了20场课.

    Args:
        nodes: The sentence.
        first: Where the object begins.
        over_nouns: Whether nouns that no list knows may stand between (偷伐杉树47棵).
    """
    light_classes = _LIGHT | _NOMINAL if over_nouns else _LIGHT
    for k in range(first - 1, max(-1, first - 1 - _BETWEEN), -1):
        node = nodes[k]
        ended = node.text in _COMPLEMENTS and k > 0 and _touches(nodes[k - 1], node)
        if ended or (node.kind is Kind.WORD and node.cls in ("v", "vn")):
            return _with_left_half(nodes, k)
        light = node.kind is Kind.WORD and node.cls in light_classes
        if not light and node.text not in _ASPECT:
            return None
    return None
