from decimal import Decimal

import msgspec
import pytest

from newsparse.export.arrow import nested_schema
from newsparse.export.columns import COLUMNS
from newsparse.export.frames import frames
from newsparse.export.parquet import read_nested, write_nested, write_tables
from newsparse.transcript import Duration, Money, Ratio, Source, Span, Transcript

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


def test_records_come_back_as_they_were(transcript, tmp_path):
    bare = Transcript(source=Source(sha256="0" * 64, version="1"), page="")
    write_nested([transcript, bare], tmp_path / "a.parquet")
    assert list(read_nested(tmp_path / "a.parquet")) == [transcript, bare]


def test_the_schema_is_fixed_by_the_types_not_the_pages(transcript, tmp_path):
    for name, given in (("full", [transcript]), ("none", [])):
        write_nested(given, tmp_path / name)
        assert parquet.read_schema(tmp_path / name).equals(nested_schema())
    entity = nested_schema().field("entities").type.value_type
    assert entity.field("value").type == pyarrow.decimal128(38, 10)
    assert entity.field("candidates").type.value_type.field("name").type == "string"


def test_decimals_are_exact_or_absent(transcript, tmp_path):
    values = [Decimal(10**27 + 1), Decimal("0.1"), Decimal(10**30), Decimal("1e-11")]
    amounts = tuple(Money(start=0, end=1, text="<", value=value) for value in values)
    many = msgspec.structs.replace(transcript, entities=amounts)
    write_nested([many], tmp_path / "a.parquet")
    (back,) = read_nested(tmp_path / "a.parquet")
    assert [amount.value for amount in back.entities] == [*values[:2], None, None]


def test_flat_tables_have_the_rows_of_the_frames(transcript, tmp_path):
    write_tables([transcript, transcript], tmp_path)
    tables = frames([transcript, transcript])
    for table, columns in COLUMNS.items():
        rows = parquet.read_table(tmp_path / f"{table}.parquet").to_pylist()
        assert len(rows) == len(tables[table])
        assert all(list(row) == list(columns) for row in rows)
    amounts = parquet.read_table(tmp_path / "amounts.parquet").to_pylist()
    assert amounts[0]["value"] == 2_000_000_000


def test_duckdb_reads_them(transcript, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    write_nested([transcript], tmp_path / "a.parquet")
    query = f"""SELECT e.value, e.unit FROM (
        SELECT unnest(entities) AS e FROM '{tmp_path}/a.parquet') WHERE e.type = 'money'
    """
    assert duckdb.sql(query).fetchall() == [(Decimal(2_000_000_000), "KRW")]


def test_fields_of_one_name_and_two_types_are_kept_apart(transcript, tmp_path):
    two = (
        Money(
            start=0, end=1, text="<", high=Decimal(3), counterpart=Span(start=1, end=2)
        ),
        Duration(start=1, end=2, text="D", iso="P2W", high="P3W"),
        Ratio(start=2, end=3, text="L", terms=(Decimal(1), Decimal(3))),
    )
    many = msgspec.structs.replace(transcript, entities=two)
    write_nested([many], tmp_path / "a.parquet")
    assert list(read_nested(tmp_path / "a.parquet")) == [many]
    entity = nested_schema().field("entities").type.value_type
    assert entity.field("high").type == pyarrow.decimal128(38, 10)
    assert entity.field("duration_high").type == "string"
