"""The bulletins that come with the package, to try the library on."""

import csv
import datetime
from dataclasses import dataclass
from importlib.resources import files

_FOLDER = files("netcrime_ie") / "resources" / "examples"


@dataclass(frozen=True, slots=True)
class Example:
    """A bundled bulletin.

    Attributes:
        name: Its name on the command line.
        published: The date to extract with, where the page gives none.
        en: What it shows, in English.
        zh: The same in Chinese.
    """

    name: str
    published: datetime.date | None
    en: str
    zh: str

    def text(self) -> str:
        """Read the bulletin."""
        return (_FOLDER / f"{self.name}.txt").read_bytes().decode()


def examples() -> dict[str, Example]:
    """Give the examples by name.

    >>> list(examples())
    ['yunnan-data-brokers', 'macao-currency-exchange', 'neimenggu-antifraud']
    """
    lines = (_FOLDER / "index.tsv").read_text(encoding="utf-8").splitlines()
    return {
        row["name"]: Example(
            name=row["name"],
            published=datetime.date.fromisoformat(row["published"]) if row["published"] else None,
            en=row["en"],
            zh=row["zh"],
        )
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    }
