"""Two numbers set against each other: scores (2대 1, 4-3) and odds (경쟁률 5:1)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from newsparse.entities.amounts.contexts import before, behind, said, soon
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closes
from newsparse.korean.numeral_forms import readings
from newsparse.korean.numerals import divide
from newsparse.transcript import Ratio

# What stands between the two, and what goes on beside them: 1:2:3, 3-4-3, K-1.
_BETWEEN = re.compile(r"\ ?(?P<sign>대|[:：])\ ?|(?P<dash>-)(?=\d)")
_GOES_ON = re.compile(r"[:.-]\d|[A-Za-z]")
_ATTACHED = frozenset(".,:-")
_PLAIN = re.compile(r"\d{1,4}(?:,\d{3})?(?:\.\d{1,3})?")
_WHOLE = re.compile(r"\d{1,3}")


class Pair(NamedTuple):
    """Two numbers, where they stand and what stands between them."""

    start: int
    end: int
    left: Decimal
    right: Decimal
    sign: str


def find_pairs(passage: Passage) -> Iterator[Ratio]:
    """Yield the scores and the odds of a passage."""
    text = passage.text
    for figure in passage.figures:
        pair = _pair(text, figure)
        if pair is None:
            continue
        odds = _odds(text, pair)
        if _meant(text, pair, odds):
            yield _ratio(text, pair, odds and pair.sign != "-")


def _pair(text: str, figure: Figure) -> Pair | None:
    """Return a figure and the number set against it."""
    between = _BETWEEN.match(text, figure.number_end)
    attached = figure.start and text[figure.start - 1] in _ATTACHED
    if between is None or figure.value is None or attached:
        return None
    if in_row(text, figure.start, figure.number_end):
        return None
    sign = (between["sign"] or "-").replace("：", ":")
    start, number = figure.start, text[figure.start : figure.number_end]
    for numeral, end in readings(text, between.end()):
        right = text[between.end() : end]
        if numeral.value is None or not _fits(number, right, between[0]):
            continue
        if not _GOES_ON.match(text, end):
            return Pair(start, end, figure.value, numeral.value, sign)
    return None


# Three numbers set against each other are no pair, nor 대 that count: 5대 3 대 2.
_FIRST = re.compile(r"\d ?대 ?\d+(?:\.\d+)? ?대 ?\d")
_LATER = re.compile(r"\d ?대 ?\Z")


def in_row(text: str, start: int, end: int) -> bool:
    """Tell whether a number is one of three or more set against each other."""
    if _FIRST.match(text, end - 1):
        return True
    ahead = _LATER.search(text, max(0, start - 4), start)
    if ahead is None:
        return False
    return bool(_FIRST.search(text, max(0, ahead.start() - 12), end + 4))


def _fits(left: str, right: str, between: str) -> bool:
    """Tell whether two numbers are written as those of a pair are."""
    if between == "-":
        return bool(_WHOLE.fullmatch(left) and _WHOLE.fullmatch(right))
    words = between == " 대 "
    return all(
        _PLAIN.fullmatch(n) or (words and not n[0].isdigit()) for n in (left, right)
    )


def _meant(text: str, pair: Pair, odds: bool) -> bool:
    """Tell whether two numbers are set against each other here.

    차량 3대 2명 are vehicles, 10:30 is a clock, 3-4 a range.
    """
    whole = closes(text, pair.end) or behind("compared", text, pair.end) is not None
    if pair.sign == "대":
        return whole and not before("vehicle", text, pair.start)
    if pair.sign == ":" and (pair.left > 24 or pair.right > 59):
        return True  # no clock says so
    if pair.sign == ":" and (odds or text[pair.end - 2].isdigit()):
        return odds
    ahead = pair.start - text.startswith("(", pair.start - 1)
    decided = before("decided", text, ahead) or soon("decided", text, pair.end)
    return decided or (whole and _in_game(text, pair))


def _in_game(text: str, pair: Pair) -> bool:
    """Tell whether the words around tell of a game: 배구는 25-23, 19-25."""
    ahead = text[max(0, pair.start - _NEAR) : pair.start].rpartition("\n")[2]
    after = text[pair.end : pair.end + _NEAR].partition("\n")[0].partition(". ")[0]
    return any(said("game", side, 0, _NEAR) for side in (ahead, after))


_NEAR = 40  # characters on either side that may name a game


def _odds(text: str, pair: Pair) -> bool:
    ahead = text[max(0, pair.start - 30) : pair.start]
    ahead = ahead[max(ahead.rfind("\n"), ahead.rfind(". ")) + 1 :]
    after = text[pair.end : pair.end + 10].partition("\n")[0]
    return any(said("odds", side, 0, _NEAR) for side in (ahead, after))


def _ratio(text: str, pair: Pair, odds: bool) -> Ratio:
    value = divide(pair.left, pair.right) if odds and pair.right else None
    return Ratio(
        start=pair.start,
        end=pair.end,
        text=text[pair.start : pair.end],
        value=value,
        unit=None if odds else "score",
        terms=(pair.left, pair.right),
    )
