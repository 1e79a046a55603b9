"""What stands around a date: 自…起, …以来, 截至…, …至…, and what these make of it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from netcrime_ie.dates.context import Context
from netcrime_ie.dates.days import ONE_DAY
from netcrime_ie.dates.patterns import GAP, JOIN
from netcrime_ie.dates.types import PERIOD, POINT, Reading

Read = Callable[[str, int, Context], Reading | None]

CUTOFF = re.compile(f"截[至止]到?{GAP}")
_NOW = re.compile(f"(?:以来|起)?{GAP}(?:至今|到现在|到目前|至目前)(?![年日天])")
_SINCE = re.compile(f"{GAP}份?(?:以来|来(?=[,、。]))")
# 起 that begins another word: 5月起诉, 3日起获.
_FROM = re.compile("开始|起(?![诉底草获义源码初飞])")
# 2017年6月1日起施行 is a statute's day and opens no reporting period.
_IN_FORCE = re.compile("(?:正式|全面)?(?:施行|实施|执行|生效)")
_SELF = re.compile("(?:自从?|从)$")
# 自2020年全国公安机关发起…专项行动以来, 今年5月专项行动开展以来: 以来 ends the clause.
_LATER = re.compile("[^,。;:!?\n]{0,40}?以来")
_ACTION = re.compile(
    "[^,。;:!?\n]{0,30}?(?:行动|工作|开展|启动|部署|实施|整治|会战|打响|[开营]业|[开复]工|运营|上线|成立"
    "|创[建办立]|注册|搭建|组建|发起)以来"
)
_TO = re.compile(f"(?:起|开始)?{JOIN}")
# 2014年3月至案发: until the offenders were caught, whenever that was.
_TO_CAUGHT = re.compile(
    f"(?:起|开始)?{GAP}(?:直?至|到)(?:案发|事发|落网|到案|归案|东窗事发|"
    "被?(?:公安机关|警方|民警)?(?:抓获|查获|查处|抓捕|抓|捕|查))(?:时|前|之日)?"
)
_JOINED = re.compile(f"[日号0-9一二三四五六七八九十]{JOIN}")
_AFTER = re.compile(f"(?:之后|以后){GAP}")
_AND = re.compile(f"{GAP}[与和]{GAP}")
_BEFORE = re.compile("之前|以前")
_BETWEEN = re.compile("之?间(?!隔)")
_OPENS = re.compile("期间|,")
# Within so many characters 以来 ends the clause.
_SINCE_REACH = 42
# What stands left of a date in 自…起; to a pattern a line end is the end as well.
_SELF_ENDS = frozenset("自从\n")
# What the connectors behind a date begin with.
_JOINT_HEADS = frozenset(" 以来起至到直份开之与和-~—–―")
# 其中一季度57万元、二季度102万元: labels of parts, no reporting period.
_LABEL = re.compile(f"{GAP}[0-9一二两三四五六七八九十百]")


def compose(
    text: str, pos: int, floor: int, reading: Reading, ctx: Context, read: Read
) -> tuple[int, Reading]:
    """Join a date with what stands around it; give where the whole begins and what it means.

    Args:
        text: Folded text.
        pos: Where the date begins.
        floor: Where the text before it is taken already.
        reading: The date.
        ctx: Running state of the scan.
        read: Reads the date at the right end of a range.
    """
    if reading.baseline or (reading.scope and reading.first is None and reading.grain == "day"):
        return pos, reading
    prefix = None
    if text[pos - 1 : pos] in _SELF_ENDS:
        prefix = _SELF.search(text, max(floor, pos - 2), pos)
    end = reading.end
    if text[end : end + 1] in _JOINT_HEADS:
        joined = _joined(text, reading, ctx, read)
        if joined is not None:
            return prefix.start() if prefix else pos, joined
    if text.find("以来", end, end + _SINCE_REACH) >= 0 and (
        (_LATER if prefix else _ACTION).match(text, end)
    ):
        return pos, _until_base(reading, end, ctx)
    # 8月3日至12日 is read in one piece.
    if reading.scope or _JOINED.search(text, pos, reading.end):
        reading.scope = _reports(text, reading)
    return pos, reading


def _joined(text: str, reading: Reading, ctx: Context, read: Read) -> Reading | None:
    """What a date becomes with the connector right behind it."""
    if match := _NOW.match(text, reading.end) or _SINCE.match(text, reading.end):
        return _until_base(reading, match.end(), ctx)
    if reading.first and (match := _TO_CAUGHT.match(text, reading.end)):
        return replace(reading, end=match.end(), kind=PERIOD, last=None)
    if joined := _range(text, reading, ctx, read):
        joined.scope = _reports(text, joined)
        return joined
    if match := _FROM.match(text, reading.end):
        opened = _until_base(reading, match.end(), ctx)
        opened.scope = _IN_FORCE.match(text, opened.end) is None
        return opened
    return None


def _reports(text: str, reading: Reading) -> bool:
    """Tell whether a range opens a reporting period.

    What runs from the first of January does (1至8月, 前三季度), as does what a pause follows
    (9月25日至10月10日,…); 今年3月至6月先后三次收网 tells when something happened.
    """
    if reading.grain == "quarter" and _LABEL.match(text, reading.end):
        return False
    first = reading.first
    from_january = first is not None and (first.month, first.day) == (1, 1)
    whole = reading.scope and (from_january or reading.grain in ("quarter", "half"))
    return whole or _OPENS.match(text, reading.end) is not None


def _until_base(reading: Reading, end: int, ctx: Context) -> Reading:
    first, base = reading.first, ctx.base
    last = None if first and base and base < first else base
    if first is None:
        last = None
    return replace(reading, end=end, kind=PERIOD, last=last, scope=True)


def read_cutoff(text: str, end: int, ctx: Context, read: Read) -> Reading | None:
    """Read what follows 截至: everything up to the end of 9月中旬, 11月底 or 昨日."""
    reading = read(text, end, ctx)
    if reading is None or reading.kind not in (POINT, PERIOD) or reading.first is None:
        return reading and replace(reading, kind=PERIOD, first=None, last=None, scope=True)
    last, base = reading.last, ctx.base
    if last and base and reading.first <= base < last:
        last = base
    return replace(reading, kind=PERIOD, first=None, last=last, scope=True)


def _right(text: str, pos: int, after: date | None, ctx: Context, read: Read) -> Reading | None:
    """Read the right end of a range; what it leaves out comes from the left."""
    ctx.after = after
    if after:
        # 2015年12月至次年3月
        ctx.year = after.year
    try:
        right = read(text, pos, ctx)
    finally:
        ctx.after = None
    if right is None or right.kind not in (POINT, PERIOD) or right.baseline:
        return None
    return right


def _range(text: str, left: Reading, ctx: Context, read: Read) -> Reading | None:
    end, joint, last_before = left.end, None, False
    if match := _TO.match(text, end):
        joint = match
    elif match := _AFTER.match(text, end):
        joint, last_before = match, True
    elif match := _AND.match(text, end):
        joint = match
    if joint is None:
        return None
    right = _right(text, joint.end(), left.first, ctx, read)
    if right is None:
        return None
    right_end, last = right.end, right.last
    if last_before or joint.re is _AND:
        # 2010年之后2018年之前; 2007年与2009年间.
        closing = (_BEFORE if last_before else _BETWEEN).match(text, right_end)
        if closing is None:
            return None
        right_end = closing.end()
        # Between two years lies what is before the second; between two days both belong to it.
        ends_before = last_before or right.grain == "year"
        if ends_before and right.first and right.first > date.min:
            last = right.first - ONE_DAY
    first = left.first
    # An end that nothing resolves or that lies before the start is no end: 3月到近日.
    if first and (last is None or right.first is None or last < first):
        return None
    return replace(left, end=right_end, kind=PERIOD, last=last if first else None)
