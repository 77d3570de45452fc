"""Rebuild entities/places/villages.tsv: the 리 and legal 동 of Gangwon.

    pip download --no-deps PublicDataReader; unzip the wheel
    python scripts/build_villages.py PublicDataReader/raw/code_bdong.json > ...

The wheel (MIT) carries the ministry's list of 법정동코드 of 2023-05-01.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

HEADER = """\
# Villages (리) and legal quarters (법정동) of Gangwon by the unit they lie in,
# whose 행정기관코드 is that of 2023-05. Source: Ministry of the Interior and Safety
# (행정안전부), 법정동코드, edition 2023-05-01, as carried by PublicDataReader 1.1.1
# (MIT); rebuilt by scripts/build_villages.py.
parent\tnames
"""
PROVINCE = "42"


def main() -> None:
    columns = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    names = defaultdict(list)
    for key, code in columns["법정동코드"].items():
        row = {title: column[key] for title, column in columns.items()}
        if code.startswith(PROVINCE) and not isinstance(row["말소일자"], str):
            _add(names, code, row)
    sys.stdout.write(HEADER)
    for parent in sorted(names):
        sys.stdout.write(f"{parent}\t{' '.join(names[parent])}\n")


def _add(names: dict[str, list[str]], code: str, row: dict[str, str]) -> None:
    if isinstance(row["동리명"], str):
        names[code[:8] + "00"].append(row["동리명"])
    elif isinstance(row["읍면동명"], str) and row["읍면동명"][-1] in "동가":
        names[code[:5]].append(row["읍면동명"])


if __name__ == "__main__":
    main()
