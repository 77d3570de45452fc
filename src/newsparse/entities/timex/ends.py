"""The end of a range, which leaves unsaid what its beginning said.

10월 2일부터 22일까지 ends in October; 오후 1시부터 3시까지 ends at 15:00, the next such
time on a dial of twelve hours. 다음 날 and 이듬해 in an end count from the beginning.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from newsparse.korean.anchoring import DAYLESS, Resolved, basis_of, resolve
from newsparse.korean.calendar import Interval, plain
from newsparse.korean.clock import hour_of
from newsparse.korean.said import Said

_CLOCK = frozenset({"daypart", "hour", "minute", "second", "last_hour"})
_ORDER = (
    ("turn", "year", "span", "toward", "echo", "week_turn", "week"),
    ("half", "quarter", "season"),
    ("month",),
    ("nth",),
    ("day", "weekday", "holiday", "event", "weekend"),
    ("daypart", "hour", "minute", "second"),
)


def ending(
    first: dict[str, Any],
    last: dict[str, Any],
    placed: Resolved,
    anchor: date | None,
) -> Resolved | None:
    """Return a range from a placed beginning to what was said of its end."""
    start = placed.interval.start
    if start is None:
        return None
    if "echo" in last:
        return _echoed(first, last, placed, anchor)
    if last.keys() <= _CLOCK:
        return _clock_end(placed, last) if isinstance(start, datetime) else None
    if placed.dayless:
        return _to_day(last, placed, anchor)
    kept = inherited(first, last)
    end = _end(Said(**{**kept, **last}), start, anchor)
    if end is None and kept:
        end = _end(Said(**last), start, anchor)
    if end is None or _leaps(first, last, end):
        return None
    return placed._replace(interval=end)


def _to_day(
    last: dict[str, Any], placed: Resolved, anchor: date | None
) -> Resolved | None:
    """Return a range from a clock time, today's: 밤 11시부터 내일 새벽 5시까지."""
    start = placed.interval.start
    if last.get("turn") not in (("day", 0), ("day", 1)) or anchor is None:
        return None
    assert isinstance(start, datetime)
    today = datetime.combine(plain(anchor), time())
    begun = today + (start - datetime.combine(DAYLESS, time()))
    end = _end(Said(**last), begun, anchor)
    return None if end is None else Resolved(end, "relative")


def _leaps(first: dict[str, Any], last: dict[str, Any], found: Interval) -> bool:
    """Say whether a range of bare days leaves its month: 29일부터 31일까지."""
    days = first.get("day"), last.get("day")
    if first.keys() & {"turn", "month"} or last.keys() & {"turn", "month"}:
        return False
    if days[0] is None or days[1] is None or days[0] > days[1]:
        return False
    assert found.start is not None
    assert found.end is not None
    return plain(found.end) - plain(found.start) > timedelta(days[1] - days[0] + 1)


def _echoed(
    first: dict[str, Any],
    last: dict[str, Any],
    placed: Resolved,
    anchor: date | None,
) -> Resolved | None:
    """Return a range whose end counts from its beginning: 다음 날 새벽, 이듬해 2월."""
    start, rest = placed.interval.start, dict(last)
    unit, turn = rest.pop("echo")
    assert start is not None
    if unit == "year":
        end = _end(Said(**{**rest, "year": start.year + turn}), start, anchor)
    elif not rest and not isinstance(start, datetime):
        end = Interval(start, start + timedelta(turn + 1), placed.interval.grain)
    else:
        return _days_on(first, rest, turn, placed)
    return None if end is None else placed._replace(interval=end)


def _days_on(
    first: dict[str, Any], last: dict[str, Any], turn: int, placed: Resolved
) -> Resolved | None:
    """Return a range to a clock time so many days on: 밤 10시부터 다음 날 새벽 5시까지.

    The small hours of a night are of the day it began on. Clock times without a day
    cannot say that a day or more lies between them; such a range has no value.
    """
    start, found = placed.interval.start, resolve(Said(**last), None, None)
    if not isinstance(start, datetime) or not last.keys() <= _CLOCK or found is None:
        return None
    at = found.interval.start if "hour" in last else found.interval.end
    assert isinstance(at, datetime)
    days = turn - hour_of(first.get("daypart"), first.get("hour") or 0) // 24
    midnight = datetime.combine(plain(start), time()) + timedelta(days)
    end = midnight + (at - datetime.combine(DAYLESS, time()))
    if end <= start or (placed.dayless and end - start >= timedelta(1)):
        return None
    return placed._replace(interval=Interval(start, end, "minute"))


def _end(said: Said, start: date, anchor: date | None) -> Interval | None:
    """Place the end and take it where it lies behind the beginning."""
    ahead = basis_of(said) == "inferred"
    found = resolve(
        said, plain(start) if ahead else anchor, "future" if ahead else None
    )
    if found is None:
        return None
    end = found.interval.end if said.hour is None else found.interval.start
    if end is None:
        return None
    start, end, grain = _of_one_kind(start, end, found.interval.grain)
    return Interval(start, end, grain) if end > start else None


def _of_one_kind(start: date, end: date, grain: str) -> tuple[date, date, str]:
    """Let a day joined to a moment begin or end at midnight: 4일부터 5시까지."""
    if isinstance(start, datetime) == isinstance(end, datetime):
        return start, end, grain
    moments = (
        at if isinstance(at, datetime) else datetime.combine(at, time())
        for at in (start, end)
    )
    return (*moments, "hour")  # type: ignore[return-value]


def parallel(first: dict[str, Any], last: dict[str, Any]) -> bool:
    """Say whether the coarsest part of the second is of a level the first has too."""
    level = next((names for names in _ORDER if any(n in last for n in names)), ())
    return any(first.get(name) is not None for name in level)


def inherited(first: dict[str, Any], last: dict[str, Any]) -> dict[str, Any]:
    """Return the coarser parts of the beginning that the end leaves unsaid."""
    coarsest = (i for i, names in enumerate(_ORDER) if any(n in last for n in names))
    taken = [name for names in _ORDER[: next(coarsest, 0)] for name in names]
    unit = first.get("turn", ("",))[0]
    if "weekday" in last and "day" not in last:
        taken = [name for name in taken if name in ("turn", "week_turn", "week")]
        taken = taken if unit != "month" else []
    if unit == "day" and not last.keys() <= _CLOCK:
        taken = [name for name in taken if name != "turn"]
    if "month" in last and unit in ("month", "quarter", "half"):
        taken = [name for name in taken if name != "turn"]
    if last.keys() & {"month", "day", "holiday"}:
        taken = [name for name in taken if name not in ("week_turn", "week")]
    return {
        name: first[name]
        for name in taken
        if name != "toward" and first.get(name) is not None
    }


def _clock_end(placed: Resolved, last: dict[str, Any]) -> Resolved | None:
    """Return a range to a clock time on the same day or, past midnight, the next."""
    start = placed.interval.start
    assert isinstance(start, datetime)
    fields = dict(last)
    if "minute" in fields:
        fields.setdefault("hour", start.hour)
    found = resolve(Said(**fields), None, None)
    if found is None:
        return None
    at = found.interval.start if "hour" in fields else found.interval.end
    assert isinstance(at, datetime)
    end = datetime.combine(start, time()) + (at - datetime.combine(DAYLESS, time()))
    bare = fields.get("hour", 24) <= 12 and "daypart" not in fields
    while end <= start:
        end += timedelta(hours=12 if bare else 24)
    return placed._replace(interval=Interval(start, end, "minute"))
