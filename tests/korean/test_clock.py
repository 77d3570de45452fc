"""Hours read in the part of the day they are said with."""

import pytest

from newsparse.korean.clock import day_part_names, day_parts, hour_of

HOURS = {
    "오전": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0],
    "새벽": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0],
    "오후": [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 12],
    "저녁": [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 12],
    "낮": [12, 13, 14, 15, 16, 17, 18, 19, 20, 9, 10, 11, 12],
    "밤": [24, 25, 26, 27, 28, 29, 18, 19, 20, 21, 22, 23, 24],
}


@pytest.mark.parametrize("part", HOURS)
def test_every_hour_of_a_part(part):
    assert [hour_of(part, hour) for hour in range(13)] == HOURS[part]


def test_hours_beyond_twelve_need_no_part():
    assert [hour_of("오후", hour) for hour in (13, 20, 24)] == [13, 20, 24]


def test_the_parts_lie_within_a_day_and_a_night():
    assert all(0 <= p.first < p.last <= 30 for p in day_parts().values())
    assert len(day_parts()) == len(day_part_names())
