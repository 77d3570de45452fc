"""The figures of a text: each number with its unit, two joined where they are a range.

Shared by the finders of money, quantities, percents, ratios and ordinals: a text is
scanned once, and each finder takes the figures of its kind.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from newsparse.entities.amounts.guards import in_saying, is_guarded
from newsparse.entities.amounts.units import Unit, ends, stands, unit_at, units
from newsparse.korean.closing import closes
from newsparse.korean.native import read_native
from newsparse.korean.numeral_forms import next_candidate
from newsparse.korean.numerals import EXACT, Numeral, longest_numeral, read_numeral


class Figure(NamedTuple):
    """A number in a text with its unit (None: no unit known follows).

    `number_end` is where the number ends; `start` and `end` take in sign and unit.
    `word` is the unit as written; `spoken` is true of a number in Hangul words.
    `open_end` is true of a range whose high end is not in it.
    """

    start: int
    end: int
    number_end: int
    numeral: Numeral
    unit: Unit | None
    word: str = ""
    spoken: bool = False
    open_end: bool = False

    @property
    def value(self) -> Decimal | None:
        """The number; None of a range."""
        return self.numeral.value


# A gap may hold 여 (60여 종). A line end is never inside a figure.
_GAP = re.compile(r"(?:\ ?여(?=\ ?[가-힣㎀-㏿A-Za-z%]))?\ {0,2}")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_ONES = frozenset("한두세네열쉰석넉서너닷엿둘셋넷")
# 만 65세 is a full 65 years and not 10,065.
_FULL_AGE = re.compile(r"만\ (?=\d{1,3}(?:\.\d)?\ ?(?:[세살년]|개월))")
_SIGN = re.compile(r"(?:(?<![\w)\]])[-−–－]|\([-−–－]\)|마이너스\ ?)\Z")
_BELOW_ZERO = re.compile(r"영하\ ?(?:약\ )?\Z")


def scan_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of a text in their order, ranges not yet joined."""
    position = 0
    while found := next_candidate(text, position, stands):
        start, end = found.start, found.end
        if text[start] in _DIGITS:
            figure = _arabic(text, start, end)
        else:
            figure = _worded(text, start, end)
        position = figure.number_end if figure else found.run_end
        if figure:
            yield figure


def _arabic(text: str, start: int, end: int) -> Figure | None:
    """Read a number that begins with a digit, with its unit if one follows."""
    longest = longest_numeral(text[start:end])
    if longest is None:
        return None
    numeral, end = longest[0], start + longest[1]
    if is_guarded(text, start, end):
        return None
    found = _unit_sooner(text, start, end) or _unit(text, start, end)
    if found and found[0] < end:
        numeral, end = read_numeral(text[start : found[0]]) or numeral, found[0]
    start, numeral = _signed(text, start, numeral)
    if not found or "v" in units()[found[1]].flags:
        return _without_unit(text, start, end, numeral)
    return _with_unit(text, start, end, numeral, found)


def _worded(text: str, start: int, end: int) -> Figure | None:
    """Read a number that begins with a word: only with a unit that suits it."""
    if _FULL_AGE.match(text, start):
        return None
    found = _unit(text, start, end) or _unit_sooner(text, start, end)
    if found and found[0] < end:
        end = found[0]  # 육사람: the 사 is the unit's
    if not found:
        return _unmeasured(text, start, end)
    if not _suits(text[start:end], text[end : found[0]], found[1]):
        return None
    numeral = read_numeral(text[start:end])
    if text[start : found[0] + len(found[1])] in _WORDS or in_saying(text, start, end):
        return None
    if numeral is None or _is_full(text[start:end], found[1]):
        return None
    spoken = not any(letter in _DIGITS for letter in text[start:end])
    start, numeral = _signed(text, start, numeral)
    return _with_unit(text, start, end, numeral, found, spoken)


def _unmeasured(text: str, start: int, end: int) -> Figure | None:
    """Read a number in words without a unit where it can be nothing else.

    It has digits too (백 35억), tells hundreds of millions (사십칠억에서), or begins a
    range.
    """
    if not _DIGITS.isdisjoint(text[start:end]):
        return _arabic(text, start, end)
    if "억" in text[start + 1 : end] and ends(text, end):
        numeral = read_numeral(text[start:end])
        return numeral and Figure(start, end, end, numeral, None, spoken=True)
    return _range_start(text, start, end)


_TO = re.compile(r"(?:~|∼|～|에서\ )(?:수|몇|\d|[일이삼사오육칠팔구]?[십백천만])")


def _range_start(text: str, start: int, end: int) -> Figure | None:
    """Read 수십 of 수십~수백 명 and 천 of 천~2천 명, where the unit comes later."""
    numeral = read_numeral(text[start:end]) if _TO.match(text, end) else None
    return numeral and Figure(start, end, end, numeral, None, spoken=True)


# 우선 1차로 3천 명을: 차 with 로, and no lane. 1차로를, 왕복 4차로 도로 are lanes.
_FIRSTLY = re.compile(
    r"차로\ (?=[가-힣\d])"
    r"(?!도로|구간|고속|교량|다리|터널|확장|공사|주행|중|가운데|길|이상|규모)"
)
_LANES = re.compile(r"(?:왕복|편도|기존)\ \Z")


def _unit_in(text: str, start: int, at: int, word: str) -> str:
    """Return the unit as it is meant: 차 in 1차로 뽑습니다."""
    if word != "차로" or not _FIRSTLY.match(text, at):
        return word
    return word if _LANES.search(text, max(0, start - 3), start) else "차"


def _with_unit(
    text: str,
    start: int,
    end: int,
    numeral: Numeral,
    found: tuple[int, str],
    spoken: bool = False,
) -> Figure:
    at, word = found[0], _unit_in(text, start, *found)
    if "여" in text[end:at]:
        numeral = numeral._replace(approx=True)
    unit, stop = units()[word], at + len(word)
    half = _HALF.match(text, stop)
    whole = numeral.value is not None and _has_half(unit)
    if half and whole and closes(text, half.end()):
        more = EXACT.add(numeral.value or Decimal(0), Decimal("0.5"))
        numeral, stop = numeral._replace(value=more), half.end()
    return Figure(start, stop, end, numeral, unit, word, spoken)


_HALF = re.compile(r"\ ?반")


def _has_half(unit: Unit) -> bool:
    """Tell whether 반 behind a unit is half of it: 두 배 반; 두 개 반 are classes."""
    return unit.code == "times" or unit.is_measure


def _without_unit(text: str, start: int, end: int, numeral: Numeral) -> Figure:
    """Return a figure whose unit is not known: 2만 3천여 관중."""
    if text.startswith("여 ", end):
        return Figure(start, end + 1, end, numeral._replace(approx=True), None)
    return Figure(start, end, end, numeral, None)


def _unit(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return where the unit after a number begins, and the unit."""
    gap = _GAP.match(text, end)
    at = gap.end() if gap else end
    unit = unit_at(text, at)
    if unit is None or (at > end and "t" in units()[unit].flags):
        return None
    return at, unit


def _unit_sooner(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Find a unit that begins with what looked like a multiplier: 3조각, 1.5경기."""
    if end - start < 2 or text[end - 1] in _DIGITS:
        return None
    unit = unit_at(text, end - 1)
    return (end - 1, unit) if unit else None


def _signed(text: str, start: int, numeral: Numeral) -> tuple[int, Numeral]:
    """Take in a minus; a dash after a word or number is no minus."""
    before = max(0, start - 5)
    sign = _SIGN.search(text, before, start) or _BELOW_ZERO.search(text, before, start)
    if not sign or numeral.value is None:
        return start, numeral
    return sign.start(), numeral._replace(value=-numeral.value)


def _is_full(said: str, word: str) -> bool:
    """Tell whether 만 is `full` and no 10,000: 만 열아홉 살."""
    return word in ("세", "살") and said.startswith("만 ")


def _suits(said: str, gap: str, word: str) -> bool:
    """Tell whether this unit may follow a number in these words."""
    flags = units()[word].flags
    if set(said) & _DIGITS:
        return not _TOWN.fullmatch(said)
    if len(said) == 1:
        return _one_syllable_suits(said, gap, word)
    if read_native(said) is not None:
        return "a" not in flags or _counts(gap, word)
    if _IDIOM.fullmatch(said) and units()[word].kind not in ("money", "ordinal"):
        return False
    if "v" in flags or ("a" in flags and "s" not in flags):
        return False
    if said.endswith("조") and units()[word].kind == "ordinal":
        return True
    return not ("x" in flags and len(word) > 1)  # 이천 지역 is a region


def _counts_sino(said: str, word: str) -> bool:
    """Tell whether one Sino digit and a unit apart are an amount: 일 리터, 칠 이닝.

    The unit is one that no native number may stand before; 이 is mostly `this`.
    """
    unit = units()[word]
    measured = unit.kind == "percent" or unit.is_measure
    return said != "이" and len(word) > 1 and (measured or "a" in unit.flags)


def _counts(gap: str, word: str) -> bool:
    """Tell whether any counter may follow a native number here: 일곱 동, 두 편."""
    unit = units()[word]
    return bool(gap) and unit.kind == "quantity" and "t" not in unit.flags


# Words that look like a number and its unit: 천불이 나다, 이등분, 오대천.
_WORDS = frozenset({"천불", "천명", "만도", "백도", "천도", "백동", "천동", "만동"})


# Old units that three and four have their own forms for: 서 말, 석 장, 넉 되.
_OLD = frozenset("말되돈홉근섬장잔대첩필")


# 일이 커져, 만일 두 명이, 구조 작업: no numbers, and so nothing of their form.
_TOWN = re.compile(r"[일이삼사오육칠팔구][십백천]\d{1,2}")  # 이천1동
_IDIOM = re.compile(
    "일이|[백천만][일이삼사오육칠팔구]|[일이사오육칠팔구]조|[일이삼사오육칠팔구]경"
)


def _one_syllable_suits(said: str, gap: str, word: str) -> bool:
    """Tell whether one syllable before this unit is a number.

    이 점, 사 장, 한편, 만원 관중: mostly it is something else.
    """
    apart, flags = " " in gap, units()[word].flags
    if said in "석넉서너닷엿":
        return apart and word in _OLD
    if said in _ONES:
        if said == "한" and "x" in flags:
            return False
        counted = "n" in flags or "v" in flags or (said != "한" and _counts(gap, word))
        return counted if apart else "g" in flags
    if said in "십백천만":
        return "여" in gap or apart or "k" in flags
    return _counts_sino(said, word) if apart else "d" in flags
