"""The ledger: every numeral of the body in exactly one entry."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.reading import Reading
from netcrime_ie.text import NUMERAL_RUN

# A statute threatens, it does not tell of a sentence: 一经定罪,最高可判监14年.
_THREAT = re.compile("一经定罪|最高可|最高刑|第[一二三四五六七八九十百零〇0-9]+条")
_CLAUSES = 60
_DATE_ROLES = {"point": "date", "period": "date", "duration": "duration", "time": "time"}
_TERMS = (
    "有期徒刑",
    "拘役",
    "拘留",
    "行拘",
    "监禁",
    "徒刑",
    "管制",
    "缓刑",
    "刑期",
    "判处",
    "判刑",
    "获刑",
    "判监",
    "入狱",
)


@dataclass(slots=True)
class Entry:
    """A line of the ledger."""

    start: int
    end: int
    role: str
    kind: str
    phrase: Phrase | None = None
    facts: list[int] = field(default_factory=list)

    def dump(self, text: str) -> dict[str, Any]:
        """Plain values for the model."""
        number = self.phrase.number if self.phrase is not None else None
        quantity = None
        if number is not None and number.value is not None:
            quantity = {
                "value": number.value,
                "modifier": number.modifier,
                "low": number.low,
                "high": number.high,
            }
        return {
            "span": {"start": self.start, "end": self.end, "text": text[self.start : self.end]},
            "quantity": quantity,
            "kind": self.kind,
            "role": self.role,
            "facts": self.facts,
        }


def build_ledger(reading: Reading, ids: Mapping[int, list[int]]) -> list[Entry]:
    """All numerals of the body.

    Args:
        reading: What was found.
        ids: Fact ids by the start of their numeral.
    """
    entries = sorted(
        [*_date_entries(reading), *_phrase_entries(reading, ids)],
        key=lambda entry: (entry.start, not entry.facts),
    )
    apart: list[Entry] = []
    for entry in entries:
        if apart and entry.start < apart[-1].end:
            continue
        apart.append(entry)
    return list(_complete(reading, apart))


def _date_entries(reading: Reading) -> Iterator[Entry]:
    names = _Cover([(item.start, item.end) for item in reading.campaigns])
    for match in reading.dates:
        if not NUMERAL_RUN.search(reading.folded, match.start, match.end):
            continue
        if names.covers(match.start):
            continue
        yield Entry(match.start, match.end, _date_role(reading, match), "digits")


def _date_role(reading: Reading, match: DateMatch) -> str:
    folded = reading.folded
    if match.kind == "duration":
        before = folded[max(0, match.start - 8) : match.start]
        after = folded[match.end : match.end + 8]
        told = folded[max(0, match.start - _CLAUSES) : match.start].rpartition("。")[2]
        threatened = _THREAT.search(told) is not None
        if any(term in before or term in after for term in _TERMS):
            return "law" if threatened else "sentence"
        bounded = after.startswith(("以上", "以下", "以内")) or before.endswith("不满")
        if bounded and "有期徒刑" in told:
            return "law" if threatened else "sentence"
        if before.endswith(("首", "前")):
            # 首六个月
            return "date"
        if _in_long_quotes(folded, match.start, match.end):
            return "quoted"
    if match.kind == "point" and match.grain == "day":
        term = folded[match.end : match.end + 4]
        if term.startswith(("行政拘留", "拘留", "治安拘留")):
            # 处以15日行政拘留
            return "sentence"
    if match.kind == "period" and folded.startswith("近", match.start):
        # 近三年 tells how long, not when.
        return "duration"
    if match.kind == "recurring":
        return "rate"
    return _DATE_ROLES.get(match.kind, "date")


def _in_long_quotes(folded: str, start: int, end: int) -> bool:
    """Whether a quotation that is no name and no speech holds the stretch: “7天降糖、不用打针”."""
    opened = folded.rfind("“", max(0, start - 40), start)
    closed = folded.find("”", end, end + 40)
    if opened < 0 or closed < 0 or folded.find("”", opened, start) >= 0:
        return False
    return closed - opened > 8 and folded[closed - 1] not in "。!?…"


def _phrase_entries(reading: Reading, ids: Mapping[int, list[int]]) -> Iterator[Entry]:
    for phrase in reading.phrases:
        number = phrase.number
        facts = ids.get(number.core_start, [])
        start, end = number.start, number.end
        if phrase.money:
            start, end = phrase.start, phrase.end
        role = reading.roles.get(number.core_start)
        if facts:
            yield Entry(start, end, "fact", number.kind, phrase, facts)
        elif role is not None:
            yield Entry(start, end, role[0], number.kind, phrase)


class _Cover:
    """Whether an offset lies in one of some stretches, asked in text order."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._at = 0

    def covers(self, offset: int) -> bool:
        while self._at < len(self._stretches) and self._stretches[self._at][1] <= offset:
            self._at += 1
        return self._at < len(self._stretches) and self._stretches[self._at][0] <= offset


class _Known:
    """Names and words of a reading, looked up only where a numeral is left over."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def names(self) -> _Cover:
        """Places, agencies and campaigns."""
        reading = self._reading
        return _Cover(
            [
                (item.start, item.end)
                for found in (reading.places, reading.agencies, reading.campaigns)
                for item in found
            ]
        )

    @cached_property
    def words(self) -> _Cover:
        """Words of more than one character."""
        return _Cover([(t.start, t.end) for t in self._reading.tokens if len(t.text) > 1])


def _complete(reading: Reading, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Add what no entry holds yet: numerals in names and in words."""
    folded = reading.folded
    known = _Known(reading)
    at = 0
    for run in NUMERAL_RUN.finditer(folded):
        start, end = run.span()
        while at < len(entries) and entries[at].end <= start:
            yield entries[at]
            at += 1
        if at < len(entries) and entries[at].start < end:
            entry = entries[at]
            entry.start, entry.end = min(entry.start, start), max(entry.end, end)
            while at + 1 < len(entries) and entries[at + 1].start < entry.end:
                entry.facts.extend(entries[at + 1].facts)
                at += 1
                entries[at].start, entries[at].end = entry.start, max(entry.end, entries[at].end)
                entries[at].facts[:] = entry.facts
                entries[at].role = "fact" if entry.facts else entry.role
                entry = entries[at]
            continue
        yield Entry(start, end, _leftover_role(folded, start, end, known), "digits")
    yield from entries[at:]


def _leftover_role(folded: str, start: int, end: int, known: _Known) -> str:
    if known.names.covers(start):
        # 苏州、无锡、南通三市市场监管局, 荆州、黄冈两地市场监管局: counted inside an agency's name.
        if folded.startswith(("市", "家"), end) and end - start <= 2 and folded[start] != "一":
            return "agency_count"
        if folded.startswith(("地", "区", "个区", "县", "州", "省"), end) and end - start <= 2:
            return "place_count"
        return "name"
    return "word" if known.words.covers(start) else "unexplained"


def facts_by_numeral(facts: Sequence[FactDraft]) -> dict[int, list[int]]:
    """Ids of the facts by the start of the numeral that states them."""
    ids: dict[int, list[int]] = {}
    for number, fact in enumerate(facts, 1):
        ids.setdefault(fact.phrase.number.core_start, []).append(number)
    return ids
