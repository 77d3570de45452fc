"""Words and figures of time put together: 지난달 + 22일, 오늘 + 오후 + 2시 + 14분.

A phrase grows to the right from coarse to fine; a part that does not fit begins the
next one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newsparse.entities.timex.figures import (
    DAY,
    DAYPART,
    HOUR,
    MINUTE,
    MONTH,
    PART,
    PIECE,
    SPAN,
    WEEK,
    WEEKDAY,
    YEAR,
    Piece,
    Stretch,
    piece,
)
from newsparse.entities.timex.tokens import Token, tokens
from newsparse.korean.daycounts import day_counts
from newsparse.korean.lengths import Length, read_iso

TOWARD = 0


@dataclass(slots=True)
class Phrase:
    """An expression of time with the parts it says; a length has `low`."""

    start: int
    end: int
    rank: int = -1
    fields: dict[str, Any] = field(default_factory=dict)
    low: Length | None = None
    most: Length | None = None
    more: bool = False
    window: int = 0
    every: str = ""
    until: bool = False
    before_nth: tuple[int, int] = (0, 0)


_GAP = re.compile(r"[ \n]{0,2}(?:의 |, ?(?=[월화수목금토일]요일))?")
_AND = re.compile(r" ?(?:하고|그리고)? ?")
_HALF_PAST = re.compile(
    r" ?반(?=쯤|에|부터|까지|경|께|이|입|인|으로|을|과|은|[^가-힣]|$)"
)
_HALF_MORE = re.compile(r" ?반(?=만|이|을|동안|간|정도|가량|여|의|쯤|째|[^가-힣]|$)")
_MINUS = re.compile(r" 전(?=입니다|이다|[.]|$)")
_EXACT = re.compile(r" ?정각")
_REST = re.compile(
    r" ?(?:(?P<rest>명절 ?연휴|연휴(?: ?기간)?)|(?P<eve>전날|하루 전날)|(?P<next>다음 ?날|이튿날)"
    r"|(?P<instead>대체 ?(?:공휴일|휴일))|(?P<same>당일))"
)


def phrases(text: str) -> list[Phrase]:
    """Return the expressions of time in a text, in order, each by itself.

    >>> [(p.start, p.end) for p in phrases("오늘 오후 2시 14분쯤 나흘간")]
    [(0, 12), (14, 16)]
    """
    found: list[Phrase] = []
    draft: Phrase | None = None
    for token in tokens(text):
        if draft is not None and token.start < draft.end:
            continue
        if draft is not None and _grow(draft, token, text):
            continue
        found.extend(_done(draft))
        draft = _begin(token, text)
    found.extend(_done(draft))
    return found


def _done(draft: Phrase | None) -> Iterator[Phrase]:
    """Yield a phrase that says something by itself."""
    if draft is None:
        return
    said = draft.fields.keys() - {"toward", "week", "window"}
    if "nth" in said and not ("weekday" in said or draft.fields.get("week")):
        # 10월 첫째 아들: the ordinal counts something else.
        draft.fields.pop("nth")
        draft.end, draft.rank = draft.before_nth
    if draft.low or draft.every or said - {"nth", "part"}:
        yield draft


def _begin(token: Token, text: str) -> Phrase | None:
    """Begin a phrase with a token, where one can begin with it."""
    draft = Phrase(token.start, token.start)
    if token.kind == "paren":
        return _inside(token, text)
    if token.kind == "weekdays" and token.value[1] and _next_door(_days(token)):
        # 토·일요일 are two days, of which the last is read; 월·수요일 recur.
        last = token.end - len("일요일")
        token = Token("weekday", (str(_days(token)[-1]),), last, token.end)
        draft = Phrase(last, last)
    return draft if _add(draft, token, text) else None


def _inside(token: Token, text: str) -> Phrase | None:
    """Read a day in parentheses that belongs to nothing before it: 한(21일)이."""
    month, day, _, _ = token.value
    at = text.find(day + "일", token.start, token.end) if day else -1
    if at < 0 or not 1 <= int(day) <= 31 or (month and not 1 <= int(month) <= 12):
        return None
    fields = {"day": int(day)} | ({"month": int(month)} if month else {})
    return Phrase(token.start + 1, at + len(day) + 1, DAY, fields)


def _grow(draft: Phrase, token: Token, text: str) -> bool:
    """Add a token to the phrase if it stands beside it and fits."""
    if draft.low is not None:
        gap = _AND.match(text, draft.end)
        beside = gap is not None and gap.end() == token.start
        return beside and _lengthen(draft, token, text)
    if token.kind == "paren":
        return token.start - draft.end <= 1 and _paren(draft, token, text)
    gap = _GAP.match(text, draft.end)
    if gap is None or gap.end() != token.start or "\n\n" in gap[0]:
        return False
    return _add(draft, token, text)


def _add(draft: Phrase, token: Token, text: str) -> bool:
    """Add a token's part to a phrase if the phrase has nothing as fine yet."""
    if draft.every:
        return _repeat(draft, token, text)
    if token.kind in ("weekdays", "rate"):
        return _listed(draft, token)
    part = _WORDS[token.kind](draft, token) if token.kind in _WORDS else None
    if part is None and token.kind not in _WORDS:
        part = piece(token, draft.rank, draft.fields, text)
    if isinstance(part, Stretch):
        return _measure(draft, part, token, text)
    if part is None or not _follows(draft, part):
        return False
    if draft.window or (draft.fields.get("window") and part.rank < PART):
        return False
    return _put(draft, part, token, text)


def _follows(draft: Phrase, part: Piece) -> bool:
    """Say whether a part is finer than all before it and says nothing twice."""
    if part.rank <= draft.rank or (draft.rank == PART and part.rank < DAYPART):
        return False
    if "turn" in part.fields and "turn" in draft.fields:
        return False
    if draft.rank in (SPAN, PIECE, WEEK) and part.rank in (DAYPART, HOUR, MINUTE):
        return False
    if draft.rank == YEAR and part.rank in (DAY, DAYPART, HOUR, MINUTE):
        return bool(part.fields.keys() & {"holiday", "month", "event"})
    return not (draft.rank == MONTH and part.rank in (DAYPART, HOUR, MINUTE))


def _put(draft: Phrase, part: Piece, token: Token, text: str) -> bool:
    """Write the part's fields into the phrase."""
    if "nth" in part.fields:
        draft.before_nth = (draft.end, draft.rank)
    draft.fields.update(part.fields)
    draft.rank, draft.end = part.rank, token.end
    if "hour" in part.fields:
        _tail(draft, text)
    elif part.rank == MINUTE and (minus := _MINUS.match(text, draft.end)):
        draft.fields["minus"] = draft.fields.pop("minute")
        draft.end = minus.end()
    elif "holiday" in part.fields:
        _holiday_rest(draft, text)
    return True


def _tail(draft: Phrase, text: str) -> None:
    """Take in 반 and 정각 behind an hour."""
    if "minute" not in draft.fields and (half := _HALF_PAST.match(text, draft.end)):
        draft.fields["minute"] = 30
        draft.rank, draft.end = MINUTE, half.end()
    elif exact := _EXACT.match(text, draft.end):
        draft.end = exact.end()


def _holiday_rest(draft: Phrase, text: str) -> None:
    """Take in 연휴, 전날, 다음 날, 대체공휴일 behind a holiday."""
    rest = _REST.match(text, draft.end)
    if rest is None:
        return
    names = {"rest": "연휴", "eve": "전날", "next": "다음날", "instead": "대체"}
    draft.fields["rest"] = names.get(rest.lastgroup or "")
    draft.end = rest.end()


def _measure(draft: Phrase, part: Stretch, token: Token, text: str) -> bool:
    """Begin a length, alone or behind 지난 and 최근."""
    if draft.fields.keys() - {"toward", "window"}:
        return False
    draft.low, draft.most, draft.more = part.low, part.most, part.more
    draft.end = token.end
    if draft.fields.get("toward"):
        draft.window = {"past": -1, "future": 1, "next": 1}.get(
            draft.fields["toward"], 0
        )
    _half_more(draft, text)
    return True


def _lengthen(draft: Phrase, token: Token, text: str) -> bool:
    """Add a finer unit to a length: 1년 + 5개월."""
    part = _WORDS[token.kind](draft, token) if token.kind in _STRETCHES else None
    if token.kind == "number":
        part = piece(token, -1, {}, text)
        if isinstance(part, Piece):
            part = _as_length(token)
    if not isinstance(part, Stretch) or draft.low is None or part.most or draft.most:
        return False
    if _finest(draft.low) >= _coarsest(part.low):
        return False
    draft.low = Length(*(a + b for a, b in zip(draft.low, part.low, strict=True)))
    draft.more, draft.end = draft.more or part.more, token.end
    _half_more(draft, text)
    return True


def _as_length(token: Token) -> Stretch | None:
    """Read 21일 as a length behind a longer unit: 1개월 21일 전."""
    low, high, _, more, unit, _ = token.value
    if unit != "일" or high:
        return None
    count = day_counts().get(low, (0, 0))[0] or int(low) if low.isdigit() else 0
    return Stretch(Length.of(day=count), None, bool(more)) if count else None


def _finest(length: Length) -> int:
    return max((i for i, part in enumerate(length) if part), default=0)


def _coarsest(length: Length) -> int:
    return min((i for i, part in enumerate(length) if part), default=9)


def _half_more(draft: Phrase, text: str) -> None:
    """Take in 반 behind a length: 1년 반 is 18 months, as P18M."""
    half = _HALF_MORE.match(text, draft.end)
    if half is None or draft.low is None or draft.most is not None:
        return
    finest = _finest(draft.low)
    if finest == 0:
        draft.low = Length.of(month=int(draft.low.year) * 12 + 6)
    elif finest in _HALVES:
        half_unit = Length.of(**_HALVES[finest])
        draft.low = Length(*(a + b for a, b in zip(draft.low, half_unit, strict=True)))
    else:
        return
    draft.end = half.end()


# Half of a unit in the next finer one, by the place of the unit in a Length.
_HALVES = {1: {"day": 15}, 3: {"hour": 12}, 4: {"minute": 30}, 5: {"second": 30}}


def _paren(draft: Phrase, token: Token, text: str) -> bool:
    """Add what parentheses say of the day before them: 오늘(16일), 목요일(9.3)."""
    month, day, beside, alone = token.value
    if draft.rank not in (DAY, WEEKDAY):
        return False
    fields = draft.fields
    if day:
        if not 1 <= int(day) <= 31 or (month and not 1 <= int(month) <= 12):
            return False
        if "turn" in fields or "echo" in fields:
            fields |= {"day": int(day)} | ({"named_month": int(month)} if month else {})
        elif (
            "weekday" in fields
            and "day" not in fields
            and (month or "일" in text[token.start : token.end])
        ):
            fields |= {"day": int(day)} | ({"month": int(month)} if month else {})
        else:
            return False
    if beside or alone:
        if "weekday" in fields and not day:
            return False
        fields.setdefault("weekday", "월화수목금토일".index(beside or alone))
    draft.end = token.end
    draft.rank = WEEKDAY
    return True


_PERIODS = {"주": "P1W", "월": "P1M", "연": "P1Y"}
_COUNTS = {"한": 1, "두": 2, "세": 3, "네": 4}


def _listed(draft: Phrase, token: Token) -> bool:
    """Read 월·수·금 and 주 2회, which recur by themselves."""
    if draft.rank >= 0:
        return False
    if token.kind == "rate":
        draft.every, draft.end = _PERIODS[token.value[0]], token.end
        draft.fields["times"] = _COUNTS.get(token.value[1]) or int(token.value[1])
        return True
    days = _days(token)
    if not days:
        return False
    draft.every, draft.end, draft.fields["weekdays"] = "P1W", token.end, days
    return True


def _days(token: Token) -> tuple[int, ...]:
    """Return the weekdays of a list; 금·은·동 and lists out of order are none."""
    days = tuple(
        "월화수목금토일".index(day) for day in re.findall(r"[가-힣]", token.value[0])
    )
    return days if list(days) == sorted(set(days)) else ()


def _next_door(days: tuple[int, ...]) -> bool:
    """Say whether two weekdays follow each other."""
    return len(days) == 2 and days[1] == days[0] + 1


def _repeat(draft: Phrase, token: Token, text: str) -> bool:
    """Add a weekday, a date or a clock time to what recurs: 매주 월요일, 매일 오후 3시."""
    if token.kind == "weekdays" and (days := _days(token)):
        draft.fields["weekdays"], draft.end, draft.rank = days, token.end, WEEKDAY
        return True
    inner = Phrase(token.start, token.start, draft.rank, draft.fields)
    if token.kind in (
        "weekdays",
        "rate",
        "every",
        "workdays",
        "weekends",
        "toward",
        "paren",
    ):
        return False
    if not _add(inner, token, text) or inner.low is not None:
        return False
    draft.rank, draft.end = inner.rank, inner.end
    return True


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
    return Piece(HOUR, {"hour": int(token.value[0][:2])})


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


_STRETCHES = ("length", "count")
_WORDS = {
    "turn": _turn, "night": _night, "so_far": _so_far, "this_season": _this_season,
    "echo": _echo, "week": _week, "weekend": _weekend,
    "weekend_toward": _weekend_toward, "weekend_bare": _weekend_bare,
    "toward": _toward, "window": _window, "weekday": _weekday,
    "half": _piece_of_year, "quarter": _piece_of_year, "season": _piece_of_year, "part": _part,
    "year_end": _year_end, "year_all": _year_all, "month_end": _month_end,
    "week_end": _week_end, "new_year": _new_year, "noon": _noon,
    "daypart": _day_part, "every": _every, "workdays": _workdays,
    "weekends": _workdays, "nth_week": _nth_week, "nth": _nth,
    "month": _month_word, "holiday": _holiday, "length": _length, "count": _count,
    "present": _present,
}  # fmt: skip
