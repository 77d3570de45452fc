"""TIMEX3, the markup of ISO-TimeML, for the times newsparse found."""

from datetime import date, datetime, timedelta
from xml.sax.saxutils import escape, quoteattr

from newsparse.korean.clock import part_code
from newsparse.transcript import Date, Duration, Entity, Recurrence, Time, When

_MODS = {
    "approx": "APPROX",
    "max": "EQUAL_OR_LESS",
    "min": "EQUAL_OR_MORE",
    "more_than": "MORE_THAN",
    "less_than": "LESS_THAN",
    "start": "START",
    "mid": "MID",
    "end": "END",
    "before": "BEFORE",
    "after": "AFTER",
}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def to_timex3(entity: Entity, tid: int | None = None) -> str:
    """Return a date, time, duration or recurrence as a TIMEX3 element.

    Values follow ISO-TimeML (ISO 24617-1): a week is 2021-W38, a quarter 2021-Q3, a
    season 2021-SU, a clock time without its day XXXX-XX-XXT15:00. A range, for which
    TIMEX3 has no value of its own, is written as an ISO 8601 interval. What could not
    be resolved has the value XXXX-XX-XX.

    Args:
        entity: A Date, Time, Duration or Recurrence.
        tid: The number of the element in its document: `tid="t3"`.

    Raises:
        TypeError: The entity is no time.

    >>> from datetime import date
    >>> from newsparse.entities.timex import find_times
    >>> [to_timex3(e) for e in find_times("지난달 말", date(2021, 9, 16))]
    ['<TIMEX3 type="DATE" value="2021-08" mod="END">지난달 말</TIMEX3>']
    """
    facts = _facts(entity)
    if tid is not None:
        facts = {"tid": f"t{tid}"} | facts
    if entity.mod is not None:
        facts["mod"] = _MODS[entity.mod]
    written = "".join(f" {name}={quoteattr(value)}" for name, value in facts.items())
    return f"<TIMEX3{written}>{escape(entity.text)}</TIMEX3>"


def _facts(entity: Entity) -> dict[str, str]:
    """Return the attributes of an entity, without its mod."""
    if isinstance(entity, Duration):
        return {"type": "DURATION", "value": entity.iso}
    if isinstance(entity, Recurrence):
        return _set(entity)
    if isinstance(entity, Date | Time):
        kind = "TIME" if isinstance(entity, Time) else "DATE"
        return {"type": kind, "value": _value(entity)}
    raise TypeError(f"a TIMEX3 is a time, not a {type(entity).__name__}")


def _set(entity: Recurrence) -> dict[str, str]:
    """Return the attributes of a recurrence: its period, or when in it."""
    period = entity.iso.rpartition("/")[2]
    clock = entity.iso.split("/")[1] if entity.iso.count("/") == 2 else ""
    value = entity.on[0] if len(entity.on) == 1 else period
    if clock:
        value = (value if len(entity.on) == 1 else "XXXX-XX-XX") + clock
    facts = {"type": "SET", "value": value, "quant": "EVERY"}
    if entity.times:
        facts["freq"] = f"{entity.times}X"
    return facts


def _value(entity: When) -> str:
    """Return the value of a point or a range."""
    start, end = entity.start_at, entity.end_at
    if start is None and end is None:
        return "XXXX-XX-XX"
    if start is None:
        return _until(str(end), entity)
    if end is None or (isinstance(entity, Time) and _is_moment(start, end, entity)):
        return _moment(start, entity)
    if isinstance(entity, Time):
        return f"{_moment(start, entity)}/{_moment(end, entity)}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return _stretch(first, last, entity)


def _is_moment(start: str, end: str, entity: When) -> bool:
    """Say whether a time is one unit: an hour, a minute, a part of a day."""
    if entity.grain == "daypart":
        return True
    if end == "T24:00:00":
        return entity.grain == "hour" and start == "T23:00:00"
    some_day = "2000-01-01" if start.startswith("T") else ""
    first = datetime.fromisoformat(some_day + start)
    last = datetime.fromisoformat(some_day + end)
    return last - first == timedelta(**{f"{entity.grain}s": 1})


def _until(end: str, entity: When) -> str:
    """Write the last unit of what is open at its beginning: 이달 말까지."""
    if "T" in end:
        return _moment(end, entity)
    last = date.fromisoformat(end) - timedelta(days=1)
    return _unit(last, entity.grain or "day")


def _moment(start: str, entity: When) -> str:
    """Write a moment, or the first unit of what is open at its end."""
    if "T" not in start:
        return _unit(date.fromisoformat(start), entity.grain or "day")
    day, _, clock = start.partition("T")
    return (day or "XXXX-XX-XX") + _clock("T" + clock, entity)


def _clock(clock: str, entity: When) -> str:
    """Write a clock time as fine as it was said: T15, T15:20, TMO."""
    if entity.grain == "daypart":
        return "T" + _part_of_day(entity)
    return clock[: {"hour": 3, "minute": 6}.get(entity.grain or "", 9)]


def _part_of_day(entity: When) -> str:
    """Return the code of a part of the day, of which one end may be open."""
    hours = [
        None if at is None else int(at.rpartition("T")[2][:2])
        for at in (entity.start_at, entity.end_at)
    ]
    first, last = hours[0], 24 if hours[1] == 0 else hours[1]
    if first is None:
        first = {6: 0, 12: 6, 14: 11, 18: 9, 21: 18}.get(last or 24, 18)
    return part_code(first, last or 21)


def _stretch(first: date, last: date, entity: When) -> str:
    """Write days, as one unit where they are one."""
    grain = entity.grain or "day"
    if entity.mod in ("start", "mid", "end"):
        return _unit(first, grain)
    whole = _unit(first, grain)
    following = _unit(last, grain)
    before = _unit(last - timedelta(days=1), grain)
    if whole == before and whole != following:
        return whole
    if entity.edtf and "/" in entity.edtf:
        return entity.edtf
    return f"{first.isoformat()}/{(last - timedelta(days=1)).isoformat()}"


def _unit(at: date, grain: str) -> str:
    """Write the unit a day lies in."""
    if isinstance(at, datetime):
        at = at.date()
    year, week, _ = at.isocalendar()
    return {
        "century": f"{(at.year - 1) // 100:02d}",
        "decade": f"{at.year // 10:03d}",
        "year": f"{at.year:04d}",
        "half": f"{at.year:04d}-H{(at.month + 5) // 6}",
        "quarter": f"{at.year:04d}-Q{(at.month + 2) // 3}",
        "season": _season(at),
        "month": f"{at:%Y-%m}",
        "week": f"{year:04d}-W{week:02d}",
        "weekend": f"{year:04d}-W{week:02d}-WE",
    }.get(grain, at.isoformat())


def _season(at: date) -> str:
    """Write a season; January and February belong to the winter of the year before."""
    first = at.month // 3 * 3 or 12
    return f"{at.year - (at.month < 3):04d}-{_SEASONS[first]}"
