"""A name in a text that may be a place's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from netcrime_ie.places.entry import PlaceEntry
from netcrime_ie.places.gazetteer import Gazetteer

# The last letters of full names; a name of three letters or more that ends in one stands alone.
FULL_ENDINGS: Final = frozenset("省市区县州旗盟")
MIN_FULL: Final = 3
# 朝阳镇浦口开发区, 平阳村阳西二组, 某镇原书记: behind these a short name is no county's.
_BELOW_COUNTY: Final = frozenset("镇乡村某")
TAIWAN: Final = "71"
# What parts of Taiwan's cities and counties are named for.
_PARTS: Final = ("分局", "警分局", "派出所", "分驻所", "区", "乡", "镇", "里", "路", "街")
# 惠来县由泉港移交: one of these between two names leaves both whole; 惠来县神泉港 is one name.
_FUNCTIONAL: Final = frozenset(
    "和与及或至到在从往赴向由经将被对同跟比的是为以则均其等共各分先后再又另也都仅且"
)
# 玉山、尖山、大盘等乡镇: what closes a list of townships, whose names counties have too.
_TOWNSHIPS: Final = re.compile(
    "(?:[、和][一-鿿]{1,4}){0,6}?等?[0-9一二两三四五六七八九十几多余]{0,3}个?"
    "(?:乡镇|镇街|街镇|街道|镇村|村镇|乡|镇(?![一-鿿]{0,2}[市县区])|村(?!委)|社区)"
)


@dataclass(slots=True)
class Candidate:
    """A hit after trimming, with what its name can mean; `mate` is the one before it in a list,
    `heir` the one behind it.

    `spot` tells that 当地 stands before it: 赶赴浙江,在当地江北.
    """

    start: int
    end: int
    name: str
    meanings: tuple[PlaceEntry, ...]
    weak: bool
    strict: bool
    mate: Candidate | None = None
    heir: Candidate | None = None
    left: Candidate | None = None
    holds_next: bool = False
    evidence: str = ""
    spot: bool = False

    @property
    def vague(self) -> bool:
        """城区, 郊区: a district's name that any city could use of itself."""
        return self.weak and self.name.endswith("区")

    @property
    def full(self) -> bool:
        """Whether the name carries its suffix and is no two-letter word."""
        return len(self.name) >= MIN_FULL and self.name[-1] in FULL_ENDINGS


def is_of_taiwan(text: str, candidate: Candidate, shared: frozenset[str]) -> bool:
    """中山分局, 太平区: in a text of Taiwan a part of a city there, not the mainland's county.

    So is a bare name that a township of Taiwan has too (在北屯、沙鹿搜索; 屏东潮州), unless what
    holds it stands before it (广东潮州).

    Args:
        text: The folded text.
        candidate: What may be a place.
        shared: The short names that places of Taiwan have too.
    """
    if candidate.full or any(entry.adcode.startswith(TAIWAN) for entry in candidate.meanings):
        return False
    bare = candidate.name in shared and candidate.left is None
    return bare or text.startswith(_PARTS, candidate.end)


def _closes_townships(text: str, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a list ends in 乡镇; the counties 肥乡 and 西乡 end so too: 峰峰、肥乡警方."""
    found = _TOWNSHIPS.match(text, end)
    if found is None:
        return False
    last = re.split("[、和]", found[0])[-1]
    return not gazetteer.named(last)


def is_local(
    text: str, before: Candidate | None, candidate: Candidate, gazetteer: Gazetteer
) -> bool:
    """朝阳镇浦口, 尖山、大盘等乡镇, 惠来县神泉港: a short name of something in a county."""
    if candidate.full:
        return False
    start, end = candidate.start, candidate.end
    if text[max(start - 1, 0) : start] in _BELOW_COUNTY and not candidate.weak:
        return True
    if text[end : end + 1] in {"、", "和", "等"} and _closes_townships(text, end, gazetteer):
        return True
    cut = before is not None and before.full and before.end == start - 1
    return cut and "一" <= text[start - 1] <= "鿿" and text[start - 1] not in _FUNCTIONAL
