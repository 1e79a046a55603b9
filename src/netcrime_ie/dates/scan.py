"""The scan: readers at every place where an expression of time can begin."""

import re
from collections.abc import Callable
from datetime import date

from netcrime_ie.dates.clock import day_part_start, read_clock
from netcrime_ie.dates.compose import CUTOFF, compose, read_cutoff
from netcrime_ie.dates.context import Context
from netcrime_ie.dates.eras import read_era
from netcrime_ie.dates.lengths import modifier_start, read_length, read_recurring
from netcrime_ie.dates.numeric import read_numeric
from netcrime_ie.dates.patterns import DAY_NUMERAL, GAP
from netcrime_ie.dates.relative import read_days_later, read_relative
from netcrime_ie.dates.types import DURATION, PERIOD, POINT, TIME, DateMatch, Reading
from netcrime_ie.dates.units import read_unit

Reader = Callable[[str, int, Context], Reading | None]

_NUMERALS = "〇零○一二两三四五六七八九十百千万廿卅几数半正"
# The openings of all words that a reader knows, by their first character; they only save its
# trouble.
_OPENINGS = {
    "今": "[(年天日晨早晚近期来去后几些数一二两三四五六七八九十0-9]", "去": "[(年]",
    "昨": "[(天日晚夜]", "明": "[(年天日]", "同当": "[年月日天晚夜一]", "次翌": "[年月日]",
    "大": "[前后]", "即": "日起",
    "本": "[年月日周星礼个(]", "这": "个?[月周星礼一]",
    "上下": "[旬年月周星礼半一个上下世中两二三四五六七八九十0-9]",
    "前": "[(年天日晚几些不一二两三四五六七八九十0-9]", "后": "[年天日一二两三四五六七八九十0-9]",
    "近最过未": "[近期年日来去后几些数一二两三四五六七八九十0-9]", "截": "[至止]", "到": "目前为止",
    "目": "前为止", "迄": "今", "日": "[前均]", "连": "日", "月": "[均初底末]",
    "周星礼": "[期拜均一二三四五六日]", "每": "", "年": "[初中底末均]", "岁": "末",
    "逐": "[年月日]", "党": "的", "改": "革", "新": "中", "建": "国", "民": "国", "中": "[旬下]",
    "第": "[一二三四1-4]", "首": "[季一二两三四五六七八九十0-9]", "公": "元", "“": "十",
    "Qq": "[1-4]",
}  # fmt: skip
# Most numerals count things (3332起); one glance ahead tells those that no reader wants.
_PLAUSIBLE = (
    f"(?:[{_NUMERALS}0-9 .,~、至到—–-]{{1,24}}[余多来几]?个?[多半]?"
    "[年月日号天周时点小分秒季星礼昼夜晚工自上全第大期规世]"
    "|[0-9]{1,4} ?[-/.:] ?[0-9]{1,2}|[0-9]{4}(?:至|到| [0-9]{2} )|十[一二三四五六]五”)"
)
# Where an expression can begin: a numeral that is not the tail of a longer one (3.5天, 1,900天), or
# a word. The class in front lets the engine skip to the characters that anything begins with; what
# they begin is then read from one character back.
_TRIGGER = re.compile(
    f"[0-9{_NUMERALS}{''.join(_OPENINGS)}](?<=(?="
    f"(?=[0-9])(?<![0-9])(?<![0-9][.])(?<![0-9],(?=[0-9]{{3}}(?![0-9]))){_PLAUSIBLE}"
    f"|(?=[{_NUMERALS}])(?<![{_NUMERALS}]){_PLAUSIBLE}"
    f"|{'|'.join(f'[{heads}]{tail}' for heads, tail in _OPENINGS.items())}"
    ").)"
)
# In order, with the characters that its expressions begin with: the first that succeeds wins.
_READERS: tuple[tuple[Reader, str], ...] = (
    (read_recurring, "每日月年周逐"),
    (read_numeric, "0123456789"),
    (read_era, "党改新建上“二三四五六七八九十0123456789"),
    (read_relative, "今本昨前大明后同当次翌截到目迄近日连上下这最过未星礼周"),
    (read_days_later, "0123456789" + _NUMERALS),
    (read_unit, "今去明同当次翌大本这上下前后月年岁民中第首Qq0123456789" + _NUMERALS),
    (read_clock, "0123456789" + _NUMERALS),
    (read_length, "0123456789" + _NUMERALS),
)
_AT: dict[str, tuple[Reader, ...]] = {
    char: tuple(reader for reader, heads in _READERS if char in heads)
    for char in "0123456789" + _NUMERALS + "".join(_OPENINGS)
}
_DATES: tuple[Reader, ...] = (read_numeric, read_relative, read_unit)

_AT_ONCE = "即日起"
_UPCOMING = frozenset(("将于", "将在", "将从", "将自", "定于", "拟于"))
# 记者12日获悉, 新华社长沙18日电: the day of the report.
_REPORT_LEFT = "记者"
_REPORT_RIGHT = re.compile(
    f"{DAY_NUMERAL}{GAP}日(?:[上下]午)?(?:[电讯]|,?记者|从[^,。\n]{{2,20}}获悉)"
)


def scan_dates(
    folded: str, base: date | None = None, *, context: Context | None = None
) -> list[DateMatch]:
    """Find all expressions of time in folded text, in text order, without overlaps.

    Args:
        folded: Text as ``netcrime_ie.text.fold`` gives it.
        base: The reference day; without it relative dates have no days.
        context: State of an earlier scan of the same document, to go on from; it is updated.

    >>> [(m.kind, str(m.first), str(m.last)) for m in scan_dates("今年3月以来", date(2018, 10, 13))]
    [('period', '2018-03-01', '2018-10-13')]
    """
    ctx = context or Context()
    ctx.base = base or ctx.base
    found: list[DateMatch] = []
    taken = pos = ctx.length_end = 0
    while trigger := _TRIGGER.search(folded, pos):
        start = trigger.start()
        if folded.find("\n", pos, start) >= 0:
            ctx.open_paragraph()
        match = _read_at(folded, start, taken, ctx)
        if match:
            found.append(match)
            taken = match.end
        pos = match.end if match else start + 1
    if folded.find("\n", pos) >= 0:
        ctx.open_paragraph()
    return found


def _read_at(text: str, pos: int, taken: int, ctx: Context) -> DateMatch | None:
    if text.startswith(_AT_ONCE, pos):
        return DateMatch(pos, pos + len(_AT_ONCE), PERIOD, ctx.base, None, "day")
    left = text[max(0, pos - 2) : pos]
    ctx.upcoming = left in _UPCOMING
    ctx.report = left == _REPORT_LEFT or _REPORT_RIGHT.match(text, pos) is not None
    reading = _read(_AT[text[pos]], text, pos, ctx)
    if reading is None and (cutoff := CUTOFF.match(text, pos)):
        reading = read_cutoff(text, cutoff.end(), ctx, _read_date)
        return _match(pos, reading) if reading else None
    if reading is None:
        return None
    start = pos
    if reading.kind == DURATION:
        start = modifier_start(text, pos, taken)
        ctx.length_end = reading.end if text[reading.end - 1] == "日" else 0
    elif reading.kind == TIME:
        start = day_part_start(text, pos, taken)
    elif reading.kind in (POINT, PERIOD):
        # 7月26日起 is a step of the story as well: 同日 may follow.
        start, joined = compose(text, pos, taken, reading, ctx, _read_date)
        if joined.scope and joined.kind != reading.kind and text[joined.end - 1] in "起始":
            ctx.note(reading)
        reading = joined
        ctx.note(reading)
    return _match(start, reading)


def _read(readers: tuple[Reader, ...], text: str, pos: int, ctx: Context) -> Reading | None:
    for reader in readers:
        if reading := reader(text, pos, ctx):
            return reading
    return None


def _read_date(text: str, pos: int, ctx: Context) -> Reading | None:
    return _read(_DATES, text, pos, ctx) if pos < len(text) else None


def _match(start: int, reading: Reading) -> DateMatch:
    return DateMatch(
        start,
        reading.end,
        reading.kind,
        reading.first,
        reading.last,
        reading.grain,
        reading.scope,
        reading.baseline,
    )
