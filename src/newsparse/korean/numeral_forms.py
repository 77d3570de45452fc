"""Where a Korean numeral may stand in a text: 2천735만, 천 520억, 4 천, 스물다섯.

`candidates` finds what may be a numeral; `numerals` tells whether it is one, and its
value. What belongs to one run of number letters stays together: a candidate begins
and ends where the run does, so that no part of a numeral is ever taken for a whole.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newsparse.korean.closing import closes
from newsparse.korean.native import FIRST, NATIVE
from newsparse.korean.numerals import DIGITS, LONGEST, longest_numeral

_WORD = "[일이삼사오육륙칠팔구]"
_MULTIPLIERS = "십백천만억조경"
_MULTIPLIER = f"[{_MULTIPLIERS}]"
_YEO = r"여(?=\ {0,2}[만억조])"
# One digit in words (이, 일, 사 …) is mostly another word: it is looked at before 등,
# 인분, 학년, 급, 단계, 층, 위 and 퍼센트, before a word of two syllables (일 리터), a
# point (오 점 칠), or as a pair (이삼 명).
_PAIR = "이삼|삼사|사오|오륙|육칠|칠팔|팔구"
_SINO = (
    rf"(?:{_WORD}{{1,2}}(?={_MULTIPLIER})|[십백천만]|억(?=\ \d))"
    rf"|(?:{_PAIR})|{_WORD}(?=[등인학급단층퍼%]|\ [가-힣]{{2}}|\ 점\ {_WORD})"
)
_VAGUE = r"(?:수|몇)\ ?[십백천만억조]{1,3}+"

# What a numeral may begin with: digits after anything but a letter or digit, or words
# that begin a word. Whether the words are a number is for the grammar and the context.
_LEFT = r"(?<![\dA-Za-z_])"
_SPOKEN_LEFT = r"(?<![가-힣\dA-Za-z_)\]%％’”㎡㎞])"
# Looked at before all else: three letters of four cannot begin a numeral.
_FIRST = rf"\d{FIRST}일이삼사오육칠팔구십백천만억수몇"


class Candidate(NamedTuple):
    """What may be a numeral: its span, and where its first run without a space ends.

    A `slip` (1,5000) is none, and no part of it is.
    """

    start: int
    end: int
    run_end: int
    slip: bool = False


Follows = Callable[[str, int], bool]


def next_candidate(
    text: str, position: int, follows: Follows = closes
) -> Candidate | None:
    """Return the first of what may be a numeral from a position on.

    Args:
        text: Where to look.
        position: From where.
        follows: Whether what follows a numeral at a place tells that it is one; it
            decides about 천 in `4 천 명` and `4 천막`.

    >>> text = "4 천 명이 4 경기를 했고 1,5000만 원은 100 만 5 천 원"
    >>> candidate, found = next_candidate(text, 0), []
    >>> while candidate:
    ...     found.append(text[candidate.start : candidate.end])
    ...     candidate = next_candidate(text, candidate.end)
    >>> found
    ['4 천', '4', '100 만 5 천']
    """
    while found := _pattern().search(text, position):
        candidate = _candidate(text, found, follows)
        if not candidate.slip:
            return candidate
        position = candidate.end
    return None


def _slip_end(text: str, found: re.Match[str]) -> int | None:
    """Return where digits with commas end that are no number and no list: 1,5000."""
    run = _COMMAS.match(text, found.start())
    if run is None or len(found[0]) >= len(run[0]):
        return None
    lengths = {len(group) for group in re.split("[,，]", run[0])}
    return None if max(lengths) < 3 or len(lengths) == 1 else run.end()


_COMMAS = re.compile(r"\d++(?:[,，]\d++){1,99}+")
_GLUED = re.compile(
    rf"(?:{_MULTIPLIER}|(?<={_MULTIPLIER}){DIGITS}|{_WORD}(?={_MULTIPLIER})|{_YEO})*+"
)
# Words may end in a digit too, and have a point: 이백삼십오, 칠십삼점오. Behind a large
# multiplier the digit is a particle: 백40억이.
_GLUED_WORDS = re.compile(
    rf"(?:{_MULTIPLIER}|(?<={_MULTIPLIER}){DIGITS}|{_WORD}(?={_MULTIPLIER})"
    rf"|(?<=[십백천]){_WORD}|{_YEO})*+"
    rf"(?:점[영공{_WORD[1:-1]}]++|\ 점\ [영공{_WORD[1:-1]}]++(?=\ ))?+"
)
_NEXT = re.compile(
    rf"\ {{1,2}}(?=(?P<digit>\d)|{_WORD}(?:{_MULTIPLIER}|(?P<ones>$|[.,]))"
    r"|(?P<multiplier>[십백천만억조]))"
)


def _candidate(text: str, found: re.Match[str], follows: Follows) -> Candidate:
    """Follow a numeral over its letters and over the spaces newsrooms write."""
    start, end = found.span()
    if found["whole"]:
        return Candidate(start, end, end)
    glued = _GLUED if text[start].isdigit() else _GLUED_WORDS
    slip = _slip_end(text, found)
    if slip is not None:
        end = _run(glued, text, slip)
        return Candidate(start, end, end, slip=True)
    end = run_end = _run(glued, text, end)
    if end - start > LONGEST:
        return Candidate(start, end, end, slip=True)
    while (gap := _NEXT.match(text, end)) and end - start < LONGEST:
        after = _run(glued, text, gap.end())
        if gap["digit"]:
            digits = _DIGITS.match(text, gap.end())
            after = _run(glued, text, digits.end() if digits else end)
        if not _goes_on(text, end, gap, after, follows):
            break
        if not _is_one(text[start:after]):
            break
        end = after
    return Candidate(start, end, run_end)


def _is_one(said: str) -> bool:
    """Tell whether what stands about a space is one numeral: not 2만 3만."""
    longest = longest_numeral(said)
    return longest is not None and longest[1] == len(said)


def _run(glued: re.Pattern[str], text: str, at: int) -> int:
    found = glued.match(text, at)
    return found.end() if found else at


def _goes_on(
    text: str, end: int, gap: re.Match[str], after: int, follows: Follows
) -> bool:
    """Tell whether a numeral goes on behind a space: 3억 5천만, 4 천 명, 만 407."""
    last = text[end - 1]
    multiplied = last in _MULTIPLIERS or last == "여"
    if not gap["multiplier"]:
        return (
            multiplied and after > gap.end() and (gap["ones"] is None or last == "십")
        )
    if not (multiplied or last.isdigit()):
        return False
    if after < len(text) and "가" <= text[after] <= "힣":
        return text[after] == "여" or follows(text, after)
    return True


_DIGITS = re.compile(DIGITS)


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of what a numeral begins with."""
    return re.compile(
        rf"(?=[{_FIRST}])(?:{_LEFT}(?P<digits>{DIGITS})|(?P<whole>{NATIVE}"
        rf"|{_SPOKEN_LEFT}{_VAGUE})|{_SPOKEN_LEFT}(?:{_SINO}))"
    )
