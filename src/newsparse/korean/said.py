"""What an expression of time says, before anyone knows when it was said."""

from datetime import date
from typing import Literal, NamedTuple

import msgspec

from newsparse.korean.lengths import Length

Lean = Literal["past", "future"]
Basis = Literal["explicit", "relative", "inferred", "unresolved"]


class Ago(NamedTuple):
    """A distance from the anchor: sign -1 for 전, +1 for 뒤; `most` for 4~5일 전."""

    sign: int
    length: Length
    most: Length | None = None
    window: bool = False


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of a date and a clock time as they were said; None where unsaid.

    Attributes:
        toward: The direction a word gave: past (지난), future (오는), this (이번),
            next (다음).
        turn: Relative units: ("month", -1) for 지난달, ("day", 2) for 모레.
        span: A named stretch of years: (1990, 10, "decade").
        nth: Which week or weekday of a month or year; -1 the last.
        part: A part of the stretch (초, 중순, 말), by its English name.
        edge: Its "first" or "last" day (첫날, 마지막 날).
        echo: Days or years from an earlier mention (이날 0, 전날 -1, 이듬해 1).
        ago: A distance from the anchor (사흘 전).
    """

    toward: Literal["past", "future", "this", "next"] | None = None
    turn: tuple[str, int] | None = None
    week_turn: int | None = None
    span: tuple[int, int, str] | None = None
    year: int | None = None
    school: bool = False
    lunar: bool = False
    leap: bool = False
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
    edge: str | None = None
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
        return (
            self.week
            or self.weekend
            or self.turn is not None
            or self.week_turn is not None
            or self.span is not None
            or self.year is not None
            or self.half is not None
            or self.quarter is not None
            or self.season is not None
            or self.month is not None
            or self.nth is not None
            or self.weekday is not None
            or self.day is not None
            or self.holiday is not None
            or self.event is not None
            or self.echo is not None
            or self.ago is not None
        )

    def has_clock(self) -> bool:
        """Say whether a time of day was said."""
        return (
            self.daypart is not None
            or self.hour is not None
            or self.minute is not None
            or self.second is not None
        )
