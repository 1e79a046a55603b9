"""One walk over the text that gives every fact its agency and place.

The walk reads what each agency, place and word for an area does in its sentence (`roles.py`) and
tells the story (`story.py`), which knows who acts and where.
"""

from collections.abc import Mapping, Sequence

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer, PlaceMatch
from netcrime_ie.scope.base import bulletin_area
from netcrime_ie.scope.distribute import Group, Owner, distribute
from netcrime_ie.scope.groups import (
    agency_group,
    are_counted,
    authorities_follow,
    inside_titles,
    place_group,
)
from netcrime_ie.scope.openings import Opening
from netcrime_ie.scope.roles import agency_part, is_ranking, place_part
from netcrime_ie.scope.sections import paragraph_areas, section_places
from netcrime_ie.scope.settle import Local, settle
from netcrime_ie.scope.story import Actor, Story
from netcrime_ie.scope.words import GENERIC_BODIES, HOME_WORDS, POINTED, TAIWAN, WHOLE_CASE


def assign_scope(
    sentences: Sequence[Sentence],
    facts_of: Sequence[list[FactDraft]],
    gazetteer: Gazetteer,
    home: str | None,
) -> None:
    """Set agency, place and ``inherited`` of every fact, in place.

    Args:
        sentences: The body's sentences.
        facts_of: The facts of each sentence; 各一起 of two places becomes two.
        gazetteer: For the smallest place that contains several.
        home: The place that the bulletin is from.
    """
    base = bulletin_area(sentences, facts_of, gazetteer, home)
    walker = _Walker(gazetteer, Story(gazetteer, base))
    sections = section_places(sentences, gazetteer, base)
    paragraphs = paragraph_areas(sentences, gazetteer, base)
    for number, (sentence, facts) in enumerate(zip(sentences, facts_of, strict=True)):
        walker.read(sentence, facts, sections.get(number), paragraphs.get(number))


class _Walker:
    def __init__(self, gazetteer: Gazetteer, story: Story) -> None:
        self._gazetteer = gazetteer
        self._story = story
        self._opening = Opening(story)

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
        if paragraph is not None and self._is_inner(paragraph):
            self._story.act(Actor(paragraph))
        pending = {fact.index: fact for fact in facts}
        local = Local(section=section)
        self._look_ahead(nodes, local)
        done = -1
        for i in self._telling(nodes, pending):
            if i <= done:
                continue
            node = nodes[i]
            if i in pending:
                settle(pending[i], nodes, self._story, local, self._gazetteer)
            elif isinstance(node.mention, AgencyMatch):
                done = self._meet_agency(nodes, i, local)
            elif isinstance(node.mention, PlaceMatch):
                done = self._meet_place(nodes, i, sentence, local, pending)
            elif node.kind is Kind.QUANTITY:
                self._meet_counted(nodes, i, local)
            elif node.text in HOME_WORDS:
                self._meet_home_word(nodes, i, local)
            elif node.text in WHOLE_CASE:
                self._story.end_spot()
            elif node.text in GENERIC_BODIES:
                self._story.act_again(GENERIC_BODIES[node.text])
        distribute(nodes, facts, local.groups or [Group(-1, self._story.actor.members)])
        self._story.close_sentence(goes_on=bool(nodes) and nodes[-1].text == ";")

    def _telling(self, nodes: Sequence[Node], pending: Mapping[int, FactDraft]) -> list[int]:
        """The nodes that tell something of the scope, or get it."""
        titled = inside_titles(nodes)
        return [
            i
            for i, node in enumerate(nodes)
            if (isinstance(node.mention, AgencyMatch | PlaceMatch) and i not in titled)
            or i in pending
            or node.text in HOME_WORDS
            or node.text in WHOLE_CASE
            or (node.text in GENERIC_BODIES and _stands_first(nodes, i))
            or (i not in pending and are_counted(nodes, i))
        ]

    def _look_ahead(self, nodes: Sequence[Node], local: Local) -> None:
        """What agencies later in the sentence say of figures before them.

        网民陆某传播视频137部,被百色公安机关行政拘留: the whole sentence is about 百色, where that
        lies inside the acting area and nobody else acts in it. 2600万元出自西湖区检察院办理的案件:
        the clause is.
        """
        acting = self._story.actor.area
        alone = True
        done = told = -1
        for i, node in enumerate(nodes):
            match = node.mention
            if i <= done or not isinstance(match, AgencyMatch):
                continue
            done, group = agency_group(nodes, i)
            codes = [member.adcode for member in group if member.adcode]
            area = self._gazetteer.common(codes) if codes else None
            part = agency_part(nodes, i, done)
            inner = self._is_inner(area)
            if part in ("agent", "part") and area is not None and area != acting:
                if part == "agent" and inner and alone:
                    local.agent = Actor(area, match.name, match.kind)
                elif inner or (part == "agent" and self._is_apart(area)):
                    low, high = segment_bounds(nodes, i)
                    # 李某发布视频5个,被合江警方罚款: whom they act on stands in the clause before.
                    low = told if nodes[low].text == "被" and inner else low
                    local.hold(area, match.name, (low, high), i)
            if part in ("subject", "owner", "overseer"):
                alone, told = False, segment_bounds(nodes, done)[1]

    def _meet_agency(self, nodes: Sequence[Node], i: int, local: Local) -> int:
        story = self._story
        last, group = agency_group(nodes, i)
        codes = [match.adcode for match in group if match.adcode]
        story.remember(codes)
        area = self._gazetteer.common(codes) if codes else None
        if area is None and (story.base or "").startswith(TAIWAN[:2]):
            # The island's own bureaus have no place in their names.
            area = TAIWAN
        members: list[Owner] = [(match.adcode, match.name) for match in group]
        part = agency_part(nodes, i, last)
        if part in ("none", "overseer", "agent") and len(members) > 1:
            local.groups.append(Group(last, members))
        inner = self._is_inner(area)
        if part == "overseer" and (story.actor.area is None or inner):
            part = "subject"
        if part == "helper" and area is not None and self._is_apart(area):
            # 在江苏徐州警方支持下,…抓获1名: it happened on their ground.
            local.place_at, local.topic = i, area
        if part == "joiner":
            if story.actor.area is None:
                part = "subject"
            elif area is not None and self._is_apart(area):
                # 司警聯同珠海警方搗破集團: what both did together.
                local.place_at = i
                local.topic = self._gazetteer.common([story.actor.area, area])
        if part not in ("subject", "owner"):
            return last
        local.groups.append(Group(last, members))
        story.act(Actor(area, group[0].name, group[0].kind, members))
        local.agency_at = local.place_at = i
        local.topic = local.agent = None
        return last

    def _is_apart(self, area: str) -> bool:
        acting = self._story.actor.area
        return acting is None or not (
            self._gazetteer.contains(area, acting) or self._gazetteer.contains(acting, area)
        )

    def _is_inner(self, area: str | None) -> bool:
        acting = self._story.actor.area
        return (
            area is not None
            and acting is not None
            and area != acting
            and self._gazetteer.contains(acting, area)
        )

    def _meet_place(
        self,
        nodes: Sequence[Node],
        i: int,
        sentence: Sentence,
        local: Local,
        facts: Mapping[int, FactDraft],
    ) -> int:
        story = self._story
        last, codes = place_group(nodes, i, self._gazetteer)
        story.remember(codes)
        place = self._gazetteer.common(codes)
        part = place_part(nodes, i, last, sentence)
        if part in ("actor", "topic") and len(codes) > 1 and authorities_follow(nodes, last):
            part = "actor"
        if part == "none":
            if len(codes) > 1:
                local.groups.append(Group(last, [(code, None) for code in codes]))
            return last
        if part == "spot" and _belongs_to_subject(nodes, i, place, facts):
            return last
        if part == "police":
            # 曲靖专班民警转战湖南: the acting police; 武汉小组端掉工作室: police away from home.
            part = "actor" if self._is_near(place) else "spot"
        in_heading = part in ("actor", "case") and local.section is not None
        if in_heading and self._holds_section(place, local):
            # The heading names the city, the section the district whose bureau handled the case.
            return last
        local.place_at = i
        local.groups.append(Group(last, [(code, None) for code in codes]))
        if part == "item":
            local.hold(place, None, (i, segment_bounds(nodes, i)[1]), i)
            return last
        local.topic = place if part == "topic" else None
        if part == "spot":
            high = segment_bounds(nodes, i)[1]
            if len(codes) > 1 and not self._is_near(place) and _has_figure(facts, last, high):
                # 在金华、东莞揪出"内鬼"6名,查获…: beyond the province for their own clause.
                local.hold(place, None, (i, high), i)
            else:
                story.stand(place, several=len(codes) > 1)
                local.spot_at = i
        elif part in ("actor", "case"):
            story.act(Actor(place, members=[(code, None) for code in codes]))
            story.case = place if part == "case" else story.case
        return last

    def _holds_section(self, place: str | None, local: Local) -> bool:
        return place is not None and self._gazetteer.contains(place, local.section or "")

    def _is_near(self, place: str | None) -> bool:
        base = self._story.base
        if base is None or place is None:
            return False
        return self._gazetteer.contains(self._gazetteer.province_of(base) or "", place)

    def _meet_home_word(self, nodes: Sequence[Node], i: int, local: Local) -> None:
        story = self._story
        if is_ranking(nodes, i):
            return
        word = nodes[i].text
        end = POINTED.get(word)
        area = (story.pointed(end) if end else None) or story.reach(HOME_WORDS[word])
        if area is None:
            return
        local.place_at, local.topic = i, None
        if i and nodes[i - 1].text == "在":
            story.stand(area, several=False)
            local.spot_at = i
        else:
            story.widen(area)

    def _meet_counted(self, nodes: Sequence[Node], i: int, local: Local) -> None:
        """四市公安机关: the places that were last named together, as many as are counted."""
        phrase = nodes[i].phrase
        value = phrase.number.value if phrase is not None else None
        codes = self._story.named_group(int(value)) if value is not None else None
        if codes is None:
            return
        members: list[Owner] = [(code, None) for code in codes]
        self._story.act(Actor(self._gazetteer.common(codes), members=members))
        local.groups.append(Group(i, members))
        local.place_at, local.topic = i, None


def _has_figure(facts: Mapping[int, FactDraft], low: int, high: int) -> bool:
    """Whether a clause has a figure of its own; a number of operations is none."""
    return any(low < at < high and fact.type != "campaign" for at, fact in facts.items())


def _stands_first(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word is the subject of its clause: 法院审理查明, 日前检察机关批准逮捕."""
    for node in reversed(nodes[max(0, i - 3) : i]):
        if node.kind is Kind.PUNCTUATION:
            return True
        if node.kind is not Kind.DATE and node.text not in WHOLE_CASE:
            return False
    return True


def _belongs_to_subject(
    nodes: Sequence[Node], i: int, place: str | None, facts: Mapping[int, FactDraft]
) -> bool:
    """Whether the place stands between a number and its verb: 十九名话务员在昆明被控制."""
    for at in range(i - 1, max(-1, i - 12), -1):
        fact = facts.get(at)
        if fact is not None:
            after = fact.how == "after" and fact.verb is not None
            if after and fact.verb is not None and fact.verb.start > nodes[i].start:
                fact.adcode = place
                return True
            return False
    return False
