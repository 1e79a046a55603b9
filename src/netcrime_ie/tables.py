"""The files of knowledge: the packaged tables and lists, and a user's that add to them.

Two formats. Blocks of words, each under a class::

    [capture]          # a class opens its block
    抓获 抓捕 捕获      # words, separated by spaces

and tables of tab-separated cells, whose first row may name the columns. In both, ``#`` starts a
comment. A user's folder holds files of the same names and formats; what they say of a word wins
over what the packaged file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final, Protocol

from netcrime_ie.errors import DataError

FOLDERS: Final = {
    "verbs.txt": "lexicon",
    "nouns.txt": "lexicon",
    "classifiers.txt": "lexicon",
    "types.tsv": "lexicon",
    "intransitive.txt": "lexicon",
    "verb_stems.tsv": "lexicon",
    "cues.txt": "lexicon",
    "bodies.tsv": "agencies",
    "functions.txt": "agencies",
    "heads.tsv": "agencies",
    "national.tsv": "agencies",
    "regions.tsv": "agencies",
    "taiwan.tsv": "agencies",
    "units.txt": "agencies",
    "zones.tsv": "agencies",
    "customs.tsv": "agencies",
    "not_agencies.tsv": "agencies",
    "campaigns.tsv": "",
    "campaign_words.txt": "",
    "currencies.tsv": "",
    "places.tsv": "gazetteer",
}
"""The files that a user can add to, and where under ``resources`` the packaged ones lie."""


class TextFile(Protocol):
    """A readable file: a path or a packaged resource; as a string, its path."""

    def read_text(self, encoding: str | None = None) -> str:
        """The file's content."""
        ...


@dataclass(frozen=True, slots=True)
class UserFile:
    """A user's file, read once: a worker process gets its text, not its path."""

    path: str
    text: str

    @classmethod
    def read(cls, path: Path) -> UserFile:
        """Read a file.

        Raises:
            DataError: It cannot be read, or is not UTF-8.
        """
        try:
            return cls(str(path), path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise DataError(f"{path}: {reason}") from error

    def __str__(self) -> str:
        return self.path

    def read_text(self, encoding: str | None = None) -> str:
        """The file's content, whatever the encoding asked for."""
        return self.text


class Overlay:
    """A user's folder of files that add to the packaged ones.

    Args:
        folder: Holds any of the files of `FOLDERS`.

    Raises:
        DataError: There is no such folder, or it holds a table or list of another name.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        if not self.folder.is_dir():
            raise DataError(f"{folder}: no folder of lexicon files")
        self._files: dict[str, UserFile] = {}
        for path in sorted(self.folder.iterdir()):
            if path.suffix not in (".txt", ".tsv") or path.name.startswith("."):
                continue
            if path.name not in FOLDERS:
                raise DataError(f"{path}: no lexicon file has this name; there are {_known()}")
            self._files[path.name] = UserFile.read(path)
        if not self._files:
            raise DataError(f"{folder}: holds none of {_known()}")

    def file(self, name: str) -> UserFile | None:
        """The user's file of a name."""
        return self._files.get(name)

    @property
    def digest(self) -> str:
        """Changes whenever a file does."""
        content = sha256()
        for name, file in self._files.items():
            content.update(f"{name}\0{file.text}\0".encode())
        return content.hexdigest()[:12]


def _known() -> str:
    return ", ".join(FOLDERS)


def sources(name: str, overlay: Overlay | None = None) -> list[TextFile]:
    """The packaged file of a name and, behind it, the user's."""
    folder = files("netcrime_ie") / "resources"
    packaged = folder / FOLDERS[name] / name if FOLDERS[name] else folder / name
    own = overlay.file(name) if overlay is not None else None
    return [packaged] if own is None else [packaged, own]


def lines(file: TextFile) -> Iterator[tuple[str, str]]:
    """The lines that say something, without comments, each with ``file:line`` for errors."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        content = line.partition("#")[0].rstrip()
        if content.strip():
            yield f"{file}:{number}", content


def read_groups(file: TextFile) -> dict[str, tuple[str, ...]]:
    """Read ``class -> words`` from a file of blocks; a word may stand in several.

    Raises:
        DataError: A word stands before the first block.
    """
    groups: dict[str, dict[str, None]] = {}
    for _, block, words in _blocks(file):
        groups.setdefault(block, {}).update(dict.fromkeys(words))
    return {block: tuple(words) for block, words in groups.items()}


def read_blocks(file: TextFile) -> dict[str, str]:
    """Read ``word -> class`` from a file of blocks.

    Raises:
        DataError: A word stands before the first block, or in two blocks.
    """
    classes: dict[str, str] = {}
    for where, block, words in _blocks(file):
        for word in words:
            if classes.setdefault(word, block) != block:
                raise DataError(f"{where}: {word} is in [{classes[word]}] and in [{block}]")
    return classes


def _blocks(file: TextFile) -> Iterator[tuple[str, str, list[str]]]:
    block = ""
    for where, line in lines(file):
        if line.startswith("["):
            block = line.strip("[] ")
            yield where, block, []
        elif not block:
            raise DataError(f"{where}: a word before the first [class]")
        else:
            yield where, block, line.split()


def merged_blocks(name: str, overlay: Overlay | None, more: Iterable[str] = ()) -> dict[str, str]:
    """``word -> class`` of the packaged file and the user's, whose classes win.

    Args:
        name: The file's name.
        overlay: The user's folder.
        more: Classes that the user's file may have besides those of the packaged one.

    Raises:
        DataError: A file breaks the format, or the user's has a class that there is not.
    """
    packaged, *own = sources(name, overlay)
    words = read_blocks(packaged)
    known = {*words.values(), *more}
    for file in own:
        for where, block, _ in _blocks(file):
            if block not in known:
                raise DataError(
                    f"{where}: no class [{block}]; there are {', '.join(sorted(known))}"
                )
        words.update(read_blocks(file))
    return words


def read_table(
    file: TextFile,
    columns: Sequence[str],
    allowed: Mapping[str, frozenset[str]] | None = None,
    optional: int = 0,
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Read the rows of a table, each with ``file:line`` for errors.

    Args:
        file: The table.
        columns: Their names; a row that only repeats them is left out.
        allowed: The values that there are, for columns that have a fixed set of them.
        optional: How many columns at the end may be missing; they are then empty.

    Raises:
        DataError: A row has another number of columns, or a value that there is not.
    """
    for where, line in lines(file):
        row = tuple(cell.strip() for cell in line.split("\t"))
        if row == tuple(columns):
            continue
        if not len(columns) - optional <= len(row) <= len(columns):
            raise DataError(
                f"{where}: {len(row)} columns instead of {len(columns)} ({', '.join(columns)})"
            )
        row += ("",) * (len(columns) - len(row))
        for column, cell in zip(columns, row, strict=True):
            known = (allowed or {}).get(column)
            if known is not None and cell not in known:
                raise DataError(
                    f"{where}: no {column} {cell!r}; there are {', '.join(sorted(known))}"
                )
        yield where, row


def merged_table(
    name: str,
    columns: Sequence[str],
    overlay: Overlay | None = None,
    allowed: Mapping[str, frozenset[str]] | None = None,
    optional: int = 0,
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The rows of the packaged table and then of the user's; see `read_table`."""
    for file in sources(name, overlay):
        yield from read_table(file, columns, allowed, optional)
