"""A sentence as a row of nodes: what the fact engine parses."""

from dataclasses import dataclass
from enum import Enum

from netcrime_ie.facts.phrases import Phrase


class Kind(Enum):
    """What a node is."""

    QUANTITY = "quantity"
    VERB = "verb"
    NOUN = "noun"
    DATE = "date"
    AGENCY = "agency"
    PLACE = "place"
    CAMPAIGN = "campaign"
    PUNCTUATION = "punctuation"
    FUNCTION = "function"
    WORD = "word"


@dataclass(slots=True)
class Node:
    """A piece of a sentence.

    Attributes:
        kind: What it is.
        start: First character.
        end: End of the piece.
        text: The folded text.
        cls: Verb class, object class or part of speech.
        phrase: The quantity phrase of a QUANTITY node.
        mention: The agency, place or date match that the node stands for.
        intransitive: Whether a verb's subject is the one acted on (47人到案), without 被.
        depth: How many round brackets are open around it.
    """

    kind: Kind
    start: int
    end: int
    text: str
    cls: str = ""
    phrase: Phrase | None = None
    mention: object = None
    intransitive: bool = False
    depth: int = 0

    @property
    def counts_people(self) -> bool:
        """Whether it is a number of people: 8人, not 8起."""
        return self.phrase is not None and self.phrase.unit_class == "person"


STOPS = frozenset("。!?;\n")
SEGMENT_ENDS = STOPS | frozenset(",:")
ENUMERATION = "、"
# What joins the items of a list.
JOINERS = frozenset((ENUMERATION, "和", "及", "与", "以及"))
QUOTES = frozenset("“”\"'‘’《》〈〉()[]【】「」")
