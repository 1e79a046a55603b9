"""How facts with their places are written in the tables of these tests."""

from collections.abc import Callable, Iterable

import pytest

from netcrime_ie.models import Fact


@pytest.fixture(scope="session")
def placed() -> Callable[[Iterable[Fact]], list[str]]:
    """Writes each fact as ``value adcode``; ``-`` where no place is known."""

    def write(facts: Iterable[Fact]) -> list[str]:
        return [
            f"{fact.quantity.value} {fact.place.adcode if fact.place else '-'}" for fact in facts
        ]

    return write
