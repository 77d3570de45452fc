"""Write the columns into docs/tables.md and docs/newsroom.md, below their mark.

With --check only compare.

python scripts/tables_page.py [--check]
"""

import sys
from collections.abc import Iterable

from pages import DOCS, keep

from newsparse.export.columns import COLUMNS, KEYS, MEANINGS, Column
from newsparse.export.flat import SQL_TYPES
from newsparse.export.frames import DTYPES
from newsparse.export.newsroom import COLUMNS as NEWSROOM
from newsparse.export.newsroom import MEANINGS as NEWSROOM_MEANINGS

MARK = "<!-- From here on made by `python scripts/tables_page.py`. -->\n"
LARGE = {  # as Parquet and DuckDB have them
    "text": "VARCHAR",
    "integer": "BIGINT",
    "decimal": "DECIMAL(38, 10)",
    "float": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "moment": "TIMESTAMP",
}


def kinds() -> str:
    """Return what each kind of value is in each form."""
    lines = [
        "| kind | pandas | Parquet, DuckDB | SQLite |",
        "| --- | --- | --- | --- |",
    ]
    for kind, dtype in DTYPES.items():
        plain = SQL_TYPES[kind] or "INTEGER, REAL or TEXT, exact"
        lines.append(f"| {kind} | `{dtype}` | {LARGE[kind]} | {plain} |")
    return "\n".join(lines) + "\n"


def section(table: str) -> str:
    """Return the columns of a table and the keys it is joined by."""
    keys = ", ".join(f"`{key}`" for key in KEYS if key in COLUMNS[table])
    return "\n".join(
        [f"## {table}", "", f"Keys · 열쇠: {keys}", *_rows(table, MEANINGS)]
    )


def newsroom(table: str) -> str:
    """Return the columns of the ledger of sources, or of the claims."""
    return "\n".join([f"### {table}", *_rows(table, NEWSROOM_MEANINGS)])


def _rows(table: str, meanings: Iterable[Column]) -> list[str]:
    head = ["", "| column | kind | meaning | 뜻 |", "| --- | --- | --- | --- |"]
    return [*head, *(row(c) for c in meanings if table in c.tables), ""]


def row(column: Column) -> str:
    """Return a column as a row of Markdown."""
    cells = (f"`{column.name}`", column.kind, column.english, column.korean)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def pages() -> dict[str, str]:
    """Return the pages, each whole: what stands above its mark stays."""
    made = {
        "tables.md": [kinds(), *map(section, COLUMNS)],
        "newsroom.md": list(map(newsroom, NEWSROOM)),
    }
    return {name: _below_mark(name, parts) for name, parts in made.items()}


def _below_mark(name: str, parts: list[str]) -> str:
    head, mark, _ = (DOCS / name).read_text(encoding="utf-8").partition(MARK)
    return "\n".join([head + mark, *parts])


if __name__ == "__main__":
    sys.exit(keep(pages()))
