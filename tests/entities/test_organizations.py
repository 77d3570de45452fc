"""Organisations in sentences of our own, and everyday words that are none."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from newsparse.entities.organization import find
from newsparse.entities.passage import Passage

HERE = Path(__file__).parent


def rows(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def told(text):
    found = find(Passage(text))
    return ";".join(o.text if o.text == o.name else f"{o.text}={o.name}" for o in found)


@pytest.mark.parametrize(("sentence", "expected"), rows("organizations.tsv"))
def test_organizations(sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", [row[0] for row in rows("everyday.txt")])
def test_everyday_words_name_no_organization(sentence):
    assert told(sentence) == ""


@settings(max_examples=300, deadline=None)
@given(
    strategies.text(
        alphabet="춘천시경찰서는정부협회 강원도가 밝혔습니다LG2대1이겼MBC", max_size=60
    )
)
def test_spans_are_exact_and_apart(text):
    found = sorted(find(Passage(text)), key=lambda o: o.start)
    assert all(text[o.start : o.end] == o.text for o in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(strategies.text(max_size=200))
def test_any_text_is_read(text):
    for organization in find(Passage(text)):
        assert text[organization.start : organization.end] == organization.text != ""
