"""Everything that the layers find in one text, before it becomes a report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from netcrime_ie.agencies import (
    AgencyMatch,
    Home,
    find_home,
    match_agencies,
    registered_province,
    site_owner,
)
from netcrime_ie.article import ArticleParts, read_article
from netcrime_ie.campaigns import CampaignMatch, match_campaigns
from netcrime_ie.dates import DateMatch, scan_dates
from netcrime_ie.facts.assembly import build_nodes, part_headline
from netcrime_ie.facts.compounds import mend_words
from netcrime_ie.facts.context import Cues
from netcrime_ie.facts.drafts import FactDraft, Memory
from netcrime_ie.facts.link import Linker
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.phrases import Phrase, PhraseReader, read_phrases
from netcrime_ie.facts.sentences import Sentence, split_sentences
from netcrime_ie.facts.tables import TableReader
from netcrime_ie.facts.word_table import WordTable
from netcrime_ie.knowledge import Knowledge
from netcrime_ie.numbers import (
    Number,
    inside_word,
    numeral_words,
    scan_money,
    scan_numbers,
    whole_words,
)
from netcrime_ie.places import PlaceMatch, in_dateline, match_places
from netcrime_ie.scope import (
    COUNTRY,
    Base,
    assign_periods,
    assign_scope,
    attach_changes,
    complete_periods,
    link_cells,
    link_facts,
    settle_cells,
    share_places,
)
from netcrime_ie.text import fold
from netcrime_ie.tokenizers import MASK, Hidden, Token, Tokenizer, cut_around

# Alone these are no numbers: 百家号, 万达; 百余家 and 上万 are.
_BARE = frozenset("百千万亿")
# Words of this length hardly ever begin in the middle of another one.
_LONG = 3
_HEADING = 45
# A text of traditional characters changes about a third of them when folded.
_SCRIPT_REACH = 2000
_TRADITIONAL = 0.1
_TAIWAN = "71"
_REGION_CURRENCY = {"71": "TWD", "81": "HKD", "82": "MOP"}


@dataclass(slots=True)
class Reading:
    """What was found. All offsets index the text as given.

    Attributes:
        text: The input.
        folded: The input folded, furniture replaced by line ends.
        article: Title, source, date and body.
        base: The reference date.
        origin: The place that the bulletin is from, and the provinces that spoke for it.
        area: The area of its figures where nobody else is named, and why it is that.
        tokens: Words of the body.
        dates: Date expressions.
        phrases: Quantities that mean a number.
        places: Places.
        agencies: Agencies.
        campaigns: Campaigns.
        sentences: The sentences as nodes.
        facts: The facts, in text order.
        roles: Role and rule of each other quantity, by the start of its numeral.
        cues: The words that give numbers their roles.
    """

    text: str
    folded: str
    article: ArticleParts
    base: date | None
    origin: Home
    area: Base
    tokens: list[Token]
    dates: list[DateMatch]
    phrases: list[Phrase]
    places: list[PlaceMatch]
    agencies: list[AgencyMatch]
    campaigns: list[CampaignMatch]
    sentences: list[Sentence]
    facts: list[FactDraft]
    roles: dict[int, tuple[str, str]]
    cues: Cues


class Reader:
    """Runs the layers over one text at a time; holds what they need."""

    def __init__(self, tokenizer: Tokenizer, knowledge: Knowledge) -> None:
        self.tokenizer = tokenizer
        self.knowledge = knowledge
        self.gazetteer = knowledge.gazetteer
        lexicon = knowledge.lexicon
        self._phrases = PhraseReader(lexicon)
        self._linker = Linker(lexicon)
        self._words = WordTable(lexicon)
        known = {*lexicon.words(), *knowledge.agencies.words(), *whole_words()}
        self._long_words = AhoCorasick(
            sorted(word for word in known if len(word) >= _LONG),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def __reduce__(self) -> tuple[Any, ...]:
        # Automata cannot be pickled; another process builds its own.
        return (Reader, (self.tokenizer, self.knowledge))

    def read(self, text: str, base: date | None) -> Reading:
        """Find everything in ``text``; ``base`` wins over the page's own date."""
        folded = fold(text)
        article = read_article(text, folded)
        base = base or article.published
        body = _only(folded, article.body)
        dates = scan_dates(body, base)
        numbers = _outside(scan_numbers(body), dates)
        phrases = read_phrases(
            body,
            numbers,
            scan_money(body, numbers, currencies=self.knowledge.currencies),
            self._phrases,
        )
        hidden = _hidden(body, dates, phrases, self._long_words)
        tokens = cut_around(self.tokenizer, body, article.paragraphs, hidden)
        phrases = _without_words(body, phrases, tokens)
        traditional = _is_traditional(text, folded)
        places, agencies, found = self._name(folded, body, tokens, article, traditional=traditional)
        home = found.adcode
        campaigns = match_campaigns(body, tokens, self.knowledge.campaigns)
        overlay = _overlay(body, dates, phrases, places, agencies, campaigns)
        sentences = self._sentences(body, article, tokens, overlay)
        tables = TableReader(
            text, folded, article.paragraphs, self._read_unit, self.knowledge.lexicon, self._words
        )
        sentences, roles = tables.read(sentences)
        facts_of: list[list[FactDraft]] = []
        region = (home or "")[:2]
        told = Memory(region)
        ended = ""
        for sentence in sentences:
            # A cell of a table takes nothing over from the text and hands nothing on.
            memory = told if sentence.cell is None else Memory(region)
            memory.open(sentence.nodes, follows=ended == ";", paragraph=sentence.opens)
            linked = self._linker.link(body, sentence.nodes, memory)
            ended = sentence.nodes[-1].text if sentence.nodes else ""
            facts_of.append(linked.facts)
            for index, role in linked.roles.items():
                phrase = sentence.nodes[index].phrase
                if phrase is not None:
                    roles[phrase.number.core_start] = role
        _set_plain_currency(phrases, home)
        national = _is_national(body, article, places, agencies, home)
        area = assign_scope(sentences, facts_of, self.gazetteer, COUNTRY if national else home)
        if national and area.reason == "home":
            area = replace(area, reason="national")
        _settle_currency(facts_of, home)
        assign_periods(body, sentences, facts_of, base)
        link_facts(body, sentences, facts_of, self.gazetteer)
        complete_periods(sentences, facts_of)
        attach_changes(body, sentences, facts_of, roles)
        settle_cells(sentences, facts_of)
        link_cells(sentences, facts_of)
        share_places(sentences, facts_of)
        facts = [fact for facts in facts_of for fact in facts]
        return Reading(
            text, body, article, base, found, area, tokens, dates, phrases, places, agencies,
            campaigns, sentences, facts, roles, self._linker.cues,
        )  # fmt: skip

    def _read_unit(self, unit: str) -> Phrase | None:
        """What a unit in a table's header measures: of 万元 the phrase 1万元."""
        one = f"1{unit}"
        numbers = scan_numbers(one)
        money = scan_money(one, numbers, currencies=self.knowledge.currencies)
        phrases = read_phrases(one, numbers, money, self._phrases)
        whole = len(phrases) == 1 and phrases[0].start == 0 and phrases[0].end == len(one)
        return phrases[0] if whole else None

    def _name(
        self,
        folded: str,
        body: str,
        tokens: Sequence[Token],
        article: ArticleParts,
        *,
        traditional: bool,
    ) -> tuple[list[PlaceMatch], list[AgencyMatch], Home]:
        bounds = {token.start for token in tokens}
        bounds.update(end for _, end in article.paragraphs)
        gazetteer = self.gazetteer
        hits = gazetteer.scan(body)
        places = match_places(body, hits, bounds.__contains__, gazetteer)
        title = body[slice(*article.title)] if article.title else None
        source = fold(article.source) if article.source else None
        told = [place for place in places if not in_dateline(body, place.start, place.end)]
        words = self.knowledge.agencies
        owner = site_owner(folded)
        found = find_home(
            body,
            told,
            gazetteer,
            body=article.body,
            title=title,
            source=source,
            words=words,
            traditional=traditional,
            site=registered_province(folded),
            owner=owner,
        )
        home = found.adcode
        shared = any(len(gazetteer.meanings(hit.name)) > 1 for hit in hits)
        if home is not None and (shared or home.startswith(_TAIWAN)):
            # Names that several places share depend on where the bulletin is from, and in Taiwan
            # names of mainland counties.
            places = match_places(body, hits, bounds.__contains__, gazetteer, near=home)
        agencies = match_agencies(
            body,
            tokens,
            places,
            gazetteer,
            paragraphs=article.paragraphs,
            home=home,
            speaker=self._speaker(source, home) or self._speaker(owner, home),
            words=words,
        )
        return places, agencies, found

    def _speaker(self, source: str | None, home: str | None) -> AgencyMatch | None:
        """The agency that a page names as its source: 供稿:某县公安局网安大队."""
        if not source:
            return None
        gazetteer = self.gazetteer
        near = home and (gazetteer.province_of(home) or home)
        hits = gazetteer.scan(source)
        places = match_places(source, hits, lambda _: True, gazetteer, near=near)
        found = match_agencies(
            source,
            [Token(source, 0, len(source))],
            places,
            gazetteer,
            home=home,
            words=self.knowledge.agencies,
        )
        return found[-1] if found else None

    def _sentences(
        self,
        body: str,
        article: ArticleParts,
        tokens: Sequence[Token],
        overlay: Sequence[Node],
    ) -> list[Sentence]:
        sentences: list[Sentence] = []
        at = mention_at = 0
        for index, (start, end) in enumerate(article.paragraphs):
            first = at
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            first_mention = mention_at
            while mention_at < len(overlay) and overlay[mention_at].start < end:
                mention_at += 1
            mentioned = overlay[first_mention:mention_at]
            nodes = mend_words(build_nodes(tokens[first:at], mentioned, self._words), self._words)
            line = body[start:end].strip()
            heading = (start, end) == article.title or (
                len(line) <= _HEADING
                and not re.search(r"[。;!?)]$", line)
                and len(article.paragraphs) > 1
            )
            if heading:
                nodes = part_headline(nodes)
            sentences.extend(split_sentences(nodes, index, heading))
        return sentences


# Before a body that ordered or was told and does not speak.
_TOLD = ("按照", "根据", "遵照", "依据", "上报", "报", "按", "被", "获")
# 国家烟草专卖局、公安部联合督办的郴州…案: the joints of a list, then what the whole list does.
_OVERSEEN = re.compile(
    "(?:[、和与及][^,。;:、的]{2,12}){0,3}(?:联合)?(?:挂牌)?督办(?!的?(?:案件)?[0-9一二三四五六七八九十百两])"
)


def _is_traditional(text: str, folded: str) -> bool:
    """Whether a text is written in traditional characters, by its beginning."""
    pairs = zip(text[:_SCRIPT_REACH], folded[:_SCRIPT_REACH], strict=True)
    changed = [char != plain for char, plain in pairs if "一" <= char <= "鿿"]
    return sum(changed) > _TRADITIONAL * len(changed)


def _is_national(
    body: str,
    article: ArticleParts,
    places: Sequence[PlaceMatch],
    agencies: Sequence[AgencyMatch],
    home: str | None,
) -> bool:
    """Whether a bulletin speaks for the country: a ministry first, and no place in the title.

    The one city of its cases is not where such a bulletin is from. A ministry that only ordered
    or watches over one case (根据公安部部署,市公安局…; 公安部督办的郴州“4·17”案) does not speak.
    """
    speaking = next(
        (
            agency
            for agency in agencies
            if agency.level != "national"
            or not (body.endswith(_TOLD, 0, agency.start) or _OVERSEEN.match(body, agency.end))
        ),
        None,
    )
    if speaking is None or speaking.level != "national":
        return False
    if (home or "")[:2] in _REGION_CURRENCY:
        # A Hong Kong text that begins with 公安部 still tells its own region's figures.
        return False
    if article.title is None:
        return True
    start, end = article.title
    return not any(start <= place.start < end for place in places)


def _only(folded: str, body: Sequence[tuple[int, int]]) -> str:
    """The folded text with everything outside the body turned into line ends."""
    pieces: list[str] = []
    at = 0
    for start, end in body:
        pieces.append("\n" * (start - at))
        pieces.append(folded[start:end])
        at = end
    pieces.append("\n" * (len(folded) - at))
    return "".join(pieces)


def _outside(numbers: Sequence[Number], dates: Sequence[DateMatch]) -> list[Number]:
    """The numbers that are in no date expression."""
    kept: list[Number] = []
    at = 0
    for number in numbers:
        while at < len(dates) and dates[at].end <= number.core_start:
            at += 1
        if at < len(dates) and dates[at].start < number.core_end:
            continue
        kept.append(number)
    return kept


def _hidden(
    body: str, dates: Sequence[DateMatch], phrases: Sequence[Phrase], words: AhoCorasick
) -> Iterator[Hidden]:
    """Dates, quantities that are surely no part of a word, and long known words, in order."""
    found: list[Hidden] = [
        (match.start, match.end, MASK) for match in dates if match.end - match.start > 3
    ]
    for phrase in phrases:
        number = phrase.number
        numeral = body[number.core_start : number.core_end]
        if len(numeral) > 2 or any(char.isdigit() and char.isascii() for char in numeral):
            found.append((number.core_start, max(phrase.end, number.core_end), MASK))
    found.extend(
        (start, end, body[start:end]) for _, start, end in words.find_matches_as_indexes(body)
    )
    found.sort()
    at = 0
    for part in found:
        if part[0] >= at:
            yield part
            at = part[1]


def _without_words(body: str, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """Keep the numerals that mean a number, not those inside a word (统一, 进一步)."""
    kept: list[Phrase] = []
    at = 0
    for phrase in phrases:
        number = phrase.number
        if "0" <= body[number.core_start] <= "9":
            kept.append(phrase)
            continue
        while at < len(tokens) and tokens[at].end <= number.core_start:
            at += 1
        near = tokens[at : at + 6]
        masked = bool(near) and near[0].text == MASK
        counted = bool(near) and _is_counted(body, phrase, near[0])
        bare = _is_bare(body, number)
        if bare or (near and not masked and not counted and inside_word(body, number, near)):
            continue
        kept.append(phrase)
    return kept


def _is_bare(body: str, number: Number) -> bool:
    """Whether a unit stands alone: 百家号, 万达; 百余家, 千克以上 and 每万元 say a number."""
    if body[number.core_start : number.core_end] not in _BARE:
        return False
    return number.modifier == "exact" and body[number.core_start - 1 : number.core_start] != "每"


def _is_counted(body: str, phrase: Phrase, token: Token) -> bool:
    """Whether a word is just the numeral and what belongs to it: 四间 is in the dictionary."""
    number = phrase.number
    numeral = body[number.core_start : number.core_end]
    after_each = body[number.core_start - 1 : number.core_start] == "每"
    if numeral in _BARE and (number.tail is not None or after_each):
        # 万元以上大案, 每万元50元
        return True
    if numeral_words().get(token.text) in ("word", "name"):
        # 两卡, 零包 look like a numeral with its classifier.
        return False
    if token.start == number.core_start and body[number.core_end : token.end] in ("男", "女"):
        # 十男三女: 十男 is in the dictionary.
        return True
    if body.endswith("条之", 0, number.core_start):
        # 第二百八十七条之二: so is 之二.
        return True
    return (
        numeral != "一"
        and phrase.unit is not None
        and token.start in (number.start, number.core_start)
        and token.end == phrase.end
    )


def _set_plain_currency(phrases: Sequence[Phrase], home: str | None) -> None:
    """A bare 元 is the region's own: HKD in a Hong Kong text, TWD in a Taiwan one."""
    currency = _REGION_CURRENCY.get((home or "")[:2])
    if currency is None:
        return
    for phrase in phrases:
        if phrase.plain:
            phrase.unit = currency


def _settle_currency(facts_of: Sequence[Sequence[FactDraft]], home: str | None) -> None:
    """In a Macao text a bare 元 of what happened in Hong Kong is HKD, and the like."""
    if (home or "")[:2] not in _REGION_CURRENCY:
        return
    for fact in (fact for facts in facts_of for fact in facts):
        currency = _REGION_CURRENCY.get((fact.adcode or "")[:2])
        if fact.phrase.plain and currency is not None:
            fact.phrase.unit = currency


def _overlay(
    body: str,
    dates: Sequence[DateMatch],
    phrases: Sequence[Phrase],
    places: Sequence[PlaceMatch],
    agencies: Sequence[AgencyMatch],
    campaigns: Sequence[CampaignMatch],
) -> list[Node]:
    """All mentions as nodes in text order; of two that overlap the kind listed first wins."""
    ranked: list[tuple[int, Kind, int, int, object]] = []
    for rank, (kind, found) in enumerate(
        (
            (Kind.CAMPAIGN, campaigns),
            (Kind.AGENCY, agencies),
            (Kind.DATE, dates),
            (Kind.PLACE, places),
            (Kind.QUANTITY, phrases),
        )
    ):
        ranked.extend((rank, kind, item.start, item.end, item) for item in found)  # type: ignore[attr-defined]
    ranked.sort(key=lambda entry: (entry[2], entry[0], -entry[3]))
    nodes: list[Node] = []
    ranks: list[int] = []
    for rank, kind, start, end, item in ranked:
        while nodes and start < nodes[-1].end and rank < ranks[-1]:
            nodes.pop()
            ranks.pop()
        if nodes and start < nodes[-1].end:
            continue
        phrase = item if isinstance(item, Phrase) else None
        mention = None if phrase is not None else item
        nodes.append(Node(kind, start, end, body[start:end], "", phrase, mention))
        ranks.append(rank)
    return nodes
