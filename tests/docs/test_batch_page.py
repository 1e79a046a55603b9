"""The commands of ``docs/batch.md`` run, and its tables are those of the code."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from netcrime_ie.corpus.schema import TABLES

PAGE = (Path(__file__).parents[2] / "docs" / "batch.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", PAGE, re.M | re.S)


def commands():
    """Each command with the lines that the page shows of its output."""
    found = []
    for block in BLOCKS:
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a POSIX shell")
def test_the_commands_run_and_print_what_the_page_shows(tmp_path):
    for module, extra in (("pyarrow", "tables"), ("duckdb", "duckdb"), ("xlsxwriter", "xlsx")):
        pytest.importorskip(module, reason=f"needs the extra {extra}")
    programs = Path(sys.executable).parent
    if shutil.which("netcrime-ie", path=programs) is None or shutil.which("iconv") is None:
        pytest.skip("needs the commands netcrime-ie and iconv")
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUTF8": "1",
    }
    for command, shown in commands():
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, (command, done.stderr)
        printed = "\n".join(" ".join(line.split()) for line in done.stdout.splitlines())
        for line in shown:
            assert line in printed, command


def test_the_page_names_every_table_and_column():
    for table, columns in TABLES.items():
        (row,) = re.findall(rf"^\| `{table}` \| (.*) \|$", PAGE, re.M)
        assert set(columns) - set(re.findall(r"`(\w+)`", row)) == set()
