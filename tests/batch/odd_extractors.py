"""Extractors that misbehave, where worker processes can import them."""

import os
import signal
import time

from netcrime_ie.models import EnforcementReport

META = dict.fromkeys(("library", "schema_version", "lexicon", "gazetteer", "tokenizer"), "1")


class AwkwardError(Exception):
    """Cannot be built again from what pickle keeps."""

    def __init__(self, first, second):
        super().__init__(f"{first} {second}")


class OddExtractor:
    """Does what a text tells it to."""

    def extract(self, text, *, published=None, url=None, id=None):
        if text == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if text == "exit":
            os._exit(3)
        if text == "recurse":
            return self.extract(text)
        if text == "memory":
            raise MemoryError
        if text == "awkward":
            raise AwkwardError("not", "portable")
        if text == "slow":
            time.sleep(60)
        if text.startswith("wait "):
            time.sleep(float(text[5:]))
        return EnforcementReport.model_validate(
            {"text": text, "id": id, "meta": META, "article": {}}
        )


class NeverBuiltError(Exception):
    """The extractor cannot be built."""


def make_none():
    raise NeverBuiltError("no lexicon")


def make_dead():
    os._exit(7)


def die_once(flag):
    """An extractor whose process dies of its first document, whoever meets it."""
    return _DyingOnce(flag)


class _DyingOnce(OddExtractor):
    def __init__(self, flag):
        self._flag = flag

    def extract(self, text, **arguments):
        if text == "once" and not self._flag.exists():
            self._flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().extract(text, **arguments)
