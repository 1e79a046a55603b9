"""How facts hang together: parts of a total, and restatements."""

from collections.abc import Sequence
from itertools import groupby

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence
from netcrime_ie.places import Gazetteer
from netcrime_ie.scope.parts import Divider
from netcrime_ie.scope.passages import case_numbers
from netcrime_ie.scope.restated import (
    link_captions,
    link_converted,
    link_headlines,
    link_referring,
    link_rounded,
)
from netcrime_ie.scope.sums import link_sums

_CAPTION = ("图为", "图片", "图:", "图①", "图②", "图③", "▲", "(图", "图示", "(图示")


def link_facts(
    folded: str,
    sentences: Sequence[Sentence],
    facts_of: Sequence[Sequence[FactDraft]],
    gazetteer: Gazetteer,
) -> None:
    """Set ``part_of`` and ``restates`` of the facts, in place."""
    headline: list[FactDraft] = []
    body: list[tuple[int, FactDraft]] = []
    captions: list[FactDraft] = []
    divider = Divider(folded)
    # Cases of a list have nothing to do with each other.
    cases: dict[FactDraft, int] = {}
    current = 0
    numbers = case_numbers(folded, sentences, facts_of)
    for sentence, facts, number in zip(sentences, facts_of, numbers, strict=True):
        cases.update(dict.fromkeys(facts, number))
        if number != current:
            divider.forget()
            current = number
        if sentence.cell is not None or not sentence.nodes:
            # A table's own rows and columns tell what is part of what.
            continue
        divider.read(sentence, facts)
        if sentence.heading:
            headline.extend(facts)
        else:
            body.extend((sentence.paragraph, fact) for fact in facts)
            if folded.startswith(_CAPTION, sentence.nodes[0].start):
                captions.extend(facts)
    told = [fact for _, fact in body]
    link_headlines(headline, told)
    link_converted(folded, facts_of)
    link_rounded(told, cases)
    paragraphs = [[fact for _, fact in group] for _, group in groupby(body, lambda one: one[0])]
    link_sums(folded, headline, paragraphs, cases, gazetteer)
    link_referring(folded, told, cases)
    link_captions(captions, told)
    for fact in [*headline, *told]:
        while fact.restates is not None and fact.restates.restates is not None:
            fact.restates = fact.restates.restates
        while fact.part_of is not None and fact.part_of.restates is not None:
            fact.part_of = fact.part_of.restates
        if fact.restates is not None:
            # What it divides is told of the fact itself.
            fact.part_of = None
