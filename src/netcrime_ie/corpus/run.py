"""A run: inputs read in order, outcomes written, everything committed now and then."""

import errno
import json
import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from netcrime_ie._version import VERSION
from netcrime_ie.batch import Extracts, Failure, map_ordered
from netcrime_ie.batch.worker import attempt
from netcrime_ie.corpus.checkpoint import Checkpoint, Verdict
from netcrime_ie.corpus.folder import empty, prepare
from netcrime_ie.corpus.inputs import find_base, read_inputs
from netcrime_ie.corpus.lines import LineFile
from netcrime_ie.corpus.problems import BatchError, UsageError
from netcrime_ie.corpus.reading import Done, MakeWork, make_extractor
from netcrime_ie.corpus.records import Fields, Source, Unreadable
from netcrime_ie.corpus.summary import Summary
from netcrime_ie.corpus.writers import FORMATS, Writer, find_writer
from netcrime_ie.errors import MissingExtraError

ERRORS = "errors.jsonl"
# Seconds between commits: what a kill costs at most, and how often the disk has to be in time.
_INTERVAL = 1.0
# Errors of so many bytes are in memory at most.
_PENDING = 8_000_000

Progress = Callable[[Summary], None]
"""Told after each document: the summary so far."""


@dataclass(frozen=True)
class Batch:
    """What a run is to do.

    Attributes:
        inputs: Files, folders, patterns, ``-`` for standard input.
        out: The folder of the results.
        format: One of `FORMATS`.
        fields: Where rows and objects have text, date and id.
        workers: Processes; 1 reads in this one.
        resume: Go on with a folder that holds results already.
        tokenizer: As for `Extractor`.
        lexicon: As for `Extractor`.
    """

    inputs: Sequence[str]
    out: Path
    format: str = "jsonl"
    fields: Fields = field(default_factory=Fields)
    workers: int = 1
    resume: bool = False
    tokenizer: str = "auto"
    lexicon: Path | None = None

    def settings(self) -> dict[str, Any]:
        """What must be the same in every run that fills a folder."""
        return {
            "format": self.format,
            "library version": VERSION,
            "tokenizer": self.tokenizer,
            "lexicon": str(self.lexicon.absolute()) if self.lexicon else None,
            "text field": self.fields.text,
            "date field": self.fields.date,
            "id field": self.fields.id,
            "common folder of the inputs": str(find_base(self.inputs)),
        }


def run_batch(
    batch: Batch,
    *,
    stdin: BinaryIO,
    progress: Progress = lambda _summary: None,
    make: Callable[[], Extracts] | None = None,
) -> Summary:
    """Read all documents of a batch that its folder does not hold yet.

    However it ends, the folder holds whole records of finished documents, and a batch with
    ``resume`` goes on from there.

    Args:
        batch: What to do.
        stdin: What ``-`` stands for.
        progress: Told after each document.
        make: Builds the extractor of a process; from the settings of the batch by default.

    Raises:
        UsageError: The folder holds something already, or was begun with other settings.
        MissingExtraError: The format or an input needs an extra.
        BatchError: The results cannot be written.
        KeyboardInterrupt: Passed on when what was finished is written.
    """
    if batch.format not in FORMATS:
        raise UsageError(f"{batch.format!r} is none of: {', '.join(FORMATS)}")
    open_writer, render = find_writer(batch.format)
    fresh = prepare(batch.out, resume=batch.resume)
    summary = Summary()
    make = make or partial(make_extractor, batch.tokenizer, batch.lexicon)
    try:
        with Checkpoint(batch.out, batch.settings()) as checkpoint:
            summary = checkpoint.summary
            positions = checkpoint.positions
            with (
                closing(LineFile(batch.out / ERRORS, positions.get("errors") or 0)) as errors,
                closing(open_writer(batch.out, positions.get("reports"))) as writer,
            ):
                run = _Run(batch, checkpoint, writer, errors, progress)
                run.work(MakeWork(make, render), stdin)
    except Exception as error:
        if fresh and not summary.documents:
            # Nothing was done, most likely for wrong arguments: the next try finds no trace.
            empty(batch.out)
        if isinstance(error, OSError) and not isinstance(error, ImportError):
            what = error.strerror or str(error)
            hint = "; --resume goes on when there is room" if error.errno == errno.ENOSPC else ""
            where = error.filename or batch.out
            raise BatchError(f"cannot write to {where}: {what}{hint}") from error
        raise
    return summary


class _Run:
    """The state of one run."""

    def __init__(
        self,
        batch: Batch,
        checkpoint: Checkpoint,
        writer: Writer,
        errors: LineFile,
        progress: Progress,
    ) -> None:
        self._batch = batch
        self._checkpoint = checkpoint
        self._writer = writer
        self._errors = errors
        self._progress = progress
        self._ids: deque[str] = deque()  # of the documents taken, in order
        self._open = 0  # outcomes recorded since the last commit
        self._whole = True  # whether no outcome is half recorded and no commit has failed
        self._committed = time.monotonic()

    def work(self, make: MakeWork, stdin: BinaryIO) -> None:
        """Do what is left to do; however it ends, commit what was finished."""
        outcomes = self._outcomes(partial(_make_outcome, make), self._items(stdin))
        try:
            with closing(outcomes):  # type: ignore[type-var]
                for outcome in outcomes:
                    self._whole = False
                    self._record(self._ids.popleft(), outcome)
                    self._whole = True
                    if self._is_due():
                        self._commit()
        except BaseException as error:
            if self._whole and not isinstance(error, BatchError):
                self._commit()
            raise
        self._commit()

    def _outcomes(
        self, make: Callable[[], "Outcomes"], items: Iterator[Source | Unreadable]
    ) -> Iterator[Done | Unreadable | Failure]:
        if self._batch.workers == 1:
            work = make()
            return (attempt(work, item) for item in items)
        # Forking a process that has threads, as those of pyarrow and DuckDB, can hang it.
        context = multiprocessing.get_context("spawn")
        return map_ordered(
            make, items, workers=self._batch.workers, weight=_weight, context=context
        )

    def _items(self, stdin: BinaryIO) -> Iterator[Source | Unreadable]:
        """What is left to do; noting the ids of what is given out."""
        batch = self._batch
        items = read_inputs(batch.inputs, batch.fields, stdin=stdin, without=batch.out)
        for item in items:
            verdict = self._checkpoint.admit(item.id)
            if verdict is Verdict.DONE:
                if not self._open and time.monotonic() - self._committed > _INTERVAL:
                    self._commit()
                continue
            if verdict is Verdict.DUPLICATE:
                item = Unreadable(item.id, "DuplicateId", "another document has this id")
            self._ids.append(item.id)
            yield item

    def _record(self, id: str, outcome: Done | Unreadable | Failure) -> None:
        if isinstance(outcome, Failure) and isinstance(outcome.error, MissingExtraError):
            # Every document of this kind would fail alike.
            self._whole = True
            raise outcome.error
        summary = self._checkpoint.summary
        if isinstance(outcome, Done):
            self._writer.add(outcome.payload)
            summary.add(outcome.counts)
        else:
            problem = {"id": id, "code": outcome.code, "message": outcome.message}
            line = json.dumps(problem, ensure_ascii=False)
            # A lone surrogate may stand in a message or id; in JSON its escape is what it means.
            self._errors.add(line.encode("utf-8", "backslashreplace"))
            summary.errors[outcome.code] += 1
        self._checkpoint.finished(id)
        self._open += 1
        self._progress(summary)

    def _is_due(self) -> bool:
        if self._writer.due or self._errors.pending > _PENDING:
            return True
        return self._writer.eager and time.monotonic() - self._committed > _INTERVAL

    def _commit(self) -> None:
        self._whole = False
        positions = {"reports": self._writer.commit(), "errors": self._errors.commit()}
        self._checkpoint.commit(positions)
        self._whole = True
        self._open = 0
        self._committed = time.monotonic()


Outcomes = Callable[[Source | Unreadable], Done | Unreadable]


def _make_outcome(make: MakeWork) -> Outcomes:
    """Build the work of one process; what an input could not give passes through in its place."""
    work = make()

    def outcome(item: Source | Unreadable) -> Done | Unreadable:
        return item if isinstance(item, Unreadable) else work(item)

    return outcome


def _weight(item: Source | Unreadable) -> int:
    return item.size if isinstance(item, Source) else 0
