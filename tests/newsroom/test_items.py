"""Invented items with the ledger they should have, each row of it."""

from pathlib import Path

import pytest

import newsparse

COLUMNS = [
    "naming",
    "name",
    "source_title",
    "affiliation",
    "source_kind",
    "words",
    "direct",
    "reported",
]


def items():
    text = (Path(__file__).parent / "items.txt").read_text("utf-8")
    for block in text.split("=== ")[1:]:
        title, _, rest = block.partition("\n")
        page, _, rows = rest.partition("\n...\n")
        ledger = [
            [cell.strip() for cell in row.split("|")] for row in rows.splitlines()
        ]
        yield pytest.param(page, [row for row in ledger if row != [""]], id=title)


def sentences():
    for line in (Path(__file__).parent / "said.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@pytest.mark.parametrize(("said", "source"), list(sentences()))
def test_whose_words_a_sentence_brings(said, source):
    record = newsparse.parse(f"[앵커]\n{said}", published="2024-05-05")
    table = newsparse.sources(record)[["words", "source_kind"]].astype("string")
    assert [f"{words}/{kind}" for words, kind in table.to_numpy()] == [source][
        : bool(source)
    ]


@pytest.mark.parametrize(("page", "ledger"), list(items()))
def test_the_ledger_of_an_item(page, ledger):
    table = newsparse.sources(newsparse.parse(page))[COLUMNS]
    assert table.astype("string").fillna("").to_numpy().tolist() == ledger
