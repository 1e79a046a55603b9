"""Successive stages of one case: no more people are detained or sentenced than were captured."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from netcrime_ie.facts.nodes import Kind
from netcrime_ie.report.checks.acting import STAGE_TYPES
from netcrime_ie.report.checks.finding import STAGES, Finding, found, named
from netcrime_ie.report.checks.partlists import PartList
from netcrime_ie.report.checks.view import Item, Row, View
from netcrime_ie.report.checks.words import ADDING, OVERLOOKED, REST, ROUND_UP, SUMMARY, UNCOUNTED

# Of these a person is in one at a time.
_CUSTODY = frozenset(("criminal_detention", "arrested"))
_AT_LARGE = "bail"
_CAPTURED = ("person", "captured")
_CHARGED = ("person", "prosecuted")
# Beside the captured: they may be detained as well.
_JOINING = frozenset(("surrendered", "fugitive"))
# Verbs of those who are caught or come by themselves.
_COMES_IN = frozenset(("capture", "surrender"))
_SPOT_MARKS = frozenset(("在", "于", "从"))
# A statistic counts different people at each stage; a case has no more than this.
_CASE = 500


def check_stages(view: View, lists: Sequence[PartList]) -> Iterator[Finding]:
    """More people at a later stage than were captured in the same case."""
    for entry in lists:
        yield from _divided(view, entry)
    if not view.one_case:
        return
    parts = {id(part) for entry in lists for part in entry.parts}
    divided = {id(item.fact.part_of) for item in view.items if item.fact and item.fact.part_of}
    people = _people(view, parts)
    base = _captured(view, people) or _charged(people)
    if base is None or base[1] > _CASE:
        return
    total, limit = base
    for row in view.rows:
        if row.heading or row.holds(ROUND_UP):
            continue
        later = [
            item
            for item in row.items
            if _is_later(view, item)
            and id(item) not in parts
            # 共有57名涉案人员被采取措施,其中刑拘34人、行政处罚23人: a total of its own.
            and not (id(item.fact) in divided and item.says_all)
            and item.kind != total.kind
        ]
        above = [item for item in later if item.bounds.low > limit]
        if above:
            yield _finding(view, total, above)
        else:
            yield from _together(view, total, limit, later)


def _divided(view: View, entry: PartList) -> Iterator[Finding]:
    """其中刑拘18人、取保9人 of 23: nobody is in custody and at large at once."""
    total = entry.total
    if total.fact is None or total.measure[0] != "person" or total.bounds.high > _CASE:
        return
    if all(part.bounds.low <= entry.ceiling for part in entry.parts):
        yield from _together(view, total, entry.ceiling, entry.parts)


def _together(view: View, total: Item, limit: Decimal, items: Sequence[Item]) -> Iterator[Finding]:
    """More in custody and on bail together than there are people."""
    custody = [item for item in items if item.fact and item.fact.type in _CUSTODY]
    bail = [item for item in items if item.fact and item.fact.type == _AT_LARGE]
    if not custody or len(bail) != 1:
        return
    held = max(custody, key=lambda item: item.bounds.low)
    if held.bounds.low + bail[0].bounds.low > limit:
        yield _finding(view, total, [held, bail[0]])


def _finding(view: View, total: Item, items: Sequence[Item]) -> Finding:
    what = "people at a later stage" if len(items) == 1 else "people held and released"
    done = "charged" if total.kind == _CHARGED else "captured"
    return found(
        STAGES,
        f"{named(view, items)}: more {what} than the {view.written(total)} {done} in the case",
        [total, *items],
    )


def _is_later(view: View, item: Item) -> bool:
    """Whether a number counts people at a later stage, in the whole case."""
    fact = item.fact
    if fact is None or item.measure[0] != "person" or fact.family != "person":
        return False
    if view.qualified(item) and not any(node.text in REST for node in item.row.before(item)):
        return False
    return fact.type in STAGE_TYPES or (fact.type == "other" and "被告人" in view.noun(item))


def _people(view: View, parts: set[int]) -> list[Item]:
    """The people of the case, where the body counts them."""
    return [
        item
        for row in view.rows
        if not row.heading and not row.caption and not row.holds(ROUND_UP)
        for item in row.items
        if item.fact is not None and item.fact.family == "person" and id(item) not in parts
    ]


def _captured(view: View, people: Sequence[Item]) -> tuple[Item, Decimal] | None:
    """Who was captured in all, and how many that may be."""
    titles = [item for item in view.items if item.row.heading and item.kind == _CAPTURED]
    told = [item for item in people if item.kind == _CAPTURED and not _is_linked(item)]
    total = max((*told, *titles), key=lambda item: item.bounds.high, default=None)
    if total is None:
        return None
    others = [item for item in told if item is not total]
    # 分别抓获13名、9名: the larger one is not the total.
    whole = _is_whole(view, total) and not any(item.row is total.row for item in others)
    limit = total.bounds.high
    if not _makes_up(total, others):
        if not whole and (view.qualified(total) or any(map(_leaves_uncounted, view.rows))):
            # 当场抓获4人…又抓获多人: nobody says how many there are.
            return None
        # In the lead the total is the total; in the story each wave adds to it.
        adding = [item for item in others if not whole or _is_added(item)]
        limit += sum((item.bounds.high for item in adding), Decimal(0))
    joining = [item for item in people if _joins(item)]
    return total, limit + sum((item.bounds.high for item in joining), Decimal(0))


def _makes_up(total: Item, others: Sequence[Item]) -> bool:
    """Whether the other captures are the total once more: 41人 and 27人 of 68人, 18人 again."""
    if len(others) == 1 and (others[0].fact is None or others[0].fact.restates is None):
        # 向某等3人落网 … 另外三名业务员: as many, but others.
        return False
    return sum(item.bounds.value for item in others) == total.bounds.value


def _joins(item: Item) -> bool:
    """Whether people come to those captured: 另有3人投案, 检察院追捕漏犯6人."""
    words = "".join(node.text for node in item.row.before(item))
    overlooked = item.kind != _CAPTURED and OVERLOOKED.search(words) is not None
    return overlooked or (item.fact is not None and item.fact.type in _JOINING)


def _is_linked(item: Item) -> bool:
    """Whether a number is read as a share of another one: …拘捕11人,持牌经纪四人,余下的…"""
    return item.fact is not None and item.fact.part_of is not None


def _is_whole(view: View, total: Item) -> bool:
    """Whether a number is that of the whole case: in a summing lead, with 共, or in a headline."""
    if view.qualified(total):
        return False
    if total.row.heading or total.says_all or view.headlined(total):
        return True
    lead = total.row.paragraph == view.first and total.row.holds(SUMMARY)
    return lead and not _at_spot(total)


def _at_spot(item: Item) -> bool:
    """Whether a number is told of one place: 在渝北抓获3人."""
    before = item.row.before(item)
    return any(
        node.text in _SPOT_MARKS and following.kind is Kind.PLACE
        for node, following in pairwise(before)
    )


def _leaves_uncounted(row: Row) -> bool:
    """Whether a row tells of people captured without their number: 谭某一并被抓."""
    if row.heading or row.caption:
        return False
    if row.holds(UNCOUNTED):
        return True
    for at, node in enumerate(row.nodes):
        if node.kind is Kind.VERB and node.cls in _COMES_IN:
            items = row.within(*row.segment(at))
            if not any(item.measure[0] == "person" for item in items):
                return True
    return False


def _charged(people: Sequence[Item]) -> tuple[Item, Decimal] | None:
    """Who was charged, where the text does not tell who was captured."""
    charged = [item for item in people if item.kind == _CHARGED]
    if not charged:
        return None
    total = max(charged, key=lambda item: item.bounds.high)
    return total, sum((item.bounds.high for item in charged), Decimal(0))


def _is_added(item: Item) -> bool:
    """又抓获3名, 另有2人到案: beside the total."""
    low, _ = item.row.segment(item.at)
    words = "".join(node.text for node in item.row.nodes[low : item.at])
    return ADDING.search(words) is not None
