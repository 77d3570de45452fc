"""Facilities under every head noun lie in the city of their name, never elsewhere."""

from datetime import date

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.place import find
from newsparse.entities.places.districts import short, units
from newsparse.entities.places.facilities import heads
from newsparse.entities.places.tables import read_table

DAY = date(2024, 5, 1)
METROPOLES = {
    "서울특별시": "서울", "부산광역시": "부산", "대구광역시": "대구",
    "인천광역시": "인천", "광주광역시": "광주", "대전광역시": "대전",
    "울산광역시": "울산", "세종특별자치시": "세종",
}  # fmt: skip
LANDMARKS = {
    form for row in read_table("landmarks.tsv") for form in (row[0], *row[3].split("|"))
}


def stems():
    """Return each province, city and county by its stem, and what it is called."""
    for unit in units():
        name = short(unit.latest.name)
        if unit.ended or len(unit.latest.code) > 5 or name[-1] == "구":
            continue
        stem = METROPOLES.get(name, name if len(name) < 3 else name[:-1])
        yield (name if name[-1] == "도" else stem), name


def places(text, home="강원"):
    return list(find(Passage(text, DAY, home)))


@pytest.mark.parametrize("head", sorted(heads()))
def test_a_facility_lies_where_its_stem_says(head):
    for stem, name in stems():
        if stem + head in LANDMARKS:
            continue
        for place in places(f"어제 {stem}{head}에서 사고가 났습니다."):
            if place.text in (stem, "도봉"):
                continue  # 전주산: what the city grows
            assert place.code is None, place
            inside = not place.path or any(name in part for part in place.path)
            assert inside or stem in place.path[0], place


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("부산항", ("부산광역시",)),
        ("남양주휴게소", ("경기도", "남양주시")),
        ("동대구역", ("대구광역시",)),
        ("문막휴게소", ("강원특별자치도", "원주시", "문막읍")),
        ("고성터미널", ("강원특별자치도", "고성군")),
    ],
)
def test_paths(name, path):
    (place,) = places(f"{name}에서 내렸습니다.")
    assert (place.path, place.status) == (path, "resolved")


def test_a_stem_of_two_cities_is_in_doubt():
    for home in ("강원", None):
        (place,) = places("광주역에서 내렸습니다.", home)
        assert (place.status, place.path, place.code) == ("ambiguous", (), None)
    assert places("고성터미널에서 내렸습니다.", None)[0].status == "ambiguous"


def test_a_town_without_its_suffix_lends_no_path():
    (place,) = places("죽변항에서 출항했습니다.")
    assert (place.status, place.path) == ("unresolved", ())
