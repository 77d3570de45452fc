"""Counts, measures, ages and temperatures: 60여 종, 8만 평, 35살, 영하 6도.

The unit is a UCUM code where one exists (km, har, Cel, a for years of age), else the
Korean counter itself.
"""

import re
from collections.abc import Iterator

from newsparse.entities.amounts.ages import age_group, find_ages
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.meant import counts_vehicles, is_weight
from newsparse.entities.amounts.measures import measured
from newsparse.entities.amounts.numbers import find_numbers
from newsparse.entities.amounts.scores import in_row
from newsparse.entities.money import sign_before
from newsparse.entities.passage import Passage
from newsparse.transcript import Entity, Quantity


def find(passage: Passage) -> Iterator[Entity]:
    """Yield the quantities of a passage, numbers without a unit last."""
    for figure in passage.figures:
        quantity = _quantity(passage, figure) if figure.unit else None
        if quantity:
            yield quantity
    yield from find_ages(passage)
    yield from find_numbers(passage)


def _quantity(passage: Passage, figure: Figure) -> Quantity | None:
    text = passage.text
    if figure.unit is None or _is_none(text, figure):
        return None
    if is_weight(text, figure):
        return amount(Quantity, passage, figure, unit="[lb_av]")
    if figure.unit.kind != "quantity" or _is_rate_base(text, figure):
        return None
    if figure.word == "주" and not _are_shares(figure):
        return None
    if figure.word == "동" and _is_house(text, figure):
        return None
    if figure.word == "대":
        group = age_group(passage, figure)
        if group or not counts_vehicles(text, figure):
            return group
    return measured(passage, figure)


# 00도, 00명: a blank that the newsroom has not filled in.
_BLANK = re.compile(r"0{2,}(?![.,\d])")


def _is_none(text: str, figure: Figure) -> bool:
    """Tell whether a figure counts nothing: 00명, 5대 3 대 2, or the m of US$3m."""
    if _BLANK.match(text, figure.start):
        return True
    if figure.word == "대" and in_row(text, figure.start, figure.number_end):
        return True
    return figure.word.isascii() and sign_before(text, figure.start) is not None


def _are_shares(figure: Figure) -> bool:
    """Tell whether 주 counts shares and no weeks: 100만 주."""
    most = figure.value or figure.numeral.high
    return most is not None and most >= _SHARES


_SHARES = 100  # nobody counts a hundred weeks


def _is_house(text: str, figure: Figure) -> bool:
    """Tell whether 동 names a block of flats: 101동, but no 백 24동 and no 1,470동."""
    said = text[figure.start : figure.end - 1]
    return said.isdigit() and figure.value is not None and figure.value > 100


def _is_rate_base(text: str, figure: Figure) -> bool:
    """Tell whether this is the 1인 of 1인당, which is the `per` of another."""
    return figure.value == 1 and text.startswith("당", figure.end)
