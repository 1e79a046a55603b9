"""Whole collections: files in, reports or tables out, safe to stop at any moment."""

from netcrime_ie.corpus.export import export
from netcrime_ie.corpus.problems import BatchError, UsageError
from netcrime_ie.corpus.run import Batch, run_batch
from netcrime_ie.corpus.summary import Summary
from netcrime_ie.corpus.writers import FORMATS

__all__ = ["FORMATS", "Batch", "BatchError", "Summary", "UsageError", "export", "run_batch"]
