"""National bodies, their units and their branches in a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from netcrime_ie.agencies.heads import HeadRules
from netcrime_ie.agencies.lexicon import POLICE, Head
from netcrime_ie.agencies.memory import Known
from netcrime_ie.agencies.model import LEVELS, AgencyMatch, PlaceLike
from netcrime_ie.agencies.units import Unit
from netcrime_ie.places.entry import COUNTRY

# What the local branches of national bodies are called: 国家统计局哈尔滨调查队.
_BRANCHES: Final = (
    *("监管局", "监管分局", "监督管理局", "监察局", "监督局", "管理局", "分局", "分署", "缉私分局"),
    *("调查总队", "调查队", "特派员办事处", "特派办", "专员办事处", "专员办", "督察局", "局"),
)
# 公安部门 and 公安部长 are other words than 公安部.
_NOT_AFTER_MINISTRY: Final = "门署队分"


class MinistryRules:
    """Reads bodies that need no place."""

    def __init__(self, heads: HeadRules) -> None:
        self._heads = heads
        self._page = heads.page

    def national(self, head: Head) -> Iterator[Known]:
        """公安部, 公安部刑侦局, 国家统计局哈尔滨调查队."""
        sense = head.senses.national
        after = self._page.text[head.end : head.end + 1]
        if sense is None or (head.word.endswith("部") and after and after in _NOT_AFTER_MINISTRY):
            return
        if self._heads.hidden(head.start, head.end) or self._leads(head):
            return
        paragraph = self._page.paragraph(head.start)
        branch = self._branch_of_ministry(head)
        if branch is not None:
            place, end = branch
            name = sense.canonical + self._page.text[head.end : end]
            entry, level = place.entry, LEVELS[place.entry.level]
            match = AgencyMatch(head.start, end, name, sense.kind, level, entry.adcode, stated=True)
            yield Known(match, name, sense.canonical, "seat", entry, paragraph)
            return
        # 长江航运公安局武汉分局
        chain = (
            self._heads.units.chain
            if sense.canonical.endswith(("公安局", "海警局"))
            else self._heads.units.known
        )
        units = chain(head.end) or self._numbered(head.end)
        end = units.end if units else head.end
        for unit in units.names if units else [""]:
            match = AgencyMatch(
                head.start, end, sense.canonical + unit, sense.kind, sense.level, COUNTRY, True
            )
            yield Known(match, sense.canonical, sense.canonical, "body", None, paragraph)

    def _branch_of_ministry(self, head: Head) -> tuple[PlaceLike, int] | None:
        """国家外汇管理局深圳市分局: the place of a national body's branch, and the branch's end."""
        place = self._page.place_from.get(head.end)
        if place is None:
            return None
        text = self._page.text
        end = place.end + text.startswith("市", place.end)
        branch = next((word for word in _BRANCHES if text.startswith(word, end)), None)
        return (place, end + len(branch)) if branch is not None else None

    def _leads(self, head: Head) -> bool:
        """国家税务总局厦门市税务局: the ministry is the first part of the local body's name."""
        place = self._page.place_from.get(head.end)
        return place is not None and self._page.text.startswith("税务局", place.end)

    def _numbered(self, start: int) -> Unit | None:
        """A unit that is a body's name elsewhere: 公安部铁路公安局, 海关总署缉私局."""
        for size in range(6, 2, -1):
            word = self._page.text[start : start + size]
            senses = self._page.words.sense(word)
            if senses and senses.body and word.endswith("局") and senses.body.kind == POLICE:
                return Unit([word], start + size)
        return None
