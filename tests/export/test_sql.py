"""The SQL of docs/archives.md runs on what is exported."""

import re
from pathlib import Path

import pytest

from newsparse.export.flat import write_duckdb
from newsparse.export.parquet import write_nested

DOC = Path(__file__).parents[2] / "docs" / "archives.md"


def test_the_queries_of_the_page_run(records, tmp_path, monkeypatch):
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(tmp_path)
    write_duckdb(records, Path("news.duckdb"))
    write_nested(records, Path("news.parquet"))
    blocks = re.findall(r"```sql\n(.*?)```", DOC.read_text("utf-8"), flags=re.DOTALL)
    with duckdb.connect("news.duckdb") as database:
        sums, voices, provinces, turns, nested = (
            database.execute(query).fetchall()
            for query in "".join(blocks).split(";")
            if query.strip()
        )
    money = [
        (record, entity)
        for record in records
        for entity in record.entities
        if entity.__struct_config__.tag == "money" and entity.unit == "KRW"
    ]
    dated = [record for record, _ in money if record.published]
    assert sum(mentions for _, mentions, _ in sums) == len(dated) > 5
    assert {year for year, *_ in sums} == {int(r.published[:4]) for r in dated}
    assert sum(count for _, count, _ in voices) == sum(len(r.segments) for r in records)
    names = [name for name, _ in provinces]
    assert names[0] == "강원특별자치도"
    assert "강원도" not in names
    assert {role for role, *_ in turns} <= {role for role, *_ in voices}
    assert ("KRW", len(money)) in [(unit, count) for unit, count, _ in nested]
