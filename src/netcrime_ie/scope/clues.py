"""What the words around an agency or a place tell of its part in the sentence."""

from collections.abc import Sequence

from netcrime_ie.facts.grammar import CRIME, WEAK
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.scope.words import AGENT_MARKS, OPENERS, SITE_MARKS, SPOT_MARKS, TRAVEL


def speaks_of_all(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph opens with 公安机关 of no named place."""
    for node in nodes[:16]:
        if node.kind is Kind.AGENCY or node.kind is Kind.PLACE:
            return False
        if node.text == "公安机关":
            return True
    return False


def is_subject(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether agencies act: not after 被 or 由, not in an attribute (公安部挂牌督办的31起案件)."""
    if first > 0 and nodes[first - 1].text in AGENT_MARKS:
        return False
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    if after is not None and first > 0 and after.cls == "supervised_case":
        # 侦破公安部督办案件1起、省公安厅督办案件5起: who supervises does not act.
        return False
    if is_attribute(nodes, last):
        return False
    # 在省厅网安总队统一指挥下, 在当地江北警方配合下: the agency only guides or helps.
    guided = any(node.text == "在" for node in nodes[max(0, first - 2) : first])
    return not (guided and any(node.text.endswith("下") for node in nodes[last + 1 : last + 8]))


def is_attribute(nodes: Sequence[Node], last: int) -> bool:
    """Whether 的 follows an agency and its verb: 公安部挂牌督办的31起案件."""
    for node in nodes[last + 1 : last + 5]:
        if node.text == "的":
            return True
        if node.kind in (Kind.QUANTITY, Kind.PUNCTUATION):
            return False
    return False


def is_ranking(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word for the area only ranks: 居全国第六位, 入选全国十大案件, 占全市的三分之一."""
    before = nodes[i - 1].text if i else ""
    after = nodes[i + 1].text if i + 1 < len(nodes) else ""
    if after[:2] in ("罕见", "领先", "闻名", "最大", "最多", "最高", "首例", "首起", "率先"):
        return True
    return before in ("居", "列", "占", "入选", "位列", "位居", "排名", "获评", "评为") or after[
        :1
    ] in ("第", "前", "首", "十", "平")


def place_use(nodes: Sequence[Node], i: int, last: int, sentence: Sentence) -> str | None:
    """What a place does.

    ``spot``: things happen there; ``acting``: its authorities act; ``police``: a unit from there;
    ``case``: a named case belongs there; ``item``: it holds for this clause alone; None: nothing.
    """
    before = nodes[i - 1] if i else None
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    if any(node.text in TRAVEL for node in nodes[max(0, i - 2) : i]):
        return None
    if after is not None and after.text in ("籍", "人", "方面"):
        return None
    if after is not None and after.kind is Kind.DATE and _is_dispatch(nodes, last + 2):
        return None
    if after is not None and after.text == "“" and _is_case_code(nodes, last + 1):
        return "case"
    if before is not None and before.text in SPOT_MARKS:
        return "item" if i > 1 and nodes[i - 2].text in SITE_MARKS else "spot"
    if before is not None and before.text in SITE_MARKS:
        return "item"
    counted = after is not None and after.kind is Kind.QUANTITY
    if counted and after is not None and not after.text.startswith("一"):
        # 其中通辽3个、巴彦淖尔4个
        return "item"
    opens = (
        before is None
        or before.kind is Kind.DATE
        or (before.kind is Kind.PUNCTUATION and before.text not in "、“”")
        or before.text in OPENERS
    )
    if not opens:
        # 该团伙南宁窝点有话务人员十七八人
        noun = after is not None and after.kind is Kind.NOUN and after.cls in ("den", "police")
        return "item" if noun else None
    if after is None or after.kind is Kind.PUNCTUATION:
        return None
    if after.kind is Kind.NOUN and after.cls == "police":
        return "police"
    leading = i <= 3 or (i <= 8 and all(node.kind is not Kind.VERB for node in nodes[:i]))
    if (sentence.opens and leading) or sentence.heading:
        return "acting"
    return "spot" if _has_result(nodes, last) else "item"


def _is_dispatch(nodes: Sequence[Node], at: int) -> bool:
    """Whether a dateline ends here: 北京10月14日电."""
    return at < len(nodes) and nodes[at].text[:1] in ("电", "讯")


def _is_case_code(nodes: Sequence[Node], at: int) -> bool:
    """Whether a quoted case name follows: 通化“3·19”专案."""
    stretch = [node.text for node in nodes[at : at + 8]]
    return "”" in stretch and any(text.endswith("案") for text in stretch)


def _has_result(nodes: Sequence[Node], last: int) -> bool:
    """Whether an enforcement verb follows in the segment: 武汉小组端掉工作室2个."""
    for node in nodes[last + 1 : last + 20]:
        if node.kind is Kind.PUNCTUATION and (node.text == "," or node.text in STOPS):
            return False
        if node.kind is Kind.VERB and node.cls not in CRIME | WEAK:
            return True
    return False
