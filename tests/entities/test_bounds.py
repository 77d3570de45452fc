"""The words around a value, each row of the tables with its example."""

import pytest

from newsparse.entities import find_entities
from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.amounts.guards import is_guarded
from newsparse.entities.amounts.tables import rows
from newsparse.entities.amounts.units import units
from newsparse.korean.closing import may_close
from newsparse.transcript import Amount


@pytest.mark.parametrize("row", rows("bounds.tsv"), ids=lambda row: row[3])
def test_the_example_of_a_bound(row):
    mod, where, _, example = row
    bare = where == "bare"
    said = "60" if bare else "60억 원" if "60억" in example else "60명"
    start = example.index(said)
    assert mod_of(example, start, start + len(said), compared=bare) == mod


@pytest.mark.parametrize("row", rows("behind.tsv"), ids=lambda row: row[2])
def test_the_example_of_a_word_of_measure(row):
    assert any(isinstance(e, Amount) for e in find_entities(row[2]))


@pytest.mark.parametrize("row", rows("idioms.tsv"), ids=lambda row: row[0])
def test_a_saying_holds_no_amount(row):
    said = row[0] + " 라는 말"
    assert [e.text for e in find_entities(said) if isinstance(e, Amount)] == []


def test_a_number_beside_a_saying_counts():
    (found,) = find_entities("두 마리 토끼, 그리고 소 두 마리를 잡았다")
    assert (found.text, found.value) == ("두 마리", 2)


def test_no_unit_is_another_with_its_particles():
    """As 동이 would be: the 동 of 24동이."""
    known = {"가마니", "차로", "타래", "리라"}  # each a word of its own
    assert {
        word
        for word in units()
        for length in range(1, len(word))
        if word[:length] in units() and may_close(word[:length], word[length:])
    } == known


def test_a_guard_looks_at_the_saying_whole():
    assert is_guarded("천 냥 빚", 0, 1)
    assert not is_guarded("천 냥을 냈다", 0, 1)
