"""From the sense that is meant to a Place: its name and code on the day."""

from datetime import date
from typing import Any

from newsparse.entities.places.districts import CODE_SYSTEM, Unit, path_of, short
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.resolution import Choice
from newsparse.transcript import Place, PlaceName

MOST = 12  # candidates told; 중앙동 has 31


def place_from(mention: Mention, choice: Choice, text: str, day: date | None) -> Place:
    """Return the Place a mention stands for."""
    best = choice.senses[0]
    sure = choice.reason is not None
    fields = _fields(best, mention, day)
    candidates = () if sure else _candidates(choice.senses, mention, day)
    if not sure:
        fields.update(code=None, current_code=None, current_name=None)
    elif day is None and best.unit:
        candidates = _versions(best.unit)
        if len({c.code for c in candidates}) > 1:
            fields["code"] = _said(best.unit, text[mention.start : mention.end])
        else:
            candidates = ()
    if fields.get("code") is None:
        fields["code_system"] = None
    return Place(
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        status="resolved" if sure else "ambiguous",
        reason=choice.reason or "homonym",
        candidates=candidates,
        **fields,
    )


def _fields(sense: Sense, mention: Mention, day: date | None) -> dict[str, Any]:
    if sense.unit:
        return _unit_fields(sense.unit, mention, day)
    return {
        "name": sense.name,
        "kind": sense.kind,
        "path": sense.path or _path(sense.within, day),
        "code": sense.code,
        "code_system": sense.code_system,
        "country": sense.country,
        "members": _members(sense, day),
    }


def _unit_fields(unit: Unit, mention: Mention, day: date | None) -> dict[str, Any]:
    """A unit that is gone keeps its name and has no code, but a successor."""
    version = unit.on(day) or unit.latest
    valid = unit.on(day) is not None
    today = unit.today()
    return {
        "name": short(version.name),
        "kind": unit.kind if valid else _kind(version.name, unit),
        "path": path_of(version.code, day),
        "code": version.code if valid else None,
        "code_system": CODE_SYSTEM,
        "country": "KR",
        "current_name": short(today.name) if today else None,
        "current_code": today.code if today else None,
    }


def _kind(name: str, unit: Unit) -> str:
    return unit.kind


def _path(within: tuple[Unit, ...], day: date | None) -> tuple[str, ...]:
    """Return what all the units it lies in have in common, largest first."""
    paths = []
    for unit in within:
        version = unit.on(day) or unit.latest
        paths.append((*path_of(version.code, day), short(version.name)))
    common: list[str] = []
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return tuple(common)


def _members(sense: Sense, day: date | None) -> tuple[str, ...]:
    return sense.members


def _candidates(
    senses: tuple[Sense, ...], mention: Mention, day: date | None
) -> tuple[PlaceName, ...]:
    return tuple(_candidate(sense, mention, day) for sense in senses[:MOST])


def _candidate(sense: Sense, mention: Mention, day: date | None) -> PlaceName:
    fields = _fields(sense, mention, day)
    names = PlaceName.__struct_fields__
    return PlaceName(**{key: fields[key] for key in names if key in fields})


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
