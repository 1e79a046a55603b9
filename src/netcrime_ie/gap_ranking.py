"""The gaps of a collection: where numbers stay unexplained, or facts of no better type than other.

A maintainer reads the ranking to see which verb, noun or cue word is worth adding next. The module
is not called ``gaps``: that is the name of the function which users import.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from netcrime_ie.batch import Document
from netcrime_ie.facts.grammar import REACH, is_break
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.models import Gap, Gaps
from netcrime_ie.pipeline import Extractor
from netcrime_ie.reading import Reading
from netcrime_ie.report.ledger import build_ledger, facts_by_numeral
from netcrime_ie.text import one_line

_AROUND = 15
# Names and dates are alike for a rule: 泸州 and 眉山 make no two contexts.
_NAMES = frozenset((Kind.AGENCY, Kind.PLACE, Kind.DATE, Kind.CAMPAIGN))
# before, unit, after, family
_Key = tuple[str, str | None, str, str | None]


class GapCounter:
    """Counts the gaps of one text after the other.

    Args:
        extractor: What reads them.
    """

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._documents = 0
        self._counts: dict[_Key, int] = {}
        self._examples: dict[_Key, tuple[str, str | None]] = {}

    def add(
        self,
        text: str,
        *,
        published: date | datetime | str | None = None,
        id: str | None = None,
    ) -> None:
        """Count the gaps of a text; the arguments and errors are those of `Extractor.extract`."""
        reading = self._extractor.read(text, published)
        self._documents += 1
        for key, start, end in _open_numbers(reading):
            self._counts[key] = self._counts.get(key, 0) + 1
            if key not in self._examples:
                self._examples[key] = (_example(text, start, end), id)

    def result(self) -> Gaps:
        """The ranking of all texts so far."""
        # Python sorts stably: of equally frequent contexts the one met first stands first.
        ranked = sorted(self._counts.items(), key=lambda item: -item[1])
        gaps = [
            Gap(
                before=key[0],
                unit=key[1],
                after=key[2],
                family=key[3],
                count=count,
                example=self._examples[key][0],
                document=self._examples[key][1],
            )
            for key, count in ranked
        ]
        return Gaps(
            documents=self._documents,
            unexplained=tuple(gap for gap in gaps if gap.family is None),
            other=tuple(gap for gap in gaps if gap.family is not None),
        )


def rank_gaps(items: Iterable[str | Document], extractor: Extractor) -> Gaps:
    """Rank the gaps of some texts; see `netcrime_ie.gaps`."""
    if isinstance(items, (str, bytes, Document)):
        raise TypeError("texts must be an iterable of texts or documents, not a single one")
    counter = GapCounter(extractor)
    for item in items:
        if isinstance(item, Document):
            counter.add(item.text, published=item.published, id=item.id)
        else:
            counter.add(item)
    return counter.result()


def _open_numbers(reading: Reading) -> Iterator[tuple[_Key, int, int]]:
    """Context and place of each number that is left open."""
    rows = _Rows(reading)
    for fact in reading.facts:
        if fact.type == "other":
            at = fact.phrase.number.core_start
            before, unit, after = rows.context(at)
            if fact.verb is not None and fact.verb.start < at:
                # 发现大量盗版图书,总计27万册: the verb of the clause before governs.
                before = fact.verb.text
            yield (before, unit, after, fact.family), fact.phrase.start, fact.phrase.end
    for entry in build_ledger(reading, facts_by_numeral(reading.facts)):
        if entry.role == "unexplained":
            at = entry.phrase.number.core_start if entry.phrase is not None else entry.start
            yield (*rows.context(at), None), entry.start, entry.end


class _Rows:
    """The sentences of a reading, looked up by offset."""

    def __init__(self, reading: Reading) -> None:
        self._rows = [sentence.nodes for sentence in reading.sentences if sentence.nodes]
        self._starts = [nodes[0].start for nodes in self._rows]
        self._numbers = {
            node.phrase.number.core_start: (nodes, i)
            for nodes in self._rows
            for i, node in enumerate(nodes)
            if node.phrase is not None
        }

    def context(self, offset: int) -> tuple[str, str | None, str]:
        """Word before, classifier and word after of the number at an offset."""
        nodes, i = self._numbers.get(offset) or self._word_at(offset)
        if not nodes:
            return "", None, ""
        phrase = nodes[i].phrase
        after = _word(nodes[i + 1]) if i + 1 < len(nodes) else ""
        return _before(nodes, i), phrase.unit if phrase is not None else None, after

    def _word_at(self, offset: int) -> tuple[Sequence[Node], int]:
        """The word that holds a numeral which heads no phrase of its own."""
        row = bisect_right(self._starts, offset) - 1
        nodes = self._rows[row] if row >= 0 else []
        return nodes, max(0, bisect_right(nodes, offset, key=lambda node: node.start) - 1)


def _before(nodes: Sequence[Node], i: int) -> str:
    """The nearest verb of the clause before node ``i``, else the word before it.

    养了45头: 了 says nothing, 养 is the word.
    """
    word = particle = ""
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        node = nodes[j]
        if is_break(node):
            break
        if node.kind is Kind.VERB:
            return node.text
        if node.kind is Kind.FUNCTION:
            particle = particle or node.text
        else:
            word = word or _word(node)
    return word or particle


def _word(node: Node) -> str:
    if node.kind in _NAMES:
        return f"<{node.kind.value}>"
    if node.kind is Kind.QUANTITY:
        return "<number>"
    return "" if node.kind is Kind.PUNCTUATION else node.text


def _example(text: str, start: int, end: int) -> str:
    before = text[max(0, start - _AROUND) : start]
    shown = f"{before}【{text[start:end]}】{text[end : end + _AROUND]}"
    return one_line(shown).strip()
