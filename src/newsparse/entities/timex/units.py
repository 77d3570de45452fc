"""The units of time that stand behind a number: 년, 개월, 시간, 해."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.tables import rows


class Unit(NamedTuple):
    """A unit of time: the pattern of its spelling, what it counts and what it takes.

    `spelled` are the spellings of its numbers, `open` the single digits in words that
    count before it, wherever they stand.
    """

    spelling: re.Pattern[str]
    kind: str
    spelled: str
    open: str
    least: int


@cache
def units() -> dict[str, tuple[Unit, ...]]:
    """Return the units by first letter, longer ones before those they begin with."""
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit, kind, spelled, wide, least, unless, *_ in rows("units.tsv", ROOM):
        spelling = re.compile(unit + (f"(?!{unless})" if unless else ""))
        row = Unit(spelling, kind, spelled, wide, int(least or 0))
        found[unit.lstrip("\\")[0]].append(row)
    return {first: tuple(some) for first, some in found.items()}


@cache
def any_unit() -> str:
    """Return a pattern of all units, whatever stands behind them."""
    return "|".join(unit for unit, *_ in rows("units.tsv", ROOM))


def units_at(text: str, at: int) -> Iterator[tuple[Unit, int]]:
    """Yield the units that may stand behind a number, with their ends."""
    at += text.startswith(" ", at)
    for unit in units().get(text[at : at + 1], ()):
        if found := unit.spelling.match(text, at):
            yield unit, found.end()
