"""Named operations: “净网2018”专项行动, 断卡行动2.0, 清源七号."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import Final

from netcrime_ie.tables import Overlay, merged_table
from netcrime_ie.tokenizers import Token

_ORDINAL: Final = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})号"
# What tells one run of an operation from another: 2018, 2.0, 7号, 七号.
_EDITION: Final = f"(?:20[0-9]{{2}}(?![0-9])|[0-9]{{1,2}}\\.[0-9]|{_ORDINAL})"
# In quotes also a year of two figures: 雷霆17, as Hong Kong's police count.
_QUOTED_EDITION: Final = f"(?:{_EDITION}|[12][0-9](?![0-9.]))"
_DASH: Final = "[-—–~·]{0,2}"
_SUFFIX: Final = "(?:专项)?(?:行动|战役|会战)?"
# The content of a pair of quotes that can be a name: two to eight characters and an edition.
_NAME: Final = re.compile(
    f"(?P<base>[一-鿿]{{2,8}}?)(?P<suffix>{_SUFFIX}){_DASH}(?P<edition>{_QUOTED_EDITION})?年?(?P<tail>{_SUFFIX})"
    # “清朗·优化营商网络环境”: one theme of a series; “清朗·齐鲁”: a region's own.
    "(?:(?P<own>·[一-鿿]{2})|·[一-鿿]{3,16})?"
)
# D06 prints the opening sign on both sides (“清源七号“).
_QUOTED: Final = re.compile('[“"](?P<name>[^“”"\n]{2,24})[“”"]')
# Between names of a list: “净网”“护苗”, “云剑”、“断卡”.
_BETWEEN: Final = re.compile("[、和与及]?")
_OPERATION: Final = re.compile(
    "(?:20[0-9]{2}年?)?等?(?:的)?"
    "(?:(?:专项|联合|统一|集中|收网|系列|集群|全国|执法|打击|整治|治理|严打|追逃|抓捕|清查|清剿|攻坚"
    "|区域性|专案|跨境|夏季|冬季|春季|秋季|重大|大型|大|净化|搜捕|反诈|缉私|检查|重点){0,5})"
    "(?:行动|战役|会战|攻坚战|专项|专项工作|专项斗争)"
)
# A quoted word after these is what the operation is against: 打击“跑分”专项行动.
_AGAINST: Final = (
    "打击",
    "整治",
    "治理",
    "查处",
    "严打",
    "防范",
    "涉",
    "针对",
    "反",
    "惩治",
    "清理",
)
# What such names of their own end with: “夏秋攻势”期间, “集打斗争”.
_OFFENSIVE: Final = re.compile("[一-鿿]{2,4}攻势|(?!反)[一-鿿]{2}斗争")
_CODE_NAME: Final = re.compile(
    f'代号(?:为|是|叫做?)?[“"]?(?P<name>[一-鿿]{{2,5}}?{_DASH}{_EDITION})'
)
_CODED: Final = ("代号", "代号为", "代号是", "代号叫")
_YEAR: Final = re.compile("20[0-9]{2}")
_USES: Final = frozenset(("strong", "weak", "whole", "not"))
_token_start: Final = attrgetter("start")


@dataclass(slots=True, frozen=True)
class CampaignMatch:
    """A named operation at ``folded[start:end]``, without quotes and 专项行动.

    Attributes:
        start: First character of the name.
        end: End of the name.
        name: Its name with the year or number that it has: 净网2018, 断卡2.0.
        year: The year in its name.
    """

    start: int
    end: int
    name: str
    year: int | None


class CampaignNames:
    """The known names by their use, and the search for them without quotes.

    Args:
        overlay: A user's tables, whose rows win.

    Raises:
        DataError: A table breaks its format; the message names file and line.
    """

    def __init__(self, overlay: Overlay | None = None) -> None:
        rows = merged_table("campaigns.tsv", ("name", "use"), overlay, {"use": _USES})
        self.use = {name: use for _, (name, use) in rows}
        by_use: dict[str, list[str]] = {}
        for name, use in self.use.items():
            by_use.setdefault(use, []).append(name)
        strong, weak, whole = (
            "|".join(sorted(by_use[use], key=len, reverse=True))
            for use in ("strong", "weak", "whole")
        )
        searched = (*by_use["strong"], *by_use["weak"], *by_use["whole"])
        # Plain words, so that the engine skips to their first characters; few texts have any.
        self._heads = re.compile("|".join(sorted({re.escape(name[:2]) for name in searched})))
        self._unquoted = re.compile(
            f"(?:(?:{strong})(?:(?:专项)?行动)?{_DASH}{_EDITION}"
            f"|(?:{strong})(?=(?:专项|系列)*(?:行动|战役)|专案(?!组))"
            f'|(?:{weak}){_DASH}(?:20[0-9]{{2}}(?=[”"]?(?:专项|系列)*(?:行动|战役))'
            f"|{_ORDINAL}(?=(?:专项|统一|收网)*(?:行动|战役)))"
            f"|{whole})"
        )

    def canonical(self, written: str) -> str:
        """The name without dashes, 专项 and 行动.

        >>> names = packaged_names()
        >>> [names.canonical(name) for name in ("断卡行动2.0", "猎鹰—2019", "百日行动")]
        ['断卡2.0', '猎鹰2019', '百日行动']
        """
        parts = _NAME.fullmatch(written)
        if parts is None:
            return written
        base = parts["base"]
        if self.use.get(base + parts["suffix"]) == "whole":
            base += parts["suffix"]
        return base + (parts["edition"] or "") + (parts["own"] or "")

    def unquoted(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where known names stand with what tells that they are meant."""
        position = 0
        while head := self._heads.search(folded, position):
            found = self._unquoted.match(folded, head.start())
            if found is None:
                position = head.start() + 1
            else:
                yield found.span()
                position = found.end()


@lru_cache(maxsize=1)
def packaged_names() -> CampaignNames:
    """The packaged names, read on first use."""
    return CampaignNames()


def match_campaigns(
    folded: str, tokens: Sequence[Token], names: CampaignNames | None = None
) -> list[CampaignMatch]:
    """The named operations of a text, in text order, every mention.

    Args:
        folded: The folded text.
        tokens: Its words; only where there are tokens is anything read.
        names: The known names; the packaged ones by default.

    >>> text = "“净网2018”专项行动和断卡行动2.0中"
    >>> [(c.name, c.year) for c in match_campaigns(text, [Token(text, 0, len(text))])]
    [('净网2018', 2018), ('断卡2.0', None)]
    """
    names = names or packaged_names()
    quoted = list(_QUOTED.finditer(folded))
    found: dict[int, CampaignMatch] = {}
    taken = bytearray(len(folded))
    for match in (
        *_in_quotes(folded, quoted, names),
        *_unquoted(folded, tokens, names),
        *_code_names(folded, names),
    ):
        if taken.find(1, match.start, match.end) < 0:
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            found[match.start] = match
    if not found:
        return []
    for match in _repeated(quoted, {match.name for match in found.values()}, names):
        found.setdefault(match.start, match)
    return _merged([found[start] for start in sorted(found) if _is_covered(start, tokens)])


def _is_covered(offset: int, tokens: Sequence[Token]) -> bool:
    """Whether a word holds the character at the offset."""
    number = bisect_right(tokens, offset, key=_token_start) - 1
    return number >= 0 and offset < tokens[number].end


def _in_quotes(
    folded: str, quoted: Sequence[re.Match[str]], names: CampaignNames
) -> Iterator[CampaignMatch]:
    """Names in quotes: before 行动, in a list before 行动, or known ones by themselves."""
    operating = False
    known = False
    for number in range(len(quoted) - 1, -1, -1):
        quote = quoted[number]
        # Read from the right: “云剑”“断卡”“断流”等专项行动 lends its noun to all three.
        follower = quoted[number + 1] if number + 1 < len(quoted) else None
        listed = follower is not None and bool(
            _BETWEEN.fullmatch(folded, quote.end(), follower.start())
        )
        # “护旗1号”和“净网2021”: the known one tells what the other is.
        beside_known = listed and known
        known = False
        operating = (listed and operating) or bool(_OPERATION.match(folded, quote.end()))
        coded = folded.endswith(_CODED, 0, quote.start())
        parts = _NAME.fullmatch(quote["name"])
        if parts is None:
            continue
        base = parts["base"]
        use = names.use.get(base + parts["suffix"], names.use.get(base, ""))
        named = bool(parts["suffix"] or parts["tail"])
        known = use in {"strong", "whole"}
        if use == "not" or (not use and _is_target(folded, quote.start())):
            continue
        if (
            operating
            or coded
            or use in {"strong", "whole"}
            or (named and (use or parts["edition"]))
            or (beside_known and parts["edition"])
            or _OFFENSIVE.fullmatch(quote["name"])
        ):
            yield _campaign(quote.start("name"), quote["name"], names)


def _is_target(folded: str, start: int) -> bool:
    return folded.endswith(_AGAINST, max(0, start - 2), start)


def _unquoted(
    folded: str, tokens: Sequence[Token], names: CampaignNames
) -> Iterator[CampaignMatch]:
    """Known names without quotes: 净网2018专项行动; a city's own has its name: 衡阳净网3号."""
    for start, end in names.unquoted(folded):
        if folded[end - 1] == "号":
            start = _city_before(start, tokens)
        yield _campaign(start, folded[start:end], names)


def _city_before(offset: int, tokens: Sequence[Token]) -> int:
    """Where the city's name that ends at the offset starts; the offset where none does."""
    number = bisect_right(tokens, offset - 1, key=_token_start) - 1
    if number >= 0 and tokens[number].end == offset and tokens[number].pos == "ns":
        return tokens[number].start
    return offset


def _code_names(folded: str, names: CampaignNames) -> Iterator[CampaignMatch]:
    """代号清源七号."""
    for found in _CODE_NAME.finditer(folded):
        yield _campaign(found.start("name"), found["name"], names)


def _repeated(
    quoted: Sequence[re.Match[str]], known: set[str], names: CampaignNames
) -> Iterator[CampaignMatch]:
    """The headline's “雷霆3号”查获… where the body has “雷霆3号”行动."""
    for quote in quoted:
        if names.canonical(quote["name"]) in known:
            yield _campaign(quote.start("name"), quote["name"], names)


def _campaign(start: int, written: str, names: CampaignNames) -> CampaignMatch:
    name = names.canonical(written)
    year = _YEAR.search(name)
    return CampaignMatch(start, start + len(written), name, int(year[0]) if year else None)


def _merged(matches: list[CampaignMatch]) -> list[CampaignMatch]:
    """净网行动 in a text about 净网2018 is the same operation, where only one edition is named."""
    editions: dict[str, dict[str, CampaignMatch]] = {}
    for match in matches:
        parts = _NAME.fullmatch(match.name)
        if parts and parts["edition"]:
            editions.setdefault(parts["base"], {})[match.name] = match
    return [_completed(match, editions.get(match.name, {})) for match in matches]


def _completed(match: CampaignMatch, editions: dict[str, CampaignMatch]) -> CampaignMatch:
    if len(editions) != 1:
        return match
    (only,) = editions.values()
    return replace(match, name=only.name, year=only.year)
