"""Collections of invented bulletins, and runs over them with an extractor that costs nothing."""

import io
import json

import pytest

from corpus.samples import bulletin
from corpus.stub import StubExtractor
from netcrime_ie.corpus import Batch, run_batch
from netcrime_ie.corpus.records import Fields


@pytest.fixture
def collection(tmp_path):
    """Write a JSON lines file of many bulletins, with some lines that are none."""

    def write(count):
        lines = []
        for number in range(count):
            line = {"text": bulletin(number), "key": f"k{number}", "published": "2023-05-20"}
            if number % 97 == 50:
                line = {"text": None, "key": f"k{number}"}
            elif number % 101 == 60:
                line["key"] = f"k{number - 1}"  # an id that was there before
            elif number % 103 == 70:
                line["published"] = "gestern"
            lines.append(json.dumps(line, ensure_ascii=False))
        path = tmp_path / "many.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def run(tmp_path):
    """Run a batch in this process with the stub; gives the summary."""

    def start(*inputs, out=None, stdin=b"", fields=None, make=StubExtractor, **options):
        batch = Batch(
            [str(path) for path in inputs],
            out or tmp_path / "out",
            fields=Fields(**(fields or {})),
            **options,
        )
        return run_batch(batch, stdin=io.BytesIO(stdin), make=make)

    return start
