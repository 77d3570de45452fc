"""What is said in the news, and the amount it is."""

from decimal import Decimal
from pathlib import Path

import pytest

from newsparse.entities import find_entities
from newsparse.entities.amounts.tables import rows as table
from newsparse.transcript import Amount, Ordinal, Per

HERE = Path(__file__).parent


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def number(text):
    return Decimal(text) if text else None


@pytest.mark.parametrize(
    "row", rows("amounts.tsv"), ids=lambda row: f"{row[0]}|{row[2]}"
)
def test_amount(row):
    sentence, kind, text, value, unit, mod, per, more = row
    found = [
        entity
        for entity in find_entities(sentence)
        if isinstance(entity, Amount) and entity.text == text
    ]
    assert len(found) == 1, find_entities(sentence)
    amount = found[0]
    low, _, high = value.rpartition("..")
    assert type(amount).__name__.lower() == kind
    assert sentence[amount.start : amount.end] == text
    assert amount.value == (None if low else number(value))
    assert (amount.low, amount.high) == (
        (number(low), number(high)) if low else (None, None)
    )
    assert amount.unit == (unit or None)
    assert amount.mod == (mod or None)
    assert amount.per == rate(per)
    check_more(amount, more)


def rate(text):
    if not text:
        return None
    value, unit = text.split()
    return Per(value=Decimal(value), unit=unit)


def check_more(amount, more):
    name, _, value = more.partition("=")
    if name == "terms":
        assert "/".join(map(str, amount.terms)) == value
    elif name == "counterpart":
        span = amount.counterpart
        assert f"{span.start}:{span.end}" == value
    elif name == "exclusive":
        assert amount.exclusive == tuple(value.split(","))
    elif name:
        assert getattr(amount, name) == value


def guards():
    lines = (HERE / "amount_guards.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_no_amount_where_there_is_none():
    sentences = guards()
    assert len(sentences) >= 500
    found = {sentence: amounts(sentence) for sentence in sentences}
    assert {said: texts for said, texts in found.items() if texts} == {}


def amounts(sentence):
    return [e.text for e in find_entities(sentence) if isinstance(e, Amount)]


@pytest.mark.parametrize("row", table("guards.tsv"), ids=lambda row: row[1])
def test_guard_example(row):
    assert amounts(row[1]) == []


@pytest.mark.parametrize("row", table("ordinals.tsv"), ids=lambda row: row[3])
def test_ordinal_example(row):
    kinds = [type(e) for e in find_entities(row[3]) if isinstance(e, Amount)]
    assert Ordinal in kinds
