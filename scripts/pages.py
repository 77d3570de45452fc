"""Write the pages of the documentation that are made of tables, or compare them."""

import sys
from collections.abc import Iterable
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def keep(pages: dict[str, str]) -> int:
    """Write pages of docs/; with --check only tell (1) that one is not up to date."""
    if "--check" in sys.argv[1:]:
        old = {name: (DOCS / name).read_text(encoding="utf-8") for name in pages}
        return int(old != pages)
    for name, page in pages.items():
        (DOCS / name).write_text(page, encoding="utf-8", newline="\n")
    return 0


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    head = list(columns)
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(escape, line))} |\n" for line in lines)


def escape(cell: str) -> str:
    """Keep a bar from parting cells, and tildes from striking words out."""
    return cell.replace("|", "\\|").replace("~", "\\~")
