"""What a figure with its unit says: 24일 a day or a length, 3시 an hour, 2021년 a year.

The neighbours decide: a unit that was begun (9월 3일), a word that follows (사흘 만에,
10일 동안), and what a number can be at all (no month has 40 days).
"""

import re
from collections.abc import Callable
from typing import Any

from newsparse.entities.timex.before import (
    century_before,
    is_length,
    is_short_year,
    is_term,
    looks_like_time,
)
from newsparse.entities.timex.beside import beside, makes_length
from newsparse.entities.timex.numbers import Number
from newsparse.entities.timex.pieces import (
    DAY,
    HOUR,
    MINUTE,
    MONTH,
    PIECE,
    SECOND,
    SPAN,
    WEEK,
    YEAR,
    Piece,
    Stretch,
)
from newsparse.entities.timex.tokens import Token
from newsparse.entities.timex.written import WRITTEN, full_year
from newsparse.korean.lengths import Length

_WHOLE = {
    "months": "month", "years": "year", "weeks": "week", "hours": "hour",
    "nights": "day",
}  # fmt: skip
_EITHER = {"year": "year", "day": "day", "minute": "minute", "second": "second"}


def piece(
    token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | Stretch | None:
    """Read a figure beside what was said before it (its last rank and fields)."""
    if token.number is not None:
        return _measured(token.number, rank, fields, text)
    if token.kind in WRITTEN:
        return WRITTEN[token.kind](token, rank, text)
    return None


def _measured(
    number: Number, rank: int, fields: dict[str, Any], text: str
) -> Piece | Stretch | None:
    """Read a number with its unit."""
    if number.last < number.first or looks_like_time(number, fields, text):
        return None
    if number.lone and rank not in _COARSER.get(number.kind, ()):
        return None
    if "era" in fields and number.kind in ("year", "century", "decade"):
        return _of_era(number, fields)
    if number.kind in _WHOLE:
        return stretch(_WHOLE[number.kind], number)
    if number.kind == "month" and is_term(number, text):
        return stretch("month", number)
    if number.kind in _EITHER:
        placed = _EITHER_PLACED[number.kind](number, rank, fields, text)
        return placed or stretch(_EITHER[number.kind], number)
    return _PLACED[number.kind](number)


_COARSER = {"day": (MONTH,), "minute": (HOUR,), "second": (MINUTE,)}


def stretch(unit: str, number: Number) -> Stretch:
    """Return a length in one unit."""
    most = Length(**{unit: number.last}) if number.last != number.first else None
    return Stretch(Length(**{unit: number.first}), most, number.more)


def _of_era(number: Number, fields: dict[str, Any]) -> Piece | None:
    """Count a year in its era: 불기 2564년 is 2020; years before 1 are void."""
    least, offset = fields["era"]
    if number.first < least:
        return None
    year = int(number.first) + (offset or 0)
    if offset is None or number.kind != "year" or not 0 < year < 3000:
        return Piece(YEAR, {"void": True})
    return Piece(YEAR, {"year": year})


def _year(number: Number, rank: int, fields: dict[str, Any], text: str) -> Piece | None:
    """2021년 is a year; 20년 is one before a month or behind an apostrophe."""
    if number.whole(1000, 2999) and (number.width >= 4 or not number.width):
        if number.first % 1000 == 0 and (
            not number.width or makes_length(text, number.end)
        ):
            return None  # 천 년 은행나무, 1000년 동안
        return _years(int(number.first), number.rest())
    if not number.whole(0, 99) or number.width != 2:
        return None
    if number.mark or _MONTH_NEXT.match(text, number.end):
        return _years(full_year(int(number.first)), None)
    if is_short_year(number, text):
        return _years(full_year(int(number.first)), None)
    century = None if makes_length(text, number.end) else century_before(number, text)
    return None if century is None else _years(century * 100 + int(number.first), None)


_MONTH_NEXT = re.compile(r" ?\d{1,2}월")


def _years(first: int, last: int | None) -> Piece:
    """Return a year, or a span of years."""
    if last is None:
        return Piece(YEAR, {"year": first})
    return Piece(SPAN, {"span": (first, last - first + 1, "year")})


def _day(number: Number, rank: int, fields: dict[str, Any], text: str) -> Piece | None:
    """24일 is a day of the month unless what stands around makes it a length."""
    dated = rank == MONTH
    last = 30 if fields.get("lunar") else _LENGTHS[fields.get("month", 1)]
    if dated and not number.whole(1, last):
        return None if makes_length(text, number.end) else Piece(DAY, {"void": True})
    if not number.whole(1, 31) or fields.get("toward") == "next":
        return None
    if not dated and is_length(number, rank, text):
        return None
    return Piece(DAY, {"day": int(number.first), "last_day": number.rest()})


_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of each month


def _minute(
    number: Number, rank: int, fields: dict[str, Any], text: str
) -> Piece | None:
    """14분 is a minute after an hour, else a length."""
    if rank != HOUR or number.rest() is not None or number.more:
        return None
    return _on_dial(number, Piece(MINUTE, {"minute": int(number.first)}), text)


def _second(
    number: Number, rank: int, fields: dict[str, Any], text: str
) -> Piece | None:
    """30초 is a second after a minute or an hour, else a length."""
    if rank not in (HOUR, MINUTE) or number.rest() or number.more or number.first % 1:
        return None
    return _on_dial(number, Piece(SECOND, {"second": int(number.first)}), text)


def _on_dial(number: Number, placed: Piece, text: str) -> Piece | None:
    """Return a minute or second; behind an hour there is no 70th, but 70분 동안."""
    if number.whole(0, 59):
        return placed
    length = makes_length(text, number.end) or beside(text, number.end)
    return None if length else Piece(placed.rank, {"void": True})


def _month(number: Number) -> Piece | None:
    """9월; 10~12월."""
    if not number.whole(1, 12):
        return Piece(MONTH, {"void": True}) if number.width else None
    return Piece(MONTH, {"month": int(number.first), "last_month": number.rest()})


def _hour(number: Number) -> Piece | None:
    """오후 2시; 9~11시."""
    if not number.whole(0, 24):
        return Piece(HOUR, {"void": True}) if number.width else None
    return Piece(HOUR, {"hour": int(number.first), "last_hour": number.rest()})


def _decade(number: Number) -> Piece | None:
    """1990년대; 90년대."""
    first, last = int(number.first), int(number.last)
    if first < 10 and last > first:
        first *= 10  # 7~80년대
    if first % 10 or last % 10 or number.width == 3 or number.more:
        return None
    count = last - first + 10
    if first < 100:
        first += 1900 if first > 29 else 2000
    return Piece(SPAN, {"span": (first, count, "decade")}) if first < 2990 else None


def _century(number: Number) -> Piece | None:
    """21세기 is 2001 to 2100."""
    if not number.whole(1, 29):
        return None
    first, last = int(number.first), int(number.last)
    count = 100 * (last - first + 1)
    return Piece(SPAN, {"span": (100 * first - 99, count, "century")})


def _school(number: Number) -> Piece | None:
    """2022학년도."""
    if (placed := _year_of(number)) is None:
        return None
    return Piece(placed.rank, {**placed.fields, "school": True})


def _quarter(number: Number) -> Piece | None:
    """3분기."""
    if not number.whole(1, 4) or number.rest():
        return None
    return Piece(PIECE, {"quarter": int(number.first)})


def _nth_week(number: Number) -> Piece | None:
    """9월 3째 주."""
    placed = _ordinal(number)
    return placed and Piece(WEEK, {**placed.fields, "week": True})


def _ordinal(number: Number) -> Piece | None:
    """9월 3째 월요일."""
    return Piece(WEEK, {"nth": int(number.first)}) if number.whole(1, 5) else None


def _year_of(number: Number) -> Piece | None:
    """2020년도."""
    if not number.whole(1900, 2999):
        return None
    return _years(int(number.first), number.rest())


_PLACED: dict[str, Callable[[Number], Piece | None]] = {
    "month": _month, "hour": _hour, "decade": _decade, "century": _century,
    "school": _school, "quarter": _quarter, "nth": _ordinal, "of_year": _year_of,
    "nth_week": _nth_week, "no": lambda number: None,
}  # fmt: skip
_EITHER_PLACED = {"year": _year, "day": _day, "minute": _minute, "second": _second}
