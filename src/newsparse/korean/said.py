"""What an expression of time says, before anyone knows when it was said."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from newsparse.korean.lengths import Length

Lean = Literal["past", "future"]
Basis = Literal["explicit", "relative", "inferred", "unresolved"]


class Ago(NamedTuple):
    """A distance from the anchor: sign -1 for 전, +1 for 뒤; `most` for 4~5일 전."""

    sign: int
    length: Length
    most: Length | None = None
    window: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of a date and a clock time as they were said; None where unsaid.

    Attributes:
        toward: The direction a word gave: past (지난), future (오는), this (이번),
            next (다음).
        turn: Relative units: ("month", -1) for 지난달, ("day", 2) for 모레.
        span: A named stretch of years: (1990, 10, "decade").
        nth: Which week or weekday of a month or year; -1 the last.
        part: A part of the stretch (초, 중순, 말), by its English name.
        echo: Days or years from an earlier mention (이날 0, 전날 -1, 이듬해 1).
        ago: A distance from the anchor (사흘 전).
    """

    toward: Literal["past", "future", "this", "next"] | None = None
    turn: tuple[str, int] | None = None
    week_turn: int | None = None
    span: tuple[int, int, str] | None = None
    year: int | None = None
    school: bool = False
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    last_month: int | None = None
    nth: int | None = None
    week: bool = False
    weekend: bool = False
    weekday: int | None = None
    day: int | None = None
    last_day: int | None = None
    named_month: int | None = None
    holiday: str | None = None
    rest: str | None = None
    event: date | None = None
    part: str | None = None
    echo: tuple[str, int] | None = None
    ago: Ago | None = None
    daypart: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    minus: int | None = None
    last_hour: int | None = None

    def has_day(self) -> bool:
        """Say whether anything of the calendar was said, not the clock alone."""
        return not (
            (self.turn is self.week_turn is self.span is self.year is None)
            and (self.half is self.quarter is self.season is self.month is None)
            and (self.nth is self.weekday is self.day is self.holiday is None)
            and (self.event is self.echo is self.ago is None)
            and not (self.week or self.weekend)
        )

    def has_clock(self) -> bool:
        """Say whether a time of day was said."""
        return not (self.daypart is self.hour is self.minute is self.second is None)
