"""Every form in the tables of amounts is read as its row says."""

import importlib
from pathlib import Path

import pytest

from newsparse.entities import find_entities
from newsparse.entities.amounts.tables import rows
from newsparse.transcript import Amount

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture
def page(monkeypatch):
    monkeypatch.syspath_prepend(SCRIPTS)
    return importlib.import_module("forms_page")


@pytest.mark.parametrize(
    "row", [*rows("forms.tsv"), *rows("links.tsv")], ids=lambda row: row[-2]
)
def test_a_form_has_the_values_of_its_row(page, row):
    *_, said, values = row
    found = [each for each in find_entities(said) if isinstance(each, Amount)]
    assert "; ".join(map(page.amount, found)) == values
