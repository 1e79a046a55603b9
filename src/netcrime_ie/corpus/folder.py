"""The folder that a run writes into."""

import shutil
from pathlib import Path

from netcrime_ie.corpus.checkpoint import NAME
from netcrime_ie.corpus.problems import BatchError, UsageError


def prepare(out: Path, *, resume: bool) -> bool:
    """Make the folder, or see that it can be used; tell whether it was empty.

    Raises:
        UsageError: It is no folder, or holds something already.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        names = sorted(path.name for path in out.iterdir())
    except (FileExistsError, NotADirectoryError) as error:
        raise UsageError(f"{out} is no folder") from error
    except OSError as error:
        raise BatchError(f"{out}: {error.strerror or error}") from error
    if not names or (resume and NAME in names):
        return not names
    if resume:
        raise UsageError(f"{out} holds {names[0]} but no batch to go on with")
    hint = "; --resume goes on with it" if NAME in names else ""
    raise UsageError(f"{out} is not empty{hint}")


def empty(folder: Path) -> None:
    """Remove all that a folder holds."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
