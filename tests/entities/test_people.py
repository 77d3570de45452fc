"""People in sentences of our own: forms, orders, second mentions, lookalikes."""

from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from newsparse.entities.passage import Passage
from newsparse.entities.person import find
from newsparse.transcript import Speaker

HERE = Path(__file__).parent


def rows(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def told(text):
    return ";".join(
        f"{p.text}={p.name}/{p.title or ''}/{p.full_name or ''}/{p.status}"
        for p in find(Passage(text))
    )


@pytest.mark.parametrize(("sentence", "expected"), rows("people.tsv"))
def test_people(sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", [row[0] for row in rows("everyday.txt")])
def test_everyday_words_are_nobody(sentence):
    assert told(sentence) == ""


PARTICLES = ["이", "은", "을", "과", "의", "에게", "도", "께서는", "이라고", "입니다"]


@pytest.mark.parametrize("particle", PARTICLES)
def test_particles_stay_outside(particle):
    text = f"배우 서가람{particle} 말"
    assert [p.text for p in find(Passage(text))] == ["서가람"]


@settings(max_examples=300, deadline=None)
@given(
    strategies.text(
        alphabet="한도윤서가람김 모씨시장AB(45)·, \n기자입니다전이트럼프", max_size=60
    )
)
def test_spans_are_exact_sorted_and_repeatable(text):
    found = list(find(Passage(text)))
    assert found == list(find(Passage(text)))
    assert all(text[p.start : p.end] == p.text for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(strategies.text(max_size=200))
def test_any_text_is_read(text):
    for person in find(Passage(text)):
        assert text[person.start : person.end] == person.text != ""


def districts():
    table = files("newsparse.entities.places") / "districts.tsv"
    lines = table.read_text("utf-8").splitlines()
    names = {line.split("\t")[1] for line in lines if line[0] != "#"}
    return sorted(name for name in names if name[-1].isalpha())


def test_districts_are_nobody():
    names = districts()
    assert len(names) > 4000
    for name in names:
        text = f"{name}에서 불이 났습니다.\n오늘 {name}의 가을입니다.\n{name} 주민들"
        assert told(text) == "", name


def test_a_family_name_is_joined_to_a_speaker_of_the_page():
    speakers = (Speaker(name="민세빈", title="느린우체통협회장", status="named"),)
    passage = Passage("민 회장은 반겼습니다.", speakers=speakers)
    assert [(p.name, p.full_name) for p in find(passage)] == [("민", "민세빈")]


def test_a_speaker_makes_an_odd_name_sure():
    speakers = (Speaker(name="오다온", status="named"),)
    assert [
        p.name for p in find(Passage("오다온도 웃었습니다.", speakers=speakers))
    ] == ["오다온"]
