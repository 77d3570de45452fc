"""Which house a page is of: its marks, its eras, its stations, and a house of one's own."""

from itertools import pairwise

import pytest

import newsparse
from newsparse.errors import OutletError
from newsparse.outlets import (
    find_outlet,
    known_outlets,
    read_outlet,
    recognise,
    unknown_outlet,
)


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("눈이 왔습니다. KBS 뉴스 한도윤입니다.", "KBS"),
        ("◀ANC▶\n눈이 왔습니다.\n◀VCR▶\n눈이 쌓였습니다.", "MBC"),
        ("<앵커>\n눈이 왔습니다.\n출처 : SBS 뉴스", "SBS"),
        ('{민세빈/상인/"좋아요."}\nKNN 뉴스', "KNN"),
        ("앵커)\n눈이 왔습니다.\nINT-민세빈/상인", "TBC"),
        ("눈이 왔습니다.\n지금까지 대전에서 TJB 한도윤입니다.", "TJB"),
        ("눈이 왔습니다.\n채널A뉴스 한도윤입니다.", "채널A"),
        ("[저작권자(c) YTN 무단전재]", "YTN"),
        ("본문 바로가기 메인메뉴 바로가기\n매일 저녁 8시 35분\n", "G1"),
        ("G1뉴스 한도윤입니다.", "G1"),
    ],
)
def test_a_house_is_known_by_its_marks(page, name):
    assert recognise(page).name == name


@pytest.mark.parametrize(
    "page",
    [
        "",
        "눈이 왔습니다.",
        "[앵커]\n눈이 왔습니다.\n[기자]\n눈이 쌓였습니다.",
        "◀ANC▶\n눈이 왔습니다.\n<기자>\n눈이 쌓였습니다.",  # one label is no evidence
        "눈이 왔습니다.\nKBS 뉴스 한도윤입니다.\nSBS 뉴스 서가람입니다.\n",
    ],
)
def test_no_mark_and_a_draw_leave_the_house_unknown(page):
    assert recognise(page) is unknown_outlet()


def test_a_network_that_feeds_a_station_does_not_make_it_the_station():
    page = "<앵커>\nTBC 한도윤 기자가 전하겠습니다.\n<기자>\n눈이 왔습니다.\nSBS 8뉴스"
    assert recognise(page).name == "SBS"


@pytest.mark.parametrize(
    ("page", "since"),
    [
        ("⊙앵커: 눈이 왔습니다.\n⊙기자: 춥습니다.", None),
        ("<앵커 멘트>\n눈이 왔습니다.\n<리포트>\n춥습니다.", "2003-07-01"),
        ("[앵커]\n눈이 왔습니다.\n[리포트]\n춥습니다.", "2019-01-01"),
        ("눈 소식\n2001.02.03\n눈이 왔습니다.", None),
        ("눈 소식\n2012.02.03\n눈이 왔습니다.", "2003-07-01"),
        ("눈 소식\n2022.02.03\n눈이 왔습니다.", "2019-01-01"),
        ("눈이 왔습니다.", "2019-01-01"),
    ],
)
def test_the_era_is_told_by_labels_and_then_by_the_date(page, since):
    assert find_outlet("KBS", page).own.valid_from == since


@pytest.mark.parametrize(
    ("mark", "home"),
    [
        ("이 뉴스는 MBC강원영동에서 제작했습니다.", "강원"),
        ("이 뉴스는 대구MBC에서 제작했습니다.", "대구"),
        ("MBC 뉴스 한도윤입니다.", None),
    ],
)
def test_the_home_of_a_station(mark, home):
    assert find_outlet("MBC", mark).home == home


def test_a_page_keeps_its_house_when_told():
    assert newsparse.parse("눈이 왔습니다.", outlet="ytn").outlet == "YTN"
    with pytest.raises(OutletError, match="KBS"):
        find_outlet("없는 방송")


OWN = """
name = "바다방송"
home = "강원"
recognise = ["바다방송"]
sign_off = ['바다뉴스 ']

[[labels]]
role = "anchor"
forms = ["{진행}"]

[[labels]]
role = "interview"
body = "inside"
closes = ")"
pattern = '^\\((?P<credit>[가-힣]{2,4}/[가-힣]{2,8}):'
examples = ["(민세빈/어부: 춥네요.)"]
"""


def test_a_house_of_ones_own():
    house = read_outlet(OWN)
    page = (
        "[앵커]\n바다가 얼었습니다.\n[기자]\n배가 묶였습니다.\n(민세빈/어부: 춥네요.)\n"
    )
    record = newsparse.parse(page, outlet=house, entities=False)
    assert record.outlet == "바다방송"
    assert [(s.role, s.text) for s in record.segments][2] == ("interview", "춥네요.")
    assert record.segments[2].speaker.name == "민세빈"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = 3", "str"),
        ('name = "가"\ncolour = 1', "colour"),
        ('name = "가"\n[[rules]]\ntag = "date"\nzone = "top"\npattern = "("\n'
         'examples = ["("]', "pattern"),
        ('name = "가"\n[[labels]]\nrole = "anchor"\npattern = "나"\n', "no example"),
        ('name = "가"\n[[labels]]\nrole = "anchor"\npattern = "나"\n'
         'examples = ["다"]', "does not fit"),
        ('name = "가"\n[[rules]]\ntag = "date"\nzone = "top"\npattern = "나"\n'
         'begins = "다"\nexamples = ["나"]', "does not fit"),
        ('name = "가"\nsign_off = ["("]', "pattern"),
    ],
)  # fmt: skip
def test_a_file_with_a_mistake_is_refused(text, reason):
    with pytest.raises(OutletError, match=reason) as error:
        read_outlet(text, "가.toml")
    assert "가.toml" in str(error.value)


def test_files_of_one_house_do_not_overlap_in_time():
    spans: dict[str, list[tuple[str, str]]] = {}
    for outlet in known_outlets():
        own = outlet.own
        span = (own.valid_from or "", own.valid_until or "9999")
        spans.setdefault(own.name, []).append(span)
    for eras in spans.values():
        eras.sort()
        assert all(a[1] < b[0] for a, b in pairwise(eras))


def test_a_station_is_a_mark_of_its_network():
    assert recognise("한도윤 기자 dyhan@usmbc.co.kr").name == "MBC"
    assert recognise("한도윤 기자 dyhan@usmbc.co.kr").home == "울산"
    assert recognise("한도윤 기자 dyhan@tjmbc.co.kr").home == "대전"
    assert recognise("[KBS 청주] 눈이 왔습니다.").home == "충북"


def test_an_outlet_ends_its_items_where_its_file_says():
    page = "눈이 온 날\n2020-01-05\n눈이 왔습니다.\n관련기사\n비가 그쳤습니다.\n다리가 열렸다\n"
    house = read_outlet('name = "가"\nends = ["관련기사"]')
    record = newsparse.parse(page, outlet=house, entities=False)
    assert [segment.text for segment in record.segments] == ["눈이 왔습니다."]
    last = record.parts[-1]
    assert (last.tag, last.evidence) == ("chrome", ("house",))
    assert record.page[last.start :].startswith("관련기사")
