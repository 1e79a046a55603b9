"""One walk over the text that gives every fact its agency and place.

The walk reads what each agency, place and word for an area does in its sentence (`roles.py`) and
tells the story (`story.py`), which knows who acts and where.
"""

from collections.abc import Mapping, Sequence

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer, PlaceMatch
from netcrime_ie.scope.actors import Actor
from netcrime_ie.scope.base import Base, bulletin_area
from netcrime_ie.scope.bodies import Bodies
from netcrime_ie.scope.distribute import Group, distribute
from netcrime_ie.scope.grounds import Grounds
from netcrime_ie.scope.groups import are_counted, are_summed, inside_titles
from netcrime_ie.scope.openings import Opening, tells_operation
from netcrime_ie.scope.sections import paragraph_areas, section_places
from netcrime_ie.scope.settle import Local, settle
from netcrime_ie.scope.story import Story
from netcrime_ie.scope.words import (
    AGAIN,
    FOLLOWING,
    FOUND_OUT,
    GENERIC_BODIES,
    HOME_WORDS,
    OF_PAIR,
    PARTING,
    PLACE_UNITS,
    REST,
    REST_PLACES,
    SIDES,
    WHOLE_CASE,
)


def assign_scope(
    sentences: Sequence[Sentence],
    facts_of: Sequence[list[FactDraft]],
    gazetteer: Gazetteer,
    home: str | None,
) -> Base:
    """Set agency, place and ``inherited`` of every fact, in place; give the bulletin's area.

    Args:
        sentences: The body's sentences.
        facts_of: The facts of each sentence; 各一起 of two places becomes two.
        gazetteer: For the smallest place that contains several.
        home: The place that the bulletin is from.
    """
    found = bulletin_area(sentences, facts_of, gazetteer, home)
    base = found.area
    walker = _Walker(gazetteer, Story(gazetteer, base))
    sections = section_places(sentences, gazetteer, base)
    paragraphs = paragraph_areas(sentences, gazetteer, base)
    for number, (sentence, facts) in enumerate(zip(sentences, facts_of, strict=True)):
        walker.read(sentence, facts, sections.get(number), paragraphs.get(number))
    return found


class _Walker:
    def __init__(self, gazetteer: Gazetteer, story: Story) -> None:
        self._gazetteer = gazetteer
        self._story = story
        self._opening = Opening(story)
        self._bodies = Bodies(gazetteer, story)
        self._grounds = Grounds(gazetteer, story)

    def read(
        self,
        sentence: Sentence,
        facts: list[FactDraft],
        section: str | None = None,
        paragraph: str | None = None,
    ) -> None:
        """Give a sentence's facts their scope.

        Args:
            sentence: The sentence.
            facts: Its facts.
            section: The area of a case that begins with it.
            paragraph: The area of the bureau that its paragraph names late.
        """
        nodes = sentence.nodes
        self._opening.open(sentence, section)
        if paragraph is not None and self._story.holds(self._story.actor.area, paragraph):
            self._story.act(Actor(paragraph))
        pending = {fact.index: fact for fact in facts}
        local = Local(section=section, bare=not facts)
        self._bodies.look_ahead(nodes, local, pending)
        done = -1
        for i in self._telling(nodes, pending):
            if i <= done:
                continue
            node = nodes[i]
            if i in pending:
                settle(pending[i], nodes, self._story, local, self._gazetteer)
            elif isinstance(node.mention, AgencyMatch):
                done = self._bodies.meet(nodes, i, local)
            elif isinstance(node.mention, PlaceMatch):
                done = self._grounds.meet(nodes, i, sentence, local, pending)
            elif _is_rest(nodes, i):
                self._bodies.meet_rest(nodes, i, local)
            elif node.text == PARTING:
                local.whole = local.whole or self._story.actor
            elif node.kind is Kind.QUANTITY and are_summed(nodes, i):
                self._bodies.meet_sum(nodes, i, local)
            elif node.kind is Kind.QUANTITY:
                self._bodies.meet_counted(nodes, i, local)
            elif node.text in HOME_WORDS:
                self._grounds.meet_word(nodes, i, local)
            elif node.text in WHOLE_CASE or node.text in FOUND_OUT or _follows_up(nodes, i):
                self._story.end_spot()
            elif node.text in OF_PAIR:
                if self._story.act_of_pair(OF_PAIR[node.text]):
                    local.agency_at = local.place_at = i
                    local.topic = local.agent = None
            elif _is_side(nodes, i):
                self._bodies.meet_side(i, SIDES[node.text], local)
            elif node.text in GENERIC_BODIES:
                self._story.act_again(GENERIC_BODIES[node.text])
        distribute(nodes, facts, local.groups or [Group(-1, self._story.actor.members)])
        if facts and sentence.opens and _is_labelled(nodes):
            self._story.labelled = True
        if tells_operation(nodes) and not sentence.heading:
            self._story.operation = self._story.actor.area
        goes_on = bool(nodes) and nodes[-1].text == ";"
        self._story.close_sentence(goes_on=goes_on, whole=local.whole)

    def _telling(self, nodes: Sequence[Node], pending: Mapping[int, FactDraft]) -> list[int]:
        """The nodes that tell something of the scope, or get it."""
        titled = inside_titles(nodes)
        found: list[int] = []
        for i, node in enumerate(nodes):
            if i in pending:
                found.append(i)
            elif node.kind is Kind.QUANTITY:
                if are_counted(nodes, i) or are_summed(nodes, i):
                    found.append(i)
            elif node.mention is not None:
                if isinstance(node.mention, AgencyMatch | PlaceMatch) and i not in titled:
                    found.append(i)
            elif node.text in _TELLING and _tells(nodes, i):
                found.append(i)
        return found


# What `_tells` asks about; most words of a text are none of them.
_TELLING = frozenset(
    {
        *HOME_WORDS, *WHOLE_CASE, PARTING, *REST, *REST_PLACES, *FOUND_OUT, *OF_PAIR, *SIDES,
        *GENERIC_BODIES,
        # The tokenizer may cut 顺着 in two.
        *(word[:end] for word in FOLLOWING for end in range(1, len(word) + 1)),
    }
)  # fmt: skip


def _tells(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word tells something of the scope where it stands."""
    text = nodes[i].text
    if text in HOME_WORDS or text in WHOLE_CASE or text == PARTING:
        return True
    if text in OF_PAIR or text in GENERIC_BODIES:
        return _stands_first(nodes, i)
    leaves = text in FOUND_OUT or _follows_up(nodes, i)
    return _is_rest(nodes, i) or _is_side(nodes, i) or (leaves and _begins_clause(nodes, i))


def _is_side(nodes: Sequence[Node], i: int) -> bool:
    """Whether a side of several acts: 粤方出动280人;港方搜查3个单位."""
    if nodes[i].text not in SIDES or i + 1 >= len(nodes):
        return False
    return nodes[i + 1].text.startswith("方") and _stands_first(nodes, i)


def _is_labelled(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph begins with a place or body and a colon: 吉州区:破案213起."""
    named = False
    for node in nodes:
        if node.kind not in (Kind.PLACE, Kind.AGENCY):
            return named and node.text == ":"
        named = True
    return False


def _is_rest(nodes: Sequence[Node], i: int) -> bool:
    """Whether a clause counts the rest of the places: 其余市州共420起, 主城区40起."""
    if i + 1 >= len(nodes) or not _stands_first(nodes, i):
        return False
    after = nodes[i + 1]
    if nodes[i].text in REST_PLACES:
        return i > 0 and after.kind in (Kind.QUANTITY, Kind.VERB, Kind.FUNCTION)
    if nodes[i].text not in REST:
        return False
    if after.kind is Kind.QUANTITY and i + 2 < len(nodes):
        # 其余9个市州合计16家
        after = nodes[i + 2]
    return after.text in PLACE_UNITS or after.text in REST_PLACES


def _follows_up(nodes: Sequence[Node], i: int) -> bool:
    """Whether officers follow a trace, in one word or two: 循线, 顺|着."""
    text = nodes[i].text
    return text in FOLLOWING or "".join(node.text for node in nodes[i : i + 2]) in FOLLOWING


def _begins_clause(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word begins its clause: ,循线…; ,又顺着账单…; 民警深挖…."""
    for node in reversed(nodes[max(0, i - 3) : i]):
        if node.kind is Kind.PUNCTUATION:
            return True
        if node.cls != "police" and node.text not in AGAIN:
            return False
    return i <= 2


def _stands_first(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word is the subject of its clause: 法院审理查明, 日前检察机关批准逮捕."""
    for node in reversed(nodes[max(0, i - 3) : i]):
        if node.kind is Kind.PUNCTUATION:
            return True
        if node.kind is not Kind.DATE and node.text not in WHOLE_CASE:
            return False
    return True
