"""From what was found to the report: plain values in, one validated model out."""

from netcrime_ie.report.build import build_report

__all__ = ["build_report"]
