"""``netcrime-ie batch``: whole collections into a folder."""

import json
import os
import signal
import time
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from netcrime_ie.cli.options import (
    LexiconOption,
    TokenizerOption,
    complain,
    make_console,
)
from netcrime_ie.cli.summary_view import summary_view
from netcrime_ie.errors import DataError, MissingExtraError, NetcrimeError
from netcrime_ie.text import one_line

# What a shell gives for a program that Ctrl-C ended.
_INTERRUPTED = 130
# How many errors are shown.
_TOLD = 5


def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Files, folders or patterns; .txt, .html, .jsonl (.gz, .zst), .csv, .parquet; "
            "- is standard input.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder of the results.")],
    format: Annotated[
        str, typer.Option("--format", metavar="NAME", help="jsonl, parquet or duckdb.")
    ] = "jsonl",
    text_field: Annotated[
        str, typer.Option("--text-field", metavar="NAME", help="The column or key of the text.")
    ] = "text",
    date_field: Annotated[
        str | None,
        typer.Option(
            "--date-field",
            metavar="NAME",
            help="The column or key of the date; by default published, where there is one.",
        ),
    ] = None,
    id_field: Annotated[
        str | None,
        typer.Option(
            "--id-field",
            metavar="NAME",
            help="The column or key of the id; by default an id is file#line.",
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", metavar="N", min=1, help="Processes; by default one for each core."
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a folder that was begun before.")
    ] = False,
    tokenizer: TokenizerOption = "auto",
    lexicon: LexiconOption = None,
) -> None:
    """Read many bulletins into a folder; it may be stopped at any moment and resumed."""
    from netcrime_ie.corpus import Batch, Summary, UsageError, run_batch
    from netcrime_ie.corpus.records import Fields

    job = Batch(
        inputs=inputs,
        out=out,
        format=format,
        fields=Fields(text_field, date_field, id_field),
        workers=workers or _cores(),
        resume=resume,
        tokenizer=tokenizer,
        lexicon=lexicon,
    )
    from tqdm import tqdm

    if hasattr(signal, "SIGPIPE"):
        # The command line ends at a closed pipe; those to workers that died are no reason to.
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    start = time.monotonic()
    done = 0
    # Nothing is drawn where standard error is no terminal.
    with tqdm(unit="doc", disable=None, dynamic_ncols=True) as bar:

        def show(summary: Summary) -> None:
            nonlocal done
            done += 1
            if summary.failed:
                bar.set_postfix(errors=summary.failed, refresh=False)
            bar.update()

        try:
            summary = run_batch(job, stdin=typer.get_binary_stream("stdin"), progress=show)
        except (UsageError, MissingExtraError, DataError) as error:
            raise typer.BadParameter(str(error)) from error
        except NetcrimeError as error:
            bar.close()
            complain(str(error))
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            bar.close()
            complain(f"stopped; what is finished is in {out}, and --resume goes on with it")
            raise typer.Exit(_INTERRUPTED) from error
    console: Console = make_console()
    console.print(summary_view(summary, done, time.monotonic() - start))
    if summary.failed:
        _tell_first(out / "errors.jsonl")
        complain(f"{summary.failed} could not be read; {out / 'errors.jsonl'} tells which and why")
    if not summary.documents:
        complain("there was no document")
    if summary.failed or not summary.documents:
        raise typer.Exit(1)


def _tell_first(errors: Path) -> None:
    """Show the first errors: where there are few, nobody has to look them up."""
    with errors.open(encoding="utf-8") as file:
        for line in islice(file, _TOLD):
            error = json.loads(line)
            complain(one_line(f"{error['id']}: {error['message']}"))


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
