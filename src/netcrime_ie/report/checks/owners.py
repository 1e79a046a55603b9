"""How many owners the words around 分别 name: 成都、德阳两地警方, 三名被告人, 两次."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netcrime_ie.facts.grammar import REACH
from netcrime_ie.facts.nodes import SEGMENT_ENDS, Node
from netcrime_ie.report.checks.runs import Run
from netcrime_ie.report.checks.view import Row
from netcrime_ie.report.checks.words import ENUMERATING, JOINING

_NUMERALS = {char: value for value, char in enumerate("二三四五六七八九十", 2)} | {"两": 2}
_SMALL = "([两二三四五六七八九十]|[2-9]|1[0-9])"
# 三地, 两名被告人, 3家检察院: how many the text says there are.
_COUNT = re.compile(
    f"(?<![第前每十百千万0-9.余多近]){_SMALL}"
    "(个|名|家|起|件|次|类|种|人|位|地|省|市|县|区|州|盟|局|院|所|批|组|路|处|轮|波|国|者)"
)
_JOINED_COUNT = re.compile("[及和与][两二三四五六七八九十2-9](?:个|名|家|人|地)")
_PEOPLE = ("名", "人", "位", "者")
# Of more people the text may give the terms by groups: 8名违法人员分别被行政拘留15日、10日.
_GROUPED = 3


@dataclass(slots=True)
class Owners:
    """How many there may be.

    Attributes:
        counts: Every number that the words allow; empty where they name nobody.
        grouped: Whether fewer numbers than owners may do.
    """

    counts: set[int]
    grouped: bool = False

    def allow(self, count: int) -> bool:
        """Whether a list may have so many numbers."""
        if not self.counts or count in self.counts:
            return True
        return self.grouped and count < min(self.counts)


def owners_of(row: Row, at: int, run: Run) -> Owners:
    """The owners of a list, from the words on both sides of its 分别."""
    nodes = row.nodes
    if run.labelled:
        return _stated(nodes, max(0, at - REACH), at)
    low = opening(nodes, at)
    if run.change:
        return _of_changes(row, low, at, run)
    inside = _named(nodes, at + 1, run.first)
    before = _named(nodes, low, at)
    if not before.counts and low > 1:
        # 11月10日和19日,民警两次收网,分别抓获14人、9人
        previous = opening(nodes, low - 1)
        before = _stated(nodes, previous, low - 1)
        if not before.counts and low == at:
            before = Owners(_members(nodes, previous, low - 1))
    return Owners(inside.counts | before.counts, inside.grouped or before.grouped)


def opening(nodes: Sequence[Node], at: int) -> int:
    """The first node of the clause before node ``at``."""
    low = at
    while low > 0 and at - low < REACH and nodes[low - 1].text not in SEGMENT_ENDS:
        low -= 1
    return low


def _of_changes(row: Row, low: int, at: int, run: Run) -> Owners:
    """同比分别上升11.6%和9% may be of any of the numbers before it, or of what it lists."""
    listed = _members(row.nodes, low, at) | _members(row.nodes, at + 1, run.first)
    if listed:
        return Owners(listed)
    told = len(row.within(max(0, at - REACH), at))
    return Owners(set(range(1, told + 1)))


def _named(nodes: Sequence[Node], low: int, high: int) -> Owners:
    """Members of a list or a stated number of them; 当事人及两家平台 are three."""
    members, stated = _members(nodes, low, high), _stated(nodes, low, high)
    counts = members | stated.counts
    if _JOINED_COUNT.search(_words(nodes, low, high)):
        counts |= {one - 1 + count for one in members for count in stated.counts}
    return Owners(counts, stated.grouped and not members)


def _members(nodes: Sequence[Node], low: int, high: int) -> set[int]:
    """How long a list may be: 、 parts members, 和 parts them or stands inside one."""
    stretch = nodes[low:high]
    if any("等" in node.text for node in stretch):
        return set()
    commas = sum(node.text == ENUMERATING for node in stretch)
    joints = sum(node.text in JOINING for node in stretch)
    if not commas and not joints:
        return set()
    return set(range(max(2, commas + 1), commas + joints + 2))


def _stated(nodes: Sequence[Node], low: int, high: int) -> Owners:
    """How many owners the last number says there are: 三地警方, 两名被告人."""
    found = _COUNT.findall(_words(nodes, low, high))
    if not found:
        return Owners(set())
    count, unit = small_number(found[-1][0]), found[-1][1]
    return Owners({count}, unit in _PEOPLE and count > _GROUPED)


def _words(nodes: Sequence[Node], low: int, high: int) -> str:
    return "".join(node.text for node in nodes[low:high])


def small_number(text: str) -> int:
    """Read a numeral up to 19.

    >>> small_number("两"), small_number("12")
    (2, 12)
    """
    return _NUMERALS.get(text) or int(text)
