"""Who the page names as the article's source: 来源 line, then 供稿, then byline or dateline."""

import re
from collections.abc import Iterator
from functools import lru_cache

from netcrime_ie.article.clock import find_stamps
from netcrime_ie.article.kinds import Kind, is_medium
from netcrime_ie.article.layout import Layout
from netcrime_ie.article.lines import Line
from netcrime_ie.article.parts import Span
from netcrime_ie.article.words import markers, media
from netcrime_ie.text import either

_LABEL = re.compile(
    # 资料来源 is a photograph's inside a line, the page's where it opens one or follows a date.
    r"(?:(?:^\s*|(?<=\d)\s+)资料来源|(?<!图片)(?<!视频)(?<!资料)(?<!封面)(?<!信息)"
    r"(?:(?:新闻|信息|稿件|文章|内容|本文)?来源|稿源|转载?自|摘自|出处))"
    r"(?:单位)?\s*[:丨|]\s*"
)
_INFORMATION = re.compile(r"信息来源\s*[:丨|]\s*")
_GIVEN = re.compile(
    r"(?:^|[(【\[,。\s])(?P<name>[^\s()【】\[\],。:、]{2,24})\s*供稿(?!(?:单位)?\s*[:丨|])"
    r"|供稿(?:单位)?\s*[:丨|]\s*(?P<named>[^\s()【】,。]{2,24})"
)
_STOP = re.compile(r"\s{2,}|https?:|www\.|[\[\]【】丨|◎]|[<>]|\s[-—]+\s|[()](?=\s|$)|\s\d")
_AUTHORS = re.compile(r"(?:本报)?(?:记者|通讯员|作者|实习生|见习|特约)")
# A first paragraph that is the caption of a picture: 发布会现场。 网上图片
_PICTURED = re.compile(r"(?:图片|资料图|摄)[)】]?$")
# A line of writers: a short name before 记者, which only such a line tells for a medium's.
_WRITER = re.compile(r"[□■\s]*(?:文[/:]\s?)?(?P<medium>[\u4e00-\u9fffA-Za-z]{2,10}?)记者[\s:]")
# An account or an electronic paper before the date of its post: 某某晚报数字报 2007年9月4日 星期二.
_POSTED = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z0-9]{4,14}?)(?:数字报|电子报|电子版)?\s+(?=\d)")
# 发布时间, 阅读次数 before a date are no accounts.
_NO_ACCOUNT = (
    "时间",
    "日期",
    "次数",
    "字号",
    "大小",
    "阅读",
    "浏览",
    "打印",
    "点击",
    "更新",
    "量",
    "数",
)
# The electronic form of a paper is no part of its name.
_ELECTRONIC = re.compile("(?:数字报|电子报|电子版|数字版)$")
_AFTER_DATE = re.compile(
    r"[\d年月日:./\s-]+(?:(?:星期|周)[一二三四五六日天])?\s*(?:发表于|发布于)?\s?[\u4e00-\u9fff]{0,4}"
    r"|[\d年月日./-]+\s+(?:星期|周)[一二三四五六日天]\s+第?[A-Z]{0,3}\d{1,3}版.*"
)
_REACH = 240
_TAIL = 80


@lru_cache(maxsize=1)
def _next_label() -> re.Pattern[str]:
    """Where the next item of a line of items begins: 来源:某报 作者:某人, 来源:某报 大字."""
    labels = markers()["meta", "label"] + markers()["credit", "label"]
    buttons = tuple(word for word in markers()["ui", "is"] if len(word) > 1)
    return re.compile(
        rf"\s*(?:{either(labels)})\s*[:(丨|]|\s+(?:{either(buttons)}|参与评论|参与互动|我要评论|网友评论|评论|A[+]|说两句|进入)|(?:发布|更新)?时间"
        r"|\s+(?:阅读|浏览|点击|人气|热度)(?:量|数|次数)?\s?(?:\d|$)"
    )


@lru_cache(maxsize=1)
def _medium() -> str:
    """A pattern for a medium's name, as short as it goes but with all its endings."""
    lists = media()
    suffix = either(lists["suffix"])
    name = rf"[^\s,。:;!?()\[\]【】〔〕“”/\d]{{1,12}}?(?:{suffix})"
    return rf"(?:{either(lists['known'])}|{name})(?:{suffix})*"


@lru_cache(maxsize=1)
def _opening() -> tuple[re.Pattern[str], ...]:
    """How a first paragraph names its medium, the surest first."""
    medium, wide = _medium(), either(media()["wide"])
    han = "[一二三四五六七八九十]{1,3}"
    day = rf"(?:\d{{4}}年)?(?:(?:\d{{1,2}}月)?\d{{1,2}}|{han}月{han})日"
    lead = r"[\[(【〔□■●◎◇\s]*(?:据|[文图][/·]?[文图]?[/:]\s*)?"
    told = "(?:快|专|综合|综|独家|最新)?(?:讯|消息|快报)"
    return (
        # 新华社长沙6月18日电, 中新网12月31日电, 中央社/台北14日电
        re.compile(
            rf"{lead}(?P<medium>{medium})\s?/?\s?[^\s,。:;()]{{0,10}}?{day}\s?(?:电|讯|消息|报道)"
        ),
        # 滇法在线讯(, 新京报快讯 记者, 央视网消息, 【明报专讯】
        re.compile(rf"{lead}(?P<medium>{medium}(?:\s{medium})?)\s?{told}(?=[\s(:,】\])]|记者)"),
        # 烟草在线漳州消息 2016年12月
        re.compile(rf"{lead}(?P<medium>{medium})[\u4e00-\u9fff]{{2,4}}消息(?=[\s(:,])"),
        # 北方某报全媒体记者 张某某, 某某新闻记者从公安部获悉
        re.compile(
            rf"{lead}(?P<medium>{medium}(?:\s{medium}){{0,2}}?)(?:[·\s]?(?:{wide}))*\s?讯?记者"
        ),
        # 联合报/ 记者某某/台北报导, 【某某新闻台】
        re.compile(rf"^(?P<medium>{medium})\s?/\s?(?:记者|编辑|特派)"),
        # 【某某新闻台】, (某某社): in brackets before the first words
        re.compile(rf"^[【(](?P<medium>{medium})(?:综合报[道导])?[】)]"),
        # 某县讯(记者: any short name before 讯 with a byline
        re.compile(
            r"^[【\[(]?(?P<medium>[\u4e00-\u9fff]{2,8})讯\s?(?=\((?:全媒体)?(?:记者|通讯员))"
        ),
    )


@lru_cache(maxsize=1)
def _closing() -> re.Pattern[str]:
    """How a last paragraph names its medium."""
    return re.compile(
        rf"[(【](?P<medium>{_medium()})(?:{either(media()['wide'])})*\s?记者[^()。]{{1,40}}[)】]\s*$"
    )


def _written_by(line: Line) -> Span | None:
    """The medium of a line that names writers: 读特记者 张某 通讯员 李某."""
    if (match := _WRITER.match(line.text)) is None:
        return None
    wide = either(media()["wide"])
    name = re.sub(rf"(?:{wide})+$", "", match["medium"])
    if len(name) < 2 or _is_nobody(name):
        return None
    return line.start + match.start("medium"), line.start + match.start("medium") + len(name)


def _is_nobody(folded: str) -> bool:
    """Whether a name stands for the page itself: 本报, 本网讯, 互联网; or for its authors."""
    lists = media()
    name = folded.strip(' “”"')
    return (
        not name
        or name in lists["none"]
        or name.startswith(("本报", "本网", "本站", "本台", "本刊"))
        or (name.endswith(lists["never"]) and not name.endswith(lists["paper"]))
        or _AUTHORS.match(name) is not None
        or not re.search(r"[\u4e00-\u9fffA-Za-z]", name)
    )


def _value(line: str, start: int) -> Span | None:
    """The name that begins at ``start``: up to the next item, date, address or wide gap."""
    end = min(len(line), start + 60)
    for stamp in find_stamps(line[start:end]):
        end = start + stamp.start
        break
    for pattern in (_STOP, _next_label()):
        if stop := pattern.search(line, start, end):
            end = stop.start()
    while end > start and line[end - 1] in " ,。;:·/)":
        if line[end - 1] == ")" and "(" in line[start:end]:
            break
        end -= 1
    if line[start : start + 1] == "《" and line.find("》", start, end) == end - 1:
        start, end = start + 1, end - 1
    if wordy := re.search(r"\s?(?:全媒体|融媒体|首席)?记者", line[start:end]):
        end = start + wordy.start()
    while end > start and line[end - 1] in " (":
        end -= 1
    if end - start > 40 or _is_nobody(line[start:end]):
        return None
    return start, end


def _labelled(line: Line, offset: int, *, information: bool = False) -> Span | None:
    for label in (_INFORMATION if information else _LABEL).finditer(line.text, offset):
        if label.end() - offset > _REACH and offset == 0:
            return None
        if span := _value(line.text, label.end()):
            return line.start + span[0], line.start + span[1]
    return None


def _beside_date(layout: Layout, index: int) -> Span | None:
    """A medium's name without label on the date line: 2017-09-14 10:06:31    某某网."""
    line = layout.lines[index]
    if layout.kinds[index] is not Kind.META or not find_stamps(line.text[:_REACH]):
        return None
    for token in re.finditer(r"[^\s|()/]+", line.text):
        if ":" not in token[0] and is_medium(token[0]) and not _is_nobody(token[0]):
            name = _ELECTRONIC.sub("", token[0])
            size = len(name) if is_medium(name) else len(token[0])
            return line.start + token.start(), line.start + token.start() + size
    return None


def _account(layout: Layout, index: int) -> Span | None:
    """The account that posted it, before its date: 某地生态警务 2022年1月5日 18:30 湖南."""
    line = layout.lines[index]
    if layout.kinds[index] is not Kind.META or not (
        stamps := list(find_stamps(line.text[:_REACH]))
    ):
        return None
    name = _POSTED.match(line.text)
    if name is None or name.end() != stamps[0].start or _is_nobody(name["name"]):
        return None
    if name["name"].endswith(_NO_ACCOUNT):
        return None
    rest = line.text[stamps[0].start :]
    if _AFTER_DATE.fullmatch(rest) is None:
        return None
    return line.start + name.start("name"), line.start + name.end("name")


def _under_date(layout: Layout, index: int) -> Span | None:
    """A line that is a medium's name, next to the date line."""
    line = layout.lines[index]
    if line.size > 14 or layout.kinds[index] is not Kind.SHORT or not is_medium(line.text):
        return None
    beside = (index - 1, index + 1)
    near = [k for k in beside if 0 <= k < layout.first and layout.kinds[k] is Kind.META]
    if index == layout.title or not any(find_stamps(layout.lines[k].text) for k in near):
        return None
    return None if _is_nobody(line.text) else line.span


def _given(line: Line, offset: int) -> Span | None:
    """An office that gave the text: (某县公安局 供稿)."""
    for match in _GIVEN.finditer(line.text, offset):
        group = "name" if match["name"] else "named"
        if match[group].endswith(media()["organ"]) and not _is_nobody(match[group]):
            return line.start + match.start(group), line.start + match.end(group)
    return None


def _byline(line: Line) -> Span | None:
    """The medium that a first paragraph or a byline opens with."""
    opening = line.text[:_TAIL]
    for pattern in _opening():
        match = pattern.match(opening)
        if match is None or _is_nobody(match["medium"]):
            continue
        # 经审讯(… and 某公司通讯(… end in 讯 too; 澎湃新闻讯 holds 闻讯 by chance.
        ordinary = (match["medium"] + "讯").endswith(media()["never"])
        if not ordinary or match["medium"].endswith(media()["suffix"]):
            return line.start + match.start("medium"), line.start + match.end("medium")
    return None


def _signed(line: Line) -> Span | None:
    """The medium in a byline that closes the last paragraph: (某某报记者 张某)."""
    offset = max(0, line.size - _TAIL)
    if (match := _closing().search(line.text, offset)) and not _is_nobody(match["medium"]):
        return line.start + match.start("medium"), line.start + match.end("medium")
    return None


def _spans(layout: Layout) -> Iterator[Span | None]:
    """What each way of naming a source finds, in the order of the guide."""
    if layout.first >= len(layout.lines):
        return
    lines = layout.lines
    about = (Kind.META, Kind.CREDIT, Kind.UI, Kind.NAV)
    head = [index for index in layout.head if layout.kinds[index] in about]
    about_tail = [k for k in layout.tail if layout.kinds[k] in about or "来源" in lines[k].text]
    first, last = lines[layout.first], lines[layout.last]
    stops = [index for index in (layout.stop,) if index < len(lines)]
    yield from (_labelled(lines[index], 0) for index in head)
    yield from (_labelled(lines[index], 0, information=True) for index in head)
    # A line with a date of its own may head another article.
    signed = [k for k in about_tail if not find_stamps(lines[k].text[:_REACH])]
    yield from (_labelled(lines[index], 0) for index in signed)
    yield from (_beside_date(layout, index) for index in head)
    yield from (_under_date(layout, index) for index in layout.head)
    yield from (_account(layout, index) for index in head)
    yield from (_labelled(lines[index], 0) for index in about_tail)
    yield from (_labelled(lines[index], 0) for index in stops if layout.kinds[index] is Kind.CREDIT)
    yield _labelled(last, max(0, last.size - _TAIL))
    yield from (_labelled(lines[k], 0) for k in layout.inside if layout.kinds[k] is Kind.META)
    if layout.first == layout.last:
        yield _labelled(first, 0)
    yield from (_given(lines[index], 0) for index in (*head, *about_tail))
    yield _given(last, max(0, last.size - _TAIL))
    yield from (_byline(lines[index]) for index in head)
    yield from (_written_by(lines[index]) for index in head if layout.kinds[index] is Kind.META)
    yield _byline(first)
    if _PICTURED.search(first.text) and layout.first < layout.last:
        yield _byline(lines[layout.first + 1])
    below = range(layout.first + 1, min(layout.last, layout.first + 4))
    yield from (_byline(lines[index]) for index in below if layout.kinds[index] is Kind.META)
    yield from (_byline(lines[index]) for index in about_tail if layout.kinds[index] is Kind.META)
    yield _signed(last)


def find_source(layout: Layout, text: str) -> str | None:
    """The source of an article, as its page writes it."""
    span = next(filter(None, _spans(layout)), None)
    return text[span[0] : span[1]] if span is not None else None
