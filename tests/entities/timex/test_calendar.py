"""The same expressions on many days, checked by arithmetic of their own."""

import calendar as gregorian
from datetime import date, timedelta

import pytest

from newsparse.entities.timex import find_times

# Ordinary days, month ends, leap days, year ends, and the days around each.
DAYS = [
    date(2021, 9, 16), date(2020, 2, 28), date(2020, 2, 29), date(2020, 3, 1),
    date(2021, 2, 28), date(2021, 3, 1), date(2021, 12, 31), date(2022, 1, 1),
    date(2019, 12, 30), date(2020, 6, 24), date(2012, 11, 9), date(2013, 7, 31),
    date(2014, 10, 31), date(2015, 5, 5), date(2016, 2, 29), date(2016, 12, 25),
    date(2017, 1, 31), date(2017, 4, 30), date(2018, 2, 9), date(2018, 2, 25),
    date(2018, 6, 13), date(2018, 11, 18), date(2019, 1, 7), date(2019, 5, 31),
    date(2019, 8, 15), date(2020, 4, 15), date(2020, 8, 17), date(2020, 10, 1),
    date(2021, 1, 4), date(2021, 5, 19), date(2021, 11, 18), date(2022, 3, 9),
    date(2022, 6, 1), date(2022, 8, 8), date(2022, 12, 26), date(2023, 1, 22),
    date(2023, 7, 15), date(2024, 1, 18), date(2024, 2, 29), date(2024, 4, 10),
    date(2024, 12, 31), date(2025, 3, 3), date(2026, 1, 5), date(2000, 2, 29),
]  # fmt: skip
ONE = timedelta(days=1)


def first_of(year, month):
    """Return the first of a month counted on beyond December or back past January."""
    index = year * 12 + month - 1
    return date(index // 12, index % 12 + 1, 1)


def month(day, turn):
    return first_of(day.year, day.month + turn), first_of(
        day.year, day.month + turn + 1
    )


def year(day, turn):
    return date(day.year + turn, 1, 1), date(day.year + turn + 1, 1, 1)


def monday(day):
    return date.fromordinal(day.toordinal() - day.weekday())


def week(day, turn):
    start = date.fromordinal(monday(day).toordinal() + 7 * turn)
    return start, start + 7 * ONE


def third(day, turn, which):
    start, end = month(day, turn)
    cuts = [start, start.replace(day=11), start.replace(day=21), end]
    return cuts[which], cuts[which + 1]


def that_day(at):
    return at, at + ONE


def numbered(day, number, step):
    """Walk day by day to the next or last day of a month with a number."""
    while day.day != number:
        day += step * ONE
    return that_day(day)


def weekday(day, number, step):
    day += step * ONE
    while day.weekday() != number:
        day += step * ONE
    return that_day(day)


def back(day, years=0, months=0):
    """Move back whole months, to the month's last day where it is shorter."""
    first = first_of(day.year - years, day.month - months)
    last = gregorian.monthrange(first.year, first.month)[1]
    return first.replace(day=min(day.day, last))


def month_past(day, number):
    """Return the last such month that is over."""
    start, end = month(day, -1)
    while start.month != number:
        start, end = month(start, -1)
    return start, end


def month_ahead(day, number):
    """Return the next such month that has not begun."""
    start, end = month(day, 1)
    while start.month != number:
        start, end = month(start, 1)
    return start, end


SAID = {
    "오늘": lambda d: that_day(d),
    "어제": lambda d: that_day(d - ONE),
    "그제": lambda d: that_day(d - 2 * ONE),
    "내일": lambda d: that_day(d + ONE),
    "모레": lambda d: that_day(d + 2 * ONE),
    "글피": lambda d: that_day(d + 3 * ONE),
    "지난 20일": lambda d: numbered(d, 20, -1),
    "지난 31일": lambda d: numbered(d, 31, -1),
    "오는 26일": lambda d: numbered(d, 26, 1),
    "오는 9일": lambda d: numbered(d, 9, 1),
    "오는 31일": lambda d: numbered(d, 31, 1),
    "다음달 2일": lambda d: that_day(month(d, 1)[0].replace(day=2)),
    "지난달 22일": lambda d: that_day(month(d, -1)[0].replace(day=22)),
    "이달": lambda d: month(d, 0),
    "지난달": lambda d: month(d, -1),
    "다음 달": lambda d: month(d, 1),
    "다다음 달": lambda d: month(d, 2),
    "이달 초": lambda d: third(d, 0, 0),
    "이달 중순": lambda d: third(d, 0, 1),
    "이달 말": lambda d: third(d, 0, 2),
    "다음달 중순": lambda d: third(d, 1, 1),
    "지난달 하순": lambda d: third(d, -1, 2),
    "지난 10월": lambda d: month_past(d, 10),
    "오는 3월": lambda d: month_ahead(d, 3),
    "작년 9월": lambda d: (date(d.year - 1, 9, 1), date(d.year - 1, 10, 1)),
    "올해": lambda d: year(d, 0),
    "올해 말": lambda d: (date(d.year, 12, 1), date(d.year + 1, 1, 1)),
    "올들어": lambda d: (date(d.year, 1, 1), d + ONE),
    "지난해": lambda d: year(d, -1),
    "재작년": lambda d: year(d, -2),
    "내년": lambda d: year(d, 1),
    "내후년": lambda d: year(d, 2),
    "내년 상반기": lambda d: (date(d.year + 1, 1, 1), date(d.year + 1, 7, 1)),
    "올 하반기": lambda d: (date(d.year, 7, 1), date(d.year + 1, 1, 1)),
    "올 3분기": lambda d: (date(d.year, 7, 1), date(d.year, 10, 1)),
    "연내": lambda d: (None, date(d.year + 1, 1, 1)),
    "10년 전": lambda d: year(d, -10),
    "석 달 전": lambda d: month(d, -3),
    "일주일 뒤": lambda d: that_day(d + 7 * ONE),
    "사흘 전": lambda d: that_day(d - 3 * ONE),
    "열흘 뒤": lambda d: that_day(d + 10 * ONE),
    "4~5일 전": lambda d: (d - 5 * ONE, d - 3 * ONE),
    "최근 3년간": lambda d: (back(d, years=3), d),
    "최근 한 달": lambda d: (back(d, months=1), d),
    "이번 주": lambda d: week(d, 0),
    "지난주": lambda d: week(d, -1),
    "다음 주": lambda d: week(d, 1),
    "다음주 수요일": lambda d: that_day(week(d, 1)[0] + 2 * ONE),
    "이번 주말": lambda d: (monday(d) + 5 * ONE, monday(d) + 7 * ONE),
    "오는 금요일": lambda d: weekday(d, 4, 1),
    "지난 월요일": lambda d: weekday(d, 0, -1),
    "내일까지": lambda d: (None, d + 2 * ONE),
    "내일부터": lambda d: (d + ONE, None),
    "이달 말까지": lambda d: third(d, 0, 2),
    "이달까지": lambda d: (None, month(d, 1)[0]),
}


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("said", SAID)
def test_the_interval_is_what_arithmetic_gives(said, day):
    (entity,) = find_times(said, day)
    start, end = SAID[said](day)
    assert entity.start_at == (start and start.isoformat())
    assert entity.end_at == (end and end.isoformat())


CLOCKS = {
    "오후 2시 14분": (0, 14, 14), "낮 12시 반": (0, 12, 30), "오후 12시 반": (0, 12, 30),
    "새벽 0시 20분": (0, 0, 20), "밤 12시": (1, 0, 0), "자정": (1, 0, 0),
    "정오": (0, 12, 0), "밤 9시 13분": (0, 21, 13), "저녁 7시": (0, 19, 0),
    "밤 1시": (1, 1, 0), "오전 12시": (0, 0, 0), "24시": (1, 0, 0),
    "15시": (0, 15, 0), "새벽 3시": (0, 3, 0), "아침 8시 반": (0, 8, 30),
}  # fmt: skip


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("said", CLOCKS)
def test_clock_times_roll_over_midnight(said, day):
    (entity,) = find_times("어제 " + said, day)
    ahead, hour, minute = CLOCKS[said]
    at = day - ONE + ahead * ONE
    assert entity.start_at == f"{at.isoformat()}T{hour:02d}:{minute:02d}:00"
    assert entity.edtf == entity.start_at


# 설날 and 추석 as published by the Korea Astronomy and Space Science Institute.
LUNAR = {
    1997: ("1997-02-08", "1997-09-16"), 2018: ("2018-02-16", "2018-09-24"),
    2019: ("2019-02-05", "2019-09-13"), 2020: ("2020-01-25", "2020-10-01"),
    2021: ("2021-02-12", "2021-09-21"), 2022: ("2022-02-01", "2022-09-10"),
    2023: ("2023-01-22", "2023-09-29"), 2024: ("2024-02-10", "2024-09-17"),
    2025: ("2025-01-29", "2025-10-06"), 2027: ("2027-02-07", "2027-09-15"),
    2028: ("2028-01-27", "2028-10-03"),
}  # fmt: skip


@pytest.mark.parametrize("year", LUNAR)
def test_lunar_holidays_are_the_korean_ones(year):
    days = [e.edtf for e in find_times("올해 설날과 올해 추석", date(year, 7, 1))]
    assert days == list(LUNAR[year])


@pytest.mark.parametrize(
    ("said", "day", "edtf"),
    [
        ("추석 연휴", date(2020, 9, 1), "2020-09-30/2020-10-04"),
        ("설 연휴", date(2019, 1, 20), "2019-02-02/2019-02-06"),
        ("광복절 대체공휴일", date(2021, 8, 1), "2021-08-16"),
        ("추석 전날", date(2021, 9, 1), "2021-09-20"),
        ("부처님오신날", date(2023, 5, 1), "2023-05-27"),
        ("부처님오신날", date(2012, 5, 1), "2012-05-28"),
        ("지난 추석", date(2021, 3, 1), "2020-10-01"),
        ("5·18", date(2021, 5, 1), "1980-05-18"),
        ("음력 8월 15일", date(2021, 9, 1), "2021-09-21"),
        ("올해 음력 5월 5일", date(2022, 1, 1), "2022-06-03"),
        ("추석 연휴 마지막 날", date(2021, 9, 1), "2021-09-22"),
        ("이달 첫날", date(2021, 9, 16), "2021-09-01"),
        ("3월 9일", date(2021, 9, 16), "2021-03-09"),
        ("올해 3·1절", date(2021, 5, 1), "2021-03-01"),
        ("8·15 광복절", date(2021, 8, 1), "2021-08-15"),
    ],
)
def test_holidays(said, day, edtf):
    (entity,) = find_times(said, day)
    assert (entity.text, entity.edtf) == (said, edtf)


@pytest.mark.parametrize(
    ("sentence", "past", "future"),
    [
        ("29일", "2021-08-29", "2021-09-29"),
        ("3월", "2021-03", "2022-03"),
        ("12월 25일", "2020-12-25", "2021-12-25"),
        ("금요일", "2021-09-10", "2021-09-17"),
    ],
)
def test_a_preference_decides_what_is_open(sentence, past, future):
    day = date(2021, 9, 16)
    assert [e.edtf for e in find_times(sentence, day, prefer="past")] == [past]
    assert [e.edtf for e in find_times(sentence, day, prefer="future")] == [future]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("29일 열린 회의에서 정했습니다.", "2021-08-29"),
        ("29일 열릴 예정입니다.", "2021-09-29"),
        ("12월 28일 문을 닫았습니다.", "2020-12-28"),
        ("12월 28일 문을 닫을 계획입니다.", "2021-12-28"),
        ("금요일 비가 내렸습니다.", "2021-09-10"),
        ("금요일 비가 내리겠습니다.", "2021-09-17"),
        ("3월 4일 개교합니다.", "2022-03-04"),
        ("3월 4일 입주합니다.", "2022-03-04"),
        ("4월 8일 졸업식을 열기로 했습니다.", "2022-04-08"),
        ("5월 6일 출범하는 모임입니다.", "2022-05-06"),
        ("6월 7일 다리를 연다.", "2022-06-07"),
        ("6월 7일 발생한 사고를 조사합니다.", "2021-06-07"),
        ("4월 산불의 상처가 계속됩니다.", "2021-04"),
        ("12월 4일 개최한 대회의 결과를 따집니다.", "2020-12-04"),
        ("11월 문을 연 가게가 문을 닫습니다.", "2020-11"),
        ("10일 열리는 장터를 준비합니다.", "2021-10-10"),
    ],
)
def test_the_tense_of_the_clause_decides(sentence, edtf):
    assert [e.edtf for e in find_times(sentence, date(2021, 9, 16))] == [edtf]
