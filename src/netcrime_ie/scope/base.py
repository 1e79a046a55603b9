"""The area of the whole bulletin: whose figures stand where nobody else is named."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer, PlaceMatch
from netcrime_ie.scope.agency_parts import agency_part, only_tells
from netcrime_ie.scope.areas import Named, are_apart, area_of
from netcrime_ie.scope.groups import agency_group, group_area, inside_titles
from netcrime_ie.scope.roles import is_ranking
from netcrime_ie.scope.words import COUNTRY, GENERIC_BODIES, HOME_WORDS, JOINING

# What the headline and the first body that acts weigh, in figures.
_TITLE = 4
_LEAD = 3
# Words for the area that may be that of the bulletin.
_WIDE = frozenset(("province", "city", "prefecture", "county"))
# How many lines a headline has.
_HEADLINES = 2


Reason = Literal["home", "national", "headline", "together", "figures"]


@dataclass(slots=True, frozen=True)
class Base:
    """The area of a bulletin, and why it is that.

    Attributes:
        area: Its adcode; None where nothing tells.
        reason: ``home``: no body of it acts first, so it is where the bulletin is from by all
            names; ``national``: so, and a ministry speaks; ``headline``: it holds the bureaus
            beside one another that act; ``together``: it is the smallest division that does;
            ``figures``: of the areas around the first body that acts it weighs most.
        weights: What each area weighs: its figures, and what headline and first body add.
    """

    area: str | None
    reason: Reason
    weights: tuple[tuple[str, int], ...] = ()


def bulletin_area(
    sentences: Sequence[Sentence],
    facts_of: Sequence[Sequence[FactDraft]],
    gazetteer: Gazetteer,
    home: str | None,
) -> Base:
    """The area of a bulletin: that of its first actor, or of a wider or narrower one.

    A bulletin of a county's bureau names its prefecture's as well, and the other way round; the
    one with more figures is the bulletin's. Where bureaus beside one another act, it is theirs
    together.

    Args:
        sentences: The body's sentences.
        facts_of: The facts of each.
        gazetteer: The divisions.
        home: Where the bulletin is from, by all places that it names.
    """
    title: str | None = None
    lead: str | None = None
    current: str | None = None
    figures: dict[str, int] = {}
    paragraphs: dict[str, set[int]] = {}
    courts: dict[str, str] = {}
    for sentence, facts in zip(sentences, facts_of, strict=True):
        if sentence.heading:
            if sentence.paragraph < _HEADLINES:
                title = title or _headline(sentence.nodes, gazetteer)
            current = None
            continue
        whole = _whole_area(sentence.nodes, facts, lead or title or home, gazetteer)
        if whole is not None:
            current, lead = whole, lead or whole
        for area, kind in _actors(sentence.nodes, gazetteer, courts, bare=not facts):
            if area == COUNTRY and kind is None and lead is not None:
                # 记者从黑龙江省公安厅获悉,公安部公布十起案例: whose bulletin it is stands first.
                continue
            current = area
            lead = lead or area
            if kind is not None:
                courts[kind] = area
        if current is not None:
            figures[current] = figures.get(current, 0) + len(facts)
            paragraphs.setdefault(current, set()).add(sentence.paragraph)
    if lead is None or (home is not None and not _related(lead, home, gazetteer)):
        return Base(home, "home", _ordered(figures))
    told = {area: len(numbers) for area, numbers in paragraphs.items()}
    return _heaviest(lead, title, figures, told, gazetteer)


def _headline(nodes: Sequence[Node], gazetteer: Gazetteer) -> str | None:
    """The area that a headline begins with: 磐安破获…案, ——四平警方侦破…."""
    for i, node in enumerate(nodes):
        mention = node.mention
        if isinstance(mention, AgencyMatch) and mention.adcode:
            others = any(node.kind in (Kind.PLACE, Kind.AGENCY) for node in nodes[i + 1 :])
            if mention.adcode == COUNTRY and others and only_tells(nodes, i):
                # 国家网信办部署清朗行动,上海交出成绩单
                continue
            return mention.adcode
        if isinstance(mention, PlaceMatch):
            after = nodes[i + 1] if i + 1 < len(nodes) else None
            if after is None or after.kind is not Kind.PLACE:
                return mention.entry.adcode
    return None


def _actors(
    nodes: Sequence[Node], gazetteer: Gazetteer, courts: dict[str, str], *, bare: bool
) -> list[tuple[str, str | None]]:
    """Area and system of each body that acts in a sentence, in order.

    A ministry that only tells something in a sentence without figures (``bare``) has no system.
    """
    found: list[tuple[str, str | None]] = []
    titled = inside_titles(nodes)
    done = -1
    for i, node in enumerate(nodes):
        if i <= done or i in titled:
            continue
        mention = node.mention
        if isinstance(mention, AgencyMatch):
            done, group = agency_group(nodes, i)
            area = group_area(group, nodes, i, gazetteer)
            if area == COUNTRY and any(node.text in JOINING for node in nodes[i:done]):
                # 香港警务处联同广东省公安厅: whose bulletin it is stands first.
                area = group[0].adcode
            if area is not None and agency_part(nodes, i, done) in ("subject", "owner", "handler"):
                told = area == COUNTRY and bare and only_tells(nodes, done)
                found.append((area, None if told else group[0].kind))
        elif (kind := GENERIC_BODIES.get(node.text)) in courts and kind is not None:
            found.append((courts[kind], kind))
    return found


def _whole_area(
    nodes: Sequence[Node],
    facts: Sequence[FactDraft],
    known: str | None,
    gazetteer: Gazetteer,
) -> str | None:
    """The area of a sentence's figures that a word tells: 今年1—9月,全市共出动9万人次."""
    if not facts or known is None:
        return None
    for i, node in enumerate(nodes[: min(fact.index for fact in facts)]):
        if isinstance(node.mention, AgencyMatch | PlaceMatch):
            return None
        if HOME_WORDS.get(node.text) in _WIDE and not is_ranking(nodes, i):
            return area_of(HOME_WORDS[node.text], known, known, Named(gazetteer), gazetteer)
    return None


def _related(lead: str, home: str, gazetteer: Gazetteer) -> bool:
    """Whether the first actor is of the bulletin's own province, or of the whole country."""
    province = gazetteer.province_of(home)
    return (
        gazetteer.contains(lead, home)
        or gazetteer.contains(home, lead)
        or (province is not None and gazetteer.contains(province, lead))
    )


def _ordered(weights: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Areas and their weights, the heaviest first."""
    return tuple(sorted(weights.items(), key=lambda pair: -pair[1]))


def _heaviest(
    lead: str,
    title: str | None,
    figures: dict[str, int],
    paragraphs: dict[str, int],
    gazetteer: Gazetteer,
) -> Base:
    """Of the areas around the lead the one with the most figures.

    Guests have many figures in one paragraph (揭阳警方端掉窝点5处,起获…); bureaus beside one
    another have as many paragraphs as the lead.
    """
    apart = [area for area in figures if are_apart(lead, area, gazetteer)]
    own = sum(count for area, count in figures.items() if area not in apart)
    if apart:
        # Bureaus beside one another: a round-up of what holds them all.
        if title is not None and all(gazetteer.contains(title, area) for area in (lead, *apart)):
            return Base(title, "headline", _ordered(figures))
        guests = sum(paragraphs[area] for area in apart) < sum(
            count for area, count in paragraphs.items() if area not in apart
        )
        if not guests and sum(figures[area] for area in apart) > own:
            common = gazetteer.common([lead, *apart]) or lead
            return Base(common, "together", _ordered(figures))
    wider = {area for area in (*figures, title) if area and gazetteer.contains(area, lead)}
    weights = {area: figures.get(area, 0) for area in (lead, *wider)}
    inner = _inner(lead, title, figures, gazetteer)
    if inner is not None:
        weights[inner] = figures[inner]
    weights[lead] += _LEAD
    if title in weights:
        weights[title] += _TITLE
    # Of two with as many the wider one.
    area = max(weights, key=lambda area: (weights[area], area in wider - {lead}))
    return Base(area, "figures", _ordered(weights))


def _inner(
    lead: str, title: str | None, figures: dict[str, int], gazetteer: Gazetteer
) -> str | None:
    """The part of the lead's area with the most figures, where the headline names it or its place.

    None where others have figures beside it: the lead tells of several.
    """
    parts = [area for area in figures if area != lead and gazetteer.contains(lead, area)]
    parts = [area for area in parts if title is not None and gazetteer.contains(title, area)]
    if not parts:
        return None
    most = max(parts, key=lambda area: figures[area])
    return None if any(are_apart(most, area, gazetteer) for area in parts) else most
