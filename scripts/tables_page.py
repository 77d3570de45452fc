"""Write the columns into docs/tables.md, below its mark; with --check only compare.

python scripts/tables_page.py [--check]
"""

import sys

from pages import DOCS, keep

from newsparse.export.columns import COLUMNS, KEYS, MEANINGS, Column
from newsparse.export.flat import SQL_TYPES
from newsparse.export.frames import DTYPES

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
    lines = [f"## {table}", "", f"Keys · 열쇠: {keys}", ""]
    lines += ["| column | kind | meaning | 뜻 |", "| --- | --- | --- | --- |"]
    lines += [row(column) for column in MEANINGS if table in column.tables]
    return "\n".join(lines) + "\n"


def row(column: Column) -> str:
    """Return a column as a row of Markdown."""
    cells = (f"`{column.name}`", column.kind, column.english, column.korean)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def page() -> str:
    """Return the whole page: what stands above the mark stays."""
    head, mark, _ = (DOCS / "tables.md").read_text(encoding="utf-8").partition(MARK)
    return "\n".join([head + mark, kinds(), *map(section, COLUMNS)])


if __name__ == "__main__":
    sys.exit(keep("tables.md", page()))
