"""The place of what is told twice: a headline's figure is about the place of the body's."""

from collections.abc import Sequence

from netcrime_ie.facts.drafts import FactDraft


def share_places(facts_of: Sequence[Sequence[FactDraft]]) -> None:
    """Give a restatement that states no place the place and agency of what it repeats.

    图①:民警清点收缴的104部手机 happened where the body says that the phones were seized.
    """
    for facts in facts_of:
        for fact in facts:
            first = fact.restates
            if first is not None and "place" in fact.inherited and first.adcode is not None:
                fact.adcode, fact.agency = first.adcode, first.agency or fact.agency
