"""Keeps doctests away from modules whose optional package is not installed."""

from importlib.util import find_spec

NEEDS = {"src/netcrime_ie/arrow": "pyarrow", "src/netcrime_ie/spark": "pyspark"}

collect_ignore = [folder for folder, package in NEEDS.items() if find_spec(package) is None]
