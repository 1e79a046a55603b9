"""The numeral itself: place values read left to right, without modifiers around it.

The characters are read once, by hand. A table of patterns would be shorter and would either miss
88亿7,015万 or go back over the text.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from string import ascii_letters
from string import digits as string_digits

from netcrime_ie.models.values import plain_decimal
from netcrime_ie.numbers.section import (
    BIG,
    SMALL,
    TENS,
    Section,
    follows,
    read_section,
    skip_spaces,
)
from netcrime_ie.text.numerals import CJK_DIGITS

# Longer strings of digits are no sums. It also keeps int() off its quadratic path.
MAX_DIGITS = 60
# 万亿 has two; a page that repeats 万万万... means nothing by it.
MAX_BIG_UNITS = 4

# 1,234 is one number only where every group but the first has three digits; 1.2.3 and
# 192.168.1.1 are no decimals. Full-width commas are folded before: １，９００ is 1,900.
_ARABIC = re.compile(
    r"(?:(?<![0-9],)[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])|[0-9]+)"
    r"(?:\.[0-9]+(?![0-9]|\.[0-9])(?:[eE][+-][0-9]{1,2}(?![0-9]))?)?"
    r"|(?<![0-9A-Za-z.])\.[0-9]+(?![0-9]|\.[0-9])"
)
# 90 276宗: thousands apart by a space, as Hong Kong's press releases write them; in a table a space
# or a digit stands before, and no counted thing behind.
_SPACED = re.compile(
    r"(?<![0-9A-Za-z .,:/-])[1-9][0-9]{0,2}(?: [0-9]{3})+"
    "(?=[万亿多余宗人名件起个元港澳美次部条张公克支辆艘家间项票份箱笔包枚把只粒瓶桶吨斤本册套台双株头羽"
    "尾匹块片颗根幅场所处户位封盒袋筐罐架挂枝亩米千毫升立幢栋座组群例首顶])"
)
# The commonest case: digits that nothing goes on (3332起).
_PLAIN = re.compile("(?:[1-9][0-9]{0,14}|0)(?![0-9.,k百千万亿兆余多来 点])")
# The next: digits and one big unit, likewise (2300万元, 30.4亿元).
_SCALED = re.compile(
    r"([1-9][0-9]{0,11}|0)(?:\.([0-9]{1,8}))?([万亿])(?![0-9〇零○一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
    "廿卅卌几余多来万亿兆 ])"
)
_CJK = "〇零一壹二贰三叁四肆五伍六陆七柒八捌九玖"
_DIGIT_RUN = re.compile(f"[{_CJK}][{_CJK}○]+")
# Fewer digits side by side mean "three or four" (一亿二三万); a section has four.
_POSITIONS = 3
_SECTION = 4
# What may follow a bigger unit: the 5317.76 of 1亿5317.76万.
_DECIMAL = re.compile(r"([0-9]{1,4})\.([0-9]{1,8})(?![0-9.])")
_POINT = re.compile(f" {{0,3}}点 {{0,3}}([{_CJK}]+|[0-9]+)")
# What shows that 点 is the clock or a noun: 八点二十, 八点零五分, 三点一线, 一点一滴.
_NO_POINT = frozenset("十拾百佰千仟分刻线滴点半时几")
_INNER = {"余": "more", "多": "more", "来": "about"}
_INNER_STARTS = frozenset((*_INNER, " "))
_SCALE_STARTS = frozenset((*BIG, " "))
# 2名余某 has a classifier, 二余某 has none; 陆多媒体.
_NOT_INNER = frozenset(["余某", "余姚", "余杭", "余额", "多媒"])
# 十来个, 二十来万; not 三十来自四川.
_AFTER_LAI = frozenset(
    "个名人岁天年台部条张家起件元块次户万亿平公斤吨米亩只辆套把支枚瓶箱包盒册篇笔宗间栋艘颗粒克头匹幅组份"
)
# 100兆带宽 and 5兆瓦 are no 10^12.
_AFTER_ZHAO = frozenset("瓦赫带宽流字比")
# Chats that are quoted write 15k for 15,000; 4k视频 and 4km are something else.
_NO_THOUSAND = frozenset("视超高清画屏电" + ascii_letters + string_digits)
_GOES_ON = frozenset("百千万亿兆余多来 点")
# One digit, and what may go on after it: 统一, 三起.
SINGLES = {character: Decimal(digit) for character, digit in CJK_DIGITS.items() if digit}
AFTER_SINGLE = frozenset((*CJK_DIGITS, *SMALL, *BIG, *TENS, *_INNER, *" 点"))


@dataclass(slots=True)
class Numeral:
    """A numeral as read, with no modifier but those inside it.

    Attributes:
        start: Where it begins.
        end: Where it ends, 余 and 多 included.
        value: The number, the smallest one meant where it is fuzzy.
        kind: A value of ``models.NumberKind``.
        high: The largest one meant where it is fuzzy.
        fuzzy: "vague" (几百) or "range" (三五百).
        inner: "more" (8余万) or "about" (十来万).
        unit: The unit that ends a numeral of one term (5万, 三百), else 1.
        factor: What a percentage was multiplied by (七成: 10).
    """

    start: int
    end: int
    value: Decimal | None
    kind: str = "integer"
    high: Decimal | None = None
    fuzzy: str = ""
    inner: str = ""
    unit: int = 1
    factor: Decimal = Decimal(1)


def read_numeral(text: str, start: int) -> Numeral | None:
    """Read the numeral that begins at ``start``; None where none does.

    >>> numeral = read_numeral("88亿7,015万余元", 0)
    >>> numeral.value, numeral.end, numeral.inner
    (Decimal('8870150000'), 10, 'more')
    >>> read_numeral("七八十", 0).high
    Decimal('80')
    """
    character = text[start : start + 1]
    if "0" <= character <= "9" or character == ".":
        if plain := _PLAIN.match(text, start):
            return Numeral(start, plain.end(), Decimal(plain[0]))
        if text[start - 1 : start] != "." and (scaled := _SCALED.match(text, start)):
            return _read_scaled(start, scaled)
        return _read_arabic(text, start)
    if character == "半":
        return Numeral(start, start + 1, Decimal("0.5"), "fraction")
    if character == "一" and text.startswith("半", start + 1):
        return Numeral(start, start + 2, Decimal("0.5"), "fraction")
    if character in SINGLES and text[start + 1 : start + 2] not in AFTER_SINGLE:
        return Numeral(start, start + 1, SINGLES[character])
    if character == "百" and text.startswith("十", start + 1):
        return Numeral(start, start + 2, Decimal(100), inner="about")  # 百十人: some hundred
    run = _DIGIT_RUN.match(text, start)
    if run is not None:
        digits = _read_digit_string(text, run)
        if digits is not None:
            return digits
    section = read_section(text, start, 0)
    if section is not None:
        return _read_point(text, _read_places(text, start, section))
    if character in ("〇", "零"):
        return _read_point(text, Numeral(start, start + 1, Decimal(0)))
    if character in ("万", "亿"):
        return _read_places(text, start, Section(1, start, terms=0))
    return None


def _read_scaled(start: int, match: re.Match[str]) -> Numeral:
    whole, fraction, unit = match.groups("")
    scale = BIG[unit]
    value, kind = _shift(int(whole + fraction) * scale, len(fraction)), "integer"
    return Numeral(start, match.end(), value, "decimal" if fraction else kind, unit=scale)


def _read_arabic(text: str, start: int) -> Numeral | None:
    match = _SPACED.match(text, start) or _ARABIC.match(text, start)
    if match is None:
        return None
    written, end = match[0].replace(" ", ""), match.end()
    point = written.find(".")
    if point > 0 and start >= 2 and text[start - 1] == "." and "0" <= text[start - 2] <= "9":
        # The last parts of 18.10.2016 are no decimal.
        written, end, point = written[:point], start + point, -1
    if len(written) > MAX_DIGITS:
        return Numeral(start, end, None, "digits")
    digits = written.replace(",", "")
    if text[end : end + 1] == "k" and text[end + 1 : end + 2] not in _NO_THOUSAND:
        kind = "integer" if point < 0 else "decimal"
        return Numeral(start, end + 1, plain_decimal(Decimal(f"{digits}E3")), kind)
    if point >= 0:
        if "e" in digits or "E" in digits:
            return Numeral(start, end, plain_decimal(Decimal(digits)), "decimal")
        section = Section(int(digits.replace(".", "")), end)
        if text[end : end + 1] in ("百", "千"):  # 1.5千
            unit = read_section(text, end, 0)
            if unit is not None and unit.terms == 0:
                section = Section(section.value * unit.unit, end + 1, unit.unit)
        return _read_places(text, start, section, len(written) - written.index(".") - 1)
    if written[0] == "0" and len(written) > 1:
        # 010, 07: a code or a part of a date.
        return Numeral(start, end, Decimal(digits), "digits")
    after = text[end : end + 1]
    if after not in _GOES_ON:
        return Numeral(start, end, Decimal(digits))
    value = int(digits)
    if value < 100 and after in ("百", "千", " "):
        read = read_section(text, start, 0)
        if read is not None and read.end > end:
            return _read_places(text, start, read)
    numeral = _read_places(text, start, Section(value, end))
    return _read_point(text, numeral) if after == "点" else numeral


def _read_digit_string(text: str, run: re.Match[str]) -> Numeral | None:
    """Read 二〇一八 or 一一〇; None where the digits belong to a place-value numeral."""
    written = run[0]
    start, end = run.span()
    after = text[end : end + 1]
    if len(written) == 2:
        first, second = CJK_DIGITS[written[0]], CJK_DIGITS[written[1]]
        if (first and follows(first, second)) or after in ("十", "拾", "百", "佰", "千", "仟"):
            return None
        if not first and after == "点":
            return None
    if len(written) > MAX_DIGITS:
        return Numeral(start, end, None, "digits")
    value = int("".join(str(CJK_DIGITS[digit]) for digit in written))
    if after in BIG:
        # 一五〇万: positions and a unit.
        return _read_places(text, start, Section(value, end))
    return Numeral(start, end, Decimal(value), "digits")


def _read_places(text: str, start: int, section: Section, decimals: int = 0) -> Numeral:
    """Read what follows a first section: 余, big units, further sections."""
    parts: list[tuple[int, int]] = []  # sums read so far, each with its big unit
    unit = section.unit if section.terms <= 1 else 1
    while True:
        if (
            parts
            and not section.fuzzy
            and (whole := _read_last_decimal(text, start, parts, section))
        ):
            return whole
        inner_here, after = _read_inner(text, section.end)
        scale, after, count = _read_scale(text, after)
        if count > MAX_BIG_UNITS:
            return Numeral(start, after, None, "digits")
        if parts and (scale == parts[-1][1] or (not scale and section.value >= parts[-1][1])):
            break  # the second 一万 of 一万一万 is a number of its own
        amount = section.value
        while parts and parts[-1][1] < scale:
            amount += parts.pop()[0]  # 一万五千亿
        factor = scale or 1
        unit = 1 if parts else scale or unit
        parts.append((amount * factor, factor))
        last, inner, end = section, inner_here, after
        if scale and not inner:
            inner, end = _read_inner(text, end)
        if inner or section.fuzzy or decimals or not scale:
            break
        following = _read_position_section(text, end) or read_section(text, end, scale)
        if following is None:
            if pair := _DECIMAL.match(text, end):
                whole = _add_last(text, start, parts, (pair[1], pair[2]), pair.end())
                if whole is not None:
                    return whole
            break
        section = following
    total = parts[0][0] if len(parts) == 1 else sum(value for value, _ in parts)
    high = None
    if last.fuzzy:
        high = total + factor * (last.spread + last.place) - (1 if last.fuzzy == "vague" else 0)
        high -= factor * last.place if last.fuzzy == "range" else 0
    return Numeral(
        start,
        end,
        _shift(total, decimals),
        "decimal" if decimals else "integer",
        None if high is None else Decimal(high),
        last.fuzzy,
        inner,
        unit,
    )


def _read_position_section(text: str, start: int) -> Section | None:
    """Read the digits of 二六五亿一三五三万 and 二万三五四一 behind their first unit."""
    run = _DIGIT_RUN.match(text, start)
    if run is None or not _POSITIONS <= len(run[0]) <= _SECTION:
        return None
    if text[run.end() : run.end() + 1] not in BIG and len(run[0]) < _SECTION:
        return None
    return Section(int("".join(str(CJK_DIGITS[digit]) for digit in run[0])), run.end())


def _read_last_decimal(
    text: str, start: int, parts: list[tuple[int, int]], section: Section
) -> Numeral | None:
    """Read 一亿五千三百一十七点七六万: a decimal before the last, smaller unit."""
    point = _POINT.match(text, section.end)
    if point is None or len(point[1]) > MAX_DIGITS:
        return None
    fraction = "".join(str(CJK_DIGITS.get(digit, digit)) for digit in point[1])
    return _add_last(text, start, parts, (str(section.value), fraction), point.end())


def _add_last(
    text: str, start: int, parts: list[tuple[int, int]], decimal: tuple[str, str], position: int
) -> Numeral | None:
    """The whole of 1亿5317.76万: what was read so far and a decimal with a smaller unit."""
    scale, end, count = _read_scale(text, position)
    if not 0 < scale < parts[-1][1] or count > MAX_BIG_UNITS:
        return None
    places = len(decimal[1])
    total = sum(value for value, _ in parts) * 10**places + int("".join(decimal)) * scale
    inner, end = _read_inner(text, end)
    return Numeral(start, end, _shift(total, places), inner=inner)


def _shift(value: int, decimals: int) -> Decimal:
    # Through a string: arithmetic would round to the context's 28 digits.
    return plain_decimal(Decimal(f"{value}E-{decimals}")) if decimals else Decimal(value)


def _read_inner(text: str, position: int) -> tuple[str, int]:
    """Read 余, 多 or 来 behind a number: what it does, and where it ends."""
    if text[position : position + 1] not in _INNER_STARTS:
        return "", position
    at = skip_spaces(text, position)
    inner = _INNER.get(text[at : at + 1])
    if inner is None or text[at : at + 2] in _NOT_INNER:
        return "", position
    before, after = text[position - 1], text[at + 1 : at + 2]
    if text[at] == "来":
        fits = before in "十百千廿卅0" and after in _AFTER_LAI and bool(after)
    elif before in "十拾百佰千仟万亿兆廿卅卌":
        fits = True
    elif "0" <= before <= "9":
        # 1520余起, 30多件, 8多万; the 多 of 第5多 or 2018多地 adds nothing.
        fits = text[at] == "余" or before == "0" or after in BIG
    else:
        fits = after in BIG and bool(after)
    return (inner, at + 1) if fits else ("", position)


def _read_scale(text: str, position: int) -> tuple[int, int, int]:
    """Read big units: their product (0 for none), where they end, and how many there are."""
    if text[position : position + 1] not in _SCALE_STARTS:
        return 0, position, 0
    at = skip_spaces(text, position)
    product, count = 1, 0
    while scale := BIG.get(text[at : at + 1], 0):
        if scale == 10**12 and text[at + 1 : at + 2] in _AFTER_ZHAO and text[at + 1 : at + 2]:
            break
        count += 1
        at += 1
        if count <= MAX_BIG_UNITS:
            product *= scale
    return (product, at, count) if count else (0, position, 0)


def _read_point(text: str, numeral: Numeral) -> Numeral:
    """Read a decimal written with 点: 二点一五亿, 两千三点一."""
    match = None if numeral.fuzzy or numeral.inner else _POINT.match(text, numeral.end)
    if match is None or numeral.value is None or text[match.end() : match.end() + 1] in _NO_POINT:
        return numeral
    digits = match[1]
    arabic = "0" <= digits[0] <= "9"
    after = text[match.end() : match.end() + 1]
    if arabic != ("0" <= text[numeral.start] <= "9") or len(digits) > MAX_DIGITS:
        return numeral
    if arabic and (not after or after not in "万亿%折成"):
        return numeral  # 21点30
    fraction = "".join(str(CJK_DIGITS.get(digit, digit)) for digit in digits)
    whole = int(numeral.value)
    mantissa = Section(int(f"{whole}{fraction}"), match.end())
    if whole < 10_000:
        return _read_places(text, numeral.start, mantissa, len(fraction))
    return Numeral(numeral.start, match.end(), _shift(mantissa.value, len(fraction)), "decimal")
