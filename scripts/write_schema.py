"""Write the JSON schema of the report to docs/report-schema.json.

python scripts/write_schema.py           # write the file
python scripts/write_schema.py --check   # exit with 1 where it is out of date
"""

import json
import sys
from pathlib import Path

from netcrime_ie.models import EnforcementReport

TARGET = Path(__file__).parent.parent / "docs" / "report-schema.json"


def main() -> None:
    """Write or check the file."""
    schema = json.dumps(EnforcementReport.model_json_schema(), ensure_ascii=False, indent=2)
    if "--check" in sys.argv[1:]:
        if TARGET.read_text(encoding="utf-8") != schema + "\n":
            sys.exit(f"{TARGET.name} is out of date: run python scripts/write_schema.py")
        return
    TARGET.write_text(schema + "\n", encoding="utf-8", newline="\n")
    print(f"wrote {TARGET}")


if __name__ == "__main__":
    main()
