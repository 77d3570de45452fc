"""The calendar of Korean speech: months, weeks, halves and seasons as intervals.

Everything here is arithmetic on the proleptic Gregorian calendar; nothing reads a
clock. An interval is half-open, and its grain is the unit that was said.
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple


class Interval(NamedTuple):
    """A half-open stretch of the calendar; None where an end is open.

    Days are dates, moments are datetimes; both ends are of one kind.

    >>> month(2021, 9).end
    datetime.date(2021, 10, 1)
    """

    start: date | None
    end: date | None
    grain: str

    def open_start(self) -> "Interval":
        """Everything until the end of this interval (이달 말까지)."""
        return self._replace(start=None)

    def open_end(self) -> "Interval":
        """Everything from the start of this interval on (내일부터)."""
        return self._replace(end=None)


def day(at: date) -> Interval:
    """Return one day."""
    return Interval(at, at + timedelta(days=1), "day")


def days(first: date, last: date, grain: str = "day") -> Interval:
    """Return the days from the first to the last, both in."""
    return Interval(first, last + timedelta(days=1), grain)


def month(year: int, number: int) -> Interval:
    """Return a month; numbers beyond 1..12 run into the years around.

    >>> month(2021, 14).start
    datetime.date(2022, 2, 1)
    """
    return months(year, number, 1, "month")


def months(year: int, first: int, count: int, grain: str) -> Interval:
    """Return so many months from the first of one."""
    return Interval(_first(year, first), _first(year, first + count), grain)


def year(number: int) -> Interval:
    """Return a year."""
    return months(number, 1, 12, "year")


def years(first: int, count: int, grain: str) -> Interval:
    """Return so many years: a decade (10), a century (100)."""
    return months(first, 1, 12 * count, grain)


def half(number: int, which: int) -> Interval:
    """Return the first or second half of a year (상반기, 하반기)."""
    return months(number, 6 * which - 5, 6, "half")


def quarter(number: int, which: int) -> Interval:
    """Return a quarter (1분기)."""
    return months(number, 3 * which - 2, 3, "quarter")


def season(number: int, which: int) -> Interval:
    """Return a season of three months, 1 for spring (March); winter ends next year.

    >>> season(2020, 4)[:2]
    (datetime.date(2020, 12, 1), datetime.date(2021, 3, 1))
    """
    return months(number, 3 * which, 3, "season")


def school_year(number: int) -> Interval:
    """Return a Korean school year: March to the end of February (초중등교육법 24)."""
    return months(number, 3, 12, "year")


def week(at: date) -> Interval:
    """Return the week of a day, Monday to Sunday (KS X ISO 8601)."""
    monday = at - timedelta(days=at.weekday())
    return Interval(monday, monday + timedelta(days=7), "week")


def weekend(at: date) -> Interval:
    """Return the Saturday and Sunday of the week of a day."""
    saturday = at - timedelta(days=at.weekday() - 5)
    return Interval(saturday, saturday + timedelta(days=2), "weekend")


def edge(whole: Interval, which: str) -> Interval:
    """Return the first or the last day of a stretch (첫날, 마지막 날)."""
    assert whole.start is not None
    assert whole.end is not None
    return day(whole.start if which == "first" else whole.end - timedelta(days=1))


def week_of(within: Interval, number: int) -> Interval:
    """Return the n-th week of a month or year, -1 the last.

    A week belongs to the month its Thursday lies in (KS X ISO 8601).

    >>> week_of(month(2017, 10), 1).start
    datetime.date(2017, 10, 2)
    """
    return week(weekday_of(within, number, 3))


def weekday_of(within: Interval, number: int, weekday: int) -> date:
    """Return the n-th such weekday (0 for Monday) of a month or year, -1 the last."""
    assert within.start is not None
    assert within.end is not None
    if number < 0:
        last = within.end - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    ahead = (weekday - within.start.weekday()) % 7
    return within.start + timedelta(days=ahead + 7 * (number - 1))


def shift(at: date, years: int = 0, months: int = 0, days: int = 0) -> date:
    """Move a day; a day the month lacks becomes its last (Jan 31 + 1 month).

    >>> shift(date(2020, 2, 29), years=1)
    datetime.date(2021, 2, 28)
    """
    first = _first(at.year + years, at.month + months)
    length = (_first(first.year, first.month + 1) - first).days
    moved = at.replace(year=first.year, month=first.month, day=min(at.day, length))
    return moved + timedelta(days=days)


def nearest(candidates: list[date], anchor: date, lean: str | None) -> date | None:
    """Choose by direction: "past" and "future" take in the anchor, None the nearest.

    >>> nearest([date(2021, 8, 29), date(2021, 9, 29)], date(2021, 9, 16), "past")
    datetime.date(2021, 8, 29)
    """
    if lean == "past":
        candidates = [at for at in candidates if at <= anchor]
    elif lean == "future":
        candidates = [at for at in candidates if at >= anchor]
    return min(candidates, key=lambda at: (abs(at - anchor), at), default=None)


def valid(year: int, number: int, day: int) -> date | None:
    """Return the date where there is one (31일 of a short month is none)."""
    try:
        first = _first(year, number)
        return first.replace(day=day)
    except ValueError:
        return None


def plain(at: date) -> date:
    """Return the day of a moment."""
    return at.date() if isinstance(at, datetime) else at


def _first(year: int, number: int) -> date:
    """Return the first of a month, numbers beyond 1..12 carried into the year."""
    return date(year + (number - 1) // 12, (number - 1) % 12 + 1, 1)
