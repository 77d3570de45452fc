"""What a figure with its unit says: 24일 a day or a length, 3시 an hour, 2021년 a year.

The neighbours decide: a unit that was begun (9월 3일), a word that follows (사흘 만에,
10일 동안), and what a number can be at all (no month has 40 days).
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from newsparse.entities.timex.numbers import SINO_BOTH, amount
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

# What makes a number of days, years or minutes a length and no place in a calendar.
_LENGTH = re.compile(
    r" ?(?:간(?![가-힣])|간(?=[의에은이을씩])|동안|째(?![가-힣]{2})|만에|만이"
    r"|만의|만인|만 에|만(?= )"
    r"|연속|내내|이내|안에|내에|이상|이하|미만|짜리|남짓|가량|정도|앞두|앞둔|앞으로|꼬박|걸"
    r"|더(?= )|넘|남은|남았|후(?![가-힣])|후[에의인까]|뒤(?![가-힣])"
    r"|뒤[에의인까]|이 지|여(?= )|씩"
    r"|전(?=에|까지|부터|의|인|보다|과|만|이|[.,]|$)|지나|있다|후면|뒤면|안팎"
    r"|에 한 |치(?= ))"
)
_BEFORE = re.compile(
    r" ?전(?! ?(?:대통령|총리|장관|차관|의원|대표|시장|군수|지사|회장|사장"
    r"|위원|국회|남편|부인|세계"
    r"|국민|직원|구간|지역|노선|과목|종목|경기 |매장|세대|산업|부문))(?![가-힣])"
)
_ROUND = re.compile(
    r" ?(?:전(?![가-힣])|동안|간(?![가-힣])|만에|된|묵|이나|뒤|후(?![가-힣]))"
)
_COUNTED = re.compile(
    r"(?:약|대략|보통|평균|꼬박|총|무려|겨우|고작|불과|최소|최대|최장|적어도|길게는"
    r"|짧게는|앞으로|향후) ?$"
)
# So many a week (주 5일), and a trip without a night (무박 2일).
_OF_WEEK = re.compile(r"(?:(?<![가-힣])[주월연]|무박) ?$")
# What is counted by the day: 1일 평균, 1일 3회, 1일 2천 명.
_A_DAY = re.compile(
    r" (?:평균|최대|최고|최소|생활권|이용|처리|생산|권장|[한두세네] ?(?:번|차례|끼)"
    r"|약 |\d[\d,.]*+ ?[백천만]?+ ?(?:여 ?)?(?:명|회|번|차례|건|개|대|편|톤|시간|원))"
)
_MODEL = re.compile(r"형(?!량)|짜리")  # 2021년형: a model, not a year
_WHOLE = {
    "개월": "month", "달": "month", "개년": "year", "해": "year", "주일": "week",
    "주간": "week", "주": "week", "시간": "hour", "주년": "year", "주기": "year",
}  # fmt: skip
_EITHER = {"년": "year", "일": "day", "분": "minute", "초": "second"}


def piece(
    token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | Stretch | None:
    """Read a figure beside what was said before it (its last rank and fields)."""
    if token.kind == "number":
        return _number(token, rank, fields, text)
    if token.kind in WRITTEN:
        return WRITTEN[token.kind](token, rank, text)
    return None


def _number(
    token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | Stretch | None:
    """Read a number with its unit."""
    low, high, big, more, unit, mark = token.value
    first, last = amount(low + big)
    if high:
        short = (
            len(low) == 4
            and len(high) == 2
            and unit in ("년", "학년도", "년도", "년대")
        )
        last = amount((low[:2] if short else "") + high + big)[1]
    if last < first or _lookalike(token, fields, first, text):
        return None
    if unit in _WHOLE:
        return _stretch(_WHOLE[unit], first, last, bool(more))
    if unit.startswith("박"):
        return _stretch("day", Decimal(unit.strip("박일 ")), None, False)
    numbers = _Numbers(first, last, bool(more), bool(mark), len(low))
    if unit in _PLACED:
        return _PLACED[unit](numbers)
    if first >= 1000 and unit == "년" and _MODEL.match(text, token.end):
        return None
    return _either(unit, numbers, token, rank, fields, text)


_STOCK = re.compile(r"주식|묘목|나무|그루|매수|매도|상장|종자")


def _lookalike(token: Token, fields: dict[str, Any], first: Decimal, text: str) -> bool:
    """Say whether a number only looks like time: 주식 100주, 한시도, 이에 한해."""
    said = text[token.start : token.end]
    if said == "한시":
        return "daypart" not in fields
    if said == "한해":
        return text[token.start - 2 : token.start] in ("에 ", "게 ")
    if said.endswith("주") and first > 9:
        around = text[max(0, token.start - 15) : token.end + 15]
        return first > 99 or _STOCK.search(around) is not None
    return said.endswith("달") and text[token.end : token.end + 2] in _MASTERS


_MASTERS = ("인을", "인이", "인의", "인들")


class _Numbers(NamedTuple):
    """The numbers before a unit; `width` is how many letters the first has."""

    first: Decimal
    last: Decimal
    more: bool
    mark: bool
    width: int

    def whole(self, low: int, high: int) -> bool:
        """Say whether both numbers are whole and lie within the bounds."""
        ends = (self.first, self.last)
        return not self.more and all(low <= n <= high and n % 1 == 0 for n in ends)

    def rest(self) -> int | None:
        """Return the second number where there is one."""
        return int(self.last) if self.last != self.first else None


def _stretch(unit: str, low: Decimal, high: Decimal | None, more: bool) -> Stretch:
    """Return a length in one unit."""
    most = Length(**{unit: high}) if high is not None and high != low else None
    return Stretch(Length(**{unit: low}), most, more)


def _either(
    unit: str,
    numbers: _Numbers,
    token: Token,
    rank: int,
    fields: dict[str, Any],
    text: str,
) -> Piece | Stretch | None:
    """Decide between a place in the calendar or the clock and a length."""
    placed = _EITHER_PLACED[unit](numbers, token, rank, fields, text)
    if placed is not None:
        return placed
    return _stretch(_EITHER[unit], numbers.first, numbers.last, numbers.more)


def _year(
    numbers: _Numbers, token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | None:
    """2021년 is a year; 20년 is one before a month or behind an apostrophe."""
    written = not token.value[0][0].isdigit()
    if numbers.whole(1000, 2999) and (numbers.width >= 4 or written):
        if _MODEL.match(text, token.end):
            return None
        rounded = numbers.first % 1000 == 0 and _ROUND.match(text, token.end)
        return None if rounded else _years(int(numbers.first), numbers.rest())
    if not numbers.whole(0, 99) or numbers.width != 2:
        return None
    if numbers.mark or re.compile(r" ?\d{1,2}월").match(text, token.end):
        return _years(full_year(int(numbers.first)), None)
    return None


def _years(first: int, last: int | None) -> Piece:
    """Return a year, or a span of years."""
    if last is None:
        return Piece(YEAR, {"year": first})
    return Piece(SPAN, {"span": (first, last - first + 1, "year")})


def _day(
    numbers: _Numbers, token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | None:
    """24일 is a day of the month unless what follows makes it a length."""
    if not numbers.whole(1, 31) or fields.get("toward") == "next":
        return None
    dated = rank == MONTH
    if not dated and (token.value[0] in ("십", "백") or token.value[0] in SINO_BOTH):
        return None
    if rank < 0 and int(numbers.first) == 1 and _A_DAY.match(text, token.end):
        return None
    if (
        not dated
        and rank != WEEK
        and _OF_WEEK.search(text, max(0, token.start - 3), token.start)
    ):
        return None
    if not dated and _COUNTED.search(text, max(0, token.start - 5), token.start):
        return None
    if not dated and (_LENGTH.match(text, token.end) or _BEFORE.match(text, token.end)):
        return None
    return Piece(DAY, {"day": int(numbers.first), "last_day": numbers.rest()})


def _minute(
    numbers: _Numbers, token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | None:
    """14분 is a minute after an hour, else a length."""
    if rank != HOUR or not numbers.whole(0, 59) or numbers.rest() is not None:
        return None
    return Piece(MINUTE, {"minute": int(numbers.first)})


def _second(
    numbers: _Numbers, token: Token, rank: int, fields: dict[str, Any], text: str
) -> Piece | None:
    """30초 is a second after a minute or an hour, else a length."""
    if rank not in (HOUR, MINUTE) or not numbers.whole(0, 59) or numbers.rest():
        return None
    return Piece(SECOND, {"second": int(numbers.first)})


def _month(numbers: _Numbers) -> Piece | None:
    """9월; 10~12월."""
    if not numbers.whole(1, 12):
        return None
    return Piece(MONTH, {"month": int(numbers.first), "last_month": numbers.rest()})


def _hour(numbers: _Numbers) -> Piece | None:
    """오후 2시; 9~11시."""
    if not numbers.whole(0, 24):
        return None
    return Piece(HOUR, {"hour": int(numbers.first), "last_hour": numbers.rest()})


def _decade(numbers: _Numbers) -> Piece | None:
    """1990년대; 90년대."""
    first, last = int(numbers.first), int(numbers.last)
    if first < 10 and last > first:
        first *= 10  # 7~80년대
    if first % 10 or last % 10 or numbers.width == 3 or numbers.more:
        return None
    count = last - first + 10
    if first < 100:
        first += 1900 if first > 29 else 2000
    return Piece(SPAN, {"span": (first, count, "decade")}) if first < 2990 else None


def _century(numbers: _Numbers) -> Piece | None:
    """21세기 is 2001 to 2100."""
    if not numbers.whole(1, 29):
        return None
    first, last = int(numbers.first), int(numbers.last)
    count = 100 * (last - first + 1)
    return Piece(SPAN, {"span": (100 * first - 99, count, "century")})


def _school(numbers: _Numbers) -> Piece | None:
    """2022학년도."""
    if not numbers.whole(1900, 2999):
        return None
    return Piece(
        *_years(int(numbers.first), numbers.rest())[:1],
        {**_years(int(numbers.first), numbers.rest()).fields, "school": True},
    )


def _quarter(numbers: _Numbers) -> Piece | None:
    """3분기."""
    if not numbers.whole(1, 4) or numbers.rest():
        return None
    return Piece(PIECE, {"quarter": int(numbers.first)})


def _ordinal(numbers: _Numbers) -> Piece | None:
    """3째 주."""
    return Piece(WEEK, {"nth": int(numbers.first)}) if numbers.whole(1, 5) else None


def _year_of(numbers: _Numbers) -> Piece | None:
    """2020년도."""
    if not numbers.whole(1900, 2999):
        return None
    return _years(int(numbers.first), numbers.rest())


_PLACED: dict[str, Callable[[_Numbers], Piece | None]] = {
    "월": _month, "시": _hour, "년대": _decade, "세기": _century, "학년도": _school,
    "분기": _quarter, "사분기": _quarter, "/4분기": _quarter, "번째": _ordinal,
    "째": _ordinal, "년도": _year_of, "주차": lambda numbers: None,
}  # fmt: skip
_EITHER_PLACED = {"년": _year, "일": _day, "분": _minute, "초": _second}
