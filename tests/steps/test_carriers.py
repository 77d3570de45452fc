"""Portals: told by their own lines, apart from the outlet whose item they carry."""

import pytest

import newsparse
from newsparse.steps.carriers import carrier_of, carriers

HEAD = "산불 헬기 모자란다\n2023-04-12 19:47\n"
SCRIPT = "[앵커]\n헬기가 모자랍니다.\n[리포트]\n두 대가 군 전체를 맡습니다.\nKBS 뉴스 도서현입니다.\n"


@pytest.mark.parametrize("carrier", carriers(), ids=lambda carrier: carrier.name)
def test_each_mark_tells_its_carrier_and_one_hint_none(carrier):
    for mark in carrier.marks:
        assert carrier_of([f"가 {mark} 나"]) == carrier.name
    for hint in carrier.hints:
        others = [c for c in carriers() if any(mark in hint for mark in c.marks)]
        assert carrier_of([hint]) is None or others


def test_two_hints_tell_a_carrier():
    assert carrier_of(["음성재생 설정", "번역 설정"]) == "daum"


def test_the_outlet_is_told_apart_from_its_carrier():
    page = f"{HEAD}번역beta Translated by kaka i\n[KBS 춘천] {SCRIPT}"
    record = newsparse.parse(page, entities=False)
    assert (record.carrier, record.outlet) == ("daum", "KBS")
    prefix = record.parts[3]
    assert record.page[prefix.start : prefix.end] == "[KBS 춘천] "
    assert (prefix.tag, prefix.evidence) == ("chrome", ("programme", "station"))


def test_a_portal_that_a_story_speaks_of_carries_nothing():
    page = f"{HEAD}[앵커]\n네이버 뉴스와 타임톡이 오늘 멈췄습니다.\n[기자]\n복구에 세 시간 걸렸습니다.\n"
    assert newsparse.parse(page, entities=False).carrier is None


def test_buttons_that_share_with_a_portal_carry_nothing():
    page = f"{HEAD}네이버 블로그 공유하기\n카카오톡 공유하기\n유튜브 구독\n{SCRIPT}"
    assert newsparse.parse(page, entities=False).carrier is None


@pytest.mark.parametrize(
    "text",
    ["[KBS 대전]방앗간이 문을 닫습니다.", "[KBS 대전] 방앗간이 문을 닫습니다."],
)
def test_the_station_is_cut_off_what_is_said(text):
    record = newsparse.parse(f"{HEAD}{text}\n길이 막혔습니다.\n", entities=False)
    assert record.segments[0].text.startswith("방앗간이 문을")


def test_a_headline_that_names_a_station_stays_whole():
    record = newsparse.parse("[KBS 대전] 방앗간의 하루\n2020-01-02\n눈이 왔습니다.\n")
    assert record.page[record.parts[0].start : record.parts[0].end] == (
        "[KBS 대전] 방앗간의 하루\n"
    )
    assert record.parts[0].tag == "title"
