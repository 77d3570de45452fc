"""The frames: the table's examples, and expressions x frames x days by arithmetic."""

import calendar as gregorian
from datetime import date, timedelta

import pytest

from newsparse.entities.timex import find_times
from newsparse.entities.timex.firsts import alternatives, first_letters
from newsparse.entities.timex.frames import (
    comes_sooner,
    compared,
    frame,
    is_apart,
    is_counted,
    recurs,
)
from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.tables import rows

TABLE = list(rows("frames.tsv", ROOM))
SAID = "29일"
AHEAD = ("event", "course", "said", "plan", "dropped")
ONE = timedelta(days=1)


def kind_of(example, kind):
    """Return the kind of an example as the functions tell it."""
    asked = {
        "habit": lambda: recurs(example),
        "comparison": lambda: compared(SAID + example, 3, 40),
        "against": lambda: compared(SAID + example, 3, 40),
        "apart": lambda: is_apart(example, 2),
        "result": lambda: is_counted("3분기" + example, 3),
        "cleft": lambda: frame(example, example.index("입")) == "past",
        "sooner": lambda: comes_sooner(example),
    }
    if kind in asked:
        return kind if asked[kind]() else None
    return frame(SAID + example, len(SAID))


@pytest.mark.parametrize(("pattern", "kind", "example"), TABLE)
def test_the_example_of_a_sign_is_in_its_frame(pattern, kind, example):
    assert kind_of(example, kind) == ("future" if kind in AHEAD else kind)


def test_the_first_letters_of_a_pattern_are_all_it_can_begin_with():
    for _, kind, _ in TABLE:
        assert kind
    assert first_letters("가|[나다]라|(?:마|바사)|(?<=아 )자") == frozenset(
        "가나다마바자"
    )
    assert list(alternatives("가(?:나|다)|[라|]마")) == ["가(?:나|다)", "[라|]마"]


# The ends of months and years, leap days, and a Sunday and a Monday of each season.
DAYS = [
    date(2023, 2, 28), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1),
    date(2025, 2, 28), date(2026, 2, 28), date(2021, 12, 31), date(2022, 1, 1),
    date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1),
    date(2026, 1, 4), date(2026, 1, 5), date(2026, 4, 5), date(2026, 4, 6),
    date(2026, 7, 5), date(2026, 7, 6), date(2026, 10, 4), date(2026, 10, 5),
    date(2026, 9, 16), date(2020, 6, 24), date(2021, 9, 30), date(2022, 8, 31),
    date(2023, 11, 30), date(2024, 5, 15), date(2027, 3, 31), date(2019, 8, 1),
]  # fmt: skip


def walk(day, step, wanted):
    """Walk day by day from a day to one that is wanted."""
    while not wanted(day):
        day += step * ONE
    return day, day + ONE


def of_number(number):
    return lambda day, step: walk(day, step, lambda at: at.day == number)


def of_date(month, number):
    return lambda day, step: walk(
        day, step, lambda at: (at.month, at.day) == (month, number)
    )


def of_weekday(weekday):
    return lambda day, step: walk(day, step, lambda at: at.weekday() == weekday)


def of_months(first, count):
    """Return the stretch of months that has begun, or that is not over."""

    def found(day, step):
        begun = date(day.year, first, 1)
        years = [begun.replace(year=day.year + turn) for turn in (-1, 0, 1)]
        ends = [
            date(at.year, last, gregorian.monthrange(at.year, last)[1]) + ONE
            for at in years
            for last in [first + count - 1]
        ]
        pairs = list(zip(years, ends, strict=True))
        if step < 0:
            return [pair for pair in pairs if pair[0] <= day][-1]
        return next(pair for pair in pairs if pair[1] > day)

    return found


BARE = {
    "3일": of_number(3), "15일": of_number(15), "28일": of_number(28),
    "31일": of_number(31), "2월 28일": of_date(2, 28), "12월 31일": of_date(12, 31),
    "1월 1일": of_date(1, 1), "6월 15일": of_date(6, 15),
    "1월": of_months(1, 1), "2월": of_months(2, 1), "6월": of_months(6, 1),
    "12월": of_months(12, 1), "상반기": of_months(1, 6), "하반기": of_months(7, 6),
    "1분기": of_months(1, 3), "4분기": of_months(10, 3),
    "월요일": of_weekday(0), "일요일": of_weekday(6),
}  # fmt: skip
FRAMES = {
    "{} 행사가 열렸습니다.": -1,
    "{} 열린 행사에 천 명이 모였습니다.": -1,
    "{}에 문을 닫은 학교입니다.": -1,
    "{} 행사가 열릴 예정입니다.": 1,
    "{} 행사를 열기로 했습니다.": 1,
    "{} 행사를 연다고 밝혔습니다.": 1,
    "{} 개막하는 행사입니다.": 1,
    "행사를 {}로 미뤘습니다.": 1,
    "행사는 {}로 잡혔습니다.": 1,
    "{} 비가 그칠 것으로 보입니다.": 1,
    "{} 눈이 내리겠습니다.": 1,
}


@pytest.mark.parametrize("said", BARE)
@pytest.mark.parametrize("sentence", FRAMES)
def test_what_is_bare_lies_where_the_frame_says(said, sentence):
    step = FRAMES[sentence]
    for day in DAYS:
        (entity,) = find_times(sentence.format(said), day)
        start, end = BARE[said](day, step)
        found = (entity.start_at, entity.end_at)
        assert found == (start.isoformat(), end.isoformat()), (day, sentence)
        assert (entity.basis, entity.anchor) == ("inferred", None)


@pytest.mark.parametrize("number", [3, 15, 28, 31])
def test_a_deadline_that_is_told_lies_ahead(number):
    for day in DAYS:
        said = f"신청을 {number}일까지 받는다고 안내했습니다."
        (entity,) = find_times(said, day)
        assert entity.end_at == of_number(number)(day, 1)[1].isoformat(), day


YEARS = {"내년": 1, "올해": 0, "지난해": -1, "재작년": -2, "내후년": 2}


@pytest.mark.parametrize("month", [1, 2, 6, 12])
@pytest.mark.parametrize(("year", "turn"), [(y, t) for y, t in YEARS.items() if t])
def test_a_month_takes_the_year_that_is_said_in_its_clause(year, turn, month):
    verb = "엽니다" if turn > 0 else "열었습니다"
    for day in DAYS:
        text = f"{year}에는 축제를 {month}월에 {verb}."
        whole, part = find_times(text, day)
        assert whole.edtf == f"{day.year + turn}"
        assert part.edtf == f"{day.year + turn}-{month:02d}"
        assert text[part.anchor.start : part.anchor.end] == year


SCENES = {"어제": -1, "오늘": 0, "내일": 1, "모레": 2, "그제": -2}


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize(
    ("sentence", "step"),
    [("행사는 오후 3시 시작됐습니다.", -1), ("행사는 오후 3시 열릴 예정입니다.", 1)],
)
def test_a_clock_takes_the_scene_where_its_frame_fits(scene, sentence, step):
    turn = SCENES[scene]
    told = "열렸습니다" if turn < 0 else "열립니다"
    for day in DAYS:
        text = f"{scene} 행사가 {told}. {sentence}"
        first, clock = find_times(text, day)
        at = (day + turn * ONE).isoformat()
        fits = turn * step >= 0
        assert first.start_at == at
        assert clock.start_at == (f"{at}T15:00:00" if fits else "T15:00:00")


HISTORY = ["1996년 7월 이후 가장 많은 비입니다.", "1904년 관측 이래 가장 큰 지진입니다.",
           "2019년 4월 4일 산불 때보다 큰불입니다.", "23년 만의 폭우입니다."]  # fmt: skip


@pytest.mark.parametrize("history", HISTORY)
def test_history_is_never_the_day_of_a_clock(history):
    for day in DAYS:
        *_, clock = find_times(f"{history} 시는 오후 3시 대피령을 내렸습니다.", day)
        assert clock.start_at == f"{day.isoformat()}T15:00:00"
        assert clock.anchor is None
        *_, clock = find_times(
            f"어제 비가 왔습니다. {history} 시는 오후 3시 대피령을 내렸습니다.", day
        )
        assert clock.start_at == f"{(day - ONE).isoformat()}T15:00:00"
