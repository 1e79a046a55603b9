"""Parts of speech from jieba's dictionary file, without jieba's slow tagger."""

from importlib.resources import files


class PartOfSpeech:
    """The tag that jieba's dictionary gives a word.

    The dictionary is sorted by its UTF-8 bytes but for a few Latin entries, so a word is found by
    bisection in the file's bytes: no table of 349,000 words is built.

    >>> part_of_speech = PartOfSpeech()
    >>> part_of_speech.of("抓获"), part_of_speech.of("案件"), part_of_speech.of("×××")
    ('v', 'n', '')
    """

    def __init__(self) -> None:
        self._bytes = (files("jieba") / "dict.txt").read_bytes()
        self._known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The tag of ``word``, empty for a word that the dictionary lacks."""
        tag = self._known.get(word)
        if tag is None:
            tag = self._known[word] = self._look_up(word) if "一" <= word[0] <= "鿿" else ""
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
