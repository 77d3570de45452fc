"""Header, body and footer: which line is what."""

import pytest

from newsparse.outlets import find_outlet, unknown_outlet
from newsparse.steps.breaks import read_lines, split_lines
from newsparse.steps.lines import tag_lines

G1 = find_outlet("G1")


def tags(page, outlet=G1):
    return [line.tag for line in tag_lines(page, read_lines(page), outlet)]


def test_lines_tile_the_page_whatever_other_separators_it_holds():
    page = "가\u2028나\n\n다\x85라\x0b마\n"
    lines = split_lines(page)
    assert [(line.start, line.end) for line in lines] == [(0, 4), (4, 5), (5, 11)]
    assert "".join(page[line.start : line.end] for line in lines) == page


@pytest.mark.parametrize("page", ["", "\n", "\n\n", "가", "가\n"])
def test_small_pages_tile_too(page):
    lines = split_lines(page)
    assert "".join(page[line.start : line.end] for line in lines) == page


DATED = """매일 저녁 8시 35분
평일 김우진주말 김우진, 김민곤, 강민주
느린 우체통 인기
2014-05-02
한도윤 기자 [ 7han@g1tv.co.kr ]
키보드 단축키 안내
[앵커]"""


def test_dated_header():
    assert tags(DATED) == [
        "chrome", "chrome", "title", "date", "byline", "chrome", "body",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("집충취재\n<집중.2>우체통\n2018-03-05\n서가람 기자[ a@g1tv.co.kr ]", "chrome title date byline"),
        ("기동취재\n현장을 발로 뛰는 뉴스\n<기동.3>우체통\n2018-03-05", "chrome chrome title date"),
        ("  • 방송시간 매일 저녁 8시 35분\n  • 평    일\n    김우진\n  • 주    말\n    김우진, 김민곤\n우체통", "chrome chrome chrome chrome chrome title"),
        ("평일 오전 7시 10분\n앵커 김민곤\n앵커 클로징\n2019-01-02\n한도윤 기자", "chrome chrome title date byline"),
        ("로그인\n회원가입\n사이트맵\n광고안내\n장애인 서비스\n  • [기동취재] <기동.3>우체통\n링크복사", "chrome chrome chrome chrome chrome title chrome"),
        ("본문 바로가기 메인메뉴 바로가기\n평일 오후 5시 40분\n아나운서 이가연\n김우진", "chrome chrome chrome title"),
    ],
)  # fmt: skip
def test_headers(header, expected):
    body = "눈이 왔습니다."
    assert tags(f"{header}\n{body}") == [*expected.split(), "body"]


def test_a_nav_page_without_the_player_label_has_its_body_under_the_title():
    page = "본문 바로가기 메인메뉴 바로가기\n\n우체통 인기 R\n\n눈이 왔습니다.\n차가 밀렸습니다."
    assert tags(page) == ["chrome", "blank", "title", "blank", "body", "body"]


@pytest.mark.parametrize(
    "footer",
    [
        "한도윤 기자 dyhan@g1tv.co.kr\nCopyright ⓒ G1방송. All rights reserved. 무단 전재 및 재배포 금지.",
        "한도윤 기자\nCopyright ⓒ G1방송. All rights reserved. 무단 전재 및 재",
        "한도윤 기자 dyhan@g1tv.co.kr\nCopyright ⓒ G1방",
        "한도윤 기자 dyhan@g1tv.co.kr\nCopyr",
        "한도윤 기자 dyha",
    ],
)
def test_footers_also_where_the_crawler_cut_them(footer):
    page = f"{DATED}\n눈이 왔습니다.\n{footer}"
    assert set(tags(page)[8:]) == {"footer"}


def test_a_page_of_a_script_alone_has_no_title():
    assert tags("[앵커]\n눈이 왔습니다.", unknown_outlet()) == ["body", "body"]
    assert tags("눈이 왔습니다.\n차가 밀렸습니다.", unknown_outlet()) == [
        "body",
        "body",
    ]


def test_an_unknown_house_has_its_headline_as_title():
    page = "산골 우체통 '인기'\n2019-03-04\n[앵커]\n눈이 왔습니다."
    assert tags(page, unknown_outlet()) == ["title", "date", "body", "body"]
