"""Entities made of placed mentions: the EDTF, the interval, the grain and the mod."""

import re
from datetime import date, datetime, time, timedelta

from newsparse.entities.timex.mention import Mention
from newsparse.korean.anchoring import DAYLESS, Resolved
from newsparse.korean.calendar import Interval, plain
from newsparse.korean.edtf import edtf
from newsparse.korean.parts import MODS
from newsparse.transcript import Basis, Date, Duration, Mod, Span, Time

_OPEN: dict[str | None, Mod] = {"until": "before", "before": "before", "from": "after"}
_WEEKDAY = re.compile(r"[월화수목금토일](?:요일|(?=\)))")


def point(
    text: str,
    mention: Mention,
    placed: Resolved | None,
    anchor: date | None,
    clocked: bool,
) -> Date | Time:
    """Make a date or a time; without a place it is unresolved and has no value."""
    kind = Time if clocked else Date
    if mention.bound == "until" and _part(mention) == "end":
        mention.bound = None  # 올해 말까지: the deadline is the end of the year itself
    start, end = mention.start, mention.end
    said = text[start:end]
    mod = _OPEN.get(mention.bound) or mention.mod or _part(mention)
    interval = None if placed is None else _bounded(placed.interval, mention, anchor)
    if placed is None or interval is None:
        return kind(start=start, end=end, text=said, mod=mod)
    basis: Basis = placed.basis
    return kind(
        start=start,
        end=end,
        text=said,
        mod=mod,
        edtf=None if placed.dayless else edtf(interval),
        start_at=_iso(interval.start, placed.dayless),
        end_at=_iso(interval.end, placed.dayless, last=True),
        grain=interval.grain,
        basis=basis,
        conflict=_conflict(placed, said),
        anchor=Span(start=placed.leans[0], end=placed.leans[1])
        if placed.leans
        else None,
    )


def duration(text: str, mention: Mention, since: str | None = None) -> Duration | None:
    """Make a duration."""
    if mention.low is None:
        return None
    return Duration(
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        mod=mention.mod,
        iso=mention.low.iso(),
        high=mention.most.iso() if mention.most else None,
        since=since,
    )


def _part(mention: Mention) -> Mod | None:
    """Return the mod of a part (초, 중순, 말); a range has two parts and no mod."""
    return None if mention.last else MODS.get(mention.fields.get("part") or "")


def _bounded(
    interval: Interval, mention: Mention, anchor: date | None
) -> Interval | None:
    """Open an interval at the end that 까지 or 부터 leaves open."""
    if mention.last is not None or mention.bound is None:
        return interval
    if mention.bound == "from":
        return interval.open_end()
    if mention.bound == "so_far":
        return _so_far(interval, anchor)
    moment = isinstance(interval.start, datetime) and interval.grain != "daypart"
    if mention.bound == "before" or moment:
        return Interval(None, interval.start, interval.grain)
    return interval.open_start()


def _so_far(interval: Interval, anchor: date | None) -> Interval | None:
    """Return what has passed of an interval: 올해 들어."""
    if anchor is None or interval.start is None:
        return None
    if isinstance(interval.start, datetime):
        return interval
    today = plain(anchor)
    if interval.start > today:
        return None
    return interval._replace(end=today + timedelta(1))


def _iso(at: date | None, dayless: bool, last: bool = False) -> str | None:
    """Write an end: a day, a moment, or a clock time without its day."""
    if at is None:
        return None
    if not isinstance(at, datetime):
        return at.isoformat()
    if not dayless:
        return at.isoformat(timespec="seconds")
    if last and at == datetime.combine(DAYLESS, time()) + timedelta(1):
        return "T24:00:00"
    return "T" + at.time().isoformat(timespec="seconds")


def _conflict(placed: Resolved, said: str) -> str | None:
    """Return the words that the value overrules."""
    if placed.conflict == "weekday":
        found = _WEEKDAY.search(said)
        return found[0] if found else None
    return said.split("(")[0].strip() if placed.conflict else None
