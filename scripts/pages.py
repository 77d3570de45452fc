"""Write a page of the documentation that is made of tables, or compare it."""

import sys
from collections.abc import Iterable
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def keep(name: str, page: str) -> int:
    """Write docs/NAME; with --check only tell (1) that it is not up to date."""
    path = DOCS / name
    if "--check" in sys.argv[1:]:
        return int(path.read_text(encoding="utf-8") != page)
    path.write_text(page, encoding="utf-8", newline="\n")
    return 0


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    head = list(columns)
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(escape, line))} |\n" for line in lines)


def escape(cell: str) -> str:
    """Keep a bar from parting cells, and tildes from striking words out."""
    return cell.replace("|", "\\|").replace("~", "\\~")
