import csv
import sqlite3
from contextlib import closing
from decimal import Decimal

import msgspec
import pytest

from newsparse.export.columns import COLUMNS
from newsparse.export.flat import cell, write_csv, write_duckdb, write_sqlite
from newsparse.export.frames import frames
from newsparse.transcript import Money

HUGE = [Decimal(10**20 + 1), Decimal("0.1"), Decimal(2**53 + 1), Decimal("1.50")]


@pytest.fixture
def awkward(transcript):
    amounts = tuple(Money(start=0, end=1, text="=1+1", value=value) for value in HUGE)
    return msgspec.structs.replace(
        transcript, entities=amounts, title='=HYPERLINK("x")'
    )


def test_csv_opens_in_excel_and_loses_nothing(awkward, tmp_path):
    write_csv([awkward], tmp_path)
    assert (tmp_path / "amounts.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    for table, columns in COLUMNS.items():
        with (tmp_path / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            header, *found = csv.reader(file)
        assert header == list(columns)
        assert len(found) == len(frames([awkward])[table])
        if table == "amounts":
            values = [row[header.index("value")] for row in found]
            assert list(map(Decimal, values)) == HUGE
            assert {row[header.index("text")] for row in found} == {"'=1+1"}
        if table == "transcripts":
            assert found[0][header.index("title")] == '\'=HYPERLINK("x")'
        if table == "parts":
            assert found[1][header.index("part_text")] == "2021-09-16\n"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"])
def test_formulas_are_guarded(text):
    assert cell(text) == "'" + text


def test_numbers_are_no_formulas():
    assert cell(Decimal("-2E+9")) == "-2000000000"
    assert (cell(-1), cell(True), cell("가=나")) == ("-1", "True", "가=나")


def test_sqlite_holds_exact_numbers_and_joins(awkward, tmp_path):
    path = tmp_path / "a.sqlite"
    for _ in range(2):  # a new file each time
        write_sqlite([awkward], path)
    with closing(sqlite3.connect(path)) as database:
        values = database.execute("SELECT value FROM amounts").fetchall()
        assert values == [(str(10**20 + 1),), (0.1,), (2**53 + 1,), (1.5,)]
        joined = database.execute(
            "SELECT title, role, speaker FROM segments JOIN transcripts USING (id)"
        ).fetchall()
        assert joined[1] == ('=HYPERLINK("x")', "interview", "민세빈")
        counts = {
            table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in COLUMNS
        }
    assert counts == {name: len(table) for name, table in frames([awkward]).items()}


def test_duckdb_is_a_ready_database(awkward, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    write_duckdb([awkward], tmp_path / "a.duckdb")
    with duckdb.connect(str(tmp_path / "a.duckdb")) as database:
        values = database.execute("SELECT value FROM amounts").fetchall()
        assert [value for (value,) in values] == HUGE
        assert set(database.execute("SHOW TABLES").fetchall()) == {
            (table,) for table in COLUMNS
        }
