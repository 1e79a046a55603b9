"""The ledger: every numeral of the body in exactly one entry."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.reading import Reading
from netcrime_ie.report.date_roles import date_role
from netcrime_ie.report.names import Cover, Known, name_or_word
from netcrime_ie.text import NUMERAL_RUN

# ① to ⑳, ⑴ to ⒇, ㈠ to ㈩: list markers that are no numerals of the alphabet.
_CIRCLED = re.compile("[\u2460-\u249b\u3220-\u3229\u3280-\u3289]")


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
        [*_date_entries(reading), *_phrase_entries(reading, ids), *_circled(reading)],
        key=lambda entry: (entry.start, not entry.facts),
    )
    apart: list[Entry] = []
    for entry in entries:
        if apart and entry.start < apart[-1].end:
            continue
        apart.append(entry)
    return list(_complete(reading, apart))


def _date_entries(reading: Reading) -> Iterator[Entry]:
    names = Cover([(item.start, item.end) for item in reading.campaigns])
    last: Entry | None = None
    for match in reading.dates:
        if not NUMERAL_RUN.search(reading.folded, match.start, match.end):
            continue
        if names.covers(match.start):
            continue
        role = date_role(reading.folded, match, reading.cues)
        if (
            last is not None
            and match.kind == "time"
            and last.end == match.start
            and last.role == "date"
            and reading.folded[match.start].isdigit()
        ):
            # 3月4日14时: one entry.
            last.end = match.end
            continue
        if last is not None:
            yield last
        last = Entry(match.start, match.end, role, "digits")
    if last is not None:
        yield last


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


def _circled(reading: Reading) -> Iterator[Entry]:
    """①, ②: list markers of one character."""
    for match in _CIRCLED.finditer(reading.folded):
        yield Entry(match.start(), match.end(), "list_marker", "ordinal")


def _complete(reading: Reading, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Add what no entry holds yet: numerals in names and in words."""
    folded = reading.folded
    known = Known(reading)
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
        yield Entry(start, end, name_or_word(folded, start, end, known), "digits")
    yield from entries[at:]


def facts_by_numeral(facts: Sequence[FactDraft]) -> dict[int, list[int]]:
    """Ids of the facts by the start of the numeral that states them."""
    ids: dict[int, list[int]] = {}
    for number, fact in enumerate(facts, 1):
        ids.setdefault(fact.phrase.number.core_start, []).append(number)
    return ids
