"""Public bodies by what they see to: 文旅 + 局, 市场监管 + 综合行政执法大队."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, cast

from netcrime_ie.models import AgencyKind
from netcrime_ie.tables import Overlay, merged_blocks, merged_table

Form = Literal["body", "seat", "police", "group", "quiet", "unit"]
FORMS: Final = frozenset(("body", "seat", "police", "group", "quiet", "unit"))
LEVELS: Final = frozenset(("any", "province", "prefecture"))
KINDS: Final = frozenset(kind.value for kind in AgencyKind)
# What may follow a head of one character and makes another word of it: 教育局面, 农委托, 网信办理.
_CONTINUED: Final = {
    "局": "面势部限域",
    "厅": "堂",
    "委": "托派任屈培",
    "办": "理案公事结好学班证",
}
# Heads whose compounds a tokenizer should know; the longer ones it cuts into these and others.
_TOKEN_HEADS: Final = ("局", "厅", "部门", "委员会")


@dataclass(slots=True, frozen=True)
class Body:
    """A body of a place: 公安局, 网信部门, 海关."""

    canonical: str
    kind: str
    level: str
    form: Form


def is_continued(text: str, end: int, head: str) -> bool:
    """Whether what follows makes another word of a head's last letter: 农委托管, 教育局面.

    >>> is_continued("市农委托管", 3, "农委"), is_continued("市农委查处", 3, "农委")
    (True, False)
    """
    after = text[end : end + 1]
    return after != "" and after in _CONTINUED.get(head[-1], "")


class Functions:
    """What public bodies see to, and the heads that make bodies of it.

    Args:
        overlay: A user's tables, whose rows win.

    Raises:
        DataError: A table breaks its format; the message names file and line.
    """

    def __init__(self, overlay: Overlay | None = None) -> None:
        # Function as written -> as in a canonical name, kind.
        self._functions: dict[str, tuple[str, str]] = {}
        for entry, kind in merged_blocks("functions.txt", overlay, KINDS).items():
            word, _, canonical = entry.partition("=")
            self._functions[word] = (canonical or word, kind)
        allowed = {"form": FORMS, "level": LEVELS}
        self._heads = {
            word: (cast(Form, form), level)
            for _, (word, form, level) in merged_table(
                "heads.tsv", ("word", "form", "level"), overlay, allowed
            )
        }
        self._sizes = sorted({len(word) for word in self._heads}, reverse=True)

    def __iter__(self) -> Iterator[str]:
        return iter(self._functions)

    def body(self, text: str, start: int, end: int) -> tuple[int, Body] | None:
        """The longest body that begins with the function at ``text[start:end]``, and its end.

        Where no head follows, a shorter function may be meant: 交通运输 + 管理局.

        >>> functions = Functions()
        >>> end, body = functions.body("成都市文旅局面向游客", 3, 5) or (0, None)
        >>> end
        0
        >>> end, body = functions.body("成都市文旅局查处", 3, 5)
        >>> end, body.canonical, body.kind
        (6, '文旅局', 'culture')
        """
        for stop in range(end, start + 1, -1):
            function = self._functions.get(text[start:stop])
            head = self._head(text, stop) if function else None
            if function and head:
                canonical, kind = function
                form, level = self._heads[head]
                return stop + len(head), Body(canonical + head, kind, level, form)
        return None

    def _head(self, text: str, start: int) -> str | None:
        """The longest head at an offset."""
        for size in self._sizes:
            head = text[start : start + size]
            if head in self._heads:
                return None if is_continued(text, start + size, head) else head
        return None

    def words(self) -> Iterator[str]:
        """The bodies that a tokenizer should know: 文旅局, 生态环境部门."""
        for function in self._functions:
            for head in _TOKEN_HEADS:
                if head in self._heads:
                    yield function + head
