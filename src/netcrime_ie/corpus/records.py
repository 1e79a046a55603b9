"""What inputs give: documents that a worker will open and read, and places where none could be."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from netcrime_ie.encodings import decode


class Kind(Enum):
    """What the content of a document is."""

    TEXT = "text"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the columns or keys that rows and objects are read from.

    Attributes:
        text: Holds the bulletin.
        date: Holds its date; where None, ``published`` is taken if it is there.
        id: Holds its id; where None, the id is made of file and line.
    """

    text: str = "text"
    date: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document before it is read.

    Attributes:
        id: Its id.
        content: The text, its bytes, or the file that holds them.
        kind: What the content is.
        published: The date that its owner gives.
    """

    id: str
    content: str | bytes | Path
    kind: Kind = Kind.TEXT
    published: date | datetime | str | None = None

    def load(self) -> str | bytes:
        """The content: a text as a string, HTML also as bytes, which may tell their encoding.

        Raises:
            OSError: The file cannot be read.
            InputError: The encoding is unknown.
        """
        content = self.content.read_bytes() if isinstance(self.content, Path) else self.content
        if isinstance(content, bytes) and self.kind is Kind.TEXT:
            return decode(content)
        return content

    @property
    def size(self) -> int:
        """About how much there is to read: characters or bytes."""
        if isinstance(self.content, Path):
            try:
                return self.content.stat().st_size
            except OSError:
                return 0
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands where an input gives no document.

    Attributes:
        id: The file, or its line.
        code: The kind of error.
        message: What is wrong.
    """

    id: str
    code: str
    message: str
