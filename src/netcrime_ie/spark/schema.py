"""The Spark types of what the Arrow types of this library describe."""

from typing import Any, Final

import pyarrow as pa
from pyspark.sql.types import (
    ArrayType,
    DataType,
    DateType,
    DecimalType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

from netcrime_ie.arrow import ERROR, FACT_ROW, REPORT

_SIMPLE: Final = {pa.string(): StringType(), pa.int32(): IntegerType(), pa.date32(): DateType()}


def report_type() -> StructType:
    """The type of the column of `extract_column`; see `netcrime_ie.arrow.types`.

    >>> report_type()["reference_date"].dataType.simpleString()
    'date'
    """
    return _struct_type(REPORT)


def fact_row_type() -> StructType:
    """The columns that `facts_table` adds for a fact: those of ``to_rows``, and ``oversized``.

    >>> fact_row_type()["value"].dataType.simpleString()
    'decimal(38,9)'
    """
    return _struct_type(FACT_ROW)


def error_type() -> StructType:
    """The type of an error: its code (an exception's name) and its message.

    >>> error_type().simpleString()
    'struct<code:string,message:string>'
    """
    return _struct_type(ERROR)


def _struct_type(kind: Any) -> StructType:
    return StructType([StructField(field.name, _spark_type(field.type)) for field in kind])


def _spark_type(kind: Any) -> DataType:
    if pa.types.is_struct(kind):
        return _struct_type(kind)
    if pa.types.is_list(kind):
        return ArrayType(_spark_type(kind.value_type))
    if pa.types.is_decimal(kind):
        return DecimalType(kind.precision, kind.scale)
    return _SIMPLE[kind]
