"""Clock times as they are spoken: 오후 2시, 밤 12시, 새벽 3시 반."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newsparse.korean.tables import rows


class DayPart(NamedTuple):
    """A part of the day: its hours, and which half of the day its clock times mean."""

    first: int
    last: int
    half: str


@cache
def day_part_names() -> tuple[str, ...]:
    """Return the words for parts of the day as the table writes them."""
    return tuple(row[0] for row in rows("dayparts.tsv"))


@cache
def day_parts() -> dict[str, DayPart]:
    """Return the parts of the day by their words, spaces left out.

    >>> day_parts()["저녁"]
    DayPart(first=18, last=21, half='pm')
    """
    return {
        word.replace(" ", ""): DayPart(int(first), int(last), half)
        for word, first, last, half in rows("dayparts.tsv")
    }


def part_code(first: int, last: int) -> str:
    """Return TIMEX3's code of a part of the day by its hours.

    >>> part_code(0, 12), part_code(12, 24), part_code(18, 21), part_code(18, 24)
    ('MO', 'AF', 'EV', 'NI')
    """
    if first < 12:
        return "MO"
    if first < 17:
        return "AF"
    return "EV" if last < 22 else "NI"


def hour_of(part: str | None, hour: int) -> int:
    """Read an hour in its part of the day, as hours since the day began.

    밤 12시 and 밤 2시 lie in the night that began on the day named, so they are 24
    and 26. 오전 12시 is midnight, 오후 12시 is noon; without a part the hour is read
    as written.

    >>> hour_of("오후", 2), hour_of("오후", 12), hour_of("밤", 12), hour_of("낮", 1)
    (14, 12, 24, 13)
    """
    if part is None or hour > 12:
        return hour
    return _HALVES[day_parts()[part].half](hour)


def _night(hour: int) -> int:
    """Read an hour of the night: up to five it is after midnight."""
    return hour + 24 if hour < 6 else hour + 12


def _noon(hour: int) -> int:
    """Read an hour of the day's middle: 낮 12시, 낮 1시, 낮 11시."""
    return hour if hour > 8 else hour + 12


def _morning(hour: int) -> int:
    """Read an hour before noon: 오전 12시 is midnight."""
    return hour % 12


def _afternoon(hour: int) -> int:
    """Read an hour from noon on: 오후 12시 is noon."""
    return hour % 12 + 12


_HALVES: dict[str, Callable[[int], int]] = {
    "am": _morning,
    "pm": _afternoon,
    "noon": _noon,
    "night": _night,
}
