"""TIMEX3 elements carry the value at the grain that was said."""

from datetime import date

import pytest

from newsparse.entities.timex import find_times
from newsparse.entities.timex3 import to_timex3
from newsparse.transcript import Person

DAY = date(2021, 9, 16)


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("오늘 오후 2시 14분쯤", 'type="TIME" value="2021-09-16T14:14" mod="APPROX"'),
        ("어제 오전", 'type="TIME" value="2021-09-15TMO"'),
        ("오늘 밤", 'type="TIME" value="2021-09-16TNI"'),
        ("오늘 저녁", 'type="TIME" value="2021-09-16TEV"'),
        ("오늘 새벽", 'type="TIME" value="2021-09-16TMO"'),
        ("오늘 오후", 'type="TIME" value="2021-09-16TAF"'),
        ("오후 3시", 'type="TIME" value="XXXX-XX-XXT15"'),
        ("밤 11시", 'type="TIME" value="XXXX-XX-XXT23"'),
        (
            "어제 오후 1시부터 3시까지",
            'type="TIME" value="2021-09-15T13:00/2021-09-15T15:00"',
        ),
        ("지난달 22일", 'type="DATE" value="2021-08-22"'),
        ("이달 말", 'type="DATE" value="2021-09" mod="END"'),
        ("올해 초", 'type="DATE" value="2021" mod="START"'),
        ("이달 말까지", 'type="DATE" value="2021-09" mod="END"'),
        ("오는 2036년까지", 'type="DATE" value="2036" mod="BEFORE"'),
        ("내일부터", 'type="DATE" value="2021-09-17" mod="AFTER"'),
        ("8일부터 11일까지", 'type="DATE" value="2021-09-08/2021-09-11"'),
        ("다음 주", 'type="DATE" value="2021-W38"'),
        ("이번 주말", 'type="DATE" value="2021-W37-WE"'),
        ("올 3분기", 'type="DATE" value="2021-Q3"'),
        ("내년 상반기", 'type="DATE" value="2022-H1"'),
        ("지난 겨울", 'type="DATE" value="2020-WI"'),
        ("1990년대", 'type="DATE" value="199"'),
        ("21세기", 'type="DATE" value="20"'),
        ("이날", 'type="DATE" value="XXXX-XX-XX"'),
        ("사흘", 'type="DURATION" value="P3D"'),
        ("30분 이상", 'type="DURATION" value="PT30M" mod="EQUAL_OR_MORE"'),
        ("매주 월요일", 'type="SET" value="XXXX-WXX-1" quant="EVERY"'),
        ("매일 저녁 8시 35분", 'type="SET" value="XXXX-XX-XXT20:35:00" quant="EVERY"'),
        ("주 2회", 'type="SET" value="P1W" quant="EVERY" freq="2X"'),
    ],
)
def test_the_element(said, facts):
    (entity,) = find_times(said, DAY)
    assert to_timex3(entity) == f"<TIMEX3 {facts}>{entity.text}</TIMEX3>"


def test_text_is_escaped_and_numbered():
    (entity,) = find_times("'20.6.24", DAY)
    assert to_timex3(entity, 3).startswith('<TIMEX3 tid="t3" type="DATE"')


def test_a_person_is_no_time():
    person = Person(start=0, end=3, text="한도윤", name="한도윤")
    with pytest.raises(TypeError, match="Person"):
        to_timex3(person)
