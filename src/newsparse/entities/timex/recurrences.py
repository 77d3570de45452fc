"""What comes again: 매주 월요일, 매일 저녁 8시 35분, 3주에 한 번, 월·수·금."""

from typing import Any

from newsparse.entities.timex.mention import Mention
from newsparse.korean.anchoring import resolve
from newsparse.korean.clock import day_parts, part_code
from newsparse.korean.said import Said
from newsparse.transcript import Recurrence


def recurrence(text: str, mention: Mention) -> Recurrence | None:
    """Return the recurrence of a mention, None where nothing recurs."""
    period = mention.every if mention.every != "마다" else _period(mention.fields)
    if period is None:
        return None
    clock = _clock(mention.fields)
    return Recurrence(
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        iso=f"R/{clock}/{period}" if clock else f"R/{period}",
        on=_on(mention.fields, mention.last),
        times=mention.times or mention.fields.get("times"),
    )


def _period(fields: dict[str, Any]) -> str | None:
    """Return how often something comes that is said with 마다."""
    if fields.keys() & {"turn", "year", "toward", "week_turn", "event", "ago", "echo"}:
        return None
    for names, period in (
        (("month", "holiday", "season", "quarter", "half"), "P1Y"),
        (("nth", "day"), "P1M"),
        (("weekday", "weekend"), "P1W"),
        (("daypart", "hour"), "P1D"),
    ):
        if any(name in fields for name in names):
            return period
    return None


def _clock(fields: dict[str, Any]) -> str | None:
    """Return the time of day something recurs at."""
    if fields.get("hour") is None:
        return None
    names = ("daypart", "hour", "minute", "second")
    found = resolve(Said(**{n: fields[n] for n in names if n in fields}), None, None)
    return (
        "T" + found.interval.start.isoformat()[11:]
        if found and found.interval.start
        else None
    )


def _on(fields: dict[str, Any], last: dict[str, Any] | None) -> tuple[str, ...]:
    """Return when in its period something recurs, as TIMEX3 writes it."""
    if fields.get("workdays") == "workdays":
        return tuple(f"XXXX-WXX-{day}" for day in range(1, 6))
    if fields.get("workdays") == "weekends" or fields.get("weekend"):
        return ("XXXX-WXX-6", "XXXX-WXX-7")
    if "nth" in fields:
        return ()  # TIMEX3 cannot say the second Sunday of every month
    if "weekdays" in fields:
        return tuple(f"XXXX-WXX-{day + 1}" for day in fields["weekdays"])
    if "days" in fields:
        return tuple(f"XXXX-XX-{day:02d}" for day in fields["days"])
    if fields.get("weekday") is not None:
        return (f"XXXX-WXX-{fields['weekday'] + 1}",)
    first = _yearly(fields)
    if first is None:
        return _daily(fields)
    end = _yearly({**fields, **last}) if last else None
    return (f"{first}/{end}",) if end else (first,)


def _daily(fields: dict[str, Any]) -> tuple[str, ...]:
    """Return the part of the day something recurs in: 매일 밤."""
    part = fields.get("daypart")
    if part is None or fields.get("hour") is not None:
        return ()
    hours = day_parts()[part]
    return (f"XXXX-XX-XXT{part_code(hours.first, hours.last)}",)


def _yearly(fields: dict[str, Any]) -> str | None:
    """Return a month or a day of the year."""
    if "month" not in fields:
        return f"XXXX-XX-{fields['day']:02d}" if "day" in fields else None
    day = f"-{fields['day']:02d}" if "day" in fields else ""
    return f"XXXX-{fields['month']:02d}{day}"
