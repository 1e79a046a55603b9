"""Bytes of a page to text: what the page says of its encoding, checked against its bytes."""

import codecs
import re
from contextlib import suppress

from netcrime_ie.encodings import decode, find_encoding
from netcrime_ie.errors import InputError

# Browsers look no farther for it.
_HEAD = 4096
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)|encoding\s*=\s*["']([\w.:-]+)""", re.I)
# Pages name an old encoding and use characters of the one that took it in.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}


def decode_page(data: bytes) -> str:
    r"""Give the text of a page.

    The encoding is what the page declares, where its bytes fit; else what they look like. A page
    with a few damaged characters is read with those replaced.

    Raises:
        InputError: The encoding is neither declared nor known.

    >>> decode_page('<meta charset="gb2312"><p>镕基路查获3人'.encode("gbk"))
    '<meta charset="gb2312"><p>镕基路查获3人'
    >>> decode_page('<meta charset="gb2312"><p>查获3人'.encode())
    '<meta charset="gb2312"><p>查获3人'
    """
    with suppress(InputError):
        # Pages that moved to UTF-8 often kept their old declaration, and other encodings are
        # hardly ever valid UTF-8.
        if find_encoding(data) == "utf-8":
            return decode(data)
    declared = _declared(data)
    if declared is None:
        return decode(data)
    with suppress(UnicodeDecodeError):
        return data.decode(declared)
    text = data.decode(declared, "replace")
    return text if text.count("\ufffd") * 100 < len(text) else decode(data)


def _declared(data: bytes) -> str | None:
    if match := _CHARSET.search(data, 0, _HEAD):
        with suppress(LookupError):
            name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
            return _WIDER.get(name, name)
    return None
