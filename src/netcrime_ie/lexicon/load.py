"""One object that holds every word list of the fact engine."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from netcrime_ie.errors import DataError
from netcrime_ie.lexicon.blocks import read_blocks, read_groups, read_table

_TYPES = {
    "case": "received filed investigated solved supervised prosecuted other",
    "person": "captured fugitive criminal_detention arrested bail compulsory admin_detention "
    "admin_penalty prosecuted sentenced surrendered other",
    "amount": "involved frozen seized recovered intercepted loss gain fine other",
    "measure": "gang den seized removed closed taken_down frozen blocked inspected vulnerability "
    "interviewed org_penalty rectified warned publicity dissuaded victim deployed lead campaign "
    "crime_scale other",
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists of the fact engine.

    Attributes:
        version: Changes whenever a packaged word list does.
        verbs: Trigger verb -> class.
        nouns: Head noun -> object class.
        classifiers: Classifier or measure unit -> the object class it suggests.
        types: (verb class, object class) -> (family, type).
        intransitive: Verbs whose subject is the one acted on (到案, 落网).
        cues: Role -> context words that give it to a number (cues.txt).
    """

    version: str
    verbs: dict[str, str]
    nouns: dict[str, str]
    classifiers: dict[str, str]
    types: dict[tuple[str, str], tuple[str, str]]
    intransitive: frozenset[str]
    cues: dict[str, tuple[str, ...]]

    def words(self) -> Iterator[str]:
        """Words that the tokenizer must not cut."""
        for table in (self.verbs, self.nouns):
            yield from (word for word in table if len(word) > 1)
        yield from self.cues["attribute"]

    def decide(self, verb: str, thing: str) -> tuple[str, str] | None:
        """Family and type of what a verb class does to an object class, None where undecided."""
        return self.types.get((verb, thing)) or self.types.get((verb, "*"))


def _read_types(path: object) -> dict[tuple[str, str], tuple[str, str]]:
    types = {}
    for verb, thing, name in read_table(path, 3):  # type: ignore[arg-type]
        family, _, kind = name.partition(".")
        if kind not in _TYPES.get(family, "").split():
            raise DataError(f"types.tsv: {verb} {thing}: there is no type {name}")
        types[verb, thing] = (family, kind)
    return types


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Read the packaged word lists once.

    >>> load_lexicon().decide("seize", "money")
    ('amount', 'seized')
    """
    folder = files("netcrime_ie") / "resources" / "lexicon"
    return Lexicon(
        version="2026.11",
        verbs=read_blocks(folder / "verbs.txt"),
        nouns=read_blocks(folder / "nouns.txt"),
        classifiers=read_blocks(folder / "classifiers.txt"),
        types=_read_types(folder / "types.tsv"),
        intransitive=frozenset(read_blocks(folder / "intransitive.txt")),
        cues=read_groups(folder / "cues.txt"),
    )
