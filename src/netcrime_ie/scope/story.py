"""What is known at one point of a story: whose bulletin and whose case it is, who acts, and where.

Five things, from the widest to the narrowest. Each has laws for what opens, holds and ends it:

* the **base** is the area of the whole bulletin; it never ends;
* the **topic** is the area of one case of a list; it ends with its section;
* the **actor** is who acts. It holds beyond its sentence, until somebody else acts. A tour ends by
  itself: where several bureaus beside one another had their figures in turn (A市…,B市…,C市…), the
  text is about who stood above them again;
* the **spot** is where things happen; it ends with its paragraph, with the next actor, with words
  of the whole case (经查, 截至目前), and a tour of spots ends with its sentence;
* an **item** is a place for one clause (其中邯郸13个).

The **scene** is the one spot of a case that the lead tells in short: what officers did there in the
longer story below (民警跳帮,查获柴油) was there too, until somebody else acts or things are
summed up.

A paragraph is **fresh** until somebody acts in it or something is counted: a place that its
sentence begins with opens a case there.
"""

from collections.abc import Sequence

from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.actors import Actor, Tour
from netcrime_ie.scope.areas import Named, are_apart, area_of, nation_of
from netcrime_ie.scope.distribute import Owner
from netcrime_ie.scope.words import COUNTRY

POLICE = "public_security"
# How many areas of a tour are kept.
_REMEMBERED = 8


class Story:
    """The state of the walk, with its laws."""

    def __init__(self, gazetteer: Gazetteer, base: str | None) -> None:
        self._gazetteer = gazetteer
        self.base = base
        self.topic: str | None = None
        self.case: str | None = None
        self.actor = Actor(base)
        self.outer: Actor | None = None
        self.spot: str | None = None
        self.toured = False
        self._happened: set[str] = set()
        self.scene: str | None = None
        self.lead = False
        self.fresh = True
        self.labelled = False
        self.operation: str | None = None
        self.named = Named(gazetteer)
        self.pair: Sequence[Owner] = ()
        self._left: str | None = None
        self._spots: list[str] = []
        self._known: dict[str, Actor] = {}
        self._divided: Actor | None = None
        self._sentence = Tour(self.actor)
        self._paragraph = Tour(self.actor)

    # --- what opens and closes -------------------------------------------------------------

    def open_section(self, area: str) -> None:
        """A case of a list begins: its area holds up to the next heading."""
        self.topic = area
        self.scene = None
        self._known.clear()
        self._reset(Actor(area))

    def open_heading(self, *, inside: bool) -> None:
        """A subheading: its figures are the bulletin's, or the case's where it divides one."""
        if not inside:
            self.topic = None
        self._reset(Actor(self.topic or self.case or self.base))

    def leave_cases(self) -> None:
        """The last case of a list is told: the whole bulletin speaks again."""
        if self.topic is not None:
            self.topic = None
            self._known.clear()
            self._reset(Actor(self.base))

    def open_paragraph(self) -> None:
        """A paragraph ends spots, tours, labels, guests, and what was told of the whole country."""
        self._close(self._paragraph)
        if self.labelled:
            # 吉州区:破案213起。 holds for its own paragraph.
            self.actor, self.outer = Actor(self.topic or self.base), None
        self.labelled = False
        owner = self.topic or self.base
        passing = owner not in (None, COUNTRY) and self._is_passing(owner or "", self.actor)
        if passing or self._joined_late(owner):
            self.actor, self.outer = Actor(owner), None
        self._paragraph = Tour(self.actor)
        self.fresh = True
        self.pair = ()
        self._left = None
        self.end_spot()

    def _joined_late(self, owner: str | None) -> bool:
        """Whether a part of the owner acted only behind its own figures of the paragraph."""
        areas = self._paragraph.areas
        return len(areas) > 1 and areas[0] == owner and self.holds(owner, self.actor.area)

    def _is_passing(self, owner: str, actor: Actor) -> bool:
        """Whether somebody acted for one paragraph only in a story of another.

        公安部统计的全国数字: a look beyond the bulletin's area; 南京警方移交2人 in a story of 青岛:
        a guest; 市北分局联合胶州市公安局: what both did together.
        """
        if actor.area is None:
            return False
        if actor.area == COUNTRY or are_apart(owner, actor.area, self._gazetteer):
            return True
        joint = actor.area != owner and len(actor.members) > 1
        return (
            joint
            and any(
                area is not None and self._gazetteer.contains(owner, area)
                for area, _ in actor.members
            )
            and self._gazetteer.contains(actor.area, owner)
        )

    def open_sentence(self, *, follows: bool, divides: bool) -> None:
        """A sentence begins.

        Args:
            follows: Whether only a semicolon parts it from the one before.
            divides: Whether it divides what was just told: 其中,长沙市公安局….
        """
        if not follows:
            self._sentence = Tour(self.actor)
            self._spots.clear()
        if divides and self._left is not None:
            # 在鄂豫两省查处247起。其中,网上91起: the parts are where the whole is.
            self.spot, self.toured = self._left, True
        self._left = None
        if divides and self._divided is None:
            self._divided = self.actor

    def close_sentence(self, *, goes_on: bool, whole: Actor | None = None) -> None:
        """A sentence ends.

        Args:
            goes_on: Whether a semicolon closes it.
            whole: Who acted where 其中 began to divide it.
        """
        if goes_on:
            placed = whole is not None and whole.name is not None and self.actor.name is None
            if whole is not None and (placed or self.holds(whole.area, self.actor.area)):
                # 受理举报9万件,其中宝鸡市3万件;关闭账号1200个: the whole goes on.
                # 天津海关查扣…,其中佛山一处…;另查扣铲车4辆: so does a body before a mere place.
                self.actor = whole
            if len(self._spots) > 1:
                # 在A抓获3人,在B抓获2人;缴获手机5部: the figures behind a tour are no spot's.
                self.end_spot()
            return
        if self._divided is not None:
            self.actor, self._divided = self._divided, None
        self._close(self._sentence)
        if self.toured:
            self._left = None if self.moved else self.spot
            self.end_spot()

    def _close(self, tour: Tour) -> None:
        """After a tour the text is about who stood above it again."""
        if not tour.parted:
            return
        above = tour.before.area
        if above is not None and all(self._gazetteer.contains(above, area) for area in tour.areas):
            self.actor = tour.before
        else:
            self.actor = Actor(self._above(tour.areas))
        self.outer = None

    def _above(self, areas: list[str]) -> str | None:
        """Who speaks after a tour: the bulletin, or the province where its area is too small."""
        owner = self.topic or self.base
        if owner is None or all(self._gazetteer.contains(owner, area) for area in areas):
            return owner
        common = self._gazetteer.common([owner, *areas])
        return common if common == self._gazetteer.province_of(owner) else owner

    def _reset(self, actor: Actor) -> None:
        self.actor, self.outer, self._divided = actor, None, None
        self._sentence = Tour(actor)
        self._paragraph = Tour(actor)
        self.end_spot()

    # --- who acts --------------------------------------------------------------------------

    def act(self, actor: Actor) -> None:
        """Somebody acts: from here on the story is theirs."""
        self.fresh = False
        if actor.area is not None:
            self._keep_outer(actor.area)
        else:
            actor.area = self.actor.area
        self.base = self.base or actor.area
        if not self.lead:
            self.scene = None
        self.actor = actor
        self.remember_pair(actor.members)
        if actor.kind is not None and not self._is_guest(actor):
            self._known[actor.kind] = actor
        self.end_spot()

    def remember_pair(self, members: Sequence[Owner]) -> None:
        """Two that are named together, for 前者 and 后者."""
        if len(members) == 2:
            self.pair = members

    def act_of_pair(self, which: int) -> bool:
        """前者封停63个,后者封停12个: one of the two that were named together acts."""
        if not self.pair:
            return False
        area, name = self.pair[which]
        kind = self.actor.kind
        self.act(Actor(area, name, kind))
        return True

    def _is_guest(self, actor: Actor) -> bool:
        """Whether a body of another area joins in: 香港警方 in a story of 广东 is not 警方."""
        owner = self.topic or self.base
        known = self._known.get(actor.kind or "")
        if owner is None or actor.area is None or known is None or known.area is None:
            return False
        gazetteer = self._gazetteer
        return are_apart(owner, actor.area, gazetteer) and not are_apart(
            owner, known.area, gazetteer
        )

    def act_again(self, kind: str) -> bool:
        """A body named without its place acts: 法院 is the court that the story has named.

        False where the story knows none.
        """
        known = self._known.get(kind)
        if known is None:
            return False
        if self.actor.kind == kind or self._is_opened_elsewhere(known):
            return True
        spot, toured = self.spot, self.toured
        self.act(known)
        if kind == POLICE:
            # 在涧西区,警方端掉窝点3个: they act on the spot.
            self.spot, self.toured = spot, toured
        return True

    def _is_opened_elsewhere(self, known: Actor) -> bool:
        """Whether a place has opened a case beside that of a body: 爱辉区一条河沟…。公安倒查…."""
        acting = self.actor
        owner = self.topic or self.base
        return (
            acting.kind is None
            and acting.area is not None
            and known.area is not None
            and self.holds(owner, acting.area)
            and are_apart(acting.area, known.area, self._gazetteer)
        )

    def resume(self) -> None:
        """该案: the named case's, or the prefecture's whose county acted."""
        if self.case is not None:
            self.actor, self.outer = Actor(self.case), None
        elif self.outer is not None:
            self.actor, self.outer = self.outer, None

    def return_to_owner(self, kind: str | None = None) -> None:
        """The case of a list, or the whole bulletin, speaks again; ``kind`` where a system does."""
        owner = self.topic or self.base or self.actor.area
        if owner != self.actor.area:
            self.actor, self.outer = Actor(owner, kind=kind), None
        if kind is not None:
            self._known[kind] = self.actor

    def sum_up(self) -> None:
        """截至目前,9人被批准逮捕: a county's story that its city joined is the county's again.

        The named case's (岳阳“6·02”案) is the city's, whichever county acted last.
        """
        owner = self.topic or self.base
        if self.topic is None and self.holds(self.case, self.actor.area):
            self.actor, self.outer = Actor(self.case), None
        elif owner and self.holds(self.actor.area, owner):
            self.actor, self.outer = Actor(owner), None

    def return_to_whole(self) -> None:
        """The case of a list, or the whole bulletin, speaks again after a part of it."""
        owner = self.topic or self.base
        if self.holds(owner, self.actor.area):
            self.actor, self.outer = Actor(owner), None

    def return_to_field(self) -> None:
        """在治赌一线,警方查处…: behind what a part did a field of work is the whole's."""
        self._return_to(self.topic or self.base)

    def return_to_operation(self) -> None:
        """此次行动共破案130起: of whoever was told to carry one out, not of the part told last."""
        self._return_to(self.operation or self.topic or self.base)

    def _return_to(self, owner: str | None) -> None:
        """The owner of the part that acts, and of all bodies known since, speaks again."""
        if self.holds(owner, self.actor.area):
            self.actor, self.outer = Actor(owner), None
            self.end_spot()
        elif owner is None or owner != self.actor.area:
            return
        for kind, known in list(self._known.items()):
            if self.holds(owner, known.area):
                self._known[kind] = Actor(owner, kind=kind)

    def return_from_guest(self) -> None:
        """7月,民警又抓获5人: whose paragraph it is, not the guest who joined in it."""
        owner, before = self.topic or self.base, self._paragraph.before
        areas = self._paragraph.areas
        if owner is None or self.actor.area is None or not areas or self.case is not None:
            return
        guest = are_apart(owner, self.actor.area, self._gazetteer)
        if guest and self._gazetteer.contains(owner, areas[0]) and before.area == owner:
            self.actor, self.outer = before, None
            self.end_spot()

    def return_in_paragraph(self) -> None:
        """全年,共…: after one of its parts a paragraph speaks of its whole again."""
        before = self._paragraph.before
        if self.holds(before.area, self.actor.area):
            self.actor = before

    def widen(self, area: str) -> None:
        """全省, 全国: the whole area acts."""
        self.actor = Actor(area)
        self.outer = None
        self.end_spot()

    def told(self, size: int) -> Sequence[str] | None:
        """As many areas as are counted: those with figures in the sentence, else named together."""
        for tour in (self._sentence, self._paragraph):
            if len(tour.areas) == size and tour.parted:
                return tour.areas
        return self.named.group(size) or self.named.recent(size)

    def whole_of(self, parts: Sequence[str]) -> str | None:
        """Who speaks where several parts of an area had figures; None where none had."""
        areas = [*self._sentence.areas, *parts]
        if not any(self.holds(self.topic or self.base, area) for area in areas):
            return None
        return self._above(areas)

    def keep_part(self) -> None:
        """其中一起案件由信丰县检察院办理。 goes on with that case behind its sentence."""
        self._divided = None

    def is_parted(self) -> bool:
        """Whether areas beside one another had figures in the sentence."""
        return self._sentence.parted

    def note(self, area: str | None) -> None:
        """An area had a figure."""
        self.fresh = False
        if area is None:
            return
        for tour in (self._sentence, self._paragraph):
            if area in tour.areas or len(tour.areas) >= _REMEMBERED:
                continue
            tour.parted = tour.parted or any(
                are_apart(area, other, self._gazetteer) for other in tour.areas
            )
            tour.areas.append(area)

    def is_apart(self, area: str) -> bool:
        """Whether an area lies beside that of who acts."""
        acting = self.actor.area
        return acting is None or are_apart(area, acting, self._gazetteer)

    def holds(self, outer: str | None, inner: str | None) -> bool:
        """Whether one area is a real part of another."""
        return (
            outer is not None
            and inner is not None
            and outer != inner
            and self._gazetteer.contains(outer, inner)
        )

    def _keep_outer(self, acting: str) -> None:
        """Remember the prefecture whose county's bureau acts now, to come back to."""
        before = self.actor.area
        if before is None or before == acting:
            return
        entry = self._gazetteer.get(before)
        inside = entry is not None and entry.level == "prefecture"
        if inside and self._gazetteer.contains(before, acting):
            self.outer = self.actor
        elif self.outer is not None and not self._gazetteer.contains(self.outer.area or "", acting):
            self.outer = None

    # --- where -----------------------------------------------------------------------------

    def stand(self, place: str | None, *, several: bool) -> None:
        """Things happen at a place; several places, or one after another, make a tour."""
        if place is not None and place not in self._spots:
            self._spots.append(place)
        if not self.lead:
            self.scene = None
        self.spot = place
        self._happened.clear()
        self.toured = several or len(self._spots) > 1

    def happen(self, family: str) -> None:
        """Something counted happened on the spot."""
        self._happened.add(family)

    @property
    def hid(self) -> bool:
        """Whether people were only caught on the spot: 在儋州抓获2人."""
        return self._happened == {"person"}

    def keep_scene(self) -> None:
        """The one place of the case that a lead tells in short is that of the longer story."""
        inside = self.spot is not None and self.actor.area == self.base
        if self.lead and inside and not self.toured and self.holds(self.base, self.spot):
            self.scene = self.spot

    @property
    def moved(self) -> bool:
        """Whether things happened at one place after another: 在A抓获3人,在B抓获2人."""
        return len(self._spots) > 1

    def end_spot(self) -> None:
        """No spot any more."""
        self.spot, self.toured = None, False
        self._happened.clear()

    # --- words for an area -----------------------------------------------------------------

    def reach(self, reach: str) -> str | None:
        """The area that 全国, 全省, 全市, 全县, 各地 mean in this story."""
        area = self.actor.area or self.base
        if reach == "city" and self.fresh and self.topic is None:
            # …华亭市抓获2名。\n全市还清查…: a new paragraph of a bulletin of 平凉市.
            area = self.base or area
        if reach == "here":
            # 各地 are the places of whoever has the widest view.
            wide = self.base if self.holds(self.base, area) else area
            return wide or nation_of(self.base)
        return area_of(reach, self.base, area, self.named, self._gazetteer)
