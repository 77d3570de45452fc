"""What two numbers are together, by what stands between them (links.tsv)."""

import re
from functools import cache
from typing import NamedTuple

from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.tables import rows
from newsparse.transcript import Money

Value = Figure | Money


class _Link(NamedTuple):
    """A row of links.tsv; `unlike` is true where `behind` must not follow."""

    units: str
    between: re.Pattern[str]
    behind: re.Pattern[str]
    unlike: bool


@cache
def _links() -> dict[str, list[_Link]]:
    found: dict[str, list[_Link]] = {}
    for makes, units, between, behind, *_ in rows("links.tsv"):
        unlike = behind.startswith("not ")
        follows = re.compile(behind.removeprefix("not "))
        link = _Link(units, re.compile(between), follows, unlike)
        found.setdefault(makes, []).append(link)
    return found


def linked(text: str, left: Value, right: Value, makes: str) -> bool:
    """Tell whether two values are what a production makes of them.

    >>> from newsparse.entities.amounts.figures import scan_figures
    >>> text = "2만원에서 5만원으로 올랐다"
    >>> [linked(text, *scan_figures(text), makes) for makes in ("range", "change")]
    [False, True]
    """
    return any(_stands(text, left, right, link) for link in _links()[makes])


def _stands(text: str, left: Value, right: Value, link: _Link) -> bool:
    if not _have(text, left, right, link.units):
        return False
    if not link.between.fullmatch(text, left.end, right.start):
        return False
    follows = link.behind.match(text, right.end) is not None
    return follows is not link.unlike


def _have(text: str, left: Value, right: Value, units: str) -> bool:
    """Tell whether two values have their units as a row asks."""
    if units == "any":
        return True
    if units == "right":
        return right.unit is not None
    if units == "none":
        return left.unit is None and right.unit is None
    if not isinstance(right, Figure):
        return False
    return left.unit in (None, right.unit) and right.word == units
