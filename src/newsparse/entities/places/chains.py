"""Names that go together: 강릉 연곡면, 경기도 포천시, 강원 북부, 춘천 남이섬.

A name and the one after it are one mention where the second lies in the first. The
mention then is the place the last name names, and the names before tell which.
"""

from collections.abc import Iterable
from dataclasses import replace

from newsparse.entities.places.evidence import homographs
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.unlisted import (
    chained,
    could_hold,
    extended,
    has_parts,
    units_of,
)


def chains_in(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Join the mentions that go together; the others stay as they are."""
    joined: list[Mention] = []
    mentions = list(mentions)
    starts = {mention.start for mention in mentions}
    for mention in mentions:
        if joined and mention.start < joined[-1].end:
            continue
        last = joined[-1] if joined else None
        pair = _join(text, last, mention) if last else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(mention)
        joined[-1] = extended(text, joined[-1], starts)
    return joined


def _join(text: str, parent: Mention, child: Mention) -> Mention | None:
    if text[parent.end : child.start] not in ("", " ", "\n"):
        return None
    if parent.name[-1] in "읍면동" and child.name[-1] == "동":
        return None  # a list: 옥천동 임당동
    pairs = _pairs(parent, child.senses) or _pairs(parent, child.gone)
    if not pairs:
        return (
            _part_of_province(text, parent, child)
            or _place_of_facility(parent, child)
            or _namesake(parent, child)
        )
    above = parent.narrowed(tuple(dict.fromkeys(pair[0] for pair in pairs)))
    below = child.narrowed(tuple(dict.fromkeys(pair[1] for pair in pairs)))
    if _stands_alone(above, below):
        return None
    return chained(above, below.narrowed(_where_named(above, below)))


def _pairs(parent: Mention, senses: tuple[Sense, ...]) -> list[tuple[Sense, Sense]]:
    """Return which place of the one name lies in which of the other."""
    return [
        (above, below)
        for above in parent.senses
        for below in senses
        if lies_in(below, above)
    ]


def _where_named(parent: Mention, child: Mention) -> tuple[Sense, ...]:
    """Of the municipalities that share a landmark keep the one named: 양양 남대천."""
    units = units_of(parent)
    narrowed = []
    for sense in child.senses:
        homes = [home for home in sense.within if home in units]
        narrowed.append(replace(sense, within=tuple(homes)) if homes else sense)
    return tuple(narrowed)


def _stands_alone(parent: Mention, child: Mention) -> bool:
    """A foreign city by its full name is a mention of its own: 중국, 남경시."""
    sense = child.senses[0]
    full = child.name.endswith("시") and not sense.name.endswith("시")
    country = parent.senses[0].kind == "country"
    return country and full and sense.source == "abroad" and not sense.weak


def lies_in(child: Sense, parent: Sense) -> bool:
    """Tell whether one place lies in the other, as far as the gazetteer knows."""
    if parent.kind == "country":
        return (
            parent.country is not None
            and child.country == parent.country
            and child.kind != "country"
        )
    if parent.unit is None:
        return _abroad(child, parent)
    if child.unit:
        return parent.unit.holds(child.unit)
    return any(
        home is parent.unit or parent.unit.holds(home) or home.holds(parent.unit)
        for home in child.within
        if child.source != "part"
    )


def _abroad(child: Sense, parent: Sense) -> bool:
    outside = parent.source == child.source == "abroad" and child is not parent
    inside = parent.kind == "province" or child.kind in ("facility", "natural")
    return outside and inside and child.country == parent.country is not None


def _place_of_facility(parent: Mention, child: Mention) -> Mention | None:
    """Let a facility lie in the municipality before it: 강릉 아산병원 is no 아산's."""
    unknown = [sense for sense in child.senses if sense.source == "head"]
    if not unknown or len(parent.senses) > 1:
        return None
    above = parent.senses[0]
    if above.unit:
        sense = replace(unknown[0], within=(above.unit,))
    elif above.source in ("abroad", "country") and above.country != "KR":
        path = (*above.path, above.name)
        sense = replace(unknown[0], country=above.country, path=path)
    else:
        return None
    return chained(parent, child.narrowed((sense,)))


def _part_of_province(text: str, parent: Mention, child: Mention) -> Mention | None:
    """Join 강원 동해안, whose second word is a region by itself as well."""
    if child.senses[0].source != "region" or not has_parts(parent):
        return None
    name = f"{parent.name} {child.name}"
    sense = replace(child.senses[0], name=name, within=units_of(parent))
    return chained(parent, child.narrowed((sense,)))


def _namesake(parent: Mention, child: Mention) -> Mention | None:
    """Take a quarter known elsewhere as one of this city that the tables lack.

    They have every 읍 and 면: 양구 하면 is none.
    """
    if child.name[-1] in "읍면":
        return None
    towns = [sense for sense in child.senses if sense.kind in ("town", "village")]
    if not towns or not units_of(parent) or not could_hold(parent, child.name):
        return None
    if homographs().get(child.name) == "word":
        return None
    kind = towns[0].kind
    sense = Sense(child.name, kind, "KR", within=units_of(parent), source="unlisted")
    return chained(parent, child.narrowed((sense,)))
