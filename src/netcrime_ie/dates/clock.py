"""Clock times: 09:17, 17:35:00, 5时, 9时30分许, 凌晨三点."""

import re

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.numerals import read_numeral
from netcrime_ie.dates.types import TIME, Reading

_COLONS = re.compile(
    r"(?<![0-9:比分例为按以])([01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9]|:[0-9])"
)
_CJK_SMALL = "[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二两三四五六七八九]|[零〇]"
_HOURS = re.compile(
    rf"([0-9]{{1,2}}|{_CJK_SMALL})(?:(时)(?![间代期段候常刻限装尚任速差效节])|(点)钟?(?![名击评赞位子]))"
    rf"(?P<rest>(?:[0-9]{{1,2}}|{_CJK_SMALL})分(?![之])|半|[一三]刻|整)?(?P<about>许|左右|前后|多)?"
)
_DAY_PART = re.compile(
    "(?:凌晨|清晨|早晨|早上|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|晚|夜间|夜里|深夜|午夜|当夜)$"
)
_DAY_ENDS = ("日", "号", "天", "晚", "晨")
# "3点意见" and "三点要求" are points; a clock time at 点 shows it by what stands around.
_TO_HOUR = re.compile(rf"[至到—~-](?:[0-9]{{1,2}}|{_CJK_SMALL})点")
_FROM_HOUR = re.compile("点[至到—~-]$")
_CLOSES = re.compile("[至到前后,。;)—~-]|$")


def read_clock(text: str, pos: int, ctx: Context) -> Reading | None:
    """Read a clock time whose numeral begins at ``pos``."""
    if match := _COLONS.match(text, pos):
        return Reading(match.end(), None, None, "time", TIME, anchor=False)
    match = _HOURS.match(text, pos)
    if match is None or read_numeral(match[1]) > 24:
        return None
    arabic_hour = match[2] and match[1].isdecimal()
    shown = (
        match["rest"]
        or match["about"]
        or text[match.end() - 1] == "钟"
        or day_part_start(text, pos, 0) < pos
        # 5月7日9点, 昨天6点
        or text[pos - 1 : pos] in _DAY_ENDS
        or (match[2] and (arabic_hour or _CLOSES.match(text, match.end())))
        # 从8点到11点
        or (match[3] and (_TO_HOUR.match(text, match.end()) or _FROM_HOUR.search(text, 0, pos)))
    )
    return Reading(match.end(), None, None, "time", TIME, anchor=False) if shown else None


def day_part_start(text: str, pos: int, floor: int) -> int:
    """Find where the part of the day before an hour begins.

    >>> day_part_start("6月11日凌晨3点许", 7, 0)
    5
    """
    match = _DAY_PART.search(text, max(floor, pos - 2), pos)
    return match.start() if match else pos
