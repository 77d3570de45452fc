"""Measure how fast times are found: news, dense news and hostile text.

    python benchmarks/time.py [--floor 1000000]

News is the sample pages; dense news a line of each expression of the test table.
Each is read on a new day each round, so no value can come from a cache. Hostile text
is read at two lengths, which must take time in proportion.
"""

import argparse
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from newsparse.entities.timex import find_times

ROOT = Path(__file__).parent.parent
DAY = date(2021, 9, 16)
HOSTILE = [
    "1", "1,", "오늘", "(", "1월", "1일부터 ", "9시 ", "1.", "1~", "'20.", " ", "월·",
    "하루 그리고 ", "지난 ", "십", "1:", "매주 월요일 ", "1년 만에 ", "이날 오후 3시 ",
    "이른 ", "1/", "5·18", "이틀 안에 ", "\n", "9:30 ", "1, ", "월, ", "가",
]  # fmt: skip


def news() -> str:
    """Return the sample pages as one text."""
    pages = sorted((ROOT / "samples").rglob("*.txt"))
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def dense() -> str:
    """Return the sentences of the test table, most with a time or two."""
    table = ROOT / "tests/entities/timex/rows.tsv"
    rows = table.read_text(encoding="utf-8").splitlines()
    return "\n".join(row.split("\t")[0] for row in rows if row[:1] != "#")


def rate(text: str, rounds: int) -> float:
    """Return characters a second of one core, a new day each round."""
    list(find_times(text, DAY))
    begun = time.process_time()
    for turn in range(rounds):
        for _ in find_times(text, DAY + timedelta(days=turn + 1)):
            pass
    return rounds * len(text) / (time.process_time() - begun)


def seconds(unit: str, length: int) -> float:
    """Return how long a hostile text of a length takes, the best of three."""
    text, best = unit * (length // len(unit)), float("inf")
    for _ in range(3):
        begun = time.process_time()
        for _ in find_times(text, DAY):
            pass
        best = min(best, time.process_time() - begun)
    return best


def main() -> int:
    """Print the figures; 1 where the floor or linearity does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--floor", type=float, default=1_000_000)
    floor = parser.parse_args().floor
    pages, rows = news(), dense()
    speed = rate(pages, max(1, 1_000_000 // len(pages)))
    print(f"news   {speed:12,.0f} characters a second ({len(pages):,} a round)")
    print(f"dense  {rate(rows, 40):12,.0f} characters a second ({len(rows):,} a round)")
    bad = 0
    for unit in HOSTILE:
        short, long = seconds(unit, 10_000), seconds(unit, 40_000)
        bent = long > 8 * max(short, 0.005)
        bad += bent
        flag = "NOT LINEAR" if bent else ""
        print(f"{unit!r:16} {short * 1e3:8.1f} ms {long * 1e3:8.1f} ms {flag}")
    return int(bad > 0 or speed < floor)


if __name__ == "__main__":
    sys.exit(main())
