"""What kind of line a line is, by the markers it carries and by its shape."""

import re
from enum import Enum
from functools import lru_cache

from netcrime_ie.article.clock import Stamp, find_stamps
from netcrime_ie.article.lines import EDGES, Line
from netcrime_ie.article.marks import LONG, carries, roles_of
from netcrime_ie.article.menus import button_words, is_bar, is_menu
from netcrime_ie.article.words import markers, media
from netcrime_ie.text import either


class Kind(Enum):
    """Kinds of lines."""

    TEXT = "a paragraph: sentences"
    SHORT = "a line without a sentence: headline, subhead, one line of a poster"
    CAPTION = "the caption of a photograph"
    META = "source, date, author, reading aids"
    CREDIT = "editors, keywords: under the title a META line, after text the article's end"
    END = "the heading of a list of other articles"
    PAGER = "links to the next page or article"
    LEGAL = "boilerplate of the site"
    NAV = "navigation: menus, where in the site"
    UI = "buttons"
    LIST = "a link to another article: a headline with its date"
    NOISE = "scripts, rows of signs, Latin clutter"

    # Members are single objects; Enum's own hash is a Python function, ten times as slow.
    __hash__ = object.__hash__


ARTICLE_KINDS = frozenset({Kind.TEXT, Kind.SHORT, Kind.CAPTION})
FURNITURE_KINDS = frozenset(set(Kind) - ARTICLE_KINDS - {Kind.LIST})
# Between a title and its first paragraph these may stand.
SOFT_KINDS = frozenset({Kind.META, Kind.CREDIT, Kind.UI, Kind.NOISE, Kind.CAPTION})

_LONGEST_MENU = 400
_COMMAS = re.compile("[,、;:]")
_STOPS = re.compile("[,。!?:]")
_CLOSED = re.compile(r"[。!?;…][”\"')】]*(?:[(\[【][^)\]】]{1,30}[)\]】])?$|[\u4e00-\u9fff]\.$")
# "记者 张某 通讯员 李某", "北方某报全媒体记者 张某某", "文/图 某报记者 张某"
_WRITER = re.compile("记者|通讯员|实习生|特派员")
_NAME = re.compile("[\u4e00-\u9fff×·]{2,4}|文|图|文图|图文|摄|摄影|.{0,6}报[道导]")
# "(据某某报)" under the last paragraph
_AFTER = re.compile(r"[(\[【](?:据|文据|综合)[^,。]{2,24}[)\]】]")
# "中央社/台北14日电" on a line of its own
_DATELINE = re.compile(r"[^,。:;!?]{2,24}\d{1,2}日\s?(?:专?电|讯)(?:\s?[(【][^)】。]{1,30}[)】])?")
_PHOTOGRAPHED = re.compile(r"摄(?:影)?\)?$")
_PAPER_PAGE = re.compile(r"第?[A-Z]{0,3}\d{1,3}版(?:[:\s].{0,12})?$|第[A-Z]{0,3}\d{1,3}版")
_DATED_LINK = re.compile(
    r"^[\[(]?(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}[\])]\s*\S"
    r"|[\s)\]\[(](?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?[\])]?(?:\s+\d\d:\d\d)?[\s\])-]*$"
    r"|(?:\d+(?:分钟|小时|天)前|昨天|前天)\s*[\d:]*$"
    r"|\[\d{4}-\d\d-\d\d\]"
)
_BULLET = re.compile(r"^[·•◆◇■□▪●○◎▶►>»*-]\s*\S")
_REPRINT = re.compile("转载|授权|侵权|仅代表|免责|版权归|稿酬|凡本|凡注明|投稿")
# "搬家 9.5折起 13.10.2016": an advertisement with its date.
_OFFER = re.compile(r"\d\s?(?:元|折|名|万|%)")
# "来源:某网 阅读 5.2万+": how often a page was read.
_COUNTER = re.compile(r"(?:阅读|浏览|点击|播放|人气|热度|评论)(?:量|数|次数)?[\s:]*[\d.,]+万?\+?")
_URL = re.compile(r"(?:https?://|www\.)[\x21-\x7e]+")
_BETWEEN_NAMES = re.compile(r"[\s、,/:∕]+")
_BETWEEN_BUTTONS = re.compile(r"[\s|/·丨:【】\[\]()<>,]+")
_STEP = re.compile("[>»›]")
_LAST_STEP = re.compile(r"[>»›]\s*(?:正文|详情|内容)?$")
_STRETCH = re.compile(r"[\u4e00-\u9fff“”,\d]+")
_ORIGINAL_TITLE = re.compile(r"[(\[【]?\s*(?:原标题|标题|题目)\s*:")


def _is_byline(text: str) -> bool:
    """Whether a folded line names writers and says nothing else.

    >>> _is_byline("北方某报全媒体记者 张某某 通讯员 李某"), _is_byline("记者卧底揭开黑链")
    (True, False)
    """
    inner = text.strip("[](【】) □■●◎◇")
    role = _WRITER.search(inner, 0, 34)
    if role is None or _STOPS.search(inner[: role.start()].removeprefix("文:")):
        return False
    rest = [token for token in _BETWEEN_NAMES.split(inner[role.end() :]) if token]
    return bool(rest) and all(
        _NAME.fullmatch(token) or (len(token) <= 16 and _WRITER.search(token)) for token in rest
    )


def _is_dateline(text: str) -> bool:
    return "日" in text and _DATELINE.fullmatch(text) is not None


def is_original_title(line: Line) -> bool:
    """Whether a line gives the title after a label: (原标题:…), 标题:…."""
    return _ORIGINAL_TITLE.match(line.text) is not None


def is_dated_link(line: Line) -> bool:
    """Whether a line is a headline with its date, as lists of other articles have them.

    >>> text = "包头:一夜查处酒驾37起 [2022-10-18]"
    >>> is_dated_link(Line(0, len(text), text))
    True
    """
    return line.han >= 4 and _DATED_LINK.search(line.text) is not None


def is_sentence(text: str) -> bool:
    """Whether a folded line reads as sentences and not as a headline.

    >>> is_sentence("近日,某县公安局打掉一个团伙。"), is_sentence("某县公安局打掉一个团伙")
    (True, False)
    >>> is_sentence("守好反诈“第一道闸”!全区累计拦截诈骗电话218.5万次")
    False
    """
    if len(text) > 70 or "。" in text or text[-1] in ",、;:":
        return True
    commas = len(_COMMAS.findall(text))
    if (commas >= 2 and len(text) >= 25) or (commas and len(text) > 45):
        return True
    return len(text) > 35 and _CLOSED.search(text) is not None


def strong_meta(line: Line) -> bool:
    """Whether a META line belongs to one article: it has a full date, or a source."""
    return "来源" in line.compact or bool(find_stamps(line.text[:LONG]))


def _is_crumb(line: Line) -> bool:
    """The path to the page: 地方网 > 四川 > 正文, or a labelled one."""
    if "crumb" in roles_of(line):
        return True
    steps = len(_STEP.findall(line.text))
    return steps >= 2 or (steps == 1 and _LAST_STEP.search(line.text) is not None)


@lru_cache(maxsize=1)
def _labelled() -> re.Pattern[str]:
    """An item with its label: 供稿:某省高级人民法院某庭."""
    labels = markers()["meta", "label"] + markers()["credit", "label"]
    return re.compile(rf"(?:{either(labels)})\s?[:丨|]\s?[^\s,。;!?|]{{1,24}}")


def _is_dated(line: Line, stamps: list[Stamp]) -> bool:
    """A date and little else: 2018-10-13 04:55 某报 大字; not a headline that names a day."""
    if not stamps:
        return False
    rest = "".join(
        line.text[start:end]
        for start, end in zip(
            [0, *(stamp.end for stamp in stamps)],
            [*(stamp.start for stamp in stamps), line.size],
            strict=True,
        )
    )
    rest = _labelled().sub(" ", _COUNTER.sub(" ", _URL.sub(" ", rest)))
    if _OFFER.search(rest):
        return False
    longest = max(map(len, _STRETCH.findall(rest)), default=0)
    return longest <= 10


@lru_cache(maxsize=1)
def _medium_only() -> re.Pattern[str]:
    lists = media()
    endings = either(lists["suffix"] + lists["account"])
    return re.compile(rf"(?:{either(lists['known'])}|[^\s,。:!?\d]{{2,10}}?(?:{endings}))")


def is_medium(text: str) -> bool:
    """Whether a folded text is a medium's name and nothing else.

    >>> is_medium("广安日报"), is_medium("四川重拳打防涉网犯罪")
    (True, False)
    """
    return not text.endswith(media()["never"]) and _medium_only().fullmatch(text) is not None


def _is_buttons(text: str) -> bool:
    """A row of buttons: 放大 缩小 默认; 【字号 大 中 小】【打印】."""
    words, buttons = button_words(), 0
    for token in _BETWEEN_BUTTONS.split(text):
        label = token.strip(EDGES)
        if label and label not in words:
            return False
        buttons += bool(label)
    return buttons > 0 and not any(map(str.isdigit, text))


def _by_marker(line: Line) -> Kind | None:
    """The kind that a short line's markers or rows of signs give it."""
    text, size, roles = line.text, line.size, roles_of(line)
    sentence = "。" in text
    dated = not sentence and _is_dated(line, find_stamps(text))
    if "noise" in roles:
        return Kind.NOISE
    if not dated and not line.is_han:
        return Kind.META if _URL.match(text) else Kind.NOISE
    # "侵犯版权所有人权益的网店12家被查处。" is an article's; boilerplate speaks of reprints.
    if "legal" in roles and (not sentence or _REPRINT.search(text)):
        return Kind.LEGAL
    if "end" in roles and size <= 60:
        return Kind.END
    if "pager" in roles and size <= 80 and not sentence:
        # 某某晚报 2007年9月4日 星期二 第A05版:法治 【上一版】: the head of a paper's page.
        masthead = _PAPER_PAGE.search(text) is not None and find_stamps(text)
        return Kind.META if masthead else Kind.PAGER
    if size <= 60 and ("ui" in roles or _is_buttons(text)):
        return Kind.UI
    if "credit" in roles and size <= 100 and not sentence:
        return Kind.CREDIT
    if dated or ("meta" in roles and size <= 100 and not sentence):
        return Kind.META
    return _by_shape(line, sentence) if size <= 80 else None


def _by_shape(line: Line, sentence: bool) -> Kind | None:
    """The kind of a line of at most 80 characters that is a path, a byline or a page's number."""
    text = line.text
    if not sentence and (_is_crumb(line) or is_bar(text)):
        return Kind.NAV
    if _is_byline(text) or _AFTER.fullmatch(text) or _is_dateline(text):
        return Kind.META
    if line.size <= 30:
        if text[0] == "#":
            return Kind.META
        if _PAPER_PAGE.match(line.compact):
            return Kind.NAV
    return None


def _classify_long(line: Line) -> Kind:
    """The kind of a line that is too long for most markers."""
    if carries(line, "noise", reach=_LONGEST_MENU):
        return Kind.NOISE
    if not line.is_han:
        return Kind.META if _URL.match(line.text) else Kind.NOISE
    return Kind.NAV if line.size <= _LONGEST_MENU and is_menu(line.text) else Kind.TEXT


def classify(line: Line) -> Kind:
    """The kind of one line, without its neighbours.

    >>> [classify(Line(0, len(text), text)).name for text in ("首页>法治>正文", "某局打掉一个团伙")]
    ['NAV', 'SHORT']
    """
    if line.size > LONG:
        return _classify_long(line)
    kind = _by_marker(line)
    if kind is not None:
        return kind
    if carries(line, "caption", reach=100):
        return Kind.CAPTION
    if line.size <= 60 and _PHOTOGRAPHED.search(line.text):
        return Kind.CAPTION
    if is_original_title(line):
        return Kind.SHORT
    if is_menu(line.text):
        return Kind.NAV
    if is_sentence(line.text):
        return Kind.TEXT
    if line.size <= 80 and (is_dated_link(line) or _is_bulleted(line.text)):
        return Kind.LIST
    return Kind.SHORT


def _is_bulleted(text: str) -> bool:
    return _BULLET.match(text) is not None and not text.startswith(("——", "--"))
