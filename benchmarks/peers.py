"""JioNLP, Recognizers-Text and cpca beside netcrime_ie on the gold bulletins.

    python benchmarks/peers.py [--venv FOLDER] [--gold FOLDER] [--to FILE]

The peers are installed into an environment of their own (a temporary one unless --venv names a
folder, which is then kept), so that nothing of theirs is a dependency of this project.
"""

import argparse
import datetime
import json
import platform
import subprocess
import tempfile
import venv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from netcrime_ie import EnforcementReport, Extractor, __version__, find_money
from netcrime_ie.places.gazetteer import Gazetteer
from netcrime_ie.scoring import GoldDocument, Score, read_gold
from netcrime_ie.text import fold

HERE = Path(__file__).parent
VERSIONS = {
    "jionlp": "1.5.31",
    "recognizers-text-number-with-unit": "1.0.2a2",
    "recognizers-text-date-time": "1.0.2a2",
    "cpca": "0.5.5",
    # Recognizers-Text imports a name that emoji 2 dropped; cpca imports pkg_resources, which
    # setuptools 82 dropped.
    "emoji": "1.7.0",
    "setuptools": "75.8.0",
}
PASTED, BODY = "as pasted", "article only, simplified"

Found = Mapping[str, Sequence[str]]


def make_environment(folder: Path) -> str:
    """Make the peers' environment, or complete it; give its Python."""
    builder = venv.EnvBuilder(with_pip=True)
    builder.create(folder)
    python: str = builder.ensure_directories(folder).env_exe
    pins = [f"{name}=={version}" for name, version in VERSIONS.items()]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *pins], check=True)
    return python


def run_peers(python: str, texts: Mapping[str, str], folder: Path) -> dict[str, Found]:
    """Run the worker over the texts; give what each peer found, by document."""
    source, target = folder / "texts.json", folder / "found.json"
    source.write_text(json.dumps(texts), encoding="utf-8")
    worker = str(HERE / "peers_worker.py")
    # The peers' banners and warnings of deprecation are no news here.
    command = [python, "-W", "ignore", worker, str(source), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    found: dict[str, Found] = json.loads(target.read_text(encoding="utf-8"))
    return found


def article_of(report: EnforcementReport) -> str:
    """The title and body that we find, folded: a peer reads no page and few traditional forms."""
    parts = [report.text[start:end] for start, end in report.article.body]
    return fold("\n".join([report.article.title or "", *parts]))


def score_money(gold: Iterable[GoldDocument], found: Found) -> Score:
    """Score values against those of all gold amounts, as multisets per document."""
    return Score.sum(
        _score(
            Counter(fact.value for fact in document.facts if fact.family == "amount"),
            Counter(map(Decimal, found[document.id])),
        )
        for document in gold
    )


def score_cities(gold: Iterable[GoldDocument], found: Found, places: Gazetteer) -> Score:
    """Score adcodes, rolled up to their cities, as sets per document."""
    return Score.sum(
        _score(
            Counter(document.cities),
            Counter({city for code in found[document.id] if (city := places.city_of(code))}),
        )
        for document in gold
    )


def _score(gold: Counter[Any], found: Counter[Any]) -> Score:
    return Score.of((gold & found).total(), gold.total(), found.total())


def _row(tool: str, package: str, reads: str, score: Score) -> dict[str, Any]:
    version = VERSIONS.get(package, __version__)
    return {"tool": tool, "version": version, "reads": reads, **score.model_dump()}


def compare(gold: list[GoldDocument], python: str, folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Score everyone; give the rows of both tables."""
    extractor, places = Extractor(), Gazetteer.load()
    reports = {
        document.id: extractor.extract(document.text, published=document.context_date)
        for document in gold
    }
    texts = {document.id: document.text for document in gold}
    articles = {name: article_of(report) for name, report in reports.items()}
    amounts = {
        name: [str(fact.quantity.value) for fact in report.amounts]
        for name, report in reports.items()
    }
    cities = {name: [city.adcode for city in report.cities] for name, report in reports.items()}
    money_rows = [_row("netcrime-ie, amounts", "", PASTED, score_money(gold, amounts))]
    city_rows = [_row("netcrime-ie, cities", "", PASTED, score_cities(gold, cities, places))]
    for reads, given in ((PASTED, texts), (BODY, articles)):
        ours = {
            name: [str(item.quantity.value) for item in find_money(text)]
            for name, text in given.items()
        }
        found = run_peers(python, given, folder)
        money_rows += [
            _row("netcrime-ie, find_money", "", reads, score_money(gold, ours)),
            _row("JioNLP, extract_money", "jionlp", reads, score_money(gold, found["jionlp"])),
            _row(
                "Recognizers-Text, currency",
                "recognizers-text-number-with-unit",
                reads,
                score_money(gold, found["recognizers"]),
            ),
        ]
        city_scores = score_cities(gold, found["cpca"], places)
        city_rows.append(_row("cpca, transform_text_with_addrs", "cpca", reads, city_scores))
    return {"money": money_rows, "cities": city_rows}


def show(title: str, rows: list[dict[str, Any]]) -> None:
    """Print a table."""
    print(f"\n{title:32} {'version':8} {'reads':25} precision recall    F1")
    for row in rows:
        print(
            f"{row['tool']:32} {row['version']:8} {row['reads']:25}"
            f" {row['precision']:9.3f} {row['recall']:6.3f} {row['f1']:5.3f}"
        )


def main() -> None:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(description="Compare with peers on gold bulletins.")
    parser.add_argument("--venv", type=Path, help="where to keep the peers' environment")
    parser.add_argument("--gold", type=Path, default=HERE.parent / "data" / "gold" / "dev")
    parser.add_argument("--to", type=Path, default=HERE / "results" / "peers.json")
    options = parser.parse_args()
    gold = read_gold(options.gold)
    with tempfile.TemporaryDirectory() as scratch:
        python = make_environment(options.venv or Path(scratch) / "venv")
        tables = compare(gold, python, Path(scratch))
    for title, rows in tables.items():
        show(title, rows)
    result = {
        "date": datetime.date.today().isoformat(),
        "python": platform.python_version(),
        "documents": len(gold),
        "versions": {"netcrime-ie": __version__, **VERSIONS},
        **tables,
    }
    text = json.dumps(result, ensure_ascii=False, indent=2)
    options.to.write_text(text + "\n", encoding="utf-8", newline="\n")
    print(f"\nwrote {options.to}")


if __name__ == "__main__":
    main()
