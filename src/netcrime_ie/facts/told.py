"""What the words of a sentence say about all its numbers: a plan, a claim, a norm, a quotation.

A plan (下一步将再抽查3000部) and a claim (谎称发展29人即可返本) hold from their opening word on,
a norm (超过5万元的,一律移送) up to its consequence, whatever verbs stand between.
"""

import re
from typing import Protocol


class Words(Protocol):
    """The context words that `Told` needs: a pattern for each role, and one for any of its own."""

    patterns: dict[str, re.Pattern[str]]
    flag: re.Pattern[str]


_BREAK = re.compile("[,。;:!?\n]")
# What shows that the thing is done: 计划…,目前已关停12个.
_DONE = re.compile("[已了]|现有|共(?!同|享|治|建|管)|累计|先后|目前|成功|截至|截止|均")
# 在逃的3名, 查获的12部: what is planned concerns things that are known.
_KNOWN = re.compile("[^,。;]{0,8}(?:在逃|涉案|查获|抓获|扣押|查扣|该)[^,。;]{0,4}$")
_PEOPLE = frozenset(("person", "times_person"))
# A promise holds beyond its comma where one clause is the condition of the next.
_PROMISED = re.compile("即可|就能|就可|便可|便能|便会|就会|方可|可以|能够|可获|可得")
_EVERY = re.compile("(?:^|(?<=[,。;:“\n提醒示]))凡[^例事尘]")
# 按计划, 去年年底前; 保证金, 承诺书.
_NOT_AFTER = ("按", "按照", "去年", "当年", "上年", "该", "原")
_PAST = re.compile("去年|前年|上年|当年|昨年")
_PLANS = frozenset(("规划", "计划"))
_NOT_BEFORE = frozenset("金书人函生内")
# 等97条谣言: what a quotation is called, behind its count.
_COUNTED_AS = re.compile("^等?[0-9一二三四五六七八九十百千万余多近约]{0,6}[条则个篇]?")
_HEADED = re.compile("[^,。;]{1,12}为(?:首|头目?|核心|主|骨干|代表|头|组织者)")
_QUOTATIONS = 4
# 编造了一则“...”, 谣称:“...”
_LEAD = re.compile("[了着过]?(?:一[则条个段篇份张])?[,:]?")
_MODAL = re.compile(
    "月返|日返|返现|分红|月息|日息|翻番|包赚|包过|即可|就能|就可|便可|可以|能够|可获|可得|可在|能在|只需|只要|保证|稳赚|保本|回报|收益|返利|返还|翻倍|月入|日赚|日入"
    "|名额|免费|[有得送赠]$|[有得送赠赚](?=[0-9一二三四五六七八九十百千万数几])"
)
_LONG = 11
_REACH = 80


class Told:
    """One sentence, or the stretch around a date.

    Attributes:
        folded: The folded text.
        start: First character.
        end: End of the sentence.
        words: Context words.
        flagged: Whether the sentence holds any word that the rest of this class looks for.
    """

    __slots__ = ("_found", "end", "flagged", "folded", "start", "words")

    def __init__(self, folded: str, start: int, end: int, words: Words) -> None:
        self.folded = folded
        self.start = start
        self.end = end
        self.words = words
        self.flagged = words.flag.search(folded, start, end) is not None
        self._found: dict[str, list[tuple[int, int]]] = {}

    @classmethod
    def around(cls, folded: str, at: int, words: Words) -> "Told":
        """The sentence that holds an offset, as far as the reach goes."""
        start = max((folded.rfind(stop, max(0, at - _REACH), at) for stop in "。;!?\n"), default=-1)
        ends = [folded.find(stop, at, at + _REACH) for stop in "。;!?\n"]
        end = min((end for end in ends if end >= 0), default=min(len(folded), at + _REACH))
        return cls(folded, start + 1 if start >= 0 else max(0, at - _REACH), end, words)

    def spans(self, role: str) -> list[tuple[int, int]]:
        """Where the words of a role stand, read once."""
        found = self._found.get(role)
        if found is None:
            pattern = self.words.patterns[role]
            found = [
                match.span()
                for match in pattern.finditer(self.folded, self.start, self.end)
                if not self._is_part(*match.span())
            ]
            self._found[role] = found
        return found

    def _is_part(self, start: int, end: int) -> bool:
        """Whether a word is part of another one: 按计划, 保证金, 承诺书, 去年年底前."""
        if self.folded.startswith("将以", start) and _HEADED.match(self.folded, end):
            # 将以赵某为首的团伙一网打尽
            return True
        before, after = self.folded[max(0, start - 2) : start], self.folded[end : end + 1]
        if self.folded[start:end] in _PLANS and after in ",、":
            # 配合警政署规划,于11月实施…: by whose plan, not what is planned.
            return True
        if "底前" in self.folded[start:end] and _PAST.search(self.folded, max(0, start - 4), end):
            # 去年年底前完成整改300家
            return True
        return before.endswith(_NOT_AFTER) or after in _NOT_BEFORE

    def last(self, role: str, before: int) -> int | None:
        """End of the last word of a role that ends before an offset."""
        ends = [end for _, end in self.spans(role) if end <= before]
        return ends[-1] if ends else None

    def planned(self, at: int, unit_class: str = "none") -> bool:
        """Whether a number at an offset is what is to be reached: 年底前力争再打掉50个团伙."""
        folded = self.folded
        firm = self.last("plan", at)
        if firm is not None and not _DONE.search(folded, firm, at):
            return True
        loose = self.last("outlook", at)
        if loose is None or unit_class in _PEOPLE or _DONE.search(folded, loose, at):
            return False
        return not _KNOWN.search(folded, max(loose, at - 14), at)

    def claimed(self, at: int) -> bool:
        """Whether a number is what somebody pretends or promises: 谎称发展29人即可返本."""
        said = self.last("claim", at)
        if said is None:
            return False
        between = self.folded[said:at].lstrip(",:")
        if between.endswith("的"):
            # 自称客服的5人
            return False
        first = _BREAK.search(between)
        if first is None:
            # 谎称发展29人即可返本, 承诺…; but 讹称律师向两名长者收取28万 tells what was done.
            clause = _BREAK.split(self.folded[said : min(self.end, at + _REACH)].lstrip(",:"), 1)[0]
            return _MODAL.search(clause) is not None
        rest = between[first.end() :]
        return _PROMISED.search(between, 0, first.start()) is not None and not _BREAK.search(rest)

    def is_norm(self, at: int) -> bool:
        """Whether a number is the condition of a rule: 超过5万元的,一律移送司法机关."""
        if any(start >= at for start, _ in self.spans("norm")):
            return True
        return _EVERY.search(self.folded, max(self.start, at - _REACH), at) is not None

    def quotation(self, start: int, end: int) -> tuple[int, int] | None:
        """The quotation marks that hold a stretch, as offsets of their characters."""
        folded = self.folded
        opened = folded.rfind("“", max(self.start, start - _REACH), start)
        if opened < 0 or folded.find("”", opened, start) >= 0:
            return None
        closed = folded.find("”", end, end + _REACH)
        return (opened, closed) if closed >= 0 else None

    def is_claim(self, opened: int) -> bool:
        """Whether a quotation is what somebody pretends: 自称“24小时接单”."""
        before = self.folded[max(self.start, opened - 5) : opened]
        return any(self.words.patterns[role].search(before) for role in ("claim", "rumour"))

    def _introduces(self, before: str) -> bool:
        """Whether a word of saying or spreading stands right before a quotation mark."""
        found = [match.end() for match in self.words.patterns["quoting"].finditer(before)]
        return bool(found) and _LEAD.fullmatch(before, found[-1]) is not None

    def pretends(self, opened: int, closed: int) -> bool:
        """Whether a quotation is no name but what a rumour, an advert or a chat says.

        以“月入3万”为饵, 造谣“大棚倒塌100座”, “一个月赚三成”之类话术.
        """
        folded, patterns = self.folded, self.words.patterns
        inside = folded[opened + 1 : closed]
        before = folded[max(self.start, opened - 8) : opened]
        for _ in range(_QUOTATIONS):
            # “停水3天”“外调8万吨蔬菜”等97条谣言
            following = folded.find("”", closed + 1, closed + _REACH)
            if following < 0 or folded[closed + 1 : closed + 2] not in "“、":
                break
            closed = following
        after = _COUNTED_AS.sub("", folded[closed + 1 : closed + 16])
        if self._introduces(before) or patterns["quotation"].match(after):
            return True
        return len(inside) >= _LONG - 1 and _BREAK.search(inside) is not None
