"""The examples in the tables of time, and who may list particles."""

import re
from datetime import date
from pathlib import Path

import pytest

from newsparse.entities import timex
from newsparse.entities.timex import find_times
from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.tables import rows
from newsparse.transcript import Duration, Recurrence

DAY = date(2021, 9, 16)
EXAMPLES = [
    (table, row[-2], row[-1])
    for table in ("units.tsv", "beside.tsv", "eras.tsv")
    for row in rows(table, ROOM)
]
ROOM_FILES = Path(timex.__file__).parent
# What the grammar of words owns; three or more of them in one pattern are a list.
PARTICLES = re.compile(
    r"(?<![가-힣])(?:에서|에게|에는|에|까지|부터|은|는|이|가|을|를|의|와|과|도|만|로|으로"
    r"|보다|마다|입니다|이다|인|라|라고|였|이었)(?![가-힣])"
)
LITERAL = re.compile(r'r[f]?"((?:[^"\\\n]|\\.)*)"')
PATTERNS = [
    (path.name, literal)
    for path in sorted(ROOM_FILES.glob("*.py"))
    for literal in LITERAL.findall(path.read_text("utf-8"))
] + [
    (table.name, column)
    for table in sorted(ROOM_FILES.glob("*.tsv"))
    for row in rows(table.name, ROOM)
    for column in row
]


def value(entity):
    """Write the value of an entity and its mod in short."""
    if isinstance(entity, Duration | Recurrence):
        shown = entity.iso
    else:
        shown = entity.edtf or entity.start_at or ""
        shown = re.sub(r"(T\d\d:\d\d):00$", r"\1", shown)
    return " ".join(filter(None, (shown, entity.mod)))


@pytest.mark.parametrize(("table", "said", "found"), EXAMPLES)
def test_the_example_of_a_row_is_read_as_it_says(table, said, found):
    assert [value(e) for e in find_times(said, DAY)] == [found] * bool(found)


@pytest.mark.parametrize(("word", "where"), list(rows("counted.tsv", ROOM)))
def test_words_that_count_make_days_a_length(word, where):
    said = f"{word} 5일입니다." if where == "before" else f"{word}도 5일입니다."
    assert all(
        e.text != "5일" or isinstance(e, Duration) for e in find_times(said, DAY)
    )
    assert len(list(find_times(said, DAY))) == 1
    assert [e.edtf for e in find_times("회의는 5일입니다.", DAY)] == ["2021-10-05"]


def test_no_pattern_of_time_lists_particles():
    assert len(PATTERNS) > 1000
    for place, pattern in PATTERNS:
        for group in re.split(r"[()]", pattern):
            listed = [part for part in group.split("|") if PARTICLES.search(part)]
            assert len(listed) < 3, (place, pattern)
