"""The words around a number that tell what it is (contexts.tsv)."""

import re
from functools import cache

from newsparse.entities.amounts.tables import rows


@cache
def words(name: str) -> str:
    """Return a list of words as the alternatives of a pattern.

    >>> "여성" in words("person").split("|")
    True
    """
    return "|".join(row[1] for row in rows("contexts.tsv") if row[0] == name)


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(words("numbers"))


def may_speak_of_numbers(text: str) -> bool:
    """Tell whether a text speaks of numbers anywhere: 정답은 십육이다."""
    return _numbers().search(text) is not None


def speaks_of_numbers(text: str, at: int) -> bool:
    """Tell whether the sentence at a place speaks of numbers, if it is no long one."""
    first = max(0, at - _MOST)
    before = (text.rfind(stop, first, at) for stop in (". ", "? ", "! ", "\n"))
    start = max(first, *(place + 1 for place in before))
    stop = _STOP.search(text, at, start + _MOST)
    end = stop.end() if stop else min(len(text), start + _MOST)
    return _numbers().search(text, start, end) is not None


_STOP = re.compile(r"[.!?](?=\s|$)|\n")
_MOST = 120  # characters of a sentence about numbers
