"""Rates: what an amount is counted against (1인당, 10kg당, 하루 2차례, 초속 15m)."""

import re
from decimal import Decimal
from functools import cache

from newsparse.entities.amounts.tables import rows
from newsparse.entities.amounts.units import spelled, units
from newsparse.korean.numerals import DIGITS, read_number
from newsparse.transcript import Per

_WINDOW = 24  # characters before an amount that may hold its 당
# What may stand between 1인당 and the amount.
_FILL = (
    r"(?:\ ?(?:최대|최고|최소|평균|약|무려|단|고작|각각|연간|매달|보통|최장|대략|하루"
    r"|왕복)\ ?){0,2}\ ?"
)


# 이날 하루 9명, 올 한 해 3건: one day or year, no rate.
_NOT_THAT = "".join(rf"(?<!{last}\ )" for last in "올난날해번늘제단")


@cache
def _counted() -> re.Pattern[str]:
    """A number and unit with 당, or one of a thing with 에, right before."""
    number = rf"(?:{DIGITS}[십백천만억]{{0,2}}|(?:한|두|세|네|열|백|천|만)(?=\ ))?"
    return re.compile(
        rf"(?<![가-힣A-Za-z\d.])(?P<number>{number})\ ?(?P<unit>{spelled(units())})"
        rf"(?:\ ?당(?:\ 무게)?|(?P<each>에)|(?P<every>마다))\ ?{_FILL}\Z"
    )


@cache
def _periods() -> dict[str, Per]:
    """What words of time an amount may be counted against, from rates.tsv."""
    return {
        word: Per(value=Decimal(1), unit=unit)
        for words, unit in rows("rates.tsv")
        for word in words.split(",")
    }


@cache
def _period() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _periods()), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣\d]){_NOT_THAT}(?P<period>{words})\ {_FILL}\Z")


def per_before(text: str, start: int) -> Per | None:
    """Return what the amount that begins at `start` is counted against.

    >>> per_before("10kg 당 5천원", 7)
    Per(value=Decimal('10'), unit='kg')
    >>> per_before("하루 2차례", 3)
    Per(value=Decimal('1'), unit='d')
    """
    window = text[max(0, start - _WINDOW) : start]
    line = window[window.rfind("\n") + 1 :]
    if "당" in line or "에" in line or "마다" in line:
        found = _counted().search(line)
        if found:
            return _per(found)
    period = _period().search(line)
    return _periods()[period["period"]] if period else None


def _per(found: re.Match[str]) -> Per | None:
    number, unit = found["number"], units()[found["unit"]]
    value = read_number(number) if number else Decimal(1)
    if value is None or unit.code is None or unit.kind in ("percent", "ordinal"):
        return None
    measure = unit.si is not None or unit.kind == "money"
    if found["each"] and not (measure or (number and value == 1)):
        return None
    return Per(value=value, unit=unit.code)


SPEEDS = {"초속": "s", "분속": "min", "시속": "h"}


def speed_before(text: str, start: int) -> tuple[int, str] | None:
    """Return where 초속, 분속 or 시속 before a length begins, and its time unit.

    >>> speed_before("초속 15m", 3)
    (0, 's')
    """
    word = text[max(0, start - 3) : start].strip()[-2:]
    if word not in SPEEDS:
        return None
    return text.rindex(word, 0, start), SPEEDS[word]
