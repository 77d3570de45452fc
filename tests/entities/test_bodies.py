"""Organisations with what a region acts as and where each belongs."""

from pathlib import Path

import pytest

from newsparse.entities import find_entities
from newsparse.transcript import Organization

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "bodies.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def told(text):
    text = text.replace("\\n", "\n")
    found = find_entities(text, published="2020-06-24", home="강원")
    return ";".join(
        f"{e.text}/{e.acts_as or ''}/{e.place.name if e.place else ''}"
        for e in found
        if isinstance(e, Organization)
    )


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_bodies_with_what_they_act_as(text, expected):
    assert told(text) == expected
