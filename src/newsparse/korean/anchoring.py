"""Where on the calendar an expression lies, seen from the day it was said.

The rules, in their order:

* A full date is itself. A unit counted from the anchor (지난달, 모레, 다음 주) is
  counted in whole units.
* 지난 takes the latest that is past, 오는 the next to come, 이번 and 올 the one of
  this year or week. 지난 20일 and 오는 26일 take in the anchor's own day.
* With none of these the tense of the clause decides (the argument `lean`): past,
  the latest begun; future, the next not over. With no tense a month or a named day
  is this year's unless another year's is much nearer, a bare day is the nearest.
* A weekday said beside a date chooses the year or month it fits; where none fits,
  the numbers win and the weekday is reported as the conflict.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from newsparse.korean import calendar
from newsparse.korean.calendar import Interval
from newsparse.korean.clock import day_parts, hour_of
from newsparse.korean.holidays import days_off, holiday, substitute
from newsparse.korean.lengths import Length
from newsparse.korean.parts import part_of
from newsparse.korean.said import Said

NEAR, FAR = 92, 183  # days; a date this near in the next year beats one this far
DAYLESS = date(1, 1, 1)  # stands in for the day of a clock time without one


class Resolved(NamedTuple):
    """An interval with what it rests on; `conflict` is a witness overruled."""

    interval: Interval
    basis: str
    conflict: str | None = None
    dayless: bool = False


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
        return None if whole is None else Resolved(whole, "explicit", None, True)
    basis = basis_of(said)
    if anchor is None and basis != "explicit":
        return None
    if said.ago:
        moved = _ago(said, anchor)
        return None if moved is None else Resolved(moved, basis)
    found, conflict = _day(said, calendar.plain(anchor or DAYLESS), lean)
    if found is None or found.start is None:
        return None
    if said.part:
        found = part_of(found, said.part)
    if said.has_clock():
        found = clock(said, found.start) if found.grain == "day" else None
    return None if found is None else Resolved(found, basis, conflict)


def basis_of(said: Said) -> str:
    """Say what the value of an expression rests on."""
    if said.event or (said.turn is None and (said.year is not None or said.span)):
        return "explicit"
    if said.turn or said.ago or said.toward or said.week_turn is not None:
        return "relative"
    return "inferred"


def _day(
    said: Said, anchor: date, lean: str | None
) -> tuple[Interval | None, str | None]:
    """Place the calendar part by the first rule that fits what was said."""
    for fits, rule in _RULES:
        if fits(said):
            return rule(said, anchor, lean)
    return None, None


Placed = tuple[Interval | None, str | None]


def _event(said: Said, anchor: date, lean: str | None) -> Placed:
    """An event the table dates."""
    assert said.event
    return calendar.day(said.event), None


def _turn_day(said: Said, anchor: date, lean: str | None) -> Placed:
    """오늘, 모레; and 오늘(29일), where the number wins over the word."""
    assert said.turn
    word = anchor + timedelta(days=said.turn[1])
    if said.day is None:
        return calendar.day(word), None
    numbers = Said(month=said.named_month, day=said.day, weekday=said.weekday)
    lean = "past" if said.turn[1] <= 0 else "future"
    if word.day == said.day and said.named_month in (None, word.month):
        return calendar.day(word), None
    found, _ = _dated(numbers, anchor, lean)
    return found, "word"


def _spanned(said: Said, anchor: date, lean: str | None) -> Placed:
    """1990년대, 21세기."""
    assert said.span
    first, count, grain = said.span
    return calendar.months(first, 3 if said.school else 1, 12 * count, grain), None


def _weekly(said: Said, anchor: date, lean: str | None) -> Placed:
    """다음 주, 이번 주 금요일, 다음 주말."""
    at = anchor + timedelta(days=7 * (said.week_turn or 0))
    if said.weekend:
        return calendar.weekend(at), None
    found = calendar.week(at)
    if said.weekday is None:
        return found, None
    assert found.start
    return calendar.day(found.start + timedelta(days=said.weekday)), None


def _weekend(said: Said, anchor: date, lean: str | None) -> Placed:
    """주말, 지난 주말, 오는 주말."""
    this = calendar.weekend(anchor)
    assert this.start
    begun = this.start <= anchor
    weeks = {"past": -1, "next": 1, "future": int(begun)}.get(said.toward or "", 0)
    if said.toward is None and lean == "past" and not begun:
        weeks = -1
    return calendar.weekend(anchor + timedelta(days=7 * weeks)), None


def _weekday(said: Said, anchor: date, lean: str | None) -> Placed:
    """금요일, 지난 금요일, 오는 금요일."""
    assert said.weekday is not None
    ahead = (said.weekday - anchor.weekday()) % 7
    if said.toward in ("this", "next"):
        weeks = 7 * (said.toward == "next")
        return calendar.day(
            anchor + timedelta(days=said.weekday - anchor.weekday() + weeks)
        ), None
    if said.toward == "past":
        ahead -= 7
    elif said.toward == "future":
        ahead = ahead or 7
    elif lean == "past" and ahead:
        ahead -= 7
    return calendar.day(anchor + timedelta(days=ahead)), None


def _nth(said: Said, anchor: date, lean: str | None) -> Placed:
    """9월 둘째 주, 다음 달 첫 번째 금요일, 2016년 마지막 주."""
    assert said.nth is not None
    nth, weekday = said.nth, said.weekday
    monthless = said.month is None and said.turn is None and said.year is None

    def of(within: Interval) -> Interval:
        if weekday is None:
            return calendar.week_of(within, nth)
        return calendar.day(calendar.weekday_of(within, nth, weekday))

    if monthless or (said.turn and said.turn[0] == "month"):
        turn = said.turn[1] if said.turn else 0
        return of(calendar.month(anchor.year, anchor.month + turn)), None
    return _yearly(said, anchor, lean, lambda year: of(_within(said, year))), None


def _within(said: Said, year: int) -> Interval:
    """Return the month that was said, or the whole year."""
    return calendar.month(year, said.month) if said.month else calendar.year(year)


def _dated(said: Said, anchor: date, lean: str | None) -> Placed:
    """24일, 지난달 22일, 10월 20일, 2021년 9월 3일, 21일 월요일."""
    assert said.day is not None
    if said.month is None or (said.turn and said.turn[0] == "month"):
        return _of_month(said, anchor, lean)
    number, first, last = said.month, said.day, said.last_day or said.day

    def of(year: int) -> Interval:
        return calendar.days(date(year, number, first), date(year, number, last))

    found = _yearly(said, anchor, lean, of)
    if found is None or said.weekday is None or _fits(found, said.weekday):
        return found, None
    return found, "weekday"


def _of_month(said: Said, anchor: date, lean: str | None) -> Placed:
    """Find the month of a day that was said without a month of its own."""
    assert said.day is not None
    if said.turn and said.turn[0] == "month":
        turns = [said.turn[1]]
    elif said.toward == "this":
        turns = [0]
    else:
        turns = list(range(-15, 16)) if said.weekday is not None else [-2, -1, 0, 1, 2]
    days = (
        calendar.valid(anchor.year, anchor.month + turn, said.day) for turn in turns
    )
    fitting = [at for at in days if at and _suits(at, said.weekday)]
    lean = {"past": "past", "future": "future", "next": "future"}.get(
        said.toward or "", lean or ""
    )
    at = calendar.nearest(fitting, anchor, None if len(turns) == 1 else lean)
    if at is None:
        return None, None
    last = calendar.valid(at.year, at.month, said.last_day or said.day)
    return (None if last is None else calendar.days(at, last)), None


def _suits(at: date, weekday: int | None) -> bool:
    return weekday is None or at.weekday() == weekday


def _fits(found: Interval, weekday: int) -> bool:
    return found.start is not None and found.start.weekday() == weekday


def _named(said: Said, anchor: date, lean: str | None) -> Placed:
    """추석, 설 연휴, 광복절 대체공휴일."""
    name, rest = said.holiday or "", said.rest

    def of(year: int) -> Interval | None:
        if rest == "연휴":
            return days_off(name, year)
        at = substitute(name, year) if rest == "대체" else holiday(name, year)
        return None if at is None else calendar.day(at)

    found = _yearly(said, anchor, lean, of)
    if found and found.start and found.end and rest in _BESIDE:
        at = found.start + timedelta(days=_BESIDE[rest])
        return calendar.day(at), None
    return found, None


_BESIDE = {"전날": -1, "다음날": 1}


def _monthly(said: Said, anchor: date, lean: str | None) -> Placed:
    """9월, 지난 10월, 내년 3월, 10~12월."""
    number, last = said.month or 1, said.last_month or said.month or 1

    def of(year: int) -> Interval:
        count = last - number + 1
        return calendar.months(
            year, number, count if count > 0 else count + 12, "month"
        )

    return _yearly(said, anchor, lean, of), None


def _part_of_year(said: Said, anchor: date, lean: str | None) -> Placed:
    """상반기, 3분기, 여름."""
    for unit, which in (
        (calendar.half, said.half),
        (calendar.quarter, said.quarter),
        (calendar.season, said.season),
    ):
        if which is not None:
            return _yearly(said, anchor, lean, lambda y, u=unit, w=which: u(y, w)), None
    return None, None


def _turned(said: Said, anchor: date, lean: str | None) -> Placed:
    """지난달, 올해, 다음 분기."""
    assert said.turn
    unit, turn = said.turn
    if unit == "new_year":
        return calendar.year(anchor.year + (anchor.month > 9)), None
    if unit == "month":
        return calendar.month(anchor.year, anchor.month + turn), None
    if unit == "year":
        return calendar.year(anchor.year + turn), None
    if unit == "quarter":
        number = anchor.year * 4 + (anchor.month - 1) // 3 + turn
        return calendar.quarter(number // 4, number % 4 + 1), None
    number = anchor.year * 2 + (anchor.month - 1) // 6 + turn
    return calendar.half(number // 2, number % 2 + 1), None


def _year_said(said: Said, anchor: date, lean: str | None) -> Placed:
    """2021년, 2022학년도."""
    assert said.year is not None
    if said.school:
        return calendar.school_year(said.year), None
    return calendar.year(said.year), None


def _yearly(
    said: Said,
    anchor: date,
    lean: str | None,
    of: Callable[[int], Interval | None],
) -> Interval | None:
    """Choose the year of what recurs every year."""
    if said.year is not None:
        return of(said.year)
    if said.turn and said.turn[0] == "year":
        return of(anchor.year + said.turn[1])
    some = [_try(of, anchor.year + turn) for turn in range(-4, 5)]
    known = [at for at in some if at and at.start and at.end]
    if said.weekday is not None and said.day is not None:
        near = [at for at in known if at.start and abs(at.start.year - anchor.year) < 2]
        known = [at for at in near if _fits(at, said.weekday)] or near
    if said.toward == "this":
        return _this(known, anchor)
    return _by_direction(known, anchor, said.toward, lean)


def _try(of: Callable[[int], Interval | None], year: int) -> Interval | None:
    """Return nothing where a year lacks the day (Feb 29)."""
    try:
        return of(year)
    except ValueError:
        return None


def _this(known: list[Interval], anchor: date) -> Interval | None:
    """Return the one going on, or this year's (올겨울 in January began last year)."""
    on = (at for at in known if at.start and at.end and at.start <= anchor < at.end)
    of_year = (at for at in known if at.start and at.start.year == anchor.year)
    return next(on, None) or next(of_year, None)


def _by_direction(
    known: list[Interval], anchor: date, toward: str | None, lean: str | None
) -> Interval | None:
    """Choose by the word, else by the tense, else this year's or a much nearer one."""
    if toward == "past":
        past = [at for at in known if at.end and at.end <= anchor]
        return past[-1] if past else None
    if toward in ("future", "next"):
        return next((at for at in known if at.start and at.start > anchor), None)
    if lean == "past":
        begun = [at for at in known if at.start and at.start <= anchor]
        return begun[-1] if begun else None
    if lean == "future":
        return next((at for at in known if at.end and at.end > anchor), None)
    return _nearest(known, anchor)


def _nearest(known: list[Interval], anchor: date) -> Interval | None:
    """Choose this year's, or another where that is near and this year's is far."""

    def far(at: Interval) -> int:
        assert at.start
        assert at.end
        return max((at.start - anchor).days, (anchor - at.end).days, 0)

    own = [at for at in known if at.start and at.start.year == anchor.year]
    best = min(known, key=far, default=None)
    if own and best and not (far(own[0]) > FAR and far(best) < NEAR):
        return own[0]
    return best


def _ago(said: Said, anchor: date | None) -> Interval | None:
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


_Rule = Callable[[Said, date, str | None], Placed]
_RULES: tuple[tuple[Callable[[Said], bool], _Rule], ...] = (
    (lambda said: said.event is not None, _event),
    (lambda said: said.turn is not None and said.turn[0] == "day", _turn_day),
    (lambda said: said.span is not None, _spanned),
    (lambda said: said.week_turn is not None, _weekly),
    (lambda said: said.weekend and said.nth is None, _weekend),
    (lambda said: said.holiday is not None, _named),
    (lambda said: said.nth is not None, _nth),
    (lambda said: said.day is not None, _dated),
    (lambda said: said.weekday is not None, _weekday),
    (lambda said: said.month is not None, _monthly),
    (
        lambda said: not (said.half is said.quarter is said.season is None),
        _part_of_year,
    ),
    (lambda said: said.turn is not None, _turned),
    (lambda said: said.year is not None, _year_said),
)
