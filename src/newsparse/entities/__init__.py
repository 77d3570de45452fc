"""The kinds of values in a text, one module a kind.

Where two mentions overlap, the longer wins (44번 국도 over 44번); among mentions of one
length the finder that stands first in `FINDERS` (삼척, the city, over three 척; 설
지사, whose name the item told, over the holiday).
"""

import dataclasses
from collections.abc import Iterable

from msgspec.structs import replace

from newsparse.entities import (
    money,
    ordinal,
    organization,
    percent,
    person,
    place,
    quantity,
    ratio,
    timex,
)
from newsparse.entities.passage import Finder, Passage
from newsparse.entities.places.gazetteer import Gazetteer
from newsparse.given.days import Day, published_moment
from newsparse.given.texts import take_text
from newsparse.korean.view import View, view
from newsparse.transcript import AnyEntity, Date, Entity, Money, Span, Time

FINDERS: tuple[Finder, ...] = (
    person.find,
    timex.find,
    money.find,
    percent.find,
    ratio.find,
    organization.find,
    place.find,
    ordinal.find,
    quantity.find,
)


def find_entities(
    text: str,
    *,
    published: Day | None = None,
    home: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> tuple[AnyEntity, ...]:
    """Find the amounts, dates, places and names in a plain text.

    Args:
        text: Korean text; offsets count its characters. One line that is the name
            of a file is taken as a text, with a `UserWarning`.
        published: The day relative dates are read from, a `Day` ("2020-06-24", a
            date), or the moment (a datetime or Timestamp with a clock), in Korea's
            time. Without it they are found but stay unresolved.
        home: The region that 도내, 시내 and 군내 mean, such as "강원도".
        gazetteer: Places of your own (`Gazetteer.of`), which go before the package's.

    Returns:
        The mentions in their order, none overlapping another.

    Raises:
        TypeError: `text` is no str.
        ValueError: `published` is no day.
    """
    take_text(text, "find_entities")
    moment = published_moment(published)
    return find_as_written(Passage(text, moment, home, gazetteer))


def find_as_written(passage: Passage) -> tuple[AnyEntity, ...]:
    """Find values in the reading view of a passage; spans and texts are its own."""
    text, seen = passage.text, view(passage.text)
    stories = tuple(seen.at(start) for start in passage.stories)
    found = find_in(dataclasses.replace(passage, text=seen.text, stories=stories))
    return tuple(_as_written(entity, text, seen) for entity in found)


def _as_written(entity: AnyEntity, text: str, seen: View) -> AnyEntity:
    """Move a mention in the reading view back to the caller's characters."""
    start, end = seen.span(entity.start, entity.end)
    if (start, text[start:end]) == (entity.start, entity.text):
        return _points_as_written(entity, seen)
    moved = replace(entity, start=start, end=end, text=text[start:end])
    return _points_as_written(moved, seen)


def _points_as_written(entity: AnyEntity, seen: View) -> AnyEntity:
    """Move the span that an entity points to: a counterpart, what a time leans on."""
    name = _POINTERS.get(type(entity))
    span = getattr(entity, name) if name else None
    if not seen.starts or not name or span is None:
        return entity
    start, end = seen.span(span.start, span.end)
    return replace(entity, **{name: Span(start=start, end=end)})


_POINTERS: dict[type, str] = {Money: "counterpart", Date: "anchor", Time: "anchor"}


def find_in(passage: Passage) -> tuple[AnyEntity, ...]:
    """Let every finder look at a passage and keep what does not overlap."""
    return keep_longest(find(passage) for find in FINDERS)


def keep_longest(findings: Iterable[Iterable[Entity]]) -> tuple[AnyEntity, ...]:
    """Keep the longest of mentions that overlap; among equals the first finder's."""
    ranked = sorted(
        (entity.start - entity.end, rank, entity.start, number, entity)
        for rank, found in enumerate(findings)
        for number, entity in enumerate(found)
    )
    taken: list[Entity] = []
    ends: set[int] = set()
    for *_, entity in ranked:
        positions = range(entity.start, entity.end)
        if ends.isdisjoint(positions):
            ends.update(positions)
            taken.append(entity)
    return tuple(sorted(taken, key=lambda e: e.start))  # type: ignore[arg-type]
