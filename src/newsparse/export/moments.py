"""Days and moments of the record (ISO 8601 texts) as values one can count with.

A text that is no day of the calendar has no value; `edtf` still tells what was said.
"""

import re
from datetime import date, datetime

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?", re.ASCII)
_CLOCK = re.compile(r"T(\d\d:\d\d:\d\d)\Z", re.ASCII)


def moment(text: str | None) -> datetime | None:
    """Return the moment, a day's first one where no clock stands.

    >>> moment("2020-06-24"), moment("2020-06-24T15:20:00"), moment("T15:20:00")
    (datetime.datetime(2020, 6, 24, 0, 0), datetime.datetime(2020, 6, 24, 15, 20), None)
    """
    if not text or not _ISO.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:  # 2021-02-30
        return None


def day(text: str | None) -> date | None:
    """Return the day.

    >>> day("2020-06-24"), day("언젠가")
    (datetime.date(2020, 6, 24), None)
    """
    found = moment(text)
    return found and found.date()


def clock(text: str | None) -> str | None:
    """Return the time of day as written, None where none is.

    >>> clock("2020-06-24T15:20:00"), clock("T15:20:00"), clock("2020-06-24")
    ('15:20:00', '15:20:00', None)
    """
    found = _CLOCK.search(text or "")
    return found[1] if found else None
