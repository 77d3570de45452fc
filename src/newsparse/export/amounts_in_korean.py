"""An amount as Korean readers write it: 20억 원, 하루 3,000명, 5–10 cm."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from newsparse.export.words import words
from newsparse.korean.tables import rows

Facts = Mapping[str, Any]

_SCALES = ("", "만", "억", "조", "경", "해")
_MYRIAD = 10_000
_READABLE = _MYRIAD ** len(_SCALES)
_HANGUL = ("가", "힣")
_OPEN = {"low": "≥", "high": "≤"}  # an amount that one end bounds


def amount(facts: Facts) -> str:
    """Return an amount with its unit and its measure.

    >>> amount({"type": "money", "value": 850000000, "unit": "KRW"})
    '8억 5,000만 원'
    >>> amount({"low": 5, "high": 10, "unit": "cm"})
    '5–10 cm'
    """
    size = _size(facts, _behind(facts.get("unit")))
    return " ".join(filter(None, [_per(facts.get("per")), size])).strip()


def bound(facts: Facts) -> str | None:
    """Return the sign of an amount that has one end alone."""
    ends = [end for end in _OPEN if facts.get(end) is not None]
    return _OPEN[ends[0]] if len(ends) == 1 else None


def number(value: Decimal | float) -> str:
    """Write a number by myriads.

    >>> number(2_000_030_000), number(Decimal("-11.20")), number(9_999)
    ('20억 3만', '-11.20', '9,999')
    """
    exact = Decimal(str(value))
    if not _MYRIAD <= abs(exact) < _READABLE:
        return f"{exact:,f}"
    whole = int(exact)
    groups = " ".join(_groups(abs(whole)))
    rest = f"{abs(exact - whole):f}".removeprefix("0") if exact != whole else ""
    return ("-" if exact < 0 else "") + groups + rest


def unit(code: str) -> str:
    """Return what newsrooms call a unit; a counter is called what it is.

    >>> unit("KRW"), unit("m2"), unit("명")
    ('원', '㎡', '명')
    """
    return words("unit").get(code, _names().get(code, code))


def _groups(whole: int) -> Iterator[str]:
    for power in reversed(range(len(_SCALES))):
        part = whole // _MYRIAD**power % _MYRIAD
        if part:
            yield f"{part:,}{_SCALES[power]}"


def _size(facts: Facts, unit: str) -> str:
    if terms := facts.get("terms"):
        first, second = map(number, terms)
        is_share = facts.get("unit") != "score" and Decimal(str(terms[0])) < terms[1]
        return f"{second}분의 {first}" if is_share else f"{first} : {second}"
    if facts.get("value") is not None:
        return number(facts["value"]) + unit
    return _range(facts, unit)


def _range(facts: Facts, unit: str) -> str:
    """Say a range; an end that is not in it is told by its word."""
    ends = {e: number(facts[e]) for e in _OPEN if facts.get(e) is not None}
    without = facts.get("exclusive") or ()
    if len(ends) < len(_OPEN) or not without:
        return "–".join(ends.values()) + unit
    low = ends["low"] + (" 초과 " if "low" in without else " 이상 ")
    return low + ends["high"] + unit + (" 미만" if "high" in without else " 이하")


def _per(per: Facts | None) -> str:
    if not per:
        return ""
    count, code = number(per["value"]), str(per["unit"])
    once = count == "1"
    if once and code in _rates():
        return _rates()[code]
    return ("1" if once else count) + _behind(code) + "당"


def _behind(code: str | None) -> str:
    """Return a unit as it stands behind a number: counters close up, others apart."""
    if not code:
        return ""
    name = unit(code)
    is_counter = name == code and _HANGUL[0] <= name[0] <= _HANGUL[1]
    return name if is_counter or code in words("unit") else f" {name}"


@cache
def _names() -> dict[str, str]:
    """Return the first spelling of each currency and unit: what newsrooms write."""
    found: dict[str, str] = {}
    for table in ("counters.tsv", "units.tsv", "currencies.tsv"):
        _, *lines = rows(table, "newsparse.entities.amounts")
        for spellings, code, *_ in lines:
            found.setdefault(code, spellings.split(",")[0])
    return found


@cache
def _rates() -> dict[str, str]:
    _, *lines = rows("rates.tsv", "newsparse.entities.amounts")
    return {code: spellings.split(",")[0] for spellings, code in lines}
