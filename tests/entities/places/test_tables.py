"""Every unit of the tables in a sentence: districts, provinces, countries."""

from datetime import date
from importlib.resources import files

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.place import find
from newsparse.korean.closing import sound

DAYS = (date(2020, 6, 24), date(2024, 3, 1))
TAILS = (
    "에서는 눈이 왔습니다.",
    "의 한 야산입니다.",
    "까지 이어집니다.",
    "도 꼽혔습니다.",
    ", 눈이 왔습니다.",
    "{을} 찾았습니다.",
    "{은} 빠졌습니다.",
)
READINGS = (
    ("난징", "남경"),
    ("베이징", "북경"),
    ("도쿄", "동경"),
    ("다롄", "대련"),
    ("선양", "심양"),
    ("옌지", "연길"),
)


def rows(table):
    text = files("newsparse.entities.places").joinpath(table).read_text("utf-8")
    lines = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    return lines[1:]


def alive(day):
    """Return code and name of every unit of a day, straight from the table."""
    at = f"{day:%Y%m%d}"
    return {
        code: name
        for code, name, made, abolished, *_ in rows("districts.tsv")
        if made <= at and (not abolished or at < abolished) and code != "36110"
    }


def parents(code, names):
    chain = [names.get(code[:size]) for size in (2, 5) if size < len(code)]
    return [name for name in chain if name]


def said(name, turn):
    tail = TAILS[turn % len(TAILS)]
    closed = sound(name[-1]) != "v"
    return name + tail.replace("{을}", "을를"[not closed]).replace(
        "{은}", "은는"[not closed]
    )


def places(text, day, home=None):
    return list(find(Passage(text, day, home)))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_all_193_towns_of_gangwon_in_their_county(day):
    names = alive(day)
    towns = [c for c in names if c[:2] in ("42", "51") and len(c) == 10]
    assert len(towns) == 193
    for turn, code in enumerate(towns):
        county = parents(code, names)[-1]
        for parent in (county, county[:-1]):
            text = f"어제 {parent} {said(names[code], turn)}"
            (place,) = places(text, day, "강원")
            assert place.text == f"{parent} {names[code]}", text
            assert (place.code, place.kind) == (code, "town"), text
            assert place.path == tuple(parents(code, names)), text


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_towns_of_gangwon_alone_are_right_or_in_doubt(day):
    names = alive(day)
    towns = [c for c in names if c[:2] in ("42", "51") and len(c) == 10]
    sure = 0
    for turn, code in enumerate(towns):
        found = places(f"특히 {said(names[code], turn)}", day, "강원")
        sure += [p.code for p in found] == [code]
        assert {p.code for p in found} <= {code, None}
    assert sure >= 160


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_towns_are_told_by_a_county_named_before(day):
    names = alive(day)
    towns = [c for c in names if c[:2] in ("42", "51") and len(c) == 10]
    right = 0
    for code in towns:
        county = parents(code, names)[-1]
        text = f"{county}에 큰눈이 내렸습니다. {names[code]} 주민들이 대피했습니다."
        found = places(text, day, "강원")[1:]
        right += [p.code for p in found] == [code]
        assert {p.code for p in found} <= {code, None}, text
    assert right >= 190


@pytest.mark.parametrize("home", [None, "강원"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_all_cities_counties_and_wards(day, home):
    names = alive(day)
    units = [code for code in names if len(code) == 5]
    assert len(units) == {2020: 260, 2024: 263}[day.year]
    for turn, code in enumerate(units):
        above = parents(code, names)[0]
        name = names[code]
        (place,) = places(f"어제 {above} {said(name, turn)}", day, home)
        assert place.text == f"{above} {name}"
        assert place.code == code
        assert place.path == (above, *name.split(" ")[:-1])
        assert place.country == "KR"


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_homonymous_wards_and_counties_stay_in_doubt(day):
    names = alive(day)
    counted = {}
    for code, name in names.items():
        if len(code) == 5 and " " not in name:
            counted.setdefault(name, set()).add(code)
    doubtful = {name: codes for name, codes in counted.items() if len(codes) > 1}
    assert {name: len(codes) for name, codes in doubtful.items()} == {
        "중구": 6, "동구": 6, "서구": 5, "남구": 4 if day.year > 2018 else 5,
        "북구": 4, "강서구": 2, "고성군": 2,
    } or len(doubtful) >= 7  # fmt: skip
    for name, codes in doubtful.items():
        (place,) = places(f"어제 {name}에서 열렸습니다.", day)
        assert (place.status, place.code) == ("ambiguous", None)
        assert codes <= {c.code for c in place.candidates}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_name_alone_never_gets_the_code_of_another(day):
    names = alive(day)
    for turn, code in enumerate(c for c in names if len(c) == 5):
        name = names[code].split(" ")[-1]
        (place,) = places(f"어제 {said(name, turn)}", day)
        assert place.code in (code, None)


PROVINCES = [
    ("2023-06-10", "강원도", "강원도", "42"),
    ("2023-06-11", "강원도", "강원특별자치도", "51"),
    ("2023-06-11", "강원특별자치도", "강원특별자치도", "51"),
    ("2024-01-17", "전라북도", "전라북도", "45"),
    ("2024-01-18", "전북", "전북특별자치도", "52"),
    ("2006-06-30", "제주도", "제주도", "49"),
    ("2006-07-01", "제주도", "제주특별자치도", "50"),
    ("2012-07-01", "세종시", "세종특별자치시", "36"),
    ("1994-12-31", "부산", "부산직할시", "21"),
    ("1995-01-01", "부산", "부산광역시", "26"),
    ("1994-06-01", "대구", "대구직할시", "22"),
    ("2020-01-01", "대구", "대구광역시", "27"),
    ("1994-06-01", "인천", "인천직할시", "23"),
    ("2020-01-01", "인천시", "인천광역시", "28"),
    ("1994-06-01", "광주", "광주직할시", "24"),
    ("2020-01-01", "광주광역시", "광주광역시", "29"),
    ("1994-06-01", "대전", "대전직할시", "25"),
    ("2020-01-01", "대전", "대전광역시", "30"),
    ("1997-07-15", "울산", "울산광역시", "31"),
    ("2020-01-01", "서울", "서울특별시", "11"),
    ("2020-01-01", "경기도", "경기도", "41"),
    ("2020-01-01", "충북", "충청북도", "43"),
    ("2020-01-01", "충남", "충청남도", "44"),
    ("2020-01-01", "전남", "전라남도", "46"),
    ("2020-01-01", "경북", "경상북도", "47"),
    ("2020-01-01", "경남", "경상남도", "48"),
]


@pytest.mark.parametrize(("day", "said_as", "name", "code"), PROVINCES)
def test_provinces_before_and_after_renaming(day, said_as, name, code):
    (place,) = places(f"어제 {said_as}에서 열렸습니다.", date.fromisoformat(day))
    assert (place.name, place.code, place.code_system) == (name, code, "행정기관코드")


def test_all_17_provinces_of_today():
    names = {code: name for code, name in alive(DAYS[1]).items() if len(code) == 2}
    assert len(names) == 17
    for code, name in names.items():
        (place,) = places(f"{name}에서 온 손님입니다.", DAYS[1])
        assert (place.name, place.code) == (name, code)


RARE = {
    "부탄",
    "건지",
    "저지",
    "인도",
}  # left out when in doubt: gas, to rescue, to stop


def test_all_249_countries_under_every_name():
    table = rows("countries.tsv")
    assert len(table) == 249
    missed = set()
    for turn, (code, name, aliases) in enumerate(table):
        for form in [name, *filter(None, aliases.split("|"))]:
            tail = ("에 수출했습니다.", "에서 열립니다.", "까지 갔습니다.")[turn % 3]
            found = places(f"올해 {form}{tail}", DAYS[0])
            missed |= set() if found else {form}
            for place in found:
                assert (place.text, place.country) == (form, code)
                assert (place.code, place.kind) == (code, "country")
    assert missed <= RARE


@pytest.mark.parametrize(("standard", "read"), READINGS)
def test_city_names_of_both_readings(standard, read):
    for said_as in (standard, read, f"{read}시"):
        (place,) = places(f"지난달 {said_as}에서 열렸습니다.", DAYS[0])
        assert place.name == standard
        assert place.country in ("CN", "JP")


def test_a_city_that_is_a_word_needs_its_country_or_a_list():
    assert places("상해 혐의로 입건됐습니다.", DAYS[0]) == []
    assert [p.name for p in places("중국 상해에서 열렸습니다.", DAYS[0])] == ["상하이"]
    assert places("북경과 상해를 오갑니다.", DAYS[0])[1].name == "상하이"
