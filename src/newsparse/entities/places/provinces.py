"""The province or metropolitan city a place is or lies in, then and today."""

from functools import cache
from typing import NamedTuple

from newsparse.entities.places.districts import CODE_SYSTEM, Unit, units
from newsparse.transcript import Place


class Province(NamedTuple):
    """A province by its name and code on the day and today's."""

    province: str
    province_code: str | None
    current_province: str | None
    current_province_code: str | None


def province_of(place: Place, *, dated: bool) -> Province | None:
    """Return the province of a resolved place in Korea, None for any other.

    Where the day is not known (`dated` is false) there is no code of the day.

    >>> from newsparse import find_entities
    >>> from datetime import date
    >>> (gangwon,) = find_entities("강원도에서", published=date(2020, 6, 24))
    >>> tuple(province_of(gangwon, dated=True))
    ('강원도', '42', '강원특별자치도', '51')
    """
    first, *inside = (*place.path, place.name)
    code = _codes().get(first)
    if place.status != "resolved" or place.country not in ("KR", None) or not code:
        return None
    key = (place.current_code or _today(code, inside) or "")[:2]
    now = _units().get((key, ""))
    today = now.latest.official if now else key or None
    name = now.latest.name if now else None
    return Province(first, _then(place, code, dated), name, today)


def _then(place: Place, code: str, dated: bool) -> str | None:
    """Return the code of the day; of a unit it is the head of the unit's own."""
    if place.code_system == CODE_SYSTEM and place.code:
        return place.code[:2]
    known = code.isdigit() and dated and not place.current_code
    return code if known else None


def _today(code: str, inside: list[str]) -> str | None:
    """Return today's key of the city or county in a province, or of the province.

    Counties move: what lay in 경상북도 군위군 lies in 대구광역시 since 2023-07-01.
    """
    inner = _units().get((code, inside[0])) if inside else None
    latest = (inner or _units()[code, ""]).today()
    return latest.code if latest else None


@cache
def _codes() -> dict[str, str]:
    """Return the code of each province by its name: no name ever had two."""
    versions = (version for unit in units() for version in unit.versions)
    return {
        version.name: version.code for version in versions if len(version.code) == 2
    }


@cache
def _units() -> dict[tuple[str, str], Unit]:
    """Return provinces (code and "") and the cities and counties by name in them."""
    found = {}
    for unit in units():
        for version in unit.versions:
            if len(version.code) in (2, 5):
                name = version.name if len(version.code) == 5 else ""
                found[version.code[:2], name] = unit
    return found
