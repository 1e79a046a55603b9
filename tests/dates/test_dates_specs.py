"""Cases of a public test suite, kept outside this repository."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from netcrime_ie.dates import find_dates

SPECS = Path(__file__).parents[3] / "shared" / "specs"


def passes(case: dict[str, Any]) -> bool:
    """The starts agree, and the ends agree or ours is one day earlier."""
    found = find_dates(case["input"], base=case["base"])
    if len(found) != len(case["expected"]):
        return False
    for mention, expected in zip(found, case["expected"], strict=True):
        start = date.fromisoformat(expected.get("date") or expected["startDate"])
        end = date.fromisoformat(expected.get("date") or expected["endDate"])
        period = mention.period
        if period is None or period.start != start or period.end is None:
            return False
        if end - period.end not in (timedelta(0), timedelta(1)):
            return False
    return True


# What is missed: 大年初一 and 神龙二年 (the lunar calendar), a 29 February that never was, and
# ranges of years with 年, which end here with their last year (2016年至2018年 holds all of 2018).
@pytest.mark.parametrize(("name", "share"), [("dates", 0.90), ("periods", 0.90)])
def test_share_of_cases(name: str, share: float) -> None:
    path = SPECS / f"{name}.json"
    if not path.exists():
        pytest.skip("../shared/specs is absent")
    cases = [case for case in json.loads(path.read_text("utf-8")) if not case.get("skip")]
    assert sum(map(passes, cases)) / len(cases) >= share
