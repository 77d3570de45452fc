"""The figures of a text: each number with its unit, two joined where they are a range.

Shared by the finders of money, quantities, percents, ratios and ordinals: a text is
scanned once, and each finder takes the figures of its kind.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from newsparse.entities.amounts.contexts import may_speak_of_numbers
from newsparse.entities.amounts.guards import in_saying, is_guarded
from newsparse.entities.amounts.prices import is_priced
from newsparse.entities.amounts.senses import half_after, meant_unit, unit_in
from newsparse.entities.amounts.suiting import counts, suits
from newsparse.entities.amounts.units import Unit, ends, is_behind, unit_at, units
from newsparse.korean.closing import closes, closing
from newsparse.korean.numeral_forms import Run, next_run, readings, word_end
from newsparse.korean.numerals import EXACT, Numeral, divide


class Figure(NamedTuple):
    """A number in a text with its unit (None: no unit known follows).

    `number_end` is where the number ends; `start` and `end` take in sign and unit.
    `word` is the unit as written; `spoken` is true of a number in Hangul words.
    `terms` are those of a fraction, () where it has a whole before it. Of a range,
    `exclusive` are the ends not in it, and `bounded` tells that its own bounds
    (10명 이상 20명 미만) are its ends.
    """

    start: int
    end: int
    number_end: int
    numeral: Numeral
    unit: Unit | None
    word: str = ""
    spoken: bool = False
    terms: tuple[Decimal, ...] | None = None
    exclusive: tuple[Literal["low", "high"], ...] = ()
    bounded: bool = False

    @property
    def value(self) -> Decimal | None:
        """The number; None of a range."""
        return self.numeral.value


_DIGITS = frozenset("0123456789０１２３４５６７８９")
# 만 65세 is a full 65 years and not 10,065.
_FULL_AGE = re.compile(r"만\ (?=\d{1,3}(?:\.\d)?\ ?(?:[세살년]|개월))")
_SIGN = re.compile(r"(?:(?<![\w)\]])[-−–－]|\([-−–－]\)|마이너스\ ?)\Z")
_BELOW_ZERO = re.compile(r"영하\ ?(?:약\ )?\Z")


def scan_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of a text in their order, ranges not yet joined."""
    position, lone = 0, may_speak_of_numbers(text)
    while run := next_run(text, position, lone=lone):
        if _may_be_counted(text, run.start):
            position = run.readings[0][1]
            continue
        figure = None if _FULL_AGE.match(text, run.start) else _figure(text, run)
        position = figure.number_end if figure else word_end(text, run.start)
        if figure:
            yield figure


def _figure(text: str, run: Run) -> Figure | None:
    """Read a numeral with what follows it: a unit that suits it, or the word's end.

    The reading that explains most wins: 3백만 조선 원 over 3백만 조, 선.
    """
    read = (_read(text, run.start, *reading) for reading in run.readings)
    found = max(filter(None, read), key=_end, default=None)
    figure = found or _unmeasured(text, run)
    if figure is None or _is_no_amount(text, figure.start, figure.number_end):
        return None
    return _signed(text, figure)


# 이 만 오천 명 is 25,000 to some, and to others these 15,000: it has no value.
_THIS = re.compile(r"(?<![가-힣])이\ (?=[십백천만억조])")


def _may_be_counted(text: str, start: int) -> bool:
    near = text[max(0, start - 2) : start] == "이 "
    return near and _THIS.match(text, start - 2) is not None


def _end(figure: Figure) -> int:
    return figure.end


def _read(text: str, start: int, numeral: Numeral, stop: int) -> Figure | None:
    """Return a reading as a fraction or with its unit."""
    end = _without_yeo(text, start, stop)
    return _fraction(text, start, numeral, end) or _measured(
        text, start, numeral, end, stop
    )


def _without_yeo(text: str, start: int, stop: int) -> int:
    """Return where the number of 60여 종 ends before 여."""
    said = text[start:stop]
    return start + len(said.removesuffix("여").rstrip())


def _is_no_amount(text: str, start: int, end: int) -> bool:
    if text[start] in _DIGITS or not _DIGITS.isdisjoint(text[start:end]):
        return is_guarded(text, start, end)
    return in_saying(text, start, end)


def _measured(
    text: str, start: int, numeral: Numeral, end: int, stop: int
) -> Figure | None:
    """Return a number with the unit behind it."""
    gap = text[stop : stop + 2]
    at = stop + len(gap) - len(gap.lstrip(" "))
    word = unit_at(text, at)
    if word is None:
        return None
    said, stop = text[start:end], at + len(word)
    fits = suits(said, text[end:at], word)
    if not (fits or (text[start:at] == "한 " and _is_one(text, start, stop, word))):
        return None
    if _is_full(said, word) or text[start:stop] in _WORDS:
        return None
    if _is_spoken(said) and _goes_on(text, stop, word):
        return None
    return _with_unit(text, start, end, numeral, (at, word))


def _goes_on(text: str, end: int, word: str) -> bool:
    """Tell whether a syllable that rarely counts begins a noun: 두 정권, 두 상대."""
    rare = len(word) == 1 and not _RARE.isdisjoint(units()[word].flags)
    return rare and not (closes(text, end) or is_behind(text, end, first=False))


_RARE = frozenset("cv")


def _is_one(text: str, start: int, end: int, word: str) -> bool:
    """Tell whether 한 counts before a counter that is mostly another word: 한 판에."""
    unit = units()[word]
    return counts(unit) and "w" not in unit.flags and is_priced(text, start, end)


def _is_spoken(said: str) -> bool:
    return _DIGITS.isdisjoint(said)


def _unmeasured(text: str, run: Run) -> Figure | None:
    """Read a number without a unit, the longest that ends where a word does.

    One in words is rarely an amount: whoever takes it asks for more (`spoken`).
    """
    start = run.start
    one = len(run.readings) == 1 and text[start] in _DIGITS
    for numeral, end in run.readings:
        if one or _is_whole(text, start, end):
            return _bare(text, start, numeral, end)
    longest = _bare(text, start, *run.readings[0])
    return None if longest.spoken else longest


def _bare(text: str, start: int, numeral: Numeral, end: int) -> Figure:
    number_end = _without_yeo(text, start, end)
    spoken = _is_spoken(text[start:number_end])
    return Figure(start, end, number_end, numeral, None, spoken=spoken)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a number in words ends here.

    삼백이 넘는 and 삼백이다 are of 300, 삼백이는 is of 302.
    """
    if not ends(text, end):
        return False
    if text[end - 1] != "이" or end - start == 1 or text[end - 2] == " ":
        return True
    word = closing(text, end - 1)
    return word is None or not (word.says("copula") or text[end : end + 1] == " ")


def _fraction(text: str, start: int, numeral: Numeral, end: int) -> Figure | None:
    """Read 3분의 1 and 칠분의 사십이: the denominator stands first."""
    of = _OF.match(text, end) if "분" in text[end : end + 2] else None
    under = numeral.value
    if of is None or not under or under <= 0:
        return None
    for over, stop in readings(text, of.end()):
        number = over.value
        if number is not None and _is_numerator(text, of.end(), stop):
            value = numeral._replace(value=divide(number, under), factor=1)
            spoken = _is_spoken(text[start:end])
            terms = (number, under)
            return Figure(start, stop, stop, value, None, spoken=spoken, terms=terms)
    return None


_OF = re.compile(r"\ ?분의\ ?")


def _is_numerator(text: str, start: int, end: int) -> bool:
    """Tell whether a numerator ends here: a last 만 or 이 may be a particle.

    삼분의 일만, 삼분의 일이; but 칠분의 사십이는.
    """
    if not (ends(text, end) or unit_at(text, end)):
        return False
    last = text[end - 1]
    particle = last == "만" or (last == "이" and closes(text, end - 1))
    return end - start == 1 or not particle


def _with_unit(
    text: str,
    start: int,
    end: int,
    numeral: Numeral,
    found: tuple[int, str],
) -> Figure | None:
    at, word = found[0], unit_in(text, start, *found)
    stop = at + len(word)
    unit = meant_unit(text, (start, end, stop), numeral, word)
    if unit is None:
        return None
    half = half_after(text, stop, unit)
    if half and numeral.value is not None:
        more = EXACT.add(numeral.value, Decimal("0.5"))
        numeral, stop = numeral._replace(value=more), half
    spoken = _is_spoken(text[start:end])
    return Figure(start, stop, end, numeral, unit, word, spoken)


def _signed(text: str, figure: Figure) -> Figure:
    """Take in a minus; a dash after a word or number is no minus."""
    start, value = figure.start, figure.value
    first = max(0, start - 5)
    sign = _SIGN.search(text, first, start) or _BELOW_ZERO.search(text, first, start)
    if not sign or value is None:
        return figure
    terms = figure.terms and (-figure.terms[0], *figure.terms[1:])
    numeral = figure.numeral._replace(value=-value)
    return figure._replace(start=sign.start(), numeral=numeral, terms=terms)


def _is_full(said: str, word: str) -> bool:
    """Tell whether 만 is `full` and no 10,000: 만 열아홉 살."""
    return word in ("세", "살") and said.startswith("만 ")


# Words that look like a number and its unit: 천불이 나다, 이등분, 오대천.
_WORDS = frozenset({"천불", "천명", "만도", "백도", "천도", "백동", "천동", "만동"})
