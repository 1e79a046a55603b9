"""The known names of operations, the words around them, and the forms of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from netcrime_ie.tables import Overlay, merged_table, read_groups, sources
from netcrime_ie.text import either

_ORDINAL: Final = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})号"
# What tells one run of an operation from another: 2018, 2.0, 7号, 七号.
EDITION: Final = f"(?:20[0-9]{{2}}(?:-[0-9]{{1,2}})?(?![0-9])|[0-9]{{1,2}}\\.[0-9]|{_ORDINAL})"
# In quotes also a year of two figures: 雷霆17, as Hong Kong's police count.
_QUOTED_EDITION: Final = f"(?:{EDITION}|[12][0-9](?![0-9.]))"
DASH: Final = "[-—–~·]{0,2}"
_SUFFIX: Final = "(?:专项)?(?:行动|战役|会战|专案)?"
# The content of a pair of quotes that can be a name: two to eight characters and an edition.
NAME: Final = re.compile(
    f"(?:(?P<first>20[0-9]{{2}})年?)?(?P<base>[一-鿿]{{2,8}}?)(?P<suffix>{_SUFFIX})"
    f"{DASH}(?P<edition>{_QUOTED_EDITION})?年?(?P<tail>{_SUFFIX})"
    # “清朗·优化营商网络环境”: one theme of a series; “清朗·齐鲁”, “清朗·黄河2020”: a region's own.
    f"(?:(?P<own>·[一-鿿]{{2}}(?:{EDITION})?)|·[一-鿿]{{3,16}}|(?<=年)[一-鿿]{{3,16}})?"
)
# “净链2024”卷烟市场集中整治专项行动: a year or number tells a name; more may follow it.
WIDE_OPERATION: Final = re.compile("(?:的)?[一-鿿]{0,14}?(?:专项行动|行动|战役|会战)")
# What such names of their own end with: “夏秋攻势”期间, “集打斗争”.
OFFENSIVE: Final = re.compile("[一-鿿]{2,4}攻势|(?!反)[一-鿿]{2}斗争")
# “反诈进社区”: what is done there is no operation.
OUTREACH: Final = re.compile(
    "[一-鿿]*进(?:社区|校园|学校|企业|万家|农村|乡村|机关|家庭|单位|商圈|景区|军营|网吧|寺庙)"
)
# “百城禁毒会战”: inside the quotes these belong to the name, as 行动 does not.
_KEPT: Final = frozenset(("会战", "战役"))
_USES: Final = frozenset(("strong", "weak", "whole", "not"))


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
        words: dict[str, tuple[str, ...]] = {}
        for file in sources("campaign_words.txt", overlay):
            for block, entries in read_groups(file).items():
                words[block] = (*words.get(block, ()), *entries)
        self.against = words["against"]
        self.frames = frozenset(words["frame"])
        operation, modifier = either(words["operation"]), either(words["modifier"])
        # “犁庭扫穴”(LEVINGTON)的执法行动: Hong Kong's operations have a name in English too.
        self.operation = re.compile(
            f"(?:\\([A-Za-z ]{{3,24}}\\))?(?:20[0-9]{{2}}年?)?(?:{modifier}){{0,7}}"
            # Not 专项资金, nor “野味馆”专项清查: there the quotation is what is looked at.
            f"(?:(?:{operation})(?![组队]|小组)|专项(?![资债贷计基附补经用]|清查|检查|排查|抽查|督查))"
        )
        self._search = self._searches()

    def _searches(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """Plain words, so that the engine skips to their first characters, and the whole form."""
        by_use: dict[str, list[str]] = {}
        for name, use in self.use.items():
            by_use.setdefault(use, []).append(name)
        strong, weak, whole = (either(by_use[use]) for use in ("strong", "weak", "whole"))
        searched = (*by_use["strong"], *by_use["weak"], *by_use["whole"])
        heads = re.compile("|".join(sorted({re.escape(name[:2]) for name in searched})))
        return heads, re.compile(
            f"(?:(?:{strong})(?:(?:专项)?行动)?{DASH}{EDITION}"
            f"|(?:{strong})(?=(?:{strong})?(?:专项|系列)*(?:行动|战役)|专案(?!组))"
            f'|(?:{weak}){DASH}(?:20[0-9]{{2}}(?=[”"]?(?:专项|系列)*(?:行动|战役))'
            f"|{_ORDINAL}(?=(?:专项|统一|收网)*(?:行动|战役)))"
            f"|(?:{weak})(?=(?:专项)?(?:行动|战役))"
            f"|(?:{whole}))"
        )

    def canonical(self, written: str) -> str:
        """The name without dashes, 专项 and 行动.

        >>> names = packaged_names()
        >>> [names.canonical(name) for name in ("断卡行动2.0", "猎鹰—2019", "百日行动")]
        ['断卡2.0', '猎鹰2019', '百日行动']
        """
        parts = NAME.fullmatch(written)
        if parts is None:
            return written
        base = parts["base"]
        suffix = parts["suffix"]
        if suffix in _KEPT or self.use.get(base + suffix) == "whole":
            base += suffix
        return (parts["first"] or "") + base + (parts["edition"] or "") + (parts["own"] or "")

    def unquoted(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where known names stand with what tells that they are meant."""
        heads, whole = self._search
        position = 0
        while head := heads.search(folded, position):
            found = whole.match(folded, head.start())
            if found is None:
                position = head.start() + 1
            else:
                yield found.span()
                position = found.end()


@lru_cache(maxsize=1)
def packaged_names() -> CampaignNames:
    """The packaged names, read on first use."""
    return CampaignNames()
