"""What the ledger of sources and the claims cost, as shares of the time of `parse`.

    python benchmarks/newsroom.py [PAGES]

Generated pages, all different (`flood.py`); processor time of this process.
"""

import sys
import time
from collections.abc import Callable, Iterable

import flood

import newsparse
from newsparse.korean.morphemes import morphemes


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main(arguments: Iterable[str]) -> None:
    """Print the time of parse a page, and the ratios to it."""
    count = int(next(iter(arguments), "1000"))
    pages = [flood.page(number) for number in range(count)]
    newsparse.sources(newsparse.parse(pages[0]))  # loads rules, Kiwi and pandas
    records: list[newsparse.Transcript] = []
    parse = seconds(lambda: records.extend(map(newsparse.parse, pages)))
    print(f"parse      {1000 * parse / count:.2f} ms a page ({count:,} pages)")
    works: dict[str, Callable[[], object]] = {
        "sources": lambda: newsparse.sources(records),
        "claims": lambda: newsparse.claims(records),
        "frames": lambda: newsparse.frames(records),
        "Kiwi": lambda: [morphemes(s.text) for r in records for s in r.sentences],
    }
    for name, work in works.items():
        print(f"{name:10} {seconds(work) / parse:.2f} of parse")


if __name__ == "__main__":
    main(sys.argv[1:])
