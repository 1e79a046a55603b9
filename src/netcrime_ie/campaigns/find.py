"""From quotes and known names to the operations of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final

from netcrime_ie.campaigns.names import (
    DASH,
    EDITION,
    NAME,
    OFFENSIVE,
    OUTREACH,
    WIDE_OPERATION,
    CampaignNames,
    packaged_names,
)
from netcrime_ie.tokenizers import Token

# D06 prints the opening sign on both sides (“清源七号“).
_QUOTED: Final = re.compile('[“"](?P<name>[^“”"\n]{2,24})[“”"]')
# Between names of a list: “净网”“护苗”, “云剑”、“断卡”, 维稳“天网”、站车治安“利剑”.
_BETWEEN: Final = re.compile("(?:[、和与及][一-鿿]{0,8}|以及[一-鿿]{0,8})?")
# “净网”2021专项行动, “断卡”行动2.0: the edition may stand behind the quotes.
_BEHIND: Final = re.compile(f"(?:专项)?(?:行动)?(?P<edition>{EDITION})(?!年)")
_CODE_NAME: Final = re.compile(f'代号(?:为|是|叫做?)?[“"]?(?P<name>[一-鿿]{{2,5}}?{DASH}{EDITION})')
_CODED: Final = ("代号", "代号为", "代号是", "代号叫")
# 护航2020专项行动: a name that no list has, told by the year.
_DATED: Final = re.compile("20[0-9]{2}(?=(?:专项|系列|集中|统一|联合)*(?:行动|战役|会战))")
_ANY: Final = ("一个", "一场", "一次", "一轮", "一波")
_YEAR: Final = re.compile("20[0-9]{2}")
_SEASONS: Final = "春夏秋冬"
_LONGEST_BASE: Final = 4
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
        *_dated(folded, tokens, names),
    ):
        if taken.find(1, match.start, match.end) < 0:
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            found[match.start] = match
    if not found:
        return []
    for match in _repeated(quoted, {match.name for match in found.values()}, names):
        found.setdefault(match.start, match)
    covered = [found[start] for start in sorted(found) if _is_covered(start, tokens)]
    return _merged(_without_descriptions(folded, covered))


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
        operating = (listed and operating) or bool(names.operation.match(folded, quote.end()))
        coded = folded.endswith(_CODED, 0, quote.start())
        parts = NAME.fullmatch(quote["name"])
        if parts is None:
            continue
        base = parts["base"]
        use = names.use.get(base + parts["suffix"], names.use.get(base, ""))
        known = use in {"strong", "whole"}
        if use == "not" or (not use and not coded and _is_target(folded, quote, names)):
            continue
        if use != "strong" and folded.endswith(_ANY, 0, quote.start()):
            # 还要再打一个“百日会战”: one of many, no name of its own.
            continue
        named = bool(parts["suffix"] or parts["tail"])
        if (
            operating
            or coded
            or (parts["edition"] and WIDE_OPERATION.match(folded, quote.end()))
            or known
            or (named and not base.startswith(names.against))
            or (beside_known and parts["edition"])
            or OFFENSIVE.fullmatch(quote["name"])
        ):
            yield _with_edition(_campaign(quote.start("name"), quote["name"], names), folded, quote)


def _is_target(folded: str, quote: re.Match[str], names: CampaignNames) -> bool:
    """Whether a quote is what is acted against, or no more than what is done."""
    start = quote.start()
    against = folded.endswith(names.against, max(0, start - 2), start)
    return against or OUTREACH.fullmatch(quote["name"]) is not None


def _with_edition(match: CampaignMatch, folded: str, quote: re.Match[str]) -> CampaignMatch:
    """“净网”2021专项行动 is 净网2021."""
    behind = _BEHIND.match(folded, quote.end())
    if behind is None or match.name[-1:].isdigit() or match.name.endswith("号"):
        return match
    edition = behind["edition"]
    year = int(edition) if _YEAR.fullmatch(edition) else None
    return replace(match, name=match.name + edition, year=year)


def _unquoted(
    folded: str, tokens: Sequence[Token], names: CampaignNames
) -> Iterator[CampaignMatch]:
    """Known names without quotes: 净网2018专项行动; a city's own has its name: 衡阳净网3号."""
    for start, end in names.unquoted(folded):
        if folded[start - 1 : start] == "”" and names.use.get(folded[start:end]) == "whole":
            # “红盾护农”百日行动: the days belong to the name in quotes.
            continue
        opened = start - (folded[start - 1 : start] in ("“", '"'))
        if names.use.get(folded[start:end]) == "whole" and folded.endswith(_ANY, 0, opened):
            continue
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


def _dated(folded: str, tokens: Sequence[Token], names: CampaignNames) -> Iterator[CampaignMatch]:
    """护航2020专项行动: the word before the year, or two single letters."""
    for found in _DATED.finditer(folded):
        start = found.start()
        number = bisect_right(tokens, start - 1, key=_token_start) - 1
        while number >= 0 and tokens[number].end == start and start > found.start() - 2:
            token = tokens[number]
            if token.text in names.frames or token.pos.startswith(("ns", "t", "m")):
                break
            start, number = token.start, number - 1
        base = folded[start : found.start()]
        if 2 <= len(base) <= _LONGEST_BASE and all("一" <= char <= "鿿" for char in base):
            yield _campaign(start, folded[start : found.end()], names)


def _without_descriptions(folded: str, matches: list[CampaignMatch]) -> list[CampaignMatch]:
    """Without 冬季行动 in plain words, where the text has a name for it: “利剑护绿”行动."""
    plain = [
        match.name[0] in _SEASONS and folded[match.start - 1 : match.start] not in {"“", '"'}
        for match in matches
    ]
    named = {match.name for match, is_plain in zip(matches, plain, strict=True) if not is_plain}
    return [
        match
        for match, is_plain in zip(matches, plain, strict=True)
        if not is_plain or not named or match.name in named
    ]


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
    """净网行动 in a text about 净网2018 is the same operation, where only one edition is named.

    So is “利剑”行动 in a text about “天府利剑”.
    """
    bases: dict[str, str] = {}
    editions: dict[str, dict[str, CampaignMatch]] = {}
    for match in matches:
        parts = NAME.fullmatch(match.name)
        bases[match.name] = parts["base"] if parts else match.name
        if parts and parts["edition"]:
            editions.setdefault(parts["base"], {})[match.name] = match
    whole = {match.name: match for match in matches}
    return [_completed(match, bases, editions, whole) for match in matches]


def _completed(
    match: CampaignMatch,
    bases: dict[str, str],
    editions: dict[str, dict[str, CampaignMatch]],
    whole: dict[str, CampaignMatch],
) -> CampaignMatch:
    fuller = editions.get(match.name, {})
    if not fuller and match.name == bases[match.name]:
        longer = [name for name, base in bases.items() if base.endswith(match.name)]
        fuller = {name: whole[name] for name in longer if name != match.name}
    if len(fuller) != 1:
        return match
    (only,) = fuller.values()
    return replace(match, name=only.name, year=only.year)
