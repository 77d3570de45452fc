"""Two numbers set against each other: scores (2대 1, 4-3) and odds (경쟁률 5:1)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from newsparse.entities.amounts.contexts import before, behind, said, soon
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closes
from newsparse.korean.numerals import divide, read_number
from newsparse.transcript import Ratio

_NUMBER = r"\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?"
_WORD = r"(?:[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구]|백|천)"

# 오 점 칠 대 일: the point may stand apart.
_LEFT_WORD = (
    rf"(?:(?<![가-힣]){_WORD}\ ?점\ ?[영공일이삼사오육칠팔구]{{1,3}}"
    rf"|(?<![가-힣])(?<!점\ ){_WORD})"
)


# What stands between the two, and the numbers on its sides.
_SIDES = {
    "대": (
        re.compile(rf"(?<![\d.,:-])(?:{_NUMBER}\ ?|{_LEFT_WORD}\ )\Z"),
        re.compile(rf"\ ?(?P<right>{_NUMBER})|\ (?P<words>{_WORD})"),
    ),
    ":": (
        re.compile(r"(?<![\d:.])\d{1,4}(?:\.\d{1,2})?\ ?\Z"),
        re.compile(r"\ ?(?P<right>\d(?:\.\d{1,2})?|\d{2,3})(?P<words>)(?![\d:.])"),
    ),
    "-": (
        re.compile(r"(?<![\dA-Za-z.,-])\d{1,3}\Z"),
        re.compile(r"(?P<right>\d{1,3})(?P<words>)(?![\d.,A-Za-z-])"),
    ),
}
_BETWEEN = re.compile(r"대(?=\ ?[\d일이삼사오육칠팔구십백천])|[:：-](?=\ ?\d)")


class Pair(NamedTuple):
    """Two numbers and where they stand."""

    start: int
    end: int
    left: Decimal
    right: Decimal


def find_pairs(passage: Passage) -> Iterator[Ratio]:
    """Yield the scores and the odds of a passage."""
    text = passage.text
    for found in _BETWEEN.finditer(text):
        sign = ":" if found[0] == "：" else found[0]
        pair = _sides(text, found.start(), found.end(), sign)
        if pair is None:
            continue
        odds = _odds(text, pair)
        if _meant(text, pair, sign, odds):
            yield _ratio(text, pair, odds and sign != "-")


def _sides(text: str, start: int, end: int, sign: str) -> Pair | None:
    ahead, after = _SIDES[sign]
    left = ahead.search(text, max(0, start - 12), start)
    right = after.match(text, end)
    if left is None or right is None:
        return None
    said = right["right"] or right["words"]
    numbers = read_number(left[0].strip()), read_number(said)
    if numbers[0] is None or numbers[1] is None:
        return None
    return Pair(left.start(), right.end(), numbers[0], numbers[1])


def _meant(text: str, pair: Pair, sign: str, odds: bool) -> bool:
    """Tell whether two numbers are set against each other here.

    차량 3대 2명 are vehicles, 10:30 is a clock, 3-4 a range.
    """
    whole = closes(text, pair.end) or behind("compared", text, pair.end) is not None
    if sign == "대":
        person = text[pair.end - 1] == "1" and behind("private", text, pair.end)
        return whole and not (person or before("vehicle", text, pair.start))
    if sign == ":" and (pair.left > 24 or pair.right > 59):
        return True  # no clock says so
    if sign == ":" and (odds or text[pair.end - 2].isdigit()):
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
