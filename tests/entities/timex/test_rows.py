"""Every expression of the table gives its value on the day of the table."""

from datetime import date
from pathlib import Path

import pytest

from newsparse.entities.timex import find_times
from newsparse.transcript import Duration, Recurrence, When

DAY = date(2021, 9, 16)
TABLE = Path(__file__).with_name("rows.tsv").read_text("utf-8").splitlines()
ROWS = [line.split("\t") for line in TABLE if line and not line.startswith("#")]


def blank(value):
    return None if value == "-" else value


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}|{row[1]}" for row in ROWS])
def test_the_mention_has_the_value_of_the_table(row):
    sentence, text, kind, written, start, end, grain, mod = row
    found = [e for e in find_times(sentence, DAY) if e.text == text]
    assert len(found) == 1, [e.text for e in find_times(sentence, DAY)]
    entity = found[0]
    assert sentence[entity.start : entity.end] == text
    assert type(entity).__name__.lower() == kind
    assert entity.mod == blank(mod)
    if isinstance(entity, Duration | Recurrence):
        assert entity.iso == written
        return
    assert isinstance(entity, When)
    values = (entity.edtf, entity.start_at, entity.end_at, entity.grain)
    assert values == tuple(map(blank, (written, start, end, grain)))


@pytest.mark.parametrize(
    "sentence",
    [
        "잠시 뒤 전해드립니다.",
        "조금 전 들어온 소식입니다.",
        "요즘 인기입니다.",
        "최근 늘었습니다.",
    ],
)
def test_vague_words_are_no_dates(sentence):
    assert list(find_times(sentence, DAY)) == []


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("7년 만에 우승했습니다.", "2014"),
        ("1년 5개월 만에 열렸습니다.", "2020-04"),
        ("26일째 이어집니다.", "2021-08-22"),
        ("나흘째 이어집니다.", "2021-09-13"),
        ("3년째 이어집니다.", "2019"),
        ("1년째 멈췄습니다.", "2020"),
        ("한 달째 이어집니다.", "2021-08"),
        ("멈춘 지 사흘째입니다.", "2021-09-14"),
        ("9일 만인 15일 찾았습니다.", None),
        ("지난해 10월 1일 7년 만에 우승했습니다.", None),
    ],
)
def test_a_length_up_to_today_tells_when_it_began(sentence, since):
    (entity,) = (e for e in find_times(sentence, DAY) if isinstance(e, Duration))
    assert entity.since == since


def test_what_the_numbers_overrule_is_reported():
    (entity,) = find_times("내일(1일) 문을 엽니다.", DAY)
    assert (entity.edtf, entity.conflict) == ("2021-10-01", "내일")
    (entity,) = find_times("9월 17일(목) 문을 엽니다.", DAY)
    assert (entity.edtf, entity.conflict) == ("2021-09-17", "목")
    (entity,) = find_times("오늘(16일) 문을 엽니다.", DAY)
    assert entity.conflict is None


def test_recurrences_tell_when():
    (entity,) = find_times("매주 월·수·금요일 운항합니다.", DAY)
    assert entity.on == ("XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-5")
    (entity,) = find_times("매일 저녁 8시 35분 방송합니다.", DAY)
    assert entity.iso == "R/T20:35:00/P1D"
    (entity,) = find_times("매년 4월부터 12월 말까지 운영합니다.", DAY)
    assert entity.on == ("XXXX-04/XXXX-12",)
    (entity,) = find_times("주 2회 모입니다.", DAY)
    assert (entity.iso, entity.times) == ("R/P1W", 2)
    (entity,) = find_times("3주에 한 번씩 모입니다.", DAY)
    assert (entity.iso, entity.times) == ("R/P3W", 1)
