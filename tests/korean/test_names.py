"""Credit lines in every order that broadcasters write them."""

import pytest
from hypothesis import given, strategies

from newsparse.korean.names import (
    Credit,
    looks_like_name,
    read_credit,
    title_of,
    without_copula,
)

ONE = [
    ("민세빈 / 느린우체통협회장", "민세빈", "느린우체통협회장", None),
    ("민세빈/협회 대표", "민세빈", "협회 대표", None),
    ("민세빈/도청 팀장", "민세빈", "도청 팀장", None),
    ("민세빈 도의회 위원장", "민세빈", "도의회 위원장", None),
    ("민세빈 시장", "민세빈", "시장", None),
    ("민세빈 팀장 - 문화재단 사업팀", "민세빈", "팀장", "문화재단 사업팀"),
    ("민세빈 팀장/문화재단", "민세빈", "팀장", "문화재단"),
    ("민세빈(협회 대표)", "민세빈", "협회 대표", None),
    ("민세빈(춘천시장·강원)", "민세빈", "춘천시장·강원", None),
    ("도의회 위원장 민세빈입니다.", "민세빈", "도의회 위원장", None),
    ("강원도의회 민세빈 위원장", "민세빈", "강원도의회 위원장", None),
    ("양구군수 한도윤", "한도윤", "양구군수", None),
    ("한도윤 춘천시장", "한도윤", "춘천시장", None),
    ("협회 대표 / 민세빈", "민세빈", "협회 대표", None),
    ("춘천시 / 민세빈", "민세빈", "춘천시", None),
    ("민 세 빈 / 소방관", "민세빈", "소방관", None),
    ("황보 관 감독", "황보관", "감독", None),
    ("남궁도윤/강릉시 교동", "남궁도윤", "강릉시 교동", None),
    ("마이클 존슨 / 미국 관광객", "마이클 존슨", "미국 관광객", None),
    ("응우옌 반 남/베트남 근로자", "응우옌 반 남", "베트남 근로자", None),
    ("김 모 씨 / 주민", "김모", "주민", None),
    ("한미소 / 기자", "한미소", "기자", None),
    ("민세빈", "민세빈", None, None),
    ("모텔 주인", None, "모텔 주인", None),
    ("원주시장", None, "원주시장", None),
    ("관광객 / 강릉시", None, "관광객", "강릉시"),
]


@pytest.mark.parametrize(("line", "name", "title", "affiliation"), ONE)
def test_one_person(line, name, title, affiliation):
    assert read_credit(line) == (Credit(name, title, affiliation),)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("피서객(음성변조)", Credit(None, "피서객", None, "음성변조")),
        ("A씨(음성변조) / 피해자", Credit("A", "피해자", None, "음성변조")),
        ("민세빈 (45살) / 주민", Credit("민세빈", "주민", None, "45살")),
    ],
)
def test_notes_stand_apart(line, expected):
    assert read_credit(line) == (expected,)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("오다온,민세빈 / 강남구", "강남구"),
        ("오다온, 민세빈 / 강남구", "강남구"),
        ("오다온·민세빈 관광객", "관광객"),
        ("오다온 민세빈 / 관광객", "관광객"),
    ],
)
def test_two_people_share_a_title(line, title):
    assert read_credit(line) == (Credit("오다온", title), Credit("민세빈", title))


@pytest.mark.parametrize("line", ["", " ", "/", " - ", "[]", "()"])
def test_nothing_is_nobody(line):
    assert read_credit(line) == ()


@pytest.mark.parametrize(
    "word",
    [
        "민세빈",
        "한도윤",
        "서가람",
        "오다온",
        "한미소",
        "서가나",
        "남궁솔",
        "양지",
    ],
)
def test_names_look_like_names(word):
    assert looks_like_name(word)


@pytest.mark.parametrize(
    "word",
    [
        "관광객",
        "강릉시",
        "주민",
        "시장",
        "정부",
        "최근",
        "이번",
        "한편",
        "하지만",
        "강원도",
        "문화재단",
        "소방관",
        "A",
        "김",
    ],
)
def test_words_do_not_look_like_names(word):
    assert not looks_like_name(word)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("서가람입니다.", "서가람"),
        ("서가람 입니다", "서가람"),
        ("한미솝니다.", "한미소"),
        ("서가납니다", "서가나"),
        ("한도윤", "한도윤"),
        ("니다", "니다"),
        ("", ""),
    ],
)
def test_copula(said, name):
    assert without_copula(said) == name


def test_longest_title_wins():
    assert title_of("강원도의회 부의장") == "부의장"
    assert title_of("민세빈") is None


@given(strategies.text(alphabet="민세빈오다온 /-(),·모씨A시장[]입니다.\n", max_size=40))
def test_any_line_is_read(line):
    for credit in read_credit(line):
        assert credit.name or credit.title
