"""Provinces by one character each: 在鄂豫两省查处, 粤、桂、湘三地收网."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from netcrime_ie.places.entry import PlaceEntry
from netcrime_ie.places.gazetteer import Gazetteer

_LETTER: Final = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台滇黔陇秦蜀]"
# Only where the list says how many provinces it names: 港澳 and 青藏 stand in many names.
_LIST: Final = re.compile(
    f"(?:{_LETTER}[、和]?){{1,7}}{_LETTER}(?=等?[两二三四五六七八九](?:省|地(?!铁)|市(?!场)|区|方))"
)


def abbreviated_provinces(
    folded: str, is_boundary: Callable[[int], bool], gazetteer: Gazetteer
) -> Iterator[tuple[int, PlaceEntry]]:
    """Offset and province of each character of such a list, in order.

    >>> found = abbreviated_provinces("在鄂豫两省查处", lambda offset: True, Gazetteer.load())
    >>> [(start, entry.name) for start, entry in found]
    [(1, '湖北省'), (2, '河南省')]
    """
    for found in _LIST.finditer(folded):
        if not is_boundary(found.start()):
            continue
        for offset in range(found.start(), found.end()):
            for entry in gazetteer.named(folded[offset]):
                if entry.level == "province":
                    yield offset, entry
                    break
