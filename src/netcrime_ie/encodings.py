"""Bytes to text: UTF-8, and the encodings that Chinese pages and spreadsheets still have."""

import codecs
import re

from netcrime_ie.errors import InputError
from netcrime_ie.text import fold

# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
# GB18030 takes in GB2312 and GBK, Big5-HKSCS takes in Big5. Of equals the first wins.
_CHINESE = ("gb18030", "big5hkscs")
# What charset-normalizer may find besides; a guess like windows-1252 would turn damaged Chinese
# into a text without facts instead of an error.
_OTHERS = re.compile(r"utf_(?:16|32)|euc_jp|shift_jis|cp932|cp949|hz")
# How many characters are looked at to tell the encodings apart, and how many must be common.
_SAMPLE = 4000
_COMMON = 0.5
_PUNCTUATION = re.compile(r"[\s\x00-\x7f\u2010-\u2027\u3000-\u301f\uff00-\uffef·¥°—]+")


def decode(data: bytes) -> str:
    r"""Give the text of some bytes, whatever their encoding; a byte order mark is no part of it.

    Raises:
        InputError: They are in none of the encodings that are known.

    >>> [decode("破案3起".encode(name)) for name in ("utf-8-sig", "gb18030", "big5", "utf-16")]
    ['破案3起', '破案3起', '破案3起', '破案3起']
    """
    encoding = find_encoding(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        # The mark told the encoding, and the rest does not fit.
        raise InputError(f"not {encoding} at byte {error.start}, as its mark says") from error


def find_encoding(data: bytes, *, cut: bool = False) -> str:
    """Give the name of the encoding of some bytes.

    Args:
        data: The bytes.
        cut: Whether they may end within a character, as the first bytes of a file do.

    Raises:
        InputError: As for `decode`.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    try:
        _strict(data, "utf-8", cut=cut)
    except UnicodeDecodeError as error:
        at = error.start
    else:
        return "utf-8"
    shares = {}
    for encoding in _CHINESE:
        try:
            shares[encoding] = _common_share(_strict(data, encoding, cut=cut))
        except UnicodeDecodeError:
            continue
    best = max(shares, key=shares.__getitem__, default="")
    if best and shares[best] >= _COMMON:
        return best
    return _find_other(data, at)


def _strict(data: bytes, encoding: str, *, cut: bool) -> str:
    return codecs.getincrementaldecoder(encoding)().decode(data, final=not cut)


def _common_share(text: str) -> float:
    """How many of the characters that are no punctuation a newspaper prints every day.

    Read in the wrong encoding, Chinese becomes rare characters, kana and symbols. Detectors made
    for all encodings need some dozen characters to tell; a title or a row of a table has fewer.

    >>> _common_share("檢獲案件"), _common_share("勹偶3お")
    (1.0, 0.3333333333333333)
    """
    telling = _PUNCTUATION.sub("", fold(text[:_SAMPLE]))
    return sum(map(_is_common, telling)) / len(telling) if telling else 0.0


def _is_common(character: str) -> bool:
    """Whether it is one of the 3755 of level 1 of GB 2312."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def _find_other(data: bytes, at: int) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    if best is not None and _OTHERS.match(best.encoding):
        try:
            data.decode(best.encoding)
        except UnicodeDecodeError:
            pass
        else:
            return best.encoding
    raise InputError(
        f"not UTF-8 at byte {at}, and neither GB18030 nor Big5 nor another encoding that is known"
    )
