"""The place of what is told twice: a headline's figure is about the place of the body's."""

from collections.abc import Sequence

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.facts.sentences import Sentence


def share_places(sentences: Sequence[Sentence], facts_of: Sequence[Sequence[FactDraft]]) -> None:
    """Give a restatement the place and agency of what it repeats.

    图①:民警清点收缴的104部手机 happened where the body says that the phones were seized. A headline
    is only the shorter mention, even where it names who acted; a sentence that states its own
    place keeps it.
    """
    for sentence, facts in zip(sentences, facts_of, strict=True):
        for fact in facts:
            first = fact.restates
            if first is None or first.adcode is None:
                continue
            if sentence.heading or "place" in fact.inherited:
                fact.adcode, fact.agency = first.adcode, first.agency or fact.agency
    for facts in facts_of:
        _share_with_parts(facts)


def _share_with_parts(facts: Sequence[FactDraft]) -> None:
    """Give the parts of people counted again the place of all.

    落网的九人分工:三人招客,两人收款 were caught where the nine were; 43人中,31人被刑拘 is a stage
    of its own.
    """
    told: list[FactDraft] = []
    for fact in facts:
        whole = fact.part_of
        if fact.restates is not None:
            told.append(fact.restates)
        elif (
            whole is not None
            and whole in told
            and whole.adcode is not None
            and fact.type == whole.type == "captured"
            and "place" in fact.inherited
        ):
            fact.adcode = whole.adcode
