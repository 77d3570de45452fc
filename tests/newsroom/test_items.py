"""Invented items with the ledger they should have, each row of it."""

from pathlib import Path

import pytest

import newsparse

COLUMNS = ["naming", "name", "source_kind", "words", "direct", "reported"]


def items():
    text = (Path(__file__).parent / "items.txt").read_text("utf-8")
    for block in text.split("=== ")[1:]:
        title, _, rest = block.partition("\n")
        page, _, rows = rest.partition("\n...\n")
        ledger = [
            [cell.strip() for cell in row.split("|")] for row in rows.splitlines()
        ]
        yield pytest.param(page, [row for row in ledger if row != [""]], id=title)


@pytest.mark.parametrize(("page", "ledger"), list(items()))
def test_the_ledger_of_an_item(page, ledger):
    table = newsparse.sources(newsparse.parse(page))[COLUMNS]
    assert table.astype("string").fillna("").to_numpy().tolist() == ledger
