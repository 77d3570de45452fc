"""Numbers with a unit of time as they stand in a text: 2~3년, 네다섯 시간, 4·50분.

What the numbers say is for korean/numerals; what they mean with the unit, a place on
the calendar or a length, is for `figures`.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from newsparse.entities.timex.beside import ends, makes_length
from newsparse.entities.timex.units import Unit, units_at
from newsparse.korean.closing import closes
from newsparse.korean.native import read_native
from newsparse.korean.numeral_forms import read_at, readings
from newsparse.korean.numerals import Numeral, read_numeral

_SEPARATOR = re.compile(r" ?(?P<sign>[~∼～〜–·ㆍ-]|,(?!\d{3})|내지|에서) ?")
_LISTED = frozenset(",·ㆍ")
_FULL = re.compile(
    r"만 (?=\d{1,3} ?[가-힣])(?! ?\d+ ?[백천만])"
)  # 만 3년: three full years
# The fraction of a second behind the word, as records of sport are said: 13초 48.
_HUNDREDTHS = re.compile(r" ?(?P<digits>\d{1,2})(?!\d|,? \d)")
_YEARS = frozenset({"year", "of_year", "school", "decade"})
_QUOTES = ("'", "‘", "’")


class Number(NamedTuple):
    """A number or a range with its unit, `kind` in units.tsv.

    `width` is how many figures the first number has, 0 where it is in words; `mark`
    tells of an apostrophe (’98년), `lone` of a single digit in words, which counts
    only behind a coarser unit.
    """

    kind: str
    first: Decimal
    last: Decimal
    more: bool
    width: int
    mark: bool
    lone: bool
    start: int
    end: int

    def whole(self, low: int, high: int) -> bool:
        """Say whether both numbers are whole and lie within the bounds."""
        both = (self.first, self.last)
        return not self.more and all(low <= n <= high and n % 1 == 0 for n in both)

    def rest(self) -> int | None:
        """Return the second number where there is one."""
        return int(self.last) if self.last != self.first else None


class _Measured(NamedTuple):
    """A numeral with its unit: where it begins, where the unit begins and ends."""

    numeral: Numeral
    start: int
    stop: int
    unit: Unit
    end: int


def number_at(text: str, at: int) -> Number | None:
    """Read the number with its unit of time that begins at a place.

    >>> [str(n) for n in number_at("네다섯 시간", 0)[:3]]
    ['hours', '4', '5']
    >>> number_at("3백 12일째", 0).first, number_at("5년생", 0)
    (Decimal('312'), None)
    """
    start = at + text.startswith(_QUOTES, at)
    if full := _FULL.match(text, start):
        at = start = full.end()
    alone = _measured(text, start)
    if alone is not None:
        return _number(text, alone, at)
    first = read_at(text, start)
    between = first and _SEPARATOR.match(text, first[1])
    if not first or not between:
        return None
    last = _measured(text, between.end())
    if last is None:
        rest = number_at(text, between.end())
        run_on = _listed(first[0].value, at, rest)
        return _day_of_list(text, start, first, rest) or run_on
    before, sign = text[start : first[1]], between["sign"]
    said = text[last.start : last.stop]
    if sign in _LISTED and not _run_on(before, said, last.unit.kind):
        rest = _number(text, last, last.start)
        return _day_of_list(text, start, first, rest) or rest
    return _number(text, last, at, before, sign)


def _day_of_list(
    text: str, at: int, first: tuple[Numeral, int], rest: Number | None
) -> Number | None:
    """Return the first of days that are listed and do not run on: 1, 3, 5일."""
    value, end = first[0].value, first[1]
    if rest is None or rest.kind != "day" or not text[at:end].isdigit():
        return None
    if value is None or not 0 < value < rest.first - 1 or rest.first > 31:
        return None
    if text[end] not in _LISTED or makes_length(text, rest.end):
        return None
    return rest._replace(first=value, last=value, width=end - at, start=at, end=end)


def _listed(first: Decimal | None, at: int, rest: Number | None) -> Number | None:
    """Return a list of more than two with its first number: 5, 6, 7일."""
    if rest is None or first is None or rest.first != first + 1:
        return rest
    return rest._replace(first=first, start=at)


def _measured(text: str, at: int) -> _Measured | None:
    """Read a numeral that a unit of time follows, the unit at the end of its word."""
    for numeral, stop in readings(text, at):
        said = text[at:stop]
        for unit, end in units_at(text, stop):
            if _takes(unit, said, numeral) and ends(text, end):
                return _Measured(numeral, at, stop, unit, end)
    return None


def _takes(unit: Unit, said: str, numeral: Numeral) -> bool:
    """Tell whether a unit takes a number as it is written; 5.29일 is a day of May."""
    if unit.kind == "day" and said[-3:-2] == ".":
        return False
    return _spelling(said) in unit.spelled and unit.least <= _ends(numeral)[0]


def _spelling(said: str) -> str:
    """Name the spelling of a number as units.tsv does, "-" where none takes it."""
    if said[0].isdigit():
        return "d"
    if said in _SHORT:
        return _SHORT[said]
    if said[0] in "수몇" or said.endswith("수"):
        return "v"
    return "n" if read_native(said.removesuffix("여").rstrip()) else "s"


# Forms of three and four that 달 takes, and those that it does not (서 말, 너 되).
_SHORT = dict.fromkeys("석넉", "m") | dict.fromkeys("서너닷엿", "-")


def _number(
    text: str, of: _Measured, at: int, before: str = "", sign: str = ""
) -> Number:
    """Put a number together; `before` is the first of a range as it was said."""
    said, kind, end = text[of.start : of.stop], of.unit.kind, of.end
    low, high = _ends(of.numeral)
    if before:
        listed = sign in _LISTED
        low = _ends(_sharing(before, said, kind, listed))[0]
        high = _ends(_sharing(said, before, kind, listed))[1]
    elif kind == "nights":
        low = high = Decimal(text[of.stop : end].strip("박일 "))
    elif kind == "second":
        low, high, end = _with_part(text, low, high, end)
    first = before or said
    quoted = text.startswith(_QUOTES, at)
    mark = quoted and kind == "year" and len(first) == 2
    lone = first in _DIGITS and first not in of.unit.open
    return Number(
        kind,
        low,
        high,
        more=of.numeral.approx and of.numeral.value is not None,
        width=len(first) if first.isdigit() else 0,
        mark=mark,
        lone=lone and (first in _ZERO or not makes_length(text, end)),
        start=at + 1 if quoted and not mark else at,
        end=end,
    )


def _with_part(
    text: str, low: Decimal, high: Decimal, end: int
) -> tuple[Decimal, Decimal, int]:
    """Add the fraction behind a whole second: 13초 48."""
    part = _HUNDREDTHS.match(text, end)
    if not part or low != high or low % 1 or not closes(text, part.end()):
        return low, high, end
    exact = low + Decimal(f"0.{part['digits']}")
    return exact, exact, part.end()


_ZERO = ("영", "공")
# 만일 is no number, and 일이 more often a noun with its particle.
_DIGITS = frozenset("영공일이삼사오육칠팔구만") | {"일이"}


def _ends(numeral: Numeral) -> tuple[Decimal, Decimal]:
    """Return the least and the most a numeral says."""
    low = numeral.low if numeral.value is None else numeral.value
    high = numeral.high if numeral.value is None else numeral.value
    assert low is not None
    assert high is not None
    return low, high


def _sharing(said: str, other: str, kind: str, listed: bool) -> Numeral:
    """Read one end of a range with what it shares: 2~3백, 2012~14년, 4·50분."""
    shared = ""
    if said.isdigit():
        if kind in _YEARS and other.isdigit() and len(other) == 4 and len(said) == 2:
            shared = other[:2] + said
        elif listed and other.isdigit() and int(other) == 10 * (int(said) + 1):
            shared = said + "0"
        elif multiplier := _MULTIPLIER.search(other):
            shared = said + multiplier[0]
    numeral = read_numeral(shared) or read_numeral(said)
    assert numeral is not None  # it was read where it stands
    return numeral


_MULTIPLIER = re.compile(r"[십백천만억조]+\Z")


def _run_on(before: str, said: str, kind: str) -> bool:
    """Say whether two numbers of a list run on: 5, 6일; 4·50분; 2·3백 년; 1998·99년."""
    low = _ends(_sharing(before, said, kind, listed=True))[0]
    step = _ends(_sharing(said, before, kind, listed=True))[0] - low
    tens = f"{step:f}".rstrip("0") == "1" and low % step == 0
    return step == 1 or (tens and kind != "day")
