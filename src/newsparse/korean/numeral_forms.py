"""Where a Korean numeral stands in a text and how far it goes: 2천735만, 4 천 명.

`next_run` finds where one may begin, `readings` what it may be, the longest first;
`numerals` tells the value. Digits are never cut, nor are what belongs together in
figures: what is no number as a whole (1,5000만) has no part that is one. Which of the
readings is meant is for what follows to tell: a unit, or what closes a word.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.korean.native import FIRST, NATIVE
from newsparse.korean.numerals import DIGITS, LETTERS, Numeral, read_numeral

_WORD = "[일이삼사오육륙칠팔구]"
# One digit in words (이, 일, 사 …) is mostly another word: it is looked at before 등,
# 인분, 학년, 급, 단계, 층, 위 and 퍼센트, before a word of two syllables (일 리터), a
# point (오 점 칠), as part of a fraction, or as a pair (이삼 명).
_PART = rf"(?:\ ?분의|\ 대\ [\d{_WORD[1:-1]}십백천])"
# Before a multiplier of its own (삼 만 오천 명) it counts; 이 만 is mostly `this`.
_COUNT = "[일삼사오육칠팔구]"
_PAIR = "이삼|삼사|사오|오륙|육칠|칠팔|팔구"
_SINO = (
    rf"(?:{_WORD}{{1,2}}(?=[십백천만억조경])|[십백천만]|억(?=\ \d))"
    rf"|{_COUNT}(?=\ [천만억조])|(?:{_PAIR})"
    rf"|{_WORD}(?=[등인학급단층퍼%]|\ [가-힣]{{2}}|\ 점\ {_WORD}"
    rf"|{_PART}|[과와]\ .{_PART})"
)
_VAGUE = r"(?:수|몇)\ ?[십백천만억조]"

# What a numeral may begin with: digits after anything but a letter or digit, or words
# that begin a word. Whether the words are a number is for the grammar and the context.
_LEFT = r"(?<![\dA-Za-z_])"
_SPOKEN_LEFT = r"(?<![가-힣\dA-Za-z_)\]%％’”㎡㎞])"
# Looked at before all else: three letters of four cannot begin a numeral.
_FIRST = rf"\d{FIRST}일이삼사오육칠팔구십백천만억수몇"

Reading = tuple[Numeral, int]


class Run(NamedTuple):
    """Where a numeral may begin, and what it may be, the longest first."""

    start: int
    readings: tuple[Reading, ...]


def next_run(text: str, position: int, *, lone: bool = False) -> Run | None:
    """Return the first of what may be a numeral from a position on.

    With `lone` any digit in words is one, as in a text about numbers.

    >>> text = "4 천 명이 4 경기를 했고 1,5000만 원은 100 만 5 천 원"
    >>> run, found = next_run(text, 0), []
    >>> while run:
    ...     found.append([text[run.start : end] for _, end in run.readings])
    ...     run = next_run(text, run.readings[0][1])
    >>> found
    [['4 천', '4'], ['4'], ['100 만 5 천', '100 만 5', '100 만', '100']]
    """
    while found := _start(lone).search(text, position):
        at = found.start()
        some = readings(text, at)
        if some:
            return Run(at, some)
        position = word_end(text, at)
    return None


def readings(text: str, at: int) -> tuple[Reading, ...]:
    """Return what the numeral that begins at a place may be, the longest first.

    >>> [end for _, end in readings("백 20일", 0)], readings("1,5000만", 0)
    ([4, 1], ())
    >>> readings("네다섯 시간", 0)[0][0].high, readings("30여 분", 0)[0][0].approx
    (Decimal('5'), True)
    """
    run = _RUN.match(text, at)
    if run is None or len(run[0]) > _LONGEST or _is_slip(text, at):
        return ()
    closed = text[run.end() : run.end() + 1] in ("", ".", ",")
    some = _readings(run[0], closed=closed)
    return tuple((numeral, at + end) for numeral, end in some)


def read_at(text: str, at: int) -> Reading | None:
    """Read the longest numeral of any spelling that begins at a place, with its end.

    >>> read_at("2만 5천 시간", 0)[1], read_at("해 뜰 무렵", 0)
    (5, None)
    """
    return next(iter(readings(text, at)), None)


_LONGEST = 60  # characters; what runs on is no number
_SAID = rf"[\d{LETTERS}경]"
# The first letter of 경기, 조각 and 조회 multiplies nothing.
_TOKEN = re.compile(
    rf"{DIGITS}|경(?!기)|조(?!각|회)|[{LETTERS.replace('조', '')}]"
    rf"|(?<=[영{_WORD[1:-1]}십백천])\ ?점\ ?(?=[영공{_WORD[1:-1]}])"
    rf"|\ {{1,2}}(?={_SAID})"
)
_RUN = re.compile(rf"(?:{_TOKEN.pattern}){{1,{_LONGEST}}}+")


@lru_cache(1 << 12)
def _readings(run: str, *, closed: bool) -> tuple[Reading, ...]:
    """Return the numerals a run of number letters begins with, the longest first.

    `closed` is true where nothing follows the run.
    """
    if run.isdigit() and run.isascii():
        numeral = read_numeral(run)
        return ((numeral, len(run)),) if numeral else ()
    ends = [token.end() for token in _TOKEN.finditer(run)]
    whole = (end for end in ends if end == ends[0] or not _cuts(run, end))
    found = ((_read(run[:end], closed and end == len(run)), end) for end in whole)
    return tuple((numeral, end) for numeral, end in found if numeral)[::-1]


def _cuts(run: str, end: int) -> bool:
    """Tell whether an end parts a later count from its multiplier: 2만 3 | 만."""
    last, following = run[end - 1], run[end : end + 1]
    counts = last.isdigit() or last in _WORD
    return last == " " or (counts and following != "" and following in _MULTIPLIERS)


_MULTIPLIERS = "십백천만억조경"


def _read(said: str, last: bool) -> Numeral | None:
    """Read a numeral that may end so: 3억 5천만.

    A digit in words at its end is mostly a particle: behind digits (3백이), behind 만,
    억 and 조 (십억이) and behind a space (삼백 이), but for 오십 이 at the very end.
    """
    if _APART.search(said):
        return None
    digit = _ONES.search(said)
    if digit and digit["gap"] and not (last and said[digit.start() - 1] == "십"):
        return None
    if digit and (digit["large"] or _FIGURE.search(said)):
        return None
    return read_numeral(said)


# A space joins what is multiplied, a first count with its multiplier, and native words.
_APART = re.compile(
    rf"(?<![십백천만억조경여])\ {{1,2}}\d"
    rf"|(?<![\d십백천만억조경여수몇점])\ {{1,2}}{_WORD}"
    rf"|(?<![\d십백천만억조경여수몇점])(?<!^{_COUNT})\ {{1,2}}[십백천만억조경]"
)
_ONES = re.compile(
    rf"(?:(?<!점)(?P<gap>\ {{1,2}})|(?P<large>[만억조경])|[십백천]){_WORD}\Z"
)
_FIGURE = re.compile(r"\d")


def _is_slip(text: str, at: int) -> bool:
    """Tell whether digits with commas are no number and no list: 1,5000."""
    run = _COMMAS.match(text, at)
    if run is None or _WELL.fullmatch(run[0]):
        return False
    lengths = {len(group) for group in re.split("[,，]", run[0])}
    return max(lengths) >= 3 and len(lengths) > 1


_COMMAS = re.compile(r"\d++(?:[,，]\d++){1,99}+")
_WELL = re.compile(DIGITS)
_FIRST_WORD = re.compile(rf"(?:{_SAID}|(?<=\d)[.,，．](?=\d))*+")


def word_end(text: str, at: int) -> int:
    """Return where the first word of a run ends."""
    word = _FIRST_WORD.match(text, at)
    return word.end() if word and word.end() > at else at + 1


@cache
def _start(lone: bool) -> re.Pattern[str]:
    """Return the pattern of what a numeral begins with."""
    more = rf"|[영공만억조]|{_WORD}" if lone else ""
    return re.compile(
        rf"(?=[{_FIRST}{'영공' * lone}])(?:{_LEFT}\d|{NATIVE}"
        rf"|{_SPOKEN_LEFT}(?:{_VAGUE}|{_SINO}{more}))"
    )
