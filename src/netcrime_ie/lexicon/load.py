"""One object that holds every word list of the fact engine."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from netcrime_ie.errors import DataError
from netcrime_ie.models import FACT_TYPES
from netcrime_ie.tables import (
    Overlay,
    merged_blocks,
    merged_table,
    read_blocks,
    read_groups,
    sources,
)

VERSION = "2026.11"

_TYPES = {
    family.value: {member.value for member in members} for family, members in FACT_TYPES.items()
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists of the fact engine.

    Attributes:
        version: Changes whenever a word list does.
        verbs: Trigger verb -> class.
        nouns: Head noun -> object class.
        classifiers: Classifier or measure unit -> the object class it suggests.
        types: (verb class, object class) -> (family, type).
        intransitive: Verbs whose subject is the one acted on (到案, 落网).
        cues: Role -> context words that give it to a number (cues.txt).
        suffered: Verbs of one character that stand for the long one behind 被 (3辆轿车被扣).
        roots: Characters that tell the class of a verb that no list has (加罚, 偷采, 翻验).
    """

    version: str
    verbs: dict[str, str]
    nouns: dict[str, str]
    classifiers: dict[str, str]
    types: dict[tuple[str, str], tuple[str, str]]
    intransitive: frozenset[str]
    cues: dict[str, tuple[str, ...]]
    suffered: dict[str, str]
    roots: dict[str, str]

    def words(self) -> Iterator[str]:
        """Words that the tokenizer must not cut."""
        for table in (self.verbs, self.nouns):
            yield from (word for word in table if len(word) > 1)
        yield from self.cues["attribute"]

    def guess(self, word: str) -> str | None:
        """The class of an unknown verb of two or three characters by its roots.

        An adverb of crime in front decides (滥捕 is no 捕), then the last character, or the first.
        """
        if not 1 < len(word) <= _GUESSED:
            return None
        first, last = self.roots.get(word[0]), self.roots.get(word[-1])
        return first if first == "crime" else last or first

    def decide(self, verb: str, thing: str) -> tuple[str, str] | None:
        """Family and type of what a verb class does to an object class, None where undecided."""
        return self.types.get((verb, thing)) or self.types.get((verb, "*"))


def _read_types(overlay: Overlay | None) -> dict[tuple[str, str], tuple[str, str]]:
    types = {}
    for where, (verb, thing, name) in merged_table(
        "types.tsv", ("verb", "object", "type"), overlay
    ):
        family, _, kind = name.partition(".")
        if kind not in _TYPES.get(family, ()):
            raise DataError(f"{where}: {verb} {thing}: there is no type {name}")
        types[verb, thing] = (family, kind)
    return types


def _read_cues(overlay: Overlay | None) -> dict[str, tuple[str, ...]]:
    packaged, *own = sources("cues.txt", overlay)
    cues = read_groups(packaged)
    for file in own:
        for role, words in read_groups(file).items():
            if role not in cues:
                raise DataError(f"{file}: no role [{role}]; there are {', '.join(sorted(cues))}")
            cues[role] = tuple(dict.fromkeys((*cues[role], *words)))
    return cues


@lru_cache(maxsize=1)
def _packaged() -> Lexicon:
    return _load(None)


def load_lexicon(overlay: Overlay | None = None) -> Lexicon:
    """Read the packaged word lists, and a user's over them.

    Raises:
        DataError: A file breaks its format; the message names file and line.

    >>> load_lexicon().decide("seize", "money")
    ('amount', 'seized')
    """
    return _packaged() if overlay is None else _load(overlay)


# Rows of types.tsv for verbs that no list has, by who acts: no word belongs to them.
WORDLESS = frozenset(("officers", "offenders", "suffered"))
# A verb that opens with one of these is passive by itself: 被骗走, 遭窃.
_PASSIVE_HEADS = ("被", "遭")
# In verb_stems.tsv: the stem alone, behind 被.
_SUFFERED = "被~"
# In verb_stems.tsv: the stem with any other character.
_ROOT = "~"
# The longest verb that its roots may class.
_GUESSED = 3


def _add_derived(
    verbs: dict[str, str], nouns: dict[str, str], classes: set[str], overlay: Overlay | None
) -> tuple[dict[str, str], dict[str, str]]:
    """Add the verbs that stems make with their complements: 扣下, 扣走, 抓回.

    Returns:
        The stems that are verbs of their own behind 被, and the roots of verbs that no list has.
    """
    suffered: dict[str, str] = {}
    roots: dict[str, str] = {}
    columns = ("stem", "complement", "class")
    for where, (stems, complements, cls) in merged_table("verb_stems.tsv", columns, overlay):
        if cls not in classes:
            raise DataError(f"{where}: no class {cls!r}; there are {', '.join(sorted(classes))}")
        for stem in stems.split():
            for complement in complements.split():
                if complement == _SUFFERED:
                    suffered[stem] = cls
                elif complement == _ROOT:
                    roots[stem] = cls
                elif stem + complement not in nouns:
                    verbs.setdefault(stem + complement, cls)
    return suffered, roots


def _load(overlay: Overlay | None) -> Lexicon:
    types = _read_types(overlay)
    classes = {verb for verb, _ in types} - {"-"} - WORDLESS
    verbs = merged_blocks("verbs.txt", overlay, classes)
    nouns = merged_blocks("nouns.txt", overlay, {thing for _, thing in types} - {"*"})
    suffered, roots = _add_derived(verbs, nouns, classes, overlay)
    own_nouns = overlay.file("nouns.txt") if overlay is not None else None
    for word in read_blocks(own_nouns) if own_nouns is not None else ():
        # A user's noun that the packaged list has as a verb is no verb any more.
        verbs.pop(word, None)
    return Lexicon(
        version=VERSION if overlay is None else f"{VERSION}+{overlay.digest}",
        verbs=verbs,
        nouns=nouns,
        classifiers=merged_blocks("classifiers.txt", overlay),
        types=types,
        intransitive=frozenset(merged_blocks("intransitive.txt", overlay))
        | {word for word in verbs if word.startswith(_PASSIVE_HEADS) and len(word) > 1},
        cues=_read_cues(overlay),
        suffered=suffered,
        roots=roots,
    )
