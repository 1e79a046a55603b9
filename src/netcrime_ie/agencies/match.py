"""From words and places to agencies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netcrime_ie.agencies.heads import HeadRules
from netcrime_ie.agencies.home import find_home
from netcrime_ie.agencies.lexicon import Head, Lexicon
from netcrime_ie.agencies.links import LinkRules
from netcrime_ie.agencies.memory import Known, Memory
from netcrime_ie.agencies.ministries import MinistryRules
from netcrime_ie.agencies.model import AgencyMatch, PlaceLike, Places
from netcrime_ie.agencies.page import Page
from netcrime_ie.agencies.regions import RegionRules
from netcrime_ie.agencies.short_names import unite_short_names
from netcrime_ie.agencies.special import name_special_police
from netcrime_ie.tokenizers import Token


def match_agencies(
    folded: str,
    tokens: Sequence[Token],
    places: Sequence[PlaceLike],
    gazetteer: Places,
    *,
    paragraphs: Sequence[tuple[int, int]] = (),
    home: str | None = None,
    words: Lexicon | None = None,
    speaker: AgencyMatch | None = None,
) -> list[AgencyMatch]:
    """The agencies that a text names, in text order.

    Args:
        folded: The folded text.
        tokens: Its words, in order; agencies are read only where there are tokens.
        places: The places that it names.
        gazetteer: The divisions.
        paragraphs: Its paragraphs; its lines where none are given.
        home: adcode of the province, city or county that the text is from; it completes
            省公安厅 and 市局. Where it is not given the text itself is asked (`find_home`).
        words: The names of bodies; the packaged ones by default.
        speaker: The agency that gave the text, which 我局 and 本院 stand for.

    >>> from netcrime_ie.places import Gazetteer, match_places
    >>> from netcrime_ie.tokenizers import make_tokenizer
    >>> gazetteer, text = Gazetteer.load(), "四川泸州警方在省公安厅指挥下,由市局网安支队侦办"
    >>> (tokens,) = make_tokenizer("jieba", gazetteer.words()).tokenize([text])
    >>> places = match_places(text, gazetteer.scan(text), lambda offset: True, gazetteer)
    >>> [agency.name for agency in match_agencies(text, tokens, places, gazetteer)]
    ['泸州市公安机关', '四川省公安厅', '泸州市公安局网安支队']
    """
    page = Page(folded, tokens, places, gazetteer, paragraphs, words)
    if home is None:
        home = find_home(
            folded, page.places, gazetteer, body=page.stretches(), words=page.words
        ).adcode
    memory = Memory(page, home, speaker)
    rules = _Rules(page, memory)
    done = 0
    for head in page.words.scan(folded):
        if head.start < done or not page.covers(head.start, head.end):
            continue
        found: Known | None = None
        for known in rules.read(head):
            memory.add(known)
            found = known
            done = max(done, known.match.end)
        if found is not None and not head.senses.pointer:
            for known in list(rules.links.following(found)):
                memory.add(known)
                done = max(done, known.match.end)
    name_special_police(page, memory)
    unite_short_names(memory.known)
    return [known.match for known in memory.known]


class _Rules:
    """Every rule, asked for the senses of one head after the other."""

    def __init__(self, page: Page, memory: Memory) -> None:
        self._memory = memory
        self.heads = HeadRules(page, memory)
        self.links = LinkRules(self.heads)
        self._ministries = MinistryRules(self.heads)
        self._regions = RegionRules(self.heads)

    def read(self, head: Head) -> list[Known]:
        """The agencies at a head: the first of its senses that the text bears out."""
        for sense in self._senses(head):
            if found := list(sense):
                return found
        return []

    def _senses(self, head: Head) -> Iterator[Iterator[Known]]:
        senses, heads, links = head.senses, self.heads, self.links
        region = self._memory.home.province if self._memory.home else None
        if senses.pointer:
            yield links.pointer(head)
            return
        if senses.bank:
            yield links.bank(head)
        if senses.taiwanese:
            yield self._regions.taiwanese(head, senses.taiwanese)
        for regional in senses.regional:
            if not regional.home or self._regions.completes(head, regional):
                yield self._regions.regional(head, regional)
        if senses.body and not heads.page.in_place(head.start, head.end):
            form = senses.body.form
            yield links.unit(head, senses.body) if form == "unit" else heads.body(head, senses.body)
        for regional in senses.regional:
            if regional.home and regional.region == region:
                yield self._regions.regional(head, regional)
        if senses.national:
            yield self._ministries.national(head)
        if senses.ranked:
            yield links.ranked(head)
        if senses.named_unit:
            yield links.named_unit(head)
