"""Every change of a district since 1988: the day before it and the day itself."""

from datetime import date, timedelta

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.place import find
from newsparse.entities.places.districts import path_of, short, units

DAY = timedelta(1)
TWICE = {"4485040000", "4877040000"}  # two rows of one town overlap in the list
FIRST = date(1988, 4, 23)  # the table begins here


def changed():
    """Yield each unit whose name, code or home changed, with the two versions."""
    for unit in units():
        yield from zip(unit.versions, unit.versions[1:], strict=False)


def spoken(version, day):
    return " ".join([*path_of(version.code, day), short(version.name)])


def places(text, day, home=None):
    return list(find(Passage(text, day, home)))


def told(version, day):
    """Return name, path and code of the unit where its path stands before it."""
    found = places(f"어제 {spoken(version, day)}에서 열렸습니다.", day)
    return [(place.name, place.path, place.code) for place in found]


def test_each_unit_that_changed_has_the_name_and_code_of_the_day():
    steps = [step for step in changed() if step[0].made < step[0].abolished]
    assert len(steps) > 2_000
    for before, after in steps:
        for version, day in ((before, before.abolished - DAY), (after, after.made)):
            if day <= FIRST or version.code in TWICE:
                continue
            right = (short(version.name), path_of(version.code, day), version.official)
            assert told(version, day) == [right], (version, day)


def test_each_unit_that_ended_has_no_code_on_the_day_it_was_gone():
    ended = [unit for unit in units() if unit.ended and len(unit.latest.code) < 10]
    assert len(ended) == 66
    for unit in ended:
        for place in places(
            f"옛 {short(unit.latest.name)}에서 열렸습니다.", unit.ended
        ):
            assert place.code != unit.latest.code, unit.latest


LAST = [
    ("화성시 동탄1동", "2026-01-31", ("경기도", "화성시"), "4159058500"),
    ("화성시 동탄구", "2026-02-01", ("경기도", "화성시"), None),
    ("화성시 동탄1동", "2026-02-01", ("경기도", "화성시", "동탄구"), None),
    ("화성시 우정읍", "2026-02-01", ("경기도", "화성시", "만세구"), None),
    ("인천 중구", "2026-06-30", ("인천광역시",), "28110"),
    ("인천 동구", "2026-06-30", ("인천광역시",), "28140"),
    ("인천 제물포구", "2026-07-01", ("인천광역시",), None),
    ("인천 영종구", "2026-07-01", ("인천광역시",), None),
    ("인천 서구 마전동", "2026-06-30", ("인천광역시", "서구"), "2826073000"),
    ("인천 검단구 마전동", "2026-07-01", ("인천광역시", "검단구"), None),
    ("인천 중구 운서동", "2026-07-01", ("인천광역시", "영종구"), None),
    ("인천 서구", "2026-07-01", ("인천광역시",), "28260"),
    ("전남 여수시", "2026-06-30", ("전라남도",), "46130"),
    ("전남 여수시", "2026-07-01", ("전남광주통합특별시",), None),
    ("광주 동구", "2026-06-30", ("광주광역시",), "29110"),
    ("광주 동구", "2026-07-01", ("전남광주통합특별시",), None),
    ("전남광주통합특별시 신안군", "2026-07-01", ("전남광주통합특별시",), None),
]


@pytest.mark.parametrize(("said", "day", "path", "code"), LAST)
def test_districts_of_2026(said, day, path, code):
    (place,) = places(f"어제 {said}에서 열렸습니다.", date.fromisoformat(day))
    assert (place.name, place.path, place.code) == (said.split()[-1], path, code)
    if code is None:  # and why: the day its last code ended
        assert place.code_system is None
        assert place.candidates[0].reason == f"{day}/.."
        assert all(c.code is None or c.code.isdigit() for c in place.candidates)


@pytest.mark.parametrize(
    ("said", "day", "name", "code", "now"),
    [
        ("전남", "2026-06-30", "전라남도", "46", "전남광주통합특별시"),
        ("전남", "2026-07-01", "전남광주통합특별시", None, "전남광주통합특별시"),
        ("광주", "2026-07-01", "전남광주통합특별시", None, "전남광주통합특별시"),
        ("광주광역시", "2026-06-30", "광주광역시", "29", "전남광주통합특별시"),
        ("화성특례시", "2025-03-01", "화성시", "41590", "화성시"),
        ("수원특례시", "2022-03-01", "수원시", "41110", "수원시"),
    ],
)
def test_names_of_the_day_and_of_today(said, day, name, code, now):
    (place,) = places(f"어제 {said}에서 열렸습니다.", date.fromisoformat(day))
    assert (place.name, place.code, place.current_name) == (name, code, now)


def test_a_unit_that_is_gone_is_told_by_what_stands_before_it():
    (place,) = places("인천 동구에서 열렸습니다.", date(2026, 8, 1))
    assert (place.name, place.path, place.code) == ("동구", ("인천광역시",), None)
    assert place.current_name == "제물포구"


def test_the_home_region_is_that_of_the_day():
    for day, name in (("2026-06-30", "전라남도"), ("2020-01-01", "전라남도")):
        (place,) = places("도내에서 열렸습니다.", date.fromisoformat(day), "전남")
        assert (place.name, place.reason) == (name, "home")


def test_without_a_day_a_joined_province_tells_every_code_of_its_name():
    (place,) = places("광주에서 열렸습니다.", None)
    assert (place.name, place.code) == ("전남광주통합특별시", None)
    assert [(c.name, c.code) for c in place.candidates] == [
        ("전남광주통합특별시", None),
        ("광주광역시", "29"),
        ("광주직할시", "24"),
    ]


def test_without_a_day_a_city_that_took_in_a_county_keeps_its_code():
    (place,) = places("청주에서 열렸습니다.", None)
    assert (place.name, place.code, place.candidates) == ("청주시", "43110", ())
