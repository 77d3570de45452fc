import re
from xml.etree import ElementTree

from newsparse.entities.places.districts import Point, units
from newsparse.report.charts import Bar, Range, bars, columns, ranges
from newsparse.report.maps import country, places, provinces, tiles

SEEN = [Bar("2020-01", 30, "30건", "t-1"), Bar("2020-02", 0, "0건", "t-2")]


def drawn(svg):
    return ElementTree.fromstring(svg)


def rects(svg):
    return [
        {k: float(v) for k, v in r.attrib.items() if k in ("x", "y", "width", "height")}
        for r in drawn(svg).iter("rect")
    ]


def texts(svg):
    return ["".join(text.itertext()) for text in drawn(svg).iter("text")]


def test_columns_stand_on_one_ground_and_are_as_high_as_their_number():
    svg = columns("기사", [*SEEN, Bar("2020-03", 15, "15건", "t-3")])
    high, half = rects(svg)
    assert high["y"] + high["height"] == half["y"] + half["height"]
    assert high["height"] == 2 * half["height"]
    assert texts(svg) == ["0", "15", "30", "2020-01", "2020-02", "2020-03"]
    assert [a.attrib["href"] for a in drawn(svg).iter("a")] == ["#t-1", "#t-3"]
    assert drawn(svg).attrib["aria-label"] == "기사"


def test_a_mark_says_its_number_without_colour():
    told = [t.text for t in drawn(bars("이름", SEEN)).iter("title")]
    assert told == ["2020-01: 30건", "2020-02: 0건"]
    assert texts(bars("이름", SEEN)) == ["2020-01", "30건", "2020-02", "0건"]


def test_a_long_name_is_cut_in_the_picture_and_whole_in_its_title():
    name = "아주 길고 긴 이름의 위원회 대변인"
    svg = bars("이름", [Bar(name, 1, "1", "a")])
    assert texts(svg)[0] == "아주 길고 긴 이름의…"
    assert name in svg


def test_many_columns_name_only_some():
    many = [Bar(f"{n:03}", 1, "1건", f"t-{n}") for n in range(120)]
    assert texts(columns("기사", many))[3:] == [f"{n:03}" for n in range(0, 120, 15)]


def test_nothing_is_drawn_of_nothing():
    assert rects(columns("기사", [])) == []
    assert rects(bars("이름", [])) == []
    assert rects(ranges("금액", [Range("2020", None, "없음", "t")], [])) == []


def test_ranges_stand_on_a_scale_of_powers():
    found = [Range("2020", (1e4, 1e6, 1e8), "1만–100만–1억", "t-1")]
    svg = ranges(
        "금액", found, [(1e4, "1만"), (1e6, "100만"), (1e8, "1억"), (1e10, "100억")]
    )
    (stem,) = [e for e in drawn(svg).iter("line") if e.attrib["class"] == "stem"]
    top, bottom = float(stem.attrib["y1"]), float(stem.attrib["y2"])
    (middle,) = rects(svg)
    assert middle["y"] + 2 == (top + bottom) / 2
    assert texts(svg) == ["1만", "100만", "1억", "2020"]


def test_circles_lie_where_the_places_do_and_their_area_is_the_number():
    points = {
        "강원특별자치도 춘천시": Point(37.9, 127.7),
        "부산광역시 중구": Point(35.1, 129.0),
    }
    found = [
        Bar(name, n, f"{n}번", name) for name, n in zip(points, (16, 4), strict=True)
    ]
    svg = places("지도", found, points)
    circles = [c for c in drawn(svg).iter("circle") if c.attrib["class"] == "place"]
    north, south = ({k: float(c.attrib[k]) for k in ("cx", "cy", "r")} for c in circles)
    assert north["cy"] < south["cy"]
    assert north["cx"] < south["cx"]
    assert (north["r"], south["r"]) == (20, 10)
    assert texts(svg) == ["춘천시", "중구"]


def test_the_country_is_drawn_thinly_by_a_point_in_each_district():
    assert 220 <= len(country()) <= 260
    assert all(33 < at.lat < 38.7 and 124 < at.lon < 131 for at in country())
    faint = [
        c for c in drawn(places("지도", [], {})).iter("circle") if c.attrib["r"] == "2"
    ]
    assert len(faint) == len(country())


def test_names_on_the_map_do_not_cover_one_another():
    points = {
        "가 나": Point(37.9, 127.7),
        "가 다": Point(37.91, 127.71),
        "라": Point(36, 128),
    }
    svg = places("지도", [Bar(name, 1, "1번", name) for name in points], points)
    assert texts(svg) == ["나", "라"]


def test_tiles_say_the_number_of_each_province():
    svg = provinces("시도", {"강원특별자치도": Bar("강원특별자치도", 32, "32", "p-0")})
    said = texts(svg)
    assert len(said) == 2 * len(tiles())
    assert said[said.index("강원") + 1] == "32"
    assert said[said.index("제주") + 1] == "0"
    darkest = max(float(o) for o in re.findall('fill-opacity="(.*?)"', svg))
    assert darkest == 0.32


def test_no_two_tiles_stand_on_one_place_and_every_province_of_today_has_one():
    taken = [(t.column + n, t.row) for t in tiles() for n in range(t.width)]
    assert len(set(taken)) == len(taken)
    living = (unit.latest for unit in units() if not unit.ended)
    today = {version.name for version in living if len(version.code) == 2}
    assert {tile.province for tile in tiles()} == today
