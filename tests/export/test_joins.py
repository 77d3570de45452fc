import doctest
import re
import sqlite3
from collections import Counter
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pandas as pd
import pytest

from newsparse.export.columns import COLUMNS, KEYS
from newsparse.export.flat import write_duckdb, write_sqlite
from newsparse.export.frames import frames
from newsparse.export.kinds import FAMILIES

ROOT = Path(__file__).parents[2]
PAIRS = [
    pair
    for pair in combinations([table for table in COLUMNS if table != "said"], 2)
    if not set(pair) <= set(FAMILIES)
]


@pytest.fixture(scope="module")
def tables(records):
    return frames(records)


@pytest.fixture(scope="module")
def database(records, tmp_path_factory):
    path = tmp_path_factory.mktemp("joins") / "a.sqlite"
    write_sqlite(records, path)
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def together(one, other):
    """Return how many pairs of rows have the same keys, counted by hand."""
    keys = [key for key in KEYS if key in one and key in other]
    counts = [Counter(t[keys].itertuples(index=False, name=None)) for t in (one, other)]
    return sum(count * counts[1][key] for key, count in counts[0].items())


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_plain_joins_are_right(pair, tables, database):
    one, other = (tables[name] for name in pair)
    merged = one.merge(other)
    assert len(merged) == (0 if "failures" in pair else together(one, other))
    assert set(merged) == set(one) | set(other)
    query = f'SELECT count(*) FROM "{pair[0]}" NATURAL JOIN "{pair[1]}"'
    assert database.execute(query).fetchone() == (len(merged),)
    if pair == ("segments", "amounts"):
        inside = merged.eval("segment_start <= start and end <= segment_end")
        assert len(merged) > 50
        assert inside.all()


@pytest.mark.parametrize("pair", list(combinations(FAMILIES, 2)), ids="-".join)
def test_two_families_are_joined_by_the_turn(pair, tables):
    one, other = (tables[name] for name in pair)
    merged = one.merge(other, on=["id", "segment"], suffixes=("", "_other"))
    turns = [Counter(zip(t["id"], t["segment"], strict=True)) for t in (one, other)]
    assert len(merged) == sum(n * turns[1][turn] for turn, n in turns[0].items()) > 0
    assert {"text", "text_other", "entity", "entity_other"} <= set(merged)
    assert not [name for name in merged if name.endswith(("_x", "_y"))]


@pytest.mark.parametrize("family", FAMILIES)
def test_said_takes_on_the_columns_it_leaves_out(family, tables):
    table = tables[family]
    merged = tables["said"].merge(table)
    assert len(merged) == len(table)
    assert set(merged) == set(COLUMNS["said"]) | set(table)


def test_said_joins_each_mention_with_its_turn_and_page(transcript):
    said = frames([transcript])["said"]
    assert said["text"].tolist() == ["고성군", "최대 20억 원", "지난달", "한도윤 군수"]
    assert said["role"].tolist() == ["anchor", "anchor", "anchor", "interview"]
    assert said["speaker"].tolist() == [pd.NA, pd.NA, pd.NA, "민세빈"]
    assert said["speaker_title"].tolist() == [pd.NA, pd.NA, pd.NA, "상인"]
    assert set(said["title"]) == {"군밤 축제 '성황'"}
    assert set(said["outlet"]) == {"G1"}
    assert set(said["published"]) == {pd.Timestamp("2021-09-16")}
    assert said["value_float"].dropna().tolist() == [2e9]
    assert said["start_at"].dropna().tolist() == [pd.Timestamp("2021-08-01")]
    assert said["name"].tolist() == ["고성군", pd.NA, pd.NA, "한도윤"]


def plain(rows):
    """Return rows without the differences of type that SQL makes."""
    return sorted(
        tuple(None if pd.isna(cell) else str(cell) for cell in row) for row in rows
    )


def test_the_view_said_is_the_frame_said(records, database, tmp_path):
    frame = frames(records)["said"]
    kept = [n for n, kind in COLUMNS["said"].items() if kind in ("text", "integer")]
    expected = plain(frame[kept].itertuples(index=False))
    columns = ", ".join(f'"{name}"' for name in kept)
    query = f"SELECT {columns} FROM said"
    assert plain(database.execute(query).fetchall()) == expected
    total = database.execute("SELECT total(value_float) FROM said").fetchone()[0]
    assert total == pytest.approx(frame["value_float"].sum())
    when = database.execute("SELECT start_at FROM said WHERE start_at IS NOT NULL")
    moments = frame["start_at"].dropna().map(str).tolist()
    assert sorted(text for (text,) in when.fetchall()) == sorted(moments)
    duckdb = pytest.importorskip("duckdb")
    write_duckdb(records, tmp_path / "a.duckdb")
    with duckdb.connect(str(tmp_path / "a.duckdb")) as opened:
        assert plain(opened.execute(query).fetchall()) == expected
        described = opened.execute("DESCRIBE said").fetchall()
    types = {name: kind for name, kind, *_ in described}
    assert types["value"] == "DECIMAL(38,10)"
    assert (types["published"], types["start_at"]) == ("DATE", "TIMESTAMP")
    assert (types["value_float"], types["clock_said"]) == ("DOUBLE", "BOOLEAN")


def test_the_joins_of_the_page_run(monkeypatch):
    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    source = "\n".join(re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL))
    test = doctest.DocTestParser().get_doctest(source, {}, "tables", "tables", 0)
    runner = doctest.DocTestRunner()
    runner.run(test)
    assert len(test.examples) >= 10
    assert runner.summarize(verbose=False).failed == 0
