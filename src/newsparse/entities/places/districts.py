"""Korea's provinces, cities, counties and towns, with every change since 1988.

Source: 행정기관코드 of the Ministry of the Interior and Safety, edition 2024-08-01,
carried on by what changed to 2026-07-01 (`districts.tsv`). A `Unit` is one
municipality through its renamings and recodings; a `Version` is what it was called,
and its code, for some years. The codes given out after the edition are not known: what
began since has a key with a letter, which tells what lies in what and never leaves.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from newsparse.entities.places.tables import read_table
from newsparse.transcript import PlaceKind

CODE_SYSTEM = "행정기관코드"
PROVINCE = 2  # digits of the code of one
KINDS: dict[str, PlaceKind] = {
    "도": "province", "시": "city", "군": "county", "구": "district",
    "읍": "town", "면": "town", "동": "town",
}  # fmt: skip


class Point(NamedTuple):
    """A point in a unit, in degrees of WGS 84."""

    lat: float
    lon: float


@dataclass(frozen=True, eq=False)
class Version:
    """A name and a code, from `made` until the day `abolished` (no longer valid)."""

    code: str
    name: str
    made: date
    abolished: date | None
    point: Point | None = None

    @property
    def official(self) -> str | None:
        """Its 행정기관코드, None where only the package's own key is known."""
        return self.code if self.code.isdigit() else None


@dataclass(eq=False)
class Unit:
    """One administrative unit through time; `joined` is what took it in.

    `origins` are the units that it took in.
    """

    versions: list[Version]
    joined: "Unit | None" = field(default=None, repr=False)
    origins: list["Unit"] = field(default_factory=list, repr=False)

    @property
    def latest(self) -> Version:
        """Its last name and code."""
        return self.versions[-1]

    @property
    def kind(self) -> PlaceKind:
        """Kind by the last syllable of its name; a city that holds cities is none."""
        name = self.latest.name
        return "province" if name.endswith("통합특별시") else KINDS[name[-1]]

    @property
    def point(self) -> Point | None:
        """A point in it, for a map; None for units older or younger than the points."""
        return next((v.point for v in self.versions if v.point), None)

    @property
    def ended(self) -> date | None:
        """The day it ceased to be, None while it lives."""
        return self.latest.abolished

    def on(self, day: date | None) -> Version | None:
        """Return what it was on a day, None before and after its life.

        A gap of days between two versions belongs to the later one. Without a day
        it is what it is today.
        """
        if day is None:
            return None if self.ended else self.latest
        if day < self.versions[0].made:
            return None
        alive = (v for v in self.versions if v.abolished is None or day < v.abolished)
        return next(alive, None)

    def today(self) -> Version | None:
        """Return what it is today, or what the unit that took it in is."""
        seen, unit = set[int](), self
        while unit.ended and unit.joined and id(unit) not in seen:
            seen.add(id(unit))
            unit = unit.joined
        return None if unit.ended else unit.latest

    def holds(self, other: "Unit") -> bool:
        """Tell whether the other lies or once lay in this one."""
        return other is not self and not self._heads.isdisjoint(other._above)

    @cached_property
    def _heads(self) -> frozenset[str]:
        """Every code it had, without the digit that counts a city's wards (41117)."""
        codes = (version.code for version in self.versions)
        return frozenset(c[:4] if len(c) == 5 and c[4] == "0" else c for c in codes)

    @cached_property
    def _above(self) -> frozenset[str]:
        """The codes of what it lay in: of 4215032000 they are 42, 4215 and 42150."""
        codes = [version.code for version in self.versions]
        return frozenset(c[:size] for c in codes for size in (2, 4, 5) if size < len(c))


# ISO 3166-2 kept the ministry's first codes when the ministry changed them.
ISO_KEPT = {"36": "50", "50": "49", "51": "42", "52": "45"}


def iso3166_2(unit: Unit) -> str | None:
    """Return a province's code of ISO 3166-2, None for what has none yet.

    >>> iso3166_2(units_by_code()["51"])
    'KR-42'
    """
    code = unit.latest.code
    if len(code) != PROVINCE or not code.isdigit():
        return None
    return f"KR-{ISO_KEPT.get(code, code)}"


def short(name: str) -> str:
    """Return a unit's own name: a ward's without its city.

    >>> short("수원시 영통구")
    '영통구'
    """
    return name.rpartition(" ")[2]


def path_of(code: str, day: date | None) -> tuple[str, ...]:
    """Return the names of the units a code lies in, largest first, on a day.

    >>> path_of("4215032000", date(2020, 6, 24))
    ('강원도', '강릉시')
    """
    names = [_name_on(code[:size], day) for size in (2, 5) if len(code) > size]
    city, _, ward = (names.pop() or "").rpartition(" ") if len(names) > 1 else ("",) * 3
    if len(code) == 5 and " " in (_name_on(code, day) or ""):
        city = (_name_on(code, day) or "").split(" ")[0]
    return tuple(name for name in (*names, city, ward) if name)


def _name_on(code: str, day: date | None) -> str | None:
    unit = units_by_code().get(code)
    if unit is None:
        return None
    named = [version for version in unit.versions if version.code == code]
    valid = [v for v in named if day and v.abolished and day < v.abolished]
    return (valid or named[-1:])[0].name


@cache
def units() -> tuple[Unit, ...]:
    """Return every unit there is or was."""
    rows = [row for row in read_table("districts.tsv") if row[0] != "36110"]
    versions = [(_version(row), row[4]) for row in rows]
    linked = _link(versions)
    return tuple(dict.fromkeys(linked.values()))


@cache
def units_by_code() -> dict[str, Unit]:
    """Return each code's unit; of two that had it, the later."""
    return {version.code: unit for unit in units() for version in unit.versions}


def _version(row: list[str]) -> Version:
    made, abolished = (_day(digits) for digits in row[2:4])
    point = Point(float(row[5]), float(row[6])) if row[5] else None
    return Version(row[0], row[1], made or date.min, abolished, point)


@cache
def _day(digits: str) -> date | None:
    if not digits:
        return None
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _link(versions: Iterable[tuple[Version, str]]) -> dict[Version, Unit]:
    """Join the versions of one unit, and tell which unit took in which."""
    heirs = dict(versions)
    by_code = defaultdict(list)
    for version in heirs:
        by_code[version.code].append(version)
    owner: dict[Version, Unit] = {}
    for version in sorted(heirs, key=lambda v: v.made, reverse=True):
        heir = _heir(version, heirs[version], by_code)
        if heir in owner and ">" not in heirs[version]:
            owner[version] = owner[heir]
            owner[heir].versions.insert(0, version)
        else:
            owner[version] = Unit([version])
    for version, code in heirs.items():
        if code.startswith(">"):
            taker = owner[by_code[code[1:]][-1]]
            owner[version].joined = taker
            taker.origins.append(owner[version])
    return owner


def _heir(
    version: Version, code: str, by_code: dict[str, list[Version]]
) -> Version | None:
    """Return the version with that code that began when this one ended."""
    later = [v for v in by_code.get(code, []) if v.made > version.made]
    return max(later, key=lambda v: v.made) if later else None
