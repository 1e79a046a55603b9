"""Who acts in a story, and the areas that had figures in a stretch of it."""

from dataclasses import dataclass, field

from netcrime_ie.scope.distribute import Owner


@dataclass(slots=True)
class Actor:
    """Who acts.

    Attributes:
        area: The smallest division that holds the areas of all members.
        name: The first member's name.
        kind: Its system.
        members: Area and name of each, for figures told in turn.
    """

    area: str | None
    name: str | None = None
    kind: str | None = None
    members: list[Owner] = field(default_factory=list)


@dataclass(slots=True)
class Tour:
    """The areas that had figures in a stretch of text, and who acted before it.

    Attributes:
        before: Who acted when the stretch began.
        areas: The areas, in order.
        parted: Whether two of them lie beside one another.
    """

    before: Actor
    areas: list[str] = field(default_factory=list)
    parted: bool = False
