"""How fast the structure of a page is read, and that its time grows with its size only.

    python benchmarks/speed.py            # pages a second, against splitting into lines
    python benchmarks/speed.py sizes      # time against size on hostile pages
    python benchmarks/speed.py FILE ...   # pages a second for pages of your own

The generated pages are all different; each is about as long as a real dated page of
G1: 2,000 characters on 45 lines, the body printed twice.
"""

import argparse
import statistics
from collections.abc import Sequence
from pathlib import Path

import flood
from archive import processor_time

import newsparse

PAGES = 400
ROUNDS = 7
LENGTH = range(1900, 2400)  # characters
REPEATS = (12_500, 25_000, 50_000, 100_000)
FORMS = {
    "brackets": "[",
    "pairs of brackets": "[] ",
    "labels on a line": "[앵커] ",
    "labels": "[인터뷰]\n",
    "live labels": "◀ 기 자 ▶\n",
    "credits": "민세빈 / 상인\n",
    "bites in brackets": "[민세빈 / 상인 : 좋아요.]\n",
    "round brackets": "(",
    "quotes": '"',
    "quotes on lines": '"\n',
    "curly quotes": "“",
    "dialogue": '"네."("정말요?") ',
    "unlabelled quotes": '한 후보는 반박했습니다.\n"좋아요."\n',
    "the same line": "눈이 많이 내렸습니다.\n",
    "two lines in turn": "눈이 왔습니다.\n비가 왔습니다.\n",
    "blank lines": "\n",
    "breaks": "<br>",
    "dates": "2021-01-05\n",
    "bylines": "한도윤 기자\n",
    "sign-offs": "G1뉴스 한도윤입니다. ",
    "one long line": "가",
}


def dated_pages() -> list[str]:
    """Return generated pages of the length of a real dated page."""
    pages: list[str] = []
    number = 0
    while len(pages) < PAGES:
        page = flood.page(number)
        if len(page) in LENGTH and "키보드 단축키 안내\n\n" not in page:
            pages.append(page)
        number += 1
    return pages


def print_rate(name: str, pages: Sequence[str]) -> None:
    """Print the pages a second, and the ratio to splitting the pages into lines."""
    rounds = max(1, PAGES // len(pages))

    def split() -> None:
        for _ in range(rounds):
            for page in pages:
                page.split("\n")

    def parse() -> None:
        for _ in range(rounds):
            for page in pages:
                newsparse.parse(page, entities=False)

    parse()
    both = [(processor_time(split), processor_time(parse)) for _ in range(ROUNDS)]
    count = rounds * len(pages)
    ratio = statistics.median(parsed / cut for cut, parsed in both)
    rates = [count / parsed for _, parsed in both]
    print(
        f"{name}: {statistics.median(rates):,.0f} pages/s structure-only"
        f" (best {max(rates):,.0f}), {ratio:.0f} times splitting into lines;"
        f" {statistics.mean(map(len, pages)):,.0f} characters a page"
    )


def print_sizes() -> None:
    """Print nanoseconds a character for each form, repeated more and more often."""
    newsparse.parse("눈이 왔습니다.", entities=False)  # tables are loaded once
    print(f"{'repeats':20}", *(f"{n:>9,}" for n in REPEATS), "   MB  ns a character")
    for name, form in FORMS.items():
        costs = []
        for repeats in REPEATS:
            page = form * repeats
            parse = processor_time(
                lambda page=page: newsparse.parse(page, entities=False)
            )
            costs.append(1e9 * parse / len(page))
        size = len((form * REPEATS[-1]).encode()) / 1e6
        print(f"{name:20}", *(f"{cost:9,.0f}" for cost in costs), f"{size:5.1f}")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", help="`sizes`, or pages to time")
    files = parser.parse_args().files
    if files == ["sizes"]:
        print_sizes()
        return
    if not files:
        print_rate("generated pages, all different", dated_pages())
    for file in files:
        print_rate(Path(file).name, [Path(file).read_text(encoding="utf-8")])


if __name__ == "__main__":
    main()
