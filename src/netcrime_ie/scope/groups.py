"""Places and agencies that stand together in a sentence: lists, chains, counted places."""

import re
from collections.abc import Sequence

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.facts.nodes import JOINERS, Kind, Node
from netcrime_ie.places import Gazetteer, PlaceMatch
from netcrime_ie.scope.words import (
    AUTHORITIES,
    COUNTS,
    FACILITIES,
    LIST_CLOSERS,
    LIST_MARKS,
    PLACE_UNITS,
    POINTING,
    SUMMING,
)

# 云南等地公安机关, 成都等多市警方: others act that are not named.
_OPEN_LIST = re.compile("等(?:多)?(?:地|省|市|州|县|区|盟)")


def agency_group(nodes: Sequence[Node], i: int) -> tuple[int, list[AgencyMatch]]:
    """The agencies that act together from node ``i`` on, and the index of the last.

    邯郸市公安局联合邢台、石家庄两地警方 are three.
    """
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


def group_area(
    group: Sequence[AgencyMatch], nodes: Sequence[Node], i: int, gazetteer: Gazetteer
) -> str | None:
    """The area of agencies that act together; of 云南等地公安机关, an example of several, wider."""
    codes = [match.adcode for match in group if match.adcode]
    area = gazetteer.common(codes) if codes else None
    entry = gazetteer.get(area) if area is not None and len(set(codes)) == 1 else None
    if entry is not None and entry.parent and _OPEN_LIST.search(nodes[i].text):
        return entry.parent
    return area


def place_group(nodes: Sequence[Node], i: int, gazetteer: Gazetteer) -> tuple[int, list[str]]:
    """Index of the last place of a list that begins at node ``i``, and the adcodes.

    Of a chain only the innermost counts: 浙江金华. A comma joins where 等 closes the list:
    辽宁大连、丹东,广西东兴等地.
    """
    codes: list[str] = []
    last = i
    outer = ""
    for j in range(i, len(nodes)):
        mention = nodes[j].mention
        if isinstance(mention, PlaceMatch):
            adcode = mention.entry.adcode
            if codes and last == j - 1 and gazetteer.contains(codes[-1], adcode):
                outer = codes[-1] if mention.entry.level == "county" else ""
                codes[-1] = adcode
            else:
                codes.append(adcode)
            last = j
        elif nodes[j].text == "," and j == last + 1 and _goes_on(nodes, j):
            continue
        elif nodes[j].text not in JOINERS:
            break
    if outer and last + 1 < len(nodes) and nodes[last + 1].text.startswith(FACILITIES):
        # 海口美兰机场 is named for its city.
        codes[-1] = outer
    return last, codes


def _goes_on(nodes: Sequence[Node], comma: int) -> bool:
    """Whether a list of places goes on behind a comma, up to 等 or a count: …,山东青岛等地."""
    place = False
    for node in nodes[comma + 1 : comma + 16]:
        if node.kind is Kind.PLACE:
            place = True
        elif node.text.startswith(LIST_CLOSERS):
            return place
        elif node.text not in JOINERS and node.text != ",":
            return False
    return False


def are_counted(nodes: Sequence[Node], i: int) -> bool:
    """Whether a number counts places whose authorities act: 四市公安机关, 两地警方."""
    if nodes[i].kind is not Kind.QUANTITY or nodes[i].text not in COUNTS or i + 2 >= len(nodes):
        return False
    return nodes[i + 1].text in PLACE_UNITS and nodes[i + 2].text.startswith(AUTHORITIES)


def are_summed(nodes: Sequence[Node], i: int) -> bool:
    """Whether a number counts places whose figures are added: 三地合计685人, 四市共抓获90人."""
    counts = nodes[i].kind is Kind.QUANTITY and nodes[i].text in COUNTS and i + 2 < len(nodes)
    if not counts or nodes[i + 1].text not in PLACE_UNITS or not _opens(nodes, i):
        return False
    return any(node.text in SUMMING | {"相加", "加起来"} for node in nodes[i + 2 : i + 4])


def _opens(nodes: Sequence[Node], i: int) -> bool:
    """Whether a clause opens at a node: 三地, 这三地, 上述三地."""
    before = nodes[i - 1] if i else None
    return before is None or before.kind is Kind.PUNCTUATION or before.text in POINTING


def authorities_follow(nodes: Sequence[Node], last: int) -> bool:
    """Whether a list of places ends in their authorities: 福建、浙江、海南三省边检机关."""
    at = last + 1
    if at < len(nodes) and nodes[at].text.startswith("等"):
        at += 1
    counted = at + 1 < len(nodes) and nodes[at].kind is Kind.QUANTITY
    if counted and nodes[at + 1].text in PLACE_UNITS:
        at += 2
    return at < len(nodes) and nodes[at].text.startswith(AUTHORITIES)


def inside_titles(nodes: Sequence[Node]) -> set[int]:
    """The nodes of titles: 《中华人民共和国刑法》 is about no place."""
    inside: set[int] = set()
    opened = False
    for i, node in enumerate(nodes):
        opened = node.text == "《" or (opened and node.text != "》")
        if opened:
            inside.add(i)
    return inside
