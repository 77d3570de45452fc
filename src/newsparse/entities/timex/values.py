"""Mentions given their values, in the order of the text.

이날 takes the day last named within two sentences; a clock time takes it within its
own sentence, or in the next two where the story goes on (이어, or from one clock time
to another). A clock time that nothing gives a day keeps to its hours.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from newsparse.entities.timex.ends import ending, inherited, parallel
from newsparse.entities.timex.making import duration, point
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.recurrences import recurrence
from newsparse.entities.timex.tense import tense
from newsparse.korean.anchoring import DAYLESS, Resolved, basis_of, resolve
from newsparse.korean.calendar import Interval, plain
from newsparse.korean.edtf import edtf
from newsparse.korean.said import Ago, Lean, Said
from newsparse.transcript import Entity

REACH = 200  # characters back to a day that a clock time or 이날 may belong to
_STOP = re.compile(r"[.!?]\s|\n")
_LISTED = re.compile(r"(?:부터|까지)?(?:[과와] |, ?|[·ㆍ] ?| 및 )")
_DATED_EVE = re.compile(r" ?(?:지난|오는|\d|어제|오늘|내일)")
_THEN = re.compile(r"\s*(?:뒤?이어|이후|또|그리고|그 ?뒤|그 ?후|앞서|같은 날)")
_CYCLES = ("month", "quarter", "half", "season", "weekday")
_DIRECTED = {"turn", "toward", "echo", "week_turn", "year", "span", "ago", "event"}
_FINE = ("day", "hour", "minute", "second", "daypart")


@dataclass(slots=True)
class Reader:
    """What is known while a text is read: the anchor, and what was named last.

    `day` was named at `day_at`, the hour `hour` at `hour_at`; `last` is
    the end of the last mention that has a place on the calendar.
    """

    text: str
    anchor: date | None
    prefer: Lean | None = None
    day: date | None = None
    day_at: int = -REACH
    day_clocked: bool = False
    hour: int = 0
    hour_at: int = -REACH
    last: int = -REACH
    fields: dict[str, Any] | None = None

    def read_all(self, mentions: Iterable[Mention]) -> Iterator[Entity]:
        """Yield the entities of mentions in their order."""
        for mention in mentions:
            entity = self.read(mention)
            if entity is not None:
                yield entity

    def read(self, mention: Mention) -> Entity | None:
        """Return the entity of a mention, None where it says nothing of time."""
        if mention.role == "repeat":
            return recurrence(self.text, mention)
        try:
            read = self._length if mention.role == "length" else self._point
            return read(mention)
        except (OverflowError, ValueError):  # beyond the years 1 to 9999
            return point(self.text, mention, None, None, False)

    def _point(self, mention: Mention) -> Entity | None:
        """Give a point or a range its interval."""
        fields = dict(mention.fields)
        if fields.pop("present", None):
            return self._now(mention)
        if fields.pop("unvalued", None):
            clocked = mention.low is not None and any(mention.low[4:])
            return point(self.text, mention, None, None, clocked)
        if fields.pop("match_clock", None):
            return point(self.text, mention, None, None, True)
        fields.pop("window", None)
        if mention.low is not None:
            ago = Ago(mention.sign, mention.low, mention.most, mention.window)
            fields["ago"] = ago
        fields |= self._listed(mention)
        said = Said(**fields)
        placed = self._placed(said, mention)
        if placed is not None:
            placed = self._ended(said, placed, mention)
        if placed is None and mention.window:
            return duration(self.text, mention)
        clocked = _clocked(said, mention, placed)
        if placed is not None:
            placed = self._noted(said, placed, mention)
        return point(self.text, mention, placed, self.anchor, clocked)

    def _listed(self, mention: Mention) -> dict[str, Any]:
        """Return what was said before a list: 다음 달 3일과 4일, 지난해 3월과 5월."""
        said = {k: v for k, v in mention.fields.items() if v is not None}
        if not self.fields or not said or said.keys() & _DIRECTED:
            return {}
        if not parallel(self.fields, said) or self._turns_back(said):
            return {}
        if _LISTED.fullmatch(self.text, self.last, mention.start) is None:
            return {}
        kept = inherited(self.fields, said)
        if "month" in said and "day" not in said and "toward" in self.fields:
            kept["toward"] = self.fields["toward"]
        return kept

    def _turns_back(self, said: dict[str, Any]) -> bool:
        """Say whether a list goes on in the next year: 지난해 12월과 1월."""
        before = self.fields or {}
        return "toward" not in before and any(
            name in said and before.get(name, 0) > said[name] for name in _CYCLES
        )

    def _lean(self, said: Said, mention: Mention) -> Lean | None:
        """Return the preference given, else the tense, where either can matter."""
        if basis_of(said) != "inferred":
            return None
        return self.prefer or tense(self.text, mention.end)

    def _placed(self, said: Said, mention: Mention) -> Resolved | None:
        """Place a point, on the day last named where it has none of its own."""
        if said.echo:
            return self._echo(said, self._carried(mention))
        if not said.has_day():
            found, carried = resolve(said, None, None), self._carried(mention)
            if carried is None or found is None or not self._goes_on(mention):
                return found
            return _on(found, carried)
        lean = self._lean(said, mention)
        if said.season and lean is None and basis_of(said) == "inferred":
            return None  # 여름 by itself may be any summer
        return resolve(said, self.anchor, lean)

    def _carried(self, mention: Mention) -> date | None:
        """Return the day last named, when it stands near enough to be meant."""
        if self.day is None or mention.start - self.day_at > REACH:
            return None
        stops = _STOP.findall(self.text, self.day_at, mention.start)
        return self.day if len(stops) <= 2 else None

    def _goes_on(self, mention: Mention) -> bool:
        """Say whether the story of the day last named goes on at a clock time."""
        stops = list(_STOP.finditer(self.text, self.day_at, mention.start))
        if not stops or self.day_clocked:
            return True
        return _THEN.match(self.text, stops[-1].end(), mention.start) is not None

    def _echo(self, said: Said, carried: date | None) -> Resolved | None:
        """이날, 전날, 이듬해: counted from the day last named."""
        if carried is None and said.day is None:
            return None
        named = replace(said, echo=None, turn=said.echo)
        found = resolve(named, carried or self.anchor, None)
        return found._replace(basis="inferred") if found else None

    def _ended(self, said: Said, placed: Resolved, mention: Mention) -> Resolved | None:
        """Add the end of a range; of ranges ahead, prefer the one going on."""
        if mention.last is None:
            return placed
        found = ending(mention.fields, mention.last, placed, self.anchor)
        if found is None and self._lean(said, mention) == "future":
            return None
        if found is None and placed.basis == "inferred":
            begun = resolve(said, self.anchor, "past")
            return begun and ending(mention.fields, mention.last, begun, self.anchor)
        if self.anchor is None or self._lean(said, mention) != "future":
            return found
        own = resolve(said, self.anchor, None)
        on = own and ending(mention.fields, mention.last, own, self.anchor)
        ends = on and on.interval.end
        return on if ends and plain(ends) > plain(self.anchor) else found

    def _noted(self, said: Said, placed: Resolved, mention: Mention) -> Resolved:
        """Keep what a mention names for those behind it."""
        placed = self._afternoon(said, placed, mention)
        self.fields = {**mention.fields, **self._listed(mention)}
        self.last = mention.end
        if self.fields.get("turn", ("",))[0] == "day":
            self.fields = None
        start, end = placed.interval.start, placed.interval.end
        if placed.dayless or start is None or placed.interval.grain not in _FINE:
            return placed
        if end is None or plain(end) - plain(start) <= timedelta(1):
            self.day, self.day_at = plain(start), mention.end
            self.day_clocked = isinstance(start, datetime)
        return placed

    def _afternoon(self, said: Said, placed: Resolved, mention: Mention) -> Resolved:
        """Carry the half of the day: 오후 2시에 시작해 4시에 ends at 16:00."""
        start, end, grain = placed.interval
        if said.hour is None or not isinstance(start, datetime):
            return placed
        if said.daypart is not None or said.hour >= 12 or mention.last is not None:
            if said.daypart:
                self.hour, self.hour_at = start.hour, mention.end
            return placed
        if not self._same_sentence(self.hour_at, mention.start):
            return placed
        if not start.hour < self.hour <= start.hour + 12:
            return placed
        half = timedelta(hours=12)
        later = Interval(start + half, end + half if end else None, grain)
        return placed._replace(interval=later)

    def _same_sentence(self, at: int, start: int) -> bool:
        """Say whether no sentence ends between two places that are near."""
        near = at >= 0 and start - at <= REACH
        return near and _STOP.search(self.text, at, start) is None

    def _now(self, mention: Mention) -> Entity | None:
        """지금 has a value only where the moment of speaking is known."""
        now = self.anchor
        if not isinstance(now, datetime):
            return None
        moment = Interval(now, now + timedelta(seconds=1), "second")
        placed = Resolved(moment, "relative")
        return point(self.text, mention, placed, self.anchor, True)

    def _length(self, mention: Mention) -> Entity | None:
        """Give a length its duration, or its day where it counts to an event."""
        if mention.since in ("eve", "within"):
            ahead = self._ahead(mention)
            if ahead is not None:
                return ahead
            if mention.since == "within" and mention.mod is None:
                mention.mod = "max"
            mention.since = ""
        return duration(self.text, mention, self._began(mention))

    def _ahead(self, mention: Mention) -> Entity | None:
        """하루 앞두고 is tomorrow, 이틀 안에 from today, if the clause looks ahead."""
        assert mention.low is not None
        looks = tense(self.text, mention.end)
        within = mention.since == "within"
        if looks == "past" or (not within and self._dated(mention)):
            return None
        if within and looks is None and not isinstance(self.anchor, datetime):
            return None
        said = Said(ago=Ago(1, mention.low, None, within))
        placed = resolve(said, self.anchor, None)
        if placed is None:
            return None
        clocked = isinstance(placed.interval.start, datetime)
        return point(self.text, mention, placed, self.anchor, clocked)

    def _dated(self, mention: Mention) -> bool:
        """Say whether the event ahead, or the day before it, is dated in the clause."""
        if mention.start - self.last < 4:
            return True
        if self._same_sentence(self.day_at, mention.start):
            return True
        behind = self.text.find("앞둔", mention.end, mention.end + 6)
        return behind >= 0 and bool(_DATED_EVE.match(self.text, behind + 2))

    def _began(self, mention: Mention) -> str | None:
        """Return when a length began that is counted up to the day it was said."""
        low = mention.low
        if not mention.since or self.anchor is None or low is None:
            return None
        if mention.most or not low.whole() or mention.mod:
            return None
        if self._same_sentence(self.day_at, mention.start):
            return None
        back = low.less_one() if mention.since == "nth" else low
        placed = resolve(Said(ago=Ago(-1, back)), plain(self.anchor), None)
        return None if placed is None else edtf(placed.interval)


def _on(found: Resolved, day: date) -> Resolved:
    """Put a clock time on a day."""
    start, end, grain = found.interval
    moved = datetime.combine(day, time()) - datetime.combine(DAYLESS, time())
    assert start is not None
    assert end is not None
    return Resolved(Interval(start + moved, end + moved, grain), "inferred")


def _clocked(said: Said, mention: Mention, placed: Resolved | None) -> bool:
    """Say whether a mention is a time of day."""
    if said.has_clock() or (mention.last and mention.last.keys() & {"hour", "minute"}):
        return True
    if said.ago and any(said.ago.length[4:]):
        return True
    return placed is not None and isinstance(placed.interval.start, datetime)
