"""What goes into a run over many documents, and what stands in the place of one that failed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from netcrime_ie.models import EnforcementReport


class Extracts(Protocol):
    """What a run needs of an extractor."""

    def extract(
        self,
        text: str,
        *,
        published: date | datetime | str | None = None,
        url: str | None = None,
        id: str | None = None,
    ) -> EnforcementReport:
        """Read one bulletin."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what its owner knows about it.

    Attributes:
        text: The bulletin.
        id: The caller's name for it.
        published: Resolves relative dates.
        url: Where it is from.
    """

    text: str
    id: str | None = None
    published: date | datetime | str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractionError:
    """Stands in the place of a document that could not be read.

    Attributes:
        id: The caller's name for it.
        index: Its position among the items, from 0.
        code: The kind of error: the exception's name.
        message: What was wrong.
    """

    id: str | None
    index: int
    code: str
    message: str
