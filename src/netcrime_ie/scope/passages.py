"""Where a bulletin turns from figures to single cases: 典型案例, 案例一, ——长春“听书吧”案."""

import re
from collections.abc import Sequence
from functools import lru_cache
from re import Pattern

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.scope.sections import MARKED
from netcrime_ie.text import either

_NAMED = re.compile("(?:典型)?案例[(]?[一二三四五六七八九十0-9]")
_DASHES = ("—", "-", "·", "●", "◆", "■")
_PUBLISHED = re.compile(
    "(?:通报|公布|发布|披露|介绍|曝光|公开)了?[^,。;:]{0,24}?"
    "(?:(?:其中|部分)?[一两二三四五六七八九十几数多0-9]{1,3}[起个宗件][^,。;:]{0,20}案"
    "|案件?[一两二三四五六七八九十0-9]{1,3}[起个宗件])"
)
# How long the heading of a case may be, and where in a paragraph it ends.
_TITLE = 60
# How long the head of a report's point may be: ——罪名相对集中。
_HEAD = 24
# A line with nothing but the name of a case.
_NAME = 40
_NAME_END = re.compile("案件?[”》]?\\s*$")
_HEAD_END = re.compile("[。:;!?]")
_ONE_CASE = re.compile("某|案(?!件|发|由)|男子|女子|团伙|“")
_CASE_END = re.compile("案件?[”》]?(?:[。.:,(\\s]|$)")


class Passages:
    """Follows which paragraphs tell single cases of a list."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._announced = -1
        self.in_cases = False

    def open(self, sentence: Sentence) -> bool:
        """Begin a paragraph; tell whether it opens a new case of a list."""
        if self._announced >= 0 and sentence.paragraph > self._announced:
            self.in_cases = True
        if _is_aspect(self._text(sentence)):
            self.leave()
            return False
        if _opens_case(self._text(sentence), self.in_cases):
            self.in_cases = True
            return True
        return False

    def read(self, sentence: Sentence) -> None:
        """Begin a sentence, which may itself publish single cases: 警方通报了一起黑客攻击案."""
        if sentence.paragraph > 0 and _PUBLISHED.search(self._text(sentence)):
            self.in_cases = True

    def close(self, sentence: Sentence, *, tells: bool) -> None:
        """End a sentence; one without figures may announce the cases that follow it.

        Args:
            sentence: The sentence.
            tells: Whether it has figures of its own.
        """
        if tells or sentence.paragraph == 0 or not sentence.nodes:
            return
        if _announcement().search(self._text(sentence)):
            self._announced = sentence.paragraph

    def leave(self) -> None:
        """Go back to figures: a new reporting period is stated."""
        self.in_cases, self._announced = False, -1

    def _text(self, sentence: Sentence) -> str:
        return self._folded[sentence.nodes[0].start : sentence.nodes[-1].end]


def case_numbers(
    folded: str, sentences: Sequence[Sentence], facts_of: Sequence[Sequence[FactDraft]]
) -> list[int]:
    """Number of the listed case that each sentence tells; 0 before the first."""
    passages = Passages(folded)
    numbers: list[int] = []
    number = 0
    paragraph = -1
    for sentence, facts in zip(sentences, facts_of, strict=True):
        if sentence.nodes:
            if sentence.paragraph != paragraph and passages.open(sentence):
                number += 1
            paragraph = sentence.paragraph
            passages.close(sentence, tells=bool(facts))
        numbers.append(number)
    return numbers


@lru_cache(maxsize=1)
def _announcement() -> Pattern[str]:
    return re.compile(either(load_lexicon().cues["case_section"]))


@lru_cache(maxsize=1)
def _aspect() -> Pattern[str]:
    return re.compile(either(load_lexicon().cues["aspect"]))


def _is_aspect(text: str) -> bool:
    """Whether a marked paragraph makes a point of a report: ——罪名相对集中。起诉的189人中,…"""
    text = text.lstrip()
    if not text.startswith(_DASHES) and MARKED.match(text) is None:
        return False
    head = _HEAD_END.split(text, maxsplit=1)[0]
    if len(head) > _HEAD or _ONE_CASE.search(head) is not None:
        return False
    return _aspect().search(head) is not None


def _opens_case(text: str, listed: bool) -> bool:
    """Whether a paragraph's first sentence opens a case: 案例一:…, (二)福清污染环境案."""
    text = text.lstrip()
    if _NAMED.match(text):
        return True
    marked = MARKED.match(text) is not None
    if text.startswith(_DASHES) and len(text) <= _NAME and _NAME_END.search(text):
        # ■五常假冒“稻花香”大米案
        return True
    if listed and (marked or text.startswith(_DASHES)):
        return True
    return marked and _CASE_END.search(text, 0, _TITLE) is not None
