"""What holds of any text: spans fit, values survive, nothing raises, it is linear."""

import importlib.util
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.entities import find_entities, money, ordinal, percent, quantity, ratio
from newsparse.entities.passage import Passage
from newsparse.transcript import Amount, Money

FINDERS = (money.find, percent.find, ratio.find, ordinal.find, quantity.find)
# Pieces of amounts; strung together they make what amounts look like, and worse.
PIECES = st.sampled_from(
    (Path(__file__).parent / "pieces.txt").read_text(encoding="utf-8").split()
)
spelling = Path(__file__).parents[1] / "korean" / "spellings.py"
spec = importlib.util.spec_from_file_location("spellings", spelling)
said = importlib.util.module_from_spec(spec)
spec.loader.exec_module(said)


@settings(max_examples=150, deadline=None)
@given(st.integers(20, 10**15))
def test_every_spelling_of_a_sum_is_found(number):
    for text in said.spellings(number):
        sentence = f"모두 {text} 원을 썼습니다."
        found = [e for e in find_entities(sentence) if isinstance(e, Money)]
        assert [(e.text, e.value) for e in found] == [(f"{text} 원", Decimal(number))]


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14), st.booleans())
def test_spans_fit_and_values_are_plain(pieces, spaced):
    text = (" " if spaced else "").join(pieces)
    for entity in find_entities(text):
        assert text[entity.start : entity.end] == entity.text
        assert entity.text == entity.text.strip()
        if isinstance(entity, Amount):
            for number in (entity.value, entity.low, entity.high):
                assert number is None or "E+" not in str(number)
            if entity.low is not None and entity.high is not None:
                assert entity.low < entity.high


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_raises(text):
    find_entities(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=10))
def test_same_text_same_amounts(pieces):
    text = " ".join(pieces)
    assert find_entities(text) == find_entities(text)


@pytest.mark.parametrize(
    "unit", ["1,", "만", "천", "1만", "(", "가(3", "1-", "제1", "수십 ", "1만 원에 "]
)
def test_hostile_text_is_read_in_linear_time(unit):
    short, long = (clock((unit * size)[:size]) for size in (10_000, 80_000))
    assert long < 8 * short * 2.5 + 0.05


def clock(text):
    start = time.process_time()
    passage = Passage(text)
    for find in FINDERS:
        for _ in find(passage):
            pass
    return time.process_time() - start


MULTIPLIERS = {
    "": 1,
    "십": 10,
    "백": 100,
    "천": 1000,
    "만": 10**4,
    "십만": 10**5,
    "백만": 10**6,
    "천만": 10**7,
    "억": 10**8,
    "십억": 10**9,
    "백억": 10**10,
    "천억": 10**11,
    "조": 10**12,
}


@pytest.mark.parametrize("dash", ["~", "∼", "-", "에서 ", "내지 "])
@pytest.mark.parametrize("name", MULTIPLIERS)
def test_a_range_shares_its_multiplier(name, dash):
    for low, high in ((1, 2), (2, 3), (3, 5), (7, 9)):
        said = f"{low}{dash}{high}{name} 원"
        spelled = f"{low}{name}{dash}{high}{name} 원"
        for text in (said, spelled):
            sums = list(money.find(Passage(f"모두 {text}을 냈습니다.")))
            ends = [(e.text, e.low, e.high) for e in sums]
            scale = MULTIPLIERS[name]
            assert ends == [(text, low * scale, high * scale)]
