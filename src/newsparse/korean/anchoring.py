"""Where on the calendar an expression lies, seen from the day it was said.

The rules, in their order:

* A full date is itself. A unit counted from the anchor (지난달, 모레, 다음 주) is
  counted in whole units.
* 지난 takes the latest that is past, 오는 the next to come, 이번 and 올 the one of
  this year or week. 지난 20일 and 오는 26일 take in the anchor's own day.
* With none of these the tense of the clause decides (the argument `lean`): past,
  the latest begun; future, the next not over. With no tense a month or a named day
  is this year's unless another year's is much nearer, a bare day is the nearest.
* An hour up to 12 without its half of the day is read as written (4시 is 04:00) and
  its value is inferred.
* A weekday said beside a date chooses the year or month it fits; where none fits,
  the numbers win and the weekday is reported as the conflict.
"""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from newsparse.korean import calendar
from newsparse.korean.calendar import Interval
from newsparse.korean.clock import day_parts, hour_of
from newsparse.korean.distances import distant
from newsparse.korean.parts import part_of
from newsparse.korean.placing import place
from newsparse.korean.said import Basis, Said

DAYLESS = date(1, 1, 1)  # stands in for the day of a clock time without one


class Resolved(NamedTuple):
    """An interval with what it rests on; `conflict` is a witness overruled.

    `leans` is where the expression stands in the text that the value leans on.
    """

    interval: Interval
    basis: Basis
    conflict: str | None = None
    dayless: bool = False
    leans: tuple[int, int] | None = None


@lru_cache(maxsize=4096)
def resolve(said: Said, anchor: date | None, lean: str | None) -> Resolved | None:
    """Place an expression on the calendar; None where the anchor is needed.

    >>> resolve(Said(turn=("month", -1)), date(2020, 6, 24), None).interval.start
    datetime.date(2020, 5, 1)
    """
    try:
        return _resolve(said, anchor, lean)
    except (ValueError, OverflowError, TypeError):
        return None


def _resolve(said: Said, anchor: date | None, lean: str | None) -> Resolved | None:
    """Place the day, then the clock time in it."""
    if not said.has_day():
        whole = clock(said, DAYLESS)
        half = said.hour is None or said.hour > 12 or said.daypart is not None
        sure: Basis = "explicit" if half else "inferred"
        return None if whole is None else Resolved(whole, sure, None, True)
    basis = basis_of(said)
    if anchor is None and basis != "explicit":
        return None
    if said.ago:
        moved = distant(said, anchor)
        return None if moved is None else Resolved(moved, basis)
    found, conflict = place(said, calendar.plain(anchor or DAYLESS), lean)
    if found is None or found.start is None:
        return None
    whole = part_of(found, said.part) if said.part else found
    if said.edge:
        whole = found = calendar.edge(found, said.edge)
    if said.has_clock() and found.start is not None:
        whole = clock(said, found.start) if found.grain == "day" else None
    return None if whole is None else Resolved(whole, basis, conflict)


def basis_of(said: Said) -> Basis:
    """Say what the value of an expression rests on."""
    if said.event or (said.turn is None and (said.year is not None or said.span)):
        return "explicit"
    if said.turn or said.ago or said.toward or said.week_turn is not None:
        return "relative"
    return "inferred"


def clock(said: Said, at: date) -> Interval | None:
    """Place a clock time or a part of the day on a day.

    >>> clock(Said(daypart="밤", hour=12), date(2021, 9, 16)).start
    datetime.datetime(2021, 9, 17, 0, 0)
    """
    midnight = datetime.combine(calendar.plain(at), time())
    if said.hour is None:
        return _day_part(said, midnight)
    seconds = hour_of(said.daypart, said.hour) * 3600 + (said.minute or 0) * 60
    seconds += (said.second or 0) - 60 * (said.minus or 0)
    start = midnight + timedelta(seconds=seconds)
    grain = "hour"
    if said.second is not None:
        grain = "second"
    elif said.minute is not None or said.minus:
        grain = "minute"
    last = said.last_hour
    if last is None:
        return Interval(start, start + timedelta(**{grain + "s": 1}), grain)
    return Interval(
        start, midnight + timedelta(hours=hour_of(said.daypart, last)), grain
    )


def _day_part(said: Said, midnight: datetime) -> Interval | None:
    """Return the hours of 오전, 저녁, 밤."""
    if said.daypart is None:
        return None
    part = day_parts()[said.daypart]
    return Interval(
        midnight + timedelta(hours=part.first),
        midnight + timedelta(hours=part.last),
        "daypart",
    )
