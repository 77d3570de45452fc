"""The rows of a page's mentions: in the table of their family, and in `said`.

Beside the fields stand what makes them easy to count with: doubles beside exact
numbers, moments for texts, the province of a place.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from math import isfinite
from operator import itemgetter
from typing import Any

from newsparse.export.columns import COLUMNS, Row
from newsparse.export.fields import flat_values
from newsparse.export.kinds import KINDS, tag_of
from newsparse.export.moments import clock, moment
from newsparse.transcript import Entity, Place, Transcript

Facts = dict[str, Any]

_BLANK: dict[str, Facts] = {t: dict.fromkeys(names) for t, names in COLUMNS.items()}
_ROW = {table: itemgetter(*names) for table, names in COLUMNS.items()}
_CLOCKS = frozenset({"hour", "minute", "second"})  # grains; a daypart is no clock


def mention_rows(
    transcript: Transcript, page: Row, turns: Sequence[Row]
) -> Iterator[tuple[str, Row]]:
    """Yield the rows of the mentions, given the rows of the page and its turns."""
    said = _BLANK["said"] | _shared("transcripts", page)
    around = {
        number: said | _shared("segments", turn) for number, turn in enumerate(turns)
    }
    dated = transcript.published is not None
    for number, entity in enumerate(transcript.entities):
        table = KINDS[tag_of(entity)].family
        facts = _facts(entity, table, dated)
        facts["id"], facts["entity"] = page[0], number
        yield table, _ROW[table](facts)
        yield "said", _ROW["said"](around.get(facts["segment"], said) | facts)
        for rank, place in enumerate(getattr(entity, "candidates", ())):
            found = {"id": page[0], "entity": number, "rank": rank}
            found |= flat_values(place, "candidates", "candidate")
            yield "candidates", _ROW["candidates"](_BLANK["candidates"] | found)


@cache
def _picked(table: str) -> list[tuple[str, int]]:
    """Return which columns of a table are in `said`, and where they stand in it."""
    return [(c, at) for at, c in enumerate(COLUMNS[table]) if c in COLUMNS["said"]]


def _shared(table: str, row: Row) -> Facts:
    return {name: row[at] for name, at in _picked(table)}


def _facts(entity: Entity, table: str, dated: bool) -> Facts:
    tag = tag_of(entity)
    facts = _BLANK[table] | flat_values(entity, table, tag)
    facts["type"] = tag
    if isinstance(entity, Place):
        facts |= _province(entity, dated)
    elif table == "amounts":
        facts |= _doubles(facts)
    elif table == "times":
        facts |= _moments(facts)
    return facts


_DOUBLES = {
    name: name.removesuffix("_float")
    for name, kind in COLUMNS["amounts"].items()
    if kind == "float"
}


def _doubles(facts: Facts) -> Facts:
    exact = ((name, facts[column]) for name, column in _DOUBLES.items())
    return {name: _double(value) for name, value in exact if value is not None}


def _double(value: Decimal) -> float | None:
    found = float(value)
    return found if isfinite(found) else None


def _moments(facts: Facts) -> Facts:
    start, end, grain = facts["start_at"], facts["end_at"], facts["grain"]
    return {
        "start_at": moment(start),
        "start_clock": clock(start),
        "end_at": moment(end),
        "end_clock": clock(end),
        "clock_said": grain in _CLOCKS if grain else None,
    }


def _province(place: Place, dated: bool) -> Facts:
    from newsparse.entities.places.provinces import province_of

    found = province_of(place, dated=dated)
    return found._asdict() if found else {}
