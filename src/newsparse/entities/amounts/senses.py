"""What a unit is where its word says several things: 차로, 단, 동, and a half more."""

import re
from functools import cache

from newsparse.entities.amounts.bounds import bound_after
from newsparse.entities.amounts.contexts import before
from newsparse.entities.amounts.lands import currency_near, shared
from newsparse.entities.amounts.units import Kind, Unit, units
from newsparse.korean.closing import closing
from newsparse.korean.native import read_native
from newsparse.korean.numerals import Numeral

# 우선 1차로 3천 명을: 차 with 로, and no lane. 1차로를, 왕복 4차로 도로 are lanes.
_FIRSTLY = re.compile(
    r"차로\ (?=[가-힣\d])"
    r"(?!도로|구간|고속|교량|다리|터널|확장|공사|주행|중|가운데|길|이상|규모)"
)


def unit_in(text: str, start: int, at: int, word: str) -> str:
    """Return the unit as it is meant: 차 in 1차로 뽑습니다."""
    if word != "차로" or not _FIRSTLY.match(text, at):
        return word
    return word if before("lanes", text, start) else "차"


def meant_unit(
    text: str, place: tuple[int, int, int], numeral: Numeral, word: str
) -> Unit | None:
    """Return the unit a word is here: 세 단 are sheaves, 2천만 동 of Vietnam money."""
    start, end, stop = place
    unit = units()[word]
    if "c" in unit.flags and read_native(text[start:end]) is not None:
        return _as(word, word, "quantity")
    most = numeral.value or numeral.high
    if word not in shared() or (unit.kind != "money" and (most or 0) < _MANY):
        return unit
    code = currency_near(text, start, stop, word)
    if code is not None:
        return _as(word, code, "money")
    return None if "o" in unit.flags else unit


@cache
def _as(word: str, code: str, kind: Kind) -> Unit:
    """Return one and the same unit for a word in another sense."""
    dimension = "money" if kind == "money" else "count"
    return units()[word]._replace(code=code, kind=kind, dimension=dimension)


_MANY = 10**4  # fewer may be counted; money of such a name has noughts

_HALF = re.compile(r"\ ?반")


def half_after(text: str, at: int, unit: Unit) -> int | None:
    """Return where 반 ends, if it is half of the unit before it: 두 병 반, 두 배 반.

    두 개 반 are classes, and of what is counted 반으로 tells how it is parted.
    """
    half = _HALF.match(text, at)
    if half is None or unit.kind not in ("quantity", "ratio") or "w" in unit.flags:
        return None
    word = closing(text, half.end())
    if word is None:
        return half.end() if bound_after(text, half.end()) else None
    counted = unit.kind == "quantity" and not unit.is_measure
    return None if counted and word.says("direction") else half.end()
