"""Write the JSON schema of the report to docs/report-schema.json."""

import json
from pathlib import Path

from netcrime_ie.models import EnforcementReport

TARGET = Path(__file__).parent.parent / "docs" / "report-schema.json"


def main() -> None:
    """Write the file."""
    schema = json.dumps(EnforcementReport.model_json_schema(), ensure_ascii=False, indent=2)
    TARGET.write_text(schema + "\n", encoding="utf-8", newline="\n")
    print(f"wrote {TARGET}")


if __name__ == "__main__":
    main()
