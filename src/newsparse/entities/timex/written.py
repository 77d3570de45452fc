"""Dates and clock times in figures alone: 2015/3/3, '20.6.24, 9:30, 6·1 지방선거."""

import re
from typing import Any

from newsparse.entities.timex.beside import beside
from newsparse.entities.timex.events import event_day, is_vote
from newsparse.entities.timex.pieces import DAY, MINUTE, SECOND, SPAN, YEAR, Piece
from newsparse.entities.timex.tokens import Token
from newsparse.korean.closing import closing


def full_year(short: int) -> int:
    """Complete a year of two figures: 00 to 69 are of this century.

    >>> full_year(20), full_year(71)
    (2020, 1971)
    """
    return short + (2000 if short < 70 else 1900)


def _dated(year: str, month: str, day: str) -> Piece | None:
    """Return a date in figures where it can be one."""
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    fields: dict[str, Any] = {"month": int(month), "day": int(day)}
    if year:
        fields["year"] = int(year) if len(year) == 4 else full_year(int(year))
    return Piece(DAY, fields)


def _full(token: Token, rank: int, text: str) -> Piece | None:
    """2015/3/3, 2021-09-16, 2021.9.16."""
    return _dated(*token.value)


def _short(token: Token, rank: int, text: str) -> Piece | None:
    """'20.6.24 and 71/05/05; without apostrophe or slash it may be a version."""
    marked = text[token.start] in "'‘’" or "/" in text[token.start : token.end]
    return _dated(*token.value) if marked else None


def _slash(token: Token, rank: int, text: str) -> Piece | None:
    """04/22."""
    return _dated("", *token.value)


_TO = re.compile(r" ?[~∼～–-] ?\d| ?분")
_FROM = re.compile(r"(?:\d ?[~∼～〜–-]|부터|에서) ?$")


def _clock(token: Token, rank: int, text: str) -> Piece | None:
    """오후 3:20, 9:30에; alone it may be a score."""
    hour, minute, second = token.value
    if int(hour) > 24 or (rank < 1 and not _is_clock(token, text)):
        return None
    fields = {"hour": int(hour), "minute": int(minute)}
    if second:
        return Piece(SECOND, fields | {"second": int(second)})
    return Piece(MINUTE, fields)


def _is_clock(token: Token, text: str) -> bool:
    """Say whether what stands around tells 9:30 from a score: 9:30에, 9:30~10:00."""
    word, behind = beside(text, token.end), closing(text, token.end)
    if word is not None and word.kind == "near":
        return True
    if behind is not None and behind.says("locative", "source", "goal"):
        return True
    before = max(0, token.start - 5)
    return bool(_TO.match(text, token.end) or _FROM.search(text, before, token.start))


def _event(token: Token, rank: int, text: str) -> Piece | None:
    """6·1 지방선거, 5·18."""
    month, day = int(token.value[0]), int(token.value[1])
    at = event_day(month, day, text, token.end)
    if at is not None and rank != YEAR:
        return Piece(DAY, {"event": at})
    if is_vote(text, token.end) or (at is not None and rank == YEAR):
        return _dated("", str(month), str(day))
    return None


_TEN = re.compile(r"(?:19)?(\d)0?(?=[,·ㆍ]|년대)")


def _decades(token: Token, rank: int, text: str) -> Piece | None:
    """6,7,80년대; 60·70년대. Decades that do not follow each other are no span."""
    said = text[token.start : token.end]
    tens = [int(digit) for digit in _TEN.findall(said)]
    if tens != list(range(tens[0], tens[0] + len(tens))) or tens[0] < 3:
        return None
    count = 10 * len(tens)
    return Piece(SPAN, {"span": (1900 + 10 * tens[0], count, "decade")})


WRITTEN = {
    "date": _full, "short": _short, "slash": _slash, "clock": _clock, "event": _event,
    "decades": _decades,
}  # fmt: skip
