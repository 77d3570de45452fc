"""What holds of every text: spans, EDTF and interval agree, nothing raises."""

import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from newsparse.entities.timex import find_times
from newsparse.entities.timex3 import to_timex3
from newsparse.transcript import Date, Time, When

DAY = date(2021, 9, 16)
ROWS = Path(__file__).with_name("rows.tsv").read_text("utf-8").splitlines()
SENTENCES = [line.split("\t")[0] for line in ROWS if line and line[0] != "#"]

YEARS = ["", "2019년 ", "올해 ", "지난해 ", "내년 ", "재작년 ", "'20년 ", "1987년 "]
MONTHS = ["", "1월 ", "2월 ", "9월 ", "12월 ", "지난달 ", "다음 달 ", "3~5월 "]
DAYS = [
    "", "1일", "29일", "31일", "초", "중순", "말", "둘째 주", "첫 번째 월요일", "3~5일",
    "마지막 주",
]  # fmt: skip
CLOCKS = ["", " 오후 2시", " 밤 12시 반", " 새벽 3시 5분", " 오전", " 0시", " 24시"]
TAILS = [
    "", "까지", "부터", " 이후", " 이전", "쯤", "에", "마다", " 안에", "부터 3일까지",
    "에서 7시까지", " 들어", "~10일", " 현재까지",
]  # fmt: skip
PIECES = st.sampled_from(YEARS + MONTHS + DAYS + CLOCKS + TAILS + [
    "사흘 ", "3년 ", "전", "만에", "째", "추석 연휴", "이날 ", "(16일)", "하루 앞두고",
    "매주 ", "월·수·금", "5·18", "2015.3.3", "15/3/3", "9:30", "~", ",", " ", "\n",
    "기원전 ", "불기 2564년", "윤", "음력 윤4월 ", "만 ", "몇 ", "수십 ", "네다섯 ", "2만 5천 ",
    "시간", "일", "세시", "징역 ", "4·50분", "이내", "을 밑돌았다", "여", "반", "내지", "'", "32일",
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=8).map("".join)


def bounds(edtf):
    """Read an EDTF string with the edtf package: the first day and the last."""
    if edtf.startswith("../"):
        return None, day_of(parse_edtf(edtf[3:]).upper_strict())
    if edtf.endswith("/.."):
        return day_of(parse_edtf(edtf[:-3]).lower_strict()), None
    parsed = parse_edtf(edtf)
    return day_of(parsed.lower_strict()), day_of(parsed.upper_strict())


def day_of(at):
    return date(*at[:3])


def check(entity, text):
    """Check what must hold of an entity of time."""
    assert text[entity.start : entity.end] == entity.text != ""
    assert to_timex3(entity).startswith("<TIMEX3 ")
    if not isinstance(entity, When):
        return
    if entity.basis == "unresolved":
        assert (entity.edtf, entity.start_at, entity.end_at) == (None, None, None)
        return
    assert entity.start_at is not None or entity.end_at is not None
    if isinstance(entity, Time):
        check_time(entity)
    else:
        check_date(entity)


def check_date(entity):
    assert isinstance(entity, Date)
    parse_edtf(entity.edtf)
    first, last = bounds(entity.edtf)
    assert entity.start_at == (first and first.isoformat())
    assert entity.end_at == (last and (last + timedelta(days=1)).isoformat())


def check_time(entity):
    if entity.edtf is None:
        return
    parse_edtf(entity.edtf)
    assert entity.edtf == entity.start_at
    length = datetime.fromisoformat(entity.end_at) - datetime.fromisoformat(
        entity.start_at
    )
    assert length == timedelta(**{entity.grain + "s": 1})


@pytest.mark.parametrize("sentence", SENTENCES)
def test_edtf_and_interval_are_the_same_days(sentence):
    for entity in find_times(sentence, DAY):
        check(entity, sentence)


@given(TEXTS, st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_any_mixture_of_expressions_has_consistent_values(text, day):
    for entity in find_times(text, day):
        check(entity, text)


@given(TEXTS)
def test_without_a_day_nothing_is_read_off_a_clock(text):
    for entity in find_times(text, None):
        check(entity, text)
        if isinstance(entity, When):
            assert entity.basis in ("explicit", "unresolved", "inferred")


@given(st.text())
def test_no_text_raises(text):
    for entity in find_times(text, DAY):
        check(entity, text)


@given(st.text(alphabet="0123456789년월일시분초주~.,:/·()'오전후지난달추석 \n"))
def test_no_row_of_figures_and_units_raises(text):
    for entity in find_times(text, datetime(2021, 9, 16, 9, 30)):
        check(entity, text)


SPACES = "\x1f\x1c\x0b\x0c\x85\xa0\u2003\u3000\u2028\t\n\r "
PIECES = (
    "3초",
    "9월 3일",
    "오후 2시",
    "14분",
    "90년대",
    "13초 48",
    "6, 70년대",
    "설 연휴",
)


@given(st.lists(st.sampled_from((*PIECES, *SPACES)), max_size=12).map("".join))
def test_no_span_begins_or_ends_with_white_space(text):
    for entity in find_times(text, DAY):
        assert entity.text == entity.text.strip()


@pytest.mark.parametrize("at", range(len("오늘 오후 2시 14분, 9월 3일 3초 만에")))
@pytest.mark.parametrize("space", SPACES)
def test_odd_white_space_inside_stays_inside(at, space):
    plain = "오늘 오후 2시 14분, 9월 3일 3초 만에"
    for entity in find_times(plain[:at] + space + plain[at:], DAY):
        assert entity.text == entity.text.strip()


@pytest.mark.parametrize("day", [date.min, date.max, datetime.min, datetime.max])
def test_the_ends_of_the_calendar_do_not_raise(day):
    for sentence in SENTENCES:
        for entity in find_times(sentence, day):
            check(entity, sentence)


@pytest.mark.parametrize(
    "unit",
    ["1", "1,", "오늘", "(", "1월", "1일부터 ", "9시 ", "1.", "1~", "2021년", "'20.", " ",
     "월·", "하루 그리고 ", "지난 ", "십", "1:", "매주 월요일 ", "추석 연휴 ", "1년 만에 ",
     "이날 오후 3시 ", "이른 ", "1/", "9:30 ", "1, ", "월, ", "1,111,", "(1", "5·18 지방선거 ", "5·18", "이틀 안에 ", "\n", "첫 번째 "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(unit):
    def seconds(length):
        text = unit * (length // len(unit))
        begun = time.process_time()
        list(find_times(text, DAY))
        return time.process_time() - begun

    short = min(seconds(5_000) for _ in range(3))
    long = min(seconds(20_000) for _ in range(3))
    assert long < 8 * max(short, 0.01)
