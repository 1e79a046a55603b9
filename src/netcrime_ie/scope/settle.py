"""Who and where of one fact, from the story and from what its own sentence says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import CRIME, PERSON_STAGES, segment_bounds
from netcrime_ie.facts.nodes import Node
from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.actors import Actor
from netcrime_ie.scope.distribute import Group
from netcrime_ie.scope.measure import value_of
from netcrime_ie.scope.story import Story
from netcrime_ie.scope.words import ALL, ON_THE_SPOT, SUMMING, TAIWAN

# Stages of the procedure happen at the agency's seat, wherever the person was caught.
_AT_SEAT = PERSON_STAGES - {"capture", "control"}
# What is done at a desk, wherever the people were caught: 在盐城抓获5人。平台关闭店铺4家.
_AT_DESK = frozenset(("close", "remove", "freeze", "block", "take_down"))
_DONE_AT_DESK = frozenset(("closed", "removed", "frozen", "blocked", "taken_down"))
_OWN_AGENT = 20
# What a whole case amounts to.
_OF_CASE = ("涉案", "案值", "全案", "涉及", "涉嫌", "案涉")
# What officers do where they find a thing or a person.
_RAIDS = frozenset(("capture", "control", "seize", "seize_funds", "bust", "inspect", "deploy"))


@dataclass(slots=True)
class Item:
    """A place, and perhaps an agency, for one clause; ``at`` is the node that names it."""

    place: str | None
    agency: str | None
    clause: tuple[int, int]
    at: int


@dataclass(slots=True)
class Local:
    """What holds for one sentence or one clause of it only.

    Attributes:
        section: The area of the case that the sentence opens.
        agent: Who acts on what the sentence tells: 被百色公安机关行政拘留.
        items: Places of single clauses.
        topic: The place that the rest of the sentence is about.
        agency_at: Index of the agency named last.
        place_at: Index of what named the place last.
        spot_at: Index of the place where things happen, where this sentence names it.
        passed_at: Index of the last place that was only mentioned.
        whole: Who acted where 其中 began to divide the sentence.
        groups: Places and agencies that may get their figures in turn.
        shared: The fact before, whose verb the next one may share.
        told: The sentence's facts so far.
        bare: Whether the sentence has no figures.
    """

    section: str | None = None
    agent: Actor | None = None
    items: list[Item] = field(default_factory=list)
    topic: str | None = None
    agency_at: int = -1
    place_at: int = -1
    spot_at: int = -1
    passed_at: int = -1
    whole: Actor | None = None
    groups: list[Group] = field(default_factory=list)
    shared: FactDraft | None = None
    told: list[FactDraft] = field(default_factory=list)
    bare: bool = False

    def hold(self, place: str | None, agency: str | None, clause: tuple[int, int], at: int) -> None:
        """A place for one clause."""
        self.items.append(Item(place, agency, clause, at))

    def item_of(self, index: int) -> Item | None:
        """The place of the clause that holds node ``index``, unless another was told since."""
        for item in reversed(self.items):
            low, high = item.clause
            if low <= index < high and self.place_at <= item.at:
                return item
        return None


def settle(
    fact: FactDraft, nodes: Sequence[Node], story: Story, local: Local, gazetteer: Gazetteer
) -> None:
    """Give a fact its agency and place, in place."""
    low, high = segment_bounds(nodes, fact.index)
    if local.whole is not None and max(local.place_at, local.agency_at) < low:
        summed = any(node.text in SUMMING for node in nodes[low:high])
        if summed or (story.is_parted() and _is_other(fact, local.shared)):
            # 其中防城站办4起、东兴站1起,扣下香烟合计2100条; 其中海口抓获4名,三亚抓获1名,
            # 查扣车辆7辆: all together again.
            story.actor, local.whole = local.whole, None
    actor = story.actor
    agency, place, stated = actor.name, actor.area, local.agency_at
    acted = True
    if local.agent is not None:
        agency, place = local.agent.name, local.agent.area
    added = _added(fact, nodes, low, local)
    own = _own_agent(fact, nodes, story, gazetteer)
    item = local.item_of(fact.index)
    if own is not None:
        agency, place, stated = own.name, own.adcode, fact.index
        local.place_at = fact.index
    elif added:
        # 长沙抓5人,株洲抓6人,共11人: all together.
        place, agency, acted = gazetteer.common(added), None, False
    elif item is not None:
        place, agency, acted = item.place, item.agency or agency, False
        located = any(node.text == "的" for node in nodes[item.at : fact.index])
        if fact.type == "den" and located and len(local.items) == 1:
            # 端掉位于峡江县的窝点3个,抓获4人: they were there.
            story.stand(place, several=False)
    elif (
        fact.how == "carried"
        and local.shared is not None
        and local.place_at < low
        # 岳塘区351件,韶山市最少,为76件: another place was named since.
        and not (local.topic is not None and local.place_at > local.shared.index)
    ):
        # 在长春、上海抓获11人,8男3女: who shares the verb shares the place.
        place, acted = local.shared.adcode, False
    elif local.shared is not None and _is_there(fact, nodes, low, local):
        # 在揭阳、邵阳抓获5人,现场扣押服务器4台
        place, acted = local.shared.adcode, False
    elif local.topic is not None:
        place, acted = local.topic, False
    elif story.spot is not None and _is_told_of_case(fact, nodes, low, story, local):
        story.end_spot()
    elif story.spot is not None and _is_on_spot(fact, nodes, low, story, local):
        place, acted = story.spot, False
        story.happen(fact.family)
        story.note(actor.area)
        story.keep_scene()
    elif story.scene is not None and local.place_at < 0 and _is_raid(fact, nodes, low):
        # 嵊泗海域截获油船。…民警跳帮,查获柴油1500吨: where the lead says.
        place, acted = story.scene, False
    if place is not None and place.startswith(TAIWAN[:2]):
        # Bulletins are read by GB/T 2260, which has one code for the island.
        place = TAIWAN
    fact.agency, fact.adcode = agency, place
    local.shared = fact
    local.told.append(fact)
    if acted and place is not None:
        story.note(place)
    if place is not None and local.place_at < low:
        fact.inherited.add("place")
    if agency is not None and stated < low:
        fact.inherited.add("agency")


def _added(fact: FactDraft, nodes: Sequence[Node], low: int, local: Local) -> list[str]:
    """The places whose figures a sum adds up, where it names none itself; empty for no sum."""
    if local.place_at >= low or not any(node.text in SUMMING for node in nodes[low : fact.index]):
        return []
    parts = [
        part
        for part in local.told
        if part.family == fact.family and part.phrase.unit_class == fact.phrase.unit_class
    ]
    while parts and sum((value_of(part) for part in parts), Decimal(0)) > value_of(fact):
        # 全省抓获20人:长沙抓5人,株洲抓6人,共11人
        parts = parts[1:]
    codes = [part.adcode for part in parts if part.adcode is not None]
    total = sum((value_of(part) for part in parts), Decimal(0))
    if len(set(codes)) < 2 or total != value_of(fact):
        return []
    return codes


def _is_there(fact: FactDraft, nodes: Sequence[Node], low: int, local: Local) -> bool:
    """Whether a clause says that it happened where the clause before it did: 现场查获手机50部."""
    items, before = local.items, local.shared
    if not items or before is None or not items[-1].at == local.place_at < before.index < low:
        return False
    return any(node.text.startswith(ON_THE_SPOT) for node in nodes[low : fact.index])


def _is_other(fact: FactDraft, before: FactDraft | None) -> bool:
    """Whether a fact counts something else than the one before it."""
    return before is not None and before.phrase.unit_class != fact.phrase.unit_class


def _is_on_spot(
    fact: FactDraft, nodes: Sequence[Node], low: int, story: Story, local: Local
) -> bool:
    """Whether a fact happened where the story stands.

    刑事拘留6人 did not, nor did what is summed up after a tour: 累计查获信息5万条.
    """
    if local.place_at >= low:
        return True
    if fact.verb is not None and fact.verb.cls in _AT_SEAT:
        return False
    if local.spot_at < 0 and fact.verb is not None and story.spot is not None:
        left = fact.verb.cls in _AT_DESK or (story.hid and fact.verb.cls in CRIME)
        if left and story.is_apart(story.spot):
            # 在儋州抓获2人。二人架设网站16个: where they were caught they only hid.
            return False
    if local.passed_at > local.spot_at >= 0 and fact.verb is not None and fact.verb.cls in CRIME:
        # 在揭阳设厂,借道惠州,由郴州的李某分销,出货1.2万件: no longer where they began.
        return False
    summed = any(node.text in SUMMING for node in nodes[low : fact.index])
    if summed and local.spot_at >= 0 and not story.moved:
        # 在江门、茂名同时收网,共抓获35人: what the list of places adds up to.
        return True
    summed = summed or any(node.text in ALL for node in nodes[fact.index : fact.index + _OWN_AGENT])
    return not (summed and (story.toured or local.spot_at < 0))


def _is_told_of_case(
    fact: FactDraft, nodes: Sequence[Node], low: int, story: Story, local: Local
) -> bool:
    """Whether a fact turns from the spot to the whole case.

    在郑州捣毁窝点2处。涉案金额6000万元; 在遵义、贵阳抓获9人,这些人的账户51个被冻结.
    """
    if local.spot_at < 0 and story.is_apart(story.spot or "") and _is_case_total(fact, nodes, low):
        return True
    if not story.toured or local.place_at >= low or fact.verb is None:
        return False
    # 在北京抓获1人,在安阳抓获2人,冻结资金30万元: behind one place after another.
    apart = fact.how == "after" or story.moved
    return apart and fact.type in _DONE_AT_DESK


def _is_case_total(fact: FactDraft, nodes: Sequence[Node], low: int) -> bool:
    """Whether a fact sums up the case: 涉案金额1.2亿元, 受骗者达2.1万人, but not 货值3万元.

    该窝点骗取120万元 tells what was done there.
    """
    if fact.type in ("loss", "gain", "victim"):
        return fact.verb is None or fact.verb.cls not in CRIME
    told = nodes[low : fact.index]
    return fact.type == "involved" and any(node.text.startswith(_OF_CASE) for node in told)


def _is_raid(fact: FactDraft, nodes: Sequence[Node], low: int) -> bool:
    """Whether a fact is what officers did on the spot, and no sum of the case."""
    summed = any(node.text in SUMMING for node in nodes[low : fact.index])
    return not summed and fact.verb is not None and fact.verb.cls in _RAIDS


def _own_agent(
    fact: FactDraft, nodes: Sequence[Node], story: Story, gazetteer: Gazetteer
) -> AgencyMatch | None:
    """The agency between a number and the verb after it: 三名嫌疑人到陇西县公安局投案自首."""
    if fact.how != "after" or fact.verb is None:
        return None
    acting = story.actor.area
    for node in nodes[fact.index + 1 : fact.index + _OWN_AGENT]:
        if node.start >= fact.verb.start:
            return None
        match = node.mention
        if isinstance(match, AgencyMatch) and match.adcode is not None:
            wider = (
                acting is not None
                and acting != match.adcode
                and gazetteer.contains(match.adcode, acting)
            )
            return None if wider else match
    return None
