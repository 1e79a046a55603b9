"""The console entry, in a process of its own."""

import os
import subprocess
import sys

import pytest

from netcrime_ie.cli.examples import examples

COMMAND = [sys.executable, "-c", "from netcrime_ie.cli import main; main()"]
NAME = "macao-currency-exchange"


def start(*arguments, **environment):
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_output_is_utf8_whatever_the_locale():
    out, err = start("example", NAME, PYTHONIOENCODING="ascii").communicate()
    # On Windows the text layer writes CRLF.
    assert out.decode().replace("\r\n", "\n") == examples()[NAME].text()
    assert err == b""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGPIPE")
def test_a_closed_pipe_ends_it_silently():
    process = start("example", NAME)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait() != 0
    assert err == b""


def test_help_tells_the_exit_codes(run):
    for arguments in (["--help"], ["extract", "--help"], ["evaluate", "--help"]):
        result = run(*arguments)
        assert result.exit_code == 0
        assert "Exit codes: 0 all went well" in " ".join(result.output.split())


def test_version(run):
    result = run("--version")
    assert (result.exit_code, result.output.split()[0]) == (0, "netcrime-ie")
