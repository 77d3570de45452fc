"""Mentions given their values, in the order of the text.

What a mention leaves unsaid, the story gives (`story`): the day of a clock time and of
이날, the month and year of what is listed or planned together. The rest follows from
the day of the broadcast and the frame of the clause (`frames`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from newsparse.entities.timex.carried import Before
from newsparse.entities.timex.ends import ending
from newsparse.entities.timex.frames import is_usual, tense
from newsparse.entities.timex.leaning import lean_of
from newsparse.entities.timex.making import duration, point
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.recurrences import recurrence
from newsparse.entities.timex.sentences import same_sentence
from newsparse.entities.timex.story import Story
from newsparse.korean.anchoring import DAYLESS, Resolved, basis_of, resolve
from newsparse.korean.calendar import Interval, plain
from newsparse.korean.edtf import edtf
from newsparse.korean.said import Ago, Lean, Said
from newsparse.transcript import Entity

_DATED_EVE = re.compile(r" ?(?:지난|오는|\d|어제|오늘|내일)")


@dataclass(slots=True)
class Reader:
    """What is known while a text is read; a new story begins at each of `stories`."""

    text: str
    anchor: date | None
    prefer: Lean | None = None
    stories: tuple[int, ...] = ()
    story: Story = field(init=False)
    before: Before = field(init=False)

    def __post_init__(self) -> None:
        """Begin the first story."""
        self._begin()

    def _begin(self) -> None:
        """Begin a story, of which nothing is known."""
        self.story = Story(self.text, plain(self.anchor) if self.anchor else None)
        self.before = Before(self.text)

    def read_all(self, mentions: Iterable[Mention]) -> Iterator[Entity]:
        """Yield the entities of mentions in their order."""
        for mention in mentions:
            if self.stories and mention.start >= self.stories[0]:
                self.stories = tuple(s for s in self.stories if s > mention.start)
                self._begin()
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
        fields = {k: v for k, v in mention.fields.items() if k != "window"}
        if "present" in fields:
            return self._now(mention)
        if fields.keys() & {"match_clock", "unvalued"}:
            hours = mention.low is not None and any(mention.low[4:])
            clocked = hours or "match_clock" in fields
            return point(self.text, mention, None, None, clocked)
        if mention.low is not None:
            ago = Ago(mention.sign, mention.low, mention.most, mention.window)
            fields["ago"] = ago
        listed = self.before.listed(mention)
        said = Said(**fields | listed)
        placed = self._placed(said, mention)
        if placed is not None:
            if listed:
                placed = placed._replace(leans=self.before.ground)
            placed = self._ended(said, placed, mention)
        if placed is None and mention.window:
            return duration(self.text, mention)
        clocked = _clocked(said, mention, placed)
        if placed is not None:
            placed = self.before.afternoon(said, placed, mention)
            self.before.note(mention, listed, placed.leans)
            self.story.note(said, placed, mention)
        return point(self.text, mention, placed, self.anchor, clocked)

    def _lean(self, said: Said, mention: Mention) -> Lean | None:
        """Return which way a place lies, where that can matter."""
        if basis_of(said) != "inferred":
            return None
        if self.prefer:
            return self.prefer
        return lean_of(self.text, said, mention, self.story, self.anchor)

    def _placed(self, said: Said, mention: Mention) -> Resolved | None:
        """Place a point, by the story where it leaves its day or month unsaid."""
        if said.echo:
            return self._echo(said, mention)
        if not said.has_day():
            return self._clock(said, mention)
        lean = self._lean(said, mention)
        if basis_of(said) == "inferred":
            if said.season and lean is None:
                return None  # 여름 by itself may be any summer
            if said.month and is_usual(self.text, mention.start):
                return None
        return (
            self._told_on(said, mention, lean)
            or resolve(said, self.anchor, lean)
            or resolve(said, self.anchor, None)
        )

    def _clock(self, said: Said, mention: Mention) -> Resolved | None:
        """Place a clock time, on the day of the story where there is one."""
        found = resolve(said, None, None)
        if found is None:
            return None
        day = self.story.day_of_clock(said, mention)
        return found if day is None else _on(found, *day)

    def _told_on(
        self, said: Said, mention: Mention, lean: Lean | None
    ) -> Resolved | None:
        """Place what goes on from the time told before it: 내년에는 축제를 4월로."""
        weekly = said.weekend or (said.weekday is not None and said.day is None)
        if weekly or basis_of(said) != "inferred":
            return None
        told = self.story.reference(said, lean, mention.start)
        if told is None and lean is None and self.before.lists_day(mention):
            told = self.story.day_before()
        if told is None or self.anchor is None:
            return None
        found = resolve(said, told.base(said.day), "future")
        if found is None or found.interval.start is None:
            return None
        begun = plain(found.interval.start) <= plain(self.anchor)
        over = found.interval.end and plain(found.interval.end) <= plain(self.anchor)
        over = over and told.last >= plain(self.anchor)
        if (lean == "past" and not begun) or (lean == "future" and over):
            return None
        return found._replace(leans=told.ground)

    def _echo(self, said: Said, mention: Mention) -> Resolved | None:
        """이날, 전날, 이듬해: counted from the day or year told last."""
        assert said.echo
        told = self.story.echoed(mention.start, said.echo[0])
        planned = said.echo == ("year", 1) and self.story.frame(mention) == "future"
        if told is None and said.day is None and not planned:
            return None  # but 이듬해 of a plan is the year behind this one
        named = replace(said, echo=None, turn=said.echo)
        found = resolve(named, told.first if told else self.anchor, None)
        leans = told.ground if told else None
        return found._replace(basis="inferred", leans=leans) if found else None

    def _ended(self, said: Said, placed: Resolved, mention: Mention) -> Resolved | None:
        """Add the end of a range; of ranges ahead, prefer the one going on."""
        if mention.last is None:
            return placed
        found = ending(mention.fields, mention.last, placed, self.anchor)
        if placed.leans is not None:
            return found
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
        if mention.start - self.before.at[1] < 4:
            return True
        if self._day_before(mention):
            return True
        behind = self.text.find("앞둔", mention.end, mention.end + 6)
        return behind >= 0 and bool(_DATED_EVE.match(self.text, behind + 2))

    def _day_before(self, mention: Mention) -> bool:
        """Say whether a day was told in the sentence before a mention."""
        day = self.story.day_before()
        return day is not None and same_sentence(self.text, day.end, mention.start)

    def _began(self, mention: Mention) -> str | None:
        """Return when a length began that is counted up to the day it was said."""
        low = mention.low
        if not mention.since or self.anchor is None or low is None:
            return None
        if mention.most or not low.whole() or mention.mod:
            return None
        if self._day_before(mention):
            return None
        back = low.less_one() if mention.since == "nth" else low
        placed = resolve(Said(ago=Ago(-1, back)), plain(self.anchor), None)
        return None if placed is None else edtf(placed.interval)


def _on(found: Resolved, day: date, leans: tuple[int, int] | None) -> Resolved:
    """Put a clock time on a day."""
    start, end, grain = found.interval
    moved = datetime.combine(day, time()) - datetime.combine(DAYLESS, time())
    assert start is not None
    assert end is not None
    return Resolved(
        Interval(start + moved, end + moved, grain), "inferred", leans=leans
    )


def _clocked(said: Said, mention: Mention, placed: Resolved | None) -> bool:
    """Say whether a mention is a time of day."""
    if said.has_clock() or (mention.last and mention.last.keys() & {"hour", "minute"}):
        return True
    if said.ago and any(said.ago.length[4:]):
        return True
    return placed is not None and isinstance(placed.interval.start, datetime)
