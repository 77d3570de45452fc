"""The rules that place what was said of the calendar, one for each shape."""

from collections.abc import Callable
from datetime import date, timedelta

from newsparse.korean import calendar
from newsparse.korean.calendar import Interval
from newsparse.korean.choosing import fits, of_the_year
from newsparse.korean.holidays import days_off, holiday, lunar, substitute
from newsparse.korean.said import Said

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
    if word.day == said.day and said.named_month in (None, word.month):
        return calendar.day(word), None
    found, _ = _dated(numbers, word, None)
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
        if said.weekend:
            return calendar.weekend(calendar.weekday_of(within, nth, 5))
        if weekday is None:
            return calendar.week_of(within, nth)
        return calendar.day(calendar.weekday_of(within, nth, weekday))

    if monthless or (said.turn and said.turn[0] == "month"):
        turn = said.turn[1] if said.turn else 0
        return of(calendar.month(anchor.year, anchor.month + turn)), None
    return of_the_year(said, anchor, lean, lambda year: of(_within(said, year))), None


def _within(said: Said, year: int) -> Interval:
    """Return the month that was said, or the whole year."""
    return calendar.month(year, said.month) if said.month else calendar.year(year)


def _dated(said: Said, anchor: date, lean: str | None) -> Placed:
    """24일, 지난달 22일, 10월 20일, 2021년 9월 3일, 21일 월요일, 음력 8월 15일."""
    assert said.day is not None
    if said.month is None or (said.turn and said.turn[0] == "month"):
        return _of_month(said, anchor, lean)
    number, first, last = said.month, said.day, said.last_day or said.day

    def of(year: int) -> Interval | None:
        if said.lunar:
            at = lunar(year, number, first, said.leap)
            return None if at is None else calendar.day(at)
        return calendar.days(date(year, number, first), date(year, number, last))

    found = of_the_year(said, anchor, lean, of)
    if found is None or said.weekday is None or fits(found, said.weekday):
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


def _named(said: Said, anchor: date, lean: str | None) -> Placed:
    """추석, 설 연휴, 광복절 대체공휴일."""
    name, rest = said.holiday or "", said.rest

    def of(year: int) -> Interval | None:
        if rest == "연휴":
            return days_off(name, year)
        at = substitute(name, year) if rest == "대체" else holiday(name, year)
        return None if at is None else calendar.day(at)

    found = of_the_year(said, anchor, lean, of)
    if found and found.start and said.month not in (None, found.start.month):
        return None, None
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

    return of_the_year(said, anchor, lean, of), None


def _part_of_year(said: Said, anchor: date, lean: str | None) -> Placed:
    """상반기, 3분기, 여름."""

    def of(year: int) -> Interval | None:
        if said.half is not None:
            return calendar.half(year, said.half)
        if said.quarter is not None:
            return calendar.quarter(year, said.quarter)
        return None if said.season is None else calendar.season(year, said.season)

    return of_the_year(said, anchor, lean, of), None


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


def place(said: Said, anchor: date, lean: str | None) -> Placed:
    """Place the calendar part by the first rule that fits what was said."""
    if said.lunar and (said.month is None or said.day is None):
        return None, None  # a lunar month is no solar one
    for concerns, rule in _RULES:
        if concerns(said):
            return rule(said, anchor, lean)
    return None, None
