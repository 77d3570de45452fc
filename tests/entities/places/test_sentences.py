"""Sentences of many kinds, none or several places in each."""

from datetime import date
from pathlib import Path

import pytest

from newsparse import find_entities

TABLE = Path(__file__).with_name("sentences.tsv")
DAY = date(2021, 9, 16)
MARKS = {"ambiguous": "?", "unresolved": "~", "resolved": ""}
NAMESAKES = ("고성군", "중구", "동구", "광주시", "남대천")  # told by their province


def sentences():
    lines = TABLE.read_text("utf-8").splitlines()
    return [ln.split("\t") for ln in lines if ln[0] != "#"][1:]


def told(place):
    province = f"{place.path[0]} " if place.path and place.name in NAMESAKES else ""
    return f"{province}{place.name}{MARKS[place.status]}"


@pytest.mark.parametrize(("text", "right"), sentences())
def test_places_of_a_sentence(text, right):
    found = find_entities(text, published=DAY, home="강원")
    places = [e for e in found if e.__struct_config__.tag == "place"]
    assert ", ".join(map(told, places)) == right
