"""Places: their spans, their values on a day, and what is none."""

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.entities import find_entities
from newsparse.entities.passage import Passage
from newsparse.entities.place import find, home_unit
from newsparse.entities.places.gazetteer import Gazetteer
from newsparse.transcript import Place, PlaceName

DAY = date(2020, 6, 24)


def places(text, day=DAY, home="강원", gazetteer=None):
    return list(find(Passage(text, day, home, gazetteer)))


def texts(text, **circumstances):
    return [place.text for place in places(text, **circumstances)]


def test_the_home_region_is_named_by_its_words():
    for home in ("강원", "강원도", "강원특별자치도", "강원자치도"):
        (place,) = places("도내 업체들이 나섰습니다.", home=home)
        assert (place.text, place.name, place.kind) == ("도내", "강원도", "province")
        assert (place.status, place.reason, place.code) == ("resolved", "home", "42")
    (place,) = places("도내 업체들이 나섰습니다.", day=date(2023, 6, 11))
    assert (place.name, place.code) == ("강원특별자치도", "51")


def test_words_of_another_rank_than_the_home_region_mean_nothing():
    assert texts("시내와 군내에 눈이 왔습니다.") == []
    assert texts("시내와 군내에 눈이 왔습니다.", home="강원도 원주시") == ["시내"]
    assert texts("도내와 군내에 눈이 왔습니다.", home="평창군") == ["군내"]
    assert texts("도내에 눈이 왔습니다.", home=None) == []


def test_an_unknown_home_is_no_home():
    assert home_unit("없는 곳") is None
    assert home_unit("") is None
    assert texts("도내에 눈이 왔습니다.", home="없는 곳") == []


def test_spans_leave_particles_out():
    text = "강원도에서는 춘천까지, 원주시로부터 강릉이라는 곳으로"
    assert texts(text) == ["강원도", "춘천", "원주시", "강릉"]


def test_a_moment_counts_as_its_day():
    (place,) = places("강원도에서", day=datetime(2023, 6, 11, 0, 5))
    assert place.code == "51"


def test_todays_name_and_code_stand_beside_those_of_the_day():
    (place,) = places("군위군에서", day=date(2020, 1, 1))
    assert (place.path, place.code) == (("경상북도",), "47720")
    assert (place.current_name, place.current_code) == ("군위군", "27720")
    (place,) = places("인천 남구에서", day=date(2018, 6, 28))
    assert (place.name, place.code) == ("남구", "28170")
    assert (place.current_name, place.current_code) == ("미추홀구", "28177")


def test_the_days_between_two_names_belong_to_the_later():
    (place,) = places("인천 미추홀구에서", day=date(2018, 6, 30))
    assert (place.name, place.code) == ("미추홀구", "28177")


def test_a_county_that_is_no_more_has_no_code_but_a_successor():
    (place,) = places("명주군에서", day=date(2000, 1, 1))
    assert (place.name, place.code, place.code_system) == ("명주군", None, None)
    assert (place.current_name, place.current_code) == ("강릉시", "51150")


def test_without_a_day_a_code_that_changed_stays_a_candidate():
    (place,) = places("원주시에서", day=None)
    assert (place.name, place.path) == ("원주시", ("강원특별자치도",))
    assert (place.status, place.code, place.current_code) == ("resolved", None, "51130")
    assert [(c.code, c.reason) for c in place.candidates] == [
        ("51130", "2023-06-11/.."),
        ("42130", "1988-04-23/2023-06-11"),
    ]


def test_without_a_day_a_code_that_never_changed_is_sure():
    (place,) = places("충청북도에서", day=None)
    assert (place.code, place.candidates) == ("43", ())
    (place,) = places("강원특별자치도에서", day=None)
    assert place.code == "51"


def test_an_ambiguous_name_ranks_its_candidates_home_first():
    (place,) = places("남면에서 불이 났습니다.")
    assert (place.status, place.code, place.current_code) == ("ambiguous", None, None)
    assert [c.path[0] for c in place.candidates[:4]] == ["강원도"] * 4


def test_candidates_tell_what_speaks_for_them():
    text = "경남 창원에서 온 팀입니다. 고성까지는 다섯 시간이 걸립니다."
    place = places(text)[-1]
    assert (place.name, place.status, place.path) == ("고성군", "ambiguous", ())
    assert [(c.code, c.reason) for c in place.candidates] == [
        ("42820", "home"),
        ("48820", "parent_earlier"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("강릉에서", "only"),
        ("강릉 연곡면에서", "parent_beside"),
        ("동해 먼바다에", "context"),
        ("고성에서", "home"),
        ("광주에서", "size"),
        ("옥계휴게소에서", "head_noun"),
        ("울산에서 왔습니다. 중구에서", "parent_earlier"),
        ("경남 고성에서 왔습니다. 고성에는", "named_before"),
        ("중구에서 왔습니다. 울산에서", "parent_in_item"),
        ("중구에서", "homonym"),
    ],
)
def test_reasons(text, reason):
    found = places(text)
    assert reason in {place.reason for place in found}


def test_a_facility_nobody_knows_is_found_but_not_resolved():
    (place,) = places("백운휴게소에서 쉬었습니다.")
    assert (place.status, place.reason, place.path) == ("unresolved", "head_noun", ())


def test_a_region_tells_its_members():
    (place,) = places("폐광지역에서")
    assert place.members == ("태백시", "삼척시", "영월군", "정선군")


def test_roads_have_one_name():
    for text in ("44번 국도", "44번국도", "국도 44호선", "국도 44호"):
        (place,) = places(f"{text}에서 사고가 났습니다.")
        assert (place.text, place.name, place.kind) == (text, "국도 44호선", "road")
    (place,) = places("서울-양양 고속도로에서")
    assert (place.text, place.name) == ("서울-양양 고속도로", "서울양양고속도로")
    assert texts("고속도로에서 사고가 났습니다.") == []


@pytest.mark.parametrize(
    "text",
    [
        "춘천.원주.강릉",
        "춘천·원주·강릉",
        "춘천-원주-강릉 노선",
        "춘천~원주~강릉",
        "춘천, 원주, 강릉",
        "춘천과 원주와 강릉",
    ],
)
def test_a_list_is_as_many_places(text):
    assert texts(text) == ["춘천", "원주", "강릉"]


@pytest.mark.parametrize(
    "text",
    [
        "원주시가 오늘 새 계획을 밝혔습니다.",
        "원주시는 예산이 부족하다고 설명했습니다.",
        "중국은 사실이 아니라고 말했습니다.",
        "강원은 2대 1로 이겼습니다.",
        "강원FC가 홈에서 비겼습니다. 강원 FC는",
        "김해 씨와 안동 김씨",
        "춘천지검 원주지청과 강릉의료원",
        "춘천시장, 강원도지사, 원주시의회",
        "서면으로 냈고 내면을 다졌습니다.",
        "예산을 늘리고 상을 부여하고 기능을 강화했습니다.",
        "G1강원민방 뉴스",
        "지난 경기에서 영광을 안았습니다.",
        "어린이공원과 근린공원, 시외버스터미널",
        "세월호와 새마을호를 탔습니다.",
    ],
)
def test_what_is_no_place(text):
    assert texts(text) == []


def test_a_municipality_that_acts_without_speaking_stays_a_place():
    assert texts("강원도는 판로를 넓힐 방침입니다.") == ["강원도"]
    assert texts("원주시가 운영하는 도서관입니다.") == ["원주시"]


def test_a_gloss_in_chinese_characters_is_the_same_place():
    first, second = places("베이징(北京)에서 열렸습니다.")
    assert (second.text, second.name, second.country) == ("北京", "베이징", "CN")
    assert first.end + 1 == second.start


def test_countries_by_a_syllable():
    assert [p.country for p in places("한·중·일 정상이 만났습니다.")] == [
        "KR",
        "CN",
        "JP",
    ]
    assert texts("초·중·고 학생과 월·수·금·일, 일·생활 균형") == []


def test_a_users_places_go_before_the_packages():
    mine = Gazetteer.of(
        {
            "풍물장": {"name": "춘천풍물시장", "kind": "facility", "path": ["강원도"]},
            "춘천": PlaceName(name="봄내", kind="city", code="1", code_system="mine"),
        }
    )
    first, second, third = places("춘천 풍물장에서 원주까지", gazetteer=mine)
    assert (first.name, first.code, first.code_system) == ("봄내", "1", "mine")
    assert (second.name, second.reason) == ("춘천풍물시장", "user")
    assert third.code == "42130"
    alone = Gazetteer.of({"풍물장": {"name": "풍물장", "kind": "facility"}}, alone=True)
    assert texts("춘천 풍물장에서 원주까지", gazetteer=alone) == ["풍물장"]


def test_an_empty_list_takes_a_name_out():
    mine = Gazetteer.of({"춘천": []})
    assert texts("춘천에서 원주까지", gazetteer=mine) == ["원주"]


@pytest.mark.parametrize(
    "place",
    [{"name": "풍물장"}, {"kind": "facility"}, {"name": "풍물장", "kind": "market"},
     {"name": "풍물장", "kind": "facility", "where": "춘천"}],
)  # fmt: skip
def test_a_place_the_user_tells_wrong_is_refused(place):
    with pytest.raises(ValueError, match="a place needs a name and one of the kinds"):
        Gazetteer.of({"풍물장": place})


def test_a_users_table_may_name_several_places():
    table = "alias\tname\tkind\tpath\tcode\n샘밭\t샘밭마을\tvillage\t강원도|춘천시\t\n"
    mine = Gazetteer.of(table + "샘밭\t샘밭\tvillage\t강원도|양양군\t7\n")
    (place,) = find_entities("샘밭에서", published=DAY, gazetteer=mine)
    assert isinstance(place, Place)
    assert (place.status, place.code) == ("ambiguous", None)
    assert [c.name for c in place.candidates] == ["샘밭마을", "샘밭"]


WORDS = st.sampled_from(
    [
        "강원도",
        "춘천",
        "원주시",
        "고성",
        "중구",
        "남면",
        "서면",
        "동해",
        "중국",
        "남경시",
        "44번",
        "국도",
        "도내",
        "에서",
        "는",
        "이",
        "을",
        "~",
        "·",
        ".",
        "-",
        "(",
        "밝혔습니다.",
        "역",
        "항",
        "2리",
        "산",
        "FC",
        "\n",
        "北京",
        ")",
        "경기",
        "김해",
        "씨",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=14).map(" ".join))
def test_any_text_gives_exact_spans_in_order(text):
    found = places(text)
    assert all(text[p.start : p.end] == p.text and p.text for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(p.code is None for p in found if p.status == "ambiguous")


@pytest.mark.parametrize(
    "piece", ["강", "역", "시", "강원 ", "국도 ", "춘천·", "1리", "가~"]
)
def test_hostile_repetition_takes_no_long(piece):
    text = piece * (20_000 // len(piece))
    assert all(text[p.start : p.end] == p.text for p in places(text))
