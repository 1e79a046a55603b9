"""Word lists as pieces of a regular expression."""

import re
from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first.

    >>> either(("报", "日报"))
    '日报|报'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
