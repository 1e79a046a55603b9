"""What the rules do not know yet, most frequent first."""

from netcrime_ie.models.values import Model


class Gap(Model):
    """A context in which numbers stay open.

    Attributes:
        before: The nearest verb before the number in its clause, else the word before it; a name
            or a date stands as its kind: ``<agency>``.
        unit: The classifier or currency; None where none stands.
        after: The word after it; empty where the clause ends there.
        family: The family of the facts of type ``other``; None for unexplained numbers.
        count: How many numbers stand so.
        example: One of them in its text, the numeral in ``【】``.
        document: The document that the example is from, where its owner named it.
    """

    before: str
    unit: str | None
    after: str
    family: str | None = None
    count: int
    example: str
    document: str | None = None


class Gaps(Model):
    """The gaps of some texts.

    Attributes:
        documents: How many texts were read.
        unexplained: Contexts of the numbers that no rule explains, most frequent first.
        other: Contexts of the facts of type ``other``, most frequent first.
    """

    documents: int
    unexplained: tuple[Gap, ...] = ()
    other: tuple[Gap, ...] = ()

    def top(self, count: int) -> "Gaps":
        """Keep the ``count`` most frequent contexts of each kind."""
        kept = {"unexplained": self.unexplained[:count], "other": self.other[:count]}
        return self.model_copy(update=kept)
