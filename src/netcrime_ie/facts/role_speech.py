"""Numbers that somebody only says: rumours, adverts, promises, names in quotation marks."""

from netcrime_ie.facts.context import Context
from netcrime_ie.facts.nodes import Kind
from netcrime_ie.numbers import numeral_words

# Verbs that a rumour or an advert holds as well.
_SPOKEN_OF = frozenset(
    ("crime", "owe", "gain", "light", "impose", "find", "cheat", "transact", "receive", "involve",
     "recover", "recruit", "publicize", "act")
)  # fmt: skip
_NAME_LENGTH = 11
# A whole sentence in quotation marks is a witness or an officer speaking, not a rumour.
_SPOKEN = "。!?…,"
_ACTED = frozenset(("crime", "cheat", "gain", "transact"))


def rumour(context: Context) -> str | None:
    """网传300名儿童失踪: the content of a rumour."""
    return "quoted" if context.cues.within("rumour", context.before) else None


def claimed(context: Context) -> str | None:
    """谎称发展29人即可返本, 承诺两年拿回1040万元: what offenders promise."""
    if context.told.quotation(context.phrase.start, context.phrase.end) is not None:
        return None
    if not context.told.claimed(context.phrase.start):
        return None
    start = context.told.last("claim", context.phrase.start)
    told = any(
        node.kind is Kind.VERB and node.cls not in _ACTED | _SPOKEN_OF
        for node in context.nodes[: context.index]
        if start is not None and node.start >= start
    )
    return None if told else "quoted"


def pretended(context: Context) -> str | None:
    """以“月入3万”为饵, 造谣“大棚倒塌100座”, “一个月赚三成”之类话术: no name but a pretence."""
    phrase = context.phrase
    sized = phrase.unit is not None or phrase.number.kind == "percent" or context.large
    marks = context.told.quotation(phrase.start, phrase.number.core_end) if sized else None
    if (
        marks is None
        or context.folded[marks[1] - 1] in _SPOKEN
        or not context.told.pretends(*marks)
    ):
        return None
    if context.told.is_claim(marks[0]):
        return "quoted"
    return None if _acts(context, *marks) else "quoted"


def quoted(context: Context) -> str | None:
    """Numbers inside quotation marks: names (“两卡”), or the words of a rumour or an advert."""
    folded, start = context.folded, context.phrase.start
    marks = context.told.quotation(start, context.phrase.number.core_end)
    if marks is None or (folded[start : context.after] == "一" and context.phrase.unit is None):
        return None
    opened, closed = marks
    if folded[closed - 1] in _SPOKEN:
        return None
    if numeral_words().get(folded[opened + 1 : closed]) == "word":
        # “两卡”人员, “三非”人员
        return "word"
    if closed - opened <= _NAME_LENGTH:
        return "name"
    return None if _acts(context, opened, closed) else "quoted"


def _acts(context: Context, opened: int, closed: int) -> bool:
    """Whether a quotation tells of enforcement: “捣毁窝点6个,抓获嫌疑人12名”."""
    return any(
        node.kind is Kind.VERB and node.cls not in _SPOKEN_OF
        for node in context.nodes
        if opened < node.start < closed
    )
