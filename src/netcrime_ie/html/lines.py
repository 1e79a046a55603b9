"""The lines that a page shows, as one would copy them."""

import re
from typing import Any

_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table "
    "tbody tfoot thead title tr ul".split()
)
_HIDDEN = frozenset("head iframe noscript object script select style svg template textarea".split())
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")


def page_lines(tree: Any) -> list[str]:
    """Give the visible lines of a page, without blank ones; cells of a row are parted by tabs.

    Args:
        tree: The root element, of lxml.
    """
    parts: list[str] = []
    # A walk with a stack: pages nest deeper than Python calls may.
    for event, element in _events(tree):
        tag = element.tag
        if event == "start":
            if tag in _BLOCKS:
                parts.append("\n")
            parts.append(_BLANKS.sub(" ", element.text or ""))
            continue
        if tag in _BLOCKS:
            parts.append("\n")
        elif tag in ("td", "th"):
            parts.append("\t")
        if element is not tree:
            parts.append(_BLANKS.sub(" ", element.tail or ""))
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return [line for line in lines if line]


def _events(tree: Any) -> Any:
    """Start and end of each element; of hidden ones and comments only the end."""
    stack: list[tuple[str, Any]] = [("start", tree)]
    while stack:
        event, element = stack.pop()
        hidden = not isinstance(element.tag, str) or element.tag in _HIDDEN
        if event == "start":
            stack.append(("end", element))
            if not hidden:
                stack.extend(("start", child) for child in reversed(element))
        if event == "end" or not hidden:
            yield event, element


def meta_value(tree: Any, *names: str) -> str:
    """The content of the first of these ``meta`` elements that the page has, else nothing."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or "").lower()
        content = _BLANKS.sub(" ", element.get("content") or "").strip()
        if content:
            found.setdefault(name, content)
    return next((found[name.lower()] for name in names if name.lower() in found), "")
