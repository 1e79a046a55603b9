"""The agencies of a sentence, and what each does to the story."""

from collections.abc import Mapping, Sequence

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.actors import Actor
from netcrime_ie.scope.agency_parts import agency_part, only_tells
from netcrime_ie.scope.distribute import Group, Owner
from netcrime_ie.scope.groups import agency_group, group_area
from netcrime_ie.scope.settle import Local
from netcrime_ie.scope.story import Story
from netcrime_ie.scope.words import COUNTRY, JUDGES, TAIWAN

# What stands before who acts on people; 由安溪县检察院办理 is about a whole case.
_SUFFERED = frozenset(("被", "遭", "经", "获"))


def _is_fronted(nodes: Sequence[Node], i: int, facts: Mapping[int, FactDraft]) -> bool:
    """Whether one number alone opens the sentence before an agency that acts on it.

    该案的87名嫌疑人,北京市检察院已起诉, but not 3名老人报案,北京市公安局抓获5人.
    """
    before = [at for at in facts if at < i]
    if len(before) != 1 or any(at > i for at in facts) or nodes[i - 1].text != ",":
        return False
    return not any(node.kind in (Kind.VERB, Kind.AGENCY, Kind.PLACE) for node in nodes[:i])


class Bodies:
    """Reads the agencies of a sentence into the story."""

    def __init__(self, gazetteer: Gazetteer, story: Story) -> None:
        self._gazetteer = gazetteer
        self._story = story

    def look_ahead(
        self, nodes: Sequence[Node], local: Local, facts: Mapping[int, FactDraft]
    ) -> None:
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
            area = group_area(group, nodes, i, self._gazetteer)
            part = agency_part(nodes, i, done)
            inner = self._story.holds(acting, area)
            if part in ("agent", "part") and area is not None and area != acting:
                judges = match.kind in JUDGES and nodes[i - 1].text in _SUFFERED
                if part == "agent" and inner and alone and not judges:
                    local.agent = Actor(area, match.name, match.kind)
                elif inner or (part == "agent" and self._story.is_apart(area)):
                    low, high = segment_bounds(nodes, i)
                    # 李某发布视频5个,被合江警方罚款: whom they act on stands in the clause before.
                    # 9人被宁波市检察院批捕,11人取保候审: the others are the police's.
                    low = told if nodes[low].text == "被" and inner else low
                    local.hold(area, match.name, (low, high), i)
            if part == "subject" and area is not None and _is_fronted(nodes, i, facts):
                # “4·13”专案的87名嫌疑人,北京市检察院正在审查起诉。
                local.hold(area, match.name, (0, i), i)
            if part in ("subject", "owner", "handler", "overseer"):
                alone, told = False, segment_bounds(nodes, done)[1]

    def meet(self, nodes: Sequence[Node], i: int, local: Local) -> int:
        """Take in the agencies from node ``i`` on, and give the index of the last one."""
        story = self._story
        last, group = agency_group(nodes, i)
        codes = [match.adcode for match in group if match.adcode]
        story.named.remember(codes)
        area = group_area(group, nodes, i, self._gazetteer)
        if area is None and (story.base or "").startswith(TAIWAN[:2]):
            # The island's own bureaus have no place in their names.
            area = TAIWAN
        members: list[Owner] = [(match.adcode, match.name) for match in group]
        story.remember_pair(members)
        part = agency_part(nodes, i, last)
        if part in ("none", "overseer", "agent") and len(members) > 1:
            local.groups.append(Group(last, members))
        inner = story.holds(story.actor.area, area)
        if part == "overseer" and (story.actor.area is None or inner):
            part = "subject"
        if part == "helper" and area is not None and story.is_apart(area):
            # 在江苏徐州警方支持下,…抓获1名: it happened on their ground.
            local.place_at, local.topic = i, area
            story.end_spot()
        if part == "joiner":
            if story.actor.area is None:
                part = "subject"
            elif area is not None and story.is_apart(area):
                # 司警聯同珠海警方搗破集團: what both did together.
                local.place_at = i
                local.topic = self._gazetteer.common([story.actor.area, area])
        if area == COUNTRY and local.bare and only_tells(nodes, last) and story.base != COUNTRY:
            # 公安部日前公布十起案例。 in a bulletin of 黑龙江
            return last
        if part == "handler":
            # 其中一起由信丰县检察院办理。: told beyond the sentence that divides.
            story.keep_part()
        elif part not in ("subject", "owner"):
            return last
        local.groups.append(Group(last, members))
        story.act(Actor(area, group[0].name, group[0].kind, members))
        local.agency_at = local.place_at = i
        local.topic = local.agent = None
        return last

    def meet_counted(self, nodes: Sequence[Node], i: int, local: Local) -> None:
        """四市公安机关: the places that were last named together, as many as are counted."""
        phrase = nodes[i].phrase
        value = phrase.number.value if phrase is not None else None
        codes = self._story.named.group(int(value)) if value is not None else None
        if codes is None:
            return
        members: list[Owner] = [(code, None) for code in codes]
        self._story.act(Actor(self._gazetteer.common(codes), members=members))
        local.groups.append(Group(i, members))
        local.place_at, local.topic = i, None

    def meet_side(self, i: int, area: str, local: Local) -> None:
        """粤方, 港方: the police of an area that the story has named."""
        story = self._story
        if story.named.has_part_of(area) or (story.base or "").startswith(area[:2]):
            story.act(Actor(area))
            local.agency_at = local.place_at = i
            local.topic = local.agent = None

    def meet_sum(self, nodes: Sequence[Node], i: int, local: Local) -> None:
        """三地合计685人: what holds the places that were just told, for this clause."""
        phrase = nodes[i].phrase
        value = phrase.number.value if phrase is not None else None
        codes = self._story.told(int(value)) if value is not None else None
        if codes:
            clause = segment_bounds(nodes, i)
            local.hold(self._gazetteer.common(codes), None, (i, clause[1]), i)
            local.place_at = i

    def meet_rest(self, nodes: Sequence[Node], i: int, local: Local) -> None:
        """其余市州共420起: the whole that the places before it are parts of, for this clause."""
        if i == 0:
            # 宜春破案90起;其余市州共420起
            self._story.return_to_whole()
            return
        named = [item.place for item in local.items]
        area = self._story.whole_of([code for code in named if code is not None])
        if area is not None:
            local.hold(area, None, (i, segment_bounds(nodes, i)[1]), i)
            local.place_at = i
