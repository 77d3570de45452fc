"""Mentions given their values: EDTF, the interval, the grain and what it rests on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from newsparse.entities.timex.mentions import Mention
from newsparse.entities.timex.recurrences import recurrence
from newsparse.entities.timex.tense import tense
from newsparse.korean.anchoring import DAYLESS, Resolved, basis_of, resolve
from newsparse.korean.calendar import Interval, plain
from newsparse.korean.edtf import edtf
from newsparse.korean.lengths import Length
from newsparse.korean.parts import MODS
from newsparse.korean.said import Ago, Lean, Said
from newsparse.transcript import Date, Duration, Entity, Mod, Time

REACH = 200  # characters back to a day that a clock time or 이날 may belong to
_STOP = re.compile(r"[.!?]\s|\n")
_CARRY = ("echo",)


@dataclass(slots=True)
class Reader:
    """What is known while a text is read: the anchor, and the last day named."""

    text: str
    anchor: date | None
    prefer: Lean | None = None
    day: date | None = None
    at: int = -REACH
    last: int = -REACH
    noon: int = -REACH
    hour: int = 0

    def read(self, mention: Mention) -> Entity | None:
        """Return the entity of a mention, None where it says nothing of time."""
        if mention.role == "repeat":
            return recurrence(self.text, mention)
        if mention.role == "length":
            return self._length(mention)
        return self._point(mention)

    def _lean(self, said: Said, mention: Mention) -> Lean | None:
        """Return the preference given, else the tense where it can matter."""
        if basis_of(said) != "inferred":
            return None
        return self.prefer or tense(self.text, mention.end)

    def _point(self, mention: Mention) -> Entity | None:
        """Give a point or a range its interval."""
        fields = dict(mention.fields)
        if fields.pop("present", None):
            return self._now(mention)
        fields.pop("window", None)
        if mention.low is not None:
            fields["ago"] = Ago(mention.sign, mention.low, mention.most, mention.window)
        said = Said(**fields)
        placed = self._placed(said, mention)
        if placed is not None and mention.last is not None:
            placed = self._range(said, placed, mention)
            placed = self._not_over(said, placed, mention)
        if placed is None and mention.window and mention.low is not None:
            return _duration(self.text, mention)
        clocked = _clocked(said, mention, placed)
        if placed is not None:
            placed = self._afternoon(said, placed, mention)
            self.last = mention.end
        self._remember(placed, mention)
        return self._entity(mention, said, placed, clocked)

    def _placed(self, said: Said, mention: Mention) -> Resolved | None:
        """Place the first point, with the day carried where it has none."""
        carried = self._carried(mention)
        if said.echo:
            return self._echo(said, carried, mention)
        if not said.has_day() and carried is not None:
            found = resolve(said, None, None)
            return None if found is None else _on(found, carried)
        return resolve(said, self.anchor, self._lean(said, mention))

    def _carried(self, mention: Mention) -> date | None:
        """Return the day last named, when it stands near enough to be meant."""
        if self.day is None or mention.start - self.at > REACH:
            return None
        stops = _STOP.findall(self.text, self.at, mention.start)
        return self.day if len(stops) <= 2 else None

    def _echo(
        self, said: Said, carried: date | None, mention: Mention
    ) -> Resolved | None:
        """이날, 전날, 이듬해: counted from the day last named."""
        assert said.echo
        if carried is None and said.day is None:
            return None
        unit, count = said.echo
        values = {name: getattr(said, name) for name in Said.__slots__}
        values |= {"echo": None, "turn": (unit, count)}
        found = resolve(Said(**values), carried or self.anchor, None)
        return found._replace(basis="inferred") if found else None

    def _range(self, said: Said, first: Resolved, mention: Mention) -> Resolved | None:
        """Place the end of a range, filled in from its beginning."""
        assert mention.last is not None
        last = Said(**{**_inherited(mention.fields, mention.last), **mention.last})
        if not said.has_clock() and last.has_clock():
            return None
        start = first.interval.start
        if start is None:
            return None
        if last.has_clock() and not _own_day(mention.last):
            return _clock_range(said, first, mention.last)
        lean: Lean | None = "future" if basis_of(last) == "inferred" else None
        anchor = plain(start) if lean else self.anchor
        found = resolve(last, anchor, lean)
        if found is None or found.interval.end is None:
            return None
        end = found.interval.start if last.has_clock() else found.interval.end
        if (
            end is None
            or isinstance(end, datetime) != isinstance(start, datetime)
            or end <= start
        ):
            return None
        return first._replace(interval=Interval(start, end, found.interval.grain))

    def _afternoon(self, said: Said, placed: Resolved, mention: Mention) -> Resolved:
        """Carry the half of the day: 오후 2시에 시작해 4시에 is four in the afternoon."""
        start = placed.interval.start
        if said.hour is None or not isinstance(start, datetime):
            return placed
        bare = said.daypart is None and said.hour < 12 and mention.last is None
        near = mention.start - self.noon < REACH and not _STOP.search(
            self.text, self.noon, mention.start
        )
        if bare and near and start.hour < self.hour <= start.hour + 12:
            half, interval = timedelta(hours=12), placed.interval
            end = interval.end + half if interval.end else None
            placed = placed._replace(
                interval=Interval(start + half, end, interval.grain)
            )
        elif not bare and said.daypart and start.hour >= 12:
            self.noon, self.hour = mention.end, start.hour
        return placed

    def _not_over(
        self, said: Said, placed: Resolved | None, mention: Mention
    ) -> Resolved | None:
        """Prefer, of a range ahead, the one going on: 8월에서 10월 사이 in September."""
        if self.anchor is None or self._lean(said, mention) != "future":
            return placed
        first = resolve(said, self.anchor, None)
        on = None if first is None else self._range(said, first, mention)
        ends = on and on.interval.end
        return on if ends and plain(ends) > plain(self.anchor) else placed

    def _remember(self, placed: Resolved | None, mention: Mention) -> None:
        """Keep the day of a mention for what follows."""
        if placed is None or placed.dayless or placed.interval.start is None:
            return
        interval = placed.interval
        start = plain(placed.interval.start)
        fine = interval.grain in ("day", "hour", "minute", "second", "daypart")
        if fine and (
            interval.end is None or plain(interval.end) - start <= timedelta(1)
        ):
            self.day, self.at = start, mention.end

    def _now(self, mention: Mention) -> Entity | None:
        """지금 has a value only where the moment of speaking is known."""
        if not isinstance(self.anchor, datetime):
            return None
        now = self.anchor
        interval = Interval(now, now + timedelta(seconds=1), "second")
        return self._entity(mention, Said(), Resolved(interval, "relative"), True)

    def _entity(
        self, mention: Mention, said: Said, placed: Resolved | None, clocked: bool
    ) -> Entity | None:
        """Make the entity of a placed point."""
        kind = Time if clocked else Date
        text = self.text[mention.start : mention.end]
        ends = {"start": mention.start, "end": mention.end, "text": text}
        mod: Mod | None = mention.mod or MODS.get(said.part or "")  # type: ignore[assignment]
        if mention.bound in ("until", "before"):
            mod = "before"
        elif mention.bound == "from":
            mod = "after"
        if placed is None:
            return kind(**ends, mod=mod, basis="unresolved")
        interval = _bounded(placed.interval, mention, self.anchor)
        if interval is None:
            return kind(**ends, mod=mod, basis="unresolved")
        return kind(
            **ends,
            mod=mod,
            edtf=None if placed.dayless else edtf(interval),
            start_at=_iso(interval.start, placed.dayless),
            end_at=_iso(interval.end, placed.dayless, last=True),
            grain=interval.grain,
            basis=placed.basis,  # type: ignore[arg-type]
            conflict=_conflict(placed, mention, self.text),
        )

    def _length(self, mention: Mention) -> Entity | None:
        """Give a length its duration, or its day where it counts to an event."""
        if mention.since in ("eve", "within"):
            ahead = self._ahead(mention)
            if ahead is not None:
                return ahead
            if mention.since == "within" and mention.mod is None:
                mention.mod = "max"
            mention.since = ""
        return _duration(self.text, mention, self._began(mention))

    def _ahead(self, mention: Mention) -> Entity | None:
        """하루 앞두고 is tomorrow, 이틀 안에 from today, if the clause looks ahead."""
        assert mention.low is not None
        looks = tense(self.text, mention.end)
        if mention.since == "eve":
            named = self._named_before(mention) or mention.start - self.last < 4
            text = self.text[mention.end : mention.end + 12]
            if (
                named
                or looks == "past"
                or re.search(r"앞둔 ?(?:지난|오는|\d|어제|오늘|내일)", text)
            ):
                return None
        elif looks == "past" or (
            looks is None and not isinstance(self.anchor, datetime)
        ):
            return None
        ago = Ago(1, mention.low, None, mention.since == "within")
        placed = resolve(Said(ago=ago), self.anchor, None)
        if placed is None:
            return None
        clocked = isinstance(placed.interval.start, datetime)
        return self._entity(mention, Said(), placed, clocked)

    def _named_before(self, mention: Mention) -> bool:
        """Say whether the clause before a mention names a day already."""
        if self.at < 0 or mention.start - self.at > REACH:
            return False
        return _STOP.search(self.text, self.at, mention.start) is None

    def _began(self, mention: Mention) -> str | None:
        """Return when a length began that is counted up to the day it was said."""
        if not mention.since or self.anchor is None or mention.low is None:
            return None
        if mention.most or not mention.low.whole() or mention.mod:
            return None
        if self._named_before(mention):
            return None
        low = mention.low
        if mention.since == "nth":
            low = _less_one(low)
        if low is None:
            return None
        placed = resolve(Said(ago=Ago(-1, low)), plain(self.anchor), None)
        return None if placed is None else edtf(placed.interval)


def _less_one(length: Length) -> Length | None:
    """Return one unit less: the 26th day began 25 days ago."""
    if sum(1 for part in length if part) != 1:
        return None
    less = Length(*(part - 1 if part else part for part in length))
    return less if any(less) else Length.of(day=0)


def _on(found: Resolved, day: date) -> Resolved:
    """Put a clock time on a day."""
    start, end = found.interval.start, found.interval.end
    moved = datetime.combine(day, time()) - datetime.combine(DAYLESS, time())
    assert start is not None
    assert end is not None
    return Resolved(
        Interval(start + moved, end + moved, found.interval.grain), "inferred"
    )


def _own_day(fields: dict[str, Any]) -> bool:
    """Say whether a range's end names a day of its own."""
    return bool(fields.keys() - {"daypart", "hour", "minute", "second", "last_hour"})


_ORDER = (
    ("turn", "year", "span", "toward", "echo", "week_turn", "week"),
    ("half", "quarter", "season"),
    ("month",),
    ("nth",),
    ("day", "weekday", "holiday", "event", "weekend"),
    ("daypart", "hour", "minute", "second"),
)


def _inherited(first: dict[str, Any], last: dict[str, Any]) -> dict[str, Any]:
    """Return the coarser parts a range's end leaves unsaid: 10월 2일부터 22일."""
    coarsest = next(
        (i for i, names in enumerate(_ORDER) if any(n in last for n in names)), 0
    )
    taken = [name for names in _ORDER[:coarsest] for name in names]
    if "weekday" in last and "day" not in last:
        taken = [name for name in taken if name in ("turn", "week_turn", "week")]
        taken = taken if first.get("turn", ("",))[0] != "month" else []
    elif first.get("turn", ("",))[0] == "day":
        taken = [name for name in taken if name not in ("turn", "toward")]
    kept = {name: first[name] for name in taken if first.get(name) is not None}
    kept.pop("toward", None)
    return kept


def _clock_range(said: Said, first: Resolved, last: dict[str, Any]) -> Resolved | None:
    """Place the end of 오후 1시부터 3시까지: the next such time on a 12-hour dial."""
    start = first.interval.start
    if not isinstance(start, datetime):
        return None
    fields = dict(last)
    if "hour" not in fields and "minute" in fields:
        fields["hour"] = start.hour
    found = resolve(Said(**fields), None, None)
    if "hour" not in fields and found is not None:
        found = found._replace(
            interval=found.interval._replace(start=found.interval.end)
        )
        fields["hour"] = 24
    if found is None or found.interval.start is None:
        return None
    midnight = datetime.combine(start.date(), time())
    base = datetime.combine(DAYLESS, time())
    offset = datetime.combine(found.interval.start, time()) - base
    if isinstance(found.interval.start, datetime):
        offset = found.interval.start - base
    end = midnight + offset
    said_hour = fields["hour"] <= 12 and "daypart" not in fields
    step = timedelta(hours=12 if said_hour else 24)
    start = _first_half(start, said, end, fields)
    while end <= start:
        end += step
    return first._replace(interval=Interval(start, end, "minute"))


def _first_half(
    start: datetime, said: Said, end: datetime, last: dict[str, Any]
) -> datetime:
    """10시부터 오전 11시: a beginning without its half of the day is read as written."""
    return start


def _clocked(said: Said, mention: Mention, placed: Resolved | None) -> bool:
    """Say whether a mention is a time of day."""
    if said.has_clock() or (mention.last and mention.last.keys() & {"hour", "minute"}):
        return True
    if said.ago and any(said.ago.length[4:]):
        return True
    return placed is not None and isinstance(placed.interval.start, datetime)


def _bounded(
    interval: Interval, mention: Mention, anchor: date | None
) -> Interval | None:
    """Open an interval at the end that 까지 or 부터 leaves open."""
    if mention.last is not None or mention.bound is None:
        return interval
    if mention.bound == "from":
        return interval.open_end()
    if mention.bound == "so_far":
        if anchor is None or interval.start is None:
            return None
        return interval._replace(end=plain(anchor) + timedelta(1))
    if mention.bound == "before":
        return Interval(None, interval.start, interval.grain)
    if isinstance(interval.start, datetime) and interval.grain != "daypart":
        return Interval(None, interval.start, interval.grain)
    return interval.open_start()


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


def _conflict(placed: Resolved, mention: Mention, text: str) -> str | None:
    """Return the words that the value overrules."""
    if placed.conflict is None:
        return None
    said = text[mention.start : mention.end]
    if placed.conflict == "weekday":
        found = re.search(r"[월화수목금토일](?:요일|(?=\)))", said)
        return found[0] if found else None
    return said.split("(")[0].strip() or None


def _duration(text: str, mention: Mention, since: str | None = None) -> Entity | None:
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


def read_all(reader: Reader, some: Iterator[Mention]) -> Iterator[Entity]:
    """Yield the entities of mentions in their order."""
    for mention in some:
        entity = reader.read(mention)
        if entity is not None:
            yield entity
