"""Hand-written Gangwon sentences: every place in them, and no other, with its code."""

from datetime import date
from pathlib import Path

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.place import find

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "gangwon.tsv").read_text("utf-8").split("\n")
    if line and line[0] != "#"
]


def answer(place):
    if place.status == "ambiguous":
        assert place.code is None
        return "?"
    abroad = place.country not in ("KR", None)
    return place.country if abroad else place.code or "-"


@pytest.mark.parametrize(("day", "home", "text", "mentions"), ROWS, ids=lambda v: v)
def test_every_place_has_its_code(day, home, text, mentions):
    passage = Passage(text, date.fromisoformat(day), home or None)
    found = [f"{place.text}={answer(place)}" for place in find(passage)]
    assert found == [mention for mention in mentions.split("|") if mention]


def test_there_are_at_least_two_hundred_mentions():
    assert sum(len(row[3].split("|")) for row in ROWS) >= 200
