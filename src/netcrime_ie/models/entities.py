"""Places, agencies, campaigns and the article itself."""

import datetime

from netcrime_ie.models.enums import AgencyKind, AgencyLevel, PlaceLevel
from netcrime_ie.models.values import Model, Span


class PlaceRef(Model):
    """A small reference to a place, as facts and agencies hold it.

    Attributes:
        adcode: GB/T 2260 code: 510500 for 泸州市, 100000 for the whole country.
        name: Full official name in simplified characters.
        level: Administrative level.
    """

    adcode: str
    name: str
    level: PlaceLevel


class PlaceCandidate(PlaceRef):
    """Another place that the name could mean, and why the chosen one won."""

    reason: str


class Place(PlaceRef):
    """An administrative place that the body names.

    Attributes:
        province: adcode of its province, None for the country.
        city: adcode of its prefecture-level city, None for provinces and the country.
        candidates: The other places that share the name.
        mentions: Where the text names it.
    """

    province: str | None = None
    city: str | None = None
    candidates: tuple[PlaceCandidate, ...] = ()
    mentions: tuple[Span, ...] = ()


class AgencyRef(Model):
    """A small reference to an agency: its canonical name."""

    name: str


class Agency(AgencyRef):
    """A public body.

    Attributes:
        name: Canonical name in simplified characters (泸州市公安局网安支队).
        kind: The system that it belongs to.
        level: Administrative level.
        place: The area that it acts for.
        mentions: Where the text names it, as written.
    """

    kind: AgencyKind
    level: AgencyLevel | None = None
    place: PlaceRef | None = None
    mentions: tuple[Span, ...] = ()


class Campaign(Model):
    """A named operation (净网2018): its name without quotes and 专项行动."""

    name: str
    year: int | None = None
    mentions: tuple[Span, ...] = ()


class Article(Model):
    """What the page states about itself.

    Attributes:
        title: The first headline, as printed on its line.
        source: The publisher named by the page or the byline.
        published: The full date the page gives.
        published_time: The time beside it.
        url: The caller's, or the page's own.
        body: The stretches of the text that are the article itself; the rest is page furniture.
    """

    title: str | None = None
    source: str | None = None
    published: datetime.date | None = None
    published_time: datetime.time | None = None
    url: str | None = None
    body: tuple[tuple[int, int], ...] = ()


class Meta(Model):
    """What made the report: versions and the tokenizer."""

    library: str
    schema_version: str
    lexicon: str
    gazetteer: str
    tokenizer: str
