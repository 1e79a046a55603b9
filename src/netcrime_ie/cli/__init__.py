"""The command line: ``netcrime-ie``. Only this package imports typer and rich."""

import signal
import sys
from io import TextIOWrapper

from netcrime_ie.cli.app import app
from netcrime_ie.cli.batch import batch
from netcrime_ie.cli.export import export
from netcrime_ie.cli.options import EXIT_CODES

__all__ = ["app", "main"]

for _command in (batch, export):
    app.command(epilog=EXIT_CODES)(_command)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # Reports are UTF-8 whatever the locale says.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if hasattr(signal, "SIGPIPE"):
        # `netcrime-ie extract ... | head` ends like any other filter: at once and silently.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    app()
