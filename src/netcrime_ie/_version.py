"""Versions that a report records."""

VERSION = "0.1.0"
SCHEMA_VERSION = "1"
