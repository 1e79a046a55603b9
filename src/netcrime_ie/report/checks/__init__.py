"""Checks: what looks inconsistent in a bulletin.

A check works on what the layers found, not on words of known texts, and rather stays silent than
cries wolf: bounds and rounding are respected, and where a number may count something else it does.
"""

from collections.abc import Iterator
from typing import Any

from netcrime_ie.reading import Reading
from netcrime_ie.report.checks.finding import CODES, CONTRADICTION, MAGNITUDE, Finding
from netcrime_ie.report.checks.futures import check_dates
from netcrime_ie.report.checks.listed import check_lists
from netcrime_ie.report.checks.partlists import part_lists
from netcrime_ie.report.checks.parts import check_parts
from netcrime_ie.report.checks.restated import check_contradictions
from netcrime_ie.report.checks.slips import check_magnitude
from netcrime_ie.report.checks.stages import check_stages
from netcrime_ie.report.checks.view import View

__all__ = ["CODES", "find_checks"]


def find_checks(reading: Reading) -> list[dict[str, Any]]:
    """Give the checks of one reading as plain values, in text order."""
    kept: list[Finding] = []
    told: set[int] = set()
    for finding in _findings(View(reading)):
        # A number that is impossible for another reason is no contradiction as well.
        if finding.code == CONTRADICTION and told.intersection(finding.facts[-1:]):
            continue
        told.update(finding.facts if finding.code == MAGNITUDE else finding.facts[1:])
        kept.append(finding)
    kept.sort(key=lambda finding: (finding.stretches, finding.code))
    return [finding.dump(reading.text) for finding in kept]


def _findings(view: View) -> Iterator[Finding]:
    lists = list(part_lists(view))
    parts = {id(part) for entry in lists for part in entry.parts}
    yield from check_parts(view, lists)
    yield from check_stages(view, lists)
    yield from check_magnitude(view, parts)
    yield from check_lists(view)
    yield from check_contradictions(view, parts)
    yield from check_dates(view)
