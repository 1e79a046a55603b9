"""Parts of speech from jieba's dictionary file, without jieba's slow tagger."""

from importlib.util import find_spec
from pathlib import Path


def _dictionary_path() -> Path:
    """Where jieba keeps its dictionary, found without importing jieba."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("jieba is not installed")
    return Path(spec.submodule_search_locations[0]) / "dict.txt"


class PartOfSpeech:
    """The tag that jieba's dictionary gives a word.

    The dictionary is sorted by its UTF-8 bytes but for a few Latin entries, so a word is found by
    bisection in the file's bytes: no table of 349,000 words is built.

    Attributes:
        known: The words asked for so far and their tags.

    >>> part_of_speech = PartOfSpeech()
    >>> part_of_speech.of("抓获"), part_of_speech.of("案件"), part_of_speech.of("×××")
    ('v', 'n', '')
    """

    def __init__(self) -> None:
        self._bytes = _dictionary_path().read_bytes()
        self.known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The tag of ``word``, empty for a word that the dictionary lacks."""
        tag = self.known.get(word)
        if tag is None:
            tag = self.known[word] = self._look_up(word) if "一" <= word[0] <= "鿿" else ""
        return tag

    def _look_up(self, word: str) -> str:
        wanted = word.encode()
        data = self._bytes
        low, high = 0, len(data)
        while low < high:
            middle = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            line_end = data.find(b"\n", middle)
            line_end = len(data) if line_end < 0 else line_end
            entry, _, rest = data[middle:line_end].partition(b" ")
            if entry == wanted:
                return rest.rpartition(b" ")[2].decode()
            if entry < wanted:
                low = line_end + 1
            else:
                high = middle
        return ""
