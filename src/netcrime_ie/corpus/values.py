"""One row or object as a document."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from netcrime_ie.corpus.records import Fields, Source, Unreadable

DEFAULT_DATE = "published"


def source_of(row: Mapping[str, Any], id: str, fields: Fields) -> Source | Unreadable:
    """Take text, date and id from a row.

    Args:
        row: Values by column or key.
        id: The id where the row is not to give one.
        fields: The names of the columns.
    """
    if fields.id is not None:
        own = row.get(fields.id)
        if isinstance(own, bool) or not isinstance(own, (str, int)) or own == "":
            return Unreadable(id, "MissingField", f"no id under {fields.id!r}")
        id = str(own)
    text = row.get(fields.text)
    if not isinstance(text, str):
        have = ", ".join(sorted(map(str, row))[:20])
        problem = "is no text" if fields.text in row else f"is missing; there are: {have or 'none'}"
        return Unreadable(id, "MissingField", f"{fields.text!r} {problem}")
    published = row.get(fields.date or DEFAULT_DATE)
    if published == "":
        published = None
    if published is not None and not isinstance(published, (str, date)):
        return Unreadable(id, "InvalidDate", f"{fields.date or DEFAULT_DATE!r} is no date")
    return Source(id, text, published=published)
