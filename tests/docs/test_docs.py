"""The pages of the documentation: their examples run, their commands exist, their links lead on."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from shutil import which

import pytest

from netcrime_ie import extract
from netcrime_ie.cli.examples import examples
from netcrime_ie.cli.values import show_number, show_quantity
from netcrime_ie.models import FACT_TYPES, EnforcementReport, Role
from netcrime_ie.models.table import ROW_COLUMNS

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh-CN.md")
PAGES = (*READMES, *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))

SPARK_PAGE = "docs/scale.md"

TRY = re.compile(r"pip install -q \. && netcrime-ie extract --example (\S+)\n")
# pip learned to install a pyproject in editable mode with 21.3; older Pythons bring an older one.
TEST = "pip install -q 'pip>=21.3' && pip install -q -e '.[dev]' && python -m pytest\n"

# One process per page, as a reader would start one; a page's blocks share their names.
RUN_BLOCKS = """
import contextlib, io, json, sys
names = {"__name__": "__main__"}
printed = []
for page, line, code in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile("\\n" * line + code, page, "exec"), names)
    printed.append(out.getvalue())
json.dump(printed, sys.stdout)
"""

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+?) *$", re.M)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its content, and the lines it begins after."""

    language: str
    content: str
    line: int
    follows: bool  # nothing but blank lines parts it from the block before


def read_page(page):
    return (ROOT / page).read_text(encoding="utf-8")


def blocks_of(page):
    text = read_page(page)
    found, end = [], 0
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start(2))
        follows = bool(found) and not text[end : match.start()].strip()
        found.append(Block(match[1], match[2], line, follows))
        end = match.end()
    return found


def prose_of(page):
    return FENCE.sub("", read_page(page))


def python(*arguments, given=None):
    return subprocess.run(
        [sys.executable, "-X", "utf8", *arguments],
        input=given,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )


def run_blocks(page, blocks):
    given = json.dumps([(page, block.line, block.content) for block in blocks])
    done = python("-c", RUN_BLOCKS, given=given)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("page", PAGES)
def test_python_blocks_run_and_print_what_the_page_shows(page):
    if page == SPARK_PAGE:
        pytest.importorskip("pyspark", reason="pyspark (extra spark) is not installed")
        if which("java") is None and "JAVA_HOME" not in os.environ:
            pytest.skip("Spark needs Java, and there is none")
    blocks = blocks_of(page)
    code = [block for block in blocks if block.language == "python"]
    printed = dict(zip(code, run_blocks(page, code), strict=True))
    for block, after in pairwise(blocks):
        if block in printed and after.language == "text" and after.follows:
            where = f"{page}:{block.line}"
            assert (where, printed[block]) == (where, after.content)


@pytest.mark.parametrize("page", READMES)
def test_the_first_two_bash_blocks_are_the_two_commands(page):
    first, second = [block.content for block in blocks_of(page) if block.language == "bash"][:2]
    command = TRY.fullmatch(first)
    assert command, first
    assert command[1] in examples()
    assert second == TEST


def test_both_readmes_give_the_same_commands_and_facts():
    ours, theirs = (
        [block.content for block in blocks_of(page) if block.language == "bash"] for page in READMES
    )
    assert ours == theirs
    assert first_example(READMES[0]) == first_example(READMES[1])


def first_example(page):
    """The bulletin that a README opens with, and the rows of the table below it."""
    text = read_page(page)
    bulletin = FENCE.search(text)
    assert bulletin
    assert bulletin[1] == "text"
    lines = text[bulletin.end() :].strip().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("|"))
    end = next(i for i in range(start, len(lines)) if not lines[i].startswith("|"))
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start:end]]
    return bulletin[2], rows[2:]


def table_row(fact):
    links = {"part_of": fact.part_of, "restates": fact.restates}
    notes = [f"`{name}={link}`" for name, link in links.items() if link is not None]
    if fact.change is not None:
        notes.append(f"`change={show_number(fact.change)}`")
    return [
        str(fact.id),
        f"`{fact.family}.{fact.type}`",
        show_quantity(fact.quantity),
        fact.unit or "",
        fact.place.name if fact.place else "",
        fact.span.text,
        " ".join(notes),
    ]


@pytest.mark.parametrize("page", READMES)
def test_the_opening_table_is_what_the_bulletin_gives(page):
    bulletin, rows = first_example(page)
    assert rows == [table_row(fact) for fact in extract(bulletin).facts]


def slugs_of(page):
    """The anchors of a page's headings, as a repository viewer makes them."""
    headings = [heading.lower() for heading in HEADING.findall(FENCE.sub("", page))]
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_relative_links_resolve(page):
    here = ROOT / page
    for link in LINK.findall(prose_of(page)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = here.parent / path if path else here
        assert target.exists(), link
        if anchor:
            assert anchor in slugs_of(target.read_text(encoding="utf-8")), link


@pytest.mark.parametrize("page", PAGES)
def test_fences_are_closed(page):
    assert read_page(page).count("```") == 2 * len(blocks_of(page))


def test_the_report_page_names_every_field_type_role_and_column():
    named = set(re.findall(r"`(\w+)`", prose_of("docs/report.md")))
    schema = EnforcementReport.model_json_schema()
    fields = {*schema["properties"]}
    fields |= {name for model in schema["$defs"].values() for name in model.get("properties", ())}
    types = {member.value for types in FACT_TYPES.values() for member in types}
    roles = {role.value for role in Role}
    assert (fields | types | roles | {*ROW_COLUMNS}) - named == set()


def test_the_command_line_page_names_every_command_and_option():
    page = read_page("docs/cli.md")
    main = ("-c", "from netcrime_ie.cli import main; main()")
    overview = python(*main, "--help").stdout
    commands = re.findall(r"^│ (\w+) ", overview, re.M)
    assert {"extract", "evaluate"} <= {*commands}
    for command in commands:
        assert f"netcrime-ie {command}" in page
        options = re.findall(r"^│[ *]+(--\w[\w-]*)", python(*main, command, "--help").stdout, re.M)
        assert options, command
        for option in options:
            assert f"`{option}" in page, (command, option)
