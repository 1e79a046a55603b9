"""Facts before their scope is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from netcrime_ie.facts.clause import Clause
from netcrime_ie.facts.grammar import PERSON_STAGES, TAKING, WITHIN
from netcrime_ie.facts.nodes import SEGMENT_ENDS, Kind, Node
from netcrime_ie.facts.phrases import Phrase

# The rule of 358男167女: parts of the people just counted.
GENDER_RULE = "carried:gender"
# The rule of 其中,诈骗412起1030人: parts that take the type of what they divide.
BREAKDOWN_RULE = "part:breakdown"
_HEAD = 8
# How many facts back a whole may stand that a row divides.
_RECENT = 24
_THESE = ("这批", "这些", "该批", "上述", "此批", "这堆")
# 上述案件里: opens the topic that names the whole of the sentence before.
_TOLD = frozenset(("上述", "前述", "以上", "这些", "该类", "此类"))
# How long the topic of a sentence may be.
_TOPIC = 14
_SHORT = 4
# What points back at a whole: 后者包括, 这当中.
_POINTS = frozenset(("后者", "前者", "这", "此", "这些", "上述", "它们", "他们"))
# What a text counts again; smaller numbers are the same by chance.
_REPEATED = {"person": "person", "case": "case", "piece": "case"}
_TELLING = 4
# A breakdown goes on behind these: 此外,违规配备公务用车83起.
_GOES_ON = frozenset(("此外", "另外", "其次", "再次", "还有", "另有", "其余", "其他"))
_CAUGHT = (
    "被捕人",
    "被捕者",
    "落网者",
    "被拘者",
    "被抓者",
    "落网人员",
    "被捕",
    "被抓人员",
    "被拘捕者",
    "被抓获者",
)
_ASPECT_ENDS = frozenset(("计", "看", "分", "来看", "划分", "统计", "区分", "而言", "来说", "上看"))
PART_MARKS = frozenset(("其中", "含", "包括", "内含", "当中", "除"))


@dataclass(slots=True, eq=False)
class FactDraft:
    """A fact before its scope is known. Offsets are the text's.

    Attributes:
        baseline: Whether it is the figure of another period that figures are compared with.
        undated: Whether the text says 目前 or 近日 of it: no time that is told elsewhere holds.
    """

    phrase: Phrase
    family: str
    type: str
    start: int
    end: int
    target: tuple[int, int] | None
    rule: str
    index: int
    how: str
    verb: Node | None
    agency: str | None = None
    adcode: str | None = None
    period: tuple[date | None, date | None] | None = None
    inherited: set[str] = field(default_factory=set)
    part_of: "FactDraft | None" = None
    restates: "FactDraft | None" = None
    change: Decimal | None = None
    baseline: bool = False
    undated: bool = False
    noun: Node | None = None

    @property
    def unit(self) -> str | None:
        """Classifier or currency code, folded."""
        return self.phrase.unit


@dataclass(slots=True)
class Last:
    """The fact whose verb the next number may share.

    Attributes:
        index: Index of its quantity; -1 where it stands in the sentence before.
        clause: Its clause.
        fact: The fact.
    """

    index: int
    clause: Clause
    fact: FactDraft


@dataclass(slots=True)
class Memory:
    """What a sentence takes over from those before it.

    Attributes:
        region: First digits of the code of the bulletin's area, empty where it is not known.
        last: The fact of the sentence before, where a semicolon lets this one share its verb.
        totals: The largest fact of each unit class in the last paragraph that has one: what a
            breakdown (从罪名看…) divides.
        stale: The unit classes whose total is from an earlier paragraph.
        nearest: The largest fact of each unit class in the last sentence that has one: what 其中
            at a sentence's beginning divides.
        passed: The unit classes whose nearest total is from an earlier sentence.
        breakdown: Whether the text is dividing a total: 其中,诈骗412起1030人,赌博203起519人.
        aspect: The verb that a breakdown names: 从起诉罪名看,危险驾驶罪447人,盗窃罪213人.
        taken: The verb that the last things were taken by: 收缴…30万件。这批图书里,…
        counted: What was made of each number of people and cases, by unit class and value: a
            number that nothing else tells repeats it (这31人当中).
        made: What each verb class made of the last thing that it governed: 受理举报13万件…各市受理
            95.72万.
        recent: The last facts, which rows without a verb divide (破案3112起。石家庄604起,…).
        reports: The noun of the reports that the paragraph counts, by unit (受理举报13万件。两区
            分别受理5.2万件).
        rows: The rows of the sentence by the index of each of their numbers.
        begun: Units of the parts that the text up to a semicolon has told.
    """

    region: str = ""
    last: Last | None = None
    totals: dict[str, FactDraft] = field(default_factory=dict)
    breakdown: bool = False
    stale: set[str] = field(default_factory=set)
    nearest: dict[str, FactDraft] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)
    aspect: Node | None = None
    counted: dict[tuple[str, Decimal], tuple[str, str]] = field(default_factory=dict)
    made: dict[str, tuple[str, str]] = field(default_factory=dict)
    taken: Node | None = None
    recent: list[FactDraft] = field(default_factory=list)
    reports: dict[str, Node] = field(default_factory=dict)
    rows: dict[int, tuple[int, ...]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def open(self, sentence: Sequence[Node], follows: bool, paragraph: bool) -> None:
        """Begin a sentence.

        Args:
            sentence: Its nodes.
            follows: Whether only a semicolon parts it from the last.
            paragraph: Whether it opens a paragraph.
        """
        if paragraph:
            self.stale = set(self.totals)
            self.reports.clear()
        if follows:
            if opens_breakdown(sentence):
                # 立案327起;这当中,特大案件55起
                self.breakdown, self.aspect = True, _aspect(sentence)
            return
        self.last = None
        self.begun = set()
        if self.breakdown and sentence and sentence[0].text in _GOES_ON:
            return
        self.breakdown = opens_breakdown(sentence)
        self.aspect = _aspect(sentence) if self.breakdown else None
        if not self.breakdown:
            self.passed = set(self.nearest)

    def remember(self, fact: FactDraft) -> None:
        """Keep a fact that parts may divide."""
        self.recent = [*self.recent[-_RECENT:], fact]
        if fact.verb is not None:
            self.made[fact.verb.cls] = (fact.family, fact.type)
            if fact.family == "measure" and fact.verb.cls in TAKING:
                self.taken = fact.verb
        if fact.noun is not None and fact.noun.cls == "lead_noun" and fact.unit is not None:
            self.reports[fact.unit] = fact.noun
        self.recount(fact)
        _keep_larger(self.totals, self.stale, fact)
        _keep_larger(self.nearest, self.passed, fact)

    def recount(self, fact: FactDraft) -> None:
        """Keep what was made of a number of people or cases: 其中16人为黑工。这16名黑工中,…"""
        value = fact.phrase.number.value
        unit = _REPEATED.get(fact.phrase.unit_class)
        if value is not None and unit is not None and fact.type != "other":
            self.counted.setdefault((unit, value), (fact.family, fact.type))

    def repeated(self, phrase: Phrase) -> tuple[str, str] | None:
        """What the text made of the same number of people or cases before."""
        value = phrase.number.value
        unit = _REPEATED.get(phrase.unit_class)
        if value is None or value < _TELLING or unit is None:
            return None
        return self.counted.get((unit, value))

    def deictic(self, sentence: Sequence[Node]) -> Node | None:
        """The verb that governs a sentence about things told before: 这批出版物里,…"""
        head = sentence[:_TOPIC]
        end = next((k for k, node in enumerate(head) if node.text in SEGMENT_ENDS), 0)
        text = "".join(node.text for node in head[:end])
        counted = any(node.kind is Kind.QUANTITY for node in head[:end])
        if counted or not text.startswith(_THESE) or head[end - 1].text not in WITHIN:
            return None
        return self.taken

    def divided(self, sentence: Sequence[Node], unit: str) -> FactDraft | None:
        """The total that a number of a breakdown divides."""
        total = self.totals.get(unit)
        if sentence[0].text in PART_MARKS:
            return self.nearest.get(unit, total)
        return total

    def close(self, last: Last | None) -> None:
        """End a sentence whose last fact is ``last``."""
        self.last = Last(-1, last.clause, last.fact) if last is not None else None


def _keep_larger(totals: dict[str, FactDraft], old: set[str], fact: FactDraft) -> None:
    unit = fact.phrase.unit_class
    known = totals.get(unit)
    value = fact.phrase.number.value or Decimal(0)
    if known is None or unit in old or value >= (known.phrase.number.value or 0):
        totals[unit] = fact
        old.discard(unit)


def opens_breakdown(sentence: Sequence[Node]) -> bool:
    """Whether a sentence divides the total before it: 其中, 后者包括, 按类别计, 从罪名看."""
    head = [node.text for node in sentence[:_HEAD]]
    if head[:1] in (["经"], ["经过"], ["据"]) and "," in head and "其中" in head[2:5]:
        # 经鉴定,其中290枚属一级保护动物
        return True
    if "其中" in head[:2] or head[:1] == ["当中"] or topic_of_whole(sentence):
        return True
    if head and head[0] in _POINTS and any(text in PART_MARKS for text in head[1:3]):
        return True
    if caught_whole(sentence) is not None:
        return True
    sorts = bool(head) and (head[0] in ("按", "从") or head[0].startswith("分"))
    return sorts and any(text in _ASPECT_ENDS for text in head)


def caught_whole(sentence: Sequence[Node]) -> Node | None:
    """People named by their capture whom the sentence divides: 在被捕人当中, 被捕人包括."""
    for k, node in enumerate(sentence[:_SHORT]):
        following = sentence[k + 1].text if k + 1 < len(sentence) else ""
        if node.text.startswith(_CAUGHT) and (following in WITHIN or following in PART_MARKS):
            return Node(Kind.VERB, node.start, node.end, node.text, "capture")
        if node.kind is Kind.QUANTITY or node.kind is Kind.PUNCTUATION:
            return None
    return None


def topic_of_whole(sentence: Sequence[Node]) -> list[Node]:
    """The topic that names a whole: by what was done to it (被提起公诉的人员中,…), or as told.

    上述案件里,… Empty where the sentence opens otherwise, or counts the whole itself
    (起诉的2914人中).
    """
    for k, node in enumerate(sentence[:_TOPIC]):
        if node.kind is Kind.QUANTITY or node.text == "在":
            return []
        if node.kind is Kind.PUNCTUATION and node.text in SEGMENT_ENDS:
            closed = k > 1 and sentence[k - 1].text in WITHIN
            topic = list(sentence[:k])
            told = topic[0].text in _TOLD if topic else False
            told = told or any(n.text == "的" for n in topic) or _names_caught(topic)
            return topic if closed and told else []
    return []


def _names_caught(topic: Sequence[Node]) -> bool:
    """Whether a topic names people by how they came there: 到案嫌犯中, 落网人员里."""
    verb = topic[0] if topic else None
    if verb is None or verb.kind is not Kind.VERB or len(topic) > _SHORT:
        return False
    return verb.cls in PERSON_STAGES


def _aspect(sentence: Sequence[Node]) -> Node | None:
    """The verb by whose results a breakdown goes: 从起诉罪名看, 按查处类别分, 被判刑的人员里."""
    if (caught := caught_whole(sentence)) is not None:
        return caught
    if topic := topic_of_whole(sentence):
        end = len(topic) if _names_caught(topic) else 0
        closed = next((k for k, node in enumerate(topic) if node.text == "的"), end)
        return next((node for node in topic[:closed] if node.kind is Kind.VERB), None)
    if sentence[0].text not in ("按", "从"):
        return None
    for node in sentence[1:_HEAD]:
        if node.text in _ASPECT_ENDS:
            return None
        if node.kind is Kind.VERB:
            return node
    return None


@dataclass(slots=True)
class Linked:
    """What a sentence gave: facts, and roles of the other quantities by node index."""

    facts: list[FactDraft]
    roles: dict[int, tuple[str, str]]
