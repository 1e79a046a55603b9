"""What reading a page gives: spans into the text as given, and the values the page states."""

from dataclasses import dataclass
from datetime import date, time

Span = tuple[int, int]


@dataclass(slots=True, frozen=True)
class ArticleParts:
    """The article of a page.

    Attributes:
        title: Span of the first headline; None where the page starts with its first paragraph.
        source: The medium or office that the page names as its source, as written.
        published: The full date that the page gives for the article.
        published_time: The time of day printed with that date.
        url: The address printed with the article.
        body: The stretches that are the article itself, title and captions included, in order.
        paragraphs: The body cut into its lines, in order.
    """

    title: Span | None
    source: str | None
    published: date | None
    published_time: time | None
    url: str | None
    body: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
