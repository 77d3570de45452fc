"""Korean numerals, from the number to its spellings and back."""

import importlib.util
from decimal import Decimal, localcontext
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.korean.numeral_forms import read_at, readings
from newsparse.korean.numerals import longest_numeral, read_number, read_numeral


def beside(name):
    spec = importlib.util.spec_from_file_location(
        name, Path(__file__).parent / f"{name}.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


said = beside("spellings")
NUMBERS = st.one_of(
    st.integers(1, 10**4),
    st.integers(1, 10**16),
    st.builds(
        lambda digits, zeros: digits * 10**zeros,
        st.integers(1, 9999),
        st.integers(0, 12),
    ),
)


@settings(max_examples=400, deadline=None)
@given(NUMBERS)
def test_every_spelling_reads_back(number):
    wrong = {
        text: read_number(text)
        for text in said.spellings(number)
        if read_number(text) != number
    }
    assert wrong == {}


@settings(max_examples=200, deadline=None)
@given(NUMBERS)
def test_no_exponent_is_shown(number):
    for text in said.spellings(number):
        assert "E" not in str(read_number(text))


@given(st.integers(1, 99))
def test_native_numerals(number):
    assert read_number(said.native(number)) == number
    assert read_number(said.native_before_counter(number)) == number


@given(st.decimals(0, 10**6, places=3))
def test_decimals(number):
    assert read_number(f"{number:f}") == number
    assert read_number(f"{number:f}억") == number * 10**8
    assert read_number(f"-{number:f}") == -number


@given(st.text(alphabet="일이삼사오십백천만억조0123456789,. 여수몇", max_size=12))
def test_what_is_read_is_a_number_or_nothing(text):
    numeral = read_numeral(text)
    if numeral is not None:
        assert numeral.value is not None or numeral.low < numeral.high


@given(st.text(max_size=30))
def test_no_text_raises(text):
    read_numeral(text)
    longest_numeral(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3억 5천만", "350000000"),
        ("천 520억", "152000000000"),
        ("2조 2천114억", "2211400000000"),
        ("만 407", "10407"),
        ("2천 백만", "21000000"),
        ("5백59", "559"),
        ("1.5조", "1500000000000"),
        ("이천칠백삼십오만", "27350000"),
        ("2억 4천 4백만", "244000000"),
        ("100000만", "1000000000"),
        ("2십억", "2000000000"),
        ("50 만", "500000"),
        ("백스물다섯", "125"),
        ("일점이삼", "1.23"),
        ("마이너스 오점 오", "-5.5"),
        ("−3", "-3"),
        ("１２３", "123"),
        ("3,5００", "3500"),
    ],
)
def test_value(text, value):
    assert read_number(text) == Decimal(value)
    assert str(read_number(text)) == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("서너", 3, 4),
        ("두 세", 2, 3),
        ("대여섯", 5, 6),
        ("예닐곱", 6, 7),
        ("열두어", 12, 13),
        ("수십억", 2 * 10**9, 9 * 10**9),
        ("수 천만", 2 * 10**7, 9 * 10**7),
        ("몇", 2, 9),
        ("몇백", 200, 900),
        ("이삼십", 20, 30),
        ("사오백만", 4 * 10**6, 5 * 10**6),
        ("십수", 12, 19),
        ("십이삼", 12, 13),
        ("이십오륙", 25, 26),
    ],
)
def test_range(text, low, high):
    numeral = read_numeral(text)
    assert (numeral.low, numeral.high) == (low, high)
    assert numeral.approx


@pytest.mark.parametrize("text", ["47만 8천여", "십여", "30여만", "천여"])
def test_approximation(text):
    assert read_numeral(text).approx


@pytest.mark.parametrize(
    "text",
    [
        "",
        "만만",
        "천 2000",
        "3만 2만",
        "이이",
        "수",
        "억",
        "a",
        "1,2,3",
        "천삼백만만",
        "이천공",
    ],
)
def test_no_numeral(text):
    assert read_numeral(text) is None


def test_no_decimal_context_rounds():
    with localcontext() as context:
        context.prec = 3
        assert str(read_number("1조 2,345억 6,789만 1,234")) == "1234567891234"
        assert str(read_number("-123456789")) == "-123456789"
        assert read_number("일점이삼사오") == Decimal("1.2345")


def test_digits_without_end_are_no_number():
    assert read_number("9" * 25) is None
    assert read_number("1," * 40) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 조 2 천억 원", ["3 조 2 천억", "3 조 2 천", "3 조 2", "3 조", "3"]),
        ("4 천막", ["4 천", "4"]),
        ("2백 사이", ["2백", "2"]),
        ("십억이 든다", ["십억", "십"]),
        ("삼백이 넘는", ["삼백이", "삼백", "삼"]),
        ("이십삼점오 도", ["이십삼점오", "이십삼", "이십", "이"]),
        ("오십 이", ["오십 이", "오십", "오"]),
        ("60여 종", ["60여", "60"]),
        ("1.5경기", ["1.5"]),
        ("2만 3만 원", ["2만", "2"]),
        ("1,5000만 원", []),
        ("해 뜰 무렵", []),
    ],
)
def test_what_a_numeral_in_a_text_may_be(text, said):
    assert [text[:end] for _, end in readings(text, 0)] == said
    assert read_at(text, 0) == next(iter(readings(text, 0)), None)
