"""The columns of the flat tables: `columns.tsv` says what each means.

A name has one meaning in all tables. Two tables have no names in common but keys, so
that `left.merge(right)` and NATURAL JOIN are right; the families of mentions share
what every mention has (`type`, `start`, `end`, `text`, `mod`), and `said` joins what
others hold.
"""

from typing import Any, Literal, NamedTuple, cast

from newsparse.korean.tables import rows

Row = tuple[Any, ...]
Kind = Literal["text", "integer", "decimal", "float", "boolean", "date", "moment"]

KEYS = ("id", "segment", "entity")


class Column(NamedTuple):
    """A column, the tables it stands in, and its meaning in two languages."""

    name: str
    tables: tuple[str, ...]
    kind: Kind
    english: str
    korean: str


def read_columns(table: str) -> tuple[Column, ...]:
    """Read a table of columns beside this module."""
    _, *lines = rows(table, "newsparse.export")
    return tuple(
        Column(name, tuple(tables.split()), cast(Kind, kind), english, korean)
        for name, tables, kind, english, korean in lines
    )


MEANINGS = read_columns("columns.tsv")
COLUMNS: dict[str, dict[str, Kind]] = {
    table: {column.name: column.kind for column in MEANINGS if table in column.tables}
    for table in MEANINGS[0].tables
}
