"""From the sense that is meant to a Place: its name and code on the day."""

from datetime import date
from typing import Any

from newsparse.entities.places.districts import (
    CODE_SYSTEM,
    Unit,
    iso3166_2,
    path_of,
    short,
)
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.reading import Choice, Reading
from newsparse.entities.places.resolution import evidence_for
from newsparse.entities.places.sources import called
from newsparse.transcript import Place, PlaceName

MOST = 12  # candidates told; 중앙동 has 31


def place_from(mention: Mention, choice: Choice, reading: Reading) -> Place:
    """Return the Place a mention stands for."""
    fields = (
        _resolved(mention, choice.senses[0], reading)
        if choice.reason
        else _in_doubt(mention, choice.senses, reading)
    )
    return Place(
        start=mention.start,
        end=mention.end,
        text=reading.text[mention.start : mention.end],
        reason=choice.reason or "homonym",
        **fields,
    )


def place_name(sense: Sense, day: date | None, reason: str) -> PlaceName:
    """Return what a sense is on a day as an entry of the gazetteer."""
    return _candidate(_fields(sense, day), reason)


def _resolved(mention: Mention, sense: Sense, reading: Reading) -> dict[str, Any]:
    """A name that only its head noun makes a place is found but not resolved."""
    fields = _fields(sense, reading.day)
    unknown = sense.source in ("head", "unlisted") and not fields["path"]
    fields["status"] = "unresolved" if unknown else "resolved"
    if sense.unit and (reading.day is None or _has_no_code_yet(sense.unit, reading)):
        versions = _versions(sense.unit, mention.name)
        if reading.day or len({version.code for version in versions}) > 1:
            said = reading.text[mention.start : mention.end]
            code = None if reading.day else _said(sense.unit, said)
            fields.update(code=code, candidates=versions)
    if fields["code"] is None:
        fields["code_system"] = None
    return fields | (_linked(sense.unit) if sense.unit else {})


def _linked(unit: Unit) -> dict[str, Any]:
    """Return by what a unit is found on a map and elsewhere."""
    lat, lon = unit.point or (None, None)
    return {"lat": lat, "lon": lon, "iso3166_2": iso3166_2(unit)}


def _has_no_code_yet(unit: Unit, reading: Reading) -> bool:
    """Tell whether a unit of the day began after the edition of the ministry's list."""
    version = unit.on(reading.day)
    return version is not None and version.official is None


def _in_doubt(
    mention: Mention, senses: tuple[Sense, ...], reading: Reading
) -> dict[str, Any]:
    """Of several places tell what they have in common, and each as a candidate.

    One alone is in doubt itself, so nothing of it is told.
    """
    each = [_fields(sense, reading.day) for sense in senses]
    names = {fields["name"] for fields in each}
    lands = {fields["country"] for fields in each}
    reasons = [evidence_for(sense, reading) for sense in senses]
    return {
        "name": names.pop() if len(names) == 1 else mention.name,
        "kind": senses[0].kind,
        "path": _common([fields["path"] for fields in each]) if each[1:] else (),
        "country": lands.pop() if len(lands) == 1 else None,
        "status": "ambiguous",
        "candidates": tuple(map(_candidate, each[:MOST], reasons)),
    }


def _candidate(fields: dict[str, Any], reason: str) -> PlaceName:
    known = {k: v for k, v in fields.items() if k in PlaceName.__struct_fields__}
    return PlaceName(**known, reason=reason)


def _fields(sense: Sense, day: date | None) -> dict[str, Any]:
    if sense.unit:
        return _unit_fields(sense.unit, day)
    return {
        "name": sense.name,
        "kind": sense.kind,
        "path": sense.path or _path(sense.within, day),
        "code": sense.code,
        "code_system": sense.code_system,
        "country": sense.country,
        "members": sense.members,
    }


def _unit_fields(unit: Unit, day: date | None) -> dict[str, Any]:
    """A unit that is gone keeps its name and has no code, but a successor."""
    version = unit.on(day) or unit.latest
    valid = unit.on(day) is not None
    today = unit.today()
    return {
        "name": short(version.name),
        "kind": unit.kind,
        "path": path_of(version.code, day),
        "code": version.official if valid else None,
        "code_system": CODE_SYSTEM,
        "country": "KR",
        "current_name": short(today.name) if today else None,
        "current_code": today.official if today else None,
    }


def _path(within: tuple[Unit, ...], day: date | None) -> tuple[str, ...]:
    """Return what all the units it lies in have in common, largest first."""
    return _common([_down_to(unit, day) for unit in within])


def _down_to(unit: Unit, day: date | None) -> tuple[str, ...]:
    """Return a unit's path with its name; what is gone or to come has only the path.

    What joined another lies in that.
    """
    version = unit.on(day)
    if version:
        return (*path_of(version.code, day), short(version.name))
    gone = unit.ended and (day is None or unit.ended <= day)
    if gone and unit.joined:
        return _down_to(unit.joined, day)
    return path_of(unit.latest.code, day)


def _common(paths: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return how far paths agree, from the largest unit down."""
    common: list[str] = []
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return tuple(common)


def _versions(unit: Unit, said: str) -> tuple[PlaceName, ...]:
    """Return a unit's names and codes through time, the last first.

    So are those of the units that it took in and that were called the same: 전남.
    """
    alike = (old for old in unit.origins if said in called(old))
    return tuple(
        PlaceName(
            name=short(version.name),
            kind=one.kind,
            path=path_of(version.code, version.made),
            code=version.official,
            code_system=CODE_SYSTEM if version.official else None,
            country="KR",
            reason=f"{version.made.isoformat()}/{_until(version.abolished)}",
        )
        for one in (unit, *alike)
        for version in reversed(one.versions)
    )


def _until(day: date | None) -> str:
    return day.isoformat() if day else ".."


def _said(unit: Unit, words: str) -> str | None:
    """Without a date a code is sure only where the name said has had just one."""
    codes = {v.code for v in unit.versions if v.name == words}
    if len(codes) != 1 or unit.latest.code not in codes:
        return None
    return unit.latest.official
