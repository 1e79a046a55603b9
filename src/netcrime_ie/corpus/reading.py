"""What a worker does with one document: load it, read it, and give what the output keeps of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netcrime_ie.batch import Extracts
from netcrime_ie.corpus.records import Kind, Source
from netcrime_ie.corpus.summary import Counts
from netcrime_ie.html import page_text
from netcrime_ie.models import EnforcementReport

Render = Callable[[EnforcementReport], Any]


@dataclass(frozen=True, slots=True)
class Done:
    """A document that was read.

    Attributes:
        payload: What the output keeps of its report.
        counts: What the summary counts of it.
    """

    payload: Any
    counts: Counts


def make_extractor(tokenizer: str = "auto", lexicon: Path | None = None) -> Extracts:
    """Build a worker's extractor.

    Raises:
        MissingExtraError: As for `Extractor`.
        DataError: As for `Extractor`.
    """
    from netcrime_ie.pipeline import Extractor

    return Extractor(tokenizer, lexicon=lexicon)


@dataclass(frozen=True, slots=True)
class MakeWork:
    """Builds the work of one process; can be pickled where its parts can.

    Attributes:
        make: Builds the extractor.
        render: Gives what the output keeps of a report.
    """

    make: Callable[[], Extracts]
    render: Render

    def __call__(self) -> Callable[[Source], Done]:
        """Build the extractor and the work that uses it."""
        extractor, render = self.make(), self.render

        def work(source: Source) -> Done:
            content = source.load()
            if source.kind is Kind.HTML or isinstance(content, bytes):
                content = page_text(content)
            report = extractor.extract(content, published=source.published, id=source.id)
            return Done(render(report), Counts.of(report))

        return work
