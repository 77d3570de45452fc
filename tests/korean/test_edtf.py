"""Intervals are written as the EDTF that says exactly them."""

from datetime import date, datetime, timedelta

import pytest

from newsparse.korean import calendar
from newsparse.korean.calendar import Interval
from newsparse.korean.edtf import edtf


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (calendar.day(date(2020, 2, 29)), "2020-02-29"),
        (calendar.days(date(2020, 2, 28), date(2020, 3, 1)), "2020-02-28/2020-03-01"),
        (calendar.month(2020, 12), "2020-12"),
        (calendar.year(2020), "2020"),
        (calendar.years(1990, 10, "decade"), "1990/1999"),
        (calendar.season(2020, 4), "2020-12/2021-02"),
        (calendar.quarter(2021, 4), "2021-10/2021-12"),
        (calendar.school_year(2022), "2022-03/2023-02"),
        (calendar.week(date(2021, 1, 1)), "2020-12-28/2021-01-03"),
        (calendar.year(2020).open_start(), "../2020-12-31"),
        (calendar.month(2021, 9).open_end(), "2021-09-01/.."),
        (calendar.year(247), "0247"),
    ],
)
def test_days_are_written_in_the_coarsest_unit(interval, written):
    assert edtf(interval) == written


def test_moments_are_written_to_the_second_and_hours_between_not_at_all():
    at = datetime(2021, 9, 16, 14, 14)
    assert edtf(Interval(at, at + timedelta(minutes=1), "minute")) == (
        "2021-09-16T14:14:00"
    )
    assert edtf(Interval(at, at + timedelta(minutes=2), "minute")) is None
    assert edtf(Interval(at, None, "minute")) is None
