"""Intervals written as EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

An EDTF string and the interval it is written for are the same stretch of days. EDTF
knows no clock times in its intervals, so a stretch of hours has no EDTF string, and
a moment is written in full to the second.
"""

from datetime import date, datetime, timedelta

from newsparse.korean.calendar import Interval

MOMENTS = ("hour", "minute", "second")


def edtf(interval: Interval) -> str | None:
    """Write an interval as EDTF, in the coarsest unit that says it exactly.

    An open interval is written by the day its one end lies on.

    >>> from newsparse.korean.calendar import half, month
    >>> edtf(month(2021, 9)), edtf(half(2022, 1)), edtf(month(2021, 9).open_start())
    ('2021-09', '2022-01/2022-06', '../2021-09-30')
    """
    start, end = interval.start, interval.end
    if isinstance(start, datetime) or isinstance(end, datetime):
        return _moment(interval)
    written = _unit(start, end)
    first = ".." if start is None else str(start)[:written]
    last = ".." if end is None else str(end - timedelta(days=1))[:written]
    return first if first == last else f"{first}/{last}"


def _unit(start: date | None, end: date | None) -> int:
    """Say how many characters of an ISO date say both ends: a year, a month, a day."""
    if start is None or end is None or start.day != 1 or end.day != 1:
        return 10
    return 4 if start.month == end.month == 1 else 7


def _moment(interval: Interval) -> str | None:
    """Write a moment; an interval longer than its own grain is none."""
    start, end = interval.start, interval.end
    if start is None or end is None or interval.grain not in MOMENTS:
        return None
    length = timedelta(**{interval.grain + "s": 1})
    return start.isoformat() if end - start == length else None
