"""No time is found where there is none: one sentence a line, none may have a hit."""

from datetime import date
from pathlib import Path

import pytest

from newsparse.entities.timex import find_times

GUARDS = Path(__file__).with_name("time_guards.txt").read_text("utf-8").splitlines()


def test_there_are_enough_guards():
    assert len(set(GUARDS)) == len(GUARDS) >= 300


@pytest.mark.parametrize("sentence", GUARDS)
def test_no_time_is_found(sentence):
    assert [e.text for e in find_times(sentence, date(2021, 9, 16))] == []
