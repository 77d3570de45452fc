"""Distances from the anchor: 사흘 전, 10년 뒤, 최근 3년간."""

from datetime import date, datetime, timedelta

from newsparse.korean import calendar
from newsparse.korean.calendar import Interval
from newsparse.korean.lengths import Length
from newsparse.korean.said import Said


def distant(said: Said, anchor: date | None) -> Interval | None:
    """사흘 전, 10년 뒤, 4~5일 전, 최근 3년간."""
    assert said.ago
    sign, length, most, window = said.ago
    if anchor is None:
        return None
    if any(length[4:]) and not isinstance(anchor, datetime):
        return None
    base = anchor if any(length[4:]) else calendar.plain(anchor)
    if said.turn and said.turn[0] == "day":
        base += timedelta(days=said.turn[1])
    if window:
        there = _moved(base, length, sign)
        return Interval(min(there, base), max(there, base), length.grain())
    near = _grained(_moved(base, length, sign), length.grain())
    if most is None:
        return near
    far = _grained(_moved(base, most, sign), most.grain())
    first, last = (near, far) if sign > 0 else (far, near)
    return Interval(first.start, last.end, near.grain)


def _moved(at: date, length: Length, sign: int) -> date:
    """Move by a length; parts of a year or month are no whole days and refused."""
    if length.year % 1 or length.month % 1:
        raise ValueError(length)
    moved = calendar.shift(
        at,
        sign * int(length.year),
        sign * int(length.month),
        sign * int(7 * length.week + length.day),
    )
    clock = length.hour * 3600 + length.minute * 60 + length.second
    return moved + sign * timedelta(seconds=float(clock)) if clock else moved


def _grained(at: date, grain: str) -> Interval:
    """Return the stretch around a day or moment that is as fine as what was said."""
    if grain == "year":
        return calendar.year(at.year)
    if grain == "month":
        return calendar.month(at.year, at.month)
    if isinstance(at, datetime):
        return Interval(at, at + timedelta(**{grain + "s": 1}), grain)
    return calendar.day(at)
