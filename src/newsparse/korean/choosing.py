"""Which year is meant, where none was said: by a word, by the tense, by nearness."""

from collections.abc import Callable
from datetime import date, timedelta

from newsparse.korean.calendar import Interval
from newsparse.korean.said import Said

NEAR, FAR = 92, 183  # days; a date this near in the next year beats one this far
DAYS = timedelta(10)  # a feast with its days off, no month


def of_the_year(
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
        known = _on_weekday(known, anchor, said.weekday)
        if len(known) == 1:
            return known[0]
    if said.toward == "this":
        return _this(known, anchor)
    return _by_direction(known, anchor, said.toward, lean)


def _on_weekday(known: list[Interval], anchor: date, weekday: int) -> list[Interval]:
    """Keep the years a weekday fits; a date that is near stands even if none does."""
    own = _nearest(known, anchor)
    near = [at for at in known if at.start and abs(at.start.year - anchor.year) < 2]
    if own and own.start and abs((own.start - anchor).days) <= NEAR:
        return [own]
    return [at for at in near if fits(at, weekday)] or near


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
        past = [at for at in known if at.start and at.end and _is_over(at, anchor)]
        return past[-1] if past else None
    if toward in ("future", "next"):
        return next((at for at in known if at.start and at.start > anchor), None)
    if lean == "past":
        begun = [at for at in known if at.start and at.start <= anchor]
        return begun[-1] if begun else None
    if lean == "future":
        return next((at for at in known if at.end and at.end > anchor), None)
    return _nearest(known, anchor)


def _is_over(at: Interval, anchor: date) -> bool:
    """Say whether an interval is over; days count from their beginning on."""
    assert at.start
    assert at.end
    return at.start <= anchor if at.end - at.start <= DAYS else at.end <= anchor


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


def fits(found: Interval, weekday: int) -> bool:
    """Say whether an interval begins on a weekday (0 for Monday)."""
    return found.start is not None and found.start.weekday() == weekday
