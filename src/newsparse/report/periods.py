"""Days put together: by day, month or year, whichever a reader can overlook."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_DAYS, _MOST_MONTHS = 62, 120


class Periods(NamedTuple):
    """The periods of a run without a gap, and how many characters of a day name one."""

    names: tuple[str, ...]
    width: int

    def of(self, day: str | None) -> str | None:
        """Return the period of a day, None where there is no such day."""
        return day[: self.width] if day and _date(day) else None


def periods(days: Iterable[str | None]) -> Periods:
    """Return the periods that ISO days lie in.

    >>> periods(["2019-12-30", None, "2020-01-01"]).names
    ('2019-12-30', '2019-12-31', '2020-01-01')
    >>> periods(["2019-11-30", "2020-02-01"]).names
    ('2019-11', '2019-12', '2020-01', '2020-02')
    """
    known = [found for day in days if day and (found := _date(day))]
    if not known:
        return Periods((), 0)
    first, last = min(known), max(known)
    if (last - first).days < _MOST_DAYS:
        count = (last - first).days + 1
        each = (first + timedelta(days=number) for number in range(count))
        return Periods(tuple(map(str, each)), len("2020-01-01"))
    begin, end = (day.year * 12 + day.month - 1 for day in (first, last))
    if end - begin < _MOST_MONTHS:
        months = (divmod(number, 12) for number in range(begin, end + 1))
        names = (f"{year:04}-{month + 1:02}" for year, month in months)
        return Periods(tuple(names), len("2020-01"))
    years = range(first.year, last.year + 1)
    return Periods(tuple(f"{year:04}" for year in years), len("2020"))


def _date(day: str) -> date | None:
    """Return the day of a record, None where it is none."""
    with suppress(ValueError):
        return date.fromisoformat(day) if _DAY.fullmatch(day) else None
    return None
