"""The places of a sentence and its words for an area, and what each does to the story."""

from collections.abc import Mapping, Sequence

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import PERSON_STAGES, is_break, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.actors import Actor
from netcrime_ie.scope.areas import are_apart
from netcrime_ie.scope.distribute import Group
from netcrime_ie.scope.groups import authorities_follow, place_group
from netcrime_ie.scope.roles import PlacePart, is_market, is_ranking, place_part
from netcrime_ie.scope.settle import Local
from netcrime_ie.scope.story import Story
from netcrime_ie.scope.words import HOME_WORDS, POINTED, TAIWAN, cue

# A place so near to the beginning of a paragraph opens it.
_LEADING = 3
# What stands at a place: dens and gangs.
_STANDING = frozenset(("den", "gang"))


class Grounds:
    """Reads the places of a sentence into the story."""

    def __init__(self, gazetteer: Gazetteer, story: Story) -> None:
        self._gazetteer = gazetteer
        self._story = story

    def meet(
        self,
        nodes: Sequence[Node],
        i: int,
        sentence: Sentence,
        local: Local,
        facts: Mapping[int, FactDraft],
    ) -> int:
        """Take in the places from node ``i`` on, and give the index of the last one."""
        story = self._story
        last, codes = place_group(nodes, i, self._gazetteer)
        story.named.remember(codes)
        place = self._gazetteer.common(codes)
        if place is not None and place.startswith(TAIWAN[:2]):
            place = TAIWAN
        part = self._part(nodes, (i, last), sentence, place, several=len(codes) > 1)
        group = Group(last, [(code, None) for code in codes])
        story.remember_pair(group.owners)
        if part == "none":
            if nodes[i].depth == 0 and self._is_left(codes):
                local.passed_at = i
            if len(codes) > 1:
                local.groups.append(group)
            return last
        if part == "wandered":
            # 流窜黔南、黔东南两州七县,作案110次
            local.place_at = i
            local.groups.append(group)
            local.hold(place, None, (i, _caught(nodes, last)), i)
            return last
        if part in ("spot", "item") and _place_target(nodes, (i, last), place, facts):
            if len(codes) > 1:
                # 打掉一个盘踞在六省的团伙,共抓获70人: where they were caught is not told.
                return last
            # 捣毁一个藏匿在泰和县的窝点,抓获9人: they were there.
            part = "spot"
        if part == "spot" and _belongs_to_subject(nodes, (i, last), place, facts):
            story.stand(place, several=len(codes) > 1)
            return last
        in_heading = part in ("actor", "case") and local.section is not None
        if (
            in_heading
            and place is not None
            and self._gazetteer.contains(place, local.section or "")
        ):
            # The heading names the city, the section the district whose bureau handled the case.
            return last
        local.place_at = i
        local.groups.append(group)
        if part == "item":
            local.hold(place, None, (i, _clause_end(nodes, i)), i)
            return last
        local.topic = place if part == "topic" else None
        if part == "topic":
            story.end_spot()
        if part == "spot":
            high = segment_bounds(nodes, i)[1]
            beyond = not any(self._is_near(code) for code in codes)
            counted = beyond and _has_figure(facts, last, high)
            if len(codes) > 1 and (counted or is_market(nodes, last)):
                # 在金华、东莞揪出"内鬼"6名,查获…; 在天津、沧州等地分销,案值…: for their own clause.
                if counted:
                    story.end_spot()
                local.hold(place, None, (i, high), i)
            else:
                story.stand(place, several=len(codes) > 1)
                local.spot_at = i
        elif part in ("actor", "case"):
            story.act(Actor(place, members=group.owners))
            story.case = place if part == "case" else story.case
        return last

    def _part(
        self,
        nodes: Sequence[Node],
        span: tuple[int, int],
        sentence: Sentence,
        place: str | None,
        *,
        several: bool,
    ) -> PlacePart:
        """What places do in this story, where their words alone do not tell."""
        first, last = span
        part = place_part(nodes, first, last, sentence)
        if part in ("actor", "topic") and several and authorities_follow(nodes, last):
            return "actor"
        if part == "topic" and self._opens_case(place):
            # 网上交易猖獗。今年5月,爱辉区一条河沟…: the first that the paragraph tells.
            return "actor"
        if part == "police":
            # 曲靖专班民警转战湖南: the acting police; 武汉小组端掉工作室: police away from home.
            return "actor" if self._is_near(place) else "spot"
        if part == "resident":
            # 杭州市民王女士 opens a case of 杭州; in a bulletin of 贵阳 she is only from there.
            base = self._story.base
            if place is None or (base is not None and not self._gazetteer.contains(base, place)):
                return "none"
            return "actor" if sentence.opens and first <= _LEADING else "topic"
        return part

    def _is_left(self, codes: Sequence[str]) -> bool:
        """Whether places lie beside where the story stands: 漳州分部 in 龙文区 does not."""
        spot = self._story.spot
        return spot is None or any(are_apart(code, spot, self._gazetteer) for code in codes)

    def _opens_case(self, place: str | None) -> bool:
        """Whether a place inside the story's area is the first thing that its paragraph tells."""
        story = self._story
        return story.fresh and story.holds(story.topic or story.base, place)

    def _is_near(self, place: str | None) -> bool:
        """Whether a place lies in the bulletin's province."""
        base = self._story.base
        if base is None or place is None:
            return False
        return self._gazetteer.contains(self._gazetteer.province_of(base) or "", place)

    def meet_word(self, nodes: Sequence[Node], i: int, local: Local) -> None:
        """Take in a word for an area: 全省, 该县, 各地."""
        story = self._story
        if is_ranking(nodes, i):
            return
        word = nodes[i].text
        end = POINTED.get(word)
        area = (story.named.ending(end) if end else None) or story.reach(HOME_WORDS[word])
        if area is None:
            return
        local.place_at, local.topic = i, None
        if i and nodes[i - 1].text == "在":
            story.stand(area, several=False)
            local.spot_at = i
        else:
            story.widen(area)


def _has_figure(facts: Mapping[int, FactDraft], low: int, high: int) -> bool:
    """Whether a clause has a figure of its own; a number of operations is none."""
    return any(low < at < high and fact.type != "campaign" for at, fact in facts.items())


def _clause_end(nodes: Sequence[Node], i: int) -> int:
    """Where the clause of a node ends; in brackets with them: (黄石4个、荆门5个)共9个."""
    _, high = segment_bounds(nodes, i)
    inside = (at for at in range(i, high) if nodes[at].depth < nodes[i].depth)
    return next(inside, high)


def _caught(nodes: Sequence[Node], last: int) -> int:
    """Where a sentence turns from what wandering offenders did to what was done about them."""
    for i in range(last + 1, len(nodes)):
        node = nodes[i]
        stage = node.kind is Kind.VERB and node.cls in PERSON_STAGES | {"investigate", "solve"}
        if node.kind is Kind.AGENCY or node.text in ("被", "民警", "警方") or stage:
            return i
    return len(nodes)


def _place_target(
    nodes: Sequence[Node], span: tuple[int, int], place: str | None, facts: Mapping[int, FactDraft]
) -> bool:
    """Give a thing the place inside its own clause: 端掉一个盘踞在临川区某小区的窝点.

    False where the place is not that of a den or gang counted before it.
    """
    first, last = span
    low, _ = segment_bounds(nodes, first)
    for at in range(first - 1, low - 1, -1):
        fact = facts.get(at)
        if fact is None:
            continue
        held = fact.target is not None and fact.target[1] > nodes[last].end
        if held and fact.type in _STANDING:
            fact.adcode = place
            fact.inherited.discard("place")
            return True
        return False
    return False


def _belongs_to_subject(
    nodes: Sequence[Node],
    span: tuple[int, int],
    place: str | None,
    facts: Mapping[int, FactDraft],
) -> bool:
    """Whether the places stand between a number and its verb: 十九名话务员在昆明被控制.

    So they do behind a number that no verb precedes: 余下4家在东莞, 30余名民警突袭舞阳县.
    """
    first, last = span
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    ends = after is None or after.kind is Kind.PUNCTUATION
    near = True
    for at in range(first - 1, max(-1, first - 12), -1):
        fact = facts.get(at)
        if fact is not None:
            later = fact.how == "after" and fact.verb is not None
            if later and fact.verb is not None and fact.verb.start > nodes[first].start:
                fact.adcode = place
                return True
            arrives = fact.how == "bare" and nodes[first - 1].text in cue("arrival")
            if near and (arrives or (ends and at == first - 2 and fact.how != "before")):
                fact.adcode = place
                fact.inherited.discard("place")
                return True
            return False
        near = near and not is_break(nodes[at])
    return False
