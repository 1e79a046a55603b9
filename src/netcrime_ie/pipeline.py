"""The extractor: one object that turns texts into reports."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path

from netcrime_ie._version import SCHEMA_VERSION, VERSION
from netcrime_ie.batch import Document, ExtractionError, run_many
from netcrime_ie.dates import resolve_base
from netcrime_ie.explanation import build_explanation
from netcrime_ie.facts.word_table import FUNCTION_WORDS
from netcrime_ie.knowledge import Knowledge
from netcrime_ie.models import EnforcementReport, Explanation
from netcrime_ie.numbers import whole_words
from netcrime_ie.places import Gazetteer
from netcrime_ie.reading import Reader, Reading
from netcrime_ie.report import build_report
from netcrime_ie.scope.words import HOME_WORDS
from netcrime_ie.tables import Overlay
from netcrime_ie.tokenizers import Tokenizer, make_tokenizer


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Hold the cycle collector back while one text is read.

    A reading makes some thousand small objects without cycles that all live until its end; a
    collection in between walks them, and the dictionaries, in vain: 6 to 9 % of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _same(extractor: "Extractor") -> "Extractor":
    """What a worker process begins with: a copy of the caller's extractor."""
    return extractor


class Extractor:
    """Turns bulletins into reports. Build one and use it for many texts.

    Args:
        tokenizer: ``auto`` (rjieba where it is installed, else jieba), ``jieba``, ``rjieba``, or
            an object with ``name`` and ``tokenize``.
        lexicon: A folder of files that add to the packaged ones or win over them (verbs, nouns,
            agencies, campaigns, places, currencies); see ``docs/lexicon.md``.
        gazetteer: A gazetteer, or the path of a places file; the packaged one by default.

    Raises:
        MissingExtraError: The tokenizer's extra is not installed.
        DataError: A file of ``lexicon`` breaks its format; the message names file and line.

    >>> report = Extractor().extract("泸州警方抓获犯罪嫌疑人14名,涉案金额2000余万元。")
    >>> [(fact.type.value, str(fact.quantity.value), fact.unit) for fact in report.facts]
    [('captured', '14', '名'), ('involved', '20000000', 'CNY')]
    """

    def __init__(
        self,
        tokenizer: str | Tokenizer = "auto",
        *,
        lexicon: Overlay | Path | str | None = None,
        gazetteer: Gazetteer | Path | str | None = None,
    ) -> None:
        if lexicon is not None and not isinstance(lexicon, Overlay):
            lexicon = Overlay(lexicon)
        knowledge = Knowledge.load(lexicon, gazetteer)
        if isinstance(tokenizer, str):
            words = [
                *knowledge.gazetteer.words(),
                *knowledge.agencies.words(),
                *knowledge.lexicon.words(),
                *whole_words(),
                *(word for word in (*HOME_WORDS, *FUNCTION_WORDS) if len(word) > 1),
            ]
            tokenizer = make_tokenizer(tokenizer, words)
        self.reader = Reader(tokenizer, knowledge)
        self._meta = {
            "library": VERSION,
            "schema_version": SCHEMA_VERSION,
            "lexicon": knowledge.lexicon.version,
            "gazetteer": knowledge.gazetteer.version,
            "tokenizer": tokenizer.name,
        }

    def extract(
        self,
        text: str,
        *,
        published: date | datetime | str | None = None,
        url: str | None = None,
        id: str | None = None,
    ) -> EnforcementReport:
        """Read one bulletin.

        Args:
            text: The bulletin as pasted: a clean article or a whole page.
            published: Resolves relative dates; wins over the page's own date for that purpose.
            url: Where the text is from; kept in the report.
            id: The caller's name for it; kept in the report.

        Raises:
            TypeError: ``text`` is no string, or ``published`` is of no known type.
            ValueError: ``published`` is no ISO 8601 date, or ``text`` holds a lone surrogate.
        """
        with _collector_paused():
            reading = self.read(text, published)
            gazetteer = self.reader.gazetteer
            return build_report(reading, gazetteer, self._meta, id=id, url=url)

    def explain(
        self,
        text: str,
        *,
        published: date | datetime | str | None = None,
        id: str | None = None,
    ) -> Explanation:
        """Say number by number what was found in a text, and which rule and words gave it.

        Args:
            text: As for `extract`.
            published: As for `extract`.
            id: The caller's name for it; kept in the explanation.

        Raises:
            TypeError: As `extract`.
            ValueError: As `extract`.

        >>> print(Extractor().explain("破案率达87.6%。"))
        破案率达【87.6%】。
            rate, rule rate: Percentages and fractions; beside 同比, 上升, 下降 they are changes.
        """
        with _collector_paused():
            reading = self.read(text, published)
            report = build_report(reading, self.reader.gazetteer, self._meta, id=id)
            knowledge = self.reader.knowledge
            return build_explanation(reading, report, knowledge.lexicon, knowledge.gazetteer)

    def extract_many(
        self,
        items: Iterable[str | Document],
        *,
        workers: int = 1,
        chunk: int = 16,
        on_error: str = "raise",
        progress: bool = False,
    ) -> Iterator[EnforcementReport | ExtractionError]:
        """Read many bulletins lazily and in order; see `netcrime_ie.extract_many`."""
        make = partial(_same, self)
        return run_many(
            make, items, workers=workers, chunk=chunk, on_error=on_error, progress=progress
        )

    def read(self, text: str, published: date | datetime | str | None = None) -> Reading:
        """Everything the layers found, before it becomes a report (for tools of this library)."""
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}")
        return self.reader.read(text, resolve_base(published))
