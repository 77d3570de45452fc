"""Write the golden record beside every sample page; read the diff before committing.

Usage: python scripts/samples.py [FOLDER]
"""

import json
import sys
from pathlib import Path

import newsparse
from newsparse.export.values import plain_values

SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    for page in sorted(folder.rglob("*.txt")):
        page.with_suffix(".json").write_text(golden(page), encoding="utf-8")
        print(page.relative_to(folder))


def golden(page: Path) -> str:
    """Return a page's record as indented JSON, without what changes by version."""
    record = newsparse.parse(page.read_text(encoding="utf-8"), name=page.name)
    values = json.loads(record.to_json(), parse_float=str)
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
