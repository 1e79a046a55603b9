"""The bundled examples through the real extractor: the whole way from page to report."""

import json
import os
import subprocess
import sys

import pytest

from netcrime_ie.cli.examples import examples
from netcrime_ie.models import EnforcementReport

COMMAND = [sys.executable, "-c", "from netcrime_ie.cli import main; main()", "extract", "--json"]


def extract(name, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [*COMMAND, "--example", name], capture_output=True, timeout=60, env=environment
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


@pytest.fixture(scope="module")
def output():
    return {name: extract(name, "1") for name in examples()}


@pytest.mark.parametrize("name", examples())
def test_examples_give_reports(output, name):
    report = EnforcementReport.model_validate_json(output[name])
    assert report.id == name
    assert report.text == examples()[name].text()
    assert report.reference_date is not None
    assert report.facts
    assert report.model_dump_json() == output[name].strip()


def test_values_of_an_example(output):
    facts = EnforcementReport.model_validate_json(output["yunnan-data-brokers"]).facts
    found = {(fact.family.value, fact.type.value, str(fact.quantity.value)) for fact in facts}
    assert {("case", "solved", "96"), ("person", "captured", "17")} <= found
    assert json.loads(output["yunnan-data-brokers"])["reference_date"] == "2022-08-03"


def test_every_process_writes_the_same_bytes(output):
    name = "macao-currency-exchange"
    assert extract(name, "2") == output[name]
