"""A time that a story has told, as far as others may lean on it."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from newsparse.entities.timex.frames import comes_sooner, is_apart, is_one_opening
from newsparse.entities.timex.sentences import clause, sentence
from newsparse.korean.anchoring import Resolved
from newsparse.korean.calendar import plain
from newsparse.korean.clock import hour_of
from newsparse.korean.closing import closing
from newsparse.korean.said import Said

Ground = tuple[int, int] | None  # the span that what takes a day leans on
FINE = ("day", "hour", "minute", "second", "daypart")
NEAR = timedelta(92)  # a day said with its year is history beyond
SOON = 14  # days; one so much before another is of its month, not of the next
DAWN, NOON, DUSK = 6, 12, 18  # o'clock; from dusk a story goes on till dawn


class Told(NamedTuple):
    """A time that was told: its first and last day, where it stands, how it was said.

    `ground` is itself, or what its own day leans on where it says none; `today` tells
    of 오늘, 어제 and the like, `history` of a day with a year of its own, `hour` of the
    hour it begins at, None for a whole day, and `monthly` of what says its month or
    year, so that others may leave theirs unsaid.
    """

    first: date
    last: date
    start: int
    end: int
    grain: str
    dated: bool
    history: bool
    today: bool
    hour: int | None
    monthly: bool
    ground: Ground

    @property
    def clocked(self) -> bool:
        """Whether it was told with a clock or a part of the day."""
        return self.grain in FINE[1:]

    def base(self, day: int | None) -> date:
        """Return where a day or month that goes on from this is looked for.

        A day soon before it is of its month too: 5일부터 열리고 성화는 4일 옵니다.
        """
        if not self.dated:
            return self.first
        soon = day is not None and 0 < self.first.day - day <= SOON
        return self.first.replace(day=1) if soon else self.last


def told_of(
    said: Said, placed: Resolved, at: tuple[int, int], today: date | None
) -> Told | None:
    """Return what a mention tells, None where it has no days or is open."""
    start, end, grain = placed.interval
    if start is None or end is None:
        return None
    first = plain(start)
    return Told(
        first,
        _last_day(end),
        *at,
        grain,
        dated=grain in FINE and plain(end) - first <= timedelta(1),
        history=today is not None and today - first > NEAR and _says_year(said),
        today=said.turn is not None and said.turn[0] == "day",
        hour=start.hour if isinstance(start, datetime) else None,
        monthly=placed.leans is not None or _says_month(said),
        ground=placed.leans or (at if said.has_day() else None),
    )


def _says_year(said: Said) -> bool:
    """Say whether a day was said with a year of its own."""
    turned = said.turn is not None and said.turn[0] == "year"
    return bool(said.year is not None or turned or said.span or said.event)


def _says_month(said: Said) -> bool:
    """Say whether a month or a longer stretch was said."""
    turned = said.turn is not None and said.turn[0] != "day"
    parts = (said.year, said.month, said.half, said.quarter, said.span)
    return turned or any(part is not None for part in parts)


def day_for(told: Told, said: Said, *, on: bool = False, until: bool = False) -> date:
    """Return the day of a clock time on what was told; a night runs into the next.

    어제 밤사이 내린 비는 오전 6시까지, 어젯밤 9시에 시작돼 새벽 2시에; where the same
    account goes `on`, so does an afternoon. What goes on `until` an hour of the morning
    ends behind the evening it began in.
    """
    begun = told.hour or 0
    if said.hour is None:
        dawn = on and begun >= NOON and said.daypart == "새벽"
        return told.first + timedelta(dawn)
    hour = hour_of(said.daypart, said.hour)
    late = begun >= DUSK or (on and begun >= NOON)
    morning = NOON if until and begun >= DUSK else DAWN
    if late and hour < morning and said.daypart is not None:
        return told.first + timedelta(1)
    return told.last if hour < NOON else told.first


def is_topic(text: str, told: Told) -> bool:
    """Say whether a year holds all of its clause: 지난해에는 9월로 늦췄습니다."""
    said = closing(text, told.end) if told.grain == "year" else None
    return said is not None and said.says("topic")


def opens(text: str, told: Told, at: int) -> bool:
    """Say whether both times are of one opening: 내년 문을 여는 관은 4월 개관."""
    end = sentence(text, at)[1]
    return told.grain == "year" and is_one_opening(text, told.end, at, end)


def begins(text: str, told: Told, at: int) -> bool:
    """Say whether what is told may begin what stands at a place."""
    word = closing(text, told.end)
    ends = word is not None and word.says("connective")  # 6월까지지만 그는
    apart = ends or is_apart(text, told.end)
    return not apart and not comes_sooner(clause(text, told.end, at))


def _last_day(end: date) -> date:
    """Return the last day before an end."""
    whole = not isinstance(end, datetime) or end.time() == time()
    return plain(end) - timedelta(days=whole)
