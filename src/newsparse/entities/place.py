"""Places: 강원도, 난징, 안목항, 44번 국도, 도내, as they were on the broadcast day.

A place is found by its name in the gazetteer or by its head noun (안목항), never by
a guess; a name that is a word too (예산, 서면, 동해) needs evidence. Its code is a
행정기관코드 valid on the day: 2 digits for a 시도, 5 for a 시군구, 10 for a 읍면동.
Without a day the name is today's, and a code that changed stays among the
candidates with the time it was valid. A name that stays ambiguous has no code, and
as much of a path as its candidates share.

A name and the unit it lies in are one mention (강릉 연곡면, 베트남 하노이); items of a
list are several (춘천.원주.강릉, 춘천~속초). `reason` tells what decided:

only            one place has the name
parent_beside   the unit it lies in stands before it
context         what stands beside it (동해 먼바다)
named_before    the item has settled the name, or says it in full
parent_earlier  a unit named before holds one of its places, and no other
parent_in_item  the same of a unit named later
home            it lies in the home region, or is it (도내)
size            a province or a region before its smaller namesakes (광주)
head_noun       its head noun makes it a place (죽변항)
user            it is the user's own
homonym         nothing does: status ambiguous

>>> from datetime import date
>>> from newsparse.entities.passage import Passage
>>> passage = Passage("도내에서 강릉 연곡면으로", date(2020, 6, 24), "강원")
>>> for place in find(passage):
...     print(place.text, place.name, place.path, place.code, place.reason)
도내 강원도 () 42 home
강릉 연곡면 연곡면 ('강원도', '강릉시') 4215037000 parent_beside
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

import msgspec

from newsparse.entities import organization
from newsparse.entities.passage import Passage
from newsparse.entities.places.answers import place_from
from newsparse.entities.places.chains import chains_in
from newsparse.entities.places.districts import Unit
from newsparse.entities.places.facilities import facilities_in
from newsparse.entities.places.gazetteer import Gazetteer
from newsparse.entities.places.guards import Guard
from newsparse.entities.places.item import Item
from newsparse.entities.places.mentions import Mention, longest_first, names_in
from newsparse.entities.places.reading import Choice, Reading
from newsparse.entities.places.relative import initials_in, relatives_in
from newsparse.entities.places.resolution import choose, living
from newsparse.entities.places.roads import roads_in
from newsparse.entities.places.sources import default_gazetteer, place_units
from newsparse.entities.places.unlisted import villages_in
from newsparse.korean.closing import closes
from newsparse.transcript import Place

HANJA = re.compile(r"\(([一-龥]{2,6})\)시?")


def find(passage: Passage) -> Iterator[Place]:
    """Yield the places a passage names."""
    gazetteer = passage.gazetteer or default_gazetteer()
    day = _day(passage.published)
    home = home_unit(passage.home, day)
    mentions = _mentions(passage.text, gazetteer, home, day)
    item = Item(passage.text, mentions)
    reading = Reading(item, day, home)
    guard = Guard(item, home, day, lambda: _bodies(passage))
    for mention in mentions:
        place = _place(mention, reading, guard)
        if place:
            yield place
            yield from _gloss(passage.text, place)


def _mentions(
    text: str, gazetteer: Gazetteer, home: Unit | None, day: date | None
) -> list[Mention]:
    names = names_in(text, gazetteer)
    found = [
        *(m.alive(living(m.senses, day)) for m in names),
        *roads_in(text),
        *facilities_in(text, gazetteer),
        *villages_in(text, gazetteer),
        *relatives_in(text, home),
        *initials_in(text, gazetteer),
    ]
    return chains_in(text, longest_first(found))


def _place(mention: Mention, reading: Reading, guard: Guard) -> Place | None:
    choice = choose(mention, reading)
    if not choice.senses or not guard.lets(mention, choice):
        return None
    if mention.source == "relative":
        choice = Choice(choice.senses, "home")
    if choice.reason:
        reading.settle(mention, choice.senses[0])
    return place_from(mention, choice, reading)


def _bodies(passage: Passage) -> frozenset[tuple[int, int]]:
    """Return where the organisations of a passage stand."""
    return frozenset((body.start, body.end) for body in organization.find(passage))


def _gloss(text: str, place: Place) -> Iterator[Place]:
    """Yield the same place by its Chinese characters: 베이징(北京)."""
    found = HANJA.match(text, place.end)
    if found and closes(text, found.end()):
        yield msgspec.structs.replace(
            place, start=found.start(1), end=found.end(1), text=found[1]
        )


@cache
def home_unit(home: str | None, day: date | None = None) -> Unit | None:
    """Return the unit a home region names on a day: 강원, 강원도, 강원도 춘천시.

    >>> home_unit("강원특별자치도") is home_unit("강원")
    True
    """
    units = place_units(home, day) if home else ()
    return units[0] if units else None


def _day(published: date | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published
