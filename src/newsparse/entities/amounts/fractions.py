"""Fractions in Korean order, the denominator first: 3분의 1, 백삼과 삼분의 이, 5/12."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.amounts.comparisons import find_comparisons
from newsparse.entities.amounts.ranges import is_step
from newsparse.entities.amounts.units import ends, unit_at
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closes, closing
from newsparse.korean.numerals import DIGITS, EXACT, divide, plain, read_number
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


# What is done with a part, and with no day: 3/4이 찬성했다, 1/2을, 1/3로; 3/4에 열린다.
_OF_PARTS = ("subject", "object", "topic", "direction", "copula", "comparison", "only")
_SLASH = re.compile(
    r"(?<![\d/.,])(?:(?P<minus>[-−])?(?P<whole>\d{1,3})\ )?"
    r"(?P<over>\d{1,3})/(?P<under>\d{1,3})(?![\d/.,])(?P<counts>에\ 해당|\ ?수준)?"
)


def find_fractions(passage: Passage) -> Iterator[Ratio]:
    """Yield the fractions of a passage."""
    text = passage.text
    taken = _ranges(passage) if "분의" in text else frozenset()
    for found in re.finditer("분의", text):
        ratio = _fraction(text, found.start(), found.end())
        if ratio and ratio.start not in taken:
            yield ratio
    for found in _TENTHS.finditer(text):
        if _is_tenths(text, found.end()):
            yield _tenths(text, found)
    for found in _SLASH.finditer(text):
        word = closing(text, found.end("under"), heard=False)
        if found["counts"] or (word and word.says(*_OF_PARTS)):
            yield from _slashed(text, found)


def _slashed(text: str, found: re.Match[str]) -> Iterator[Ratio]:
    """Read 3/4 and 1 4/5."""
    over, under = Decimal(found["over"]), Decimal(found["under"])
    whole = Decimal(found["whole"] or 0)
    if not 0 < over < under:
        return
    if found["minus"]:
        whole, over = -whole, -over
    yield _ratio(text, found.start(), found.end("under"), whole, over, under)


# 3할 2푼 5리 is 0.325, of a batter or a discount.
_DIGIT = "[1-9일이삼사오육칠팔구]"
_TENTHS = re.compile(
    rf"(?<![가-힣\d.])(?P<tenths>{_DIGIT})할(?:\ ?(?P<hundredths>{_DIGIT})푼)?"
    rf"(?:\ ?(?P<thousandths>{_DIGIT})리)?"
)
_BATTING = re.compile(" (?:타자|타율)")


def _is_tenths(text: str, end: int) -> bool:
    """Tell whether 할 ends a word: 3할은, 3할 타자, 3할 이상; 일할 사람 is no share."""
    if text.startswith(" ", end):
        bound = mod_of(text, end, end) or is_step(text, end)
        return bool(bound) or _BATTING.match(text, end) is not None
    return ends(text, end)


def _tenths(text: str, found: re.Match[str]) -> Ratio:
    places = ("tenths", "hundredths", "thousandths")
    digits = "".join(f"{read_number(found[place] or '0'):f}" for place in places)
    value = plain(Decimal(f"0.{digits}"))
    start, end = found.span()
    mod = mod_of(text, start, end)
    return Ratio(start=start, end=end, text=found[0], value=value, mod=mod)


def _ranges(passage: Passage) -> frozenset[int]:
    """Return the places in ranges between fractions, which are quantities."""
    ranges = (q for q in find_comparisons(passage) if q.low is not None)
    return frozenset(place for q in ranges for place in range(q.start, q.end))


def _fraction(text: str, start: int, end: int) -> Ratio | None:
    left = _denominator().search(text[max(0, start - _LONGEST) : start])
    right = _numerator().match(text, end)
    if not left or not right:
        return None
    over, stop = _longest(text, right["over"], right.start("over"))
    under = read_number(left["under"])
    whole = read_number(left["whole"]) if left["whole"] else Decimal(0)
    if over is None or under is None or whole is None or under <= 0:
        return None
    first = max(0, start - _LONGEST) + left.start()
    if left["minus"]:
        whole, over = -whole, -over
    return _ratio(text, first, stop, whole, over, under)


def _longest(text: str, said: str, at: int) -> tuple[Decimal | None, int]:
    """Read the numerator: a last 만 or 이 is a particle where one may stand.

    삼분의 일만, 삼분의 일이; but 칠분의 사십이는.
    """
    for length in range(len(said), 0, -1):
        number = read_number(said[:length])
        end = at + length
        if number is None or not (ends(text, end) or unit_at(text, end)):
            continue
        particle = said[length - 1] == "만" or closes(text, at + length - 1)
        if length == 1 or not particle or said[length - 1] not in "만이":
            return number, at + length
    return None, at


def _ratio(
    text: str, start: int, end: int, whole: Decimal, over: Decimal, under: Decimal
) -> Ratio:
    improper = EXACT.add(EXACT.multiply(whole, under), over)
    value = divide(improper, under)
    return Ratio(
        start=start,
        end=end,
        text=text[start:end],
        value=value,
        terms=None if whole else (over, under),
        mod=mod_of(text, start, end),
    )
