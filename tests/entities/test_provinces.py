from datetime import date

import pytest
from msgspec.structs import replace

from newsparse.entities import find_entities
from newsparse.entities.places.districts import units
from newsparse.entities.places.gazetteer import Gazetteer
from newsparse.entities.places.provinces import province_of
from newsparse.transcript import Place

GANGWON = ("강원도", "42", "강원특별자치도", "51")
GYEONGBUK = ("경상북도", "47", "경상북도", "47")


def province(text, day=date(2020, 6, 24), **options):
    found = find_entities(text, published=day, **options)
    (place,) = [entity for entity in found if entity.__struct_config__.tag == "place"]
    known = province_of(place, dated=day is not None)
    return known and tuple(known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("강원도", GANGWON),
        ("춘천시", GANGWON),
        ("강릉시 왕산면", GANGWON),
        ("설악산", GANGWON),
        ("경북 영천시", GYEONGBUK),
        ("부산광역시", ("부산광역시", "26", "부산광역시", "26")),
        ("전라북도", ("전라북도", "45", "전북특별자치도", "52")),
        ("조치원읍", ("세종특별자치시", "36", "세종특별자치시", "36")),
        ("미국", None),
        ("북한", None),
        ("원산", None),
        ("한국", None),
        ("고성군", None),  # two provinces have one
    ],
)
def test_the_province_then_and_today(text, expected):
    assert province(text) == expected


def test_the_day_decides_the_code_of_the_day_alone():
    new = ("강원특별자치도", "51", "강원특별자치도", "51")
    assert province("강원도 춘천시", date(2023, 6, 11)) == new
    assert province("강원도 춘천시", date(2023, 6, 10)) == GANGWON
    undated = ("강원특별자치도", None, "강원특별자치도", "51")
    assert province("강원도 춘천시", None) == undated
    assert province("설악산", None) == undated


def test_what_moved_to_another_province_is_counted_there_today():
    moved = ("경상북도", "47", "대구광역시", "27")
    assert province("경북 군위군") == moved
    assert province("경북 군위군 군위읍") == moved
    assert province("경북 군위군 화산마을") == moved  # a village has no code


def test_places_of_ones_own_have_a_province_too():
    row = {"name": "감자마을", "kind": "village", "path": ["강원도", "춘천시"]}
    mine = Gazetteer.of({"감자마을": row})
    assert province("감자마을", gazetteer=mine) == GANGWON


def test_no_name_of_a_province_has_had_two_codes():
    versions = [v for unit in units() for v in unit.versions if len(v.code) == 2]
    names = {version.name for version in versions}
    assert len(names) == len({(v.name, v.code) for v in versions}) == 26


def test_a_code_that_is_none_of_ours_has_no_name():
    place = Place(start=0, end=3, text="강원도", name="강원도", kind="province")
    place = replace(place, status="resolved", current_code="99")
    assert province_of(place, dated=True) == ("강원도", None, None, "99")
