"""From the arguments of a run to its documents: files, folders, patterns, standard input."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from netcrime_ie.corpus.files import is_known, read_file, read_stream
from netcrime_ie.corpus.records import Fields, Source, Unreadable

STDIN = "-"


def find_base(arguments: Sequence[str]) -> Path | None:
    """The folder that ids are relative to: the one given, or the deepest that holds all inputs.

    None where only standard input is read.
    """
    paths = [path for argument in arguments if argument != STDIN for path in _expand(argument)]
    folders = [path.resolve() if path.is_dir() else path.parent.resolve() for path in paths]
    try:
        return Path(os.path.commonpath(folders)) if folders else None
    except ValueError:  # on different drives
        return None


def read_inputs(
    arguments: Sequence[str], fields: Fields, *, stdin: BinaryIO, without: Path
) -> Iterator[Source | Unreadable]:
    """Give the documents one by one, in the order of the arguments; of a folder by file name.

    Args:
        arguments: Files, folders, patterns, and ``-`` for standard input.
        fields: Where rows and objects have text, date and id.
        stdin: What ``-`` stands for.
        without: A folder to leave out: that of the results may lie within that of the inputs.
    """
    base = find_base(arguments)
    for argument in arguments:
        if argument == STDIN:
            yield from read_stream(stdin, STDIN, fields)
            continue
        paths = _expand(argument)
        if not paths:
            yield Unreadable(_name(argument), "NoInput", "no file matches this pattern")
        for path in paths:
            if not os.path.lexists(path):
                yield Unreadable(_id(path, base), "FileNotFoundError", "no such file or folder")
            elif path.is_dir():
                yield from _read_folder(path, base, fields, without.resolve())
            else:
                yield from read_file(path, _id(path, base), fields)


def _expand(argument: str) -> list[Path]:
    """The paths that an argument stands for; one that exists is no pattern, whatever it holds."""
    path = Path(argument)
    if os.path.lexists(path) or not glob.has_magic(argument):
        return [path]
    # A pattern may be absolute, which those of a Path may not.
    return sorted(map(Path, glob.glob(argument, recursive=True)))  # noqa: PTH207


def _read_folder(
    folder: Path, base: Path | None, fields: Fields, without: Path
) -> Iterator[Source | Unreadable]:
    found = False
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        here = Path(parent).resolve()
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and here / name != without
        )
        for name in sorted(names):
            if is_known(name) and not name.startswith("."):
                found = True
                path = Path(parent, name)
                yield from read_file(path, _id(path, base), fields)
    for problem in problems:
        what = problem.strerror or str(problem)
        yield Unreadable(_id(Path(problem.filename), base), type(problem).__name__, what)
    if not found and not problems:
        yield Unreadable(_id(folder, base), "NoInput", "the folder holds no file of a known kind")


def _id(path: Path, base: Path | None) -> str:
    """The path as it lies below ``base``; a link is named where it is, not where it leads."""
    absolute = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
    return _name(os.path.relpath(absolute, base) if base else absolute)


def _name(path: Path | str) -> str:
    """A path as text; names of files may be bytes that are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")
