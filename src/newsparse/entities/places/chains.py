"""Names that go together: 강릉 연곡면, 경기도 포천시, 강원 북부, 춘천 남이섬.

A name and the one after it are one mention where the second lies in the first. The
mention then is the place the last name names, and the names before tell which.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import homographs
from newsparse.entities.places.facilities import is_proper
from newsparse.entities.places.gazetteer import Gazetteer, Sense
from newsparse.entities.places.mentions import Mention, tail

# A part of a province or a country, named by where it lies.
PART = re.compile(
    " ?((?:중?북부|중?남부|동부|서부|중부|북동부|남동부|북서부|남서부|북동|남동|영동|"
    "영서|동해안|서해안|남해안|내륙|산간)(?: ?(?:북부|남부|중부|내륙|산간|해안))?)"
)
# A town or a village the gazetteer lacks, after the unit it lies in.
CHILD = re.compile(r" ?([가-힣]{1,6}\d{0,2}(?:읍|면|동|리)|[가-힣]{1,4} ?\d{1,2}리)")
# A part of a facility, where it stands after its name.
HALL = re.compile(
    " ((?:[가-힣]{2,4} )?[가-힣]{0,4}(?:터미널|주차장|체육관|야구장|축구장|경기장|"
    "광장|공원|승강장|대합실))"
)
VILLAGE = re.compile(r"(?<![가-힣\d])[가-힣]{1,4} ?\d{1,2}리")
NOT_VILLAGES = re.compile(
    "(?:몇|수|약|총|단|또|이|그|각|첫|약속|왕복|편도|시속|거리) ?\\d+리"
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
        joined[-1] = _extended(text, joined[-1], starts)
    return joined


def _join(text: str, parent: Mention, child: Mention) -> Mention | None:
    if text[parent.end : child.start] not in ("", " "):
        return None
    pairs = [
        (above, below)
        for above in parent.senses
        for below in child.senses
        if lies_in(below, above)
    ]
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
    return _chained(above, below.narrowed(_where_named(above, below)))


def _where_named(parent: Mention, child: Mention) -> tuple[Sense, ...]:
    """Of the municipalities that share a landmark keep the one named: 양양 남대천."""
    units = _units(parent)
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


def _chained(parent: Mention, child: Mention) -> Mention:
    units = (*parent.chain, replace(parent, chain=()))
    return replace(child, start=parent.start, chain=units)


def lies_in(child: Sense, parent: Sense) -> bool:
    """Tell whether one place lies in the other, as far as the gazetteer knows."""
    if parent.kind == "country":
        return child.country == parent.country and child.kind != "country"
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
    outside = parent.source == child.source == "abroad"
    return (
        outside
        and parent.kind == "province"
        and child is not parent
        and child.country == parent.country
    )


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
    return _chained(parent, child.narrowed((sense,)))


def _extended(text: str, mention: Mention, starts: set[int]) -> Mention:
    """Take in a part of a province or an unlisted town that follows directly."""
    above = mention.senses[0]
    if mention.after != mention.end or not mention.senses:
        return mention
    part = PART.match(text, mention.end) if _has_parts(mention) else None
    if part and part.start(1) not in starts:
        after = tail(text, part.end())
        if after is not None:
            name = f"{mention.name} {part[1]}"
            within = (above.unit,) if above.unit else ()
            sense = Sense(name, "region", above.country, within=within, source="part")
            return _chained(mention, _found(part, name, sense, after))
    if above.kind == "facility":
        return _with_hall(text, mention, starts)
    child = CHILD.match(text, mention.end) if above.unit else None
    if child is None or child.start(1) in starts:
        return mention
    return _unlisted(text, mention, child) or mention


def _part_of_province(text: str, parent: Mention, child: Mention) -> Mention | None:
    """Join 강원 동해안, whose second word is a region by itself as well."""
    if child.senses[0].source != "region" or not _has_parts(parent):
        return None
    name = f"{parent.name} {child.name}"
    sense = replace(child.senses[0], name=name, within=_units(parent))
    return _chained(parent, child.narrowed((sense,)))


def _namesake(parent: Mention, child: Mention) -> Mention | None:
    """Take a town known elsewhere as one of this city that the tables lack."""
    towns = [sense for sense in child.senses if sense.kind in ("town", "village")]
    if not towns or not _units(parent) or not _could_hold(parent, child.name):
        return None
    if homographs().get(child.name) == "word":
        return None
    kind = towns[0].kind
    sense = Sense(child.name, kind, "KR", within=_units(parent), source="unlisted")
    return _chained(parent, child.narrowed((sense,)))


def _units(mention: Mention) -> tuple[Unit, ...]:
    return tuple(sense.unit for sense in mention.senses if sense.unit)


def _with_hall(text: str, mention: Mention, starts: set[int]) -> Mention:
    """Take in the part of a facility: 송암레포츠타운 주경기장."""
    hall = HALL.match(text, mention.end)
    after = tail(text, hall.end()) if hall else None
    if hall is None or after is None or hall.start(1) in starts:
        return mention
    name = f"{mention.senses[0].name} {hall[1]}"
    sense = replace(mention.senses[0], name=name)
    return replace(mention, end=hall.end(), name=name, senses=(sense,), after=after)


def _has_parts(mention: Mention) -> bool:
    """A province or a state: 원주 북부 is no name, and 중국 북부 says the country."""
    sense = mention.senses[0]
    return sense.kind == "province" and len(mention.senses) == 1


def _found(match: re.Match[str], name: str, sense: Sense, after: int) -> Mention:
    start = match.start(1)
    return Mention(start, match.end(), name, (sense,), after, sense.source)


def _unlisted(text: str, parent: Mention, child: re.Match[str]) -> Mention | None:
    after = tail(text, child.end())
    homes = _units(parent)
    if after is None or not homes or not _could_hold(parent, child[1]):
        return None
    if not child[1][-2].isdigit() and _is_word(parent, child[1]):
        return None
    kind = "village" if child[1].endswith("리") else "town"
    name = child[1].replace(" ", "")
    sense = Sense(name, kind, "KR", within=homes, source="unlisted")  # type: ignore[arg-type]
    return _chained(parent, _found(child, name, sense, after))


def _could_hold(parent: Mention, name: str) -> bool:
    """A town lies in a city, a county or a ward, a village in these or in a town."""
    rank = max(len(unit.latest.code) for unit in _units(parent))
    return rank == 5 or (rank == 10 and name.endswith("리"))


def _is_word(parent: Mention, name: str) -> bool:
    """After a town nothing but a village is expected, after a city anything."""
    if len(_units(parent)[0].latest.code) == 10 and len(name) > 2:
        return False
    return homographs().get(name) == "word" or not is_proper(name)


def villages_in(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield numbered villages, parts of one in the gazetteer or not: 용대 2리."""
    for found in VILLAGE.finditer(text):
        after = tail(text, found.end())
        if after is not None and not NOT_VILLAGES.fullmatch(found[0]):
            name = found[0].replace(" ", "")
            whole = gazetteer.senses(re.sub(r"\d", "", name))
            parts = [replace(sense, name=name) for sense in whole]
            senses = parts or [Sense(name, "village", "KR", source="unlisted")]
            yield Mention(*found.span(), name, tuple(senses), after, "village")
