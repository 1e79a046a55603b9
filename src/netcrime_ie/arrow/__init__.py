"""Reports and facts as Arrow data: the types of their columns, and the values that go into them.

Spark and Parquet tables are made of these. Needs pyarrow (extra ``spark``).
"""

try:
    import pyarrow as _  # noqa: F401
except ImportError as error:
    from netcrime_ie.errors import MissingExtraError

    raise MissingExtraError("Arrow data needs pyarrow: pip install 'netcrime-ie[spark]'") from error

from netcrime_ie.arrow.types import ERROR, FACT_ROW, NUMBER, REPORT
from netcrime_ie.arrow.values import fact_rows, report_value

__all__ = ["ERROR", "FACT_ROW", "NUMBER", "REPORT", "fact_rows", "report_value"]
