"""The package's own gazetteer, put together from its tables on first use."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newsparse.entities.places.districts import Unit, short, units, units_by_code
from newsparse.entities.places.gazetteer import Gazetteer, Sense, merged
from newsparse.entities.places.tables import read_table, several
from newsparse.transcript import PlaceKind

Named = Iterator[tuple[str, Sense]]

# The provinces as the news calls them, by their code of today.
PROVINCES = {
    "11": "서울 서울시", "26": "부산 부산시", "27": "대구 대구시",
    "28": "인천 인천시", "29": "광주 광주시", "30": "대전 대전시",
    "31": "울산 울산시", "36": "세종 세종시", "41": "경기", "43": "충북 충북도",
    "44": "충남 충남도", "46": "전남 전남도", "47": "경북 경북도",
    "48": "경남 경남도", "50": "제주", "51": "강원 강원자치도",
    "52": "전북 전북도 전북자치도", "4A": "전남 광주 광주특별시 전남광주특별시",
}  # fmt: skip
TITLED = ("수원시", "고양시", "용인시", "창원시", "화성시")  # 특례시 is no name
EDITION = date(2024, 8, 1)  # the tables of this folder name the units of that day
WARD = 5  # digits of the longest code of a ward; a town's has ten
NUMBERED = re.compile(r"(.+?)제?(\d+)동")


@cache
def default_gazetteer() -> Gazetteer:
    """Return the package's gazetteer."""
    parts = (
        _districts(), _quarters(), _villages(), _regions(), _landmarks(), _lines(),
        _countries(), _abroad(), _cities(),
    )  # fmt: skip
    return merged(parts)


@cache
def district_senses() -> dict[Unit, Sense]:
    """Return each municipality's sense, one for all its names."""
    return {
        unit: Sense(
            short(unit.latest.name),
            unit.kind,
            "KR",
            unit,
            size={2: 3, 5: 2}.get(len(unit.latest.code), 1),
            source="district",
        )
        for unit in units()
    }


def municipal_names() -> Iterator[str]:
    """Yield every name a province, city, county or ward had, with those by long use."""
    for unit in units():
        if len(unit.latest.code) <= WARD:
            yield from (short(version.name) for version in unit.versions)
    for names in PROVINCES.values():
        yield from names.split()


@cache
def _districts() -> tuple[tuple[str, Sense], ...]:
    """Return every name a municipality ever had, and its short forms."""
    return tuple(_district_names())


def _district_names() -> Named:
    for unit, sense in district_senses().items():
        for version in unit.versions:
            yield short(version.name), sense
            yield from ((name, sense) for name in _stems(version.name))
        yield from ((name, sense) for name in called(unit))
    for name, code in read_table("shorts.tsv"):
        yield name, district_senses()[units_by_code()[code]]


def called(unit: Unit) -> list[str]:
    """Return what the news calls a province beside its name."""
    return PROVINCES.get(unit.latest.code, "").split()


def _stems(name: str) -> Iterator[str]:
    """Yield 원주 of 원주시, 창신1동 of 창신제1동, and 수원특례시 of a large city."""
    if name in TITLED:
        yield f"{name[:-1]}특례시"
    if name[-1] in "시군" and " " not in name and len(name) > 2:
        yield name[:-1]
    numbered = NUMBERED.fullmatch(name)
    if numbered:
        yield f"{numbered[1]}{numbered[2]}동"


def _quarters() -> Named:
    """Yield the quarter of which there are numbered parts: 효자동 of 효자1동."""
    seen = set()
    for unit in units():
        numbered = NUMBERED.fullmatch(unit.latest.name)
        home = units_by_code().get(unit.latest.code[:5])
        if numbered and home and (numbered[1], home) not in seen:
            seen.add((numbered[1], home))
            name = f"{numbered[1]}동"
            yield name, Sense(name, "town", "KR", within=(home,), source="quarter")


def _villages() -> Named:
    for code, names in read_table("villages.tsv"):
        home = units_by_code()[code]
        for name in names.split():
            kind: PlaceKind = "village" if name.endswith("리") else "town"
            yield name, Sense(name, kind, "KR", within=(home,), source="village")


def _regions() -> Named:
    for name, aliases, country, province, members in read_table("regions.tsv"):
        land = None if country == "-" else country
        within = place_units(province)
        path = (_country_names()[land],) if land and land != "KR" else ()
        sense = Sense(
            name, "region", land, within=within, path=path, members=several(members),
            size=3, source="region",
        )  # fmt: skip
        yield from ((form, sense) for form in (name, *several(aliases)))


def _landmarks() -> Named:
    for name, kind, where, aliases in read_table("landmarks.tsv"):
        within = tuple(u for part in several(where) for u in place_units(part))
        sense = Sense(name, kind, "KR", within=within, source="landmark")  # type: ignore[arg-type]
        forms = (name, *several(aliases))
        yield from ((form, sense) for form in (*forms, *map(_spaced, forms)))


def _spaced(name: str) -> str:
    """Return 경포 해변 of 경포해변, as it is also written."""
    head = next((head for head in _long_heads() if name.endswith(head)), "")
    stem = name.removesuffix(head)
    return f"{stem} {head}" if head and len(stem) > 1 and stem[-1] != " " else name


def _lines() -> Named:
    for name, aliases in read_table("lines.tsv"):
        sense = Sense(name, "road", "KR", source="line")
        yield from ((form, sense) for form in (name, *several(aliases)))


@cache
def _long_heads() -> tuple[str, ...]:
    heads = [row[0] for row in read_table("heads.tsv") if len(row[0]) > 1]
    return tuple(sorted(heads, key=len, reverse=True))


def place_units(words: str, day: date | None = EDITION) -> tuple[Unit, ...]:
    """Return the unit that words such as "강원 속초시" name on a day, none for "-".

    >>> [unit.latest.name for unit in place_units("강원 고성군")]
    ['고성군']
    """
    found: list[Unit] = []
    for word in words.replace("-", "").split():
        known = _by_name().get(word, ())
        named = [unit for unit in known if unit.on(day)] or list(known)
        inside = [unit for unit in named if found and found[-1].holds(unit)]
        found = (inside or named)[:1]
    return tuple(found)


@cache
def _by_name() -> dict[str, list[Unit]]:
    names: dict[str, list[Unit]] = {}
    for name, sense in _districts():
        if sense.unit and len(sense.unit.latest.code) < 10:
            names.setdefault(name, []).append(sense.unit)
    return {name: sorted(of, key=_rank) for name, of in names.items()}


def _rank(unit: Unit) -> int:
    """A province comes before its namesakes: 광주 is no city of 경기."""
    return len(unit.latest.code)


def _countries() -> Named:
    for code, name, aliases in read_table("countries.tsv"):
        sense = Sense(
            name, "country", code, code=code, code_system="ISO 3166-1", size=3,
            source="country",
        )  # fmt: skip
        yield from ((form, sense) for form in (name, *several(aliases)))


def _abroad() -> Named:
    for country, kind, name, aliases, weak in read_table("abroad.tsv"):
        forms = (name, *several(aliases))
        if kind == "city":
            forms += tuple(f"{form}시" for form in forms)
        if kind == "province" and name.endswith("주"):
            forms += (f"{name[:-1]} 주",)
        namesakes = (
            form for form in forms if form[-1] in "시군" and form in _by_name()
        )
        yield from _foreign(country, kind, name, forms, (*several(weak), *namesakes))


def _cities() -> Named:
    for country, name, aliases, weak in read_table("cities.tsv"):
        better = _preferred().get((country, name), name)
        forms = (name, *several(aliases))
        full = tuple(f"{form}시" for form in forms)
        namesakes = [f for f in (*forms, *full) if _known_elsewhere(country, f)]
        doubted = (*several(weak), *namesakes)
        yield from _foreign(country, "city", better, forms + full, doubted)
        if country == "JP":
            yield from _foreign(country, "province", f"{name}현", (f"{name}현",), ())


def _known_elsewhere(country: str, form: str) -> bool:
    """Tell whether `abroad.tsv` or the districts have another place of that name."""
    others = _preferred_lands().get(form, set()) - {country}
    return bool(others) or form in _by_name()


@cache
def _preferred_lands() -> dict[str, set[str]]:
    lands: dict[str, set[str]] = {}
    for country, form in _preferred():
        lands.setdefault(form, set()).add(country)
    return lands


@cache
def _preferred() -> dict[tuple[str, str], str]:
    """Return what `abroad.tsv` calls a city that both tables have."""
    return {
        (country, form): name
        for country, _, name, aliases, _ in read_table("abroad.tsv")
        for form in (name, *several(aliases))
    }


def _foreign(
    country: str, kind: str, name: str, forms: tuple[str, ...], weak: tuple[str, ...]
) -> Named:
    land = None if country == "-" else country
    path = (_country_names()[land],) if land else ()
    for form in forms:
        yield form, _abroad_sense(name, kind, land, path, form in weak)


@cache
def _abroad_sense(
    name: str, kind: PlaceKind, land: str | None, path: tuple[str, ...], weak: bool
) -> Sense:
    return Sense(name, kind, land, path=path, weak=weak, source="abroad")


@cache
def _country_names() -> dict[str, str]:
    return {code: name for code, name, _ in read_table("countries.tsv")}
