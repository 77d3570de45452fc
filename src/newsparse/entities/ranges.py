"""Ranges: 2~3만 원, 2만원에서 5만원, 10 이상 20 미만, 2,3명."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from newsparse.entities.figures import Figure
from newsparse.korean.numerals import plain


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\ ?(?:~|∼|～|〜|-|–|—|내지|에서|부터)\ ?")


@cache
def _change() -> re.Pattern[str]:
    """What makes `A에서 B로` a change and no range."""
    return re.compile(r"으?로")


def join_ranges(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Join two figures that are the ends of one range."""
    joined: list[Figure] = []
    for figure in figures:
        pair = _joined(text, joined[-1], figure) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(figure)
    return joined


def _joined(text: str, left: Figure, right: Figure) -> Figure | None:
    between = text[left.end : right.start]
    if len(between) > 6 or right.value is None or left.value is None:
        return None
    if left.unit is not None and left.unit is not right.unit:
        return None
    if not (_enumerated(between, left, right) or _dash().fullmatch(between)):
        return None
    if "에서" in between and left.unit and _change().match(text, right.end):
        if left.word != "도":
            return None
    low = _shared(left, right)
    if low is None or low >= right.value:
        return None
    numeral = right.numeral._replace(value=None, low=low, high=right.value)
    return right._replace(start=left.start, numeral=numeral)


def _enumerated(between: str, left: Figure, right: Figure) -> bool:
    """Tell whether 2,3명 or 2, 3명 means two to three."""
    if between not in (",", ", ") or left.unit or not right.unit:
        return False
    next_one = left.value is not None and right.value == left.value + 1
    return bool(next_one) and right.value is not None and right.value < 10


def _shared(left: Figure, right: Figure) -> Decimal | None:
    """Return the low end: 2~3만 shares its 만, 5백~천 does not."""
    low, high = left.value, right.value
    if low is None or high is None:
        return None
    factor = right.numeral.factor
    if left.unit is None and factor > 1 and low < high / factor:
        return plain(low * factor)
    return low
