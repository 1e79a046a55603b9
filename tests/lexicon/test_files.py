"""The word lists: well formed, in simplified characters, and agreeing with each other."""

from collections import Counter
from importlib.resources import files

import pytest

from netcrime_ie.errors import DataError
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.lexicon.load import WORDLESS
from netcrime_ie.models import FACT_TYPES
from netcrime_ie.tables import read_blocks, read_groups, read_table
from netcrime_ie.text import fold

FOLDER = files("netcrime_ie") / "resources" / "lexicon"
CLASS_FILES = ["verbs.txt", "nouns.txt", "classifiers.txt", "intransitive.txt"]
# A cue may stand in several blocks (通报 publishes cases, and its 通 is no classifier).
BLOCK_FILES = [*CLASS_FILES, "cues.txt"]

# Object classes that no list names: any other thing, no verb, a sum of money, a bare number.
BUILT_IN = {"*", "money", "none", "goods", "one_case", "visits"}


def entries(name: str) -> list[str]:
    """Every word of a file of blocks, as often as it is written."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    content = [line.partition("#")[0] for line in lines]
    return [word for line in content if not line.startswith("[") for word in line.split()]


def rows() -> list[tuple[str, ...]]:
    return [row for _, row in read_table(FOLDER / "types.tsv", ("verb", "object", "type"))]


def test_every_verb_class_has_a_type():
    classes = set(load_lexicon().verbs.values())
    assert {verb for verb, _, _ in rows()} - {"-"} - WORDLESS == classes


def test_every_object_class_is_listed():
    lexicon = load_lexicon()
    known = {*lexicon.nouns.values(), *lexicon.classifiers.values(), *BUILT_IN}
    assert {thing for _, thing, _ in rows()} - known == set()


def test_no_pair_is_written_twice():
    pairs = Counter((verb, thing) for verb, thing, _ in rows())
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_types_are_those_of_the_report():
    types = {f"{family}.{member}" for family, members in FACT_TYPES.items() for member in members}
    assert {name for _, _, name in rows()} <= types


@pytest.mark.parametrize("name", BLOCK_FILES)
def test_words_are_simplified(name):
    assert [word for word in entries(name) if fold(word) != word] == []


@pytest.mark.parametrize("name", CLASS_FILES)
def test_no_word_is_written_twice(name):
    assert [word for word, count in Counter(entries(name)).items() if count > 1] == []


@pytest.mark.parametrize("name", CLASS_FILES)
def test_every_word_has_a_class(name):
    words = read_blocks(FOLDER / name)
    assert words.keys() == set(entries(name))
    assert all(words.values())


def test_every_cue_has_a_block_and_every_block_a_cue():
    groups = read_groups(FOLDER / "cues.txt")
    assert {word for words in groups.values() for word in words} == set(entries("cues.txt"))
    assert all(groups.values())


def test_intransitive_verbs_are_verbs():
    lexicon = load_lexicon()
    assert lexicon.intransitive - lexicon.verbs.keys() == set()


def test_decide():
    lexicon = load_lexicon()
    assert lexicon.decide("seize", "money") == ("amount", "seized")
    assert lexicon.decide("seize", "thing") == ("measure", "seized")
    assert lexicon.decide("seize", "no such thing") == lexicon.types["seize", "*"]
    assert lexicon.decide("no such verb", "thing") is None


def test_loaded_once():
    assert load_lexicon() is load_lexicon()


BAD_BLOCKS = [
    ("抓获\n[capture]\n", 1, "before the first"),
    ("# a comment\n\n[capture]\n抓获\n[seize]\n查获 抓获\n", 6, "抓获"),
]


@pytest.mark.parametrize(("content", "line", "message"), BAD_BLOCKS)
def test_bad_blocks(tmp_path, content, line, message):
    path = tmp_path / "verbs.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=rf"verbs\.txt:{line}: .*{message}"):
        read_blocks(path)


@pytest.mark.parametrize(
    ("content", "line"),
    [("seize\tmoney\n", 1), ("# verb\n\nseize\tmoney\tamount.seized\nseize thing\tx\n", 4)],
)
def test_bad_table(tmp_path, content, line):
    path = tmp_path / "types.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=rf"types\.tsv:{line}: "):
        list(read_table(path, ("verb", "object", "type")))


def test_good_blocks(tmp_path):
    path = tmp_path / "words.txt"
    path.write_text("[a]  # why\n甲 乙  # snippet\n\n[b]\n丙\n", encoding="utf-8")
    assert read_blocks(path) == {"甲": "a", "乙": "a", "丙": "b"}


def test_groups_may_share_a_word(tmp_path):
    path = tmp_path / "cues.txt"
    path.write_text("[a]\n甲 乙\n[b]\n甲\n[a]\n丙 甲\n", encoding="utf-8")
    assert read_groups(path) == {"a": ("甲", "乙", "丙"), "b": ("甲",)}


def test_bad_groups(tmp_path):
    path = tmp_path / "cues.txt"
    path.write_text("# a comment\n甲\n[a]\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"cues\.txt:2: .*before the first"):
        read_groups(path)


def test_good_table(tmp_path):
    path = tmp_path / "table.tsv"
    path.write_text("# a\tb\n甲\t乙\t# note\n丙\t丁\n", encoding="utf-8")
    assert [row for _, row in read_table(path, ("a", "b"))] == [("甲", "乙"), ("丙", "丁")]
