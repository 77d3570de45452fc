"""The day of broadcast, as a caller or a table's column gives it, in Korea's time."""

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import TypeAlias

Day: TypeAlias = str | date
"""What `published` takes: "2020-06-24" (also 20200624, 2020.06.24, 2020/06/24), a
`date`, or a `datetime` or pandas `Timestamp`, which are dates too."""

_FORMS = (
    'a day is "2020-06-24", "20200624", "2020.06.24", a date, a datetime or a pandas'
    " Timestamp; None where it is not known"
)
_SEOUL = timezone(timedelta(hours=9))
_DAY = re.compile(r"(\d{4})([-./]?)(\d{2})\2(\d{2})(?![-./\d])")
_CLOCK = re.compile(
    r"[Tt ] *+(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d++)?+)?+)?+ *+"
    r"(Z|UTC|GMT|KST|([-+−])(\d{2}):?(\d{2})?)(?:\[[^\]]*+\])?+",
    re.IGNORECASE,
)
_HOURS = {"KST": 9}  # Z, UTC and GMT are 0


def published_day(value: object) -> date | None:
    """Return the day that a caller gives as `published`; None where it is not known.

    A moment with a time zone is taken to Korea's time. Not known are None, an empty
    text and pandas' NaT, NA and NaN, as an empty cell gives them.

    >>> published_day("2020.06.24")
    datetime.date(2020, 6, 24)

    Raises:
        ValueError: It is no day of the calendar.
        TypeError: It is neither a text nor a date.
    """
    if is_missing(value):
        return None
    if not isinstance(value, (str, date)):
        raise TypeError(f"published is of type {type(value).__name__}: {_FORMS}")
    day = broadcast_day(value)
    if day is None:
        raise ValueError(f"published is {value!r}: {_FORMS}")
    return day


def iso_day(value: object) -> str | None:
    """Return the ISO date of a day that a caller gives; see `published_day`."""
    day = published_day(value)
    return day.isoformat() if day else None


def published_moment(value: object) -> date | None:
    """Return the day as `published_day` does, or the moment, where a clock is given.

    The midnight of a Timestamp is the day, for that is how pandas keeps one; that of a
    plain datetime is a moment like any other.

    >>> published_moment(datetime(2020, 6, 24, 20, 35))
    datetime.datetime(2020, 6, 24, 20, 35)
    >>> published_moment(datetime(2020, 6, 24))
    datetime.datetime(2020, 6, 24, 0, 0)
    """
    day = published_day(value)
    if day is None or not isinstance(value, datetime):
        return day
    clock = _seoul(value).time()
    is_day = clock == time() and type(value) is not datetime
    return day if is_day else datetime.combine(day, clock)


def is_missing(value: object) -> bool:
    """Tell an empty cell: None, no text, or what pandas puts there."""
    if isinstance(value, str):
        return not value.strip()
    nothing = type(value).__name__ in ("NoneType", "NaTType", "NAType")
    return nothing or (isinstance(value, float) and value != value)


def broadcast_day(value: object) -> date | None:
    """Return the day on which it was broadcast, or None where the value is no day.

    A day is written 2020-06-24, 20200624, 2020.06.24 or 2020/06/24, alone or with
    something behind it. A moment with a time zone is taken to Korea's time (UTC+9);
    without a zone the day stands as it is written.

    >>> broadcast_day("2020-06-23T22:00:00Z")
    datetime.date(2020, 6, 24)
    >>> broadcast_day("2020-06-23 22:00:00")
    datetime.date(2020, 6, 23)
    """
    try:
        if isinstance(value, datetime):
            return _seoul(value).date()
        return value if isinstance(value, date) else _written(str(value).strip())
    except (ValueError, OverflowError):
        return None


def day_column(value: object) -> tuple[str | None, tuple[str, ...]]:
    """Return the ISO day of a cell; what is no day is passed over with a warning."""
    if is_missing(value):
        return None, ()
    day = broadcast_day(value)
    return (day.isoformat(), ()) if day else (None, ("date_column",))


def _seoul(moment: datetime) -> datetime:
    return moment.astimezone(_SEOUL) if moment.tzinfo else moment


def _written(text: str) -> date | None:
    found = _DAY.match(text)
    if found is None:
        return None
    day = datetime(int(found[1]), int(found[3]), int(found[4]))  # no zone: as written
    clock = _CLOCK.fullmatch(text, found.end())
    return (day + _since_midnight(clock) if clock else day).date()


def _since_midnight(clock: re.Match[str]) -> timedelta:
    """Return how long after the midnight of the day as written, in Korea's time."""
    hours, minutes, seconds = (int(clock[part] or 0) for part in (1, 2, 3))
    if hours > 24 or minutes > 59 or seconds > 60:
        raise ValueError("is no time of day")
    ahead = timedelta(hours=_HOURS.get(clock[4].upper(), 0))
    if clock[5]:
        ahead = timedelta(hours=int(clock[6]), minutes=int(clock[7] or 0))
        ahead = ahead if clock[5] == "+" else -ahead
    spent = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return spent - ahead + timedelta(hours=9)
