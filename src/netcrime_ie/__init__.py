"""Typed, checked facts from Chinese law-enforcement bulletins.

>>> from netcrime_ie import extract
>>> report = extract("网警清理违法信息1.9万余条,关停账号32个。")
>>> [(fact.type.value, str(fact.quantity.value)) for fact in report.facts]
[('removed', '19000'), ('closed', '32')]
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from netcrime_ie import _version

if TYPE_CHECKING:
    from netcrime_ie.api import (
        explain,
        extract,
        extract_html,
        extract_many,
        find_agencies,
        find_dates,
        find_money,
        find_numbers,
        find_places,
        gaps,
    )
    from netcrime_ie.batch import Document, ExtractionError
    from netcrime_ie.errors import (
        DataError,
        InputError,
        MissingExtraError,
        NetcrimeError,
        WorkerError,
    )
    from netcrime_ie.models import EnforcementReport, Explanation, Gaps, frames
    from netcrime_ie.pipeline import Extractor
    from netcrime_ie.scoring import evaluate

__version__ = _version.VERSION

# Names are imported when first used: `import netcrime_ie` loads no dictionary and no model.
_HOMES = {
    "DataError": "errors",
    "Document": "batch",
    "EnforcementReport": "models",
    "Explanation": "models",
    "ExtractionError": "batch",
    "Extractor": "pipeline",
    "Gaps": "models",
    "InputError": "errors",
    "MissingExtraError": "errors",
    "NetcrimeError": "errors",
    "WorkerError": "errors",
    "evaluate": "scoring",
    "explain": "api",
    "extract": "api",
    "extract_html": "api",
    "extract_many": "api",
    "find_agencies": "api",
    "find_dates": "api",
    "find_money": "api",
    "find_numbers": "api",
    "find_places": "api",
    "frames": "models",
    "gaps": "api",
}

__all__ = [
    "DataError",
    "Document",
    "EnforcementReport",
    "Explanation",
    "ExtractionError",
    "Extractor",
    "Gaps",
    "InputError",
    "MissingExtraError",
    "NetcrimeError",
    "WorkerError",
    "__version__",
    "evaluate",
    "explain",
    "extract",
    "extract_html",
    "extract_many",
    "find_agencies",
    "find_dates",
    "find_money",
    "find_numbers",
    "find_places",
    "frames",
    "gaps",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'netcrime_ie' has no attribute {name!r}")
    value = getattr(import_module(f"netcrime_ie.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
