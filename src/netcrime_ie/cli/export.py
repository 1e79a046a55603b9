"""``netcrime-ie export``: reports into a table."""

from pathlib import Path
from typing import Annotated

import typer

from netcrime_ie.cli.options import complain
from netcrime_ie.errors import MissingExtraError, NetcrimeError


def export(
    reports: Annotated[
        list[str],
        typer.Argument(
            metavar="REPORTS...", help="Files of reports as JSON lines, and folders of a batch."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="The table: FILE.csv or FILE.xlsx.")
    ],
    encoding: Annotated[
        str,
        typer.Option(
            "--encoding", metavar="NAME", help="Of CSV: utf-8, or utf-8-sig, which Excel wants."
        ),
    ] = "utf-8",
) -> None:
    """Write the facts of reports as a table, one row for each fact."""
    from netcrime_ie.corpus import UsageError
    from netcrime_ie.corpus import export as write_table

    try:
        rows, problems = write_table(reports, out, encoding=encoding, complain=complain)
    except (UsageError, MissingExtraError) as error:
        raise typer.BadParameter(str(error)) from error
    except NetcrimeError as error:
        complain(str(error))
        raise typer.Exit(1) from error
    typer.echo(f"{rows:,} facts in {out}")
    if problems:
        raise typer.Exit(1)
