"""What a text carries from one expression to the next, and what it does not."""

from datetime import date, datetime

import pytest

from newsparse.entities import find_entities
from newsparse.entities.timex import find_times
from newsparse.transcript import Date, Duration, Time

DAY = date(2021, 9, 16)


def starts(text, published=DAY):
    return [e.start_at for e in find_times(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "어제 오후 8시 불이 났습니다. 이어 오후 9시 33분 또 났습니다.",
            ["2021-09-15T20:00:00", "2021-09-15T21:33:00"],
        ),
        (
            "지난 10일 사고가 났습니다. 이날 오전 10시 또 났습니다.",
            ["2021-09-10", "2021-09-10T10:00:00"],
        ),
        (
            "지난 10일 사고가 났습니다. 경찰은 오전 10시 설명회를 열었습니다.",
            ["2021-09-10", "T10:00:00"],
        ),
        ("지난 10일 시작해 다음 날 끝났습니다.", ["2021-09-10", "2021-09-11"]),
        ("지난 10일 개막합니다. 전날 오후 준비를 마쳤습니다.", ["2021-09-10", "2021-09-09T12:00:00"]),
        ("오후 2시에 시작해 4시에 끝났습니다.", ["2021-09-16T14:00:00", "2021-09-16T16:00:00"]),
        ("오전 9시에 시작해 4시에 끝났습니다.", ["2021-09-16T09:00:00", "2021-09-16T16:00:00"]),
        ("다음 달 3일과 4일, 10일 열립니다.", ["2021-10-03", "2021-10-04", "2021-10-10"]),
        ("이날 오후 3시 끝났습니다.", [None]),
    ],
)  # fmt: skip
def test_a_day_is_carried_where_the_story_goes_on(text, expected):
    assert starts(text) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("28일부터 3일까지", "2021-09-28", "2021-10-04"),
        ("11월에서 3월까지", "2021-11-01", "2022-04-01"),
        ("지난해 12월부터 올해 2월까지", "2020-12-01", "2021-03-01"),
        ("10월 2일에서 22일 사이", "2021-10-02", "2021-10-23"),
        ("10월 3일과 12일 사이", "2021-10-03", "2021-10-13"),
        ("2012∼2014년", "2012-01-01", "2015-01-01"),
        ("2019년 4월 1일부터 2020년 3월 31일까지", "2019-04-01", "2020-04-01"),
        ("밤 10시부터 새벽 4시까지", "T22:00:00", "T04:00:00"),
        ("오전 9시∼오후 6시", "T09:00:00", "T18:00:00"),
        ("아침 5시부터 7시까지", "T05:00:00", "T07:00:00"),
        ("오후 11시 1분에서 11시까지", "T23:01:00", "T11:00:00"),
        ("오늘 오후 4시부터 내일 오후 5시까지", "2021-09-16T16:00:00", "2021-09-17T17:00:00"),
        ("다음 주 월요일부터 수요일까지", "2021-09-20", "2021-09-23"),
        ("10월 말부터 지난달까지", "2020-10-21", "2021-09-01"),
        ("지난달 30일 밤 11시부터 1일 새벽 2시까지", "2021-08-30T23:00:00", "2021-09-01T02:00:00"),
        ("7·8월", "2021-07-01", "2021-09-01"),
        ("5, 6일", "2021-09-05", "2021-09-07"),
    ],
)  # fmt: skip
def test_ranges_say_their_unit_once(text, start, end):
    (entity,) = find_times(text, DAY)
    assert (entity.start_at, entity.end_at) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end", "mod"),
    [
        ("2018년 이후", "2018-01-01", None, "after"),
        ("2010년 이전", None, "2011-01-01", "before"),
        ("오후 6시까지", None, "T18:00:00", "before"),
        ("오늘 오후 2시까지", None, "2021-09-16T14:00:00", "before"),
        ("내일 오전까지", None, "2021-09-17T12:00:00", "before"),
        ("내일 5시 이후", "2021-09-17T05:00:00", None, "after"),
        ("추석 전까지", None, "2021-09-21", "before"),
        ("4월 전까지", None, "2021-04-01", "before"),
        ("오늘로부터 2주 안에", "2021-09-16", "2021-09-30", None),
        ("오늘로부터 최소 2주 후", "2021-09-30", None, "after"),
        ("올해 현재까지", "2021-01-01", "2021-09-17", None),
    ],
)
def test_open_ends(text, start, end, mod):
    (entity,) = find_times(text, DAY)
    assert (entity.start_at, entity.end_at, entity.mod) == (start, end, mod)


@pytest.mark.parametrize(
    ("text", "iso", "mod"),
    [
        ("4일 이상", "P4D", "min"),
        ("일주일 미만", "P1W", "less_than"),
        ("2시간 넘게", "PT2H", "more_than"),
        ("최대 일주일", "P1W", "max"),
        ("적어도 사흘", "P3D", "min"),
        ("약 두 달", "P2M", "approx"),
        ("30여 분", "PT30M", "approx"),
        ("1년여", "P1Y", "approx"),
        ("1년 한 달 21일 동안", "P1Y1M21D", None),
        ("하루 그리고 5시간", "P1DT5H", None),
        ("3.5초", "PT3.5S", None),
        ("한 시간 반", "PT1H30M", None),
        ("하루 종일", "P1D", None),
    ],
)
def test_durations_and_their_bounds(text, iso, mod):
    (entity,) = find_times(text, DAY)
    assert isinstance(entity, Duration)
    assert (entity.iso, entity.mod) == (iso, mod)


def test_a_rate_is_no_sum():
    found = [e.iso for e in find_times("하루 24시간, 1년 365일", DAY)]
    assert found == ["P1D", "PT24H", "P1Y", "P365D"]


def test_two_numbers_are_a_duration_with_an_upper_end():
    (entity,) = find_times("2~3개월간", DAY)
    assert (entity.iso, entity.high) == ("P2M", "P3M")


def test_a_moment_counts_hours_where_it_is_known():
    now = datetime(2018, 8, 30, 10, 0)
    assert starts("지금", now) == ["2018-08-30T10:00:00"]
    assert starts("3시간 전", now) == ["2018-08-30T07:00:00"]
    assert starts("3시간 전") == [None]
    assert starts("지금") == []
    (entity,) = find_times("지난 5분 동안", now)
    assert (entity.start_at, entity.end_at) == (
        "2018-08-30T09:55:00",
        "2018-08-30T10:00:00",
    )


@pytest.mark.parametrize(
    "text",
    [
        "오늘",
        "지난달",
        "24일",
        "9월",
        "추석",
        "사흘 전",
        "이달 말",
        "다음 주",
        "올해",
        "오늘 오후 3시",
    ],
)
def test_without_a_published_day_it_is_found_and_has_no_value(text):
    (entity,) = find_entities(text)
    assert isinstance(entity, Date | Time)
    assert entity.basis == "unresolved"
    assert (entity.edtf, entity.start_at, entity.end_at) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2021년 9월 3일", "2021-09-03"),
        ("오후 3시", "T15:00:00"),
        ("1990년대", "1990-01-01"),
    ],
)
def test_full_dates_and_clock_times_need_no_published_day(text, start):
    (entity,) = find_entities(text)
    assert (entity.start_at, entity.basis) == (start, "explicit")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("2021년 9월 3일", "explicit"),
        ("오늘", "relative"),
        ("지난달 22일", "relative"),
        ("지난 20일", "relative"),
        ("24일", "inferred"),
        ("9월", "inferred"),
        ("추석 연휴", "inferred"),
    ],
)
def test_the_basis_says_what_a_value_rests_on(text, basis):
    (entity,) = find_times(text, DAY)
    assert entity.basis == basis
