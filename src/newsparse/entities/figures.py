"""The figures of a text: each number with its unit, two joined where they are a range.

Shared by the finders of money, quantities, percents, ratios and ordinals: a text is
scanned once, and each finder takes the figures of its kind.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from newsparse.entities.units import Unit, unit_pattern, units
from newsparse.korean.numerals import Numeral, numeral_pattern, read_numeral


class Figure(NamedTuple):
    """A number in a text with its unit (None: no unit known follows).

    `number_end` is where the digits end; `start` and `end` take in the unit.
    """

    start: int
    end: int
    number_end: int
    numeral: Numeral
    unit: Unit | None
    word: str = ""

    @property
    def value(self) -> Decimal | None:
        """The number, None of a range."""
        return self.numeral.value


_GAP = re.compile(r"(?:\ ?여)?\ {0,2}")
_DIGITAL = frozenset("0123456789０１２３４５６７８９")


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in their order."""
    from newsparse.entities.ranges import join_ranges

    return tuple(join_ranges(text, list(_scan(text))))


def _scan(text: str) -> Iterator[Figure]:
    search = numeral_pattern().search
    found = search(text)
    while found:
        figure = _figure(text, found.start(), found.end())
        if figure:
            yield figure
        found = search(text, figure.number_end if figure else found.end())


def _figure(text: str, start: int, end: int) -> Figure | None:
    """Read what may be a numeral with what follows it, None when it is none."""
    if text[start] not in _DIGITAL:
        return _spoken(text, start, end)
    numeral, end = _readable(text, start, end)
    if numeral is None:
        return None
    if text[end - 1] not in _DIGITAL or True:
        gap = _gap(text, end)
        unit = unit_pattern().match(text, gap)
        if unit and not _fits(text[start:end], text[end:gap], unit["unit"]):
            unit = None
        approx = numeral.approx or "여" in text[end:gap]
        if unit:
            numeral = numeral._replace(approx=approx)
            word = unit["unit"]
            return Figure(start, unit.end(), end, numeral, units()[word], word)
    return Figure(start, end, end, numeral, None)


def _spoken(text: str, start: int, end: int) -> Figure | None:
    """Read a numeral in words: only with a unit that may follow such words."""
    gap = _gap(text, end)
    unit = unit_pattern().match(text, gap)
    said = text[start:end]
    if not unit or not _fits(said, text[end:gap], unit["unit"]):
        return None
    numeral = read_numeral(said)
    if numeral is None:
        return None
    if "여" in text[end:gap]:
        numeral = numeral._replace(approx=True)
    word = unit["unit"]
    return Figure(start, unit.end(), end, numeral, units()[word], word)


def _gap(text: str, end: int) -> int:
    found = _GAP.match(text, end)
    return found.end() if found else end


def _readable(text: str, start: int, end: int) -> tuple[Numeral | None, int]:
    """Read the longest numeral that begins here: 3만 2만 is two."""
    while end > start:
        numeral = read_numeral(text[start:end])
        if numeral:
            return numeral, end
        end -= 1
        while end > start and (text[end - 1] == " "):
            end -= 1
    return None, start


@cache
def _single_ones() -> frozenset[str]:
    return frozenset({"한", "두", "세", "네", "열", "석", "넉", "서", "너", "닷", "엿"})


def _fits(said: str, gap: str, word: str) -> bool:
    """Tell whether this unit may follow a numeral written so."""
    flags = units()[word].flags
    if said[0] in _DIGITAL:
        return "v" not in flags
    if "a" in flags and "d" not in flags:
        return False
    if len(said) == 1:
        return _single_fits(said, gap, flags)
    native = said[0] in "한두세네다여일열스서마쉰예아너대하둘셋넷" and not set(
        said
    ) & set("십백천만억조")
    if native:
        return True
    return "v" not in flags


def _single_fits(said: str, gap: str, flags: str) -> bool:
    """Tell whether one syllable before this unit is a number.

    이 점, 사 장, 한편, 만원 관중: one syllable is mostly something else.
    """
    glued = " " not in gap
    if said in _single_ones():
        if said == "한" and ("x" in flags or "v" in flags):
            return False
        return ("g" in flags) if glued else ("n" in flags or "v" in flags)
    if said in "십백천만":
        return "여" in gap or not glued or "k" in flags
    return glued and "d" in flags
