"""Which of the places a name may mean is meant, and how sure that is.

The evidence, strongest first: the unit named beside it, the same name settled
before, a unit named earlier in the item, the outlet's home region, being the only
one, size. What they leave open stays ambiguous, and has no code.
"""

from collections.abc import Iterable
from datetime import date

from newsparse.entities.places.districts import Unit, short, units_by_code
from newsparse.entities.places.evidence import at_sea, on_location, tells
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.reading import Choice, Reading


def choose(mention: Mention, reading: Reading) -> Choice:
    """Decide which place a mention means."""
    senses = candidates(mention, reading)
    if not senses:
        return Choice((), None)
    if len(senses) == 1:
        far = _is_far(senses[0], mention, reading)
        return Choice(senses, None if far else _only(senses[0], mention))
    for rule in (_sea, _in_company, _settled, _named_earlier, _at_home, _largest):
        found = rule(senses, mention, reading)
        if found is not None:
            return found
    return Choice(senses, None)


def _is_far(sense: Sense, mention: Mention, reading: Reading) -> bool:
    """Tell whether a town lies outside the home province, and no unit of its is named.

    명동 in an item on 춘천 is the street there, which no table has, and not Seoul's.
    """
    if mention.chain or sense.kind not in ("town", "village"):
        return False
    if sense.source not in ("district", "quarter", "village"):
        return False
    around = reading.item.units - {sense.unit}
    if reading.home:
        around |= {units_by_code()[reading.home.latest.code[:2]]}
    return bool(around) and not any(inside(sense, unit) for unit in around)


def _only(sense: Sense, mention: Mention) -> str:
    """Tell why the one sense left is taken."""
    if sense.source == "user":
        return "user"
    if mention.chain:
        return "parent_beside"
    return "head_noun" if sense.source in ("head", "unlisted") else "only"


def evidence_for(sense: Sense, reading: Reading) -> str:
    """Tell what speaks for one of several senses."""
    if reading.home and (sense.unit is reading.home or inside(sense, reading.home)):
        return "home"
    if _held((sense,), reading.early):
        return "parent_earlier"
    return "name"


def candidates(mention: Mention, reading: Reading) -> tuple[Sense, ...]:
    """Return the places that could be meant on the day.

    Weak names need their country beside them, and of a town and a quarter with one
    name in one city the town counts.
    """
    strong = [s for s in mention.senses if not s.weak or mention.chain]
    alive = living(tuple(strong), reading.day)
    today = _by_todays_name(alive, mention.name, reading)
    if any(s.source == "user" for s in today):
        return tuple(s for s in today if s.source == "user")
    towns = [s.unit for s in today if s.unit]
    kept: dict[object, Sense] = {}
    for sense in today:
        if sense.source in ("quarter", "village") and _holds_any(sense.within, towns):
            continue
        kept.setdefault(sense.unit or (sense.name, sense.within, sense.country), sense)
    return tuple(kept.values())


def _holds_any(homes: Iterable[Unit], units: list[Unit]) -> bool:
    return any(home.holds(unit) for home in homes for unit in units)


def _by_todays_name(
    senses: tuple[Sense, ...], name: str, reading: Reading
) -> tuple[Sense, ...]:
    """Put units of the day before those that were called so once.

    A former name counts where it is of the home region or of a unit named before,
    and no name of the day is.
    """
    former = [s for s in senses if _former(s, name, reading.day)]
    named = tuple(s for s in senses if s not in former)
    around = [*reading.early, *([reading.home] if reading.home else [])]
    if not former or _held(named, around):
        return named or senses
    return tuple(_held(tuple(former), around)) or named or senses


def living(senses: tuple[Sense, ...], day: date | None) -> tuple[Sense, ...]:
    """Return what exists on a day, or all where nothing does.

    A quarter (상동 of 상1동) goes with the ward it lay in.
    """
    return tuple(s for s in senses if _exists(s, day)) or senses


def _exists(sense: Sense, day: date | None) -> bool:
    if sense.source == "quarter":
        return any(home.on(day) for home in sense.within)
    return sense.unit is None or sense.unit.on(day) is not None


def _former(sense: Sense, name: str, day: date | None) -> bool:
    """Tell whether the unit bore this name before the day, and another on it."""
    if sense.unit is None:
        return False
    now = sense.unit.on(day)
    names = {short(version.name) for version in sense.unit.versions}
    return now is not None and name in names and name != short(now.name)


def _sea(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    """Tell the sea from the city of its name (동해, 남해) by what stands beside it.

    Where nothing does it stays in doubt, as no home region tells them apart.
    """
    seas = [s for s in senses if s.kind == "natural" and not s.within]
    cities = [s for s in senses if s.unit]
    if not seas or not cities:
        return None
    if at_sea(reading.text, mention.end):
        return _first(seas[0], senses, "context")
    others = reading.item.next_to(mention)
    senses_beside = [sense for other in others for sense in other.senses]
    beside = any(s.unit or s.kind == "facility" for s in senses_beside)
    city = beside or bool(reading.item.siblings(mention))
    named = reading.item.names_of(cities[0].unit) - {mention.name}
    if named and tells("fish", reading.text, mention.start, mention.end):
        return Choice((*cities, *seas), None)
    if city or named or on_location(reading.text, mention.end):
        return _first(cities[0], senses, "context" if city else "named_before")
    return Choice((*cities, *seas), None)


def _in_company(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    """Take the one that lies where all others of a list lie: 보은과 옥천, 영동.

    Cities are told by their province, towns by their city.
    """
    siblings = reading.item.siblings(mention)
    alike = [
        sense for sense in senses if sense.unit and _all_beside(sense.unit, siblings)
    ]
    return _first(alike[0], senses, "context") if len(alike) == 1 else None


def _all_beside(unit: Unit, siblings: list[Unit]) -> bool:
    """Tell whether some units of the same rank all lie in what a unit lies in."""
    size = len(unit.latest.code)
    home = {2: 0, 5: 2, 10: 5}[size]
    heads = {version.code[:home] for version in unit.versions}
    return bool(home and siblings) and all(
        len(other.latest.code) == size
        and any(version.code[:home] in heads for version in other.versions)
        for other in siblings
    )


def _settled(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    """Take what the name meant before, unless a city named since has one too.

    Beside the same name in full it is another's, the home region's: 경남 고성과 고성.
    """
    before, where = reading.settled.get(mention.name, (None, mention))
    if before is None or before not in senses:
        return None
    others = tuple(sense for sense in senses if sense is not before)
    at_home = _held(others, [reading.home]) if reading.home and where.chain else []
    if len(at_home) == 1 and not mention.chain and reading.beside(where, mention):
        return _first(at_home[0], senses, "home")
    if _held(others, reading.cities_since(where.end)):
        return Choice((before, *others), None)
    return _first(before, senses, "named_before")


def _named_earlier(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    """Take the one whose city or province was named before; in doubt none."""
    near, early = reading.near(mention), list(reading.early)
    for units in (near, early):
        held = _told(senses, units)
        if len(held) == 1:
            return _agreed(held[0], senses, near, reading)
    return None if _held(senses, early) else _told_later(senses, mention, reading)


def _told_later(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    """Take what the rest of the item tells: the name in full, or one parent.

    A parent that comes later is no evidence between places of the home region, nor
    against its one place of the name: 고성과 경남 고성.
    """
    rivals = _held(senses, [reading.home]) if reading.home else []
    full = [s for s in senses if s in reading.item.full_names(mention.name)]
    told = _told(senses, reading.item.units)
    for found in (full, told):
        elsewhere = rivals and found and found[0] not in rivals
        if len(found) == 1 and not elsewhere and (found is full or len(rivals) < 2):
            return _first(found[0], senses, "parent_in_item")
    return None


def _told(senses: tuple[Sense, ...], units: Iterable[Unit]) -> list[Sense]:
    """Return what lies in the units; if several, what lies in the smaller of them."""
    units = list(units)
    held = _held(senses, units)
    if len(held) < 2:
        return held
    smaller = [unit for unit in units if len(unit.latest.code) > 2]
    return _held(senses, smaller) or held


def _agreed(
    sense: Sense, senses: tuple[Sense, ...], near: list[Unit], reading: Reading
) -> Choice:
    """Doubt a parent named in another sentence where the home region differs."""
    at_home = _held(senses, [reading.home] if reading.home else [])
    if at_home and sense not in at_home and not _held((sense,), near):
        return Choice((*at_home, *(s for s in senses if s not in at_home)), None)
    return _first(sense, senses, "parent_earlier")


def _held(senses: tuple[Sense, ...], units: Iterable[Unit]) -> list[Sense]:
    """Return the senses that lie in one of some units."""
    return [sense for sense in senses if any(inside(sense, unit) for unit in units)]


def inside(sense: Sense, unit: Unit) -> bool:
    """Tell whether a place lies in a unit."""
    if sense.unit:
        return unit.holds(sense.unit)
    return any(home is unit or unit.holds(home) for home in sense.within)


def _at_home(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    if reading.home is None:
        return None
    home = reading.home
    held = [s for s in senses if s.unit is home] or _held(senses, [home])
    if len(held) == 1:
        return _first(held[0], senses, "home")
    if held:
        return Choice((*held, *(s for s in senses if s not in held)), None)
    return None


def _largest(
    senses: tuple[Sense, ...], mention: Mention, reading: Reading
) -> Choice | None:
    """Take a province before its namesakes (광주, 제주); else doubt."""
    top = max(sense.size for sense in senses)
    largest = [sense for sense in senses if sense.size == top]
    if len(largest) == 1 and top == 3 and not mention.name.endswith("시"):
        return _first(largest[0], senses, "size")
    return None


def _first(best: Sense | None, senses: tuple[Sense, ...], reason: str) -> Choice:
    assert best is not None
    return Choice((best, *(s for s in senses if s is not best)), reason)
