from decimal import Decimal

import msgspec
import pytest

from newsparse.entities.places.districts import Point
from newsparse.report.gathering import Gathered, Item, Sum
from newsparse.transcript import Place


def gathered(pages):
    found = Gathered()
    keys = [found.add(page) for page in pages]
    return found, keys


def counts(found, group):
    return {name: (t.count, t.items) for name, t in found.by[group].items()}


def test_items_and_failures(run):
    found, keys = gathered(run)
    assert found.items == [
        Item(keys[0], "눈 치운 날", "2020-01-05", "G1"),
        Item(keys[1], "눈 그친 날", "2020-03-09", "G1"),
        Item(keys[2], "눈 온 날", None, "G1"),
    ]
    assert keys[3] is None
    assert [failure.code for failure in found.failures] == ["not_text"]
    assert counts(found, "warning") == {"no_date": (1, [2])}
    assert counts(found, "outlet") == {"G1": (3, [0, 1, 2])}


def test_a_page_given_twice_has_a_reading_of_its_own(run):
    _, keys = gathered([run[0], run[0]])
    assert keys[1] == f"{keys[0]}-2"


def test_voices_are_counted_in_letters_and_sources_by_how_they_are_named(run):
    found, _ = gathered(run)
    said = "춘천시가3만원을준대요."
    own = counts(found, "letters")
    assert own["interview"] == (
        len(f'"{said}"') + len('"부산에서열명이왔어요."'),
        [0, 1],
    )
    assert counts(found, "source") == {"named": (1, [0]), "unnamed": (1, [1])}
    assert counts(found, "speaker_title") == {"상인": (1, [0])}


def test_a_sum_with_a_bound_has_no_value_in_the_report(run):
    found, _ = gathered(run)
    assert found.sums == [
        Sum(0, Decimal(2_000_000_000)),
        Sum(0, Decimal(30_000)),
        Sum(1, None),
        Sum(1, Decimal(500_000_000)),
    ]
    assert counts(found, "unit") == {"t": (1, [1]), "명": (1, [1])}


def test_places_by_todays_name_and_provinces_with_all_that_lies_in_them(run):
    found, _ = gathered(run)
    assert counts(found, "place") == {
        "강원특별자치도 춘천시": (3, [0, 2]),
        "강원특별자치도 강릉시": (1, [1]),
    }
    assert counts(found, "province") == {
        "강원특별자치도": (4, [0, 1, 2]),
        "부산광역시": (1, [1]),
    }


def test_the_reporter_is_not_among_the_names(run):
    found, _ = gathered(run)
    assert "한도윤" not in found.by["person"]


@pytest.mark.parametrize(
    ("lat", "lon", "points", "unplaced"),
    [(37.9, 127.7, {"뉴욕": Point(37.9, 127.7)}, 0), (None, None, {}, 1)],
)
def test_what_has_a_point_is_on_the_map(run, lat, lon, points, unplaced):
    place = Place(start=0, end=1, text="눈", name="뉴욕", kind="city", lat=lat, lon=lon)
    found, _ = gathered([msgspec.structs.replace(run[2], entities=(place,))])
    assert (found.points, found.unplaced) == (points, unplaced)


def test_every_letter_of_a_page_is_in_one_part(run):
    found, _ = gathered(run)
    assert sum(found.tags.values()) == sum(len(page.page) for page in run[:3])
