"""Where an organisation belongs: the region its name begins with, on the day."""

import re
from datetime import date
from functools import lru_cache

from newsparse.entities.organization_words import heads, listed, under
from newsparse.entities.places.answers import place_name
from newsparse.entities.places.districts import Unit
from newsparse.entities.places.gazetteer import Gazetteer, Sense
from newsparse.entities.places.resolution import inside, living
from newsparse.entities.places.sources import default_gazetteer, place_units
from newsparse.transcript import PlaceName

# Named after a king or an older place: not in the region of their name.
ELSEWHERE = ("세종대", "강남대", "수원대", "인제대", "아산병원", "세종병원", "세종호텔")
_FOUNDED = re.compile("^(?:국립|도립|시립|군립|구립|공립|사립|FC) ?")
SEATS = ("country", "province", "city", "county", "district")


def seat(
    name: str,
    day: date | None = None,
    home: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> PlaceName | None:
    """Return the region that an organisation's name begins with, where it is sure.

    A name of several regions (고성군청) is the home region's, else nobody's.

    A compound office is where its last part is.

    >>> seat("춘천지검 원주지청").name, seat("고성군청", home="강원").path
    ('원주시', ('강원특별자치도',))
    >>> seat("고성군청"), seat("느린우체통협회")
    (None, None)
    """
    places = gazetteer or default_gazetteer()
    parts = reversed(_FOUNDED.sub("", name).split(" "))
    senses = next(filter(None, (_named(part, day, places) for part in parts)), ())
    units = place_units(home) if home else ()
    near = tuple(s for s in senses if any(_is_home(s, unit) for unit in units))
    chosen = near or senses
    if len(chosen) != 1:
        return None
    return place_name(chosen[0], day, "home" if near and len(senses) > 1 else "only")


@lru_cache(1 << 12)
def _named(word: str, day: date | None, places: Gazetteer) -> tuple[Sense, ...]:
    """Return the regions of the longest beginning of a word that is a region's."""
    for end in range(len(word), 1, -1):
        senses = living(places.senses(word[:end]), day)
        regions = tuple(s for s in senses if s.kind in SEATS and not s.weak)
        if regions and _stands_for(word, end, regions[0].kind):
            largest = max(s.size for s in regions)
            return tuple(s for s in regions if s.size == largest)
    return ()


def _stands_for(word: str, end: int, kind: str) -> bool:
    """Tell whether the beginning of a word is the region: 춘천지검, no 영양사협회."""
    rest = word[end:]
    if not rest:
        return True
    house = len(rest) > 1 and rest.endswith(under("house"))
    known = (
        rest in heads()
        or rest in listed()
        or house
        or (word in listed() and len(rest) > 1)
    )
    return known and kind != "country" and not word.startswith(ELSEWHERE)


def _is_home(sense: Sense, home: Unit) -> bool:
    return sense.unit is home or inside(sense, home)
