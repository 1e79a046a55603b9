"""What the commands share: options, messages, the console."""

import datetime
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from netcrime_ie.tokenizers.registry import TOKENIZERS

EXIT_CODES = (
    "Exit codes: 0 all went well; 1 something could not be read (the rest was done); 2 wrong usage."
)
# Where nobody set a width and no terminal has one, tables would be squeezed into 80 columns.
_PIPE_WIDTH = 140


def _parse_date(value: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no date; write 2018-10-13") from error


def _check_tokenizer(name: str) -> str:
    names = ("auto", *TOKENIZERS)
    if name not in names:
        raise typer.BadParameter(f"{name!r} is none of: {', '.join(names)}")
    return name


PublishedOption = Annotated[
    datetime.date | None,
    typer.Option(
        "--published",
        metavar="DATE",
        parser=_parse_date,
        help="Publication date (2018-10-13), for dates without a year.",
    ),
]

TokenizerOption = Annotated[
    str,
    typer.Option(
        "--tokenizer", metavar="NAME", callback=_check_tokenizer, help="auto, jieba or rjieba."
    ),
]

LexiconOption = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        metavar="FOLDER",
        help="Your own verbs, nouns, agencies, campaigns, places or currencies, over the packaged.",
    ),
]


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    typer.echo(f"netcrime-ie: {message}", err=True)


def make_console() -> Console:
    """A console for standard output; into a pipe or file it has a width of its own."""
    console = Console(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _PIPE_WIDTH
    return console
