"""Every name of the table falls on a day, whatever the language of the machine."""

from datetime import date

import pytest

from newsparse.korean.holidays import (
    days_off,
    holiday,
    holiday_names,
    lunar,
    substitute,
)


@pytest.mark.parametrize("name", holiday_names())
def test_every_name_has_its_day(name):
    at = holiday(name, 2021)
    assert at is not None
    assert at.year == 2021


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("설날", 2027, date(2027, 2, 7)),
        ("추석", 2040, date(2040, 9, 21)),
        ("섣달그믐", 2017, date(2017, 1, 27)),
        ("정월대보름", 2022, date(2022, 2, 15)),
        ("부활절", 2017, date(2017, 4, 16)),
        ("추수감사절", 2013, date(2013, 11, 28)),
        ("블랙프라이데이", 2019, date(2019, 11, 29)),
        ("수능일", 2017, date(2017, 11, 23)),
    ],
)
def test_known_days(name, year, day):
    assert holiday(name, year) == day


def test_what_is_not_known_is_none():
    assert holiday("수능일", 1990) is None
    assert holiday("설날", 2060) is None
    assert holiday("없는 날", 2021) is None
    assert days_off("없는 날", 2021) is None


@pytest.mark.parametrize("language", ["C", "en_US.UTF-8", "ko_KR.UTF-8"])
def test_substitutes_do_not_hang_on_the_language(monkeypatch, language):
    monkeypatch.setenv("LANG", language)
    monkeypatch.setenv("LC_ALL", language)
    substitute.cache_clear()
    assert substitute("개천절", 2021) == date(2021, 10, 4)
    assert substitute("추석", 2021) is None


def test_lunar_dates_follow_the_korean_calendar():
    assert lunar(1997, 1, 1) == date(1997, 2, 8)
    assert lunar(2021, 8, 15) == date(2021, 9, 21)
    assert lunar(2060, 1, 1) is None
