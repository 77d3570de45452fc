"""Stories whose times are valued by hand, and what each value leans on."""

import re
from datetime import date
from pathlib import Path

import pytest

from newsparse.entities import find_entities
from newsparse.entities.timex import find_times
from newsparse.transcript import Duration, Recurrence, When

TABLE = Path(__file__).with_name("stories.tsv").read_text("utf-8").splitlines()
ROWS = [line.split("\t") for line in TABLE if line[:1] != "#"]


def value(entity):
    """Write the value of an entity: its EDTF or its ends, minutes without seconds."""
    if isinstance(entity, Recurrence):
        return re.sub(r"(T\d\d:\d\d):00", r"\1", entity.iso)
    if isinstance(entity, Duration):
        return entity.iso + (f"~{entity.high}" if entity.high else "")
    ends = f"{entity.start_at or ''}..{entity.end_at or ''}"
    written = entity.edtf or (ends if ends != ".." else "")
    return re.sub(r"(T\d\d:\d\d):00", r"\1", written)


def shown(entity, text):
    """Write the words, the value and what it leans on."""
    anchor = entity.anchor if isinstance(entity, When) else None
    leans = f" <{text[anchor.start : anchor.end]}>" if anchor else ""
    return f"{entity.text}={value(entity)}{leans}"


def test_there_are_enough_stories():
    assert len({(day, text) for day, text, _ in ROWS}) == len(ROWS) >= 300


@pytest.mark.parametrize("row", ROWS, ids=[f"{day} {text}" for day, text, _ in ROWS])
def test_every_time_of_a_story_has_its_value(row):
    day, text, times = row
    text = text.replace("|", "\n")
    found = find_times(text, date.fromisoformat(day))
    assert [shown(entity, text) for entity in found] == [
        *filter(None, times.split("; "))
    ]


def test_a_story_of_its_own_takes_no_day_from_the_one_before_it():
    text = "어제 오후 2시 불이 났습니다.\n시는 오후 3시 회의를 열었습니다."
    day = date(2026, 9, 16)
    one = [e.start_at for e in find_times(text, day)]
    two = [e.start_at for e in find_times(text, day, stories=(0, 17))]
    assert one == ["2026-09-15T14:00:00", "2026-09-15T15:00:00"]
    assert two == ["2026-09-15T14:00:00", "2026-09-16T15:00:00"]


def test_what_a_value_leans_on_is_counted_in_the_text_as_it_is_written():
    text = "\u200b어제 오후 2시 불이 났습니다. 불은 오후 3시 꺼졌습니다."
    found = find_entities(text, published="2026-09-16")
    anchor = found[-1].anchor
    assert text[anchor.start : anchor.end] == "어제 오후 2시"


def test_without_a_day_a_clock_leans_on_a_date_that_is_said_in_full():
    text = "2021년 9월 3일 오후 2시 불이 났습니다. 불은 오후 3시 꺼졌습니다."
    found = list(find_times(text))
    assert [e.start_at for e in found] == ["2021-09-03T14:00:00", "2021-09-03T15:00:00"]
    assert next(iter(find_times("불은 오후 3시 꺼졌습니다."))).start_at == "T15:00:00"
