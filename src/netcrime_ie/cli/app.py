"""The commands. Extraction is imported when it starts, so that ``--help`` stays quick."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from netcrime_ie._version import VERSION
from netcrime_ie.cli.examples import Example, examples
from netcrime_ie.cli.folders import read_folder
from netcrime_ie.cli.gaps_view import gaps_view
from netcrime_ie.cli.options import (
    EXIT_CODES,
    LexiconOption,
    PublishedOption,
    TokenizerOption,
    complain,
    make_console,
)
from netcrime_ie.cli.report_view import report_view
from netcrime_ie.cli.scores_view import differences_view, scores_view
from netcrime_ie.cli.sources import STDIN, SourceError, read_source
from netcrime_ie.errors import DataError, MissingExtraError, NetcrimeError

if TYPE_CHECKING:
    from netcrime_ie.pipeline import Extractor

_WIDE = 100

app = typer.Typer(
    name="netcrime-ie",
    help="Typed, checked facts from Chinese law-enforcement bulletins.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"netcrime-ie {VERSION}")
        raise typer.Exit


def _find_example(name: str) -> Example:
    known = examples()
    if name not in known:
        raise typer.BadParameter(f"{name!r} is none of: {', '.join(known)}")
    return known[name]


@app.callback()
def _root(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    pass


@app.command(epilog=EXIT_CODES)
def extract(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE...|-", help="Bulletins as UTF-8 text; - is standard input."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one report per line as JSON.")
    ] = False,
    published: PublishedOption = None,
    tokenizer: TokenizerOption = "auto",
    lexicon: LexiconOption = None,
    example: Annotated[
        Example | None,
        typer.Option(
            "--example",
            metavar="NAME",
            parser=_find_example,
            help="Read a bulletin that comes with the package.",
        ),
    ] = None,
) -> None:
    """Print what bulletins state."""
    if not files and example is None:
        raise typer.BadParameter("name a file, - for standard input, or --example")
    extractor = _make_extractor(tokenizer, lexicon)
    console = make_console()
    failed = False
    if example is not None:
        date = published or example.published
        _print_report(extractor, console, example.name, example.text(), date, as_json)
    stdin = typer.get_binary_stream("stdin")
    for name in files or ():
        try:
            text = read_source(name, stdin)
            _print_report(extractor, console, name, text, published, as_json)
        except (SourceError, NetcrimeError) as error:
            complain(f"{'standard input' if name == STDIN else name}: {error}")
            failed = True
    if failed:
        raise typer.Exit(1)


@app.command(epilog=EXIT_CODES)
def evaluate(
    folder: Annotated[
        Path,
        typer.Argument(exists=True, file_okay=False, help="Gold documents: ID.txt beside ID.json."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="Also list every difference.")] = False,
    tokenizer: TokenizerOption = "auto",
    lexicon: LexiconOption = None,
) -> None:
    """Extract gold documents and score the reports."""
    from netcrime_ie.scoring import evaluate as score

    try:
        scores = score(folder, tokenizer=tokenizer, lexicon=lexicon)
    except NetcrimeError as error:
        complain(str(error))
        raise typer.Exit(1) from error
    if as_json:
        typer.echo(scores.model_dump_json(exclude=None if errors else {"differences"}))
        return
    console = make_console()
    console.print(scores_view(scores))
    if errors:
        console.print()
        console.print(differences_view(scores.differences))


@app.command(epilog=EXIT_CODES)
def explain(
    file: Annotated[
        str, typer.Argument(metavar="FILE|-", help="A bulletin as UTF-8 text; - is standard input.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the explanation as JSON.")] = False,
    published: PublishedOption = None,
    tokenizer: TokenizerOption = "auto",
    lexicon: LexiconOption = None,
) -> None:
    """Say number by number what was found, and which rule and words gave it."""
    extractor = _make_extractor(tokenizer, lexicon)
    try:
        text = read_source(file, typer.get_binary_stream("stdin"))
        explanation = extractor.explain(text, published=published, id=file)
    except (SourceError, NetcrimeError) as error:
        complain(f"{'standard input' if file == STDIN else file}: {error}")
        raise typer.Exit(1) from error
    typer.echo(explanation.model_dump_json() if as_json else str(explanation))


@app.command(epilog=EXIT_CODES)
def gaps(
    folder: Annotated[
        Path,
        typer.Argument(
            exists=True, file_okay=False, help="Texts: .txt, and .jsonl whose lines have a text."
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the ranking as JSON.")] = False,
    top: Annotated[
        int, typer.Option("--top", metavar="N", min=1, help="Contexts of each kind to print.")
    ] = 20,
    tokenizer: TokenizerOption = "auto",
    lexicon: LexiconOption = None,
) -> None:
    """Rank the numbers that no rule explains, and the facts of type other, by their contexts."""
    extractor = _make_extractor(tokenizer, lexicon)
    from netcrime_ie.gap_ranking import GapCounter

    counter = GapCounter(extractor)
    failed = False
    for source in read_folder(folder):
        try:
            counter.add(source.text(), published=source.published, id=source.name)
        except (SourceError, NetcrimeError, ValueError) as error:
            complain(f"{source.name}: {error}")
            failed = True
    found = counter.result()
    if not found.documents and not failed:
        complain(f"{folder}: no .txt or .jsonl file in the folder")
        failed = True
    if as_json:
        typer.echo(found.top(top).model_dump_json())
    else:
        make_console().print(gaps_view(found, top))
    if failed:
        raise typer.Exit(1)


@app.command(epilog=EXIT_CODES)
def example(
    name: Annotated[
        Example | None,
        typer.Argument(metavar="[NAME]", parser=_find_example, help="Without it, list them."),
    ] = None,
) -> None:
    """Print a bulletin that comes with the package."""
    if name is not None:
        typer.echo(name.text(), nl=False)
        return
    for item in examples().values():
        typer.echo(f"{item.name}\n    {item.en}\n    {item.zh}")


def _make_extractor(tokenizer: str, lexicon: Path | None) -> "Extractor":
    from netcrime_ie.pipeline import Extractor

    try:
        return Extractor(tokenizer=tokenizer, lexicon=lexicon)
    except (MissingExtraError, DataError) as error:
        raise typer.BadParameter(str(error)) from error


def _print_report(
    extractor: "Extractor",
    console: Console,
    name: str,
    text: str,
    published: datetime.date | None,
    as_json: bool,
) -> None:
    report = extractor.extract(text, published=published, id=name)
    if as_json:
        typer.echo(report.model_dump_json())
    else:
        console.print(report_view(report, wide=console.width >= _WIDE))
        console.print()
