"""The flat tables as files for other programs: CSV for Excel, SQLite, DuckDB."""

import csv
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from newsparse.errors import naming, no_extra
from newsparse.export.columns import COLUMNS, Row
from newsparse.export.kinds import FAMILIES
from newsparse.export.parquet import write_tables
from newsparse.export.tables import Keys, Outcome, batches, rows
from newsparse.transcript import SCHEMA
from newsparse.version import __version__

_TOGETHER = 1000  # transcripts in one transaction
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_INT64 = 2**63


def write_csv(transcripts: Iterable[Outcome], folder: Path) -> None:
    """Write each table to a CSV file that Excel opens as it is.

    UTF-8 with a byte order mark; amounts plain and in full. A text that Excel would
    take for a formula gets an apostrophe before it, the only change to any cell.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        writers = {}
        for table, columns in COLUMNS.items():
            path = folder / f"{table}.csv"
            file = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            writers[table] = csv.writer(file)
            writers[table].writerow(columns)
        keys = Keys()
        for transcript in transcripts:
            for table, row in rows(transcript, keys.of(transcript)):
                writers[table].writerow([cell(value) for value in row])


def cell(value: object) -> str:
    """Return a value as a cell that no spreadsheet runs.

    >>> cell("=1+1"), cell(Decimal("-5")), cell(None)
    ("'=1+1", '-5', '')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = str(value)
    guarded = isinstance(value, str) and text.startswith(_FORMULA)
    return "'" + text if guarded else text


def write_sqlite(transcripts: Iterable[Outcome], path: Path) -> None:
    """Write the tables to a new SQLite database, with an index for each join.

    Amounts are integers where they are whole and below 2⁶³, real numbers where those
    are exact, and else text: never a number that is not the one said. Days and moments
    are text that SQLite's date functions read; `said` is a view.
    """
    path.unlink(missing_ok=True)
    refused = naming(path, sqlite3.OperationalError)
    with refused, closing(sqlite3.connect(path)) as database, database:
        for table, columns in _STORED.items():
            named = ", ".join(
                f'"{name}" {SQL_TYPES[kind]}' for name, kind in columns.items()
            )
            database.execute(f'CREATE TABLE "{table}" ({named})')
        database.execute("CREATE TABLE about (schema TEXT, newsparse TEXT)")
        database.execute("INSERT INTO about VALUES (?, ?)", (SCHEMA, __version__))
        for table, found in _together(transcripts):
            if table not in _STORED:
                continue
            marks = ", ".join("?" * len(COLUMNS[table]))
            values = ([_stored(value) for value in row] for row in found)
            database.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)
        for table in _STORED:
            database.execute(f'CREATE INDEX "{table}_id" ON "{table}" (id)')
        database.execute(_said())


_STORED = {table: columns for table, columns in COLUMNS.items() if table != "said"}
SQL_TYPES = {
    "text": "TEXT",
    "integer": "INTEGER",
    "decimal": "",
    "float": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
    "moment": "TEXT",
}


def _said() -> str:
    """Return the SQL of the view `said`: each mention with its turn and its page."""
    return 'CREATE VIEW "said" AS ' + " UNION ALL ".join(map(_joined, FAMILIES))


def _joined(family: str) -> str:
    known = COLUMNS[family] | COLUMNS["segments"] | COLUMNS["transcripts"]
    columns = ", ".join(
        f'"{name}"' if name in known else f'NULL AS "{name}"'
        for name in COLUMNS["said"]
    )
    joins = "JOIN transcripts USING (id) LEFT JOIN segments USING (id, segment)"
    return f'SELECT {columns} FROM "{family}" {joins}'


def _stored(value: Any) -> Any:  # noqa: ANN401
    """Return a value that SQLite holds exactly."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, date):
        return str(value)
    if not isinstance(value, Decimal):
        return value
    if value == value.to_integral_value() and abs(value) < _INT64:
        return int(value)
    real = float(value)
    return real if Decimal(repr(real)) == value else f"{value:f}"


def write_duckdb(transcripts: Iterable[Outcome], path: Path) -> None:
    """Write the tables to a new DuckDB database; amounts are DECIMAL(38, 10).

    `said` is a view. Raises a ReadError where the extra `duckdb` is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise no_extra("for DuckDB", "duckdb") from error
    path.unlink(missing_ok=True)
    journal = path.with_name(path.name + ".wal")
    try:
        with tempfile.TemporaryDirectory() as folder:
            write_tables(transcripts, Path(folder))
            refused = naming(path, duckdb.Error)
            with refused, duckdb.connect(str(path)) as database:
                _load_tables(database, Path(folder))
    finally:
        journal.unlink(missing_ok=True)


def _load_tables(database: Any, folder: Path) -> None:  # noqa: ANN401
    for table in _STORED:
        source = (folder / f"{table}.parquet").as_posix()
        database.execute(
            f'CREATE TABLE "{table}" AS SELECT * FROM read_parquet(?)', [source]
        )
    database.execute(_said())
    database.execute("CHECKPOINT")  # which closing would try too, and not say it failed


def _together(transcripts: Iterable[Outcome]) -> Iterator[tuple[str, list[Row]]]:
    keys = Keys()
    for together in batches(transcripts, _TOGETHER):
        found: dict[str, list[Row]] = {}
        for transcript in together:
            for table, row in rows(transcript, keys.of(transcript)):
                found.setdefault(table, []).append(row)
        yield from found.items()
