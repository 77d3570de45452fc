"""Lines that are all date, clock, name, mail and count, in whatever order."""

import re

import pytest

from newsparse.steps.field_forms import FORMS, field_pattern
from newsparse.steps.fields import field_tail, read_fields


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_every_form_reads_its_examples(form):
    for example in form.examples:
        found = re.match(form.pattern, example)
        assert found is not None, example
        assert found[0].strip() in example


def test_the_pattern_names_every_kind():
    assert set(field_pattern().groupindex) == {form.kind for form in FORMS}


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("서가람 기자 | 승인 2023.04.05 20:30", {"name": "서가람", "date": "2023-04-05"}),
        ("2023/04/05 20:30 | 사회 | 서가람 기자", {"date": "2023-04-05", "name": "서가람"}),
        ("게재일: 2023. 4. 5.", {"date": "2023-04-05"}),
        ("승인 2023.04.05 20:30 | 서가람 기자", {"date": "2023-04-05", "name": "서가람"}),
        ("입력 2002.10.06 (21:00) 수정 2018.08.29 (15:00)", {"date": "2002-10-06"}),
        ("최종수정 2018.08.29 15:00 | 입력 2002.10.06 21:00", {"date": "2002-10-06"}),
        ("기사입력 2020-03-05 오후 8:25:00", {"date": "2020-03-05"}),
        ("2021년 5월 3일 (월) 21:10", {"date": "2021-05-03"}),
        ("작성자 노을빛 작성일2018.11.02 댓글0건", {"name": "노을빛", "date": "2018-11-02"}),
        ("Date18-03-29 21:03 Hit41 Comment0", {"date": "2018-03-29"}),
        ("Date 98-03-29", {"date": "1998-03-29"}),
        ("Published Jan 19, 2023 20:30", {"date": "2023-01-19"}),
        ("서가람 2023. 1. 19. 20:02", {"date": "2023-01-19", "name": "서가람"}),
        ("온누리(nuri@example.kr)", {"email": "nuri@example.kr", "name": "온누리"}),
        ("[나은결/nek@example.kr]", {"email": "nek@example.kr", "name": "나은결"}),
        ("서 가 람 기자 2021.03.04", {"name": "서가람", "date": "2021-03-04"}),
        ("취재기자: 한도윤 (dyhan@example.kr)", {"name": "한도윤", "email": "dyhan@example.kr"}),
        ("서가람 기자|입력2023.04.05 20:30|수정2023.04.05 21:00|조회1,204", {"name": "서가람", "date": "2023-04-05"}),
        # a day without its year is no day, nor are two digits that no word announces
        ("12.17 (수)", {}),
        ("2월 3일 20:30", {}),
        ("18-03-29 21:03", {}),
        ("수정 2018.08.29 15:00", {}),
        ("조회수 1.2만회 3년 전", {}),
        # who wrote it is no person
        ("작성자 : 관리자 | 2023.04.05", {"date": "2023-04-05"}),
    ],
)  # fmt: skip
def test_what_fields_say(line, values):
    fields = read_fields(line)
    assert fields is not None
    told = {key: value for key, value in fields.values.items() if key != "maybe"}
    assert told == values


@pytest.mark.parametrize(
    "line",
    [
        "2023년 4월 5일 눈이 왔습니다.",
        "저녁 7시 반입니다.",
        "YTN 한도윤[dyhan@example.kr]입니다.",
        "눈 덮인 마을",
        "설악산 첫눈",
        "기자 회견",
        "4·15 총선 D-3",
        "민세빈 느린우체통협회장 인터뷰",
        "이장우 시장",
        "[앵커]",
    ],
)
def test_other_words_are_no_fields(line):
    assert read_fields(line) is None


def test_a_word_among_fields_may_be_a_headline():
    fields = read_fields("6.4 지방선거")
    assert fields is not None
    assert not fields.is_sure


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("빈집이 늘어 입력 2017.06.20 (21:30) 수정 2017.06.20 (21:45) 뉴스 9", "빈집이 늘어"),
        ("막차 끊긴 산골 (2023.08.17/뉴스데스크/MBC)", "막차 끊긴 산골"),
        ("눈 온 날 [2020.01.02/누리방송]", "눈 온 날"),
    ],
)  # fmt: skip
def test_a_title_that_runs_into_fields(line, title):
    found = field_tail(line)
    assert found is not None
    assert found[0] == title


@pytest.mark.parametrize(
    "line", ["입력 2017.06.20", "정보 입력 실수 (2명)", "눈 온 날"]
)
def test_a_line_without_such_a_tail(line):
    assert field_tail(line) is None
