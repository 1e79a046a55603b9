"""Parts that no mark of a list opens: told by their own words beside their total.

包括4名组织者在内的29人; 合共失款41万元,单一事主最多损失6万元; 抽检86批次,判定不合格23批次;
帮信罪一项就达2950人; 被诉人数排在前三位的依次是盗窃(836人)….
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import is_break, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.scope.measure import measure_of, same_kind, size_of

# How many facts back a total may stand.
_NEAR = 8
_HOLDING = re.compile("(?:包括|包含|涵盖|含|连同|连带|连|算上|加上|计入|算进|除了?)[^,。;]{0,14}$")
_INCLUDED = re.compile("[^,。;]{0,8}(?:在内|计算在内|包含在内|包括在内|计入其中|含在其中)")
_TOGETHER = re.compile(
    "[^,。;]{0,8}(?:在内的?[^。;]{0,12}|,[^,。;]{0,6}(?:一共|总共|合计|共计|累计|共|总计)[^,。;]{0,10})$"
)
_LISTED = re.compile("(?:[^,。;]{0,4}[、和及与][^,。;]{1,12})$")
_SUMMED = re.compile("(?:共|合共|合计|共计|总共|一共)$")
# One of many that something was largest of: 最大一宗, 单一事主, 一人独自被骗走.
_EXTREME = re.compile(
    "最[多大高重惨深严]|单(?:一|笔|日|月|宗|个|人|次|户|案|起)(?!位)|独自|一[人户家单]就|一次(?:就|即|竟)"
)
_MEASURED = frozenset(("loss", "involved", "gain", "fine", "seized", "crime_scale"))
# 帮信罪一项就达2950人, 诈骗一类便有1200件, 光鄂州一地即查获5人.
_ALONE = re.compile(
    "一(?:项|类|罪|地|种|县|市|区|家|院|州|块|项罪名|个罪名)(?:就|便|即|竟|已)[^,。;]{0,8}$"
)
# What an inspection finds wanting.
_WANTING = re.compile(
    "(?:不合格|不达标|超标|不符合[^,。;]{0,4}|不规范|存在?问题|有问题|问题|违规|违法|异常|不足|未达标|阳性)的?[^,。;]{0,4}$"
)
_BY_NOW = re.compile("(?:已|均已|现已|实际|目前已)[^,。;]{0,8}$")
# What a headless number goes on with: 102款因…, 27尾已经死亡, 42家领到整改通知书.
_GOES_ON = frozenset(
    ("因", "被", "已", "已经", "均", "均已", "尚", "仍", "未", "不", "存在", "涉嫌", "属", "领到",
     "收到", "限期", "停业", "获", "遭", "经", "需", "要", "由", "当场", "须")
)  # fmt: skip
_RANKED = re.compile(
    "排在?(?:名|列)?(?:在|于)?(?:前[两二三四五六七八九十几]|首)|居[前首]|最多的(?:是|为)|较多的(?:是|为)|数量最多|名列前"
)
_IN_TURN = re.compile("分别|依次")
_STAGES = frozenset(
    ("criminal_detention", "arrested", "bail", "compulsory", "admin_detention", "admin_penalty",
     "prosecuted", "sentenced", "other")
)  # fmt: skip
_CAUGHT = frozenset(("captured", "sentenced", "prosecuted"))
_BESIDE = ("另", "此外", "还", "同时", "并", "又")
# Behind a headless relative clause: 刑拘、逮捕的分别是602人.
_HEADLESS = re.compile("的(?:分别|依次)?(?:只|仅|共|则|也|各)?(?:是|有|为|达)?$")
_WINDOW = 60


def link_inclusive(
    folded: str, nodes: Sequence[Node], facts: Sequence[FactDraft], told: Sequence[FactDraft]
) -> None:
    """Set ``part_of`` of a sentence's facts that their own words make parts, in place.

    Args:
        folded: The folded text.
        nodes: The sentence.
        facts: Its facts.
        told: Those of the sentences before, in this paragraph and the one before it.
    """
    _link_included(folded, facts)
    _link_sexes(folded, facts)
    _link_ranked(folded, nodes, facts, told)
    _link_headless(folded, facts, told)
    for i, fact in enumerate(facts):
        if fact.part_of is not None or fact.baseline:
            continue
        near = [*told[-_NEAR:], *facts[max(0, i - _NEAR) : i]][-_NEAR:]
        before = [one for one in near if not one.baseline]
        largest = fact.type in _MEASURED and _EXTREME.search(
            _clauses_before(folded, nodes, facts, i)
        )
        if largest or _ALONE.search(_clause(folded, nodes, fact)):
            fact.part_of = _total_of(fact, before, alike=True)
        elif _is_some(folded, nodes, fact):
            last = _total_of(fact, [one for one in facts[:i] if not one.baseline], alike=False)
            fact.part_of = last


def _link_included(folded: str, facts: Sequence[FactDraft]) -> None:
    """包括管理人员4人、代理8人在内的15名; 算上返还的342万元,一共1893万元; …974人包含在内."""
    for i, fact in enumerate(facts):
        start, end = fact.phrase.start, fact.phrase.end
        if _HOLDING.search(folded, max(0, start - _WINDOW), start) is None:
            whole = facts[i - 1] if i else None
            free = fact.part_of is None and _INCLUDED.match(folded, end) is not None
            if free and whole is not None and whole.part_of is None and _may_hold(whole, fact):
                fact.part_of = whole
            continue
        run = [fact]
        for k in range(i + 1, len(facts)):
            following = facts[k]
            between = folded[run[-1].phrase.end : following.phrase.start]
            if _TOGETHER.match(between):
                for part in run:
                    if _may_hold(following, part):
                        part.part_of = following
                break
            if not _LISTED.match(between):
                break
            run.append(following)


def _link_sexes(folded: str, facts: Sequence[FactDraft]) -> None:
    """拘捕7男2女共9人: the sum stands behind those of each sex."""
    for i, whole in enumerate(facts):
        before = folded[max(0, whole.phrase.start - 4) : whole.phrase.start]
        run = [one for one in facts[max(0, i - 2) : i] if folded[one.phrase.end] in "男女"]
        together = sum((size_of(one) for one in run), Decimal(0))
        if len(run) > 1 and _SUMMED.search(before) and together == size_of(whole):
            for one in run:
                one.part_of = whole


def _link_ranked(
    folded: str, nodes: Sequence[Node], facts: Sequence[FactDraft], told: Sequence[FactDraft]
) -> None:
    """被诉人数排在前三位的罪名依次是危险驾驶(1107人)、盗窃(836人): of all the accused."""
    if not facts:
        return
    text = folded[nodes[0].start : nodes[-1].end]
    ranked = _RANKED.search(text)
    turned = _IN_TURN.search(text, ranked.end()) if ranked is not None else None
    if turned is None:
        return
    at = nodes[0].start + turned.start()
    run = [fact for fact in facts if fact.phrase.start > at]
    run = [
        fact for fact in run if same_kind(fact, run[0]) and measure_of(fact) == measure_of(run[0])
    ]
    together = sum((size_of(fact) for fact in run), Decimal(0))
    earlier = (*told, *(fact for fact in facts if fact.phrase.start < at))
    whole = next(
        (
            one
            for one in reversed(earlier)
            if len(run) > 1
            and one.part_of is None
            and not one.baseline
            and one.restates is None
            and same_kind(one, run[0])
            and measure_of(one) == measure_of(run[0])
            and size_of(one) >= together
        ),
        None,
    )
    if whole is not None:
        for fact in run:
            fact.part_of = whole


def _link_headless(folded: str, facts: Sequence[FactDraft], told: Sequence[FactDraft]) -> None:
    """1104名嫌疑人落网,刑拘、逮捕的分别是602人和355人: of those caught."""
    for i, fact in enumerate(facts):
        before = folded[max(0, fact.phrase.start - 6) : fact.phrase.start]
        if not _is_stage(fact) or not _HEADLESS.search(before):
            continue
        earlier = (*told, *facts[:i])
        whole = next((one for one in reversed(earlier) if measure_of(one) == "person"), None)
        if whole is None or whole.type not in _CAUGHT or whole.part_of is not None:
            continue
        run = list(takewhile(lambda one: _is_stage(one) and not _is_beside(folded, one), facts[i:]))
        together = sum((size_of(one) for one in run), Decimal(0))
        if together <= size_of(whole) and all(one.part_of in (None, whole) for one in run):
            for one in run:
                one.part_of = whole
        return


def _is_stage(fact: FactDraft) -> bool:
    """Whether it counts people at a stage of the procedure."""
    return fact.type in _STAGES and measure_of(fact) == "person" and not fact.baseline


def _is_beside(folded: str, fact: FactDraft) -> bool:
    """Whether a clause adds others: 另劳动教养47人."""
    clause = re.split("[,。;]", folded[max(0, fact.phrase.start - _WINDOW) : fact.phrase.start])[-1]
    return clause.startswith(_BESIDE)


def _is_some(folded: str, nodes: Sequence[Node], fact: FactDraft) -> bool:
    """Whether a number counts some of the things before it: 已反馈49份, 102款因…被点名."""
    phrase = fact.phrase
    if phrase.money or phrase.unit is None or phrase.unit_class == "person" or not fact.index:
        return False
    if size_of(fact) <= 1:
        return False
    clause = _clause(folded, nodes, fact)
    following = nodes[fact.index + 1] if fact.index + 1 < len(nodes) else None
    ends = following is None or is_break(following)
    if _WANTING.search(clause) and ends:
        return True
    if _BY_NOW.search(clause) and ends:
        low = segment_bounds(nodes, fact.index)[0]
        # 今年前7个月已有32件 is of another time.
        return not any(node.kind in (Kind.NOUN, Kind.DATE) for node in nodes[low : fact.index])
    opens = is_break(nodes[fact.index - 1]) or clause in (
        "已有",
        "现有",
        "有",
        "另有",
        "尚有",
        "仍有",
    )
    if not opens or following is None:
        return False
    if clause and following.kind is Kind.VERB and clause == "已有":
        return True
    return not clause and following.text in _GOES_ON


def _total_of(fact: FactDraft, before: Sequence[FactDraft], *, alike: bool) -> FactDraft | None:
    """The last number before that a fact can be some of, in the same unit; ``alike``: one type."""
    for one in reversed(before):
        if alike and not same_kind(one, fact):
            continue
        if one.unit == fact.unit and one.family == fact.family and _may_hold(one, fact):
            whole = one.part_of
            return one if whole is None or not alike else None
    return None


def _may_hold(whole: FactDraft, fact: FactDraft) -> bool:
    if whole.baseline or measure_of(whole) != measure_of(fact):
        return False
    return size_of(whole) > size_of(fact) and whole.family == fact.family


def _clause(folded: str, nodes: Sequence[Node], fact: FactDraft) -> str:
    low = segment_bounds(nodes, fact.index)[0]
    return folded[nodes[low].start : fact.phrase.start]


def _clauses_before(folded: str, nodes: Sequence[Node], facts: Sequence[FactDraft], i: int) -> str:
    """The clause of a number, and the one before where it has no number: 受害最深的是一名…,."""
    low = segment_bounds(nodes, facts[i].index)[0]
    if low > 1:
        low = segment_bounds(nodes, low - 2)[0]
    last = facts[i - 1].index + 1 if i else 0
    low = max(low, last)
    return folded[nodes[low].start : facts[i].phrase.start] if low <= facts[i].index else ""
