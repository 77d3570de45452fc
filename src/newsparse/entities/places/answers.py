"""From the sense that is meant to a Place: its name and code on the day."""

from datetime import date
from typing import Any

from newsparse.entities.places.districts import CODE_SYSTEM, Unit, path_of, short
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.reading import Choice, Reading
from newsparse.entities.places.resolution import evidence_for
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


def _resolved(mention: Mention, sense: Sense, reading: Reading) -> dict[str, Any]:
    """A name that only its head noun makes a place is found but not resolved."""
    fields = _fields(sense, reading.day)
    unknown = sense.source in ("head", "unlisted") and not fields["path"]
    fields["status"] = "unresolved" if unknown else "resolved"
    if reading.day is None and sense.unit:
        versions = _versions(sense.unit)
        if len({version.code for version in versions}) > 1:
            said = reading.text[mention.start : mention.end]
            fields.update(code=_said(sense.unit, said), candidates=versions)
    if fields["code"] is None:
        fields["code_system"] = None
    return fields


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
        "code": version.code if valid else None,
        "code_system": CODE_SYSTEM,
        "country": "KR",
        "current_name": short(today.name) if today else None,
        "current_code": today.code if today else None,
    }


def _path(within: tuple[Unit, ...], day: date | None) -> tuple[str, ...]:
    """Return what all the units it lies in have in common, largest first."""
    paths = []
    for unit in within:
        version = unit.on(day) or unit.latest
        paths.append((*path_of(version.code, day), short(version.name)))
    return _common(paths)


def _common(paths: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return how far paths agree, from the largest unit down."""
    common: list[str] = []
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return tuple(common)


def _versions(unit: Unit) -> tuple[PlaceName, ...]:
    """Return a unit's names and codes through time, the last first."""
    return tuple(
        PlaceName(
            name=short(version.name),
            kind=unit.kind,
            path=path_of(version.code, version.made),
            code=version.code,
            code_system=CODE_SYSTEM,
            country="KR",
            reason=f"{version.made.isoformat()}/{_until(version.abolished)}",
        )
        for version in reversed(unit.versions)
    )


def _until(day: date | None) -> str:
    return day.isoformat() if day else ".."


def _said(unit: Unit, words: str) -> str | None:
    """Without a date a code is sure only where the name said has had just one."""
    codes = {v.code for v in unit.versions if v.name == words}
    return codes.pop() if len(codes) == 1 and unit.latest.code in codes else None
