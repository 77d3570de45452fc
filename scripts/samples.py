"""Write the golden record beside every sample page; read the diff before committing.

Usage: python scripts/samples.py [FOLDER]
"""

import sys
from pathlib import Path

import msgspec

import newsparse

SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    for page in sorted(folder.rglob("*.txt")):
        record = newsparse.parse(page.read_text(encoding="utf-8"), name=page.name)
        golden = msgspec.json.format(record.to_json(), indent=1)
        page.with_suffix(".json").write_text(golden + "\n", encoding="utf-8")
        print(page.relative_to(folder))


if __name__ == "__main__":
    main()
