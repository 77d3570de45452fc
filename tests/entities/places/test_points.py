"""Where the units lie on a map, and their codes elsewhere."""

from datetime import date

import pytest

from newsparse.entities import find_entities
from newsparse.entities.places.districts import iso3166_2, units


def place(text, day=date(2021, 9, 16)):
    (found,) = find_entities(text, published=day)
    return found


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("강원도에서", (37.864, 128.238)),
        ("강릉 연곡면에서", (37.829, 128.687)),
        ("수원시에서", (37.283, 127.01)),  # the mean of its wards
        ("남이섬에서", (None, None)),
        ("베이징에서", (None, None)),
        ("고성에서", (None, None)),  # of two
    ],
)
def test_points(text, point):
    found = place(text)
    assert (found.lat, found.lon) == point


def test_a_unit_keeps_its_point_when_its_code_changes_and_a_new_one_has_none():
    later = place("강릉 연곡면에서", date(2026, 8, 1))
    assert (later.code, later.lat, later.lon) == ("5115037000", 37.829, 128.687)
    assert place("화성시 동탄구에서", date(2026, 8, 1)).lat is None


def test_points_lie_in_korea_and_nearly_all_units_of_2021_have_one():
    day = date(2021, 1, 1)
    points = [u.point for u in units() if u.on(day)]
    known = [point for point in points if point]
    assert len(points) - len(known) < 15
    assert all(33 < p.lat < 38.7 and 124.5 < p.lon < 132 for p in known)


def test_a_unit_lies_near_what_it_lies_in():
    heads = {v.code: u.point for u in units() for v in u.versions if u.point}
    for unit in units():
        for version in unit.versions:
            above = heads.get(version.code[:5])
            if version.point and above and len(version.code) == 10:
                assert abs(version.point.lat - above.lat) < 0.8
                assert abs(version.point.lon - above.lon) < 2.0  # 옹진군 is islands


def test_iso_3166_2_of_the_provinces():
    alive = [u for u in units() if u.on(date(2024, 8, 1)) and iso3166_2(u)]
    assert {iso3166_2(u) for u in alive} == {
        *("KR-11", "KR-26", "KR-27", "KR-28", "KR-29", "KR-30", "KR-31", "KR-41"),
        *("KR-42", "KR-43", "KR-44", "KR-45", "KR-46", "KR-47", "KR-48", "KR-49"),
        "KR-50",
    }
    assert place("전북에서", date(2025, 1, 1)).iso3166_2 == "KR-45"
    assert place("전남에서", date(2026, 8, 1)).iso3166_2 is None  # none assigned
    assert place("강릉에서").iso3166_2 is None
