"""Fractions in Korean order, the denominator first: 3분의 1, 백삼과 삼분의 이, 5/12."""

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import cache

from newsparse.entities.bounds import mod_of
from newsparse.entities.comparisons import find_comparisons
from newsparse.entities.passage import Passage
from newsparse.korean.numerals import DIGITS, plain, read_number
from newsparse.transcript import Ratio

_LONGEST = 30  # characters of a numeral on either side of 분의
_SINO = "[일이삼사오육륙칠팔구영십백천만억조]"
_NUMBER = rf"(?:{DIGITS}{_SINO}{{0,4}}|{_SINO}{{1,12}}(?:\ {_SINO}{{2,8}})?)"


@cache
def _denominator() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![가-힣\d.,])(?P<minus>마이너스\ ?|-)?"
        rf"(?:(?P<whole>{_NUMBER})[과와]\ )?(?P<under>{_NUMBER})\ ?\Z"
    )


@cache
def _numerator() -> re.Pattern[str]:
    return re.compile(rf"\ ?(?P<over>{DIGITS}|[일이삼사오육륙칠팔구영십백천]{{1,8}})")


_SLASH = re.compile(
    r"(?<![\d/.,])(\d{1,3})/(\d{1,3})"
    r"(?=에\ 해당|가\ 넘|[을를]\ 차지|로\ 줄|\ ?수준)"
)


def find_fractions(passage: Passage) -> Iterator[Ratio]:
    """Yield the fractions of a passage."""
    text = passage.text
    taken = _ranges(passage) if "분의" in text else ()
    for found in re.finditer("분의", text):
        ratio = _fraction(text, found.start(), found.end())
        if ratio and not any(a <= ratio.start < b for a, b in taken):
            yield ratio
    for found in _SLASH.finditer(text):
        over, under = Decimal(found[1]), Decimal(found[2])
        if 0 < over < under:
            yield _ratio(text, found.start(), found.end(), Decimal(0), over, under)


def _ranges(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Return the spans of ranges between fractions, which are read as quantities."""
    ranges = (q for q in find_comparisons(passage) if q.low is not None)
    return tuple((q.start, q.end) for q in ranges)


def _fraction(text: str, start: int, end: int) -> Ratio | None:
    left = _denominator().search(text[max(0, start - _LONGEST) : start])
    right = _numerator().match(text, end)
    if not left or not right:
        return None
    over, stop = _shortest(right["over"], right.start("over"), text)
    under = read_number(left["under"])
    whole = read_number(left["whole"]) if left["whole"] else Decimal(0)
    if over is None or under is None or whole is None or under <= 0:
        return None
    first = max(0, start - _LONGEST) + left.start()
    if left["minus"]:
        whole, over = -whole, -over
    return _ratio(text, first, stop, whole, over, under)


def _shortest(said: str, at: int, text: str) -> tuple[Decimal | None, int]:
    """Read the numerator: the last syllable may be a particle (삼분의 일이, 일만)."""
    for length in range(len(said), 0, -1):
        rest = text[at + length : at + length + 1]
        number = read_number(said[:length])
        if number is not None and _ends(said[length - 1], said[length:] + rest, length):
            return number, at + length
    return None, at


def _ends(last: str, rest: str, length: int) -> bool:
    """Tell whether the numerator ends here: 일만 and 일이 end in a particle."""
    return not (length > 1 and last in "만이")


def _ratio(
    text: str, start: int, end: int, whole: Decimal, over: Decimal, under: Decimal
) -> Ratio:
    with localcontext() as context:
        context.prec = 28
        value = plain(whole + over / under)
    return Ratio(
        start=start,
        end=end,
        text=text[start:end],
        value=value,
        terms=None if whole else (over, under),
        mod=mod_of(text, start, end),
    )
