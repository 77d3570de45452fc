"""What each word of time says: 지난달 a month back, 정오 a clock time."""

from newsparse.entities.timex.lexicon import eras
from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.pieces import (
    DAY,
    DAYPART,
    HOUR,
    MONTH,
    PART,
    PIECE,
    SECOND,
    SPAN,
    TOWARD,
    WEEK,
    WEEKDAY,
    YEAR,
    Piece,
    Stretch,
)
from newsparse.entities.timex.tokens import Token
from newsparse.korean.daycounts import day_counts
from newsparse.korean.lengths import Length, read_iso

Made = Piece | Stretch | None


def _turn(draft: Phrase, token: Token) -> Made:
    unit, count = token.value[0].split(" ")
    rank = {"year": YEAR, "month": MONTH, "day": DAY}.get(unit, PIECE)
    return Piece(rank, {"turn": (unit, int(count))})


def _night(draft: Phrase, token: Token) -> Made:
    """어젯밤: the night that began yesterday."""
    unit, count = token.value[0].split(" ")
    return Piece(DAYPART, {"turn": (unit, int(count)), "daypart": "밤"})


def _so_far(draft: Phrase, token: Token) -> Made:
    """올들어: since the year began."""
    draft.until = True
    return Piece(PART, {"turn": ("year", 0), "so_far": True})


def _this_season(draft: Phrase, token: Token) -> Made:
    return Piece(PIECE, {"toward": "this", "season": int(token.value[0])})


def _echo(draft: Phrase, token: Token) -> Made:
    unit, count = token.value[0].split(" ")
    return Piece(YEAR if unit == "year" else DAY, {"echo": (unit, int(count))})


def _week(draft: Phrase, token: Token) -> Made:
    return Piece(WEEK, {"week_turn": int(token.value[0]), "week": True})


def _weekend(draft: Phrase, token: Token) -> Made:
    return Piece(DAY, {"week_turn": int(token.value[0]), "weekend": True})


def _weekend_toward(draft: Phrase, token: Token) -> Made:
    return Piece(DAY, {"toward": token.value[0], "weekend": True})


def _weekend_bare(draft: Phrase, token: Token) -> Made:
    return Piece(DAY, {"weekend": True})


def _toward(draft: Phrase, token: Token) -> Made:
    return Piece(TOWARD, {"toward": token.value[0]}) if draft.rank < 0 else None


def _approaching(draft: Phrase, token: Token) -> Made:
    """다가오는 봄: a verb of its own, which tells which spring."""
    toward = {"toward": token.value[0], "approaching": True}
    return Piece(TOWARD, toward) if draft.rank < 0 else None


def _window(draft: Phrase, token: Token) -> Made:
    if draft.rank >= 0:
        return None
    way = "past" if token.value[0] == "-1" else "future"
    return Piece(TOWARD, {"toward": way, "window": True})


def _weekday(draft: Phrase, token: Token) -> Made:
    return Piece(WEEKDAY, {"weekday": int(token.value[0])})


def _piece_of_year(draft: Phrase, token: Token) -> Made:
    return Piece(PIECE, {token.kind: int(token.value[0])})


def _part(draft: Phrase, token: Token) -> Made:
    """초, 중순, 말 need something before them to be a part of."""
    if draft.rank not in (SPAN, YEAR, PIECE, MONTH, WEEK):
        return None
    return Piece(PART, {"part": token.value[0]})


def _unvalued(draft: Phrase, token: Token) -> Made:
    """올 시즌, 전년: a time, but none a calendar knows."""
    return Piece(SECOND, {"unvalued": True}) if draft.rank < 0 else None


def _lunar(draft: Phrase, token: Token) -> Made:
    return Piece(max(draft.rank, TOWARD), {"lunar": True}) if draft.rank < DAY else None


def _leap(draft: Phrase, token: Token) -> Made:
    """윤4월, 윤달 2월: a month put in between, of the lunar calendar."""
    lunar = {"lunar": True, "leap": True}
    return Piece(max(draft.rank, TOWARD), lunar) if draft.rank < MONTH else None


def _era(draft: Phrase, token: Token) -> Made:
    return Piece(TOWARD, {"era": eras()[token.value[0]]}) if draft.rank < 0 else None


def _edge(draft: Phrase, token: Token) -> Made:
    """첫날 and 마지막 날 of a month, a year, a holiday."""
    if draft.rank in (SPAN, YEAR, PIECE, MONTH, WEEK) or draft.fields.get("rest"):
        return Piece(WEEKDAY, {"edge": token.value[0]})
    return None


def _year_end(draft: Phrase, token: Token) -> Made:
    """연말, 지난 연말, 2022년 연말."""
    if draft.rank == YEAR:
        return Piece(PART, {"part": token.value[0]})
    turn = {"past": -1, "next": 1}.get(draft.fields.get("toward", ""), 0)
    return Piece(PART, {"turn": ("year", turn), "part": token.value[0]})


def _year_all(draft: Phrase, token: Token) -> Made:
    draft.until = True
    return Piece(PART, {"turn": ("year", 0)})


def _month_end(draft: Phrase, token: Token) -> Made:
    if draft.rank == MONTH:
        return Piece(PART, {"part": token.value[0]})
    return Piece(PART, {"turn": ("month", 0), "part": token.value[0]})


def _week_end(draft: Phrase, token: Token) -> Made:
    return Piece(PART, {"week_turn": 0, "week": True, "part": token.value[0]})


def _new_year(draft: Phrase, token: Token) -> Made:
    if draft.rank == YEAR:
        return Piece(DAY, {"holiday": "신정"})
    return Piece(YEAR, {"turn": ("new_year", 0)})


def _noon(draft: Phrase, token: Token) -> Made:
    hour = int(token.value[0][:2])
    return Piece(HOUR, {"hour": hour} | ({"daypart": "낮"} if hour == 12 else {}))


def _day_part(draft: Phrase, token: Token) -> Made:
    return Piece(DAYPART, {"daypart": token.value[0].replace(" ", "")})


def _every(draft: Phrase, token: Token) -> Made:
    if draft.rank < 0:
        draft.every, draft.end = token.value[0], token.end
        return Piece(TOWARD, {})
    return None


def _workdays(draft: Phrase, token: Token) -> Made:
    if draft.rank < 0:
        draft.every = token.value[0]
        return Piece(TOWARD, {"workdays": token.kind})
    return None


def _nth_week(draft: Phrase, token: Token) -> Made:
    return Piece(WEEK, {"nth": int(token.value[0]), "week": True})


def _nth(draft: Phrase, token: Token) -> Made:
    return Piece(WEEK, {"nth": int(token.value[0])})


def _month_word(draft: Phrase, token: Token) -> Made:
    return Piece(MONTH, {"month": int(token.value[0])})


def _holiday(draft: Phrase, token: Token) -> Made:
    return Piece(DAY, {"holiday": token.value[0].replace(" ", "")})


def _length(draft: Phrase, token: Token) -> Made:
    return Stretch(read_iso(token.value[0]), None, False)


def _count(draft: Phrase, token: Token) -> Made:
    low, high = day_counts()[token.value[0]]
    most = Length.of(day=high) if high != low else None
    return Stretch(Length.of(day=low), most, False)


def _present(draft: Phrase, token: Token) -> Made:
    return Piece(HOUR, {"present": True}) if draft.rank < 0 else None


WORDS = {
    "turn": _turn, "night": _night, "so_far": _so_far, "this_season": _this_season,
    "echo": _echo, "week": _week, "weekend": _weekend,
    "weekend_toward": _weekend_toward, "weekend_bare": _weekend_bare,
    "toward": _toward, "approaching": _approaching,
    "window": _window, "weekday": _weekday,
    "half": _piece_of_year, "quarter": _piece_of_year, "season": _piece_of_year,
    "part": _part, "edge": _edge,
    "year_end": _year_end, "year_all": _year_all, "month_end": _month_end,
    "week_end": _week_end, "new_year": _new_year, "noon": _noon,
    "daypart": _day_part, "every": _every, "workdays": _workdays,
    "weekends": _workdays, "nth_week": _nth_week, "nth": _nth,
    "month": _month_word, "holiday": _holiday, "length": _length, "count": _count,
    "present": _present, "unvalued": _unvalued, "lunar": _lunar,
    "leap": _leap, "era": _era,
}  # fmt: skip
