"""Many documents: lazily, in order, in one process or several."""

from netcrime_ie.batch.items import Document, ExtractionError, Extracts
from netcrime_ie.batch.many import run_many
from netcrime_ie.batch.pool import map_ordered
from netcrime_ie.batch.worker import Failure

__all__ = ["Document", "ExtractionError", "Extracts", "Failure", "map_ordered", "run_many"]
