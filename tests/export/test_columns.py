import re
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

from newsparse.export.columns import COLUMNS, KEYS, MEANINGS
from newsparse.export.frames import frames
from newsparse.export.kinds import FAMILIES
from newsparse.export.tables import rows
from newsparse.korean.tables import rows as read_rows

ROOT = Path(__file__).parents[2]
TYPES = {
    "text": "str",
    "integer": "int",
    "decimal": "Decimal",
    "float": "float",
    "boolean": "bool",
    "date": "date",
    "moment": "datetime",
}
PAIRS = list(combinations([table for table in COLUMNS if table != "said"], 2))
MENTION = {"type", "start", "end", "text", "mod"}


def test_every_column_has_a_meaning_and_every_meaning_a_column():
    _, *written = read_rows("columns.tsv", "newsparse.export")
    meant = {(table, row[0]) for row in written for table in row[1].split()}
    tables = frames([])
    assert meant == {(table, name) for table in tables for name in tables[table]}
    assert len({row[0] for row in written}) == len(written)  # one meaning a name


def test_meanings_are_told_in_english_and_korean():
    for column in MEANINGS:
        assert column.kind in TYPES
        assert not re.search("[가-힣]{9}", column.english), column.name
        assert re.search("[가-힣]", column.korean), column.name
    assert len({column.english for column in MEANINGS}) == len(MEANINGS)
    assert len({column.korean for column in MEANINGS}) == len(MEANINGS)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_two_tables_share_their_keys_alone(pair):
    one, other = pair
    shared = (COLUMNS[one].keys() & COLUMNS[other].keys()) - set(KEYS)
    if {one, other} <= set(FAMILIES):
        assert MENTION <= shared <= MENTION | {"name", "place_kind"}
    elif {one, other} == {"transcripts", "failures"}:  # no page is in both
        assert shared == {"source_name", "sha256"}
    else:
        assert shared == set()


def test_rows_are_as_wide_as_the_tables_and_hold_their_kinds(records):
    seen = set()
    for record in records:
        for table, row in rows(record):
            for (name, kind), value in zip(COLUMNS[table].items(), row, strict=True):
                if value is not None:
                    assert type(value).__name__ == TYPES[kind], (table, name, value)
                    seen.add((table, name))
    assert {("said", "value"), ("said", "start_at"), ("said", "province")} <= seen


def test_every_exact_number_of_amounts_has_a_double(records):
    exact = {name for name, kind in COLUMNS["amounts"].items() if kind == "decimal"}
    doubles = {name for name, kind in COLUMNS["amounts"].items() if kind == "float"}
    assert doubles == {f"{name}_float" for name in exact}
    table = frames(records)["amounts"]
    for name in exact:
        known = table[table[name].notna()]
        assert known[name].map(type).isin([Decimal]).all()
        assert known[name].map(float).tolist() == known[f"{name}_float"].tolist()
        assert known[name].isna().equals(known[f"{name}_float"].isna())
