"""Write docs/accuracy.md: how right the library is, on which texts, and where it is wrong.

python scripts/write_accuracy.py             # write the page
python scripts/write_accuracy.py --to FILE   # write it elsewhere
python scripts/write_accuracy.py --check     # exit with 1 where it is out of date

It scores data/gold/dev. Scores of the sealed set come from docs/accuracy/sealed.tsv, those of the
peers from benchmarks/results/peers.json, the agreement of two annotators from
docs/accuracy/agreement.tsv; data/gold/sealed itself is never read here.
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from netcrime_ie.scoring import (
    Accuracy,
    Difference,
    DifferenceKind,
    DocumentScores,
    GoldDocument,
    Score,
    Scores,
    evaluate,
    read_gold,
)
from netcrime_ie.scoring.scores import ACCURACY_KEYS, OPTIONAL_KEYS, SCORE_KEYS
from netcrime_ie.text import fold

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "accuracy.md"
SEALED = ROOT / "docs" / "accuracy" / "sealed.tsv"
AGREEMENT = ROOT / "docs" / "accuracy" / "agreement.tsv"
GOLD = ROOT / "data" / "gold"
PEERS = ROOT / "benchmarks" / "results" / "peers.json"

MEANINGS = {
    "value": "number and value",
    "typed": "and family and type",
    "full": "and modifier and unit",
    "typed_place": "typed, and the place",
    "agencies": "full names, per document",
    "cities": "codes, per document",
    "campaigns": "names, per document",
    "published": "date of the page",
    "title": "headline",
    "source": "publisher",
    "roles": "role of a number that is no fact",
    "period": "period of a matched fact",
    "change": "percent of change",
    "part_of": "link from a part to its total",
    "restates": "link from a repetition",
    "incidents": "fact of a case told as a story",
}
SUBSET_KEYS = ("value", "typed", "full", "typed_place", "agencies", "cities")
# A simplified bulletin has next to no character that folding changes; a traditional one, a third.
TRADITIONAL_SHARE = 0.05
WORST = 10
# Differences whose values are kinds of error themselves: person.captured → person.other.
SHOWN_AS_IS = (
    DifferenceKind.TYPE,
    DifferenceKind.MODIFIER,
    DifferenceKind.UNIT,
    DifferenceKind.ROLE,
)

INTRODUCTION = """\
# Accuracy

`python scripts/write_accuracy.py` writes this page. Scores are those of `netcrime-ie evaluate`
(see [data/gold/README.md](../data/gold/README.md) for what counts as a match).

Two sets are kept apart:

- `data/gold/dev` ({dev[0]} bulletins, {dev[1]} facts): rules were written with it in view, so its
  scores say how well the rules hold what they were written for, no more.
- `data/gold/sealed` ({sealed[0]} bulletins, {sealed[1]} facts): annotated by people who had not
  seen the rules, and not opened while rules are written. Its scores are the ones to expect on new
  bulletins of the same kinds. It is scored a few times only; each time is in the table.
"""

UNJUDGED = """\
Gold gives `period` and `part_of` only where an annotator found them stated, so the precision of
these two counts predictions that nobody judged."""

GAP = """\
The difference between the two at the last scoring (typed {gap:.3f}) is what the rules then owed to
sentences that they had not met: verbs and nouns that no list holds, tables flattened to lines, and
figures whose place is told only by the story around them."""

AGREEMENT_TEXT = """\
What a careful reader can reach: the sealed bulletins were annotated a second time by somebody who
had only the texts and the guide. Where the two differ, whether a figure has a period and what is a
part of what, the guide leaves room; a score above such a row says little."""

PEERS_TEXT = """\
The {documents} bulletins of the development set, read by other libraries on {date}
(`python benchmarks/peers.py`).
**Money**: the values of all sums found in a bulletin against those of all its gold amounts,
each as often as it stands there. A finder of money also finds unit prices, fines that a law
threatens and sums in the page's furniture, which are no amounts of enforcement, and misses
获利80余万, which only its verb makes money; the row of our own `find_money`, which is such a
finder, shows how much of the distance that is. **Cities**: the codes found, as sets, rolled up
to prefectures in the same way. *Article only, simplified* hands a library the title and body
that we cut from the page, in simplified characters. Ours had these bulletins in view, theirs
did not."""


def rates_of(score: Score) -> tuple[str, str, str]:
    """Show the three rates."""
    return f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], names: int = 1) -> str:
    """Lay out a table whose first ``names`` columns are words and the others numbers."""
    rules = ["---" if column < names else "--:" for column in range(len(headings))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, rules, *rows))


def name_of(key: str) -> str:
    """Write a key as the scoring rules do."""
    return key.replace("typed_place", "typed + place")


def key_rows(scores: Scores) -> Iterable[tuple[str, ...]]:
    """Give the overall keys that the set has."""
    for key in (*SCORE_KEYS, *ACCURACY_KEYS, "roles", *OPTIONAL_KEYS):
        score: Score | Accuracy | None = getattr(scores, key)
        name, meaning = name_of(key), MEANINGS.get(key, "")
        if isinstance(score, Score):
            counts = (str(score.hits), str(score.expected), str(score.predicted))
            yield name, meaning, *rates_of(score), *counts
        elif score:
            counts = (str(score.correct), str(score.total), "")
            yield name, meaning, "", "", f"{score.accuracy:.3f}", *counts


def score_row(name: str, score: Score) -> tuple[str, ...]:
    """Show the rates and counts of one score."""
    return name, *rates_of(score), str(score.hits), str(score.expected), str(score.predicted)


def family_rows(scores: Scores) -> Iterable[tuple[str, ...]]:
    """Give the key ``typed`` for each family."""
    for family in sorted({row.family for row in scores.by_type}):
        parts = [row.score for row in scores.by_type if row.family == family]
        yield score_row(family.value, Score.sum(parts))


def subset_row(name: str, ids: set[str], documents: Sequence[DocumentScores]) -> tuple[str, ...]:
    """Give the F1 of some documents together."""
    chosen = [document for document in documents if document.id in ids]
    sums = [Score.sum(getattr(document, key) for document in chosen) for key in SUBSET_KEYS]
    rates = [f"{score.f1:.3f}" if score.expected else "" for score in sums]
    return name, str(len(chosen)), str(sums[0].expected), *rates


def read_kinds(readme: str) -> dict[str, set[str]]:
    """Read the kinds of documents from the matrix of data/gold/README.md.

    The rows of kinds begin with the one that is marked **kind** and end before the next mark.

    >>> sorted(read_kinds('''| phenomenon | D | W |
    ... | **kind** single case | 01 | 03-05 |
    ... | **facts** others | 02 | 01 |''')["single case"])
    ['D01', 'W03', 'W04', 'W05']
    """
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in readme.splitlines()
        if line.startswith("|")
    ]
    series: list[str] = []
    kinds: dict[str, set[str]] = {}
    inside = False
    for label, *cells in rows:
        if label == "phenomenon":
            series = cells
        if mark := re.match(r"\*\*(\w+)\*\* *", label):
            inside = mark[1] == "kind"
            label = label[mark.end() :]
        # The script is told by the texts themselves.
        if inside and label != "traditional script":
            kinds[label] = {
                f"{letter}{number:02}"
                for letter, cell in zip(series, cells, strict=True)
                for number in numbers_of(cell)
            }
    if not kinds:
        raise ValueError("no row marked **kind** in the matrix of data/gold/README.md")
    return kinds


def numbers_of(cell: str) -> Iterable[int]:
    """Read the document numbers of a cell.

    >>> list(numbers_of("01 04-06"))
    [1, 4, 5, 6]
    """
    for part in cell.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def is_traditional(text: str) -> bool:
    """Tell by folding whether a text is in traditional characters.

    >>> is_traditional("警方搗毀窩點９個"), is_traditional("警方捣毁窝点９个")
    (True, False)
    """
    pairs = zip(text, fold(text), strict=True)
    changed = [old != new for old, new in pairs if "\u4e00" <= old <= "\u9fff"]
    return sum(changed) > TRADITIONAL_SHARE * len(changed)


def kind_rows(scores: Scores, kinds: dict[str, set[str]]) -> Iterable[tuple[str, ...]]:
    """Give the scores by kind of document; one of two kinds counts in both."""
    for kind, ids in kinds.items():
        yield subset_row(kind, ids, scores.by_document)
    rest = {document.id for document in scores.by_document}.difference(*kinds.values())
    if rest:
        yield subset_row("(no kind given)", rest, scores.by_document)


def script_rows(scores: Scores, gold: Sequence[GoldDocument]) -> Iterable[tuple[str, ...]]:
    """Give the scores by script."""
    traditional = {document.id for document in gold if is_traditional(document.text)}
    simplified = {document.id for document in gold} - traditional
    yield subset_row("simplified", simplified, scores.by_document)
    yield subset_row("traditional", traditional, scores.by_document)


def read_sealed(text: str) -> tuple[list[str], dict[str, list[str]]]:
    """Read the kept scorings: the columns (sealed COMMIT, dev COMMIT), and each key's cells."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")[1:]
    cells = {key: values for key, *values in (line.split("\t") for line in lines[1:])}
    wrong = [key for key, values in cells.items() if len(values) != len(columns)]
    if wrong:
        raise ValueError(f"{SEALED.name}: wrong number of cells: {', '.join(wrong)}")
    return columns, cells


def sealed_section(columns: list[str], cells: dict[str, list[str]]) -> list[str]:
    """Show every scoring of the sealed set, and how far the last lies from the dev set."""
    rows = [(key, *values) for key, values in cells.items()]
    parts = ["## Sealed set, each time that it was scored", table(["key", *columns], rows)]
    parts.append(
        f"A column is named by its commit; `dev` beside it is the same commit.\n{UNJUDGED}"
    )
    typed = dict(zip(columns, cells["typed F1"], strict=True))
    last = [name for name in columns if name.startswith("sealed ")][-1]
    if dev := typed.get(last.replace("sealed", "dev", 1)):
        parts.append(GAP.format(gap=float(dev) - float(typed[last])))
    return parts


def agreement_section(text: str) -> list[str]:
    """Show how far two annotators of the sealed set agree."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    header, *rows = (tuple(line.split("\t")) for line in lines)
    return ["## How far two annotators agree", AGREEMENT_TEXT, table(list(header), rows)]


def level_of(adcode: str) -> str:
    """Tell the level of a place's code.

    >>> level_of("100000"), level_of("510000"), level_of("510500"), level_of("510502")
    ('country', 'province', 'prefecture', 'county')
    """
    if adcode == "100000":
        return "country"
    if adcode.endswith("0000"):
        return "province"
    return "prefecture" if adcode.endswith("00") else "county"


def in_general(difference: Difference) -> tuple[str, str]:
    """Say what gold has and what was found, without the names, codes and dates of one text."""
    kind, gold, found = difference.kind, difference.gold, difference.predicted
    if kind in SHOWN_AS_IS:
        return gold or "none", found or "none"
    if kind in (DifferenceKind.MISSING, DifferenceKind.EXTRA):
        # "case.solved 12 exact 起": the type alone.
        return type_of(gold), type_of(found)
    if kind is DifferenceKind.PLACE:
        left, right = (level_of(code) if code else "none" for code in (gold, found))
        return left, f"another {right}" if left == right else right
    if gold is None or found is None:
        return "none" if gold is None else "given", "none" if found is None else "given"
    return "given", other_end(gold, found) if kind is DifferenceKind.PERIOD else "another"


def type_of(fact: str | None) -> str:
    """Give the family and type of a fact as a difference shows it."""
    return fact.split()[0] if fact else "none"


def other_end(gold: str, found: str) -> str:
    """Tell which ends of two periods differ.

    >>> other_end("2024-01-01..2024-10-31", "2024-01-01..2024-12-31")
    'another end'
    """
    pairs = zip(("start", "end"), gold.split(".."), found.split(".."), strict=True)
    return "another " + " and ".join(name for name, left, right in pairs if left != right)


def is_judged(difference: Difference) -> bool:
    """Tell whether gold contradicts a prediction: a period that it does not give is no error."""
    open_kinds = (DifferenceKind.PERIOD, DifferenceKind.PART_OF)
    return difference.kind not in open_kinds or difference.gold is not None


def error_rows(differences: Sequence[Difference]) -> Iterable[tuple[str, ...]]:
    """Give the most frequent kinds of error, each with its first example."""
    groups: dict[tuple[str, str, str], list[Difference]] = defaultdict(list)
    for difference in filter(is_judged, differences):
        groups[(difference.kind.value, *in_general(difference))].append(difference)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    for rank, ((kind, gold, found), members) in enumerate(ranked[:WORST], start=1):
        first = members[0]
        values = f"{first.gold or 'none'} → {first.predicted or 'none'}"
        cells = (kind, f"{gold} → {found}", first.document, values, first.context or "")
        yield str(rank), str(len(members)), *map(escape, cells)


def escape(text: str) -> str:
    """Keep a text plain inside a table of Markdown.

    >>> print(escape("a|b*"))
    a\\|b\\*
    """
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)


def error_section(scores: Scores) -> list[str]:
    """Show what is wrong most often on the dev set."""
    headings = ["#", "times", "kind", "gold → found", "in", "example: gold → found", "its text"]
    judged = sum(map(is_judged, scores.differences))
    unjudged = len(scores.differences) - judged
    text = (
        f"Of {judged} differences, grouped by field and by what gold has and what was found; each\n"
        f"kind with its first example. Another {unjudged} are periods and parts where gold gives\n"
        "none; nobody judged them, so they are not counted here. All of them:\n"
        "`netcrime-ie evaluate data/gold/dev --errors`."
    )
    rows = error_rows(scores.differences)
    return [f"## The {WORST} most frequent kinds of error left", text, table(headings, rows, 7)]


def peers_section(results: dict[str, Any]) -> list[str]:
    """Show the kept comparison."""
    headings = ["", "library", "version", "reads", "precision", "recall", "F1"]
    rows = [
        (
            what,
            row["tool"],
            row["version"],
            row["reads"],
            *(f"{row[rate]:.3f}" for rate in ("precision", "recall", "f1")),
        )
        for what in ("money", "cities")
        for row in results[what]
    ]
    text = PEERS_TEXT.format(documents=results["documents"], date=results["date"])
    return ["## Beside other libraries", text, table(headings, rows, 4)]


def development_section(scores: Scores, gold: Sequence[GoldDocument]) -> list[str]:
    """Show the scores of the dev set: overall and by family, type, kind and script."""
    counts = ("precision", "recall", "F1", "hits", "gold", "found")
    subset = ["documents", "facts", *map(name_of, SUBSET_KEYS)]
    types = (score_row(f"{row.family.value}.{row.type}", row.score) for row in scores.by_type)
    kinds = read_kinds((GOLD / "README.md").read_text(encoding="utf-8"))
    return [
        "## Development set",
        table(["key", "what must agree", *counts], key_rows(scores), 2),
        UNJUDGED,
        "### By family (typed)",
        table(["family", *counts], family_rows(scores)),
        "### By type (typed)",
        table(["type", *counts], types),
        "### By kind of document (F1)",
        "Kinds are those of the matrix in `data/gold/README.md`; a document may be of two.",
        table(["kind", *subset], kind_rows(scores, kinds)),
        "### By script (F1)",
        table(["script", *subset], script_rows(scores, gold)),
    ]


def page() -> str:
    """Compose the page."""
    gold = read_gold(GOLD / "dev")
    scores = evaluate(gold)
    columns, cells = read_sealed(SEALED.read_text(encoding="utf-8"))
    last = max(place for place, name in enumerate(columns) if name.startswith("sealed "))
    introduction = INTRODUCTION.format(
        dev=(scores.documents, scores.value.expected),
        sealed=(cells["documents"][last], cells["facts"][last]),
    )
    parts = [
        introduction.strip(),
        *sealed_section(columns, cells),
        *agreement_section(AGREEMENT.read_text(encoding="utf-8")),
        *development_section(scores, gold),
        *peers_section(json.loads(PEERS.read_text(encoding="utf-8"))),
        *error_section(scores),
    ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write or check the page."""
    parser = argparse.ArgumentParser(description="Write docs/accuracy.md.")
    parser.add_argument("--to", type=Path, default=TARGET, metavar="FILE")
    parser.add_argument("--check", action="store_true", help="only tell whether it is up to date")
    options = parser.parse_args()
    target: Path = options.to
    text = page()
    if options.check:
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            sys.exit(f"{target.name} is out of date: run python scripts/write_accuracy.py")
        return
    target.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
