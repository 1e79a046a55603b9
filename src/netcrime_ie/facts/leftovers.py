"""Numbers that no verb makes a fact: pronouns, parts of words, and what stays unexplained."""

import re
from collections.abc import Mapping

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.context import Context
from netcrime_ie.facts.grammar import CRIME, FACILITY, PERSON_STAGES, WEAK
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.facts.sides import none_escaped

# What refers back without an action; people and cases that do are restatements.
_THINGS = frozenset(("thing", "piece", "record", "data", "times", "org"))
_SMALL_SUM = 1000
_THESE = frozenset("这那此该")
_COUNTERS = frozenset(("个", "种", "家", "条", "张", "只", "辆", "台", "间", "处", "座"))
# 搬开两排瓷砖: what things stand in.
_LAYOUT = frozenset("排列行圈堆摞截段摊垛串")
_MONTHS = re.compile("[、至和及-](?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[月日](?![0-9])")
_LISTED_NAME = re.compile("[\u4e00-\u9fff](?:、[\u4e00-\u9fff]{2,4}){0,4}(?:、|等)")


def loose_role(context: Context, clause: Clause) -> tuple[str, str] | None:
    """聚对苯二甲酸: a single Chinese numeral without a unit is part of a word that no list has."""
    number = context.phrase.number
    text = context.folded[number.core_start : number.core_end]
    if context.phrase.unit is not None or len(text) > 1 or text.isascii():
        return None
    if context.phrase.shared:
        return None
    if context.next == "者":
        return ("pronoun", "pronoun")
    if context.before.endswith("某") and text != "一":
        # 马某二
        return ("name", "loose")
    if context.next in _LAYOUT:
        return ("other", "loose")
    if _is_named(context):
        return ("name", "loose")
    nodes, i = context.nodes, context.index
    counted = (
        clause.noun is not None and i + 1 < len(nodes) and nodes[i + 1].start == clause.noun.start
    )
    exact = number.modifier == "exact" and number.start == number.core_start
    return ("word", "loose") if exact and not counted else None


def _is_named(context: Context) -> bool:
    """五象派出所; 石门、三要、灵口等9个乡镇: the first part of a name that no list has."""
    folded, at = context.folded, context.after
    if any(FACILITY.match(folded, end) for end in (at + 1, at + 2)):
        return "一" <= context.next <= "鿿" and context.next not in "的了在是"
    listed = context.previous == "、" or context.folded.startswith("、", at + 1)
    return listed and _LISTED_NAME.match(folded, at) is not None


def pronoun_role(
    context: Context, clause: Clause, types: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[str, str] | None:
    """二人商议, 两处均设在23层: a small number that points back and is not acted on."""
    phrase = context.phrase
    number = phrase.number
    text = context.folded[number.core_start : number.core_end]
    if clause.how == "bare" and clause.noun is None and context.before.endswith("上述"):
        return ("pronoun", "pronoun")
    told_of = context.previous in _THESE and clause.how in ("bare", "carried")
    if told_of and phrase.unit_class in _THINGS:
        # 这5封举报信都提到…: what was told before, and nothing done to it
        return ("pronoun", "pronoun")
    if _is_case_again(context, clause):
        return ("pronoun", "pronoun")
    if _in_front(context, clause) or number.value is None or number.value > 10:
        return None
    if any(char.isascii() for char in text):
        return None
    if phrase.unit in ("处", "者", "案", "方", "地"):
        return (
            ("pronoun", "pronoun")
            if clause.how in ("bare", "carried")
            or (clause.verb is not None and clause.how == "after" and not clause.passive)
            else None
        )
    if phrase.unit not in ("人", "名", "位"):
        return None
    if none_escaped(context.folded, phrase):
        # 同屋的四名记账员也没能跑掉
        return None
    acted_on = clause.verb is not None and (
        clause.verb.cls in PERSON_STAGES
        # 四人先后被骗, 两名同行者被一齐扣下
        or (clause.passive and _acts_on_people(types.get((clause.verb.cls, "person"))))
    )
    if context.before.endswith(("某", "等")) and clause.how in ("carried", "bare"):
        return ("pronoun", "pronoun")
    firm = clause.how == "before" and clause.verb is not None and clause.verb.cls not in WEAK
    named = context.before.endswith("某")
    return None if acted_on or (firm and not named) else ("pronoun", "pronoun")


def _is_case_again(context: Context, clause: Clause) -> bool:
    """两案分别由两家市场监管局办理: cases told before, to which no result is told."""
    number = context.phrase.number
    small = number.value is not None and number.core_end - number.core_start == 1
    if not small or context.phrase.unit not in (None, "案") or context.next != "案":
        return False
    following = context.char(context.after + 1)
    return following not in "件例由" and clause.how != "before"


def _in_front(context: Context, clause: Clause) -> bool:
    """Whether the clause has a noun of which the number is no pronoun: 二人 takes none."""
    if clause.noun is None:
        return False
    nodes, i = context.nodes, context.index
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    verbal = following is not None and (following.cls == "v" or following.cls in CRIME)
    # 查明三人伪造的票据有86张
    opens = context.opens_clause or (i > 0 and nodes[i - 1].cls == "find")
    return not (context.phrase.unit == "人" and verbal and opens)


def _acts_on_people(made: tuple[str, str] | None) -> bool:
    """Whether a verb class does something of its own to people."""
    return made is not None and (made[0] == "person" or made[1] == "victim") and made[1] != "other"


def _counts_next(context: Context) -> bool:
    """Whether a noun of no known class follows the classifier: 五个座椅."""
    nodes, i = context.nodes, context.index
    following = nodes[i + 1] if i + 1 < context.high else None
    return (
        following is not None
        and following.start == context.phrase.end
        and (following.kind is Kind.NOUN or following.cls in ("n", "nz", "vn"))
    )


def leftover_role(context: Context, clause: Clause) -> tuple[str, str]:
    """Role of a number that no rule explains."""
    number = context.phrase.number
    text = context.folded[number.start : number.core_end]
    spelled = not any(char.isascii() for char in text)
    small = number.value is not None and number.value <= 10 and spelled
    if context.previous in _THESE and clause.noun is not None:
        # 通过这1个人, 该两名男子
        return ("pronoun", "pronoun")
    if clause.noun is not None and clause.noun.cls in ("people", "bystander"):
        return ("other", "bystanders")
    if context.phrase.money and number.value is not None and number.value < _SMALL_SUM:
        # 6秒钟就要两毛钱
        return ("price", "unit_price")
    if small and context.phrase.unit == "次":
        # 有人考了七次
        return ("other", "times")
    if small and context.phrase.unit in _COUNTERS and _counts_next(context):
        # 该车五个座椅底部
        return ("other", "loose")
    if small and context.phrase.unit in ("人", "名", "个", "位", "者", "种", "起", "家"):
        return ("pronoun", "pronoun")
    if context.next == "页":
        return ("size", "loose")
    if _MONTHS.match(context.folded, context.after):
        # 5、6月
        return ("date", "loose")
    if context.told.quotation(context.phrase.start, context.phrase.end) is not None:
        return ("quoted", "quoted")
    if number.modifier == "vague":
        return ("vague", "vague")
    return ("unexplained", "unexplained")
