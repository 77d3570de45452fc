"""Ratios: 10배, 3분의 1, 절반, 10명 중 4명, 경쟁률 5대 1, and scores 2대 1.

A multiple has the unit "times". `terms` are the two numbers compared. A score has the
unit "score" and no value, for it is no quotient.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.fractions import find_fractions
from newsparse.entities.amounts.links import linked
from newsparse.entities.amounts.making import amount, figures_of
from newsparse.entities.amounts.scores import find_pairs
from newsparse.entities.passage import Passage
from newsparse.korean.numerals import divide
from newsparse.transcript import Entity, Ratio

# Words that are a ratio by themselves. 배로 only before a verb of growth.
_WORDS = re.compile(
    r"(?<![가-힣\d])(?:반의\ ?반|절반|반값|반\ ?토막"
    r"|반(?=으로\ (?:줄|감소|떨어|깎|뚝)|도\ (?:안|못|채|되지)|\ (?:가격|값))"
    r"|(?:두\ )?배(?=로\ (?:늘|증가|뛰|오르|올|커|불|많|높))|갑절|곱절|(?P<bare>배))"
)
_WORTH = {"절": "0.5", "반": "0.5", "두": "2", "배": "2", "갑": "2", "곱": "2"}


def find(passage: Passage) -> Iterator[Entity]:
    """Yield the ratios of a passage."""
    yield from find_fractions(passage)
    yield from find_pairs(passage)
    yield from _shares(passage)
    for figure in figures_of(passage, "ratio"):
        yield amount(Ratio, passage, figure)
    yield from _words(passage)


def _words(passage: Passage) -> Iterator[Ratio]:
    for found in _WORDS.finditer(passage.text):
        start, end = found.span()
        value = Decimal("0.25" if "의" in found[0] else _WORTH[found[0][0]])
        mod = mod_of(passage.text, start, end)
        if found["bare"] and not mod:
            continue  # 배 가까이, 배 이상; not the fruit or the ship
        unit = "times" if value == 2 else None
        yield Ratio(
            start=start, end=end, text=found[0], value=value, unit=unit, mod=mod
        )


def _shares(passage: Passage) -> Iterator[Ratio]:
    """Yield 10명 중 4명, so many of so many alike, and 4타수 2안타."""
    text, later_ones = passage.text, (*passage.figures[2:], None)
    for (whole, part), later in zip(
        pairwise(passage.figures), later_ones, strict=False
    ):
        share = _is_share(text, whole, part) and not _goes_on(text, whole, part, later)
        if share or _is_batting(text, whole, part):
            yield _share(passage, whole, part)


def _is_share(text: str, whole: Figure, part: Figure) -> bool:
    """Tell whether two figures are a share: 15대 중 4대, 열 명 중 셋, 열에 아홉."""
    if part.value is None or whole.value is None:
        return False
    if not 0 < part.value <= whole.value or part.start - whole.end > _BETWEEN:
        return False
    alone = part.unit is None and part.spoken
    if whole.unit is None:
        return alone and whole.value == _TEN and linked(text, whole, part, "of ten")
    same = whole.unit is part.unit or (alone and part.value > 1)
    return same and _counts(whole) and linked(text, whole, part, "share")


def _goes_on(text: str, whole: Figure, part: Figure, later: Figure | None) -> bool:
    """Tell whether a count is broken down: 14명 가운데 11명이 구조되고 3명이 숨졌다.

    Of ten or a hundred each part is a share all the same.
    """
    if later is None or later.unit is not whole.unit or whole.value in _ROUND:
        return False
    return not _STOP.search(text, part.end, later.start)


_ROUND = frozenset(map(Decimal, (*range(2, 11), 100)))
_STOP = re.compile(r"[.!?]\s|\n")


def _counts(figure: Figure) -> bool:
    """Tell whether a figure counts things and does not measure, pay or put in order."""
    unit = figure.unit
    return unit is not None and unit.kind == "quantity" and unit.dimension == "count"


_BETWEEN = 9  # characters
_TEN = 10


def _is_batting(text: str, whole: Figure, part: Figure) -> bool:
    """Tell whether this is 4타수 2안타: hits of times at bat."""
    if (whole.word, part.word) != ("타수", "안타") or not whole.value:
        return False
    near = linked(text, whole, part, "batting")
    return near and part.value is not None and part.value <= whole.value


def _share(passage: Passage, whole: Figure, part: Figure) -> Ratio:
    start, end = whole.start, part.end
    terms = (part.value or Decimal(0), whole.value or Decimal(1))
    return Ratio(
        start=start,
        end=end,
        text=passage.text[start:end],
        value=divide(*terms),
        terms=terms,
        mod=mod_of(passage.text, start, end, part.numeral.approx),
    )
