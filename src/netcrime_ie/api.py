"""The functions that most users call: a ready default extractor, built on first use."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache

from netcrime_ie.agencies import find_home, match_agencies
from netcrime_ie.batch import Document, ExtractionError, run_many
from netcrime_ie.dates import find_dates
from netcrime_ie.gap_ranking import rank_gaps
from netcrime_ie.html import page_text
from netcrime_ie.models import (
    Agency,
    AgencyMention,
    EnforcementReport,
    Explanation,
    Gaps,
    MoneyMention,
    NumberMention,
    Place,
    PlaceMention,
    Span,
)
from netcrime_ie.numbers import find_money as _find_money
from netcrime_ie.numbers import find_numbers as _find_numbers
from netcrime_ie.pipeline import Extractor
from netcrime_ie.places import Gazetteer, PlaceMatch, match_places
from netcrime_ie.report.build import place_values, ref_values
from netcrime_ie.text import fold
from netcrime_ie.tokenizers import Token

__all__ = [
    "explain",
    "extract",
    "extract_html",
    "extract_many",
    "find_agencies",
    "find_dates",
    "find_money",
    "find_numbers",
    "find_places",
    "gaps",
]


@lru_cache(maxsize=1)
def default_extractor() -> Extractor:
    """The extractor behind `extract`: built once, on first use."""
    return Extractor()


def extract(
    text: str,
    published: date | datetime | str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> EnforcementReport:
    """Read one bulletin with the default extractor; see `Extractor.extract`.

    >>> report = extract("8月2日,石屏警方侦破案件96起,其中12起被列为挂牌督办案件。", "2022-08-03")
    >>> for fact in report.facts:
    ...     print(fact.type, fact.quantity.value, fact.unit, fact.place.adcode)
    solved 96 起 532525
    supervised 12 起 532525
    """
    return default_extractor().extract(text, published=published, url=url, id=id)


def extract_html(
    html: str | bytes,
    url: str | None = None,
    *,
    published: date | datetime | str | None = None,
    id: str | None = None,
) -> EnforcementReport:
    """Read the bulletin of a web page with the default extractor.

    The report's ``text`` is the text of the article that was taken from the page, with its
    headline, source and date; its spans index that.

    Args:
        html: The page; of bytes the encoding is found.
        url: Where it is from; kept in the report.
        published: As for `Extractor.extract`.
        id: The caller's name for it; kept in the report.

    Raises:
        MissingExtraError: trafilatura is not installed (extra ``html``).
        TypeError: ``html`` is neither text nor bytes.
        ValueError: As `Extractor.extract`, or the encoding of the bytes is unknown.
    """
    text = page_text(html, url)
    return default_extractor().extract(text, published=published, url=url, id=id)


def extract_many(
    items: Iterable[str | Document],
    *,
    workers: int = 1,
    chunk: int = 16,
    on_error: str = "raise",
    progress: bool = False,
) -> Iterator[EnforcementReport | ExtractionError]:
    """Read many bulletins lazily and in order with the default extractor.

    Memory does not grow with the number of items: few are taken ahead of what the caller has asked
    for. Closing the iterator early, or dropping it, ends the processes.

    Args:
        items: Texts, or `Document` objects that carry an id, a date and an address.
        workers: Processes; 1 reads in this one. With more, call it under
            ``if __name__ == "__main__":``, as for every use of processes.
        chunk: Documents that a process takes at a time; fewer where they are long.
        on_error: ``raise``, or ``record`` to get an `ExtractionError` in a failed item's place,
            whatever went wrong with it, the death of the process that read it included.
        progress: Show a progress bar on standard error, or in a notebook.

    Raises:
        TypeError: ``items`` is one text instead of several.
        ValueError: An argument has no known value.
        WorkerError: A process ended while it started; with ``on_error="raise"`` also while it read
            a document.
    """
    return run_many(
        default_extractor,
        items,
        workers=workers,
        chunk=chunk,
        on_error=on_error,
        progress=progress,
    )


def explain(text: str, published: date | datetime | str | None = None) -> Explanation:
    """Say number by number what was found in a text and why; see `Extractor.explain`.

    >>> (number,) = explain("抓获犯罪嫌疑人14名。").numbers
    >>> (fact,) = number.facts
    >>> fact.fact.rule, str(fact.verb), str(fact.noun), fact.table
    ('before:capture', '抓获 (capture)', '犯罪嫌疑人 (person)', 'capture × person')
    """
    return default_extractor().explain(text, published=published)


def gaps(texts: Iterable[str | Document], *, extractor: Extractor | None = None) -> Gaps:
    """Rank the numbers that no rule explains, and the facts of type ``other``, by their contexts.

    Args:
        texts: Texts, or `Document` objects that carry an id and a date.
        extractor: What reads them; the default one where it is left out.

    Raises:
        TypeError: ``texts`` is one text instead of several.

    >>> (gap,) = gaps(["涉及诈骗案件70余起。", "涉及赌博案件3起。"]).other
    >>> gap.family, gap.before, gap.unit, gap.count, gap.example
    ('case', '涉及', '起', 2, '涉及诈骗案件【70余起】。')
    """
    return rank_gaps(texts, extractor or default_extractor())


def find_numbers(text: str) -> list[NumberMention]:
    """Every number of a text, in text order; numerals inside words (一切, 四川) are left out.

    >>> [str(mention.quantity.value) for mention in find_numbers("三千八百九十六万余条")]
    ['38960000']
    """
    return _find_numbers(text)


def find_money(text: str) -> list[MoneyMention]:
    """Every sum of money that names its currency, in text order.

    >>> [(m.currency, str(m.quantity.value)) for m in find_money("約二點一五億港元")]
    [('HKD', '215000000')]
    """
    return _find_money(text)


def _words_and_places(
    text: str, near: str | None
) -> tuple[str, list[Token], list[PlaceMatch], Gazetteer]:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    folded = fold(text)
    reader = default_extractor().reader
    (tokens,) = reader.tokenizer.tokenize([folded])
    bounds = {token.start for token in tokens} | {len(folded)}
    gazetteer = reader.gazetteer
    hits = gazetteer.scan(folded)
    places = match_places(folded, hits, bounds.__contains__, gazetteer, near=near)
    return folded, tokens, places, gazetteer


def find_places(text: str, near: str | None = None) -> list[PlaceMention]:
    """Every administrative place that a text names.

    Args:
        text: Any text.
        near: adcode of a place that decides between places of one name (朝阳, 鼓楼区).

    >>> [mention.place.adcode for mention in find_places("合川区警方")]
    ['500117']
    """
    _, _, places, _ = _words_and_places(text, near)
    return [
        PlaceMention(
            span=Span(start=match.start, end=match.end, text=text[match.start : match.end]),
            place=Place.model_validate(place_values(match.entry, [match], text)),
        )
        for match in places
    ]


def find_agencies(text: str, home: str | None = None) -> list[AgencyMention]:
    """Every agency that a text names, completed to its full name.

    Args:
        text: Any text.
        home: adcode of the place that the text is from; it completes 省公安厅 and 该省.

    >>> [m.agency.name for m in find_agencies("该省公安厅网安总队", home="510000")]
    ['四川省公安厅网安总队']
    """
    folded, tokens, places, gazetteer = _words_and_places(text, home)
    if home is None:
        home = find_home(folded, places, gazetteer).adcode
    mentions = []
    for match in match_agencies(folded, tokens, places, gazetteer, home=home):
        span = Span(start=match.start, end=match.end, text=text[match.start : match.end])
        agency = Agency.model_validate(
            {
                "name": match.name,
                "kind": match.kind,
                "level": match.level,
                "place": ref_values(match.adcode, gazetteer),
                "mentions": [span],
            }
        )
        mentions.append(AgencyMention(span=span, agency=agency))
    return mentions
