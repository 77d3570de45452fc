"""What a text says, however its characters are coded."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import find_entities, parse
from newsparse.korean.view import plain, view

SPACES = "\u00a0\u2009\u3000\t\u2002\u202f"


@pytest.mark.parametrize("space", SPACES, ids=lambda s: f"{ord(s):04x}")
def test_any_white_space_reads_as_a_space(space):
    text = f"보증금{space}3억{space}5천만{space}원을{space}오후{space}3시에 냈다"
    found = [(e.text, getattr(e, "value", None)) for e in find_entities(text)]
    assert found == [
        (f"3억{space}5천만{space}원", 350000000),
        (f"오후{space}3시", None),
    ]


def test_full_width_forms_read_as_plain_ones():
    assert plain("２０２０년 ６월，－１．７％") == "2020년 6월,-1.7%"
    (day,) = find_entities("２０２０년 ６월 ２４일에 열린다")
    assert (day.text, day.edtf) == ("２０２０년 ６월 ２４일", "2020-06-24")


def test_characters_of_no_width_read_as_nothing():
    text = "모두 7\u200b억\ufeff 원\u200b을 냈다"
    (money,) = find_entities(text)
    assert money.value == 700000000
    assert text[money.start : money.end] == money.text == "7\u200b억\ufeff 원"


def test_counterparts_are_spans_of_the_text_too():
    text = "모두\u200b 100달러, 우리 돈 13\u200b만 원입니다"
    dollars, won = find_entities(text)
    other = dollars.counterpart
    assert text[other.start : other.end] == won.text == "13\u200b만 원"


@given(st.text(alphabet="7억 원3월\u200b\u00a0\u3000\u1100\u1161３．,\n", max_size=20))
def test_spans_lie_in_the_text(text):
    for entity in find_entities(text):
        assert text[entity.start : entity.end] == entity.text


@given(st.text(max_size=30))
def test_the_view_is_no_longer_than_the_text(text):
    seen = view(text)
    if not seen.starts:
        assert len(seen.text) == len(text)
        return
    composed = unicodedata.normalize("NFC", text)
    assert len(seen.text) <= max(len(text), len(composed))
    assert all(a < b <= len(text) for a, b in zip(seen.starts, seen.stops, strict=True))


def test_structure_is_read_in_the_same_view():
    page = "[앵커]\n비가 왔습니다.\n\n[리포터]\n내일 그칩니다.\nG1뉴스 서가람입니다.\n"
    odd = page.replace(" ", "\u3000")
    plain_one, one = parse(page), parse(odd)
    assert [s.role for s in one.segments] == [s.role for s in plain_one.segments]
    assert one.segments[0].text == "비가\u3000왔습니다."
    assert one.reporter.name == plain_one.reporter.name == "서가람"


def test_a_value_runs_over_the_line_end_of_a_wrapped_page():
    page = (
        "◀ANC▶\n강원도가 다음\n달 5일부터 1조\n2천억 원을 씁니다.\n◀END▶\n◀VCR▶\n"
        "눈이 왔습니다.\nMBC뉴스 서가람입니다.◀END▶\n"
    )
    record = parse(page, outlet="MBC", published=None)
    kinds = ("Money", "Date")
    texts = [e.text for e in record.entities if type(e).__name__ in kinds]
    assert texts == ["다음\n달 5일", "1조\n2천억 원"]
