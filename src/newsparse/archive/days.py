"""The day of broadcast from a table's date column, in Korea's time."""

import re
from datetime import date, datetime, timedelta, timezone

_SEOUL = timezone(timedelta(hours=9))
_DAY = re.compile(r"(\d{4})([-./]?)(\d{2})\2(\d{2})(?![-./\d])")
_CLOCK = re.compile(
    r"[Tt ] *+(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d++)?+)?+)?+ *+"
    r"(Z|UTC|GMT|KST|([-+−])(\d{2}):?(\d{2})?)(?:\[[^\]]*+\])?+",
    re.IGNORECASE,
)
_HOURS = {"KST": 9}  # Z, UTC and GMT are 0


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
    if value in (None, ""):
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
