"""An extractor without dictionaries, where worker processes can import it."""

import re
from decimal import Decimal

from netcrime_ie.dates import resolve_base
from netcrime_ie.models import EnforcementReport

META = dict.fromkeys(("library", "schema_version", "lexicon", "gazetteer", "tokenizer"), "1")


class StubExtractor:
    """Takes every number before 名 or 起 for a fact."""

    def extract(self, text, *, published=None, url=None, id=None):
        if not isinstance(text, str):
            raise TypeError("text must be a str")
        found = {"arrests": [], "case_counts": []}
        for number, match in enumerate(re.finditer(r"(\d+)(名|起)", text), 1):
            span = {"start": match.start(), "end": match.end(), "text": match[0]}
            person = match[2] == "名"
            found["arrests" if person else "case_counts"].append(
                {
                    "id": number,
                    "type": "captured" if person else "solved",
                    "quantity": {"value": Decimal(match[1])},
                    "unit": match[2],
                    "rule": "stub",
                    "value_span": span,
                    "span": span,
                }
            )
        return EnforcementReport.model_validate(
            {
                "id": id,
                "text": text,
                "meta": META,
                "article": {"url": url},
                "reference_date": resolve_base(published),
                "places": [{"adcode": "510500", "name": "泸州市", "level": "prefecture"}],
                "agencies": [{"name": "泸州市公安机关", "kind": "public_security"}],
                **found,
            }
        )
