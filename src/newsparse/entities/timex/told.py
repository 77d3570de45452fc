"""A time that a story has told, as far as others may lean on it."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from newsparse.korean.anchoring import Resolved
from newsparse.korean.calendar import plain
from newsparse.korean.clock import hour_of
from newsparse.korean.said import Said

Ground = tuple[int, int] | None  # the span that what takes a day leans on
FINE = ("day", "hour", "minute", "second", "daypart")
NEAR = timedelta(92)  # a day said with its year is history beyond
DUSK, DAWN = 18, 6  # o'clock; between them a story goes on into the next day


class Told(NamedTuple):
    """A time that was told: its first and last day, where it stands, how it was said.

    `ground` is itself, or what its own day leans on where it says none; `today` tells
    of 오늘, 어제 and the like, `history` of a day with a year of its own, `evening` of
    what begins after dusk, and `monthly` of what says its month or year, so that
    others may leave theirs unsaid.
    """

    first: date
    last: date
    start: int
    end: int
    grain: str
    dated: bool
    history: bool
    today: bool
    evening: bool
    monthly: bool
    ground: Ground

    @property
    def clocked(self) -> bool:
        """Whether it was told with a clock or a part of the day."""
        return self.grain in FINE[1:]


def told_of(
    said: Said, placed: Resolved, at: tuple[int, int], today: date | None
) -> Told | None:
    """Return what a mention tells, None where it has no days or is open."""
    start, end, grain = placed.interval
    if start is None or end is None:
        return None
    first = plain(start)
    return Told(
        first,
        _last_day(end),
        *at,
        grain,
        dated=grain in FINE and plain(end) - first <= timedelta(1),
        history=today is not None and today - first > NEAR and _says_year(said),
        today=said.turn is not None and said.turn[0] == "day",
        evening=isinstance(start, datetime) and start.hour >= DUSK,
        monthly=placed.leans is not None or _says_month(said),
        ground=placed.leans or (at if said.has_day() else None),
    )


def _says_year(said: Said) -> bool:
    """Say whether a day was said with a year of its own."""
    turned = said.turn is not None and said.turn[0] == "year"
    return bool(said.year is not None or turned or said.span or said.event)


def _says_month(said: Said) -> bool:
    """Say whether a month or a longer stretch was said."""
    turned = said.turn is not None and said.turn[0] != "day"
    parts = (said.year, said.month, said.half, said.quarter, said.span)
    return turned or any(part is not None for part in parts)


def day_for(told: Told, said: Said) -> date:
    """Return the day of a clock time on what was told; a night runs into the next.

    어제 밤사이 내린 비는 오전 6시까지, 어젯밤 9시에 시작돼 새벽 2시에.
    """
    if said.hour is None:
        return told.first
    hour = hour_of(said.daypart, said.hour)
    if told.evening and hour < DAWN and said.daypart is not None:
        return told.first + timedelta(1)
    return told.last if hour < 12 else told.first


def _last_day(end: date) -> date:
    """Return the last day before an end."""
    whole = not isinstance(end, datetime) or end.time() == time()
    return plain(end) - timedelta(days=whole)
