"""Parts of a stretch of time: 초, 중순, 말, 상순, 후반.

A month has three parts of ten days (the last takes the rest); 초 and 말 of a year are
January and December; 초반, 중반 and 후반 are thirds of what else there is, except that
전반 and 후반 of a century, a year and a month are its halves.
"""

from datetime import timedelta
from typing import Literal

from newsparse.korean.calendar import Interval, months

_DAYS = {"early": (0, 10), "middle": (10, 20), "late": (20, None)}
_HALVES = {"first": (0, 15), "second": (15, None)}
_MONTHS = {
    "early": (1, 1),
    "middle": (5, 4),
    "late": (12, 1),
    "first": (1, 6),
    "second": (7, 6),
}
_WEEK = {
    "early": (0, 2),
    "middle": (2, 4),
    "late": (4, 7),
    "first": (0, 3),
    "second": (3, 7),
}
MODS: dict[str, Literal["start", "mid", "end"]] = {
    "early": "start",
    "first": "start",
    "middle": "mid",
    "late": "end",
    "second": "end",
}


def part_of(whole: Interval, part: str) -> Interval | None:
    """Return a part of a month, year or longer stretch, its grain kept.

    >>> from newsparse.korean.calendar import month, year
    >>> part_of(month(2021, 9), "late")[:2]
    (datetime.date(2021, 9, 21), datetime.date(2021, 10, 1))
    >>> part_of(year(2021), "late").start
    datetime.date(2021, 12, 1)
    """
    start = whole.start
    if start is None or whole.end is None:
        return None
    if whole.grain == "month":
        return _of_days(whole, *({**_DAYS, **_HALVES}[part]))
    if whole.grain == "week" and part in _WEEK:
        return _of_days(whole, *_WEEK[part])
    if whole.grain == "year":
        first, count = _MONTHS[part]
        return months(start.year, start.month + first - 1, count, "year")
    return _of_months(whole, part)


def _of_days(whole: Interval, first: int, last: int | None) -> Interval:
    """Cut a stretch by days."""
    assert whole.start
    end = whole.end if last is None else whole.start + timedelta(days=last)
    return Interval(whole.start + timedelta(days=first), end, whole.grain)


def _of_months(whole: Interval, part: str) -> Interval | None:
    """Cut a longer stretch into thirds or halves, by whole months or years."""
    assert whole.start
    assert whole.end
    unit = {"decade": 12, "century": 12}.get(whole.grain, 1)
    length = (whole.end.year - whole.start.year) * 12
    length = (length + whole.end.month - whole.start.month) // unit
    cuts = {
        "early": (0, (length + 2) // 3),
        "middle": ((length + 2) // 3, (2 * length + 2) // 3),
        "late": ((2 * length + 2) // 3, length),
        "first": (0, length // 2),
        "second": (length // 2, length),
    }[part]
    first = whole.start.month + cuts[0] * unit
    if length < 3:
        return None
    count = (cuts[1] - cuts[0]) * unit
    return months(whole.start.year, first, count, whole.grain)
