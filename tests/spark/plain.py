"""Reports as plain values, to compare with."""

from datetime import time
from enum import Enum

FAMILIES = ("case_counts", "arrests", "amounts", "measures")


def plain(report):
    """What a report column must hold, told without the code that fills it."""
    value = report.model_dump(exclude={"text", *FAMILIES})
    value["facts"] = [fact.model_dump() for fact in report.facts]
    for holder in (*value["facts"], *value["numbers"]):
        holder["oversized"] = None
    body = value["article"]["body"]
    value["article"]["body"] = [{"start": start, "end": end} for start, end in body]
    return _plain(value)


def _plain(value):
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, time) else value
