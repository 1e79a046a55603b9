"""One walk over the text that gives every fact its agency and place.

The walk keeps who is acting and where. An agency that is a subject takes over; one after 被 or 由,
or inside an attribute (公安部挂牌督办的案件), does not. A place after 在 sets the spot for what
happens there (在祁东县抓获3名); travel does not (辗转福建、江西).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.grammar import PERSON_STAGES, segment_bounds
from netcrime_ie.facts.nodes import Kind, Node
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer, PlaceMatch
from netcrime_ie.scope.clues import (
    is_attribute,
    is_ranking,
    is_subject,
    place_use,
    speaks_of_all,
)
from netcrime_ie.scope.distribute import Group, Owner, distribute
from netcrime_ie.scope.sections import section_places
from netcrime_ie.scope.words import (
    AGENT_MARKS,
    AUTHORITIES,
    CASE_RESUMES,
    COUNTRY,
    COUNTS,
    FACILITIES,
    HOME_WORDS,
    LIST_MARKS,
    PLACE_UNITS,
    POINTED,
    WHOLE_CASE,
)

_BEFORE_AGENT = AGENT_MARKS | LIST_MARKS
_TAIWAN = "710000"
# How many places are kept for 该市, and how many nodes a topic has.
_REMEMBERED = 8
_TOPIC = 10
# Stages of the procedure happen at the agency's seat, wherever the person was caught.
_AT_SEAT = PERSON_STAGES - {"capture", "control", "surrender"}


@dataclass(slots=True)
class Scope:
    """What the walk knows at one point of the text.

    Attributes:
        home: The place that the bulletin is from.
        acting: The area of who acts now.
        agency: Who acts now.
        case: The area that a named case belongs to (通化“3·19”专案).
        outer: The prefecture whose county bureau acts now, to come back to.
        spot: Where things happen now.
        group: Area and name of each agency that acts now.
    """

    home: str | None
    acting: str | None = None
    agency: str | None = None
    case: str | None = None
    outer: tuple[str, str | None] | None = None
    spot: str | None = None
    group: list[Owner] = field(default_factory=list)


@dataclass(slots=True)
class _Local:
    """What holds for one sentence or one segment of it only."""

    agent: AgencyMatch | None = None
    item: str | None = None
    item_end: int = -1
    agency_at: int = -1
    place_at: int = -1
    groups: list[Group] = field(default_factory=list)
    shared: FactDraft | None = None


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
    walker = _Walker(gazetteer, home)
    cases = section_places(sentences, gazetteer, home)
    for number, (sentence, facts) in enumerate(zip(sentences, facts_of, strict=True)):
        walker.read(sentence, facts, cases.get(number))


def _inside_titles(nodes: Sequence[Node]) -> set[int]:
    """The nodes of titles: 《中华人民共和国刑法》 is about no place."""
    inside: set[int] = set()
    opened = False
    for i, node in enumerate(nodes):
        opened = node.text == "《" or (opened and node.text != "》")
        if opened:
            inside.add(i)
    return inside


def _names_topic(nodes: Sequence[Node]) -> bool:
    """Whether a paragraph opens with a topic: 职务犯罪:, 电信网络诈骗方面,."""
    for node in nodes[:_TOPIC]:
        if node.kind in (Kind.AGENCY, Kind.PLACE, Kind.QUANTITY, Kind.DATE):
            return False
        if node.text in (":", "方面", "领域"):
            return node is not nodes[0]
        if node.kind is Kind.PUNCTUATION and node.text in (",", "。"):
            return False
    return False


def _counts_places(nodes: Sequence[Node], i: int) -> bool:
    """Whether a number counts places whose authorities act: 四市公安机关, 两地警方."""
    if nodes[i].kind is not Kind.QUANTITY or nodes[i].text not in COUNTS or i + 2 >= len(nodes):
        return False
    return nodes[i + 1].text in PLACE_UNITS and nodes[i + 2].text.startswith(AUTHORITIES)


class _Walker:
    def __init__(self, gazetteer: Gazetteer, home: str | None) -> None:
        self._gazetteer = gazetteer
        self._scope = Scope(home, acting=home)
        self._paragraph = -1
        self._named: list[str] = []
        self._groups: dict[int, list[str]] = {}
        self._divided: tuple[str | None, str | None] | None = None

    def read(self, sentence: Sentence, facts: list[FactDraft], case: str | None = None) -> None:
        """Give a sentence's facts their scope; ``case`` is the place of the case it begins."""
        self._open(sentence)
        if case is not None:
            self._scope.acting, self._scope.agency = case, None
            self._scope.outer = self._scope.spot = None
        nodes = sentence.nodes
        if "其中" in [node.text for node in nodes[:2]] and self._divided is None:
            # 其中,长沙市公安局…: after the parts the text is about the whole again.
            self._divided = (self._scope.acting, self._scope.agency)
        pending = {fact.index: fact for fact in facts}
        titled = _inside_titles(nodes)
        telling = [
            i
            for i, node in enumerate(nodes)
            if (isinstance(node.mention, AgencyMatch | PlaceMatch) and i not in titled)
            or i in pending
            or node.text in HOME_WORDS
            or (i not in pending and _counts_places(nodes, i))
        ]
        local = _Local(agent=self._inner_agent(nodes, telling))
        done = -1
        for i in telling:
            node = nodes[i]
            if i <= done:
                continue
            if i in pending:
                self._place(pending[i], nodes, local)
            elif isinstance(node.mention, AgencyMatch):
                done = self._meet_agency(nodes, i, local)
            elif isinstance(node.mention, PlaceMatch):
                done = self._meet_place(nodes, i, sentence, local, pending)
            elif node.kind is Kind.QUANTITY:
                self._meet_counted(nodes, i, local)
            elif node.mention is None and not is_ranking(nodes, i):
                self._meet_home_word(node.text, i, local)
        distribute(nodes, facts, local.groups or [Group(-1, self._scope.group)])
        if self._divided is not None and not (nodes and nodes[-1].text == ";"):
            (self._scope.acting, self._scope.agency), self._divided = self._divided, None

    def _open(self, sentence: Sentence) -> None:
        """What a new paragraph, a headline or 截至目前 and 该案 change."""
        scope = self._scope
        nodes = sentence.nodes
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            scope.spot = None
        if sentence.heading and sentence.paragraph > 0:
            # A subheading sums up: its figures are the bulletin's, not the last paragraph's.
            scope.acting, scope.agency, scope.outer = scope.case or scope.home, None, None
        if sentence.opens and not sentence.heading and _names_topic(nodes):
            # 职务犯罪:受理…, 禁毒领域…: a topic of the whole bulletin, not of the last bureau.
            scope.acting, scope.agency, scope.outer = scope.home or scope.acting, None, None
        if any(node.text in WHOLE_CASE for node in nodes[:3]):
            scope.spot = None
        if any(node.text in CASE_RESUMES for node in nodes[:6]):
            if scope.case is not None:
                scope.acting, scope.agency, scope.outer = scope.case, None, None
            elif scope.outer is not None:
                (scope.acting, scope.agency), scope.outer = scope.outer, None
        if sentence.opens and speaks_of_all(nodes):
            scope.acting, scope.agency = scope.home or scope.acting, None
        if nodes and nodes[0].kind is Kind.DATE:
            scope.spot = None

    def _inner_agent(self, nodes: Sequence[Node], telling: Sequence[int]) -> AgencyMatch | None:
        """An agency after 被 or 由 that lies strictly inside the acting area.

        网民陆某传播视频137部,被百色公安机关行政拘留: the whole sentence is about 百色.
        """
        acting = self._scope.acting
        for i in telling:
            match = nodes[i].mention
            if not isinstance(match, AgencyMatch):
                continue
            if i == 0 or nodes[i - 1].text not in _BEFORE_AGENT:
                return None
            if not nodes[i - 1].text.endswith(("被", "由")):
                continue
            inner = match.adcode
            if inner and acting and inner != acting and self._gazetteer.contains(acting, inner):
                return match
        return None

    def _meet_agency(self, nodes: Sequence[Node], i: int, local: _Local) -> int:
        scope = self._scope
        last, group = self._agency_group(nodes, i)
        codes = [match.adcode for match in group if match.adcode]
        self._remember(codes)
        acting = self._gazetteer.common(codes) if codes else None
        if acting is None and (scope.home or "").startswith(_TAIWAN[:2]):
            # The island's own bureaus have no place in their names.
            acting = _TAIWAN
        if not is_subject(nodes, i, last):
            inner = acting is not None and scope.acting is not None and acting != scope.acting
            owner = (
                is_attribute(nodes, last)
                and inner
                and self._gazetteer.contains(scope.acting or "", acting or "")
            )
            # 城关区检察院办理的案件 is 城关区's; 公安部挂牌督办的案件 stays where it is.
            if not owner:
                return last
        if acting is not None:
            self._remember_outer(acting)
            scope.acting = acting
            scope.home = scope.home or acting
        scope.group = [(match.adcode, match.name) for match in group]
        local.groups.append(Group(last, scope.group))
        scope.agency = group[0].name
        scope.spot = None
        local.agency_at = local.place_at = i
        local.item, local.agent = None, None
        return last

    def _remember_outer(self, acting: str) -> None:
        scope = self._scope
        before = scope.acting
        if before is None or before == acting:
            return
        entry = self._gazetteer.get(before)
        inside = entry is not None and entry.level == "prefecture"
        if inside and self._gazetteer.contains(before, acting):
            scope.outer = (before, scope.agency)
        elif scope.outer is not None and not self._gazetteer.contains(scope.outer[0], acting):
            scope.outer = None

    def _agency_group(self, nodes: Sequence[Node], i: int) -> tuple[int, list[AgencyMatch]]:
        """The agencies that act together from node ``i`` on, and the index of the last."""
        group: list[AgencyMatch] = []
        last = i
        for j in range(i, len(nodes)):
            mention = nodes[j].mention
            if isinstance(mention, AgencyMatch):
                group.append(mention)
                last = j
            elif nodes[j].text not in LIST_MARKS and nodes[j].kind is not Kind.PLACE:
                break
        return last, group

    def _meet_place(
        self,
        nodes: Sequence[Node],
        i: int,
        sentence: Sentence,
        local: _Local,
        facts: Mapping[int, FactDraft],
    ) -> int:
        scope = self._scope
        last, codes = self._place_group(nodes, i)
        self._remember(codes)
        use = place_use(nodes, i, last, sentence)
        if use is None:
            return last
        place = self._gazetteer.common(codes)
        if use == "spot" and self._belongs_to_subject(nodes, i, place, facts):
            return last
        if use == "police":
            # 曲靖专班民警转战湖南: the acting police; 武汉小组端掉工作室: police away from home.
            home = scope.home is not None and place is not None
            near = home and self._gazetteer.contains(
                self._gazetteer.province_of(scope.home or "") or "", place or ""
            )
            use = "acting" if near else "spot"
        local.place_at = i
        local.groups.append(Group(last, [(code, None) for code in codes]))
        if use == "item":
            local.item, local.item_end = place, segment_bounds(nodes, i)[1]
        elif use == "spot":
            several = len(codes) > 1
            _, high = segment_bounds(nodes, i)
            if several and any(
                last < at < high and fact.type != "campaign" for at, fact in facts.items()
            ):
                # 在金华、东莞揪出"内鬼"6名,查获…: several places hold for their own clause.
                local.item, local.item_end = place, high
            else:
                scope.spot, local.item = place, None
        else:
            scope.acting, scope.agency, scope.spot = place, None, None
            scope.case = place if use == "case" else scope.case
            local.item = None
        return last

    def _belongs_to_subject(
        self, nodes: Sequence[Node], i: int, place: str | None, facts: Mapping[int, FactDraft]
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

    def _place_group(self, nodes: Sequence[Node], i: int) -> tuple[int, list[str]]:
        """Adcodes of a list of places; of a chain 浙江金华 only the innermost."""
        codes: list[str] = []
        last = i
        outer = ""
        for j in range(i, len(nodes)):
            mention = nodes[j].mention
            if isinstance(mention, PlaceMatch):
                adcode = mention.entry.adcode
                if codes and last == j - 1 and self._gazetteer.contains(codes[-1], adcode):
                    outer = codes[-1] if mention.entry.level == "county" else ""
                    codes[-1] = adcode
                else:
                    codes.append(adcode)
                last = j
            elif nodes[j].text not in ("、", "和", "及", "与"):
                break
        facility = last + 1 < len(nodes) and nodes[last + 1].text.startswith(FACILITIES)
        if outer and facility:
            codes[-1] = outer
        return last, codes

    def _meet_home_word(self, word: str, i: int, local: _Local) -> None:
        scope = self._scope
        wider = self._pointed(word) or self._reach(HOME_WORDS[word])
        if wider is not None:
            scope.acting, scope.spot, scope.outer = wider, None, None
            local.place_at, local.item = i, None

    def _remember(self, codes: Sequence[str]) -> None:
        """Keep the places named last, for 该市 and 该县, and groups of them, for 四市公安机关."""
        self._named = [*self._named, *codes][-_REMEMBERED:]
        if len(codes) > 1:
            self._groups[len(codes)] = list(codes)

    def _meet_counted(self, nodes: Sequence[Node], i: int, local: _Local) -> None:
        """四市公安机关, 两地警方: as many places as are counted, last named together."""
        phrase = nodes[i].phrase
        value = phrase.number.value if phrase is not None else None
        codes = self._groups.get(int(value)) if value is not None else None
        if codes is None:
            return
        scope = self._scope
        scope.acting, scope.agency, scope.spot = self._gazetteer.common(codes), None, None
        scope.group = [(code, None) for code in codes]
        local.groups.append(Group(i, scope.group))
        local.place_at, local.item = i, None

    def _pointed(self, word: str) -> str | None:
        """The place named last whose name ends as the word asks: 该市, 该县."""
        end = POINTED.get(word)
        if end is None:
            return None
        for code in reversed(self._named):
            entry = self._gazetteer.get(code)
            if entry is not None and entry.name.endswith(end):
                return code
        return None

    def _reach(self, reach: str) -> str | None:
        home = self._scope.home
        if reach == "country":
            return COUNTRY
        if home is None or reach == "home":
            return home
        if reach == "province":
            return self._gazetteer.province_of(home) or home
        if reach == "city":
            base = self._scope.acting or home
            return self._gazetteer.city_of(base) or self._gazetteer.city_of(home) or home
        return home

    def _place(self, fact: FactDraft, nodes: Sequence[Node], local: _Local) -> None:
        scope = self._scope
        low, _ = segment_bounds(nodes, fact.index)
        agency, place = scope.agency, scope.acting
        stated = local.agency_at
        if local.agent is not None:
            agency, place = local.agent.name, local.agent.adcode
        own = self._own_agent(fact, nodes)
        if own is not None:
            agency, place, stated = own.name, own.adcode, fact.index
            local.place_at = fact.index
        elif local.item is not None and fact.index < local.item_end:
            place = local.item
        elif fact.how == "carried" and local.shared is not None and local.place_at < low:
            # 在长春、上海抓获11人,8男3女: who shares the verb shares the place.
            place = local.shared.adcode
        elif scope.spot is not None and (
            local.place_at >= low or fact.verb is None or fact.verb.cls not in _AT_SEAT
        ):
            place = scope.spot
        if place is not None and place.startswith(_TAIWAN[:2]):
            # Bulletins are read by GB/T 2260, which has one code for the island.
            place = _TAIWAN
        fact.agency, fact.adcode = agency, place
        local.shared = fact
        if place is not None and local.place_at < low:
            fact.inherited.add("place")
        if agency is not None and stated < low:
            fact.inherited.add("agency")

    def _own_agent(self, fact: FactDraft, nodes: Sequence[Node]) -> AgencyMatch | None:
        """The agency between a number and the verb after it: 三名嫌疑人到陇西县公安局投案自首."""
        if fact.how != "after" or fact.verb is None:
            return None
        acting = self._scope.acting
        for node in nodes[fact.index + 1 : fact.index + 20]:
            if node.start >= fact.verb.start:
                return None
            match = node.mention
            if isinstance(match, AgencyMatch) and match.adcode is not None:
                wider = (
                    acting is not None
                    and acting != match.adcode
                    and self._gazetteer.contains(match.adcode, acting)
                )
                return None if wider else match
        return None
