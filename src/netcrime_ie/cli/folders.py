"""The texts of a folder: one in each .txt file, one in each line of a .jsonl file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from netcrime_ie.cli.sources import SourceError, read_source


@dataclass(frozen=True, slots=True)
class FolderText:
    """A text that is still to be read, or an error that stands in its place.

    Attributes:
        name: The file, with its line for a .jsonl: ``list.jsonl:3``.
        found: The text; None where it cannot be read.
        published: Its date, where a line of a .jsonl gives one.
        error: Why it cannot be read.
    """

    name: str
    found: str | None
    published: str | None = None
    error: str = ""

    def text(self) -> str:
        """The text.

        Raises:
            SourceError: It cannot be read.
        """
        if self.found is None:
            raise SourceError(self.error)
        return self.found


def read_folder(folder: Path) -> Iterator[FolderText]:
    """Read the texts of a folder one by one, in the order of the file names."""
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".txt", ".jsonl") or path.is_dir():
            continue
        try:
            text = read_source(str(path), BytesIO())
        except SourceError as error:
            yield FolderText(str(path), None, error=str(error))
            continue
        if path.suffix == ".txt":
            yield FolderText(str(path), text)
            continue
        # Not splitlines: a text may hold U+2028, which JSON leaves as it is.
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _read_line(f"{path}:{number}", line)


def _read_line(name: str, line: str) -> FolderText:
    try:
        data = json.loads(line)
    except ValueError as error:
        return FolderText(name, None, error=f"no JSON: {error}")
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return FolderText(name, None, error="no JSON object with a text")
    published = data.get("published")
    if published is not None and not isinstance(published, str):
        return FolderText(name, None, error="published is no ISO 8601 date")
    return FolderText(name, data["text"], published)
