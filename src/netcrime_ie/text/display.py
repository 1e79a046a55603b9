"""Foreign text for one line of a terminal or a listing."""

from typing import Final

# A page may hold escape sequences, which a terminal would obey. One blank for one character
# leaves the offsets within the text as they are.
_CONTROLS: Final = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")


def one_line(text: str) -> str:
    """Replace line breaks and control characters by blanks, one for one.

    >>> one_line("抓获\\n\\x1b[31m9人")
    '抓获  [31m9人'
    """
    return text.translate(_CONTROLS)
