"""Bulletins in Spark: a typed struct column of reports, or a flat table of facts.

Needs pyspark and pyarrow (extra ``spark``) and Java 17 or newer, on the driver and on each worker.
``docs/scale.md`` tells how fast it is and how to submit it to a cluster.
"""

try:
    import pyspark as _  # noqa: F401
except ImportError as error:
    from netcrime_ie.errors import MissingExtraError

    raise MissingExtraError("Spark needs pyspark: pip install 'netcrime-ie[spark]'") from error

from netcrime_ie.spark.frames import extract_column, facts_table
from netcrime_ie.spark.schema import error_type, fact_row_type, report_type

__all__ = ["error_type", "extract_column", "fact_row_type", "facts_table", "report_type"]
