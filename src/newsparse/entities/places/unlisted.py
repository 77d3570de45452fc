"""What the gazetteer lacks and the words before tell: 거두리, 강원 북부, 주경기장.

A town or a village stands after the unit it lies in, a part after its province, a
hall after its facility; villages with a number stand by themselves.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import homographs
from newsparse.entities.places.facilities import is_proper
from newsparse.entities.places.gazetteer import Gazetteer, Sense
from newsparse.entities.places.mentions import Mention, tail
from newsparse.transcript import PlaceKind

# A part of a province or a country, named by where it lies.
PART = re.compile(
    " ?((?:[중동서]?[북남]부|[동서중]부|[남북][동서]부|[남북]동|영동|"
    "영서|동해안|서해안|남해안|내륙|산간|산지)"
    "(?: ?(?:북부|남부|중부|내륙|산간|산지|해안|동해안))?)"
)
# A town or a village the gazetteer lacks, after the unit it lies in.
CHILD = re.compile(r" ?([가-힣]{1,6}\d{0,2}(?:읍|면|동|리)|[가-힣]{1,4} ?\d{1,2}리)")
# A part of a facility, where it stands after its name.
HALL = re.compile(
    " ((?:[가-힣]{2,4} )?[가-힣]{0,4}(?:터미널|주차장|체육관|야구장|축구장|경기장|"
    "광장|공원|승강장|대합실))"
)
# A province, a city or an island abroad, after its country.
ABROAD = re.compile(" ([가-힣]{2,7}(?:주|성|현|시|섬|군))")
NUMBERED = re.compile(r"\d[리가]")
ABROAD_KINDS: dict[str, PlaceKind] = {"시": "city", "군": "county"}
VILLAGE = re.compile(r"(?<![가-힣\d])(?:[가-힣]{1,4} ?\d{1,2}리|[가-힣]{1,3}로 ?\d가)")
NOT_VILLAGES = re.compile(
    "(?:몇|수|약|총|단|또|이|그|각|첫|약속|왕복|편도|시속|거리) ?\\d+리"
)


def extended(text: str, mention: Mention, starts: set[int]) -> Mention:
    """Take in a part of a province or an unlisted town that follows directly."""
    above = mention.senses[0]
    if mention.after != mention.end:
        return mention
    part = PART.match(text, mention.end) if has_parts(mention) else None
    if part and part.start(1) not in starts:
        after = tail(text, part.end())
        if after is not None:
            name = f"{mention.name} {part[1]}"
            within = (above.unit,) if above.unit else ()
            sense = Sense(name, "region", above.country, within=within, source="part")
            return chained(mention, _found(part, name, sense, after))
    if above.kind == "facility":
        return _with_hall(text, mention, starts)
    if above.unit is None:
        return _foreign(text, mention, starts)
    child = CHILD.match(text, mention.end)
    if child is None or child.start(1) in starts:
        return mention
    if child.start(1) == mention.end and mention.name[-1] not in "시군구읍면":
        return mention  # 중앙동아리 is no village of 중앙동
    return _unlisted(text, mention, child) or mention


def chained(parent: Mention, child: Mention) -> Mention:
    """Return the child with the names before it."""
    units = (*parent.chain, replace(parent, chain=()))
    return replace(child, start=parent.start, chain=units)


def units_of(mention: Mention) -> tuple[Unit, ...]:
    """Return the municipalities a mention may mean."""
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


def _foreign(text: str, mention: Mention, starts: set[int]) -> Mention:
    """Take in a province or an island abroad that the tables lack, by its ending."""
    above = mention.senses[0]
    child = ABROAD.match(text, mention.end)
    after = tail(text, child.end()) if child else None
    if child is None or after is None or child.start(1) in starts:
        return mention
    land = above.source in ("country", "abroad") and above.country != "KR"
    if not land or above.kind not in ("country", "province") or _is_common(child[1]):
        return mention
    if child[1].endswith("군") and above.country != "KP":
        return mention  # 미국 해군
    path = (above.name,) if above.kind == "country" else (*above.path, above.name)
    kind = ABROAD_KINDS.get(child[1][-1], "province")
    sense = Sense(child[1], kind, above.country, path=path, source="unlisted")
    return chained(mention, _found(child, child[1], sense, after))


def _is_common(name: str) -> bool:
    return homographs().get(name) == "word" or not is_proper(name)


def has_parts(mention: Mention) -> bool:
    """A province or a state: 원주 북부 is no name, and 중국 북부 says the country."""
    sense = mention.senses[0]
    return sense.kind == "province" and len(mention.senses) == 1


def _found(match: re.Match[str], name: str, sense: Sense, after: int) -> Mention:
    start = match.start(1)
    return Mention(start, match.end(), name, (sense,), after, sense.source)


def _unlisted(text: str, parent: Mention, child: re.Match[str]) -> Mention | None:
    after = tail(text, child.end())
    homes = units_of(parent)
    if after is None or not homes or not could_hold(parent, child[1]):
        return None
    if not child[1][-2].isdigit() and _is_word(parent, child[1]):
        return None
    name = child[1].replace(" ", "")
    sense = Sense(name, _kind(name), "KR", within=homes, source="unlisted")
    return chained(parent, _found(child, name, sense, after))


def could_hold(parent: Mention, name: str) -> bool:
    """A town lies in a city, a county or a ward, a village in these or in a town."""
    rank = max(len(unit.latest.code) for unit in units_of(parent))
    return rank == 5 or (rank == 10 and name.endswith("리"))


def _is_word(parent: Mention, name: str) -> bool:
    """After a town nothing but a village is expected, after a city anything."""
    if len(units_of(parent)[0].latest.code) == 10 and len(name) > 2:
        return False
    return _is_common(name)


def villages_in(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield numbered villages, parts of one in the gazetteer or not: 용대 2리."""
    for found in VILLAGE.finditer(text) if NUMBERED.search(text) else ():
        after = tail(text, found.end())
        if after is not None and not NOT_VILLAGES.fullmatch(found[0]):
            name = found[0].replace(" ", "")
            senses = _parts_of(name, gazetteer.senses(re.sub(r"\d", "", name)))
            yield Mention(*found.span(), name, senses, after, "village")


def _parts_of(name: str, whole: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """Return the numbered parts of villages, or the village alone."""
    parts = [replace(s, name=name) for s in whole if s.source == "village"]
    return tuple(parts) or (Sense(name, _kind(name), "KR", source="unlisted"),)


def _kind(name: str) -> PlaceKind:
    return "village" if name.endswith("리") else "town"
