"""Cases reduced from Microsoft Recognizers-Text; skipped where the folder is absent."""

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from netcrime_ie.numbers import find_money, find_numbers

SPECS = Path(__file__).resolve().parents[2].parent / "shared" / "specs"

Key = tuple[Decimal, str]


def _numbers(text: str) -> list[Key]:
    return [(m.quantity.value, "") for m in find_numbers(text) if m.quantity is not None]


def _percents(text: str) -> list[Key]:
    mentions = [m for m in find_numbers(text) if m.kind == "percent"]
    return [(m.quantity.value, "") for m in mentions if m.quantity is not None]


def _money(text: str) -> list[Key]:
    return [(m.quantity.value, m.currency) for m in find_money(text)]


def _same(found: Sequence[Key], expected: Sequence[Key]) -> bool:
    # The source computes in doubles: 1/3 has 15 digits there.
    return len(found) == len(expected) and all(
        currency == wanted_currency and abs(value - wanted) <= abs(wanted) * Decimal("1e-12")
        for (value, currency), (wanted, wanted_currency) in zip(found, expected, strict=True)
    )


def _expected(case: dict[str, Any]) -> list[Key]:
    return [
        (Decimal(item["value"].rstrip("%")), item.get("currency") or "")
        for item in case["expected"]
    ]


@pytest.mark.skipif(not SPECS.is_dir(), reason="../shared/specs is absent")
@pytest.mark.parametrize(
    ("name", "find", "share"),
    [("numbers", _numbers, 0.97), ("percent", _percents, 0.95), ("money", _money, 0.95)],
)
def test_public_cases(name: str, find: Callable[[str], list[Key]], share: float) -> None:
    cases = json.loads((SPECS / f"{name}.json").read_text(encoding="utf-8"))
    cases = [case for case in cases if "skip" not in case]
    failures = []
    for case in cases:
        found = find(case["input"])
        if not _same(found, _expected(case)):
            failures.append(f"{case['input']}: found {found}, expected {_expected(case)}")
    assert 1 - len(failures) / len(cases) >= share, "\n".join(failures)
